"""Austria: a printed statement sheet in typewriter face, booking text first lines long, amounts with a minus after.

Booking day DD.MM., the text with card place and time, value day DD.MM. and the amount on the row's LAST line; a balance
line closes each sheet (Zwischensaldo) and a block of old balance, turnover and new balance the statement.
"""

from __future__ import annotations

from datetime import date, timedelta
from decimal import Decimal
from functools import partial
from pathlib import Path
from random import Random

from ..frame import Entry, Kind, Pools, Truth, earlier, iban, some_period, written
from ..pens import A4, Flow, Hand, Page, by_hand
from ._ledger import Found, Ledger, how_many, keep, truth, year

DAY, TEXT, VALUE, AMOUNT = 50, 98, 420, 545
SIZE = 9


def _used(rng: Random, day: date) -> str:
    return f"{earlier(rng, day):%d.%m.} UM {rng.randint(7, 21):02}:{rng.randint(0, 59):02}"


def _konto(rng: Random, _day: date) -> str:
    return iban(rng, "AT", "################").replace(" ", "")


POOLS: Pools = {
    "year": year,
    "used": _used,
    "konto": _konto,
    "shop": (
        "BILLA DANKT 0004417 LINZ 4020", "SPAR MARKT 6681 WELS 4600", "HOFER DANKT 0312 STEYR 4400",
        "DM FIL 0611 ENNS 4470",
        "OMV 2108 TRAUN 4050", "TRAFIK GRUBER GMUNDEN 4810", "MÜLLER 8331 RIED 4910", "OBI 074 VÖCKLABRUCK 4840",
        "BÄCKEREI RINGL PERG 4320", "APOTHEKE ZUM HL.GEIST 4020", "ÖBB TICKETSHOP WIEN 1100",
        "LIBRO 3417 LEONDING 4060",
    ),
    "person": ("Mag. Hölzl Gertraud", "Franz Eibelhuber", "Sportunion Asten", "Wohnungsgen. Lawog",
               "Huemer Installationen"),
    "firm": ("LINZ STROM GAS WÄRME GMBH", "A1 TELEKOM AUSTRIA AG", "OÖ. VERSICHERUNG AG",
             "ORF-BEITRAGS SERVICE GMBH", "SVS"),
    "client": ("Tischlerei Pühringer KG", "Marktgemeinde Kremsmünster", "Gasthof zur Post GmbH"),
    "word": ("Miete", "Geburtstag", "RE {year}-0117", "Anteil Urlaub", "Mitgliedsbeitrag"),
}  # fmt: skip
KINDS = (
    Kind(26, -3, -180, "{shop}|K001 {used}"),
    Kind(3, -9, -230, "AMAZON PAYMENTS EU LUXEMBOURG|ZAHLUNG MIT KARTE K001 {used}"),
    Kind(8, -18, -260, "{firm}|SEPA-LASTSCHRIFT MANDAT ########|AT##ZZZ0000000####"),
    Kind(6, -15, -1200, "ONLINEÜBERWEISUNG {person}|{konto}|{word}", step="5"),
    Kind(4, 10, 500, "GUTSCHRIFT {person}|{konto}|{word}", step="5"),
    Kind(4, -20, -400, "AUTOMAT S6##? LINZ 4020|K001 {used} BEHEBUNG", step="10"),
    Kind(2, 1750, 3300, "BEZUG/GEHALT|STAHLBAU TRAUNSEE GES.M.B.H.", most=1),
    Kind(3, 150, 5400, "{client}|RECHNUNG ####/{year} UST 20% ENTH."),
    Kind(1, -7, -24, "KONTOFÜHRUNG LT. SCHALTERAUSHANG", most=1),
    Kind(1, -4, -60, "SOLLZINSEN 9,900 % AB {day}", most=1),
)


def _eur(amount: Decimal) -> str:
    return written(amount, ".", ",", minus="") + ("-" if amount < 0 else " ")


