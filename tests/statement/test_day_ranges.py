"""Periods of which one day leaves out what the other prints."""

from __future__ import annotations

from datetime import date

import pytest

from pdf_processor.statement.day_ranges import day_ranges
from statement.drawn import only, read

MONTHS = {"march": 3, "mar": 3, "marz": 3, "marzo": 3, "maart": 3, "mars": 3, "december": 12, "january": 1}
JOINERS = frozenset({"to", "through", "al", "bis", "au", "t m", "up to"})
MARCH = [(date(2022, 3, 1), date(2022, 3, 31))]


@pytest.mark.parametrize(
    "text",
    [
        "March 1-31, 2022",
        "Mar. 1-Mar. 31, 2022",
        "March 1 through 31, 2022",
        "March 1 up to 31, 2022",
        "01-31 Mar 2022",
        "1.-31. März 2022",
        "del 01 al 31 de MARZO de 2022",
        "du 1er au 31 mars 2022",
        "1 t/m 31 maart 2022",
        "1-31/03/2022",
        "1.–31.3.2022",
        "1/3-31/3 2022",
        "01.03.-31.03.2022",
        "01-03 t/m 31-03-2022",
        "2022-03-01/2022-03-31",
        "2022/03/01-03/31",
        "2022年3月1日~31日",
        "20220301-20220331",
        "01032022-31032022",
        "01/03/2022-31/03/2022",
        "01/03/2565 to 31/03/2565",
        "MAR.01-MAR.31,2022 1 OF 2",
    ],
)
def test_what_a_day_leaves_out_is_the_other_ones(text: str) -> None:
    assert list(day_ranges(text, MONTHS, JOINERS, "DMY")) == MARCH


def test_the_first_day_may_be_of_the_year_before() -> None:
    found = list(day_ranges("December 15 - January 14, 2022", MONTHS, JOINERS, "MDY"))
    assert found == [(date(2021, 12, 15), date(2022, 1, 14))]


@pytest.mark.parametrize(
    "text", ["Card 1234-5678 2022", "Page 1 of 31 March 2022", "0800 1-31 2022", "31-1 March 2022"]
)
def test_other_numbers_are_no_days(text: str) -> None:
    assert list(day_ranges(text, MONTHS, JOINERS, "DMY")) == []


@pytest.mark.parametrize("period", ["March 1-31, 2022", "March 1 through 31, 2022", "20220301-20220331"])
def test_bare_days_take_their_year_from_such_a_period(period: str) -> None:
    statement = only(
        read(
            f"""
            Statement period  {period}
            Date     Description          Amount    Balance
                     Opening balance                 100.00
            03/02    Shop                 -10.00      90.00
            03/24    Shop                 -10.00      80.00
                     Closing balance                  80.00
            """
        )
    )
    assert (statement.period_start, statement.period_end) == MARCH[0]
    assert [row.date for row in statement.transactions] == [date(2022, 3, 2), date(2022, 3, 24)]
