"""Greece: list of movements from web banking, landscape by /Rotate, newest first, numbered, no balance at all.

The amount has no sign; a last column says Χ (out) or Π (in); short dates (5/1/2024), a branch, the day interest counts
from and a transaction number are columns; a grid is ruled and long texts wrap around the middle of the row.
"""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date, timedelta
from pathlib import Path
from random import Random

from ..frame import Entry, Kind, Pools, Row, Truth, earlier, fill, iban, some_entries, some_period, written
from ..pens import GREY, Flow, Page, with_pymupdf
from ._kit import across, folded, numbered, split, statement

WIDE = (842.0, 595.0)
POOLS: Pools = {
    "shop": [
        "ΣΚΛΑΒΕΝΙΤΣΑΣ ΚΗΦΙΣΙΑ",
        "ΑΒ ΒΑΣΙΛΟΥ 114",
        "LIDEL HELLAS 82",
        "ΦΑΡΜΑΚΕΙΟ ΠΑΠΠΑ",
        "SHELLA ΛΕΩΦ. ΑΘΗΝΩΝ",
        "E-FOODIE GR",
    ],
    "who": ["ΓΕΩΡΓΙΟΥ ΕΛΕΝΗ", "ΤΕΧΝΙΚΗ ΑΙΓΑΙΟΥ ΑΕ", "ΔΗΜΗΤΡΙΟΥ ΝΙΚΟΛΑΟΣ", "ΚΟΙΝΟΧΡΗΣΤΑ ΠΑΤΗΣΙΩΝ 88"],
    "bill": ["ΔΕΗΣ", "COSMOTEL", "ΕΥΔΑΠΠ", "ΕΦΚΑ ΕΙΣΦΟΡΕΣ"],
    "dm": lambda rng, day: f"{earlier(rng, day, 3):%d/%m}",
}
KINDS = [
    Kind(9, -3, -160, "ΑΓΟΡΑ {shop} {dm} ####"),
    Kind(3, -20, -500, "ΑΝΑΛΗΨΗ ATM ΚΑΡΤΑ ####", "ΑΤΜ 0###", "10"),
    Kind(4, -15, -900, "ΜΕΤΑΦΟΡΑ ΜΕΣΩ ΙΝΤΕΡΝΕΤ ΣΕ {who} ΓΙΑ ΕΝΟΙΚΙΟ ΜΗΝΟΣ ΑΠΟ ΛΟΓ. ###-00-2330-######", "0991"),
    Kind(3, 20, 1200, "ΕΜΒΑΣΜΑ ΑΠΟ {who} ΑΙΤΙΟΛΟΓΙΑ: ΤΙΜ. ###/20## ΠΟΣΟ 1.2##,## REF ??##########", "0991"),
    Kind(2, 780, 2100, "ΜΙΣΘΟΔΟΣΙΑ {who}", "0120", most=2),
    Kind(3, -18, -320, "ΠΛΗΡΩΜΗ {bill} RF################", "0991"),
    Kind(2, -0.3, -3, "ΠΡΟΜΗΘΕΙΑ ΕΜΒΑΣΜΑΤΟΣ", "0991", "0.05"),
    Kind(1, 0.01, 1.4, "ΤΟΚΟΙ ΚΑΤΑΘΕΣΕΩΝ", "0120", most=1),
    Kind(1, -0.01, -0.3, "ΦΟΡΟΣ ΤΟΚΩΝ 15%", "0120", most=1),
    Kind(1, 50, 2000, "ΚΑΤΑΘΕΣΗ ΜΕΤΡΗΤΩΝ", "0120", "5"),
]
HEAD = ("Α/Α", "Ημ/νία", "Αιτιολογία", "Κατάστημα", "Τοκισμός από", "Αρ. συναλλαγής", "Ποσό", "Πρόσημο ποσού")
AT = (-62.0, 74.0, 134.0, 440.0, 506.0, 578.0, -730.0, 762.0)
LINES = (36.0, 68.0, 128.0, 434.0, 500.0, 572.0, 668.0, 736.0, 806.0)


def day_month(day: date) -> str:
    return f"{day.day}/{day.month}/{day.year}"


def head(page: Page, number: int, facts: Sequence[str]) -> float:
    y = 40.0
    if number == 1:
        page.put(36, y, "Τράπεζα Ολύμπου  e-Banking", 13, bold=True)
        page.put(36, y + 18, "Κινήσεις λογαριασμού", 10, bold=True)
        y = page.lines(36, y + 34, facts, 8, 11) + 8
    page.box(36, y - 10, 770, 15, (0.87, 0.9, 0.95), stroke=GREY)
    for place, text in zip(AT, HEAD, strict=True):
        across(page, y, [(place if place != 762 else 740, text)], 7, bold=True)
    return y + 5


def movements(rng: Random, flow: Flow, entries: list[Entry]) -> list[Row]:
    rows = []
    for n, entry in enumerate(entries, 1):
        lines = folded(entry.lines, flow.page.face, 7.5, 294)
        high = 9 * len(lines) + 6
        flow.need(high)
        page, top = flow.page, flow.y
        middle = top + high / 2 + 2.5
        value, branch = earlier(rng, entry.day, 1), fill(rng, entry.tag or "0###", entry.day, {})
        order = fill(rng, "##############", entry.day, {})
        mark, amount = "Π" if entry.amount > 0 else "Χ", written(abs(entry.amount), ".", ",")
        cells = [str(n), day_month(entry.day), "", branch, day_month(value), order, amount, mark]
        across(page, middle, zip(AT, cells, strict=True), 7.5)
        page.lines(134, top + 10, lines, 7.5, 9)
        page.rule(36, top + high, 806, 0.4, GREY)
        for x in LINES:
            page.upright(x, top, top + high, 0.4, GREY)
        rows.append(Row(entry.day, " ".join(lines), entry.amount, value_date=value, page=flow.number))
        flow.y += high
    return rows


def draw(rng: Random, path: Path) -> Truth:
    period = some_period(rng, days=rng.choice([30, 60, 90]))
    entries = some_entries(rng, KINDS, POOLS, period, reversal="ΑΝΤΙΛΟΓΙΣΜΟΣ {0}")[::-1]
    account = iban(rng, "GR", "0140###0#######02######")
    printed = period[1] + timedelta(rng.randint(0, 2))
    facts = [
        f"Λογαριασμός: {account}    Νόμισμα: EUR    Δικαιούχος: ΠΑΠΑΔΑΚΗ ΣΟΦΙΑ",
        f"Περίοδος: από {day_month(period[0])} έως {day_month(period[1])}",
        f"Ημερομηνία εκτύπωσης: {day_month(printed)} {rng.randint(8, 21)}:{rng.randint(10, 59)}",
    ]
    flow = Flow(550, lambda: Page(WIDE, "narrow", "narrow-bold"), lambda page, n: head(page, n, facts))
    rows = movements(rng, flow, entries)
    out, into = split(row.amount for row in rows)
    flow.need(40)
    totals = [("Σύνολο χρεώσεων (Χ)", out), ("Σύνολο πιστώσεων (Π)", into)]
    for n, (label, total) in enumerate(totals):
        across(flow.page, flow.y + 16 + 12 * n, [(506, label), (-730, written(total, ".", ","))], 8, bold=True)
    numbered(flow, 806, 575, "Σελίδα {0} από {1}")
    with_pymupdf(flow.pages, path, turned=True)
    return statement(("checking", "el_GR", "EUR"), account, period, None, rows, newest_first=True)
