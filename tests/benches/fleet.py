"""A made-up fleet of mixed products, counted by the program and by DuckDB from the same files, column by column.

Seen, certainly not there, not known: for every app and every kind of device the two must agree. DuckDB shares
nothing with the program but the files and the policy.
"""

import csv
import json
import os
import random
import subprocess
import sys
from pathlib import Path

import duckdb

program, folder, devices = sys.argv[1], sys.argv[2], int(sys.argv[3])
here = os.path.join(folder, "mixed")
os.makedirs(here, exist_ok=True)
files = {
    name: os.path.join(here, name) for name in ["amapi.json", "jamf.json", "fleet.json", "ivanti.csv", "again.csv"]
}
policy = json.loads(Path(folder, "policy.json").read_text())
apps = {app["id"]: app for app in policy["apps"]}
random.seed(7)
others = [f"org.example.app{n:04d}" for n in range(2000)]
packages = [p for app in policy["apps"] for p in app.get("packages", [])]
bundles = [b for app in policy["apps"] for b in app.get("bundles", [])]


def some(ids):
    """Twenty apps, sometimes with some of the policy's."""
    chosen = random.sample(others, 20)
    return chosen + random.sample(ids, random.choice([0, 0, 0, 1, 2]))


def make():
    amapi, n = [], devices * 2 // 5
    for i in range(n):
        mode = random.choice(["DEVICE_OWNER"] * 6 + ["PROFILE_OWNER"] * 3 + ["none"])
        reports = (
            []
            if mode == "none"
            else [
                {"packageName": p, "displayName": "An app", "state": random.choice(["INSTALLED"] * 9 + ["REMOVED"])}
                for p in some(packages)
            ]
        )
        owner = "COMPANY_OWNED" if mode != "PROFILE_OWNER" or random.random() < 0.3 else "PERSONALLY_OWNED"
        amapi.append(
            {
                "name": f"enterprises/e/devices/{i:06x}x",
                "managementMode": mode.replace("none", "DEVICE_OWNER"),
                "ownership": owner,
                "state": "ACTIVE",
                "hardwareInfo": {"serialNumber": f"AX{i:06d}KQ"},
                "applicationReports": reports,
            }
        )
    Path(files["amapi.json"]).write_text(json.dumps({"devices": amapi}))

    jamf, n = [], devices // 4
    for i in range(n):
        owner = random.choice(["Institutional"] * 4 + ["UserEnrollment"])
        listed = [
            {
                "identifier": b,
                "name": "An app",
                "managementStatus": "Managed" if owner != "Institutional" or random.random() < 0.7 else "Unmanaged",
            }
            for b in some(bundles)
        ]
        jamf.append(
            {
                "mobileDeviceId": str(i + 1),
                "deviceType": "iOS",
                "general": {"deviceOwnershipType": owner},
                "hardware": {"serialNumber": f"JX{i:06d}KQ"},
                "applications": listed,
            }
        )
    Path(files["jamf.json"]).write_text(json.dumps({"totalCount": n, "results": jamf}))

    hosts, n = [], devices // 5
    for i in range(n):
        status = random.choice(["On (automatic)", "On (automatic)", "On (personal)", "On (manual)"])
        platform = random.choice(["ios", "ipados", "darwin"])
        serial = f"FX{i:06d}KQ" if i < n - 200 else f"FX{i - 200:06d}KQ"
        software = [{"id": k, "name": "An app", "bundle_identifier": b} for k, b in enumerate(some(bundles))]
        hosts.append(
            {
                "id": i + 1,
                "platform": platform,
                "hostname": "h",
                "hardware_serial": serial,
                "mdm": {"enrollment_status": status},
                "software": software,
            }
        )
    # A host that stayed behind is of the same system as the device that it was.
    for old, new in zip(hosts[n - 400 : n - 200], hosts[n - 200 :], strict=True):
        new["platform"], new["mdm"] = old["platform"], old["mdm"]
    Path(files["fleet.json"]).write_text(json.dumps({"hosts": hosts}))

    n = devices - len(amapi) - len(jamf) - len(hosts)
    with open(files["ivanti.csv"], "w") as table, open(files["again.csv"], "w") as again:
        table, again = csv.writer(table), csv.writer(again)
        table.writerow(["device_uuid", "app_id", "name", "bundle", "platform", "version", "ownership"])
        again.writerow(["device_uuid", "bundle", "platform"])
        for i in range(n):
            system = random.choice("IA")
            owner = random.choice(["Company", "Employee Owned", ""])
            for k, app in enumerate(some(bundles if system == "I" else packages)):
                table.writerow([f"uuid-{i:06d}", k, "An app", app, system, "1", owner])
            if i % 6 == 0:
                for app in some(bundles if system == "I" else packages):
                    again.writerow([f"uuid-{i:06d}", app, system])


