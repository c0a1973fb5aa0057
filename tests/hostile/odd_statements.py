"""Hostile PDFs that are sound, and statements that no bank prints: their texts are what strains the engine."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from functools import partial

from hostile.pdf_parts import FONT, PAGE, flate, joined, many_pages, one_page, references
from hostile.registry import breaker, variants

PLACES = (50, 120, 380, 470)
HEAD = ("Date", "Description", "Amount", "Balance")
ROW = ("01/02/2024", "Coffee", "-1.00", "99.00")


def _content(
    rows: Iterable[Sequence[str]], places: Sequence[float] = PLACES, step: float = 12, size: float = 9
) -> bytes:
    out = []
    for at, row in enumerate(rows):
        for place, text in zip(places, row, strict=False):
            raw = text.encode("latin-1", "replace").replace(b"\\", b"\\\\").replace(b"(", b"\\(").replace(b")", b"\\)")
            out.append(b"1 0 0 1 %.3f %.3f Tm (%s) Tj" % (place, 800 - at * step, raw))
    return b"BT /F1 %.3f Tf " % size + joined(out) + b" ET"


def _statement(rows: Sequence[Sequence[str]], places: Sequence[float] = PLACES) -> bytes:
    """As many pages as the rows need, fifty on each."""
    pages, contents = [], {}
    for at in range(0, len(rows), 50):
        number = 100 + 2 * (at // 50)
        contents[number] = PAGE.replace(b"4 0 R", b"%d 0 R" % (number + 1))
        contents[number + 1] = flate(_content(rows[at : at + 50], places))
        pages.append(number)
    tree = b"<</Type/Pages/Kids%s/Count %d>>" % (references(pages), len(pages))
    return one_page({2: tree, **contents})


def _crowded(rows: Sequence[Sequence[str]], places: Sequence[float] = PLACES) -> bytes:
    """All rows on one page, however small that makes them."""
    step = 780 / len(rows)
    return one_page({4: flate(_content(rows, places, step, min(9.0, step * 0.8)))})


def _opened(rows: Sequence[Sequence[str]]) -> list[Sequence[str]]:
    return [HEAD, ("", "Opening balance", "", "100.00"), *rows, ("", "Closing balance", "", "99.00")]


variants(
    "statement",
    (
        (name, partial(_statement, rows))
        for name, rows in (
            ("of_heads_alone", [HEAD] * 5000),
            ("of_a_head_before_each_row", [HEAD, ROW] * 2500),
            ("of_openings_alone", [("", "Opening balance", "", "100.00")] * 5000),
            ("of_closings_alone", [("", "Closing balance", "", "100.00")] * 5000),
            (
                "of_openings_and_closings",
                [HEAD, *[("", "Opening balance", "", "1.00"), ROW, ("", "Closing balance", "", "0.00")] * 1700],
            ),
            (
                "of_account_numbers_alone",
                [("Account number", f"{n:08}", "IBAN", "GB29NWBK60161331926819") for n in range(5000)],
            ),
            ("of_a_section_a_row", [row for n in range(2000) for row in ((f"Account {n:08}", "", "", ""), HEAD, ROW)]),
            ("of_days_alone", [("01/02/2024",) * 4] * 5000),
            ("of_amounts_alone", [("1.00",) * 4] * 5000),
            ("of_figures_alone", [("1",) * 4] * 5000),
            ("of_one_row_many_times", _opened([ROW] * 5000)),
            ("of_periods_alone", [("Statement period", "01/02/2024 to 29/02/2024", "", "")] * 5000),
            ("of_page_numbers_alone", [("Page 1 of 2", "Page 2 of 2", "", "")] * 5000),
            ("of_totals_alone", [("", "Total", "1.00", "2.00")] * 5000),
            ("of_wraps_alone", [HEAD, ROW, *[("", "continued further below", "", "")] * 5000]),
            (
                "of_years_0_and_9999",
                _opened(
                    [
                        ("00/00/0000", "x", "1.00", "2.00"),
                        ("31/12/9999", "y", "1.00", "2.00"),
                        ("29/02/1900", "z", "1.00", "3.00"),
                    ]
                    * 500
                ),
            ),
            (
                "of_amounts_of_a_thousand_digits",
                _opened([("01/02/2024", "x", "9" * 1000 + ".00", "1," * 900 + "000.00")] * 200),
            ),
            (
                "of_amounts_of_odd_signs",
                _opened(
                    [
                        ("01/02/2024", "x", text, "1.00")
                        for text in (
                            "1.00-",
                            "-1.00-",
                            "(1.00",
                            "1.00)",
                            "--1.00",
                            "1.00CRDR",
                            "$-1.00\u20ac",
                            "1e9",
                            "0x10",
                            "NaN",
                            "Infinity",
                            "1_000.00",
                            "1.0.0",
                            ",1",
                            "1,",
                            "+-1.00",
                        )
                    ]
                    * 50
                ),
            ),
            (
                "of_sums_beyond_all",
                _opened([("01/02/2024", "x", "999999999999999999999.99", "999999999999999999999.99")] * 900),
            ),
            (
                "of_all_currencies",
                _opened([("01/02/2024", f"USD EUR GBP JPY {n}", "USD 1.00", "EUR 1.00") for n in range(2000)]),
            ),
            (
                "of_descriptions_like_formulas",
                _opened(
                    [
                        ("01/02/2024", text, "-1.00", "99.00")
                        for text in (
                            "=1+1",
                            "+cmd|' /C calc'!A0",
                            "@SUM(1)",
                            "-2+3",
                            "\t=1",
                            "\r=1",
                            '=HYPERLINK("http://x")',
                        )
                    ]
                ),
            ),
            (
                "of_descriptions_that_act",
                _opened(
                    [
                        ("01/02/2024", text, "-1.00", "99.00")
                        for text in (
                            "\x1b[2J\x1b]0;x\x07",
                            "\x9b31m",
                            "[/red]{0}%s%n",
                            "<script>alert(1)</script>",
                            "'; DROP TABLE import_logs;--",
                            "../../etc/passwd",
                            "a\x00b",
                            "${jndi:ldap://x}",
                        )
                    ]
                ),
            ),
        )
    ),
)

variants(
    "crowded",
    (
        (name, partial(_crowded, rows, places))
        for name, rows, places in (
            ("rows_by_the_ten_thousand", _opened([ROW] * 10_000), PLACES),
            ("columns_by_the_hundred", [tuple("1.00" for _ in range(300))] * 150, [n * 1.9 for n in range(300)]),
            ("heads_by_the_hundred", [HEAD * 60] * 100, [n * 2.3 for n in range(240)]),
            ("days_by_the_hundred", [("01/02/2024", "1.00") * 80] * 200, [n * 3.5 for n in range(160)]),
            (
                "words_by_the_ten_thousand",
                [tuple(["Date", "Coffee", "1.00", "balance", "total", "account"] * 20)] * 300,
                [n * 4.9 for n in range(120)],
            ),
            ("digits_apart", [tuple("01/02/2024 1,234,567.89" * 8)] * 200, [n * 3.2 for n in range(184)]),
            ("a_letter_a_row", [("D",), ("a",), ("t",), ("e",)] * 1500, PLACES),
        )
    ),
)


@breaker
def two_thousand_pages_of_an_account_each() -> bytes:
    rows = [("Account number 12345678", "", "", ""), *_opened([ROW])]
    return many_pages(1900, {4: flate(_content(rows))})


@breaker
def table_of_five_hundred_columns() -> bytes:
    """They stand a point apart, so that each amount overlaps those of fifty columns."""
    titles = ("Amount", "Balance", "Debit", "Credit", "Currency")
    rows = [(f"{day % 28 + 1:02}/03/2024", "Shop", *(f"{day * at % 897}.{at % 100:02}" for at in range(498)))
            for day in range(1, 61)]  # fmt: skip
    head = ("Date", "Description", *(titles[at % len(titles)] for at in range(498)))
    return one_page({4: flate(_content([head, *rows], [30, 80, *range(160, 658)]))})


@breaker
def rows_a_hair_apart() -> bytes:
    return one_page({4: flate(_content([HEAD, *[ROW] * 8000], step=0.01))})


@breaker
def rows_that_slope() -> bytes:
    places = [(50 + n % 4 * 110, 800 - n * 0.07) for n in range(10_000)]
    words = joined(b"1 .05 -.05 1 %d %.2f Tm (%s) Tj" % (x, y, ROW[n % 4].encode()) for n, (x, y) in enumerate(places))
    return one_page({4: flate(b"BT /F1 6 Tf " + words + b" ET")})


@breaker
def letters_of_a_thousand_sizes() -> bytes:
    words = joined(
        b"/F1 %.2f Tf 1 0 0 1 %d %d Tm (%s) Tj"
        % (0.1 + n * 0.37 % 90, 20 + n * 37 % 560, 20 + n * 53 % 800, ROW[n % 4].encode())
        for n in range(20_000)
    )
    return one_page({4: flate(b"BT " + words + b" ET")})


def _spelled(codes: Sequence[int], rows: int) -> bytes:
    """Rows of a statement whose figures a map turns into these signs."""
    pairs = b"".join(
        b"<%02x> <%s>" % (0x30 + at, chr(code).encode("utf-16-be").hex().encode()) for at, code in enumerate(codes)
    )
    text = b"1 begincodespacerange <00> <ff> endcodespacerange %d beginbfchar %s endbfchar" % (len(codes), pairs)
    font = FONT.replace(b">>", b"/ToUnicode 12 0 R>>")
    content = _content([HEAD, *[("01/02/2024", "0123456789", "-12.40", "100.00")] * rows])
    return one_page({4: flate(content), 9: font, 12: flate(text)})


variants(
    "spelled",
    (
        (name, partial(_spelled, codes, 60))
        for name, codes in (
            ("in_arabic_figures", range(0x660, 0x66A)),
            ("in_bengali_figures", range(0x9E6, 0x9F0)),
            ("in_wide_figures", range(0xFF10, 0xFF1A)),
            ("in_mathematical_figures", range(0x1D7CE, 0x1D7D8)),
            ("in_circled_figures", range(0x2460, 0x246A)),
            ("in_raised_figures", (0x2070, 0xB9, 0xB2, 0xB3, *range(0x2074, 0x207A))),
            ("in_roman_figures", range(0x2160, 0x216A)),
            ("in_fractions", (0xBC, 0xBD, 0xBE, *range(0x2150, 0x2157))),
            ("in_marks_that_join", range(0x300, 0x30A)),
            ("in_signs_that_grow", (0xFDFA, 0xFDFB, 0x3300, 0x3371, 0xFB03, 0x1F82, 0x0390, 0x33C2, 0x32CF, 0xFDFC)),
            ("in_signs_that_turn", (0x202A, 0x202B, 0x202C, 0x202D, 0x202E, 0x2066, 0x2067, 0x2068, 0x2069, 0x200F)),
            ("in_blanks", (0x20, 0xA0, 0x2003, 0x2009, 0x200A, 0x202F, 0x205F, 0x3000, 0x200B, 0xFEFF)),
            ("in_halves_of_lines", (0x2028, 0x2029, 0x85, 0x0B, 0x0C, 0x1C, 0x1D, 0x1E, 0x0A, 0x0D)),
            ("in_private_signs", range(0xE000, 0xE00A)),
            ("in_no_characters", (0xFFFE, 0xFFFF, 0xFDD0, 0x1FFFE, 0x10FFFF, 0xFFFD, 0xFFFC, 0xAD, 0x180E, 0x34F)),
        )
    ),
)
