"""Ireland, personal account of a large bank.

Debit, credit and balance in euro, the date printed once a day and the balance on the day's last row; foreign purchases
with their amount, rate and fee on the lines below; overdrawn balances carry "dr"; balance forward on each page.
"""

from __future__ import annotations

from datetime import date, timedelta
from decimal import Decimal
from itertools import pairwise
from pathlib import Path
from random import Random

from ..frame import Kind, Row, Truth, iban, running, some_amount, some_entries, written
from ..pens import Flow, Hand, Page, by_hand
from ._rows import many

POOLS = {
    "shop": (
        "TESCO STORES",
        "SUPERVALU RANEL",
        "DUNNES STORES",
        "LIDL IRELAND",
        "CENTRA RATHMIN",
        "APPLEGREEN M50",
        "INSOMNIA",
    ),
    "net": ("AMZN Mktp UK*", "Spotify P?#?##", "NETFLIX.COM", "Ryanair FR?#?#"),
    "dd": ("ELECTRIC IRELAND", "VHI HEALTHCARE", "EIR", "IRISH LIFE", "SKY IRELAND", "BORD GAIS"),
    "who": ("AOIFE BYRNE", "C DOYLE", "RENT PHIBSBORO", "CREDIT UNION"),
    "fx": ("#7.## USD@|1.08####", "#4.## GBP@|0.85####", "1#9.00 SEK@|11.4####"),
}
KINDS = (
    Kind(10, -3, -110, "VDP-{shop}"),
    Kind(3, -5, -60, "VDC-{net}"),
    Kind(2, -10, -90, "VDP-{net}|{fx}|INCL FX FEE E0.{c} "),
    Kind(4, -15, -190, "D/D {dd}|IE######0###?####"),
    Kind(3, -20, -300, "*MOBI {who}"),
    Kind(2, 20, 260, "*MOBI {who}|From"),
    Kind(1, 1700, 3100, "LIFFEY SYSTEMS LTD|SALARY", most=2),
    Kind(2, -20, -200, "VDA-ATM RATHMINES R|TIME 1#:4#", step="10"),
)


