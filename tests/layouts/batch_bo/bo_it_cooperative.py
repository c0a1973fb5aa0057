"""Italy, cooperative bank, conto corrente: a quarter in a line printer's type, whole lines with their spaces.

Debit and credit columns stand before the description; the interest tables ("scalare") after the movements repeat
dates and balances that are no movements. Opening and closing balance are lines among the movements.
"""

from __future__ import annotations

from datetime import date, timedelta
from decimal import Decimal
from pathlib import Path
from random import Random

from ..frame import Entry, Kind, Pools, Row, Truth, earlier, fill, iban, some_entries, wrap, written
from ..pens import A4, Flow, Page, with_reportlab
from ._rows import paid_in, paid_out, row_count, sufficient

LEAD = 10.2
ROOM = 46
NAME = "BANCA DI CREDITO COOPERATIVO DELLA VALLE SERENA"

POOLS: Pools = {
    "shop": [
        "CONAD CITY RIVERGARO",
        "ESSELUNGA PIACENZA",
        "ENI STATION 0####",
        "AMAZON EU SARL",
        "FARMACIA S.ANNA",
        "TRATTORIA DEL PONTE",
        "LIDL ITALIA ####",
        "TRENITALIA WEB",
        "OBI PIACENZA",
    ],
    "biller": [
        "ENEL ENERGIA SPA",
        "TIM S.P.A.",
        "IREN MERCATO SPA",
        "FASTWEB SPA",
        "UNIPOLSAI ASSICURAZIONI",
        "TELEPASS SPA",
    ],
    "person": ["ROSSETTI MARIA GRAZIA", "BIANCHINI LUCA", "CONDOMINIO VIA GIORDANI 14", "STUDIO TEC. FERRARI"],
    "why": ["SALDO FATTURA N. ### DEL {used}", "AFFITTO {month}", "RIMBORSO SPESE", "RATA CONDOMINIALE"],
    "used": lambda rng, day: f"{earlier(rng, day):%d/%m/%y}",
    "month": lambda _, day: f"{day:%m/%Y}",
}
KINDS = [
    Kind(22, -4, -180, "PAGAMENTO POS|CARTA *{card} DEL {used} ORE 1#:2# {shop}", "pos"),
    Kind(9, -15, -350, "ADDEBITO SDD CORE|{biller} MANDATO ##########??? RIF. ########", "sdd"),
    Kind(5, -50, -300, "PRELIEVO BANCOMAT|CARTA *{card} DEL {used} SPORTELLO 0#### RIVERGARO", "atm", "10"),
    Kind(5, -30, -1200, "DISPOSIZIONE DI BONIFICO|A FAVORE {person} {why}", "vir"),
    Kind(3, -100, -1500, "ASSEGNO BANCARIO|N. 0#########", "chq"),
    Kind(2, -40, -700, "DELEGHE UNIFICATE F24|PAG. TELEMATICO PROT. ########", "f24"),
    Kind(3, -1, -2, "COMMISSIONI E SPESE|BONIFICO SEPA INTERNET BANKING", "fee", "0.25"),
    Kind(4, 1200, 2600, "EMOLUMENTI|OFF. MECC. GALLUZZI SRL STIPENDIO {month}", "in", most=3),
    Kind(4, 50, 1900, "BONIFICO A VOSTRO FAVORE|ORD: {person} {why}", "in"),
    Kind(2, 100, 2000, "VERSAMENTO CONTANTE|SPORTELLO RIVERGARO", "in", "50"),
]
TITLES = "DATA      VALUTA    MOVIMENTI DARE MOVIMENTI AVERE  DESCRIZIONE DELLE OPERAZIONI"


