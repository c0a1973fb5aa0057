"""Italy: quarterly or monthly extract of a current account, printed in Courier on a form with ruled columns.

Special: posting and value date, DARE and AVERE without signs stand left of the description, opening balance with the
words "A VOSTRO CREDITO" or "A VOSTRO DEBITO", RIPORTO and A RIPORTARE at page turns, then the "riassunto scalare"
(balances by value date with days and numbers) and the settlement of interest, which look like rows and are none.
"""

from __future__ import annotations

from calendar import monthrange
from dataclasses import dataclass
from datetime import date, timedelta
from decimal import Decimal
from pathlib import Path
from random import Random

from ..frame import (
    Entry,
    Kind,
    Pools,
    Row,
    Truth,
    earlier,
    fill,
    iban,
    some_amount,
    some_entries,
    wrap,
    written,
)
from ..pens import A4, Flow, Hand, Page, by_hand, with_fpdf

GREEN = (0.0, 0.35, 0.25)
LEFT, VALUE, DARE, AVERE, TEXT, END = 40.0, 92.0, 216.0, 298.0, 308.0, 556.0
PLACES = (LEFT + 44, 190.0, 300.0, 350.0, 450.0, END - 4)
EDGES = (LEFT - 4, VALUE - 5, 140.0, DARE + 4, AVERE + 4, END)
POOLS: Pools = {
    "used": lambda rng, day: f"{earlier(rng, day):%d/%m/%y} ORE {rng.randint(7, 22):02}:{rng.randint(0, 59):02}",
    "month": lambda _, day: ["GEN", "FEB", "MAR", "APR", "MAG", "GIU", "LUG", "AGO", "SET", "OTT", "NOV", "DIC"][
        day.month - 1
    ],
    "shop": [
        "SUPERMERCATO LA SPIGA BOLOGNA ITA",
        "FARMACIA S. VITALE BOLOGNA ITA",
        "TRATTORIA DA GIGINA BOLOGNA ITA",
        "BENZOIL STAZ. 0##4 CASALECCHIO ITA",
        "LIBRERIA PORTICI BOLOGNA ITA",
        "TRENOVIA SPA ROMA ITA",
        "FERRAMENTA MELOTTI IMOLA ITA",
    ],
    "creditor": [
        "LUCEGAS ENERGIA SPA CID.IT99001000000######## MANDATO N ?#########",
        "TELEITALICA SPA CID.IT62001000000######## MANDATO N 00########## FATTURA N ?##########",
        "ACQUE FELSINEE SPA CID.IT28001000000######## MANDATO N ######",
        "CONDOMINIO VIA SARAGOZZA 118 CID.IT410010000009######## RATA {month}",
        "PALESTRA ATHLON SSD CID.IT770010000003######## QUOTA {month}",
    ],
    "person": ["BERTOLINI SANDRA", "DE LUCA GIOVANNI", "FABBRI MARCO E ROSA", "STUDIO DOTT. NERI", "ZANETTI PAOLO"],
    "aim": ["AFFITTO {month}", "SALDO FATTURA N. ##/E", "REGALO", "RIMBORSO SPESE", "ACCONTO LAVORI"],
    "firm": ["MECCANICA RENO SPA", "AZIENDA USL FELSINA"],
}
KINDS = [
    Kind(12, -3, -190, "PAGAMENTO POS|CARTA *{card} DEL {used} {shop}"),
    Kind(3, -20, -300, "PRELIEVO BANCOMAT|CARTA *{card} DEL {used} SPORT. 0##1 BOLOGNA", "", "10"),
    Kind(6, -18, -320, "ADDEBITO DIRETTO SDD|{creditor}"),
    Kind(3, -40, -1900, "DISPOSIZIONE DI BONIFICO|BENEF. {person} CAUS. {aim} CRO 0##########"),
    Kind(2, -1, -2, "COMMISSIONI SU BONIFICO", "", "0.50"),
    Kind(3, 60, 2400, "BONIFICO A VOSTRO FAVORE|ORD. {person} CAUS. {aim} TRN 0503##############"),
    Kind(1.5, 1250, 2700, "EMOLUMENTI|ORD. {firm} STIPENDIO {month} TRN 0503##############", "", "0.01", 3),
    Kind(1, -90, -1400, "VOSTRO ASSEGNO N. 07########"),
    Kind(0.8, -40, -900, "DELEGA UNICA F24|PROT. TELEMATICO ##################", "", "0.01", 2),
    Kind(0.8, -420, -780, "RATA MUTUO|MUTUO N. 04/##/##### SCADENZA {month}", "", "0.01", 3),
    Kind(0.6, 100, 2000, "VERSAMENTO CONTANTE|SPORTELLO 00214", "", "50"),
    Kind(0.5, -5, -12, "CANONE MENSILE CONTO", "", "0.50", 1),
    Kind(0.5, 6, 140, "STORNO PAGAMENTO POS|CARTA *{card} DEL {used} {shop}"),
]
LEGAL = [
    "GENTILE CLIENTE, TRASCORSI 60 GIORNI DAL RICEVIMENTO DEL PRESENTE ESTRATTO CONTO SENZA CHE SIA PERVENUTO "
    "ALLA BANCA PER ISCRITTO UN RECLAMO SPECIFICO, L'ESTRATTO SI INTENDE APPROVATO.",
    "LA BANCA ADERISCE AL FONDO INTERBANCARIO DI TUTELA DEI DEPOSITI. IMPORTO MASSIMO GARANTITO: 100.000 EURO PER "
    "DEPOSITANTE. LE OPERAZIONI SONO ESPRESSE IN EURO.",
]

