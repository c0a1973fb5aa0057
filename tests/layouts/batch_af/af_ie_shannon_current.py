"""Ireland: a pre-printed form filled by a printer's font; date once per day, balance at a day's end, "dr" overdrawn.

Lines begin with codes (VDP-, VDC-, D/D, *MOBI); a purchase abroad adds the foreign amount, the rate and the fee it
includes; pages begin with BALANCE FORWARD and end with SUBTOTAL, which is all that tells where the account ended.
"""

from __future__ import annotations

from datetime import date
from decimal import Decimal
from pathlib import Path
from random import Random

from ..frame import Kind, Row, Truth, fill, iban, running, some_amount, some_entries, some_period, written
from ..pens import Color, Flow, Hand, Page, by_hand

POOLS = {
    "shop": [
        "TESCO STORES",
        "DUNNES ENNIS",
        "APPLEGREEN LI",
        "CENTRA 0###",
        "SUPERVALU CAS",
        "INSOMNIA COFF",
        "LEAP CARD TOP",
        "BOOTS IRELAND",
        "PENNEYS LIMER",
    ],
    "far": ["AMAZON.CO.UK", "ASOS.COM", "SKY STORE GB"],
    "bill": ["VODAFONE IREL", "ELECTRIC IREL", "IRISH LIFE", "VHI HEALTHCAR"],
    "who": ["MARY KEANE", "RENT", "CREDIT UNION", "CLUB LOTTO"],
}
KINDS = [
    Kind(9, -2, -130, "VDP-{shop}"),
    Kind(2, -2, -30, "VDC-{shop}"),
    Kind(1.4, -8, -90, "VDP-{far}|##.## GBP@|0.86####|INCL FX FEE E0.2#"),
    Kind(1, -20, -200, "VDA-SHANNON HENRY ST", step="10"),
    Kind(2, -15, -180, "D/D {bill}|IE2#0#########"),
    Kind(1.3, -20, -900, "*MOBI {who}", step="5"),
    Kind(0.6, -200, -900, "S/O {who}", step="10"),
    Kind(0.5, -5, -30, "FEE-QTR TO 18NOV##", most=1),
    Kind(0.5, -0.2, -0.3, "GOVT STAMP DUTY"),
    Kind(1.5, 500, 2400, "BURREN FOODS LTD|SALARY  ####", most=3),
    Kind(0.8, 10, 300, "*INET {who}", step="5"),
    Kind(0.4, 140, 140, "DSP CHILD BENEFI|IE######", most=1),
]
GREEN: Color = (0.3, 0.1, 0.4)
OUT, IN, RIGHT = 385.0, 465.0, 555.0


def sided(amount: Decimal) -> str:
    return written(abs(amount)) + ("dr" if amount < 0 else "")


def said(day: date) -> str:
    return f"{day.day} {day:%b} {day.year}"


def form(page: Page, top: float, bottom: float) -> None:
    page.box(40, top - 14, 520, 20, (0.93, 0.9, 0.95), stroke=GREEN)
    for x, name, right in (
        (46, "Date", False),
        (125, "Details", False),
        (OUT, "Debit €", True),
        (IN, "Credit €", True),
    ):
        page.put(x, top, name, 9, right=right, bold=True, color=GREEN)
    page.put(RIGHT, top, "Balance €", 9, right=True, bold=True, color=GREEN)
    page.box(40, top + 6, 520, bottom - top - 6, stroke=GREEN)
    for x in (120, 310, 392, 472):
        page.upright(x, top - 14, bottom, 0.4, GREEN)


