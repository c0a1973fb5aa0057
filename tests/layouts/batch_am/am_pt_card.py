"""Portugal: card statement of the public bank: ISO dates, movement and value, own groups for the card account and for
each card with their totals, original currency in a column, stamp duty and commission rows, summary and payment option.
"""

from __future__ import annotations

from datetime import date, timedelta
from decimal import Decimal
from pathlib import Path
from random import Random

from ..frame import Entry, Kind, Row, Truth, earlier, fill, iban, some_amount, some_entries, some_period, wrap, written
from ..pens import A4, GREY, Flow, Page, fits, with_reportlab

BLUE = (0.0, 0.3, 0.6)
FACE, BOLD = "narrow", "narrow-bold"
KINDS = [
    Kind(8, -2, -90, "COMPRA {shop} {town}"),
    Kind(3, -4, -150, "COMPRA {web}"),
    Kind(2, -10, -120, "PAG. SERVIÇOS {service} REF ### ### ###"),
    Kind(1.3, -8, -240, "COMPRA {abroad}", "fx"),
    Kind(0.5, 5, 90, "DEVOLUÇÃO {web}"),
]
POOLS = {
    "shop": [
        "CONTINENTE BOM DIA",
        "PINGO DOCE",
        "GALP POSTO ####",
        "WORTEN",
        "FARMACIA BARREIROS",
        "LIDL AGRADECE",
        "IKEA",
        "CP COMBOIOS DE PORTUGAL",
        "REST O TACHO DA AVO",
        "VIA VERDE",
        "DECATHLON",
    ],
    "town": ["LISBOA", "PORTO", "MATOSINHOS", "COIMBRA", "BRAGA", "SETUBAL"],
    "web": ["AMAZON EU SARL LUXEMBOURG", "NETFLIX.COM AMSTERDAM", "UBER *TRIP AMSTERDAM", "FNAC.PT LISBOA"],
    "service": ["EDP COMERCIAL", "AGUAS DO PORTO", "MEO SA"],
    "abroad": [
        "TFL TRAVEL CH LONDON|GBP|0.8602",
        "GITHUB INC SAN FRANCISCO|USD|1.0811",
        "HOTEL SCHWEIZERHOF BERN|CHF|0.9544",
    ],
}


def _euro(amount: Decimal) -> str:
    return written(abs(amount), ".", ",")


def _fees(group: list[Entry], rng: Random, period: tuple[date, date]) -> list[Entry]:
    """What the bank charges: cash in advance with its commission and stamp duty, or interest with duty."""
    listed: list[Entry] = []
    if rng.random() < 0.5:
        day = period[0] + timedelta(rng.randint(3, 24))
        cash = Decimal(rng.choice([40, 60, 100, 150]))
        fee = Decimal("3.50") + (cash * Decimal("0.0333")).quantize(Decimal("0.01"))
        group.append(Entry(day, ("CASH ADVANCE ATM MULTIBANCO",), -cash, "", ""))
        listed.append(Entry(day, ("COMISSÃO DE ADIANTAMENTO DE NUMERÁRIO",), -fee, "", ""))
        duty = (fee * Decimal("0.04")).quantize(Decimal("0.01"))
        listed.append(Entry(day, ("IMPOSTO DO SELO S/ COMISSÕES TGIS 17.3.4 - 4%",), -duty, "", ""))
    if rng.random() < 0.4:
        interest = some_amount(rng, 2, 25)
        listed.append(Entry(period[1], ("JUROS DO PERÍODO",), -interest, "", ""))
        duty = max(Decimal("0.01"), (interest * Decimal("0.04")).quantize(Decimal("0.01")))
        listed.append(Entry(period[1], ("IMPOSTO DO SELO S/ JUROS TGIS 17.3.1 - 4%",), -duty, "", ""))
    return listed


