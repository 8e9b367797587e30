"""Copies an APK so that a phone can map its libraries from where they lie, in pages of 16 KB, and so that the same code
gives the same bytes wherever and whenever it is built.

    align.py FROM TO

What is stored without compression begins at a multiple of 4, a library at a multiple of 16384; the padding is the
extra field that the signing tool knows and keeps. Names and bytes of the entries stay. Their times become the first
that a ZIP file knows, and libraries come last, by their names.
"""

import struct
import sys
import zipfile
from pathlib import Path

ALIGNMENT_FIELD = 0xD935
# The first of January 1980, at midnight: time and date as a ZIP file writes them.
WHEN = (0, 0x0021)
LOCAL = struct.Struct("<IHHHHHIIIHH")


def padding(at: int, multiple: int) -> bytes:
    """An extra field after which data begins at a multiple; it names the multiple itself."""
    fixed = 6
    short = -(at + fixed) % multiple
    return struct.pack("<HHH", ALIGNMENT_FIELD, 2 + short, multiple) + bytes(short)


def copy(source: Path, target: Path) -> None:
    whole = source.read_bytes()
    with zipfile.ZipFile(source) as old, target.open("wb") as out:
        central = b""
        entries = sorted(old.infolist(), key=lambda info: info.filename if info.filename.endswith(".so") else "")
        for info in entries:
            name = info.filename.encode()
            local = LOCAL.unpack_from(whole, info.header_offset)
            start = info.header_offset + LOCAL.size + local[9] + local[10]
            at = out.tell()
            stored = info.compress_type == zipfile.ZIP_STORED
            multiple = 16384 if name.endswith(b".so") else 4
            extra = padding(at + LOCAL.size + len(name), multiple) if stored else b""
            # Sizes stand in the header, so nothing follows the data: bit 3 goes.
            flags, when = info.flag_bits & ~8, WHEN
            sizes = (info.CRC, info.compress_size, info.file_size)
            out.write(LOCAL.pack(0x04034B50, 20, flags, info.compress_type, *when, *sizes, len(name), len(extra)))
            out.write(name + extra + whole[start : start + info.compress_size])
            head = (0x02014B50, 20, 20, flags, info.compress_type, *when, *sizes, len(name), 0, 0, 0, 0, 0, at)
            central += struct.pack("<IHHHHHHIIIHHHHHII", *head) + name
        at, n = out.tell(), len(old.infolist())
        out.write(central + struct.pack("<IHHHHIIH", 0x06054B50, 0, 0, n, n, len(central), at, 0))


copy(Path(sys.argv[1]), Path(sys.argv[2]))
