"""Makes the fleet, runs both programs five times in turn, compares their answers, prints time and memory."""

import json
import os
import random
import resource
import statistics
import subprocess
import sys
import time
from pathlib import Path

program, folder, devices, apps = sys.argv[1], sys.argv[2], int(sys.argv[3]), int(sys.argv[4])
CSV, NDJSON = os.path.join(folder, "fleet.csv"), os.path.join(folder, "fleet.ndjson")
RUNS = 5

policy = json.loads(Path(folder, "policy.json").read_text())
covered = set(policy["bans"][0]["covers"]["apps"])
banned = [app for app in policy["apps"] if app["id"] in covered and app.get("packages")]
names = [(app["id"], app["name"].lower()) for app in banned]
packages = [(app["id"], package) for app in banned for package in app["packages"]]


def make():
    """Personal columns and all: they must be passed over, not left out."""
    size = f"{devices} {apps} 3"
    mark = os.path.join(folder, "size")
    if os.path.exists(mark) and Path(mark).read_text() == size:
        return
    print("making the fleet ...", file=sys.stderr)
    random.seed(1)

    def word(n):
        return "".join(random.choice("abcdefghijklmnopqrstuvwxyz") for _ in range(n))

    others = [
        (f"com.{word(6)}.{word(9)}", f"{word(7).title()} {word(5)}", f"{word(8).title()} B.V.") for _ in range(3000)
    ]
    with open(CSV, "w") as table, open(NDJSON, "w") as lines:
        table.write(
            "ApplicationKey,ApplicationName,ApplicationPublisher,ApplicationShortVersion,ApplicationVersion,"
            "DeviceId,DeviceName,EmailAddress,OSDescription,OSVersion,Platform,UserId,UserName\n"
        )
        for n in range(devices):
            device = f"{n:08x}-1111-2222-3333-{random.getrandbits(48):012x}"
            person = f"{word(6)}.{word(8)}"
            chosen = random.sample(others, apps)
            for app in random.sample(banned, random.randrange(3)):
                chosen[random.randrange(apps)] = (random.choice(app["packages"]), app["name"], f"{app['name']}, Ltd.")
            reports = []
            for package, name, maker in chosen:
                version = f"{random.randrange(30)}.{random.randrange(9)}.{random.randrange(99)}"
                maker = f'"{maker}"' if "," in maker else maker
                table.write(
                    f"{random.getrandbits(128):032x},{name},{maker},{version},{version}.1,{device},Phone of {person},"
                    f"{person}@example.org,Android,14.0,AndroidFullyManagedDedicated,{device},{person}\n"
                )
                reports.append(
                    {
                        "packageName": package,
                        "versionName": version,
                        "versionCode": random.randrange(10**8),
                        "displayName": name,
                        "state": "INSTALLED",
                        "applicationSource": "INSTALLED_FROM_PLAY_STORE",
                        "packageSha256Hash": f"{random.getrandbits(256):064x}",
                        "signingKeyCertFingerprints": [f"{random.getrandbits(160):040x}"],
                    }
                )
            lines.write(
                json.dumps(
                    {
                        "name": f"enterprises/e/devices/{device}",
                        "ownership": "COMPANY_OWNED",
                        "managementMode": "DEVICE_OWNER",
                        "userName": person,
                        "applicationReports": reports,
                    }
                )
                + "\n"
            )
    Path(mark).write_text(size)


DUCK = """
import duckdb, json, sys
db = duckdb.connect()
db.execute("SET enable_progress_bar = false")
kind, path, wanted = sys.argv[1], sys.argv[2], json.loads(sys.argv[3])
db.execute("CREATE TABLE banned (app TEXT, id TEXT)")
db.executemany("INSERT INTO banned VALUES (?, ?)", wanted)
if kind == "csv":
    # The columns are named and typed, so that nothing has to be guessed.
    rows = ("SELECT DeviceId AS device, lower(ApplicationName) AS id FROM read_csv('%s', header = true, "
            "all_varchar = true, delim = ',', quote = '\\"')" % path)
else:
    columns = "{name: 'VARCHAR', applicationReports: 'STRUCT(packageName VARCHAR, state VARCHAR)[]'}"
    rows = ("SELECT name AS device, r.packageName AS id FROM (SELECT name, unnest(applicationReports) AS r FROM "
            "read_json('%s', format = 'newline_delimited', columns = %s)) WHERE r.state = 'INSTALLED'" % (path, columns))
print(json.dumps(db.execute("SELECT app, count(DISTINCT device) FROM (%s) JOIN banned USING (id) GROUP BY app" % rows).fetchall()))
"""


def run(command, well=(0,)):
    """Answer, seconds, seconds of all processors together, and the most memory that the process had, in MiB."""
    begin = time.perf_counter()
    process = subprocess.Popen(command, stdout=subprocess.PIPE)
    out = process.stdout.read()
    _, status, usage = os.wait4(process.pid, 0)
    if os.waitstatus_to_exitcode(status) not in well:
        sys.exit(f"{command[0]} failed")
    return out, time.perf_counter() - begin, usage.ru_utime + usage.ru_stime, usage.ru_maxrss / 1024


def ours(path):
    # 3: not everything is certain.
    out, *cost = run([program, "count", path, "--policy", "nl-rijksoverheid-2023", "--json", "--smallest", "1"], (0, 3))
    report = json.loads(out)
    return {row["app"]: row["seen"]["total"]["count"] for row in report["apps"] if row["answer"] == "seen"}, cost


def duck(kind, path, wanted):
    out, *cost = run([sys.executable, "-c", DUCK, kind, path, json.dumps(wanted)])
    return dict(json.loads(out)), cost


make()
resource.setrlimit(resource.RLIMIT_CORE, (0, 0))
for kind, path, wanted in [("csv", CSV, names), ("ndjson", NDJSON, packages)]:
    times = {"appwijzer": [], "duckdb": []}
    for _ in range(RUNS):
        for who, (answer, cost) in [("appwijzer", ours(path)), ("duckdb", duck(kind, path, wanted))]:
            times[who].append(cost)
            if who == "appwijzer":
                first = answer
            elif answer != first:
                sys.exit(f"{kind}: the answers differ: {first} and {answer}")
    size = os.path.getsize(path) / 2**20
    print(f"{kind}: {size:.0f} MiB, {devices} devices with {apps} apps; both count {sum(first.values())} pairs alike")
    for who, runs in times.items():
        seconds, processors, memory = (statistics.median(cost[n] for cost in runs) for n in range(3))
        print(
            f"  {who:10} {seconds:6.2f} s  {size / seconds:6.0f} MiB/s  {processors:6.2f} s of processors  {memory:6.0f} MiB of memory"
        )
