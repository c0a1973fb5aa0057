"""Sweden, kontoutdrag: `-1 234,56` with spaces as thousands, ISO dates, Bokföringsdag, Valutadag, Text,
Belopp, Saldo.

Look 1 is the internet bank's printout: newest first, a Verifikationsnummer column, the day of the purchase behind a
slash in the text ("/24-02-27"), U+2212 as minus, reserved amounts above the table, no opening balance. Look 2 is the
mailed month: oldest first, details below the text, balance once a day, "Transport" from page to page, "Ingående saldo"
and "Utgående saldo" rows. fpdf2, embedded narrow face (look 1) or Helvetica with no-break spaces (look 2).
"""

from __future__ import annotations

from datetime import timedelta
from decimal import Decimal
from pathlib import Path
from random import Random

from ..frame import (
    Kind,
    Row,
    Truth,
    earlier,
    fill,
    iban,
    running,
    some_amount,
    some_entries,
    some_period,
    wrap,
    written,
)
from ..pens import GREY, Flow, Page, fits, with_fpdf

KINDS = [
    Kind(12, -15, -1900, "{shop} {town}|Kortköp {used} kort *####", "/"),
    Kind(5, -20, -2500, "Swish till {person}|Mobilnr 467########", "/", "5.00"),
    Kind(2.5, 20, 1800, "Swish från {person}|Mobilnr 467########|{note}", "/", "1.00"),
    Kind(3, -149, -6900, "BG {giro} {biller}|OCR ############## Förfallodag {used}", ""),
    Kind(2, -89, -1400, "Autogiro {biller}|Betalnr ######", ""),
    Kind(1.2, 14000, 41000, "LÖN {firm}", "", most=2),
    Kind(1, -500, -9000, "Överföring 5208-## ### ##|{note}", "", "100.00"),
    Kind(1, 300, 8000, "Insättning från sparkonto|5208 33 ### ##", "", "100.00"),
    Kind(1, -100, -2000, "Bankomat {town}|Uttag {used} kl 1#.2#", "/", "100.00"),
    Kind(1.5, -60, -4200, "{abroad}|EUR {foreign} kurs 11,#### valutapåslag 1,75 %|Köpdatum {used}", "/"),
    Kind(0.8, 20, 900, "Återköp {shop} {town}", "/"),
    Kind(0.6, 1250, 3740, "FÖRSÄKRINGSKASSAN|Barnbidrag", "", "1.00", most=1),
    Kind(0.6, -35, -35, "Pris Nyckelkund 1 mån", "", most=1),
    Kind(0.4, 1, 320, "Ränta 2,00 % t o m {used}", "", most=1),
]
POOLS = {
    "shop": ["Hemlivs Nära", "KOOP FORUM", "Systemet 0114", "Pressbyggnaden 5132", "Z*Cafe Ängsull", "ÖoA Varuhus"],
    "town": ["STOCKHOLM", "Umeå", "GÖTEBORG", "Örnsköldsvik", "Malmö"],
    "person": ["Åsa Lindbäck", "ERIK,HÅKANSSON", "Fatima Nur", "Göran von Essen-Ståhl"],
    "biller": ["Norrkraft Elnät AB", "HYRESGÄSTEN 12 EK FÖR", "TELIVIA SVERIGE", "Länsbolaget Sak Fond 2030"],
    "giro": ["###-####", "####-####"],
    "firm": ["UMEÅ KOMMUN", "Skogsbruk i Norr AB"],
    "note": ["Hyra mars", "Presentpeng 250,00", "Lån 9024", "resa 2024-06-15"],
    "abroad": ["HOTEL ALPENROSE INNSBRUCK", "AMAZN MKTPLACE LUXEMBOURG", "SPOTIFLY P##?#?##"],
    "foreign": ["##,90", "1##,00", "8,49"],
    "used": lambda rng, day: earlier(rng, day).isoformat(),
}  # fmt: skip
BLUE = (0.05, 0.22, 0.42)
PALE = (0.92, 0.95, 0.98)


def _plain(amount: Decimal) -> str:
    return written(amount, " ", ",", minus="\u2212")


def _hard(amount: Decimal) -> str:
    return written(amount, "\u00a0", ",")


