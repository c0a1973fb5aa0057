"""United Arab Emirates: current account statement with English and Arabic titles, dates as 02JAN24, balances Cr or Dr.

Special: Arabic titles are in presentation forms in visual order; card purchases repeat date and amount in the text
("45.50,AED", or another currency); BROUGHT FORWARD and CARRIED FORWARD on each page; some have a column of value dates.
"""

from __future__ import annotations

import unicodedata
from datetime import date, timedelta
from decimal import Decimal
from functools import cache
from pathlib import Path
from random import Random

from ..frame import Entry, Kind, Row, Truth, earlier, iban, some_amount, some_count, some_entries, some_period, wrap
from ..frame import written as number
from ..pens import A4, GREY, WHITE, Flow, Page, fits, with_fpdf, with_pymupdf, with_reportlab

LEFT, RIGHT = 34, 561
BLUE = (0.03, 0.17, 0.42)
PALE = (0.93, 0.95, 0.98)
FACE = "narrow"
FORMS = ("<isolated>", "<final>", "<initial>", "<medial>")


@cache
def _forms() -> dict[str, dict[str, str]]:
    """Of each Arabic letter, and of lam with alef, the presentation forms."""
    found: dict[str, dict[str, str]] = {}
    for code in range(0xFE80, 0xFEFD):
        parts = unicodedata.decomposition(chr(code)).split()
        if parts and parts[0] in FORMS:
            found.setdefault("".join(chr(int(part, 16)) for part in parts[1:]), {})[parts[0]] = chr(code)
    return found


def arabic(text: str) -> str:
    """The text as old writers lay it down: joined letters, the last one first."""
    forms, letters = _forms(), list(text)
    for n in range(len(letters) - 2, -1, -1):
        if letters[n] + letters[n + 1] in forms:
            letters[n : n + 2] = [letters[n] + letters[n + 1]]
    shaped = []
    for n, letter in enumerate(letters):
        own = forms.get(letter)
        before = n > 0 and "<initial>" in forms.get(letters[n - 1], {})
        after = n + 1 < len(letters) and letters[n + 1] in forms and "<final>" in forms[letters[n + 1]]
        if own is None:
            shaped.append(letter)
            continue
        after = after and "<initial>" in own
        form = FORMS[3] if before and after else FORMS[1] if before else FORMS[2] if after else FORMS[0]
        shaped.append(own.get(form) or own["<isolated>"])
    return "".join(reversed(shaped))


POOLS = {
    "used": lambda rng, day: f"{earlier(rng, day):%d-%m-%Y}",
    "ref": lambda _rng, day: f"{day:%y%m%d}",
    "mon": lambda _rng, day: f"{day:%b %Y}".upper(),
    "shop": [
        "CARREFOUR CITY CENTRE DEIRA DUBAI:AE",
        "LULU HYPERMARKET AL BARSHA DUBAI:AE",
        "ENOC SITE 10## DUBAI:AE",
        "SPINNEYS MARINA DUBAI:AE",
        "CAREEM RIDE DUBAI:AE",
        "NOON.COM DUBAI:AE",
        "ADNOC OASIS 4## ABU DHABI:AE",
        "TALABAT.COM DUBAI:AE",
        "ASTER PHARMACY 1## SHARJAH:AE",
        "RTA SMART APPS DUBAI:AE",
    ],
    "who": [
        "MOHAMMED RASHID KHAN",
        "FATIMA AL SUWAIDI",
        "JOSE P MATHEW",
        "SARA HASSAN OMAR",
        "AL NOOR GENERAL TRDG LLC",
    ],
    "why": ["FAMILY SUPPORT", "RENT CHQ 3 OF 4", "SCHOOL FEES TERM 2", "OWN ACCOUNT TRANSFER", "INV ####"],
}
KINDS = [
    Kind(32, -6, -900, "POS-PURCHASE|CARD NO.448401******6612 ###### {used} @,AED|{shop}", "card"),
    Kind(
        6, -20, -1400, "POS-PURCHASE|CARD NO.448401******6612 ###### {used} @,USD|AMZN MKTP US AMZN.COM/BILL:US", "usd"
    ),
    Kind(
        7,
        -100,
        -3000,
        "ATM WITHDRAWAL|CARD NO.448401******6612 ###### {used}|@,AED MALL OF THE EMIRATES 2 DUBAI:AE",
        "card",
        "100",
    ),
    Kind(9, -100, -9000, "MOBILE BANKING TRANSFER TO AE##033########6#2##01|{who}|{why}"),
    Kind(5, 100, 9000, "INWARD REMITTANCE IPP {ref}????######|{who}|{why}"),
    Kind(7, 6000, 24000, "SALARY|WPS {mon} GULF HORIZON ENGINEERING LLC"),
    Kind(4, -60, -1200, "BILL PAYMENT DEWA ##########|{mon}"),
    Kind(3, -90, -700, "ETISALAT BILL PAYMENT 0504######"),
    Kind(3, -500, -15000, "INWARD CLEARING CHEQUE|CHQ NO. 0000##", "", "50"),
    Kind(3, 300, 9000, "CASH DEPOSIT CDM|DUBAI BRANCH 10##", "", "50"),
    Kind(3, -1.05, -26.25, "CHARGES|VAT 5% INCL. TRF FEE {ref}", "", "0.21"),
    Kind(1, -25, -25, "MINIMUM BALANCE CHARGE {mon}", most=1),
    Kind(2, 10, 600, "REVERSAL POS-PURCHASE|CARD NO.448401******6612 {used} @,AED|{shop}", "card"),
    Kind(1, -700, -2600, "LOAN INSTALLMENT 0123####6601|EMI {mon}", most=1),
]


