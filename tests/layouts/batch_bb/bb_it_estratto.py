"""Italy, quarterly estratto conto of a large bank: titles of the movements in bold with details below, addebiti and
accrediti columns, balances inside the table, then the riassunto scalare whose daily figures are no movements."""

from __future__ import annotations

from datetime import date, timedelta
from decimal import Decimal
from itertools import pairwise
from pathlib import Path
from random import Random

from layouts.frame import Entry, Kind, Pools, Row, Truth, earlier, iban, written
from layouts.pens import A4, Flow, Page

from ._rows import Book, book, broken, para, ready, with_cells

GREEN = (0.0, 0.36, 0.22)
ORANGE = (0.9, 0.45, 0.05)
OUT, IN = 470.0, 552.0
POOLS: Pools = {
    "used": lambda rng, day: f"{earlier(rng, day):%d/%m/%Y} {rng.randint(8, 21):02}:{rng.randint(10, 59)}",
    "shop": [
        "ESSELUNGA VIA RIPAMONTI",
        "COOP ALLEANZA 3.0",
        "AUTOGRILL 4###",
        "TRENITALIA",
        "FARMACIA SAN CARLO",
        "IKEA CARUGATE",
    ],
    "town": ["MILANO", "MONZA", "BERGAMO", "LODI"],
    "biller": ["ENEL ENERGIA SPA", "FASTWEB SPA", "A2A ENERGIA SPA", "TIM S.P.A.", "UNIPOLSAI"],
    "who": ["BIANCHI STEFANO", "RUSSO MARIA TERESA", "CONDOMINIO VIA LARGA 8", "GALLI NICOLÒ"],
}
KINDS = [
    Kind(8, -4, -170, "Pagamento su POS|{shop} {town} {used} Carta n. 5395 XXXX XXXX XX41 COD.########/#####"),
    Kind(
        4,
        -20,
        -210,
        "Addebito diretto disposto a favore di|{biller} MANDATO ?##########?## Fattura ########## del periodo",
    ),
    Kind(2, -50, -250, "Prelievo carta debito su banche del gruppo|PRELIEVO {used} ATM #### {town}", step="10"),
    Kind(
        3,
        -30,
        -850,
        "Bonifico disposto a favore di|{who} COD. DISP.: 01###########0 CASH ?###### Affitto IBAN beneficiario "
        "IT##?##########000000######",
    ),
    Kind(2, 1250, 2600, "Stipendio o pensione|COD. DISP.: 01############ SALA Emolumenti OFFICINE LOMBARDE SRL"),
    Kind(1.2, 15, 380, "Bonifico disposto da|{who} COD. DISP.: 01########### NOTPROVIDED Rimborso"),
    Kind(0.6, -2, -20, "Pagamento telefono|RICARICA TELEFONICA 33########", step="5"),
]


def money(amount: Decimal) -> str:
    return written(amount, ".", ",")


class _Sheets:
    def __init__(self, info: dict[str, str]) -> None:
        self.info, self.rows, self.table = info, list[Row](), True
        self.flow = Flow(756, lambda: Page(A4, "arialn", "arialn-bold"), self._start)

    def _start(self, page: Page, number: int) -> float:
        page.box(44, 32, 22, 22, ORANGE)
        page.put(72, 50, "BANCA SANTA TECLA", 15, bold=True, color=GREEN)
        page.put(IN, 44, f"Estratto conto N. {self.info['no']} del {self.info['end']}", 9, right=True, bold=True)
        page.put(IN, 56, f"Conto corrente {self.info['account']}", 9, right=True)
        if number > 1:
            return self.titles(page, 92) if self.table else 92
        page.lines(330, 96, ["Sig.ra", "COLOMBO FEDERICA", "VIA GIOVANNI DA CERMENATE 12", "20141 MILANO MI"], 10, 12.5)
        for n, (label, value) in enumerate(
            [
                ("Filiale di", "MILANO - VIA RIPAMONTI 88"),
                ("Intestato a", "COLOMBO FEDERICA"),
                ("IBAN", self.info["iban"]),
                ("BIC", "TECLITMMXXX"),
            ]
        ):
            page.put(44, 96 + 13 * n, label, 9, color=GREEN)
            page.put(96, 96 + 13 * n, value, 9)
        page.box(44, 164, 508, 62, (0.93, 0.96, 0.94))
        page.put(52, 178, "Riepilogo del trimestre", 11, bold=True, color=GREEN)
        for n, key in enumerate(("first", "in", "out", "last")):
            label, value = self.info[key].split("|")
            page.put(52 + 126 * n, 196, label, 8.5)
            page.put(52 + 126 * n, 212, value, 10.5, bold=True)
        page.put(44, 250, "Dettaglio movimenti", 12, bold=True, color=GREEN)
        return self.titles(page, 272)

    def titles(self, page: Page, y: float) -> float:
        page.rule(44, y - 11, 552, 1, GREEN)
        for x, label in ((46, "Data"), (96, "Valuta"), (148, "Descrizione")):
            page.put(x, y, label, 9, bold=True)
        page.put(OUT, y, "Addebiti", 9, bold=True, right=True)
        page.put(IN - 2, y, "Accrediti", 9, bold=True, right=True)
        page.rule(44, y + 5, 552, 0.5, GREEN)
        return y + 18

    def line(self, label: str, amount: Decimal, when: str = "") -> None:
        page, y = self.flow.page, self.flow.y
        page.put(46, y, when, 9, bold=True)
        page.put(148, y, label, 9, bold=True)
        page.put(OUT if amount < 0 else IN - 2, y, money(abs(amount)), 9, bold=True, right=True)
        self.flow.y = y + 15

    def row(self, entry: Entry, value: date) -> None:
        lines = [entry.lines[0], *broken(entry.lines[1:], "arialn", 8.5, 245)]
        self.flow.need(10.5 * len(lines) + 6)
        page, y = self.flow.page, self.flow.y
        page.put(46, y, f"{entry.day:%d.%m.%Y}", 9)
        page.put(96, y, f"{value:%d.%m.%Y}", 9)
        page.put(148, y, lines[0], 9, bold=True)
        end = page.lines(148, y + 10.5, lines[1:], 8.5, 10.5)
        page.put(OUT if entry.amount < 0 else IN - 2, y, money(abs(entry.amount)), 9, right=True)
        page.rule(44, end - 6, 552, 0.25, (0.7, 0.7, 0.7))
        self.rows.append(Row(entry.day, " ".join(lines), entry.amount, None, value, self.flow.number))
        self.flow.y = end + 5


