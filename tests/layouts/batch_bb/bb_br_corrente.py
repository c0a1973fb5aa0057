"""Brazil, conta corrente, monthly: dates day/month printed once a day, entradas and saídas with the minus after the
amount, the balance on the last row of a day, automatic investments in and out, and a second table of their balance."""

from __future__ import annotations

from datetime import date
from decimal import Decimal
from pathlib import Path
from random import Random

from layouts.frame import Entry, Kind, Pools, Row, Truth, some_amount, some_period, written
from layouts.pens import A4, Flow, Page, with_reportlab

from ._rows import Book, book, para, ready, worded

ORANGE = (0.93, 0.43, 0.0)
NAVY = (0.0, 0.2, 0.45)
IN, OUT, BALANCE = 372.0, 462.0, 552.0
MONTHS = [
    "janeiro",
    "fevereiro",
    "março",
    "abril",
    "maio",
    "junho",
    "julho",
    "agosto",
    "setembro",
    "outubro",
    "novembro",
    "dezembro",
]
POOLS: Pools = {
    "dm": lambda _rng, day: f"{day:%d/%m}",
    "who": ["MARIA S", "JOAO PED", "ANA CLA", "CARLOS", "LUCIANA", "RAFAEL"],
    "shop": ["SUPERMERC", "PADARIA S", "POSTO IPE", "DROGASIL", "UBER   TRI", "IFOOD  ##"],
}
KINDS = [
    Kind(8, -5, -450, "PIX TRANSF  {who}{dm}"),
    Kind(6, -4, -260, "PIX QRS {shop}{dm}"),
    Kind(5, -6, -320, "RSHOP-{shop}-{dm}"),
    Kind(2, -60, -480, "DA  ENEL DISTRIB ########"),
    Kind(2, -45, -190, "DA  VIVO FIXO ########"),
    Kind(2, -80, -1800, "INT PAG TIT BANCO ###"),
    Kind(1, -20, -500, "SAQUE 24H ########", step="10"),
    Kind(1, -100, -1500, "APL APLIC AUT MAIS"),
    Kind(1, 100, 1200, "RES APLIC AUT MAIS"),
    Kind(1, 0.01, 1.9, "REND PAGO APLIC AUT MAIS"),
    Kind(1.6, 2200, 5800, "REMUNERACAO/SALARIO"),
    Kind(3, 10, 900, "PIX TRANSF  {who}{dm}"),
    Kind(0.5, -1, -12, "IOF"),
]


def money(amount: Decimal) -> str:
    return written(amount, ".", ",", minus="") + ("-" if amount < 0 else "")


class _Sheets:
    def __init__(self, info: dict[str, str]) -> None:
        self.info, self.rows, self.table = info, list[Row](), True
        self.flow = Flow(770, lambda: Page(A4, "arial", "arial-bold"), self._start)
        self.shown = date.min

    def _start(self, page: Page, number: int) -> float:
        page.box(44, 28, 30, 30, ORANGE)
        page.put(50, 48, "bp", 16, bold=True, color=(1, 1, 1))
        page.put(82, 42, "Banco Paineira", 9, bold=True, color=NAVY)
        page.put(82, 55, "extrato mensal", 14, bold=True, color=ORANGE)
        page.put(552, 38, self.info["name"], 8, bold=True, right=True)
        page.put(552, 49, f"ag {self.info['branch']}  cc {self.info['account']}", 8, right=True)
        page.put(552, 60, self.info["month"], 8, right=True)
        page.rule(44, 68, 552, 1, ORANGE)
        if not self.table:
            return 78
        if number > 1:
            page.put(44, 86, "Conta Corrente | Movimentação (continuação)", 10, bold=True, color=NAVY)
            return self._titles(page, 102)
        page.put(44, 92, "01. Conta Corrente e Aplicações Automáticas", 12, bold=True, color=NAVY)
        page.put(44, 112, f"resumo - {self.info['month']}", 9, bold=True)
        for n, key in enumerate(("first", "in", "out", "last", "limit")):
            label, value = self.info[key].split("|")
            page.put(44, 127 + 13 * n, label, 8.5, bold=key == "last")
            page.put(290, 127 + 13 * n, value, 8.5, right=True, bold=key == "last")
            page.rule(44, 130.5 + 13 * n, 290, 0.25, (0.8, 0.8, 0.8))
        page.box(320, 104, 232, 84, (0.99, 0.94, 0.88))
        page.put(330, 119, "fique por dentro", 9, bold=True, color=ORANGE)
        para(
            page,
            330,
            133,
            "Seu limite da conta pode ser usado em emergências. A taxa é de 8,00% ao mês e o custo efetivo total "
            "é de 158,22% ao ano. Consulte outras linhas de crédito no aplicativo.",
            214,
            8,
        )
        page.put(44, 214, "Conta Corrente | Movimentação", 10, bold=True, color=NAVY)
        page.lines(
            44,
            226,
            [
                "A = agendamento  B = ações movimentadas pela bolsa  C = crédito a compensar  D = débito a compensar",
                "G = aplicação programada  P = poupança automática",
            ],
            6.5,
            8,
        )
        return self._titles(page, 250)

    def _titles(self, page: Page, y: float) -> float:
        page.box(44, y - 9, 508, 22, (0.94, 0.94, 0.94))
        page.put(48, y + 4, "data", 8, bold=True)
        page.put(88, y + 4, "descrição", 8, bold=True)
        for x, top, below in (
            (IN, "entradas R$", "(créditos)"),
            (OUT, "saídas R$", "(débitos)"),
            (BALANCE - 4, "saldo R$", ""),
        ):
            page.put(x, y, top, 8, bold=True, right=True)
            page.put(x, y + 9, below, 7, right=True)
        return y + 26

    def line(self, day: date, label: str, balance: Decimal) -> None:
        self.flow.need(13)
        page, y = self.flow.page, self.flow.y
        page.put(48, y, f"{day:%d/%m}" if day != self.shown else "", 8)
        page.put(88, y, label, 8, bold=True)
        page.put(BALANCE - 4, y, money(balance), 8, bold=True, right=True)
        self.flow.y = y + 12.5
        self.shown = day

    def row(self, entry: Entry, balance: Decimal | None) -> None:
        turned = self.flow.need(13)
        page, y = self.flow.page, self.flow.y
        if entry.day != self.shown or turned:
            page.put(48, y, f"{entry.day:%d/%m}", 8)
            self.shown = entry.day
        page.put(88, y, entry.lines[0], 8)
        page.put(OUT if entry.amount < 0 else IN, y, money(entry.amount), 8, right=True)
        if balance is not None:
            page.put(BALANCE - 4, y, money(balance), 8, right=True)
        page.rule(44, y + 3.5, 552, 0.2, (0.85, 0.85, 0.85))
        text = " ".join(entry.lines[0].split())
        self.rows.append(Row(entry.day, text, entry.amount, balance, page=self.flow.number))
        self.flow.y = y + 12.5


