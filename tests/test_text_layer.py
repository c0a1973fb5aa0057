"""The words of a page's text layer: what is written across it, and letters that its fonts do not tell."""

from __future__ import annotations

import unicodedata
from collections.abc import Sequence
from decimal import Decimal

import pymupdf
import pytest

from pdf_processor.errors import OcrUnavailable
from pdf_processor.extract import extract
from pdf_processor.model import PageKind
from pdf_processor.ocr.engine import find_engine
from pdf_processor.pdf import UNKNOWN, page_words
from pdf_processor.settings import ReadSettings

Placed = tuple[float, float, str]
STATEMENT: tuple[Placed, ...] = (
    (40, 60, "Kreissparkasse Musterstadt"),
    (40, 80, "Kontoauszug vom 31.01.2023"),
    (40, 120, "Datum"), (120, 120, "Buchungstext"), (420, 120, "Betrag"), (500, 120, "Saldo"),
    (120, 140, "Alter Saldo"), (500, 140, "100,00"),
    (40, 160, "02.01.2023"), (120, 160, "Gebühr für Überweisung"), (420, 160, "-5,00"), (500, 160, "95,00"),
    (40, 180, "15.01.2023"), (120, 180, "Müller Möbel GmbH"), (420, 180, "-60,00"), (500, 180, "35,00"),
    (40, 200, "20.01.2023"), (120, 200, "Rückzahlung Bücher"), (420, 200, "40,00"), (500, 200, "75,00"),
    (120, 220, "Neuer Saldo"), (500, 220, "75,00"),
)  # fmt: skip


def drawn(placed: Sequence[Placed], *, untold: Sequence[bytes] = ()) -> pymupdf.Document:
    """A page of text; `untold` are lines of its font's ToUnicode map that are taken out."""
    made = pymupdf.open()
    page = made.new_page()
    page.insert_font(fontname="F0", fontbuffer=pymupdf.Font("cjk").buffer)
    for x, y, text in placed:
        page.insert_text((x, y), text, fontname="F0", fontsize=9)
    made = pymupdf.open("pdf", made.tobytes())
    for number in range(1, made.xref_length() if untold else 1):
        kind, value = made.xref_get_key(number, "ToUnicode")
        if kind == "xref":
            table = int(value.split()[0])
            lines = made.xref_stream(table).splitlines()
            kept = [line for line in lines if line not in untold]
            assert len(kept) == len(lines) - len(untold)
            made.update_stream(table, b"\n".join(kept).replace(b"100 beginbfrange", b"%d beginbfrange" % 99))
    return pymupdf.open("pdf", made.tobytes())


def words(made: pymupdf.Document) -> list[str]:
    return [word.text for word in page_words(made[0], ReadSettings()).words]


ACCENTS = (b"<0074> <00d1> <00b6>",)  # the glyphs of U+00B6 to U+0113
SIGNS = (b"<0060> <0073> <00a1>",)  # of U+00A1 to U+00B4


def test_what_is_written_across_the_page_is_no_word_of_it() -> None:
    with drawn(STATEMENT) as made:
        before = words(made)
        page = made[0]
        middle = pymupdf.Point(page.rect.width / 2, 200)
        writer = pymupdf.TextWriter(page.rect)
        writer.append((150, 200), "C O P Y", fontsize=70)
        writer.write_text(page, morph=(middle, pymupdf.Matrix(-35)))
        assert "P" in [text for *_, text, _, _, _ in page.get_text("words")]
        assert words(made) == before


def test_a_large_heading_is_kept() -> None:
    with drawn(STATEMENT) as made:
        made[0].insert_text((40, 40), "STATEMENT", fontsize=28)
        assert "STATEMENT" in words(made)


def test_an_unknown_sign_before_a_figure_is_left_out() -> None:
    with drawn([(40, 60, "Paid £12.50 to G£y")], untold=SIGNS) as made:
        assert words(made) == ["Paid", "12.50", "to", f"G{UNKNOWN}y"]


def test_a_word_with_unknown_letters_stays_one_word() -> None:
    with drawn([(40, 60, "Gebühr")], untold=ACCENTS) as made:
        assert words(made) == [f"Geb{UNKNOWN}hr"]


def test_letters_that_the_font_does_not_tell_are_those_of_the_picture() -> None:
    try:
        find_engine().version()
    except OcrUnavailable:
        pytest.skip("no OCR engine")
    with drawn(STATEMENT, untold=ACCENTS) as made:
        assert any(UNKNOWN in text for text in words(made))
        document = extract(made.tobytes())
    assert [page.kind for page in document.pages] == [PageKind.DIGITAL]
    assert [row.amount for row in document.transactions] == [Decimal(-5), Decimal(-60), Decimal(40)]
    told = [unicodedata.normalize("NFD", row.description or "") for row in document.transactions]
    plain = ["".join(sign for sign in text if not unicodedata.combining(sign)) for text in told]
    assert plain == ["Gebuhr fur Uberweisung", "Muller Mobel GmbH", "Ruckzahlung Bucher"]
