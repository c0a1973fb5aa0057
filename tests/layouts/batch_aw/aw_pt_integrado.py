"""Portugal, integrated statement: a summary of assets and loans first, then the current account with both days in ISO
form, Débito, Crédito and Saldo, A TRANSPORTAR and TRANSPORTE around a page's turn, stamp duty rows, a loan block after.
"""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, timedelta
from decimal import Decimal
from pathlib import Path
from random import Random

from ..frame import Kind, Pools, Row, Truth, earlier, fill, iban, running, some_amount, some_entries, wrap, written
from ..pens import GREY, Flow, Page, fits
from ._rows import liberation, months, words_by_reportlab

GREEN = (0.05, 0.4, 0.3)
POOLS: Pools = {
    "shop": ["CONTINENTE BOM DIA", "PINGO DOCE", "LIDL AGRADECE", "MERCADONA", "FARMACIA CENTRAL", "GALP"],
    "town": ["COIMBRA", "BRAGA", "VISEU", "LEIRIA", "SETUBAL", "EVORA"],
    "person": ["MARIA J SANTOS", "RUI PEDRO LOPES", "CONDOMINIO R FLORES 12", "ANA C FIGUEIREDO"],
}
KINDS = [
    Kind(12, -140, -3, "COMPRA #### {shop} {town}"),
    Kind(4, -200, -10, "LEVANTAMENTO #### ATM {town}", step="10"),
    Kind(4, -90, -8, "PAG SERV 2#### / #########"),
    Kind(4, -160, -5, "TRF MB WAY P/ {person}"),
    Kind(2, 5, 120, "TRF MB WAY DE {person}"),
    Kind(3, -140, -25, "DD EDP COMERCIAL SA ###########"),
    Kind(2, -75, -28, "DD MEO SERV COMUNICACOES ###########"),
    Kind(2, -90, -7, "COMPRA #### BOOKING.COM AMSTERDAM NL"),
    Kind(1.5, -70, -9, "COMPRA #### GITHUB US USD ##,##"),
    Kind(1, -3.5, -0.3, "COMISSAO SERVICO MOEDA ESTRANGEIRA"),
    Kind(1, -0.2, -0.01, "IMPOSTO DO SELO S/ COMISSAO"),
    Kind(1, -640, -280, "PRESTACAO CREDITO HABITACAO", most=1),
    Kind(1, -5.2, -5.2, "COMISSAO MANUTENCAO DE CONTA", most=1),
    Kind(1, 980, 2600, "TRF VENCIMENTO {person}", most=1),
    Kind(1, 60, 900, "TRANSFERENCIA SEPA+ DE {person}"),
]


def money(amount: Decimal) -> str:
    return written(amount, ".", ",")


@dataclass
class _Sheet:
    name: str
    account: str
    iban: str
    start: date
    end: date
    closing: Decimal
    savings: Decimal
    loan: Decimal
    carried: Decimal
    table: bool = True

    def table_head(self, page: Page, y: float) -> float:
        page.box(50, y - 11, 500, 26, (0.9, 0.95, 0.93))
        heads = [(54, "Data", "mov.", 0), (112, "Data", "valor", 0), (170, "Descritivo", "", 0)]
        heads += [(400, "Débito", "", 1), (468, "Crédito", "", 1), (546, "Saldo", "", 1)]
        for x, one, two, right in heads:
            page.put(x, y, one, 8, bold=True, right=bool(right))
            page.put(x, y + 10, two, 8, bold=True)
        return y + 30

    def head(self, page: Page, count: int) -> float:
        page.put(50, 50, "BANCO MONDEGO", 14, bold=True, color=GREEN)
        page.put(550, 46, "EXTRATO INTEGRADO", 11, bold=True, right=True)
        page.put(550, 59, f"N.º {self.end.month:03}/{self.end.year}   Período {self.start} a {self.end}", 8, right=True)
        if count > 1:
            page.put(50, 72, f"Conta {self.account}", 8)
            if not self.table:
                return 104
            y = self.table_head(page, 98)
            page.put(170, y, "TRANSPORTE", 8.5)
            page.put(546, y, money(self.carried), 8.5, right=True)
            return y + 15
        page.lines(310, 108, [self.name, "R DA SOFIA 88 3 ESQ", "3000-389 COIMBRA"], 9.5, 12)
        page.put(50, 176, "SITUAÇÃO PATRIMONIAL", 10, bold=True, color=GREEN)
        page.put(400, 176, str(self.start), 8.5, right=True, bold=True)
        page.put(546, 176, str(self.end), 8.5, right=True, bold=True)
        page.rule(50, 181, 550, 0.8, GREEN)
        before = self.savings - Decimal("25.00")
        wealth = [
            ("Contas à ordem", self.carried, self.closing),
            ("Contas poupança", before, self.savings),
            ("Total ativos", self.carried + before, self.closing + self.savings),
            ("Crédito habitação", -self.loan - Decimal("212.40"), -self.loan),
        ]
        for n, (label, then, now) in enumerate(wealth):
            page.put(54, 194 + 12 * n, label, 8.5, bold=n == 2)
            page.put(400, 194 + 12 * n, money(then), 8.5, right=True, bold=n == 2)
            page.put(546, 194 + 12 * n, money(now), 8.5, right=True, bold=n == 2)
        page.put(50, 268, f"CONTA À ORDEM  {self.account}", 10, bold=True, color=GREEN)
        page.put(50, 281, f"IBAN {self.iban}   BIC/SWIFT MONDPTPL   Moeda EUR", 8.5)
        return self.table_head(page, 306)

    def foot(self, page: Page, y: float) -> None:
        if self.table:
            page.put(170, y + 2, "A TRANSPORTAR", 8.5)
            page.put(546, y + 2, money(self.carried), 8.5, right=True)