def draw(rng: Random, path: Path) -> Truth:
    start, end = some_period(rng, 31)
    opening = some_amount(rng, 50, 3000)
    entries = some_entries(rng, KINDS, POOLS, (start, end), balance=opening, floor=-200)
    balances = running(opening, [entry.amount for entry in entries])
    code, number = fill(rng, "93-##-##", start, {}), fill(rng, "#####-###", start, {})
    full = iban(rng, "IE", f"AIBK{code.replace('-', '')}{number.replace('-', '')}")
    first = rng.randint(20, 300)
    state = {"balance": opening}

    def head(page: Page, count: int) -> float:
        page.put(40, 48, "Shannon Allied Bank", 16, face="Times-Bold", color=GREEN)
        page.put(555, 46, "Statement of Account", 12, right=True, bold=True, color=GREEN)
        page.put(555, 58, "with Shannon Allied Bank, p.l.c.", 8, right=True, color=GREEN)
        page.lines(60, 92, ["MR DECLAN FOGARTY", "14 CLARE VIEW", "CORBALLY", "LIMERICK"], 9, 11, face="Courier")
        for n, (name, text) in enumerate(
            [
                ("Branch", "106/108 O'Connell Street"),
                ("National Sort Code", code),
                ("Telephone", "061 555014"),
                ("Page Number", str(first + count)),
                ("Account Name", "MR DECLAN FOGARTY"),
                ("Account Number", number),
                ("Date of Statement", said(end)),
            ]
        ):
            page.put(330, 84 + 13 * n, name, 7.5, color=GREEN)
            page.put(420, 84 + 13 * n, text, 9, face="Courier")
        page.put(40, 160, "Personal Bank Account", 11, bold=True, color=GREEN)
        page.put(40, 176, f"IBAN: {full}  (BIC: SHANIE2D)", 8)
        page.put(40, 190, "Authorised Limit at date of statement: €500.00", 8)
        form(page, 215, 700)
        page.put(46, 235, said(start) if count == 1 else "", 9, face="Courier")
        page.put(125, 235, "BALANCE FORWARD", 9, face="Courier")
        page.put(RIGHT, 235, sided(state["balance"]), 9, right=True, face="Courier")
        small(page)
        return 250

    def foot(page: Page, _: float) -> None:
        page.put(125, 693, "SUBTOTAL:", 9, face="Courier")
        page.put(RIGHT, 693, sided(state["balance"]), 9, right=True, face="Courier")

    flow = Flow(682, Page, head, foot)
    rows = []
    for n, (entry, balance) in enumerate(zip(entries, balances, strict=True)):
        shown = n + 1 == len(entries) or entries[n + 1].day != entry.day
        turned = flow.need(12 * len(entry.lines))
        if turned or n == 0 or entries[n - 1].day != entry.day:
            flow.page.put(46, flow.y, said(entry.day), 9, face="Courier")
        x = OUT if entry.amount < 0 else IN
        flow.page.put(x, flow.y, written(entry.amount, minus=""), 9, right=True, face="Courier")
        if shown:
            flow.page.put(RIGHT, flow.y, sided(balance), 9, right=True, face="Courier")
        words = " ".join(" ".join(entry.lines).split())
        rows.append(Row(entry.day, words, entry.amount, balance if shown else None, None, flow.number))
        flow.y = flow.page.lines(125, flow.y, entry.lines, 9, 12, face="Courier")
        state["balance"] = balance
    foot(flow.page, flow.y)
    by_hand(flow.pages, path, Hand("Tj", order="columns", split=True))
    return Truth("checking", "en_IE", "EUR", number, start, end, opening, state["balance"], rows)


def small(page: Page) -> None:
    page.put(46, 716, "Overdrawn balances are marked dr", 7.5, color=GREEN)
    page.put(46, 732, "Interest Rates", 8, bold=True, color=GREEN)
    page.put(46, 743, "Lending @  11.85%   Surcharge @  12.00%   Charged 29 Mar and 29 Sep", 7.5)
    page.lines(
        46,
        760,
        [
            "Eligible deposits are protected up to €100,000 by the Deposit Guarantee Scheme.",
            "For Important Information and Standard Terms and Conditions see overleaf. Shannon Allied Bank, p.l.c.",
            "is regulated by the Central Bank of Ireland. Registered Office: 10 Quay Street, Limerick. No. 24199.",
        ],
        7,
        9,
    )