def draw(rng: Random, path: Path) -> Truth:
    year, quarter = rng.randint(2019, 2024), rng.randint(1, 4)
    start = date(year, 3 * quarter - 2, 1)
    end = date(year + quarter // 4, 3 * quarter % 12 + 1, 1) - timedelta(1)
    period = (start, end)
    pools: Pools = {**POOLS, "card": [str(rng.randint(1000, 9999))]}
    entries = some_entries(rng, KINDS, pools, period, count=row_count(rng, 110))
    opening = sufficient(rng, entries, 200, 9000, 10)
    entries.append(Entry(end, ("IMPOSTA DI BOLLO", "E/C E RENDICONTO"), Decimal("-8.55"), "bollo", ""))
    entries.append(Entry(end, ("COMPETENZE DI CHIUSURA", "SPESE TENUTA CONTO"), Decimal("-15.00"), "comp", ""))
    closing = opening + sum(entry.amount for entry in entries)
    number = fill(rng, "000000######", start, {})
    account = iban(rng, "IT", "?0845265430" + number)
    truth = Truth("checking", "it_IT", "EUR", account, *period, opening, closing)
    flow = Flow(780, _new, lambda page, at: _head(page, at, period, number, account), _carry)
    _line(flow, start - timedelta(1), start - timedelta(1), opening, ["SALDO INIZIALE"])
    scale: dict[date, Decimal] = {}
    for entry in entries:
        value = earlier(rng, entry.day, 2) if entry.tag in {"pos", "atm", "chq"} else entry.day
        lines = [part for text in _texts(entry) for part in wrap(text, lambda text: len(text) <= ROOM)]
        flow.need(LEAD * len(lines))
        text = " ".join(" ".join(lines).split())
        truth.transactions.append(Row(entry.day, text, entry.amount, value_date=value, page=flow.number))
        scale[value] = scale.get(value, Decimal(0)) + entry.amount
        _line(flow, entry.day, value, entry.amount, lines)
    _end(flow, entries, closing, end)
    before = flow.number
    sums = Flow(780, _new, lambda page, at: _head(page, before + at, period, number, account, titles=False))
    _scale(sums, opening, scale, start)
    with_reportlab([*flow.pages, *sums.pages], path)
    return truth


def _texts(entry: Entry) -> list[str]:
    """Kind and text stand on one line where both fit."""
    joined = " ".join(entry.lines)
    return [joined] if len(joined) <= ROOM else list(entry.lines)


def _new() -> Page:
    return Page(A4, face="Courier", bold="Courier-Bold")


def money(amount: Decimal) -> str:
    return written(abs(amount), ".", ",")


def _write(flow: Flow, text: str, bold: bool = False) -> None:
    flow.page.put(34, flow.y, text.rstrip(), 8, bold=bold)
    flow.y += LEAD


def _head(page: Page, at: int, period: tuple[date, date], number: str, account: str, titles: bool = True) -> float:
    lines = [f"{NAME:<70}{'FOGLIO N.':>20} {at:>3}", "SEDE: RIVERGARO (PC) - VIA DON VENEZIANI 2", ""]
    if at == 1:
        lines += [
            f"{'':52}SPETT.LE",
            f"FILIALE DI RIVERGARO{'':32}BIANCHINI ANDREA",
            f"ABI 08452  CAB 65430{'':32}STRADA DELLA VAL TREBBIA 45",
            f"{'':52}29029 RIVERGARO PC",
            "",
            "LE RIMETTIAMO L'ESTRATTO DEL SUO CONTO. TRASCORSI 60 GIORNI DALLA DATA DI RICEVIMENTO",
            "SENZA CHE SIA PERVENUTO RECLAMO SCRITTO L'ESTRATTO SI INTENDERA' APPROVATO.",
            "",
        ]
    lines += [
        f"ESTRATTO CONTO CORRENTE N. {number} AL {period[1]:%d/%m/%Y}        DIVISA: EURO",
        f"INTESTATO A: BIANCHINI ANDREA           IBAN {account}",
        "",
    ]
    y = page.lines(34, 48, lines, 8, LEAD)
    if not titles:
        return y
    page.rule(34, y - 7, 561, 0.6)
    page.put(34, y + 3, TITLES, 8, bold=True)
    page.rule(34, y + 7, 561, 0.6)
    return y + 20


def _line(flow: Flow, day: date, value: date, amount: Decimal, lines: list[str], bold: bool = False) -> None:
    out, into = (money(amount), "") if amount < 0 else ("", money(amount))
    _write(flow, f"{day:%d/%m/%y}  {value:%d/%m/%y}  {out:>14} {into:>15}  {lines[0]}", bold)
    for line in lines[1:]:
        _write(flow, f"{'':53}{line}")


def _carry(page: Page, y: float) -> None:
    page.put(34, min(y + LEAD, 800), f"{'':53}SEGUE", 8)


def _end(flow: Flow, entries: list[Entry], closing: Decimal, end: date) -> None:
    flow.need(LEAD * 7)
    amounts = [entry.amount for entry in entries]
    flow.y += 3
    _write(flow, f"{'':20}{money(paid_out(amounts)):>14} {money(paid_in(amounts)):>15}  TOTALE MOVIMENTI")
    side = "A VS. CREDITO" if closing >= 0 else "A VS. DEBITO"
    _line(flow, end, end, closing, [f"SALDO FINALE {side}"], bold=True)
    flow.y += 2 * LEAD


def _scale(flow: Flow, opening: Decimal, moved: dict[date, Decimal], start: date) -> None:
    flow.need(LEAD * 8)
    _write(flow, "RIASSUNTO SCALARE PER IL CALCOLO DEGLI INTERESSI", bold=True)
    _write(flow, "VALUTA            SALDO PER VALUTA    GIORNI     NUMERI DARE    NUMERI AVERE")
    days = sorted(moved)
    balance = opening
    rows = [(min(start, days[0]) - timedelta(1), opening)]
    for day in days:
        balance += moved[day]
        rows.append((day, balance))
    for n, (day, figure) in enumerate(rows):
        span = (rows[n + 1][0] - day).days if n + 1 < len(rows) else 0
        numbers = written(abs(figure) * span / 1000, ".", ",", 0)
        turned = flow.need(LEAD)
        if turned:
            _write(flow, "RIASSUNTO SCALARE (SEGUE)", bold=True)
        sides = (numbers, "") if figure < 0 else ("", numbers)
        _write(flow, f"{day:%d/%m/%y}  {written(figure, '.', ','):>24}  {span:>8}  {sides[0]:>14}  {sides[1]:>14}")
    flow.need(LEAD * 6)
    flow.y += LEAD
    _write(flow, "PROSPETTO COMPETENZE E SPESE", bold=True)
    _write(flow, f"INTERESSI CREDITORI   TASSO ANNUO NOMINALE  0,0100%  {'0,00':>16}")
    _write(flow, f"SPESE TENUTA CONTO                                  {'15,00':>16}")
    _write(flow, f"IMPOSTA DI BOLLO                                    {'8,55':>16}")
