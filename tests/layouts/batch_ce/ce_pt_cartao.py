"""Portugal, card account of a large bank: debit and credit columns, days as month.day, spaces between thousands.

The previous balance heads the debit column; stamp duty and commissions are rows; two cards of one account have headings
and subtotals; the next direct debit follows in a box.
"""

from __future__ import annotations

from datetime import timedelta
from decimal import Decimal
from pathlib import Path
from random import Random

from ..frame import Entry, Kind, Row, Truth, earlier, iban, some_amount, some_entries, some_period, wrap, written
from ..pens import GREY, Color, Flow, Page, fits, with_pymupdf
from ._rows import ZERO, cents, numbered, one, plain, total

PINK: Color = (0.75, 0.05, 0.3)
KINDS = [
    Kind(6, -2, -95, "COMPRA {shop} {city}"),
    Kind(1.5, -10, -80, "COMPRA {fuel} {city}"),
    Kind(1, -4, -45, "COMPRA UBER *EATS LISBOA"),
    Kind(1, -3, -60, "PAG SERV {bill}", most=3),
    Kind(1, -8, -130, "COMPRA {abroad}", "abroad", most=4),
    Kind(0.4, 8, 90, "DEVOLUCAO {shop} {city}"),
    Kind(0.4, -20, -200, "LEVANTAMENTO CASH ADVANCE ATM {city}", "cash", "10", 1),
]
POOLS = {
    "shop": ["CONTINENTE MODELO", "PINGO DOCE", "LIDL AGRADECE", "WORTEN", "FNAC", "FARMACIA CENTRAL",
        "PASTELARIA BRISTOL", "DECATHLON", "LEROY MERLIN", "EL CORTE INGLES"],
    "city": ["COIMBRA", "AVEIRO", "PORTO", "LISBOA", "FIGUEIRA DA FOZ", "LEIRIA", "VISEU"],
    "fuel": ["GALP", "REPSOL", "PRIO", "BP"],
    "bill": ["VIA VERDE PORTUGAL", "MEO SA", "VODAFONE PORTUGAL", "EDP COMERCIAL"],
    "abroad": ["USD 1.0911 AIRBNB * HM##?#?? SAN FRANCISCO", "GBP 0.8574 RYANAIR 22#### LONDON",
        "BRL 5.3120 PAO DE ACUCAR SAO PAULO"],
}  # fmt: skip


def num(amount: Decimal) -> str:
    return written(abs(amount), " ")


