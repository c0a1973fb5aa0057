"""Italy, current account of a large bank, each quarter: booking date and value date with two-digit years, outgoings and
income columns, long capital descriptions over several lines, initial and final balance as lines of the table, then
the interest table by value dates and the competences, which are no transactions. Written word by word.
"""

from __future__ import annotations

from datetime import date, timedelta
from decimal import Decimal
from pathlib import Path
from random import Random

from reportlab.pdfbase.pdfmetrics import stringWidth
from reportlab.pdfgen.canvas import Canvas

from ..frame import Entry, Kind, Pools, Row, Truth, earlier, iban, some_amount, some_entries, wrap, written

KINDS = [
    Kind(9, -4, -130, "PAGAMENTO {circuit} del {used} CARTA *{card} DI EUR § {shop} {town}"),
    Kind(1.8, -30, -400, "PRELIEVO BANCOMAT del {used} CARTA *{card} DI EUR § SPORTELLO #### {town}", step="10"),
    Kind(
        3,
        -18,
        -260,
        "ADDEBITO SEPA DD PER FATTURA A VOSTRO CARICO Incasso ??####### SDD da IT##ZZZ000000####### "
        "{firm} mandato nr. {mandate}",
    ),
    Kind(
        1.8,
        -40,
        -1400,
        "DISPOSIZIONE DI BONIFICO A {person} PER {why} COMM 0,00 SPESE 0,00 TRN 12010#########.###########",
    ),
    Kind(0.6, -1, -2.5, "COMMISSIONI BONIFICO SU ESTERO O URGENTE OPERAZIONE DEL {used}", most=2),
    Kind(
        1.2,
        1200,
        2600,
        "BONIFICO A VOSTRO FAVORE BONIFICO SEPA DA {employer} PER STIPENDIO MESE DI {month} COMM 0,00 "
        "SPESE 0,00 TRN ############################IT",
        most=3,
    ),
    Kind(
        1.3, 20, 640, "BONIFICO A VOSTRO FAVORE BONIFICO SEPA DA {person} PER {why} COMM 0,00 SPESE 0,00 TRN ##########"
    ),
    Kind(0.6, -60, -900, "PAGAMENTO DELEGHE F24 - AGENZIA ENTRATE PROT. #######", most=2),
    Kind(0.7, -12, -140, "PAGAMENTO BOLLETTINO CBILL PAGOPA {firm} NAV 3#################"),
    Kind(0.5, -300, -600, "ADDEBITO RATA MUTUO NR. 0######## SCADENZA {used}", most=3),
    Kind(0.4, 80, 1500, "VERSAMENTO ASSEGNI CIRCOLARI N. 1 DISTINTA ######", most=1),
]
MONTHS: tuple[str, ...] = (
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
)
MONTHS += ("NOVEMBRE", "DICEMBRE")
POOLS: Pools = {
    "circuit": ["BANCOMAT/POS", "VISA DEBIT", "CONTACTLESS V-PAY"],
    "card": ["7315"],
    "used": lambda rng, day: f"{earlier(rng, day, 2):%d/%m/%Y}",
    "shop": ["ESSELUNGA", "COOP LIGURIA", "TRENITALIA", "IP STAZIONE 40##", "FARMACIA S. ANNA", "DECATHLON"],
    "town": ["TORINO", "GENOVA", "MONCALIERI", "RIVOLI"],
    "firm": ["ENEL ENERGIA SPA", "TIM S.P.A.", "SMAT SPA", "IREN MERCATO SPA", "UNIPOLSAI ASSICURAZIONI"],
    "mandate": ["RUM0#########", "E############"],
    "person": ["BIANCHI MARTA", "STUDIO DENTISTICO DOTT. GALLO", "CONDOMINIO VIA PO 41", "DE LUCA ANTONIO"],
    "why": ["saldo fattura ##/23", "spese condominiali rata #", "rimborso viaggio", "caparra"],
    "employer": ["MECCANICA SUBALPINA SRL", "COMUNE DI TORINO"],
    "month": lambda _rng, day: MONTHS[day.month - 1],
}
RED = (0.75, 0.05, 0.1)
BOOKED, VALUED, TEXT, OUT, IN = 42.0, 92.0, 142.0, 474.0, 553.0


