"""UK credit card: "Received By Us" before the transaction date, three brackets before contactless purchases, CR after
payments, a row for each non-sterling fee, the merchant's currency on a line below, and a giro slip at the foot.
"""

from __future__ import annotations

from dataclasses import replace
from datetime import date, timedelta
from decimal import Decimal
from pathlib import Path
from random import Random

from ..frame import Entry, Kind, Row, Truth, earlier, some_amount, some_period, written
from ..pens import A4, GREY, Flow, Page, with_fpdf
from ._rows import ENGLISH, cents, exchanged, pairs, para, rows, some_day, total

L, R = 48, 400
RED = (0.86, 0.0, 0.07)
KINDS = (
    Kind(10, -2, -60, "))) {tap}"),
    Kind(6, -6, -180, "{web}"),
    Kind(3, -3, -30, "))) TFL TRAVEL CH|TFL.GOV.UK/CP"),
    Kind(2, -25, -90, "{fuel}"),
    Kind(2, -8, -240, "{abroad}", tag="fx"),
    Kind(1, 6, 90, "{web}", tag="refund", most=2),
)
POOLS = {
    "tap": (
        "TESCO STORES ####       LONDON",
        "SAINSBURYS S/MKTS        WANDSWORTH",
        "PRET A MANGER            LONDON",
        "CO-OP GROUP 0#####       BRISTOL",
        "M&S SIMPLY FOOD          READING",
        "WETHERSPOONS THE OAK     SWINDON",
    ),
    "web": (
        "AMAZON.CO.UK*?#?#?##?#   AMAZON.CO.UK",
        "TRAINLINE                LONDON",
        "OCADO RETAIL LIMITED     HATFIELD",
        "JUST EAT                 LONDON",
        "PAYPAL *ETSY             35314369001",
        "NEXT DIRECTORY           LEICESTER",
    ),
    "fuel": ("SHELL CHIPPENHAM         CHIPPENHAM", "BP SAFFRON SERVICE STN   SWINDON"),
    "abroad": (
        "HOTEL ON BOOKING.COM     AMSTERDAM",
        "BOULANGERIE MARTIN       LYON",
        "RYANAIR                  DUBLIN",
    ),
}


def _day(day: date) -> str:
    return f"{day.day:02} {ENGLISH[day.month - 1]} {day.year % 100:02}"


def _money(amount: Decimal) -> str:
    return written(amount, minus="") + ("CR" if amount < 0 else "")


def _titles(page: Page, y: float) -> float:
    page.put(L, y, "Your Transaction Details", 11, bold=True)
    page.rule(L, y + 6, R, 0.6, RED)
    for x, text in ((L, "Received By Us"), (L + 68, "Transaction Date"), (L + 140, "Details")):
        page.put(x, y + 17, text, 7.5, bold=True)
    page.put(R, y + 17, "Amount", 7.5, bold=True, right=True)
    return y + 31


def _head(page: Page, number: int, name: str, card: str, printed: date) -> float:
    page.put(545, 48, "Fenwick Vale Bank", 15, bold=True, right=True, color=RED)
    page.put(L, 48, "Your Visa Card Statement", 14)
    if number == 1:
        page.put(L, 66, "Contact tel 0345 600 0148", 8)
        page.put(L, 77, "Text phone 0345 600 0149   www.fenwickvale.example", 8)
        page.lines(L, 112, [name.upper(), "17 ALMA TERRACE", "SWINDON", "SN1 4ZP"], 9, 11)
    y = 64.0 if number > 1 else 112.0
    page.put(420, y, "Account Name", 7.5, color=GREY)
    page.put(420, y + 10, name, 8.5)
    page.put(420, y + 24, "Card Number", 7.5, color=GREY)
    page.put(420, y + 34, card, 8.5)
    page.put(420, y + 48, "Statement Date", 7.5, color=GREY)
    page.put(420, y + 58, f"{printed.day} {printed:%B} {printed.year}", 8.5)
    return 176 if number == 1 else 100


def _side(page: Page, opening: Decimal, closing: Decimal, spent: Decimal, paid: Decimal, due: date) -> None:
    owed = max(-closing, Decimal(0))
    least = min(owed, max(Decimal(25), cents(owed / 40)))
    page.box(414, 196, 140, 104, (0.95, 0.95, 0.95))
    page.put(420, 209, "Account Summary", 9, bold=True)
    pairs(
        page,
        420,
        548,
        225,
        [
            ("Previous Balance", _money(-opening)),
            ("Debits", _money(spent)),
            ("Credits", _money(-paid)),
            ("New Balance", _money(-closing)),
            ("Minimum Payment", _money(least)),
        ],
        8,
        14,
    )
    page.put(420, 318, "Payment due by", 7.5, color=GREY)
    page.put(420, 329, f"{due.day} {due:%B} {due.year}", 9, bold=True)
    pairs(page, 420, 548, 350, [("Credit Limit", "£6,500.00"), ("Purchase rate p.a.", "22.94%")], 8, 13)
    para(
        page,
        420,
        384,
        "If you make only the minimum payment each month, it will take you longer and cost you more to clear "
        "your balance.",
        128,
        7,
        color=GREY,
    )
    para(page, 420, 430, "))) marks a purchase made by contactless.", 128, 7, color=GREY)


