"""Portugal: a combined statement, dates as month.day without year, balance on each row, loans and deposits around it.

After a large private bank's "extrato combinado": 1.02 is the second of January, thousands are parted by spaces and
decimals by a point, the assets' summary stands before and a term deposit's and a loan's table behind the movements.
"""

from datetime import date, timedelta
from pathlib import Path
from random import Random

from ..frame import Kind, Row, Truth, earlier, iban, running, some_amount, some_entries, some_period, written
from ..pens import A4, GREY, Flow, Hand, Page, by_hand

POOLS = {
    "shop": [
        "CONTINENTE MATOSINHOS",
        "PINGO DOCE BOAVISTA",
        "GALP MAIA",
        "FARMACIA SA DA BANDEIRA",
        "WORTEN PORTO",
        "LIDL GAIA",
    ],
    "person": ["MARIA ALICE FONTES", "RUI M S TAVARES", "CONDOMINIO R DO ALMADA", "JOSE P QUEIROS"],
    "firm": ["EDP COMERCIAL", "AGUAS DO PORTO EM", "MEO SA", "FIDELIDADE SEGUROS", "GINASIO CLUBE"],
}
KINDS = [
    Kind(8, -2, -150, "COMPRA ####  {shop}"),
    Kind(3, -20, -200, "LEV ATM ####  {shop}", step="10"),
    Kind(3, -12, -260, "DD {firm}  ########"),
    Kind(2, -20, -900, "TRF P/ {person}"),
    Kind(2, 15, 700, "TRF DE {person}"),
    Kind(1, 1100, 2600, "ORDENADO  CAMARA MUN DO PORTO", most=1),
    Kind(0.7, -5, -6, "COM. MANUT. CONTA PACOTE", most=1),
    Kind(0.4, -0.2, -0.3, "IMP. SELO 4,00 PCT S/ COM.", most=1),
]
EDGES = (40, 84, 128, 385, 465, 555)  # booked, value, text, then the right ends of debit, credit and balance


def _dot(day: date) -> str:
    return f"{day.month}.{day:%d}"


def _sum(amount: object) -> str:
    return written(amount, " ")  # type: ignore[arg-type]


def _summary(page: Page, y: float, closing: object, rng: Random) -> float:
    page.put(40, y, "RESUMO DO PATRIMÓNIO FINANCEIRO", 8, bold=True)
    page.put(400, y, "PESO", 7, bold=True, right=True)
    page.put(555, y, "SALDO (EUR)", 7, bold=True, right=True)
    page.rule(40, y + 3, 555)
    for name, share, figure in (
        ("DEPÓSITOS À ORDEM", f"{rng.randint(3, 20)}.{rng.randint(10, 99)} %", _sum(closing)),
        ("DEPÓSITOS A PRAZO", f"{rng.randint(50, 79)}.{rng.randint(10, 99)} %", "12 500.00"),
        ("CRÉDITO À HABITAÇÃO", "", "-83 114.27"),
    ):
        y += 11
        page.put(40, y, name, 8)
        page.put(400, y, share, 8, right=True)
        page.put(555, y, figure, 8, right=True)
    return y + 26


def _tables(flow: Flow, rng: Random, end: date) -> None:
    flow.need(150)
    page, y = flow.page, flow.y + 14
    page.box(40, y - 10, 515, 13, (0.8, 0.1, 0.3))
    page.put(44, y, "DEPÓSITOS A PRAZO", 8.5, bold=True, color=(1, 1, 1))
    y += 16
    for x, name in (
        (40, "DATA INÍCIO"),
        (110, "VENCIMENTO"),
        (190, "TIPO DE DEPÓSITO"),
        (380, "TANB"),
        (500, "CAPITAL"),
    ):
        page.put(x, y, name, 7, bold=True)
    for n, capital in enumerate(("7 500.00", "5 000.00")):
        start = end - timedelta(rng.randint(30, 160))
        y += 11
        page.put(40, y, f"{start:%Y/%m/%d}", 7.5)
        page.put(110, y, f"{start + timedelta(365):%Y/%m/%d}", 7.5)
        page.put(190, y, ("DP NET 1 ANO", "POUPANÇA AFORRO")[n], 7.5)
        page.put(380, y, f"{rng.choice(['0.250', '1.750', '2.100'])} %", 7.5)
        page.put(540, y, capital, 7.5, right=True)
    y += 24
    page.box(40, y - 10, 515, 13, (0.8, 0.1, 0.3))
    page.put(44, y, "CRÉDITO À HABITAÇÃO - PRÓXIMA PRESTAÇÃO", 8.5, bold=True, color=(1, 1, 1))
    y += 16
    page.put(
        40, y, f"{end + timedelta(12):%Y/%m/%d}   CAPITAL 214.09   JUROS 131.62   TOTAL 345.71   TAXA 3.912 %", 7.5
    )
    note = "Os depósitos são garantidos até ao montante de 100 000.00 EUR pelo Fundo de Garantia de Depósitos."
    page.put(40, y + 24, note, 6.5, color=GREY)


