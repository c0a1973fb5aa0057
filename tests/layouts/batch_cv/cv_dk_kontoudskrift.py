"""Denmark: a typewriter-faced statement with DD.MM dates, minus after the figure and the balance on each row.

Direct-debit collections list what they were made of on lines below (figures without meaning for the account), the
interest date stands between text and amount, and the page ends with a carried balance. Months may cross New Year.
"""

from __future__ import annotations

from datetime import date
from decimal import Decimal
from functools import partial
from pathlib import Path
from random import Random

from ..frame import Entry, Kind, Pools, Truth, earlier, fill, some_period, written
from ..pens import A4, Flow, Hand, Page, by_hand
from ._ledger import Found, Ledger, keep, truth

RENTE, BELOB, SALDO = 358, 450, 548
SIZE = 8.5


def _note(rng: Random, day: date) -> str:
    return f"{earlier(rng, day):%d.%m}"


POOLS: Pools = {
    "used": _note,
    "shop": (
        "NETTO VESTERBRO", "FØTEX ODENSE C", "REMA1000 AMAGER", "MATAS RANDERS", "7-ELEVEN H0021", "SILVAN ÅRHUS N",
        "LAGKAGEHUSET 12", "DSB 7-ELEVEN", "CIRCLE K KOLDING", "KVICKLY BORUP", "JEM&FIX SKIVE", "BØGEBJERG GRILL",
    ),
    "abroad": ("REWE FLENSBURG EUR 43,80 KURS 746,12", "H&M MALMÖ SEK 399,00 KURS 66,91",
               "STEAM EUR 19,99 KURS 746,05"),
    "till": ("Jens Kjærgaard", "Fælles husholdning", "Mette Ørum", "Nørreskov Tømrer", "Grundejerforen."),
    "bs": ("NORLYS ENERGI A/S", "TRYG FORSIKRING", "YOUSEE A/S", "HUSLEJE DOMEA", "A-KASSEN FTF-A", "FITNESS WORLD"),
    "firm": ("HOLBÆK KOMMUNE", "BYGMA VEJLE", "MURER P.SØRENSEN"),
}  # fmt: skip
KINDS = (
    Kind(26, -18, -900, "Dankort-nota {shop} {used}"),
    Kind(4, -40, -1400, "VISA/DK {abroad}|Brugt den {used} kort ####"),
    Kind(10, -20, -800, "MobilePay {till}", step="1"),
    Kind(5, 20, 900, "MobilePay {till}", step="1"),
    Kind(8, -90, -9200, "BS betaling {bs}", tag="bs"),
    Kind(4, -300, -6000, "Overførsel til {till}|Konto #### ########## besked: {used}", step="50"),
    Kind(2, 15000, 31000, "Lønoverførsel|LØN ARB.GIVER NR. 0######", most=1),
    Kind(2, 500, 4100, "Børne- og ungeydelse|UDBETALING DANMARK", most=1),
    Kind(4, 900, 24000, "Indbetaling {firm}|FAKTURA 20#### KTO-REF +71<0000########"),
    Kind(3, -100, -2000, "Kontanthævning {shop}", step="100"),
    Kind(1, -10, -60, "Gebyr dankort", step="5", most=1),
)


def _kr(amount: Decimal) -> str:
    return written(amount, ".", ",", minus="") + ("-" if amount < 0 else " ")


