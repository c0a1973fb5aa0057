"""Ireland, current account: the date once a day, the balance only on a day's last row, OD after an overdrawn balance,
SUBTOTAL at the foot and BALANCE FORWARD at the head of each page,
foreign sums and rates on lines of their own."""

from __future__ import annotations

from decimal import Decimal
from pathlib import Path
from random import Random

from .. import pens
from ..frame import (
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
    written,
)
from ._rows import a_time, joined

KINDS = [
    Kind(18, -3, -120, "POSC{dm} {shop}"),
    Kind(8, -5, -160, "POS{dm} {shop}"),
    Kind(6, -4, -80, "VDC-{web}"),
    Kind(3, -8, -190, "VDP-{abroad}|@"),
    Kind(4, -20, -200, "ATM{dm} {place}", step="10"),
    Kind(6, -15, -260, "{biller} SEPA DD"),
    Kind(5, -10, -700, "365 Online {person}"),
    Kind(3, 10, 400, "{person} {note}"),
    Kind(2, 1400, 3600, "{firm} SALARY", most=2),
    Kind(2, 140, 280, "CHB DSP"),
    Kind(1, -180, -420, "TFR TO SAVINGS", most=1),
    Kind(1, -0.2, -12, "FEE-QTR TO {dmy}", most=1),
    Kind(1, -0.5, -9, "INTEREST", most=1),
]
NAVY = (0.0, 0.2, 0.42)
RIGHTS = (380.0, 460.0, 552.0)


def _balance(amount: Decimal) -> str:
    return written(abs(amount)) + (" OD" if amount < 0 else "")