IMPRINT = (
    "Credito Felsineo Soc. Coop. p.a. - Sede legale: Piazza Galvani 9, 40124 Bologna - Iscritta all'Albo delle Banche "
    "n. 5387 - Cod. ABI 05387 - P. IVA 00317700379"
)


@dataclass
class Head:
    start: date
    end: date
    iban: str
    number: str
    owner: str


def _euro(amount: Decimal) -> str:
    return written(abs(amount), ".", ",")


def _day(day: date) -> str:
    return f"{day:%d.%m.%y}"


def _side(amount: Decimal) -> float:
    return DARE if amount < 0 else AVERE


def _party(amount: Decimal) -> str:
    return "A VOSTRO DEBITO" if amount < 0 else "A VOSTRO CREDITO"


def _mono(page: Page, x: float, y: float, text: str, right: bool = False, bold: bool = False) -> None:
    page.put(x, y, text, 7.8, right=right, face="Courier-Bold" if bold else "Courier")


def _top(page: Page, number: int, head: Head) -> float:
    page.put(LEFT, 50, "CREDITO FELSINEO", 17, bold=True, color=GREEN)
    page.put(LEFT, 61, "Società cooperativa per azioni - fondata nel 1891", 6.5, color=GREEN)
    page.put(END, 46, "ESTRATTO CONTO", 12, right=True, bold=True, color=GREEN)
    _mono(page, END, 58, f"AL {head.end:%d.%m.%Y}   N. {head.number}", right=True)
    y = 76.0
    if number == 1:
        page.box(LEFT - 4, 84, 236, 88, stroke=GREEN)
        facts = [
            ("Filiale", "00214 BOLOGNA SARAGOZZA"),
            ("Rapporto", "CONTO CORRENTE DI CORRISPONDENZA"),
            ("Intestato a", head.owner),
            ("Coordinate IBAN", head.iban),
            ("BIC", "FELSIT2BXXX"),
            ("Periodo", f"{head.start:%d.%m.%Y} - {head.end:%d.%m.%Y}"),
        ]
        for n, (name, fact) in enumerate(facts):
            page.put(LEFT, 96 + 13.5 * n, name, 6, color=GREEN)
            _mono(page, LEFT + 58, 96 + 13.5 * n, fact) if len(fact) < 36 else page.put(
                LEFT + 58, 96 + 13.5 * n, fact, 7, face="Courier"
            )
        page.lines(330, 112, [head.owner, "VIA SARAGOZZA 118/2", "40123 BOLOGNA BO"], 9, 12, face="Courier")
        page.put(330, 168, "Resoconto delle operazioni in euro", 7, color=GREEN)
        y = 184.0
    else:
        _mono(page, LEFT, 74, f"IBAN {head.iban}  {head.owner}")
        y = 84.0
    page.box(LEFT - 4, y, END - LEFT + 4, 20, (0.9, 0.95, 0.93), stroke=GREEN)
    names = (
        ((LEFT + EDGES[1]) / 2 - 2, "DATA", "CONTABILE"),
        ((EDGES[1] + EDGES[2]) / 2, "DATA", "VALUTA"),
        ((EDGES[2] + EDGES[3]) / 2, "MOVIMENTI", "DARE"),
        ((EDGES[3] + EDGES[4]) / 2, "MOVIMENTI", "AVERE"),
        ((EDGES[4] + END) / 2, "DESCRIZIONE", "OPERAZIONI"),
    )
    for x, above, below in names:
        page.put(x, y + 8, above, 6.5, center=True, bold=True, color=GREEN)
        page.put(x, y + 16, below, 6.5, center=True, bold=True, color=GREEN)
    for edge in EDGES:
        page.upright(edge, y, 770, 0.5, GREEN)
    page.rule(LEFT - 4, 770, END, 0.5, GREEN)
    return y + 33