def _when(day: date) -> str:
    return f"{day:%d%b%y}".upper()


def _signed(amount: Decimal) -> str:
    return number(amount, minus="") + ("Dr" if amount < 0 else "Cr")


def _text(entry: Entry) -> str:
    there = abs(entry.amount) / (Decimal("3.6725") if entry.tag == "usd" else 1)
    return " ".join(entry.lines).replace("@", number(there, thousands=""))


class _Layout:
    """Where the columns stand, and the head and foot of the pages."""

    def __init__(self, rng: Random, period: tuple[date, date]) -> None:
        self.valued = rng.random() < 0.5
        self.text = 140 if self.valued else 92
        self.period = period
        self.account = "10" + "".join(rng.choice("0123456789") for _ in range(9)) + "01"
        self.iban = iban(rng, "AE", "099" + self.account.rjust(16, "0")).replace(" ", "")
        self.branch = rng.choice(["AL QUSAIS BRANCH", "JUMEIRAH BRANCH", "ABU DHABI MAIN BRANCH"])
        self.ad = rng.random() < 0.4
        self.columns = [(LEFT + 4, "Date", "التاريخ", False), (self.text, "Description", "التفاصيل", False),
                        (400, "Debit", "مدين", True), (475, "Credit", "دائن", True),
                        (RIGHT - 4, "Account Balance", "رصيد الحساب", True)]  # fmt: skip
        if self.valued:
            self.columns.insert(1, (88, "Value Date", "تاريخ القيمة", False))

    def head(self, page: Page, count: int) -> float:
        page.box(LEFT, 24, 26, 26, BLUE)
        page.put(LEFT + 34, 43, "PEARL COAST BANK", 13, bold=True, color=BLUE)
        page.put(RIGHT, 43, arabic("بنك ساحل اللؤلؤ"), 14, right=True, color=BLUE)
        page.put(298, 72, "ACCOUNT STATEMENT  /  " + arabic("كشف حساب"), 11, center=True, bold=True)
        page.put(RIGHT, 86, f"Page {count} of @", 7, right=True, color=GREY)
        y = 104.0
        if count == 1:
            y = self._facts(page)
        page.box(LEFT, y, RIGHT - LEFT, 26, BLUE)
        for x, title, other, right in self.columns:
            page.put(x, y + 11, title, 8, right=right, color=WHITE)
            page.put(x, y + 21, arabic(other), 8, right=right, color=WHITE)
        return y + 40

    def _facts(self, page: Page) -> float:
        page.lines(LEFT, 104, ["MR IMRAN SALEEM QURESHI", "P.O. BOX 71204", "DUBAI", "UNITED ARAB EMIRATES"], 8.5, 11)
        start, end = self.period
        facts = (("Account Number", self.account, "رقم الحساب"), ("IBAN", self.iban, "رقم الآيبان"),
                 ("Account Type", "CURRENT ACCOUNT", "نوع الحساب"), ("Currency", "AED", "العملة"),
                 ("Branch", self.branch, "الفرع"),
                 ("Statement Period", f"{_when(start)} TO {_when(end)}", "فترة الكشف"))  # fmt: skip
        for n, (label, value, other) in enumerate(facts):
            y = 104 + 13 * n
            page.box(300, y - 9, RIGHT - 300, 13, PALE if n % 2 == 0 else WHITE)
            page.put(304, y, label, 7.5, color=GREY)
            page.put(384, y, value, 7.5)
            page.put(RIGHT - 4, y, arabic(other), 7.5, right=True, color=GREY)
        if self.ad:
            page.lines(
                LEFT,
                158,
                ["Transfer AED 10,000.00 or more to your Pearl Saver", "and earn up to 4.25% p.a. T&Cs apply."],
                7,
                9,
            )
        return 190

    def foot(self, page: Page, _y: float) -> None:
        page.rule(LEFT, 785, RIGHT, 0.6, BLUE)
        text = [
            "Please examine this statement at once. If no error is reported within 30 days from the statement date, "
            "the account will be considered correct.",
            "Pearl Coast Bank PJSC is licensed and regulated by the Central Bank of the UAE. TRN 100999999900003. "
            "Call 600 54 99 99.",
        ]
        page.lines(LEFT, 795, text, 6.5, 9, color=GREY)
        page.put(RIGHT, 815, arabic("يرجى مراجعة هذا الكشف وإبلاغ البنك عن أي اختلاف"), 7, right=True, color=GREY)


