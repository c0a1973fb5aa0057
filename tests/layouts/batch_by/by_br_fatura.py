"""Brazil: a credit card bill with the rows in two columns side by side and two cards of one account.

Days without a year (instalments "03/10" carry the day of the purchase, months ago), a grey line with kind and town
under each row, foreign purchases with dollar amount, rate and tax, and instalments of the next bills that do not count.
"""

# ruff: noqa: PLR0912, PLR0915 (a form is a long list of what stands where)

from __future__ import annotations

from datetime import date, timedelta
from decimal import ROUND_HALF_UP, Decimal
from pathlib import Path
from random import Random

from ..frame import Kind, Row, Truth, some_amount, some_period
from ..pens import GREY, WHITE, Page
from ._rows import ZERO, Spent, block, joined, numbered, owed, plain, sheet, some_spending, total, with_fpdf

ORANGE = (0.93, 0.44, 0.0)
BLUE = (0.0, 0.2, 0.5)
KINDS = [
    Kind(6, -420, -12, "{shop}|ALIMENTAÇÃO .{town}"),
    Kind(5, -160, -9, "{food}|ALIMENTAÇÃO .{town}"),
    Kind(4, -260, -40, "{fuel}|VEÍCULOS .{town}"),
    Kind(4, -48, -7, "UBER *TRIP HELP.U|VEÍCULOS .SAO PAULO"),
    Kind(3, -190, -14, "{web}|DIVERSOS .{town}"),
    Kind(2, -140, -12, "{health}|SAÚDE .{town}"),
    Kind(0.3, 15, 200, "{shop}|ALIMENTAÇÃO .{town}"),
]
POOLS = {
    "town": ["SAO PAULO", "OSASCO", "CAMPINAS", "BARUERI", "SANTO ANDRE"],
    "shop": ["PAO DE ACUCAR-1#4#", "CARREFOUR 4#2", "ASSAI ATACADISTA", "HORTIFRUTI PERDIZES", "EXTRA 1#4#"],
    "food": ["IFD*RESTAURANTE SABOR", "MC DONALDS 4#1", "PADARIA BELLA PAULISTA", "OUTBACK STEAKHOUSE", "RAPPI*RAPPI"],
    "fuel": ["AUTO POSTO IPIRANGA", "POSTO SHELL LAPA", "SEM PARAR"],
    "web": ["MERCADOLIVRE*3PRODUTO", "NETFLIX.COM", "AMAZON BR", "SHOPEE *LOJAOFICIAL", "CLARO MOVEL"],
    "health": ["DROGASIL 1#4#", "DROGARIA SAO PAULO", "LAB FLEURY"],
    "parts": ["MAGALU", "CASAS BAHIA", "DECOLAR.COM", "FAST SHOP", "CENTAURO", "RENNER"],
}
LEFT, RIGHT, WIDE = 40.0, 308.0, 247.0


class _Columns:
    """Rows run down the left column, then down the right one, then to the next page."""

    def __init__(self, first: Page, top: float, new: list[Page]) -> None:
        self.pages, self.x, self.y, self.top = new, LEFT, top, top
        self.page = first

    def need(self, height: float) -> bool:
        if self.y + height <= 770:
            return False
        if self.x == LEFT:
            self.x = RIGHT
        else:
            self.page = _blank(len(self.pages) + 1)
            self.pages.append(self.page)
            self.x, self.top = LEFT, 90
        self.y = self.top
        return True

    def title(self, text: str) -> None:
        self.page.box(self.x, self.y - 11, WIDE, 16, ORANGE)
        self.page.put(self.x + 5, self.y, text, 9, bold=True, color=WHITE)
        self.y += 18

    def heads(self, third: str = "VALOR EM R$") -> None:
        self.page.put(self.x + 2, self.y, "DATA", 6.5, color=GREY)
        self.page.put(self.x + 34, self.y, "ESTABELECIMENTO", 6.5, color=GREY)
        self.page.put(self.x + WIDE - 2, self.y, third, 6.5, color=GREY, right=True)
        self.page.rule(self.x, self.y + 3, self.x + WIDE, 0.4, GREY)
        self.y += 13

    def sum_line(self, text: str, value: Decimal) -> None:
        self.need(18)
        self.page.put(self.x + 2, self.y, text, 8, bold=True)
        self.page.put(self.x + WIDE - 2, self.y, _brl(value), 8, bold=True, right=True)
        self.y += 19