def draw(rng: Random, path: Path) -> Truth:
    period = start, end = some_period(rng, rng.choice([30, 60]), calendar=True)
    opening = rng.choice([some_amount(rng, 300, 60000)] * 5 + [some_amount(rng, -50, -4000)])
    entries = some_entries(rng, KINDS, POOLS, period, balance=opening, floor=-6000, reversal="Rättelse {}")
    balances = running(opening, [e.amount for e in entries])
    account = fill(rng, rng.choice(["5208 0# ### ##", "6120-### ### ###", "8327-9, ### ### ###-#"]), start, {})
    truth = Truth("checking", "sv_SE", "SEK", account, start, end, opening, opening + sum(e.amount for e in entries))
    if rng.random() < 0.5:
        truth.newest_first, truth.opening_balance = True, None
        flow = Flow(770, lambda: Page(face="narrow", bold="narrow-bold"), lambda p, n: _head_screen(p, n, truth, rng))
        for entry, balance in reversed(list(zip(entries, balances, strict=True))):
            value = entry.day - timedelta(rng.choice([0, 0, 0, 1]))
            mark = f" /{earlier(rng, entry.day):%y-%m-%d}" if entry.tag else ""
            text = wrap(entry.lines[0][:34].strip() + mark, fits("narrow", 8, 134))
            flow.need(11 * len(text) + 5)
            page, y = flow.page, flow.y
            page.put(36, y, entry.day.isoformat(), 8)
            page.put(108, y, value.isoformat(), 8)
            page.put(176, y, fill(rng, "#" * 10, entry.day, {}), 8)
            page.put(450, y, _plain(entry.amount), 8, right=True)
            page.put(556, y, _plain(balance), 8, right=True)
            flow.y = page.lines(254, y, text, 8, 11) + 5
            truth.transactions.append(Row(entry.day, " ".join(text), entry.amount, balance, value, flow.number))
        if not entries:
            flow.page.put(36, flow.y, "Inga transaktioner att visa för vald period.", 8)
        for number, page in enumerate(flow.pages, 1):
            page.put(36, 815, f"Utskrivet {end + timedelta(1)} kl 14.21", 7, color=GREY)
            page.put(556, 815, f"Sida {number} av {len(flow.pages)}", 7, right=True, color=GREY)
        with_fpdf(flow.pages, path, "rows")
        return truth
    state = {"balance": opening}
    flow = Flow(
        735, Page, lambda p, n: _head_mail(p, n, truth, state), lambda p, y: _carry(p, y + 2, "Transport", state)
    )
    for n, (entry, balance) in enumerate(zip(entries, balances, strict=True)):
        text = [part for line in entry.lines for part in wrap(line, fits("Helvetica", 8.5, 228))]
        flow.need(10.5 * len(text) + 6)
        page, y = flow.page, flow.y
        value = entry.day + timedelta(1 if entry.amount > 0 and rng.random() < 0.2 else 0)
        daily = n + 1 == len(entries) or entries[n + 1].day != entry.day
        page.put(50, y, entry.day.isoformat(), 8.5)
        page.put(122, y, value.isoformat(), 8.5)
        flow.y = page.lines(190, y, text, 8.5, 10.5) + 4
        page.put(478, y, _hard(entry.amount), 8.5, right=True)
        page.put(552, y, _hard(balance) if daily else "", 8.5, right=True)
        state["balance"] = balance
        row = Row(entry.day, " ".join(text), entry.amount, balance if daily else None, value, flow.number)
        truth.transactions.append(row)
    _end_mail(flow, truth, state)
    with_fpdf(flow.pages, path, "columns")
    return truth


