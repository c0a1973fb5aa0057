"""Brazil, card of an app-only issuer: greeting with the amount, payment slip, summary of the bill and then the
purchases under the holder's name with "R$" before every figure, a long minus before payments and refunds, day and
month in capitals without a year, foreign purchases with the conversion below; payments come in a group at the end."""

from __future__ import annotations

from datetime import date, timedelta
from decimal import Decimal
from pathlib import Path
from random import Random

from ..frame import Entry, Kind, Pools, Row, Truth, some_amount, some_entries, some_period
from ..pens import A4, GREY, Color, Flow, Page, with_fpdf
from ._rows import PORTUGUESE, PORTUGUESE_LONG, brazilian

VIOLET: Color = (0.42, 0.1, 0.6)
RIGHT = 540.0
MINUS = "−R$ "
POOLS: Pools = {
    "shop": (
        *("Mercado Estrela", "Padaria Pao Nosso", "Drogaria Vida", "Posto Girassol", "Hortifruti Campo"),
        *("Cafe da Esquina", "Livraria Pagina", "Pet Amigo", "Acougue Boi Bom", "Sorveteria Gelada"),
    ),
    "app": ("Ifome *Ifome", "Uba *Trip", "99corre *99corre", "Pag*Feiradorganico", "Mp *Lojinhadaana", "Zp *Estacion"),
    "web": ("Magazine Lua", "Mercadonet*2produtos", "Amazonia Br", "Eletrocasa", "Decolou.Com"),
    "sub": ("Netfilmes.Com", "Spotmusica", "Google *Armazem", "Assinatura Jornal"),
}
KINDS = (
    Kind(20, -8, -320, "{shop}"),
    Kind(18, -12, -140, "{app}"),
    Kind(7, -15, -420, "{web} - Parcela {part}"),
    Kind(5, -20, -60, "{sub}", "", "0.1", 3),
    Kind(3, -30, -600, "Openchat *Plus Subscr", "usd", "0.01", 2),
    Kind(2, 20, 200, 'Estorno de "{web}"'),
)


def money(amount: Decimal) -> str:
    return (MINUS if amount < 0 else "R$ ") + brazilian(amount, "")


def short(day: date) -> str:
    return f"{day:%d} {PORTUGUESE[day.month - 1]}"


