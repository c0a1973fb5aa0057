"""Brazil: a card bill with two columns of rows side by side, instalments, foreign purchases and future instalments.

Day and month only; a line with the trade and the town under each purchase; payments negative; sums for each card; the
right column may begin anywhere; future instalments and the parcelling offers look like rows and are none.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from datetime import date, timedelta
from decimal import Decimal
from pathlib import Path
from random import Random

from ..frame import Entry, Kind, Truth, fill, some_amount, some_period, wrap, written
from ..pens import A4, GREY, WHITE, Color, Page, fits, with_pymupdf
from ._kit import (
    CARD,
    Period,
    Posted,
    abroad,
    bought,
    by_day,
    number_pages,
    owed_from,
    payback,
    percent,
    single,
    some_day,
    total,
)

ORANGE: Color = (0.93, 0.45, 0.05)
POOLS = {
    "cidade": ("SAO PAULO", "CAMPINAS", "SANTOS", "CURITIBA", "OSASCO", "BELO HORIZON"),
    "loja": (
        "MERCADO ESTRELA",
        "DROGA SIM ####",
        "PADARIA BELLA PAULISTANA",
        "POSTO IPIRANGUINHA",
        "PAG*JoseDaSilva",
        "IFOODE *RESTAURANTE",
    ),
    "ramo": ("ALIMENTAÇÃO", "SAÚDE", "VEÍCULOS", "DIVERSOS", "HOBBY", "VESTUÁRIO"),
    "parc": ("MAGAZINE LUISINHA", "CASAS BAHIANAS", "MP *ELETROSHOP", "DECATLHON", "AZULINHAS 577#######"),
    "fora": ("AMAZONE.COM SEATTLE", "STEAMEGAMES.COM 425", "HOTEL EL ALMA BUENOS AIRES", "CLAUDIO.AI SUBSCRIPTION"),
}
KINDS = (
    Kind(9, -6, -420, "{loja}|{ramo} .{cidade}"),
    Kind(4, -19, -640, "{parc} {*prest}|{ramo} .{cidade}"),
    Kind(2, -10, -160, "UBERE *TRIP HELP.UBERE|VEÍCULOS .{cidade}"),
    Kind(2, -25, -900, "{fora}|", "USD"),
    Kind(1, 15, 300, "ESTORNO {loja}|{ramo} .{cidade}"),
)
PLANS: dict[str, Callable[[Random, date], str]] = {
    "prest": lambda rng, _: f"{rng.randint(1, 4):02}/{rng.choice([4, 6, 10, 12]):02}"
}
PEOPLE = ("BEATRIZ A MOURA", "CAIO F NOGUEIRA", "IVONE R DOS SANTOS", "TADEU K YAMADA")
LEFT, RIGHT, WIDE = 40.0, 308.0, 247.0


@dataclass
class Bill:
    """All that the bill says."""

    names: list[str]
    cards: list[str]
    period: Period
    owed: Decimal
    paid: list[Entry]
    parts: list[list[Entry]]
    far: list[Entry]
    costs: list[Entry]

    @property
    def new(self) -> Decimal:
        rows = (*self.paid, *(e for part in self.parts for e in part), *self.far, *self.costs)
        return self.owed - total(entry.amount for entry in rows)


class Columns:
    """Two columns a page, the left one filled first."""

    def __init__(self, bill: Bill, bottom: float) -> None:
        self.bill, self.bottom, self.pages = bill, bottom, list[Page]()
        self.x, self.y, self.top = RIGHT, 0.0, 0.0
        self.turn(100)

    def turn(self, top: float = 92) -> None:
        self.page = Page(A4)
        self.pages.append(self.page)
        self.page.box(0, 0, 595, 10, ORANGE)
        self.page.put(40, 40, "Banco Jequitibá", 15, bold=True, color=ORANGE)
        self.page.put(555, 34, self.bill.names[0], 9, right=True)
        self.page.put(555, 46, f"Cartão {self.bill.cards[0]}", 9, right=True)
        self.x, self.y, self.top = LEFT, top, top

    def need(self, height: float) -> None:
        if self.y + height <= self.bottom:
            return
        if self.x == LEFT:
            self.x, self.y = RIGHT, self.top
        else:
            self.turn()

    def pair(self, label: str, amount: Decimal, bold: bool = True, gap: float = 15) -> None:
        """A line that is no row: a sum."""
        self.need(gap)
        self.page.put(self.x, self.y, label, 8, bold=bold)
        self.page.put(self.x + WIDE, self.y, _br(amount), 8, bold=bold, right=True)
        self.y += gap

    def title(self, text: str, fill_with: Color = ORANGE) -> None:
        self.need(60)
        self.page.box(self.x, self.y - 10, WIDE, 15, fill_with)
        self.page.put(self.x + 4, self.y, text, 8.5, bold=True, color=WHITE)
        self.page.put(self.x, self.y + 17, "DATA", 7, color=GREY)
        self.page.put(self.x + 34, self.y + 17, "ESTABELECIMENTO", 7, color=GREY)
        self.page.put(self.x + WIDE, self.y + 17, "VALOR EM R$", 7, color=GREY, right=True)
        self.y += 30


def draw(rng: Random, path: Path) -> Truth:
    bill = _bill(rng)
    posted = Posted(CARD, "pt_BR", "BRL", bill.cards[0], bill.period, -bill.owed)
    sheet = Columns(bill, rng.choice([420, 560, 782]))
    _front(rng, sheet.page, bill)
    sheet.turn()
    _section(rng, sheet, posted, "Pagamentos efetuados", bill.paid, "Total dos pagamentos")
    for name, card, part in zip(bill.names, bill.cards, bill.parts, strict=True):
        if part:
            label = f"Lançamentos no cartão (final {card[-4:]})"
            _section(rng, sheet, posted, f"{name} (final {card[-4:]}) compras e saques", part, label)
    if bill.far:
        _section(rng, sheet, posted, "Lançamentos internacionais", bill.far, "Total lançamentos inter. em R$")
    if bill.costs:
        _section(rng, sheet, posted, "Encargos e tarifas", bill.costs, "Total de encargos e tarifas")
    sheet.pair("Total desta fatura", bill.new, gap=26)
    _future(rng, sheet)
    number_pages(sheet.pages, 555, 820, "{n} - {of}")
    with_pymupdf(sheet.pages, path)
    return posted.truth()


def _bill(rng: Random) -> Bill:
    period = some_period(rng, rng.choice([29, 30]))
    owed = owed_from(rng, 180, 9000)
    count = rng.randint(1, 2)
    parts: list[list[Entry]] = [[] for _ in range(count)]
    far: list[Entry] = []
    for entry in bought(rng, KINDS, {**POOLS, **PLANS}, period):
        (far if entry.tag else rng.choice(parts)).append(entry)
        if entry.tag:
            far.append(single(rng, entry.day, "IOF DE COMPRA INTERNACIONAL", -percent(entry.amount, "4.38")))
    costs = []
    if rng.random() < 0.4:
        costs.append(single(rng, some_day(rng, period), "ANUIDADE DIFERENCI 04/12", -some_amount(rng, 12, 55)))
    if rng.random() < 0.25:
        costs += [
            single(rng, period[1], text, -some_amount(rng, 2, 90))
            for text in ("JUROS DO ROTATIVO", "MULTA CONTRATUAL 2,00%")
        ]
    paid = single(
        rng,
        some_day(rng, period, 6, 4),
        rng.choice(["PAGAMENTO DEB AUTOMATICO", "PAGAMENTO PIX 0####"]),
        payback(rng, owed),
    )
    cards = [fill(rng, "5234.XXXX.XXXX.####", period[0], {}) for _ in parts]
    return Bill(rng.sample(PEOPLE, count), cards, period, owed, [paid], parts, far, by_day(costs))


def _br(amount: Decimal) -> str:
    return written(amount, ".", ",", minus="-")


def _long(day: date) -> str:
    return f"{day:%d/%m/%Y}"


def _front(rng: Random, page: Page, bill: Bill) -> None:
    page.put(40, 84, f"Olá, {bill.names[0].split()[0].title()}, sua fatura chegou.", 13)
    least = percent(bill.new, "15") if bill.new > 0 else Decimal(0)
    cells = (
        ("O total da sua fatura é:", f"R$ {_br(bill.new)}"),
        ("Com vencimento em:", _long(bill.period[1] + timedelta(7))),
        ("Pagamento mínimo:", f"R$ {_br(least)}"),
    )
    for n, (label, value) in enumerate(cells):
        page.box(40 + 174 * n, 104, 167, 46, (0.99, 0.94, 0.88))
        page.put(48 + 174 * n, 121, label, 8.5)
        page.put(48 + 174 * n, 141, value, 13, bold=True)
    spent = -total(e.amount for part in (*bill.parts, bill.far, bill.costs) for e in part)
    page.put(40, 184, "Resumo da fatura em R$", 11, bold=True, color=ORANGE)
    lines = (
        ("Total da fatura anterior", _br(bill.owed)),
        ("Pagamentos efetuados", _br(-total(e.amount for e in bill.paid))),
        ("Saldo financiado", _br(bill.owed - total(e.amount for e in bill.paid))),
        ("Lançamentos atuais", _br(spent)),
        ("Total desta fatura", _br(bill.new)),
    )
    for n, (label, value) in enumerate(lines):
        page.put(40, 204 + 16 * n, label, 9, bold=n == 4)
        page.put(270, 204 + 16 * n, value, 9, bold=n == 4, right=True)
    notes = [
        f"Lançamentos de {_long(bill.period[0])} a {_long(bill.period[1])}",
        "Limite total de crédito R$ 18.500,00",
        f"Pontos acumulados até {_long(bill.period[1])}: {rng.randint(90, 30000)}",
    ]
    page.lines(308, 204, notes, 9, 16)
    _offers(page, bill)


def _offers(page: Page, bill: Bill) -> None:
    page.put(40, 330, "Parcele sua fatura: simulação", 11, bold=True, color=ORANGE)
    for x, text in zip((40, 170, 300, 430), ("Parcelas", "Valor R$", "Juros a.m.", "CET a.a."), strict=True):
        page.put(x, 348, text, 8, color=GREY)
    for n, times in enumerate((4, 8, 12, 24)):
        part = abs(bill.new) * Decimal("1.2") / times
        for x, text in zip((40, 170, 300, 430), (f"1 + {times}x", _br(part), "9,90%", "231,44%"), strict=True):
            page.put(x, 364 + 14 * n, text, 8.5)
    page.rule(0, 620, 595, 0.5, GREY)
    page.put(40, 644, "Banco Jequitibá S.A.   | 341-7 |   34191.79001 01043.510047 91020.150008 6 97", 10, bold=True)
    page.lines(
        40, 668, ["Local de pagamento: pagável em qualquer banco até o vencimento", f"Pagador: {bill.names[0]}"], 8, 12
    )
    page.put(555, 668, f"Valor do documento  {_br(bill.new)}", 9, right=True)


def _section(rng: Random, sheet: Columns, posted: Posted, title: str, entries: Sequence[Entry], label: str) -> None:
    sheet.title(title)
    for entry in entries:
        name, trade = (*entry.lines, "")[:2]
        lines = wrap(name, fits("Helvetica", 8, 148))
        notes = _notes(rng, entry) if entry.tag else [trade]
        sheet.need(10 * len(lines) + 9 * len(notes) + 4)
        sheet.page.put(sheet.x, sheet.y, f"{entry.day:%d/%m}", 8)
        sheet.page.put(sheet.x + WIDE, sheet.y, _br(-entry.amount), 8, right=True)
        sheet.y = sheet.page.lines(sheet.x + 34, sheet.y, lines, 8, 9.5)
        sheet.y = sheet.page.lines(sheet.x + 34, sheet.y, [note for note in notes if note], 7, 9, color=GREY) + 3
        posted.add(entry.day, [*lines, *notes], entry.amount, len(sheet.pages))
    sheet.pair(label, -total(e.amount for e in entries), gap=26)


def _notes(rng: Random, entry: Entry) -> list[str]:
    there, rate = abroad(rng, entry.amount, 5.2)
    return [f"{_br(there)} USD", f"Dólar de Conversão R$ {written(rate, '.', ',', 4)}"]


def _future(rng: Random, sheet: Columns) -> None:
    """Instalments of the bills to come."""
    if rng.random() < 0.25:
        return
    sheet.title("Compras parceladas - próximas faturas", GREY)
    amounts = [some_amount(rng, 20, 400) for _ in range(rng.randint(2, 6))]
    for amount in amounts:
        text = fill(rng, "{parc} {prest}", sheet.bill.period[1], {**POOLS, **PLANS})
        sheet.need(13)
        sheet.page.put(sheet.x, sheet.y, f"{rng.randint(1, 28):02}/{rng.randint(1, 12):02}", 8)
        sheet.page.put(sheet.x + 34, sheet.y, text, 8)
        sheet.page.put(sheet.x + WIDE, sheet.y, _br(amount), 8, right=True)
        sheet.y += 13
    sheet.pair("Próxima fatura", total(amounts), gap=14)
    sheet.pair("Demais faturas", total(amounts) * 3, gap=14)
