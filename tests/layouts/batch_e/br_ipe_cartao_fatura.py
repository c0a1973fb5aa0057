"""Brazil, credit card fatura: purchases in parcelas, payments, IOF, encargos.

Look 1 after Nubank: `12 MAR`, amounts `R$ 1.234,56` with a true minus sign before the R$ for payments, a subtotal
beside the heading of each section, conversion lines below foreign purchases, offers to pay in parcelas on the cover.
Look 2 after Itau: the page has two columns of lancamentos, read one after the other; `DD/MM` of the purchase, so a
parcela 07/10 carries a date of months ago; a second small line with category and town; totals for each card; no
period is printed; below the table the parcelas of the next faturas. reportlab with DejaVu; by hand glyph by glyph.
"""

from __future__ import annotations

import re
from dataclasses import replace
from datetime import date, timedelta
from decimal import Decimal
from pathlib import Path
from random import Random

from ..frame import Entry, Kind, Row, Truth, some_amount, some_entries, some_period, wrap, written
from ..pens import GREY, Color, Flow, Hand, Page, by_hand, fits, with_reportlab

IPE = [
    Kind(12, -5, -420, "{shop}", "buy"),
    Kind(4, -30, -700, "{store} - Parcela {part}", "buy"),
    Kind(2, -8, -500, "{web}|{usd}|Conversão: USD 1 = R$ 5,2###", "buy"),
    Kind(1.2, -0.4, -25, 'IOF de "{web}"', "buy"),
    Kind(1, -15, -60, "Pix no Crédito - {person} - 1/1", "buy"),
    Kind(0.8, 5, 300, 'Estorno de "{store}"', "other"),
    Kind(0.6, 2, 40, "Desconto Antecipação {store} - Parcela 10/12", "other"),
]
ARATU = [
    Kind(12, -5, -420, "{shop}|{class}.{town}", "buy"),
    Kind(5, -30, -700, "{store} ##/##|{class}.{town}", "buy"),
    Kind(1, -20, -90, "ASSINATURA {web}|SERVIÇOS.SAO PAULO", "buy"),
    Kind(0.7, 5, 300, "ESTORNO {store}|{class}.{town}", "buy"),
    Kind(1.6, -8, -500, "{web}|SAN FRANCISCO {usd} Dólar de conversão R$ 5,2#", "abroad"),
    Kind(0.5, -29.9, -29.9, "ANUIDADE DIFERENCIADA 0#/12", "service", most=1),
    Kind(0.4, -6.9, -6.9, "SEGURO CARTÃO PROTEGIDO", "service", most=1),
]
POOLS = {
    "shop": ["Padaria Ipê Amarelo", "UBERA *TRIP HELP.U", "IFUD *IFUD", "Posto Quatro Rodas", "DROGASIM 1471",
             "Feira Livre 25 Março",
             "PAG*JoaoDasFlores", "MERCADO EXTRABOM LJ 22", "ESTACION CENTER 10,00"],
    "store": ["MAGAZINE LUANA", "CASAS DO NORTE", "Decathlar", "MP *ELETROSHOP", "AMERICANDAS SITE"],
    "web": ["OPENCLOUD *API", "Steem Games", "DIGITALSEA.COM"],
    "person": ["Marcos V Teixeira", "Ana Lúcia Prado"],
    "class": ["ALIMENTAÇÃO ", "VESTUÁRIO ", "VEÍCULOS ", "SAÚDE ", "DIVERSOS "],
    "town": ["SAO PAULO", "CAMPINAS", "OSASCO", "BELO HORIZON"],
    "part": ["2/3", "1/6", "4/10", "11/12", "3/10"],
    "usd": ["USD ##,99", "USD 1##,00"],
}  # fmt: skip
MONTHS = ["JAN", "FEV", "MAR", "ABR", "MAI", "JUN", "JUL", "AGO", "SET", "OUT", "NOV", "DEZ"]
PURPLE = (0.43, 0.1, 0.6)
ORANGE = (0.93, 0.44, 0.0)
FINE = 6.5


def _br(amount: Decimal) -> str:
    return written(abs(amount), ".", ",")


def _day(day: date) -> str:
    return f"{day.day:02} {MONTHS[day.month - 1]}"