def draw(rng: Random, path: Path) -> Truth:  # noqa: PLR0915
    start, end = some_period(rng)
    parts = {"part": lambda r, _: f"{r.randint(1, 5)}/{r.randint(5, 12)}"}
    spent = some_entries(rng, KINDS, {**POOLS, **parts}, (start, end), count=rng.randint(16, 75))
    entries: list[Entry] = []
    for entry in spent:
        entries.append(entry)
        if entry.tag == "usd":
            tax = (entry.amount * Decimal("0.0438")).quantize(Decimal("0.01"))
            entries.append(Entry(entry.day, (f'IOF de "{entry.lines[0]}"',), tax, "", "iof"))
    previous = some_amount(rng, 700, 6000)
    paid_on = start + timedelta(rng.randint(5, 9))
    payments = [(paid_on, previous)]
    if rng.random() < 0.3:
        early = some_amount(rng, 50, 400)
        payments.append((paid_on + timedelta(rng.randint(2, 12)), early))
    bought = -sum((entry.amount for entry in entries), Decimal(0))
    due = previous + bought - sum(amount for _, amount in payments)
    holder = rng.choice(["Beatriz Nogueira Prado", "Gustavo Almeida Reis", "Renata Fonseca Luz", "Diego Barros Pinto"])
    pay_by = end + timedelta(7)
    card = f"{rng.randint(0, 9999):04}"
    pages: list[Page] = []

    def new() -> Page:
        page = Page(A4, "narrow", "narrow-bold")
        if pages:
            page.put(56, 44, holder.upper(), 7, bold=True)
            page.put(230, 44, f"FATURA {short(pay_by)} {pay_by.year}", 7, bold=True)
            page.put(RIGHT, 44, f"EMISSÃO E ENVIO {short(end)} {end.year}", 7, right=True)
            page.rule(56, 52, RIGHT, 0.5, GREY)
        pages.append(page)
        return page

    _cover(new(), rng, holder, due, pay_by, (start, end))
    _summary(new(), rng, previous, payments, bought, due, (start, end), end)

    def head(page: Page, number: int) -> float:
        page.put(
            56, 92, f"TRANSAÇÕES DE {short(start)} A {short(end)}", 11 if number == 1 else 8, bold=True, color=VIOLET
        )
        return 122

    flow = Flow(770, new, head)
    rows: list[Row] = []

    def title(text: str, amount: Decimal) -> None:
        flow.need(40)
        flow.page.put(56, flow.y, text, 9, bold=True)
        flow.page.put(RIGHT, flow.y, money(amount), 9, bold=True, right=True)
        flow.page.rule(56, flow.y + 6, RIGHT, 0.4, GREY)
        flow.y += 20

    title(holder, bought)
    for entry in entries:
        lines = list(entry.lines)
        if entry.tag == "usd":
            dollars = (-entry.amount / Decimal("5.43")).quantize(Decimal("0.01"))
            lines += [f"USD {dollars}", "Conversão: USD 1 = R$ 5,43"]
        flow.need(9 + 9 * len(lines))
        page = flow.page
        page.put(56, flow.y, short(entry.day), 8)
        if entry.text != "iof":
            page.put(104, flow.y, f"•••• {card}", 8, color=GREY)
        page.put(160, flow.y, lines[0], 8)
        page.lines(160, flow.y + 9, lines[1:], 6.5, 9, color=GREY)
        page.put(RIGHT, flow.y, money(-entry.amount), 8, right=True)
        rows.append(Row(entry.day, " ".join(lines), entry.amount, page=len(pages)))
        flow.y += 8 + 9 * len(lines)
    flow.y += 10
    title("Pagamentos e Financiamentos", -sum((amount for _, amount in payments), Decimal(0)))
    for day, amount in payments:
        flow.need(18)
        text = f"Pagamento em {short(day)}"
        flow.page.put(56, flow.y, short(day), 8)
        flow.page.put(160, flow.y, text, 8)
        flow.page.put(RIGHT, flow.y, money(-amount), 8, right=True)
        rows.append(Row(day, text, amount, page=len(pages)))
        flow.y += 17
    flow.need(60)
    flow.page.lines(
        56,
        flow.y + 16,
        [
            "Em cumprimento à regulação, compras internacionais são convertidas pela cotação do dia da compra",
            "e sobre elas incide IOF, que aparece como um lançamento à parte.",
        ],
        6.5,
        9,
        color=GREY,
    )
    for n, page in enumerate(pages, 1):
        page.put(RIGHT, 810, f"{n} de {len(pages)}", 7, right=True, color=GREY)
        page.put(56, 810, "Roxa Pagamentos S.A. — Instituição de Pagamento · CNPJ 00.181.236/0001-58", 6, color=GREY)
    with_fpdf(pages, path)
    return Truth("card", "pt_BR", "BRL", card, start, end, -previous, -due, rows)


