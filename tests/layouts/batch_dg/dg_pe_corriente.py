"""Peru: an old print of 132 columns on wide paper, each line one text; ddMMM dates, medium, place, branch, number,
hour, user and type code between the text and the sums, the minus behind, no zero before the point,
balance at a day's end."""

from __future__ import annotations

from datetime import date, timedelta
from decimal import Decimal
from pathlib import Path
from random import Random

from ..frame import Entry, Kind, Row, Truth, earlier, fill, running, some_amount, some_entries, some_period, written
from ..pens import Flow, Hand, Page, by_hand
from ._kit import rows_wanted, total

MONTHS = ("ENE", "FEB", "MAR", "ABR", "MAY", "JUN", "JUL", "AGO", "SET", "OCT", "NOV", "DIC")
WIDE = (842.0, 595.0)
SIZE, LEAD, LEFT = 9.0, 11.0, 55.0
LINE = (
    "{booked:5}  {value:5}  {text:26.26}  {med:3} {place:14.14} {branch:7} {op:6} {hour:5} {user:6} {type:4}"
    " {amount:>17} {balance:>18}"
)
NAMES = ["booked", "value", "text", "med", "place", "branch", "op", "hour", "user", "type", "amount", "balance"]
UPPER = ["FECHA", "FECHA", "DESCRIPCION", "MED", "LUGAR", "SUC-AGE", "NUM.OP", "HORA", "ORIGEN", "TIPO"]
HEADS = (
    dict(zip(NAMES, [*UPPER, "CARGO / ABONO", "SALDO"], strict=True)),
    {"booked": "PROC.", "value": "VALOR", "med": "AT*", "balance": "CONTABLE"},
)
POOLS = {
    "shop": ("WONG BENAVIDES", "METRO ALFONSO", "PRIMAX JAVIER P", "INKAFARMA 214"),
    "who": ("QUISPE M", "RAMOS HUAMAN J"),
}
KINDS = [
    Kind(6, -12, -680, "CONSUMO {shop}", "POS 4709"),
    Kind(4, -20, -900, "RETIRO CAJERO 0#####", "CAJ 2401", "10"),
    Kind(3, -30, -3200, "TRAN.CTAS.TERC. {who}", "BPI 4930"),
    Kind(2, -40, -420, "PAGO SEDAPAL ########", "INT 4710"),
    Kind(3, -0.05, -0.95, "IMPUESTO ITF", "INT 4993", "0.05"),
    Kind(2, 60, 2400, "ABONO TRANSF. {who}", "BPI 2930"),
    Kind(1, 100, 6000, "DEPOSITO EFECTIVO", "VEN 1001", "10"),
    Kind(1, 1500, 7500, "HABERES 5TA CAT AGROSUR SAC", "INT 3201", most=1),
    Kind(1, -9.9, -12, "COM.MANTENIMIENTO", "INT 4905", "0.10", most=1),
]
PLACES = {"POS": "LIMA", "CAJ": "AG. MIRAFLORES", "VEN": "AG. SURQUILLO"}


def line(**texts: str) -> str:
    blank = dict.fromkeys(NAMES, "")
    return LINE.format(**(blank | texts)).rstrip()


def money(amount: Decimal) -> str:
    text = written(amount, minus="")
    return (text[1:] if text.startswith("0.") else text) + ("-" if amount < 0 else " ")


def short(day: date) -> str:
    return f"{day.day:02}{MONTHS[day.month - 1]}"


def front(page: Page, number: int, facts: list[str]) -> float:
    page.put(
        LEFT, 40, "BANCO DEL ALTIPLANO".ljust(50) + "ESTADO DE CUENTA CORRIENTE".ljust(62) + f"PAGINA {number:4}", SIZE
    )
    y = page.lines(LEFT, 62, facts, SIZE, LEAD) + 6
    page.put(LEFT, y, "-" * 132, SIZE)
    for n in range(2):
        page.put(LEFT, y + LEAD * (n + 1), line(**HEADS[n]), SIZE)
    page.put(LEFT, y + LEAD * 3, "-" * 132, SIZE)
    return y + LEAD * 4


