"""Sound PDFs that carry spoiled fonts, pictures and colour profiles, by seed: the damage is inside what decoders read.

The mutants of whole files seldom hit them: most of their bytes are packed, and a changed one ends the unpacking.
"""

from __future__ import annotations

import io
import random
import zlib
from collections.abc import Callable, Iterator
from functools import cache

import pymupdf
from PIL import Image, ImageCms, ImageDraw, ImageFont

from hostile.mutants import SPOILS
from hostile.pdf_parts import image_page, one_page, stream

Carrier = Callable[[bytes], bytes]
_SPOILS = ("bits", "truncated", "cut", "repeated", "overwritten", "numbers")
_LINES = (
    "Date        Description            Amount      Balance",
    "01/02/2024  Coffee                 -12.40      100.00",
    "02/02/2024  Wages                 2400.00     2500.00",
)
_WIDTH, _HEIGHT = 827, 1169
_BIG = (b"\xff\xff", b"\0\0", b"\0\1", b"\x7f\xff", b"\x80\0")


@cache
def _paper(mode: str) -> Image.Image:
    paper = Image.new("L", (_WIDTH, _HEIGHT), 255)
    for number, line in enumerate(_LINES):
        ImageDraw.Draw(paper).text((60, 80 + 40 * number), line, fill=0, font=ImageFont.load_default(22))
    return paper.convert(mode)


@cache
def _saved(mode: str, kind: str, **options: object) -> bytes:
    file = io.BytesIO()
    _paper(mode).save(file, kind, **options)  # type: ignore[arg-type]
    return file.getvalue()


@cache
def _fax() -> bytes:
    """The one strip of a fax, without the file around it."""
    file = io.BytesIO(_saved("1", "TIFF", compression="group4", strip_size=10**9))
    with Image.open(file) as tiff:
        places, sizes = tiff.tag_v2[273], tiff.tag_v2[279]  # type: ignore[attr-defined]
    return file.getvalue()[places[0] : places[0] + sizes[0]]


def _rows_with_predictors() -> bytes:
    grey = _paper("L").tobytes()
    return b"".join(b"\2" + grey[at : at + _WIDTH] for at in range(0, len(grey), _WIDTH))


def _true_type() -> bytes:
    buffer = ImageFont.load_default(20).path  # type: ignore[union-attr]
    return buffer.getvalue()  # type: ignore[attr-defined, no-any-return]


# What carries each ----------------------------------------------------------------------------------------------------


def _picture(entries: bytes, colours: bytes = b"/DeviceGray", bits: int = 8) -> Carrier:
    head = b"/Type/XObject/Subtype/Image/Width %d/Height %d/ColorSpace%s/BitsPerComponent %d"
    return lambda data: image_page(stream(data, head % (_WIDTH, _HEIGHT, colours, bits) + entries))


def _packed(carrier: Carrier) -> Carrier:
    return lambda data: carrier(zlib.compress(data))


def _font(descriptor: bytes, entries: bytes, file: bytes) -> Carrier:
    def carry(data: bytes) -> bytes:
        text = b"BT /F1 10 Tf 50 700 Td (01/02/2024 Coffee -12.40 100.00) Tj 0 -20 Td <00240025002600270028> Tj ET"
        metrics = b"/FontBBox[0 -200 1000 900]/Ascent 900/Descent -200/CapHeight 700/ItalicAngle 0/StemV 80"
        return one_page(
            {
                4: stream(text),
                9: entries,
                10: b"<</Type/FontDescriptor/FontName/Carried/Flags 32%s/%s 11 0 R>>" % (metrics, descriptor),
                11: stream(data, file),
                12: b"<</Type/Font/Subtype/CIDFontType2/BaseFont/Carried/FontDescriptor 10 0 R/DW 500"
                    b"/CIDSystemInfo<</Registry(Adobe)/Ordering(Identity)/Supplement 0>>/CIDToGIDMap/Identity>>",
            }
        )  # fmt: skip

    return carry


