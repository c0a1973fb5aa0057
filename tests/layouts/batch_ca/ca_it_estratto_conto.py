"""Italy, local cooperative credit bank: quarterly statement of a current account, printed by the host in fixed pitch.

Each line is one string padded with spaces: two dates with two-digit years, debit and credit before the description,
which runs on below; carried totals at page ends, then the stepped balances of the interest account and the fees.
"""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date, timedelta
from decimal import Decimal
from pathlib import Path
from random import Random

from ..frame import Kind, Pools, Row, Truth, earlier, iban, some_amount, some_entries, wrap, written
from ..pens import Flow, Page, with_fpdf
from ._rows import incoming, joined, money, outgoing

POOLS: Pools = {
    "shop": [
        "CONAD CITY FAENZA",
        "COOP ALLEANZA 3.0 FORLI",
        "ENI STATION 05512",
        "FARMACIA S.ANTONIO",
        "TRENITALIA ROMA",
        "EUROSPIN RUSSI",
    ],
    "when": lambda rng, day: f"{earlier(rng, day):%d/%m/%y} ORE {rng.randint(8, 21):02}:{rng.randint(0, 59):02}",
    "firm": ["HERA COMM S.P.A.", "ENEL ENERGIA SPA", "TIM S.P.A.", "UNIPOLSAI ASSICURAZIONI", "FASTWEB SPA"],
    "who": ["ROSSETTI MARCO", "CONDOMINIO VIA GALLI 12", "STUDIO DENTISTICO BASSI", "ASD CICLISTICA FAENTINA"],
}
KINDS = (
    Kind(8, -5, -140, "PAGAMENTO POS CARTA *####|{when}|{shop}"),
    Kind(3, -50, -250, "PRELIEVO BANCOMAT CARTA *####|{when}|SPORTELLO 08999 ATM 0#", step="10"),
    Kind(3, -20, -260, "ADDEBITO DIRETTO SEPA SDD CORE|{firm}|MANDATO ??##########"),
    Kind(2, -60, -1400, "BONIFICO A VOSTRO DEBITO|BEN. {who}|CRO ###########|CAUSALE: SALDO FATT. ##"),
    Kind(2, 40, 900, "BONIFICO A VOSTRO FAVORE|ORD. {who}|CAUSALE: RIMBORSO"),
    Kind(2, 1350, 1980, "ACCREDITO STIPENDIO|ORD. CERAMICHE LAMONE SRL|CAUSALE: EMOLUMENTI", most=3),
    Kind(1, -420, -690, "RATA MUTUO N. 012/######", most=3),
    Kind(1, -40, -600, "DELEGA UNICA F24 TELEMATICO"),
    Kind(1, -0.5, -2.5, "COMMISSIONI SU BONIFICO", step="0.25"),
    Kind(1, -30, -800, "ASSEGNO BANCARIO N. 70########"),
)
FACE, SIZE = "Courier", 8.0


def _line(day: str, value: str, out: str, into: str, text: str) -> str:
    return f"{day:8}  {value:8}  {out:>13}  {into:>13}  {text}".rstrip()


def _sum(amount: Decimal) -> str:
    return written(abs(amount), ".", ",")


def _quarter(rng: Random) -> tuple[date, date]:
    year, first = rng.randint(2019, 2024), rng.choice([1, 4, 7, 10])
    following = date(year + (first == 10), (first + 2) % 12 + 1, 1)
    return date(year, first, 1), following - timedelta(1)


class _List:
    def __init__(self, rng: Random, period: tuple[date, date], account: str) -> None:
        self.rng, self.period, self.account = rng, period, account
        self.rows: list[Row] = []
        self.listing = True
        self.flow = Flow(760, self.new, self.head, self.foot)

    def new(self) -> Page:
        return Page(face=FACE, bold="Courier-Bold")

    def head(self, page: Page, number: int) -> float:
        page.put(40, 46, "BCC Valle del Lamone", 13, face="Times-Bold", color=(0, 0.3, 0.2))
        page.put(40, 57, "Credito Cooperativo - Società Cooperativa", 8, face="Times-Roman")
        page.put(555, 46, f"ESTRATTO CONTO AL {self.period[1]:%d/%m/%Y}", 10, bold=True, right=True)
        page.put(555, 57, f"PAG. {number:3}", SIZE, right=True)
        y = 80.0
        if number == 1:
            page.lines(330, 100, ["Spett.le", "BALDINI STEFANIA", "VIA RAVEGNANA 201", "48018 FAENZA RA"], 10, 12)
            page.lines(40, 100, ["FILIALE DI FAENZA", "CORSO MAZZINI 9", "TEL. 0546 000000"], SIZE, 10)
            y = 170
        page.put(40, y, f"CONTO CORRENTE N. 012/{self.account[-7:].replace(' ', '')}  DIVISA EUR", SIZE, bold=True)
        page.put(40, y + 10, f"IBAN {self.account}   BIC ICRAITRR000", SIZE)
        y += 30
        if self.listing:
            page.put(
                40, y, _line("DATA", "VALUTA", "ADDEBITI", "ACCREDITI", "DESCRIZIONE DELLE OPERAZIONI"), SIZE, bold=True
            )
            page.rule(40, y + 4, 555, 0.4)
            y += 16
        return y

    def foot(self, page: Page, y: float) -> None:
        if self.listing:
            amounts = money(self.rows)
            text = _line("", "", _sum(outgoing(amounts)), _sum(incoming(amounts)), "TOTALI PROGRESSIVI - SEGUE")
            page.put(40, y + 6, text, SIZE)

    def say(self, text: str, bold: bool = False, lead: float = 10) -> None:
        self.flow.need(lead)
        self.flow.page.put(40, self.flow.y, text, SIZE, bold=bold)
        self.flow.y += lead

    def balance(self, name: str, day: date, amount: Decimal) -> None:
        side = "DEBITO" if amount < 0 else "CREDITO"
        out, into = (_sum(amount), "") if amount < 0 else ("", _sum(amount))
        self.say(_line(f"{day:%d/%m/%y}", f"{day:%d/%m/%y}", out, into, f"{name} A VOSTRO {side}"), True, 14)

    def row(self, day: date, value: date, amount: Decimal, text: Sequence[str]) -> None:
        lines = [part for line in text for part in wrap(line, lambda t: len(t) <= 50)]
        self.flow.need(20 if len(lines) > 1 else 10)
        out, into = (_sum(amount), "") if amount < 0 else ("", _sum(amount))
        self.rows.append(Row(day, joined(lines), amount, value_date=value, page=self.flow.number))
        self.say(_line(f"{day:%d/%m/%y}", f"{value:%d/%m/%y}", out, into, lines[0]))
        for line in lines[1:]:
            self.say(_line("", "", "", "", line))


