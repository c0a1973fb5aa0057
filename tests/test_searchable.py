"""The layer of invisible text over a picture: words of any script come back from their place, and nothing shows."""

from __future__ import annotations

import pymupdf
import pytest

from pdf_processor.model import PictureReading, Word
from pdf_processor.pdf.searchable import with_text
from pdf_processor.settings import ReadSettings

TEXTS = ("1.234,56-", "Überweisung", "Выписка", "Υπόλοιπο", "残高", "잔액", "शेष", "الرصيد", "ŁÓDŹ", "₹")


def drawn(rotation: int = 0) -> bytes:
    with pymupdf.open() as pdf:
        page = pdf.new_page(width=400, height=500)
        page.draw_rect(pymupdf.Rect(40, 40, 300, 200), fill=(0.8, 0.8, 0.8))
        page.set_rotation(rotation)
        data: bytes = pdf.tobytes()
    return data


def reading(*texts: str) -> PictureReading:
    words = [Word(text, 50, 50 + 20 * at, 50 + 9 * len(text), 62 + 20 * at, 1, 0.9) for at, text in enumerate(texts)]
    return PictureReading(words, 400, 500, 0)


@pytest.mark.parametrize("rotation", [0, 90, 180, 270])
def test_words_of_any_script_come_back_where_they_stand(rotation: int) -> None:
    made = with_text(drawn(rotation), {1: reading(*TEXTS)}, ReadSettings())
    with pymupdf.open(stream=made) as pdf:
        page = pdf[0]
        found = {word[4]: pymupdf.Rect(word[:4]) * page.rotation_matrix for word in page.get_text("words")}
    # MuPDF gives right-to-left text in the order in which it is seen.
    assert set(found) >= set(TEXTS) - {"الرصيد"}
    assert any(sorted(text) == sorted("الرصيد") for text in found)
    for at, text in enumerate(TEXTS):
        if text in found:
            assert (found[text].x0, found[text].y0) == pytest.approx((50, 50 + 20 * at), abs=1.5)
            assert (found[text].x1, found[text].y1) == pytest.approx((50 + 9 * len(text), 62 + 20 * at), abs=1.5)


def test_nothing_of_it_shows() -> None:
    plain, made = drawn(), with_text(drawn(), {1: reading(*TEXTS)}, ReadSettings())
    with pymupdf.open(stream=plain) as before, pymupdf.open(stream=made) as after:
        assert before[0].get_pixmap(dpi=100).samples == after[0].get_pixmap(dpi=100).samples


def test_more_characters_than_one_font_holds() -> None:
    texts = ["".join(chr(0x4E00 + 30 * at + step) for step in range(30)) for at in range(20)]
    made = with_text(drawn(), {1: reading(*texts)}, ReadSettings())
    with pymupdf.open(stream=made) as pdf:
        assert {word[4] for word in pdf[0].get_text("words")} == set(texts)
        assert len(made) < 40_000


def test_pages_do_not_share_their_meanings() -> None:
    with pymupdf.open(stream=drawn()) as one, pymupdf.open() as pdf:
        pdf.insert_pdf(one)
        pdf.insert_pdf(one)
        data = pdf.tobytes()
    made = with_text(data, {1: reading("αβγ", "12,34"), 2: reading("жзи", "98,76")}, ReadSettings())
    with pymupdf.open(stream=made) as pdf:
        assert [[word[4] for word in page.get_text("words")] for page in pdf] == [["αβγ", "12,34"], ["жзи", "98,76"]]
