"""Pakistan, account of an e-money institution: day over time in the first column, a sign before "Rs.", paisa only where
there are any, texts of two or three lines with the transaction's identifier, a band with four totals.
"""

from __future__ import annotations

from decimal import Decimal
from pathlib import Path
from random import Random

from layouts.frame import Kind, Row, Truth, iban, running, some_amount, some_entries, some_period, wrap, written
from layouts.pens import A4, GREY, WHITE, Flow, Page, fits, with_reportlab

from ._rows import cents, cut, joined

ORANGE = (0.95, 0.42, 0.13)
PALE = (0.97, 0.97, 0.98)
POOLS = {
    "who": (
        "Muhammad Bilal",
        "Ayesha Khan",
        "Usman Tariq",
        "Sana Iqbal",
        "Hamza Yousaf",
        "Fatima Noor",
        "ZAIN UL ABIDIN",
    ),
    "bank": ("Meezaan Bank", "Habib Metro Easy", "Allied Bank Ltd", "UBank Digital", "JazzWallet", "easyWallet"),
    "shop": (
        "Imtiyaz Super Market",
        "FOODPANDA PK",
        "DARAZ PK",
        "Careem Ride",
        "KFC DHA PHASE 5",
        "TOTAL PARCO LAHORE",
    ),
    "web": ("NETFLIX.COM", "GOOGLE *YouTube", "SPOTIFY AB", "OPENAI *CHATGPT SUBSCR", "ALIEXPRESS"),
    "biller": ("LESCO", "K-Electric", "SNGPL", "PTCL", "StormFiber"),
}
ID = "Transaction ID 65" + "a#b#f##c#e##d###a#4f"
KINDS = (
    Kind(6, -200, -25000, "Raast Out|Outgoing fund transfer to {who}|{bank}-#### ¦ " + ID, "", "50"),
    Kind(5, 500, 60000, "Raast In|Incoming fund transfer from {who}|{bank}-#### ¦ " + ID, "", "100"),
    Kind(4, -100, -6000, "Peer to Peer|Money sent to {who}|@user### ¦ " + ID, "", "10"),
    Kind(2, 100, 6000, "Peer to Peer|Money received from {who}|@user### ¦ " + ID, "", "10"),
    Kind(7, -150, -9000, "POS|{shop}|Visa xxxx{card} ¦ " + ID, "", "1"),
    Kind(3, -400, -7000, "Online Transaction|{web}|Visa xxxx{card} ¦ " + ID, "", "0.01"),
    Kind(3, -500, -14000, "Bill Payment|{biller} bill paid|Consumer no. ########## ¦ " + ID, "", "1"),
    Kind(2, -100, -1500, "Mobile Top-up|Mobile top-up purchased|Zong 0311####### ¦ " + ID, "", "50"),
    Kind(2, -1000, -20000, "ATM Withdrawal|Cash withdrawn at ATM {bank} Lahore|Visa xxxx{card} ¦ " + ID, "", "500"),
    Kind(1, -23, -36, "Service Fee|ATM withdrawal fee|" + ID, "", "0.01", 2),
)


def _rupees(amount: Decimal) -> str:
    return written(amount, places=0 if amount == int(amount) else 2, minus="")


