"""Ireland: current account printed by a mainframe in Courier, each line one string with spaces between the columns.
Dates 02JAN24 once a day, payments out before payments in, balance on the last row of a day with OD behind it when
overdrawn; sub-total and forward lines at page ends, point-of-sale rows with the day of purchase and foreign
amounts, government stamp duty, fee and interest tables."""

from __future__ import annotations

from datetime import timedelta
from decimal import Decimal
from itertools import groupby
from pathlib import Path
from random import Random

from ..frame import Kind, Row, Truth, iban, some_entries, some_period, written
from ..pens import A4, Hand, Page, by_hand
from ._tools import ZERO, cents, row_count

POOLS = {
    "shop": [
        "DUNNES STORES",
        "SUPERVALU TUAM",
        "CENTRA EYRE SQ",
        "CIRCLE K N17",
        "EUROSPAR",
        "BOYLES PHARMACY",
        "AN POST",
    ],
    "bill": ["ELECTRIC IRELAND", "BORD GAIS ENERGY", "VODAFONE IRL", "IRISH LIFE HEALTH", "LAYA", "EIR"],
    "who": ["SEAN KEANE", "CREDIT UNION", "M NI BHRIAIN", "GAA LOTTO"],
    "pays": ["HSE WEST SALARY", "DEASP CHILD BEN", "BURREN FOODS LTD"],
    "day": lambda rng, day: f"{day - timedelta(rng.randint(0, 3)):%d/%m}",
}
KINDS = [
    Kind(26, -3, -140, "POS {shop} {day}"),
    Kind(8, -4, -60, "CNL {shop} {day}"),
    Kind(3, -12, -90, "POS MARKS SPENCER {day}|GBP AT 0.8####|INCLUDES FX FEE"),
    Kind(7, -20, -210, "DD {bill}|#########"),
    Kind(5, -20, -600, "365 {who}"),
    Kind(4, -20, -300, "ATM TUAM 0### {day}", "", "10"),
    Kind(3, -35, -750, "CHQ 000###"),
    Kind(4, 600, 2700, "CT {pays}|REF ########"),
    Kind(3, 10, 400, "LODGMENT 0####### TUAM"),
    Kind(1, -5, -30, "GOVERNMENT STAMP DUTY", "", "5", 1),
    Kind(1, -6, -18, "MAINTAINING A/C FEE", "", "6", 1),
]
LEAD, TOP, LAST = 11.5, 250.0, 690.0
WIDE = 88


def line(day: str, text: str, out: str = "", into: str = "", balance: str = "") -> str:
    return f"{day:<9}{text:<33}{out:>13}{into:>13}{balance:>15}".rstrip()


class Printer:
    def __init__(self, rng: Random) -> None:
        self.period = some_period(rng, 30)
        account = f"{rng.randint(10_000_000, 99_999_999)}"
        self.iban = iban(rng, "IE", f"CCBT99063{rng.randint(1, 9)}{account}")
        self.account = account
        self.number = rng.randint(40, 400)
        self.balance = ZERO
        self.pages: list[Page] = []
        self.turn()

    def turn(self, last: bool = False) -> None:
        self.page = Page(A4, "Courier", "Courier-Bold")
        self.pages.append(self.page)
        end = self.period[1]
        page = self.page
        page.put(40, 48, "CORRIB COMMERCIAL BANK", 14, bold=True)
        page.put(40, 62, "Shop Street, Tuam, Co. Galway", 8)
        page.put(40, 72, "Telephone (093) 555 0181  NSC 99-06-3X  BIC CCBTIE2D", 8)
        page.put(350, 48, "PERSONAL CURRENT ACCOUNT", 10, bold=True)
        facts = [
            ("Statement of account with", ""),
            ("Page Number", f"{len(self.pages)}"),
            ("Statement Number", f"{self.number}"),
            ("Account Number", self.account),
            ("Date of Statement", f"{end.day} {end:%B %Y}"),
            ("Authorised Limit at Date", "EUR 1,000.00"),
        ]
        for n, (name, text) in enumerate(facts):
            page.put(350, 84 + n * 12, f"{name:<25}{text:>15}"[:42], 8)
        page.put(350, 160, f"IBAN {self.iban}", 8)
        page.lines(64, 120, ["MS AOIFE NI BHRIAIN", "14 THE WEIR", "TUAM", "CO. GALWAY", "H54 X2P7"], 9)
        self.y = TOP
        if last:
            return
        page.put(40, TOP - 30, line("Date", "Details", "Payments", "Payments", "Balance"), 8.5, bold=True)
        page.put(40, TOP - 20, line("", "", "out EUR", "in EUR", "EUR"), 8.5, bold=True)
        page.rule(40, TOP - 14, 555)
        if len(self.pages) > 1:
            self.type(line("", "BALANCE BROUGHT FORWARD", balance=state(self.balance)))

    def type(self, text: str) -> None:
        self.page.put(40, self.y, text, 8.5)
        self.y += LEAD

    def need(self, lines: int, last: bool = False) -> bool:
        if self.y + lines * LEAD <= LAST:
            return False
        if not last:
            self.type(line("", "SUB TOTAL CARRIED FORWARD", balance=state(self.balance)))
        self.foot()
        self.turn(last)
        return True

    def foot(self) -> None:
        text = [
            "For Important Information and Standard Conditions see overleaf. Thank you for banking with us.",
            "Corrib Commercial Bank p.l.c. is regulated by the Central Bank of Ireland. Registered in Ireland 24173.",
            "OD = Overdrawn  CNL = Contactless  POS = Point of sale  CT = Credit transfer  DD = Direct debit",
        ]
        self.page.lines(40, 790, text, 7, 9)


