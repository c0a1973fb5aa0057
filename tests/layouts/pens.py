"""Pages are composed once and written by different pens, because PDF writers lay the same text down in unlike ways.

Coordinates are points from the top left corner, y is the base line. A pen draws texts in the order "rows" (as
composed), "columns" (all texts that start or end at one place, then the next place) or "shuffled".
"""

from __future__ import annotations

import zlib
from collections.abc import Callable, Sequence
from dataclasses import dataclass, field
from datetime import UTC, datetime
from functools import cache
from pathlib import Path
from random import Random

import pymupdf
from fpdf import FPDF
from reportlab.pdfbase import pdfmetrics
from reportlab.pdfbase.cidfonts import UnicodeCIDFont
from reportlab.pdfbase.ttfonts import TTFont
from reportlab.pdfgen import canvas

from .frame import Skip

A4 = (595.0, 842.0)
LETTER = (612.0, 792.0)
Color = tuple[float, float, float]
BLACK: Color = (0, 0, 0)
GREY: Color = (0.45, 0.45, 0.45)
WHITE: Color = (1, 1, 1)

_DEJAVU = Path("/usr/share/fonts/truetype/dejavu")
_FILES = {
    "sans": "DejaVuSans.ttf",
    "sans-bold": "DejaVuSans-Bold.ttf",
    "narrow": "DejaVuSansCondensed.ttf",
    "narrow-bold": "DejaVuSansCondensed-Bold.ttf",
    "serif": "DejaVuSerif.ttf",
    "mono": "DejaVuSansMono.ttf",
}
_CORE = {
    "Helvetica": ("helv", "helvetica", ""),
    "Helvetica-Bold": ("hebo", "helvetica", "B"),
    "Helvetica-Oblique": ("heit", "helvetica", "I"),
    "Courier": ("cour", "courier", ""),
    "Courier-Bold": ("cobo", "courier", "B"),
    "Times-Roman": ("tiro", "times", ""),
    "Times-Bold": ("tibo", "times", "B"),
}


def font_file(face: str) -> Path:
    """The file of an embedded face; Skip where it is not installed."""
    path = _DEJAVU / _FILES[face]
    if not path.is_file():
        raise Skip(f"font {path} is missing (Debian package fonts-dejavu)")
    return path


def _known(face: str) -> str:
    """The face, registered with reportlab, whose metrics serve all pens."""
    if face not in _CORE and face not in pdfmetrics.getRegisteredFontNames():
        pdfmetrics.registerFont(TTFont(face, font_file(face)) if face in _FILES else UnicodeCIDFont(face))
    return face


@cache
def _cjk() -> pymupdf.Font:
    return pymupdf.Font("cjk")


def width(text: str, face: str, size: float) -> float:
    """How wide the text is printed."""
    if face == "cjk":
        return float(_cjk().text_length(text, size))
    return float(pdfmetrics.stringWidth(text, _known(face), size))


def fits(face: str, size: float, room: float) -> Callable[[str], bool]:
    """Whether a text fits in so many points, for frame.wrap."""
    return lambda text: width(text, face, size) <= room


@dataclass(frozen=True)
class Text:
    """A text; `anchor` is the place it was aligned to, `angle` turns it counterclockwise."""

    x: float
    y: float
    text: str
    face: str
    size: float
    color: Color
    anchor: float
    angle: int = 0


@dataclass(frozen=True)
class Box:
    """A rectangle, filled where `fill` is given, else outlined; a rule is a box without height or width."""

    x: float
    y: float
    w: float
    h: float
    fill: Color | None
    stroke: Color | None
    line: float = 0.5


@dataclass
class Page:
    """One composed page."""

    size: tuple[float, float] = A4
    face: str = "Helvetica"
    bold: str = "Helvetica-Bold"
    texts: list[Text] = field(default_factory=list)
    boxes: list[Box] = field(default_factory=list)

    def put(
        self,
        x: float,
        y: float,
        text: str,
        size: float = 9,
        *,
        right: bool = False,
        center: bool = False,
        bold: bool = False,
        face: str | None = None,
        color: Color = BLACK,
        angle: int = 0,
    ) -> None:
        """Place a text by its left end, its right end or its middle; nothing is placed for an empty text."""
        if not text:
            return
        face = face or (self.bold if bold else self.face)
        wide = width(text, face, size)
        left = x - wide if right else x - wide / 2 if center else x
        self.texts.append(Text(left, y, text, face, size, color, x, angle))

    def lines(self, x: float, y: float, text: Sequence[str], size: float = 9, lead: float = 11, **how: object) -> float:
        """Place lines one below the other; the base line after the last is returned."""
        for line in text:
            self.put(x, y, line, size, **how)  # type: ignore[arg-type]
            y += lead
        return y

    def rule(self, x: float, y: float, to: float, line: float = 0.5, color: Color = BLACK) -> None:
        self.boxes.append(Box(x, y, to - x, 0, None, color, line))

    def upright(self, x: float, y: float, to: float, line: float = 0.5, color: Color = BLACK) -> None:
        self.boxes.append(Box(x, y, 0, to - y, None, color, line))

    def box(
        self, x: float, y: float, w: float, h: float, fill: Color | None = None, *, stroke: Color | None = None
    ) -> None:
        self.boxes.append(Box(x, y, w, h, fill, stroke))


