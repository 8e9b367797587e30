#!/usr/bin/env python3
"""Parses what only a Mac would otherwise parse, and holds it to what the app needs.

check.py        needs the package pbxproj (PyPI)
"""

import json
import plistlib
import re
import struct
import sys
import xml.etree.ElementTree as ElementTree
from pathlib import Path

from pbxproj import XcodeProject

IOS = Path(__file__).resolve().parent.parent
CORE = IOS.parent / "core" / "src" / "companion" / "configuration.rs"
done = []


def holds(what, is_so):
    if not is_so:
        sys.exit(f"{what}: no")
    done.append(what)


def plist(path):
    with open(IOS / path, "rb") as file:
        return plistlib.load(file)


def info_plist():
    info = plist("Config/Info.plist")
    schemes = info["LSApplicationQueriesSchemes"]
    holds("at most 25 schemes, each once, sorted", len(schemes) <= 25 and schemes == sorted(set(schemes)))
    holds("schemes are schemes", all(re.fullmatch(r"[a-z][a-z0-9+.-]*", s) for s in schemes))
    holds("no scheme of an app that only holds work data", not {"whatsapp", "sgnl", "ms-outlook"} & set(schemes))
    # A variant, such as the easier Dutch, is chosen in the app: the system's settings have no name for it.
    languages = sorted(folder.name for folder in (IOS.parent / "core/l10n").iterdir() if "-" not in folder.name)
    holds("every language of the core", info["CFBundleLocalizations"] == languages)
    holds("the app's own scheme", info["CFBundleURLTypes"][0]["CFBundleURLSchemes"] == ["appwijzer"])
    holds("background refresh", info["UIBackgroundModes"] == ["fetch"])
    task = info["BGTaskSchedulerPermittedIdentifiers"]
    source = (IOS / "App/Platform/BackgroundRefresh.swift").read_text()
    holds("the task's identifier is the code's", len(task) == 1 and f'"{task[0]}"' in source)
    holds("every orientation on iPad", len(info["UISupportedInterfaceOrientations~ipad"]) == 4)
    holds("split view on iPad", "UIRequiresFullScreen" not in info)
    holds("transport security without exception", "NSAppTransportSecurity" not in info)
    holds("files are handed over as copies", info["LSSupportsOpeningDocumentsInPlace"] is False)
    kinds = {t["UTTypeIdentifier"] for t in info["UTImportedTypeDeclarations"]}
    holds("the report's type is declared", set(info["CFBundleDocumentTypes"][0]["LSItemContentTypes"]) <= kinds)
    holds("no permission is asked for", not [key for key in info if key.endswith("UsageDescription")])
    return info


def without_links(info):
    """The build that asks about no links declares none: what App Review and scanners read. All else is the same."""
    other = plist("Config/Info-NoLinks.plist")
    holds("no scheme is declared", other.pop("LSApplicationQueriesSchemes") == [])
    holds(
        "the other property list says the same",
        other == {k: v for k, v in info.items() if k != "LSApplicationQueriesSchemes"},
    )


def intents():
    """Siri's sentences: in both languages, and the ones that the code names."""
    code = (IOS / "App/Platform/OpenTask.swift").read_text()
    for file, said in (
        ("Localizable", re.findall(r'title: LocalizedStringResource = "(.+?)"', code)),
        (
            "AppShortcuts",
            [
                p.replace(r"\(.applicationName)", "${applicationName}")
                for p in re.findall(r'phrases: \["(.+?)"\]', code)
            ],
        ),
    ):
        for language in ("en", "nl"):
            words = dict(
                re.findall(
                    r'^"(.+?)" = "(.+?)";$', (IOS / f"App/Resources/{language}.lproj/{file}.strings").read_text(), re.M
                )
            )
            holds(f"{file} in {language} holds what the code names", said and sorted(words) == sorted(said))
            holds(
                f"{file} in {language} keeps the app's name",
                all(("${applicationName}" in k) == ("${applicationName}" in v) for k, v in words.items()),
            )


def stand_ins():
    """Apple's declarations that are kept: each belongs to a name that a stand-in declares and the app uses."""
    declared = "\n".join(p.read_text() for p in (IOS / "StandIn").glob("*.swift"))
    rows = re.findall(
        r"^\| `([\w.]+).*?` \| `.+` .*\| `([\w/().:-]+)` \| `(\w+\.swift)` \|$",
        (IOS / "StandIn/sources.md").read_text(),
        re.M,
    )
    holds("the table of Apple's declarations is there", len(rows) >= 10)
    for symbol, _, file in rows:
        name = symbol.split(".")[0]
        holds(f"a stand-in declares {name}", name in declared)
        holds(f"{file} uses {name}", any(name in p.read_text() for p in (IOS / "App").rglob(file)))


def privacy():
    manifest = plist("App/Resources/PrivacyInfo.xcprivacy")
    holds("no tracking", manifest["NSPrivacyTracking"] is False and manifest["NSPrivacyTrackingDomains"] == [])
    holds("nothing is collected", manifest["NSPrivacyCollectedDataTypes"] == [])
    known = {
        "NSPrivacyAccessedAPICategoryUserDefaults": {"AC6B.1"},
        "NSPrivacyAccessedAPICategoryFileTimestamp": {"C617.1", "3B52.1"},
    }
    given = {
        a["NSPrivacyAccessedAPIType"]: set(a["NSPrivacyAccessedAPITypeReasons"])
        for a in manifest["NSPrivacyAccessedAPITypes"]
    }
    holds("each API with its reasons", given == known)
    entitlements = plist("Config/Appwijzer.entitlements")
    until = "CompleteUntilFirstUserAuthentication"
    holds(
        "files are protected, and can be read in the background",
        entitlements == {"com.apple.developer.default-data-protection": f"NSFileProtection{until}"},
    )
    kept = (IOS / "App/Platform/Keychain.swift").read_text()
    holds(
        "the Keychain stays on this device",
        "ThisDeviceOnly" in kept and "kSecAttrSynchronizable as String: false" in kept,
    )
    files = (IOS / "App/Platform/AppFiles.swift").read_text()
    holds("no backup", "isExcludedFromBackup = true" in files)
    holds(
        "the files' protection is the entitlement's",
        re.findall(r"FileProtectionType\.(\w+)\]", files) == [until[0].lower() + until[1:]]
        and re.findall(r"\.completeFileProtection(\w*)", files) == ["UntilFirstUserAuthentication"],
    )


