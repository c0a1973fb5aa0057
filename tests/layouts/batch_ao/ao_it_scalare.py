"""Italy, quarterly statement: day of operation and of value, text of several lines, debits and credits.

Opening and closing balance are rows of the table, there is no running balance. After the movements come the ladder of
balances by value day with its numbers, and the settlement of fees and stamp duty, which look like rows and are none.
"""

from __future__ import annotations

from datetime import date, timedelta
from decimal import Decimal
from itertools import groupby, pairwise
from pathlib import Path
from random import Random

from ..frame import Entry, Kind, Pools, Row, Truth, earlier, iban, wrap, written
from ..pens import GREY, Color, Flow, Page, fits, with_reportlab
from ._rows import entries, some_opening, total

GREEN: Color = (0.15, 0.42, 0.16)
ORANGE: Color = (0.93, 0.49, 0.1)
DAY, VALUE, TEXT, OUT, IN = 42.0, 104.0, 166.0, 466.0, 552.0

KINDS = (
    Kind(10, -3, -140, "Pagamento Su Pos|{shop} {used} Carta n. XXXX XXXX XXXX ##14 COD.#######/000##"),
    Kind(3, -15, -230, "Addebito Diretto|{company}|Mandato ############ Cod. id. creditore IT##0010000##########"),
    Kind(2, -20, -700, "Bonifico Disposto A Favore Di|{person}|{memo} COD. DISP.: ##########"),
    Kind(
        2,
        -50,
        -300,
        "Prelievo Sportello Automatico|{used} Carta n. XXXX XXXX XXXX ##14 Sportello ##### {town}",
        step="10",
    ),
    Kind(1, -10, -120, "Pagamento Bolletta Cbill|{board} Avviso n. ##################"),
    Kind(0.7, -60, -400, "Versamento F24|Delega telematica prot. ###########", most=2),
    Kind(1, -6, -9, "Canone Mensile Conto|Canone mese precedente", most=3),
    Kind(0.5, -1.1, -1.5, "Commissione Bonifico|Bonifico disposto tramite canali a distanza"),
    Kind(
        1,
        1350,
        2450,
        "Stipendio O Pensione|{employer}|Accredito emolumenti mese corrente COD. DISP.: ##########",
        most=3,
    ),
    Kind(2, 15, 500, "Bonifico A Vostro Favore|{person}|{memo} COD. DISP.: ########## CASH"),
    Kind(0.4, 50, 400, "Versamento Contanti Su Sportello Automatico|Sportello ##### {town}", step="10"),
)
POOLS: Pools = {
    "shop": [
        "ESSELUNGA VIA RUBATTINO MILANO",
        "CONAD CITY LODI",
        "Q8 2### LODI",
        "DECATHLON SAN DONATO",
        "FARMACIA DEL CORSO LODI",
        "IKEA ITALIA RETAIL CARUGATE",
        "AMAZON.IT*?#?#?##?# LUX",
        "TRENITALIA ROMA",
        "BAR CENTRALE LODI",
        "LIDL 1### LODI",
    ],
    "company": [
        "ENEL ENERGIA SPA",
        "TIM S.p.A.",
        "FASTWEB SPA",
        "TELEPASS S.P.A.",
        "LINEA GESTIONI SRL",
        "ASSICURAZIONI UNITE SPA",
    ],
    "person": [
        "RIZZOLI CARLA",
        "CONDOMINIO VIA GORINI 12",
        "DOTT. PANIGADA M.",
        "FERRARI LUCA E BINI ANNA",
        "ASD NUOTO LODI",
    ],
    "memo": ["Affitto", "Spese condominiali rata 2", "Saldo fattura ###/2023", "Rimborso cena", "Quota corso"],
    "board": ["COMUNE DI LODI - TARI", "REGIONE LOMBARDIA BOLLO AUTO", "ISTITUTO COMPRENSIVO LODI 3"],
    "employer": ["OFFICINE MECCANICHE ADDA SRL", "I.N.P.S. GESTIONE PUBBLICA"],
    "town": ["LODI P.ZA VITTORIA", "MILANO V. TORINO", "CREMA"],
    "used": lambda rng, day: f"{earlier(rng, day, 2):%d/%m}{rng.randint(8, 21):02}{rng.randint(0, 59):02}",
}


def _euro(amount: Decimal) -> str:
    return written(amount, ".", ",")


def _point(day: date) -> str:
    return f"{day:%d.%m.%Y}"