def draw(rng: Random, path: Path) -> Truth:
    period = _quarter(rng)
    opening = some_amount(rng, 400, 9000)
    account = iban(rng, "IT", "?0899923700000000######")
    listed = _List(rng, period, account)
    listed.balance("SALDO INIZIALE", period[0] - timedelta(1), opening)
    for entry in some_entries(rng, KINDS, POOLS, period, count=rng.randint(25, 105), balance=opening):
        value = entry.day if entry.amount < 0 else entry.day + timedelta(rng.choice([0, 0, 1]))
        listed.row(entry.day, value, entry.amount, entry.lines)
    fees = (
        (some_amount(rng, -18, -40), "SPESE TENUTA CONTO"),
        (Decimal("-8.55"), "IMPOSTA DI BOLLO E/C E RENDICONTO"),
    )
    for amount, text in fees:
        listed.row(period[1], period[1], amount, (text,))
    rows = listed.rows
    closing = opening + sum(money(rows))
    listed.say("")
    listed.say(_line("", "", _sum(outgoing(money(rows))), _sum(incoming(money(rows))), "TOTALE MOVIMENTI"), lead=14)
    listed.balance("SALDO FINALE", period[1], closing)
    _scale(listed, opening, rows)
    with_fpdf(listed.flow.pages, path)
    return Truth("checking", "it_IT", "EUR", account, *period, opening, closing, rows)


def _scale(listed: _List, opening: Decimal, rows: Sequence[Row]) -> None:
    """The balances by value date with days and numbers, and the fees, on a page of their own."""
    listed.listing = False
    listed.flow.turn(last=True)
    listed.say("RIASSUNTO SCALARE PER VALUTA", True, 16)
    listed.say(f"{'VALUTA':8}  {'SALDO PER VALUTA':>18}  {'GG':>4}  {'NUMERI CREDITORI':>18}", True, 14)
    days: dict[date, Decimal] = {listed.period[0]: opening}
    balance = opening
    for row in sorted(rows, key=lambda row: row.value_date or row.date):
        balance += row.amount
        days[row.value_date or row.date] = balance
    steps = list(days.items())[-26:]
    for (day, amount), following in zip(steps, [day for day, _ in steps[1:]] + [listed.period[1]], strict=True):
        last = (following - day).days
        shown = _sum(amount) + ("-" if amount < 0 else " ")
        numbers = written(max(amount, Decimal(0)) * last / 1000, ".", ",")
        listed.say(f"{day:%d/%m/%y}  {shown:>18}  {last:>4}  {numbers:>18}")
    listed.say("")
    listed.say("COMPETENZE DEL TRIMESTRE", True, 14)
    listed.say(f"{'INTERESSI CREDITORI TASSO 0,001 %':50}{'0,00':>14}")
    listed.say(f"{'RITENUTA FISCALE 26 %':50}{'0,00':>14}")
    listed.say(f"{'COMMISSIONE DISPONIBILITA FONDI':50}{'0,00':>14}")
    listed.say("")
    note = (
        "TRASCORSI SESSANTA GIORNI DAL RICEVIMENTO SENZA RECLAMO SCRITTO L'ESTRATTO CONTO SI INTENDE APPROVATO. "
        "PER RECLAMI: UFFICIO RECLAMI DELLA BANCA, POI ARBITRO BANCARIO FINANZIARIO. FOGLI INFORMATIVI DISPONIBILI "
        "IN FILIALE."
    )
    for part in wrap(note, lambda t: len(t) <= 100):
        listed.say(part)
