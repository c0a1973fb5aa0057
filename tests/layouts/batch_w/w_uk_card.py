"""United Kingdom: Visa card of a supermarket's bank. Transaction date before the date it reached the account, long
reference numbers, CR glued to credits, foreign lines with rate and a fee row of its own, rows under headings for
each card holder with subtotals; estimate of next month's interest, points and a Bank Giro Credit slip whose
figures repeat the balance; glyphs shown one at a time."""

from __future__ import annotations

from datetime import date, timedelta
from decimal import Decimal
from pathlib import Path
from random import Random

from ..frame import Entry, Kind, Row, Truth, earlier, fill, some_entries, some_period, wrap, written
from ..pens import A4, GREY, Flow, Hand, Page, by_hand, fits
from ._tools import ZERO, cents, number_pages, paragraph, row_count

POOLS = {
    "shop": ["ASDA STORES ####", "BOOTS/####", "COSTA COFFEE 4301####", "SHELL KINGSWAY", "B & Q ####", "WAGAMAMA"],
    "web": ["PAYPAL *VINTED", "AMZNMKTPLACE*?#?#?##", "JUST EAT.CO.UK LTD", "TRAINLINE", "APPLE.COM/BILL"],
    "town": ["DERBY", "LEICESTER", "NOTTINGHAM", "LONDON", "CARDIFF"],
    "far": ["HOTEL MIRAMAR|PALMA", "REPSOL 4412|ALICANTE", "CAFE CENTRAL|FUNCHAL"],
}
KINDS = [
    Kind(26, -3, -120, "{shop}|{town}"),
    Kind(14, -4, -90, "{web}|{town}"),
    Kind(2, -120, -640, "LOVEHOLIDAYS|LONDON"),
    Kind(2, 6, 80, "{shop}|{town}"),
]
BLUE = (0.0, 0.33, 0.62)
Line = tuple[date, date, str, list[str], Decimal]


class Sheet:
    def __init__(self, rng: Random) -> None:
        self.period = some_period(rng, 29)
        self.rows: list[Row] = []
        self.card = f"4462 71XX XXXX {rng.randint(1000, 9999)}"
        self.listing = True
        self.flow = Flow(748, lambda: Page(A4), self.head)

    def head(self, page: Page, number: int) -> float:
        page.put(40, 48, "Larkfield Bank", 18, bold=True, color=BLUE)
        page.put(40, 62, "Clubpoint Credit Card", 10, color=BLUE)
        page.put(555, 44, f"Page {number} of @@", 8, right=True)
        page.put(555, 56, f"Card number: {self.card}", 8, right=True)
        page.put(555, 68, f"Statement date: {self.period[1].day} {self.period[1]:%B %Y}", 8, right=True)
        page.put(
            40,
            815,
            "Larkfield Personal Finance plc. Registered in Scotland SC173199. Registered office: 2 South Gyle, "
            "Edinburgh EH12 9FQ.",
            6,
            color=GREY,
        )
        if number == 1:
            return 400
        y = 96.0
        if not self.listing:
            return y
        page.put(40, y, "Your transactions (continued)", 11, bold=True, color=BLUE)
        return self.columns(page, y + 18)

    def columns(self, page: Page, y: float) -> float:
        page.box(40, y - 9, 515, 22, (0.88, 0.93, 0.97))
        for x, top, low in ((44, "Transaction", "date"), (104, "Date entered", "on account"), (364, "Reference", "")):
            page.put(x, y, top, 7.5, bold=True)
            page.put(x, y + 9, low, 7.5, bold=True)
        page.put(164, y, "Details", 7.5, bold=True)
        page.put(538, y, "Amount (£)", 7.5, bold=True, right=True)
        return y + 26

    def put(self, rows: list[Line], heading: str, total: str) -> None:
        flow = self.flow
        flow.need(46)
        flow.page.put(44, flow.y, heading, 8.5, bold=True)
        flow.y += 13
        for made, posted, ref, lines, amount in rows:
            flow.need(len(lines) * 10 + 6)
            page = flow.page
            page.put(44, flow.y, f"{made:%d %b %y}".upper(), 8)
            page.put(104, flow.y, f"{posted:%d %b %y}".upper(), 8)
            page.put(364, flow.y, ref, 7.5)
            text = written(amount, minus="")
            page.put(538, flow.y, text, 8, right=True)
            if amount > 0:
                page.put(538, flow.y, "CR", 8)
            flow.y = page.lines(164, flow.y, lines, 8, 10) + 3
            words = " ".join(" ".join([*lines[:1], ref, *lines[1:]]).split())
            self.rows.append(Row(posted, words, amount, None, made, flow.number))
        sum_up = sum((row[4] for row in rows), ZERO)
        flow.page.put(164, flow.y + 1, total, 8, bold=True)
        flow.page.put(538, flow.y + 1, written(abs(sum_up)), 8, bold=True, right=True)
        if sum_up > 0:
            flow.page.put(538, flow.y + 1, "CR", 8, bold=True)
        flow.page.rule(40, flow.y + 6, 555, 0.4, BLUE)
        flow.y += 22