def draw(rng: Random, path: Path) -> Truth:
    year, quarter = rng.randint(2019, 2024), rng.randint(0, 3)
    start = date(year, 3 * quarter + 1, 1)
    end = (start + timedelta(95)).replace(day=1) - timedelta(1)
    opening = some_opening(rng, 500, 8000)
    made = entries(rng, KINDS, POOLS, (start, end), rng.choice([24, 45, 70, 100]), opening, 40)
    if rng.random() < 0.7:
        made.append(Entry(end, ("Imposta Di Bollo", f"Imposta di bollo al {_point(end)}"), Decimal("-8.55"), "", ""))
    closing = opening + total(entry.amount for entry in made)
    number = iban(rng, "IT", "?0306920300###########1")
    rows: list[Row] = []
    ins = total(entry.amount for entry in made if entry.amount > 0)
    outs = total(entry.amount for entry in made if entry.amount < 0)
    figures = (opening, ins, outs, closing)

    def head(page: Page, count: int) -> float:
        page.put(42, 44, "BANCA SANT'ALESSIO", 14, bold=True, color=GREEN)
        page.put(552, 38, f"Estratto conto n. {quarter + 1:03}/{year}", 8, right=True)
        page.put(552, 49, f"al {_point(end)}", 8, right=True)
        page.rule(42, 56, 552, 1.5, ORANGE)
        if count > 1:
            page.put(42, 72, f"Conto n. {number[-14:].replace(' ', '')}  RIZZOLI GIANFRANCO", 8)
            return 98
        _cover(page, number, (start, end), figures)
        return 346

    flow = Flow(764, lambda: Page(face="narrow", bold="narrow-bold"), head)
    _columns(flow)
    flow.page.put(TEXT, flow.y, f"Saldo iniziale al {_point(start - timedelta(1))}", 8, bold=True)
    flow.page.put(IN if opening > 0 else OUT, flow.y, _euro(abs(opening)), 8, bold=True, right=True)
    flow.y += 15
    valued: list[tuple[date, Decimal]] = []
    for entry in made:
        value = _value(entry)
        valued.append((value, entry.amount))
        lines = [part for line in entry.lines for part in wrap(line, fits("narrow", 8, 232))]
        if flow.need(10 * len(lines) + 6):
            _columns(flow)
        flow.page.put(DAY, flow.y, _point(entry.day), 8)
        flow.page.put(VALUE, flow.y, _point(value), 8)
        flow.page.lines(TEXT, flow.y, lines, 8, 10)
        flow.page.put(IN if entry.amount > 0 else OUT, flow.y, _euro(abs(entry.amount)), 8, right=True)
        text = " ".join(" ".join(lines).split())
        rows.append(Row(entry.day, text, entry.amount, value_date=value, page=flow.number))
        flow.y += 10 * len(lines)
        flow.page.rule(42, flow.y - 6, 552, 0.25, GREY)
        flow.y += 5
    _totals(flow, end, figures)
    _ladder(flow, opening, sorted(valued), start, end)
    _settlement(flow, end)
    for count, page in enumerate(flow.pages, 1):
        page.put(
            42,
            802,
            "Banca Sant'Alessio S.p.A. Sede Legale: Corso Adda 1, 26900 Lodi - Capitale Sociale Euro 120.000.000,00 - "
            "Aderente al Fondo Interbancario di Tutela dei Depositi",
            5.5,
            color=GREY,
        )
        page.put(552, 814, f"Pagina {count} di {len(flow.pages)}", 7, right=True)
    with_reportlab(flow.pages, path, "columns")
    return Truth("checking", "it_IT", "EUR", number.replace(" ", ""), start, end, opening, closing, rows)


def _cover(page: Page, number: str, period: tuple[date, date], figures: tuple[Decimal, ...]) -> None:
    start, end = period
    opening, ins, outs, closing = figures
    page.lines(330, 96, ["Gentile Signor", "RIZZOLI GIANFRANCO", "VIA GORINI 12", "26900 LODI LO"], 9, 12)
    page.lines(42, 84, ["Filiale di Lodi", "Piazza della Vittoria 30", "Tel. 0371 5550110"], 7.5, 10)
    page.put(42, 172, "Estratto conto", 16, color=GREEN)
    page.put(42, 188, f"Conto Famiglia - periodo dal {_point(start)} al {_point(end)} - valuta EUR", 9)
    page.put(42, 202, f"IBAN {number}   BIC BSALIT22", 9)
    page.box(42, 214, 510, 84, (0.95, 0.97, 0.94))
    page.put(52, 230, "Riepilogo del periodo", 10, bold=True, color=GREEN)
    summary = (
        (f"Saldo iniziale al {_point(start - timedelta(1))}", opening),
        ("Totale accrediti", ins),
        ("Totale addebiti", outs),
        (f"Saldo finale al {_point(end)}", closing),
    )
    for n, (label, amount) in enumerate(summary):
        page.put(52, 246 + 14 * n, label, 8.5, bold=n in (0, 3))
        page.put(540, 246 + 14 * n, ("+" if amount > 0 else "") + _euro(amount), 8.5, right=True, bold=n in (0, 3))
    page.put(42, 326, "Dettaglio movimenti", 12, bold=True, color=GREEN)


