"""Vocabulary words read with a model that knows no accents: put right by their plain letters, and by nothing else."""

from __future__ import annotations

from dataclasses import replace

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


HUNGARIAN = "Nyitó egyenleg dátum összeg terhelés bank kártya ügyfél számla és a az Könyvelés értéknap megnevezés"
ENGLISH = "Statement of account Date Description Amount Balance Opening balance paid out and of for your in the"
CZECH = "Výpis z účtu Počáteční zůstatek částka datum platba úhrada číslo banka je dne za na Detaily Název Poplatky"
ROMANIAN = "Extras de cont Data Descriere Debit Credit Sold final rulaj zi si în la din pentru Banca"


@pytest.mark.parametrize(
    ("seen", "meant"), [("JOVATRAS", "JÓVÁÍRÁS"), ("JOVATRASA", "JOVATRASA"), ("terhelfs", "terhelés")]
)
def test_a_letter_with_an_accent_may_be_any_other(seen: str, meant: str) -> None:
    assert with_known_words(words(HUNGARIAN, seen))[-1].text == meant


def test_of_words_that_differ_in_accented_letters_the_nearest_one_is_meant() -> None:
    assert with_known_words(words(CZECH, "Koneény"))[-1].text == "Konečný"


def test_a_label_is_spelled_as_elsewhere_in_the_document() -> None:
    known = with_known_words(words(HUNGARIAN, "JOVAIRAS", "JOVAIRAS", "JOVATRAS"))
    assert [word.text for word in known[-3:]] == ["JOVAIRAS"] * 3


def test_a_currency_is_no_part_of_a_title() -> None:
    assert [word.text for word in with_known_words(words(ENGLISH, "£In", "£Inn"))[-3:]] == ["£", "In", "£Inn"]


@pytest.mark.parametrize(
    ("seen", "parts"), [("Paidin", ["Paid", "in"]), ("PAIDOUT", ["PAID", "OUT"]), ("Paiding", ["Paiding"])]
)
def test_two_words_of_a_title_that_run_together(seen: str, parts: list[str]) -> None:
    known = with_known_words(words(ENGLISH, seen))[len(ENGLISH.split()) :]
    assert [word.text for word in known] == parts
    assert (known[0].x0, known[-1].x1) == (0, 30)


def labels(*texts: str, right: float = 130.0) -> list[Word]:
    return [Word(text, 104, 40 + 20 * at, right, 50 + 20 * at, 1, 0.9) for at, text in enumerate(texts)]


@pytest.mark.parametrize("seen", ["RULA", "RULA)", "RULAI", "RUIAJ"])
def test_a_label_is_read_like_those_above_it(seen: str) -> None:
    assert with_known_words(words(ROMANIAN) + labels("RULAJ", seen))[-1].text == "RULAJ"


def test_a_word_beside_a_label_is_another_one() -> None:
    known = with_known_words(words(ROMANIAN) + labels("RULAJ") + labels("RULAD", right=150.0) + labels("ROMARTA"))
    assert [word.text for word in known[-2:]] == ["RULAD", "ROMARTA"]


FINNISH = "Tiliote Arvopäivä Saaja Maksaja Määrä Alkusaldo Saldo Loppusaldo Kausi Tilinumero Kirjauspäivä Sivu Koodi"


def test_a_word_that_may_also_be_written_as_two_stays_one() -> None:
    assert with_known_words(words(FINNISH, "KIRJAUSPÄIVÄ"))[-1].text == "KIRJAUSPÄIVÄ"


def test_two_words_of_a_title_read_as_one_come_apart_where_the_rest_of_it_stands_beside_them() -> None:
    known = with_known_words(words(NORWEGIAN, "Utav", "konto", "Bokfert"))
    assert [word.text for word in known[-4:]] == ["Ut", "av", "konto", "Bokført"]
    assert known[-4].x1 == known[-3].x0
    assert with_known_words(words(NORWEGIAN, "Utav", "Oslo"))[-2].text == "Utav"


def test_the_rest_of_a_title_may_stand_in_the_line_below() -> None:
    head = [Word("Utav", 362, 180, 382, 192, 1, 0.9), Word("Inn", 438, 180, 451, 192, 1, 0.9)]
    below = [Word("konto", 360, 189, 382, 201, 1, 0.9), Word("konto", 440, 189, 462, 201, 1, 0.9)]
    known = with_known_words([*words(NORWEGIAN), *head, *below])
    assert [word.text for word in known[-5:]] == ["Ut", "av", "Inn", "konto", "konto"]
    aside = [replace(word, x0=word.x0 + 60, x1=word.x1 + 60) for word in below]
    assert with_known_words([*words(NORWEGIAN), *head, *aside])[-4].text == "Utav"


SWEDISH = "Köpdatum Bokförd Specifikation Ort Valuta Kurs Belopp och att av för med till på kontonummer faktura betala"


