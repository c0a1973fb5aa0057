"""Italy: a prepaid card with an IBAN: debits before credits before the text, two dates, no balance but first and last.

Long texts of two to four lines repeat date, hour and card of the purchase; authorisations not yet booked and a table
of costs look like rows and are none. Drawn column by column.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from datetime import date, datetime, timedelta
from decimal import Decimal
from pathlib import Path
from random import Random

from ..frame import Entry, Kind, Pools, Truth, earlier, fill, iban, some_amount, some_period, wrap, written
from ..frame import running as after_each
from ..pens import A4, GREY, Color, Flow, Page, fits, with_pymupdf
from ._kit import PREPAID, Period, Posted, bought, number_pages, total

YELLOW: Color = (1.0, 0.87, 0.2)
POOLS: Pools = {
    "quando": lambda rng, day: f"{earlier(rng, day):%d/%m/%Y} {rng.randint(8, 22):02}.{rng.randint(0, 59):02}",
    "negozio": ("ESSELONGA VIA FAMAGOSTA MILANO", "COOPA LOMBARDIA PAVIA", "BAR CENTRALE DI ROSSI", "LIDLE ITALIA 1###",
                "FARMACIA SANT'ANNA LODI", "DECATLON CREMONA"),
    "sito": ("AMAZZON EU SARL LUXEMBOURG", "TRENITALIANA WEB ROMA", "VINTEDD VILNIUS LTU", "PAYPAL *STEAMM GAMES"),
    "uno": ("BIANCHI MARTINA", "ESPOSITO GENNARO", "COLOMBO LUCA", "D'ANGELO RITA"),
}  # fmt: skip
KINDS = (
    Kind(7, -2, -95, "PAGAMENTO POS {quando} {negozio} ITA OP. ######### CARTA 5333****{carta}"),
    Kind(4, -5, -160, "PAGAMENTO ON LINE {quando} {sito} CARTA 5333****{carta}"),
    Kind(2, -20, -250, "PRELIEVO ATM {quando} SPORTELLO ##### LODI CARTA 5333****{carta}", "atm", "10"),
    Kind(2, -10, -200, "POSTAGIRO ISTANTANEO A {uno} PER rimborso cena del 12/03 TRN ??##########"),
    Kind(1, -30, -140, "ADDEBITO DIRETTO SDD Energia Più S.p.A. MANDATO ?####### RIF. FATT. 2024/00#### EUR"),
    Kind(3, 20, 400, "RICARICA DA CARTA 4023****{altra} {uno}", "", "5"),
    Kind(2, 15, 250, "RICARICA IN CONTANTI PRESSO TABACCHERIA N. #### LODI", "", "5"),
    Kind(
        2,
        600,
        1700,
        "BONIFICO A VOSTRO FAVORE DA Cartotecnica Adda S.r.l. PER STIPENDIO CRO ###########",
        "",
        "0.01",
        1,
    ),
    Kind(1, 4, 60, "STORNO PAGAMENTO {quando} {sito}"),
)
COLUMNS = (40, 100, 218, 290, 306)


def draw(rng: Random, path: Path) -> Truth:
    period = some_period(rng, calendar=rng.random() < 0.6)
    card = fill(rng, "####", period[0], {})
    pools: Pools = {**POOLS, "carta": (card,), "altra": ("1187", "9034")}
    entries = _entries(rng, pools, period)
    least = min([Decimal(0), *after_each(Decimal(0), (entry.amount for entry in entries))])
    opening = some_amount(rng, 8, 900) - least
    number = iban(rng, "IT", "?36081051380##########")
    posted = Posted(PREPAID, "it_IT", "EUR", number, period, opening)
    flow = Flow(770, lambda: Page(A4, "narrow", "narrow-bold"), lambda page, n: _head(page, n, number, period))
    _front(flow.page, card, opening, period)
    for entry in entries:
        _row(flow, posted, entry)
    _end(rng, flow, entries, opening, pools, period)
    number_pages(flow.pages, 555, 815, "Pag. {n} / {of}")
    with_pymupdf(flow.pages, path, "columns")
    return posted.truth()


def _entries(rng: Random, pools: Pools, period: Period) -> list[Entry]:
    rows: list[Entry] = []
    for entry in bought(rng, KINDS, pools, period):
        rows.append(entry)
        if entry.tag == "atm":
            rows.append(Entry(entry.day, ("COMMISSIONE PRELIEVO ATM",), Decimal("-1.00"), "", "fee"))
    if rng.random() < 0.4:
        rows.append(Entry(period[1], ("CANONE ANNUO CARTA PREPAGATA",), Decimal("-15.00"), "", "fee"))
    return rows


def _head(page: Page, number: int, account: str, period: Period) -> float:
    page.box(40, 30, 515, 24, YELLOW)
    page.put(48, 46, "BancoLario  Carta Ricarica+", 12, bold=True)
    page.put(547, 46, "LISTA MOVIMENTI", 10, right=True)
    page.put(40, 72, f"IBAN {account}", 9)
    page.put(555, 72, f"Dal {period[0]:%d/%m/%Y} al {period[1]:%d/%m/%Y}", 9, right=True)
    return 210 if number == 1 else _columns(page, 100)


def _columns(page: Page, y: float) -> float:
    page.box(40, y - 12, 515, 26, (0.94, 0.94, 0.94))
    heads = (
        ("DATA", "CONTABILE"),
        ("DATA", "VALUTA"),
        ("ADDEBITI", "(euro)"),
        ("ACCREDITI", "(euro)"),
        ("DESCRIZIONE", "OPERAZIONI"),
    )
    for n, (x, text) in enumerate(zip(COLUMNS, heads, strict=True)):
        page.lines(x, y - 2, text, 7.5, 10, right=n in (2, 3), bold=True)
    return y + 28


def _front(page: Page, card: str, opening: Decimal, period: Period) -> None:
    page.lines(40, 100, ["Sig.ra FERRARI LUCREZIA", "VIA DEI MULINI 3/B", "26900 LODI LO"], 9.5, 12)
    page.put(340, 100, f"Carta n. 5333 **** **** {card}", 9)
    page.put(340, 112, f"Plafond massimo 30.000,00 euro - Lodi, {period[1] + timedelta(2):%d/%m/%Y}", 8)
    _columns(page, 168)
    page.put(COLUMNS[4], 196, "SALDO INIZIALE", 8.5, bold=True)
    page.put(COLUMNS[3], 196, _it(opening), 8.5, bold=True, right=True)


def _it(amount: Decimal) -> str:
    return written(abs(amount), ".", ",")


def _value_date(entry: Entry) -> date:
    """The day of the purchase, where the text tells it."""
    told = re.search(r"\d\d/\d\d/\d{4}", entry.lines[0])
    return datetime.strptime(told[0], "%d/%m/%Y").date() if told else entry.day


def _row(flow: Flow, posted: Posted, entry: Entry) -> None:
    used = _value_date(entry)
    lines = wrap(entry.lines[0], fits("narrow", 8, 240))
    flow.need(10 * len(lines) + 6)
    page, y = flow.page, flow.y
    page.put(COLUMNS[0], y, f"{entry.day:%d/%m/%y}", 8.5)
    page.put(COLUMNS[1], y, f"{used:%d/%m/%y}", 8.5)
    page.put(COLUMNS[2 if entry.amount < 0 else 3], y, _it(entry.amount), 8.5, right=True)
    posted.add(entry.day, lines, entry.amount, flow.number, used=used)
    flow.y = page.lines(COLUMNS[4], y, lines, 8, 10)
    page.rule(40, flow.y - 5, 555, 0.25, GREY)
    flow.y += 6


def _end(rng: Random, flow: Flow, entries: Sequence[Entry], opening: Decimal, pools: Pools, period: Period) -> None:
    out = [entry.amount for entry in entries if entry.amount < 0]
    into = [entry.amount for entry in entries if entry.amount > 0]
    flow.need(46)
    page, y = flow.page, flow.y + 4
    page.put(COLUMNS[4], y, f"TOTALE ADDEBITI ({len(out)}) / ACCREDITI ({len(into)})", 8.5)
    page.put(COLUMNS[2], y, _it(total(out)), 8.5, right=True)
    page.put(COLUMNS[3], y, _it(total(into)), 8.5, right=True)
    page.put(COLUMNS[4], y + 15, "SALDO FINALE", 8.5, bold=True)
    page.put(COLUMNS[3], y + 15, _it(opening + total(out) + total(into)), 8.5, bold=True, right=True)
    flow.y = y + 46
    if rng.random() < 0.6:
        _waiting(rng, flow, pools, period)
    _costs(flow, entries)


def _waiting(rng: Random, flow: Flow, pools: Pools, period: Period) -> None:
    """Authorisations that are not booked yet."""
    flow.need(80)
    flow.page.put(40, flow.y, "AUTORIZZAZIONI IN ATTESA DI CONTABILIZZAZIONE (non comprese nel saldo)", 8.5, bold=True)
    flow.y += 14
    for _ in range(rng.randint(1, 4)):
        text = fill(rng, "{negozio} ITA", period[1], pools)
        flow.page.put(40, flow.y, f"{earlier(rng, period[1], 1):%d/%m/%y}", 8)
        flow.page.put(100, flow.y, text, 8)
        flow.page.put(555, flow.y, _it(some_amount(rng, 3, 90)) + " euro", 8, right=True)
        flow.y += 12
    flow.y += 18


def _costs(flow: Flow, entries: Sequence[Entry]) -> None:
    fees = total(-entry.amount for entry in entries if entry.text == "fee")
    flow.need(70)
    page, y = flow.page, flow.y
    page.put(40, y, "RIEPILOGO DEI COSTI DEL PERIODO", 8.5, bold=True)
    for n, (label, value) in enumerate((("Commissioni e canoni addebitati", _it(fees)), ("Imposta di bollo", "0,00"))):
        page.put(40, y + 14 + 12 * n, label, 8)
        page.put(290, y + 14 + 12 * n, value, 8, right=True)
    page.put(
        40,
        y + 46,
        "Trascorsi 60 giorni dal ricevimento senza opposizione scritta, la lista si intende approvata.",
        7,
        color=GREY,
    )