def strings():
    def read(language):
        text = (IOS / f"App/Resources/{language}.lproj/InfoPlist.strings").read_text()
        return dict(re.findall(r'^"(.+?)" = "(.+?)";$', text, re.M))

    en, nl = read("en"), read("nl")
    holds("both languages hold the same names", en.keys() == nl.keys() and len(en) >= 2)
    # Every other sentence comes from the core: a view has none.
    for path in sorted((IOS / "App").rglob("*.swift")):
        said = re.findall(r'Text\(\s*"', path.read_text())
        holds(f"{path.name} has no sentence of its own", not said)


def icon():
    data = (IOS / "App/Assets.xcassets/AppIcon.appiconset/icon.png").read_bytes()
    width, height, _, colour = struct.unpack(">IIBB", data[16:26])
    holds("an icon of 1024 by 1024 without transparency", (width, height, colour) == (1024, 1024, 2))


def app_config(info):
    root = ElementTree.parse(IOS / "AppConfig/appwijzer.xml").getroot()
    holds("AppConfig's root", root.tag == "managedAppConfiguration" and root.findtext("version") == "1")
    keys = [node.get("keyName") for node in root.find("dict")]
    fields = [node.get("keyName") for node in root.find("presentation")]
    holds("a field for every key", keys == fields and len(keys) == len(set(keys)))
    holds("the core's own keys", keys == re.findall(r'key: "(\w+)"', CORE.read_text()))
    holds("every field explains itself", all(f.findtext("description/language") for f in root.find("presentation")))
    return root.findtext("bundleId")


def handouts(bundle):
    keys = set(re.findall(r'key: "(\w+)"', CORE.read_text()))
    given = plist("AppConfig/configuration.plist")
    holds("the example names keys of the core only", set(given) <= keys and {"root", "policy_address"} <= set(given))
    asset, app = json.loads((IOS / "AppConfig/declarations.json").read_text())
    holds("the declarations belong together", app["Payload"]["AppConfig"]["DataAssetReference"] == asset["Identifier"])
    holds("the declarations are of this app", app["Payload"]["BundleID"] == bundle)
    behaviour = app["Payload"]["InstallBehavior"]
    # Apple: "needs to be present for App Store apps", custom apps too.
    holds("the declaration says how the app is licensed", behaviour["License"]["Assignment"] in ("Device", "User"))
    told = set(re.findall(r"^\| `(\w+)` \|", (IOS.parent / "docs/ios.md").read_text(), re.M))
    holds("docs/ios.md tells every key", told == keys)


def project(bundle):
    path = IOS / "Appwijzer.xcodeproj/project.pbxproj"
    parsed = XcodeProject.load(str(path))
    objects = parsed.objects
    holds("object version 77", str(parsed.objectVersion) == "77")
    text = path.read_text()
    ids = set(re.findall(r"^\t\t([0-9A-F]{24})\b", text, re.M))
    used = set(re.findall(r"\b[0-9A-F]{24}\b", text))
    holds("no dangling reference", used <= ids)
    holds("nothing is left over", all(text.count(i) > 1 for i in ids))
    targets = objects.get_targets()
    holds("one target", [t.name for t in targets] == ["Appwijzer"])
    groups = [g.path for g in objects.get_objects_in_section("PBXFileSystemSynchronizedRootGroup")]
    holds("the app's folder", groups == ["App"] and (IOS / "App").is_dir())
    package = objects.get_objects_in_section("XCLocalSwiftPackageReference")
    holds(
        "the local package",
        [p.relativePath for p in package] == ["AppwijzerKit"] and (IOS / "AppwijzerKit/Package.swift").is_file(),
    )
    settings = [c.buildSettings for c in objects.get_configurations_on_targets(target_name="Appwijzer")]
    holds("two configurations", len(settings) == 2)
    for one in settings:
        holds("the property list follows the setting", one["INFOPLIST_FILE"] == "$(INFOPLIST_$(APPWIJZER_LINKS))")
        holds(
            "both property lists are there", all((IOS / one[f"INFOPLIST_{links}"]).is_file() for links in ("YES", "NO"))
        )
        holds("the entitlements are there", (IOS / one["CODE_SIGN_ENTITLEMENTS"]).is_file())
        holds("iPhone and iPad", one["TARGETED_DEVICE_FAMILY"] == "1,2")
        holds("AppConfig is of this app", one["PRODUCT_BUNDLE_IDENTIFIER"] == bundle)
        holds("asking about links can be switched off", one["APPWIJZER_LINKS"] in ("YES", "NO"))


info = info_plist()
without_links(info)
intents()
stand_ins()
privacy()
strings()
icon()
bundle = app_config(info)
handouts(bundle)
project(bundle)
print(f"{len(done)} things about the property lists, AppConfig and the project hold")
