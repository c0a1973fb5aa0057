"""Brazil, real, credit card (Nubank-like fatura): `08 DEZ` in words, one unsigned money column with a true minus
(U+2212) before payments and refunds, instalments in the text, foreign purchases with conversion lines below, IOF rows,
card's last digits in a column of their own, totals by section, closed and open invoices. reportlab, embedded font."""

from __future__ import annotations

from datetime import date, timedelta
from decimal import Decimal
from pathlib import Path
from random import Random

from ..frame import Kind, Row, Truth, fill, some_amount, some_entries, some_period, written
from ..pens import GREY, Flow, Page, with_reportlab

DAY, CARD, TEXT, SUM = 60, 112, 172, 530
MONTHS = ("JAN", "FEV", "MAR", "ABR", "MAI", "JUN", "JUL", "AGO", "SET", "OUT", "NOV", "DEZ")
POOLS = {
    "shop": ("Padaria Real", "Ifome *Ifome", "Ub* Trip", "Mercado Extra Bom", "Posto Shell Box", "Farma Conde"),
    "site": ("Mercadolivro*2produtos", "Magalu *Lojas", "Amazonia Marketplace", "Casas Pernambuco"),
    "part": ("1/3", "2/6", "3/10", "11/12", "2/2"),
    "abroad": ("Openai *Chat Subscr", "Airbn * Hm####", "Steam Jogos", "Hotel Lisboa Plaza"),
}
KINDS = [
    Kind(10, -4, -480, "{shop}"),
    Kind(3, -20, -900, "{site} - Parcela {part}"),
    Kind(2, -15, -900, "{abroad}", "abroad"),
    Kind(1.5, -19.9, -55.9, "Netflics.Com", most=2),
    Kind(0.7, 10, 300, 'Estorno de "{site}"'),
]


def _reais(amount: Decimal) -> str:
    return written(amount, ".", ",", minus="\N{MINUS SIGN}").replace("\N{MINUS SIGN}", "\N{MINUS SIGN}R$ ")


def _money(amount: Decimal) -> str:
    """As printed: what is owed without a sign, what comes in with a minus."""
    text = _reais(-amount)
    return text if text.startswith("\N{MINUS SIGN}") else "R$ " + text


def _day(day: date, year: bool = False) -> str:
    return f"{day.day:02} {MONTHS[day.month - 1]}" + (f" {day.year}" if year else "")


