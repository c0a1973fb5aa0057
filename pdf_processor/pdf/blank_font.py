"""A font without a single mark, for text that is searched and copied but never seen: any script, no font file.

A Type 3 font draws what its procedures draw, which is nothing here; its ToUnicode map says what the codes mean. One
font holds 255 characters, and a page gets as many as it needs.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from itertools import groupby

import pymupdf

WIDTH = 500  # of each character, in thousandths of the font's size
DESCENT = 200  # likewise, below the baseline
MOST = 255
DEEPEST = 100  # nodes of a page tree above one another
CMAP = """/CIDInit /ProcSet findresource begin 12 dict begin begincmap
/CIDSystemInfo << /Registry (Adobe) /Ordering (UCS) /Supplement 0 >> def
/CMapName /Adobe-Identity-UCS def /CMapType 2 def
1 begincodespacerange <00> <FF> endcodespacerange
{maps}
endcmap CMapName currentdict /CMap defineresource pop end end"""


class BlankFonts:
    """The fonts of one page, for the characters of its words."""

    def __init__(self, texts: Iterable[str], prefix: str) -> None:
        characters = sorted({character for text in texts for character in text})
        self._fonts = [characters[at : at + MOST] for at in range(0, len(characters), MOST)]
        self._codes = {
            character: (f"{prefix}{number}", code)
            for number, some in enumerate(self._fonts)
            for code, character in enumerate(some, 1)
        }
        self.names = [f"{prefix}{number}" for number in range(len(self._fonts))]

    def shown(self, text: str, size: float) -> str:
        """The operators that show a text at the current place."""
        codes = [self._codes[character] for character in text]
        parts = []
        for name, run in groupby(codes, key=lambda code: code[0]):
            parts.append(f"/{name} {size:.3f} Tf <{bytes(code for _, code in run).hex()}> Tj")
        return " ".join(parts)

    def write(self, page: pymupdf.Page) -> None:
        """Put the fonts among the page's resources."""
        document = page.parent
        glyph = document.get_new_xref()
        document.update_object(glyph, "<<>>")
        document.update_stream(glyph, f"{WIDTH} 0 d0".encode())
        for name, characters in zip(self.names, self._fonts, strict=True):
            meaning = document.get_new_xref()
            document.update_object(meaning, "<<>>")
            document.update_stream(meaning, _to_unicode(characters))
            font = document.get_new_xref()
            document.update_object(font, _font(len(characters), glyph, meaning))
            owner, path = _fonts_of(page)
            document.xref_set_key(owner, f"{path}{name}", f"{font} 0 R")


def _fonts_of(page: pymupdf.Page) -> tuple[int, str]:
    """Where the page's fonts are listed: an object's number and the way inside it."""
    document = page.parent
    owner, path = page.xref, ""
    if document.xref_get_key(owner, "Resources")[0] == "null":
        document.xref_set_key(owner, "Resources", _inherited(document, owner))
    for key in ("Resources", "Font"):
        kind, value = document.xref_get_key(owner, f"{path}{key}")
        owner, path = (int(value.split()[0]), "") if kind == "xref" else (owner, f"{path}{key}/")
    return owner, path


def _inherited(document: pymupdf.Document, node: int) -> str:
    """The resources of the nearest node above a page that has any."""
    for _ in range(DEEPEST):
        kind, value = document.xref_get_key(node, "Parent")
        if kind != "xref":
            break
        node = int(value.split()[0])
        kind, value = document.xref_get_key(node, "Resources")
        if kind != "null":
            return str(value)
    return "<<>>"


def _font(count: int, glyph: int, meaning: int) -> str:
    codes = range(1, count + 1)
    return (
        f"<< /Type /Font /Subtype /Type3 /FontBBox [0 -{DESCENT} {WIDTH} {1000 - DESCENT}]"
        f" /FontMatrix [0.001 0 0 0.001 0 0] /FirstChar 1 /LastChar {count}"
        f" /Widths [{' '.join(str(WIDTH) for _ in codes)}]"
        f" /Encoding << /Type /Encoding /Differences [1 {' '.join(f'/g{code}' for code in codes)}] >>"
        f" /CharProcs << {' '.join(f'/g{code} {glyph} 0 R' for code in codes)} >>"
        f" /Resources << >> /ToUnicode {meaning} 0 R >>"
    )


def _to_unicode(characters: Sequence[str]) -> bytes:
    lines = [f"<{code:02x}> <{_utf16(character)}>" for code, character in enumerate(characters, 1)]
    hundreds = [lines[at : at + 100] for at in range(0, len(lines), 100)]
    blocks = [f"{len(some)} beginbfchar\n" + "\n".join(some) + "\nendbfchar" for some in hundreds]
    return CMAP.format(maps="\n".join(blocks)).encode()


def _utf16(character: str) -> str:
    return character.encode("utf-16-be", "replace").hex()
