"""The language files keep the promises that reading statements rests on (docs/languages.md)."""

from __future__ import annotations

import sys
import tomllib
from collections.abc import Iterator
from itertools import chain
from pathlib import Path
from typing import Any

import msgspec
import pytest

import pdf_processor.statement
from pdf_processor.statement.text import fold
from pdf_processor.statement.vocabulary import (
    SECTIONS,
    PhraseIndex,
    Phrases,
    Vocabulary,
    kept_words,
    languages,
    languages_of,
)

FOLDER = Path(pdf_processor.statement.__file__).parent / "vocabulary"
CODES = sorted(path.stem for path in FOLDER.glob("*.toml"))

TOP = {"language", "name", "decimal", "date_order", "currencies", "months", "weekdays", "common"}
TABLES = {
    "columns": {
        "date", "value_date", "description", "out", "in", "amount", "balance", "reference", "type", "mark", "foreign",
        "fee", "number", "other",
    },
    "lines": {
        "opening", "closing", "brought", "carried", "daily", "balance", "total_out", "total_in", "total", "limit",
        "none", "note",
    },
    "sections": {"in", "out", "pending", "summary", "transactions"},
    "marks": {"out", "in"},
    "direction": {"out", "in", "card_in"},
    "facts": {
        "account", "card", "holder", "period", "statement_date", "earlier", "joiners", "bank", "other_number", "today",
        "yesterday",
    },
    "kinds": {"checking", "savings", "credit_card", "card_terms"},
}  # fmt: skip
OPTIONAL = {"other_date"}
CONTRADICTIONS = [
    ("columns", "in", "out"),
    ("columns", "in", "amount"),
    ("columns", "out", "amount"),
    ("columns", "in", "balance"),
    ("columns", "out", "balance"),
    ("columns", "amount", "balance"),
    ("columns", "amount", "description"),
    ("columns", "amount", "mark"),
    ("columns", "date", "value_date"),
    ("lines", "opening", "closing"),
    ("lines", "brought", "carried"),
    ("lines", "total_in", "total_out"),
    ("sections", "in", "out"),
    ("sections", "transactions", "pending"),
    ("sections", "transactions", "summary"),
    ("marks", "in", "out"),
    ("direction", "in", "out"),
]
# A language that leaves these empty cannot find the rows of a plain table.
NEEDED = [
    ("columns", "date"), ("columns", "description"), ("columns", "out"), ("columns", "in"), ("columns", "amount"),
    ("columns", "balance"), ("lines", "opening"), ("lines", "closing"), ("sections", "transactions"),
    ("direction", "out"), ("direction", "in"), ("direction", "card_in"),
    ("facts", "account"), ("facts", "period"), ("facts", "joiners"),
]  # fmt: skip
SPACELESS_DATES = {"ja", "ko", "zh"}


@pytest.fixture(params=CODES)
def data(request: pytest.FixtureRequest) -> dict[str, Any]:
    path = FOLDER / f"{request.param}.toml"
    found: dict[str, Any] = tomllib.loads(path.read_text(encoding="utf-8"))
    return found


def key_of(phrase: str, table: str) -> str:
    """What the reader compares: marks as printed, all else folded."""
    return phrase if table == "marks" else fold(phrase)


def phrase_lists(data: dict[str, Any]) -> Iterator[tuple[str, list[str]]]:
    """Every list of phrases with its dotted name; the names of one month or weekday are a list too."""
    yield "common", data["common"]
    for name in ("months", "weekdays"):
        for number, forms in enumerate(data[name], 1):
            yield f"{name}.{number}", forms
    for table in TABLES:
        for key, phrases in data[table].items():
            yield f"{table}.{key}", phrases


def test_the_languages_are_there() -> None:
    assert {"en", "de", "fr", "es", "pt", "it", "nl"} <= set(CODES)
    assert [language.language for language in languages()] == CODES


def test_keys(data: dict[str, Any]) -> None:
    assert set(data) == TOP | set(TABLES)
    assert {table: set(data[table]) - OPTIONAL for table in TABLES} == TABLES