def draw(rng: Random, path: Path) -> Truth:  # noqa: PLR0915
    start = date(rng.randint(2019, 2024), rng.randint(1, 12), rng.randint(2, 27))
    end = start + timedelta(rng.randint(27, 32))
    opening = some_amount(rng, 90, 2900)
    pools = POOLS | {"c": lambda r, _day: f"{r.randint(20, 99)}"}
    entries = some_entries(rng, KINDS, pools, (start, end), count=many(rng), balance=opening, floor=-380)
    if rng.random() < 0.5:
        quarter = some_entries(
            rng, [Kind(1, -6, -21, "FEE-QTR TO {q}")], {"q": (f"{start:%d%b%y}".upper(),)}, (end, end), count=1
        )
        entries += quarter
    balances = running(opening, [e.amount for e in entries])
    account = f"{rng.randint(10000000, 99999999)}"
    sort = "93-10-55"
    number = iban(rng, "IE", f"HIBR931055{account}")

    def head(page: Page, at: int) -> float:
        page.put(40, 52, "HIB", 26, bold=True)
        page.put(40, 88, "Personal Bank Account", 13, bold=True)
        page.put(40, 104, "Statement of Account with Hibernian United Banks, p.l.c.", 9)
        page.lines(
            360,
            44,
            [
                "Ranelagh",
                "88 Ranelagh Road, Dublin 6",
                "National Sort Code",
                "Telephone (01) 555 0127",
                "Fax (01) 555 0128",
            ],
            8,
            10,
        )
        page.put(555, 64, sort, 8, right=True)
        page.put(360, 104, "Page Number", 8)
        page.put(555, 104, str(at), 8, right=True)
        page.put(40, 122, f"IBAN: {number}   (BIC: HIBRIE2D)", 8.5)
        page.lines(40, 150, ["MS AOIFE BYRNE", "APT 4 THE MALTINGS", "DOLPHINS BARN", "DUBLIN 8"], 9, 11.5)
        page.put(360, 150, "Account Name", 8, bold=True)
        page.put(360, 161, "MS AOIFE BYRNE", 8.5)
        page.put(360, 176, "Account Number", 8, bold=True)
        page.put(360, 187, f"{account[:5]}-{account[5:]}", 8.5)
        page.put(460, 176, "Date of Statement", 8, bold=True)
        page.put(460, 187, f"{end.day} {end:%b %Y}", 8.5)
        if at == 1:
            page.put(40, 212, "Authorised Limit at date of statement      500.00", 8.5)
        page.box(40, 220, 515, 18, stroke=(0, 0, 0))
        page.put(46, 232, "Date", 8.5, bold=True)
        page.put(116, 232, "Details", 8.5, bold=True)
        for x, name in ((372, "Debit €"), (462, "Credit €"), (549, "Balance €")):
            page.put(x, 232, name, 8.5, bold=True, right=True)
        forward = opening if at == 1 else balances[len(rows) - 1]
        day = start if at == 1 else rows[-1].date
        page.put(46, 252, f"{day.day} {day:%b %Y}", 8.5)
        page.put(116, 252, "BALANCE FORWARD", 8.5)
        balance(page, 252, forward)
        return 265

    def balance(page: Page, y: float, amount: Decimal) -> None:
        page.put(549, y, written(abs(amount)), 8.5, right=True)
        if amount < 0:
            page.put(551, y, "dr", 8.5)

    def foot(page: Page, _y: float) -> None:
        page.rule(40, 764, 555)
        page.put(40, 778, "Thank you for banking with us.", 8)
        page.put(555, 778, "Overdrawn balances are marked with dr", 8, right=True)
        page.put(40, 790, "For Important Information and Standard Conditions see over (1).", 8)
        page.put(
            40,
            806,
            "Hibernian United Banks, p.l.c. is regulated by the Central Bank of Ireland.  Registered Office: 10 "
            "Molesworth Court, Dublin 2.",
            6.5,
        )
        page.put(40, 816, "Registered in Ireland: Registered No. 24173.   HIB0014  (02/23)   IP", 6.5)

    rows: list[Row] = []
    flow = Flow(752, Page, head, foot)
    lasts = {at for at, (a, b) in enumerate(pairwise(entries)) if a.day != b.day} | {len(entries) - 1}
    before: date | None = None
    for at, entry in enumerate(entries):
        if flow.need(11.5 * len(entry.lines)):
            before = None
        page = flow.page
        if entry.day != before:
            page.put(46, flow.y, f"{entry.day.day} {entry.day:%b %Y}", 8.5)
        before = entry.day
        page.lines(116, flow.y, entry.lines, 8.5, 11.5)
        page.put(462 if entry.amount > 0 else 372, flow.y, written(abs(entry.amount)), 8.5, right=True)
        if at in lasts:
            balance(page, flow.y, balances[at])
        text = " ".join(" ".join(entry.lines).split())
        rows.append(Row(entry.day, text, entry.amount, balances[at] if at in lasts else None, None, flow.number))
        flow.y += 11.5 * len(entry.lines)
    foot(flow.page, 0)
    back = Page()
    back.put(40, 60, "Important Information", 12, bold=True)
    back.lines(
        40,
        84,
        [
            "(1) Items lodged to your account may be subject to clearance.  Please check all entries on this "
            "statement.",
            "DEPOSIT GUARANTEE SCHEME - DEPOSITOR INFORMATION SHEET.  Limit of protection: €100,000 per depositor per",
            "credit institution.  Reimbursement period in case of failure: 10 working days.  Currency: euro.",
            "VDP Visa Debit POS   VDC Visa Debit contactless   VDA Visa Debit ATM   D/D Direct Debit   S/O Standing "
            "Order",
            "FX FEE: 1.75% of the value of the transaction (minimum €0.46, maximum €11.43).",
            "Interest on authorised overdrafts is charged quarterly at 11.85% (variable). Unauthorised: plus 12.00% "
            "p.a.",
        ],
        8.5,
        14,
    )
    by_hand([*flow.pages, back], path, Hand(show="Tw", tw=0.6))
    return Truth("bank", "en-IE", "EUR", number.replace(" ", ""), None, end, opening, balances[-1], rows)
