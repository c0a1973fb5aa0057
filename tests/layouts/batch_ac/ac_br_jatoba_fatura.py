"""Brazil: a credit card fatura in two columns side by side, purchases with instalments such as 03/10.

The day is that of the purchase, without year, for instalments months ago; category and town stand below the shop.
Instalments of the next faturas, limits and rates look like rows and are none; only due and closing day have a year.
"""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, timedelta
from decimal import ROUND_HALF_UP, Decimal
from pathlib import Path
from random import Random

from ..frame import Row, Truth, fill, some_amount, some_days, written
from ..pens import A4, GREY, WHITE, Page, with_pymupdf
from ._rows import how_many

SHOPS = [
    ("PAO DE ACUCAR-0###", "SUPERMERCADO", "SAO PAULO"),
    ("IFD*SABOR MINEIRO", "ALIMENTAÇÃO", "OSASCO"),
    ("UBER *TRIP", "TRANSPORTE", "SAO PAULO"),
    ("DROGASIL ####", "SAÚDE", "SAO PAULO"),
    ("POSTO IPIRANGA JD", "VEÍCULOS", "CAMPINAS"),
    ("NETFLIX.COM", "DIVERSOS", "BARUERI"),
    ("PADARIA BELLA PAULISTA", "ALIMENTAÇÃO", "SAO PAULO"),
]
SPLIT = [
    ("MAGALU*MAGAZINELUIZA", "DIVERSOS", "FRANCA"),
    ("RENNER LOJA 0##", "VESTUÁRIO", "SAO PAULO"),
    ("DECOLAR.COM*AEREO", "TURISMO", "BARUERI"),
    ("MERCADOLIVRE*2PROD", "DIVERSOS", "OSASCO"),
]
GREEN = (0.0, 0.4, 0.28)
SIDES, FIRST, TOP, BOTTOM = (36.0, 308.0), 206.0, 96.0, 780.0
CENT = Decimal("0.01")


@dataclass
class Item:
    day: date
    lines: list[str]
    amount: Decimal
    left: int = 0  # instalments still to come


class Columns:
    """Two columns a page, filled from the top, left before right."""

    def __init__(self, holder: str) -> None:
        self.holder = holder
        self.pages: list[Page] = []
        self.side = 1
        self.y = 0.0
        self.turn()

    def turn(self) -> None:
        self.side = 1 - self.side
        if self.side == 0:
            self.pages.append(Page(A4, "narrow", "narrow-bold"))
            page = self.page
            page.box(36, 36, 24, 24, GREEN)
            page.put(48, 53, "J", 14, bold=True, center=True, color=WHITE)
            page.put(68, 53, "Banco Jatobá", 13, bold=True, color=GREEN)
            page.put(559, 46, self.holder, 8, right=True)
        self.y = TOP if len(self.pages) > 1 else FIRST

    @property
    def page(self) -> Page:
        return self.pages[-1]

    @property
    def x(self) -> float:
        return SIDES[self.side]

    def need(self, height: float) -> bool:
        turned = self.y + height > BOTTOM
        if turned:
            self.turn()
        return turned

    def title(self, text: str, height: float = 60) -> None:
        self.need(height)
        self.page.box(self.x, self.y - 11, 251, 16, (0.9, 0.95, 0.93))
        self.page.put(self.x + 4, self.y, text, 8.5, bold=True, color=GREEN)
        self.y += 18

    def heads(self, middle: str = "ESTABELECIMENTO") -> None:
        self.page.put(self.x, self.y, "DATA", 6.5, color=GREY)
        self.page.put(self.x + 34, self.y, middle, 6.5, color=GREY)
        self.page.put(self.x + 249, self.y, "VALOR EM R$", 6.5, right=True, color=GREY)
        self.y += 12

    def pair(self, what: str, figure: str, bold: bool = False) -> None:
        self.need(13)
        self.page.put(self.x + 4, self.y, what, 8, bold=bold)
        self.page.put(self.x + 249, self.y, figure, 8, right=True, bold=bold)
        self.y += 13


def real(amount: Decimal) -> str:
    return written(amount, ".", ",", minus="- ")