def _payments(rng: Random, owed: Decimal, start: date, end: date) -> list[Entry]:
    """What came in and, where less than owed, what that costs."""
    when = start + timedelta(rng.randint(4, 12))
    if not owed:
        return []
    if rng.random() < 0.7:
        return [Entry(when, ("Pagamento em {}",), owed, "paid", "")]
    part = (owed * Decimal("0.4")).quantize(Decimal("0.01"))
    fees = [("Juros de financiamento", "0.09"), ("IOF de financiamento", "0.01"), ("Multa de atraso", "0.02")]
    rows = [Entry(when, ("Pagamento em {}",), part, "paid", "")]
    for name, rate in fees[: rng.randint(2, 3)]:
        cost = max(Decimal("0.01"), ((owed - part) * Decimal(rate)).quantize(Decimal("0.01")))
        rows.append(Entry(min(when + timedelta(3), end), (name,), -cost, "fee", ""))
    return rows


def draw(rng: Random, path: Path) -> Truth:
    start, end = some_period(rng)
    ipe = rng.random() < 0.5
    opening = rng.choice([-some_amount(rng, 90, 7000)] * 5 + [Decimal("0.00")])
    rows = some_entries(rng, IPE if ipe else ARATU, POOLS, (start, end))
    rows += _payments(rng, -opening, start, end)
    closing = opening + sum(e.amount for e in rows)
    span = (start, end) if ipe else (None, None)
    number = f"{rng.randint(1000, 9999)}" if ipe else f"5316.XXXX.XXXX.{rng.randint(1000, 9999)}"
    truth = Truth("credit_card", "pt_BR", "BRL", number, *span, opening, closing)
    if ipe:
        _ipe(truth, rows, path)
    else:
        _aratu(rng, truth, [_aged(rng, e) for e in rows], end, path)
    return truth


# --- look 1 ----------------------------------------------------------------------------------------------------------

LEFT, TEXT, AMOUNT = 50, 104, 545


def _reais(amount: Decimal) -> str:
    return f"{'−' if amount > 0 else ''}R$ {_br(amount)}"


def _ipe(truth: Truth, rows: list[Entry], path: Path) -> None:
    def head(page: Page, _: int) -> float:
        page.put(LEFT, 40, "ip", 20, bold=True, color=PURPLE)
        page.put(AMOUNT, 36, "CAROLINA BEZERRA DUTRA", 7, right=True, color=GREY)
        page.put(AMOUNT, 46, f"FATURA {_day(due)} {due.year}   EMISSÃO E ENVIO {_day(truth.period_end)}", 7, right=True)
        return 90.0

    due = truth.period_end + timedelta(7)
    flow = Flow(770, lambda: Page(face="sans", bold="sans-bold"), head)
    _ipe_cover(flow, truth, rows, due)
    flow.turn()
    title = f"TRANSAÇÕES DE {_day(truth.period_start)} A {_day(truth.period_end)}"
    flow.page.put(LEFT, flow.y, title, 10, bold=True)
    flow.y += 26
    sections = [
        ("Cartão final " + (truth.account_number or ""), "buy"),
        ("Outros lançamentos", "other fee"),
        ("Pagamentos e Financiamentos", "paid"),
    ]
    for name, tags in sections:
        inside = [e for e in rows if e.tag in tags.split()]
        if not inside:
            continue
        flow.need(40)
        flow.page.put(LEFT, flow.y, name, 8.5, bold=True, color=PURPLE)
        flow.page.put(AMOUNT, flow.y, _reais(sum(e.amount for e in inside)), 8.5, right=True, bold=True)
        flow.page.rule(LEFT, flow.y + 6, AMOUNT, 0.4, GREY)
        flow.y += 22
        for entry in inside:
            lines = [line.format(_day(entry.day)) for line in entry.lines]
            lines = [part for line in lines for part in wrap(line, fits("sans", 8, 300))]
            flow.need(11 * len(lines) + 6)
            page, y = flow.page, flow.y
            page.put(LEFT, y, _day(entry.day), 8, color=GREY)
            page.put(TEXT, y, lines[0], 8)
            page.put(AMOUNT, y, _reais(entry.amount), 8, right=True)
            truth.transactions.append(Row(entry.day, " ".join(lines), entry.amount, page=flow.number))
            flow.y = page.lines(TEXT, y + 10, lines[1:], 7, 10, color=GREY) + 7
        flow.y += 10
    for number, page in enumerate(flow.pages, 1):
        page.put(AMOUNT, 815, f"{number} de {len(flow.pages)}", 7, right=True, color=GREY)
        page.put(LEFT, 815, "Ipê Pagamentos S.A. - CNPJ 18.236.120/0001-58 - Rua Capote, 39, São Paulo", 6, color=GREY)
    with_reportlab(flow.pages, path)


