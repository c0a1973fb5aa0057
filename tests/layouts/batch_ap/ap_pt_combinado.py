"""Portugal, combined extract: days as month and day with a point (12.28), posting and value, debit and credit apart,
points for decimals and spaces for thousands, opening and final balance as rows, carried over between pages, summary of
products before and card limits after the rows, stretched spaces."""

from __future__ import annotations

from datetime import date, timedelta
from decimal import Decimal
from pathlib import Path
from random import Random

from ..frame import Entry, Kind, Pools, Row, Truth, earlier, iban, some_amount, some_period, written
from ..pens import A4, GREY, Flow, Hand, Page, by_hand
from ._rows import Account, drawn, numbered

PINK = (0.8, 0.0, 0.35)
POOLS: Pools = {
    "shop": [
        "CONTINENTE BOM DIA LISBOA",
        "PINGO DOCE ALVALADE",
        "GALP A1 AVEIRAS",
        "FARMACIA ESTACIO",
        "WORTEN COLOMBO",
        "CAFE CENTRAL PORTO",
    ],
    "person": ["MARIA J SANTOS", "RUI PEDRO COSTA", "ANA L FERREIRA", "TIAGO M NUNES"],
    "used": lambda rng, day: f"{day - timedelta(rng.randint(0, 3)):%d/%m}",
}
KINDS = [
    Kind(10, -180, -1.2, "COMPRA #### {shop} CONTACTLESS"),
    Kind(3, -260, -6, "COMPRA #### {shop}"),
    Kind(3, -200, -2, "TRF MB WAY P/ *****####"),
    Kind(2, -200, -20, "LEV ATM #### AV REPUBLICA LISBOA", step="10"),
    Kind(1.5, -70, -18, "DD VODAFONE PORTUGAL ###########", most=1),
    Kind(1.5, -110, -25, "DD EDP COMERCIAL ###########", most=1),
    Kind(1, -640, -280, "PREST.EMPR. 0##########", most=1),
    Kind(1, -90, -8, "PAG SERV ##### #########"),
    Kind(1, -800, -30, "TRF P/ {person}"),
    Kind(1, -6, -5, "COM. MANUTENCAO CONTA", most=1),
    Kind(0.8, -0.4, -0.2, "IMPOSTO SELO ART 17.3.4"),
    Kind(1.2, 980, 2700, "TRF. P/O TRANSPORTES TEJO LDA ORDENADO", most=1),
    Kind(2.5, 5, 400, "TRF MB WAY DE *****####"),
    Kind(1.5, 20, 900, "TRF. P/O {person}"),
    Kind(1, 5, 80, "DEVOLUCAO COMPRA #### {shop}"),
]


def money(amount: Decimal) -> str:
    return written(amount, " ", ".")


def short(day: date) -> str:
    return f"{day.month}.{day.day:02}"