def _months_ago(day: date, months: int) -> date:
    index = day.year * 12 + day.month - 1 - months
    return date(index // 12, index % 12 + 1, min(day.day, 28))


def _purchases(rng: Random, count: int, end: date) -> list[Item]:
    items = []
    for day in some_days(rng, count, end - timedelta(29), end - timedelta(1)):
        if rng.random() < 0.25:
            shop, kind, town = rng.choice(SPLIT)
            whole = rng.randint(2, 10)
            now = rng.randint(1, whole)
            lines = [f"{shop} {now:02}/{whole:02}", f"{kind} .{town}"]
            items.append(Item(_months_ago(day, now - 1), lines, -some_amount(rng, 25, 320), whole - now))
        else:
            shop, kind, town = rng.choice(SHOPS)
            sign = 1 if rng.random() < 0.03 else -1
            items.append(Item(day, [shop, f"{kind} .{town}"], sign * some_amount(rng, 6, 380)))
        items[-1].lines[0] = fill(rng, items[-1].lines[0], day, {})
    return sorted(items, key=lambda item: item.day)


def _abroad(rng: Random, end: date) -> list[tuple[Item, str]]:
    found = []
    for _ in range(rng.choice([0, 0, 1, 2])):
        day = end - timedelta(rng.randint(2, 26))
        there, rate = some_amount(rng, 4, 60), Decimal(f"5.{rng.randint(10, 89)}")
        here = (there * rate).quantize(CENT, ROUND_HALF_UP)
        found.append(
            (Item(day, ["OPENAI *CHATGPT SUBSCR"], -here), f"US$ {real(there)}  Dólar de conversão R$ {real(rate)}")
        )
        iof = max(CENT, (here * Decimal("0.0438")).quantize(CENT, ROUND_HALF_UP))
        found.append((Item(day, ["IOF COMPRA INTERNACIONAL"], -iof), ""))
    return sorted(found, key=lambda pair: pair[0].day)


def _rows(columns: Columns, items: list[Item], truth: Truth, notes: list[str] | None = None) -> None:
    columns.heads()
    for n, item in enumerate(items):
        note = notes[n] if notes else ""
        lines = item.lines + ([note] if note else [])
        if columns.need(11 * len(lines) + 3):
            columns.heads()
        columns.page.put(columns.x, columns.y, f"{item.day:%d/%m}", 8)
        columns.page.put(columns.x + 249, columns.y, real(-item.amount), 8, right=True)
        columns.page.put(columns.x + 34, columns.y, lines[0], 8)
        for line in lines[1:]:
            columns.y += 10
            columns.page.put(columns.x + 34, columns.y, line, 6.5, color=GREY)
        columns.y += 13
        truth.transactions.append(
            Row(item.day, " ".join(" ".join(lines).split()), item.amount, page=len(columns.pages))
        )


def _summary(columns: Columns, old: Decimal, paid: Item, new: Decimal, due: date, end: date) -> None:
    page = columns.page
    page.lines(36, 96, ["RENATA DE SOUZA ALMEIDA", "R HARMONIA 540 AP 71", "05435-000 SAO PAULO SP"], 8.5, 11)
    page.box(36, 136, 523, 46, GREEN)
    for x, what, figure in [
        (52, "Total desta fatura", "R$ " + real(-new)),
        (220, "Vencimento", f"{due:%d/%m/%Y}"),
        (390, "Pagamento mínimo", "R$ " + real((-new * 15 / 100).quantize(CENT))),
    ]:
        page.put(x, 152, what, 8, color=WHITE)
        page.put(x, 170, figure, 13, bold=True, color=WHITE)
    columns.title("Resumo da fatura em R$")
    columns.pair("Total da fatura anterior", real(-old))
    columns.pair(f"Pagamento efetuado em {paid.day:%d/%m/%Y}", real(-paid.amount))
    columns.pair("Saldo financiado", real(-old - paid.amount))
    columns.pair("Lançamentos atuais", real(-(new - old - paid.amount)))
    columns.pair("Total desta fatura", real(-new), bold=True)
    columns.pair("Postagem / fechamento", f"{end:%d/%m/%Y}")
    code = "23793.38128 60007.827136 95000.063305 9 8492000000000"
    page.put(36, 800, code + "0", 7, face="mono", color=GREY)
    columns.y += 14


def _future(columns: Columns, items: list[Item]) -> None:
    later = [item for item in items if item.left]
    if not later:
        return
    columns.y += 8
    columns.title("Compras parceladas - próximas faturas", 80)
    columns.heads()
    for item in later[:20]:
        if columns.need(14):
            columns.heads()
        head, _, part = item.lines[0].rpartition(" ")
        now, whole = part.split("/")
        columns.page.put(columns.x, columns.y, f"{item.day:%d/%m}", 8, color=GREY)
        columns.page.put(columns.x + 34, columns.y, f"{head} {int(now) + 1:02}/{whole}", 8, color=GREY)
        columns.page.put(columns.x + 249, columns.y, real(-item.amount), 8, right=True, color=GREY)
        columns.y += 12
    columns.pair("Próxima fatura", real(-sum((i.amount for i in later[:20]), Decimal(0))))
    columns.pair("Demais faturas", real(-sum((i.amount * (i.left - 1) for i in later[:20]), Decimal(0))))


def draw(rng: Random, path: Path) -> Truth:
    end = date(rng.randint(2020, 2024), rng.randint(1, 12), rng.randint(2, 27))
    due = end + timedelta(8)
    old = -some_amount(rng, 400, 5200)
    share = rng.choice([1, 1, 1, Decimal("0.5")])
    paid = Item(end - timedelta(rng.randint(18, 24)), ["PAGAMENTO PIX"], (-old * share).quantize(CENT))
    items, abroad = _purchases(rng, how_many(rng), end), _abroad(rng, end)
    bought = sum((i.amount for i in items), Decimal(0))
    foreign = sum((i.amount for i, _ in abroad), Decimal(0))
    extra = [Item(end, ["JUROS DO ROTATIVO"], -((-old - paid.amount) * 12 / 100).quantize(CENT))] if share != 1 else []
    new = old + paid.amount + bought + foreign + sum((i.amount for i in extra), Decimal(0))
    last = f"{rng.randint(1000, 9999)}"
    number = f"{rng.randint(4000, 5599)}.XXXX.XXXX.{last}"
    truth = Truth("card", "pt-BR", "BRL", number, None, end, old, new)
    columns = Columns(f"Titular RENATA DE SOUZA ALMEIDA   Cartão {number}")
    _summary(columns, old, paid, new, due, end)
    columns.title("Pagamentos efetuados")
    _rows(columns, [paid], truth)
    columns.pair("Total dos pagamentos", real(-paid.amount), bold=True)
    columns.y += 8
    columns.title("Lançamentos: compras e saques")
    columns.page.put(columns.x, columns.y, f"RENATA S ALMEIDA (final {last})", 8, bold=True)
    columns.y += 13
    _rows(columns, items, truth)
    columns.pair(f"Lançamentos no cartão (final {last})", real(-bought), bold=True)
    if abroad:
        columns.y += 8
        columns.title("Lançamentos internacionais")
        _rows(columns, [i for i, _ in abroad], truth, [note for _, note in abroad])
        columns.pair("Total lançamentos inter. em R$", real(-foreign), bold=True)
    if extra:
        columns.y += 8
        columns.title("Lançamentos: produtos e serviços")
        _rows(columns, extra, truth)
    columns.y += 4
    columns.pair("Total dos lançamentos atuais", real(-(new - old - paid.amount)), bold=True)
    _future(columns, items)
    columns.y += 8
    columns.title("Limites de crédito em R$", 75)
    columns.pair("Limite total de crédito", "12.000,00")
    columns.pair("Disponível para saque", "1.200,00")
    columns.y += 8
    columns.title("Encargos cobrados nesta fatura", 90)
    columns.pair("Juros do rotativo", "12,00 % am")
    columns.pair("Multa por atraso", "2,00 %")
    columns.pair("CET do parcelamento", "198,47 % aa")
    for n, page in enumerate(columns.pages, 1):
        page.put(559, 814, f"{n:02} / {len(columns.pages):02}", 7, right=True, color=GREY)
        page.put(36, 814, "SAC 0800 555 0728 - Ouvidoria 0800 555 0011 - Central 4004 0055", 6.5, color=GREY)
    with_pymupdf(columns.pages, path)
    return truth