def test_an_unsure_word_of_a_title_is_told_by_the_others() -> None:
    told = with_known_words(words(SWEDISH, "Ut.", "belopp", confidence=0.6))
    assert [word.text for word in told[-2:]] == ["Utl", "belopp"]
    for sure in (0.9, None):
        assert with_known_words(words(SWEDISH, "Ut.", "belopp", confidence=sure))[-2].text == "Ut."
    assert with_known_words(words(SWEDISH, "Ut.", "Malmö", confidence=0.6))[-2].text == "Ut."


@pytest.mark.parametrize(
    ("seen", "sure", "meant"),
    [
        ("Kontoutskriff", 0.7, "Kontoutskrift"),
        ("Kontoutskraff", 0.7, "Kontoutskraff"),
        ("saldi", 0.5, "saldi"),
    ],
)
def test_a_long_word_with_one_wrong_letter_is_known_where_it_is_unsure(seen: str, sure: float, meant: str) -> None:
    assert with_known_words(words(NORWEGIAN, seen, confidence=sure))[-1].text == meant


@pytest.mark.parametrize(
    ("seen", "behind", "meant"), [("\u00a9", "ABONOS", "O"), ("0", "CARGOS", "O"), ("0", "SALDO", "0")]
)
def test_a_lone_letter_o_within_a_title(seen: str, behind: str, meant: str) -> None:
    spanish = "Estado de cuenta Fecha Descripción Saldo Cargos Abonos Cheques Depósitos del para por los las con"
    assert with_known_words(words(spanish, seen, behind))[-2].text == meant


@pytest.mark.parametrize(("above", "parts"), [("CHEQUES", ["O", "CARGOS"]), ("SUCURSAL", ["OCARGOS"])])
def test_a_title_s_last_line_that_was_read_as_one_word(above: str, parts: list[str]) -> None:
    spanish = words("Estado de cuenta Fecha Descripción Saldo Abonos Depósitos del para por los las con")
    places = (("MONTO", 374, 397), (above, 398, 429), ("MONTO", 440, 463), ("DEPOSITOS", 464, 500))
    title = [Word(text, x0, 70, x1, 80, 1, 0.9) for text, x0, x1 in places]
    read = with_known_words([*spanish, *title, Word("OCARGOS", 385, 79, 419, 89, 1, 0.9)])
    assert [word.text for word in read[len(spanish) + 4 :]] == parts


FRENCH = "Relevé de compte Description Montant Solde précédent Paiement minimum du des et les pour votre Achats Frais"


@pytest.mark.parametrize(
    ("seen", "meant"),
    [
        ("dinscription", "d'inscription"),
        ("Sinscription", "D'inscription"),
        ("dinterét", "d'intérêt"),
        ("Soperation", "Soperation"),  # of d'opération and l'opération
        ("dessert", "dessert"),
    ],
)
def test_a_title_gets_its_lost_apostrophe_back(seen: str, meant: str) -> None:
    assert with_known_words(words(FRENCH, seen))[-1].text == meant


@pytest.mark.parametrize(
    ("seen", "meant"),
    [
        ("Balance(W)", "Balance"),
        ("Debitiw)", "Debit"),
        ("Cradit(\u2122)", "Cradit"),
        ("Debit(\u20ac)", "Debit(\u20ac)"),
        ("Payment(s)", "Payment(s)"),
        ("Smithiw)", "Smithiw)"),
    ],
)
def test_a_currency_that_no_model_knows_is_no_part_of_a_title(seen: str, meant: str) -> None:
    assert with_known_words(words(f"{ENGLISH} Debit Credit", seen))[-1].text == meant


def test_a_pounds_sign_that_was_read_as_an_f() -> None:
    for line, seen in (("Date Description £ Out fin £ Balance", ["£", "in"]), ("Date Description Out fin", ["fin"])):
        read_again = [word.text for word in with_known_words(words(f"{line}", "Statement", "of", "account", "the"))]
        at = read_again.index(seen[0], 3) if len(seen) == 1 else read_again.index("Out") + 1
        assert read_again[at : at + len(seen)] == seen


def test_a_pounds_sign_behind_a_title_that_was_read_as_an_e() -> None:
    for line, seen in (("Date Product Net £ VATE Gross £", ["VAT", "£"]), ("Date Product Net VATE Gross £", ["VATE"])):
        read_again = [word.text for word in with_known_words(words(line, "Statement", "of", "account", "the"))]
        at = read_again.index("Net") + len(seen)
        assert read_again[at : at + len(seen)] == seen
    glued = with_known_words(words("Date Product Net£ VATE Gross £", "Statement", "of", "account", "the"))
    assert [word.text for word in glued[3:5]] == ["VAT", "£"]


POLISH = "Wyciąg z rachunku bankowego Data księgowania Opis operacji Kwota Saldo początkowe Bank Śląski do i na dla"


def test_a_word_that_is_much_longer_is_another_one() -> None:
    assert with_known_words(words(POLISH, "Stolarski"))[-1].text == "Stolarski"
    assert with_known_words(words(POLISH, "Slaski"))[-1].text == "Slaski"
