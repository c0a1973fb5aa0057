"""A PDF as a list of objects: no more of the format than hostile files need."""

from __future__ import annotations

import struct
import zlib
from collections.abc import Iterable, Mapping, Sequence

Objects = Mapping[int, bytes]
PAGE = b"<</Type/Page/Parent 2 0 R/MediaBox[0 0 595 842]/Resources<</Font<</F1 9 0 R>>>>/Contents 4 0 R>>"
FONT = b"<</Type/Font/Subtype/Type1/BaseFont/Helvetica>>"
TEXT = b"BT /F1 10 Tf 50 700 Td (01/02/2024 Coffee -12.40 100.00) Tj ET"


def stream(data: bytes, entries: bytes = b"", length: bytes | None = None) -> bytes:
    """A stream object's body, `entries` being what its dictionary holds besides the length."""
    return b"<<%s/Length %s>>stream\n%s\nendstream" % (entries, length or b"%d" % len(data), data)


def flate(data: bytes, entries: bytes = b"", *, times: int = 1) -> bytes:
    """The same, compressed `times` times."""
    for _ in range(times):
        data = zlib.compress(data, 9)
    return stream(data, entries + b"/Filter[%s]" % (b"/FlateDecode" * times))


def large_flate(unit: bytes, count: int, entries: bytes = b"", *, outer: bool = False) -> bytes:
    """A stream of `count` times `unit`, packed once and then repeated; `outer` compresses it once more."""
    packer = zlib.compressobj(9, zlib.DEFLATED, -15)
    block = packer.compress(unit) + packer.flush(zlib.Z_FULL_FLUSH)
    checksum = 1
    for _ in range(count):
        checksum = zlib.adler32(unit, checksum)
    packed = b"\x78\xda" + block * count + b"\3\0" + checksum.to_bytes(4, "big")
    if outer:
        return stream(zlib.compress(packed, 9), entries + b"/Filter[/FlateDecode/FlateDecode]")
    return stream(packed, entries + b"/Filter/FlateDecode")


def pdf(objects: Objects, trailer: bytes = b"", *, header: bytes = b"%PDF-1.7\n") -> bytes:
    """A file with a sound cross-reference table; object 1 is the root."""
    out = bytearray(header)
    offsets = {}
    for number, body in sorted(objects.items()):
        offsets[number] = len(out)
        out += b"%d 0 obj %s\nendobj\n" % (number, body)
    start = len(out)
    size = max(objects) + 1
    out += b"xref\n0 1\n0000000000 65535 f \n"
    for number, offset in sorted(offsets.items()):
        out += b"%d 1\n%010d 00000 n \n" % (number, offset)
    out += b"trailer <</Root 1 0 R/Size %d%s>>\nstartxref\n%d\n%%%%EOF\n" % (size, trailer, start)
    return bytes(out)


def one_page(changes: Objects | None = None, trailer: bytes = b"") -> bytes:
    """A sound PDF of one page with one line of text, some of its objects exchanged."""
    return pdf(
        {
            1: b"<</Type/Catalog/Pages 2 0 R>>",
            2: b"<</Type/Pages/Kids[3 0 R]/Count 1>>",
            3: PAGE,
            4: stream(TEXT),
            9: FONT,
            **(changes or {}),
        },
        trailer,
    )


def many_pages(count: int, changes: Objects | None = None) -> bytes:
    """As many pages, each an object of its own in one compressed stream, all with the content 4 and the picture 5."""
    page = PAGE.replace(b"/Font<</F1 9 0 R>>", b"/Font<</F1 9 0 R>>/XObject<</F1 5 0 R>>")
    numbers = range(20, 20 + count)
    places = b" ".join(b"%d %d" % (number, (len(page) + 1) * at) for at, number in enumerate(numbers))
    packed = flate(places + b"\n" + (page + b"\n") * count, b"/Type/ObjStm/N %d/First %d" % (count, len(places) + 1))
    plain = {
        1: b"<</Type/Catalog/Pages 2 0 R>>",
        2: b"<</Type/Pages/Kids%s/Count %d>>" % (references(numbers), count),
        4: flate(TEXT),
        9: FONT,
        **(changes or {}),
        10: packed,
    }
    out = bytearray(b"%PDF-1.7\n")
    rows = [b"\0" * 9] * (20 + count)
    for number, body in plain.items():
        rows[number] = struct.pack(">BII", 1, len(out), 0)
        out += b"%d 0 obj %s\nendobj\n" % (number, body)
    for at, number in enumerate(numbers):
        rows[number] = struct.pack(">BII", 2, 10, at)
    rows[11] = struct.pack(">BII", 1, len(out), 0)
    table = flate(b"".join(rows), b"/Type/XRef/W[1 4 4]/Size %d/Root 1 0 R" % len(rows))
    return bytes(out) + b"11 0 obj %s\nendobj\nstartxref\n%d\n%%%%EOF\n" % (table, len(out))


def with_content(content: bytes, changes: Objects | None = None) -> bytes:
    """The same with this content, compressed."""
    return one_page({4: flate(content), **(changes or {})})


def image_page(image: bytes, pages: int = 1, box: bytes = b"0 0 595 842", content: bytes = b"") -> bytes:
    """Pages that show nothing but one picture, object 5, all of them the same page."""
    return one_page(
        {
            2: b"<</Type/Pages/Kids[%s]/Count %d>>" % (b"3 0 R " * pages, pages),
            3: b"<</Type/Page/Parent 2 0 R/MediaBox[%s]/Resources<</XObject<</I 5 0 R>>>>/Contents 4 0 R>>" % box,
            4: stream(content or b"q 595 0 0 842 0 0 cm /I Do Q"),
            5: image,
        }
    )


def image(data: bytes, width: int, height: int, entries: bytes = b"", *, bits: int = 8) -> bytes:
    """A grey picture's object from data that is packed as `entries` say."""
    head = b"/Type/XObject/Subtype/Image/Width %d/Height %d/ColorSpace/DeviceGray/BitsPerComponent %d"
    return stream(data, head % (width, height, bits) + entries)


def joined(lines: Iterable[bytes]) -> bytes:
    """One line after the other."""
    return b"\n".join(lines)


def references(numbers: Sequence[int]) -> bytes:
    """An array of references."""
    return b"[%s]" % b" ".join(b"%d 0 R" % number for number in numbers)