def put_row(flow: Flow, rng: Random, entry: Entry, balance: Decimal | None) -> Row:
    med, code = entry.tag.split()
    value, text = earlier(rng, entry.day, 2), entry.lines[0][:26].strip()
    content = line(
        booked=short(entry.day),
        value=short(value),
        text=text,
        med=med,
        place=PLACES.get(med, ""),
        branch=fill(rng, "19#-0##", entry.day, {}) if med in PLACES else "111-034",
        op=fill(rng, "######", entry.day, {}),
        hour=f"{rng.randint(7, 22):02}:{rng.randint(0, 59):02}",
        user=fill(rng, "????##", entry.day, {}),
        type=code,
        amount=money(entry.amount),
        balance=money(balance) if balance is not None else "",
    )
    flow.page.put(LEFT, flow.y, content, SIZE)
    flow.y += LEAD
    return Row(entry.day, text, entry.amount, balance, value, flow.number)


def ending(flow: Flow, entries: list[Entry], closing: Decimal) -> None:
    if flow.y + 6 * LEAD > flow.bottom:
        flow.turn()
    out, ins = [e for e in entries if e.amount < 0], [e for e in entries if e.amount > 0]
    flow.page.lines(
        LEFT,
        flow.y,
        [
            "-" * 132,
            line(text="SALDO FINAL", balance=money(closing)),
            "",
            f"TOTAL CARGOS ({len(out):3}) {money(-total(out)):>16}"
            f"     TOTAL ABONOS ({len(ins):3}) {money(total(ins)):>16}",
            "* MED AT: POS=COMERCIO CAJ=CAJERO VEN=VENTANILLA BPI=BANCA POR INTERNET INT=INTERNO. RECLAMOS: 311-9000",
        ],
        SIZE,
        LEAD,
    )


def draw(rng: Random, path: Path) -> Truth:
    start, end = some_period(rng, calendar=True)
    opening = some_amount(rng, 300, 14000)
    inner = (start + timedelta(2), end)
    entries = some_entries(rng, KINDS, POOLS, inner, count=rows_wanted(rng, 14, 78), balance=opening, floor=100)
    balances = running(opening, (entry.amount for entry in entries))
    account = fill(rng, "191-#######-0-##", start, {})
    facts = [
        "HUAMANI CCORI ROSA ELVIRA".ljust(66) + f"CUENTA  {account}".ljust(36) + "MONEDA  SOLES",
        "JR. LOS NOGALES 455 DPTO 302".ljust(66) + f"PERIODO DEL {start:%d/%m/%y} AL {end:%d/%m/%y}",
    ]
    flow = Flow(565, lambda: Page(WIDE, face="Courier"), lambda page, number: front(page, number, facts))
    flow.page.put(LEFT, flow.y, line(text="SALDO ANTERIOR", balance=money(opening)), SIZE)
    flow.y += LEAD
    rows: list[Row] = []
    for n, (entry, balance) in enumerate(zip(entries, balances, strict=True)):
        if flow.y + 2 * LEAD > flow.bottom:
            flow.page.put(LEFT, flow.y, line(text="VAN...", balance=money(balances[n - 1])), SIZE)
            flow.turn()
            flow.page.put(LEFT, flow.y, line(text="VIENEN...", balance=money(balances[n - 1])), SIZE)
            flow.y += LEAD
        last = n + 1 == len(entries) or entries[n + 1].day != entry.day
        rows.append(put_row(flow, rng, entry, balance if last else None))
    ending(flow, entries, balances[-1])
    by_hand(flow.pages, path, Hand(show="Tj"))
    return Truth("account", "es_PE", "PEN", account, start, end, opening, balances[-1], rows)