def _brl(value: Decimal) -> str:
    return ("-" if value > 0 else "") + plain(value, ".", ",")


def _blank(number: int) -> Page:
    page = sheet("slim" if number == 0 else "lib", "lib-bold")
    page.box(0, 0, 595, 54, ORANGE)
    page.put(40, 34, "banco araçari", 17, bold=True, color=WHITE)
    page.put(555, 34, "Fatura do cartão de crédito", 10, color=WHITE, right=True)
    page.put(555, 822, f"{number}/##", 7, color=GREY, right=True)
    page.put(
        40,
        822,
        "Central de atendimento 4000-0000 (capitais) · SAC 0800 000 0000 · Ouvidoria 0800 000 0001",
        6.5,
        color=GREY,
    )
    return page


def draw(rng: Random, path: Path) -> Truth:
    start, end = some_period(rng, 30)
    due = end + timedelta(8)
    holder = rng.choice(["MARCOS V ALMEIDA", "PATRICIA R NOGUEIRA", "FERNANDO H TEIXEIRA"])
    finals = [f"{rng.randint(1000, 9999)}" for _ in range(2)]
    previous = owed(rng, 500, 7900)
    paid = start + timedelta(rng.randint(5, 9))
    payment = previous if rng.random() < 0.8 else (previous * Decimal("0.4")).quantize(Decimal("0.01"))
    payments = [
        Spent(paid, paid, ("PAGAMENTO DEB AUTOMATIC",) if payment == previous else ("PAGAMENTO EFETUADO",), payment)
    ]
    groups = []
    coming: list[tuple[date, str, Decimal]] = []
    for count in (rng.randint(10, 56), rng.randint(3, 18)):
        group = some_spending(rng, KINDS, POOLS, (start, end), count, 0)
        for _ in range(rng.randint(1, 5)):
            parts = rng.choice([3, 4, 5, 6, 10, 12])
            part = rng.randint(1, parts)
            bought = end - timedelta(30 * (part - 1) + rng.randint(2, 28))
            shop = f"{rng.choice(POOLS['parts']):<14.14}"
            value = some_amount(rng, -390, -25)
            group.append(Spent(bought, bought, (f"{shop.strip()} {part:02}/{parts:02}", "DIVERSOS .SAO PAULO"), value))
            if part < parts:
                coming.append((bought, f"{shop.strip()} {part + 1:02}/{parts:02}", value))
        groups.append(sorted(group, key=lambda row: row.posted))
    abroad = [
        Spent(
            day,
            day,
            (rng.choice(["OPENAI *CHATGPT SUBSCR", "STEAM PURCHASE", "UDEMY: ONLINE COURSES", "AIRBNB * HMQ2"]),),
            some_amount(rng, -600, -30),
        )
        for day in sorted(start + timedelta(rng.randint(0, 29)) for _ in range(rng.randint(0, 4)))
    ]
    tax = (total(abroad) * Decimal("0.0438")).quantize(Decimal("0.01"), ROUND_HALF_UP)
    owing = previous - payment
    charges = []
    if owing:
        charges.append(Spent(end, end, ("JUROS DO ROTATIVO",), -(owing * Decimal("0.1299")).quantize(Decimal("0.01"))))
        charges.append(
            Spent(end, end, ("IOF DE FINANCIAMENTO",), -(owing * Decimal("0.0062")).quantize(Decimal("0.01")))
        )
    spent = [row for group in groups for row in group]
    current = total(spent) + total(abroad) + tax + total(charges)
    closing = owing - current
    rows: list[Row] = []
    pages = [_blank(1)]
    _front(pages[0], rng, (holder, finals[0]), (end, due), (previous, payment, current, closing))
    pages.append(_blank(2))
    run = _Columns(pages[1], 90, pages)

    def item(row: Spent) -> None:
        page, x, y = run.page, run.x, run.y
        page.put(x + 2, y, f"{row.used:%d/%m}", 8)
        page.put(x + 34, y, row.lines[0], 8)
        page.put(x + WIDE - 2, y, _brl(row.amount), 8, right=True)
        for line in row.lines[1:]:
            page.put(x + 34, run.y + 9, line, 6.5, color=GREY)
            run.y += 9
        rows.append(Row(row.used, joined(*row.lines), row.amount, page=len(run.pages)))
        run.y += 12

    run.title("Pagamentos efetuados")
    run.heads()
    for row in payments:
        run.page.put(run.x + 2, run.y, f"{row.used:%d/%m}", 8)
        run.page.put(run.x + 34, run.y, row.lines[0], 8)
        run.page.put(run.x + WIDE - 2, run.y, "-" + plain(row.amount, ".", ","), 8, right=True)
        rows.append(Row(row.used, row.lines[0], row.amount, page=len(run.pages)))
        run.y += 13
    run.sum_line("Total dos pagamentos", payment)
    run.title("Lançamentos: compras e saques")
    for n, group in enumerate(groups):
        run.need(50)
        run.page.put(
            run.x + 2,
            run.y,
            f"{holder if n == 0 else 'ADICIONAL ' + holder.split()[0]} (final {finals[n]})",
            8,
            bold=True,
            color=BLUE,
        )
        run.y += 14
        run.heads()
        for row in group:
            if run.need(22):
                run.heads()
            item(row)
        run.sum_line(f"Lançamentos no cartão (final {finals[n]})", total(group))
    if abroad:
        run.need(80)
        run.title("Lançamentos internacionais")
        run.page.put(run.x + 2, run.y, f"{holder} (final {finals[0]})", 8, bold=True, color=BLUE)
        run.y += 14
        run.page.put(run.x + 196, run.y, "US$", 6.5, color=GREY, right=True)
        run.heads("R$")
        for row in abroad:
            if run.need(32):
                run.heads("R$")
            course = Decimal(rng.randint(480, 560)) / 100
            dollars = (abs(row.amount) / course).quantize(Decimal("0.01"), ROUND_HALF_UP)
            run.page.put(run.x + 196, run.y, plain(dollars, ".", ","), 8, right=True)
            where = f"SAN FRANCISCO {plain(dollars, '.', ',')} USD"
            rate = f"Dólar de Conversão R$ {plain(course, '.', ',')}"
            item(Spent(row.used, row.posted, (row.lines[0], where, rate), row.amount))
        run.sum_line("Total transações inter. em R$", total(abroad))
        run.y -= 6
        run.need(34)
        run.page.put(run.x + 2, run.y, "Repasse de IOF em R$", 8)
        run.page.put(run.x + WIDE - 2, run.y, _brl(tax), 8, right=True)
        rows.append(Row(end, "Repasse de IOF em R$", tax, page=len(run.pages)))
        run.y += 13
        run.sum_line("Total lançamentos inter. em R$", total(abroad) + tax)
    if charges:
        run.need(70)
        run.title("Encargos cobrados nesta fatura")
        run.heads()
        for row in charges:
            item(row)
        run.sum_line("Total de encargos", total(charges))
    run.need(24)
    run.page.box(run.x, run.y - 11, WIDE, 17, (0.9, 0.9, 0.9))
    run.sum_line("Total dos lançamentos atuais", current)
    if coming:
        run.need(80)
        run.title("Compras parceladas - próximas faturas")
        run.heads()
        for day, text, value in sorted(coming):
            if run.need(14):
                run.heads()
            run.page.put(run.x + 2, run.y, f"{day:%d/%m}", 8, color=GREY)
            run.page.put(run.x + 34, run.y, text, 8, color=GREY)
            run.page.put(run.x + WIDE - 2, run.y, _brl(value), 8, color=GREY, right=True)
            run.y += 12
        run.y += 4
        run.sum_line("Próxima fatura", sum((value for _, _, value in coming), ZERO))
        run.sum_line("Total para próximas faturas", sum((value for _, _, value in coming), ZERO) * 2)
    with_fpdf(numbered(pages), path)
    return Truth("credit_card", "pt_BR", "BRL", f"5316.XXXX.XXXX.{finals[0]}", None, end, -previous, -closing, rows)