def _tail(rng: Random, sheets: _Sheets, it: Book, end: date) -> None:
    sheets.table = False
    sheets.flow.need(150)
    page, y = sheets.flow.page, sheets.flow.y + 14
    page.put(44, y, "Aplicações Automáticas | Saldo", 10, bold=True, color=NAVY)
    page.box(44, y + 6, 508, 15, (0.94, 0.94, 0.94))
    for x, label in ((300, "saldo bruto R$"), (390, "IR R$"), (470, "IOF R$"), (548, "saldo líquido R$")):
        page.put(x, y + 16, label, 7.5, bold=True, right=True)
    page.put(48, y + 16, "produto", 7.5, bold=True)
    gross = some_amount(rng, 100, 9000)
    page.put(48, y + 32, f"Aplic Aut Mais em {end:%d/%m}", 8)
    for x, value in ((300, gross), (390, Decimal("0.00")), (470, Decimal("0.00")), (548, gross)):
        page.put(x, y + 32, money(value), 8, right=True)
    page.put(44, y + 56, "Débitos automáticos e tarifas", 10, bold=True, color=NAVY)
    spent = -sum((entry.amount for entry in it.entries if entry.tag == "fee"), Decimal("0.00"))
    page.put(48, y + 72, "Total de tarifas no mês", 8)
    page.put(300, y + 72, money(spent), 8, right=True)
    para(
        page,
        44,
        y + 94,
        "Dúvidas, sugestões e reclamações: fale com a sua agência ou com o atendimento, 0800 555 0011, todos os "
        "dias, 24 horas. Se não ficar satisfeito, a ouvidoria atende em dias úteis das 9h às 18h.",
        508,
        7,
    )


def draw(rng: Random, path: Path) -> Truth:
    ready("arial", "arial-bold")
    start, end = some_period(rng, 30, calendar=True)
    if start.day > 1:
        start, end = start.replace(day=1), date(start.year, 12, 31)
    fee = Entry(
        date(start.year, start.month, 5),
        ("TAR PACOTE PAINEIRA MENS",),
        Decimal("-42.50"),
        "fee",
        "",
    )
    it = book(rng, KINDS, POOLS, (start, end), rng.randint(20, 115), (50, 5200), floor=-900, last=[fee])
    account = f"{rng.randint(10000, 99999)}-{rng.randint(0, 9)}"
    info = {
        "name": "HELENA PRADO MARTINS",
        "branch": f"{rng.randint(1000, 9999)}",
        "account": account,
        "month": f"{MONTHS[start.month - 1]} {start.year}",
        "first": f"saldo em conta corrente no mês anterior|{money(it.opening)}",
        "in": f"total de entradas (créditos)|{money(it.paid_in)}",
        "out": f"total de saídas (débitos)|{money(-it.paid_out)}",
        "last": f"saldo em conta corrente em {end:%d/%m}|{money(it.closing)}",
        "limit": "limite da conta contratado|4.000,00",
    }
    sheets = _Sheets(info)
    sheets.line(start, "SALDO ANTERIOR", it.opening)
    for n, entry in enumerate(it.entries):
        sheets.row(entry, it.balances[n] if it.last_of_day(n) else None)
    sheets.line(end, "SALDO FINAL DISPONIVEL", it.closing)
    _tail(rng, sheets, it, end)
    for number, page in enumerate(sheets.flow.pages, 1):
        page.put(552, 812, f"{number:02}/{len(sheets.flow.pages):02}", 8, right=True)
        page.put(44, 812, "Banco Paineira S.A. CNPJ 00.000.000/0000-00  emitido pela internet", 6.5)
    with_reportlab(worded(sheets.flow.pages), path)
    return Truth("bank", "pt_BR", "BRL", account, start, end, it.opening, it.closing, sheets.rows)