def test_head(data: dict[str, Any]) -> None:
    assert data["language"] in CODES
    assert data["decimal"] in (".", ",", ".,", ",.")
    assert data["date_order"]
    assert set(data["date_order"]) <= {"DMY", "MDY", "YMD"}
    assert all(len(code) == 3 and code.isupper() for code in data["currencies"])
    assert len(data["months"]) == (0 if data["language"] in SPACELESS_DATES else 12)
    assert len(data["weekdays"]) == 7
    assert 15 <= len(data["common"]) <= 40


def test_the_needed_words_are_there(data: dict[str, Any]) -> None:
    assert [f"{table}.{key}" for table, key in NEEDED if not data[table][key]] == []


def test_no_phrase_twice_in_a_list(data: dict[str, Any]) -> None:
    for name, phrases in phrase_lists(data):
        keys = [key_of(phrase, name.partition(".")[0]) for phrase in phrases]
        assert sorted(keys) == sorted(set(keys)), name


def test_no_phrase_under_contradicting_keys(data: dict[str, Any]) -> None:
    for table, one, other in CONTRADICTIONS:
        both = {key_of(phrase, table) for phrase in data[table][one]} & {
            key_of(phrase, table) for phrase in data[table][other]
        }
        assert both == set(), f"{table}.{one} and {table}.{other}"


def test_case(data: dict[str, Any]) -> None:
    for name, phrases in phrase_lists(data):
        if name.startswith("marks."):
            assert [mark for mark in phrases if mark != mark.upper()] == [], name
        else:
            assert [phrase for phrase in phrases if phrase != phrase.lower()] == [], name


def test_marks_are_short_enough_to_stand_beside_an_amount(data: dict[str, Any]) -> None:
    marks = [*data["marks"]["out"], *data["marks"]["in"]]
    assert [mark for mark in marks if not 0 < len(mark) <= 9 or " " in mark] == []


def test_phrases_survive_folding(data: dict[str, Any]) -> None:
    for name, phrases in phrase_lists(data):
        if not name.startswith("marks."):
            assert [phrase for phrase in phrases if not fold(phrase)] == [], name


def test_months_and_weekdays_are_not_mixed_up(data: dict[str, Any]) -> None:
    """One name, one month: a name under two months would date rows wrongly without any sign of doubt."""
    for name in ("months", "weekdays"):
        forms = [fold(form) for form in chain.from_iterable(data[name])]
        assert sorted(forms) == sorted(set(forms)), name


