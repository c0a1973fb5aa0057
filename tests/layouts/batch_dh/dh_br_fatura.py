"""Brazil, credit card: two column groups side by side, category and town below each purchase, instalments that look
like dates, sums per card, payments with a minus apart; instalments of coming bills are listed in the same shape."""

from __future__ import annotations

from dataclasses import replace
from datetime import date, timedelta
from decimal import Decimal
from pathlib import Path
from random import Random

from ..frame import Entry, Kind, Row, Truth, some_entries, some_period, written
from ..pens import GREY, Flow, Hand, Page, by_hand
from ._desk import how_many, money, number_pages, taken, total

POOLS = {
    "food": ("PADARIA BELLA VISTA", "SUPERM ZONA NORTE", "IFD*CANTINA DO ZE", "HORTIFRUTI 221", "ASSAI ATACADISTA"),
    "car": ("AUTO POSTO 3 IRMAOS", "ESTAPAR 0817", "UBER *TRIP", "SEM PARAR"),
    "things": ("MERCADOLIVRE*4PROD", "MAGALU LOJA 31", "RENNER", "KABUM", "DECATHLON"),
    "health": ("DROGA RAIA 1120", "LAB FLEURY", "ODONTO 24H"),
    "town": ("SAO PAULO", "CAMPINAS", "CURITIBA", "RECIFE", "BELO HORIZONT"),
    "part": ("02/03", "03/05", "04/06", "02/04"),
}
KINDS = (
    Kind(7, -9, -420, "{food}|ALIMENTAÇÃO .{town}", "card"),
    Kind(4, -12, -310, "{car}|VEÍCULOS .{town}", "card"),
    Kind(3, -30, -900, "{things}|DIVERSOS .{town}", "card"),
    Kind(2, -40, -700, "{things} {part}|VESTUÁRIO .{town}", "parts"),
    Kind(2, -15, -260, "{health}|SAÚDE .{town}", "card"),
    Kind(0.5, 20, 300, "ESTORNO {things}|DIVERSOS .{town}", "card"),
    Kind(0.8, 300, 6000, "PAGAMENTO PIX", "paid", "0.01", 2),
    Kind(0.4, -20, -60, "ANUIDADE DIFERENCI 07/12", "cost", "0.01", 1),
    Kind(0.4, -10, -30, "SEGURO CARTÃO PROTEGIDO", "cost", "0.01", 1),
)
ROOMS = ((40.0, 290.0), (312.0, 562.0))
TOP, BOTTOM = 96.0, 770.0


def brl(amount: Decimal) -> str:
    """As the bill counts: purchases unsigned, what lowers it with a minus and a space."""
    return ("- " if amount > 0 else "") + written(abs(amount), ".", ",")


class Columns:
    """Lines down the left half, then the right half, then the next page."""

    def __init__(self, flow: Flow, y: float) -> None:
        self.flow, self.half, self.y, self.top = flow, 0, y, y

    def need(self, height: float) -> None:
        if self.y + height <= BOTTOM:
            return
        if self.half:
            self.flow.turn()
            self.top = self.flow.y
        self.half, self.y = 1 - self.half, self.top

    def line(self, texts: tuple[str, str], amount: str, *, bold: bool = False, size: float = 8.5) -> None:
        left, right = ROOMS[self.half]
        page = self.flow.page
        page.put(left, self.y, texts[0], size, bold=bold)
        page.put(left + 34, self.y, texts[1], size, bold=bold)
        page.put(right, self.y, amount, size, right=True, bold=bold)

    def title(self, text: str) -> None:
        self.need(70)
        left, right = ROOMS[self.half]
        self.flow.page.put(left, self.y, text, 10, bold=True, color=(0.85, 0.4, 0))
        self.flow.page.rule(left, self.y + 4, right, 1, (0.85, 0.4, 0))
        self.y += 17
        self.line(("DATA", "ESTABELECIMENTO"), "VALOR EM R$", size=7)
        self.y += 13

    def entry(self, entry: Entry) -> Row:
        self.need(26)
        self.line((f"{entry.day:%d/%m}", entry.lines[0]), brl(entry.amount))
        left, row = ROOMS[self.half][0], taken(entry, entry.lines, self.flow.number)
        self.flow.page.lines(left + 34, self.y + 9.5, entry.lines[1:], 7, 9, color=GREY)
        self.y += 13 + 9 * len(entry.lines[1:])
        return row

    def sum(self, text: str, amount: str) -> None:
        self.line((text, ""), amount, bold=True, size=8)
        self.y += 24