def _profiled(data: bytes) -> bytes:
    entries = b"/Type/XObject/Subtype/Image/Width 827/Height 1169/ColorSpace[/ICCBased 7 0 R]/BitsPerComponent 8"
    page = image_page(stream(_saved("RGB", "JPEG"), entries + b"/Filter/DCTDecode"))
    profile = b"7 0 obj " + stream(data, b"/N 3") + b"\nendobj\n"
    return page.replace(b"xref\n", profile + b"xref\n", 1)  # the table is found wrong and made anew


_SIMPLE = b"<</Type/Font/Subtype/%s/BaseFont/Carried/FirstChar 0/LastChar 255/Widths[%s]/FontDescriptor 10 0 R>>"
_WIDTHS = b"500 " * 256
_WIDE = b"<</Type/Font/Subtype/Type0/BaseFont/Carried/Encoding/Identity-H/DescendantFonts[12 0 R]>>"


def _kinds() -> dict[str, tuple[bytes, Carrier]]:
    """What is carried, sound, and what carries it."""
    compact = pymupdf.Font("helv").buffer
    jpeg, gray = b"/Filter/DCTDecode", b"/DeviceGray"
    return {
        "truetype": (_true_type(), _font(b"FontFile2", _SIMPLE % (b"TrueType", _WIDTHS), b"")),
        "wide_truetype": (_true_type(), _font(b"FontFile2", _WIDE, b"")),
        "compact_font": (compact, _font(b"FontFile3", _SIMPLE % (b"Type1", _WIDTHS), b"/Subtype/Type1C")),
        "open_type": (_true_type(), _font(b"FontFile3", _SIMPLE % (b"TrueType", _WIDTHS), b"/Subtype/OpenType")),
        "jpeg": (_saved("L", "JPEG"), _picture(jpeg)),
        "jpeg_in_steps": (_saved("RGB", "JPEG", progressive=True), _picture(jpeg, b"/DeviceRGB")),
        "jpeg_of_inks": (_saved("CMYK", "JPEG"), _picture(jpeg, b"/DeviceCMYK")),
        "jpx": (_saved("L", "JPEG2000"), _picture(b"/Filter/JPXDecode")),
        "jpx_of_colours": (_saved("RGB", "JPEG2000", irreversible=True), _picture(b"/Filter/JPXDecode", b"/DeviceRGB")),
        "fax": (_fax(), _picture(b"/Filter/CCITTFaxDecode/DecodeParms<</K -1/Columns 827/Rows 1169>>", gray, 1)),
        "predicted": (
            _rows_with_predictors(),
            _packed(_picture(b"/Filter/FlateDecode/DecodeParms<</Predictor 15/Columns 827>>")),
        ),
        "profile": (ImageCms.ImageCmsProfile(ImageCms.createProfile("sRGB")).tobytes(), _profiled),
    }


def _spoil(data: bytearray, dice: random.Random) -> str:
    """Spoil it in place: by any of the ways for whole files, or a number of its first, where sizes stand."""
    if dice.random() < 0.4:
        for _ in range(dice.choice((1, 1, 3))):
            at = dice.randrange(min(len(data), 600))
            data[at : at + 2] = dice.choice(_BIG)
        return "head"
    kind = dice.choice(_SPOILS)
    SPOILS[kind](data, dice)
    return kind


def carried(count: int, seed: int) -> Iterator[tuple[str, bytes]]:
    """`count` files; the same number and seed give the same file."""
    kinds = _kinds()
    names = list(kinds)
    for number in range(count):
        dice = random.Random(f"{seed}-{number}")
        name = names[number % len(names)]
        sound, carry = kinds[name]
        data = bytearray(sound)
        spoilt = _spoil(data, dice)
        yield f"{number:05}-{name}-{spoilt}", carry(bytes(data))