def _front(
    page: Page,
    rng: Random,
    who: tuple[str, str],
    days: tuple[date, date],
    figures: tuple[Decimal, Decimal, Decimal, Decimal],
) -> None:
    (holder, final), (end, due), (previous, payment, current, closing) = who, days, figures
    page.lines(40, 84, [f"Titular {holder}", f"Cartão 5316.XXXX.XXXX.{final}"], 9.5, 13)
    page.put(40, 126, f"Olá, {holder.split()[0].title()}! Sua fatura chegou.", 14, bold=True, color=BLUE)
    for n, (title, text) in enumerate(
        (
            ("O total da sua fatura é:", "R$ " + plain(closing, ".", ",")),
            ("Com vencimento em:", f"{due:%d/%m/%Y}"),
            ("Limite total de crédito:", f"R$ {rng.randint(8, 40)}.000,00"),
        )
    ):
        page.box(40 + 175 * n, 146, 165, 48, (0.97, 0.94, 0.9))
        page.put(48 + 175 * n, 162, title, 8.5)
        page.put(48 + 175 * n, 183, text, 15, bold=True, color=ORANGE)
    page.put(40, 226, "Resumo da fatura em R$", 11, bold=True, color=BLUE)
    y = 246.0
    for title, value in (
        ("Total da fatura anterior", plain(previous, ".", ",")),
        (f"Pagamentos efetuados até {end:%d/%m/%Y}", "-" + plain(payment, ".", ",")),
        ("Saldo financiado", plain(previous - payment, ".", ",")),
        ("Lançamentos atuais", plain(current, ".", ",")),
        ("Total desta fatura", plain(closing, ".", ",")),
    ):
        page.put(44, y, title, 9, bold=title.startswith("Total desta"))
        page.put(300, y, value, 9, right=True, bold=title.startswith("Total desta"))
        page.rule(40, y + 5, 304, 0.3, GREY)
        y += 18
    page.lines(
        330,
        246,
        [
            f"Postagem: {end + timedelta(1):%d/%m/%Y}",
            f"Emissão: {end:%d/%m/%Y}",
            f"Previsão prox. fechamento: {end + timedelta(30):%d/%m/%Y}",
        ],
        8.5,
        14,
    )
    page.put(40, 366, "Opções de pagamento", 11, bold=True, color=BLUE)
    page.put(44, 386, "Pagamento mínimo", 9)
    page.put(300, 386, "R$ " + plain(closing * Decimal("0.15"), ".", ","), 9, right=True)
    page.put(44, 402, "Parcele em até 12x de", 9)
    page.put(300, 402, "R$ " + plain(closing * Decimal("0.131"), ".", ","), 9, right=True)
    block(
        page,
        40,
        432,
        "Pagando menos que o total, a diferença entra no crédito rotativo com os encargos abaixo. Em caso de atraso, "
        "incidem multa de 2% e juros de mora de 1% ao mês.",
        515,
        8,
    )
    for n, cells in enumerate(
        (
            ("Encargos", "Juros ao mês", "CET ao ano"),
            ("Rotativo", "12,99%", "356,78%"),
            ("Parcelamento da fatura", "8,90%", "189,12%"),
            ("Saque no exterior", "14,90%", "451,03%"),
        )
    ):
        for x, cell in zip((44, 260, 360), cells, strict=True):
            page.put(x, 474 + 14 * n, cell, 8, bold=n == 0, right=x > 44)
    page.rule(40, 690, 555, 0.5, GREY)
    slip = f"{rng.randint(10**15, 10**16 - 1)}"
    page.put(
        40,
        708,
        f"341-7   34191.{slip[:5]} {slip[5:10]}.{slip[10:]} 9 {int(closing * 100):014}",
        11,
    )
    page.put(40, 728, f"Vencimento {due:%d/%m/%Y}", 8.5)
    page.put(555, 728, "Valor do documento R$ " + plain(closing, ".", ","), 8.5, right=True)