def _carry(flow: Flow, look: _Layout, title: str, balance: Decimal) -> None:
    flow.page.put(look.text, flow.y, title, 8, bold=True)
    flow.page.put(RIGHT - 4, flow.y, _signed(balance), 8, right=True, bold=True)
    flow.y += 15


def _rows(flow: Flow, look: _Layout, rng: Random, entries: list[Entry], balance: Decimal) -> list[Row]:
    rows: list[Row] = []
    _carry(flow, look, "BROUGHT FORWARD", balance)
    for n, entry in enumerate(entries):
        lines = wrap(_text(entry), fits(FACE, 7.5, 340 - look.text))
        if flow.y + 10 * len(lines) + 22 > flow.bottom:
            _carry(flow, look, "CARRIED FORWARD", balance)
            flow.turn()
            _carry(flow, look, "BROUGHT FORWARD", balance)
        balance += entry.amount
        page, y = flow.page, flow.y
        if n % 2:
            page.box(LEFT, y - 9, RIGHT - LEFT, 10 * len(lines) + 4, PALE)
        valued = entry.day + timedelta(rng.choice([0, 0, 0, 1, -1, -2])) if look.valued else None
        page.put(LEFT + 4, y, _when(entry.day), 7.5)
        page.put(88, y, _when(valued) if valued else "", 7.5)
        page.lines(look.text, y, lines, 7.5, 10)
        page.put(400 if entry.amount < 0 else 475, y, number(entry.amount, minus=""), 7.5, right=True)
        page.put(RIGHT - 4, y, _signed(balance), 7.5, right=True)
        flow.y += 10 * len(lines) + 4
        rows.append(Row(entry.day, " ".join(lines), entry.amount, balance, valued, flow.number))
    _carry(flow, look, "CARRIED FORWARD" if rng.random() < 0.5 else "CLOSING BALANCE", balance)
    return rows


def _summary(flow: Flow, entries: list[Entry], edges: tuple[Decimal, Decimal]) -> None:
    flow.need(84)
    page, y = flow.page, flow.y + 12
    cells = [("Opening Balance", "الرصيد الافتتاحي", _signed(edges[0]))]
    for title, other, sign in (("Total Debits", "مجموع المدين", -1), ("Total Credits", "مجموع الدائن", 1)):
        chosen = [abs(entry.amount) for entry in entries if entry.amount * sign > 0]
        cells.append((f"{title} ({len(chosen)})", other, number(sum(chosen, Decimal(0)))))
    cells.append(("Closing Balance", "الرصيد الختامي", _signed(edges[1])))
    page.box(LEFT, y, RIGHT - LEFT, 46, None, stroke=BLUE)
    for n, (title, other, value) in enumerate(cells):
        x = LEFT + 66 + 132 * n
        page.put(x, y + 12, title, 7.5, center=True, color=GREY)
        page.put(x, y + 23, arabic(other), 7.5, center=True, color=GREY)
        page.put(x, y + 38, value, 9, center=True, bold=True)
    page.put(298, y + 62, "*** END OF STATEMENT ***", 7.5, center=True)


def draw(rng: Random, path: Path) -> Truth:
    period = some_period(rng, rng.choice([29, 30, 88]), calendar=rng.random() < 0.5)
    opening = some_amount(rng, 200, 60000)
    entries = some_entries(rng, KINDS, POOLS, period, count=min(100, some_count(rng)), balance=opening)
    closing = opening + sum(entry.amount for entry in entries)
    look = _Layout(rng, period)
    flow = Flow(772, lambda: Page(A4, FACE, "narrow-bold"), look.head, look.foot)
    rows = _rows(flow, look, rng, entries, opening)
    if rng.random() < 0.6:
        _summary(flow, entries, (opening, closing))
    look.foot(flow.page, flow.y)
    for page in flow.pages:
        mark = next(n for n, text in enumerate(page.texts) if text.text.endswith("of @"))
        page.put(RIGHT, 86, page.texts.pop(mark).text.replace("@", str(flow.number)), 7, right=True, color=GREY)
    rng.choice([with_fpdf, with_pymupdf, with_reportlab])(flow.pages, path)
    return Truth("bank", "en_AE", "AED", look.account, *period, opening, closing, rows)
