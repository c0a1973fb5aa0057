"""Vocabulary words read with a model that knows no accents: put right by their plain letters, and by nothing else."""

from __future__ import annotations

import pytest

from pdf_processor.model import Word
from pdf_processor.statement.ocr_words import with_known_words

NORWEGIAN = "Kontoutskrift for perioden Forklaring Rentedato Ut av konto Inn på konto Saldo Beløp kroner og fra til"
TURKISH = "Hesap Özeti Tarih Bakiye Tutar Hesap No Şube ve ile için Banka Para Çekme İşlem Müşteri"


def words(line: str, *texts: str, confidence: float | None = 0.9) -> list[Word]:
    found = [Word(text, 40 * at, 10, 40 * at + 30, 20, 1, confidence) for at, text in enumerate(line.split())]
    return found + [Word(text, 40 * at, 40, 40 * at + 30, 50, 1, confidence) for at, text in enumerate(texts)]


@pytest.mark.parametrize(
    ("line", "seen", "meant"),
    [
        (NORWEGIAN, "Bokfert", "Bokført"),
        (NORWEGIAN, "BOKFGRT", "BOKFØRT"),
        (NORWEGIAN, "belgp:", "beløp:"),
        (TURKISH, "Agiklama", "Açıklama"),
    ],
)
def test_headings_get_their_letters_back(line: str, seen: str, meant: str) -> None:
    assert with_known_words(words(line, seen))[-1].text == meant


@pytest.mark.parametrize("text", ["Sgrensen", "Bakeri", "Ref.", "1.234,56", "0606", "Saldo", "B0kfert1234", "kl."])
def test_other_words_stay(text: str) -> None:
    assert with_known_words(words(NORWEGIAN, text))[-1].text == text


def test_a_language_that_the_page_does_not_speak_gives_no_words() -> None:
    english = "Statement of account Date Description Amount Balance Opening balance the and of for your"
    assert with_known_words(words(english, "Bokfert"))[-1].text == "Bokfert"


def test_a_text_layer_is_left_alone() -> None:
    assert with_known_words(words(NORWEGIAN, "Bokfert", confidence=None))[-1].text == "Bokfert"
