"""South Africa, in Afrikaans: a column of charges with code letters before debit, credit and balance.

The charges are no rows: their sum is debited once as "Transaksieheffings". Overdrawn balances have a trailing minus,
thousands are parted by spaces, days have no leading zero.
"""

from __future__ import annotations

from datetime import date, timedelta
from decimal import Decimal
from pathlib import Path
from random import Random

from ..frame import Entry, Kind, Pools, Row, Truth, earlier, fill, running, some_entries, written
from ..pens import A4, Flow, Page, with_reportlab
from ._common import cells, month, opening, paid_in, paid_out, row_of

DATE, TEXT, CHARGE, OUT, IN, BALANCE = 36.0, 92.0, 346.0, 420.0, 494.0, 560.0
KINDS = [
    Kind(8, -15, -1400, "Kaartaankoop|{shop} {used} {card}", "2.30"),
    Kind(3, -100, -2500, "Digitale Bet Dt  {to}|Verw {ref}", "1.60"),
    Kind(2, -100, -3000, "Kitsbetaling Dt|Absent {to}", "7.50"),
    Kind(2, -100, -3000, "OTM Onttrekking|{place} {card}", "12.50", "10.00"),
    Kind(2, -90, -2200, "Eksterne Debietorder|{firm} {ref}"),
    Kind(1, -29, -349, "Voorafbetaal Debiet|{mobile} 08########", "1.50", "1.00"),
    Kind(2, 4000, 26000, "Salaris Kt|{work} {ref}"),
    Kind(2, 100, 3500, "Digitale Bet Kt  {to}|{why}"),
    Kind(1, 1, 40, "Rente Kt", most=1),
    Kind(1, -65, -65, "Maandelikse Rekeningfooi", most=1),
]
POOLS: Pools = {
    "used": lambda rng, day: f"{earlier(rng, day):%d/%m}",
    "card": ["Kaart Nr. 4550**####"],
    "shop": ["Spar Hermanus", "Pick n Pay Paarl", "Engen N1 Stad", "Boekehuis 24", "Takealo*t Kaapstad", "Clicks 0412"],
    "to": ["Tannie Marie", "Skoolfonds Gr 4", "Van Wyk Huur", "P Botha"],
    "ref": ["####-######"],
    "place": ["Tygervallei 2", "Stellenbosch Plein"],
    "firm": ["Sanlewe 00##", "Discoversure", "MultiKyk", "Kredietfonds"],
    "mobile": ["Vodacel", "Telkomobiel"],
    "work": ["Wes-Kaap Onderwys", "Overberg Agri", "Staat 1024"],
    "why": ["Verjaarsdag R200", "Terugbetaling", "Inv 1 250.00"],
}
MONTHS = ["Januarie", "Februarie", "Maart", "April", "Mei", "Junie", "Julie", "Augustus", "September", "Oktober"]
MONTHS += ["November", "Desember"]
LEGAL = [
    "Heffingskodes:  A = Administrasiefooi   M = Minimumfooi   S = Spesiale tarief   T = Transaksieheffing",
    "Alle heffings sluit BTW teen 15% in. BTW-registrasienommer 4940112230.",
    "Ons voorregbriewe en tarieweboek vir 2024 is op ons webblad beskikbaar. Krediete wat nie verreken is nie,",
    "word op eie risiko teen 11.75% p.j. verdiskonteer. Gemagtigde Finansiële Diensverskaffer Reg. 1986/004794/06.",
]


def plain(amount: Decimal) -> str:
    return written(amount, " ", ".", minus="") + ("-" if amount < 0 else "")


def numbers(day: date) -> str:
    return f"{day.day}/{day:%m/%Y}"


def full(day: date) -> str:
    return f"{day.day} {MONTHS[day.month - 1]} {day.year}"


def heads(page: Page, y: float) -> float:
    page.box(34, y - 10, 528, 24, (0.55, 0.07, 0.22))
    named = [(DATE, "Datum", 0), (TEXT, "Transaksiebeskrywing", 0), (CHARGE, "Heffing", 1), (OUT, "Debietbedrag", 1)]
    for x, text, right in [*named, (IN, "Kredietbedrag", 1), (BALANCE, "Saldo", 1)]:
        page.put(x, y + 4, text, 8, bold=True, right=bool(right), color=(1, 1, 1))
    return y + 26


