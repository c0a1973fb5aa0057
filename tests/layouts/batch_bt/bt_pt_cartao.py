"""Portuguese credit card extrato: two dates, debit and credit, two cards under one account, stamp duty."""

from __future__ import annotations

from datetime import date, timedelta
from decimal import ROUND_HALF_UP, Decimal
from pathlib import Path
from random import Random

from ..frame import Entry, Kind, Pools, Row, Truth, earlier, fill, some_amount, some_entries, some_period, wrap, written
from ..pens import A4, GREY, Color, Flow, Page, fits, with_reportlab
from ._rows import liberation, some_opening, squashed

GREEN: Color = (0.0, 0.4, 0.36)
MINT: Color = (0.9, 0.95, 0.94)
CENT = Decimal("0.01")

KINDS = [
    Kind(10, -3, -130, "{shop}"),
    Kind(3, -5, -90, "{online}"),
    Kind(2, -12, -220, "{abroad}|{foreign} TAXA DE CAMBIO 1,0###"),
    Kind(0.6, 8, 90, "DEVOLUCAO {online}"),
]
POOLS: Pools = {
    "shop": [
        "CONTINENTE COLOMBO LISBOA",
        "PINGO DOCE AREEIRO LISBOA",
        "GALP A5 OEIRAS",
        "FNAC CHIADO LISBOA",
        "VIAVERDE PORTAGENS",
        "FARMACIA ESTACIO PORTO",
        "CP COMBOIOS PORTUGAL LISBOA",
        "RESTAURANTE O FIDALGO LISBOA",
    ],
    "online": [
        "NETFLIX.COM AMSTERDAM",
        "UBER *EATS LISBOA",
        "WORTEN ONLINE",
        "AMAZON.ES MADRID",
        "BOLT.EU/O/24######## TALLINN",
    ],
    "abroad": ["AIRBNB * HM??##?? LONDON", "OPENAI *CHATGPT SAN FRANCISCO", "UDEMY ONLINE COURSES"],
    "foreign": ["USD 4#,50", "GBP 2#,99", "USD 2#,60"],
}


def eur(amount: Decimal) -> str:
    return written(amount, " ", ",", minus="-")


def of_card(rng: Random, period: tuple[date, date], count: int) -> list[Entry]:
    return some_entries(rng, KINDS, POOLS, period, count=count)


def of_account(rng: Random, period: tuple[date, date], opening: Decimal) -> list[Entry]:
    """Payment of the last bill by direct debit, now and then the yearly fee with its stamp duty."""
    rows = [Entry(period[0] + timedelta(11), ("PAGAMENTO DEBITO DIRETO",), -opening, "", "")]
    if rng.random() < 0.6:
        fee, day = some_amount(rng, 18, 60), period[0] + timedelta(20)
        duty = (fee * Decimal("0.04")).quantize(CENT, ROUND_HALF_UP)
        rows.append(Entry(day, ("ANUIDADE DO CARTAO",), -fee, "", ""))
        rows.append(Entry(day, ("IMPOSTO DO SELO 4% S/ COMISSAO",), -duty, "", ""))
    return rows


def box(page: Page, facts: list[tuple[str, str]], number: str, period: tuple[date, date]) -> float:
    end = period[1]
    page.put(40, 52, "banco lusitânia", 20, bold=True, color=GREEN)
    page.put(555, 46, "EXTRATO DE CONTA CARTÃO", 11, bold=True, right=True)
    page.put(555, 60, f"Extrato n.º {end:%Y/%m}   Data de emissão {end:%Y-%m-%d}", 8, right=True)
    page.lines(
        330, 104, ["EXMO(A). SENHOR(A)", "RUI MIGUEL TAVARES", "R DAS ACACIAS 27 3 ESQ", "1500-021 LISBOA"], 9, 12
    )
    page.put(40, 104, "Conta Cartão", 8, color=GREY)
    page.put(40, 116, number, 9.5)
    page.put(40, 132, "Limite de crédito", 8, color=GREY)
    page.put(40, 144, "3 000,00 EUR", 9.5)
    page.box(40, 168, 515, 14 + 13 * len(facts), MINT)
    for n, (label, value) in enumerate(facts):
        page.put(50, 184 + 13 * n, label, 8.5)
        page.put(290, 184 + 13 * n, value, 8.5, right=True, bold="atual" in label)
    pay = [
        ("Modalidade de pagamento", "100%"),
        ("Valor a pagar", facts[-1][1]),
        ("Data limite de pagamento", f"{end + timedelta(20):%Y-%m-%d}"),
        ("Débito na conta D.O.", "0004 ****** 030"),
        ("TAEG", "15,7%"),
    ]
    for n, (label, value) in enumerate(pay):
        page.put(320, 184 + 13 * n, label, 8.5)
        page.put(545, 184 + 13 * n, value, 8.5, right=True)
    return 184 + 13 * len(facts) + 38