def _ipe_cover(flow: Flow, truth: Truth, rows: list[Entry], due: date) -> None:
    page, total = flow.page, -truth.closing_balance
    page.put(LEFT, 100, "Olá, Carolina.", 15, bold=True)
    page.put(LEFT, 120, "Esta é a sua fatura de", 12)
    page.put(LEFT, 138, f"{MONTHS[due.month - 1].lower()}, no valor de {_reais(-abs(total))}", 12, bold=True)
    facts = [
        f"Data de vencimento: {_day(due)} {due.year}",
        f"Período vigente: {_day(truth.period_start)} a {_day(truth.period_end)}",
        "Limite total do cartão de crédito: R$ 12.500,00",
    ]
    page.lines(LEFT, 164, facts, 8.5, 14)

    def total_of(*tags: str) -> Decimal:
        return sum((e.amount for e in rows if e.tag in tags), Decimal("0.00"))

    page.put(LEFT, 230, "RESUMO DA FATURA ATUAL", 9, bold=True)
    box = [
        ("Fatura anterior", truth.opening_balance),
        ("Pagamento recebido", total_of("paid")),
        (f"Total de compras de todos os cartões, {facts[1][17:]}", total_of("buy")),
        ("Outros lançamentos", total_of("other", "fee")),
        ("Total a pagar", truth.closing_balance),
    ]
    for n, (name, amount) in enumerate(box):
        page.put(LEFT, 250 + 18 * n, name, 8.5, bold=n == 4)
        page.put(AMOUNT, 250 + 18 * n, _reais(amount), 8.5, right=True, bold=n == 4)
        page.rule(LEFT, 256 + 18 * n, AMOUNT, 0.3, GREY)
    page.put(LEFT, 350, f"Pagamento mínimo para não ficar em atraso   {_reais(-abs(total) * Decimal('0.15'))}", 8)
    page.put(LEFT, 384, "OPÇÕES DE PAGAMENTO E PARCELAMENTO", 9, bold=True)
    for n, times in enumerate([2, 4, 6, 12]):
        price = abs(total) * Decimal("1.08") ** n / times
        page.put(LEFT, 402 + 14 * n, f"1 + {times - 1}x de R$ {_br(price)}", 8)
        page.put(AMOUNT, 402 + 14 * n, f"Total R$ {_br(price * times)} - CET {140 + 9 * n},37% a.a.", 8, right=True)
    page.put(LEFT, 480, "PRÓXIMAS FATURAS", 9, bold=True)
    for n in range(3):
        page.put(LEFT + 170 * n, 496, f"{_day(due + timedelta(31 * n + 31))}   R$ {_br(abs(total) / (n + 2))}", 8)
    text = (
        "Encargos em caso de atraso: juros de mora de 1% ao mês, multa de 2% sobre o total e juros remuneratórios de"
        " 14,75% ao mês (CET 436,20% a.a.), além de IOF de 0,38% + 0,0082% ao dia. Valores vigentes de 01 JAN a 31 DEZ."
    )
    page.lines(LEFT, 530, wrap(text, fits("sans", 7, 495)), 7, 10, color=GREY)


# --- look 2 ----------------------------------------------------------------------------------------------------------


