"""United Kingdom: app bank's personal statement, newest row first, signed amounts, a balance on every row.

Special: no opening balance is printed and the closing one stands in a box of figures above their labels; foreign
purchases carry "Amount: USD -12.50. Conversion rate: 1.27." in the description; pots without movement follow.
"""

from __future__ import annotations

from datetime import date
from decimal import Decimal
from pathlib import Path
from random import Random

from ..frame import Entry, Kind, Row, Truth, iban, running, some_amount, some_count, some_entries, some_period, written
from ..frame import wrap as wrapped
from ..pens import A4, GREY, Flow, Page, fits, with_fpdf, with_pymupdf

BANK = "Coralo"
LEFT, TEXT, AMOUNT, BALANCE = 40, 118, 470, 555
NAVY = (0.04, 0.14, 0.23)
CORAL = (1, 0.31, 0.25)
POOLS = {
    "town": ["LONDON GBR", "BRISTOL GBR", "LEEDS GBR", "Cardiff GBR", "GLASGOW GBR"],
    "shop": [
        "TESCO STORES ####",
        "SAINSBURYS S/MKTS",
        "PRET A MANGER",
        "GREGGS PLC",
        "CO-OP GROUP 0####",
        "WH SMITH",
        "BOOTS ####",
        "SumUp  *The Corner Bake",
        "ZETTLE_*FOLK COFFEE",
        "WAITROSE 3##",
        "JD WETHERSPOON",
    ],
    "web": [
        "AMZNMKTPLACE*?##?####  AMAZON.CO.UK  GBR",
        "NETFLIX.COM            London        GBR",
        "DELIVEROO              LONDON        GBR",
        "UBER   *TRIP           help.uber.com NLD",
        "TFL TRAVEL CH          TFL.GOV.UK/CP GBR",
        "GOOGLE*GOOGLE STORAGE  London        GBR",
    ],
    "who": ["Priya Shah", "T Okafor", "Megan Lloyd", "Sam Whittaker", "MR J R BARLOW", "Aoife Brennan"],
    "note": ["dinner", "Rent", "thanks x", "Gas & elec Jan", "Glasto 2/2", "Invoice 1042", "taxi home"],
    "debit": ["THAMES WATER", "LB LAMBETH COUNCIL", "OCTOPUS ENERGY", "VODAFONE LTD", "TV LICENCE MBP", "GYMBOX LTD"],
    "pot": ["Holiday", "Savings", "Rainy day", "Bills"],
}
KINDS = [
    Kind(34, -1.6, -70, "{shop}            {town}"),
    Kind(14, -2.4, -90, "{web}"),
    Kind(6, -3, -140, "foreign", "foreign"),
    Kind(8, -5, -900, "{who} (Faster Payments)|Reference: {note}"),
    Kind(5, 4, 300, "{who} (Faster Payments)|Reference: {note}"),
    Kind(5, -4, -60, "{who} (P2P Payment)|{note}"),
    Kind(4, 4, 60, "{who} (P2P Payment)"),
    Kind(7, -9, -190, "{debit} (Direct Debit)|Reference: ##########"),
    Kind(3, -10, -400, "Transfer to Pot ({pot})", "", "5"),
    Kind(2, 10, 300, "Transfer from Pot ({pot})", "", "5"),
    Kind(5, 1400, 3300, "NORTHLIGHT MEDIA LTD (Faster Payments)|Reference: SALARY"),
    Kind(2, -20, -200, "LINK ATM NOTEMACHINE   {town}", "", "10"),
    Kind(1, -0.3, -19, "Overdraft interest", most=1),
    Kind(1, 3, 80, "ASOS.COM               ASOS.COM      GBR"),
    Kind(1, -0.01, -0.99, "Round up to Pot ({pot})"),
]
ABROAD = [
    ("USD", Decimal("1.2"), "PADDLE.NET* NOTED      New York      USA"),
    ("EUR", Decimal("1.1"), "CARREFOUR CITY         PARIS         FRA"),
    ("EUR", Decimal("1.1"), "RYANAIR     22400000?? DUBLIN        IRL"),
    ("SEK", Decimal("13"), "PRESSBYRAN 4###        STOCKHOLM     SWE"),
    ("JPY", Decimal("180"), "LAWSON SHINJUKU        TOKYO         JPN"),
]


