"""Brazil, real, current account (Itaú-like extrato mensal): date once a day, entradas and saídas in two columns with a
trailing minus, balance only on the last row of a day, automatic savings (APL/RES APLIC AUT MAIS) between the rows,
legend letters, projected entries and a side table of the automatic savings. Text in a Form XObject."""

from __future__ import annotations

from datetime import date
from decimal import Decimal
from pathlib import Path
from random import Random

from ..frame import Entry, Kind, Row, Truth, earlier, fill, some_amount, some_entries, some_period, wrap, written
from ..pens import Flow, Hand, Page, by_hand, fits

DAY, TEXT, BRANCH, IN, OUT, SALDO, ROOM = 42, 80, 292, 420, 490, 556, 200
POOLS = {
    "shop": ("PADARIA SAO BENTO", "MERCADO DIA A DIA", "POSTO IPIRA", "DROGARIA SOL", "RESTAURANTE DO ZE", "UBR TRIP"),
    "person": ("JOSE CARLOS", "MARIANA S L", "CONDOMINIO EDI", "PATRICIA ALV", "LUIZ FELIPE"),
    "swipe": lambda rng, day: f"{earlier(rng, day, 2):%d/%m}",
}
KINDS = [
    Kind(7, -5, -420, "PIX TRANSF {person}{swipe}"),
    Kind(5, -8, -380, "RSHOP-{shop}-{swipe}"),
    Kind(3, 10, 1800, "PIX TRANSF {person}{swipe}"),
    Kind(1.2, 2400, 11500, "REMUNERACAO/SALARIO", most=2),
    Kind(1.5, -60, -900, "INT PAG TIT 1090########"),
    Kind(1.5, -30, -320, "DA COMGAS SP 9#######"),
    Kind(1, -50, -1000, "SAQUE 24H 7####2#", step="10.00"),
    Kind(2, -50, -4000, "APL APLIC AUT MAIS", "auto"),
    Kind(2, 50, 4000, "RES APLIC AUT MAIS", "auto"),
    Kind(1, 0.01, 4, "REND PAGO APLIC AUT MAIS"),
    Kind(0.6, -12, -62, "TAR PACOTE ITENS {month}", most=1),
    Kind(0.4, -1, -90, "IOF", most=1),
    Kind(0.5, 300, 2500, "TED 237.1###.{person}"),
    Kind(0.4, -8, -150, "JUROS LIMITE DA CONTA", most=1),
]
POOLS["month"] = ("JAN/##", "MAI/##", "NOV/##")
LEGEND = (
    "(A) = agendamento   (B) = ações movimentadas pela bolsa   (C) = crédito a compensar   (D) = débito a compensar",
    "(G) = aplicação programada   (P) = poupança automática",
    "Os saldos acima são baseados nas informações disponíveis até este instante e poderão ser alterados.",
)


def _reais(amount: Decimal) -> str:
    return written(abs(amount), ".", ",") + ("-" if amount < 0 else "")


