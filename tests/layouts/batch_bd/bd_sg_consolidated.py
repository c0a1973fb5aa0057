"""Singapore, consolidated statement with a savings and a current or fixed deposit account: summary first, then the rows
of each account with texts of up to five lines, the balance only on a day's last row, rows "Balance Brought Forward" and
"Balance Carried Forward" of which the latter also has the sums of both columns."""

from __future__ import annotations

from decimal import Decimal
from pathlib import Path
from random import Random

from ..frame import Entry, Kind, Pools, Row, Truth, fill, some_amount, some_entries, some_period, written
from ..pens import A4, GREY, Color, Flow, Page, with_reportlab
from ._rows import by_words, day_before, folded, last_of_day, liberation, solvent, sums

RED = (0.85, 0.1, 0.15)
SAVINGS = (
    Kind(8, -3, -160, "Debit Card Transaction|{shop} SI SGP {ddmmm}|4628-45##-####-####"),
    Kind(6, -5, -500, "FAST Payment / Receipt|PayNow Transfer #######|To: {who}|OTHR Other|{note}", step="0.1"),
    Kind(3, -10, -600, "Advice|FAST Collection|{biller}|######## S#########"),
    Kind(3, -50, -500, "Cash Withdrawal|{place} ########,{ddmmm}|4628-45##-####-####", step="10"),
    Kind(3, -2, -45, "Point-of-Sale Transaction|NETS QR PAYMENT ########|TO: {stall}"),
    Kind(2, -150, -2500, "Bill Payment|CARD CENTRE:####-####-####-####|EBANK ##############"),
    Kind(
        4, 5, 700, "Advice|FAST Payment / Receipt|PAYNOW TRANSFER|INCOMING PAYNOW REF #######|FROM: {who}|OTHR {note}"
    ),
    Kind(2, 2800, 9200, "GIRO Salary|SALARY|{firm}|SALA SALARY", most=1),
    Kind(1, 0.05, 60, "Interest Earned", most=1),
    Kind(1, 50, 900, "GIRO|{agency}|GOVT CREDIT", step="1", most=2),
)
CURRENT = (
    Kind(3, -80, -3000, "Cheque 5#####"),
    Kind(2, -100, -2200, "Inward GIRO|{biller}|COLL S########"),
    Kind(1, -2, -2, "Service Charge|BELOW MINIMUM BALANCE", step="1", most=1),
    Kind(3, 100, 4000, "Funds Transfer|TRF FROM ###-#-######:IBANK", step="1"),
)
POOLS: Pools = {
    "ddmmm": day_before("%d%b", 4),
    "who": ("TAN HUI MIN", "MOHAMED FAIZAL BIN RAHMAN", "LIM JUN WEI", "KRISHNAN PRIYA", "HAWKER KITCHEN PTE. LTD."),
    "note": ("dinner", "Transfer", "room rent", "thanks!", "PayNow transfer"),
    "shop": ("FAIR MART-TAMPINES 1", "BUS/MRT 41234567", "GRABB* A-5XK2LWP", "SHENGSONG SUPERMARKET", "KOPI & TOAST"),
    "stall": ("AH SENG CHICKEN RICE", "TIONG BAHRU FRUITS"),
    "place": ("TAMPINES MALL", "JURONG PT B1", "AMK HUB"),
    "biller": ("GREAT LION LIFE ASSURANCE", "STARLINE MOBILE", "TOWN COUNCIL", "POWER SERVICES LTD"),
    "firm": ("BRIGHT HARBOUR TECHNOLOGIES PT", "MERIDIAN SHIPPING PTE LTD"),
    "agency": ("INLAND REVENUE", "CPF BOARD"),
}