@pytest.mark.parametrize(
    ("code", "lines"),
    [
        ("de", ["Alter Kontostand vom 31.12.2023", "Buchungstag Verwendungszweck Betrag", "Neuer Kontostand"]),
        ("fr", ["Solde précédent", "Date Nature des opérations Débit Crédit", "Total des mouvements"]),
        ("es", ["Saldo anterior", "Fecha Concepto Cargos Abonos Saldo", "Saldo final del período"]),
        ("pt", ["Saldo anterior", "Data Histórico Valor Saldo", "Lançamentos do período", "Saldo do dia"]),
        ("it", ["Saldo iniziale", "Data Descrizione Dare Avere", "Saldo finale", "Totale uscite"]),
        ("nl", ["Vorig saldo", "Datum Omschrijving Af Bij", "Nieuw saldo", "Totaal afgeschreven"]),
        ("en", ["Beginning balance", "Date Description Withdrawals Deposits Balance", "Ending balance"]),
        ("sv", ["Ingående saldo", "Bokföringsdag Specifikation Uttag Insättning", "Utgående saldo"]),
        ("da", ["Saldo fra sidste kontoudtog", "Dato Tekst Hævet Indsat", "Saldo pr. 31.01", "Ny saldo"]),
        ("nb", ["Inngående saldo", "Dato Forklaring Ut av konto Inn på konto", "Utgående saldo", "Kontoutskrift"]),
        ("fi", ["Alkusaldo", "Kirjauspäivä Selite Otot Panot", "Loppusaldo", "Tiliote"]),
        ("pl", ["Saldo początkowe", "Data operacji Opis operacji Kwota", "Saldo końcowe", "Suma obciążeń"]),
        ("cs", ["Počáteční zůstatek", "Datum zaúčtování Popis transakce Částka", "Konečný zůstatek"]),
        ("sk", ["Počiatočný zostatok", "Dátum zaúčtovania Popis transakcie Suma", "Konečný zostatok"]),
        ("hu", ["Nyitó egyenleg", "Könyvelés dátuma Megnevezés Terhelés Jóváírás", "Záró egyenleg"]),
        ("hr", ["Prethodno stanje", "Datum knjiženja Opis transakcije Isplata Uplata Stanje", "Novo stanje"]),
        ("sl", ["Začetno stanje", "Datum knjiženja Namen plačila V breme V dobro Stanje", "Končno stanje"]),
        ("sr", ["Prethodno stanje", "Datum knjiženja Opis promene Zaduženje Odobrenje", "Novo stanje", "Rezervisano"]),
        ("sr", ["Претходно стање", "Датум књижења Опис плаћања Дугује Потражује Стање", "Ново стање"]),
        ("mk", ["Претходна состојба", "Датум на книжење Цел на дознака Должи Побарува", "Нова состојба"]),
        ("sq", ["Gjendja fillestare", "Data e transaksionit Përshkrimi Debi Kredi", "Gjendja përfundimtare"]),
        ("ro", ["Sold inițial", "Data tranzacției Detalii tranzacție Debit Credit", "Sold final", "Rulaj debitor"]),
        ("tr", ["Devreden bakiye", "Tarih Açıklama Borç Alacak", "Son bakiye", "Hesap hareketleri"]),
        ("el", ["Προηγούμενο υπόλοιπο", "Ημερομηνία Αιτιολογία Χρέωση Πίστωση", "Νέο υπόλοιπο"]),
        ("ru", ["Входящий остаток", "Дата операции Описание операции Расход Приход", "Исходящий остаток"]),
        ("uk", ["Вхідний залишок", "Дата операції Опис операції Витрати Надходження", "Вихідний залишок"]),
        ("bg", ["Начално салдо", "Дата Вальор Основание Дебит Кредит Салдо", "Крайно салдо", "Дебитен оборот"]),
        ("lt", ["Pradinis likutis", "Data Gavėjas Mokėjimo paskirtis Suma Valiuta", "Galutinis likutis"]),
        ("lv", ["Sākuma atlikums", "Datums Saņēmējs Maksājuma mērķis Summa Valūta", "Beigu atlikums"]),
        ("et", ["Algsaldo", "Kuupäev Saaja/maksja Selgitus Deebet Kreedit", "Lõppsaldo", "Konto väljavõte"]),
        ("is", ["Upphafsstaða", "Dagsetning Skýring Úttekt Innborgun Staða", "Lokastaða", "Reikningsyfirlit"]),
        ("ca", ["Saldo anterior", "Data Concepte Càrrec Abonament Saldo", "Saldo final", "Extracte de compte"]),
        ("af", ["Openingsaldo", "Datum Beskrywing Debiete Krediete Saldo", "Sluitingsaldo", "Rekeningnommer"]),
        ("ja", ["繰越残高", "お取引日 お取引内容 お支払金額 お預り金額 差引残高", "期末残高"]),
        ("zh", ["上期余额", "交易日期 交易摘要 支出金额 存入金额 余额", "期末余额"]),
        ("zh", ["上期餘額", "交易日期 交易摘要 支出金額 存入金額 餘額", "期末餘額"]),
        ("ko", ["이월잔액", "거래일자 거래내용 출금금액 입금금액 거래후잔액", "최종잔액"]),
        ("id", ["Saldo awal", "Tanggal Keterangan Mutasi Debet Mutasi Kredit Saldo", "Saldo akhir"]),
        ("id", ["Baki permulaan", "Tarikh urusniaga Butiran Amaun Baki", "Baki akhir", "Penyata akaun"]),
        ("vi", ["Số dư đầu kỳ", "Ngày giao dịch Diễn giải Số tiền ghi nợ Số tiền ghi có", "Số dư cuối kỳ"]),
        ("th", ["ยอดยกมา", "วันที่ รายละเอียด ถอนเงิน ฝากเงิน ยอดคงเหลือ", "ยอดยกไป"]),
        ("hi", ["प्रारंभिक शेष", "दिनांक विवरण नामे जमा शेष", "अंतिम शेष"]),
        ("ar", ["الرصيد الافتتاحي", "التاريخ البيان مدين دائن الرصيد", "الرصيد الختامي"]),
        ("he", ["יתרת פתיחה", "תאריך תיאור הפעולה חובה זכות יתרה", "יתרת סגירה"]),
    ],
)
def test_a_statement_is_known_by_its_words(code: str, lines: list[str]) -> None:
    chosen = Vocabulary.choose(lines)
    assert code in chosen.codes
    roles = {hit.role for line in lines for hit in chosen.phrases.find(line.split())}
    assert {"columns.date", "columns.description", "lines.opening"} <= roles


