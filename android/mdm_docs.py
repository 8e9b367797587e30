"""Writes docs/android-mdm.md from app_restrictions.xml: what an administrator sets, and ready snippets.

mdm_docs.py [--check]     --check only compares, and ends with 1 if they differ
"""

import json
import re
import sys
from pathlib import Path
from xml.etree import ElementTree

ROOT = Path(__file__).resolve().parent.parent
RESOURCES = ROOT / "android/app/src/main/res"
ANDROID = "{http://schemas.android.com/apk/res/android}"
TARGET = ROOT / "docs/android-mdm.md"
PACKAGE = "nl.appwijzer.android.managed"
EXAMPLES = {
    "organisation": "example",
    "root": "{…}",
    "policy_address": "https://apps.example.org/policy.json",
    "ownership": "work",
    "device_id": None,
}


def resources(folder: str) -> tuple[dict[str, str], dict[str, list[str]]]:
    strings: dict[str, str] = {}
    arrays: dict[str, list[str]] = {}
    for file in sorted((RESOURCES / folder).glob("*.xml")):
        for item in ElementTree.parse(file).getroot():
            if item.tag == "string":
                strings[item.get("name")] = re.sub(r"\\'", "'", item.text or "")
            elif item.tag == "string-array":
                arrays[item.get("name")] = [i.text or "" for i in item]
    return strings, arrays


def text() -> str:
    strings, arrays = resources("values")
    dutch, _ = resources("values-nl")
    keys = ElementTree.parse(RESOURCES / "xml/app_restrictions.xml").getroot()
    lines = [
        "# Handing the app out on Android",
        "",
        "*Written from `app_restrictions.xml` by `android/mdm_docs.py`; the tests compare.*",
        "",
        "The management installs the **managed** flavour (`nl.appwijzer.android.managed`) as a private app and sets:",
        "",
        "| key | type | what it does | in Dutch |",
        "|---|---|---|---|",
    ]
    android_management, intune = {}, []
    for key in keys:
        name = key.get(ANDROID + "key")
        kind = key.get(ANDROID + "restrictionType")
        values = arrays.get((key.get(ANDROID + "entryValues") or "").removeprefix("@array/"), [])
        shown = kind if not values else ", ".join(f"`{v}`" for v in values)
        title = strings[(key.get(ANDROID + "title")).removeprefix("@string/")]
        what = (key.get(ANDROID + "description")).removeprefix("@string/")
        lines.append(f"| `{name}` | {shown} | {title}. {strings[what]} | {dutch[what]} |")
        example = EXAMPLES.get(name)
        if name == "device_id":
            intune.append({"key": name, "valueString": "{{deviceid}}"})
        elif example:
            android_management[name] = example
            intune.append({"key": name, "valueString": example})
    policy = {
        "applications": [
            {
                "packageName": PACKAGE,
                "installType": "FORCE_INSTALLED",
                "defaultPermissionPolicy": "PROMPT",
                "permissionGrants": [{"permission": "android.permission.POST_NOTIFICATIONS", "policy": "GRANT"}],
                "roles": [{"roleType": "COMPANION_APP"}],
                "managedConfiguration": android_management,
            }
        ],
        "statusReportingSettings": {"applicationReportsEnabled": True},
        "setupActions": [
            {
                "title": {"defaultMessage": "Appwijzer"},
                "description": {"defaultMessage": "Shows which apps may be on this device, and why."},
                "launchApp": {"packageName": PACKAGE},
            }
        ],
    }
    intune_file = {
        "kind": "androidenterprise#managedConfiguration",
        "productId": f"app:{PACKAGE}",
        "managedProperty": intune,
    }
    lines += [
        "",
        "A value that is wrong, unknown or too long is passed over, the app works on, and the keyed app state",
        "`configuration.KEY` (severity error) says which key and why. The state `status` holds what the policy's",
        "`reporting` level allows, as JSON; from a device that is known not to be the employer's nothing is handed over.",
        "[What the management gets](status.md) tells every key of it: the policy in force, when it was last fetched, and why",
        "fetching fails.",
        "A state that holds no longer gets the severity info, the message `No longer so` and no data.",
        "",
        "## Android Management API",
        "",
        "```json",
        json.dumps(policy, indent=2, ensure_ascii=False),
        "```",
        "",
        "What each part does, and what it costs the employee:",
        "",
        "| part | without it | what the management gets |",
        "|---|---|---|",
        "| `permissionGrants` | Android 13 and later show nothing that the app has to tell, until somebody agrees on the "
        "phone | nothing |",
        "| `applicationReportsEnabled` | no state reaches the administrator; on the Play EMM API, states sent before are "
        "lost | **the list of apps of the managed side, from Android itself**. It does not come from Appwijzer, and its "
        "status names no app. Tell the owner of the policy and the works council before you switch it on |",
        "| `roles`: `COMPANION_APP` | the system may pause the app, put it to sleep, or let it be stopped | nothing. The "
        "role would also let the app read every app of the managed side; Appwijzer does not ask for it |",
        "| `setupActions`: `launchApp` | see *The first look* | nothing |",
        "",
        "The role works with management by the Android Management API only. Android Device Policy binds the service",
        "`background.RolesService`, which the app marks for it. That the app starts by this alone was not tried on a device.",
        "",
        "## Microsoft Intune",
        "",
        "Apps > App configuration policies > Managed devices > Android Enterprise, format *Enter JSON data*:",
        "",
        "```json",
        json.dumps(intune_file, indent=2, ensure_ascii=False),
        "```",
        "",
        "In the same profile, under *Permissions*, let *Post notifications* be granted automatically: without it Android 13",
        "and later show nothing that the app has to tell. No public word of Microsoft's was found that Intune shows keyed",
        "app states: count on nothing there until you have seen one.",
        "",
        "## The first look",
        "",
        "Android runs nothing of an app that was never started: no job, and no broadcast, not when the phone was switched",
        "on and not when the app was updated. It wakes up when somebody opens it, when `launchApp` opens it while the",
        "device is set up, or when Android Device Policy binds it for its role. From then on it looks every `check_hours`",
        "by itself. Try this with your own management and devices: it was not tried on a device here.",
        "",
    ]
    return "\n".join(lines)


new = text()
if "--check" in sys.argv:
    if not TARGET.exists() or TARGET.read_text() != new:
        print("docs/android-mdm.md is not what app_restrictions.xml says: run android/mdm_docs.py", file=sys.stderr)
        sys.exit(1)
else:
    TARGET.write_text(new)
