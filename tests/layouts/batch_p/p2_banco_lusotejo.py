"""Portugal: combined statement ("extrato combinado") of a current account.

Special: dates are month.day without a year ("3.07" is 7 March), amounts have spaces for thousands and a decimal point,
the booking date stands left of the value date, "TRANSPORTE" and "A TRANSPORTAR" carry the balance over, a financial
summary with further accounts comes before the table and a list of direct debits after it.
"""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from decimal import Decimal
from pathlib import Path
from random import Random

from ..frame import Kind, Pools, Row, Truth, earlier, iban, running, some_amount, some_entries, some_period, written
from ..pens import GREY, WHITE, Color, Flow, Hand, Page, by_hand

PINK: Color = (0.82, 0.0, 0.29)
LIGHT: Color = (0.95, 0.95, 0.95)
BOOKED, VALUE, TEXT, DEBIT, CREDIT, BALANCE = 62, 104, 116, 396, 470, 552

POOLS: Pools = {
    "shop": [
        "CONTINENTE ODIVELAS",
        "PINGO DOCE CAMPO DE OURIQUE",
        "LIDL AGRADECE SETUBAL",
        "FARMACIA NOVA ALMADA",
        "GALP AS SEIXAL",
        "FNAC CHIADO LISBOA",
        "PASTELARIA TRES IRMAOS",
        "WORTEN COLOMBO",
        "CP LISBOA ORIENTE",
        "UBER BV",
        "TALHO DO BAIRRO LDA",
        "DECATHLON ALFRAGIDE",
    ],
    "debit": ["EDP COMERCIAL", "VODAFONE PORTUGAL", "NOS COMUNICACOES", "EPAL SA", "FIDELIDADE SEGUROS", "VIA VERDE"],
    "person": ["RUI M FARIA SANTOS", "ANA CRISTINA LOPES", "CONDOMINIO R DA PRATA 14", "JOSE P ALVES", "MARTA BRAGA"],
    "firm": ["METALURGICA DO SADO SA", "AUTORIDADE TRIBUTARIA", "INST GESTAO FIN SEG SOCIAL", "TEJO SOFT LDA"],
    "atm": ["R AUGUSTA LISBOA", "AV LIBERDADE", "FORUM ALMADA", "ESTACAO SETUBAL"],
}
KINDS = [
    Kind(24, -1.2, -150, "COMPRA #### {shop} CONTACTLESS"),
    Kind(10, -2, -300, "COMPRA #### {shop}"),
    Kind(7, -8, -160, "DD {debit} ###########"),
    Kind(5, -10, -200, "LEV ATM #### {atm}", step="10"),
    Kind(5, -5, -90, "TRF MB WAY P/ *****###", step="0.5"),
    Kind(3, 5, 90, "TRF MB WAY DE *****###", step="0.5"),
    Kind(5, -20, -900, "TRF. P/O {person}"),
    Kind(4, 40, 2900, "TRF. DE {firm}", most=3),
    Kind(3, 20, 800, "TRF CRED INST {person}"),
    Kind(4, -6, -350, "PAG SERV #####/#########"),
    Kind(2, -0.05, -1.5, "IMPOSTO DO SELO ART 17.3.4"),
    Kind(2, -0.75, -12, "COM. MANUTENCAO CONTA PACOTE PROGRAMA PRESTIGE", most=1),
    Kind(1, 50, 1500, "DEPOSITO NUMERARIO BALCAO ####", step="5"),
    Kind(1, -250, -780, "PREST. CREDITO HABITACAO ###########", most=1),
    Kind(0.6, -1000, -9000, "CONSTIT. DEP PRAZO ###########", most=1, step="500"),
]


@dataclass
class _Style:
    holder: str
    number: str
    iban: str
    period: tuple[date, date]
    serial: str
    savings: Decimal | None
    overdraft: Decimal
    bold_titles: bool


def _eur(amount: Decimal) -> str:
    return written(amount, " ", ".")


