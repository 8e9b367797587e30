"""Reads each APK as a phone would and compares it with what is promised.

    verify_apk.py FOLDER_OF_APKS CATALOGUE_RESOURCE

Prints the sizes; ends with 1 and a line for each promise that is not kept.
"""

import logging
import sys
import zipfile
from pathlib import Path
from xml.etree import ElementTree

from androguard.core.apk import APK
from loguru import logger

logger.remove()
logging.disable(logging.CRITICAL)

ANDROID = "{http://schemas.android.com/apk/res/android}"
PERMISSIONS = {
    "android.permission.INTERNET",
    "android.permission.POST_NOTIFICATIONS",
    "android.permission.REQUEST_DELETE_PACKAGES",
    "android.permission.RECEIVE_BOOT_COMPLETED",
}
EXPORTED = {
    "nl.appwijzer.android.MainActivity": None,
    "nl.appwijzer.android.background.LookJob": "android.permission.BIND_JOB_SERVICE",
}
FEEDBACK = "androidx.enterprise.feedback.action.APP_STATES"
LIMIT = 3_000_000

wrong: list[str] = []


def expect(flavour: str, what: str, promised, found) -> None:
    if promised != found:
        wrong.append(f"{flavour}: {what}: promised {promised}, found {found}")


def verify(flavour: str, path: Path, catalogue: set[str]) -> None:
    apk = APK(str(path))
    manifest = apk.get_android_manifest_xml()
    application = manifest.find("application")
    managed = flavour == "managed"
    extra = {"android.permission.QUERY_ALL_PACKAGES"} if managed else set()
    expect(flavour, "permissions", PERMISSIONS | extra, set(apk.get_permissions()))
    expect(flavour, "package", "nl.appwijzer.android" + (".managed" if managed else ""), apk.get_package())
    expect(flavour, "minSdk", "26", apk.get_min_sdk_version())
    expect(flavour, "targetSdk", "35", apk.get_target_sdk_version())
    expect(flavour, "debuggable", None, application.get(ANDROID + "debuggable"))
    for name in ("allowBackup", "fullBackupContent", "usesCleartextTraffic"):
        expect(flavour, name, "false", application.get(ANDROID + name))
    expect(flavour, "rules for backup and transfer", True, application.get(ANDROID + "dataExtractionRules") is not None)

    exported = {}
    for kind in ("activity", "service", "receiver", "provider"):
        for part in application.findall(kind):
            if part.get(ANDROID + "exported") == "true":
                exported[part.get(ANDROID + "name")] = part.get(ANDROID + "permission")
    expect(flavour, "what other apps may call", EXPORTED, exported)

    asked = {p.get(ANDROID + "name") for q in manifest.findall("queries") for p in q.findall("package")}
    expect(flavour, "packages in <queries>", set() if managed else catalogue, asked)
    actions = {a.get(ANDROID + "name") for q in manifest.findall("queries") for a in q.iter("action")}
    expect(flavour, "intents in <queries>", {FEEDBACK}, actions)
    expect(flavour, "signed", True, apk.is_signed_v2() or apk.is_signed_v3())

    with zipfile.ZipFile(path) as file:
        sizes = {i.filename: i for i in file.infolist()}
    libraries = sum(i.compress_size for n, i in sizes.items() if n.startswith("lib/"))
    dex = sum(i.file_size for n, i in sizes.items() if n.endswith(".dex"))
    total = path.stat().st_size
    if total - libraries >= LIMIT:
        wrong.append(f"{flavour}: without native libraries it takes {total - libraries} bytes; at most {LIMIT}")
    print(f"{flavour}: APK {total:,} bytes, of which libraries {libraries:,}; dex {dex:,} bytes")


folder, resource = Path(sys.argv[1]), Path(sys.argv[2])
names = {item.text for item in ElementTree.parse(resource).iter("item")}
for one in ("byod", "managed"):
    verify(one, folder / f"appwijzer-{one}.apk", names)
for line in wrong:
    print(line, file=sys.stderr)
sys.exit(1 if wrong else 0)
