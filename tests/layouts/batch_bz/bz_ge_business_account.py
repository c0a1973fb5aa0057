"""Georgia, business account on sideways pages: Georgian over English titles, partner with account and bank code,
purpose of several lines, a number of the document, debit, credit and balance, totals of turnover above and below.
"""

from __future__ import annotations

from decimal import Decimal
from pathlib import Path
from random import Random

from layouts.frame import (
    Kind,
    Pools,
    Row,
    Truth,
    fill,
    iban,
    running,
    some_amount,
    some_entries,
    some_period,
    wrap,
    written,
)
from layouts.pens import GREY, WHITE, Flow, Page, fits, with_reportlab

from ._rows import cents, cut, dmy, joined, last_month

TEAL = (0.0, 0.45, 0.6)
SIZE = (842.0, 595.0)
POOLS = {
    "firm": (
        "შპს ალგანი|ID 404######",
        "შპს თბილისის პურ-ფუნთუშეული|ID 205######",
        "სს ენერგო კახეთი|ID 202######",
        "ი/მ ნინო გელაშვილი|ID 010######",
        "LLC CAUCASUS FREIGHT|ID 405######",
    ),
    "acc": ("GE##KS0000000######### KRTSGE22", "GE##MT0000000######### MTATGE22", "GE##LB0000000######### LBTAGE22"),
    "shop": (
        "CARREFOURI, Tbilisi",
        "WISSOL 32, Rustavi",
        "SPAR Saburtalo, Tbilisi",
        "GLOVO.GE, Tbilisi",
        "Libri, Batumi",
    ),
}
KINDS = (
    Kind(6, 300, 28000, "{firm}|{acc}|მომსახურების ღირებულება, ინვოისი N###"),
    Kind(5, -150, -12000, "{firm}|{acc}|საქონლის ღირებულება ზედნადების მიხედვით ელ-0######"),
    Kind(
        8,
        -4,
        -620,
        "|||გადახდა - თანხა GEL SUM; ობიექტი: {shop}; MCC:5411; თარიღი: {when}; ბარათის N: ****{card}; "
        "Payment - Merchant: {shop}",
    ),
    Kind(3, -0.2, -9, "|||საკომისიო: გადარიცხვა / Transfer fee, SWIFT N##########", step="0.10"),
    Kind(
        1, -200, -6000, "ხაზინის ერთიანი ანგარიში||GE24NB0330100200165022 TRESGE22|ერთიანი კოდი 101001000 გადასახადები"
    ),
    Kind(2, -900, -3600, "თანამშრომელი ბერიძე გიორგი|ID 010########|{acc}|ხელფასი {month} თვის", step="10"),
    Kind(2, 500, 9000, "||ქვითარი N######|ნავაჭრი თანხის შემოტანა / Cash deposit", step="50"),
)
EDGES = (28, 82, 140, 300, 560, 636, 712, 814)
HEADS = (
    ("თარიღი", "Date"),
    ("საბ. N", "Doc. N"),
    ("პარტნიორი", "Partner"),
    ("დანიშნულება", "Purpose"),
    ("დებეტი", "Debit"),
    ("კრედიტი", "Credit"),
    ("ნაშთი", "Balance"),
)


