"""Portugal, euro, current account (Millennium-like extrato combinado): dates as month.day without a year (`1.02` is
2 January), point decimals after space thousands, débito, crédito and saldo, transported over pages, holdings and
interest tables without rows, IBAN slip. Written by hand with TJ arrays whose gaps are the spaces."""

from __future__ import annotations

from datetime import date
from decimal import Decimal
from pathlib import Path
from random import Random

from ..frame import Entry, Kind, Row, Truth, earlier, fill, iban, some_amount, some_entries, some_period, wrap, written
from ..pens import Flow, Hand, Page, by_hand, fits

DAY, VALUE, TEXT, OUT, IN, SALDO = 60, 98, 112, 410, 486, 562
POOLS = {
    "shop": ("MERCADO DOCE", "CONTINENTAL BOM", "FARMACIA CENTRAL", "GALPE A# SANTAREM", "PADARIA RIBEIRO", "WORTIX"),
    "city": ("LISBOA", "PORTO", "BRAGA", "SETUBAL", "COIMBRA", "V N GAIA"),
    "person": ("JOAO P FERREIRA", "MARIA C SOUSA", "CONDOMINIO R DAS FLORES 12", "ANA RITA GOMES"),
    "firm": ("EDPE COMERCIAL", "AGUAS DO TEJO", "NOZ COMUNICACOES", "SEGUROS LUSO SA", "VIA LIVRE PORTAGENS"),
    "swipe": lambda rng, day: f"{earlier(rng, day):%d/%m}",
}
KINDS = [
    Kind(9, -3, -190, "COMPRA 12#4 {shop} {city} CONTACTLESS"),
    Kind(2, -8, -160, "DD {firm} 10####1####"),
    Kind(2, -20, -850, "TRF MB WAY P/ *****{tail} {person}"),
    Kind(1.5, 10, 400, "TRF MB WAY DE *****{tail} {person}"),
    Kind(1, 850, 3200, "TRF DE CORTICEIRA DO NORTE LDA VENCIMENTO", most=2),
    Kind(1.5, -20, -200, "LEV ATM 12#4 {city} {swipe}", step="10.00"),
    Kind(1, -10, -320, "PAG SERV 2#### 3######## {firm}"),
    Kind(1, -5, -90, "COMPRA 12#4 AMZN MKTP ES LUXEMBOURG LU {swipe} MOEDA ESTRANGEIRA TX 1,0#21"),
    Kind(0.6, -5.2, -5.2, "COM MANUT CONTA PACOTE", most=1),
    Kind(0.4, -0.21, -0.21, "IMPOSTO SELO S/ COM MANUT", most=1),
    Kind(0.4, 40, 1200, "REEMBOLSO IRS AUT TRIBUTARIA", most=1),
]
POOLS["tail"] = ("112", "473", "908")
HEADS = [(DAY, ("DATA", "LANC."), True), (VALUE, ("DATA", "VALOR"), True), (TEXT, ("DESCRITIVO",), False)]
HEADS += [(OUT, ("DEBITO",), True), (IN, ("CREDITO",), True), (SALDO, ("SALDO",), True)]


def _eur(amount: Decimal) -> str:
    return written(amount, " ", ".")


def _day(day: date) -> str:
    return f"{day.month}.{day.day:02}"