def _lines(rng: Random, entry: Entry) -> list[str]:
    if entry.tag != "foreign":
        return [" ".join(line.split()) for line in entry.lines]
    currency, about, shop = rng.choice(ABROAD)
    rate = (about * Decimal(rng.randint(96000, 105000)) / 100000).quantize(Decimal("0.000001"))
    there = written(entry.amount * rate, places=0 if currency == "JPY" else 2)
    shop = " ".join(shop.replace("#", "7").replace("?", "K").split())
    return [shop, f"Amount: {currency} {there}. Conversion rate: {rate}."]


def draw(rng: Random, path: Path) -> Truth:
    start, end = some_period(rng, rng.choice([13, 29, 30, 60]), calendar=rng.random() < 0.6)
    opening = some_amount(rng, 20, 4000)
    entries = some_entries(rng, KINDS, POOLS, (start, end), count=min(100, some_count(rng)), balance=opening)
    balances = running(opening, [entry.amount for entry in entries])
    closing = balances[-1] if balances else opening
    code, account = f"04-00-{rng.randint(3, 8)}{rng.randint(0, 9)}", f"{rng.randint(10**7, 10**8 - 1)}"
    number = iban(rng, "GB", "CORA" + code.replace("-", "") + account)
    plain = rng.random() < 0.5

    def head(page: Page, count: int) -> float:
        page.box(0, 0, A4[0], 6, CORAL)
        page.put(LEFT, 42, BANK.lower(), 22, bold=True, color=NAVY)
        if count == 1:
            return _front(page, (start, end), entries, closing, (code, account, number))
        return _titles(page, 78)

    def foot(page: Page, _y: float) -> None:
        legal = (
            f"{BANK} Bank Limited (https://coralo.example) is a company registered in England No. 09999901. Registered "
            "Office: 12 Weaver's Yard, London EC2A 0ZZ. "
            f"{BANK} Bank Ltd is authorised by the Prudential Regulation Authority (PRA) and regulated by the "
            "Financial Conduct Authority and the PRA. Our Financial Services Register number is 999901."
        )
        page.lines(LEFT, 795, wrapped(legal, fits("Helvetica", 6.5, 515)), 6.5, 8, color=GREY)

    flow = Flow(770, Page, head, foot)
    rows: list[Row] = []
    for entry, balance in zip(entries[::-1], balances[::-1], strict=True):
        lines = [part for line in _lines(rng, entry) for part in wrapped(line, fits("Helvetica", 9, 270))]
        flow.need(12 * len(lines) + 8)
        page = flow.page
        page.put(LEFT, flow.y, f"{entry.day:%d/%m/%Y}", 9)
        page.put(TEXT, flow.y, lines[0], 9)
        page.lines(TEXT, flow.y + 12, lines[1:], 9, 12, color=GREY)
        page.put(AMOUNT, flow.y, written(entry.amount), 9, right=True)
        page.put(BALANCE, flow.y, written(balance), 9, right=True)
        flow.y += 12 * len(lines)
        page.rule(LEFT, flow.y - 5, BALANCE, 0.3, (0.8, 0.8, 0.8))
        flow.y += 8
        rows.append(Row(entry.day, " ".join(lines), entry.amount, balance, page=flow.number))
    if not entries:
        flow.page.put(LEFT, flow.y + 6, "There were no transactions during this period.", 9)
    if rng.random() < 0.4:
        _pots(flow, rng, (start, end))
    foot(flow.page, flow.y)
    for count, page in enumerate(flow.pages, 1):
        page.put(BALANCE, 830, f"{count}/{flow.number}", 7, right=True, color=GREY)
    if plain:
        with_fpdf(flow.pages, path, rng.choice(["rows", "columns"]))
    else:
        with_pymupdf(flow.pages, path)
    return Truth("bank", "en_GB", "GBP", account, start, end, None, closing, rows, newest_first=True)


