"""Reads what a build for one organisation changes, and refuses what would not work on a phone.

The description is TOML (docs/organisation.md); paths in it are relative to it. Both builds use this reader:
android/organisation.py and ios/scripts/organisation.py.
"""

import re
import struct
import subprocess
import tomllib
from dataclasses import dataclass
from pathlib import Path

HERE = Path(__file__).resolve().parent.parent
KEYS = {"id", "name", "label", "logo", "host", "colours", "first"}
# Behind which the apps draw the organisation's colour, in the light and in the dark.
BACKGROUNDS = {"light": ("#F5F7F8", "#FFFFFF"), "dark": ("#0F161B", "#1A232B")}
INK = {"white": "#FFFFFF", "black": "#06222E"}
# WCAG 2.2 AA, for text.
CONTRAST = 4.5
# In pixels, of the smaller side: sharp at 48 dp on every screen.
LOGO = 192
LONGEST_ROOT = 65_536


# Where links that open the app lie: in a folder beside the policy, which may be some folders deep on its host. Android's
# simple pattern does not go back: ".*" ends at the first character that stands behind it, so each depth has its own.
# https://developer.android.com/reference/android/os/PatternMatcher
LINK_PATHS = tuple(
    folder + name + end
    for folder in ("", "/.*", "/.*/.*", "/.*/.*/.*")
    for name in ("/join", "/grant")
    for end in ("", "/")
)


class Refused(Exception):
    """What is wrong, for whoever wrote the description."""


@dataclass(frozen=True)
class Organisation:
    """Of each field: docs/organisation.md."""

    id: str
    name: str
    label: str
    logo: Path
    light: str
    dark: str
    host: str | None
    root: str | None
    policy_address: str | None

    @property
    def app(self) -> str:
        """Android's application id and Apple's bundle identifier."""
        return f"{self.id}.appwijzer"

    def ink(self, look: str) -> str:
        """The colour of text on the organisation's own colour."""
        return max(INK.values(), key=lambda ink: contrast(ink, getattr(self, look)))

    def code(self) -> str | None:
        """The join code for its first root, as a link."""
        if self.root is None:
            return None
        command = ["cargo", "run", "--quiet", "--locked", "-p", "appwijzer-desk", "--", "join", "code"]
        made = subprocess.run(
            [*command, "--root", self.root, "--policy-address", self.policy_address],
            cwd=HERE,
            capture_output=True,
            text=True,
            check=False,
        )
        link = re.search(r"appwijzer://join#\S+", made.stdout)
        if made.returncode != 0 or link is None:
            raise Refused(f"no join code comes of 'first': {made.stderr.strip()}")
        return link.group()


def luminance(colour: str) -> float:
    parts = [int(colour[i : i + 2], 16) / 255 for i in (1, 3, 5)]
    linear = [p / 12.92 if p <= 0.04045 else ((p + 0.055) / 1.055) ** 2.4 for p in parts]
    return 0.2126 * linear[0] + 0.7152 * linear[1] + 0.0722 * linear[2]


def contrast(one: str, other: str) -> float:
    dark, light = sorted((luminance(one), luminance(other)))
    return (light + 0.05) / (dark + 0.05)


def text(values: dict, key: str, longest: int) -> str:
    value = values.get(key)
    if not isinstance(value, str) or not value.strip():
        raise Refused(f"'{key}' is missing")
    if len(value) > longest or any(ord(c) < 32 for c in value):
        raise Refused(f"'{key}' has at most {longest} characters, in one line")
    return value.strip()


def colour(values: dict, look: str) -> str:
    value = values.get(look)
    if not isinstance(value, str) or not re.fullmatch(r"#[0-9A-Fa-f]{6}", value):
        raise Refused(f"'colours.{look}' is a colour such as #0B4F6C")
    for behind in BACKGROUNDS[look]:
        seen = contrast(value, behind)
        if seen < CONTRAST:
            raise Refused(
                f"'colours.{look}' is hard to read: {seen:.1f} to 1 on {behind}; at least {CONTRAST} is needed"
            )
    return value.upper()


def logo(path: Path) -> Path:
    try:
        head = path.read_bytes()[:24]
    except OSError as error:
        raise Refused(f"'logo' cannot be read: {error}") from error
    if head[:8] != b"\x89PNG\r\n\x1a\n" or len(head) < 24:
        raise Refused("'logo' is a picture in PNG")
    width, height = struct.unpack(">II", head[16:24])
    if min(width, height) < LOGO or max(width, height) > 1024:
        raise Refused(f"'logo' has {LOGO} to 1024 pixels on each side; this one has {width} by {height}")
    return path


def read(path: Path) -> Organisation:
    """Raises [`Refused`] with the first thing that is wrong."""
    try:
        values = tomllib.loads(path.read_text(encoding="utf-8"))
    except (OSError, UnicodeDecodeError, tomllib.TOMLDecodeError) as error:
        raise Refused(f"{path.name}: {error}") from error
    unknown = values.keys() - KEYS
    if unknown:
        raise Refused(f"there is no '{sorted(unknown)[0]}'; there are: {', '.join(sorted(KEYS))}")
    own = text(values, "id", 100)
    # Android wants two parts, Apple no underscore.
    if not re.fullmatch(r"[a-z][a-z0-9]*(\.[a-z][a-z0-9]*)+", own):
        raise Refused("'id' is a name such as nl.voorbeeldstad: lower-case letters and digits with dots between")
    if own == "nl.appwijzer":
        raise Refused("'id' is your own, and not that of this project")
    host = values.get("host")
    if host is not None and not re.fullmatch(r"[a-z0-9-]+(\.[a-z0-9-]+)+", str(host)):
        raise Refused("'host' is a name such as apps.voorbeeldstad.example, without https://")
    colours, first = values.get("colours", {}), values.get("first")
    root = address = None
    if first is not None:
        if not isinstance(first, dict) or first.keys() != {"root", "policy_address"}:
            raise Refused("'first' holds 'root' and 'policy_address', both")
        root, address = str(path.parent / str(first["root"])), str(first["policy_address"])
        if not Path(root).is_file() or Path(root).stat().st_size > LONGEST_ROOT:
            raise Refused(f"'first.root' is a file of at most {LONGEST_ROOT} bytes")
    return Organisation(
        own,
        text(values, "name", 60),
        text(values, "label", 20) if "label" in values else "Appwijzer",
        logo(path.parent / text(values, "logo", 200)),
        colour(colours, "light"),
        colour(colours, "dark"),
        host,
        root,
        address,
    )