def _head_screen(page: Page, number: int, truth: Truth, rng: Random) -> float:
    y = 60.0
    page.put(36, 40, "FJÄLLBRO", 15, bold=True, color=BLUE)
    if number == 1:
        page.put(36, 72, "Kontoutdrag", 13, bold=True)
        held = rng.random() < 0.5
        blocked = [some_amount(rng, -50, -900) for _ in range(rng.randint(1, 3))] if held else []
        free = truth.closing_balance + sum(blocked)
        cells = [("Kontonamn", "Privatkonto"), ("Kontonummer", truth.account_number), ("Saldo", None)]
        cells += [("Reserverat belopp", None), ("Disponibelt belopp", None)]
        sums = [truth.closing_balance, Decimal(sum(blocked)), free]
        for n, (name, value) in enumerate(cells):
            page.put(36 + 108 * n, 92, name, 7.5, color=GREY)
            page.put(36 + 108 * n, 104, value or _plain(sums[n - 2]), 9)
        page.put(36, 124, f"Sökvillkor: Bokföringsdag {truth.period_start} \u2013 {truth.period_end}", 8)
        y = 146
        if blocked:
            page.put(36, y, "Reserverade belopp", 9, bold=True)
            for amount in blocked:
                y += 13
                page.put(36, y, (truth.period_end + timedelta(1)).isoformat(), 8, color=GREY)
                page.put(254, y, "Reservation " + rng.choice(POOLS["shop"]), 8, color=GREY)
                page.put(450, y, _plain(amount), 8, right=True, color=GREY)
            y += 24
    page.box(30, y - 11, 532, 16, PALE)
    for x, name in ((36, "Bokföringsdag"), (108, "Valutadag"), (176, "Verifikationsnr"), (254, "Text")):
        page.put(x, y, name, 7.5, bold=True)
    page.put(450, y, "Belopp", 7.5, right=True, bold=True)
    page.put(556, y, "Saldo", 7.5, right=True, bold=True)
    return y + 18


def _head_mail(page: Page, number: int, truth: Truth, state: dict[str, Decimal]) -> float:
    page.put(50, 52, "Fjällbro Sparbank (publ)", 12, bold=True, color=BLUE)
    page.put(552, 52, f"Kontoutdrag   Sida {number}", 9, right=True)
    y = 92.0
    if number == 1:
        page.lines(330, 92, ["MALIN OCH SVEN TÖRNBLOM", "KYRKSTIGEN 14 B LGH 1102", "903 27  UMEÅ"], 10, 13)
        page.lines(50, 150, ["Kontonummer", "Kontoform", "Period", "IBAN"], 8.5, 12)
        days = f"{truth.period_start} - {truth.period_end}"
        code = iban(Random(str(days)), "SE", "6" + "#" * 19)
        page.lines(122, 150, [truth.account_number, "Personkonto", days, code], 8.5, 12)
        y = 224
    page.rule(50, y - 12, 552, 1, BLUE)
    page.put(50, y, "Bokföringsdag", 8, bold=True)
    page.put(122, y, "Valutadag", 8, bold=True)
    page.put(190, y, "Text", 8, bold=True)
    page.put(478, y, "Belopp", 8, right=True, bold=True)
    page.put(552, y, "Saldo", 8, right=True, bold=True)
    page.rule(50, y + 5, 552, 0.5, BLUE)
    _carry(page, y + 19, "Ingående saldo" if number == 1 else "Transport", state)
    return y + 35


def _carry(page: Page, y: float, name: str, state: dict[str, Decimal]) -> None:
    page.put(190, y, name, 8.5, bold=True)
    page.put(552, y, _hard(state["balance"]), 8.5, right=True, bold=True)


def _end_mail(flow: Flow, truth: Truth, state: dict[str, Decimal]) -> None:
    flow.need(120)
    page, y = flow.page, flow.y
    if not truth.transactions:
        page.put(190, y, "Inga rörelser under perioden", 8.5)
        y += 14
    _carry(page, y + 2, "Utgående saldo", state)
    into = sum((r.amount for r in truth.transactions if r.amount > 0), Decimal("0.00"))
    out = sum((r.amount for r in truth.transactions if r.amount < 0), Decimal("0.00"))
    page.rule(50, y + 10, 552, 0.5, BLUE)
    page.put(50, y + 26, f"Summa insättningar  {_hard(into)}     Summa uttag  {_hard(out)}", 8.5)
    text = (
        "Insättningar omfattas av insättningsgarantin upp till 1 050 000 kronor. Övertrasseringsränta 19,50 %. Från och"
        f" med {truth.period_end + timedelta(45)} ändras priset för Nyckelkund till 39,00 kr per månad. Granska"
        " kontoutdraget och anmäl eventuella fel inom 30 dagar."
    )
    page.lines(50, y + 48, wrap(text, fits("Helvetica", 7.5, 500)), 7.5, 10)