def draw(rng: Random, path: Path) -> Truth:  # noqa: PLR0915
    face, bold = liberation("Sans-Regular"), liberation("Sans-Bold")
    start, end = some_period(rng, 30, calendar=True)
    names = ["Orchid Multi Account", "Autosave Account"][: rng.choice([1, 2, 2, 2])]
    numbers = [fill(rng, "###-######-#", start, POOLS), fill(rng, "00#-#####0-#", start, POOLS)]
    openings = [some_amount(rng, 900, 40000), some_amount(rng, 3000, 12000)]
    listed = [
        some_entries(rng, kinds, POOLS, (start, end), count=count, balance=opening, floor=200)
        for kinds, count, opening in zip(
            (SAVINGS, CURRENT), (rng.randint(14, 55), rng.randint(2, 10)), openings, strict=True
        )
    ]
    listed = [solvent(entries, opening) for entries, opening in zip(listed, openings, strict=True)]
    closings = [a + sum(e.amount for e in b) for a, b in zip(openings, listed, strict=True)]

    def head(page: Page, number: int) -> float:
        page.box(36, 30, 46, 22, RED)
        page.put(59, 45, "ORCHID", 9, bold=True, center=True, color=(1, 1, 1))
        page.put(559, 44, "Consolidated Statement", 14, bold=True, right=True)
        if number > 1:
            page.rule(36, 62, 559, 0.5, GREY)
            return 84
        page.lines(50, 92, ("MS GOH SOCK CHENG", "BLK 418 TAMPINES STREET 41", "#09-112", "SINGAPORE 520418"), 9, 12)
        page.put(330, 92, f"As at {end:%d %b %Y}", 10, bold=True)
        page.lines(
            330,
            108,
            (
                "Call 1800 000 0000 (8am-10pm daily)",
                "Write to PO Box 360, Robinson Road",
                "Go paperless: switch to eStatements in the app.",
            ),
            8,
            11,
            color=GREY,
        )
        y = 170.0
        page.box(36, y, 523, 16, (0.25, 0.25, 0.28))
        page.put(42, y + 11, "Account Summary", 9, bold=True, color=(1, 1, 1))
        y += 32
        page.put(42, y, "Deposits", 9, bold=True)
        page.put(250, y, "Account No.", 8)
        page.put(450, y, "Currency", 8, right=True)
        page.put(552, y, "Balance (SGD Equivalent)", 8, right=True)
        page.rule(36, y + 4, 559, 0.4, GREY)
        total = Decimal(0)
        for name, own, amount in zip(names, numbers, closings, strict=False):
            y += 15
            total += amount
            page.put(42, y, name, 9)
            page.put(250, y, own, 9)
            page.put(450, y, "SGD", 9, right=True)
            page.put(552, y, written(amount), 9, right=True)
        y += 17
        page.put(450, y, "Total Deposits:", 9, bold=True, right=True)
        page.put(552, y, written(total), 9, bold=True, right=True)
        page.box(36, y + 16, 523, 40, (0.98, 0.93, 0.93))
        page.put(46, y + 31, "Earn up to 4.10% p.a. when you credit your salary and spend on your card.", 9, bold=True)
        page.put(46, y + 45, "Find out more in any branch. Deposits are insured up to S$100,000 by law.", 8)
        page.box(36, y + 72, 523, 16, (0.25, 0.25, 0.28))
        page.put(42, y + 83, f"Transaction Details as of {end:%d %b %Y}", 9, bold=True, color=(1, 1, 1))
        return y + 108

    flow = Flow(770, lambda: Page(size=A4, face=face, bold=bold), head)
    rows: list[Row] = []

    def titles(again: bool, name: str, number: str) -> None:
        flow.page.put(42, flow.y, name + (" (continued)" if again else ""), 9.5, bold=True)
        flow.page.put(552, flow.y, f"Account No. {number}", 9, right=True)
        flow.y += 16
        flow.page.box(36, flow.y - 10, 523, 14, (0.9, 0.9, 0.9))
        for x, title, right in (
            (42, "Date", False),
            (104, "Description", False),
            (392, "Withdrawal (-)", True),
            (472, "Deposit (+)", True),
            (552, "Balance", True),
        ):
            flow.page.put(x, flow.y, title, 8.5, bold=True, right=right)
        flow.y += 17

    def carried(label: str, *amounts: Decimal, color: Color | None = (0.94, 0.94, 0.94)) -> None:
        flow.page.box(36, flow.y - 9, 523, 13, color)
        flow.page.put(104, flow.y, label, 8.5, bold=True)
        for x, amount in zip((552, 472, 392), amounts[::-1], strict=False):
            flow.page.put(x, flow.y, written(amount), 8.5, bold=True, right=True)
        flow.y += 16

    def account(name: str, number: str, opening: Decimal, entries: list[Entry]) -> None:
        flow.need(110)
        titles(False, name, number)
        carried("Balance Brought Forward SGD", opening)
        balance = opening
        for entry, last in zip(entries, last_of_day(entries), strict=True):
            lines = [part for line in entry.lines for part in folded(line, face, 8.5, 205)]
            if flow.y + 10.5 * len(lines) > flow.bottom - 12:
                carried("Balance Carried Forward SGD", balance)
                flow.turn()
                titles(True, name, number)
                carried("Balance Brought Forward SGD", balance)
            balance += entry.amount
            page, y = flow.page, flow.y
            page.put(42, y, f"{entry.day:%d/%m/%Y}", 8.5)
            page.lines(104, y, lines, 8.5, 10.5)
            page.put(392 if entry.amount < 0 else 472, y, written(entry.amount, minus=""), 8.5, right=True)
            if last:
                page.put(552, y, written(balance), 8.5, right=True)
            description = " ".join(" ".join(lines).split())
            rows.append(Row(entry.day, description, entry.amount, balance if last else None, page=flow.number))
            flow.y += 10.5 * len(lines) + 4
        out, _, into, _ = sums(entries)
        flow.need(30)
        carried("Total Balance Carried Forward in SGD:", out, into, balance)
        flow.y += 14

    for name, number, opening, entries in zip(names, numbers, openings, listed, strict=False):
        account(name, number, opening, entries)
    flow.need(60)
    flow.page.lines(
        36,
        flow.y + 6,
        (
            "Messages For You",
            "Please tell us within 14 days of any entry in this statement that you do not recognise.",
            f"Interest for the month is credited on the last business day, {end:%d/%m/%Y}.",
        ),
        8,
        11,
        color=GREY,
    )
    for n, page in enumerate(flow.pages, 1):
        page.put(36, 815, "Orchid Bank Ltd  Co. Reg. No. 190000000E  GST Reg. No. MR-0000000-0", 7, color=GREY)
        page.put(559, 815, f"Page {n} of {len(flow.pages)}", 7.5, right=True)
    with_reportlab(by_words(flow.pages) if rng.random() < 0.5 else flow.pages, path)
    single = len(names) == 1
    return Truth(
        "account",
        "en-SG",
        "SGD",
        numbers[0] if single else None,
        start,
        end,
        openings[0] if single else None,
        closings[0] if single else None,
        rows,
    )
