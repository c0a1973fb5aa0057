"""Brazil, digital bank account: a heading per day, under it the day's money in, then the day's money out.

Rows have no date and no sign: both stand in "01 JAN 2024 Total de entradas + 1.000,00" and "Total de saídas - 50,00".
The counterparty is a second description column of up to four lines; the day's balance follows its rows.
"""

from __future__ import annotations

from datetime import date
from decimal import Decimal
from itertools import groupby
from pathlib import Path
from random import Random

from ..frame import Kind, Row, Truth, fill, some_amount, some_entries, some_period, wrap, written
from ..pens import A4, GREY, Flow, Page, fits, with_reportlab

MONTHS = ["JAN", "FEV", "MAR", "ABR", "MAI", "JUN", "JUL", "AGO", "SET", "OUT", "NOV", "DEZ"]
LONG = ["JANEIRO", "FEVEREIRO", "MARÇO", "ABRIL", "MAIO", "JUNHO"]
LONG += ["JULHO", "AGOSTO", "SETEMBRO", "OUTUBRO", "NOVEMBRO", "DEZEMBRO"]
KINDS = [
    Kind(8, -3, -900, "Transferência enviada pelo Pix|{name} - {cpf} - {bank} Agência: # Conta: #######-#"),
    Kind(6, 5, 1500, "Transferência recebida pelo Pix|{*name} - {cpf} - {bank} Agência: #### Conta: ######-#"),
    Kind(6, -4, -220, "Compra no débito|{*shop}"),
    Kind(2, -30, -1800, "Pagamento de fatura|Cartão de crédito"),
    Kind(2, -40, -600, "Pagamento de boleto efetuado|{*bill}"),
    Kind(2, -20, -500, "Aplicação RDB"),
    Kind(2, 20, 800, "Resgate RDB"),
    Kind(
        1,
        1400,
        8000,
        "Transferência Recebida|{*firm} - ##.###.###/0001-## - BCO ITAUNA S.A. (0000) Agência: #### Conta: #####-#",
        "",
        "0.01",
        2,
    ),
]
POOLS = {
    "name": ["MARIA APARECIDA DOS SANTOS SOUZA", "João Pedro Nogueira", "Luciana F Prado", "MERCEARIA DO ZÉ LTDA"],
    "cpf": ["•••.###.###-••"],
    "bank": [
        "BCO DO CERRADO S.A. (0001)",
        "PICPAGO (0380)",
        "CAIXA ECONOMICA FLUMINENSE (0104)",
        "MERCADO PAGADOR IP LTDA. (0323)",
    ],
    "shop": ["PADARIA REAL", "UBERZ *TRIP", "POSTO IPE 12", "DROGARIA SAO JOAQUIM", "IFOODZ *HABANERO"],
    "bill": ["ENERGIZA PAULISTA S.A.", "CONDOMINIO EDIFICIO AURORA", "CLARUS NET"],
    "firm": ["TECELAGEM BOA VISTA LTDA", "PREFEITURA MUNICIPAL"],
}
LEFT, KIND, WHO, MONEY = 44, 112, 262, 552
SIZE = 8


def reais(amount: Decimal, plus: str = "", minus: str = "-") -> str:
    return (plus if amount >= 0 else minus) + written(abs(amount), ".", ",")


def label(day: date) -> str:
    return f"{day.day:02} {MONTHS[day.month - 1]} {day.year}"


