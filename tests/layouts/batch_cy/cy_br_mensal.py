"""Brazil: monthly statement of an account with other products; a day's date once, its balance on its last row only.

Money out carries a minus behind it; an automatic investment moves to and fro in rows of its own, its summary, booked
time deposits, the card's bill and entries yet to come stand in blocks after the movements.
"""

from __future__ import annotations

from datetime import date, timedelta
from decimal import Decimal
from pathlib import Path
from random import Random

from ..frame import Entry, Kind, Pools, Row, Truth, fill, running, some_entries, some_period, written
from ..pens import A4, GREY, WHITE, Flow, Page, with_reportlab
from ._kit import Switch, across, folded, money, numbered, split, statement

MONTHS = ["jan", "fev", "mar", "abr", "mai", "jun", "jul", "ago", "set", "out", "nov", "dez"]
ORANGE = (0.93, 0.43, 0.02)
POOLS: Pools = {
    "who": ["MARIA L", "J ROCHA", "ANA CLA", "THIAGO", "PEDRO H", "LUCIANA", "CONDOMI", "R NUNES"],
    "shop": ["MERC BOM DI", "PAD. ESTREL", "POSTO IPE 3", "DROGA VIDA", "LIVR. NORTE", "PET AMIGO", "REST TEMPER"],
    "dm": lambda rng, day: f"{(day - timedelta(rng.choice([0, 0, 1]))):%d/%m}",
    "util": ["ENERGISOL 7781#", "AGUAS SP 55##", "TELEVIVA FIXO 11", "GAS CENTRO 4###"],
}
KINDS = [
    Kind(9, -15, -900, "PIX TRANSF {who}{dm}"),
    Kind(5, 20, 1500, "PIX TRANSF {who}{dm}"),
    Kind(9, -8, -420, "RSHOP-{shop}-{dm}"),
    Kind(3, -50, -1400, "INT PAG TIT 109000######"),
    Kind(3, -40, -380, "DA {util}"),
    Kind(2, -20, -300, "SAQUE 24H 0####-##", step="10"),
    Kind(1, -900, -3200, "INT FATURA CARTAO 5###"),
    Kind(1, -39, -62, "TAR PACOTE MENSAL {dm}", most=1),
    Kind(1, -0.3, -9, "IOF"),
    Kind(1, -2, -40, "JUROS LIMITE DA CONTA"),
    Kind(3, -100, -2500, "APL APLIC AUT PLUS"),
    Kind(3, 100, 2500, "RES APLIC AUT PLUS"),
    Kind(2, 0.01, 3.5, "REND PAGO APLIC AUT PLUS"),
    Kind(2, 1800, 7400, "REMUNERACAO/SALARIO", most=2),
    Kind(2, 300, 4000, "TED 033.####.{who} ?"),
]
HEAD = [(42.0, "data"), (92.0, "descrição"), (-392.0, "entradas R$"), (-472.0, "saídas R$"), (-552.0, "saldo R$")]


def br(amount: Decimal) -> str:
    return written(abs(amount), ".", ",") + ("-" if amount < 0 else "")


def head(page: Page, number: int, owner: tuple[str, str, str, str], table: Switch) -> float:
    name, account, month, span = owner
    page.box(36, 30, 523, 26, ORANGE)
    page.put(44, 47, "Banco Aurora", 13, bold=True, color=WHITE)
    page.put(551, 47, f"extrato mensal  {month}", 10, right=True, color=WHITE)
    page.put(40, 72, name, 9, bold=True)
    page.put(555, 72, f"ag/conta {account}", 9, right=True)
    y = 100.0
    if number == 1:
        page.put(40, y, "Conta Corrente  |  Movimentação", 11, bold=True, color=ORANGE)
        page.put(555, y, f"período de visualização: {span}", 7.5, right=True, color=GREY)
        y += 22
    if not table.on:
        return y
    across(page, y, HEAD, 7.5, bold=True)
    across(page, y + 9, [(-392, "(créditos)"), (-472, "(débitos)")], 6.5, color=GREY)
    page.rule(36, y + 13, 559, 0.8, ORANGE)
    return y + 26


def movements(flow: Flow, entries: list[Entry], opening: Decimal) -> list[Row]:
    rows: list[Row] = []
    balances = running(opening, (entry.amount for entry in entries))
    for n, entry in enumerate(entries):
        turned = flow.need(13)
        first = turned or n == 0 or entries[n - 1].day != entry.day
        last = n + 1 == len(entries) or entries[n + 1].day != entry.day
        text = " ".join(entry.lines)
        place = -392.0 if entry.amount > 0 else -472.0
        cells = [(92.0, text), (place, br(entry.amount))]
        cells += [(42.0, f"{entry.day:%d/%m}")] if first else []
        cells += [(-552.0, br(balances[n]))] if last else []
        across(flow.page, flow.y, cells)
        rows.append(Row(entry.day, text, entry.amount, balances[n] if last else None, page=flow.number))
        flow.y += 12.5
    return rows