def draw(rng: Random, path: Path) -> Truth:  # noqa: PLR0915
    period = start, end = some_period(rng, calendar=True)
    opening = some_amount(rng, 300, 20000)
    pools = POOLS | {"card": (str(rng.randint(1000, 9999)),)}
    entries = some_entries(rng, KINDS, pools, period, count=rng.randint(14, 48), balance=opening, floor=26000)
    # Fees and the like come when there is money: nothing is overdrawn in a wallet.
    amounts = [entry.amount for entry in entries]
    lowest = min([Decimal(0), *running(opening, amounts)])
    opening = cents(opening - lowest + (0 if lowest == 0 else Decimal("112.40")))
    balances = running(opening, amounts)
    closing = balances[-1]
    holder = rng.choice(POOLS["who"])
    number = iban(rng, "PK", "NAYA############" + "####").replace(" ", "")

    def head(page: Page, count: int) -> float:
        page.put(36, 52, "naqdi", 24, bold=True, color=ORANGE)
        page.put(559, 44, "STATEMENT OF ACCOUNT", 11, bold=True, right=True)
        page.put(559, 58, f"{start.day:02} {start:%b %Y} - {end.day:02} {end:%b %Y}", 9, right=True, color=GREY)
        y = 78.0
        if count == 1:
            facts = (
                ("Customer Name", holder),
                ("Customer Address", "House 14-B, Street 7, Gulberg III, Lahore"),
                ("Naqdi ID", f"{holder.lower().replace(' ', '')}@naqdi"),
                ("IBAN", number),
                ("Account Currency", "PKR"),
            )
            for label, value in facts:
                page.put(36, y + 14, label, 8, color=GREY)
                page.put(140, y + 14, value, 8.5)
                y += 15
            y += 14
            page.box(36, y, 523, 44, PALE)
            cells = (
                ("Opening Balance", opening),
                ("Total Income", sum((a for a in amounts if a > 0), Decimal(0))),
                ("Total Spent", sum((a for a in amounts if a < 0), Decimal(0))),
                ("Closing Balance", closing),
            )
            for n, (label, figure) in enumerate(cells):
                page.put(50 + 131 * n, y + 17, label, 8, color=GREY)
                page.put(50 + 131 * n, y + 33, f"Rs. {written(abs(figure))}", 10.5, bold=True)
            y += 58
        page.box(36, y, 523, 20, ORANGE)
        for x, title in ((44, "TIME"), (112, "TYPE"), (200, "DESCRIPTION")):
            page.put(x, y + 13, title, 8, bold=True, color=WHITE)
        page.put(478, y + 13, "AMOUNT", 8, bold=True, color=WHITE, right=True)
        page.put(552, y + 13, "BALANCE", 8, bold=True, color=WHITE, right=True)
        return y + 20

    flow = Flow(770, lambda: Page(A4, "bz-sans", "bz-bold"), head)
    truth = Truth("account", "en_PK", "PKR", number, start, end, opening, closing)
    clock, before = 8 * 60, start
    for entry, balance in zip(entries, balances, strict=True):
        clock = min(23 * 60 + 59, (clock if entry.day == before else 8 * 60) + rng.randint(2, 240))
        before = entry.day
        hour, minute = divmod(clock, 60)
        kind, *texts = (line.replace("¦", "|") for line in entry.lines)
        lines = [line for text in texts for line in wrap(text, fits("bz-sans", 8, 208))]
        high = 11 * max(2, len(lines)) + 10
        flow.need(high)
        page, y = flow.page, flow.y + 14
        page.put(44, y, f"{entry.day.day:02} {entry.day:%b %Y}", 8)
        page.put(44, y + 11, f"{hour % 12 or 12:02}:{minute:02} {'AM' if hour < 12 else 'PM'}", 8, color=GREY)
        page.put(112, y, kind, 8)
        page.put(200, y, lines[0], 8)
        page.lines(200, y + 11, lines[1:], 8, 11, color=GREY)
        sign = "-" if entry.amount < 0 else "+"
        page.put(478, y, f"{sign}Rs. {_rupees(entry.amount)}", 8, right=True, bold=True)
        page.put(552, y, f"Rs. {written(balance)}", 8, right=True)
        flow.y += high
        page.rule(36, flow.y, 559, color=(0.87, 0.87, 0.87))
        whole = entry.amount == int(entry.amount)
        amount = entry.amount.quantize(Decimal(1)) if whole else entry.amount
        truth.transactions.append(Row(entry.day, joined([kind, *lines]), amount, cents(balance), page=flow.number))
    for count, page in enumerate(flow.pages, 1):
        page.put(
            36,
            806,
            "Naqdi (Private) Limited is licensed as an Electronic Money Institution. Help: 042-111-222-333",
            7,
            color=GREY,
        )
        page.put(36, 816, "This is a system generated statement and needs no signature.", 7, color=GREY)
        page.put(559, 816, f"{count}/{len(flow.pages)}", 7, right=True, color=GREY)
    with_reportlab(cut(flow.pages, "word") if rng.random() < 0.5 else flow.pages, path)
    return truth
