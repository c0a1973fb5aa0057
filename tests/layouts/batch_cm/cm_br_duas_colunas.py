"""Brazil, card bill in two columns side by side: payments, instalments with their old dates, R$ and US$, two cards."""

from __future__ import annotations

from datetime import date, timedelta
from decimal import Decimal
from pathlib import Path
from random import Random

from ..frame import Entry, Kind, Row, Truth, some_amount, some_entries, some_period, written
from ..pens import A4, GREY, WHITE, Color, Flow, Page, fits, with_pymupdf
from ._rows import numbered, para, total

RED: Color = (0.8, 0.0, 0.0)
SAND: Color = (0.95, 0.94, 0.92)
LEFTS = (28.0, 306.0)
POOLS = {
    "city": ["SAO PAULO", "CAMPINAS", "OSASCO", "RECIFE", "CURITIBA"],
    "app": ["IFD*PIZZARIA BELLA", "IFD*SUSHI NIPO", "IFD*PADARIA REAL"],
    "shop": ["MAGALU", "CASAS BAHIA", "KABUM", "DECATHLON", "LEROY MERLIN", "PG *TON CALCADOS"],
}
SPEND = (
    Kind(5, -12, -110, "{app}"),
    Kind(4, -20, -420, "PAO DE ACUCAR-####"),
    Kind(4, -7, -45, "UBER *TRIP HELP.U"),
    Kind(3, -60, -260, "POSTO IPIRANGA {city}"),
    Kind(3, -15, -190, "DROGASIL ####"),
    Kind(2, -9, -70, "MERCADOPAGO*LANCHES"),
    Kind(1, -21.9, -55.9, "AMAZONPRIMEBR"),
    Kind(1, -80, -600, "RENNER {city}"),
)
ABROAD = (
    Kind(3, -25, -160, "OPENAI *CHATGPT SUBSCR"),
    Kind(2, -30, -400, "PAYPAL *STEAM GAMES"),
    Kind(1, -200, -1500, "BOOKING.COM HOTEL"),
)
CREDIT = (Kind(1, 20, 200, "ESTORNO {shop}"),)
PLAN = (Kind(1, -30, -350, "{shop}"),)


def real(amount: Decimal) -> str:
    return written(amount, ".", ",")


class Columns:
    """The two columns of a page, filled one after the other."""

    def __init__(self, flow: Flow) -> None:
        self.flow, self.column, self.rows = flow, 0, list[Row]()
        self.top = flow.y

    @property
    def left(self) -> float:
        return LEFTS[self.column]

    def need(self, height: float) -> None:
        """Go on in the second column, then on a new page."""
        if self.flow.y + height <= self.flow.bottom:
            return
        if self.column == 0:
            self.column, self.flow.y = 1, self.top
        else:
            self.flow.turn()
            self.column, self.top = 0, self.flow.y

    def bar(self, text: str, strong: bool = False) -> None:
        self.need(44)
        page, y = self.flow.page, self.flow.y
        page.box(self.left, y - 10, 262, 14, RED if strong else SAND)
        page.put(self.left + 4, y, text, 8, bold=True, color=WHITE if strong else RED)
        self.flow.y = y + 15

    def titles(self) -> None:
        page, y = self.flow.page, self.flow.y
        for x, text, right in (
            (0, "Compra", False),
            (36, "Data", False),
            (62, "Descrição", False),
            (184, "Parcela", True),
            (224, "R$", True),
            (260, "US$", True),
        ):
            page.put(self.left + x, y, text, 6.5, right=right, color=GREY)
        page.rule(self.left, y + 3, self.left + 262, 0.4, GREY)
        self.flow.y = y + 12

    def entry(self, entry: Entry, part: str = "", dollars: Decimal | None = None) -> None:
        self.need(11 if dollars is None else 21)
        page, y, text = self.flow.page, self.flow.y, entry.lines[0]
        while not fits(page.face, 7.2, 104)(text):
            text = text[:-1].strip()
        if entry.tag:
            page.put(self.left + 2, y, entry.tag, 6.5, color=GREY)
        page.put(self.left + 36, y, f"{entry.day:%d/%m}", 7.2)
        page.put(self.left + 62, y, text, 7.2)
        page.put(self.left + 184, y, part, 7.2, right=True)
        page.put(self.left + 224, y, real(-entry.amount), 7.2, right=True)
        if dollars is not None:
            page.put(self.left + 260, y, real(dollars), 7.2, right=True)
            rate = written((-entry.amount / dollars).quantize(Decimal("0.0001")), ".", ",", 4)
            page.put(self.left + 62, y + 9, f"COTAÇÃO DOLAR R$ {rate}", 6.2, color=GREY)
            self.flow.y += 9
        self.rows.append(Row(entry.day, text, entry.amount, page=self.flow.number))
        self.flow.y += 11

    def sum(self, text: str, amount: Decimal, dollars: Decimal = Decimal("0.00")) -> None:
        self.need(16)
        page, y = self.flow.page, self.flow.y
        page.rule(self.left, y - 8, self.left + 262, 0.3, GREY)
        page.put(self.left + 62, y, text, 7.2, bold=True)
        page.put(self.left + 224, y, real(amount), 7.2, right=True, bold=True)
        page.put(self.left + 260, y, real(dollars), 7.2, right=True, bold=True)
        self.flow.y = y + 18


