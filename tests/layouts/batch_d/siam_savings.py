"""Thailand, English statement of a savings account: one unsigned column for withdrawals and deposits.

Only the balance after the row (and the kind of transaction) tells the direction. Dates with two-digit years, a time
column, the channel between the two description columns, each page opens with a dated beginning balance.
"""

from __future__ import annotations

from decimal import Decimal
from pathlib import Path
from random import Random

from ..frame import Kind, Row, Truth, fill, running, some_amount, some_entries, some_period, wrap, written
from ..pens import GREY, Flow, Page, fits, with_reportlab

KINDS = [
    Kind(9, -20, -2500, "Payment|Paid for Ref X#### {shop}", "EDC/SP Shop/MYQR"),
    Kind(7, -50, -9000, "Transfer Withdrawal|To {bank} X#### {name}++", "Siam PLUS"),
    Kind(5, 100, 15000, "Transfer Deposit|From {bank} X#### {name}++", "Internet/Mobile {bank}"),
    Kind(3, -500, -20000, "Cash Withdrawal|{*spot}", "ATM", "100"),
    Kind(2, 500, 20000, "Cash Deposit|{*spot}", "CDM", "100"),
    Kind(2, -300, -4500, "Direct Debit|Ref ID ########## {*bill}", "Automatic Transfer"),
    Kind(2, -60, -5000, "Debit Card Spending|Ref X#### {*shop}", "EDC"),
    Kind(1, 18000, 90000, "Payroll Deposit|SMART {*firm}", "Automatic Transfer", "1", 1),
    Kind(0.6, 1, 90, "Interest Deposit", "Automatic Transfer", "0.01", 1),
    Kind(0.6, -0.2, -14, "Withholding Tax Payable", "Automatic Transfer", "0.01", 1),
]
POOLS = {
    "shop": [
        "7-CORNER 0#### CHATUCHAK",
        "LOTUZ GO FRESH RAMA 9",
        "GRABBY TH",
        "CAFE AMAZONIA PTT BANG NA",
        "SHOPPIE (THAILAND)",
    ],
    "bank": ["SCB", "BBL", "KTB", "TTB", "GSB", "PromptPay"],
    "name": ["MR. SOMCHAI JAIDEE", "MISS KANYA S", "MS. PIMCHANOK WONGSAKUL", "NAI ANAN T", "MRS. MALEE SRISUK"],
    "spot": ["B0####C01##### BIG Z RATCHADA", "SEACON MALL FL.2", "BTS PHROM PHONG"],
    "bill": ["TRUE MOOV H", "METRO ELECTRICITY", "AIS FIBER"],
    "firm": ["SIAM TEXTILE CO.,LTD.", "BANGKOK LOGISTICS PCL"],
}
LEFT, TIME, WHAT, MONEY, BALANCE, CHANNEL, DETAIL = 34, 78, 108, 250, 322, 332, 432
SIZE = 7.5


