"""Netherlands, balance report of a payment provider: gross, costs and net side by side, payouts to the bank as rows.

The balance moves by the net amount. A fee table by payment method with VAT follows the rows.
"""

from __future__ import annotations

from datetime import date
from decimal import Decimal
from pathlib import Path
from random import Random

from ..frame import Entry, Kind, Row, Truth, running, some_amount, some_entries, some_period, written
from ..pens import Flow, Page, with_fpdf
from ._inbox import ACCOUNT, ZERO, broken, cells, paragraph, said

POOLS = {
    "who": [
        "Fam. de Vries",
        "J. Bakker",
        "Stichting Kinderkade",
        "P. El Amrani",
        "Bloemist Iris",
        "S. Janssen",
        "K. Nowak",
    ],
    "what": ["Bestelling W10###", "Bestelling W11###", "Factuur F-0####", "Abonnement maart", "Kadobon ####"],
    "code": ["tr_????##??#", "tr_?#?#???##"],
}
KINDS = [
    Kind(12, 12, 240, "{what} {who}|iDEAL {code}", "iDEAL"),
    Kind(5, 15, 420, "{what} {who}|Creditcard ****#### {code}", "Creditcard"),
    Kind(4, 15, 300, "{what} {who}|Bancontact {code}", "Bancontact"),
    Kind(3, 20, 180, "{what} {who}|Klarna {code}", "Klarna"),
    Kind(2, -12, -160, "Terugbetaling {what} {who}|re_?#?#???", "Terugbetaling"),
    Kind(1, -20, -150, "Chargeback {what}|Reden: niet herkend", "Chargeback"),
]
FEES = {
    "iDEAL": (Decimal("0.32"), Decimal(0)),
    "Creditcard": (Decimal("0.25"), Decimal("0.018")),
    "Bancontact": (Decimal("0.39"), Decimal(0)),
    "Klarna": (Decimal("0.35"), Decimal("0.0299")),
    "Terugbetaling": (Decimal("0.25"), Decimal(0)),
    "Chargeback": (Decimal("15.00"), Decimal(0)),
}
GROSS, COST, NET, BALANCE = 392, 440, 500, 562
FACE = "narrow"


def _euro(amount: Decimal) -> str:
    return ("-" if amount < 0 else "") + "€ " + written(amount, ".", ",", minus="")


def _cost(entry: Entry) -> Decimal:
    fixed, part = FEES.get(entry.tag, (ZERO, ZERO))
    return (fixed + abs(entry.amount) * part).quantize(Decimal("0.01"))


def _with_payouts(rng: Random, entries: list[Entry], opening: Decimal, account: str) -> list[Entry]:
    """Some evenings empty the balance but for a reserve."""
    out: list[Entry] = []
    balance = opening
    for n, entry in enumerate(entries):
        out.append(entry)
        balance += entry.amount - _cost(entry)
        ends = n + 1 == len(entries) or entries[n + 1].day != entry.day
        if ends and balance > 150 and rng.random() < 0.5:
            paid = balance - 50
            lines = (f"Uitbetaling naar {account}", f"kenmerk {rng.randint(10**7, 10**8)}.{entry.day:%y%m}")
            out.append(Entry(entry.day, lines, -paid, "Uitbetaling", ""))
            balance -= paid
    return out


def _first(page: Page, period: tuple[date, date], opening: Decimal, entries: list[Entry], org: str) -> float:
    page.put(40, 58, "kassapunt", 20, face="narrow-bold", color=(0.1, 0.1, 0.1))
    page.put(40, 92, "Saldo-overzicht", 14, face="narrow-bold")
    page.put(40, 108, f"{period[0]:%d-%m-%Y} t/m {period[1]:%d-%m-%Y}", 9)
    page.lines(350, 58, ["De Houten Trein B.V.", "Vismarkt 17", "9711 KT Groningen", f"Organisatie {org}"], 8.5, 11)
    gross = {True: ZERO, False: ZERO}
    paid = sum((entry.amount for entry in entries if entry.tag == "Uitbetaling"), ZERO)
    for entry in entries:
        if entry.tag != "Uitbetaling":
            gross[entry.amount > 0] += entry.amount
    costs = sum((_cost(entry) for entry in entries), ZERO)
    closing = opening + gross[True] + gross[False] - costs + paid
    facts = (
        ("Beginsaldo", opening),
        ("Betalingen", gross[True]),
        ("Terugbetalingen en chargebacks", gross[False]),
        ("Ingehouden kosten", -costs),
        ("Uitbetalingen", paid),
        ("Eindsaldo", closing),
    )
    for n, (name, value) in enumerate(facts):
        bold = FACE + "-bold" if n in (0, 5) else FACE
        cells(page, 136 + 13 * n, 9, (40, name), (-330, _euro(value)), face=bold)
    return 240


