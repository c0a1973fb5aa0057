"""Brazil: a monthly extract with trailing minus in the column of exits, day and month once a day, balance at day's end.

Before the table a summary of the month; behind it debits to come, limit and rate tables and the notes on letters; the
automatic savings' yield stands as tiny rows in the same table.
"""

from __future__ import annotations

from datetime import date, timedelta
from decimal import Decimal
from pathlib import Path
from random import Random

from ..frame import Entry, Kind, Pools, Row, Truth, earlier, fill, running, some_entries, written
from ..pens import A4, Flow, Hand, Page, by_hand
from ._common import cells, first_of_day, last_of_day, month, opening, paid_in, paid_out, row_of

DATE, TEXT, IN, OUT, BALANCE = 40.0, 84.0, 380.0, 470.0, 555.0
ORANGE = (0.93, 0.45, 0.05)
KINDS = [
    Kind(7, -8, -420, "PIX TRANSF  {person}{used}"),
    Kind(6, -5, -350, "{way} {shop}-{used}"),
    Kind(2, -60, -900, "INT {bill} {code}"),
    Kind(1, -50, -600, "SAQUE 24H ########", step="10.00"),
    Kind(2, -45, -700, "DA  {firm} {code}"),
    Kind(1, -29, -59, "TAR PACOTE ITENS {month}", most=1),
    Kind(1, -1, -40, "IOF", most=1),
    Kind(3, 0.01, 0.4, "REND PAGO APLIC AUT MAIS"),
    Kind(4, 20, 1800, "PIX TRANSF  {person}{used}"),
    Kind(2, 1900, 6500, "REMUNERACAO/SALARIO"),
    Kind(1, 50, 900, "TED 341.####.{person} ?"),
]
FIRMS = ["CLARO MOVEL", "PORTO SEG", "IPECARD 4412"]
POOLS: Pools = {
    "used": lambda rng, day: f"{earlier(rng, day):%d/%m}",
    "month": lambda _, day: f"{day - timedelta(day.day):%m/%y}",
    "person": ["MARIANA", "JOAO PE", "CONDOMI", "LUIZ GU", "FARMACI", "ANA BEA"],
    "way": ["RSCCS", "RSHOP", "CARTAO"],
    "shop": ["ZAFFARI CB", "POSTO 7 IPI", "PAO ACUCAR", "UBERTRIP", "DROGA RAI", "IFOOD 99"],
    "bill": ["PAG TIT BANCO 237", "ENEL", "SABESP", "VIVO-SP"],
    "code": ["########", "####.##"],
    "firm": FIRMS,
}
NOTES = [
    "Notas explicativas",
    "(1) saldo disponível em conta sem considerar o limite da conta. (2) valores sujeitos a confirmação até 31/12.",
    "B = ações movimentadas pela bolsa de valores     C = crédito a compensar     D = débito a compensar",
    "G = aplicação programada     P = poupança automática     * = lançamento agendado",
    "Consultas, informações e serviços: 3030 4040 (capitais) - 0800 970 4040. Ouvidoria 0800 570 0011, das 9h às 18h.",
]
MONTHS = ["jan", "fev", "mar", "abr", "mai", "jun", "jul", "ago", "set", "out", "nov", "dez"]


def money(amount: Decimal) -> str:
    return written(amount, ".", ",", minus="") + ("-" if amount < 0 else "")


def heads(page: Page, y: float, more: bool) -> float:
    page.put(40, y, "Conta Corrente | Movimentação" + (" (continuação)" if more else ""), 11, bold=True, color=ORANGE)
    y += 18
    for x, over, under, right in (
        (DATE, "", "data", False),
        (TEXT, "", "descrição", False),
        (IN, "entradas R$", "(créditos)", True),
        (OUT, "saídas R$", "(débitos)", True),
        (BALANCE, "", "saldo R$", True),
    ):
        page.put(x, y, over, 7.5, right=right, color=(0.3, 0.3, 0.3))
        page.put(x, y + 9, under, 7.5, right=right, color=(0.3, 0.3, 0.3))
    page.rule(38, y + 13, 557, 0.8, ORANGE)
    return y + 24


def head(page: Page, number: int, who: tuple[str, str], period: tuple[date, date]) -> float:
    page.box(40, 28, 26, 26, ORANGE)
    page.put(44, 45, "ipê", 11, bold=True, color=(1, 1, 1))
    page.put(74, 46, "extrato mensal", 15, color=ORANGE)
    page.put(555, 38, f"ag {who[0]}  cc {who[1]}", 9, right=True, bold=True)
    page.put(555, 50, f"{MONTHS[period[0].month - 1]} {period[0].year}", 9, right=True)
    if number > 1:
        return heads(page, 84, True)
    page.lines(40, 84, ["RENATA O MAGALHAES", "R DAS PALMEIRAS 88 AP 41", "01226-010 SAO PAULO SP"], 8.5, 11)
    return 140