def head(page: Page, first: bool, facts: list[tuple[str, str]]) -> float:
    page.put(40, 44, "cartão ipê", 18, bold=True, color=(0.85, 0.4, 0))
    page.put(562, 44, "Fatura", 13, right=True)
    if not first:
        return TOP
    page.lines(40, 72, ["MARIANA COSTA PRADO", "R DAS ACACIAS 310 AP 42", "13024-000 CAMPINAS SP"], 8.5, 11)
    for n, (name, value) in enumerate(facts):
        page.put(312, 68 + 13 * n, name, 8.5)
        page.put(562, 68 + 13 * n, value, 8.5, right=True, bold=n == len(facts) - 1)
    return 68 + 13 * len(facts) + 22


def old_purchases(entries: list[Entry]) -> list[Entry]:
    """Instalments keep the day of the purchase, months ago."""
    back = {"02": 31, "03": 61, "04": 92}
    moved = []
    for entry in entries:
        days = back[entry.lines[0].split()[-1][:2]] if entry.tag == "parts" else 0
        moved.append(replace(entry, day=entry.day - timedelta(days)))
    return sorted(moved, key=lambda entry: entry.day)


def table(rng: Random, columns: Columns, entries: list[Entry]) -> list[Row]:
    rows = []
    names = [f"{name} (final {rng.randint(1000, 9999)})" for name in ("MARIANA C PRADO", "LUCAS C PRADO")]
    owners = {id(entry): names[rng.random() < 0.3] for entry in entries}
    parts = [("Pagamentos efetuados", "Total dos pagamentos", [e for e in entries if e.tag == "paid"])]
    for name in names:
        bought = [e for e in entries if e.tag in ("card", "parts") and owners[id(e)] == name]
        parts.append((f"Lançamentos: {name}", "Lançamentos no cartão " + name[name.index("(") :], bought))
    parts.append(
        ("Lançamentos: produtos e serviços", "Total produtos e serviços", [e for e in entries if e.tag == "cost"])
    )
    for title, bottom, group in parts:
        if group:
            columns.title(title)
            rows += [columns.entry(entry) for entry in group]
            columns.sum(bottom, brl(total(group)))
    return rows


def coming(rng: Random, columns: Columns, last: date) -> None:
    columns.title("Compras parceladas - próximas faturas")
    for _ in range(rng.randint(2, 6)):
        columns.need(14)
        day = last - timedelta(rng.randint(5, 80))
        columns.line(
            (f"{day:%d/%m}", f"{rng.choice(POOLS['things'])} 05/{rng.randint(6, 12):02}"), brl(-money(rng, 30, 400))
        )
        columns.y += 13
    columns.sum("Total para próximas faturas", brl(-money(rng, 900, 4000)))


def draw(rng: Random, path: Path) -> Truth:
    period = some_period(rng)
    entries = some_entries(rng, KINDS, POOLS, period, count=how_many(rng) + 6)
    entries = old_purchases(entries)
    opening = -money(rng, 400, 7000)
    closing = opening + total(entries)
    issued = period[1] + timedelta(1)
    card = f"5316.XXXX.XXXX.{rng.randint(1000, 9999)}"
    facts = [("Cartão", card), ("Emissão", f"{issued:%d/%m/%Y}"), ("Vencimento", f"{issued + timedelta(9):%d/%m/%Y}")]
    facts += [("Total da fatura anterior", "R$ " + brl(opening)), ("Total desta fatura", "R$ " + brl(closing))]
    flow = Flow(BOTTOM, lambda: Page((602, 842)), lambda page, n: head(page, n == 1, facts))
    columns = Columns(flow, flow.y)
    rows = table(rng, columns, entries)
    if rng.random() < 0.75:
        coming(rng, columns, period[1])
    number_pages(flow.pages, 301, 815, "{} / {}", center=True)
    by_hand(flow.pages, path, Hand(order=rng.choice(["rows", "shuffled"]), form=True))
    return Truth("credit_card", "pt_BR", "BRL", card, None, None, opening, closing, rows)
