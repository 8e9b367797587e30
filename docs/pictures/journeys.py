"""Makes the pictures of docs/journeys.md small: those of the preview and those of the Android app.

journeys.py        needs Pillow; journeys.mjs says what comes before it
"""

from pathlib import Path

from PIL import Image

HERE = Path(__file__).resolve().parent
TARGET = HERE.parent.parent / "target"
PREVIEW = TARGET / "journeys"
ANDROID = TARGET / "android/pictures/phone-en-night"
CASE = "tiktok_whole-device"
PICTURES = {
    "j1-finding": f"01-0-finding_{CASE}",
    "j1-steps": f"01-1-steps_{CASE}",
    "j1-done": f"01-3-done_{CASE}",
    "j2-home": "04-0-home",
    "j2-self-check": "04-0-self-check_tiktok_private-part",
    "j3-finding": f"06-3-finding_{CASE}",
    "j3-route": f"06-4-route_{CASE}",
    "j3-work-data": f"06-7-work-data_{CASE}",
    "j4-finding": "04-2-finding_tiktok_private-part",
    "j5-home": "12-0-home",
    "j5-finding": f"12-0-finding_{CASE}",
    "j5-after": f"12-0-2023-10-01-finding_{CASE}",
    "j6-home": "25-0-2026-02-10-home",
    "j6-changes": "25-0-2026-02-10-changes",
}
WIDTH = 360

sources = {f"android-{name}": ANDROID / f"{source}.png" for name, source in PICTURES.items()}
sources |= {f"preview-{source.stem}": source for source in PREVIEW.glob("*.png")}
for name, source in sorted(sources.items()):
    picture = Image.open(source).convert("RGB")
    picture = picture.resize((WIDTH, round(picture.height * WIDTH / picture.width)), Image.LANCZOS)
    # As few colours as the words and the states need, none of them lost.
    picture.quantize(256, method=Image.Quantize.MAXCOVERAGE).save(HERE / f"journeys/{name}.png", optimize=True)