def draw(rng: Random, path: Path) -> Truth:  # noqa: PLR0915
    start, end = some_period(rng, 30)
    raw = some_entries(rng, KINDS, POOLS, (start, end), count=rng.randint(10, 65))
    entries: list[Entry] = []
    for entry in raw:
        entries.append(entry)
        if entry.tag == "abroad":
            fee = min(cents(entry.amount * Decimal("0.03")), Decimal("-0.10"))
            entries.append(one(entry.day, "COMISSAO PROC INTERNACIONAL", fee, "fee"))
            entries.append(
                one(entry.day, "IMPOSTO DO SELO 4%", min(cents(fee * Decimal("0.04")), Decimal("-0.01")), "fee")
            )
        if entry.tag == "cash":
            fee = cents(entry.amount * Decimal("0.0333") - 4)
            entries.append(one(entry.day, "COMISSAO CASH ADVANCE", fee, "fee"))
            entries.append(one(entry.day, "IMPOSTO DO SELO 4%", cents(fee * Decimal("0.04")), "fee"))
    opening = some_amount(rng, -200, -2400)
    share = rng.choice([100, 100, 50, 10])
    paid = cents(-opening * share / 100)
    top = [one(start + timedelta(rng.randint(2, 9)), f"PAGAMENTO {share}% SALDO EXTRATO DEB. CONTA", paid, "pay")]
    if share < 100:
        interest = -cents((-opening - paid) * Decimal("0.0126"))
        top.append(one(end, "JUROS DO PERIODO TAN 15,100%", interest, "interest"))
        top.append(one(end, "IMPOSTO DO SELO 4% S/ JUROS", cents(interest * Decimal("0.04")), "interest"))
        top.append(
            one(end, "IMP. SELO UTIL. CREDITO 0,141%", -cents((-opening - paid) * Decimal("0.00141")), "interest")
        )
    cut = rng.random() < 0.6
    groups = [entries] if not cut else [entries[: len(entries) * 2 // 3], entries[len(entries) * 2 // 3 :]]
    closing = opening + total(top + entries)
    account = f"{rng.randint(10**9, 10**10 - 1)}"
    cards = [f"4532 **** **** {rng.randint(0, 9999):04}" for _ in groups]
    debit = iban(rng, "PT", "#####################")

    def head(page: Page, n: int) -> float:
        page.put(40, 46, "Banco Atlântico Mondego", 15, bold=True, color=PINK)
        page.put(555, 40, "EXTRATO DE CONTA CARTÃO", 10, bold=True, right=True)
        page.put(555, 52, f"N.º {end:%Y}/{end:%m}", 8, right=True)
        y = 84.0
        if n == 1:
            page.lines(310, 96, ["MARIA INES TAVARES ROCHA", "R DA SOFIA 112 2 ESQ", "3000-389 COIMBRA"], 9, 12)
            for k, (label, value) in enumerate(
                [
                    ("CONTA CARTÃO", account),
                    ("PERÍODO", f"{start:%Y/%m/%d} A {end:%Y/%m/%d}"),
                    ("MOEDA", "EUR"),
                    ("LIMITE DE CRÉDITO", "3 500.00"),
                    ("MODALIDADE DE PAGAMENTO", f"{share}%"),
                ]
            ):
                page.put(40, 96 + 12 * k, label, 7.5, color=GREY)
                page.put(270, 96 + 12 * k, value, 7.5, right=True)
            page.box(40, 168, 515, 34, (0.97, 0.93, 0.95))
            for k, (label, value) in enumerate(
                [
                    ("SALDO ANTERIOR", num(opening)),
                    ("PAGAMENTOS/CRÉDITOS", num(sum((e.amount for e in top + entries if e.amount > 0), ZERO))),
                    ("UTILIZAÇÕES", num(sum((e.amount for e in entries if e.amount < 0 and e.tag != "fee"), ZERO))),
                    ("JUROS/COMISSÕES", num(total(top + entries, "fee", "interest"))),
                    ("SALDO EM DÍVIDA", num(closing)),
                ]
            ):
                page.put(91 + 103 * k, 181, label, 7, center=True, color=GREY)
                page.put(91 + 103 * k, 195, value, 9, center=True, bold=True)
            y = 226.0
        page.rule(40, y - 10, 555, 0.7, PINK)
        for x, a, b in [(40, "DATA", "LANC."), (78, "DATA", "MOV."), (116, "DESCRITIVO", "")]:
            page.put(x, y, a, 7, bold=True)
            page.put(x, y + 8, b, 7, bold=True)
        for x, a, b in [(410, "VALOR", "MOEDA ORIGINAL"), (482, "DÉBITO", ""), (555, "CRÉDITO", "")]:
            page.put(x, y, a, 7, bold=True, right=True)
            page.put(x, y + 8, b, 7, bold=True, right=True)
        page.rule(40, y + 12, 555, 0.7, PINK)
        return y + 26

    flow = Flow(752, lambda: Page(face="arial", bold="arial-bold"), head)
    rows: list[Row] = []

    def row(entry: Entry) -> None:
        text, foreign = plain(entry.lines), ""
        if entry.tag == "abroad":
            _, currency, rate, rest = text.split(" ", 3)
            text, foreign = f"COMPRA {rest}", f"{num(cents(entry.amount * Decimal(rate)))} {currency}"
        lines = wrap(text, fits("arial", 8, 210))
        flow.need(10 * len(lines) + 2)
        used = earlier(rng, entry.day) if not entry.tag or entry.tag in ("abroad", "cash") else entry.day
        flow.page.put(40, flow.y, f"{entry.day.month}.{entry.day:%d}", 8)
        flow.page.put(78, flow.y, f"{used.month}.{used:%d}", 8)
        flow.page.lines(116, flow.y, lines, 8, 10)
        flow.page.put(410, flow.y, foreign, 8, right=True)
        flow.page.put(482 if entry.amount < 0 else 555, flow.y, num(entry.amount), 8, right=True)
        rows.append(Row(entry.day, text, entry.amount, page=flow.number))
        flow.y += 10 * len(lines) + 2

    flow.page.put(116, flow.y, "SALDO ANTERIOR", 8, bold=True)
    flow.page.put(482, flow.y, num(opening), 8, bold=True, right=True)
    flow.y += 13
    for entry in top:
        row(entry)
    for group, card, name in zip(groups, cards, ["MARIA I T ROCHA", "RUI P ROCHA"], strict=False):
        flow.need(40)
        flow.y += 6
        flow.page.put(116, flow.y, f"CARTÃO {card} {name}", 8, bold=True, color=PINK)
        flow.y += 13
        for entry in group:
            row(entry)
        flow.need(20)
        flow.page.put(116, flow.y, "TOTAL DO CARTÃO", 8, bold=True)
        out = sum((e.amount for e in group if e.amount < 0), ZERO)
        back = sum((e.amount for e in group if e.amount > 0), ZERO)
        flow.page.put(482, flow.y, num(out), 8, bold=True, right=True)
        flow.page.put(555, flow.y, num(back) if back else "", 8, bold=True, right=True)
        flow.y += 14
    flow.need(150)
    page, y = flow.page, flow.y
    page.rule(40, y - 6, 555, 0.7, PINK)
    page.put(116, y + 6, f"SALDO EM DÍVIDA EM {end:%Y/%m/%d}", 8.5, bold=True)
    page.put(482 if closing < 0 else 555, y + 6, num(closing), 8.5, bold=True, right=True)
    y += 28
    page.box(40, y, 515, 46, None, stroke=PINK)
    page.put(48, y + 14, f"VALOR A PAGAR ({share}%)", 8, bold=True)
    page.put(547, y + 14, num(cents(min(closing, ZERO) * share / 100)) + " EUR", 8, bold=True, right=True)
    page.put(48, y + 27, "DÉBITO NA CONTA", 8)
    page.put(547, y + 27, debit, 8, right=True)
    page.put(48, y + 40, "DATA LIMITE DE PAGAMENTO", 8)
    page.put(547, y + 40, f"{end + timedelta(20):%Y/%m/%d}", 8, right=True)
    page.lines(
        40,
        y + 64,
        [
            "TAN 15,100%. TAEG 18,4% para uma utilização de 1 500 EUR paga em doze meses. Os juros "
            "contam-se por dias sobre o capital",
            "em dívida. Reclamações sobre este extrato podem ser feitas no prazo de sessenta dias em "
            "qualquer balcão ou por telefone.",
        ],
        7,
        9,
        color=GREY,
    )
    for page in flow.pages:
        page.put(
            40,
            800,
            "Banco Atlântico Mondego, S.A. Sede: Rua Ferreira Borges 20, Coimbra. "
            "Capital social 90 000 000 EUR. NIPC 500 000 000.",
            6,
            color=GREY,
        )
    numbered(flow.pages, 555, 800, "PÁG. {} / {}", 7, right=True)
    with_pymupdf(flow.pages, path, rng.choice(["rows", "columns"]))
    return Truth("credit_card", "pt_PT", "EUR", account, start, end, opening, closing, rows)
