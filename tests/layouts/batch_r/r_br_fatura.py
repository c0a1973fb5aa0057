"""Brazil: credit card bill: last bill and payments, purchases by card with instalments ("Parcela 3/10"), international
purchases with amount in US dollars, rate and IOF below, then future instalments and fee rates, which are no rows."""

from datetime import date, timedelta
from decimal import ROUND_HALF_UP, Decimal
from functools import partial
from pathlib import Path
from random import Random
from typing import NamedTuple

from ..frame import Row, Truth, fill, some_amount, some_days, written
from ..pens import GREY, Flow, Page, with_pymupdf

PURPLE = (0.42, 0.08, 0.55)
PALE = (0.96, 0.93, 0.98)
CENT = Decimal("0.01")
plain = partial(written, thousands=".", point=",")
MONTHS = ["JAN", "FEV", "MAR", "ABR", "MAI", "JUN", "JUL", "AGO", "SET", "OUT", "NOV", "DEZ"]
SHOPS = [
    "Padaria Três Irmãos",
    "Mercado Boa Vista",
    "Posto Serra Azul",
    "Drogaria Central",
    "Lanchonete do Zé",
    "Livraria Ipê",
    "Pet Shop Amigo",
    "App Corrida *Viagem",
    "Streaming Cinemania",
    "Restaurante Sabor Mineiro",
]
PARTS = ["Eletro Paulista - Parcela {n}/{of}", "Móveis Jacarandá - Parcela {n}/{of}", "Viaja Mais - Parcela {n}/{of}"]
ABROAD = ["Cloud Storage Inc", "Hotel Miramar Lisbon", "Online Games Ltd", "Airport Duty Shop Miami"]


class Buy(NamedTuple):
    """A charge on the bill; `dollars` and `rate` where it was made abroad."""

    day: date
    text: str
    amount: Decimal
    dollars: Decimal | None = None
    rate: Decimal | None = None


def _short(day: date) -> str:
    return f"{day.day:02} {MONTHS[day.month - 1]}"


def _buys(rng: Random, start: date, end: date, count: int) -> tuple[list[Buy], list[Buy]]:
    home = []
    for day in some_days(rng, count, start, end):
        if rng.random() < 0.25:
            of = rng.choice([3, 6, 10, 12])
            home.append(Buy(day, rng.choice(PARTS).format(n=rng.randint(1, of), of=of), some_amount(rng, 40, 600)))
        elif rng.random() < 0.06:
            home.append(Buy(day, f'Estorno de "{rng.choice(SHOPS)}"', some_amount(rng, -15, -120)))
        else:
            home.append(Buy(day, rng.choice(SHOPS), some_amount(rng, 6, 380)))
    away = []
    for day in some_days(rng, rng.randint(1, 6), start, end):
        dollars, rate = some_amount(rng, 3, 180), Decimal(rng.randint(48000, 57000)) / 10000
        amount = (dollars * rate).quantize(CENT, ROUND_HALF_UP)
        away.append(Buy(day, rng.choice(ABROAD), amount, dollars, rate))
        iof = (amount * Decimal("0.0438")).quantize(CENT, ROUND_HALF_UP)
        away.append(Buy(day, f'IOF de "{away[-1].text}"', max(iof, CENT)))
    return home, away


def _cover(page: Page, facts: tuple[date, date, Decimal, Decimal, Decimal]) -> None:
    start, end, before, paid, total = facts
    due = end + timedelta(8)
    page.put(45, 130, "Olá, Renata. Esta é a sua fatura do mês", 11)
    page.put(45, 152, "no valor de", 11)
    page.put(110, 152, f"R$ {plain(total)}", 16, bold=True, color=PURPLE)
    page.lines(
        330,
        126,
        [
            f"Data de vencimento: {due:%d/%m/%Y}",
            f"Período vigente: {_short(start)} a {_short(end)}",
            "Limite total do cartão: R$ 12.500,00",
            "Pagamento mínimo: R$ " + plain(total * Decimal("0.15")),
        ],
        8.5,
        13,
    )
    page.box(45, 190, 505, 92, PALE)
    page.put(55, 206, "RESUMO DA FATURA ATUAL", 9, bold=True)
    lines = [
        ("Fatura anterior", plain(before)),
        ("Pagamento recebido", plain(paid)),
        ("Total de compras, tarifas e outros lançamentos", plain(total - before - paid)),
        ("Total a pagar", plain(total)),
    ]
    for n, (name, figure) in enumerate(lines):
        page.put(55, 224 + 15 * n, name, 9, bold=n == 3)
        page.put(540, 224 + 15 * n, "R$ " + figure, 9, right=True, bold=n == 3)