SQL = """
CREATE TABLE raw (device TEXT, serial TEXT, system TEXT, owner TEXT, reach INT, id TEXT);
-- 9: a whole list; less: not all, for different reasons. Everything here is said to be whole.
INSERT INTO raw SELECT d.name, d.hardwareInfo.serialNumber, 'android',
    CASE d.ownership WHEN 'COMPANY_OWNED' THEN 'work' ELSE 'private' END,
    CASE WHEN len(d.applicationReports) = 0 THEN 0 WHEN d.managementMode = 'DEVICE_OWNER' THEN 9 ELSE 3 END,
    CASE WHEN r.state = 'INSTALLED' THEN r.packageName END
  FROM (SELECT unnest(devices) AS d FROM read_json('{amapi.json}', maximum_object_size = 2000000000)),
    LATERAL (SELECT unnest(CASE WHEN len(d.applicationReports) = 0 THEN [NULL] ELSE d.applicationReports END) AS r);
INSERT INTO raw SELECT 'jamf' || d.mobileDeviceId, d.hardware.serialNumber, 'ios',
    CASE d.general.deviceOwnershipType WHEN 'Institutional' THEN 'work' ELSE 'private' END,
    CASE WHEN d.general.deviceOwnershipType = 'Institutional'
      AND len(list_filter(d.applications, lambda a: a.managementStatus = 'Unmanaged')) > 0 THEN 9 ELSE 2 END, r.identifier
  FROM (SELECT unnest(results) AS d FROM read_json('{jamf.json}', maximum_object_size = 2000000000)),
    LATERAL (SELECT unnest(d.applications) AS r);
INSERT INTO raw SELECT 'fleet' || d.id, d.hardware_serial, 'ios',
    CASE d.mdm.enrollment_status WHEN 'On (automatic)' THEN 'work' WHEN 'On (personal)' THEN 'private' ELSE '' END,
    CASE d.mdm.enrollment_status WHEN 'On (personal)' THEN 2 ELSE 9 END, r.bundle_identifier
  FROM (SELECT unnest(hosts) AS d FROM read_json('{fleet.json}', maximum_object_size = 2000000000)),
    LATERAL (SELECT unnest(d.software) AS r) WHERE d.platform IN ('ios', 'ipados');
INSERT INTO raw SELECT device_uuid, device_uuid, CASE platform WHEN 'I' THEN 'ios' ELSE 'android' END,
    CASE ownership WHEN 'Company' THEN 'work' WHEN 'Employee Owned' THEN 'private' ELSE '' END,
    CASE ownership WHEN 'Employee Owned' THEN 3 ELSE 9 END, bundle
  FROM read_csv('{ivanti.csv}', header = true, all_varchar = true, nullstr = 'none');
INSERT INTO raw SELECT device_uuid, device_uuid, CASE platform WHEN 'I' THEN 'ios' ELSE 'android' END, '', 9, bundle
  FROM read_csv('{again.csv}', header = true, all_varchar = true, nullstr = 'none');
-- One device once: by its serial number, with the best that is known.
CREATE TABLE fleet AS SELECT serial, max(system) AS system, coalesce(nullif(max(owner), ''), 'unknown') AS owner, max(reach) AS reach
  FROM raw GROUP BY serial;
CREATE TABLE there AS SELECT DISTINCT b.app, raw.serial FROM raw JOIN banned b ON b.id = raw.id AND b.system = raw.system;
SELECT s.app, f.system || ' ' || f.owner,
    count(*) FILTER (t.serial IS NOT NULL),
    count(*) FILTER (t.serial IS NULL AND f.reach = 9 AND s.shows),
    count(*) FILTER (t.serial IS NULL AND NOT (f.reach = 9 AND s.shows))
  FROM fleet f JOIN shows s ON s.system = f.system LEFT JOIN there t ON t.serial = f.serial AND t.app = s.app
  GROUP BY ALL;
"""


def ours():
    run = subprocess.run(
        [
            program,
            "count",
            *files.values(),
            "--policy",
            "nl-rijksoverheid-2023",
            "--json",
            "--smallest",
            "1",
            "--complete",
        ],
        stdout=subprocess.PIPE,
        check=False,
    )
    if run.returncode not in (0, 3):
        sys.exit("appwijzer failed")
    report = json.loads(run.stdout)
    kinds = [f"{group['system']} {group['ownership']}" for group in report["groups"]]
    columns = ["seen", "not_there", "not_known"]
    numbers = {}
    for row in report["apps"]:
        for at, kind in enumerate(kinds):
            numbers[row["app"], kind] = tuple(row[column]["cells"][at]["count"] for column in columns)
    return report, numbers


def duck(counted):
    db = duckdb.connect()
    db.execute(
        "CREATE TABLE banned (app TEXT, system TEXT, id TEXT); CREATE TABLE shows (app TEXT, system TEXT, shows BOOLEAN)"
    )
    for app in (apps[name] for name in counted):
        for system, key in [("android", "packages"), ("ios", "bundles")]:
            ids = app.get(key, [])
            for one in ids:
                db.execute("INSERT INTO banned VALUES (?, ?, ?)", [app["id"], system, one])
            db.execute(
                "INSERT INTO shows VALUES (?, ?, ?)", [app["id"], system, bool(ids) or system in app.get("not_on", [])]
            )
    sql = SQL
    for name, path in files.items():
        sql = sql.replace("{" + name + "}", path)
    rows = db.execute(sql).fetchall()
    return {(app, kind): (seen, absent, unknown) for app, kind, seen, absent, unknown in rows}


make()
report, mine = ours()
theirs = duck([row["app"] for row in report["apps"]])
if mine != theirs:
    wrong = [
        (key, mine.get(key), theirs.get(key))
        for key in sorted(mine.keys() | theirs.keys())
        if mine.get(key) != theirs.get(key)
    ]
    sys.exit(f"{len(wrong)} cells differ, the first: {wrong[:5]}")
total = [sum(row[n] for row in mine.values()) for n in range(3)]
print(
    f"mixed fleet: {report['all_devices']['count']} devices in {len(files)} files, {len(report['apps'])} apps, "
    f"{len(mine)} rows of three columns; both count alike: {total[0]} seen, {total[1]} certainly not there, {total[2]} not known"
)