def head(page: Page, number: int, account: str, period: tuple[date, date]) -> float:
    page.put(36, 44, "karoobank", 22, bold=True, color=(0.55, 0.07, 0.22))
    page.put(560, 40, "Tjekrekeningstaat", 13, bold=True, right=True)
    page.put(560, 54, f"Rekeningnommer: {account}", 8.5, right=True)
    if number > 1:
        page.put(560, 66, f"{full(period[0])} tot {full(period[1])}", 8, right=True)
        return heads(page, 90)
    page.lines(36, 96, ["MEV S J DU TOIT", "POSBUS 771", "HERMANUS", "7200"], 9, 11)
    return 150


def overview(flow: Flow, facts: list[tuple[str, str]], period: tuple[date, date]) -> None:
    page, y = flow.page, flow.y
    page.put(300, 82, full(period[0]) + " tot " + full(period[1]), 10, bold=True)
    page.lines(300, 96, ["Rekeningtipe: Goue Waardebundel", f"Uitgereik op: {full(period[1] + timedelta(2))}"], 8.5, 12)
    page.lines(300, 122, ["Takkode 632005   Oortrekkingslimiet  5 000.00", "BTW-faktuur     Staatnommer 118"], 8, 11)
    page.put(36, y, "Rekeningopsomming:", 10, bold=True)
    for n, (name, value) in enumerate(facts):
        page.put(36, y + 15 + 11 * n, name, 8.5)
        page.put(260, y + 15 + 11 * n, value, 8.5, right=True)
    page.box(300, y - 10, 260, 52, (0.96, 0.93, 0.9))
    page.lines(
        308,
        y + 4,
        [
            "Spaar tot R1 200 per jaar op u bankkoste!",
            "Laai ons toep af voor 30 November en wen",
            "een van 10 pryse van R5 000.00.",
        ],
        8,
        12,
    )
    flow.y = y + 84


def table(flow: Flow, entries: list[Entry], balances: list[Decimal], first: Decimal) -> list[Row]:
    rows, before = [], first
    for entry, balance in zip(entries, balances, strict=True):
        if flow.need(24):
            cells(flow.page, flow.y, [(TEXT, "Saldo Oorgebring", False), (BALANCE, plain(before), True)], 8, True)
            flow.y += 13
        at = OUT if entry.amount < 0 else IN
        line = [
            (DATE, numbers(entry.day), False),
            (at, plain(abs(entry.amount)), True),
            (BALANCE, plain(balance), True),
        ]
        charge = f"{entry.tag} T" if entry.tag else ""
        cells(flow.page, flow.y, [*line, (CHARGE, charge, True)])
        rows.append(row_of(entry, flow.number, balance))
        flow.y = flow.page.lines(TEXT, flow.y, entry.lines, 8, 9.5) + 3
        before = balance
    return rows


def draw(rng: Random, path: Path) -> Truth:
    period, first = month(rng), opening(rng, -2000, 18000)
    entries = some_entries(rng, KINDS, POOLS, period, balance=first, floor=-4000)
    charges = sum((Decimal(entry.tag) for entry in entries if entry.tag), Decimal(0))
    if charges:
        entries.append(Entry(period[1], ("Transaksieheffings", "(sien heffingskolom)"), -charges, "", ""))
    balances = running(first, [entry.amount for entry in entries])
    last = balances[-1] if balances else first
    account = fill(rng, "40-####-####", period[0], {})
    flow = Flow(760, lambda: Page(A4), lambda page, n: head(page, n, account, period))
    facts = [("Saldo Oorgebring", plain(first)), ("Diverse Krediete", plain(paid_in(entries)))]
    facts += [("Diverse Debiete", plain(-paid_out(entries))), ("Saldo", plain(last))]
    overview(flow, facts, period)
    flow.page.put(36, flow.y - 8, "U transaksies", 10, bold=True)
    flow.y = heads(flow.page, flow.y + 8)
    cells(
        flow.page,
        flow.y,
        [(DATE, numbers(period[0]), False), (TEXT, "Saldo Oorgebring", False), (BALANCE, plain(first), True)],
    )
    flow.y += 13
    rows = table(flow, entries, balances, first)
    flow.need(60)
    flow.page.lines(36, flow.y + 14, LEGAL, 7.5, 10)
    for n, page in enumerate(flow.pages, 1):
        page.put(298, 815, f"Bladsy {n} van {len(flow.pages)}", 7.5, center=True)
        page.put(36, 815, "KB0412/RSA", 6)
    with_reportlab(flow.pages, path, order="columns")
    return Truth("bank", "af_ZA", "ZAR", account, *period, first, last, rows)
