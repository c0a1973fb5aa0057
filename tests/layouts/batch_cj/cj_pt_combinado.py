"""Portugal, combined statement: dates as month.day (1.02, 12.29), amounts with a space between thousands and a decimal
point, A TRANSPORTAR and TRANSPORTE at page breaks, a summary and term deposits; now and then a savings account, too."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date
from decimal import Decimal
from pathlib import Path
from random import Random

from .. import pens
from ..frame import (
    Entry,
    Kind,
    Pools,
    Row,
    Truth,
    earlier,
    fill,
    iban,
    running,
    some_amount,
    some_entries,
    some_period,
    wrap,
    written,
)

KINDS = [
    Kind(20, -2, -130, "COMPRA {card} {shop}"),
    Kind(6, -2, -60, "COMPRA CONTACTLESS {card} {shop}"),
    Kind(5, -20, -200, "LEVANTAMENTO ATM {card} {city}", step="10"),
    Kind(6, -8, -190, "DD {biller} ###########"),
    Kind(5, -5, -300, "PAGSERV {card} #####/#########"),
    Kind(5, -10, -900, "TRF. P/O {person}"),
    Kind(3, -5, -120, "TRF MB WAY P/ *****{three}"),
    Kind(3, 5, 240, "TRF MB WAY DE {person}"),
    Kind(3, 40, 900, "TRF. DE {person}"),
    Kind(2, 950, 2300, "TRF. DE {firm}", most=1),
    Kind(1, -3, -8, "COM. MANUTENCAO CONTA", most=1),
    Kind(1, -0.1, -0.4, "IMPOSTO SELO 4,00% S/ COMISSAO", most=1),
    Kind(1, -200, -560, "PRESTACAO EMPRESTIMO #########", most=1),
]
SAVED = [
    Kind(3, 50, 600, "REFORCO POUPANCA"),
    Kind(1, -50, -400, "MOBILIZACAO PARCIAL"),
    Kind(1, 0.2, 9, "JUROS CREDORES", most=1),
]
PINK = (0.82, 0.0, 0.34)
RIGHTS = (414.0, 476.0, 552.0)


def _day(day: date) -> str:
    return f"{day.month}.{day.day:02}"


def _money(amount: Decimal) -> str:
    return written(amount, " ", ".")


def draw(rng: Random, path: Path) -> Truth:  # noqa: PLR0915
    pools: Pools = {
        "shop": ["CONTINENTE BOM DIA PORTO", "PINGO DOCE MATOSINHOS", "GALP AREA SERVICO A28",
                 "FARMACIA CENTRAL", "UBER *TRIP",
                 "CAFE O MOINHO BRAGA", "WORTEN GAIA", "LIDL AGRADECE", "VIA VERDE", "IKEA MATOSINHOS 4450-565"],
        "city": ["AV BOAVISTA PORTO", "R SA BANDEIRA", "BRAGA PARQUE"],
        "biller": ["EDP COMERCIAL", "MEO SA", "AGUAS DO PORTO", "FIDELIDADE", "NOS COMUNICACOES"],
        "person": ["MARIA J SILVA", "RUI P COSTA", "ANA FERREIRA", "CONDOMINIO RUA DO SOL 12"],
        "firm": ["TEXTEIS DO AVE LDA", "INST GESTAO FINANC SEG SOCIAL", "METALO NORTE SA"],
        "card": ["4417"],
        "three": ["###"],
    }  # fmt: skip
    start, end = some_period(rng, calendar=True)
    main = some_entries(rng, KINDS, pools, (start, end), balance=(opening := some_amount(rng, 120, 5200)))
    two = rng.random() < 0.4
    saved = some_entries(rng, SAVED, pools, (start, end), count=rng.randint(1, 4)) if two else []
    saved_opening = some_amount(rng, 2000, 18000)
    closing = opening + sum(entry.amount for entry in main)
    saved_closing = saved_opening + sum(entry.amount for entry in saved)
    term = some_amount(rng, 1000, 30000, "500")
    number = fill(rng, "453########", start, {})
    save_number = fill(rng, "453########", start, {})
    extract = f"{end.year}/{rng.randint(1, 12):03}"
    holder = iban(rng, "PT", "0033000045#############")

    def head(page: pens.Page, n: int) -> float:
        page.put(43, 46, "MILÉNIO LUSO", 15, bold=True, color=PINK)
        page.put(552, 40, "EXTRATO COMBINADO", 11, bold=True, right=True)
        page.put(552, 52, f"Nº {extract}   PERÍODO: {start:%Y/%m/%d} A {end:%Y/%m/%d}", 8, right=True)
        page.rule(43, 62, 552, 1.2, PINK)
        if n > 1:
            return 84.0
        page.lines(330, 100, ["JOSÉ MANUEL TEIXEIRA", "RUA DE CEDOFEITA 455 2 ESQ", "4050-180 PORTO"], 9, 12)
        page.put(43, 160, "RESUMO DO PATRIMÓNIO FINANCEIRO", 9.5, bold=True, color=PINK)
        page.put(552, 160, "EUR", 8, right=True)
        parts = [("CONTA À ORDEM " + number, closing)]
        parts += [("CONTA POUPANÇA " + save_number, saved_closing)] if two else []
        parts += [("DEPÓSITOS A PRAZO", term)]
        y: float = 175
        for label, figure in [*parts, ("TOTAL DO PATRIMÓNIO", sum((figure for _, figure in parts), Decimal(0)))]:
            page.put(50, y, label, 8.5, bold=label.startswith("TOTAL"))
            page.put(552, y, _money(figure), 8.5, bold=label.startswith("TOTAL"), right=True)
            y += 12
        return y + 20

    flow = pens.Flow(765, pens.Page, head)
    rows: list[Row] = []

    def columns() -> None:
        page = flow.page
        page.box(43, flow.y - 10, 509, 24, (0.95, 0.9, 0.92))
        for x, one, other in ((46, "DATA", "LANC."), (88, "DATA", "VALOR")):
            page.put(x, flow.y - 1, one, 7.5, bold=True)
            page.put(x, flow.y + 9, other, 7.5, bold=True)
        page.put(130, flow.y + 4, "DESCRITIVO", 7.5, bold=True)
        for edge, title in zip(RIGHTS, ("DÉBITO", "CRÉDITO", "SALDO"), strict=True):
            page.put(edge - 2, flow.y + 4, title, 7.5, bold=True, right=True)
        flow.y += 27

    def line(label: str, balance: Decimal) -> None:
        flow.page.put(130, flow.y, label, 8.5, bold=True)
        flow.page.put(RIGHTS[2], flow.y, _money(balance), 8.5, bold=True, right=True)
        flow.y += 12

    def account(title: str, number: str, before: Decimal, entries: Sequence[Entry]) -> None:
        flow.need(110)
        flow.page.put(43, flow.y, f"{title} Nº {number}", 9.5, bold=True, color=PINK)
        flow.page.put(552, flow.y, "MOEDA: EUR", 8, right=True)
        flow.page.put(43, flow.y + 11, f"IBAN: {holder}   BIC: MLUSPTPL", 7.5)
        flow.y += 30
        columns()
        line("SALDO INICIAL", before)
        last = before
        for entry, balance in zip(entries, running(before, [entry.amount for entry in entries]), strict=True):
            if flow.y + 24 > flow.bottom:
                line("A TRANSPORTAR", last)
                flow.turn()
                columns()
                line("TRANSPORTE", last)
            value = earlier(rng, entry.day, 2)
            text = wrap(entry.lines[0], pens.fits("Helvetica", 8, 236), cut=True)[0]  # the bank cuts the rest off
            for x, cell in ((74, _day(entry.day)), (116, _day(value))):
                flow.page.put(x, flow.y, cell, 8.5, right=True)
            flow.page.put(130, flow.y, text, 8)
            flow.page.put(RIGHTS[entry.amount > 0], flow.y, _money(abs(entry.amount)), 8.5, right=True)
            flow.page.put(RIGHTS[2], flow.y, _money(balance), 8.5, right=True)
            rows.append(Row(entry.day, " ".join(text.split()), entry.amount, balance, value, flow.number))
            flow.y += 12
            last = balance
        line("SALDO FINAL", last)
        flow.page.put(130, flow.y + 2, f"SALDO DISPONÍVEL EM {end:%Y/%m/%d}", 7.5)
        flow.page.put(RIGHTS[2], flow.y + 2, _money(last), 7.5, right=True)
        flow.y += 34

    account("CONTA SIMPLES", number, opening, main)
    if two:
        account("CONTA POUPANÇA", save_number, saved_opening, saved)
    flow.need(120)
    page, y = flow.page, flow.y
    page.put(43, y, "DEPÓSITOS A PRAZO", 9.5, bold=True, color=PINK)
    for x, title in ((46, "Nº DEPÓSITO"), (150, "CONSTITUIÇÃO"), (240, "VENCIMENTO"), (330, "TAXA"), (510, "MONTANTE")):
        page.put(x, y + 14, title, 7.5, bold=True)
    page.put(46, y + 26, fill(rng, "00#########", start, {}), 8)
    page.put(150, y + 26, f"{start.year - 1}/06/15", 8)
    page.put(240, y + 26, f"{start.year + 1}/06/15", 8)
    page.put(330, y + 26, "1.250%", 8)
    page.put(552, y + 26, _money(term), 8, right=True)
    page.put(
        43,
        y + 50,
        "AVISO: A PARTIR DE 1 DE MARÇO A COMISSÃO DE MANUTENÇÃO PASSA A SER DE 6.00 EUR + IMPOSTO DO SELO.",
        7,
    )
    for n, sheet in enumerate(flow.pages, 1):
        sheet.put(552, 812, f"Pág. {n}/{len(flow.pages)}", 7.5, right=True)
        sheet.put(
            43,
            812,
            "Banco Milénio Luso, S.A. - Praça D. João I, 28 - Porto - Capital Social 4 725 000 000.00 EUR",
            6.5,
            color=pens.GREY,
        )
    pens.with_fpdf(flow.pages, path, "columns" if rng.random() < 0.5 else "rows")
    return Truth(
        "checking", "pt_PT", "EUR", number, start, end, None if two else opening, None if two else closing, rows
    )
