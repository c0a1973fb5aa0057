"""UK credit card: months spelled out in capitals without a year, date of transaction and date entered, CR after
payments, exchange-rate lines, fees as rows, a heading for each card holder, the balance from the last statement and
the new balance as rows of the table, a giro slip on page 1, interest and estimate tables; kerned text pieces.
"""

from __future__ import annotations

from datetime import date, timedelta
from decimal import Decimal
from pathlib import Path
from random import Random

from ..frame import Entry, Kind, Row, Truth, earlier, some_amount, some_entries, some_period, wrap, written
from ..pens import GREY, WHITE, Flow, Hand, Page, by_hand, fits

GREEN = (0.0, 0.33, 0.27)
MINT = (0.88, 0.95, 0.92)
DONE, ENTERED, TEXT, AMOUNT = 48.0, 134.0, 222.0, 520.0
LEAD = 12.6

POOLS = {
    "shop": ("BRACKEN & LOWE", "FOXHALL FARM SHOP", "DALES SUPERMKT ####", "MILLPOND HOMEWARES", "OSPREY OUTDOOR"),
    "food": ("THE GILDED PEAR", "SUMAC KITCHEN", "COBBLER'S CAFE ##", "HALF MOON INN", "NOODLE YARD"),
    "web": ("PARCELWING*???##?#", "QUILLMART MKTPLACE", "STREAMORA.COM", "TICKETHIVE LTD"),
    "town": ("NORWICH", "LONDON", "EDINBURGH", "HULL", "BATH", "MILTON KEYNES", "NEWCASTLE UPO"),
    "abroad": ("AUBERGE DU LAC ANNECY", "TRATTORIA ZENOBI ROMA", "CASCADIA HOTELS SEATTLE WA", "FJORDLINE AS OSLO"),
}
KINDS = (
    Kind(30, -3, -140, "{shop} {town}"),
    Kind(20, -4, -85, "{food} {town}"),
    Kind(14, -5, -420, "{web} INTERNET"),
    Kind(8, -9, -60, "ASHDOWN FUEL STN #### {town}"),
    Kind(6, -6, -380, "{abroad}", "abroad"),
    Kind(2, -20, -200, "CASH ADVANCE NOTEPOINT {town}", "cash", "10"),
    Kind(4, 5, 130, "{shop} {town}", "refund"),
    Kind(5, 30, 1400, "PAYMENT RECEIVED - THANK YOU", "payment", most=1),
    Kind(3, 25, 300, "DIRECT DEBIT PAYMENT - THANK YOU", "payment", most=1),
)


def _with_fees(rng: Random, found: list[Entry]) -> list[Entry]:
    rows: list[Entry] = []
    for entry in found:
        share = {"abroad": Decimal("0.0295"), "cash": Decimal("0.05")}.get(entry.tag)
        lines = entry.lines
        if entry.tag == "abroad":
            rate = Decimal(rng.randint(112, 134)) / 100
            lines = (*lines, f"{rng.choice(['EUR', 'USD', 'NOK'])} {written(-entry.amount * rate)} @ {rate}")
        rows.append(Entry(entry.day, lines, entry.amount, entry.tag, entry.text))
        if share is not None:
            fee = min((entry.amount * share).quantize(Decimal("0.01")), Decimal("-0.01"))
            text = "NON-STERLING TRANSACTION FEE" if entry.tag == "abroad" else "CASH TRANSACTION FEE"
            rows.append(Entry(entry.day, (text,), fee, "fee", "fee"))
    return rows


def _long(day: date) -> str:
    return f"{day.day} {day:%B} {day.year}"


def _money(debt: Decimal) -> str:
    """Money owed as the statement prints it: a credit says so."""
    return f"£{written(abs(debt))}" + (" CR" if debt < 0 else "")


