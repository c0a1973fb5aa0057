"""Money as the world prints it is written in one locale's way and read back."""

from __future__ import annotations

from dataclasses import dataclass
from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from pdf_processor.statement.amounts import Raw, Style, currency_of, is_strict, parse, value
from pdf_processor.statement.lines import group
from pdf_processor.statement.scan import Scanner
from pdf_processor.statement.vocabulary import Vocabulary
from statement.drawn import draw


@dataclass(frozen=True)
class Locale:
    """How one country groups digits; `lakh` groups by two beyond the first three."""

    group: str
    point: str
    places: int = 2
    lakh: bool = False

    def write(self, amount: Decimal) -> str:
        whole, _, fraction = f"{abs(amount):.{self.places}f}".partition(".")
        head, tail = whole[:-3], whole[-3:]
        size = 2 if self.lakh else 3
        groups = [head[max(0, end - size) : end] for end in range(len(head), 0, -size)][::-1]
        return self.group.join([*groups, tail]) + (self.point + fraction if fraction else "")


LOCALES = {
    "1,234.56": Locale(",", "."),
    "1.234,56": Locale(".", ","),
    "1 234,56": Locale(" ", ","),
    "1 234.56": Locale(" ", "."),
    "1 234,56 no-break": Locale("\u00a0", ","),
    "1 234,56 narrow": Locale("\u202f", ","),
    "1 234,56 thin": Locale("\u2009", ","),
    "1'234.56": Locale("'", "."),
    "1’234.56": Locale("\u2019", "."),
    "1,23,456.78": Locale(",", ".", lakh=True),
    "1234.56": Locale("", "."),
    "1234,56": Locale("", ","),
    "1,234": Locale(",", ".", 0),
    "1.234": Locale(".", ",", 0),
    "1,234.567": Locale(",", ".", 3),
    "1.234,567": Locale(".", ",", 3),
}
AMOUNTS = st.lists(st.integers(0, 10**10), min_size=1, max_size=20)
LARGE = (12_345_678, 98_765_432, 4_321_000, 1_234_567)


def printed(locale: Locale, cents: list[int]) -> list[Decimal]:
    """The drawn amounts and a few beyond a thousand, without which no reader can tell groups from decimals."""
    return [Decimal(number).scaleb(-locale.places) for number in [*cents, *LARGE]]


def style_of(texts: list[str], hint: str = ".") -> Style:
    return Style.vote([raw.core for text in texts if (raw := parse(text))], hint=hint)


def read(text: str, style: Style) -> Decimal | None:
    raw = parse(text)
    return None if raw is None else value(raw.core, style)


@pytest.mark.parametrize("name", LOCALES)
@given(cents=AMOUNTS)
def test_what_a_locale_writes_is_read_back(name: str, cents: list[int]) -> None:
    locale = LOCALES[name]
    amounts = printed(locale, cents)
    texts = [locale.write(amount) for amount in amounts]
    style = style_of(texts)
    assert [read(text, style) for text in texts] == amounts
    assert style.places == locale.places


SIGNS = {
    "-{}": "-", "{}-": "-", "\u2212{}": "-", "{}\u2212": "-", "\u2013{}": "-", "({})": "()", "+{}": "+", "{}+": "+",
    "- {}": "-", "{} -": "-", "{}": "",
}  # fmt: skip
CURRENCIES = {
    "${}": "", "{}$": "", "€{}": "EUR", "{}€": "EUR", "{} €": "EUR", "£{}": "GBP", "EUR {}": "EUR", "{} EUR": "EUR",
    "CHF{}": "CHF", "{}CHF": "CHF", "R${}": "BRL", "R$ {}": "BRL", "S${}": "SGD", "US${}": "USD", "RM{}": "MYR",
    "Rs.{}": "INR", "{} zł": "PLN", "{} Kč": "CZK", "₹{}": "INR", "kr {}": "", "{}": None,
}  # fmt: skip


@pytest.mark.parametrize("sign", SIGNS)
@given(cents=AMOUNTS)
def test_signs_in_front_behind_and_around(sign: str, cents: list[int]) -> None:
    locale = LOCALES["1,234.56"]
    for amount in printed(locale, cents):
        raw = parse(sign.format(locale.write(amount)))
        assert raw is not None
        assert (raw.sign, value(raw.core, Style())) == (SIGNS[sign], amount)


@pytest.mark.parametrize("currency", CURRENCIES)
@pytest.mark.parametrize("sign", ["{}", "-{}", "({})"])
@pytest.mark.parametrize("name", ["1,234.56", "1.234,56"])
def test_currencies_with_signs(currency: str, sign: str, name: str) -> None:
    locale = LOCALES[name]
    amount = Decimal("1234.50")
    raw = parse(sign.format(currency.format(locale.write(amount))))
    assert raw is not None
    assert (raw.sign, raw.currency) == (SIGNS[sign], CURRENCIES[currency])
    assert value(raw.core, Style(locale.point)) == amount


@pytest.mark.parametrize(
    ("text", "sign"), [("$-4.50", "-"), ("-$4.50", "-"), ("($4.50)", "()"), ("$(4.50)", "()"), ("€+4.50", "+")]
)
def test_signs_on_either_side_of_the_currency(text: str, sign: str) -> None:
    raw = parse(text)
    assert raw is not None
    assert (raw.sign, value(raw.core, Style())) == (sign, Decimal("4.50"))
    assert raw.currency is not None