def _front(
    page: Page, period: tuple[date, date], entries: list[Entry], closing: Decimal, codes: tuple[str, str, str]
) -> float:
    page.put(LEFT, 84, "Personal Account statement", 15, bold=True, color=NAVY)
    page.put(LEFT, 100, f"{period[0]:%d/%m/%Y} - {period[1]:%d/%m/%Y}", 10)
    page.lines(LEFT, 132, ["Harriet Osei-Barlow", "Flat 3, 71 Railton Road", "London", "SE24 0LN", "GBR"], 9, 12)
    labels = ("Sort code:", "Account number:", "IBAN:", "BIC:")
    for n, (label, value) in enumerate(zip(labels, (*codes, "CORAGB2L"), strict=True)):
        page.put(340, 132 + 12 * n, label, 9, bold=True)
        page.put(425, 132 + 12 * n, value, 9)
    sums = [sum((e.amount for e in entries if e.amount * sign > 0), Decimal(0)) for sign in (-1, 1)]
    page.box(LEFT, 200, BALANCE - LEFT, 54, (0.95, 0.96, 0.97))
    boxes = (
        (closing, "", "Personal Account balance", "(Excluding all Pots)"),
        (sums[0], "", "Total outgoings", ""),
        (sums[1], "+", "Total deposits", ""),
    )
    for n, (amount, sign, label, note) in enumerate(boxes):
        x = LEFT + 14 + 175 * n
        page.put(x, 221, _pounds(sign, amount), 14, bold=True, color=NAVY)
        page.put(x, 235, label, 8, color=GREY)
        page.put(x, 246, note, 7, color=GREY)
    text = (
        "Important information about compensation arrangements: your eligible deposits are protected up to a total of "
        "\u00a385,000 by the Financial Services Compensation Scheme. Any deposits above the limit are unlikely to be "
        "covered."
    )
    y = page.lines(LEFT, 272, wrapped(text, fits("Helvetica", 7.5, 515)), 7.5, 9.5, color=GREY)
    return _titles(page, y + 16)


def _pounds(sign: str, amount: Decimal) -> str:
    return ("-" if amount < 0 else sign) + "\u00a3" + written(amount, minus="")


def _titles(page: Page, y: float) -> float:
    page.put(LEFT, y + 6, "Date", 9, bold=True)
    page.put(TEXT, y + 6, "Description", 9, bold=True)
    for x, title in ((AMOUNT, "Amount"), (BALANCE, "Balance")):
        page.put(x, y, "(GBP)", 7, right=True, color=GREY)
        page.put(x, y + 10, title, 9, right=True, bold=True)
    page.rule(LEFT, y + 16, BALANCE, 1, NAVY)
    return y + 32


def _pots(flow: Flow, rng: Random, period: tuple[date, date]) -> None:
    for pot in rng.sample(["Wedding", "New bike", "Tax"], rng.randint(1, 2)):
        if flow.y + 110 > flow.bottom:
            flow.turn()
        page, y = flow.page, flow.y + 30
        page.put(LEFT, y, f"{pot} - Pot statement", 12, bold=True, color=NAVY)
        page.put(LEFT, y + 14, f"{period[0]:%d/%m/%Y} - {period[1]:%d/%m/%Y}", 9)
        page.put(BALANCE, y, _pounds("", some_amount(rng, 5, 3000)), 12, right=True, bold=True)
        page.put(BALANCE, y + 14, "Pot balance", 8, right=True, color=GREY)
        page.put(LEFT, y + 36, "There were no transactions during this period.", 9)
        flow.y = y + 50
