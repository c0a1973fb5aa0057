"""Italy, quarterly statement of a current account: two days, debits and credits in columns, a bold kind of movement
above its particulars, opening and closing balance as rows with a day; then competences and a table of balances by
value day, which are no movements.
"""

from __future__ import annotations

from datetime import date, timedelta
from decimal import Decimal
from pathlib import Path
from random import Random

from ..frame import Entry, Kind, Pools, Row, Truth, iban, running, some_amount, some_entries, wrap, written
from ..pens import GREY, Flow, Page, fits, with_fpdf
from ._rows import money_in, money_out, month_before, whole_month

BANK = "Banca del Tirreno S.p.A."
GREEN = (0.0, 0.42, 0.2)
ORANGE = (0.95, 0.5, 0.05)
POOLS: Pools = {
    "who": ["ROSSI GIANFRANCO", "STUDIO LEGALE BERTOLINI", "CONDOMINIO VIA MAZZINI 8", "FERRARA LUCIA E COLOMBO PIERO"],
    "shop": [
        "CONAD CITY LIVORNO",
        "ESSELUNGA VIAREGGIO",
        "Q8 4512 PISA NORD",
        "FARMACIA COMUNALE 3",
        "TRENITALIA - WL ROMA",
        "AMAZON.IT*{code} LUXEMBOURG",
        "DECATHLON ITALIA LIVORNO",
    ],
    "code": ["?#??#?#?#"],
    "sdd": ["ENEL ENERGIA SPA", "TIM S.P.A.", "A.S.A. AZIENDA SERVIZI AMBIENTALI", "UNIPOLSAI ASSICURAZIONI"],
}
KINDS = [
    Kind(12, -4, -190, "Pagamento Su POS|{shop} {used} CARTA N. XXXX XXXX XXXX ## COD. #######", "pos"),
    Kind(3, -20, -240, "Addebito Diretto Disposto A Favore Di {sdd}|MANDATO ???###########", ""),
    Kind(3, -30, -1500, "Bonifico Da Voi Disposto A Favore Di|{who} CAUSALE SALDO FATTURA N. ### DEL {day}", ""),
    Kind(2, 1200, 2900, "Stipendio O Pensione|COD. DISP. ########## CANTIERI NAVALI ORLANDO SRL", "", most=3),
    Kind(2, 20, 900, "Bonifico Disposto A Vostro Favore Da|{who} RIF. ########", ""),
    Kind(2, -50, -300, "Prelievo Carta Debito Su Banca Del Gruppo|{used} SPORTELLO ####", "pos", step="10"),
    Kind(1, -60, -900, "Delega Unica F24|CODICE FISCALE ???????##?##?###?", "", most=2),
    Kind(1, -1, -2.5, "Commissione Su Bonifico", "", most=3),
    Kind(1, -6.5, -6.5, "Canone Mensile Conto|MESE DI {month}", "", most=3),
    Kind(1, -250, -700, "Rata Mutuo|N. ########## RATA ###", "", most=3),
]
MONTHS = [
    "GENNAIO",
    "FEBBRAIO",
    "MARZO",
    "APRILE",
    "MAGGIO",
    "GIUGNO",
    "LUGLIO",
    "AGOSTO",
    "SETTEMBRE",
    "OTTOBRE",
    "NOVEMBRE",
    "DICEMBRE",
]


def _euro(amount: Decimal) -> str:
    return written(amount, ".", ",")


def _used(rng: Random, day: date) -> str:
    return f"{day - timedelta(rng.randint(0, 3)):%d/%m} {rng.randint(8, 21):02}:{rng.randint(0, 59):02}"


