"""Brazil, credit_card: a fatura whose details fill two columns side by side. Payments, instalments (with 03/10 in a
column, under the day of the purchase), expenses in reais and abroad with the dollar's rate and the tax IOF as rows."""

from __future__ import annotations

from datetime import date, timedelta
from decimal import Decimal
from pathlib import Path
from random import Random

from ..frame import Entry, Kind, Row, Truth, some_amount, some_entries, some_period, written
from ..pens import GREY, Color, Page, with_reportlab
from ._rows import ZERO, liberation, some_debt, some_number, total

RED: Color = (0.8, 0.0, 0.0)
ROSE: Color = (0.98, 0.92, 0.92)
POOLS = {
    "loja": [
        "MERCADO BOM PRECO",
        "DROGARIA SAO LUCAS",
        "PADARIA REAL",
        "POSTO IPIRANGUINHA",
        "PET CENTRO",
        "LIVRARIA LER",
    ],
    "comer": ["IFOME *LANCHES DO ZE", "CANTINA DA NONA", "ACAI DA PRAIA", "PAG*Churrascaria", "MP *PASTELARIA"],
    "grande": ["MAGALU MOVEIS", "CASAS PAULISTA", "ELETRO SHOP", "VIAJE JA TURISMO", "OTICA VISAO", "TENIS & CIA"],
    "fora": ["AMPLE.EXAMPLE/BILL", "CLOUDNOTE INC", "GAMEBOX STORE", "HOTEL BELLA LISBOA"],
}
KINDS = [
    Kind(9, -8, -320, "{loja}", "despesa"),
    Kind(8, -12, -160, "{comer}", "despesa"),
    Kind(4, -7, -45, "UBR *TRIP HELP.UBR.EXAMPLE", "despesa"),
    Kind(1, 20, 200, "ESTORNO {loja}", "crédito"),
]
ABROAD = [Kind(1, -20, -700, "{fora}", "exterior")]


def money(amount: Decimal) -> str:
    return written(-amount, ".", ",")


def _instalments(rng: Random, start: date) -> list[tuple[Entry, str]]:
    """Purchases of earlier months, of which one instalment is due, with which one it is."""
    found = []
    for _ in range(rng.randint(2, 9)):
        of = rng.choice([3, 4, 6, 10, 12])
        now = rng.randint(2, min(of, 10))
        day = start - timedelta(30 * (now - 2) + rng.randint(1, 27))
        shop = rng.choice(POOLS["grande"])
        found.append((Entry(day, (shop,), some_amount(rng, -25, -480), "parcela", ""), f"{now:02}/{of:02}"))
    return sorted(found, key=lambda pair: pair[0].day)


class _Columns:
    """Two columns to a page, filled one after the other."""

    def __init__(self, regular: str, bold: str, holder: str) -> None:
        self.faces, self.holder = (regular, bold), holder
        self.pages: list[Page] = []
        self.right = True
        self.next()

    def next(self) -> None:
        if self.right:
            page = Page(face=self.faces[0], bold=self.faces[1])
            page.put(40, 44, "Banco Ipê", 15, bold=True, color=RED)
            page.put(555, 40, self.holder, 8, right=True)
            page.put(555, 820, f"{len(self.pages) + 2}", 8, right=True)
            page.put(40, 70, "Detalhamento da Fatura", 11, bold=True)
            page.upright(297, 84, 800, 0.4, GREY)
            self.pages.append(page)
        self.right = not self.right
        self.x = 307.0 if self.right else 40.0
        self.y = 96.0
        self.heads()

    def heads(self) -> None:
        for dx, text, right in ((0, "Data", False), (34, "Descrição", False), (160, "Parcela", False),
                                (216, "R$", True), (248, "US$", True)):  # fmt: skip
            self.page.put(self.x + dx, self.y, text, 7, bold=True, right=right)
        self.page.rule(self.x, self.y + 3, self.x + 248, 0.4)
        self.y += 14

    @property
    def page(self) -> Page:
        return self.pages[-1]

    def need(self, height: float) -> None:
        if self.y + height > 795:
            self.next()

    def title(self, text: str) -> None:
        self.need(44)
        self.y += 4
        self.page.box(self.x, self.y - 8, 248, 12, ROSE)
        self.page.put(self.x + 3, self.y + 1, text, 8, bold=True, color=RED)
        self.y += 16

    def sum(self, label: str, amount: Decimal) -> None:
        self.need(20)
        self.page.put(self.x, self.y, label, 7.5, bold=True)
        self.page.put(self.x + 216, self.y, money(amount), 7.5, bold=True, right=True)
        self.y += 18