def _slip(page: Page, card: str, owed: Decimal) -> None:
    page.put(L, 672, "- " * 120, 6, color=GREY)
    page.put(L, 690, "bank giro credit", 11, bold=True, color=RED)
    page.put(L, 706, "Reference", 7)
    page.put(L, 717, card, 10)
    page.put(250, 706, "New balance", 7)
    page.put(250, 717, f"£{_money(owed)}", 10)
    page.box(420, 700, 120, 24, None, stroke=RED)
    page.put(424, 716, "£", 11)
    page.put(L, 738, "Credit account number 70000148     Sort code 40-11-48", 7.5)
    page.put(L, 760, "Fenwick Vale Bank plc. Please do not write or mark below this line.", 6.5, color=GREY)


def _entries(rng: Random, period: tuple[date, date], opening: Decimal) -> list[Entry]:
    entries: list[Entry] = []
    for entry in rows(rng, KINDS, POOLS, period, rng.randint(10, 75)):
        if entry.tag != "fx":
            entries.append(entry)
            continue
        rate, home = exchanged(rng, entry.amount, 0.83, 0.88)
        shown = f"EUR {written(entry.amount, minus='')} @ {1 / rate:.4f}"
        entries.append(replace(entry, amount=home, lines=(*entry.lines, shown, "VISA RATE")))
        fee = min(cents(home * Decimal("0.0299")), Decimal("-0.01"))
        entries.append(replace(entry, amount=fee, lines=("NON-STERLING TRANSACTION FEE",)))
    day = some_day(rng, period, 12, 5)
    full = rng.random() < 0.6
    text = "DIRECT DEBIT PAYMENT - THANK YOU" if full else "PAYMENT - THANK YOU"
    entries.append(Entry(day, (text,), -opening if full else some_amount(rng, 30, 400, "5"), "pay", ""))
    if not full:
        entries.append(Entry(period[1], ("INTEREST ON PURCHASES",), some_amount(rng, -6, -70), "interest", ""))
    return sorted(entries, key=lambda entry: entry.day)


def draw(rng: Random, path: Path) -> Truth:
    period = some_period(rng, 30)
    name = rng.choice(("Mrs Harriet Okonjo", "Mr Callum Prewett"))
    card = f"4543 {rng.randint(1000, 9999)} {rng.randint(1000, 9999)} {rng.randint(1000, 9999)}"
    opening = some_amount(rng, -180, -2900)
    entries = _entries(rng, period, opening)
    paid = total(entry for entry in entries if entry.amount > 0)
    spent = -total(entry for entry in entries if entry.amount < 0)
    closing = opening + paid - spent

    def head(page: Page, number: int) -> float:
        y = _head(page, number, name, card, period[1])
        return _titles(page, y) if number > 1 else y

    flow = Flow(760, lambda: Page(A4), head)
    _side(flow.page, opening, closing, spent, paid, period[1] + timedelta(25))
    _slip(flow.page, card, -closing)
    flow.y, flow.bottom = _titles(flow.page, 196), 660
    flow.page.put(L + 140, flow.y, "Previous Balance", 8, bold=True)
    flow.page.put(R, flow.y, _money(-opening), 8, bold=True, right=True)
    flow.y += 12
    found = []
    for entry in entries:
        if flow.need(10 * len(entry.lines)):
            flow.bottom = 760
        page, y = flow.page, flow.y
        used = entry.day if entry.tag in {"interest", "pay"} else earlier(rng, entry.day, 2)
        page.put(L, y, _day(entry.day), 8)
        page.put(L + 68, y, _day(used), 8)
        # The brackets hang left of the text, whose two halves stand in columns of their own.
        shown = [line.removeprefix("))) ") for line in entry.lines]
        if shown[0] != entry.lines[0]:
            page.put(L + 124, y, ")))", 8)
        first, _, town = shown[0].partition("  ")
        page.put(L + 140, y, first, 8)
        page.put(L + 264, y, town.strip(), 7.5)
        flow.y = page.lines(L + 140, y + 9.5, shown[1:], 8, 9.5) + 2
        page.put(R + (9 if entry.amount > 0 else 0), y, _money(-entry.amount), 8, right=True)
        found.append(Row(entry.day, " ".join(" ".join(entry.lines).split()), entry.amount, page=flow.number))
    _close(flow, closing, entries)
    for n, page in enumerate(flow.pages):
        page.put(L, 800, f"Fenwick Vale Bank plc   PO Box 6048   Coventry   CV3 9ZZ        Page {n + 1}", 7, color=GREY)
        page.put(545, 800, f"Page {n + 1} of {flow.number}", 7, right=True, color=GREY)
    with_fpdf(flow.pages, path)
    return Truth("card", "en_GB", "GBP", card.replace(" ", ""), *period, opening, closing, found)


def _close(flow: Flow, closing: Decimal, entries: list[Entry]) -> None:
    if flow.need(150):
        flow.bottom = 760
    page, y = flow.page, flow.y
    page.rule(L, y - 5, R, 0.4)
    page.put(L + 140, y + 7, "New Balance", 8, bold=True)
    page.put(R + (9 if closing > 0 else 0), y + 7, _money(-closing), 8, bold=True, right=True)
    page.put(L, y + 34, "Summary Of Interest On This Statement", 10, bold=True)
    page.rule(L, y + 39, R, 0.6, RED)
    interest = -total(entry for entry in entries if entry.tag == "interest")
    lines = [("Interest on purchases", _money(interest)), ("Interest on cash advances", "0.00")]
    y = pairs(page, L, R, y + 52, lines, 8, 11)
    para(
        page,
        L,
        y + 8,
        "Estimated interest: if you pay the minimum payment on its due date, we expect to charge about "
        f"£{written(interest + Decimal('1.12'))} next month. What you are charged may differ.",
        352,
        7.5,
    )
