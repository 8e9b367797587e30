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
                "packageName": "nl.appwijzer.android.managed",
                "installType": "FORCE_INSTALLED",
                "defaultPermissionPolicy": "PROMPT",
                "managedConfiguration": android_management,
            }
        ]
    }
    intune_file = {
        "kind": "androidenterprise#managedConfiguration",
        "productId": "app:nl.appwijzer.android.managed",
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
        "## Microsoft Intune",
        "",
        "Apps > App configuration policies > Managed devices > Android Enterprise, format *Enter JSON data*:",
        "",
        "```json",
        json.dumps(intune_file, indent=2, ensure_ascii=False),
        "```",
        "",
        "## The first look",
        "",
        "Android runs nothing of an app that was never started: no job, no broadcast. An app that the management",
        "installs wakes up when the system lets it: after the phone was switched on, after an update of the app, or",
        "when it is opened. Where the management can open an app as part of setting the device up, let it. From",
        "then on the app looks every `check_hours` by itself. Try this with your own management and devices: it",
        "was not tried on a device here.",
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