def _top(ledger: Ledger, account: str, number: int, page: Page, sheet: int) -> float:
    page.face, page.bold = "Courier", "Courier-Bold"
    page.put(50, 52, "SPARKASSE HAUSRUCK", 12, bold=True)
    page.put(AMOUNT, 52, f"KONTOAUSZUG {number:03}/{sheet:02}", SIZE, right=True)
    page.put(50, 74, f"{account}   BIC SPHRAT21XXX   EUR", SIZE)
    page.put(
        50,
        86,
        f"LAUTEND AUF: DI HERBERT ASCHAUER    ZEITRAUM {ledger.start:%d.%m.%Y} BIS {ledger.end:%d.%m.%Y}",
        SIZE - 1,
    )
    page.put(DAY, 112, "DATUM", SIZE)
    page.put(TEXT, 112, "BUCHUNGSTEXT", SIZE)
    page.put(VALUE, 112, "WERT", SIZE)
    page.put(AMOUNT, 112, "BETRAG EUR ", SIZE, right=True)
    page.rule(50, 117, AMOUNT, 0.6)
    return 132


def _between(last: list[Decimal], page: Page, y: float) -> None:
    page.put(TEXT, y + 6, "ZWISCHENSALDO", SIZE)
    page.put(AMOUNT, y + 6, _eur(last[-1]), SIZE, right=True)


def _post(flow: Flow, found: Found, entry: Entry, value: date) -> None:
    high = 11 * len(entry.lines) + 3
    flow.need(high)
    page, y = flow.page, flow.y
    page.put(DAY, y, f"{entry.day:%d.%m.}", SIZE)
    page.lines(TEXT, y, entry.lines, SIZE, 11)
    end = y + 11 * (len(entry.lines) - 1)
    page.put(VALUE, end, f"{value:%d.%m.}", SIZE)
    page.put(AMOUNT, end, _eur(entry.amount), SIZE, right=True)
    found.note(entry, entry.lines, flow.number, value=value)
    flow.y += high


def _ending(flow: Flow, ledger: Ledger) -> None:
    flow.need(78)
    page, y = flow.page, flow.y + 10
    page.rule(50, y - 10, AMOUNT, 0.6)
    debits = sum(entry.amount < 0 for entry in ledger.entries)
    rows = (
        (f"ALTER KONTOSTAND PER {ledger.start - timedelta(1):%d.%m.%Y}", ledger.opening),
        (f"SUMME BELASTUNGEN ({debits})", -ledger.paid_out),
        (f"SUMME GUTSCHRIFTEN ({len(ledger.entries) - debits})", ledger.paid_in),
        (f"NEUER KONTOSTAND PER {ledger.end:%d.%m.%Y}", ledger.closing),
    )
    for label, amount in rows:
        page.put(TEXT, y + 4, label, SIZE, bold=label.startswith("NEUER"))
        page.put(AMOUNT, y + 4, _eur(amount), SIZE, right=True, bold=label.startswith("NEUER"))
        y += 13
    page.put(50, 800, "RAHMEN EUR 4.000,00 BIS AUF WEITERES. BITTE PRÜFEN SIE DIE BUCHUNGEN. IRRTUM VORBEHALTEN.", 7.5)


def draw(rng: Random, path: Path) -> Truth:
    period = some_period(rng, 30)
    pools = dict(POOLS) | {"day": (f"{period[0]:%d.%m.}",)}
    count = how_many(rng, 30, 58)
    ledger = keep(rng, KINDS, pools, period, opening=(100, 5200), floor=-2500, count=count, shift=(0, 0, 0, 1, -1))
    account, last, found = iban(rng, "AT", "20320###########"), [ledger.opening], Found()
    flow = Flow(755, partial(Page, A4), partial(_top, ledger, account, rng.randint(1, 24)), partial(_between, last))
    flow.page.put(TEXT, flow.y, "ALTER KONTOSTAND", SIZE, bold=True)
    flow.page.put(AMOUNT, flow.y, _eur(ledger.opening), SIZE, right=True, bold=True)
    flow.y += 17
    for entry, value, balance in zip(ledger.entries, ledger.values, ledger.balances, strict=True):
        _post(flow, found, entry, value)
        last.append(balance)
    _ending(flow, ledger)
    by_hand(flow.pages, path, Hand("Tj", form=True))
    return truth(ledger, found, "de_AT", "EUR", account)
