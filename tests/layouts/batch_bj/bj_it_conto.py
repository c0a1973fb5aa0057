"""Italy, checking: a quarterly estratto conto di conto corrente.

Date and valuta first, then the Dare and Avere columns, then the description; "a riportare" and "riporto" at page
breaks; behind the movements the scalare lists balances by valuta and the charges of the quarter.
"""

from __future__ import annotations

from datetime import date, timedelta
from decimal import Decimal
from pathlib import Path
from random import Random

from ..frame import Entry, Kind, Pools, Row, Truth, earlier, iban, some_amount, some_entries, wrap, written
from ..pens import Flow, Hand, Page, by_hand, fits
from ._rows import clock, how_many, one

POOLS: Pools = {
    "time": clock,
    "shop": [
        "ESSELUNGA BERGAMO",
        "CONAD CITY TREVIGLIO",
        "IPER SERIATE",
        "FARMACIA SAN MARCO",
        "Q8 DALMINE",
        "OVS BERGAMO",
    ],
    "name": ["ROSSI MARCO", "CONDOMINIO VIA ZANICA 12", "STUDIO DENTISTICO GALLI", "COLOMBO FEDERICA"],
    "firm": ["BREMBILLA MECCANICA SPA", "ASST PAPA GIOVANNI XXIII", "TENARIS SPA"],
    "biller": ["A2A ENERGIA SPA", "TIM SPA", "ENEL ENERGIA SPA", "UNIACQUE SPA", "FASTWEB SPA"],
    "used": lambda rng, day: earlier(rng, day).strftime("%d/%m/%y"),
    "month": lambda _rng, day: day.strftime("%m/%Y"),
}
KINDS = [
    Kind(32, -4, -180, "PAGAMENTO POS|OPERAZIONE CON CARTA *4471 DEL {used} ALLE ORE {time} PRESSO {shop}"),
    Kind(6, -30, -250, "PRELIEVO BANCOMAT|CARTA *4471 DEL {used} ORE {time} ATM 0####", "", "10"),
    Kind(8, -20, -210, "ADDEBITO DIRETTO SDD|{biller} COD. MANDATO ?????######### RIF. FATTURA ##########"),
    Kind(5, -40, -900, "DISPOSIZIONE DI BONIFICO|BENEF. {name} CAUSALE SALDO FATT. ###"),
    Kind(2, -100, -700, "ASSEGNO BANCARIO N. 3########"),
    Kind(2, -30, -300, "PAGAMENTO MODELLO F24 TELEMATICO"),
    Kind(1, -5, -5, "COMMISSIONI BONIFICO|RIF. ORDINE ##########", "", "0.01"),
    Kind(4, 1100, 2400, "EMOLUMENTI|ORD. {firm} STIPENDIO {month} COD. DISP. 01###########"),
    Kind(3, 30, 700, "BONIFICO A VOSTRO FAVORE|ORD. {name} CAUSALE RIMBORSO SPESE"),
    Kind(1, 50, 800, "VERSAMENTO ASSEGNI"),
]
X_VALUE, X_DARE, X_AVERE, X_TEXT = 88, 214, 296, 308


def _euro(amount: Decimal) -> str:
    return written(amount, ".", ",", minus="")