@pytest.mark.parametrize("mark", ["CR", "DR", "Cr", "Dr", "S", "H", "D", "C", "OD"])
@pytest.mark.parametrize("between", ["", " "])
def test_marks_glued_or_apart(mark: str, between: str) -> None:
    raw = parse(f"1,234.50{between}{mark}")
    assert raw is not None
    assert (raw.mark, raw.sign, value(raw.core, Style())) == (mark, "", Decimal("1234.50"))


def _in_script(text: str, zero: str) -> str:
    return "".join(chr(ord(zero) + int(sign)) if sign.isdigit() else sign for sign in text)


@pytest.mark.parametrize("zero", ["０", "٠", "۰", "०"], ids=["full-width", "arabic", "persian", "devanagari"])
@given(cents=AMOUNTS)
def test_digits_of_other_scripts(zero: str, cents: list[int]) -> None:
    locale = LOCALES["1,234.56"]
    for amount in printed(locale, cents):
        assert read(_in_script(locale.write(amount), zero), Style()) == amount


@given(cents=AMOUNTS)
def test_arabic_separators(cents: list[int]) -> None:
    locale = Locale("\u066c", "\u066b")
    for amount in printed(locale, cents):
        assert read(_in_script(locale.write(amount), "٠"), Style()) == amount


@pytest.mark.parametrize(
    ("text", "expected"),
    [(".50", "0.50"), ("1,234.50*", "1234.50"), ("12.30†", "12.30"), ("0.00", "0.00"), ("1,234.50.", "1234.50")],
)
def test_odd_but_usual_forms(text: str, expected: str) -> None:
    assert read(text, Style()) == Decimal(expected)


@pytest.mark.parametrize(
    "text", ["", "abc", "-", "CR", "€", "...", "12:34", "1-2-3", "9" * 40, "A1B2C3", "DE89370400440532013000"]
)
def test_what_cannot_be_money(text: str) -> None:
    assert parse(text) is None


@pytest.mark.parametrize("core", ["1,23.45", "1.23.456", "12,34.56", "1.2.3", "1.23456", "010.00,0", "1.2,3"])
def test_odd_groups_are_no_number(core: str) -> None:
    assert value(core, Style(".")) is None


@given(st.text(max_size=30))
def test_any_text_is_taken_apart_or_refused(text: str) -> None:
    raw = parse(text)
    assert raw is None or isinstance(raw, Raw)
    if raw is not None:
        for style in (Style("."), Style(","), Style(".", 0), Style(",", 3)):
            number = value(raw.core, style)
            assert number is None or number >= 0


def money_of(line: str, style: Style | None = None) -> list[tuple[str, Decimal, str]]:
    """(sign, value, mark) of each amount that a scanner sees in a line."""
    vocabulary = Vocabulary.choose(["Date Description Amount Balance statement"])
    [found] = group(draw(line, character=4.0), 1)
    Scanner(vocabulary, style or Style()).scan(found)
    return [(field.sign, field.value, field.mark) for field in found.money if field.strict]


@pytest.mark.parametrize(
    "line",
    [
        "Opened at 09:30 closed at 17:45:10",
        "interest of 5% and 0.75%",
        "call +44 20 7946 0958 or (020) 7946-0958",
        "IBAN DE89 3704 0044 0532 0130 00",
        "IBAN DE89370400440532013000",
        "card 5400 xxxx xxxx 1234",
        "reference 2024-000123/77",
        "page 1 of 12",
    ],
)
def test_what_is_no_money_for_a_scanner(line: str) -> None:
    assert money_of(line) == []


def test_signs_and_marks_of_their_own() -> None:
    assert money_of("Fee      - 4.50") == [("-", Decimal("4.50"), "")]
    assert money_of("Fee      4.50 CR") == [("", Decimal("4.50"), "CR")]
    assert money_of("Fee      4.50 -") == [("-", Decimal("4.50"), "")]
    assert money_of("Fee      4.50      7.25 DR") == [("", Decimal("4.50"), ""), ("", Decimal("7.25"), "DR")]


def test_digit_groups_that_are_words_of_their_own() -> None:
    spaced = Style(",", 2, True)
    assert money_of("Loyer   1 234,56", spaced) == [("", Decimal("1234.56"), "")]
    assert money_of("Loyer   -12 345 678,90    100,00", spaced) == [
        ("-", Decimal("12345678.90"), ""),
        ("", Decimal("100.00"), ""),
    ]


@pytest.mark.parametrize(
    ("text", "expected"), [("EUR", "EUR"), ("€", "EUR"), ("R$", "BRL"), ("$", ""), ("hello", None), ("(GBP)", "GBP")]
)
def test_words_for_currencies(text: str, expected: str | None) -> None:
    assert currency_of(text)[0] == expected


def test_money_by_its_looks() -> None:
    def looks(text: str, style: Style) -> bool:
        raw = parse(text)
        assert raw is not None
        return is_strict(raw, style)

    assert looks("12.50", Style())
    assert looks("€12", Style())
    assert not looks("2024", Style())
    assert not looks("2024", Style(".", 0))
    assert looks("12,500", Style(".", 0))


@pytest.mark.parametrize(("hint", "decimal"), [(".", "."), (",", ",")])
def test_the_language_decides_where_no_number_does(hint: str, decimal: str) -> None:
    assert Style.vote(["12", "2024"], hint=hint).decimal == decimal


@pytest.mark.parametrize("note", ["⧫", "◆", "*", "†", "#", "§"])
def test_a_sign_that_a_note_explains_is_no_mark(note: str) -> None:
    raw = parse(f"$10.75{note}")
    assert raw is not None
    assert (raw.core, raw.mark) == ("10.75", "")


def test_dong_by_its_letter() -> None:
    found = parse("-431.000đ")
    assert found is not None
    assert (found.sign, found.core, found.currency) == ("-", "431.000", "VND")
