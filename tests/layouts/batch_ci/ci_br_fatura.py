"""Brazil, credit card bill: two groups of columns side by side, filled one after the other; day and month only, a grey
category line under each purchase, instalments dated by the purchase, foreign purchases with their rate below, and a
list of instalments of future bills that looks the same."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date, timedelta
from decimal import Decimal
from pathlib import Path
from random import Random

from ..frame import Entry, Kind, Pools, Row, Truth, earlier, some_amount, some_entries, some_period, written
from ..pens import GREY, Color, Page, with_fpdf, with_pymupdf
from ._rows import number_pages

ORANGE: Color = (0.93, 0.45, 0.05)
LEFTS = ((36, 286), (310, 560))


def parcels(rng: Random, _: date) -> str:
    count = rng.choice([3, 4, 6, 10])
    return f"{rng.randint(2, count):02}/{count:02}"


POOLS: Pools = {
    "u": ["SAO PAULO", "CAMPINAS", "SANTOS", "OSASCO", "RIO DE JANEIR"],
    "m": ["PAODOCE", "BOMPRECO SUL", "VILA NOVA", "DIA E NOITE"],
    "p": parcels,
}
KINDS = [
    Kind(8, -20, -480, "SUPERMERCADO {m}|ALIMENTAÇÃO .{u}"),
    Kind(6, -9, -70, "IFD*LANCHES DO {m}|ALIMENTAÇÃO .{u}"),
    Kind(6, -8, -60, "CORRIDA *TRIP|VEÍCULOS .{u}"),
    Kind(4, -80, -330, "POSTO BANDEIRA ##|VEÍCULOS .{u}"),
    Kind(4, -15, -260, "DROGARIA {m}|SAÚDE .{u}"),
    Kind(2, -19, -60, "MP *CURSOONLINE|EDUCAÇÃO .{u}"),
    Kind(4, -40, -400, "LOJA RENOVAR {p}|VESTUÁRIO .{u}", "parcela"),
    Kind(1, 30, 200, "ESTORNO LOJA RENOVAR|VESTUÁRIO .{u}", most=2),
]


def reais(amount: Decimal) -> str:
    return written(amount, ".", ",")


class Columns:
    """Two groups of columns a page; the next group, then the next page, when one is full."""

    def __init__(self, pages: list[Page], y: float) -> None:
        self.pages, self.group, self.y, self.top = pages, 0, y, y
        self.rows: list[Row] = []

    @property
    def left(self) -> float:
        return LEFTS[self.group][0]

    @property
    def right(self) -> float:
        return LEFTS[self.group][1]

    @property
    def page(self) -> Page:
        return self.pages[-1]

    def need(self, height: float) -> bool:
        if self.y + height <= 780:
            return False
        if self.group == 0:
            self.group, self.y = 1, self.top
        else:
            self.pages.append(new_page())
            self.group, self.y, self.top = 0, 70, 70
        return True

    def title(self, text: str) -> None:
        self.need(52)
        self.y += 10
        self.page.put(self.left, self.y, text, 9, bold=True, color=ORANGE)
        self.page.rule(self.left, self.y + 3, self.right, 0.8, ORANGE)
        self.y += 14

    def heads(self) -> None:
        self.page.put(self.left, self.y, "DATA", 6.5, color=GREY)
        self.page.put(self.left + 32, self.y, "ESTABELECIMENTO", 6.5, color=GREY)
        self.page.put(self.right, self.y, "VALOR EM R$", 6.5, right=True, color=GREY)
        self.y += 11

    def total(self, text: str, amount: Decimal) -> None:
        self.need(14)
        self.page.put(self.left, self.y, text, 7.5, bold=True)
        self.page.put(self.right, self.y, reais(amount), 7.5, right=True, bold=True)
        self.y += 14

    def row(self, day: date, text: str, amount: Decimal, below: Sequence[str]) -> None:
        if self.need(11 + 9 * len(below)):
            self.heads()
        self.page.put(self.left, self.y, f"{day:%d/%m}", 7.5)
        self.page.put(self.left + 32, self.y, text, 7.5)
        self.page.put(self.right, self.y, reais(amount), 7.5, right=True)
        for n, line in enumerate(below, 1):
            self.page.put(self.left + 32, self.y + 9 * n, line, 6.5, color=GREY)
        self.y += 11 + 9 * len(below)

    def add(self, day: date, text: str, amount: Decimal, below: Sequence[str] = ()) -> None:
        """Print a transaction; what is owed is positive."""
        self.row(day, text, amount, below)
        self.rows.append(Row(day, " ".join([text, *below]), -amount, page=len(self.pages)))


def new_page() -> Page:
    page = Page()
    page.put(36, 40, "Titular ROBERTA NASCIMENTO LIMA", 8)
    page.put(36, 51, "Cartão 5307.XXXX.XXXX.4471", 8)
    return page


def draw(rng: Random, path: Path) -> Truth:
    start, end = some_period(rng, 29)
    entries = some_entries(rng, KINDS, POOLS, (start, end), count=rng.randint(18, 80))
    before = some_amount(rng, 900, 6000)
    due = end + timedelta(8)
    paid_on = start + timedelta(rng.randint(6, 9))
    foreign = [
        (day, some_amount(rng, 5, 90)) for day in sorted(earlier(rng, end, 20) for _ in range(rng.randint(0, 4)))
    ]
    rate = Decimal(rng.randint(480, 580)) / 100
    abroad = [(day, sum_, (sum_ * rate).quantize(Decimal("0.01"))) for day, sum_ in foreign]
    services = [(end, "ANUIDADE DIFERENCIADA 05/12", Decimal("34.50"))]
    if abroad:
        tax = (sum((real for *_, real in abroad), Decimal(0)) * Decimal("0.0438")).quantize(Decimal("0.01"))
        services.append((end, "IOF COMPRA INTERNACIONAL", max(tax, Decimal("0.01"))))

    pages = [new_page()]
    flow = Columns(pages, 300)
    flow.title("Pagamentos efetuados")
    flow.heads()
    flow.add(paid_on, "PAGAMENTO PIX", -before)
    flow.total("Total dos pagamentos", -before)
    purchases(flow, rng, entries)
    if abroad:
        flow.title("Lançamentos internacionais")
        flow.heads()
        for day, sum_, real in abroad:
            below = [f"{reais(sum_)} USD {reais(sum_)}", f"Dólar de Conversão R$ {reais(rate)}"]
            flow.add(day, "CLOUDSTORE.COM", real, below)
        flow.total("Total transações inter. em R$", sum((real for *_, real in abroad), Decimal(0)))
    flow.title("Lançamentos: produtos e serviços")
    flow.heads()
    for day, text, amount in services:
        flow.add(day, text, amount)
    flow.total("Lançamentos produtos e serviços", sum((amount for *_, amount in services), Decimal(0)))
    after = before - sum((row.amount for row in flow.rows), Decimal(0))
    flow.total("Total dos lançamentos atuais", after)
    future(flow, [entry for entry in entries if entry.tag == "parcela"])
    limits(flow, rng)
    summary(pages[0], (end, due, paid_on), before, after)
    number_pages(pages, 560, 820, "{0} / {1}", 7)
    if rng.random() < 0.5:
        with_fpdf(pages, path)
    else:
        with_pymupdf(pages, path, "columns")
    return Truth("credit_card", "pt-BR", "BRL", "4471", None, None, -before, -after, flow.rows)


def purchases(flow: Columns, rng: Random, entries: list[Entry]) -> None:
    """The rows of two cards, each with its total; an instalment bears the day of the purchase."""
    flow.title("Lançamentos: compras e saques")
    half = rng.randint(len(entries) // 2, len(entries))
    for owner, card, part in (("ROBERTA N LIMA", "4471", entries[:half]), ("PEDRO N LIMA", "9038", entries[half:])):
        if not part:
            continue
        flow.need(50)
        flow.page.put(flow.left, flow.y, f"{owner} (final {card})", 7.5, bold=True)
        flow.y += 12
        flow.heads()
        for entry in part:
            day = entry.day
            if entry.tag == "parcela":
                day -= timedelta(30 * (int(entry.lines[0].split()[-1][:2]) - 1))
            flow.add(day, entry.lines[0], -entry.amount, entry.lines[1:])
        total = -sum((entry.amount for entry in part), Decimal(0))
        flow.total(f"Lançamentos no cartão (final {card})", total)


def future(flow: Columns, entries: list[Entry]) -> None:
    """The next instalments of what is being paid off, with the days and sums of this bill."""
    flow.title("Compras parceladas - próximas faturas")
    flow.heads()
    total = Decimal(0)
    for entry in entries:
        name, part = entry.lines[0].rsplit(" ", 1)
        done, count = (int(figure) for figure in part.split("/"))
        if done == count:
            continue
        total -= entry.amount
        day = entry.day - timedelta(30 * (done - 1))
        flow.row(day, f"{name} {done + 1:02}/{count:02}", -entry.amount, entry.lines[1:])
    flow.total("Próxima fatura", total)
    flow.total("Demais faturas", total * 2)
    flow.total("Total para próximas faturas", total * 3)


def limits(flow: Columns, rng: Random) -> None:
    flow.title("Limites de crédito (R$)")
    whole = Decimal(rng.randint(8, 30) * 1000)
    used = some_amount(rng, 1000, 7000)
    for text, amount in (("Limite total", whole), ("Limite utilizado", used), ("Limite disponível", whole - used)):
        flow.total(text, amount)
    flow.title("Encargos cobrados nesta fatura")
    for text, share in (("Juros do rotativo", "14,90% a.m."), ("Multa por atraso", "2,00%"), ("IOF de saque", "0,38%")):
        flow.need(12)
        flow.page.put(flow.left, flow.y, text, 7)
        flow.page.put(flow.right - 70, flow.y, share, 7, right=True)
        flow.page.put(flow.right, flow.y, "0,00", 7, right=True)
        flow.y += 11


def summary(page: Page, days: tuple[date, date, date], before: Decimal, after: Decimal) -> None:
    end, due, paid_on = days
    page.box(36, 66, 524, 50, (0.97, 0.93, 0.88))
    page.put(48, 84, "O total da sua fatura é:", 8)
    page.put(48, 104, f"R$ {reais(after)}", 14, bold=True)
    page.put(240, 84, "Com vencimento em:", 8)
    page.put(240, 104, f"{due:%d/%m/%Y}", 14, bold=True)
    page.put(410, 84, "Limite total de crédito:", 8)
    page.put(410, 104, "R$ 12.400,00", 12)
    page.put(36, 134, "Resumo da fatura em R$", 9, bold=True, color=ORANGE)
    pairs = [
        ("Total da fatura anterior", before),
        (f"Pagamento efetuado em {paid_on:%d/%m/%Y}", -before),
        ("Saldo financiado", Decimal(0)),
        ("Lançamentos atuais", after),
        ("Total desta fatura", after),
    ]
    for n, (text, amount) in enumerate(pairs):
        page.put(36, 150 + 13 * n, text, 8, bold=n == 4)
        page.put(286, 150 + 13 * n, reais(amount), 8, right=True, bold=n == 4)
    page.put(310, 134, "Opções de pagamento", 9, bold=True, color=ORANGE)
    page.put(310, 150, "Pagamento mínimo", 8)
    page.put(560, 150, reais((after * Decimal("0.15")).quantize(Decimal("0.01"))), 8, right=True)
    page.put(310, 163, "Parcele em 12x de", 8)
    page.put(560, 163, reais((after / 9).quantize(Decimal("0.01"))), 8, right=True)
    page.put(36, 222, f"Emissão: {end + timedelta(1):%d/%m/%Y}", 7, color=GREY)
    page.put(160, 222, f"Previsão próx. fechamento: {end + timedelta(31):%d/%m/%Y}", 7, color=GREY)
    page.box(36, 232, 524, 44, None, stroke=GREY)
    page.put(48, 246, "Pague com o Pix pelo aplicativo ou com o código abaixo", 7)
    page.put(48, 264, "34191.09008 63571.277308 71444.640008 1 96610000014500", 10)
