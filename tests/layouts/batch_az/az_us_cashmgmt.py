"""US, cash management account of a broker: deposits, cards, bills and checks in sections, then the sweep's moves."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date, timedelta
from decimal import Decimal
from pathlib import Path
from random import Random

from ..frame import Row, Truth, fill, some_amount, some_days, wrap, written
from ..pens import Flow, Page, fits, with_reportlab
from ._rows import liberation, worded

GREEN = (0.2, 0.45, 0.12)
PALE = (0.93, 0.95, 0.9)
GREY = (0.4, 0.4, 0.4)
MONTHS = (
    "January",
    "February",
    "March",
    "April",
    "May",
    "June",
    "July",
    "August",
    "September",
    "October",
    "November",
    "December",
)
SHOPS = (
    "TRADER JOES #### SEATTLE WA",
    "SHELL OIL ########## TACOMA WA",
    "CHIPOTLE #### BELLEVUE WA",
    "WHOLEFDS WSB ##### SEATTLE WA",
    "COSTCO WHSE #0### KIRKLAND WA",
    "AMZN Mktp US*?#??##?## Amzn.com/bill WA",
    "UBER *TRIP HELP.UBER.COM CA",
    "USPS PO 5476##### SEATTLE WA",
)


def _md(day: date) -> str:
    return f"{day.month:02}/{day.day:02}"


def draw(rng: Random, path: Path) -> Truth:  # noqa: PLR0915
    liberation()
    start = date(rng.randint(2020, 2024), rng.randint(1, 12), 1)
    end = (start + timedelta(32)).replace(day=1) - timedelta(1)
    opening = some_amount(rng, 2500, 40000)
    account = fill(rng, "Z##-######", start, {})
    span = f"{MONTHS[start.month - 1]} {start.day}, {start.year} - {MONTHS[end.month - 1]} {end.day}, {end.year}"

    def days(count: int) -> list[date]:
        return some_days(rng, count, start, end)

    pays = [(day, "#" * 9, "Direct Deposit CASCADE SOFTWAR PAYROLL", some_amount(rng, 1800, 3200)) for day in days(2)]
    pays += [(day, "", "Check Received", some_amount(rng, 40, 900)) for day in days(rng.randint(0, 2))]
    pays.sort(key=lambda item: item[0])
    bills = (
        "CITI CARD ONLINE PAYMENT",
        "PUGET SOUND ENERGY BILLPAY",
        "COMCAST CABLE",
        "VENMO PAYMENT ######",
        "STATE FARM RO INS PREM",
    )
    outs = [
        (day, "#" * 9, f"Direct Debit {fill(rng, rng.choice(bills), day, {})}", -some_amount(rng, 20, 900))
        for day in days(rng.randint(2, 9))
    ]
    cards = [
        (day, "", fill(rng, rng.choice(SHOPS), day, {}), -some_amount(rng, 4, 230)) for day in days(rng.randint(5, 60))
    ]
    teller = days(rng.randint(0, 3))
    cash = [
        (day, "", fill(rng, "ATM0#### 5TH AVE SEATTLE WA", day, {}), -some_amount(rng, 40, 400, "20")) for day in teller
    ]
    back = [(day, "", "ATM FEE REBATE", Decimal("3.50")) for day in teller[:1]]
    number = rng.randint(1010, 1400)
    checks = [
        (day, str(number + n), "Check Paid", -some_amount(rng, 60, 2000))
        for n, day in enumerate(days(rng.randint(0, 4)))
    ]
    interest = some_amount(rng, 1, 40)
    income = [(end, "", "FDIC INSURED DEPOSIT AT CASCADIA BANK NOT COVERED BY SIPC Interest Earned", interest)]
    sections = (
        ("Dividends, Interest & Other Income", "", income),
        ("Deposits", "Reference", pays),
        ("Withdrawals", "Reference", outs),
        ("Checking Activity", "Check Number", checks),
        ("Debit Card Summary", "", cards),
        ("ATM Withdrawals", "", cash),
        ("Other Activity In", "", back),
    )
    moves = [item for _, _, items in sections for item in items]
    closing = opening + sum((item[3] for item in moves), Decimal(0))

    def head(page: Page, count: int) -> float:
        page.put(36, 44, "Evergreen Brokerage", 16, bold=True, color=GREEN)
        page.put(576, 36, "INVESTMENT REPORT", 10, right=True, bold=True)
        page.put(576, 48, span, 9, right=True)
        page.rule(36, 56, 576, 1.2, GREEN)
        if count == 1:
            return 80
        page.put(36, 74, f"Account # {account}", 9, bold=True)
        page.put(36, 86, "RACHEL M THORNTON - INDIVIDUAL", 8)
        if count > 2:
            page.put(36, 108, "Activity", 14, color=GREEN)
            return 130
        return 112

    flow = Flow(735, lambda: Page((612, 792), "slim", "slim-bold"), head)
    page = flow.page
    page.lines(
        36,
        130,
        ["Envelope # BQZKLMBBBCDFG", "", "RACHEL M THORNTON", "418 ALDER ST APT 5", "SEATTLE WA 98104-2231"],
        9,
        12,
    )
    page.box(330, 84, 246, 70, PALE)
    page.put(340, 102, "Your Account Value:", 12)
    page.put(566, 124, f"${written(closing)}", 20, right=True, bold=True, color=GREEN)
    delta = closing - opening
    page.put(340, 144, "Change from Last Period:", 9)
    page.put(566, 144, ("▼" if delta < 0 else "▲") + f" ${written(abs(delta))}", 9, right=True, face="sans")
    page.put(36, 226, "Cash Management Account", 12, bold=True)
    page.put(36, 240, f"Account Number: {account}", 9)
    plus = sum((item[3] for item in moves if item[3] > 0 and item is not income[0]), Decimal(0))
    minus = sum((item[3] for item in moves if item[3] < 0), Decimal(0))
    page.put(420, 262, "This Period", 9, bold=True, right=True)
    page.put(560, 262, "Year-to-Date", 9, bold=True, right=True)
    y = 278.0
    for label, printed, year in (
        ("Beginning Account Value", f"${written(opening)}", f"${written(opening - 512)}"),
        ("Additions", written(plus), written(plus * start.month)),
        ("Subtractions", written(minus), written(minus * start.month)),
        ("Change in Investment Value *", written(interest), written(interest * start.month)),
        ("Ending Account Value **", f"${written(closing)}", f"${written(closing)}"),
    ):
        bold = label.endswith("Value") or label.endswith("**")
        page.put(36, y, label, 9.5, bold=bold)
        page.put(420, y, printed, 9.5, right=True, bold=bold)
        page.put(560, y, year, 9.5, right=True, bold=bold)
        page.rule(36, y + 5, 576, 0.3, GREY)
        y += 18
    notes = [
        "*  Appreciation or depreciation of your holdings due to price changes, distributions and income earned.",
        "** Excludes unpriced securities.",
    ]
    page.lines(36, y + 8, notes, 7.5, 10)
    page.put(36, y + 60, "Contact Information", 10, bold=True)
    page.lines(36, y + 74, ["Online  evergreenbrokerage.example", "Cash Management Services  (800) 555-0143"], 9, 12)

    flow.turn()
    page, y = flow.page, flow.y
    page.put(36, y, "Holdings", 14, color=GREEN)
    page.put(36, y + 20, "Core Account", 10, bold=True)
    for x, title in ((320, "Beginning"), (390, "Quantity"), (450, "Price"), (516, "Ending"), (576, "EAI")):
        page.put(x, y + 36, title, 8, right=True)
    page.put(36, y + 36, "Description", 8)
    page.rule(36, y + 40, 576, 0.5)
    page.put(36, y + 54, "FDIC INSURED DEPOSIT AT CASCADIA BANK", 9, bold=True)
    page.put(36, y + 65, "-- 7-day yield: 2.72%", 8)
    figures = (
        (320, f"${written(opening)}"),
        (390, written(closing, places=3)),
        (450, "$1.0000"),
        (516, f"${written(closing)}"),
        (576, "-"),
    )
    for x, text in figures:
        page.put(x, y + 54, text, 9, right=True)
    page.put(36, y + 84, "Total Core Account (100% of account holdings)", 9, bold=True)
    page.put(516, y + 84, f"${written(closing)}", 9, right=True, bold=True)
    flow.y = y + 120
    flow.page.put(36, flow.y, "Activity", 14, color=GREEN)
    flow.y += 24

    rows: list[Row] = []

    def heading(title: str, columns: Callable[[Page, float], None], more: bool = False) -> None:
        flow.page.put(36, flow.y, title + (" (continued)" if more else ""), 10.5, bold=True)
        flow.y += 14
        columns(flow.page, flow.y)
        flow.page.rule(36, flow.y + 4, 576, 0.5)
        flow.y += 16

    for title, reference, items in sections:
        if not items:
            continue

        def columns(page: Page, y: float, reference: str = reference) -> None:
            page.put(36, y, "Date", 8, color=GREY)
            page.put(80, y, reference, 8, color=GREY)
            page.put(160 if reference else 80, y, "Description", 8, color=GREY)
            page.put(576, y, "Amount", 8, right=True, color=GREY)

        flow.need(62)
        heading(title, columns)
        total = Decimal(0)
        for day, pattern, text, amount in items:
            mark = fill(rng, pattern, day, {})
            lines = wrap(text, fits("slim", 9, 300))
            if flow.need(12 * len(lines)):
                heading(title, columns, True)
            flow.page.put(36, flow.y, _md(day), 9)
            flow.page.put(80, flow.y, mark, 9)
            flow.page.lines(160 if reference else 80, flow.y, lines, 9, 11)
            flow.page.put(
                576,
                flow.y,
                written(amount, minus="-$" if not total else "-") if amount < 0 or total else f"${written(amount)}",
                9,
                right=True,
            )
            flow.y += 11 * len(lines) + 1
            total += amount
            rows.append(Row(day, " ".join(" ".join(lines).split()), amount, page=flow.number))
        flow.page.rule(36, flow.y - 7, 576, 0.3, GREY)
        flow.page.put(36, flow.y + 4, f"Total {title}", 9, bold=True)
        flow.page.put(576, flow.y + 4, ("-" if total < 0 else "") + f"${written(abs(total))}", 9, right=True, bold=True)
        flow.y += 28

    _core(flow, moves, opening, interest, heading)
    for n, page in enumerate(flow.pages, 1):
        page.put(576, 768, f"{n} of {len(flow.pages)}", 8, right=True)
        page.put(36, 768, "Brokerage services by Evergreen Brokerage Services LLC, Member NYSE, SIPC.", 7)
    with_reportlab(worded(flow.pages), path)
    return Truth("checking", "en-US", "USD", account, start, end, opening, closing, rows)


def _core(
    flow: Flow,
    moves: list[tuple[date, str, str, Decimal]],
    opening: Decimal,
    interest: Decimal,
    heading: Callable[..., None],
) -> None:
    """The sweep, day by day: it mirrors what happened above and changes nothing itself."""

    def columns(page: Page, y: float) -> None:
        for x, title in ((36, "Date"), (80, "Account Type"), (140, "Transaction"), (214, "Description")):
            page.put(x, y, title, 8, color=GREY)
        for x, title in ((420, "Quantity"), (466, "Price"), (522, "Amount"), (576, "Balance")):
            page.put(x, y, title, 8, right=True, color=GREY)

    days: dict[date, Decimal] = {}
    for day, _, _, amount in sorted(moves, key=lambda item: item[0]):
        if amount != interest:
            days[day] = days.get(day, Decimal(0)) + amount
    flow.need(80)
    heading("Core Fund Activity", columns)
    held = opening
    for day, amount in [*days.items(), (max(item[0] for item in moves), interest)]:
        if not amount:
            continue
        if flow.need(12):
            heading("Core Fund Activity", columns, True)
        held += amount
        word = "Reinvestment" if amount == interest else "You Bought" if amount > 0 else "You Sold"
        name = "FDIC INSURED DEPOSIT AT CASCADIA BANK"
        for x, text in ((36, _md(day)), (80, "CASH"), (140, word), (214, name)):
            flow.page.put(x, flow.y, text, 8.5)
        shown = (written(amount, places=3), "$1.0000", written(amount), f"${written(held)}")
        for x, text in zip((420, 466, 522, 576), shown, strict=True):
            flow.page.put(x, flow.y, text, 8.5, right=True)
        flow.y += 12