def _figure(amount: Decimal) -> str:
    return written(amount, ".", ",")


class _Foglio:
    def __init__(self, path: Path, number: str, end: date, total: int) -> None:
        self.pen = Canvas(str(path), pagesize=(595, 842), invariant=1)
        self.number, self.end, self.total, self.count, self.y = number, end, total, 0, 0.0
        self.table = True
        self.turn()

    def words(self, x: float, text: str, size: float = 8, face: str = "Helvetica", right: bool = False) -> None:
        """Each word on its own, as composed forms are printed."""
        here = x - stringWidth(text, face, size) if right else x
        self.pen.setFont(face, size)
        for word in text.split(" "):
            if word:
                self.pen.drawString(here, 842 - self.y, word)
            here += stringWidth(word + " ", face, size)

    def at(self, x: float, y: float, text: str, size: float = 8, face: str = "Helvetica", right: bool = False) -> None:
        kept, self.y = self.y, y
        self.words(x, text, size, face, right)
        self.y = kept

    def line(self, width: float = 0.5) -> None:
        self.pen.setLineWidth(width)
        self.pen.line(42, 842 - self.y, 553, 842 - self.y)

    def turn(self) -> None:
        if self.count:
            if self.table:
                self.at(553, 790, "segue", 7.5, right=True)
            self.pen.showPage()
        self.count += 1
        self.pen.setFillColorRGB(*RED)
        self.at(42, 48, "Banca Subalpina", 17, "Times-Bold")
        self.pen.setFillColorRGB(0, 0, 0)
        self.at(553, 46, "ESTRATTO CONTO", 12, "Helvetica-Bold", True)
        self.at(553, 58, f"al {self.end:%d.%m.%Y}", 9, right=True)
        self.at(553, 818, f"Pagina {self.count} di {self.total}", 7, right=True)
        self.at(
            42, 818, "Banca Subalpina S.p.A. - Sede Sociale: Torino - Albo Banche 5729 - Codice Fiscale 01177300019", 6
        )
        self.at(42, 80, "Conto corrente", 8, "Helvetica-Bold")
        self.at(118, 80, f"IBAN {self.number}    Codice BIC SWIFT BSUBITT1XXX    Valuta EUR", 8)
        self.y = 104
        if self.count == 1:
            self.at(42, 96, "Filiale di TORINO CROCETTA - C.so Einaudi 30", 7.5)
            for n, row in enumerate(("Gent.mo Sig.", "FERRERO LORENZO", "VIA SAN SECONDO 67", "10128 TORINO TO")):
                self.at(350, 128 + 12 * n, row, 9)
            self.y = 214
        if self.table:
            self.heads()

    def heads(self) -> None:
        self.line(1)
        self.y += 11
        self.words(BOOKED, "Data", 7.5, "Helvetica-Bold")
        self.words(VALUED, "Valuta", 7.5, "Helvetica-Bold")
        self.words(TEXT, "Descrizione", 7.5, "Helvetica-Bold")
        self.words(OUT, "Uscite", 7.5, "Helvetica-Bold", True)
        self.words(IN, "Entrate", 7.5, "Helvetica-Bold", True)
        self.y += 5
        self.line(1)
        self.y += 14

    def need(self, height: float) -> None:
        if self.y + height > 780:
            self.turn()

    def balance(self, label: str, day: date, amount: Decimal) -> None:
        self.words(BOOKED, f"{day:%d.%m.%y}", 8, "Helvetica-Bold")
        self.words(TEXT, label, 8, "Helvetica-Bold")
        self.words(OUT if amount < 0 else IN, _figure(abs(amount)), 8, "Helvetica-Bold", True)
        self.y += 15


def _text(entry: Entry) -> str:
    return " ".join(entry.lines).replace("§", written(entry.amount, ".", ",", minus=""))