def draw(rng: Random, path: Path) -> Truth:
    start, end = whole_month(rng, 3)
    opening = some_amount(rng, 400, 9000)
    pools: Pools = {
        **POOLS,
        "used": _used,
        "day": lambda rng, day: f"{day - timedelta(rng.randint(5, 40)):%d/%m/%Y}",
        "month": lambda _rng, day: f"{MONTHS[day.month - 1]} {day.year}",
    }
    entries = some_entries(rng, KINDS, pools, (start, end), count=rng.randint(20, 110), balance=opening, floor=100)
    if end.month == 12 or rng.random() < 0.5:
        entries.append(Entry(end, ("Imposta Di Bollo Sul Conto Corrente",), Decimal("-8.55"), "", ""))
    balances = running(opening, (entry.amount for entry in entries))
    closing = balances[-1] if balances else opening
    account = iban(rng, "IT", "?0399913900000000######").replace(" ", "")
    number_ = f"1390/000{account[-6:]}"

    def head(page: Page, number: int) -> float:
        page.put(40, 44, BANK, 14, bold=True, color=GREEN)
        page.put(
            555, 40, f"Estratto conto di conto corrente N. {-(-end.month // 3)}/{end.year}", 10, right=True, bold=True
        )
        page.put(555, 53, f"al {end:%d.%m.%Y}", 9, right=True)
        page.rule(40, 60, 555, 2, ORANGE)
        page.put(40, 74, f"Conto corrente {number_}    IBAN {account}", 8)
        if number == 1:
            return _front(page, (opening, closing), entries, (start, end))
        return 100

    flow = Flow(765, Page, head)
    flow.page.put(40, flow.y, "Dettaglio movimenti", 11, bold=True, color=GREEN)
    flow.y = _titles(flow.page, flow.y + 18)
    old = month_before(start)
    _edge(flow, f"Saldo iniziale al {old:%d.%m.%Y}", old, opening)
    rows = _rows(rng, flow, entries, balances)
    flow.need(40)
    amounts = [entry.amount for entry in entries]
    flow.page.rule(40, flow.y - 9, 555)
    flow.page.put(165, flow.y + 2, "Totali", 8, bold=True)
    flow.page.put(475, flow.y + 2, _euro(money_out(amounts)), 8, right=True, bold=True)
    flow.page.put(552, flow.y + 2, _euro(money_in(amounts)), 8, right=True, bold=True)
    flow.y += 17
    _edge(flow, f"Saldo finale al {end:%d.%m.%Y}", end, closing)
    _scalar(flow, (old, opening), rows)
    for number, page in enumerate(flow.pages, 1):
        page.put(
            40, 800, f"{BANK} - Sede legale: Scali D'Azeglio 20, 57123 Livorno - Codice ABI 03999", 6.5, color=GREY
        )
        page.put(40, 809, "Aderente al Fondo Interbancario di Tutela dei Depositi", 6.5, color=GREY)
        page.put(555, 809, f"Pagina {number} di {flow.number}", 7.5, right=True)
    with_fpdf(flow.pages, path)
    return Truth("checking", "it_IT", "EUR", account, start, end, opening, closing, rows)


def _front(page: Page, edges: tuple[Decimal, Decimal], entries: list[Entry], period: tuple[date, date]) -> float:
    page.lines(330, 110, ["Gentile cliente", "BIAGI MADDALENA", "VIA DELLA VENEZIA 31", "57123 LIVORNO LI"], 9, 12)
    page.put(40, 110, "Intestato a", 7, color=GREY)
    page.put(40, 121, "BIAGI MADDALENA", 9)
    page.put(40, 136, "Filiale di Livorno - Via Grande 102", 8)
    page.put(40, 178, "Riepilogo del periodo", 11, bold=True, color=GREEN)
    amounts = [entry.amount for entry in entries]
    lines = (
        (f"Saldo iniziale al {month_before(period[0]):%d.%m.%Y}", _euro(edges[0])),
        ("Totale entrate", "+ " + _euro(money_in(amounts))),
        ("Totale uscite", "- " + _euro(money_out(amounts))),
        (f"Saldo finale al {period[1]:%d.%m.%Y}", _euro(edges[1])),
    )
    page.box(40, 184, 300, 62, None, stroke=GREEN)
    for n, (label, text) in enumerate(lines):
        page.put(46, 197 + 14 * n, label, 8.5)
        page.put(334, 197 + 14 * n, text, 8.5, right=True)
    return 276