def _top(ledger: Ledger, number: str, account: str, page: Page, sheet: int) -> float:
    page.face, page.bold = "Courier", "Courier-Bold"
    page.put(48, 50, "SØNDERSØ SPAREKASSE", 12, bold=True)
    page.put(SALDO, 50, f"Side {sheet}", SIZE, right=True)
    page.put(SALDO, 62, f"Udskrift nr. {number}", SIZE, right=True)
    if sheet == 1:
        page.lines(48, 96, ("Inger og Poul Damgaard", "Kirkestien 14, 2. th.", "5471 Søndersø"), 9.5, 12)
        page.put(330, 96, "Lønkonto med kassekredit", SIZE, bold=True)
        page.put(330, 108, f"Reg.nr. 6845  Konto {account}", SIZE)
        page.put(330, 120, f"Kreditmaksimum {'25.000,00':>12}", SIZE)
        page.put(330, 132, f"Periode {ledger.start:%d.%m.%Y} - {ledger.end:%d.%m.%Y}", SIZE)
    page.put(48, 164, "KONTOUDSKRIFT", 11, bold=True)
    page.put(48, 184, "Dato", SIZE)
    page.put(92, 184, "Tekst", SIZE)
    page.put(RENTE, 184, "Rentedato", SIZE, right=True)
    page.put(BELOB, 184, "Beløb ", SIZE, right=True)
    page.put(SALDO, 184, "Saldo ", SIZE, right=True)
    page.put(48, 192, "-" * 97, SIZE)
    return 204


def _made_of(rng: Random, amount: Decimal) -> list[str]:
    """The lines below a collection, with the parts that add up to it."""
    part = (-amount / rng.choice((2, 3, 5))).quantize(Decimal("0.01"))
    rest = -amount - part
    when = rng.choice(("1. rate", "måned", "kvartal"))
    return [f"  heraf {when:<9}{_kr(part):>12}", f"  heraf restbeløb{_kr(rest):>12}"]


def _post(rng: Random, flow: Flow, found: Found, entry: Entry, value: date, balance: Decimal) -> None:
    extra = _made_of(rng, entry.amount) if entry.tag == "bs" and entry.amount < -20 and rng.random() < 0.4 else []
    lines = [*entry.lines, *(line.strip() for line in extra)]
    flow.need(11 * len(lines) + 2)
    page, y = flow.page, flow.y
    page.put(48, y, f"{entry.day:%d.%m}", SIZE)
    page.put(RENTE, y, f"{value:%d.%m}", SIZE, right=True)
    page.put(BELOB, y, _kr(entry.amount), SIZE, right=True)
    page.put(SALDO, y, _kr(balance), SIZE, right=True)
    page.lines(92, y, [*entry.lines, *extra], SIZE, 11)
    found.note(entry, lines, flow.number, value=value, balance=balance)
    flow.y += 11 * len(lines) + 2


def _carry(last: list[Decimal], page: Page, y: float) -> None:
    page.put(92, y + 4, "Saldo at overføre", SIZE)
    page.put(SALDO, y + 4, _kr(last[-1]), SIZE, right=True)


def draw(rng: Random, path: Path) -> Truth:
    period = some_period(rng, 30, calendar=True)
    ledger = keep(rng, KINDS, POOLS, period, opening=(300, 19000), floor=-9000, shift=(0, 0, 1, 1, 3))
    account, number = fill(rng, "00 ### ###", ledger.start, {}), f"{rng.randint(1, 12)}"
    last, found = [ledger.opening], Found()
    flow = Flow(745, partial(Page, A4), partial(_top, ledger, number, account), partial(_carry, last))
    flow.page.put(92, flow.y, "Saldo fra forrige udskrift", SIZE)
    flow.page.put(SALDO, flow.y, _kr(ledger.opening), SIZE, right=True)
    flow.y += 15
    for entry, value, balance in zip(ledger.entries, ledger.values, ledger.balances, strict=True):
        _post(rng, flow, found, entry, value, balance)
        last.append(balance)
    flow.page.put(92, flow.y + 6, f"Saldo pr. {ledger.end:%d.%m.%Y}", SIZE, bold=True)
    flow.page.put(SALDO, flow.y + 6, _kr(ledger.closing), SIZE, right=True, bold=True)
    flow.page.put(48, 800, "Indsigelser skal ske inden 14 dage. Rentesats debet 11,25 % p.a., kredit 0,00 %.", 7.5)
    by_hand(flow.pages, path, Hand("Tj", scaled=True))
    return truth(ledger, found, "da_DK", "DKK", account)
