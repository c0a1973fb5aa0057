"""Germany, savings account: loose passbook leaves from a line printer, whole lines with spaces, a balance on each."""

from __future__ import annotations

from datetime import date
from decimal import Decimal
from pathlib import Path
from random import Random

from ..frame import Row, Truth, fill, some_amount, some_days
from ..pens import Flow, Page, with_pymupdf
from ._rows import comma, full, short

TEXTS = (
    (5, "DAUERAUFTRAG", 25, 200, "5"),
    (3, "EINZAHLUNG BAR", 20, 900, "10"),
    (3, "UMBUCHUNG GIROKONTO", 20, 1500, "0.01"),
    (4, "AUSZAHLUNG BAR", -50, -1500, "10"),
    (2, "AUSZ. GELDAUTOMAT", -50, -500, "10"),
    (2, "UEBERTRAG ONLINE", -20, -1800, "0.01"),
    (1, "GUTSCHRIFT", 10, 400, "0.01"),
)


def draw(rng: Random, path: Path) -> Truth:  # noqa: PLR0915
    year = rng.randint(2019, 2023)
    start = date(year, rng.choice((1, 7)), 1)
    end = date(year + 1, rng.randint(2, 6), rng.randint(1, 28))
    opening = some_amount(rng, 900, 22000)
    account, city = fill(rng, "3#########"[:10], start, {}), rng.choice(("Musterau", "Neuenhagen", "Altwied"))
    holder = rng.choice(("SCHUBERT, MARIANNE", "WEISS, KARL-HEINZ", "KOCH, LENA"))
    balance = opening
    leaf = rng.randint(3, 20)

    def line(y: float, cells: tuple[str, str, str, str, str], bold: bool = False) -> None:
        day, text, minus, plus, after = cells
        printed = f"{day:<10}{text:<26}{minus:>13} {plus:>13} {after:>15}".rstrip()
        flow.page.put(34, y, printed, 10.5, face="Courier-Bold" if bold else "Courier")

    def head(page: Page, count: int) -> float:
        page.put(34, 34, f"Kreissparkasse {city}", 13, bold=True, color=(0.85, 0.0, 0.0))
        page.put(561, 34, "Sparkonto", 13, bold=True, right=True)
        page.put(34, 54, f"Kontonummer {account}     Blatt {leaf + count - 1}", 9, face="Courier")
        page.put(34, 66, f"Kontoinhaber {holder}", 9, face="Courier")
        page.put(561, 54, f"Erstellt am {full(end)}", 9, right=True, face="Courier")
        page.rule(34, 76, 561)
        titles = f"{'Datum':<10}{'Vorgang':<26}{'Auszahlung':>13} {'Einzahlung':>13} {'Guthaben EUR':>15}"
        page.put(34, 88, titles, 10.5, face="Courier-Bold")
        page.rule(34, 94, 561)
        return 108

    def foot(page: Page, y: float) -> None:
        printed = f"{'':<10}{'UEBERTRAG AUF BLATT ' + str(leaf + len(flow.pages)):<53}{_stars(balance):>16}"
        page.put(34, y + 2, printed, 10.5, face="Courier")

    flow = Flow(372, lambda: Page((595, 420)), head, foot)
    line(flow.y, (short(start), f"VORTRAG VON BLATT {leaf - 1}", "", "", _stars(opening)))
    flow.y += 13
    items: list[tuple[date, str, Decimal]] = []
    for day in some_days(rng, rng.randint(10, 40), start, end):
        _, text, low, high, step = rng.choices(TEXTS, [item[0] for item in TEXTS])[0]
        items.append((day, text, some_amount(rng, low, high, step)))
    closed = date(year, 12, 31)
    interest = some_amount(rng, 1, 90)
    items.append((closed, f"ZINSEN {year}", interest))
    if interest > 20:
        items.append((closed, "KAPITALERTRAGSTEUER", -(interest * Decimal("0.25")).quantize(Decimal("0.01"))))
        items.append((closed, "SOLIDARITAETSZUSCHLAG", -(interest * Decimal("0.01375")).quantize(Decimal("0.01"))))
    items.sort(key=lambda item: item[0])
    rows = []
    for day, text, signed in items:
        amount = abs(signed) if balance + signed < 50 and "STEUER" not in text else signed
        said = "EINZAHLUNG BAR" if amount != signed else text
        if flow.need(13):
            line(flow.y, (short(day), f"VORTRAG VON BLATT {leaf + flow.number - 2}", "", "", _stars(balance)))
            flow.y += 13
        balance += amount
        sides = (comma(amount), "") if amount < 0 else ("", comma(amount))
        line(flow.y, (short(day), said, *sides, _stars(balance)))
        flow.y += 13
        rows.append(Row(day, said, amount, balance, page=flow.number))
    flow.page.rule(34, flow.y - 6, 561, 0.4)
    line(flow.y + 6, ("", f"GUTHABEN AM {full(end)}", "", "", _stars(balance)), bold=True)
    for page in flow.pages:
        text = "Spareinlage mit dreimonatiger Kündigungsfrist. Zinssatz veränderlich, derzeit 0,50 % p.a."
        page.put(34, 404, text, 7)
        page.put(561, 404, "Die Blätter gehören zur Sparurkunde.", 7, right=True)
    with_pymupdf(flow.pages, path)
    return Truth("savings", "de-DE", "EUR", account, start, end, opening, balance, rows)


def _stars(amount: Decimal) -> str:
    """The balance filled up with stars, as passbook printers do."""
    return f"*{comma(amount)}".rjust(13, "*")
