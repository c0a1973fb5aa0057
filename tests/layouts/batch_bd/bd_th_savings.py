"""Thailand, savings account in English: one column of amounts without a sign for money out and in (the kind of the
transaction and the balance say which), day such as 05-01-23 and a time below titles of two lines, the channel, and
details that wrap; "Beginning Balance" row on every page, sums with numbers of items at the top."""

from __future__ import annotations

from datetime import date, timedelta
from pathlib import Path
from random import Random

from ..frame import Kind, Pools, Row, Truth, fill, running, some_amount, some_entries, some_period, written
from ..pens import A4, GREY, Flow, Page, with_fpdf, with_reportlab
from ._rows import by_words, cell, columns, folded, solvent, sums

GREEN = (0.05, 0.5, 0.25)
COLUMNS = columns(28, (48, "c"), (42, "c"), (98, "l"), (78, "r"), (80, "r"), (88, "l"), (105, "l"))
TITLES = (
    ("Date",),
    ("Time/", "Eff.Date"),
    ("Descriptions",),
    ("Withdrawal /", "Deposit (THB)"),
    ("Outstanding", "Balance (THB)"),
    ("Channel",),
    ("Details",),
)
KINDS = (
    Kind(12, -20, -1200, "Transfer Withdrawal|{app}|To {bank} X#### {who}++", step="1"),
    Kind(9, -15, -650, "Payment|{app}|Paid for Ref X#### {shop}"),
    Kind(4, -200, -8000, "Cash Withdrawal|{atm}|Branch {place} ATM", step="100"),
    Kind(3, -60, -2200, "Debit Card Spending|EDC/{app}|{shop}"),
    Kind(2, -299, -1400, "Direct Debit|Automatic Transfer|Paid for {biller}"),
    Kind(1, -5, -60, "Withholding Tax Payable|Automatic Transfer|", most=1),
    Kind(1, -200, -350, "Fee of Debit Card|Automatic Transfer|Card X####", step="50", most=1),
    Kind(6, 50, 4000, "Transfer Deposit|{other}|From {bank} X#### {who}++", step="1"),
    Kind(2, 15000, 48000, "Salary|Automatic Transfer|From {firm}", step="0.5", most=1),
    Kind(2, 300, 9000, "Cash Deposit|CDM {place}|Mobile No. X####", step="100"),
    Kind(1, 3, 400, "Interest Deposit|Automatic Transfer|", most=1),
)
POOLS: Pools = {
    "app": ("T PLUS", "T PLUS", "T SHOP/MYQR"),
    "other": ("Internet/Mobile SCX", "Internet/Mobile KTX", "T PLUS", "Internet/Mobile BBX"),
    "bank": ("SCX", "KTX", "BBX", "PromptPay"),
    "who": ("MR. SOMCHAI JAID", "MS. SUNISA CHAIY", "MISS PLOYPAILIN", "MRS. MALEE WONGS"),
    "shop": ("SEVEN-TWELVE CO., LTD.", "TRUU MONEY WALLET", "SHOPPII (THAILAND) CO., LTD.", "BTZ SKYTRAIN MO CHIT"),
    "atm": ("ATM",),
    "place": ("Siam Square", "Ladprao Hub"),
    "biller": ("AYS MOBILE", "MEAA ELECTRICITY", "THAI LIFE PLAN"),
    "firm": ("CHAO PHRAYA MOTORS CO., LTD.",),
}