class Flow:
    """Pages filled from the top: `head` starts each one and returns the first base line, `foot` ends it."""

    def __init__(
        self,
        bottom: float,
        new: Callable[[], Page],
        head: Callable[[Page, int], float],
        foot: Callable[[Page, float], None] | None = None,
    ) -> None:
        self.bottom, self._new, self._head, self._foot = bottom, new, head, foot
        self.pages: list[Page] = []
        self.turn(last=True)

    def turn(self, last: bool = False) -> None:
        """Begin a new page; `last` leaves out the foot of the page before."""
        if self._foot and not last:
            self._foot(self.page, self.y)
        self.page = self._new()
        self.pages.append(self.page)
        self.y = self._head(self.page, len(self.pages))

    def need(self, height: float) -> bool:
        """Turn the page unless so much fits; whether it was turned."""
        turned = self.y + height > self.bottom
        if turned:
            self.turn()
        return turned

    @property
    def number(self) -> int:
        return len(self.pages)


def ordered(texts: Sequence[Text], order: str) -> list[Text]:
    """The texts in the order in which a pen draws them."""
    if order == "columns":
        return sorted(texts, key=lambda text: (round(text.anchor), text.y))
    if order == "shuffled":
        return Random(len(texts)).sample(texts, len(texts))
    return list(texts)


# --- reportlab, fpdf2, PyMuPDF ---------------------------------------------------------------------------------------


def with_reportlab(pages: Sequence[Page], path: Path, order: str = "rows", spacing: float = 0) -> None:
    """reportlab: core fonts, embedded subsets or CID fonts; `spacing` is PDF character spacing, in points."""
    pen = canvas.Canvas(str(path), pagesize=pages[0].size, invariant=1, pageCompression=1)
    for page in pages:
        pen.setPageSize(page.size)
        for box in page.boxes:
            pen.setLineWidth(box.line)
            if box.stroke:
                pen.setStrokeColorRGB(*box.stroke)
            if box.fill:
                pen.setFillColorRGB(*box.fill)
            pen.rect(box.x, page.size[1] - box.y - box.h, box.w, box.h, int(bool(box.stroke)), int(bool(box.fill)))
        for text in ordered(page.texts, order):
            pen.saveState()
            pen.setFillColorRGB(*text.color)
            pen.setFont(_known(text.face), text.size)
            pen.translate(text.x, page.size[1] - text.y)
            pen.rotate(text.angle)
            pen.drawString(0, 0, text.text, charSpace=spacing or None)
            pen.restoreState()
        pen.showPage()
    pen.save()


def with_fpdf(pages: Sequence[Page], path: Path, order: str = "rows") -> None:
    """fpdf2: core fonts (Latin 1) or embedded subsets with ToUnicode."""
    pen = FPDF(unit="pt", format=pages[0].size)
    pen.set_creation_date(datetime(2024, 1, 1, tzinfo=UTC))
    pen.set_auto_page_break(False)
    for page in pages:
        pen.add_page()
        for box in page.boxes:
            pen.set_line_width(box.line)
            pen.set_draw_color(*(round(255 * part) for part in box.stroke or BLACK))
            pen.set_fill_color(*(round(255 * part) for part in box.fill or WHITE))
            pen.rect(box.x, box.y, box.w, box.h, ("D" if box.stroke else "") + ("F" if box.fill else ""))
        for text in ordered(page.texts, order):
            if text.face not in _CORE and text.face not in pen.fonts:
                pen.add_font(text.face, "", font_file(text.face))
            pen.set_font(*(_CORE[text.face][1:] if text.face in _CORE else (text.face, "")), text.size)
            pen.set_text_color(*(round(255 * part) for part in text.color))
            with pen.rotation(text.angle, text.x, text.y):
                pen.text(text.x, text.y, text.text)
    pen.output(str(path))