def _line(page: Page, y: float, text: str, amount: Decimal, day: str = "") -> None:
    _mono(page, LEFT, y, day)
    _mono(page, _side(amount), y, _euro(amount), right=True, bold=True)
    _mono(page, TEXT, y, text, bold=True)


def _rows(flow: Flow, rng: Random, entries: list[Entry], opening: Decimal) -> list[Row]:
    rows: list[Row] = []
    balance = opening
    for entry in entries:
        lines = [line for part in entry.lines for line in wrap(part, lambda text: len(text) <= 52)]
        if flow.y + 9 * len(lines) + 14 > flow.bottom:
            _line(flow.page, flow.y + 4, "A RIPORTARE", balance)
            flow.turn()
            _line(flow.page, flow.y, "RIPORTO", balance)
            flow.y += 14
        shift = rng.choice([0, 0, 1, 2]) if entry.amount > 0 else -rng.choice([0, 0, 1, 2])
        value = entry.day + timedelta(shift)
        _mono(flow.page, LEFT, flow.y, _day(entry.day))
        _mono(flow.page, VALUE, flow.y, _day(value))
        _mono(flow.page, _side(entry.amount), flow.y, _euro(entry.amount), right=True)
        rows.append(Row(entry.day, " ".join(lines), entry.amount, None, value, flow.number))
        flow.y = flow.page.lines(TEXT, flow.y, lines, 7.6, 9, face="Courier") + 3
        balance += entry.amount
    return rows


def _scalare(flow: Flow, head: Head, rows: list[Row], opening: Decimal) -> None:
    """Balances by value date, days and numbers."""
    changes: dict[date, Decimal] = {head.start - timedelta(1): opening}
    for row in rows:
        day = max(row.value_date or row.date, head.start)
        changes[day] = changes.get(day, Decimal(0)) + row.amount
    days = sorted(changes)
    balance = Decimal(0)
    for day, until in zip(days, [*days[1:], max(head.end, days[-1])], strict=True):
        balance += changes[day]
        flow.need(10.5)
        number = f"{abs(balance) * (until - day).days / 1000:.0f}"
        due = balance < 0
        sides = (_euro(balance), "") if due else ("", _euro(balance))
        numbers = (number, "") if due else ("", number)
        for x, cell in zip(PLACES, (_day(day), *sides, str((until - day).days), *numbers), strict=True):
            if cell:
                _mono(flow.page, x, flow.y, cell, right=True)
        flow.y += 10.5


def _scalare_head(page: Page, account: str) -> float:
    page.put(LEFT, 50, "CREDITO FELSINEO", 17, bold=True, color=GREEN)
    _mono(page, END, 50, f"IBAN {account}", right=True)
    page.put(LEFT, 104, "RIASSUNTO SCALARE PER VALUTA", 9, bold=True, color=GREEN)
    names = ("VALUTA", "SALDI DARE", "SALDI AVERE", "GIORNI", "NUMERI DEB.", "NUMERI CRED.")
    for x, name in zip(PLACES, names, strict=True):
        page.put(x, 122, name, 6.5, right=True, bold=True, color=GREEN)
    page.rule(LEFT - 4, 126, END, 0.5, GREEN)
    return 138


