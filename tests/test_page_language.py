"""The language of a scanned page, found from the page itself."""

from __future__ import annotations

from dataclasses import replace
from datetime import date
from types import SimpleNamespace
from typing import cast

import pymupdf
import pytest
from statement.drawn import draw
from test_ocr import needs_program

from pdf_processor.engine import _read_pictured
from pdf_processor.errors import OcrUnavailable
from pdf_processor.extract import extract
from pdf_processor.model import Document, Word
from pdf_processor.ocr.engine import find_engine, second_engine
from pdf_processor.page_language import NAMES, is_foreign
from pdf_processor.pdf import PdfFile
from pdf_processor.settings import ReadSettings
from pdf_processor.statement.vocabulary import languages

GERMAN = (
    ("Kontoauszug", "", "", ""),
    ("Buchungstag", "Verwendungszweck", "Betrag", "Saldo"),
    ("01.02.2024", "Alter Kontostand", "", "1.000,00"),
    ("05.02.2024", "Überweisung für Müller", "-12,50", "987,50"),
    ("07.02.2024", "Lastschrift Größe Süßwaren", "-7,50", "980,00"),
    ("29.02.2024", "Neuer Kontostand", "", "980,00"),
)
GREEK = (
    ("Κίνηση λογαριασμού", "", "", ""),
    ("Ημερομηνία", "Περιγραφή συναλλαγής", "Χρέωση", "Υπόλοιπο"),
    ("05/02/2024", "Πληρωμή λογαριασμού ρεύματος", "12,50", "987,50"),
    ("07/02/2024", "Ανάληψη μετρητών από κατάστημα", "7,50", "980,00"),
    ("09/02/2024", "Αγορά τροφίμων στην Αθήνα", "30,00", "950,00"),
)


def scan(rows: tuple[tuple[str, ...], ...]) -> bytes:
    """A page that is a picture of these cells."""
    with pymupdf.open() as drawn, pymupdf.open() as scanned:
        page = drawn.new_page()
        writer = pymupdf.TextWriter(page.rect)
        for at, row in enumerate(rows):
            for x, text in zip((50, 130, 400, 480), row, strict=True):
                writer.append((x, 80 + 20 * at), text, pymupdf.Font("cjk" if rows is CHINESE else "helv"), 10)
        writer.write_text(page)
        picture = page.get_pixmap(dpi=200, colorspace=pymupdf.csGRAY)
        scanned.new_page().insert_image(page.rect, pixmap=picture)
        made: bytes = scanned.tobytes()
    return made


def told(document: Document) -> bool:
    return any(warning.startswith("ocr_language: ") for warning in document.warnings)


@needs_program
def test_a_page_is_read_in_its_language() -> None:
    if "deu" not in find_engine().languages():
        pytest.skip("no model for German")
    found, english = extract(scan(GERMAN)), extract(scan(GERMAN), ReadSettings(ocr_languages=("eng",)))
    assert [row.description for row in found.transactions] == ["Überweisung für Müller", "Lastschrift Größe Süßwaren"]
    assert [row.amount for row in found.transactions] == [row.amount for row in english.transactions]
    assert [row.description for row in english.transactions] != [row.description for row in found.transactions]
    assert not told(found)


@needs_program
def test_a_script_that_nothing_reads_is_told() -> None:
    engines = [engine for engine in (find_engine(), second_engine()) if engine is not None]
    reads = any({"ell", "chi_sim"} & engine.languages() for engine in engines)
    document = extract(scan(GREEK))
    assert told(document) or reads
    assert not told(extract(scan(GREEK), ReadSettings(ocr_languages=("eng",))))


def test_letters_that_are_read_surely_are_no_other_script() -> None:
    def words(sure: float, text: str = "letters", count: int = 10) -> list[Word]:
        return [Word(text, 0, 12 * at, 40, 12 * at + 10, 1, sure) for at in range(count)]

    assert is_foreign(words(0.5))
    assert not is_foreign(words(0.8))
    assert not is_foreign(words(0.5, text="12,50"))
    assert not is_foreign(words(0.5, count=3))


def test_every_language_of_the_vocabulary_has_a_model() -> None:
    assert set(NAMES) == {language.language for language in languages()}


def test_an_engine_that_is_named_is_the_only_one() -> None:
    try:
        find_engine().version()
    except OcrUnavailable:
        pytest.skip("no engine")
    assert second_engine("tesseract") is None


CHINESE = (
    ("交易日期", "摘要内容", "交易金额", "账户余额"),
    ("2024-02-05", "网上支付快捷消费", "-12.50", "987.50"),
    ("2024-02-07", "自动取款机取款", "-7.50", "980.00"),
    ("2024-02-09", "工资收入转账", "+2,300.00", "3,280.00"),
    ("2024-02-12", "超市消费微信支付", "-30.10", "3,249.90"),
    ("2024-02-15", "电费代扣本月", "-88.00", "3,161.90"),
    ("2024-02-19", "跨行转账给他人", "-500.00", "2,661.90"),
    ("2024-02-22", "存款利息收入", "+1.15", "2,663.05"),
)


@needs_program
def test_columns_whose_titles_nothing_reads_are_told_by_their_figures() -> None:
    document = extract(scan(CHINESE))
    assert [str(row.amount) for row in document.transactions] == [
        "-12.50", "-7.50", "2300.00", "-30.10", "-88.00", "-500.00", "1.15",
    ]  # fmt: skip
    assert [row.date.day for row in document.transactions if row.date] == [5, 7, 9, 12, 15, 19, 22]


@pytest.mark.parametrize(("year", "doubted"), [("2005", False), ("05", True)])
@pytest.mark.parametrize("told", [True, False])
def test_years_of_two_digits_beside_letters_that_nothing_reads_prove_no_day(
    year: str, *, doubted: bool, told: bool
) -> None:
    """Whether the page was found to be of another script, or languages were named for it."""
    table = f"""
        {year}-08-01   Opening                              74.56
        {year}-08-01   qwrtzu bnmklp            37.40       37.16
        {year}-08-21   hjkwqx zzrtnm            -5.66       31.50
        {year}-09-18   bvcxwq mnqwrt            -4.00       27.50
    """
    letters = [Word(text, 300, 700, 340, 710, 1, 0.2) for text in ("qwrtzuklmnbv", "xcvbnmqwertz", "plmoknijbuhv") * 2]
    words = [replace(word, confidence=0.9 if any(map(str.isdigit, word.text)) else 0.5) for word in draw(table)]
    pdf = cast(PdfFile, SimpleNamespace(latest_day=lambda _: date(2026, 1, 1)))
    _, reading = _read_pictured(pdf, [], [*words, *letters], ReadSettings(), None, foreign=told)
    assert any("whose years" in doubt.message for each in reading.statements for doubt in each.doubts) == doubted