class _Paper:
    def __init__(self, rng: Random) -> None:
        self.rng, self.period = rng, some_period(rng)
        self.due = self.period[1] + timedelta(7)
        self.opening = -some_amount(rng, 150, 6000)
        self.card = fill(rng, "4##7", date.min, {})
        self.entries = some_entries(rng, KINDS, POOLS, self.period)
        paid = -self.opening if rng.random() < 0.8 else -self.opening - 100
        days = sorted(self.period[0] + timedelta(rng.randrange(3, 14)) for _ in range(1 if paid < 400 else 2))
        share = some_amount(rng, 50, 150) if len(days) == 2 else Decimal(0)
        self.paid = list(zip(days, [paid - share, share], strict=False))
        self.flow = Flow(770, lambda: Page(face="sans", bold="sans-bold"), self.head)

    def head(self, page: Page, number: int) -> float:
        page.put(DAY, 50, "ROBERTA ALVES CARVALHO", 8, bold=True)
        page.put(
            SUM, 50, f"FATURA {_day(self.due, True)}   EMISSÃO E ENVIO {_day(self.period[1], True)}", 7, right=True
        )
        page.put(SUM, 806, f"{number}", 7, right=True, color=GREY)
        return self.cover(page) if number == 1 else 84.0

    def cover(self, page: Page) -> float:
        self.totals: list[tuple[float, str]] = []
        page.put(DAY, 100, "Olá, Roberta.", 18, bold=True)
        page.put(DAY, 120, "Esta é a sua fatura de", 11)
        page.put(DAY, 136, f"{_day(self.due)}, no valor de", 11)
        page.put(DAY, 160, "@total", 18, bold=True, color=(0.5, 0.05, 0.6))
        last = self.period[1]
        about = [
            f"Data de vencimento: {_day(self.due, True)}",
            f"Período vigente: {_day(self.period[0])} a {_day(last)}",
        ]
        page.lines(330, 110, [*about, "Limite total do cartão: R$ 8.450,00", "Limite para saque: R$ 500,00"], 8, 13)
        page.put(DAY, 220, "RESUMO DA FATURA ATUAL", 9, bold=True)
        page.put(DAY, 330, "Pagamento mínimo para não ficar em atraso: @minimo", 8)
        page.put(
            DAY,
            343,
            "Juros do rotativo 14,90% a.m. (429,18% a.a.), multa de 2% e mora de 1% a.m. CET 462,37% a.a.",
            6.5,
        )
        page.put(DAY, 390, "PRÓXIMAS FATURAS", 9, bold=True)
        page.put(DAY, 406, "Fatura aberta, com compras a partir de " + _day(self.period[1] + timedelta(1)), 8)
        page.put(SUM, 406, "R$ " + written(some_amount(self.rng, 20, 900), ".", ","), 8, right=True)
        page.put(DAY, 420, "Total de parcelas futuras", 8)
        page.put(SUM, 420, "R$ " + written(some_amount(self.rng, 90, 3000), ".", ","), 8, right=True)
        line = "26090.00017 10000.000309 00000.020107 1 95430000"
        page.put(DAY, 700, "Linha digitável do boleto", 7, color=GREY)
        page.put(DAY, 712, line + f"{self.rng.randrange(10**6):06}", 9)
        return 9999

    def section(self, title: str, total: Decimal) -> None:
        self.flow.need(60)
        page, y = self.flow.page, self.flow.y + 8
        page.put(DAY, y, title, 8, bold=True)
        page.put(SUM, y, _money(total), 8, right=True, bold=True)
        page.rule(DAY, y + 6, SUM, 0.5)
        self.flow.y = y + 22

    def row(self, day: date, text: str, amount: Decimal, below: list[str], card: bool = True) -> Row:
        self.flow.need(16 + 11 * len(below))
        page, y = self.flow.page, self.flow.y
        page.put(DAY, y, _day(day), 8)
        page.put(CARD, y, f"•••• {self.card}" if card else "", 8, color=GREY)
        page.put(TEXT, y, text, 8)
        page.put(SUM, y, _money(amount), 8, right=True)
        page.lines(TEXT, y + 11, below, 7, 11, color=GREY)
        self.flow.y += 16 + 11 * len(below)
        return Row(day, " ".join([text, *below]), amount, None, None, self.flow.number)

    def purchases(self) -> list[tuple[date, str, Decimal, list[str], bool]]:
        shown = []
        for entry in self.entries:
            rate, below = Decimal(self.rng.randrange(48000, 61000)) / 10000, []
            if entry.tag:
                dollars = abs(entry.amount / rate).quantize(Decimal("0.01"))
                below = [f"BRL {written(abs(entry.amount), '.', ',')} = USD {written(dollars, '.', ',')}"]
                below.append(f"Conversão: USD 1 = BRL {written(rate, '', ',', 4)}")
            shown.append((entry.day, entry.lines[0], entry.amount, below, True))
            if entry.tag:
                tax = (entry.amount * Decimal("0.0438")).quantize(Decimal("0.01"))
                shown.append((entry.day, f'IOF de "{entry.lines[0]}"', tax, [], False))
        return shown

    def summary(self, bought: Decimal, refunds: Decimal, fees: Decimal) -> Decimal:
        paid = sum(amount for _, amount in self.paid)
        closing = self.opening + paid + bought + refunds + fees
        page = self.flow.pages[0]
        lines = [
            ("Fatura anterior", self.opening),
            ("Pagamento recebido", paid),
            ("Total de compras de todos os cartões", bought),
        ]
        lines += [("Outros lançamentos (IOF)", fees), ("Estornos e créditos", refunds), ("Total a pagar", closing)]
        for n, (label, amount) in enumerate(lines):
            page.put(DAY, 238 + 14 * n, label, 8, bold=n == 5)
            page.put(SUM, 238 + 14 * n, _money(amount), 8, right=True, bold=n == 5)
        least = (closing * Decimal("0.15")).quantize(Decimal("0.01"))
        page.texts = [
            type(t)(t.x, t.y, t.text.replace("@total", _money(closing)).replace("@minimo", _money(least)), *_rest(t))
            for t in page.texts
        ]
        return closing


def _rest(text: object) -> tuple[object, ...]:
    return tuple(getattr(text, name) for name in ("face", "size", "color", "anchor", "angle"))


def draw(rng: Random, path: Path) -> Truth:
    paper = _Paper(rng)
    shown = paper.purchases()
    bought = sum((a for _, _, a, _, card in shown if card and a < 0), Decimal("0.00"))
    refunds = sum((a for _, _, a, _, card in shown if card and a > 0), Decimal("0.00"))
    fees = sum((a for _, _, a, _, card in shown if not card), Decimal("0.00"))
    closing = paper.summary(bought, refunds, fees)
    paper.flow.turn()
    start, end = paper.period
    page = paper.flow.page
    page.put(DAY, paper.flow.y, f"TRANSAÇÕES DE {_day(start)} A {_day(end)}", 10, bold=True)
    paper.flow.y += 20
    paper.section("Compras e outros lançamentos", bought + refunds + fees)
    rows = [paper.row(*one) for one in shown]
    paper.section("Pagamentos", sum((amount for _, amount in paper.paid), Decimal("0.00")))
    rows += [paper.row(day, f"Pagamento em {_day(day)}", amount, [], False) for day, amount in paper.paid]
    with_reportlab(paper.flow.pages, path)
    number = f"•••• {paper.card}"
    return Truth("credit_card", "pt_BR", "BRL", number, start, end, paper.opening, closing, rows)