class _Paper:
    def __init__(self, rng: Random) -> None:
        self.rng, self.period = rng, some_period(rng, calendar=True)
        self.number = fill(rng, "0#4#/#####-#", date.min, {})
        self.opening = self.saldo = some_amount(rng, 5, 7000)
        self.entries = some_entries(rng, KINDS, POOLS, self.period, balance=self.opening, reversal="EST {0}")
        self.last = ""
        self.flow = Flow(758, Page, self.head, self.foot)

    def head(self, page: Page, number: int) -> float:
        page.box(0, 0, 595, 34, (0.95, 0.45, 0))
        page.put(36, 23, "banco ipê", 16, bold=True, color=(1, 1, 1))
        page.put(SALDO, 23, "extrato mensal", 11, right=True, color=(1, 1, 1))
        start, end = self.period
        page.put(36, 50, "ANTONIO M BARBOSA NETO", 8, bold=True)
        page.put(300, 50, f"ag {self.number.replace('/', ' cc ')}", 8)
        page.put(SALDO, 50, f"{start:%d/%m/%Y} a {end:%d/%m/%Y}   {number:02}", 8, right=True)
        y = 80.0 if number > 1 else self.cover(page)
        page.put(36, y, "Conta Corrente | Movimentação" + (" (continuação)" if number > 1 else ""), 10, bold=True)
        heads = [(DAY, "data", ""), (TEXT, "descrição", ""), (BRANCH, "ag./origem", "")]
        for x, one, two in heads:
            page.lines(x, y + 16, [one, two], 7)
        for x, one, two in [
            (IN, "entradas R$", "(créditos)"),
            (OUT, "saídas R$", "(débitos)"),
            (SALDO, "saldo R$", ""),
        ]:
            page.lines(x, y + 16, [one, two], 7, 9, right=True)
        page.rule(36, y + 29, 559, 0.8, (0.95, 0.45, 0))
        self.last = ""
        return y + 42

    def cover(self, page: Page) -> float:
        amounts = [entry.amount for entry in self.entries]
        closing = self.opening + sum(amounts)
        labels = [("Saldo anterior", self.opening), ("Entradas", sum((a for a in amounts if a > 0), Decimal("0.00")))]
        labels += [("Saídas", sum((a for a in amounts if a < 0), Decimal("0.00"))), ("Saldo em C/C", closing)]
        page.put(36, 78, "Resumo do mês", 10, bold=True)
        for n, (label, amount) in enumerate(labels):
            page.put(36, 94 + 12 * n, label, 8)
            page.put(190, 94 + 12 * n, _reais(amount), 8, right=True)
        saved = some_amount(self.rng, 200, 9000)
        page.put(320, 78, "Aplic Aut Mais", 10, bold=True)
        shown = [
            ("Saldo bruto", saved),
            ("Rendimento no mês", Decimal("8.13")),
            ("Limite da conta", Decimal("1500.00")),
        ]
        for n, (label, amount) in enumerate(shown):
            page.put(320, 94 + 12 * n, label, 8)
            page.put(470, 94 + 12 * n, _reais(amount), 8, right=True)
        return 168

    def foot(self, page: Page, y: float) -> None:  # noqa: ARG002
        page.put(36, 806, "Em caso de dúvidas: 4004 4828 (capitais) ou 0800 970 4828. Ouvidoria 0800 570 0011.", 6.5)

    def plain(self, label: str, day: date) -> None:
        page, y = self.flow.page, self.flow.y
        page.put(DAY, y, f"{day:%d/%m}", 7.5)
        page.put(TEXT, y, label, 7.5, bold=True)
        page.put(SALDO, y, _reais(self.saldo), 7.5, right=True, bold=True)
        self.flow.y += 13

    def row(self, entry: Entry, closes: bool) -> Row:
        lines = wrap(" ".join(entry.lines), fits("Helvetica", 7.5, ROOM))
        self.flow.need(11.5 * len(lines))
        page, y, shown = self.flow.page, self.flow.y, f"{entry.day:%d/%m}"
        self.saldo += entry.amount
        page.put(DAY, y, shown if shown != self.last else "", 7.5)
        page.lines(TEXT, y, lines, 7.5, 11.5)
        if entry.text.startswith(("SAQUE", "TED")):
            page.put(BRANCH, y, f"{self.rng.randrange(1000, 9999)}", 7.5)
        page.put(IN if entry.amount > 0 else OUT, y, _reais(entry.amount), 7.5, right=True)
        page.put(SALDO, y, _reais(self.saldo) if closes else "", 7.5, right=True)
        self.last = shown
        self.flow.y += 11.5 * len(lines)
        balance = self.saldo if closes else None
        return Row(entry.day, " ".join(lines), entry.amount, balance, None, self.flow.number)

    def end(self) -> None:
        self.flow.need(112)
        self.flow.y += 4
        self.plain("SALDO FINAL", self.period[1])
        page, y, future = self.flow.page, self.flow.y + 8, some_amount(self.rng, 40, 900)
        page.put(36, y, "Lançamentos futuros", 9, bold=True)
        page.put(DAY, y + 13, f"{self.period[1].replace(day=5):%d}/{self.period[1].month % 12 + 1:02}", 7.5)
        page.put(TEXT, y + 13, "DA SEGURO RESIDENCIAL (A)", 7.5)
        page.put(OUT, y + 13, _reais(-future), 7.5, right=True)
        page.lines(36, y + 34, LEGEND, 6.2, 9)
        self.foot(page, y)


def draw(rng: Random, path: Path) -> Truth:
    paper = _Paper(rng)
    paper.plain("SALDO ANTERIOR", paper.period[0])
    days = [entry.day for entry in paper.entries]
    following = [*days[1:], None]
    rows = [paper.row(entry, entry.day != day) for entry, day in zip(paper.entries, following, strict=False)]
    paper.end()
    by_hand(paper.flow.pages, path, Hand(form=True, scaled=True))
    return Truth("checking", "pt_BR", "BRL", paper.number, *paper.period, paper.opening, paper.saldo, rows)
