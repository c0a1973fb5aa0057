"""Philippines, a savings or current account in the manner of BPI: days as JAN 05 without a year, a second line of
details below each row's name, references in a column of their own, DEBIT AMOUNT, CREDIT AMOUNT and BALANCE AMOUNT,
a first row BEGINNING BALANCE, closing figures under the last row, advisories and the PDIC text in small print."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date
from decimal import Decimal
from pathlib import Path
from random import Random

from reportlab.pdfgen import canvas

from ..frame import Entry, Kind, Pools, Row, Truth, fill, running, some_amount, some_entries, some_period, wrap, written
from ..pens import LETTER, Color, Flow, Page, fits

RED: Color = (0.69, 0.06, 0.1)
BAND: Color = (0.93, 0.89, 0.85)
POOLS: Pools = {
    "name": ["MARIA CLARA D REYES", "JUAN P DELA CRUZ", "JOSE MARI S CHAN", "ANGELICA B SANTOS", "RAMON T BAUTISTA"],
    "shop": ["JOLLIBEE EDSA CENTRAL", "SM SUPERMARKET MEGAMALL", "MERCURY DRUG KATIPUNAN", "7-ELEVEN 1182"],
    "biller": ["MERALCO", "MANILA WATER COMPANY", "PLDT INC.", "GLOBE TELECOM POSTPAID", "CONVERGE ICT", "PAG-IBIG"],
    "bank": ["BDO UNIBANK", "GCASH", "MAYA PHILIPPINES", "UNIONBANK OF THE PHIL", "METROBANK"],
    "branch": ["AYALA PASEO", "QC TOMAS MORATO", "CEBU IT PARK", "DAVAO BAJADA", "MAKATI LEGASPI"],
    "md": lambda _, day: f"{day:%m%d}",
}
KINDS = [
    Kind(8, -150, -20000, "InstaPay Transfer|{bank} XXXXXX####", "r", step="1"),
    Kind(4, -10, -10, "InstaPay Transfer Fee|", "r"),
    Kind(3, -5000, -30000, "PESONet Transfer|{bank} {name}", "r", step="1"),
    Kind(6, -90, -4500, "Debit Card Purchase|{shop} {md}", "r"),
    Kind(6, -200, -20000, "ATM Withdrawal|{branch}", "t", step="100"),
    Kind(1, -18, -18, "ATM Withdrawal Fee|OTHER BANK ATM", "t"),
    Kind(4, -300, -9000, "Bills Payment|{biller}", "r"),
    Kind(3, 500, 30000, "InstaPay Credit|FROM {bank} {name}", "r", step="0.01"),
    Kind(2, 9000, 48000, "Payroll Credit|", "t", most=2),
    Kind(2, 1000, 50000, "Cash Deposit|{branch}", "t", step="50"),
    Kind(2, 500, 25000, "Fund Transfer|FROM XXXXXX#### {name}", "r", step="1"),
    Kind(2, -1000, -30000, "Check Issued|IN-HOUSE", "c", step="0.01"),
    Kind(1, 5000, 40000, "Local Check Deposit|{branch}", "c"),
]
X = {"date": 44, "text": 92, "ref": 290, "debit": 412, "credit": 490, "balance": 574}


def draw(rng: Random, path: Path) -> Truth:
    period = some_period(rng)
    opening = some_amount(rng, 2000, 120000)
    entries = some_entries(rng, KINDS, POOLS, period, balance=opening, floor=30_000, reversal="Reversal|{}")
    entries += _interest(rng, period[1]) if rng.random() < 0.6 else []
    balances = running(opening, [entry.amount for entry in entries])
    number = fill(rng, "####-####-##", period[0], {})
    kind = rng.choice(["checking", "savings"])
    flow = Flow(700, lambda: Page(LETTER), _head(rng, number, period, kind), None)
    _plain(flow, "BEGINNING BALANCE", opening)
    rows = [_row(rng, flow, entry, balance) for entry, balance in zip(entries, balances, strict=True)]
    closing = balances[-1] if balances else opening
    _closing(rng, flow, entries, closing)
    for n, page in enumerate(flow.pages, 1):
        _foot(page, f"Page {n} of {len(flow.pages)}")
    _write(flow.pages, path)
    return Truth(kind, "en_PH", "PHP", number, *period, opening, closing, rows)


def _interest(rng: Random, day: date) -> list[Entry]:
    earned = some_amount(rng, 0.5, 60)
    tax = -max(Decimal("0.01"), (earned / 5).quantize(Decimal("0.01")))
    return [
        Entry(day, ("Interest Earned", ""), earned, "", "i"),
        Entry(day, ("Tax Withheld", ""), tax, "", "w"),
    ]


def _head(rng: Random, number: str, period: tuple[date, date], kind: str) -> Callable[[Page, int], float]:
    holder = fill(rng, "{name}", period[0], POOLS)
    product = "CHECKING WITH INTEREST" if kind == "checking" else "REGULAR SAVINGS - ATM"
    branch = fill(rng, "{branch}", period[0], POOLS)
    street = fill(rng, "UNIT 1#0# ONE SERENDRA TOWER #", period[0], {})

    def head(page: Page, page_number: int) -> float:
        page.box(0, 0, 612, 10, RED)
        page.put(44, 44, "BMI", 26, face="Times-Bold", color=RED)
        page.put(98, 36, "Bank of the", 8, face="Times-Roman")
        page.put(98, 45, "Mabuhay Islands", 8, face="Times-Roman")
        page.put(574, 40, "STATEMENT OF ACCOUNT", 13, right=True, bold=True)
        labels = {
            "ACCOUNT NUMBER": number,
            "PERIOD COVERED": " - ".join(f"{day:%b %d %Y}".upper() for day in period),
            "ACCOUNT TYPE": product,
            "BRANCH": branch,
            "CURRENCY": "PHP",
        }
        for n, (label, value) in enumerate(labels.items()):
            page.put(352, 70 + n * 12, label, 7, bold=True)
            page.put(574, 70 + n * 12, value, 8, right=True)
        if page_number == 1:
            page.lines(44, 78, [holder, street, "BONIFACIO GLOBAL CITY", "TAGUIG CITY 1634"], 9)
        y = 142.0
        page.box(40, y, 538, 20, BAND)
        for name, title in (("date", "DATE"), ("text", "DESCRIPTION"), ("ref", "REF. / CHECK NO.")):
            page.put(X[name], y + 13, title, 7, bold=True)
        for name in ("debit", "credit", "balance"):
            page.put(X[name], y + 9, name.upper(), 7, right=True, bold=True)
            page.put(X[name], y + 17, "AMOUNT", 7, right=True, bold=True)
        return y + 34

    return head


def _foot(page: Page, label: str) -> None:
    page.rule(40, 732, 578, 0.4)
    page.put(44, 742, "Deposits are insured by PDIC up to P500,000 per depositor. Bank of the Mabuhay Islands is", 6)
    page.put(44, 749, "regulated by the Bangko Sentral ng Pilipinas. For inquiries call (02) 889-00000.", 6)
    page.put(574, 745, label, 7, right=True)


def _plain(flow: Flow, label: str, amount: Decimal) -> None:
    flow.page.put(X["text"], flow.y, label, 8, bold=True)
    flow.page.put(X["balance"], flow.y, written(amount), 8, right=True)
    flow.y += 14


def _row(rng: Random, flow: Flow, entry: Entry, balance: Decimal) -> Row:
    lines = [part for line in entry.lines if line for part in wrap(line, fits("Helvetica", 8, 185))]
    flow.need(10 * len(lines))
    page, y = flow.page, flow.y
    page.put(X["date"], y, f"{entry.day:%b %d}".upper(), 8)
    page.lines(X["text"], y, lines, 8, 9.5)
    reference = fill(rng, {"r": "##########", "c": "000#######", "t": "T####"}.get(entry.tag, ""), entry.day, {})
    page.put(X["ref"], y, reference, 8)
    page.put(X["debit" if entry.amount < 0 else "credit"], y, written(abs(entry.amount)), 8, right=True)
    page.put(X["balance"], y, written(balance), 8, right=True)
    flow.y += 9.5 * len(lines) + 3.5
    text = " ".join([lines[0], *([reference] if reference else []), *lines[1:]])
    return Row(entry.day, text, entry.amount, balance, page=flow.number)


def _closing(rng: Random, flow: Flow, entries: list[Entry], closing: Decimal) -> None:
    flow.need(110)
    page = flow.page
    page.rule(40, flow.y - 8, 578)
    flow.y += 3
    _plain(flow, "BALANCE THIS STATEMENT", closing)
    for label, sign, where in (("TOTAL DEBITS", -1, "debit"), ("TOTAL CREDITS", 1, "credit")):
        amounts = [abs(entry.amount) for entry in entries if entry.amount * sign > 0]
        page.put(X["text"], flow.y, f"{label} ({len(amounts)})", 8)
        page.put(X[where], flow.y, written(sum(amounts, Decimal(0))), 8, right=True)
        flow.y += 11
    if rng.random() < 0.5:
        page.put(X["text"], flow.y, "AVERAGE DAILY BALANCE", 8)
        page.put(X["balance"], flow.y, written(closing + some_amount(rng, 5, 900)), 8, right=True)
        flow.y += 16
    if rng.random() < 0.6:
        page.box(40, flow.y, 538, 40, stroke=RED)
        text = (
            "REMINDER: Effective February 1, the minimum monthly average daily balance of P3,000.00 applies. A fee of "
            "P300.00 is charged when the balance falls below it for two consecutive months. Please examine this "
            "statement; if no error is reported within fifteen (15) days the account will be considered correct."
        )
        page.lines(46, flow.y + 11, wrap(text, fits("Helvetica", 7, 526)), 7, 9)


def _write(pages: list[Page], path: Path) -> None:
    """reportlab: one text object for the left aligned texts of a page, then single strings for the right aligned."""
    pen = canvas.Canvas(str(path), pagesize=LETTER, invariant=1)
    for page in pages:
        for box in page.boxes:
            pen.setFillColorRGB(*(box.fill or (1, 1, 1)))
            pen.setStrokeColorRGB(*(box.stroke or (0, 0, 0)))
            pen.rect(box.x, 792 - box.y - box.h, box.w, box.h, int(bool(box.stroke)), int(bool(box.fill)))
        run = pen.beginText()
        for text in page.texts:
            if text.x == text.anchor:
                run.setFont(text.face, text.size)
                run.setFillColorRGB(*text.color)
                run.setTextOrigin(text.x, 792 - text.y)
                run.textOut(text.text)
        pen.drawText(run)
        for text in page.texts:
            if text.x != text.anchor:
                pen.setFont(text.face, text.size)
                pen.setFillColorRGB(*text.color)
                pen.drawRightString(text.anchor, 792 - text.y, text.text)
        pen.showPage()
    pen.save()
