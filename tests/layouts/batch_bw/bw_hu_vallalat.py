"""Hungary, business current account: daily statement bundle of a month, in forints without decimals.

Booking and value day as YY.MM.DD under each other in one column, debits with a minus in the same column as credits,
no running balance; opening and closing balance stand as lines in capitals around the turnover.
"""

from __future__ import annotations

from datetime import timedelta
from pathlib import Path
from random import Random

from ..frame import Kind, Row, Truth, fill, iban, some_entries, some_period, wrap, written
from ..pens import A4, Color, Flow, Page, fits, with_fpdf
from ._rows import ins, outs, start_balance

GREEN: Color = (0.0, 0.45, 0.2)
POOLS = {
    "firm": (
        "TÖLGYFA FAIPARI KFT.",
        "NAPSUGÁR CUKRÁSZDA BT.",
        "DUNAPARTI SZÁLLÍTÁS ZRT.",
        "KŐRÖSI ÉS TÁRSA KFT.",
        "ŐRSÉGI FŰSZER KFT.",
        "GYÖNGYÖS IRODASZER KFT.",
    ),
    "shop": ("FŰTŐHÁZ BARKÁCS 012", "ÚTMENTI BENZINKÚT 44", "CSEMEGE ÁRUHÁZ BUDAPEST", "PAPÍRBOLT SZEGED"),
}
KINDS = [
    Kind(6, 15000, 2400000, "AZONNALI ÁTUTALÁS JÓVÁÍRÁS|{firm}|{giro}|SZÁMLA: 20##/#####"),
    Kind(3, 9000, 900000, "ÁTUTALÁS (IG2)|{firm}|{giro}|KÖZLEMÉNY: VEVŐ ####"),
    Kind(6, -8000, -850000, "NAPKÖZBENI ÁTUTALÁS|{firm}|{giro}|SZLA SZ.: ?##-#####"),
    Kind(5, -1500, -64000, "VÁSÁRLÁS KÁRTYÁVAL|####...####|{shop}"),
    Kind(2, -180, -6000, "ÁTUTALÁS DÍJA"),
    Kind(1, -2400, -9900, "ZÁRLATI DÍJ|SZÁMLAVEZETÉSI DÍJ", most=1),
    Kind(1, -20000, -300000, "KÉSZPÉNZFELVÉTEL ATM-BŐL|####...####|BUDAPEST XIII. KER.", step="5000"),
    Kind(
        1,
        -40000,
        -700000,
        "ÁTUTALÁS NAV RÉSZÉRE|NAV ÁFA BEVÉTELI SZÁMLA|10032000-########-########",
        step="1000",
        most=2,
    ),
    Kind(1, -50, -2000, "TRANZAKCIÓS ILLETÉK"),
]


def draw(rng: Random, path: Path) -> Truth:
    start, end = some_period(rng, calendar=True)
    opening = start_balance(rng, 90000, 6000000, "1")
    pools = POOLS | {"giro": lambda rng, day: fill(rng, "1##0####-########-########", day, {})}
    kinds = [kind._replace(step="1") if kind.step == "0.01" else kind for kind in KINDS]
    entries = some_entries(rng, kinds, pools, (start, end), count=rng.randint(12, 85), balance=opening, floor=50000)
    amounts = [entry.amount for entry in entries]
    closing = opening + sum(amounts)
    number = fill(rng, "11700024-########-00000000", start, {})

    def money(amount: object) -> str:
        return written(amount, ".", ",", 0)  # type: ignore[arg-type]

    def head(page: Page, page_number: int) -> float:
        page.put(40, 46, "Kárpát Bank", 17, bold=True, color=GREEN)
        page.put(555, 40, "SZÁMLAKIVONAT", 12, right=True, bold=True)
        page.put(555, 54, f"{end.month:03}/{end.year}  {page_number}. oldal", 8, right=True)
        y = 76.0
        if page_number == 1:
            page.lines(40, 92, ["HEGYI KÉZMŰVES KFT.", "BUDAPEST", "FŐ UTCA 21. II/4.", "1011"], 10, 13)
            pairs = [
                ("SZÁMLASZÁM:", number),
                ("IBAN:", iban(rng, "HU", number.replace("-", ""))),
                ("SZÁMLATÍPUS:", "ÜZLETI BANKSZÁMLA"),
                ("DEVIZANEM:", "HUF"),
                ("IDŐSZAK:", f"{start:%Y.%m.%d} - {end:%Y.%m.%d}"),
            ]
            for n, (label, value) in enumerate(pairs):
                page.put(300, 92 + 13 * n, label, 8)
                page.put(376, 92 + 13 * n, value, 8.5, bold=n == 0)
            y = 180.0
        page.rule(40, y - 12, 555, 1, GREEN)
        page.lines(42, y, ["KÖNYVELÉS/", "ÉRTÉKNAP"], 8, 10, bold=True)
        page.put(112, y, "MEGNEVEZÉS", 8, bold=True)
        page.put(553, y, "TERHELÉSEK / JÓVÁÍRÁSOK", 8, right=True, bold=True)
        page.rule(40, y + 15, 555, 0.5, GREEN)
        if page_number == 1:
            page.put(112, y + 32, "NYITÓ EGYENLEG", 9, bold=True)
            page.put(553, y + 32, money(opening), 9, right=True, bold=True)
            return y + 52
        return y + 32

    flow = Flow(765, lambda: Page(A4, "narrow", "narrow-bold"), head)
    rows = []
    for entry in entries:
        lines = [part for line in entry.lines for part in wrap(line, fits("narrow", 8.5, 300))]
        flow.need(max(2, len(lines)) * 10.5 + 5)
        value = entry.day - timedelta(rng.choice([0, 0, 0, 0, 1]))
        flow.page.put(42, flow.y, f"{entry.day:%y.%m.%d}", 8.5)
        flow.page.put(42, flow.y + 10.5, f"{value:%y.%m.%d}", 8.5)
        flow.page.put(553, flow.y, money(entry.amount), 8.5, right=True)
        flow.page.lines(112, flow.y, lines, 8.5, 10.5)
        rows.append(Row(entry.day, " ".join(lines), entry.amount, None, value, flow.number))
        flow.y += max(2, len(lines)) * 10.5 + 5
    flow.need(80)
    page, y = flow.page, flow.y + 4
    page.rule(40, y - 12, 555, 0.5, GREEN)
    for n, (label, total) in enumerate(
        (
            ("TERHELÉSEK ÖSSZESEN", outs(amounts)),
            ("JÓVÁÍRÁSOK ÖSSZESEN", ins(amounts)),
            ("ZÁRÓ EGYENLEG", closing),
        )
    ):
        page.put(112, y + 14 * n, label, 9, bold=n == 2)
        page.put(553, y + 14 * n, money(total), 9, right=True, bold=n == 2)
    page.put(40, y + 52, "A kivonat aláírás nélkül is hiteles. Észrevételeit 30 napon belül jelezze fiókjainkban.", 7)
    for page in flow.pages:
        page.put(40, 800, "Kárpát Bank Nyrt. 1000 Budapest, Mintatér 1.  Telefon: +36 1 000 0000", 7, color=GREEN)
    with_fpdf(flow.pages, path)
    return Truth("bank_account", "hu_HU", "HUF", number, start, end, opening, closing, rows)
