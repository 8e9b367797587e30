#!/usr/bin/env python3
"""Writes a copy of the Xcode project for one organisation (docs/organisation.md), and reads it back.

organisation.py DESCRIPTION FOLDER      FOLDER must not exist yet
"""

import base64
import json
import plistlib
import re
import shutil
import struct
import sys
from pathlib import Path

IOS = Path(__file__).resolve().parent.parent
sys.path.insert(0, str(IOS.parent / "organisation"))
from organisation import Organisation, Refused, read  # noqa: E402

OWN_ID = "nl.appwijzer.app"
PARTS = ["App", "AppConfig", "AppwijzerKit", "Appwijzer.xcodeproj", "Config"]
IMAGES = "App/Assets.xcassets/OrganisationLogo.imageset"


def changed(path: Path, pattern: str, replacement: str, times: int) -> None:
    """Replaces in a text file; a place that is not there any more is no organisation's fault."""
    text, found = re.subn(pattern, lambda _: replacement, path.read_text(encoding="utf-8"))
    if found != times:
        raise Refused(f"{path.name}: {found} places look like {pattern}, and not {times}")
    path.write_text(text, encoding="utf-8")


def property_list(path: Path, change) -> None:
    values = plistlib.loads(path.read_bytes())
    change(values)
    path.write_bytes(plistlib.dumps(values))


def tint(light: str, dark: str) -> str:
    return f"Tint(light: 0x{light[1:]}, dark: 0x{dark[1:]})"


def brought(organisation: Organisation) -> dict[str, str]:
    """What the app reads of its organisation."""
    values = {"Name": organisation.name}
    if organisation.root is not None:
        values["Code"] = organisation.code()
        values["Root"] = base64.b64encode(Path(organisation.root).read_bytes()).decode()
        values["PolicyAddress"] = organisation.policy_address
    return values


def write(organisation: Organisation, folder: Path) -> None:
    folder.mkdir(parents=True)
    for part in PARTS:
        shutil.copytree(IOS / part, folder / part, ignore=shutil.ignore_patterns(".build", "xcuserdata"))
    changed(folder / "Appwijzer.xcodeproj/project.pbxproj", re.escape(OWN_ID), organisation.app, 2)
    changed(folder / "AppConfig/appwijzer.xml", re.escape(OWN_ID), organisation.app, 1)
    changed(folder / "AppConfig/declarations.json", f'(?<="){re.escape(OWN_ID)}(?=")', organisation.app, 1)
    for language in ("nl", "en"):
        name = organisation.label.replace("\\", "\\\\").replace('"', '\\"')
        changed(
            folder / f"App/Resources/{language}.lproj/InfoPlist.strings",
            r'(?<="CFBundleDisplayName" = ")[^"]*',
            name,
            1,
        )
    palette = folder / "AppwijzerKit/Sources/AppwijzerKit/Screens/Palette.swift"
    changed(palette, r"(?<=let brand = )Tint\(.*\)", tint(organisation.light, organisation.dark), 1)
    inks = tint(organisation.ink("light"), organisation.ink("dark"))
    changed(palette, r"(?<=let onBrand = )Tint\(.*\)", inks, 1)

    def info(values: dict) -> None:
        values["CFBundleDisplayName"] = organisation.label
        values["AppwijzerOrganisation"] = brought(organisation)

    for name in ("Info.plist", "Info-NoLinks.plist"):
        property_list(folder / "Config" / name, info)
    if organisation.host:
        domains = [f"applinks:{organisation.host}"]
        property_list(
            folder / "Config/Appwijzer.entitlements",
            lambda values: values.update({"com.apple.developer.associated-domains": domains}),
        )
    images = folder / IMAGES
    images.mkdir()
    shutil.copyfile(organisation.logo, images / "logo.png")
    contents = {
        "images": [{"filename": "logo.png", "idiom": "universal"}],
        "info": {"author": "xcode", "version": 1},
    }
    (images / "Contents.json").write_text(json.dumps(contents, indent=2) + "\n", encoding="utf-8")


def check(organisation: Organisation, folder: Path) -> int:
    """What Xcode would read, held against the description. Returns how much holds."""
    info = plistlib.loads((folder / "Config/Info.plist").read_bytes())
    domains = plistlib.loads((folder / "Config/Appwijzer.entitlements").read_bytes()).get(
        "com.apple.developer.associated-domains"
    )
    project = (folder / "Appwijzer.xcodeproj/project.pbxproj").read_text()
    logo = (folder / IMAGES / "logo.png").read_bytes()
    shown = struct.unpack(">II", logo[16:24])
    own = info["AppwijzerOrganisation"]
    holds = {
        "the identifier": set(re.findall(r"PRODUCT_BUNDLE_IDENTIFIER = (\S+);", project)) == {organisation.app},
        "no trace of the identifier of the app for everybody": not any(
            OWN_ID in p.read_text(errors="replace")
            for p in folder.rglob("*")
            if p.suffix in {".pbxproj", ".plist", ".xml", ".json"}
        ),
        "the name under the icon": info["CFBundleDisplayName"] == organisation.label,
        "the organisation's name": own["Name"] == organisation.name,
        "code and root together": ("Code" in own) == ("Root" in own) == (organisation.root is not None),
        "the domain": domains == ([f"applinks:{organisation.host}"] if organisation.host else None),
        "the logo": min(shown) >= 192,
    }
    for what, is_so in holds.items():
        if not is_so:
            raise Refused(f"the copy does not hold {what}")
    return len(holds)


try:
    described, target = read(Path(sys.argv[1])), Path(sys.argv[2])
    if target.exists():
        raise Refused(f"{target} is there already")
    write(described, target)
    print(f"{target}: {described.app} for {described.name}; {check(described, target)} things hold")
except Refused as refused:
    sys.exit(f"{sys.argv[1]}: {refused}")