def _aged(rng: Random, entry: Entry) -> Entry:
    """A parcela keeps the date of the purchase, so many months ago."""
    if not re.search(r" \d\d/\d\d$", entry.lines[0]) or entry.tag != "buy":
        return entry
    of = rng.randint(2, 12)
    number = rng.randint(1, min(of, 10))
    months = entry.day.year * 12 + entry.day.month - number
    day = date(months // 12, months % 12 + 1, min(entry.day.day, 28))
    name = re.sub(r" \d\d/\d\d$", f" {number:02}/{of:02}", entry.lines[0])
    return replace(entry, day=day, lines=(name, *entry.lines[1:]))


class _Columns:
    """Two columns a page, filled one after the other."""

    def __init__(self, title: str) -> None:
        self.title = title
        self.pages: list[Page] = [Page()]
        self.x, self.y, self.top = 36.0, 268.0, 268.0

    def need(self, height: float) -> None:
        if self.y + height <= 770:
            return
        if self.x > 300:
            self.pages.append(Page())
            self.x, self.top = 36.0, 84.0
            self.pages[-1].put(36, 50, "aratu", 17, bold=True, color=ORANGE)
            self.pages[-1].put(559, 50, self.title, 7.5, right=True)
        else:
            self.x = 310.0
        self.y = self.top

    def line(self, left: str, right: str = "", size: float = 7.5, color: Color = (0, 0, 0), bold: bool = False) -> None:
        self.need(14)
        self.pages[-1].put(self.x, self.y, left, size, bold=bold, color=color)
        self.pages[-1].put(self.x + 249, self.y, right, size, right=True, bold=bold)
        self.y += 13


def _aratu(rng: Random, truth: Truth, rows: list[Entry], closed: date, path: Path) -> None:
    due = closed + timedelta(9)
    flow = _Columns(f"IVO R NASCIMENTO   Cartão {truth.account_number}   Vencimento {due:%d/%m/%Y}")
    _aratu_cover(flow.pages[0], truth, rows, due)
    extra = f"{rng.randint(1000, 9999)}"
    two = rng.random() < 0.4
    buys = [e for e in rows if e.tag == "buy"]
    cut = len(buys) * 2 // 3 if two else len(buys)
    sections = [
        ("Pagamentos efetuados", "", [e for e in rows if e.tag == "paid"]),
        ("Lançamentos: compras e saques", f"IVO R NASCIMENTO (final {truth.account_number[-4:]})", buys[:cut]),
        ("Lançamentos: compras e saques", f"LIA NASCIMENTO (final {extra})", buys[cut:]),
        (
            "Lançamentos internacionais",
            f"IVO R NASCIMENTO (final {truth.account_number[-4:]})",
            [e for e in rows if e.tag == "abroad"],
        ),
        ("Lançamentos: produtos e serviços", "", [e for e in rows if e.tag in ("service", "fee")]),
    ]
    for title, holder, inside in sections:
        if inside:
            _section(flow, truth, title, holder, sorted(inside, key=lambda e: e.day))
    bought = sum((e.amount for e in rows if e.tag != "paid"), Decimal("0.00"))
    flow.line("L  Total dos lançamentos atuais", _signed(bought), 8, bold=True)
    flow.y += 8
    flow.need(60)
    flow.line("Compras parceladas - próximas faturas", "", 9, ORANGE, bold=True)
    flow.line("DATA    ESTABELECIMENTO", "VALOR EM R$", 6.5, GREY)
    future = [e for e in buys if (match := re.search(r"(\d\d)/(\d\d)$", e.lines[0])) and match[1] < match[2]]
    for entry in future[:8]:
        head, number, of = re.fullmatch(r"(.* )(\d\d)/(\d\d)", entry.lines[0]).groups()
        flow.line(f"{entry.day:%d/%m}   {head}{int(number) + 1:02}/{of}", _signed(entry.amount))
    flow.line("Próxima fatura", _signed(sum((e.amount for e in future), Decimal("0.00"))), bold=True)
    flow.line("Total para próximas faturas", _signed(sum((e.amount for e in future), Decimal("0.00")) * 3), bold=True)
    flow.y += 8
    text = (
        "Encargos cobrados nesta fatura: juros do rotativo 13,90% am e 376,46% aa. Limite máximo de juros do próximo"
        f" período 14,20% am. Em 01/{due:%m} o IOF diário é de 0,0082%. O pagamento após {due:%d/%m} gera multa de 2%."
    )
    for line in wrap(text, fits("Helvetica", 6.5, 245)):
        flow.line(line, "", 6.5, GREY)
    for n, page in enumerate(flow.pages, 1):
        page.put(298, 815, f"{n}/{len(flow.pages)}", 7, center=True)
        page.put(
            36, 800, "Aratu Cartões S.A. - SAC 0800 728 0728 - Ouvidoria 0800 570 0011, dias úteis das 9h às 18h", 6.5
        )
    by_hand(flow.pages, path, Hand(show="glyphs"))


def _signed(amount: Decimal) -> str:
    """What is owed is plain, what is taken off has a minus set apart."""
    return f"{'- ' if amount > 0 else ''}{_br(amount)}"


def _section(flow: _Columns, truth: Truth, title: str, holder: str, rows: list[Entry]) -> None:
    flow.need(70)
    flow.line(title, "", 9, ORANGE, bold=True)
    if holder:
        flow.line(holder, "", 7.5, bold=True)
    flow.line("DATA     ESTABELECIMENTO", "VALOR EM R$", 6.5, GREY)
    for entry in rows:
        lines = [line.format(f"{entry.day:%d/%m}").upper() if entry.tag == "paid" else line for line in entry.lines]
        flow.need(9 * len(lines) + 6)
        page, x, y = flow.pages[-1], flow.x, flow.y
        page.put(x, y, f"{entry.day:%d/%m}", 7.5)
        page.put(x + 32, y, lines[0], 7.5)
        page.put(x + 249, y, _signed(entry.amount), 7.5, right=True)
        lines[1:] = [part for line in lines[1:] for part in wrap(line, fits("Helvetica", FINE, 165))]
        flow.y = page.lines(x + 32, y + 8.5, lines[1:], FINE, 8.5, color=GREY) + 5
        truth.transactions.append(Row(entry.day, " ".join(" ".join(lines).split()), entry.amount, page=len(flow.pages)))
    name = (
        f"Total dos {title.lower()}"
        if title.startswith("Pag")
        else f"Lançamentos no cartão ({holder[-5:-1] or 'geral'})"
    )
    flow.line(name, _signed(sum((e.amount for e in rows), Decimal("0.00"))), 7.5, bold=True)
    flow.y += 8


def _aratu_cover(page: Page, truth: Truth, rows: list[Entry], due: date) -> None:
    page.box(0, 0, 595, 74, (1.0, 0.95, 0.88))
    page.put(36, 50, "aratu", 26, bold=True, color=ORANGE)
    page.put(559, 40, "Fatura do cartão ARATU PLATINUM", 9, right=True, bold=True)
    page.put(559, 54, f"Titular IVO R NASCIMENTO   Cartão {truth.account_number}", 7.5, right=True)
    page.lines(36, 100, ["IVO R NASCIMENTO", "R DAS ACACIAS 1234 AP 51", "04101-000 - SAO PAULO - SP"], 7.5, 10)
    page.lines(
        36,
        144,
        [
            f"Postagem: {due - timedelta(7):%d/%m/%Y}",
            f"Vencimento: {due:%d/%m/%Y}",
            f"Emissão: {due - timedelta(8):%d/%m/%Y}",
            f"Previsão prox. Fechamento: {due + timedelta(22):%d/%m/%Y}",
        ],
        7.5,
        11,
    )
    paid = sum((e.amount for e in rows if e.tag == "paid"), Decimal("0.00"))
    spent = sum((e.amount for e in rows if e.tag != "paid"), Decimal("0.00"))
    page.box(240, 88, 319, 104, stroke=ORANGE)
    page.put(250, 102, "Resumo da fatura em R$", 9, bold=True)
    lines = [
        ("Total da fatura anterior", truth.opening_balance),
        ("Pagamento efetuado", paid),
        ("Saldo financiado", truth.opening_balance + paid),
        ("Lançamentos atuais", spent),
        ("Total desta fatura", truth.closing_balance),
    ]
    for n, (name, amount) in enumerate(lines):
        page.put(250, 120 + 15 * n, name, 8, bold=n == 4)
        page.put(549, 120 + 15 * n, _signed(amount), 8, right=True, bold=n == 4)
    page.put(36, 212, f"O total da sua fatura é R$ {_br(truth.closing_balance)}", 10, bold=True)
    page.put(240, 212, f"Pagamento mínimo: R$ {_br(truth.closing_balance * Decimal('0.15'))}", 8)
    page.put(400, 212, "Limite total de crédito: R$ 18.400,00", 8)
    page.put(36, 228, "34191.79001 01043.510047 91020.150008 4 98760000123456", 8, face="Courier")
    page.rule(36, 240, 559, 1, ORANGE)