def state(balance: Decimal) -> str:
    return f"{written(balance, minus='')}{'OD' if balance < 0 else '  '}"


def foreign(text: str, amount: Decimal) -> str:
    """The lines below a purchase in sterling, with the figures that fit its amount."""
    if text.startswith("GBP AT"):
        return text.replace("GBP", f"GBP {-amount / Decimal('1.0175') * Decimal(text.rsplit(maxsplit=1)[-1]):.2f}")
    if text.startswith("INCLUDES"):
        return f"{text} EUR {-amount * Decimal('0.0172'):.2f}"
    return text


def tables(printer: Printer, out: Decimal, into: Decimal) -> None:
    printer.type(line("", "TOTAL PAYMENTS", written(out), written(into)))
    printer.need(13, last=True)
    printer.y += LEAD
    for text in [
        "*** INTEREST ON CURRENT ACCOUNTS ***",
        "Debit interest: balances within limit      13.20 %  EAR 14.05 %",
        "Surcharge on unauthorised overdrawings     12.00 %  p.a.",
        "Credit interest                             0.00 %  AER  0.00 %",
        "",
        "*** FEES ACCRUED SINCE LAST CHARGED ***",
        "Maintaining the account   1 at  6.00       6.00",
        f"Paper transactions        {printer.number % 7} at  0.30       {printer.number % 7 * Decimal('0.30'):.2f}",
        "Eligible deposits are covered by the Deposit Guarantee Scheme to EUR 100,000. A Fee Information",
        "Document is at any branch. Government Stamp Duty on debit cards falls due on 31 December 2024.",
    ]:
        printer.type(text)


def draw(rng: Random, path: Path) -> Truth:
    printer = Printer(rng)
    opening = cents(rng, -400, 2600)
    entries = some_entries(rng, KINDS, POOLS, printer.period, count=row_count(rng), balance=opening, floor=-800)
    printer.balance = opening
    printer.type(line(f"{printer.period[0]:%d%b%y}".upper(), "BALANCE FORWARD", balance=state(opening)))
    rows: list[Row] = []
    for day, group in groupby(entries, key=lambda entry: entry.day):
        todays = list(group)
        for n, entry in enumerate(todays):
            turned = printer.need(len(entry.lines) + 1)
            last = n == len(todays) - 1
            lines = [foreign(text, entry.amount) for text in entry.lines]
            printer.balance += entry.amount
            date_text = f"{day:%d%b%y}".upper() if n == 0 or turned else ""
            amount = written(entry.amount, minus="")
            out, into = (amount, "") if entry.amount < 0 else ("", amount)
            printer.type(line(date_text, lines[0], out, into, state(printer.balance) if last else ""))
            for more in lines[1:]:
                printer.type(line("", more))
            balance = printer.balance if last else None
            rows.append(Row(day, " ".join(" ".join(lines).split()), entry.amount, balance, page=len(printer.pages)))
    closing = printer.balance
    printer.need(4)
    printer.type(line(f"{printer.period[1]:%d%b%y}".upper(), "CLOSING BALANCE", balance=state(closing)))
    amounts = [row.amount for row in rows]
    tables(printer, -sum((a for a in amounts if a < 0), ZERO), sum((a for a in amounts if a > 0), ZERO))
    printer.foot()
    by_hand(printer.pages, path, Hand(show="Tj", scaled=True))
    return Truth("checking", "en_IE", "EUR", printer.iban, *printer.period, opening, closing, rows)
