"""Singapore: a credit card with a supplementary holder: headings with card numbers, subtotals, CR, instalment plans.

Month names without year; the foreign amount in words on a line below; the previous balance heads the rows, a payment
section follows; plans, rewards and a slip stand after the grand total. Pages written sideways and turned.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, timedelta
from decimal import Decimal
from pathlib import Path
from random import Random

from ..frame import Entry, Kind, Truth, earlier, fill, some_amount, some_period, written
from ..pens import A4, GREY, Color, Flow, Hand, Page, by_hand
from ._kit import (
    CARD,
    ENGLISH,
    Period,
    Posted,
    abroad,
    bought,
    by_day,
    number_pages,
    owed_from,
    payback,
    percent,
    short,
    single,
    some_day,
    total,
)  # fmt: skip

PLUM: Color = (0.4, 0.05, 0.3)
POOLS = {
    "shop": ("NTUK FP-BEDOK ###", "COLD STORAGES-TAKA", "DAISOH JAPAN", "UNIQLOW (S) PTE LTD",
             "POPULOUS BOOK CO", "GUARDIEN HLTH"),
    "ride": ("GRABB* A-?#?#??##??", "BUS/MRT 4########", "COMFORTDELGRO TAXI", "GOJEKS SINGAPORE"),
    "eat": ("YA KUN KAYAH TOAST", "FOODPANDORA", "TOAST BOXES-VIVO", "DIN TAI FANG WISMA", "KOPITIAN #12-03"),
    "far": ("EXPEDYA 7########## SEATTLE US~U. S. DOLLAR", "KLOOKER TRAVEL HONG KONG~HONG KONG DOLLAR",
            "AEONN TEBRAU JOHOR BAHRU MY~MALAYSIAN RINGGIT", "FAMILYMARTS SHIBUYA JP~JAPANESE YEN"),
}  # fmt: skip
KINDS = (
    Kind(6, -3, -220, "{shop} SINGAPORE SG"),
    Kind(6, -1.2, -38, "{ride} SINGAPORE SG"),
    Kind(5, -4, -160, "{eat} SINGAPORE SG"),
    Kind(3, -6, -700, "{far}", "far"),
    Kind(1, -40, -420, "SINGTELL BILL A/C ######## GIRO 03/12"),
    Kind(1, 8, 160, "{shop} REFUND SINGAPORE SG"),
)
RATES = {"U. S. DOLLAR": 1.35, "HONG KONG DOLLAR": 0.173, "MALAYSIAN RINGGIT": 0.295, "JAPANESE YEN": 0.0092}
NAMES = (
    ("TAN WEI LING", "LIM KOK HUAT"),
    ("RAJESH S/O MUTHU", "DEEPA KRISHNAN"),
    ("CHUA MEI FANG ADELINE", "CHUA JUN KAI"),
)


@dataclass
class Bill:
    """All that the statement says."""

    names: tuple[str, str]
    cards: tuple[str, str]
    period: Period
    owed: Decimal
    parts: list[list[Entry]]

    @property
    def new(self) -> Decimal:
        return self.owed - total(entry.amount for part in self.parts for entry in part)


def draw(rng: Random, path: Path) -> Truth:
    bill = _bill(rng)
    posted = Posted(CARD, "en_SG", "SGD", bill.cards[0], bill.period, -bill.owed)
    flow = Flow(770, lambda: Page(A4), lambda page, n: _head(page, n, bill))
    _front(rng, flow.page, bill)
    _sum(flow, "PREVIOUS BALANCE", bill.owed)
    for n, part in enumerate(bill.parts):
        flow.need(50)
        supplement = " (SUPPLEMENTARY)" if n else ""
        flow.page.put(158, flow.y, f"NEW TRANSACTIONS {bill.names[n]}{supplement}", 8.5, bold=True)
        flow.page.put(158, flow.y + 11, f"CARD NO.: {bill.cards[n]}", 8.5, bold=True)
        flow.y += 26
        for entry in part:
            _row(rng, flow, posted, entry)
        amount = total(-e.amount for e in part) + (bill.owed if n == 0 else 0)
        _sum(flow, "SUB-TOTAL:", amount)
    _sum(flow, "TOTAL:", bill.new)
    _after(rng, flow, bill)
    number_pages(flow.pages, 555, 815, "PAGE {n} OF {of}")
    by_hand(flow.pages, path, Hand(show="TJ", turned=True))
    return posted.truth()


def _bill(rng: Random) -> Bill:
    period = some_period(rng, rng.choice([29, 30]))
    owed = owed_from(rng, 60, 6200)
    rows = bought(rng, KINDS, POOLS, period)
    rows.append(
        single(
            rng, some_day(rng, period, 4, 4), "PAYMENT - DBZ INTERNET/WIRELESS REF NO: 1########", payback(rng, owed)
        )
    )
    if rng.random() < 0.5:
        part = some_amount(rng, 40, 320)
        text = "PREFERRED PAYMENT PLAN 0{n}/12 HARVEY NORMANS MILLENIA"
        rows.append(single(rng, some_day(rng, period, 1, 2), text, -part, "plan", {"n": ("2", "5", "9")}))
    if rng.random() < 0.3:
        rows.append(single(rng, period[1], "LATE CHARGE FEE", Decimal(-100)))
        rows.append(single(rng, period[1], "FINANCE CHARGE 27.80% P.A.", -percent(owed, "2.3")))
    parts = [by_day(rows)]
    if rng.random() < 0.55:
        parts.append(bought(rng, KINDS, POOLS, period, rng.randint(1, 18)))
    cards = (fill(rng, "4119-11##-####-####", period[0], {}), fill(rng, "4119-11##-####-####", period[0], {}))
    return Bill(rng.choice(NAMES), cards, period, owed, parts)


def _sg(owed: Decimal) -> str:
    return written(abs(owed))


def _put(page: Page, y: float, owed: Decimal, bold: bool = False) -> None:
    """An amount as owed, CR behind it where it is not."""
    page.put(532, y, _sg(owed), 8.5, bold=bold, right=True)
    page.put(536, y, "CR" if owed < 0 else "", 8.5, bold=bold)


def _sum(flow: Flow, text: str, owed: Decimal) -> None:
    flow.need(34)
    flow.page.put(440 if text.endswith(":") else 158, flow.y, text, 8.5, bold=True, right=text.endswith(":"))
    _put(flow.page, flow.y, owed, True)
    flow.page.rule(470, flow.y + 4, 552, 0.4)
    flow.y += 22


def _head(page: Page, number: int, bill: Bill) -> float:
    page.put(40, 46, "STRAITS ORCHID BANK", 15, bold=True, color=PLUM)
    page.put(555, 46, "Credit Cards Statement of Account", 11, right=True)
    if number > 1:
        return _columns(page, 80)
    page.lines(40, 78, [bill.names[0], "BLK 417 BEDOK NORTH AVE 2", "#08-113", "SINGAPORE 460417"], 9, 12)
    return 262


def _columns(page: Page, y: float) -> float:
    page.box(40, y - 12, 515, 18, (0.95, 0.9, 0.94))
    page.put(44, y, "POST DATE", 7.5, bold=True)
    page.put(98, y, "TRANS DATE", 7.5, bold=True)
    page.put(158, y, "DESCRIPTION", 7.5, bold=True)
    page.put(552, y, "AMOUNT (S$)", 7.5, bold=True, right=True)
    return y + 22


def _front(rng: Random, page: Page, bill: Bill) -> None:
    end = bill.period[1]
    least = min(max(Decimal(50), percent(bill.new, "3")), max(bill.new, Decimal(0)))
    cells = (
        ("STATEMENT DATE", _long(end)),
        ("CREDIT LIMIT", f"${(bill.owed // 1000 + 4) * 1000:,.2f}"),
        ("MINIMUM PAYMENT", f"${written(least)}"),
        ("PAYMENT DUE DATE", _long(end + timedelta(25))),
    )
    for n, (label, value) in enumerate(cells):
        page.box(40 + 128.75 * n, 140, 128.75, 36, stroke=GREY)
        page.put(46 + 128.75 * n, 153, label, 7.5)
        page.put(46 + 128.75 * n, 169, value, 9.5, bold=True)
    page.put(40, 194, f"Transactions posted {_long(bill.period[0])} to {_long(end)}", 8)
    page.put(
        40, 206, "Outstanding balance from last statement is subject to 27.80% p.a. if not paid in full by due date.", 8
    )
    page.put(40, 218, f"Orchid Points: {rng.randint(100, 50000):,} expiring {rng.randint(10, 900)} on 31 Dec", 8)
    _columns(page, 240)


def _long(day: date) -> str:
    return short(day, ENGLISH, "{d:02} {m} {y}")


def _row(rng: Random, flow: Flow, posted: Posted, entry: Entry) -> None:
    name, currency = (*entry.lines[0].split("~"), "")[:2]
    lines = [name]
    if currency:
        there, _ = abroad(rng, entry.amount, RATES[currency], 0 if "YEN" in currency else 2)
        lines.append(f"{currency} {written(there, places=0 if 'YEN' in currency else 2)}")
    bank = entry.text not in {kind.text for kind in KINDS}
    used = entry.day if bank else earlier(rng, entry.day, 3)
    flow.need(11 * len(lines) + 4)
    page, y = flow.page, flow.y
    page.put(44, y, short(entry.day, ENGLISH).upper(), 8.5)
    page.put(97, y, short(used, ENGLISH).upper(), 8.5)
    _put(page, y, -entry.amount)
    posted.add(entry.day, lines, entry.amount, flow.number, used=used)
    flow.y = page.lines(158, y, lines, 8.5, 10.5) + 3


def _after(rng: Random, flow: Flow, bill: Bill) -> None:
    plans = [entry for entry in bill.parts[0] if entry.tag == "plan"]
    flow.need(190)
    page, y = flow.page, flow.y + 6
    page.put(40, y, "INSTALMENT PLANS SUMMARY", 9, bold=True, color=PLUM)
    for x, text in zip((44, 300, 430, 552), ("PLAN", "PLAN AMOUNT", "MONTHLY", "UNBILLED"), strict=True):
        page.put(x, y + 15, text, 7.5, right=x > 44)
    _plan_rows(page, y + 28, plans)
    page.put(
        40,
        y + 62,
        f"GRAND TOTAL FOR ALL CARD ACCOUNTS: S${_sg(bill.new)}" + (" CR" if bill.new < 0 else ""),
        9,
        bold=True,
    )
    page.rule(40, y + 84, 555, 0.4, GREY)
    page.put(40, y + 100, "PAYMENT SLIP  -  please make cheque payable to STRAITS ORCHID BANK CARD CENTRE", 8)
    page.lines(40, y + 118, [bill.names[0], bill.cards[0]], 8.5)
    page.put(555, y + 118, f"TOTAL S$ {_sg(bill.new)}", 8.5, right=True)
    page.put(555, y + 132, "AMOUNT PAID S$ ____________", 8.5, right=True)
    page.put(
        40, y + 152, f"Rates: 1 USD = {some_amount(rng, 1.3, 1.4, '0.0001')} SGD incl. 3.25% bank fee.", 7, color=GREY
    )


def _plan_rows(page: Page, y: float, plans: Sequence[Entry]) -> None:
    if not plans:
        page.put(44, y, "No instalment plan outstanding", 8.5)
    for entry in plans:
        whole = -entry.amount * 12
        page.put(44, y, "HARVEY NORMANS MILLENIA 12 MTHS", 8.5)
        for x, amount in zip((300, 430, 552), (whole, -entry.amount, whole / 2), strict=True):
            page.put(x, y, written(amount), 8.5, right=True)
