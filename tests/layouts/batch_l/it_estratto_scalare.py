"""Italy: quarterly estratto conto with dare and avere left of the description, both dates in each row.

Opening and closing balance stand as rows in the dare or avere column; later pages hold the riassunto scalare, whose
dates and balances are no transactions, and the competenze that the last rows of the quarter book.
"""

from __future__ import annotations

from datetime import date, timedelta
from decimal import ROUND_HALF_UP, Decimal
from itertools import pairwise
from pathlib import Path
from random import Random

from ..frame import Entry, Kind, Pools, Row, Truth, earlier, fill, iban, running, some_entries, wrap, written
from ..pens import GREY, Flow, Page, fits
from ._write import write

BANK = "Banca Popolare di Valdarno e Mugello"
RED = (0.62, 0.08, 0.12)
CENT = Decimal("0.01")
POOLS: Pools = {
    "name": ["BIANCHI LAURA", "ESPOSITO GENNARO", "CONTI MARCO E RICCI ANNA", "FERRARI GIULIA", "GALLO STEFANO"],
    "firm": ["MECCANICA TOSCANA SRL", "STUDIO ASSOCIATO NERI", "COOP. SOCIALE IL FARO", "TESSUTI PRATO SPA"],
    "shop": ["SUPERMERCATO LA SPIGA", "FARMACIA S. MARCO", "TRATTORIA DA NINO", "FERRAMENTA BOSI", "OTTICA LUCE SNC"],
    "town": ["FIRENZE", "PRATO", "MILANO", "EMPOLI", "SESTO FIORENTINO", "L'AQUILA"],
    "utility": ["LUCE E GAS TOSCANA SPA", "ACQUEDOTTO DEL FIORA", "TELEFONIA ITALICA SPA", "ASSICURAZIONI ARNO"],
    "why": ["AFFITTO", "SALDO FATTURA N. ###", "RIMBORSO SPESE", "QUOTA CONDOMINIO", "REGALO", "RATA PALESTRA"],
    "day": lambda _rng, day: f"{day:%d/%m/%y}",
    "clock": lambda rng, _day: f"{rng.randint(8, 21):02}:{rng.randint(0, 59):02}",
}
KINDS = [
    Kind(9, -3, -160, "PAGAMENTO POS CARTA *####|{shop} {town}|DEL {day} ORE {clock}", "early"),
    Kind(4, -20, -250, "PRELIEVO BANCOMAT CARTA *####|SPORTELLO ATM ####  {town} {clock}", "same", "10"),
    Kind(4, -30, -900, "BONIFICO DA VOI DISPOSTO A FAVORE DI {name}|CRO ###########  CAUSALE: {why}", "same"),
    Kind(4, -15, -260, "ADDEBITO DIRETTO SDD|{utility} MAND. ??########  RIF. FATT. ######", "same"),
    Kind(1.5, -1, -2, "COMMISSIONI SU BONIFICO", "same", "0.25"),
    Kind(1, -40, -700, "DELEGA F24 PROT. ###########", "same"),
    Kind(0.7, -100, -1500, "VS. ASSEGNO BANCARIO N. ##########-##", "early"),
    Kind(2, 1300, 2400, "EMOLUMENTI|BONIFICO A VS. FAVORE DA {firm} PER ORDINE E CONTO: STIPENDIO", "same", most=3),
    Kind(2, 20, 900, "BONIFICO A VOSTRO FAVORE|DA {name}  CAUSALE: {why}  TRN ##################IT", "same"),
    Kind(1, 100, 1900, "VERSAMENTO ASSEGNI N. 2 SU ALTRE BANCHE", "late"),
]