def _cover(page: Page, name: str, card: str, due: date, end: date, figures: list[tuple[str, Decimal]]) -> None:
    closing = figures[-1][1]
    page.put(28, 96, f"Olá, {name.title().split(maxsplit=1)[0]}, esta é a sua fatura de {_month(due)}", 13, bold=True)
    for n, (label, text) in enumerate(
        (
            ("Total a Pagar", f"R$ {real(closing)}"),
            ("Vencimento", f"{due:%d/%m/%Y}"),
            ("Pagamento Mínimo", f"R$ {real(closing * 15 / 100)}"),
        )
    ):
        page.box(28 + 182 * n, 110, 174, 46, SAND)
        page.put(36 + 182 * n, 126, label, 8, color=GREY)
        page.put(36 + 182 * n, 146, text, 14, bold=True, color=RED)
    page.put(28, 186, "Resumo da Fatura", 10, bold=True)
    y = 202.0
    for label, amount in figures:
        last = label.startswith("(=)")
        page.put(28, y, label, 8, bold=last)
        page.put(280, y, real(amount), 8, right=True, bold=last)
        page.rule(28, y + 4, 280, 0.3, GREY)
        y += 14
    page.put(306, 186, "Opções de Pagamento", 10, bold=True)
    page.put(306, 202, "Parcelamento da fatura com juros de 9,90% a.m.", 8)
    for n, count in enumerate((4, 8, 12, 18, 24)):
        page.put(306, 218 + 13 * n, f"Entrada + {count}x de", 8)
        page.put(440, 218 + 13 * n, f"R$ {real(closing * (100 + 7 * count) / 100 / (count + 1))}", 8, right=True)
        page.put(568, 218 + 13 * n, f"Total R$ {real(closing * (100 + 7 * count) / 100)}", 8, right=True)
    page.put(28, 330, "Limites", 10, bold=True)
    for n, (label, text) in enumerate(
        (
            ("Limite total", "R$ 18.400,00"),
            ("Limite utilizado", "R$ 7.912,34"),
            ("Limite disponível", "R$ 10.487,66"),
            ("Saque", "R$ 2.000,00"),
        )
    ):
        page.put(28, 346 + 13 * n, label, 8)
        page.put(280, 346 + 13 * n, text, 8, right=True)
    page.put(306, 330, "Juros e encargos do período", 10, bold=True)
    for n, (label, text) in enumerate(
        (
            ("Rotativo", "15,90% a.m.  490,21% a.a."),
            ("Multa por atraso", "2,00%"),
            ("Juros de mora", "1,00% a.m."),
            ("CET máximo", "512,07% a.a."),
        )
    ):
        page.put(306, 346 + 13 * n, label, 8)
        page.put(568, 346 + 13 * n, text, 8, right=True)
    page.put(28, 420, f"Data de fechamento: {end:%d/%m/%Y}", 8)
    page.put(28, 432, f"Próximo fechamento: {end + timedelta(30):%d/%m/%Y}", 8)
    para(
        page,
        28,
        452,
        "Se você pagar um valor entre o mínimo e o total, o restante entra no crédito rotativo até a próxima fatura e "
        "os juros acima são cobrados. Em caso de dúvida fale com a Central 4004 0190.",
        540,
    )
    page.rule(28, 640, 568, 0.7)
    page.put(28, 656, "099-7", 13, bold=True)
    page.put(100, 656, "09990.12345 67890.101112 13141.516178 1 95870000000000", 10)
    for x, label, text in (
        (28, "Beneficiário", "Banco Ipê Dourado S.A."),
        (260, "Nosso número", card[-4:] + "0098-1"),
        (400, "Vencimento", f"{due:%d/%m/%Y}"),
        (490, "Valor do documento", real(closing)),
    ):
        page.put(x, 674, label, 6, color=GREY)
        page.put(x, 684, text, 8)


def _month(day: date) -> str:
    names = "janeiro fevereiro março abril maio junho julho agosto setembro outubro novembro dezembro"
    return names.split()[day.month - 1]