@pytest.fixture
def kept(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[Path]:
    """Where known words are kept, which is a place of this test's own."""
    monkeypatch.setattr(kept_words, "_KEPT", tmp_path / "kept" / "words.msgpack")
    monkeypatch.setattr(sys, "dont_write_bytecode", False)
    kept_words.known_words.cache_clear()
    yield tmp_path / "kept" / "words.msgpack"
    kept_words.known_words.cache_clear()


def test_known_words_are_kept_and_read_again(kept: Path) -> None:
    made = kept_words.known_words()
    assert "saldo" in {word for words in made.words.values() for word in words}
    written = kept.stat()
    kept_words.known_words.cache_clear()
    assert kept_words.known_words() == made
    # Reading changes the time of access, so only what writing changes is compared.
    assert (kept.stat().st_ino, kept.stat().st_mtime_ns) == (written.st_ino, written.st_mtime_ns)
    assert list(kept.parent.iterdir()) == [kept]


@pytest.mark.parametrize("spoilt", [b"", b"no words", b"stale"])
def test_known_words_that_do_not_hold_are_made_anew(kept: Path, spoilt: bytes) -> None:
    made = kept_words.known_words()
    if spoilt == b"stale":
        spoilt = msgspec.msgpack.encode(kept_words.KnownWords(b"of other files", {"en": ["wrong"]}, {}))
    kept.write_bytes(spoilt)
    kept_words.known_words.cache_clear()
    assert kept_words.known_words() == made
    assert msgspec.msgpack.decode(kept.read_bytes(), type=kept_words.KnownWords) == made


def test_known_words_are_there_where_nothing_can_be_kept(kept: Path) -> None:
    kept.parent.write_text("no folder")
    assert kept_words.known_words().words


@pytest.mark.parametrize("codes", [("de", "en"), ("ja", "zh", "en"), ("ar", "fr", "en"), ("sv", "da", "nb", "en")])
def test_languages_joined_find_what_all_their_phrases_do(codes: tuple[str, ...]) -> None:
    of_each = [
        [
            (phrase, f"{section}.{key}")
            for section in SECTIONS
            for key, phrases in getattr(language, section).items()
            for phrase in phrases
        ]
        for language in languages_of(codes)
    ]
    together = PhraseIndex(Phrases(chain.from_iterable(of_each)))
    joined = PhraseIndex(*map(Phrases, of_each))
    phrases = [phrase for pairs in of_each for phrase, _ in pairs]
    found = 0
    for one, other in zip(phrases, phrases[1:] + phrases[:1], strict=True):
        words = f"{one} 12,50 {other}".split()
        hits = together.find(words)
        assert sorted(map(repr, joined.find(words))) == sorted(map(repr, hits))
        found += len(hits)
    assert found >= len(phrases)