def draw(rng: Random, path: Path) -> Truth:
    year, quarter = rng.randint(2019, 2024), rng.randint(0, 3)
    start = date(year, 3 * quarter + 1, 1)
    end = (start + timedelta(95)).replace(day=1) - timedelta(1)
    opening = some_amount(rng, 300, 9000)
    number = iban(rng, "IT", "?03069" + "11100" + "000000######")
    entries = some_entries(rng, KINDS, POOLS, (start, end), count=how_many(rng), balance=opening, floor=100)
    entries += _charges(rng, end)
    face = "Helvetica"
    balance, sheet, annex = opening, f"{quarter + 1:03}/{year}", False

    def head(page: Page, at: int) -> float:
        return _head(page, at, number, (start, end), sheet) if not annex else _top(page, number, (start, end), sheet)

    def foot(page: Page, y: float) -> None:
        _carry(page, y + 4, "A RIPORTARE", balance)

    flow = Flow(745, lambda: Page(face=face), head, foot)
    _carry(flow.page, flow.y, f"SALDO INIZIALE AL {start - timedelta(1):%d.%m.%Y}", opening)
    flow.y += 15
    rows = []
    for entry in entries:
        first, *others = entry.lines
        lines = [first, *(part for text in others for part in wrap(text, fits(face, 8, 247)))]
        if flow.need(9.5 * len(lines) + 2):
            _carry(flow.page, flow.y, "RIPORTO", balance)
            flow.y += 15
        balance += entry.amount
        value = earlier(rng, entry.day, 2) if entry.amount < 0 and first.startswith("P") else entry.day
        flow.page.put(40, flow.y, f"{entry.day:%d.%m.%y}", 8)
        flow.page.put(X_VALUE, flow.y, f"{value:%d.%m.%y}", 8)
        flow.page.put(X_AVERE if entry.amount > 0 else X_DARE, flow.y, _euro(entry.amount), 8, right=True)
        rows.append(Row(entry.day, one(lines), entry.amount, None, value, flow.number))
        flow.y = flow.page.lines(X_TEXT, flow.y, lines, 8, 9.5) + 2.5
    flow.need(44)
    _totals(flow, entries, end, balance)
    annex = True
    _scalare(flow, rows, opening, start, end, [e for e in entries if e.tag == "charge"])
    for at, page in enumerate(flow.pages, 1):
        page.put(555, 66, f"Pagina {at} di {len(flow.pages)}", 8, right=True)
    by_hand(flow.pages, path, Hand(show="TJ"))
    return Truth("checking", "it_IT", "EUR", number, start, end, opening, balance, rows)


def _charges(rng: Random, end: date) -> list[Entry]:
    texts = [
        ("IMPOSTA DI BOLLO E/C E RENDICONTO", Decimal("-8.55")),
        ("CANONE TRIMESTRALE CONTO", Decimal(rng.choice(["-9.00", "-15.00", "-21.00"]))),
        ("SPESE DI TENUTA E LIQUIDAZIONE", -some_amount(rng, 2, 18)),
    ]
    return [Entry(end, (text,), amount, "charge", text) for text, amount in texts]


def _carry(page: Page, y: float, text: str, balance: Decimal) -> None:
    side = "A VOSTRO CREDITO" if balance >= 0 else "A VOSTRO DEBITO"
    page.put(X_AVERE if balance >= 0 else X_DARE, y, _euro(balance), 8, right=True, bold=True)
    page.put(X_TEXT, y, f"{text}  {side}" if text.startswith("SALDO") else text, 8, bold=True)


def _top(page: Page, number: str, period: tuple[date, date], sheet: str, y: float = 84) -> float:
    red = (0.7, 0.05, 0.1)
    page.box(40, 34, 515, 3, red)
    page.put(40, 54, "BANCA POPOLARE DELLE OROBIE", 13, bold=True, color=red)
    page.put(555, 54, "ESTRATTO CONTO", 12, bold=True, right=True)
    page.put(40, 66, "Società Cooperativa per Azioni - Sede in Bergamo, Piazza Matteotti 8", 7)
    page.put(40, y, f"CONTO CORRENTE N. {number[-7:].replace(' ', '')}   IBAN {number}   EURO", 8.5, bold=True)
    page.put(40, y + 12, f"Periodo dal {period[0]:%d.%m.%Y} al {period[1]:%d.%m.%Y}    Estratto n. {sheet}", 8.5)
    page.put(
        40, 814, "Banca iscritta all'albo delle banche; aderente al fondo interbancario di tutela dei depositi.", 6.5
    )
    return y + 34


def _head(page: Page, at: int, number: str, period: tuple[date, date], sheet: str) -> float:
    y = 84
    if at == 1:
        page.lines(
            330, 108, ["Gent.le Sig.ra", "LOCATELLI ANNAMARIA", "VIA BORGO PALAZZO 88", "24125 BERGAMO BG"], 9, 11.5
        )
        page.lines(40, 108, ["Filiale: BERGAMO SEDE", "Tel. 035 0004417", "Codice fiscale LCTNMR71D55A794X"], 8, 11)
        y = 172
    _top(page, number, period, sheet, y)
    page.box(40, y + 20, 515, 22, (0.93, 0.93, 0.93))
    page.lines(40, y + 29, ["DATA", "OPERAZ."], 7, 9)
    page.lines(X_VALUE, y + 29, ["DATA", "VALUTA"], 7, 9)
    page.put(255, y + 29, "MOVIMENTI", 7, center=True)
    page.put(X_DARE, y + 38, "DARE", 7, right=True)
    page.put(X_AVERE, y + 38, "AVERE", 7, right=True)
    page.put(X_TEXT, y + 38, "DESCRIZIONE DELLE OPERAZIONI", 7)
    return y + 58