class Paper:
    def __init__(self, rng: Random, account: Account, number: str) -> None:
        self.rng, self.account, self.iban, self.balance = rng, account, number, account.opening
        self.saved = some_amount(rng, 1000, 20000, "500")
        self.flow = Flow(745, lambda: Page(A4), self.head, self.foot)

    def columns(self, page: Page, y: float) -> float:
        page.box(40, y, 515, 24, (0.95, 0.93, 0.94))
        for x, one, two in [(58, "DATA", "LANC."), (94, "DATA", "VALOR")]:
            page.put(x, y + 10, one, 7, center=True)
            page.put(x, y + 19, two, 7, center=True)
        page.put(118, y + 15, "DESCRITIVO", 7)
        for x, title in [(405, "DEBITO"), (475, "CREDITO"), (551, "SALDO")]:
            page.put(x, y + 15, title, 7, right=True)
        return y + 38

    def whole(self, page: Page, y: float, label: str, balance: Decimal) -> None:
        page.put(118, y, label, 8, bold=True)
        page.put(551, y, money(balance), 8, bold=True, right=True)

    def head(self, page: Page, number: int) -> float:
        start, end = self.account.period
        page.put(40, 50, "Banco Atlântida", 16, bold=True, color=PINK)
        page.put(555, 44, "EXTRATO COMBINADO", 11, bold=True, right=True)
        page.put(555, 56, f"N. {end.year}/{end.month:03}   DE {start:%Y/%m/%d} A {end:%Y/%m/%d}", 8, right=True)
        if number > 1:
            y = self.columns(page, 76)
            self.whole(page, y, "TRANSPORTE", self.balance)
            return y + 14
        page.lines(320, 96, ["JOAO MIGUEL DUARTE ALVES", "R DAS FLORES 21 3 ESQ", "1200-193 LISBOA"], 9, 12)
        page.put(40, 150, "RESUMO", 9, bold=True, color=PINK)
        page.rule(40, 154, 555, 0.8, PINK)
        rows = [("DEPÓSITOS À ORDEM", self.account.closing), ("DEPÓSITOS A PRAZO", self.saved)]
        for n, (what, value) in enumerate(rows):
            page.put(44, 168 + 12 * n, what, 8)
            page.put(330, 168 + 12 * n, "EUR", 8)
            page.put(551, 168 + 12 * n, money(value), 8, right=True)
        page.put(44, 194, "TOTAL DO PATRIMÓNIO FINANCEIRO", 8, bold=True)
        page.put(551, 194, money(self.account.closing + self.saved), 8, bold=True, right=True)
        page.box(40, 206, 515, 30, stroke=GREY)
        page.put(48, 218, "Ative os alertas na app e saiba de cada movimento no momento em que acontece.", 8)
        page.put(48, 229, "O envio de extratos em papel passa a ter um custo mensal.", 8)
        page.put(40, 260, f"CONTA SIMPLES N. {self.account.number}", 9, bold=True)
        page.put(555, 260, "MOEDA: EUR", 8, right=True)
        page.put(40, 272, f"IBAN {self.iban}   BIC ATLAPTPL", 8)
        y = self.columns(page, 280)
        self.whole(page, y, "SALDO INICIAL", self.account.opening)
        return y + 14

    def foot(self, page: Page, y: float) -> None:
        self.whole(page, y + 2, "A TRANSPORTAR", self.balance)

    def row(self, entry: Entry, balance: Decimal) -> Row:
        self.flow.need(13)
        page, y = self.flow.page, self.flow.y
        value = earlier(self.rng, entry.day, 2)
        page.put(70, y, short(entry.day), 8, right=True)
        page.put(106, y, short(value), 8, right=True)
        page.put(118, y, entry.lines[0], 8)
        page.put(405 if entry.amount < 0 else 475, y, money(abs(entry.amount)), 8, right=True)
        page.put(551, y, money(balance), 8, right=True)
        self.flow.y += 13
        self.balance = balance
        return Row(entry.day, entry.lines[0], entry.amount, balance, value, self.flow.number)

    def end(self) -> None:
        self.flow.need(14)
        self.whole(self.flow.page, self.flow.y + 2, "SALDO FINAL", self.account.closing)
        self.flow.page.rule(40, self.flow.y + 8, 555, 0.8, PINK)
        self.flow.y += 32
        if self.flow.y + 84 > self.flow.bottom:
            return
        page, y = self.flow.page, self.flow.y
        page.put(40, y, "CARTÕES ASSOCIADOS À CONTA", 8.5, bold=True)
        page.put(44, y + 14, "CARTAO DEBITO 4####### 7719".replace("#", "*"), 8)
        page.put(330, y + 14, "LIMITE DIÁRIO", 8)
        page.put(551, y + 14, "2 500.00", 8, right=True)
        page.put(40, y + 36, "Os depósitos beneficiam da garantia de reembolso do Fundo de Garantia de Depósitos", 7)
        page.put(40, y + 46, "até 100 000 euros por depositante. Reclame no prazo de 30 dias após a receção.", 7)


def draw(rng: Random, path: Path) -> Truth:
    start, end = some_period(rng, calendar=True)
    number = iban(rng, "PT", "0099000045" + "###########")
    account = drawn(rng, KINDS, POOLS, (start, end), (12, 84), (900, 9000), 900, number.replace(" ", "")[12:23])
    paper = Paper(rng, account, number)
    rows = [paper.row(entry, balance) for entry, balance in account.rows()]
    paper.end()
    for page in paper.flow.pages:
        page.put(
            40,
            806,
            "Banco Atlântida, S.A.  Praça D. João I, 28  4000-295 Porto  Capital Social 3 000 000 000 EUR",
            7,
            color=GREY,
        )
    numbered(paper.flow.pages, "PAG. {n}/{all}", 555, 806, 7.5, right=True)
    by_hand(paper.flow.pages, path, Hand("Tw", tw=1.0))
    return Truth("checking", "pt_PT", "EUR", account.number, start, end, account.opening, account.closing, rows)