def draw(rng: Random, path: Path) -> Truth:  # noqa: PLR0915
    period = some_period(rng, calendar=True)
    opening = some_amount(rng, 1, 5000)
    entries = some_entries(rng, KINDS, POOLS, period, reversal="Estorno - {}", balance=opening, floor=1800)
    entries.sort(key=lambda entry: (entry.day, entry.amount < 0))
    closing = opening + sum(entry.amount for entry in entries)
    balance, account = opening, fill(rng, "########-#", period[0], {})
    come = sum((entry.amount for entry in entries if entry.amount > 0), Decimal(0))

    def head(page: Page, number: int) -> float:
        page.put(LEFT, 40, "rox", 20, bold=True, color=(0.5, 0.05, 0.7))
        page.put(MONEY, 32, "Tainá Ribeiro de Almeida", 8, right=True, bold=True)
        page.put(MONEY, 43, f"CPF  •••.482.117-••   Agência  0001   Conta  {account}", 7.5, right=True)
        first, last = (f"{day.day:02} DE {LONG[day.month - 1]} DE {day.year}" for day in period)
        page.put(LEFT, 68, f"{first} a {last}", 8, bold=True)
        page.put(MONEY, 68, "VALORES EM R$", 7.5, right=True)
        page.rule(LEFT, 76, MONEY, 0.5, GREY)
        if number > 1:
            return 100
        page.put(LEFT, 104, "Saldo final do período", 9)
        page.put(LEFT, 126, "R$ " + reais(closing), 16, bold=True)
        for n, (text, value) in enumerate(
            [
                ("Saldo inicial", reais(opening)),
                ("Rendimento líquido", "+0,00"),
                ("Total de entradas", reais(come, "+")),
                ("Total de saídas", reais(closing - opening - come, "-")),
                ("Saldo final do período", reais(closing)),
            ]
        ):
            page.put(330, 98 + 14 * n, text, SIZE, bold=n == 4)
            page.put(MONEY, 98 + 14 * n, value, SIZE, right=True, bold=n == 4)
        page.put(LEFT, 184, "Movimentações", 12, bold=True)
        return 206

    def foot(page: Page, _y: float) -> None:
        page.rule(LEFT, 796, MONEY, 0.3, GREY)
        text = "Tem alguma dúvida? Mande uma mensagem pelo aplicativo ou ligue 4020 0000 (capitais) ou 0800 000 0000."
        page.put(LEFT, 808, text, 6.5, color=GREY)
        page.put(
            LEFT,
            818,
            f"Gerado dia {period[1].day} de {LONG[period[1].month - 1].lower()} de {period[1].year} às 09:14",
            6.5,
            color=GREY,
        )

    flow, rows = Flow(785, lambda: Page(A4, "narrow", "narrow-bold"), head, foot), []
    for day, group in groupby(entries, lambda entry: entry.day):
        dated = False
        for out, part in groupby(group, lambda entry: entry.amount < 0):
            some = list(part)
            flow.need(60)
            if not dated:
                flow.page.put(LEFT, flow.y, label(day), SIZE, bold=True)
            dated = True
            flow.page.put(KIND, flow.y, "Total de saídas" if out else "Total de entradas", SIZE, bold=True)
            total = sum((entry.amount for entry in some), Decimal(0))
            flow.page.put(MONEY, flow.y, reais(total, "+ ", "- "), SIZE, right=True, bold=True)
            flow.y += 16
            for entry in some:
                what, *rest = entry.lines
                who = wrap(rest[0], fits("narrow", SIZE, 210)) if rest else []
                flow.need(11 * max(1, len(who)) + 6)
                flow.page.put(KIND, flow.y, what, SIZE)
                flow.page.lines(WHO, flow.y, who, SIZE, 11)
                flow.page.put(MONEY, flow.y, reais(abs(entry.amount)), SIZE, right=True)
                rows.append(Row(day, " ".join([what, *who]), entry.amount, page=flow.number))
                balance += entry.amount
                flow.y += 11 * max(1, len(who)) + 6
        flow.need(20)
        flow.page.put(KIND, flow.y, "Saldo do dia", SIZE, bold=True)
        flow.page.put(MONEY, flow.y, reais(balance), SIZE, right=True, bold=True)
        flow.page.rule(LEFT, flow.y + 7, MONEY, 0.3, GREY)
        flow.y += 24
    flow.need(40)
    note = "O saldo líquido corresponde à soma do saldo inicial, rendimentos e movimentações do período."
    flow.page.put(LEFT, flow.y + 8, note, 7, color=GREY)
    foot(flow.page, flow.y)
    with_reportlab(flow.pages, path)
    return Truth("checking", "pt_BR", "BRL", account, *period, opening, closing, rows)