def table_head(page: Page, y: float) -> float:
    page.box(40, y - 20, 515, 26, GREEN)
    for x, up, down in ((46, "Data", "Movimento"), (106, "Data", "Lançamento"), (170, "", "Descrição")):
        page.put(x, y - 10, up, 8, bold=True, color=(1, 1, 1))
        page.put(x, y, down, 8, bold=True, color=(1, 1, 1))
    page.put(470, y, "Débito (EUR)", 8, bold=True, right=True, color=(1, 1, 1))
    page.put(549, y, "Crédito (EUR)", 8, bold=True, right=True, color=(1, 1, 1))
    return y + 20


def feet(pages: list[Page]) -> None:
    for n, page in enumerate(pages, 1):
        page.put(
            40,
            800,
            "Banco Lusitânia, S.A. Sede: Av. da República 118, Lisboa. Capital social 410 000 000 EUR.",
            6.5,
            color=GREY,
        )
        page.put(
            40,
            809,
            "O imposto do selo é cobrado por conta do Estado. Guarde os talões das suas compras.",
            6.5,
            color=GREY,
        )
        page.put(555, 809, f"Pág. {n}/{len(pages)}", 7.5, right=True)


def draw(rng: Random, path: Path) -> Truth:
    face, bold = liberation("SansNarrow-Regular"), liberation("SansNarrow-Bold")
    period = some_period(rng)
    opening = -some_opening(rng, 120, 1900)
    shared = of_account(rng, period, opening)
    cards = [of_card(rng, period, rng.randint(8, 45))]
    if rng.random() < 0.6:
        cards.append(of_card(rng, period, rng.randint(2, 14)))
    every = [entry for group in [shared, *cards] for entry in group]
    closing = opening + sum(entry.amount for entry in every)
    number = fill(rng, "0004 ######## ##", period[0], {})
    paid = sum((e.amount for e in every if e.amount > 0), Decimal(0))
    bought = -sum((e.amount for group in cards for e in group if e.amount < 0), Decimal(0))
    fees = -sum((e.amount for e in shared if e.amount < 0), Decimal(0))
    facts = [
        ("Saldo em dívida anterior", eur(-opening)),
        ("Pagamentos / Créditos", "-" + eur(paid)),
        ("Compras", eur(bought)),
        ("Juros, comissões e impostos", eur(fees)),
        ("Saldo em dívida atual", eur(-closing)),
    ]

    def begin(page: Page, n: int) -> float:
        y = box(page, facts, number, period) if n == 1 else 84.0
        if n > 1:
            page.put(40, 50, "banco lusitânia", 13, bold=True, color=GREEN)
            page.put(555, 50, f"Conta Cartão {number}   Extrato n.º {period[1]:%Y/%m}", 8, right=True)
        return table_head(page, y)

    flow = Flow(768, lambda: Page(A4, face, bold), begin)

    def bold_row(text: str, value: str = "", credit: str = "") -> None:
        flow.need(15)
        flow.page.put(170 if value else 46, flow.y, text, 8.5, bold=True)
        flow.page.put(470, flow.y, value, 8.5, bold=True, right=True)
        flow.page.put(549, flow.y, credit, 8.5, bold=True, right=True)
        flow.y += 15

    printed: list[Row] = []

    def show(entry: Entry) -> None:
        lines = [part for text in entry.lines for part in wrap(text, fits(face, 8.5, 215))]
        flow.need(11 * len(lines) + 2)
        used = max(earlier(rng, entry.day), period[0] - timedelta(3))
        flow.page.put(46, flow.y, f"{used:%Y-%m-%d}", 8.5)
        flow.page.put(106, flow.y, f"{entry.day:%Y-%m-%d}", 8.5)
        flow.page.put(549 if entry.amount > 0 else 470, flow.y, eur(abs(entry.amount)), 8.5, right=True)
        printed.append(Row(entry.day, squashed(" ".join(entry.lines)), entry.amount, page=flow.number))
        flow.y = flow.page.lines(170, flow.y, lines, 8.5, 11) + 2

    bold_row("Saldo em dívida anterior", eur(-opening))
    for entry in shared:
        show(entry)
    names = ["RUI MIGUEL TAVARES", "ANA P TAVARES"]
    for name, group in zip(names, cards, strict=False):
        masked = fill(rng, "4#55 #### **** ####".replace("#### ****", "**** ****"), period[0], {})
        flow.need(45)
        bold_row(f"Cartão n.º {masked}  {name}")
        for entry in group:
            show(entry)
        debit = -sum((e.amount for e in group if e.amount < 0), Decimal(0))
        credit = sum((e.amount for e in group if e.amount > 0), Decimal(0))
        bold_row("Total do cartão", eur(debit), eur(credit) if credit else "")
    bold_row("Saldo em dívida atual", eur(-closing))
    feet(flow.pages)
    with_reportlab(flow.pages, path, "columns")
    return Truth("credit_card", "pt_PT", "EUR", number, *period, opening, closing, printed)