def with_pymupdf(pages: Sequence[Page], path: Path, order: str = "rows", turned: bool = False) -> None:
    """PyMuPDF insert_text: core fonts or embedded subsets; `turned` writes pages sideways with /Rotate 90.

    The face "cjk" is the fallback font that comes with PyMuPDF; it has the characters of China, Japan and Korea.
    """
    document = pymupdf.open()
    for page in pages:
        wide, high = page.size
        sheet = document.new_page(width=high, height=wide) if turned else document.new_page(width=wide, height=high)
        if turned:
            sheet.set_rotation(90)
        back = sheet.derotation_matrix
        for box in page.boxes:
            area = pymupdf.Rect(box.x, box.y, box.x + box.w, box.y + box.h)
            if box.w and box.h:
                sheet.draw_rect(area * back, color=box.stroke, fill=box.fill, width=box.line)
            else:
                sheet.draw_line(area.tl * back, area.br * back, color=box.stroke, width=box.line)
        if any(text.face == "cjk" for text in page.texts):
            sheet.insert_font(fontname="cjk", fontbuffer=_cjk().buffer)
        for text in ordered(page.texts, order):
            name = _CORE[text.face][0] if text.face in _CORE else text.face
            file = None if text.face in _CORE or text.face == "cjk" else str(font_file(text.face))
            spin = (text.angle + (90 if turned else 0)) % 360
            point = pymupdf.Point(text.x, text.y) * back
            sheet.insert_text(
                point, text.text, fontsize=text.size, fontname=name, fontfile=file, color=text.color, rotate=spin
            )
    document.subset_fonts()
    save(document, path)


def save(document: pymupdf.Document, path: Path) -> None:
    """Save what PyMuPDF made with the same bytes each time."""
    document.set_metadata({})
    document.save(path, garbage=3, deflate=True, no_new_id=True)
    document.close()


# --- content streams by hand -----------------------------------------------------------------------------------------


@dataclass(frozen=True)
class Hand:
    """How the hand-written streams show text.

    show: "Tj" whole strings, "TJ" kerning arrays whose gaps stand for the spaces, "glyphs" one Tj for each character,
    "Tw" word spacing that stretches the spaces by `tw` points.
    """

    show: str = "Tj"
    order: str = "rows"
    scaled: bool = False  # font size 1 and the size in the text matrix
    form: bool = False  # the texts in a Form XObject instead of the page's stream
    split: bool = False  # several content streams, cut between any two texts
    turned: bool = False  # written sideways and shown upright by /Rotate 90
    tw: float = 1.5


def _literal(text: str) -> bytes:
    raw = text.encode("cp1252")
    return b"(" + raw.replace(b"\\", b"\\\\").replace(b"(", b"\\(").replace(b")", b"\\)") + b")"


def _shown(text: Text, hand: Hand) -> bytes:
    unit = 1 if hand.scaled else text.size
    if hand.show == "glyphs":
        parts, before = [], 0.0
        for n, glyph in enumerate(text.text):
            here = width(text.text[:n], text.face, unit)
            parts.append(b"%.4f 0 Td " % (here - before) + _literal(glyph) + b" Tj")
            before = here
        return b"\n".join(parts)
    if hand.show == "TJ":
        gap = -1000 * width(" ", text.face, 1)
        words = [_literal(word) for word in text.text.split(" ")]
        if len(words) == 1 and len(text.text) > 4:  # a pair of kerned letters inside a word, which is no gap
            words, gap = [_literal(text.text[:2]), _literal(text.text[2:])], 0.0 + len(text.text)
        return b"[" + (b" %.0f " % gap).join(words) + b"] TJ"
    if hand.show == "Tw":
        stretch = hand.tw / text.size * unit if text.x == text.anchor else 0  # right aligned text keeps its end
        return b"%.3f Tw " % stretch + _literal(text.text) + b" Tj"
    return _literal(text.text) + b" Tj"


def _placed(text: Text, page: Page, hand: Hand, fonts: dict[str, int]) -> bytes:
    scale = text.size if hand.scaled else 1
    cos, sin = {0: (1, 0), 90: (0, 1), 180: (-1, 0), 270: (0, -1)}[text.angle]
    x, y = text.x, page.size[1] - text.y
    matrix = (cos * scale, sin * scale, -sin * scale, cos * scale, x, y)
    font = b"/F%d %.4g Tf" % (fonts.setdefault(text.face, len(fonts)), text.size / scale)
    color = b"%.3g %.3g %.3g rg" % text.color
    return b"BT %b %b %.4f %.4f %.4f %.4f %.3f %.3f Tm %b ET\n" % (color, font, *matrix, _shown(text, hand))


