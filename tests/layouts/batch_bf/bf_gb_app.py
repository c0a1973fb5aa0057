"""UK app-only bank: newest row first, one signed amount column and a balance on every row, titles led by "(GBP)".

Pots are named on the first page and show in rows as transfers; foreign purchases have a second line with amount and
rate; the last lines of every page are the bank's registration.
"""

from __future__ import annotations

from datetime import date
from pathlib import Path
from random import Random

from ..frame import Kind, Pools, Row, Truth, iban, running, some_amount, some_entries, some_period, written
from ..pens import A4, Flow, Page, with_fpdf
from ._rows import column, digits, joined, numbered, paragraph

INK = (0.06, 0.13, 0.23)
SOFT = (0.45, 0.5, 0.56)
LINE = (0.85, 0.87, 0.9)
SIZE, LEAD = 8.0, 10.5

KINDS = [
    Kind(3, 900, 2900, "{firm} (Faster Payments) Reference: SALARY", most=1),
    Kind(3, 3, 300, "{who} (Faster Payments) Reference: {why}"),
    Kind(2, 2, 60, "{who} (P2P Payment)|{emoji}"),
    Kind(2, 10, 400, "Transfer from Pot"),
    Kind(18, -1.5, -85, "{shop} GBR"),
    Kind(5, -4, -60, "{web} GBR"),
    Kind(3, -3, -120, "{far}|Amount: EUR -{eur}. Conversion rate: 1.1#####."),
    Kind(4, -8, -160, "{dd} (Direct Debit) Reference: {ref}"),
    Kind(3, -5, -650, "{who} (Faster Payments) Reference: {why}"),
    Kind(3, -1, -300, "Transfer to Pot", step="1"),
    Kind(1, -10, -200, "CARDTRONICS UK LTD {town} GBR", step="10"),
]
POOLS: Pools = {
    "firm": ("LOWTHER DESIGN LTD", "NORTHERN HEALTH TRUST", "PAGE & QUILL LTD"),
    "who": ("Jess Hartley", "Omar Siddiqui", "R T Blackwood", "Ffion Rees", "Tom Achebe"),
    "why": ("rent", "Gas bill", "sent from app", "Curry night", "Thanks!", "REF 00#####"),
    "emoji": ("pizza", "taxi home", "birthday present x", "Tickets"),
    "shop": (
        "TESCO STORES #### {town}",
        "SAINSBURYS S/MKTS {town}",
        "PRET A MANGER {town}",
        "TFL TRAVEL CH TFL.GOV.UK/CP",
        "CO-OP GROUP 07#### {town}",
        "GREGGS PLC {town}",
        "LIDL GB {town}",
        "SUMUP *CORNER CAFE {town}",
        "BOOTS #### {town}",
    ),
    "web": (
        "AMZNMktplace amazon.co.uk",
        "NETFLIX.COM London",
        "SPOTIFYUK London",
        "UBER *TRIP help.uber.com",
        "DELIVEROO LONDON",
    ),
    "far": ("CARREFOUR MARKET NICE FRA", "RYANAIR DUBLIN IRL", "BAR CENTRAL SEVILLA ESP"),
    "town": ("LEEDS", "BRISTOL", "LONDON", "CARDIFF", "GLASGOW"),
    "dd": ("OCTOPUS ENERGY", "EE LIMITED", "LEEDS CITY COUNCIL", "THE GYM GROUP", "YORKSHIRE WATER"),
    "ref": ("########", "????####", "A-??##????"),
    "eur": lambda rng, _: written(some_amount(rng, 4, 130)),
}
FOOT = (
    "Zippa Bank Limited (zippa.example) is a company registered in England and Wales (No. 0944####). It is authorised "
    "and regulated as a bank. Money in the account is protected up to £85,000."
)


def _pounds(amount: object) -> str:
    text = written(amount)  # type: ignore[arg-type]
    return text.replace("-", "-£") if text.startswith("-") else f"£{text}"