def _totals(flow: Flow, end: date, figures: tuple[Decimal, ...]) -> None:
    _, ins, outs, closing = figures
    if flow.need(40):
        _columns(flow)
    flow.page.put(TEXT, flow.y, "Totali", 8, bold=True)
    flow.page.put(OUT, flow.y, _euro(abs(outs)), 8, bold=True, right=True)
    flow.page.put(IN, flow.y, _euro(ins), 8, bold=True, right=True)
    flow.y += 15
    flow.page.put(TEXT, flow.y, f"Saldo finale al {_point(end)}", 8, bold=True)
    flow.page.put(IN if closing > 0 else OUT, flow.y, _euro(abs(closing)), 8, bold=True, right=True)
    flow.y += 32


def _value(entry: Entry) -> date:
    first = entry.lines[0]
    if first.startswith(("Pagamento Su", "Prelievo")) and entry.day.day > 2:
        return entry.day - timedelta(entry.day.day % 3)
    return entry.day


def _columns(flow: Flow) -> None:
    page, y = flow.page, flow.y
    page.box(42, y - 10, 510, 26, (0.85, 0.91, 0.83))
    page.lines(DAY + 2, y, ["Data", "operazione"], 8, 10, bold=True)
    page.lines(VALUE, y, ["Data", "valuta"], 8, 10, bold=True)
    page.put(TEXT, y + 5, "Descrizione", 8, bold=True)
    page.put(OUT, y + 5, "Addebiti", 8, bold=True, right=True)
    page.put(IN - 2, y + 5, "Accrediti", 8, bold=True, right=True)
    flow.y = y + 29


def _ladder(flow: Flow, opening: Decimal, valued: list[tuple[date, Decimal]], start: date, end: date) -> None:
    flow.need(90)
    flow.page.put(42, flow.y, "Riassunto scalare", 12, bold=True, color=GREEN)
    flow.y += 16
    days = [(start - timedelta(1), opening)]
    for day, group in groupby(valued, key=lambda item: item[0]):
        days.append((day, days[-1][1] + total(amount for _, amount in group)))
    days.append((end, days[-1][1]))

    def titles() -> None:
        for x, label, right in (
            (42, "Valuta", False),
            (240, "Saldo per valuta", True),
            (320, "Giorni", True),
            (430, "Numeri debitori", True),
            (552, "Numeri creditori", True),
        ):
            flow.page.put(x, flow.y, label, 7.5, bold=True, right=right)
        flow.page.rule(42, flow.y + 4, 552, 0.5, GREEN)
        flow.y += 14

    titles()
    for (day, balance), (until, _) in pairwise(days):
        if flow.need(12):
            titles()
        length = max((until - day).days, 0)
        numbers = abs(balance * length / 100).quantize(Decimal("0.01"))
        flow.page.put(42, flow.y, _point(day), 7.5)
        flow.page.put(240, flow.y, _euro(balance), 7.5, right=True)
        flow.page.put(320, flow.y, str(length), 7.5, right=True)
        flow.page.put(552 if balance > 0 else 430, flow.y, _euro(numbers), 7.5, right=True)
        flow.y += 11
    flow.y += 20


def _settlement(flow: Flow, end: date) -> None:
    flow.need(120)
    flow.page.put(42, flow.y, "Conteggio competenze e oneri", 12, bold=True, color=GREEN)
    flow.y += 16
    for label, value in (
        ("Interessi creditori (tasso annuo nominale 0,0000 %)", "0,00"),
        ("Ritenuta fiscale 26 %", "0,00"),
        ("Interessi debitori (tasso annuo nominale entro fido 11,4500 %)", "0,00"),
        ("Commissione disponibilità fondi", "0,00"),
    ):
        flow.page.put(42, flow.y, label, 8)
        flow.page.put(552, flow.y, value, 8, right=True)
        flow.y += 12
    flow.page.lines(
        42,
        flow.y + 10,
        [
            "Trascorsi sessanta giorni dal ricevimento senza opposizione scritta, l'estratto conto "
            "si intende approvato.",
            f"Le condizioni in vigore al {_point(end)} sono riportate nel documento di sintesi allegato.",
        ],
        7,
        9,
    )