def _print(columns: _Columns, rows: list[Row], entry: Entry, part: str = "", dollars: Decimal | None = None) -> None:
    columns.need(22)
    page, x, y = columns.page, columns.x, columns.y
    page.put(x, y, f"{entry.day:%d/%m}", 7.5)
    page.put(x + 34, y, entry.lines[0], 7.5)
    page.put(x + 162, y, part, 7.5)
    page.put(x + 216, y, money(entry.amount), 7.5, right=True)
    if dollars is not None:
        page.put(x + 248, y, written(dollars, ".", ","), 7.5, right=True)
    for line in entry.lines[1:]:
        columns.y += 9.5
        page.put(x + 34, columns.y, line, 7)
    rows.append(Row(entry.day, " ".join(entry.lines), entry.amount, page=len(columns.pages) + 1))
    columns.y += 11.5


def _front(regular: str, bold: str, due: date, sums: list[tuple[str, Decimal]], closing: Decimal, rng: Random) -> Page:
    page = Page(face=regular, bold=bold)
    page.put(40, 52, "Banco Ipê", 20, bold=True, color=RED)
    page.put(40, 84, "Olá, Marcos,", 12, bold=True)
    page.put(40, 100, f"esta é a sua fatura de {due:%m/%Y}.", 9)
    boxes = (
        ("Total a Pagar", f"R$ {money(closing)}"),
        ("Vencimento", f"{due:%d/%m/%Y}"),
        ("Pagamento Mínimo", f"R$ {money((closing * Decimal('0.15')).quantize(ZERO))}"),
    )
    for n, (label, value) in enumerate(boxes):
        page.box(40 + 175 * n, 118, 165, 44, ROSE)
        page.put(50 + 175 * n, 134, label, 8.5)
        page.put(50 + 175 * n, 152, value, 12, bold=True, color=RED)
    page.put(40, 196, "Resumo da Fatura", 11, bold=True)
    y = 214.0
    for label, amount in sums:
        strong = label.startswith("Saldo Desta")
        page.put(40, y, label, 8.5, bold=strong)
        page.put(290, y, f"R$ {money(amount)}", 8.5, right=True, bold=strong)
        page.rule(40, y + 4, 290, 0.3, GREY)
        y += 15
    page.put(320, 196, "Limites", 11, bold=True)
    for n, (label, value) in enumerate((("Limite total", "18.000,00"), ("Limite para saque", "3.600,00"))):
        page.put(320, 214 + 15 * n, label, 8.5)
        page.put(555, 214 + 15 * n, f"R$ {value}", 8.5, right=True)
    page.put(320, 262, "Parcele sua fatura", 11, bold=True)
    for n, parts in enumerate((4, 8, 12)):
        each = written((-closing * Decimal("1.35") / parts).quantize(ZERO), ".", ",")
        page.put(320, 278 + 13 * n, f"{parts:02}x de R$ {each}   CET 189,32% a.a.", 8)
    page.put(40, 372, "Juros e encargos do período", 10, bold=True)
    for n, (label, rate) in enumerate(
        (("Rotativo", "14,99% a.m."), ("Multa por atraso", "2,00%"), ("Mora", "1,00% a.m."))
    ):
        page.put(40, 388 + 13 * n, label, 8)
        page.put(290, 388 + 13 * n, rate, 8, right=True)
    digits = "".join(rng.choice("0123456789") for _ in range(20))
    page.rule(40, 690, 555, 0.5, GREY)
    page.put(
        555,
        706,
        f"99899.{digits[:5]} {digits[5:10]}.{digits[10:16]} 00000.{digits[:6]} 1 {digits[:14]}",
        10,
        right=True,
    )
    page.put(40, 706, "998-7", 12, bold=True)
    page.put(40, 726, "Pagável em qualquer banco até o vencimento", 8)
    page.put(555, 726, f"Valor do documento  R$ {money(closing)}", 8, right=True)
    return page