def _months_before(day: date, count: int) -> date:
    month = day.year * 12 + day.month - 1 - count
    return date(month // 12, month % 12 + 1, min(day.day, 28))


def _card(columns: Columns, rng: Random, period: tuple[date, date], first: list[Entry]) -> None:
    """All that one card has: payments, instalments, purchases, each with its sum."""
    start = len(columns.rows)
    if first:
        columns.bar("Pagamento e Demais Créditos")
        columns.titles()
        for entry in first:
            columns.entry(entry)
        columns.flow.y += 6
    plans = []
    for entry in some_entries(rng, PLAN, POOLS, period, count=rng.randint(0, 8)):
        parts = rng.choice([2, 3, 5, 10, 12])
        done = rng.randint(1, parts)
        plans.append((Entry(_months_before(entry.day, done - 1), *_rest(entry)), f"{done:02}/{parts:02}"))
    if plans:
        columns.bar("Parcelamentos")
        columns.titles()
        for entry, part in sorted(plans, key=lambda plan: plan[0].day):
            columns.entry(entry, part)
        columns.flow.y += 6
    columns.bar("Despesas")
    columns.titles()
    local = [(entry, False) for entry in some_entries(rng, SPEND, POOLS, period, count=rng.randint(6, 40))]
    abroad = [(entry, True) for entry in some_entries(rng, ABROAD, POOLS, period, count=rng.choice([0, 1, 3]))]
    spent = Decimal("0.00")
    for entry, foreign in sorted(local + abroad, key=lambda pair: pair[0].day):
        if foreign:
            dollars = (-entry.amount / Decimal("5.31")).quantize(Decimal("0.01"))
            spent += dollars
            columns.entry(entry, dollars=dollars)
            tax = min((entry.amount * Decimal("0.0438")).quantize(Decimal("0.01")), Decimal("-0.01"))
            columns.entry(Entry(entry.day, ("IOF DESPESA NO EXTERIOR",), tax, "", ""))
        else:
            columns.entry(Entry(entry.day, entry.lines, entry.amount, rng.choice(["", "", "", "@"]), ""))
    columns.flow.y += 3
    columns.sum("VALOR TOTAL", -total(row for row in columns.rows[start:] if row.amount < 0), spent)


def _rest(entry: Entry) -> tuple[tuple[str, ...], Decimal, str, str]:
    return entry.lines, entry.amount, "", entry.text


def draw(rng: Random, path: Path) -> Truth:
    period = some_period(rng)
    end, due = period[1], period[1] + timedelta(8)
    name = rng.choice(["MARINA T FIGUEIREDO", "ANDERSON L BARCELOS", "CELIA R NOGUEIRA"])
    card = f"5447 XXXX XXXX {rng.randint(1000, 9999)}"
    opening = -some_amount(rng, 600, 7000)
    paid = -opening
    payments = [Entry(period[0] + timedelta(9), ("PAGAMENTO DE FATURA",), paid, "", "")]
    credits = some_entries(rng, CREDIT, POOLS, period, count=rng.choice([0, 0, 1, 2]))

    def head(page: Page, number: int) -> float:
        page.box(0, 0, 595, 58, RED)
        page.put(28, 28, "IPÊ DOURADO", 15, bold=True, color=WHITE)
        page.put(28, 44, "Cartão Elite Platinum", 9, color=WHITE)
        page.put(567, 28, name, 8, right=True, color=WHITE)
        page.put(567, 42, card, 8, right=True, color=WHITE)
        if number > 1:
            page.put(28, 80, "Detalhamento da Fatura", 11, bold=True)
        return 104

    flow = Flow(790, lambda: Page(A4), head)
    cover = flow.page
    flow.turn()
    columns = Columns(flow)
    columns.bar(f"{name} - {card}", strong=True)
    _card(columns, rng, period, payments + credits)
    if rng.random() < 0.55:
        columns.flow.y += 4
        columns.bar(f"@ {name.split()[0]} ONLINE - 5447 XXXX XXXX {rng.randint(1000, 9999)}", strong=True)
        _card(columns, rng, period, [])
    debits = -total(row for row in columns.rows if row.amount < 0)
    closing = opening + total(columns.rows)
    figures = [
        ("Saldo Anterior", -opening),
        ("(+) Total Despesas/Débitos", debits),
        ("(-) Total de pagamentos", paid),
        ("(-) Total de créditos", total(credits)),
        ("(=) Saldo Desta Fatura", -closing),
    ]
    columns.need(100)
    columns.bar("Resumo da Fatura")
    for label, amount in figures:
        flow.page.put(columns.left + 4, flow.y, label, 7.2, bold=label.startswith("(="))
        flow.page.put(columns.left + 258, flow.y, real(amount), 7.2, right=True, bold=label.startswith("(="))
        flow.y += 12
    _cover(cover, name, card, due, end, figures)
    numbered(flow.pages, "{n}/{all}", 567, 822)
    with_pymupdf(flow.pages, path)
    return Truth("credit_card", "pt_BR", "BRL", card, None, end, opening, closing, columns.rows)