def _totals(flow: Flow, entries: list[Entry], end: date, balance: Decimal) -> None:
    page = flow.page
    page.rule(130, flow.y - 5, X_AVERE, 0.4)
    page.put(X_DARE, flow.y + 6, _euro(sum((e.amount for e in entries if e.amount < 0), Decimal(0))), 8, right=True)
    page.put(X_AVERE, flow.y + 6, _euro(sum((e.amount for e in entries if e.amount > 0), Decimal(0))), 8, right=True)
    page.put(X_TEXT, flow.y + 6, "TOTALE MOVIMENTI DARE/AVERE", 8)
    _carry(page, flow.y + 22, f"SALDO FINALE AL {end:%d.%m.%Y}", balance)
    flow.y += 50


def _scalare(flow: Flow, rows: list[Row], opening: Decimal, start: date, end: date, charges: list[Entry]) -> None:
    moves: dict[date, Decimal] = {}
    for row in rows:
        day = max(start, row.value_date or row.date)
        moves[day] = moves.get(day, Decimal(0)) + row.amount
    days = sorted(moves)
    steps = list(zip([start, *days], [*days, end], strict=True))

    def titles() -> None:
        flow.page.put(40, flow.y, "RIASSUNTO SCALARE", 9, bold=True)
        for x, title in ((130, "VALUTA"), (260, "SALDI PER VALUTA"), (330, "GIORNI"), (430, "NUMERI DEBITORI")):
            flow.page.put(x, flow.y + 14, title, 7, right=True)
        flow.page.put(530, flow.y + 14, "NUMERI CREDITORI", 7, right=True)
        flow.page.rule(40, flow.y + 18, 555, 0.4)
        flow.y += 30

    flow.turn(last=True)
    titles()
    balance, debit, credit = opening, Decimal(0), Decimal(0)
    for n, (since, until) in enumerate(steps):
        if flow.y + 12 > flow.bottom:
            flow.turn(last=True)
            titles()
        balance += moves[since] if n else Decimal(0)
        count = (until - since).days
        if not n and not count:
            continue
        numbers = (balance * count / 1000).quantize(Decimal(1))
        debit, credit = debit - min(numbers, Decimal(0)), credit + max(numbers, Decimal(0))
        flow.page.put(130, flow.y, f"{since:%d.%m.%y}", 8, right=True)
        flow.page.put(260, flow.y, _euro(balance) + (" D" if balance < 0 else " C"), 8, right=True)
        flow.page.put(330, flow.y, str(count), 8, right=True)
        flow.page.put(430 if numbers < 0 else 530, flow.y, f"{abs(numbers)}", 8, right=True)
        flow.y += 11
    if flow.y + 110 > flow.bottom:
        flow.turn(last=True)
    flow.page.put(260, flow.y + 8, "TOTALE NUMERI", 8, right=True, bold=True)
    flow.page.put(430, flow.y + 8, str(debit), 8, right=True)
    flow.page.put(530, flow.y + 8, str(credit), 8, right=True)
    flow.y += 34
    flow.page.put(40, flow.y, "PROSPETTO COMPETENZE E SPESE", 9, bold=True)
    flow.y += 14
    for entry in charges:
        flow.page.put(40, flow.y, entry.lines[0], 8)
        flow.page.put(300, flow.y, _euro(entry.amount), 8, right=True)
        flow.y += 11
    flow.page.put(40, flow.y, "TOTALE A VOSTRO DEBITO", 8, bold=True)
    flow.page.put(300, flow.y, _euro(sum((e.amount for e in charges), Decimal(0))), 8, bold=True, right=True)
