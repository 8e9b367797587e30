"""Puts the pictures of docs/android.md together from those that `android/build.sh pictures` made.

android.py        needs Pillow
"""

from pathlib import Path

from PIL import Image

ROOT = Path(__file__).resolve().parent.parent.parent
SOURCE = ROOT / "target/android/pictures"
CASE = "tiktok_whole-device"
SHEETS = {
    "android-phone": [
        "phone-nl/01-0-home",
        f"phone-nl/01-0-finding_{CASE}",
        f"phone-nl/01-1-steps_{CASE}",
        f"phone-nl/06-4-route_{CASE}",
    ],
    "android-looks": [
        f"phone-en-night/01-0-finding_{CASE}",
        "phone-nl-large-text/01-0-home",
        "phone-nl-contrast/01-0-home",
        "phone-ar-direction/01-0-home",
    ],
    "android-tablet": [f"tablet-nl/01-0-finding_{CASE}-window"],
}
WIDTH, HEIGHT, GAP = 400, 860, 16

for name, parts in SHEETS.items():
    wide = 1200 if len(parts) == 1 else WIDTH
    pictures = [Image.open(SOURCE / f"{part}.png").convert("RGB") for part in parts]
    pictures = [p.resize((wide, round(p.height * wide / p.width)), Image.LANCZOS) for p in pictures]
    pictures = [p.crop((0, 0, p.width, min(p.height, HEIGHT))) for p in pictures]
    height = max(p.height for p in pictures)
    sheet = Image.new("RGB", (len(pictures) * (wide + GAP) - GAP, height), "#8A949B")
    for i, picture in enumerate(pictures):
        # A short page goes on in its own colour, as on a phone.
        sheet.paste(picture.getpixel((2, picture.height - 2)), (i * (wide + GAP), 0, i * (wide + GAP) + wide, height))
        sheet.paste(picture, (i * (wide + GAP), 0))
    # As few colours as the words and the five states need, none of them lost.
    sheet.quantize(256, method=Image.Quantize.MAXCOVERAGE).save(Path(__file__).parent / f"{name}.png", optimize=True)