def draw(rng: Random, path: Path) -> Truth:
    liberation()
    start, end = months(rng)
    opening = some_amount(rng, 150, 7200)
    found = some_entries(rng, KINDS, POOLS, (start, end), count=rng.randint(18, 90), balance=opening, floor=-100)
    balances = running(opening, [entry.amount for entry in found])
    account = fill(rng, "0##.10.######-#", start, {})
    number = iban(rng, "PT", "#" * 21)
    name = rng.choice(["TERESA M ALBUQUERQUE", "JOAO CARLOS FARIA", "INES VASCONCELOS"])
    savings, loan = some_amount(rng, 400, 16000), some_amount(rng, 38000, 142000)
    sheet = _Sheet(name, account, number, start, end, balances[-1], savings, loan, opening)
    flow = Flow(744, lambda: Page(face="arial", bold="arial-bold"), sheet.head, sheet.foot)
    flow.page.put(170, flow.y, "SALDO INICIAL", 8.5, bold=True)
    flow.page.put(546, flow.y, money(opening), 8.5, right=True, bold=True)
    flow.y += 15
    rows = []
    for entry, balance in zip(found, balances, strict=True):
        lines = wrap(entry.lines[0], fits("arial", 8.5, 172))
        flow.need(10 * len(lines) + 3)
        page, y = flow.page, flow.y
        value = earlier(rng, entry.day) if entry.text.startswith("COMPRA") else entry.day
        page.put(54, y, str(entry.day), 8.5)
        page.put(112, y, str(value), 8.5)
        page.put(400 if entry.amount < 0 else 468, y, written(entry.amount, ".", ",", minus=""), 8.5, right=True)
        page.put(546, y, money(balance), 8.5, right=True)
        flow.y = page.lines(170, y, lines, 8.5, 10) + 3
        rows.append(Row(entry.day, " ".join(lines), entry.amount, balance, value, flow.number))
        sheet.carried = balance
    flow.need(24)
    flow.page.rule(50, flow.y - 9, 550, 0.4, GREY)
    flow.page.put(170, flow.y + 2, "SALDO FINAL", 8.5, bold=True)
    flow.page.put(546, flow.y + 2, money(balances[-1]), 8.5, right=True, bold=True)
    flow.y += 30
    sheet.table = False
    _loan(rng, flow, sheet)
    words_by_reportlab(flow.pages, path)
    return Truth("checking", "pt_PT", "EUR", account, start, end, opening, balances[-1], rows)


def _loan(rng: Random, flow: Flow, sheet: _Sheet) -> None:
    flow.need(130)
    page, y = flow.page, flow.y
    page.put(50, y, "CRÉDITO HABITAÇÃO", 10, bold=True, color=GREEN)
    page.rule(50, y + 5, 550, 0.8, GREEN)
    heads = ["Contrato", "Capital em dívida", "Taxa (TAN)", "Próxima prestação", "Data"]
    values = [
        fill(rng, "0##.31.######-#", sheet.end, {}),
        money(sheet.loan),
        "4,125%",
        money(some_amount(rng, 280, 640)),
        str(sheet.end + timedelta(2)),
    ]
    for n, (label, value) in enumerate(zip(heads, values, strict=True)):
        page.put(54 + 104 * n, y + 18, label, 8, color=GREY)
        page.put(54 + 104 * n, y + 31, value, 8.5)
    small = [
        "Agradecemos que confira este extrato. Na falta de reclamação no prazo de 30 dias consideramo-lo conforme.",
        "Os depósitos beneficiam da garantia de reembolso do Fundo de Garantia de Depósitos até 100.000,00 EUR.",
    ]
    page.lines(50, y + 60, small, 7.5, 10)
    for n, page in enumerate(flow.pages, 1):
        page.put(50, 806, "Banco Mondego, S.A.  Av. Fernão de Magalhães 1, Coimbra  NIPC 500 000 123", 7, color=GREY)
        page.put(550, 806, f"Pág. {n}/{len(flow.pages)}", 8, right=True)