def draw(rng: Random, path: Path) -> Truth:
    start, end = some_period(rng, calendar=True)
    opening = some_amount(rng, 40, 1800)
    entries = some_entries(rng, KINDS, POOLS, (start, end), count=rng.randint(15, 110), balance=opening, floor=-50)
    balances = running(opening, (entry.amount for entry in entries))
    closing = balances[-1]
    paid_in = sum(e.amount for e in entries if e.amount > 0)
    paid_out = sum(e.amount for e in entries if e.amount < 0)
    name = rng.choice(("Imogen Clarke", "Daniel Oyelaran", "Siân Pritchard"))
    sort, account = "04-06-11", digits(rng, "########")
    foot = digits(rng, FOOT)

    def head(page: Page, number: int) -> float:
        page.put(46, 58, "zippa", 22, bold=True, color=(0.95, 0.3, 0.25))
        return _front(page, name, sort, account, (start, end)) if number == 1 else _titles(page, 96)

    flow = Flow(752, lambda: Page(A4, "narrow", "narrow-bold"), head)
    page = flow.page
    pots = some_amount(rng, 20, 4000)
    boxes = (
        (46, 282, _pounds(closing), "Personal Account balance", "(Excluding all Pots)"),
        (46, 332, _pounds(pots), "Balance in Pots", "(This includes both regular Pots and savings Pots)"),
        (330, 282, _pounds(paid_out), "Total outgoings", ""),
        (330, 332, "+" + _pounds(paid_in), "Total deposits", ""),
    )
    for x, top, figure, label, small in boxes:
        page.put(x, top, figure, 14, bold=True, color=INK)
        page.put(x, top + 13, label, 8.5, color=INK)
        page.put(x, top + 23, small, 7, color=SOFT)
    flow.y = _titles(page, 396)
    rows = []
    for entry, balance in reversed(list(zip(entries, balances, strict=True))):
        lines = column(entry.lines, "narrow", SIZE, 290)
        flow.need(LEAD * len(lines) + 4)
        page, y = flow.page, flow.y
        page.put(46, y, f"{entry.day:%d/%m/%Y}", SIZE, color=INK)
        page.lines(118, y, lines, SIZE, LEAD, color=INK)
        page.put(480, y, written(entry.amount), SIZE, right=True, color=INK)
        page.put(549, y, written(balance), SIZE, right=True, color=INK)
        flow.y += LEAD * len(lines) + 6
        page.rule(46, flow.y - 12, 549, 0.4, LINE)
        rows.append(Row(entry.day, joined(lines), entry.amount, balance, page=flow.number))

    def number(page: Page, n: int, of: int) -> None:
        paragraph(page, 46, 782, foot, 420, 6.5, 8.5, color=SOFT)
        page.put(549, 782, f"Page {n} of {of}", 7, right=True, color=SOFT)

    numbered(flow.pages, number)
    with_fpdf(flow.pages, path)
    return Truth("checking", "en_GB", "GBP", account, start, end, opening, closing, rows, newest_first=True)


def _front(page: Page, name: str, sort: str, account: str, span: tuple[date, date]) -> float:
    page.put(46, 110, "Personal Account statement", 18, bold=True, color=INK)
    page.put(46, 128, f"{span[0]:%d/%m/%Y} - {span[1]:%d/%m/%Y}", 10, color=SOFT)
    page.lines(46, 160, (name, "Flat 3, 88 Otley Road", "Leeds", "LS6 4BA", "United Kingdom"), 9, 12, color=INK)
    number = iban(Random(account), "GB", f"ZIPP{sort.replace('-', '')}{account}")
    for n, (label, text) in enumerate(
        (("Sort code", sort), ("Account number", account), ("BIC", "ZIPPGB2L"), ("IBAN", number))
    ):
        page.put(330, 160 + 14 * n, label, 8.5, color=SOFT)
        page.put(410, 160 + 14 * n, text, 8.5, color=INK)
    page.rule(46, 252, 549, 0.6, LINE)
    return 0.0


def _titles(page: Page, y: float) -> float:
    page.put(46, y, "Date", SIZE, bold=True, color=INK)
    page.put(118, y, "Description", SIZE, bold=True, color=INK)
    page.put(480, y, "(GBP) Amount", SIZE, bold=True, right=True, color=INK)
    page.put(549, y, "(GBP) Balance", SIZE, bold=True, right=True, color=INK)
    page.rule(46, y + 6, 549, 0.8, INK)
    return y + 20
