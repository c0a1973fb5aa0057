"""Kuwaiti account, English and Arabic headings, columns mirrored: balance first and the date last, three decimals.

One unsigned amount whose direction only the balance tells, which is marked CR or OD; dates like 02JAN24, foreign sums
and rates below the text, brought forward on each page. Drawn by columns.
"""

from __future__ import annotations

import re
from dataclasses import replace
from datetime import date
from decimal import Decimal
from pathlib import Path
from random import Random

from ..frame import (
    Entry,
    Kind,
    Row,
    Truth,
    earlier,
    iban,
    running,
    some_amount,
    some_entries,
    some_period,
    wrap,
    written,
)
from ..pens import GREY, Flow, Page, fits, with_reportlab

KINDS = [
    Kind(5, -0.5, -85, "POS {shop} KWT CARD ENDING 4471", step="0.005"),
    Kind(2, -3, -190, "INTL POS {abroad} @ <rate>", step="0.001"),
    Kind(2, -10, -600, "TRANSFER TO {person}|REF ?????####", step="0.001"),
    Kind(1, -10, -300, "ATM CASH {town} BR", step="5"),
    Kind(1, -4, -60, "BILL PAYMENT {payee}|A/C 9#######", step="0.250"),
    Kind(1.2, 650, 2100, "SALARY AL NAKHEEL CONTRACTING WLL", step="0.001"),
    Kind(1.5, 5, 500, "TRANSFER FROM {person}|REF ?????####", step="0.001"),
    Kind(0.7, -1, -1.001, "SMS SERVICE FEE", step="0.500", most=1),
]
POOLS = {
    "shop": ["SALMIYA CO-OP 3", "DUNES COFFEE", "GULF ROAD PHARMACY", "FALCON PETROL 18"],
    "abroad": ["SKYLINE AIR LONDON GB|<GBP>", "EMPORIO LUCE MILANO IT|<EUR>", "CLOUDBOX DOVER US|<USD>"],
    "person": ["MARIAM A S", "JOSE P FERNANDO", "AL WAHA REAL ESTATE"],
    "town": ["HAWALLY", "FAHAHEEL"],
    "payee": ["MINISTRY OF ELECTRICITY", "ZAYNTEL"],
}
RATES = {"USD": "0.3075", "EUR": "0.3341", "GBP": "0.3902"}
TITLE = "\ufe8f\ufe8e\ufeb4\ufea3 \ufed2\ufeb8\ufedb"  # statement of account, shaped and in drawing order
HEADS = (
    ("Balance", "\ufeaa\ufef4\ufebb\ufeae\ufedf\ufe8d", 120, True),
    ("Amount", "\ufece\ufee0\ufe92\ufee4\ufedf\ufe8d", 215, True),
    ("Description", "\ufee5\ufe8e\ufef4\ufe92\ufedf\ufe8d", 235, False),
    ("Value Date", "\ufe94\ufee4\ufef4\ufed8\ufedf\ufe8d", 440, False),
    ("Date", "\ufea6\ufef3\ufead\ufe8e\ufe98\ufedf\ufe8d", 505, False),
)


def dinars(amount: Decimal) -> str:
    return written(abs(amount), places=3)


def marked(balance: Decimal) -> str:
    return dinars(balance) + (" OD" if balance < 0 else " CR")


def short(day: date) -> str:
    return f"{day:%d%b%y}".upper()


def draw(rng: Random, path: Path) -> Truth:
    start, end = some_period(rng)
    opening = some_amount(rng, 20, 1500, "0.001") * rng.choice([1, 1, -1])
    entries = [
        _exchanged(entry)
        for entry in some_entries(
            rng, KINDS, POOLS, (start, end), count=rng.randint(14, 56), balance=opening, floor=-200
        )
    ]
    balances = running(opening, (entry.amount for entry in entries))
    number = iban(rng, "KW", "DANA0000000000##########00")
    done = opening

    def head(page: Page, sheet: int) -> float:
        page.put(45, 48, "Dana Gulf Bank K.S.C.P.", 13, bold=True)
        page.put(550, 48, TITLE, 13, right=True)
        page.put(45, 68, f"Statement of Account   {start:%d %b %Y} to {end:%d %b %Y}", 8.5)
        page.put(550, 68, f"Page {sheet}", 8.5, right=True)
        page.put(45, 80, f"IBAN {number}   Currency KWD   Overdraft limit 500.000", 8.5)
        page.box(45, 90, 505, 30, (0.93, 0.9, 0.84))
        for english, arabic, x, right in HEADS:
            page.put(x, 102, english, 8, right=right, bold=True)
            page.put(x, 114, arabic, 8, right=right)
        page.put(120, 134, marked(done), 8, right=True)
        page.put(235, 134, "BALANCE BROUGHT FORWARD", 8)
        if sheet == 1:
            page.put(505, 134, short(start), 8)
        page.put(
            297,
            822,
            "Please report any discrepancy within 15 days. Licensed and regulated.",
            7,
            center=True,
            color=GREY,
        )
        return 149.0

    flow = Flow(790, lambda: Page(face="sans", bold="sans-bold"), head)
    rows: list[Row] = []
    for entry, balance in zip(entries, balances, strict=True):
        lines = [part for line in entry.lines for part in wrap(line, fits("sans", 8, 198))]
        flow.need(10.5 * len(lines) + 4)
        value = max(start, earlier(rng, entry.day, 2))
        page, y = flow.page, flow.y
        page.put(120, y, marked(balance), 8, right=True)
        page.put(215, y, dinars(entry.amount), 8, right=True)
        page.put(440, y, short(value), 8)
        page.put(505, y, short(entry.day), 8)
        rows.append(Row(entry.day, " ".join(lines), entry.amount, balance, value, flow.number))
        flow.y, done = page.lines(235, y, lines, 8, 10.5) + 4, balance
    flow.need(30)
    flow.page.rule(45, flow.y - 8, 550, color=GREY)
    flow.page.put(120, flow.y + 4, marked(done), 8, right=True, bold=True)
    flow.page.put(235, flow.y + 4, "CLOSING BALANCE", 8, bold=True)
    flow.page.put(505, flow.y + 4, short(end), 8, bold=True)
    with_reportlab(flow.pages, path, "columns")
    return Truth("account", "en_KW", "KWD", number, start, end, opening, done, rows)


def _exchanged(entry: Entry) -> Entry:
    """The entry with its foreign amount and the rate that belongs to it, where its text has places for them."""
    text = "|".join(entry.lines)
    found = re.search("<([A-Z]{3})>", text)
    if not found:
        return entry
    code, size = found[1], abs(entry.amount)
    paid = (size / Decimal(RATES[code])).quantize(Decimal("0.01"))
    figure, rate = written(paid, ",", "."), written(size / paid, ",", ".", 4)
    text = text.replace(found[0], f"{code} {figure}").replace("<rate>", rate)
    return replace(entry, lines=tuple(text.split("|")))