def draw(rng: Random, path: Path) -> Truth:
    period = start, end = some_period(rng)
    opening = -some_amount(rng, 20, 3800) if rng.random() < 0.93 else some_amount(rng, 3, 60)
    entries = _with_fees(rng, some_entries(rng, KINDS, POOLS, period))
    if opening < -300 and rng.random() < 0.5:
        entries.append(Entry(end, ("INTEREST ON YOUR STANDARD BALANCES",), -some_amount(rng, 4, 60), "interest", ""))
    closing = opening + sum(entry.amount for entry in entries)
    card = f"5{rng.randint(100, 999)} {rng.randint(10, 99)}** **** {rng.randint(1000, 9999)}"
    holders = ["MR L PENHALLOW", "MRS J E STARKEY", "MS K ADEYINKA"]
    holder = rng.choice(holders)
    groups = [(f"{holder}  CARD ENDING {card[-4:]}", entries)]
    if len(entries) > 12 and rng.random() < 0.45:
        other = [e for e in entries if e.tag in ("", "refund") and rng.random() < 0.35]
        mine = [e for e in entries if not any(e is o for o in other)]
        groups = [
            (groups[0][0], mine),
            (f"ADDITIONAL CARDHOLDER MR D {holder.split()[-1]}  CARD ENDING {rng.randint(1000, 9999)}", other),
        ]

    def head(page: Page, number: int) -> float:
        page.put(48, 50, "ROWANTREE", 20, bold=True, color=GREEN)
        page.put(182, 50, "card services", 12, face="Times-Roman", color=GREEN)
        page.put(545, 44, f"Statement date {_long(end)}", 8, right=True)
        page.put(545, 55, f"Account number {card}", 8, right=True)
        page.rule(48, 62, 545, 1.5, GREEN)
        page.put(545, 822, f"Page {number}", 7.5, right=True)
        page.put(48, 822, "RTC0417 STMT 01/19", 5.5, color=GREY)
        if number == 1:
            return 0
        page.box(48, 78, 497, 26, GREEN)
        for x, first, second in (
            (DONE + 4, "DATE OF", "TRANSACTION"),
            (ENTERED, "DATE", "ENTERED"),
            (TEXT, "", "DESCRIPTION"),
        ):
            page.put(x, 89, first, 7.5, bold=True, color=WHITE)
            page.put(x, 99, second, 7.5, bold=True, color=WHITE)
        page.put(AMOUNT, 99, "AMOUNT (£)", 7.5, bold=True, color=WHITE, right=True)
        return 120

    def foot(page: Page, _: float) -> None:
        page.put(AMOUNT, 782, "Continued overleaf", 8, right=True, face="Helvetica-Oblique")

    flow = Flow(764, Page, head, foot)
    _first_page(flow.page, rng, holder, (opening, closing, entries), period, card)
    flow.turn(last=True)
    rows = _table(flow, rng, groups, opening, closing)
    _tables(flow, rng, closing)
    by_hand(flow.pages, path, Hand("TJ", scaled=rng.random() < 0.5, split=rng.random() < 0.3))
    return Truth("credit_card", "en_GB", "GBP", card, start, end, opening, closing, rows)


def _table(
    flow: Flow, rng: Random, groups: list[tuple[str, list[Entry]]], opening: Decimal, closing: Decimal
) -> list[Row]:
    rows = []
    flow.page.put(TEXT, flow.y, "BALANCE FROM PREVIOUS STATEMENT", 8)
    _amount(flow, opening)
    flow.y += LEAD + 3
    for title, entries in groups:
        flow.need(3 * LEAD)
        flow.page.box(48, flow.y - 9, 497, 13, MINT)
        flow.page.put(DONE + 4, flow.y, title, 8, bold=True)
        flow.y += LEAD + 2
        for entry in entries:
            lines = [piece for line in entry.lines for piece in wrap(line, fits("Helvetica", 8, 215))]
            flow.need(LEAD * len(lines))
            used = entry.day if entry.tag in ("interest", "fee", "payment") else earlier(rng, entry.day)
            flow.page.put(DONE + 4, flow.y, f"{used.day:02} {used:%B}".upper(), 8)
            flow.page.put(ENTERED, flow.y, f"{entry.day.day:02} {entry.day:%B}".upper(), 8)
            _amount(flow, entry.amount)
            rows.append(Row(entry.day, " ".join(lines), entry.amount, page=flow.number))
            flow.y = flow.page.lines(TEXT, flow.y, lines, 8, LEAD - 2) + 2
    flow.need(2 * LEAD)
    flow.page.rule(TEXT, flow.y - 8, 545, 0.7)
    flow.page.put(TEXT, flow.y + 3, "NEW BALANCE", 8.5, bold=True)
    flow.page.put(AMOUNT, flow.y + 3, written(abs(closing)), 8.5, bold=True, right=True)
    flow.page.put(AMOUNT + 4, flow.y + 3, "CR" if closing > 0 else "", 8.5, bold=True)
    flow.y += 30
    return rows


def _amount(flow: Flow, amount: Decimal) -> None:
    flow.page.put(AMOUNT, flow.y, written(abs(amount)), 8, right=True)
    flow.page.put(AMOUNT + 4, flow.y, "CR" if amount > 0 else "", 8)