class _Paper:
    def __init__(self, rng: Random) -> None:
        self.rng, self.period = rng, some_period(rng)
        self.number = fill(rng, "4#######3##", date.min, {})
        self.iban = iban(rng, "PT", "0099" + "#################")
        self.opening = self.saldo = some_amount(rng, 50, 9000)
        self.entries = some_entries(rng, KINDS, POOLS, self.period, balance=self.opening, reversal="ANUL {0}")
        self.closing = self.opening + sum(entry.amount for entry in self.entries)
        self.flow = Flow(740, Page, self.head, self.foot)

    def head(self, page: Page, number: int) -> float:
        page.put(40, 46, "banco atlântico português", 16, bold=True, color=(0.75, 0, 0.35))
        page.put(SALDO, 46, "EXTRATO COMBINADO", 11, right=True, bold=True)
        start, end = self.period
        page.put(SALDO, 60, f"EXTRATO DE {start:%Y/%m/%d} A {end:%Y/%m/%d}", 8, right=True)
        page.put(SALDO, 72, f"PAG. {number}", 8, right=True)
        y = 104.0 if number > 1 else self.cover(page)
        page.put(40, y, f"CONTA SIMPLES N. {self.number}          MOEDA: EUR", 9, bold=True)
        page.rule(40, y + 7, SALDO, 0.7)
        for x, words, right in HEADS:
            page.lines(x, y + 18, words, 7, 8, right=right)
        page.rule(40, y + 30, SALDO, 0.7)
        page.put(TEXT, y + 44, "TRANSPORTE" if number > 1 else "SALDO INICIAL", 8)
        page.put(SALDO, y + 44, _eur(self.saldo), 8, right=True)
        return y + 57

    def cover(self, page: Page) -> float:
        page.lines(
            320, 110, ["EXMO(A) SENHOR(A)", "CARLA SOFIA MOURA PINTO", "RUA DO ALMADA 214 3 ESQ", "4050-031 PORTO"]
        )
        page.put(40, 176, "RESUMO DO PATRIMÓNIO FINANCEIRO", 9, bold=True)
        deposit = some_amount(self.rng, 1000, 9000, "100.00")
        lines = [("CONTA SIMPLES", self.closing), ("DEPÓSITO A PRAZO 180 DIAS", deposit)]
        for n, (label, amount) in enumerate([*lines, ("TOTAL DOS ATIVOS", self.closing + deposit)]):
            page.put(40, 190 + 11 * n, label, 8)
            page.put(300, 190 + 11 * n, _eur(amount), 8, right=True)
        page.put(
            40, 232, "TAEG 16,4%. TAN 15,500% PARA UM LIMITE DE CRÉDITO DE 1 500,00 EUR REEMBOLSADO EM 12 MESES.", 6.5
        )
        return 258

    def foot(self, page: Page, y: float) -> None:
        page.put(TEXT, y, "A TRANSPORTAR", 8)
        page.put(SALDO, y, _eur(self.saldo), 8, right=True)
        self.legal(page)

    def legal(self, page: Page) -> None:
        page.put(40, 800, f"IBAN {self.iban}   BIC/SWIFT ATLPPTPL   Capital Social 1.725.000.000,00 Euros", 7)
        page.put(
            40, 810, "Depósitos garantidos pelo Fundo de Garantia de Depósitos até 100.000 euros por depositante.", 6.5
        )

    def row(self, entry: Entry) -> Row:
        lines = wrap(" ".join(entry.lines), fits("Helvetica", 8, 222))
        self.flow.need(11 * len(lines))
        page, y, value = self.flow.page, self.flow.y, earlier(self.rng, entry.day, 3)
        self.saldo += entry.amount
        page.put(DAY, y, _day(entry.day), 8, right=True)
        page.put(VALUE, y, _day(value), 8, right=True)
        page.lines(TEXT, y, lines, 8)
        page.put(OUT if entry.amount < 0 else IN, y, _eur(abs(entry.amount)), 8, right=True)
        page.put(SALDO, y, _eur(self.saldo), 8, right=True)
        self.flow.y += 11 * len(lines)
        return Row(entry.day, " ".join(lines), entry.amount, self.saldo, value, self.flow.number)

    def end(self) -> None:
        self.flow.need(90)
        page, y = self.flow.page, self.flow.y
        page.put(TEXT, y + 3, "SALDO FINAL", 8, bold=True)
        page.put(SALDO, y + 3, _eur(self.saldo), 8, right=True, bold=True)
        page.put(TEXT, y + 16, "SALDO DISPONÍVEL", 8)
        page.put(SALDO, y + 16, _eur(self.saldo + 1500), 8, right=True)
        out, into = ([e.amount for e in self.entries if (e.amount < 0) == sign] for sign in (True, False))
        page.put(40, y + 36, f"TOTAL DE DÉBITOS ({len(out)})", 8)
        page.put(OUT, y + 36, _eur(-sum(out, Decimal("0.00"))), 8, right=True)
        page.put(40, y + 47, f"TOTAL DE CRÉDITOS ({len(into)})", 8)
        page.put(IN, y + 47, _eur(sum(into, Decimal("0.00"))), 8, right=True)
        page.put(
            40,
            y + 66,
            f"JUROS CREDORES: TANB 0,010%    JUROS DEVEDORES: 15,700%    IRS RETIDO EM {end_year(self)}: 0.00",
            7,
        )
        self.legal(page)


def end_year(paper: _Paper) -> int:
    return paper.period[1].year


def draw(rng: Random, path: Path) -> Truth:
    paper = _Paper(rng)
    rows = [paper.row(entry) for entry in paper.entries]
    paper.end()
    by_hand(paper.flow.pages, path, Hand(show="TJ", split=True))
    return Truth("checking", "pt_PT", "EUR", paper.number, *paper.period, paper.opening, paper.closing, rows)