def draw(rng: Random, path: Path) -> Truth:  # noqa: PLR0915
    period = some_period(rng)
    opening = some_amount(rng, 150, 4800)
    entries = some_entries(rng, KINDS, POOLS, period, balance=opening, floor=60)
    balances = running(opening, (e.amount for e in entries))
    closing = balances[-1] if balances else opening
    account = iban(rng, "PT", "0077000##############").replace(" ", "")
    number = rng.randint(1, 12)

    def head(page: Page, at: int) -> float:
        page.put(40, 42, "Banco Atlântico Norte", 14, bold=True, color=(0.8, 0.1, 0.3))
        page.put(555, 42, f"EXTRATO COMBINADO {period[1].year}/{number:03}", 9, right=True, bold=True)
        page.put(555, 54, f"PÁGINA {at}", 7, right=True)
        y = 76.0
        if at == 1:
            page.lines(330, 92, ["ANTÓNIO JOSÉ VAZ CORREIA", "RUA DE CEDOFEITA 288 2 ESQ", "4050-174 PORTO"], 9, 12)
            facts = [f"CONTA Nr. {rng.randint(10**9, 10**10 - 1)}", f"IBAN {account}", "SWIFT/BIC BATNPTPL"]
            page.lines(40, 92, facts, 8, 11)
            page.put(40, 132, f"EXTRATO DE {period[0]:%Y/%m/%d} A {period[1]:%Y/%m/%d}", 8.5, bold=True)
            y = _summary(page, 160, closing, rng)
        page.box(40, y - 10, 515, 13, (0.8, 0.1, 0.3))
        page.put(44, y, "CONTA SIMPLES - MOEDA EUR", 8.5, bold=True, color=(1, 1, 1))
        y += 15
        page.lines(EDGES[0], y, ["DATA", "LANC."], 6.5, 7.5, bold=True)
        page.lines(EDGES[1], y, ["DATA", "VALOR"], 6.5, 7.5, bold=True)
        page.put(EDGES[2], y + 7.5, "DESCRITIVO", 6.5, bold=True)
        for x, name in zip(EDGES[3:], ("DÉBITO", "CRÉDITO", "SALDO"), strict=True):
            page.put(x, y + 7.5, name, 6.5, bold=True, right=True)
        page.rule(40, y + 11, 555)
        y += 23
        page.put(EDGES[2], y, "SALDO INICIAL" if at == 1 else "TRANSPORTE", 8)
        page.put(EDGES[5], y, _sum(before), 8, right=True)
        return y + 11.5

    def foot(page: Page, y: float) -> None:
        page.put(EDGES[2], y, "A TRANSPORTAR", 8)
        page.put(EDGES[5], y, _sum(before), 8, right=True)
        page.put(
            40, 822, "Banco Atlântico Norte, S.A. - Capital Social 500 000 000.00 EUR - NIPC 500 999 111", 6, color=GREY
        )

    before = opening
    flow = Flow(790, lambda: Page(A4), head, foot)
    rows: list[Row] = []
    for entry, balance in zip(entries, balances, strict=True):
        flow.need(11.5)
        y, page = flow.y, flow.page
        value = earlier(rng, entry.day, 2)
        page.put(EDGES[0], y, _dot(entry.day), 8)
        page.put(EDGES[1], y, _dot(value), 8)
        page.put(EDGES[2], y, entry.lines[0], 8)
        page.put(EDGES[3 if entry.amount < 0 else 4], y, written(entry.amount, " ", minus=""), 8, right=True)
        page.put(EDGES[5], y, _sum(balance), 8, right=True)
        text = " ".join(entry.lines[0].split())
        rows.append(Row(entry.day, text, entry.amount, balance, value, flow.number))
        before = balance
        flow.y += 11.5
    flow.page.put(EDGES[2], flow.y, "SALDO FINAL", 8, bold=True)
    flow.page.put(EDGES[5], flow.y, _sum(closing), 8, bold=True, right=True)
    flow.y += 12
    _tables(flow, rng, period[1])
    by_hand(flow.pages, path, Hand(form=True, order="columns"))
    return Truth("bank", "pt-PT", "EUR", account, *period, opening, closing, rows)