def _scalar(sheets: _Sheets, it: Book, start: date, end: date) -> None:
    """Balance by value day, days and "numeri" from which interest is worked out."""
    sheets.table = False
    sheets.flow.turn()
    page, y = sheets.flow.page, sheets.flow.y
    page.put(44, y, "Riassunto scalare ed elementi per il conteggio delle competenze", 12, bold=True, color=GREEN)
    y += 22
    for x, label in (
        (46, "Valuta"),
        (220, "Saldo per valuta"),
        (280, "Giorni"),
        (380, "Numeri creditori"),
        (480, "Numeri debitori"),
    ):
        page.put(x, y, label, 9, bold=True, right=x > 46)
    page.rule(44, y + 4, 552, 0.5, GREEN)
    y += 16
    days = {start: it.opening}
    for entry, balance in zip(it.entries, it.balances, strict=True):
        days[entry.day] = balance
    for day, after in pairwise([*days, end + timedelta(1)]):
        balance, length = days[day], (after - day).days
        numbers = (abs(balance) * length / 1000).quantize(Decimal(1))
        page.put(46, y, f"{day:%d.%m.%Y}", 8.5)
        page.put(220, y, money(balance), 8.5, right=True)
        page.put(280, y, str(length), 8.5, right=True)
        page.put(380 if balance >= 0 else 480, y, str(numbers), 8.5, right=True)
        y += 11
        if y > 700:
            sheets.flow.turn()
            page, y = sheets.flow.page, sheets.flow.y
    y = para(
        page,
        44,
        y + 16,
        "Tasso creditore annuo 0,0100%. Tasso debitore annuo entro il fido 9,7500%. Ritenuta fiscale 26%. "
        "Competenze del trimestre: interessi creditori 0,00, interessi debitori 0,00.",
        508,
        8.5,
    )
    para(
        page,
        44,
        y + 8,
        "Trascorsi sessanta giorni dal ricevimento senza reclamo scritto l'estratto conto si intende approvato. "
        "Per ogni chiarimento la filiale e il numero verde 800 555 014 sono a disposizione.",
        508,
        8.5,
    )


def draw(rng: Random, path: Path) -> Truth:
    ready("arialn", "arialn-bold")
    year, quarter = rng.randint(2019, 2024), rng.randint(0, 3)
    start = date(year, 3 * quarter + 1, 1)
    end = date(year + quarter // 3, (3 * quarter + 3) % 12 + 1, 1) - timedelta(1)
    last = [Entry(end, ("Imposta di bollo E/C e rendiconto",), Decimal("-8.55"), "fee", "")]
    for month in range(start.month, end.month + 1):
        day = date(year, month, 27)
        last.append(Entry(day, ("Canone mensile base e servizi aggiuntivi",), Decimal("-9.50"), "fee", ""))
    it = book(rng, KINDS, POOLS, (start, end), rng.randint(25, 100), (300, 7000), floor=100, last=last)
    account = f"1000/{rng.randint(10**7, 10**8 - 1)}"
    before = start - timedelta(1)
    info = {
        "no": f"00{quarter + 1}/{year}",
        "end": f"{end:%d.%m.%Y}",
        "account": account,
        "iban": iban(rng, "IT", "?0306909400" + account.replace("/", "").zfill(12)),
        "first": f"Saldo iniziale al {before:%d.%m.%Y}|€ {money(it.opening)}",
        "in": f"Totale accrediti|€ {money(it.paid_in)}",
        "out": f"Totale addebiti|€ {money(it.paid_out)}",
        "last": f"Saldo finale al {end:%d.%m.%Y}|€ {money(it.closing)}",
    }
    sheets = _Sheets(info)
    sheets.line("Saldo iniziale", it.opening, f"{before:%d.%m.%Y}")
    for entry in it.entries:
        sheets.row(entry, earlier(rng, entry.day, 2) if entry.amount < 0 and entry.tag != "fee" else entry.day)
    sheets.flow.need(40)
    sheets.flow.y += 2
    page, y = sheets.flow.page, sheets.flow.y
    page.put(148, y, "Totali", 9, bold=True)
    page.put(OUT, y, money(it.paid_out), 9, bold=True, right=True)
    page.put(IN - 2, y, money(it.paid_in), 9, bold=True, right=True)
    sheets.flow.y += 15
    sheets.line("Saldo finale", it.closing, f"{end:%d.%m.%Y}")
    _scalar(sheets, it, start, end)
    for number, one in enumerate(sheets.flow.pages, 1):
        one.put(
            44,
            800,
            "Banca Santa Tecla S.p.A. Sede Legale: Corso Magenta 31, 20123 Milano. Capitale Sociale Euro 310.000.000",
            7,
        )
        one.put(IN, 800, f"Pagina {number} di {len(sheets.flow.pages)}", 8, right=True)
    with_cells(sheets.flow.pages, path)
    return Truth("bank", "it_IT", "EUR", account, start, end, it.opening, it.closing, sheets.rows)