def draw(rng: Random, path: Path) -> Truth:
    year, quarter = rng.randint(2018, 2024), rng.randint(1, 4)
    start = date(year, 3 * quarter - 2, 1)
    end = date(year + quarter // 4, 3 * quarter % 12 + 1, 1) - timedelta(1)
    opening = Decimal(rng.randint(-40000, 620000)) / 100
    count = rng.choice([rng.randint(4, 12), rng.randint(25, 60), rng.randint(60, 110)])
    entries = some_entries(rng, KINDS, POOLS, (start, end), count=count, reversal="STORNO {}", balance=opening)
    keeping, funds = Decimal(rng.choice([0, 600, 1050, 1500])) / 100, Decimal(rng.choice([0, 0, 500, 2500])) / 100
    entries += _closing_entries(end, keeping, funds)
    values = [_value(rng, entry) for entry in entries]
    sheet = _Sheet(rng, start, end, opening, entries, values, (keeping, funds))
    rows = sheet.compose()
    write(rng, sheet.flow.pages, path)
    closing = opening + sum(entry.amount for entry in entries)
    return Truth("checking", "it_IT", "EUR", sheet.iban, start, end, opening, closing, rows)


def _closing_entries(end: date, keeping: Decimal, funds: Decimal) -> list[Entry]:
    booked = [("IMPOSTA DI BOLLO SU E/C  DPR 642/72", Decimal("-8.55"))]
    if keeping + funds:
        booked.append(("COMPETENZE DI LIQUIDAZIONE AL " + f"{end:%d/%m/%Y}", -keeping - funds))
    return [Entry(end, (text,), amount, "same", text) for text, amount in booked]


def _value(rng: Random, entry: Entry) -> date:
    if entry.tag == "late":
        return entry.day + timedelta(rng.choice([1, 3, 4]))
    return earlier(rng, entry.day) if entry.tag == "early" else entry.day


def _money(amount: Decimal) -> str:
    return written(amount, ".", ",", minus="")


class _Sheet:
    """The statement on its pages."""

    DATE, VALUE, DARE, AVERE, TEXT = 36.0, 86.0, 208.0, 286.0, 300.0

    def __init__(
        self,
        rng: Random,
        start: date,
        end: date,
        opening: Decimal,
        entries: list[Entry],
        values: list[date],
        costs: tuple[Decimal, Decimal],
    ) -> None:
        self.start, self.end, self.opening = start, end, opening
        self.entries, self.values, self.costs = entries, values, costs
        self.pattern = rng.choice(["%d/%m/%Y", "%d.%m.%y", "%d/%m/%y"])
        self.carries = rng.random() < 0.5
        self.titled = rng.choice([("DATA", "VALUTA", "DARE", "AVERE"), ("Data op.", "Data val.", "Dare", "Avere")])
        self.rate = Decimal(rng.choice(["0.0100", "0.0500", "0.1250"]))
        self.iban = iban(rng, "IT", "?05842#####" + "#" * 12)
        self.branch = rng.choice(["FIRENZE", "PRATO", "MILANO", "EMPOLI"])
        self.account = self.iban.replace(" ", "")[-12:]
        self.holder = rng.choice(["ROSSINI PAOLO", "MORETTI CHIARA", "EDIL CASA DI BRUNI L. & C. SNC", "LEONE SILVIA"])
        self.street = fill(rng, "VIA {street} 1#", start, {"street": ["GARIBALDI", "DEI MILLE", "XX SETTEMBRE"]})
        self.carried = opening
        self.table = True
        self.flow = Flow(770, Page, self._head, self._foot)

    def compose(self) -> list[Row]:
        rows = []
        flow = self.flow
        self._balance_row("SALDO INIZIALE", self.opening, self.start - timedelta(1))
        balances = running(self.opening, [entry.amount for entry in self.entries])
        for entry, value, balance in zip(self.entries, self.values, balances, strict=True):
            lines = [part for line in entry.lines for part in wrap(line, fits("Helvetica", 8, 558 - self.TEXT))]
            flow.need(10 * len(lines) + 4)
            page, y = flow.page, flow.y
            page.put(self.DATE, y, entry.day.strftime(self.pattern), 8)
            page.put(self.VALUE, y, value.strftime(self.pattern), 8)
            page.put(self.DARE if entry.amount < 0 else self.AVERE, y, _money(entry.amount), 8, right=True)
            flow.y = page.lines(self.TEXT, y, lines, 8, 10) + 4
            rows.append(Row(entry.day, " ".join(" ".join(lines).split()), entry.amount, None, value, page=flow.number))
            self.carried = balance
        self._totals()
        self.table = False
        flow.turn()
        self._scalare()
        self._costs()
        self._notes()
        for number, page in enumerate(flow.pages, 1):
            page.put(558, 815, f"Pagina {number} di {len(flow.pages)}", 7, right=True)
        return rows

    def _balance_row(self, label: str, balance: Decimal, day: date) -> None:
        flow = self.flow
        flow.need(30)
        whose = "VOSTRO CREDITO" if balance >= 0 else "VOSTRO DEBITO"
        column = self.AVERE if balance >= 0 else self.DARE
        flow.page.put(column, flow.y, _money(balance), 8, right=True, bold=True)
        flow.page.put(self.TEXT, flow.y, f"{label} A {whose} AL {day:%d/%m/%Y}", 8, bold=True)
        flow.y += 15

    def _totals(self) -> None:
        flow = self.flow
        flow.need(60)
        out = sum((entry.amount for entry in self.entries if entry.amount < 0), Decimal(0))
        into = sum((entry.amount for entry in self.entries if entry.amount > 0), Decimal(0))
        flow.page.rule(self.DATE, flow.y - 8, 558, color=GREY)
        flow.page.put(self.DARE, flow.y + 3, _money(out), 8, right=True)
        flow.page.put(self.AVERE, flow.y + 3, _money(into), 8, right=True)
        flow.page.put(self.TEXT, flow.y + 3, "TOTALE MOVIMENTI DARE E AVERE", 8)
        flow.y += 18
        self._balance_row("SALDO FINALE", self.carried, self.end)
        self.flow.page.rule(self.DATE, self.flow.y - 9, 558, 1)

    def _head(self, page: Page, number: int) -> float:
        page.box(36, 30, 22, 22, RED)
        page.put(41, 46, "BV", 11, bold=True, color=(1, 1, 1))
        page.put(64, 46, BANK, 12, bold=True, color=RED)
        page.put(558, 40, f"ESTRATTO CONTO N. {(self.end.month + 2) // 3}", 10, right=True, bold=True)
        page.put(558, 52, f"AL {self.end:%d/%m/%Y}", 9, right=True)
        y = 78.0
        if number == 1:
            y = self._first(page)
        else:
            page.put(36, y, f"CONTO CORRENTE N. {self.account}   {self.holder}", 8)
            y += 16
        if not self.table:
            return y + 6
        page.box(36, y, 522, 16, (0.93, 0.9, 0.88))
        for x, title, right in zip(
            (self.DATE, self.VALUE, self.DARE, self.AVERE), self.titled, (False, False, True, True), strict=True
        ):
            page.put(x + (2 if not right else 0), y + 11, title, 7.5, right=right, bold=True)
        page.put(self.TEXT, y + 11, "DESCRIZIONE DELLE OPERAZIONI", 7.5, bold=True)
        y += 28
        if number > 1 and self.carries:
            column = self.AVERE if self.carried >= 0 else self.DARE
            page.put(column, y, _money(self.carried), 8, right=True)
            page.put(self.TEXT, y, "RIPORTO", 8)
            y += 14
        return y

    def _foot(self, page: Page, y: float) -> None:
        if self.table and self.carries:
            column = self.AVERE if self.carried >= 0 else self.DARE
            page.put(column, y + 3, _money(self.carried), 8, right=True)
            page.put(self.TEXT, y + 3, "A RIPORTARE", 8)
        small = [
            f"{BANK} Soc. Coop. per azioni - Sede legale: Piazza del Grano 4, 50121 Firenze",
            "Cap. soc. Euro 84.350.112,00 i.v. - ABI 05842 - Aderente al Fondo Interbancario di Tutela dei Depositi",
        ]
        page.lines(36, 806, small, 6, 9, color=GREY)

    def _first(self, page: Page) -> float:
        left = [
            f"FILIALE DI {self.branch}",
            f"CONTO CORRENTE N. {self.account}",
            f"INTESTATO A: {self.holder}",
            "DIVISA: EURO   NDG 0048213377",
        ]
        page.lines(36, 84, left, 8, 12)
        page.put(36, 140, "COORDINATE BANCARIE", 7, bold=True)
        page.put(36, 151, f"IBAN  {self.iban}", 8)
        page.put(36, 162, "BIC/SWIFT  VALMIT3FXXX", 8)
        page.lines(340, 110, [self.holder, self.street, f"{50100 + len(self.street)} {self.branch}"], 9, 12)
        out = sum((entry.amount for entry in self.entries if entry.amount < 0), Decimal(0))
        into = sum((entry.amount for entry in self.entries if entry.amount > 0), Decimal(0))
        cells = [
            (f"Saldo iniziale al {self.start - timedelta(1):%d/%m/%Y}", written(self.opening, ".", ",")),
            ("Totale entrate", _money(into)),
            ("Totale uscite", written(out, ".", ",")),
            (f"Saldo finale al {self.end:%d/%m/%Y}", written(self.opening + into + out, ".", ",")),
        ]
        for n, (label, figure) in enumerate(cells):
            page.box(36 + 130.5 * n, 180, 130.5, 34, stroke=GREY)
            page.put(41 + 130.5 * n, 191, label, 7)
            page.put(161 + 130.5 * n, 207, figure, 9, right=True, bold=True)
        page.put(36, 232, f"Movimenti dal {self.start:%d/%m/%Y} al {self.end:%d/%m/%Y} - importi in euro", 8)
        return 242

    def _scalare(self) -> None:
        flow = self.flow
        flow.page.put(36, flow.y, "RIASSUNTO SCALARE", 10, bold=True)
        flow.y += 16
        self._scalare_head()
        credit = debit = Decimal(0)
        steps = self._steps()
        for (day, balance), (after, _) in pairwise([*steps, (self.end, Decimal(0))]):
            days = (after - day).days
            if flow.need(12):
                self._scalare_head()
            number = (balance * days / 100).quantize(Decimal(1), ROUND_HALF_UP)
            page, y = flow.page, flow.y
            page.put(60, y, day.strftime(self.pattern), 8)
            page.put(220, y, _money(balance), 8, right=True)
            page.put(228, y, "D" if balance < 0 else "A", 8)
            page.put(300, y, str(days), 8, right=True)
            page.put(400 if balance < 0 else 500, y, written(number, ".", ",", 0, ""), 8, right=True)
            credit, debit = credit + max(number, Decimal(0)), debit + max(-number, Decimal(0))
            flow.y += 11
        flow.need(30)
        flow.page.rule(60, flow.y - 6, 500)
        flow.page.put(60, flow.y + 5, "TOTALE NUMERI", 8, bold=True)
        flow.page.put(400, flow.y + 5, written(debit, ".", ",", 0), 8, right=True)
        flow.page.put(500, flow.y + 5, written(credit, ".", ",", 0), 8, right=True)
        flow.y += 28
        self.numbers = credit, debit

    def _scalare_head(self) -> None:
        page, y = self.flow.page, self.flow.y
        page.put(60, y, "VALUTA", 7, bold=True)
        page.put(228, y, "SALDI PER VALUTA", 7, bold=True, right=True)
        page.put(300, y, "GIORNI", 7, bold=True, right=True)
        page.put(400, y, "NUMERI DEBITORI", 7, bold=True, right=True)
        page.put(500, y, "NUMERI CREDITORI", 7, bold=True, right=True)
        self.flow.y += 13

    def _steps(self) -> list[tuple[date, Decimal]]:
        """The balance by value date, from the first day of the quarter."""
        moved: dict[date, Decimal] = {self.start: self.opening}
        for entry, value in sorted(zip(self.entries, self.values, strict=True), key=lambda pair: pair[1]):
            day = max(value, self.start)
            if day < self.end:
                moved[day] = moved.get(day, Decimal(0)) + entry.amount
        days = sorted(moved)
        return list(zip(days, running(Decimal(0), [moved[day] for day in days]), strict=True))

    def _costs(self) -> None:
        flow = self.flow
        flow.need(150)
        page = flow.page
        credit, debit = self.numbers
        gross = (credit * self.rate / 365).quantize(CENT, ROUND_HALF_UP)
        owed = (debit * Decimal("9.85") / 365).quantize(CENT, ROUND_HALF_UP)
        page.put(36, flow.y, "PROSPETTO DELLE COMPETENZE E DELLE SPESE", 10, bold=True)
        lines = [
            (f"Interessi creditori maturati al tasso annuo {written(self.rate, '.', ',', 4)}%", gross),
            ("Interessi debitori maturati al tasso annuo 9,8500% (esigibili dal 1 marzo)", owed),
            ("Spese di tenuta conto", self.costs[0]),
            ("Commissione omnicomprensiva sul fido accordato", self.costs[1]),
            (f"Spese per operazioni: n. {len(self.entries)} x 0,00", Decimal(0)),
        ]
        y = flow.y + 18
        for label, amount in lines:
            page.put(46, y, label, 8)
            page.put(500, y, _money(amount), 8, right=True)
            y += 12
        page.rule(46, y - 7, 500)
        page.put(46, y + 4, "TOTALE COMPETENZE ADDEBITATE IN CONTO", 8, bold=True)
        page.put(500, y + 4, _money(self.costs[0] + self.costs[1]), 8, right=True, bold=True)
        flow.y = y + 28

    def _notes(self) -> None:
        flow = self.flow
        text = (
            "Vi informiamo che, ai sensi dell'art. 119 del D.Lgs. 385/93, in mancanza di opposizione scritta entro 60 "
            "giorni dal ricevimento l'estratto conto si intende approvato. Dal 01/01/" + str(self.end.year + 1) + " il "
            "canone della carta di debito passa da 12,00 a 15,00 euro l'anno. Passa al documento digitale: dal portale "
            "Valdarno Online puoi azzerare le spese di invio di 0,90 euro per ogni comunicazione."
        )
        lines = wrap(text, fits("Helvetica", 7, 510))
        flow.need(14 + 9 * len(lines))
        flow.page.put(36, flow.y, "COMUNICAZIONI ALLA CLIENTELA", 8, bold=True)
        flow.y = flow.page.lines(36, flow.y + 12, lines, 7, 9)
        self._foot(flow.page, flow.y)