def draw(rng: Random, path: Path) -> Truth:  # noqa: PLR0915
    period = start, end = some_period(rng, rng.choice([13, 30]))
    pools: Pools = dict(POOLS) | {
        "card": (str(rng.randint(1000, 9999)),),
        "month": last_month,
        "when": lambda source, day: f"{dmy(day, '/')} {source.randint(9, 21):02}:{source.randint(0, 59):02}",
    }
    opening = some_amount(rng, 900, 70000)
    entries = some_entries(rng, KINDS, pools, period, count=rng.randint(12, 44), balance=opening, floor=12500)
    lowest = min([Decimal(0), *running(opening, [entry.amount for entry in entries])])
    opening = cents(opening - lowest)
    balances = running(opening, [entry.amount for entry in entries])
    account = iban(rng, "GE", "KB################").replace(" ", "") + "GEL"
    outs = sum((e.amount for e in entries if e.amount < 0), Decimal(0))
    ins = sum((e.amount for e in entries if e.amount > 0), Decimal(0))

    def head(page: Page, count: int) -> float:
        y = 34.0
        if count == 1:
            page.box(28, 26, 786, 26, TEAL)
            page.put(36, 43, "კოლხა ბანკი · COLCHA BANK", 11, bold=True, color=WHITE)
            page.put(806, 43, "ანგარიშის ამონაწერი / Account Statement", 10, bold=True, color=WHITE, right=True)
            left = (
                ("კლიენტი / Client", "შპს ივერია ლოჯისტიკი"),
                ("საიდენტიფიკაციო კოდი / ID", "404512345"),
                ("ანგარიში / Account", account),
                ("პერიოდი / Period", f"{dmy(start, '/')} - {dmy(end, '/')}"),
            )
            right = (
                ("საწყისი ნაშთი / Opening balance", opening),
                ("ბრუნვა დებეტი / Turnover Debit", -outs),
                ("ბრუნვა კრედიტი / Turnover Credit", ins),
                ("საბოლოო ნაშთი / Closing balance", balances[-1]),
            )
            y = 72.0
            for (label, value), (title, figure) in zip(left, right, strict=True):
                page.put(28, y, label, 7.5, color=GREY)
                page.put(180, y, value, 8)
                page.put(520, y, title, 7.5, color=GREY)
                page.put(814, y, f"{written(figure)} GEL", 8, right=True, bold=True)
                y += 14
            y += 4
        page.box(28, y, 786, 24, (0.88, 0.94, 0.96))
        for n, (local, english) in enumerate(HEADS):
            x = EDGES[n + 1] - 4 if n > 3 else EDGES[n] + 4
            page.put(x, y + 10, local, 7.5, bold=True, right=n > 3)
            page.put(x, y + 19, english, 6.5, color=GREY, right=n > 3)
        return y + 24

    flow = Flow(548, lambda: Page(SIZE, "narrow", "narrow-bold"), head)
    truth = Truth("account", "ka_GE", "GEL", account, start, end, opening, cents(balances[-1]))
    for entry, balance in zip(entries, balances, strict=True):
        name, ident, other, purpose = entry.lines
        partner = [part for text in (name, ident, other) for part in wrap(text, fits("narrow", 7.5, 152)) if part]
        lines = wrap(purpose.replace("SUM", written(abs(entry.amount))), fits("narrow", 7.5, 252))
        high = 9.5 * max(len(partner), len(lines)) + 8
        flow.need(high)
        page, y = flow.page, flow.y + 11
        page.put(EDGES[0] + 4, y, dmy(entry.day, "/"), 7.5)
        page.put(EDGES[1] + 4, y, fill(rng, "########", start, {}), 7.5)
        page.lines(EDGES[2] + 4, y, partner, 7.5, 9.5)
        page.lines(EDGES[3] + 4, y, lines, 7.5, 9.5)
        page.put(EDGES[5 if entry.amount < 0 else 6] - 4, y, written(abs(entry.amount)), 7.5, right=True)
        page.put(EDGES[7] - 4, y, written(balance), 7.5, right=True)
        flow.y += high
        page.rule(28, flow.y, 814, 0.3, (0.7, 0.8, 0.85))
        truth.transactions.append(
            Row(entry.day, joined([*partner, *lines]), cents(entry.amount), cents(balance), page=flow.number)
        )
    flow.need(18)
    y = flow.y + 12
    flow.page.put(EDGES[3] + 4, y, "ჯამი / Total", 8, bold=True)
    flow.page.put(EDGES[5] - 4, y, written(-outs), 8, bold=True, right=True)
    flow.page.put(EDGES[6] - 4, y, written(ins), 8, bold=True, right=True)
    for count, page in enumerate(flow.pages, 1):
        page.put(28, 576, "www.colcha.example.ge · (+995 32) 2 00 00 00 · SWIFT COLCGE22", 7, color=GREY)
        page.put(814, 576, f"გვერდი / Page {count} / {len(flow.pages)}", 7, right=True, color=GREY)
    grain = rng.choice(["", "word"])
    with_reportlab(cut(flow.pages, grain) if grain else flow.pages, path, rng.choice(["rows", "columns"]))
    return truth