def draw(rng: Random, path: Path) -> Truth:
    period = some_period(rng, 30)
    account = fill(rng, "0035 #### 4500 ####", period[0], {})
    previous = some_amount(rng, 90, 1900)
    count = rng.choice([rng.randint(3, 7), rng.randint(12, 30), rng.randint(45, 70)])
    holders = rng.sample(["MARIA J. FONSECA", "RUI P. TAVARES", "INÊS FONSECA"], rng.choice([1, 1, 2]))
    groups: list[tuple[str, list[Entry]]] = []
    for n, holder in enumerate(holders):
        size = count if n == 0 else max(2, count // 3)
        entries = some_entries(rng, KINDS, POOLS, period, count=size)
        groups.append((fill(rng, f"CARTÃO N.º 4570 67** **** #### - {holder}", period[0], {}), entries))
    fees = _fees(groups[0][1], rng, period)
    groups[0][1].sort(key=lambda entry: entry.day)
    paid = Entry(
        period[0] + timedelta(rng.randint(15, 22)), ("PAGAMENTO POR DÉBITO EM CONTA - OBRIGADO",), previous, "", ""
    )
    groups.insert(0, ("CONTA-CARTÃO", sorted([paid, *fees], key=lambda entry: entry.day)))
    closing = -previous + sum(entry.amount for _, entries in groups for entry in entries)
    order = iban(rng, "PT", "0035####000########30")[:29]

    def head(page: Page, sheet: int) -> float:
        page.box(40, 30, 26, 26, BLUE)
        page.put(74, 48, "Caixa Nacional de Depósitos", 14, bold=True, color=BLUE)
        page.put(555, 40, "EXTRATO DA CONTA-CARTÃO", 11, bold=True, right=True)
        page.put(555, 53, f"Conta-cartão n.º {account}", 8, right=True)
        if sheet > 1:
            return 92.0
        page.lines(
            320, 96, ["EXMA. SENHORA", "MARIA JOSÉ FONSECA", "RUA DO HEROÍSMO 214 3 ESQ", "4300-256 PORTO"], 9, 11.5
        )
        _summary(page, period, previous, closing, groups, order)
        return 330.0

    flow = Flow(745, lambda: Page(A4, FACE, BOLD), head)
    rows: list[Row] = []
    _titles(flow)
    for title, entries in groups:
        rows += _group(flow, title, entries, rng)
    _end(flow)
    for sheet, page in enumerate(flow.pages, 1):
        page.put(
            40,
            812,
            "Caixa Nacional de Depósitos, S.A. · Sede Social: Av. João XXI, 63X, 1000-300 Lisboa · Capital Social",
            6,
            color=GREY,
        )
        page.put(
            40,
            820,
            "EUR 3.844.143.735 · CRC Lisboa sob o n.º 500 960 04X · caixanacional.example · Linha 21 555 07 24",
            6,
            color=GREY,
        )
        page.put(555, 820, f"Pág. {sheet}/{len(flow.pages)}", 7, right=True)
    with_reportlab(flow.pages, path)
    return Truth("card", "pt_PT", "EUR", account, *period, -previous, closing, rows)


def _summary(
    page: Page,
    period: tuple[date, date],
    previous: Decimal,
    closing: Decimal,
    groups: list[tuple[str, list[Entry]]],
    order: str,
) -> None:
    page.lines(40, 96, ["Data do extrato", "Período", "Extrato n.º", "Limite de crédito", "Crédito disponível"], 8, 12)
    values = [
        period[1].isoformat(),
        f"{period[0].isoformat()} a {period[1].isoformat()}",
        f"{period[1].month:03}/{period[1].year}",
        "5.000,00 EUR",
        f"{_euro(max(Decimal(0), 5000 + closing))} EUR",
    ]
    page.lines(130, 96, values, 8, 12)
    page.box(40, 176, 515, 14, BLUE)
    page.put(46, 186, "RESUMO DA CONTA", 8.5, bold=True, color=(1, 1, 1))
    page.put(300, 186, "PAGAMENTO", 8.5, bold=True, color=(1, 1, 1))
    spent = sum((e.amount for title, es in groups[1:] for e in es if e.amount < 0), Decimal(0))
    back = sum((e.amount for title, es in groups[1:] for e in es if e.amount > 0), Decimal(0))
    fees = sum((e.amount for e in groups[0][1] if e.amount < 0), Decimal(0))
    left = (
        ("Saldo do extrato anterior", _euro(previous)),
        ("Pagamentos", f"-{_euro(previous)}"),
        ("Compras, serviços e adiantamentos", _euro(spent)),
        ("Devoluções", f"-{_euro(back)}" if back else "0,00"),
        ("Juros, comissões e impostos", _euro(fees)),
        ("Saldo em dívida", _euro(closing)),
    )
    for n, (name, figure) in enumerate(left):
        page.put(46, 204 + 13 * n, name, 8, bold=n == 5)
        page.put(280, 204 + 13 * n, figure, 8, right=True, bold=n == 5)
    right = (
        ("Opção de pagamento", "100%"),
        ("Valor a pagar (EUR)", _euro(closing)),
        ("Pagamento mínimo (EUR)", _euro(max(Decimal(15), -closing / 10))),
        ("Data limite de pagamento", (period[1] + timedelta(20)).isoformat()),
        ("Débito na conta", order),
        ("TAN / TAEG", "14,300% / 16,4%"),
    )
    for n, (name, figure) in enumerate(right):
        page.put(300, 204 + 13 * n, name, 8)
        page.put(552, 204 + 13 * n, figure, 8, right=True)
    page.rule(40, 280, 555, 0.5, BLUE)


def _titles(flow: Flow) -> None:
    page = flow.page
    page.put(40, flow.y - 16, "MOVIMENTOS", 9.5, bold=True, color=BLUE)
    page.box(40, flow.y - 8, 515, 22, (0.88, 0.92, 0.97))
    for x, one, two in ((44, "DATA", "MOV."), (100, "DATA", "VALOR"), (156, "DESCRIÇÃO", "")):
        page.put(x, flow.y, one, 7, bold=True)
        page.put(x, flow.y + 9, two, 7, bold=True)
    for x, one, two in ((425, "MOEDA", "ORIGINAL"), (490, "DÉBITO", "EUR"), (551, "CRÉDITO", "EUR")):
        page.put(x, flow.y, one, 7, bold=True, right=True)
        page.put(x, flow.y + 9, two, 7, bold=True, right=True)
    flow.y += 26


def _group(flow: Flow, title: str, entries: list[Entry], rng: Random) -> list[Row]:
    if flow.need(44):
        _titles(flow)
    flow.page.put(44, flow.y, title, 8, bold=True)
    flow.y += 13
    rows: list[Row] = []
    for entry in entries:
        text, *foreign = entry.lines
        lines = wrap(text, fits(FACE, 7.5, 215))
        if flow.need(10 * len(lines)):
            _titles(flow)
            flow.page.put(44, flow.y, f"{title} (cont.)", 8, bold=True)
            flow.y += 13
        value = earlier(rng, entry.day) if text.startswith("COMPRA") else entry.day
        page = flow.page
        page.put(44, flow.y, entry.day.isoformat(), 7.5)
        page.put(100, flow.y, value.isoformat(), 7.5)
        if foreign:
            original = (-entry.amount * Decimal(foreign[1])).quantize(Decimal("0.01"))
            page.put(425, flow.y, f"{foreign[0]} {_euro(original)}", 7.5, right=True)
        page.put(490 if entry.amount < 0 else 551, flow.y, _euro(entry.amount), 7.5, right=True)
        rows.append(Row(entry.day, " ".join(lines), entry.amount, value_date=value, page=flow.number))
        flow.y = page.lines(156, flow.y, lines, 7.5, 10) + 1
    if flow.need(24):
        _titles(flow)
    out = sum((entry.amount for entry in entries if entry.amount < 0), Decimal(0))
    into = sum((entry.amount for entry in entries if entry.amount > 0), Decimal(0))
    flow.page.rule(156, flow.y - 7, 555, 0.4, GREY)
    flow.page.put(156, flow.y + 2, "TOTAL " + title.split(" - ", maxsplit=1)[0], 7.5, bold=True)
    flow.page.put(490, flow.y + 2, _euro(out), 7.5, bold=True, right=True)
    flow.page.put(551, flow.y + 2, _euro(into), 7.5, bold=True, right=True)
    flow.y += 22
    return rows


def _end(flow: Flow) -> None:
    text = (
        "Informação: os movimentos em moeda estrangeira são convertidos à taxa de câmbio da rede do dia em que são "
        "processados. Se detetar alguma irregularidade, contacte a Caixa no prazo de 30 dias. Montante máximo "
        "de juros, "
        "com utilização de 1.500,00 EUR a 12 meses: 117,20 EUR. Em caso de perda ou roubo do cartão ligue 21 "
        "555 01 22. "
        "Campanha: pague em 3 prestações sem juros compras a partir de 150,00 EUR nas lojas aderentes."
    )
    lines = wrap(text, fits(FACE, 7, 505))
    flow.need(9 * len(lines) + 10)
    flow.page.lines(44, flow.y + 4, lines, 7, 9)
