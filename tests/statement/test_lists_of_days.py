"""Rows without a day of their own below headings of days, as apps print them, in any language."""

from __future__ import annotations

from pdf_processor.model import Reconciled
from statement.drawn import only, read, told


def test_a_day_that_begins_a_page_is_no_running_head() -> None:
    statement = only(
        read("""
        ACCOUNT STATEMENT 01.09.2021 - 30.09.2021
        REFERENCE      VALUE  PAYEE                          AMOUNT
                              OPENING BALANCE 31.08.21       100,00+
                              BOOKING DAY 01.09.21
        2109010866S    0109   SMITH JOHN                      10,00-
                              BOOKING DAY 02.09.21
        2109010867S    0209   SMITH JOHN                      10,00-
                              BOOKING DAY 03.09.21
        2109010868S    0309   SMITH JOHN                      10,00-
        --- next page ---
        ACCOUNT STATEMENT 01.09.2021 - 30.09.2021
                              BOOKING DAY 06.09.21
        2109010869S    0609   SMITH JOHN                      10,00-
                              BOOKING DAY 07.09.21
        2109010870S    0709   SMITH JOHN                      10,00-
        --- next page ---
        ACCOUNT STATEMENT 01.09.2021 - 30.09.2021
                              BOOKING DAY 09.09.21
        2109010871S    0909   SMITH JOHN                      10,00-
                              CLOSING BALANCE 30.09.21        40,00+
        """)
    )
    assert [row[:10] for row in told(statement)] == [f"2021-09-0{day}" for day in (1, 2, 3, 6, 7, 9)]
    assert statement.reconciled is Reconciled.YES
