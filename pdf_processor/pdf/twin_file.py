"""A new PDF that holds glyphs where another one had them, each as wide as there. Nothing else goes in.

The fonts are those that every reader has. A code of such a font is one character at one width, so that every word is
as wide as it was, whatever it says now.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from functools import cache
from statistics import median

import pymupdf

from pdf_processor.pdf.glyphs import Face, Glyph, GlyphWord, PageGlyphs

_FIRST, _LAST = 33, 255
_INVISIBLE = 3  # text rendering mode, ISO 32000-1 table 106
_PICTURE_DPI = 200
_BESIDE = 0.07
"""How much of a blank an OCR engine's box has on either side of a word, in parts of the letters' size."""
_MOST_SPREAD = 0.08
"""By how much glyphs may be moved apart, in the same parts."""
_CMAP = """/CIDInit /ProcSet findresource begin 12 dict begin begincmap
/CIDSystemInfo << /Registry (Adobe) /Ordering (UCS) /Supplement 0 >> def
/CMapName /Adobe-Identity-UCS def /CMapType 2 def
1 begincodespacerange <00> <FF> endcodespacerange
{blocks}
endcmap CMapName currentdict /CMap defineresource pop end end"""


def write_twin(pages: Sequence[PageGlyphs], made: date | None) -> bytes:
    """The PDF; the day when it was `made` is the only thing that its metadata say. Raises what MuPDF raises."""
    with pymupdf.open() as document:
        fonts = _Fonts(document)
        for page in pages:
            (_add_picture if page.picture else _add)(document, page, fonts)
        fonts.write()
        document.set_metadata({"creationDate": f"D:{made:%Y%m%d}000000Z"} if made else {})
        data: bytes = document.tobytes(garbage=3, deflate=True, no_new_id=True)
        return data


def _add(document: pymupdf.Document, source: PageGlyphs, fonts: _Fonts) -> None:
    page = document.new_page(width=source.width, height=source.height)
    for rule in source.rules:
        shape = page.new_shape()
        if min(abs(rule.x1 - rule.x0), abs(rule.y1 - rule.y0)) < 0.01:
            shape.draw_line((rule.x0, rule.y0), (rule.x1, rule.y1))
        else:
            shape.draw_rect((rule.x0, rule.y0, rule.x1, rule.y1))
        shape.finish(color=rule.stroke, fill=rule.fill, width=rule.width)
        shape.commit()
    shown = [fonts.shown(glyph, source.height) for word in source.words for glyph in (*word.glyphs, *word.blanks)]
    if shown:
        layer = document.get_new_xref()
        document.update_object(layer, "<<>>")
        document.update_stream(layer, f"q BT\n{chr(10).join(shown)}\nET Q\n".encode())
        document.xref_set_key(page.xref, "Contents", f"[{' '.join(f'{x} 0 R' for x in (*page.get_contents(), layer))}]")
        document.xref_set_key(page.xref, "Resources", f"<</Font {fonts.xref} 0 R>>")
    page.set_rotation(source.rotation)


def _add_picture(document: pymupdf.Document, source: PageGlyphs, _: _Fonts) -> None:
    """The page as a picture of itself, as a scanner would make one."""
    font = pymupdf.Font("helv")
    _lay_out(source.words, font)
    with pymupdf.open() as drawn:
        fonts = _Fonts(drawn)
        _add(drawn, source, fonts)
        fonts.write()
        pixels = drawn[0].get_pixmap(dpi=_PICTURE_DPI, colorspace=pymupdf.csGRAY)
    page = document.new_page(width=source.width, height=source.height)
    page.insert_image(page.rect, pixmap=pixels)


def _lay_out(words: Sequence[GlyphWord], font: pymupdf.Font) -> None:
    """Fill each word's box with ink, as what was read from a picture did, in one size for all of a line.

    An OCR engine reads a line of several sizes badly, and words that come too near to each other as one. The boxes that
    it gives reach into the blanks beside a word.
    """
    inks = [_Ink.of(word, font) for word in words]
    for word, ink, size in zip(words, inks, _sizes(words, inks), strict=True):
        gaps = len(word.glyphs) - 1
        rest = word.x1 - word.x0 - size * (ink.width + 2 * _BESIDE)
        spread = min(rest / gaps, _MOST_SPREAD * size) if gaps else 0.0
        x = word.x0 + size * (_BESIDE - ink.left)
        for glyph, share in zip(word.glyphs, ink.shares, strict=True):
            glyph.x, glyph.size, glyph.advance = x, size, share * size
            x += glyph.advance + spread


@dataclass(frozen=True, slots=True)
class _Ink:
    """How wide the glyphs of a word are at a size of 1, and where its ink begins and how wide that is."""

    shares: list[float]
    left: float
    width: float

    @classmethod
    def of(cls, word: GlyphWord, font: pymupdf.Font) -> _Ink:
        codes = [ord(glyph.text[0]) for glyph in word.glyphs]
        shares = [font.glyph_advance(code) or 0.5 for code in codes]
        left = font.glyph_bbox(codes[0]).x0
        width = sum(shares[:-1]) + font.glyph_bbox(codes[-1]).x1 - left
        return cls(shares, left, width if width > 0 else sum(shares))


def _sizes(words: Sequence[GlyphWord], inks: Sequence[_Ink]) -> list[float]:
    """For each word the size that most of its line has, or less where it would not fit."""
    fits = [
        min(word.y1 - word.y0, (word.x1 - word.x0) / (ink.width + 2 * _BESIDE))
        for word, ink in zip(words, inks, strict=True)
    ]
    lines: list[list[int]] = []
    for at in sorted(range(len(words)), key=lambda at: words[at].y0 + words[at].y1):
        word, before = words[at], words[lines[-1][0]] if lines else None
        if before and word.y0 + word.y1 < before.y0 + before.y1 + 0.6 * (word.y1 - word.y0):
            lines[-1].append(at)
        else:
            lines.append([at])
    sizes = fits.copy()
    for line in lines:
        usual = median(fits[at] for at in line for _ in words[at].glyphs)
        for at in line:
            sizes[at] = min(fits[at], usual)
    return sizes


class _Fonts:
    """The fonts of a document, made as characters come."""

    def __init__(self, document: pymupdf.Document) -> None:
        self._document = document
        self.xref = document.get_new_xref()
        document.update_object(self.xref, "<<>>")
        self._codes: dict[tuple[Face, str, int], tuple[int, int]] = {}
        self._fonts: list[tuple[Face, list[tuple[str, int]]]] = []
        self._open: dict[Face, int] = {}

    def shown(self, glyph: Glyph, height: float) -> str:
        """The operators that draw a glyph on a page of this height."""
        size = glyph.size or 1.0
        font, code = self._code(glyph.font, glyph.text, round(1000 * glyph.advance / size))
        (dx, dy), red, green, blue = glyph.along, glyph.color >> 16 & 255, glyph.color >> 8 & 255, glyph.color & 255
        mode = 0 if glyph.visible else _INVISIBLE
        return (
            f"{mode} Tr {red / 255:.3f} {green / 255:.3f} {blue / 255:.3f} rg /T{font} {size:.3f} Tf "
            f"{dx:.4f} {-dy:.4f} {dy:.4f} {dx:.4f} {glyph.x:.3f} {height - glyph.y:.3f} Tm <{code:02x}> Tj"
        )

    def _code(self, face: Face, text: str, width: int) -> tuple[int, int]:
        key = (face, text, width)
        if key not in self._codes:
            number = self._open.get(face)
            if number is None or len(self._fonts[number][1]) > _LAST - _FIRST:
                self._fonts.append((face, []))
                number = self._open[face] = len(self._fonts) - 1
            self._fonts[number][1].append((text, width))
            self._codes[key] = (number, _FIRST + len(self._fonts[number][1]) - 1)
        return self._codes[key]

    def write(self) -> None:
        """Put the fonts, now complete, into the document."""
        document, places = self._document, []
        for number, (face, characters) in enumerate(self._fonts):
            meaning, font = document.get_new_xref(), document.get_new_xref()
            document.update_object(meaning, "<<>>")
            document.update_stream(meaning, _to_unicode(characters))
            document.update_object(font, _font(face, characters, meaning))
            places.append(f"/T{number} {font} 0 R")
        document.update_object(self.xref, f"<<{' '.join(places)}>>")


def _font(face: Face, characters: Sequence[tuple[str, int]], meaning: int) -> str:
    names = " ".join(f"/{_glyph_name(text[0])}" for text, _ in characters)
    reach = f"/Ascent {round(1000 * face.ascender)}/Descent {round(1000 * face.descender)}"
    return (
        f"<</Type/Font/Subtype/Type1/BaseFont/{face.family}/FirstChar {_FIRST}/LastChar {_FIRST + len(characters) - 1}"
        f"/Widths[{' '.join(str(width) for _, width in characters)}]"
        f"/Encoding<</Type/Encoding/Differences[{_FIRST} {names}]>>/ToUnicode {meaning} 0 R"
        f"/FontDescriptor<</Type/FontDescriptor/FontName/{face.family}/Flags 32/FontBBox[0 0 0 0]/ItalicAngle 0{reach}"
        "/CapHeight 700/StemV 80>>>>"
    )


@cache
def _glyph_name(character: str) -> str:
    """What fonts call a character; of one that these fonts lack only its meaning is kept."""
    font = pymupdf.Font("helv")
    glyph = font.has_glyph(ord(character))
    return str(pymupdf.mupdf.fz_get_glyph_name2(font.this, glyph)) if glyph else ".notdef"


def _to_unicode(characters: Sequence[tuple[str, int]]) -> bytes:
    maps = [f"<{code:02x}> <{text.encode('utf-16-be').hex()}>" for code, (text, _) in enumerate(characters, _FIRST)]
    # A block holds a hundred at most.
    blocks = [maps[at : at + 100] for at in range(0, len(maps), 100)]
    shown = (f"{len(block)} beginbfchar\n{chr(10).join(block)}\nendbfchar" for block in blocks)
    return _CMAP.format(blocks="\n".join(shown)).encode()