def _cover(page: Page, rng: Random, holder: str, due: Decimal, pay_by: date, period: tuple[date, date]) -> None:
    start, end = period
    page.box(56, 56, 40, 26, VIOLET)
    page.put(76, 73, "rx", 13, bold=True, center=True, color=(1, 1, 1))
    month = PORTUGUESE_LONG[pay_by.month - 1]
    page.put(56, 130, f"Olá, {holder.split(maxsplit=1)[0]}.", 18, bold=True)
    page.put(56, 154, f"Esta é a sua fatura de {month},", 14)
    page.put(56, 174, f"no valor de {money(due)}", 14, bold=True, color=VIOLET)
    limit = some_amount(rng, 5000, 20000, "50")
    facts = (
        ("Data de vencimento:", f"{short(pay_by)} {pay_by.year}"),
        ("Período vigente:", f"{short(start)} a {short(end)}"),
        ("Limite total do cartão de crédito:", money(limit)),
    )
    for n, (label, value) in enumerate(facts):
        page.put(56, 210 + 16 * n, f"{label} {value}", 9)
    page.put(56, 290, "Pagamento mínimo para não ficar em atraso", 9, bold=True)
    page.put(RIGHT, 290, money((due * Decimal("0.15")).quantize(Decimal("0.01"))), 9, right=True)
    page.put(
        56, 308, "Se pagar o mínimo, o restante entra na próxima fatura com juros do rotativo e IOF.", 7, color=GREY
    )
    page.put(56, 340, "Ou parcele esta fatura", 9, bold=True)
    for n, times in enumerate((2, 4, 8, 12)):
        part = (due * (1 + Decimal(times) * Decimal("0.06")) / times).quantize(Decimal("0.01"))
        page.put(56 + 125 * n, 360, f"{times}x de {money(part)}", 8)
        page.put(56 + 125 * n, 371, f"Total: {money(part * times)}", 6.5, color=GREY)
    page.rule(56, 640, RIGHT, 0.5, GREY)
    code = " ".join("".join(rng.choice("0123456789") for _ in range(n)) for n in (5, 5, 5, 6, 5, 6, 1, 14))
    page.put(56, 660, "PAGUE COM PIX OU COM O BOLETO ABAIXO", 8, bold=True)
    page.put(56, 676, code, 9)
    page.put(56, 694, f"Vencimento {pay_by:%d/%m/%Y}    Valor do documento {brazilian(due)}", 8)
    page.put(56, 708, f"Pagador {holder.upper()}    CPF ***.{rng.randint(100, 999)}.{rng.randint(100, 999)}-**", 8)


def _summary(
    page: Page,
    rng: Random,
    previous: Decimal,
    payments: list[tuple[date, Decimal]],
    bought: Decimal,
    due: Decimal,
    period: tuple[date, date],
    closed: date,
) -> None:
    start, end = period
    page.put(56, 92, "RESUMO DA FATURA ATUAL", 11, bold=True, color=VIOLET)
    lines = (
        ("Fatura anterior", previous),
        ("Pagamento recebido", -sum((amount for _, amount in payments), Decimal(0))),
        (f"Total de compras de todos os cartões, {short(start)} a {short(end)}", bought),
        ("Outros lançamentos", Decimal(0)),
        ("Total a pagar", due),
    )
    y = 116.0
    for label, amount in lines:
        page.put(56, y, label, 8.5, bold=label.startswith("Total a"))
        page.put(RIGHT, y, money(amount), 8.5, right=True, bold=label.startswith("Total a"))
        page.rule(56, y + 6, RIGHT, 0.3, GREY)
        y += 20
    page.put(56, y + 20, "PRÓXIMAS FATURAS", 11, bold=True, color=VIOLET)
    y += 42
    for label, value in (
        ("Fechamento da próxima fatura", short(closed + timedelta(30))),
        ("Saldo em aberto da próxima fatura", money(some_amount(rng, 60, 900))),
        ("Saldo em aberto total", money(some_amount(rng, 900, 4000))),
    ):
        page.put(56, y, label, 8.5)
        page.put(RIGHT, y, value, 8.5, right=True)
        y += 18
    page.put(56, y + 24, "ENCARGOS E TAXAS MÁXIMAS DO PRÓXIMO PERÍODO", 9, bold=True, color=VIOLET)
    y += 42
    for label, rate in (
        ("Juros do rotativo", "15,75% a.m. e 478,35% a.a."),
        ("Parcelamento da fatura", "9,45% a.m. e 195,50% a.a."),
        ("Multa por atraso", "2,00%"),
        ("Juros de mora", "1,00% a.m."),
    ):
        page.put(56, y, label, 8)
        page.put(RIGHT, y, rate, 8, right=True)
        y += 14