def _day(day: date) -> str:
    return f"{day.month}.{day.day:02}"


def _iso(day: date) -> str:
    return day.strftime("%Y/%m/%d")


def _first_head(style: _Style, page: Page, closing: Decimal) -> float:
    page.lines(322, 116, ["EXMO(A) SENHOR(A)", style.holder, "R DAS FLORES 27 2 ESQ", "2800-119 ALMADA"], 9, 12)
    page.put(40, 116, "EXTRATO COMBINADO", 13, bold=True, color=PINK)
    page.put(40, 132, f"N. {style.serial}", 8)
    page.put(40, 144, f"EXTRATO DE {_iso(style.period[0])} A {_iso(style.period[1])}", 8)
    page.put(40, 156, "SUCURSAL: ALMADA CENTRO   TEL. 212 999 040", 8)
    y = 196.0
    page.box(38, y - 10, 518, 13, PINK)
    page.put(42, y, "RESUMO FINANCEIRO", 8, bold=True, color=WHITE)
    page.put(BALANCE, y, "SALDO EM EUR", 8, bold=True, color=WHITE, right=True)
    lines = [(f"CONTA SIMPLES N. {style.number}", closing)]
    if style.savings is not None:
        lines.append((f"POUPANCA AFORRO N. {int(style.number) + 31}", style.savings))
    for text, amount in lines:
        y += 13
        page.put(42, y, text, 8)
        page.put(BALANCE, y, _eur(amount), 8, right=True)
    y += 13
    page.rule(38, y - 9, 556, 0.4, GREY)
    page.put(42, y, "TOTAL DO PATRIMONIO FINANCEIRO", 8, bold=True)
    page.put(BALANCE, y, _eur(sum((amount for _, amount in lines), Decimal("0.00"))), 8, right=True, bold=True)
    return y + 30


def _head(style: _Style, page: Page, number: int, before: Decimal, closing: Decimal) -> float:
    page.put(40, 52, "banco lusotejo", 20, bold=True, color=PINK)
    page.put(BALANCE, 44, f"PAG. {number}", 7, right=True)
    page.put(BALANCE, 54, f"EXTRATO COMBINADO {style.serial}", 7, right=True, color=GREY)
    y = _first_head(style, page, closing) if number == 1 else 92.0
    page.put(40, y, f"CONTA SIMPLES N. {style.number}", 9, bold=True)
    page.put(230, y, "MOEDA: EUR", 8)
    if number == 1:
        page.put(40, y + 11, f"IBAN {style.iban}", 8)
        page.put(262, y + 11, "SWIFT/BIC LTEJPTPL", 8)
        y += 11
    y += 20
    page.box(38, y - 11, 518, 26, LIGHT)
    for x, top, low in ((BOOKED, "DATA", "LANC."), (VALUE, "DATA", "VALOR")):
        page.put(x, y, top, 7, right=True, bold=style.bold_titles)
        page.put(x, y + 9, low, 7, right=True, bold=style.bold_titles)
    page.put(TEXT, y + 9, "DESCRITIVO", 7, bold=style.bold_titles)
    for x, title in ((DEBIT, "DEBITO"), (CREDIT, "CREDITO"), (BALANCE, "SALDO")):
        page.put(x, y + 9, title, 7, right=True, bold=style.bold_titles)
    page.put(TEXT, y + 26, "SALDO INICIAL" if number == 1 else "TRANSPORTE", 8)
    page.put(BALANCE, y + 26, _eur(before), 8, right=True)
    return y + 38


def _foot(page: Page) -> None:
    legal = [
        "Banco Lusotejo, S.A., Sociedade Aberta - Sede: Praça do Comércio, 88, Setúbal - Capital Social 640.000.000,00 "
        "Euros",
        "Número único de matrícula e identificação fiscal 599 888 111 - Registado no Banco de Portugal com o n.º 99.",
    ]
    page.lines(40, 812, legal, 6, 8, color=GREY)