def draw(rng: Random, path: Path) -> Truth:
    """Front page with the summary and the slip, details in two columns from the second page."""
    period = some_period(rng, 29)
    due = period[1] + timedelta(8)
    opening = some_debt(rng, 700, 9000)
    parts = _instalments(rng, period[0])
    local = some_entries(rng, KINDS, POOLS, period, count=some_number(rng))
    abroad = some_entries(rng, ABROAD, POOLS, period, count=rng.randint(1, 6))
    paid = Entry(period[0] + timedelta(rng.randint(5, 9)), ("PAGAMENTO DE FATURA-INTERNET",), -opening, "pagamento", "")
    credits = [entry for entry in local if entry.amount > 0]
    spent = [entry for entry in local if entry.amount < 0]
    if rng.random() < 0.5:
        spent.append(Entry(period[1], ("ANUIDADE DIFERENCIADA",), Decimal("-39.90"), "despesa", ""))
    dollar = Decimal(str(rng.randint(480, 590))) / 100
    outside: list[tuple[Entry, Decimal | None]] = []
    for entry in abroad:
        dollars = abs(entry.amount / dollar).quantize(ZERO)
        rate = f"COTAÇÃO DOLAR R$ {written(dollar, '.', ',', 4)}"
        tax = min((entry.amount * Decimal("0.0438")).quantize(ZERO), Decimal("-0.01"))
        outside += [
            (Entry(entry.day, (*entry.lines, rate), entry.amount, "exterior", ""), dollars),
            (Entry(entry.day, ("IOF DESPESA NO EXTERIOR",), tax, "exterior", ""), None),
        ]
    foreign = total([entry for entry, _ in outside])
    home = total([entry for entry, _ in parts]) + total(spent)
    closing = opening - opening + total(credits) + home + foreign
    account = f"5447 XXXX XXXX {rng.randint(1000, 9999)}"
    regular, bold = liberation("SansNarrow-Regular"), liberation("SansNarrow-Bold")
    columns, rows = _Columns(regular, bold, f"MARCOS A PEREIRA - {account}"), list[Row]()
    columns.title("Pagamento e Demais Créditos")
    for entry in (paid, *credits):
        _print(columns, rows, entry)
    columns.title("Parcelamentos")
    for entry, part in parts:
        _print(columns, rows, entry, part)
    columns.title("Despesas")
    for entry in spent:
        _print(columns, rows, entry)
    columns.sum("TOTAL DESPESAS NO BRASIL", home)
    columns.title("Despesas no Exterior")
    for entry, some in outside:
        _print(columns, rows, entry, dollars=some)
    columns.sum("TOTAL DESPESAS NO EXTERIOR", foreign)
    columns.sum("VALOR TOTAL", closing)
    sums = [
        ("Saldo Anterior", opening),
        ("Total Despesas/Débitos no Brasil", home),
        ("Total Despesas/Débitos no Exterior", foreign),
        ("Total de pagamentos", -opening),
        ("Total de créditos", total(credits)),
        ("Saldo Desta Fatura", closing),
    ]
    with_reportlab([_front(regular, bold, due, sums, closing, rng), *columns.pages], path)
    return Truth("credit_card", "pt_BR", "BRL", account, None, None, opening, closing, rows)
