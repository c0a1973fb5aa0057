"""United States: credit card of a Midwestern bank. Post date before transaction date (MM/DD), a reference number
column, sections for payments and other credits (CR behind the amount), purchases and other debits, fees, interest
charged, each with TOTAL lines; a totals-year-to-date table; interest charge calculation with balances that are no
rows; late and minimum payment warnings; a payment coupon at the foot of page 1 whose scan line repeats the
figures."""

from __future__ import annotations

from datetime import date, timedelta
from decimal import Decimal
from pathlib import Path
from random import Random

from ..frame import Entry, Kind, Row, Truth, earlier, fill, some_entries, some_period, wrap, written
from ..pens import GREY, LETTER, Flow, Hand, Page, by_hand, fits
from ._tools import ZERO, cents, number_pages, paragraph, row_count

POOLS = {
    "shop": ["HY-VEE #1###", "MENARDS ####", "KWIK TRIP ###00###", "CULVERS #1##", "FLEET FARM ###", "CUB FOODS #1###"],
    "web": ["AMAZON.COM*?#?##?##0", "SPOTIFY USA", "STEAMGAMES.COM ##########", "UBER *TRIP HELP.UBER.COM"],
    "town": ["MANKATO MN", "EAU CLAIRE WI", "CEDAR RAPIDS IA", "FARGO ND", "DULUTH MN"],
    "air": ["DELTA AIR 006#########3", "SUN COUNTRY 337#########"],
}
KINDS = [
    Kind(30, -4, -210, "{shop} {town}", "buy"),
    Kind(12, -5, -130, "{web} WA", "buy"),
    Kind(3, -120, -620, "{air} MSP MN|OKAFOR/TE  DEPART: MSP TO SEA", "buy"),
    Kind(4, -20, -110, "CASEYS #### {town}", "buy"),
    Kind(2, 8, 140, "{shop} {town}|MERCHANDISE/SERVICE RETURN", "credit"),
    Kind(1, 5, 40, "CASH BACK REWARD STATEMENT CREDIT", "credit", "5", 1),
]
BLUE = (0.05, 0.15, 0.45)


class Sheet:
    def __init__(self, rng: Random) -> None:
        self.period = some_period(rng, 29)
        self.rows: list[Row] = []
        self.last4 = f"{rng.randint(0, 9999):04}"
        self.flow = Flow(735, lambda: Page(size=LETTER), self.head)

    def head(self, page: Page, number: int) -> float:
        start, end = self.period
        page.put(36, 42, "Prairie States Bank", 16, bold=True, color=BLUE)
        page.put(576, 36, f"{end:%B %Y} Statement", 12, bold=True, right=True)
        page.put(576, 48, f"{start:%m/%d/%Y} - {end:%m/%d/%Y}", 9, right=True)
        page.put(576, 760, f"Page {number} of @@", 7.5, right=True)
        page.put(36, 66, "Visa Platinum Card", 9, bold=True)
        page.put(150, 66, "T E OKAFOR", 9)
        if number == 1:
            return 90
        page.put(576, 66, "Cardmember Service  1-866-555-0129", 9, right=True)
        page.rule(36, 72, 576, 1, BLUE)
        return 92

    def columns(self) -> None:
        page, y = self.flow.page, self.flow.y
        for x, top, under in ((36, "Post", "Date"), (72, "Trans", "Date"), (112, "", "Ref #")):
            page.put(x, y, top, 7.5, bold=True)
            page.put(x, y + 9, under, 7.5, bold=True)
        page.put(150, y + 9, "Transaction Description", 7.5, bold=True)
        page.put(520, y + 9, "Amount", 7.5, bold=True, right=True)
        page.put(576, y + 9, "Notation", 7.5, bold=True, right=True)
        page.rule(36, y + 12, 576)
        self.flow.y += 24

    def section(self, title: str, rows: list[tuple[date, date, str, list[str], Decimal]], total: str) -> None:
        flow = self.flow
        flow.need(80)
        self.title(title)
        for posted, traded, ref, lines, amount in rows:
            shown = [part for line in lines for part in wrap(line, fits("Helvetica", 8.5, 270))]
            if flow.need(len(shown) * 10.5 + 4):
                self.title(f"{title} - continued")
            page = flow.page
            page.put(36, flow.y, f"{posted:%m/%d}", 8.5)
            page.put(72, flow.y, f"{traded:%m/%d}", 8.5)
            page.put(112, flow.y, ref, 8.5)
            page.put(520, flow.y, f"${written(amount, minus='')}", 8.5, right=True)
            if amount > 0:
                page.put(522, flow.y, "CR", 8.5)
            page.rule(540, flow.y + 1, 576, 0.3, GREY)
            flow.y = page.lines(150, flow.y, shown, 8.5, 10.5) + 2
            words = " ".join(" ".join([ref, *shown]).split())
            self.rows.append(Row(posted, words, amount, None, traded, flow.number))
        amount = sum((row[4] for row in rows), ZERO)
        flow.page.put(150, flow.y + 2, total, 8.5, bold=True)
        flow.page.put(520, flow.y + 2, f"${written(amount, minus='')}", 8.5, bold=True, right=True)
        if amount > 0:
            flow.page.put(522, flow.y + 2, "CR", 8.5, bold=True)
        flow.y += 24

    def title(self, text: str) -> None:
        page, y = self.flow.page, self.flow.y
        page.box(36, y - 9, 540, 13, (0.87, 0.9, 0.96))
        page.put(40, y, text, 9, bold=True)
        self.flow.y += 16
        self.columns()