def _heads(page: Page, y: float) -> float:
    page.box(34, y - 11, 534, 16, (0.93, 0.93, 0.93))
    heads = (
        (40, "Datum"),
        (98, "Omschrijving"),
        (-GROSS, "Bruto"),
        (-COST, "Kosten"),
        (-NET, "Netto"),
        (-BALANCE, "Saldo"),
    )
    cells(page, y, 8, *heads, face="narrow-bold")
    return y + 20


def _rows(flow: Flow, entries: list[Entry], opening: Decimal) -> list[Row]:
    rows = []
    nets = [entry.amount - _cost(entry) for entry in entries]
    for entry, net, balance in zip(entries, nets, running(opening, nets), strict=True):
        lines = broken(entry.lines, FACE, 8, 235)
        flow.need(11 * len(lines) + 4)
        cost = _cost(entry)
        cells(flow.page, flow.y, 8, (40, f"{entry.day:%d-%m-%Y}"), (-GROSS, _euro(entry.amount)))
        cells(
            flow.page, flow.y, 8, (-COST, _euro(-cost) if cost else ""), (-NET, _euro(net)), (-BALANCE, _euro(balance))
        )
        page = flow.number
        flow.y = flow.page.lines(98, flow.y, lines, 8, 10) + 5
        rows.append(Row(entry.day, said(entry.lines), net, balance, None, page))
    return rows


def _fees(flow: Flow, entries: list[Entry], number: str) -> None:
    flow.need(150)
    page, y = flow.page, flow.y + 16
    page.put(40, y, f"Kostenspecificatie (factuur {number})", 10, face="narrow-bold")
    cells(page, y + 15, 8, (40, "Methode"), (-220, "Aantal"), (-330, "Tarief"), (-440, "Kosten"), face="narrow-bold")
    y += 28
    total = ZERO
    for method, (fixed, part) in FEES.items():
        costs = [_cost(entry) for entry in entries if entry.tag == method]
        if costs:
            rate = _euro(fixed) + (f" + {written(part * 100, '.', ',')}%" if part else "")
            cells(page, y, 8, (40, method), (-220, str(len(costs))), (-330, rate), (-440, _euro(sum(costs, ZERO))))
            total += sum(costs, ZERO)
            y += 12
    cells(page, y + 3, 8, (40, "Totaal ingehouden, vrijgesteld van btw"), (-440, _euro(total)), face="narrow-bold")
    text = "Kassapunt Payments B.V. heeft een vergunning van DNB. Gelden van handelaren staan apart bij een stichting."
    paragraph(page, 40, y + 26, text, 500, 7, FACE)


def draw(rng: Random, path: Path) -> Truth:
    period = some_period(rng, days=rng.choice([6, 30, 30]))
    opening = some_amount(rng, 60, 900)
    account = f"NL{rng.randint(10, 99)} RABO 0{rng.randint(100, 999)} {rng.randint(1000, 9999)} {rng.randint(10, 99)}"
    entries = some_entries(rng, KINDS, POOLS, period)
    entries = _with_payouts(rng, entries, opening, account)
    org = f"org_{rng.randint(10**6, 10**7)}"
    number = f"KP{period[1]:%Y}.{rng.randint(10000, 99999)}"

    def head(page: Page, count: int) -> float:
        cells(page, 820, 7, (40, f"Kassapunt Payments B.V. - {org}"), (-562, f"Pagina {count}"))
        return _heads(page, _first(page, period, opening, entries, org) if count == 1 else 50)

    flow = Flow(800, lambda: Page(face=FACE), head)
    rows = _rows(flow, entries, opening)
    _fees(flow, entries, number)
    with_fpdf(flow.pages, path)
    closing = opening + sum(row.amount for row in rows)
    return Truth(ACCOUNT, "nl-NL", "EUR", org, *period, opening, closing, rows)