def summary(flow: Flow, facts: list[tuple[str, str]], limit: str) -> None:
    page, y = flow.page, flow.y
    page.put(40, y, "Resumo - mês", 11, bold=True, color=ORANGE)
    page.put(270, y + 16, "R$", 7.5, right=True)
    for n, (name, value) in enumerate(facts):
        page.put(40, y + 28 + 12 * n, name, 8)
        page.put(270, y + 28 + 12 * n, value, 8, right=True)
        page.rule(40, y + 31 + 12 * n, 270, 0.3, (0.8, 0.8, 0.8))
    page.put(310, y, "Limite da Conta", 11, bold=True, color=ORANGE)
    for n, (name, value) in enumerate(
        (("limite contratado", limit), ("taxa efetiva ao mês", "8,00%"), ("CET ao ano", "156,42%"))
    ):
        page.put(310, y + 28 + 12 * n, name, 8)
        page.put(555, y + 28 + 12 * n, value, 8, right=True)
    flow.y = y + 104


def table(flow: Flow, entries: list[Entry], balances: list[Decimal]) -> list[Row]:
    rows = []
    for n, (entry, balance) in enumerate(zip(entries, balances, strict=True)):
        turned = flow.need(12)
        ends = last_of_day(entries, n)
        day = f"{entry.day:%d/%m}" if turned or first_of_day(entries, n) else ""
        at = IN if entry.amount > 0 else OUT
        cells(flow.page, flow.y, [(DATE, day, False), (TEXT, entry.lines[0], False), (at, money(entry.amount), True)])
        flow.page.put(BALANCE, flow.y, money(balance) if ends else "", 8, right=True)
        rows.append(row_of(entry, flow.number, balance if ends else None))
        flow.y += 11.5
    return rows


def coming(rng: Random, flow: Flow, after: date) -> None:
    """Debits that are planned for the next month."""
    flow.need(80)
    flow.y += 22
    flow.page.put(40, flow.y, "Débitos automáticos a efetuar", 11, bold=True, color=ORANGE)
    cells(flow.page, flow.y + 14, [(DATE, "vencimento", False), (110, "empresa", False), (IN, "valor R$", True)], 7.5)
    for n in range(rng.randint(1, 3)):
        day = after + timedelta(rng.randint(2, 9) + 8 * n)
        value = money(Decimal(rng.randint(3990, 48000)).scaleb(-2))
        line = [(DATE, f"{day:%d/%m/%y}", False), (110.0, rng.choice(FIRMS), False), (IN, value, True)]
        cells(flow.page, flow.y + 26 + 11 * n, line)
    flow.y += 66


def draw(rng: Random, path: Path) -> Truth:
    period, first = month(rng), opening(rng, -400, 6000)
    entries = some_entries(rng, KINDS, POOLS, period, balance=first, reversal="EST {}")
    balances = running(first, [entry.amount for entry in entries])
    last = balances[-1] if balances else first
    who = (fill(rng, "0#4#", period[0], {}), fill(rng, "#####-#", period[0], {}))
    flow = Flow(770, lambda: Page(A4), lambda page, n: head(page, n, who, period))
    before = period[0] - timedelta(1)
    facts = [(f"saldo em {before:%d/%m}", money(first)), ("(+) total de entradas", money(paid_in(entries)))]
    facts += [("(-) total de saídas", money(-paid_out(entries))), (f"(=) saldo em {period[1]:%d/%m} (1)", money(last))]
    summary(flow, facts, rng.choice(["1.500,00", "3.000,00"]))
    flow.y = heads(flow.page, flow.y, False)
    cells(
        flow.page,
        flow.y,
        [(DATE, f"{before:%d/%m}", False), (TEXT, "SALDO ANTERIOR", False), (BALANCE, money(first), True)],
        8,
        True,
    )
    flow.y += 12
    rows = table(flow, entries, balances)
    flow.need(20)
    flow.page.put(TEXT, flow.y + 2, f"SALDO EM C/CORRENTE {period[1]:%d/%m}", 8, bold=True)
    flow.page.put(BALANCE, flow.y + 2, money(last), 8, bold=True, right=True)
    if rng.random() < 0.6:
        coming(rng, flow, period[1])
    flow.need(70)
    flow.page.lines(40, flow.y + 24, NOTES, 7, 10)
    for n, page in enumerate(flow.pages, 1):
        page.put(555, 822, f"{n}/{len(flow.pages)}", 8, right=True)
    by_hand(flow.pages, path, Hand(show="glyphs", scaled=True))
    return Truth("bank", "pt_BR", "BRL", f"{who[0]} {who[1]}", *period, first, last, rows)