def _scalare(out: _Foglio, rows: list[Row], opening: Decimal, start: date) -> None:
    """Balances by value date with days and numbers, as the bank reckons interest."""
    out.table = False
    out.need(150)
    out.y += 20
    out.words(42, "RIASSUNTO SCALARE", 9, "Helvetica-Bold")
    out.y += 14
    for x, label in (
        (90, "Valuta"),
        (220, "Saldo per valuta"),
        (300, "Giorni"),
        (400, "Numeri debitori"),
        (510, "Numeri creditori"),
    ):
        out.words(x, label, 7, "Helvetica-Bold", True)
    out.y += 12
    days = {start - timedelta(1): opening}
    for row in sorted(rows, key=lambda row: row.value_date or row.date):
        opening += row.amount
        days[row.value_date or row.date] = opening
    marks = sorted(days)
    for day, after in zip(marks, [*marks[1:], out.end], strict=True):
        out.need(12)
        amount, span = days[day], (after - day).days
        out.words(90, f"{day:%d.%m.%y}", 7.5, right=True)
        out.words(220, _figure(amount), 7.5, right=True)
        out.words(300, str(span), 7.5, right=True)
        out.words(400 if amount < 0 else 510, written(abs(amount) * span, ".", ",", 0), 7.5, right=True)
        out.y += 10.5
    out.need(70)
    out.y += 14
    out.words(42, "ELEMENTI PER IL CONTEGGIO DELLE COMPETENZE", 9, "Helvetica-Bold")
    for label, value in (
        ("Interessi creditori tasso 0,0000%", "0,00"),
        ("Ritenuta fiscale 26,00%", "0,00"),
        ("Commissione onnicomprensiva 0,5000% su fido", "0,00"),
    ):
        out.y += 12
        out.words(42, label, 7.5)
        out.words(400, value, 7.5, right=True)


def _compose(path: Path, rows: list[Row], truth: Truth, total: int) -> int:
    start, end, opening, closing = truth.period_start, truth.period_end, truth.opening_balance, truth.closing_balance
    assert start and end and opening is not None and closing is not None
    out = _Foglio(path, truth.account_number or "", end, total)
    out.balance("SALDO INIZIALE", start - timedelta(1), opening)
    for row in rows:
        lines = wrap(row.description, lambda text: stringWidth(text, "Helvetica", 8) <= 262)
        out.need(10 * len(lines))
        row.page = out.count
        out.words(BOOKED, f"{row.date:%d.%m.%y}")
        out.words(VALUED, f"{row.value_date or row.date:%d.%m.%y}")
        out.words(OUT if row.amount < 0 else IN, _figure(abs(row.amount)), right=True)
        for line in lines:
            out.words(TEXT, line)
            out.y += 9.6
        out.y += 4
    out.need(60)
    out.line()
    out.y += 12
    out.words(TEXT, "TOTALE MOVIMENTI")
    for x, sign in ((OUT, -1), (IN, 1)):
        out.words(x, _figure(sum((abs(row.amount) for row in rows if row.amount * sign > 0), Decimal(0))), right=True)
    out.y += 14
    out.balance("SALDO FINALE", end, closing)
    _scalare(out, rows, opening, start)
    out.pen.showPage()
    out.pen.save()
    return out.count


def draw(rng: Random, path: Path) -> Truth:
    year, quarter = rng.randint(2019, 2024), rng.randint(0, 3)
    start = date(year, 3 * quarter + 1, 1)
    end = (date(year + quarter // 3, (3 * quarter + 3) % 12 + 1, 1)) - timedelta(1)
    opening = some_amount(rng, 150, 7800)
    entries = some_entries(rng, KINDS, POOLS, (start, end), count=rng.randint(20, 110), balance=opening, floor=-200)
    rows = []
    for entry in entries:
        valued = earlier(rng, entry.day, 2) if entry.text.startswith(("PAGAMENTO {c", "PRELIEVO")) else entry.day
        rows.append(Row(entry.day, _text(entry), entry.amount, None, valued))
    if rng.random() < 0.8:
        rows.append(Row(end, "IMPOSTA DI BOLLO CONTO CORRENTE DPR642/72 DM24/5/2012", Decimal("-8.55"), None, end))
        rows.append(
            Row(end, "COSTO FISSO DEL CONTO COMPRENSIVO DI CANONE CARTA DI DEBITO", Decimal("-16.50"), None, end)
        )
    closing = opening + sum(row.amount for row in rows)
    number = iban(rng, "IT", "?0572901105000######123").replace(" ", "")
    truth = Truth("checking", "it_IT", "EUR", number, start, end, opening, closing, rows)
    total = _compose(path, rows, truth, 0)
    _compose(path, rows, truth, total)
    return truth