def draw(rng: Random, path: Path) -> Truth:  # noqa: PLR0915
    start, end = some_period(rng, 30, calendar=True)
    account = fill(rng, "###-#-#####-#", start, POOLS)
    opening = some_amount(rng, 800, 60000)
    entries = some_entries(rng, KINDS, POOLS, (start, end), count=rng.randint(25, 115), balance=opening, floor=300)
    entries = solvent(entries, opening)
    balances = running(opening, [entry.amount for entry in entries])
    closing = balances[-1] if balances else opening
    out, outs, into, ins = sums(entries)
    reference = fill(rng, "##############", start, POOLS)

    def head(page: Page, number: int) -> float:
        page.put(28, 46, "THANYA BANK", 15, bold=True, color=GREEN)
        page.put(28, 57, "Head Office, Phahon Yothin Road, Bangkok 10400", 7, color=GREY)
        page.put(567, 44, "STATEMENT OF SAVING ACCOUNT", 11, bold=True, right=True)
        page.put(567, 56, f"Reference Code: {reference}", 7.5, right=True)
        page.lines(34, 84, ("MR. ANAN SRISUWAN", "99/124 SOI ARI 4, PHAYA THAI", "BANGKOK 10400"), 9, 12)
        facts = (
            ("Account Number", account),
            ("Period", f"{start:%d/%m/%Y} - {end:%d/%m/%Y}"),
            ("Branch Name", "ARI SAMPHAN BRANCH"),
        )
        for n, (label, value) in enumerate(facts):
            page.put(310, 80 + 14 * n, label, 8.5)
            page.put(563, 80 + 14 * n, value, 8.5, right=True)
            page.rule(306, 84 + 14 * n, 567, 0.3, GREY)
        y = 132.0
        if number == 1:
            for n, (label, count, value) in enumerate(
                (
                    ("Total Withdrawal", f"{outs} Items", written(out)),
                    ("Total Deposit", f"{ins} Items", written(into)),
                    ("Ending Balance", "", written(closing)),
                )
            ):
                page.box(28, y + 16 * n, 539, 16, (0.93, 0.97, 0.94) if n % 2 == 0 else None)
                page.put(34, y + 11 + 16 * n, label, 8.5)
                page.put(230, y + 11 + 16 * n, count, 8.5, right=True)
                page.put(340, y + 11 + 16 * n, value, 8.5, right=True)
            y += 60
        page.box(28, y, 539, 26, GREEN)
        for column, title in zip(COLUMNS, TITLES, strict=True):
            cell(page, column, y + (16 if len(title) == 1 else 11), title, 8, 10, bold=True, align="c", color=(1, 1, 1))
        return y + 39

    flow = Flow(762, lambda: Page(size=A4), head)

    def beginning(day: date, text: str) -> None:
        cell(flow.page, COLUMNS[0], flow.y, [f"{day:%d-%m-%y}"], 8, 10)
        cell(flow.page, COLUMNS[2], flow.y, ["Beginning Balance"], 8, 10, pad=4)
        cell(flow.page, COLUMNS[4], flow.y, [text], 8, 10, pad=4)
        flow.y += 15

    beginning(start, written(opening))
    rows: list[Row] = []
    tick, before, balance = 0, date.min, opening
    for entry, after in zip(entries, balances, strict=True):
        what, channel, details = entry.lines
        texts = (
            [f"{entry.day:%d-%m-%y}"],
            [""],
            folded(what, "Helvetica", 8, COLUMNS[2].w - 6),
            [written(entry.amount, minus="")],
            [written(after)],
            folded(channel, "Helvetica", 8, COLUMNS[5].w - 6),
            folded(details, "Helvetica", 8, COLUMNS[6].w - 6),
        )
        high = 10 * max(len(lines) for lines in texts) + 5
        if flow.need(high):
            beginning(entry.day, written(balance))
        tick = rng.randint(20000, 40000) if entry.day != before else min(tick + rng.randint(60, 9000), 86000)
        before, balance = entry.day, after
        texts[1][0] = f"{tick // 3600:02}:{tick // 60 % 60:02}"
        for column, lines in zip(COLUMNS, texts, strict=True):
            cell(flow.page, column, flow.y, lines, 8, 10, pad=4)
        description = " ".join([*texts[2], *texts[6]]).strip()
        rows.append(Row(entry.day, description, entry.amount, after, page=flow.number))
        flow.y += high
        flow.page.rule(28, flow.y - 11, 567, 0.25, (0.8, 0.8, 0.8))
    flow.need(20)
    flow.page.put(297, flow.y + 6, "- End of Statement -", 8, center=True, color=GREY)
    for n, page in enumerate(flow.pages, 1):
        page.put(
            28,
            790,
            "Transactions after the cut-off time on public holidays show the effective date of the next business day.",
            7,
        )
        page.put(
            28,
            800,
            f"Issued by T PLUS on {end + timedelta(2):%d/%m/%Y} 09:12:44. No signature of the bank is needed.",
            7,
            color=GREY,
        )
        page.put(567, 800, f"Page {n}/{len(flow.pages)}", 7.5, right=True)
    if rng.random() < 0.5:
        with_fpdf(by_words(flow.pages), path)
    else:
        with_reportlab(flow.pages, path, order="columns")
    return Truth("account", "en-TH", "THB", account, start, end, opening, closing, rows)
