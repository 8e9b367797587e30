"""Reads each APK as a phone would and compares it with what is promised.

    verify_apk.py [--organisation DESCRIPTION] FOLDER_OF_APKS CATALOGUE_RESOURCE
    verify_apk.py --structures FILE.dex     only what the code's structures need to be usable

Prints the sizes; ends with 1 and a line for each promise that is not kept.
"""

import base64
import logging
import struct
import sys
import zipfile
from pathlib import Path
from xml.etree import ElementTree

sys.path.insert(0, str(Path(__file__).resolve().parent.parent / "organisation"))
from androguard.core.apk import APK
from androguard.core.dex import DEX
from loguru import logger

from organisation import LINK_PATHS, Organisation, read

logger.remove()
logging.disable(logging.CRITICAL)

ANDROID = "{http://schemas.android.com/apk/res/android}"
PERMISSIONS = {
    "android.permission.INTERNET",
    "android.permission.ACCESS_NETWORK_STATE",
    "android.permission.POST_NOTIFICATIONS",
    "android.permission.REQUEST_DELETE_PACKAGES",
    "android.permission.RECEIVE_BOOT_COMPLETED",
}
EXPORTED = {
    "nl.appwijzer.android.MainActivity": None,
    "nl.appwijzer.android.background.LookJob": "android.permission.BIND_JOB_SERVICE",
}
FEEDBACK = "androidx.enterprise.feedback.action.APP_STATES"
VOICE = "android.intent.action.TTS_SERVICE"
ROLES = "com.google.android.managementapi.notification.NotificationReceiverService.SERVICE_APP_ROLES"
LIMIT = 3_000_000
STRUCTURE = "Lcom/sun/jna/Structure;"
# A structure that crosses at every call; that it is found shows that the check looks at something.
BUFFER = "Lnl/appwijzer/bindings/RustBuffer;"
LIBRARIES = {"libappwijzer.so", "libjnidispatch.so"}
PAGE = 16384

wrong: list[str] = []


def expect(flavour: str, what: str, promised, found) -> None:
    if promised != found:
        wrong.append(f"{flavour}: {what}: promised {promised}, found {found}")


def structures(name: str, codes: list[bytes]) -> None:
    """JNA reads the order of a structure's fields from an annotation, and breaks off where there is none."""
    classes = {c.get_name(): c for code in codes for c in DEX(code).get_classes()}

    def is_structure(one: str) -> bool:
        while one in classes:
            one = classes[one].get_superclassname()
            if one == STRUCTURE:
                return True
        return False

    expect(name, f"{BUFFER} is a structure", True, is_structure(BUFFER))
    for one in sorted(classes):
        abstract = classes[one].get_access_flags() & 0x400
        own = [f for f in classes[one].get_fields() if not f.get_access_flags() & 0x8]
        if is_structure(one) and own and not abstract:
            said = any("FieldOrder" in a for a in classes[one].get_annotations())
            # The older way, of some of JNA's own.
            said = said or any(m.get_name() == "getFieldOrder" for m in classes[one].get_methods())
            if not said:
                wrong.append(f"{name}: {one} lost the annotation with the order of its fields")


def data_at(path: Path, info: zipfile.ZipInfo) -> int:
    """Where the bytes of an entry begin."""
    with path.open("rb") as file:
        file.seek(info.header_offset + 26)
        name, extra = struct.unpack("<HH", file.read(4))
    return info.header_offset + 30 + name + extra


def links(application) -> set[tuple[str, str]]:
    """The web addresses that open the app, as host and path."""
    found = set()
    for one in application.iter("intent-filter"):
        data = {
            key: [d.get(ANDROID + key) for d in one.findall("data") if d.get(ANDROID + key)]
            for key in ("scheme", "host", "pathPattern")
        }
        if "https" in data["scheme"] and one.get(ANDROID + "autoVerify") == "true":
            found |= {(host, path) for host in data["host"] for path in data["pathPattern"]}
    return found