def draw(rng: Random, path: Path) -> Truth:
    period = some_period(rng, calendar=True)
    opening = some_amount(rng, 60, 9000) if rng.random() < 0.9 else -some_amount(rng, 5, 200)
    entries = some_entries(rng, KINDS, POOLS, period, reversal="ANUL {}", balance=opening)
    balances = running(opening, (entry.amount for entry in entries))
    closing = balances[-1] if balances else opening
    account = iban(rng, "PT", "0099#################")
    style = _Style(
        rng.choice(["DUARTE NUNO CALDEIRA", "MARIA INES P ROLDAO", "PEDRO HENRIQUES FONTES"]),
        str(rng.randint(40000000, 49999999)),
        account,
        period,
        f"{period[1].year}/{rng.randint(1, 12):03}",
        some_amount(rng, 500, 20000) if rng.random() < 0.6 else None,
        Decimal(rng.choice([0, 250, 500])),
        rng.random() < 0.5,
    )
    state = {"balance": opening}

    def foot(page: Page, y: float) -> None:
        page.put(TEXT, y, "A TRANSPORTAR", 8)
        page.put(BALANCE, y, _eur(state["balance"]), 8, right=True)
        _foot(page)

    flow = Flow(778, Page, lambda page, number: _head(style, page, number, state["balance"], closing), foot)
    rows = []
    for entry, balance in zip(entries, balances, strict=True):
        flow.need(11)
        value = max(earlier(rng, entry.day), date(entry.day.year - 1, 12, 1))
        text = entry.lines[0]
        flow.page.put(BOOKED, flow.y, _day(entry.day), 8, right=True)
        flow.page.put(VALUE, flow.y, _day(value), 8, right=True)
        flow.page.put(TEXT, flow.y, text, 8)
        flow.page.put(DEBIT if entry.amount < 0 else CREDIT, flow.y, _eur(abs(entry.amount)), 8, right=True)
        flow.page.put(BALANCE, flow.y, _eur(balance), 8, right=True)
        rows.append(Row(entry.day, text, entry.amount, balance, value, flow.number))
        state["balance"] = balance
        flow.y += 11
    _end(rng, style, flow, closing)
    by_hand(flow.pages, path, Hand(show="TJ", split=True))
    return Truth("checking", "pt_PT", "EUR", account, *period, opening, closing, rows)


def _end(rng: Random, style: _Style, flow: Flow, closing: Decimal) -> None:
    flow.need(50)
    page, y = flow.page, flow.y
    page.put(TEXT, y, "SALDO FINAL", 8, bold=True)
    page.put(BALANCE, y, _eur(closing), 8, right=True, bold=True)
    page.put(TEXT, y + 11, "SALDO DISPONIVEL", 8)
    page.put(BALANCE, y + 11, _eur(closing + style.overdraft), 8, right=True)
    if style.overdraft:
        page.put(TEXT, y + 22, "LIMITE DE DESCOBERTO AUTORIZADO", 8)
        page.put(CREDIT, y + 22, _eur(style.overdraft), 8, right=True)
    if y + 130 < 790 and rng.random() < 0.6:
        y += 50
        page.box(38, y - 10, 518, 13, LIGHT)
        page.put(42, y, "AUTORIZACOES DE DEBITO DIRETO ATIVAS", 8, bold=True)
        page.put(330, y, "ENTIDADE", 7)
        page.put(BALANCE, y, "LIMITE", 7, right=True)
        for name in rng.sample(["EDP COMERCIAL", "EPAL SA", "VIA VERDE", "NOS COMUNICACOES"], 3):
            y += 11
            page.put(42, y, name, 8)
            page.put(330, y, str(rng.randint(100100, 109999)), 8)
            page.put(BALANCE, y, rng.choice(["SEM LIMITE", "150.00", "90.00"]), 8, right=True)
        page.put(42, y + 18, "O Fundo de Garantia de Depósitos garante o reembolso até 100 000 EUR por depositante.", 7)
    _foot(page)