def foreign(rng: Random, entry: Entry) -> list[tuple[list[str], Decimal]]:
    """A purchase abroad and its fee: the row's lines with the rate, then the fee's."""
    name, place = rng.choice(POOLS["far"]).split("|")
    rate = Decimal(rng.randint(11100, 12100)) / 10000
    there = (-entry.amount * rate).quantize(Decimal("0.01"))
    fee = max(Decimal("0.01"), (-entry.amount * Decimal("0.0275")).quantize(Decimal("0.01")))
    lines = [f"{name} {place}", f"{written(there)} EUR", f"Exchange rate {rate}"]
    return [(lines, entry.amount), (["NON-STERLING TRANSACTION FEE"], -fee)]


def front(sheet: Sheet, sums: dict[str, Decimal], rng: Random) -> None:
    page, (start, end) = sheet.flow.page, sheet.period
    due = end + timedelta(25)
    page.lines(60, 112, ["MISS ROWAN PATEL", "22A ARBORETUM STREET", "DERBY", "DE1 1FH"], 9.5, 12)
    page.put(320, 104, "Summary of your account", 11, bold=True, color=BLUE)
    new = sums["new"]
    least = max(Decimal(25), (new * Decimal("0.025")).quantize(Decimal("0.01"))) if new > 0 else ZERO
    lines = [
        ("Balance from previous statement", cr(sums["previous"])),
        ("Payments received - thank you", cr(-sums["paid"])),
        ("Other credits and refunds", cr(-sums["refund"])),
        ("Purchases and other charges", cr(sums["spent"])),
        ("Interest", cr(sums["interest"])),
        ("Your new balance", cr(new)),
        ("Credit limit", "£6,200.00"),
        ("Available to spend", f"£{written(max(ZERO, 6200 - new))}"),
    ]
    for n, (name, text) in enumerate(lines):
        page.put(320, 122 + n * 14, name, 8.5, bold="new" in name)
        page.put(555, 122 + n * 14, text, 8.5, bold="new" in name, right=True)
    page.box(40, 240, 515, 40, stroke=BLUE)
    page.put(50, 256, "Minimum payment", 9)
    page.put(50, 270, f"£{written(least)}", 11, bold=True)
    page.put(220, 256, "Payment to reach us by", 9)
    page.put(220, 270, f"{due.day} {due:%B %Y}", 11, bold=True)
    page.put(400, 256, "Direct Debit", 9)
    page.put(400, 270, "Not set up", 11, bold=True)
    text = (
        "If you make only the minimum payment each month, it will take you longer and cost you more to clear "
        "your balance. "
        f"Estimated interest: if you pay only the minimum by {due:%d/%m/%Y} we estimate interest on your next "
        f"statement will "
        f"be £{written(abs(new) / 60)}. A late payment charge of £12.00 applies if we do not receive at least the "
        f"minimum."
    )
    y = paragraph(page, 40, 298, text, 515, 8)
    points = int(sums["spent"] / 8)
    page.put(40, y + 12, "Clubpoints", 10, bold=True, color=BLUE)
    page.put(40, y + 25, f"Points collected {start:%d/%m/%y} to {end:%d/%m/%y}", 8)
    page.put(300, y + 25, f"{points}", 8, right=True)
    page.put(330, y + 25, f"Points added to your Clubcard on {end + timedelta(8):%d/%m/%y}", 8)
    page.put(555, y + 25, f"{points + rng.randint(0, 200)}", 8, right=True)
    page.put(40, 372, "Your transactions", 11, bold=True, color=BLUE)
    sheet.flow.y = sheet.columns(page, 386)