def draw(rng: Random, path: Path) -> Truth:  # noqa: PLR0915
    period = some_period(rng, calendar=True)
    opening = some_amount(rng, 300, 60000)
    entries = some_entries(rng, KINDS, POOLS, period, balance=opening, floor=20000)
    balances = running(opening, (entry.amount for entry in entries))
    closing = balances[-1] if balances else opening
    account = fill(rng, "###-#-#####-#", period[0], {})
    holder, name = fill(rng, "{name}", period[0], POOLS), "Krung Siam Farmers Bank"

    def summary(page: Page) -> None:
        gone = [entry.amount for entry in entries if entry.amount < 0]
        come = [entry.amount for entry in entries if entry.amount > 0]
        for n, (label, value) in enumerate(
            [
                ("Account Name", holder),
                ("Account Number", account),
                ("Period", f"{period[0]:%d/%m/%Y} - {period[1]:%d/%m/%Y}"),
                (f"Total Withdrawal {len(gone)} Items", written(-sum(gone, Decimal(0)))),
                (f"Total Deposit {len(come)} Items", written(sum(come, Decimal(0)))),
                ("Ending Balance", written(closing)),
            ]
        ):
            page.put(330, 60 + 13 * n, label, 8, color=GREY)
            page.put(560, 60 + 13 * n, value, 8, right=True)

    def head(page: Page, number: int) -> float:
        page.put(LEFT, 42, name, 13, bold=True, color=(0, 0.5, 0.25))
        page.put(LEFT, 60, "Statement of Savings Account", 10, bold=True)
        page.put(560, 42, f"Page/Of {number}/##", 7, right=True)
        page.put(LEFT, 74, "Branch  0123 CENTRAL LADPRAO", 8)
        page.put(LEFT, 87, "Reference No.  24010400123456789", 8)
        top = 150
        if number == 1:
            summary(page)
        else:
            page.put(LEFT, 100, f"Account Number {account}", 8)
            top = 125
        page.box(LEFT - 4, top - 11, 534, 24, (0.88, 0.95, 0.9))
        for x, lines, right in [
            (LEFT, ("Date",), False),
            (TIME, ("Time/", "Eff.Date"), False),
            (WHAT + 5, ("Descriptions",), False),
            (MONEY, ("Withdrawal /", "Deposit"), True),
            (BALANCE, ("Outstanding", "Balance (THB)"), True),
            (CHANNEL, ("Channel",), False),
            (DETAIL, ("Details",), False),
        ]:
            page.lines(x, top, lines, 7.5, 9, bold=True, right=right)
        return top + 26

    flow, rows, balance, last = Flow(770, Page, head), [], opening, period[0]

    def begin() -> None:
        flow.page.put(LEFT, flow.y, f"{last:%d-%m-%y}", SIZE)
        flow.page.put(WHAT, flow.y, "Beginning Balance", SIZE)
        flow.page.put(BALANCE, flow.y, written(balance), SIZE, right=True)
        flow.y += 13

    begin()
    for entry, after in zip(entries, balances, strict=True):
        what, *rest = entry.lines
        detail = wrap(rest[0], fits("Helvetica", SIZE, 128)) if rest else []
        channel = wrap(fill(rng, entry.tag, entry.day, POOLS), fits("Helvetica", SIZE, 94))
        height = 10 * max(1, len(detail), len(channel)) + 4
        last = entry.day
        if flow.need(height):
            begin()
        page = flow.page
        page.put(LEFT, flow.y, f"{entry.day:%d-%m-%y}", SIZE)
        page.put(
            TIME,
            flow.y,
            fill(rng, "{h}:{m}", entry.day, {"h": ["08", "11", "13", "19", "22"], "m": ["05", "27", "48"]}),
            SIZE,
        )
        page.put(WHAT, flow.y, what, SIZE)
        page.put(MONEY, flow.y, written(abs(entry.amount)), SIZE, right=True)
        page.put(BALANCE, flow.y, written(after), SIZE, right=True)
        page.lines(CHANNEL, flow.y, channel, SIZE, 10)
        page.lines(DETAIL, flow.y, detail, SIZE, 10)
        rows.append(Row(entry.day, " ".join([what, *detail]), entry.amount, after, page=flow.number))
        flow.y += height
        balance = after
    flow.need(40)
    flow.page.rule(LEFT, flow.y - 6, 560)
    flow.page.put(
        LEFT, flow.y + 8, "Issued by S-BIZ Contact Center 02-0000000. Please verify within 10 days.", 7, color=GREY
    )
    for page in flow.pages:
        page.texts = [
            text
            if "##" not in text.text
            else type(text)(**vars(text) | {"text": text.text.replace("##", str(flow.number))})
            for text in page.texts
        ]
    with_reportlab(flow.pages, path)
    return Truth("savings", "en_TH", "THB", account, *period, opening, closing, rows)