def _head(page: Page, count: int, end: date) -> float:
    page.put(45, 52, "roxobanco", 17, bold=True, color=PURPLE)
    page.lines(
        330,
        46,
        ["RENATA CAMPOS LIMA", f"FATURA {end + timedelta(8):%d/%m/%Y}   EMISSÃO E ENVIO {end:%d/%m/%Y}"],
        7.5,
        11,
    )
    return 310.0 if count == 1 else 92.0


def _section(flow: Flow, title: str, total: Decimal | None) -> None:
    flow.need(50)
    flow.y += 8
    flow.page.put(45, flow.y, title, 9.5, bold=True, color=PURPLE)
    if total is not None:
        flow.page.put(550, flow.y, plain(total), 9.5, bold=True, right=True)
    flow.page.rule(45, flow.y + 6, 550, 0.6, PURPLE)
    flow.y += 21


def _row(flow: Flow, buy: Buy) -> Row:
    extra = []
    if buy.dollars is not None and buy.rate is not None:
        rate = str(buy.rate.quantize(Decimal("0.0001"))).replace(".", ",")
        extra = [f"USD {plain(buy.dollars)}", f"Conversão: USD 1 = R$ {rate}"]
    flow.need(14 + 10 * len(extra))
    page, y = flow.page, flow.y
    page.put(45, y, _short(buy.day), 9)
    page.put(110, y, buy.text, 9)
    page.lines(110, y + 10.5, extra, 7.5, 10, color=GREY)
    page.put(550, y, plain(buy.amount), 9, right=True)
    flow.y += 14 + 10 * len(extra) + (2 if extra else 0)
    return Row(buy.day, " ".join([buy.text, *extra]), -buy.amount, None, None, flow.number)


def _end(flow: Flow, rng: Random) -> None:
    _section(flow, "PRÓXIMAS FATURAS - PARCELAS A VENCER", None)
    flow.need(130)
    page, y = flow.page, flow.y
    for name, figure in [
        ("Próxima fatura", some_amount(rng, 100, 900)),
        ("Demais faturas", some_amount(rng, 500, 3000)),
    ]:
        page.put(110, y, name, 8.5)
        page.put(550, y, "R$ " + plain(figure), 8.5, right=True)
        y += 13
    page.put(45, y + 12, "ENCARGOS EM CASO DE ATRASO OU PAGAMENTO PARCIAL", 9, bold=True, color=PURPLE)
    for name, month, annual in [
        ("Juros do rotativo", "14,00% a.m.", "381,79% a.a."),
        ("Parcelamento da fatura", "8,90% a.m.", "178,20% a.a."),
        ("Multa por atraso", "2,00%", ""),
    ]:
        y += 13
        page.put(45, y + 14, name, 8)
        page.put(330, y + 14, month, 8, right=True)
        page.put(430, y + 14, annual, 8, right=True)
    page.put(
        45,
        y + 40,
        "Roxobanco Instituição de Pagamento S.A. - CNPJ 00.000.000/0001-00 - SAC 0800 000 0000",
        7,
        color=GREY,
    )


def draw(rng: Random, path: Path) -> Truth:
    first = date(rng.randint(2020, 2024), rng.randint(1, 12), rng.randint(2, 6))
    end = first + timedelta(30)
    home, away = _buys(rng, first, end, rng.randint(8, 45))
    before = some_amount(rng, 300, 4000)
    payments = [Buy(first + timedelta(rng.randint(4, 9)), "Pagamento recebido", -before)]
    spent, abroad = sum((b.amount for b in home), Decimal()), sum((b.amount for b in away), Decimal())
    total = spent + abroad
    flow = Flow(790, Page, partial(_head, end=end))
    _cover(flow.page, (first, end, before, -before, total))
    card = fill(rng, "####", first, {})
    rows = []
    for title, figure, buys in [
        ("PAGAMENTOS E FINANCIAMENTOS", -before, payments),
        (f"TRANSAÇÕES NACIONAIS - CARTÃO FINAL {card}", spent, home),
        (f"TRANSAÇÕES INTERNACIONAIS - CARTÃO FINAL {card}", abroad, away),
    ]:
        _section(flow, title, figure)
        rows += [_row(flow, buy) for buy in buys]
    _end(flow, rng)
    for n, page in enumerate(flow.pages, 1):
        page.put(550, 820, f"{n} de {flow.number}", 8, right=True, color=GREY)
    with_pymupdf(flow.pages, path, order="rows")
    return Truth("card", "pt_BR", "BRL", card, first, end, -before, -total, rows)