def _terms(page: Page, y: float) -> None:
    page.put(LEFT, y, "PROSPETTO COMPETENZE", 9, bold=True, color=GREEN)
    for text in (
        "INTERESSI CREDITORI   TASSO 0,0100%   DAL 01.01   INTERESSI         0,00",
        "INTERESSI DEBITORI    TASSO 9,7500%   DAL 01.01   INTERESSI         0,00",
        "COMM. ISTRUTTORIA VELOCE                          NUMERO 0          0,00",
        "RITENUTA FISCALE 26,00%                                             0,00",
        "TOTALE COMPETENZE                                                   0,00",
    ):
        y += 12
        _mono(page, LEFT, y, text)


def _period(rng: Random) -> tuple[date, date]:
    year, month = rng.randint(2019, 2024), rng.randint(1, 12)
    if rng.random() < 0.6:
        month = (month - 1) // 3 * 3 + 1
        return date(year, month, 1), date(year, month + 2, monthrange(year, month + 2)[1])
    return date(year, month, 1), date(year, month, monthrange(year, month)[1])


def draw(rng: Random, path: Path) -> Truth:
    start, end = _period(rng)
    opening = some_amount(rng, 200, 14000) if rng.random() < 0.85 else some_amount(rng, -30, -1200)
    pools: Pools = {**POOLS, "card": [fill(rng, "####", start, {})]}
    entries = some_entries(rng, KINDS, pools, (start, end), balance=opening, floor=-900)
    if end.month % 3 == 0 and rng.random() < 0.7:
        entries.append(Entry(end, ("IMPOSTA BOLLO ESTRATTO CONTO", "DPR 642/72 DM 24/5/12"), Decimal("-8.55"), "", ""))
    account = iban(rng, "IT", "?05387024##000#########")
    owner = rng.choice(["GUIDI FRANCESCA", "RAVAGLIA STEFANO", "GUIDI F. / RAVAGLIA S."])
    head = Head(start, end, account, fill(rng, "0##/{year}", start, {"year": [str(end.year)]}), owner)
    scalare = False

    def top(page: Page, number: int) -> float:
        if scalare:
            return _scalare_head(page, account)
        return _top(page, number, head)

    flow = Flow(762, lambda: Page(A4), top)
    _line(flow.page, flow.y, f"SALDO INIZIALE {_party(opening)}", opening, _day(start - timedelta(1)))
    flow.y += 14
    rows = _rows(flow, rng, entries, opening)
    balance = opening + sum(row.amount for row in rows)
    flow.need(70)
    out = Decimal(sum(row.amount for row in rows if row.amount < 0))
    into = Decimal(sum(row.amount for row in rows if row.amount > 0))
    flow.y += 6
    _mono(flow.page, DARE, flow.y, _euro(out), right=True)
    _mono(flow.page, AVERE, flow.y, _euro(into), right=True)
    _mono(flow.page, TEXT, flow.y, "TOTALE MOVIMENTI DEL PERIODO")
    flow.y += 14
    _line(flow.page, flow.y, f"SALDO FINALE {_party(balance)}", balance, _day(end))
    flow.y += 22
    flow.y = flow.page.lines(
        TEXT,
        flow.y,
        [line for part in LEGAL for line in wrap(part, lambda text: len(text) <= 64)],
        6,
        7.5,
        face="Courier",
    )
    if rng.random() < 0.65:
        scalare = True
        flow.turn()
        _scalare(flow, head, rows, opening)
        flow.need(90)
        _terms(flow.page, flow.y + 18)
    for n, page in enumerate(flow.pages, 1):
        page.put(LEFT, 796, IMPRINT, 5.5, color=GREEN)
        _mono(page, END, 808, f"PAG. {n:03} DI {len(flow.pages):03}", right=True)
    if rng.random() < 0.6:
        with_fpdf(flow.pages, path, rng.choice(["rows", "columns"]))
    else:
        by_hand(flow.pages, path, Hand(show="Tj", form=True))
    return Truth("checking", "it_IT", "EUR", account, start, end, opening, balance, rows)
