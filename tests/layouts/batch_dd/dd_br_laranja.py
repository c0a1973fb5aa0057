"""Brazil: a digital bank's extract; the day in words heads its group and bears the balance of the day, the postings
have no date, minus and currency sign stand before the sum, texts quote the payee with a code, long ones wrap."""

from __future__ import annotations

from datetime import date
from decimal import Decimal
from pathlib import Path
from random import Random

from ..frame import Kind, Pools, Truth, fill, wrap, written
from ..pens import GREY, Color, Flow, Hand, Page, by_hand, fits
from ._kit import Book, Post, keep, row

POOLS: Pools = {
    "ref": lambda rng, day: f"venc. {rng.randint(1, day.day):02}/{day:%m/%Y}",
    "gente": ("MARIA APARECIDA DOS SANTOS", "João Pedro Lima", "Condomínio Edifício Ipê Amarelo", "R F Nogueira"),
    "loja": ("SUPERMERCADO PAGUE MENOS LTDA", "IFD*BR", "UBER TRIP", "DROGARIA SAO JOAO", "POSTO IPIRANGA 77"),
    "conta": ("ENEL DISTRIBUICAO", "SABESP", "CLARO MOVEL", "DAS - SIMPLES NACIONAL"),
}
KINDS = (
    Kind(7, -5, -600, 'Pix enviado: "Cp :########-{gente}"'),
    Kind(6, -4, -280, 'Compra no débito: "No estabelecimento {loja}"'),
    Kind(2, -40, -460, 'Pagamento efetuado: "Pagamento de Convênio - {conta} - R$ ##,## {ref}"'),
    Kind(1, -100, -2000, 'Aplicação: "CDB liquidez diária 100% CDI"', step="100"),
    Kind(1.5, 100, 2500, 'Resgate: "CDB liquidez diária 100% CDI"'),
    Kind(4, 20, 1800, 'Pix recebido: "Cp :########-{gente}"'),
    Kind(1.2, 1900, 5400, 'Crédito de salário: "Folha - CNPJ ##.###.###/0001-##"'),
    Kind(0.8, 0.05, 14, 'Cashback: "{loja}"'),
)
MONTHS = [
    "Janeiro",
    "Fevereiro",
    "Março",
    "Abril",
    "Maio",
    "Junho",
    "Julho",
    "Agosto",
    "Setembro",
    "Outubro",
    "Novembro",
    "Dezembro",
]
ORANGE: Color = (0.95, 0.45, 0.05)
TEXT = fits("Helvetica", 9, 270)


def reais(amount: Decimal) -> str:
    return ("-" if amount < 0 else "") + "R$ " + written(amount, ".", ",", minus="")


def long_date(day: date) -> str:
    return f"{day.day} de {MONTHS[day.month - 1]} de {day.year}"


def draw(rng: Random, path: Path) -> Truth:
    book = keep(rng, KINDS, POOLS, (750, 4000), calendar=rng.random() < 0.5, floor=620, reversal="Estorno - {0}")
    account = fill(rng, "#######-#", book.start, {})
    truth = book.truth("pt_BR", "BRL", account)
    flow = Flow(770, Page, lambda page, n: head(page, n, book, account))
    cover(flow, book)
    for day in book.days():
        flow.need(62)
        heading(flow, day)
        for post in day:
            lines = wrap(post.lines[0], TEXT)
            flow.need(10 + 11 * len(lines))
            posting(flow, post, lines)
            truth.transactions.append(row(post, lines, flow.number))
    shows = ("TJ", "Tj", "glyphs")
    by_hand(flow.pages, path, Hand(show=rng.choice(shows), order=rng.choice(("rows", "columns")), scaled=True))
    return truth


def head(page: Page, number: int, book: Book, account: str) -> float:
    page.put(36, 44, "laranjal", 18, bold=True, color=ORANGE)
    page.put(559, 36, f"Banco 377 · Agência 0001-9 · Conta {account}", 8, right=True, color=GREY)
    page.put(559, 48, f"Período: {book.start:%d/%m/%Y} a {book.end:%d/%m/%Y}", 8, right=True, color=GREY)
    page.put(36, 812, "Fale com a gente: 3003 4070 (capitais) · Ouvidoria 0800 940 9999", 7, color=GREY)
    page.put(559, 812, str(number), 7, right=True, color=GREY)
    return 78


def cover(flow: Flow, book: Book) -> None:
    page = flow.page
    page.put(36, 84, "Extrato da conta corrente", 13, bold=True)
    page.put(36, 99, "Beatriz Fontoura Leal · CPF ***.418.207-**", 8, color=GREY)
    facts = (("Saldo anterior", book.opening), ("Saldo total", book.closing), ("Saldo bloqueado", Decimal(0)))
    for n, (name, amount) in enumerate(facts):
        page.box(36 + 176 * n, 112, 170, 38, stroke=(0.85, 0.85, 0.85))
        page.put(46 + 176 * n, 126, name, 8, color=GREY)
        page.put(46 + 176 * n, 142, reais(amount), 11, bold=True)
    flow.y = 180


def heading(flow: Flow, day: list[Post]) -> None:
    page, y = flow.page, flow.y
    page.box(36, y - 12, 523, 18, (0.96, 0.96, 0.96))
    page.put(44, y, long_date(day[0].day), 9.5, bold=True)
    page.put(210, y, f"Saldo do dia: {reais(day[-1].balance)}", 8.5)
    page.put(450, y, "Valor", 8, right=True, color=GREY)
    page.put(551, y, "Saldo por transação", 8, right=True, color=GREY)
    flow.y += 22


def posting(flow: Flow, post: Post, lines: list[str]) -> None:
    page, y = flow.page, flow.y
    page.lines(44, y, lines, 9, 11)
    page.put(450, y, reais(post.amount), 9, right=True, bold=True)
    page.put(551, y, reais(post.balance), 9, right=True)
    flow.y += 9 + 11 * len(lines)