def _first_page(
    page: Page,
    rng: Random,
    holder: str,
    sums: tuple[Decimal, Decimal, list[Entry]],
    period: tuple[date, date],
    card: str,
) -> None:
    opening, closing, entries = sums
    page.lines(60, 120, (holder, "7 CURLEW DRIVE", "LITTLE HADHAM", "IPSWICH", "IP9 2TN"), 9.5, 12)
    page.put(48, 220, "Your credit card statement", 18, color=GREEN)
    page.put(48, 236, f"{_long(period[0])} to {_long(period[1])}", 9.5)
    page.box(48, 252, 300, 152, MINT)
    parts = {
        "Balance from your last statement": -opening,
        "Payments and credits": sum((e.amount for e in entries if e.amount > 0), Decimal(0)),
        "Purchases and cash": -sum((e.amount for e in entries if e.tag in ("", "abroad", "cash")), Decimal(0)),
        "Fees and charges": -sum((e.amount for e in entries if e.tag == "fee"), Decimal(0)),
        "Interest": -sum((e.amount for e in entries if e.tag == "interest"), Decimal(0)),
        "Your new balance": -closing,
    }
    y = 272.0
    for title, value in parts.items():
        page.put(58, y, title, 9.5, bold=title == "Your new balance")
        page.put(336, y, _money(value), 9.5, bold=title == "Your new balance", right=True)
        y += 23
    limit = rng.choice([2500, 4000, 6800, 9500])
    least = min(max(Decimal(25), (-closing / 100).quantize(Decimal("0.01"))), max(-closing, Decimal(0)))
    due = period[1] + timedelta(25)
    page.box(362, 252, 183, 152, stroke=GREEN)
    for n, (title, text) in enumerate(
        (
            ("Minimum payment", f"£{written(least)}"),
            ("Please pay by", _long(due)),
            ("Credit limit", f"£{written(Decimal(limit))}"),
            ("Available to spend", f"£{written(max(limit + closing, Decimal(0)))}"),
        )
    ):
        page.put(372, 270 + 36 * n, title, 8, color=GREY)
        page.put(372, 284 + 36 * n, text, 11, bold=True)
    page.lines(
        48,
        428,
        (
            "If you make only the minimum payment each month, it will take longer and cost you more to clear it.",
            "If you miss a payment or pay late, a default charge of £12.00 is added and promotional rates may be lost.",
            "Please allow up to 5 working days for a cheque to reach us.",
        ),
        8,
        11,
    )
    if rng.random() < 0.5:
        page.box(48, 474, 497, 50, GREEN)
        page.put(58, 492, "0% on balance transfers until next July", 12, bold=True, color=WHITE)
        page.put(
            58,
            509,
            "A 2.9% fee applies (minimum £5). Transfer £1,000.00 and pay £29.00. Offer ends 31 March.",
            8,
            color=WHITE,
        )
    page.put(48, 610, "- " * 118, 6, color=GREY)
    page.put(48, 632, "bank giro credit", 15, bold=True)
    page.put(545, 632, "Rowantree Card Services, PO Box 77, Ipswich IP1 9ZZ", 7.5, right=True)
    for x, title, text in (
        (48, "Cardholder", holder),
        (200, "Account number", card),
        (370, "Balance", _money(-closing)),
        (470, "Minimum", f"£{written(least)}"),
    ):
        page.put(x, 656, title, 7, color=GREY)
        page.put(x, 668, text, 8.5)
    for x, title in ((48, "Date"), (160, "Signature"), (330, "Cash"), (400, "Cheques"), (470, "Total £")):
        page.put(x, 704, title, 7, color=GREY)
        page.box(x, 708, 62, 20, stroke=GREY)
    page.put(48, 760, f"<{card[:4]}00{card[-4:]}<  60 83 71+  {rng.randint(10**7, 10**8)}<  74 X", 10, face="Courier")


def _tables(flow: Flow, rng: Random, closing: Decimal) -> None:
    """Interest rates, the estimate for the next month and the small print."""
    if flow.y + 190 > flow.bottom:
        flow.turn()
        flow.page.boxes = [box for box in flow.page.boxes if box.fill != GREEN]
        flow.page.texts = [text for text in flow.page.texts if text.color != WHITE]
        flow.y = 90
    page, y = flow.page, flow.y
    page.put(48, y, "Summary of interest on this statement", 10.5, bold=True, color=GREEN)
    page.rule(48, y + 5, 545, 0.7, GREEN)
    columns = (48, 210, 300, 390, 545)
    for x, title in zip(
        columns, ("Balance type", "Monthly rate", "Annual rate", "Expires", "Balance (£)"), strict=True
    ):
        page.put(x, y + 17, title, 7.5, bold=True, right=x == 545)
    owed = max(-closing, Decimal(0))
    for n, (title, month, year, until, sum_) in enumerate(
        (
            ("Standard purchases", "1.846%", "22.15%", "No expiry", owed),
            ("Cash advances", "2.075%", "24.90%", "No expiry", Decimal(0)),
            ("Balance transfers", "0.000%", "0.00%", "14 AUGUST", Decimal(0)),
        )
    ):
        for x, text in zip(columns, (title, month, year, until, written(sum_)), strict=True):
            page.put(x, y + 30 + 12 * n, text, 7.5, right=x == 545)
    y += 80
    page.put(48, y, "Estimated interest", 9.5, bold=True, color=GREEN)
    estimate = (owed * Decimal("0.01846")).quantize(Decimal("0.01"))
    page.put(
        48,
        y + 13,
        f"Next month's estimated interest is £{written(estimate)} if you make only the minimum payment on time.",
        8,
    )
    page.lines(
        48,
        y + 36,
        (
            "Check your statement carefully. If you do not recognise a transaction call us on 0345 612 8800.",
            f"Foreign currency is converted at the scheme rate plus 2.95%. Reference {rng.randint(10**5, 10**6)}.",
            "Rowantree Card Services is a name of Rowantree Bank plc, authorised by the Prudential Authority.",
        ),
        7,
        9.5,
        color=GREY,
    )
