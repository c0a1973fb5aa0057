"""United Kingdom: a credit card: two dates (received, used), CR glued to credits, foreign lines and fees, a giro slip.

The first and last lines of the table are balances without dates; an interest table, promotional balances and estimated
interest follow. Contactless purchases have a mark before the text.
"""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, timedelta
from decimal import Decimal
from pathlib import Path
from random import Random

from ..frame import Entry, Kind, Truth, earlier, fill, some_amount, some_period, written
from ..pens import A4, GREY, Color, Flow, Page, with_reportlab
from ._kit import (
    CARD,
    ENGLISH,
    ENGLISH_LONG,
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

RED: Color = (0.72, 0.05, 0.1)
POOLS = {
    "town": ("LEEDS", "YORK", "SHEFFIELD", "HARROGATE", "LONDON", "MANCHESTER", "SKIPTON", "WHITBY"),
    "shop": ("TESKO STORES ####", "SAINSBERRYS S/MKTS", "ALDY 14 ###", "BOOTES ####", "M&P SIMPLY FOOD", "W H SMYTHE"),
    "pub": ("GREENE QUEEN", "PRET A BOIRE", "COSTALL COFFEE 430#####", "NANDOES", "THE OLD BELL INN"),
    "net": ("AMZNMktplace*?#?###?#?", "NETFLIKS.COM", "PAYPAL *EBUYER", "APPLY.COM/BILL", "JUST EATS"),
    "euro": ("HOTEL LA FALAISE ETRETAT", "SNCF INTERNET PARIS 10", "CARREFOURS CALAIS", "REWEY BERLIN"),
}
KINDS = (
    Kind(7, -4, -120, "))) {shop} {town} GB"),
    Kind(4, -3, -60, "))) {pub} {town}"),
    Kind(4, -5, -260, "{net} ### ### #### GB"),
    Kind(3, -20, -95, "SHELLY {town} ### {town}"),
    Kind(2, -30, -420, "TRAINLYNE.COM 0333 202 ####"),
    Kind(2, -8, -380, "{euro}", "EUR"),
    Kind(1, -6, -90, "ANTHROPOID* CHAT SAN FRANCISCO", "USD"),
    Kind(1, 8, 140, "{shop} {town} REFUND", "credit"),
)
RATES = {"EUR": 0.858, "USD": 0.791}
PEOPLE = ("Mrs H Ashdown", "Mr T J Priestley", "Dr Olwen Bevan", "Miss Amara Dike")


@dataclass
class Bill:
    """All that the statement says; `used` holds the purchase dates."""

    person: str
    period: Period
    number: str
    owed: Decimal
    entries: list[Entry]
    used: list[date]

    @property
    def new(self) -> Decimal:
        return self.owed - total(entry.amount for entry in self.entries)


def draw(rng: Random, path: Path) -> Truth:
    bill = _bill(rng)
    posted = Posted(CARD, "en_GB", "GBP", bill.number, bill.period, -bill.owed)
    flow = Flow(770, lambda: Page(A4), lambda page, n: _head(page, n, bill))
    _front(rng, flow.page, bill)
    _table(rng, flow, posted, bill)
    _after(rng, flow, bill)
    _slip(flow, bill)
    number_pages(flow.pages, 559, 820, "Page {n} of {of}")
    with_reportlab(flow.pages, path)
    return posted.truth()


def _bill(rng: Random) -> Bill:
    period = some_period(rng, rng.choice([29, 30]))
    owed = owed_from(rng, 60, 4200)
    text = rng.choice(["DIRECT DEBIT PAYMENT - THANK YOU", "PAYMENT - THANK YOU", "FASTER PAYMENT RECEIVED"])
    entries = [single(rng, some_day(rng, period, 8, 2), text, payback(rng, owed), "paid")]
    for entry in bought(rng, KINDS, POOLS, period):
        entries.append(entry)
        if entry.tag in RATES and rng.random() < 0.8:
            fee = -percent(entry.amount, "2.99")
            entries.append(single(rng, entry.day, "NON-STERLING TRANSACTION FEE", fee, "fee"))
    entries = by_day(entries)
    for label, chance, low, high in (("LATE PAYMENT CHARGE", 0.15, 12, 12.01), ("INTEREST ON PURCHASES", 0.4, 2, 70)):
        if rng.random() < chance:
            entries.append(single(rng, period[1], label, -some_amount(rng, low, high), "fee"))
    used = [entry.day if entry.tag in ("fee", "paid") else earlier(rng, entry.day, 2) for entry in entries]
    number = fill(rng, "4543 13## #### ####", period[0], {})
    return Bill(rng.choice(PEOPLE), period, number, owed, entries, used)


def _head(page: Page, number: int, bill: Bill) -> float:
    page.put(36, 50, "Pennine & Wold", 20, bold=True, face="Times-Bold", color=RED)
    page.put(559, 44, "Your Classic Credit Card Statement", 12, bold=True, right=True)
    page.put(559, 58, f"Card number {bill.number}", 8.5, right=True)
    if number == 1:
        return 318
    page.put(36, 84, f"{bill.person}  Statement date {_long(bill.period[1])}", 8.5)
    return _columns(page, 108)


def _long(day: date) -> str:
    return short(day, ENGLISH_LONG, "{d} {m} {y}")


def _columns(page: Page, y: float) -> float:
    page.box(36, y - 20, 523, 26, (0.93, 0.93, 0.93))
    page.lines(40, y - 9, ["Received", "By Us"], 8, 10, bold=True)
    page.lines(96, y - 9, ["Transaction", "Date"], 8, 10, bold=True)
    page.put(160, y - 4, "Details", 8, bold=True)
    page.put(539, y - 4, "Amount £", 8, bold=True, right=True)
    return y + 20


def _front(rng: Random, page: Page, bill: Bill) -> None:
    page.lines(36, 96, [bill.person.upper(), "14 KIRKGATE MEWS", "OTLEY", "LS21 3HJ"], 9.5, 12)
    credits = total(entry.amount for entry in bill.entries if entry.amount > 0)
    debits = total(entry.amount for entry in bill.entries if entry.amount < 0)
    limit = (max(bill.owed, bill.new) // 1000 + rng.randint(2, 5)) * 1000
    due = bill.period[1] + timedelta(25)
    left = (
        ("Previous balance", f"£{written(bill.owed)}"),
        ("Credits", f"£{written(credits)}CR"),
        ("Debits", f"£{written(-debits)}"),
        ("New balance", "£" + written(abs(bill.new)) + ("CR" if bill.new < 0 else "")),
        ("Minimum payment", f"£{written(_least(bill.new))}"),
        ("Payment due by", _long(due)),
        ("Credit limit", f"£{written(limit)}"),
        ("Of which cash limit", f"£{written(limit / 4)}"),
    )
    page.box(310, 82, 249, 140, (0.98, 0.95, 0.93))
    for n, (label, value) in enumerate(left):
        page.put(318, 98 + 16 * n, label, 9)
        page.put(551, 98 + 16 * n, value, 9, bold=n in (3, 4), right=True)
    page.put(36, 196, "Statement period", 8.5, color=GREY)
    page.put(36, 208, " to ".join(map(_long, bill.period)), 9, bold=True)
    page.put(
        36, 244, "If you only make the minimum payment each month, it will take you longer and cost you more to", 8
    )
    page.put(36, 255, "clear your balance. Estimated interest: next month you could be charged about", 8)
    page.put(330, 255, f"£{written(percent(bill.owed, '1.8'))} if you pay less than the full balance.", 8)
    page.put(36, 280, "Your transactions", 12, bold=True, color=RED)
    _columns(page, 304)


def _least(new: Decimal) -> Decimal:
    return max(min(Decimal(25), new), (new / 40).quantize(Decimal("0.01")), Decimal(0))


def _table(rng: Random, flow: Flow, posted: Posted, bill: Bill) -> None:
    flow.page.put(160, flow.y, "Balance brought forward from previous statement", 9)
    flow.page.put(539, flow.y, written(bill.owed), 9, right=True)
    flow.y += 15
    for entry, used in zip(bill.entries, bill.used, strict=True):
        lines = [*entry.lines, *_foreign(rng, entry)]
        flow.need(13 * len(lines) + 2)
        day = [short(d, ENGLISH, "{d:02} {m} {s:02}") for d in (entry.day, used)]
        flow.page.put(40, flow.y, day[0], 8.5)
        flow.page.put(96, flow.y, day[1], 8.5)
        flow.page.put(539, flow.y, written(abs(entry.amount)), 9, right=True)
        if entry.amount > 0:
            flow.page.put(539, flow.y, "CR", 9)
        posted.add(entry.day, lines, entry.amount, flow.number, used=used)
        flow.y = flow.page.lines(160, flow.y, lines, 9, 11) + 2.5
    flow.need(30)
    flow.page.rule(36, flow.y - 8, 559)
    flow.page.put(160, flow.y + 5, "New balance", 9, bold=True)
    flow.page.put(539, flow.y + 5, written(abs(bill.new)), 9, bold=True, right=True)
    flow.page.put(539, flow.y + 5, "CR" if bill.new < 0 else "", 9, bold=True)
    flow.y += 34


def _foreign(rng: Random, entry: Entry) -> list[str]:
    if entry.tag not in RATES:
        return []
    there, _ = abroad(rng, entry.amount, RATES[entry.tag])
    rate = (there / abs(entry.amount)).quantize(Decimal("0.0001"))
    return [f"{written(there)} {entry.tag} @ {rate} VISA RATE"]


def _after(rng: Random, flow: Flow, bill: Bill) -> None:
    flow.need(120)
    page, y = flow.page, flow.y
    page.put(36, y, "Summary of interest on this statement", 10, bold=True, color=RED)
    for x, label in zip((250, 340, 440, 539), ("Monthly rate", "Annual rate", "Balance", "Interest"), strict=True):
        page.put(x, y + 16, label, 8, right=True)
    interest = total(entry.amount for entry in bill.entries if entry.lines[0].startswith("INTEREST"))
    table = (
        ("Standard purchases", "1.874%", "24.9%", written(bill.owed), written(-interest)),
        ("Cash advances", "2.207%", "29.9%", "0.00", "0.00"),
        ("Balance transfer until 30/09/25", "0.000%", "0.0%", written(some_amount(rng, 100, 900)), "0.00"),
    )
    for n, (label, *cells) in enumerate(table[: rng.choice([2, 3])]):
        page.put(40, y + 30 + 13 * n, label, 8.5)
        for x, cell in zip((250, 340, 440, 539), cells, strict=True):
            page.put(x, y + 30 + 13 * n, cell, 8.5, right=True)
    flow.y = y + 90


def _slip(flow: Flow, bill: Bill) -> None:
    flow.need(150)
    page, y = flow.page, 640
    page.rule(0, y, 595, 0.4, GREY)
    page.put(36, y + 20, "bank giro credit", 14, face="Times-Roman")
    page.put(559, y + 20, "Please do not fold this slip", 8, right=True)
    page.box(36, y + 34, 200, 60, stroke=GREY)
    page.lines(42, y + 46, ["Cashier's stamp and initials", " ", " ", "Fee   Items"], 7.5)
    page.lines(260, y + 46, ["Credit", "PENNINE & WOLD CARD SERVICES", "By transfer from a/c 40-11-27 00061522"], 8)
    page.put(260, y + 86, f"Reference {bill.number}", 8.5)
    page.put(470, y + 46, "Cash", 8)
    page.put(470, y + 62, "Cheques", 8)
    page.put(470, y + 86, "£", 11, bold=True)
    page.box(482, y + 74, 77, 16, stroke=GREY)
    page.put(
        36,
        y + 130,
        f"<{bill.number.replace(' ', '')}+  <000{abs(int(bill.new * 100)):09}<  401127+  72 X",
        10,
        face="Courier",
    )