def of_one(flavour: str, apk: APK, organisation: Organisation) -> None:
    """What a phone shows of the organisation, read from the resources as they are packed."""
    resources = apk.get_android_resources()
    package = resources.get_packages_names()[0]

    def values(kind: str, name: str) -> list[str]:
        number = resources.get_id(package, resources.get_res_id_by_key(package, kind, name))[2]
        return [
            entry.get_key_data() if kind == "string" else f"{entry.key.get_data():08x}"
            for _, entry in resources.get_res_configs(number)
        ]

    expect(flavour, "name under the icon", organisation.label, apk.get_app_name())
    expect(flavour, "the organisation's name", [organisation.name], values("string", "organisation_name"))
    expect(flavour, "its join code", [organisation.code() or ""], values("string", "organisation_code"))
    root = "" if organisation.root is None else base64.b64encode(Path(organisation.root).read_bytes()).decode()
    expect(flavour, "its first root", [root], values("string", "organisation_root"))
    for name, colours in {
        "brand": [organisation.light, organisation.dark],
        "on_brand": [organisation.ink("light"), organisation.ink("dark")],
        "launcher": [organisation.light],
    }.items():
        found = [f"#{value[-6:].upper()}" for value in values("color", name)]
        expect(flavour, f"the colour {name}", sorted(colours), sorted(found))
    logo = [apk.get_file(f) for f in apk.get_files() if "organisation_picture" in f]
    expect(flavour, "the logo is the picture", [True], [is_png(one) for one in logo])


def is_png(data: bytes) -> bool:
    return data[:8] == b"\x89PNG\r\n\x1a\n"


def verify(flavour: str, path: Path, catalogue: set[str], organisation: Organisation | None) -> None:
    apk = APK(str(path))
    manifest = apk.get_android_manifest_xml()
    application = manifest.find("application")
    managed = flavour == "managed"
    extra = {"android.permission.QUERY_ALL_PACKAGES"} if managed else set()
    expect(flavour, "permissions", PERMISSIONS | extra, set(apk.get_permissions()))
    own = organisation.app if organisation else "nl.appwijzer.android"
    expect(flavour, "package", own + (".managed" if managed else ""), apk.get_package())
    host = organisation.host if organisation else None
    expect(
        flavour,
        "web addresses that open it",
        {(host, path) for path in LINK_PATHS} if host else set(),
        links(application),
    )
    if organisation:
        of_one(flavour, apk, organisation)
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
    may = EXPORTED | ({"nl.appwijzer.android.background.RolesService": None} if managed else {})
    expect(flavour, "what other apps may call", may, exported)
    roles = [
        m for s in application.findall("service") for m in s.findall("meta-data") if m.get(ANDROID + "name") == ROLES
    ]
    expect(
        flavour,
        "services that are told about roles",
        [""] if managed else [],
        [m.get(ANDROID + "value") for m in roles],
    )

    asked = {p.get(ANDROID + "name") for q in manifest.findall("queries") for p in q.findall("package")}
    expect(flavour, "packages in <queries>", set() if managed else catalogue, asked)
    actions = {a.get(ANDROID + "name") for q in manifest.findall("queries") for a in q.iter("action")}
    expect(flavour, "intents in <queries>", {FEEDBACK, VOICE}, actions)
    expect(flavour, "signed", True, apk.is_signed_v2() or apk.is_signed_v3())

    with zipfile.ZipFile(path) as file:
        sizes = {i.filename: i for i in file.infolist()}
        structures(flavour, [file.read(n) for n in file.namelist() if n.endswith(".dex")])
    expect(flavour, "libraries stay inside the APK", "false", application.get(ANDROID + "extractNativeLibs"))
    packed = [i for n, i in sizes.items() if n.startswith("lib/")]
    for folder in {i.filename.rsplit("/", 1)[0] for i in packed}:
        names = {i.filename.rsplit("/", 1)[1] for i in packed if i.filename.startswith(folder + "/")}
        expect(flavour, f"libraries in {folder}", LIBRARIES, names)
    for one in packed:
        expect(flavour, f"{one.filename} is stored as it is", one.file_size, one.compress_size)
        expect(flavour, f"{one.filename} begins at a page of {PAGE} bytes", 0, data_at(path, one) % PAGE)
    libraries = sum(i.compress_size for n, i in sizes.items() if n.startswith("lib/"))
    dex = sum(i.file_size for n, i in sizes.items() if n.endswith(".dex"))
    total = path.stat().st_size
    if total - libraries >= LIMIT:
        wrong.append(f"{flavour}: without native libraries it takes {total - libraries} bytes; at most {LIMIT}")
    print(f"{flavour}: APK {total:,} bytes, of which libraries {libraries:,}; dex {dex:,} bytes")


if sys.argv[1] == "--structures":
    structures("code", [Path(sys.argv[2]).read_bytes()])
else:
    described = None
    if sys.argv[1] == "--organisation":
        described = read(Path(sys.argv[2]))
        del sys.argv[1:3]
    folder, resource = Path(sys.argv[1]), Path(sys.argv[2])
    names = {item.text for item in ElementTree.parse(resource).iter("item")}
    for one in ("byod", "managed"):
        verify(one, folder / f"appwijzer-{one}.apk", names, described)
for line in wrong:
    print(line, file=sys.stderr)
sys.exit(1 if wrong else 0)