def first_page(sheet: Sheet, rng: Random, previous: Decimal, sums: dict[str, Decimal], new: Decimal) -> None:
    page, end = sheet.flow.page, sheet.period[1]
    due = end + timedelta(27)
    least = max(Decimal(35), (new / 100).quantize(Decimal(1))) if new > 0 else ZERO
    account = f"4798 XXXX XXXX {sheet.last4}"
    page.put(36, 78, f"Account: {account}", 9)
    page.box(36, 92, 262, 66, (0.87, 0.9, 0.96))
    for n, (name, text) in enumerate(
        [
            ("New Balance", money(new)),
            ("Minimum Payment Due", f"${written(least)}"),
            ("Payment Due Date", f"{due:%m/%d/%Y}"),
        ]
    ):
        page.put(44, 110 + n * 19, name, 10.5, bold=True)
        page.put(290, 110 + n * 19, text, 10.5, bold=True, right=True)
    late = (
        "Late Payment Warning: If we do not receive your minimum payment by the date listed above, you may have to pay "
        "up to a $41.00 Late Fee and your APRs may be increased up to the Penalty APR of 29.99%."
    )
    y = paragraph(page, 36, 174, late, 262, 8)
    warn = (
        "Minimum Payment Warning: If you make only the minimum payment each period, you will pay more in "
        "interest and it "
        "will take you longer to pay off your balance. For example:"
    )
    y = paragraph(page, 36, y + 6, warn, 262, 8)
    page.box(36, y + 2, 262, 50, stroke=GREY)
    page.put(40, y + 13, "If you make no additional charges", 7)
    page.put(160, y + 13, "You will pay off in about", 7)
    page.put(294, y + 13, "Estimated total", 7, right=True)
    months = rng.randint(13, 19)
    page.put(40, y + 28, "Only the minimum payment", 7.5)
    page.put(170, y + 28, f"{months} years", 7.5)
    page.put(294, y + 28, f"${written((abs(new) * 2).quantize(Decimal(1)), places=0)}", 7.5, right=True)
    page.put(40, y + 43, f"${written((abs(new) / 29).quantize(Decimal(1)), places=0)} per month", 7.5)
    page.put(170, y + 43, "3 years", 7.5)
    page.put(294, y + 43, f"${written((abs(new) * Decimal('1.24')).quantize(Decimal(1)), places=0)}", 7.5, right=True)
    page.put(318, 100, "Activity Summary", 11, bold=True, color=BLUE)
    page.rule(318, 104, 576, 1, BLUE)
    lines = [
        ("Previous Balance", "+", money(previous)),
        ("Payments", "-", money(sums["paid"]) + ("CR" if sums["paid"] else "")),
        ("Other Credits", "-", money(sums["credit"]) + ("CR" if sums["credit"] else "")),
        ("Purchases", "+", money(sums["buy"])),
        ("Balance Transfers", "", "$0.00"),
        ("Advances", "", "$0.00"),
        ("Other Debits", "", "$0.00"),
        ("Fees Charged", "+", money(sums["fee"])),
        ("Interest Charged", "+", money(sums["interest"])),
        ("New Balance", "=", money(new)),
        ("Past Due", "", "$0.00"),
        ("Credit Line", "", "$12,500.00"),
        ("Available Credit", "", f"${written(max(ZERO, 12500 - new))}"),
        ("Days in Billing Period", "", "30"),
    ]
    for n, (name, sign, text) in enumerate(lines):
        page.put(318, 120 + n * 14, name, 8.5, bold=name == "New Balance")
        page.put(490, 120 + n * 14, sign, 8.5, right=True)
        page.put(576, 120 + n * 14, text, 8.5, right=True, bold=name == "New Balance")
    page.put(36, 352, "Cash Back Rewards", 11, bold=True, color=BLUE)
    page.rule(36, 356, 576, 1, BLUE)
    for n, (name, text) in enumerate(
        [
            ("Rewards Center Activity as of", f"{end:%m/%d/%Y}"),
            ("Rewards Earned this Period", f"{sums['buy'] / 100:.2f}"),
            ("Year-to-Date", f"{sums['buy'] / 100 + 112:.2f}"),
            ("Rewards Balance", f"{sums['buy'] / 100 + 71:.2f}"),
        ]
    ):
        page.put(36 + n % 2 * 280, 372 + n // 2 * 14, name, 8.5)
        page.put(256 + n % 2 * 300, 372 + n // 2 * 14, text, 8.5, right=True)
    news = (
        "Paying Interest: You have a 24 to 30 day interest-free period for Purchases provided you have paid your "
        "previous "
        "balance in full by the Payment Due Date shown on your monthly statement. Effective 03/01 the foreign "
        "transaction "
        "fee for transactions in US dollars is 2.00%; for transactions in foreign currency it is 3.00%."
    )
    page.put(36, 420, "Important Messages", 11, bold=True, color=BLUE)
    page.rule(36, 424, 576, 1, BLUE)
    paragraph(page, 36, 438, news, 540, 8)
    coupon(page, sheet, new, least, due)


def coupon(page: Page, sheet: Sheet, new: Decimal, least: Decimal, due: date) -> None:
    page.put(36, 558, "- " * 98, 7, color=GREY)
    page.put(306, 568, "Please detach and send coupon with check payable to: Cardmember Service", 7.5, center=True)
    for n, (name, text) in enumerate(
        [
            ("Account Number", f"4798 XXXX XXXX {sheet.last4}"),
            ("Payment Due Date", f"{due:%m/%d/%Y}"),
            ("New Balance", money(new)),
            ("Minimum Payment Due", f"${written(least)}"),
            ("Amount Enclosed", "$ ____________"),
        ]
    ):
        page.put(360, 592 + n * 15, name, 8.5, bold=True)
        page.put(576, 592 + n * 15, text, 8.5, right=True)
    page.lines(60, 640, ["T E OKAFOR", "2207 LAKEVIEW AVE APT 4", "MANKATO MN 56001-4419"], 9)
    page.lines(330, 684, ["Prairie States Bank", "P.O. Box 790408", "St. Louis, MO 63179-0408"], 9)
    pence = f"{int(least * 100):09}{int(abs(new) * 100):09}"
    page.put(60, 730, f"0047980000000{sheet.last4} {pence} 1", 9, face="Courier")


def money(amount: Decimal) -> str:
    """Owed as it stands; what the card holder has to the good with CR behind."""
    return f"${written(amount, minus='')}" if amount >= 0 else f"${written(-amount)}CR"


def tail(sheet: Sheet, rng: Random, fee: Decimal, interest: Decimal, balance: Decimal) -> None:
    flow, year = sheet.flow, sheet.period[1].year
    flow.need(200)
    page, y = flow.page, flow.y
    page.box(180, y - 10, 240, 50, stroke=BLUE)
    page.put(300, y, f"{year} Totals Year-to-Date", 9, bold=True, center=True)
    page.put(190, y + 16, f"Total Fees Charged in {year}", 8.5)
    page.put(410, y + 16, f"${written(fee + 41 * rng.randint(0, 2))}", 8.5, right=True)
    page.put(190, y + 30, f"Total Interest Charged in {year}", 8.5)
    page.put(410, y + 30, f"${written(interest + cents(rng, 0, 90))}", 8.5, right=True)
    y += 58
    page.box(36, y - 9, 540, 13, (0.87, 0.9, 0.96))
    page.put(40, y, "Interest Charge Calculation", 9, bold=True)
    page.put(36, y + 14, "Your Annual Percentage Rate (APR) is the annual interest rate on your account.", 8)
    names = ["Balance Type", "Balance By Type", "Balance Subject to", "Variable", "Interest", "Annual", "Expires with"]
    under = ["", "", "Interest Rate", "", "Charge", "Percentage Rate", "Statement"]
    edges = [36, 200, 290, 340, 400, 490, 576]
    for n, (top, low) in enumerate(zip(names, under, strict=True)):
        page.put(edges[n], y + 30, top, 7, bold=True, right=n > 0)
        page.put(edges[n], y + 39, low, 7, bold=True, right=n > 0)
    kinds = [("**BALANCE TRANSFER", ZERO, ZERO), ("**PURCHASES", balance, interest), ("**ADVANCES", ZERO, ZERO)]
    for n, (name, held, charge) in enumerate(kinds):
        cells = [name, f"${written(held)}", f"${written(held)}", "YES", f"${written(charge)}"]
        cells += ["29.49%" if "ADV" in name else "19.74%", ""]
        for edge, cell in zip(edges, cells, strict=True):
            page.put(edge, y + 54 + n * 12, cell, 8, right=edge > 36)
    end = (
        "** APR for current and future transactions. Contact us: Voice 1-866-555-0129, TDD 1-888-555-0166, Fax "
        "1-866-555-0136. Questions? Cardmember Service, P.O. Box 6353, Fargo, ND 58125-6353. Mail payment coupon "
        "with a "
        "check to P.O. Box 790408, St. Louis, MO 63179-0408. End of Statement"
    )
    paragraph(page, 36, y + 104, end, 540, 7.5)


def draw(rng: Random, path: Path) -> Truth:
    sheet = Sheet(rng)
    previous = cents(rng, 150, 4200)
    entries: list[Entry] = some_entries(rng, KINDS, POOLS, sheet.period, count=row_count(rng))
    pay_day = sheet.period[0] + timedelta(rng.randint(8, 24))
    paid = [(pay_day, previous if rng.random() < 0.5 else cents(rng, 60, 140))]
    if rng.random() < 0.3:
        paid.append((min(pay_day + timedelta(3), sheet.period[1]), cents(rng, 20, 50)))
    pay_text = rng.choice(["PAYMENT THANK YOU", "INTERNET PAYMENT THANK YOU", "ELECTRONIC PAYMENT THANK YOU"])
    groups: dict[str, list[tuple[date, date, str, list[str], Decimal]]] = {"paid": [], "credit": [], "buy": []}
    for day, amount in paid:
        groups["paid"].append((day, day, fill(rng, "####", day, {}), [pay_text], amount))
    for entry in entries:
        ref = "" if "REWARD" in entry.text else fill(rng, "####", entry.day, {})
        groups[entry.tag].append((entry.day, earlier(rng, entry.day), ref, list(entry.lines), entry.amount))
    end = sheet.period[1]
    late = rng.random() < 0.4
    fees = [(end, end, "", ["LATE FEE - PAYMENT DUE ON " + f"{pay_day:%m/%d}"], Decimal("-41.00"))] if late else []
    charge = cents(rng, 4, 60) if paid[0][1] != previous else ZERO
    interest = [(end, end, "", ["INTEREST CHARGE ON PURCHASES"], -charge)] if charge else []
    groups |= {"fee": fees, "interest": interest}
    sums = {name: abs(sum((row[4] for row in rows), ZERO)) for name, rows in groups.items()}
    new = previous - sums["paid"] - sums["credit"] + sums["buy"] + sums["fee"] + sums["interest"]
    first_page(sheet, rng, previous, sums, new)
    sheet.flow.turn()
    sheet.flow.page.put(36, sheet.flow.y, "Transactions", 13, bold=True, color=BLUE)
    sheet.flow.y += 20
    sheet.section(
        "Payments and Other Credits", sorted(groups["paid"] + groups["credit"]), "TOTAL PAYMENTS AND OTHER CREDITS"
    )
    if groups["buy"]:
        sheet.section("Purchases and Other Debits", groups["buy"], "TOTAL THIS PERIOD")
    if fees:
        sheet.section("Fees", fees, "TOTAL FEES THIS PERIOD")
    if interest:
        sheet.section("Interest Charged", interest, "TOTAL INTEREST THIS PERIOD")
    tail(sheet, rng, sums["fee"], sums["interest"], previous if charge else ZERO)
    number_pages(sheet.flow.pages)
    by_hand(sheet.flow.pages, path, Hand(show="TJ"))
    number = f"4798 XXXX XXXX {sheet.last4}"
    return Truth("credit_card", "en_US", "USD", number, *sheet.period, -previous, -new, sheet.rows)