def _outline(box: Box, page: Page) -> bytes:
    place = b"%.3f %.3f %.3f %.3f re" % (box.x, page.size[1] - box.y - box.h, box.w, box.h)
    ink = (b"%.3g %.3g %.3g rg " % box.fill if box.fill else b"") + (
        b"%.3g %.3g %.3g RG " % box.stroke if box.stroke else b""
    )
    paint = b"B" if box.fill and box.stroke else b"f" if box.fill else b"S"
    return b"q %b%.3g w %b %b Q\n" % (ink, box.line, place, paint)


class _File:
    """A PDF put together object by object."""

    def __init__(self) -> None:
        self.objects: list[bytes] = []

    def add(self, body: bytes) -> int:
        self.objects.append(body)
        return len(self.objects)

    def stream(self, data: bytes, extra: bytes = b"") -> int:
        packed = zlib.compress(data)
        return self.add(
            b"<< /Length %d /Filter /FlateDecode %b>>\nstream\n%b\nendstream" % (len(packed), extra, packed)
        )

    def write(self, path: Path, root: int) -> None:
        out, places = bytearray(b"%PDF-1.4\n%\xe2\xe3\xcf\xd3\n"), []
        for number, body in enumerate(self.objects, 1):
            places.append(len(out))
            out += b"%d 0 obj\n%b\nendobj\n" % (number, body)
        start = len(out)
        out += b"xref\n0 %d\n0000000000 65535 f \n" % (len(places) + 1)
        out += b"".join(b"%010d 00000 n \n" % place for place in places)
        out += b"trailer\n<< /Size %d /Root %d 0 R >>\nstartxref\n%d\n%%%%EOF\n" % (len(places) + 1, root, start)
        path.write_bytes(bytes(out))


def by_hand(pages: Sequence[Page], path: Path, hand: Hand = Hand()) -> None:
    """Content streams written operator by operator, in core fonts with WinAnsi encoding."""
    file, fonts, kids = _File(), dict[str, int](), []
    tree = file.add(b"")
    resources = file.add(b"")
    for page in pages:
        wide, high = page.size
        drawn = [b"".join(_outline(box, page) for box in page.boxes)]
        drawn += [_placed(text, page, hand, fonts) for text in ordered(page.texts, hand.order)]
        turn = b"0 1 -1 0 %g 0 cm\n" % high if hand.turned else b""
        extra = b""
        if hand.form:
            box = b"/Type /XObject /Subtype /Form /BBox [0 0 %g %g] /Resources %d 0 R " % (wide, high, resources)
            form = file.stream(b"".join(drawn), box)
            extra = b"/XObject << /X0 %d 0 R >> " % form
            drawn = [b"q /X0 Do Q\n"]
        parts = [drawn[: len(drawn) // 2], drawn[len(drawn) // 2 :]] if hand.split else [drawn]
        streams = [file.stream((turn if n == 0 else b"") + b"".join(part)) for n, part in enumerate(parts)]
        kids.append((page.size[::-1] if hand.turned else page.size, streams, extra))
    listed = b" ".join(b"/F%d %d 0 R" % (number, _core_font(file, face)) for face, number in fonts.items())
    file.objects[resources - 1] = b"<< /Font << %b >> >>" % listed
    numbers = [_leaf(file, tree, listed, kid, hand.turned) for kid in kids]
    listing = b" ".join(b"%d 0 R" % number for number in numbers)
    file.objects[tree - 1] = b"<< /Type /Pages /Count %d /Kids [%b] >>" % (len(numbers), listing)
    file.write(path, file.add(b"<< /Type /Catalog /Pages %d 0 R >>" % tree))


def _core_font(file: _File, face: str) -> int:
    return file.add(b"<< /Type /Font /Subtype /Type1 /BaseFont /%b /Encoding /WinAnsiEncoding >>" % face.encode())


def _leaf(file: _File, tree: int, fonts: bytes, kid: tuple[tuple[float, float], list[int], bytes], turned: bool) -> int:
    (wide, high), streams, extra = kid
    contents = b" ".join(b"%d 0 R" % stream for stream in streams)
    return file.add(
        b"<< /Type /Page /Parent %d 0 R /MediaBox [0 0 %g %g] %b/Resources << /Font << %b >> %b>> /Contents [%b] >>"
        % (tree, wide, high, b"/Rotate 90 " if turned else b"", fonts, extra, contents)
    )