def block(flow: Flow, title: str, lines: list[tuple[str, str]]) -> None:
    flow.need(40 + 12 * len(lines))
    flow.y += 18
    flow.page.put(40, flow.y, title, 10, bold=True, color=ORANGE)
    flow.page.rule(36, flow.y + 5, 559, 0.5, ORANGE)
    flow.y += 18
    for label, value in lines:
        across(flow.page, flow.y, [(42, label), (-360, value)])
        flow.y += 12


def products(rng: Random, flow: Flow, end: date) -> None:
    held, put, taken = money(rng, 3000, 9000), money(rng, 0, 3000), money(rng, 0, 2900)
    grown, taxed = money(rng, 1, 60), money(rng, 0, 1)
    some = [br(value) for value in (held, put, -taken, grown, -taxed, held + put - taken + grown - taxed)]
    some += [br(money(rng, 100, 9000)), br(money(rng, 9000, 20000))]
    labels = ["saldo anterior", "(+) aplicações no mês", "(-) resgates no mês", "rendimento bruto", "IR + IOF"]
    block(flow, "Aplicações automáticas  |  APLIC AUT PLUS", list(zip([*labels, "saldo líquido"], some, strict=False)))
    if rng.random() < 0.6:
        lots = [(end - timedelta(rng.randint(40, 500)), money(rng, 1000, 20000)) for _ in range(rng.randint(1, 4))]
        block(flow, "CDB-DI  |  posição consolidada", [(f"{d:%d/%m/%y}  CDB 98% DI", br(v)) for d, v in sorted(lots)])
    if rng.random() < 0.6:
        due = end + timedelta(rng.randint(5, 15))
        block(flow, "Cartão de crédito", [(f"fatura com vencimento em {due:%d/%m/%Y}", some[6]), ("limite", some[7])])
    if rng.random() < 0.6:
        texts = ["DA ENERGISOL 77812", "CONSORCIO PARC 014/080", "PIX PROGRAMADO"]
        later = [(f"{end + timedelta(2 + 3 * n):%d/%m}  {t}", br(-money(rng, 30, 900))) for n, t in enumerate(texts)]
        block(flow, "Lançamentos futuros (sujeitos a alteração)", later)


def draw(rng: Random, path: Path) -> Truth:
    period = some_period(rng, calendar=True)
    opening = money(rng, -400, 6000)
    entries = some_entries(rng, KINDS, POOLS, period, balance=opening, reversal="EST {0}")
    account = fill(rng, "0### #####-#", period[0], {})
    name = rng.choice(["RENATA PRADO SIQUEIRA", "OTAVIO L. MACHADO", "BIANCA TORRES VIEIRA"])
    month = f"{MONTHS[period[1].month - 1]} {period[1].year}"
    owner = name, account, month, f"{period[0]:%d/%m/%Y} até {period[1]:%d/%m/%Y}"
    table = Switch()
    flow = Flow(770, lambda: Page(A4), lambda page, n: head(page, n, owner, table))
    before = period[0] - timedelta(1)
    across(flow.page, flow.y, [(42, f"{before:%d/%m}"), (92, "SALDO ANTERIOR"), (-552, br(opening))])
    flow.y += 12.5
    rows = movements(flow, entries, opening)
    out, into = split(row.amount for row in rows)
    closing = opening + into - out
    flow.need(60)
    flow.page.rule(36, flow.y - 6, 559, 0.5, ORANGE)
    across(flow.page, flow.y + 4, [(92, "SALDO FINAL"), (-552, br(closing))], bold=True)
    flow.y += 16
    totals = [(92.0, "total de entradas e saídas do mês"), (-392.0, br(into)), (-472.0, br(-out))]
    across(flow.page, flow.y + 4, totals, 7.5, color=GREY)
    flow.y += 10
    table.on = False
    products(rng, flow, period[1])
    note = "Em caso de dúvidas, de posse do comprovante, ligue 4004 0000 ou 0800 000 0000. Ouvidoria 0800 555 0000,"
    for page in flow.pages:
        page.lines(40, 800, folded([note + " dias úteis, das 9h às 18h."], page.face, 6.5, 420), 6.5, 8, color=GREY)
    numbered(flow, 555, 800, "página {0} de {1}")
    with_reportlab(flow.pages, path)
    return statement(("checking", "pt_BR", "BRL"), account, period, opening, rows)