def draw(rng: Random, path: Path) -> Truth:  # noqa: PLR0915
    pools: Pools = {
        "shop": ["TESCO STORES 3", "LIDL IRELAND L", "DUNNES ST STEP", "CENTRA RATHMIN",
                 "SUPERVALU 714", "APPLEGREEN M50",
                 "BOOTS 6021", "THE LONG HALL", "LEAP TOP UP", "INSOMNIA GALWA", "WOODIES 12"],
        "web": ["Amazon Prime", "DELIVEROO", "Netflix.com", "FREENOW 12-##", "Ryanair #####?"],
        "abroad": ["TFL TRAVEL CH", "UBER *TRIP US", "Steam Purchase", "AMZN MKTP US*#?###"],
        "place": ["RANELAGH 1", "EYRE SQ 2", "PATRICK ST 4"],
        "biller": ["SKY IRELAND", "ELECTRIC IRELAND", "VODAFONE IRELA", "VHI HEALTHCARE", "IRISH LIFE", "EIR"],
        "person": ["Aoife Byrne", "Sean O Connor", "M MURPHY RENT", "Declan Walsh", "Niamh Kelly"],
        "note": ["SP", "MOBI", "thanks for dinner", "Split bill"],
        "firm": ["HSE PAYROLL", "DELL PRODUCTS", "KERRY FOODS"],
        "dm": lambda rng, day: f"{earlier(rng, day):%d%b}".upper(),
        "dmy": lambda _, day: f"{day.replace(day=1):%d%b%y}".upper(),
    }  # fmt: skip
    start, end = some_period(rng)
    opening = some_amount(rng, 60, 4200) * rng.choice([1, 1, -1])
    entries = some_entries(rng, KINDS, pools, (start, end), balance=opening, floor=-900)
    balances = running(opening, [entry.amount for entry in entries])
    account = fill(rng, "########", start, {})
    number = fill(rng, "90-##-##", start, {})
    full = iban(rng, "IE", "EIRI" + number.replace("-", "") + account)
    page_number = rng.randint(12, 240)
    face = "Times-Roman" if rng.random() < 0.3 else "Helvetica"
    bold = "Times-Bold" if face == "Times-Roman" else "Helvetica-Bold"

    printed = a_time(rng, "%H:%M")

    def forward(page: pens.Page, y: float, day: str, balance: Decimal) -> float:
        page.put(46, y, day, 9)
        page.put(112, y, "BALANCE FORWARD", 9)
        page.put(RIGHTS[2], y, _balance(balance), 9, right=True)
        return y + 13

    def head(page: pens.Page, n: int) -> float:
        page.put(46, 52, "Bank of Corrib", 18, bold=True, color=NAVY)
        page.put(552, 46, "Eyre Square, Galway", 8, right=True)
        page.put(552, 56, "Tel (091) 563 181   www.bankofcorrib.example", 8, right=True)
        page.lines(46, 96, ["MS CLODAGH FLANAGAN", "14 SEAPOINT PROMENADE", "SALTHILL", "CO GALWAY"], 9, 11)
        page.box(330, 84, 222, 66, None, stroke=NAVY)
        facts = (
            ("Branch code", number),
            ("Account number", account),
            ("Bank Identifier Code", "EIRIIE2D"),
            ("Statement date", f"{end:%d %b %Y}"),
            ("Page", str(page_number + n - 1)),
        )
        for at, (label, value) in enumerate(facts):
            page.put(336, 95 + 11.5 * at, label, 8)
            page.put(546, 95 + 11.5 * at, value, 8, bold=True, right=True)
        page.put(46, 164, "Your Current Account statement", 11, bold=True, color=NAVY)
        page.put(552, 164, full, 8, right=True)
        page.box(46, 172, 506, 18, NAVY)
        page.put(50, 184, "Date", 8.5, bold=True, color=pens.WHITE)
        page.put(112, 184, "Transaction details", 8.5, bold=True, color=pens.WHITE)
        for x, title in zip(RIGHTS, ("Payments - out", "Payments - in", "Balance"), strict=True):
            page.put(x - 2, 184, title, 8.5, bold=True, color=pens.WHITE, right=True)
        return 206

    flow = pens.Flow(742, lambda: pens.Page(face=face, bold=bold), head)
    flow.y = forward(flow.page, flow.y, f"{start:%d %b %Y}", opening)
    rows: list[Row] = []
    shown = ""
    for at, (entry, balance) in enumerate(zip(entries, balances, strict=True)):
        lines = list(entry.lines)
        if lines[-1] == "@":
            rate = Decimal(rng.randint(10200, 12600)) / 10000
            foreign = written((abs(entry.amount) * rate).quantize(Decimal("0.01")))
            lines[-1:] = [
                f"{foreign} {rng.choice(['USD', 'GBP'])}@ {rate}",
                f"INCL FX FEE EUR {written(abs(entry.amount) / 50)}",
            ]
        if flow.y + 12 * len(lines) > flow.bottom:
            before = balances[at - 1]
            flow.page.put(330, flow.y + 6, "SUBTOTAL:", 9, bold=True)
            flow.page.put(RIGHTS[2], flow.y + 6, _balance(before), 9, bold=True, right=True)
            flow.turn()
            flow.y = forward(flow.page, flow.y, f"{entries[at - 1].day:%d %b %Y}", before)
            shown = ""
        day = f"{entry.day:%d %b %Y}"
        flow.page.put(46, flow.y, day if day != shown else "", 9)
        shown = day
        flow.page.put(RIGHTS[entry.amount > 0], flow.y, written(abs(entry.amount)), 9, right=True)
        last = at + 1 == len(entries) or entries[at + 1].day != entry.day
        flow.page.put(RIGHTS[2], flow.y, _balance(balance) if last else "", 9, right=True)
        rows.append(Row(entry.day, joined(lines), entry.amount, balance if last else None, None, flow.number))
        flow.y = flow.page.lines(112, flow.y, lines, 9, 12)
    closing = balances[-1] if balances else opening
    flow.page.put(330, flow.y + 6, "SUBTOTAL:", 9, bold=True)
    flow.page.put(RIGHTS[2], flow.y + 6, _balance(closing), 9, bold=True, right=True)
    flow.y += 30
    flow.need(80)
    page = flow.page
    page.put(46, flow.y, "Your overdraft", 9, bold=True, color=NAVY)
    page.lines(
        46,
        flow.y + 12,
        [
            "Overdraft limit on this account: 1,000.00. Expiry date 14 Nov 2026. Interest rate 11.85% variable.",
            f"Interest accrued to {end:%d %b %Y} not yet charged: {written(some_amount(rng, 0.1, 7))}",
            "Fees are charged each quarter at 6.00 in advance for maintaining the account.",
        ],
        8,
        10.5,
    )
    for sheet in flow.pages:
        sheet.rule(46, 772, 552, 0.4, NAVY)
        sheet.put(
            46,
            783,
            f"Deposits are eligible for cover of up to 100,000 per depositor. Printed {printed}.",
            7,
        )
        sheet.put(
            46,
            793,
            "Bank of Corrib is regulated by the Central Bank of Ireland. Registered No. 1-1398.",
            7,
        )
    shows = rng.choice(["TJ", "Tj", "glyphs"])
    pens.by_hand(flow.pages, path, pens.Hand(show=shows, scaled=rng.random() < 0.5, split=True))
    return Truth("checking", "en_IE", "EUR", account, None, end, opening, closing, rows)
