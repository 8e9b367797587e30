"""Writes what a build for one organisation adds to the Android app: resources laid over the app's own, and its links.

organisation.py DESCRIPTION RESOURCES MANIFEST     writes a folder of resources and a manifest to merge
organisation.py DESCRIPTION --id                   prints the application id
"""

import base64
import shutil
import sys
from pathlib import Path
from xml.sax.saxutils import escape

sys.path.insert(0, str(Path(__file__).resolve().parent.parent / "organisation"))
from organisation import LINK_PATHS, Organisation, Refused, read  # noqa: E402

LINKS = """<?xml version="1.0" encoding="utf-8"?>
<manifest xmlns:android="http://schemas.android.com/apk/res/android">
    <application>
        <activity android:name="nl.appwijzer.android.MainActivity">
            <intent-filter android:autoVerify="true">
                <action android:name="android.intent.action.VIEW" />
                <category android:name="android.intent.category.DEFAULT" />
                <category android:name="android.intent.category.BROWSABLE" />
                <data android:scheme="https" />
                <data android:host="{host}" />
{paths}
            </intent-filter>
        </activity>
    </application>
</manifest>
"""


def quoted(text: str) -> str:
    """As Android reads a string: white space kept, nothing taken for a reference."""
    kept = text.replace("\\", "\\\\").replace('"', '\\"')
    return f'"{escape(kept)}"'


def colours(organisation: Organisation, look: str) -> str:
    own = getattr(organisation, look)
    lines = [f'    <color name="brand">{own}</color>', f'    <color name="on_brand">{organisation.ink(look)}</color>']
    if look == "light":
        lines.append(f'    <color name="launcher">{own}</color>')
    return "<resources>\n" + "\n".join(lines) + "\n</resources>\n"


def write(organisation: Organisation, resources: Path, manifest: Path) -> None:
    shutil.rmtree(resources, ignore_errors=True)
    for folder in ("values", "values-night", "drawable-nodpi"):
        (resources / folder).mkdir(parents=True)
    root = "" if organisation.root is None else base64.b64encode(Path(organisation.root).read_bytes()).decode()
    strings = {
        "app_name": organisation.label,
        "organisation_name": organisation.name,
        "organisation_code": organisation.code() or "",
        "organisation_root": root,
        "organisation_policy_address": organisation.policy_address or "",
    }
    lines = [
        f'    <string name="{name}" translatable="false">{quoted(value)}</string>' for name, value in strings.items()
    ]
    lines.append('    <item name="organisation_logo" type="drawable">@drawable/organisation_picture</item>')
    (resources / "values/organisation.xml").write_text(
        "<resources>\n" + "\n".join(lines) + "\n</resources>\n", encoding="utf-8"
    )
    (resources / "values/colors.xml").write_text(colours(organisation, "light"), encoding="utf-8")
    (resources / "values-night/colors.xml").write_text(colours(organisation, "dark"), encoding="utf-8")
    shutil.copyfile(organisation.logo, resources / "drawable-nodpi/organisation_picture.png")
    nothing = '<manifest xmlns:android="http://schemas.android.com/apk/res/android" />\n'
    manifest.parent.mkdir(parents=True, exist_ok=True)
    paths = "\n".join(f'                <data android:pathPattern="{path}" />' for path in LINK_PATHS)
    links = LINKS.format(host=organisation.host, paths=paths) if organisation.host else nothing
    manifest.write_text(links, encoding="utf-8")


try:
    one = read(Path(sys.argv[1]))
    if sys.argv[2] == "--id":
        print(one.app)
    else:
        write(one, Path(sys.argv[2]), Path(sys.argv[3]))
except Refused as refused:
    sys.exit(f"{sys.argv[1]}: {refused}")
