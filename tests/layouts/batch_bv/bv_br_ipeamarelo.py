"""Brazil, card bill: transactions run down two columns, day and month only, with category and city on a second line.

Instalments keep their purchase date and say 03/06 after the shop; the instalments of coming bills are listed last and
are no transactions of this one.
"""

from __future__ import annotations

from datetime import timedelta
from decimal import Decimal
from pathlib import Path
from random import Random

from ..frame import Entry, Kind, Row, Truth, fill, some_amount, some_entries, some_period, wrap, written
from ..pens import GREY, WHITE, Page, fits
from ._rows import add, count_pages, in_one_block, months_before, some_balance, use

ORANGE = (0.93, 0.44, 0.0)
NAVY = (0.0, 0.2, 0.45)
KINDS = [
    Kind(6, -8, -260, "{shop}|{kind} .{town}", "buy"),
    Kind(3, -9, -60, "UBER *TRIP|TRANSPORTE .SAO PAULO", "buy"),
    Kind(3, -20, -120, "IFD*{rest}|ALIMENTAÇÃO .{town}", "buy"),
    Kind(1.5, -80, -300, "POSTO {fuel}|VEÍCULOS .{town}", "buy"),
    Kind(1, -15, -60, "{sub}|HOBBY .SAO PAULO", "buy"),
    Kind(0.4, 15, 150, "ESTORNO {shop}|{kind} .{town}", "buy"),
]
POOLS = {
    "shop": [
        "PAO DE ACUCAR-####",
        "DROGASIL ####",
        "LOJAS AMERICANAS",
        "MERCADOLIVRE*##",
        "PADARIA BELA VISTA",
        "RENNER ##",
    ],
    "kind": ["SAÚDE", "VESTUÁRIO", "DIVERSOS", "MORADIA", "ALIMENTAÇÃO"],
    "town": ["SAO PAULO", "CAMPINAS", "OSASCO", "RIO DE JANEIR", "BELO HORIZONT"],
    "rest": ["Sabor da Vila", "Pizza Bella", "Sushi Kenzo"],
    "fuel": ["IPIRANGA", "SHELL SANTA", "BR MANIA"],
    "sub": ["NETFLIX.COM", "SPOTIFY", "AMAZON PRIME BR"],
}


def brl(amount: Decimal) -> str:
    return written(-amount, ".", ",", minus="- ")