def _titles(page: Page, y: float) -> float:
    page.box(40, y - 10, 515, 24, (0.91, 0.95, 0.91))
    for x, first, second in ((44, "Data", "operazione"), (104, "Data", "valuta"), (165, "Descrizione", "")):
        page.put(x, y, first, 7.5, bold=True)
        page.put(x, y + 9, second, 7.5, bold=True)
    for x, first in ((475, "Addebiti"), (552, "Accrediti")):
        page.put(x, y, first, 7.5, right=True, bold=True)
        page.put(x, y + 9, "(Euro)", 7.5, right=True, bold=True)
    return y + 28


def _edge(flow: Flow, label: str, day: date, amount: Decimal) -> None:
    page, y = flow.page, flow.y
    page.put(44, y, f"{day:%d.%m.%Y}", 8, bold=True)
    page.put(165, y, label, 8, bold=True)
    page.put(475 if amount < 0 else 552, y, _euro(abs(amount)), 8, right=True, bold=True)
    flow.y += 16


def _rows(rng: Random, flow: Flow, entries: list[Entry], balances: list[Decimal]) -> list[Row]:
    rows = []
    for entry, _ in zip(entries, balances, strict=True):
        kind, *rest = entry.lines
        bold = wrap(kind, fits("Helvetica-Bold", 8, 235))
        lines = [part for line in rest for part in wrap(line, fits("Helvetica", 7.5, 235))]
        if flow.need(9.5 * (len(bold) + len(lines))):
            flow.page.put(40, flow.y, "Dettaglio movimenti (segue)", 9, bold=True, color=GREEN)
            flow.y = _titles(flow.page, flow.y + 16)
        page, y = flow.page, flow.y
        back = rng.choice([0, 0, 1, 2]) if entry.tag else 0
        value = entry.day - timedelta(back)
        page.put(44, y, f"{entry.day:%d.%m.%Y}", 8)
        page.put(104, y, f"{value:%d.%m.%Y}", 8)
        after = page.lines(165, y, bold, 8, 9.5, bold=True)
        after = page.lines(165, after, lines, 7.5, 9.5)
        page.put(475 if entry.amount < 0 else 552, y, _euro(abs(entry.amount)), 8, right=True)
        rows.append(Row(entry.day, " ".join(bold + lines), entry.amount, None, value, flow.number))
        flow.y = after + 4
    return rows


def _scalar(flow: Flow, before: tuple[date, Decimal], rows: list[Row]) -> None:
    flow.turn()
    page = flow.page
    page.put(40, flow.y, "Elementi per il conteggio delle competenze", 11, bold=True, color=GREEN)
    page.put(
        40, flow.y + 16, "Tasso creditore 0,0010 %   Commissione di messa a disposizione fondi 0,00   Spese 0,00", 8
    )
    page.put(40, flow.y + 38, "Riassunto scalare", 11, bold=True, color=GREEN)
    for x, text in ((44, "Valuta"), (200, "Saldi per valuta"), (290, "Giorni"), (390, "Numeri creditori")):
        page.put(x, flow.y + 54, text, 7.5, bold=True, right=x > 44)
    flow.y += 67
    day, balance = before
    moves: dict[date, Decimal] = {}
    for row in rows:
        if row.value_date is not None:
            moves[row.value_date] = moves.get(row.value_date, Decimal(0)) + row.amount
    for value in sorted(moves):
        flow.need(11)
        gap = max((value - day).days, 0)
        flow.page.put(44, flow.y, f"{day:%d.%m.%Y}", 8)
        flow.page.put(200, flow.y, _euro(balance), 8, right=True)
        flow.page.put(290, flow.y, str(gap), 8, right=True)
        flow.page.put(390, flow.y, written(balance * gap, ".", ",", 0), 8, right=True)
        flow.y += 11
        day, balance = value, balance + moves[value]