def cr(amount: Decimal) -> str:
    return f"£{written(abs(amount))}{'CR' if amount < 0 else ''}"


def slip(sheet: Sheet, new: Decimal) -> None:
    sheet.listing = False
    sheet.flow.need(250)
    page = sheet.flow.page
    y = sheet.flow.y + 6
    page.put(40, y, "How we charge interest", 10, bold=True, color=BLUE)
    rates = [
        ("", "Monthly rate", "Annual rate", "Balance attracting interest", "Expiry"),
        ("Purchases", "1.666%", "21.9%", f"£{written(abs(new))}", "n/a"),
        ("Money transfers", "0.000%", "0.0%", "£0.00", "03/26"),
        ("Cash", "2.290%", "31.2%", "£0.00", "n/a"),
    ]
    for n, row in enumerate(rates):
        for x, cell in zip((40, 190, 290, 430, 520), row, strict=True):
            page.put(x, y + 15 + n * 12, cell, 8, bold=n == 0, right=x > 40)
    page.put(40, 660, "- " * 120, 6, color=GREY)
    page.put(40, 676, "bank giro credit", 12, bold=True)
    page.put(240, 676, "Trans code 73", 7)
    page.put(320, 676, "Larkfield Bank, Head Office Collection A/c", 7)
    page.put(40, 700, f"Credit account number  {sheet.card.replace('XX XXXX', '** ****')}", 8)
    page.put(320, 700, "Sort code 40-64-2X", 8)
    page.put(40, 716, f"New balance  {cr(new)}", 8)
    page.put(320, 716, "Cash / Cheques  £", 8)
    page.put(40, 740, f"<44627100000{sheet.card[-4:]}<  406420+ 73   X", 9, face="Courier")
    page.put(555, 740, "Please do not write or mark below this line", 6, right=True)


def draw(rng: Random, path: Path) -> Truth:
    sheet = Sheet(rng)
    start, end = sheet.period
    previous = cents(rng, 120, 3600)
    entries = some_entries(rng, KINDS, POOLS, (start + timedelta(1), end), count=row_count(rng))
    mine: list[Line] = []
    hers: list[Line] = []
    for entry in entries:
        target = hers if rng.random() < 0.25 else mine
        made = earlier(rng, entry.day)
        parts = [([" ".join(entry.lines)], entry.amount)]
        if entry.amount < 0 and rng.random() < 0.12:
            parts = foreign(rng, entry)
        for lines, amount in parts:
            shown = [part for line in lines for part in wrap(line, fits("Helvetica", 8, 190))]
            target.append(
                (made, entry.day, fill(rng, "########", made, {}) if amount == entry.amount else "", shown, amount)
            )
    pay_day = start + timedelta(rng.randint(6, 20))
    paid = previous if rng.random() < 0.5 else cents(rng, 30, 110)
    account: list[Line] = [(pay_day, pay_day, "", ["PAYMENT RECEIVED - THANK YOU"], paid)]
    interest = cents(rng, 2, 50) if paid != previous else ZERO
    if interest:
        account.append((end, end, "", ["INTEREST"], -interest))
    bought = [row[4] for row in mine + hers]
    sums = {
        "previous": previous,
        "paid": paid,
        "refund": sum((amount for amount in bought if amount > 0), ZERO),
        "spent": -sum((amount for amount in bought if amount < 0), ZERO),
        "interest": interest,
    }
    sums["new"] = previous - paid - sum(bought, ZERO) + interest
    front(sheet, sums, rng)
    flow = sheet.flow
    flow.page.put(164, flow.y, "BALANCE FROM PREVIOUS STATEMENT", 8)
    flow.page.put(538, flow.y, written(previous), 8, right=True)
    flow.y += 16
    sheet.put(account, "Account transactions", "Total account transactions")
    if mine:
        sheet.put(mine, f"MISS ROWAN PATEL  card ending {sheet.card[-4:]}", "Total for this card")
    if hers:
        sheet.put(hers, "MR IDRIS PATEL (additional cardholder)  card ending 0417", "Total for this card")
    slip(sheet, sums["new"])
    number_pages(flow.pages)
    by_hand(flow.pages, path, Hand(show="glyphs"))
    return Truth("credit_card", "en_GB", "GBP", sheet.card, start, end, -previous, -sums["new"], sheet.rows)