def draw(rng: Random, path: Path) -> Truth:  # noqa: PLR0915
    use("Arial", "Arial-Bold")
    start, end = some_period(rng, 30)
    buys = some_entries(rng, KINDS, POOLS, (start, end), count=rng.randint(14, 80))
    later: list[tuple[Entry, int, int]] = []
    for _ in range(rng.randint(1, 6)):
        total = rng.choice([3, 6, 10, 12])
        part = rng.randint(1, min(total, 8))
        day = months_before(start + timedelta(rng.randint(0, 20)), part - 1)
        shop = fill(rng, "{shop}|{kind} .{town}", day, POOLS).split("|")
        entry = Entry(day, (f"{shop[0][:16]} {part:02}/{total:02}", shop[1]), some_amount(rng, -30, -250), "buy", "")
        buys.append(entry)
        if part < total:
            later.append((entry, part + 1, total))
    buys.sort(key=lambda entry: entry.day)
    opening = -some_balance(rng, 500, 6000)
    paid = Entry(start + timedelta(rng.randint(6, 9)), ("PAGAMENTO EFETUADO",), -opening, "pay", "")
    extra = [Entry(end - timedelta(2), ("ANUIDADE DIFERENCI 04/12",), Decimal("-29.90"), "fee", "")]
    extra += [Entry(end - timedelta(2), ("SEGURO CARTAO PROTEGIDO",), Decimal("-6.99"), "fee", "")][: rng.randint(0, 1)]
    bought, fees = add(e.amount for e in buys), add(e.amount for e in extra)
    closing = bought + fees
    last4 = f"{rng.randrange(10000):04}"
    name = rng.choice(["MARIANA C ALBUQUERQUE", "RODRIGO S TEIXEIRA", "BEATRIZ L FONSECA"])
    due = end + timedelta(8)
    pages: list[Page] = []
    rows: list[Row] = []

    def new() -> Page:
        page = Page(face="Arial", bold="Arial-Bold")
        pages.append(page)
        page.box(0, 0, 595, 44, ORANGE)
        page.put(40, 29, "Banco Ipê Amarelo", 15, bold=True, color=WHITE)
        page.put(555, 22, name, 8, right=True, color=WHITE)
        page.put(555, 33, f"Cartão 5316.XXXX.XXXX.{last4}", 8, right=True, color=WHITE)
        page.put(555, 826, f"{len(pages)} / __", 7, right=True, color=GREY)
        return page

    page = new()
    page.put(40, 76, f"Olá, {name.split()[0].title()},", 13, bold=True)
    page.put(40, 94, "Esta é a sua fatura, com todos os lançamentos do mês.", 9)
    for n, (label, text) in enumerate(
        [
            ("O total da sua fatura é:", "R$ " + brl(closing)),
            ("Com vencimento em:", f"{due:%d/%m/%Y}"),
            ("Limite total de crédito:", "R$ " + written(Decimal(rng.randrange(5000, 20000, 500)), ".", ",")),
        ]
    ):
        page.box(40 + 174 * n, 112, 164, 46, (0.95, 0.95, 0.95))
        page.put(50 + 174 * n, 128, label, 8)
        page.put(50 + 174 * n, 148, text, 13, bold=True, color=NAVY)
    page.put(40, 188, "Resumo da fatura em R$", 10, bold=True, color=ORANGE)
    y = 206.0
    for label, text in [
        ("Total da fatura anterior", brl(opening)),
        (f"Pagamento efetuado em {paid.day:%d/%m/%Y}", brl(paid.amount)),
        ("Saldo financiado", "0,00"),
        ("Lançamentos atuais", brl(closing)),
        ("Total desta fatura", brl(closing)),
    ]:
        page.put(40, y, label, 9, bold=label.startswith("Total desta"))
        page.put(290, y, text, 9, right=True, bold=label.startswith("Total desta"))
        page.rule(40, y + 4, 290, 0.3, GREY)
        y += 16
    page.put(310, 188, "Caso não pague o total da fatura", 10, bold=True, color=ORANGE)
    note = (
        "Você pode pagar o mínimo e financiar o restante. Veja os juros máximos do próximo período: crédito rotativo "
    )
    note += "14,90% ao mês, 429,52% ao ano; parcelamento da fatura 9,89% ao mês. Pagamento mínimo: R$ "
    page.lines(310, 204, wrap(note + brl(closing * 15 / 100), fits("Arial", 8, 245)), 8, 10)
    page.rule(40, 640, 555, 0.4, GREY)
    page.put(
        40, 656, "341-7   34191.09008 63571.277308 71444.640008 1 95850000" + f"{abs(closing):.2f}".replace(".", ""), 9
    )
    page.put(40, 676, "Pague preferencialmente pelo aplicativo. Boleto de cobrança bancária.", 7)
    page.put(555, 676, f"Vencimento {due:%d/%m/%Y}", 8, right=True)
    page.put(40, 310, f"Postagem: {end:%d/%m/%Y}   Emissão: {end:%d/%m/%Y}   Fechamento: {end:%d/%m/%Y}", 8, color=GREY)
    page = new()
    side, y = 0, 70.0

    def room(height: float) -> None:
        nonlocal page, side, y
        if y + height > 800:
            if side:
                page = new()
            side = 1 - side
            y = 70

    def left() -> float:
        return 40.0 + 265 * side

    def title(text: str, heads: tuple[str, str, str], holder: str = "") -> None:
        nonlocal y
        room(70)
        page.put(left(), y, text, 10, bold=True, color=ORANGE)
        y += 15
        if holder:
            page.put(left(), y, holder, 8.5, bold=True)
            y += 13
        page.put(left(), y, heads[0], 7, color=GREY)
        page.put(left() + 40, y, heads[1], 7, color=GREY)
        page.put(left() + 250, y, heads[2], 7, color=GREY, right=True)
        y += 12

    def line(entry: Entry, text: list[str], counts: bool = True) -> None:
        nonlocal y
        room(len(text) * 9 + 4)
        page.put(left(), y, f"{entry.day:%d/%m}", 8.5)
        page.put(left() + 40, y, text[0], 8.5)
        page.put(left() + 250, y, brl(entry.amount), 8.5, right=True)
        if counts:
            rows.append(Row(entry.day, " ".join(text), entry.amount, page=len(pages)))
        for more in text[1:]:
            y += 9
            page.put(left() + 40, y, more, 7, color=GREY)
        y += 12

    def subtotal(label: str, amount: Decimal) -> None:
        nonlocal y
        room(24)
        page.rule(left(), y - 8, left() + 250, 0.4, GREY)
        page.put(left(), y + 2, label, 8.5, bold=True)
        page.put(left() + 250, y + 2, brl(amount), 8.5, bold=True, right=True)
        y += 26

    title("Pagamentos efetuados", ("DATA", "", "VALOR EM R$"))
    line(paid, list(paid.lines))
    subtotal("Total dos pagamentos", paid.amount)
    heads = ("DATA", "ESTABELECIMENTO", "VALOR EM R$")
    title("Lançamentos: compras e saques", heads, f"{name} (final {last4})")
    for entry in buys:
        line(entry, list(entry.lines))
    subtotal(f"Lançamentos no cartão (final {last4})", bought)
    title("Lançamentos: produtos e serviços", ("DATA", "PRODUTOS/SERVIÇOS", "VALOR EM R$"))
    for entry in extra:
        line(entry, list(entry.lines))
    subtotal("Lançamentos produtos e serviços", fees)
    subtotal("Total dos lançamentos atuais", closing)
    if later:
        title("Compras parceladas - próximas faturas", heads)
        for entry, part, parts in later:
            line(entry, [f"{entry.lines[0][:-6]} {part:02}/{parts:02}", entry.lines[1]], counts=False)
        subtotal("Próxima fatura", add(entry.amount for entry, _, _ in later))
        left_over = sum((entry.amount * (parts - part + 1) for entry, part, parts in later), Decimal(0))
        subtotal("Total para próximas faturas", left_over)
    count_pages(pages)
    in_one_block(pages, path)
    return Truth("card", "pt_BR", "BRL", last4, None, None, opening, closing, rows)
