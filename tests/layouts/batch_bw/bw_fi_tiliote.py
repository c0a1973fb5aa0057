"""Finland, account statement of a small firm: sign after the amount, days as DD.MM. without a year.

Archive number, booking day and value day stand left, the other party, type of entry, reference and message under
each other; a line with the balance closes each booking day; the writer sets glyph after glyph.
"""

from __future__ import annotations

from datetime import timedelta
from decimal import Decimal
from pathlib import Path
from random import Random

from ..frame import Kind, Row, Truth, fill, iban, some_entries, some_period, wrap, written
from ..pens import A4, Flow, Hand, Page, by_hand, fits
from ._rows import ins, outs, start_balance

POOLS = {
    "firm": (
        "Järvenpään Rauta Oy",
        "Kahvila Käpylä Tmi",
        "Pohjolan Sähkö Oyj",
        "Metsälän Kirjanpito Oy",
        "Työterveys Sisu Oy",
        "Saariston Vene Ky",
    ),
    "name": ("Virtanen Päivi Annikki", "Mäkelä Jussi", "Koskinen Eeva-Liisa", "Heikkilä Onni"),
    "shop": ("S-KIOSKI TAMPERE", "HUOLTOASEMA YÖTIE", "LÄHIKAUPPA KALLIO HELSINKI", "RAUTAKAUPPA NURMES"),
}
KINDS = [
    Kind(6, 60, 5200, "{firm}|TILISIIRTO|Viite #### #####"),
    Kind(3, 20, 900, "{name}|TILISIIRTO|Viesti|Lasku ####"),
    Kind(6, -25, -2800, "{firm}|TILISIIRTO|Viite ##### #####"),
    Kind(6, -3, -240, "{shop}|PKORTTIMAKSU|Viesti|KORTTI 4###********#### OSTOPVM {bought}"),
    Kind(1, -200, -1900, "VEROHALLINTO|TILISIIRTO|Viite 1234 567## #####", most=2),
    Kind(1, -3, -22, "Osuuspankki Tunturi|PALVELUMAKSU", most=1),
    Kind(2, -1400, -3100, "{name}|PALKKA"),
    Kind(1, -40, -300, "OTTO. AUTOMAATTI|AUTOMAATTINOSTO", step="20"),
]


def _money(amount: Decimal) -> str:
    return written(abs(amount), ".", ",") + ("-" if amount < 0 else "+")


def draw(rng: Random, path: Path) -> Truth:  # noqa: PLR0915
    start, end = some_period(rng, calendar=True)
    opening = start_balance(rng, 700, 24000)
    pools = POOLS | {"bought": lambda rng, day: f"{day - timedelta(rng.randint(1, 3)):%y%m%d}"}
    entries = some_entries(rng, KINDS, pools, (start, end), count=rng.randint(14, 80), balance=opening, floor=500)
    amounts = [entry.amount for entry in entries]
    closing = opening + sum(amounts)
    number = iban(rng, "FI", "5" + "#" * 13)

    def head(page: Page, page_number: int) -> float:
        page.put(45, 44, "Tunturi Osuuspankki", 13, bold=True)
        page.put(330, 44, "TILIOTE", 13, bold=True)
        page.put(550, 44, f"Sivu {page_number}", 8, right=True)
        page.put(330, 58, f"Kausi {start:%d.%m.%Y} - {end:%d.%m.%Y}", 8)
        page.put(550, 58, f"Nro {end.month}", 8, right=True)
        y = 84.0
        if page_number == 1:
            page.lines(45, 90, ["Puusepänverstas Höylä Oy", "Tehtaankatu 5", "33100 TAMPERE"], 10, 13)
            page.lines(330, 90, ["Tilinumero IBAN", "BIC", "Tilin laji", "Valuutta"], 8, 13)
            page.lines(550, 90, [number, "TUNTFI00", "Yritystili", "EUR"], 8, 13, right=True)
            y = 164.0
        page.rule(45, y - 22, 550, 0.8)
        page.lines(45, y - 10, ["Kirjauspv", "Arvopv"], 7.5, 9)
        page.lines(105, y - 10, ["Arkistointi-", "tunnus"], 7.5, 9)
        page.lines(215, y - 10, ["Saaja / Maksaja", "Selite, viite, viesti"], 7.5, 9)
        page.put(550, y - 10, "Määrä EUR", 7.5, right=True)
        page.rule(45, y + 5, 550, 0.8)
        if page_number == 1:
            page.put(215, y + 20, f"ALKUSALDO {start:%d.%m.}", 8.5, bold=True)
            page.put(550, y + 20, _money(opening), 8.5, right=True, bold=True)
            return y + 40
        return y + 20

    flow = Flow(765, lambda: Page(A4), head)
    rows = []
    balance = opening
    for n, entry in enumerate(entries):
        lines = [part for line in entry.lines for part in wrap(line, fits("Helvetica", 8.5, 245))]
        flow.need(max(2, len(lines)) * 10.5 + 4)
        page, y = flow.page, flow.y
        page.put(45, y, f"{entry.day:%d.%m.}", 8.5)
        page.put(45, y + 10.5, f"{entry.day:%d.%m.}", 8.5)
        page.put(105, y, f"{entry.day:%y%m%d}" + fill(rng, "5####?######", start, {}), 7.5)
        page.lines(215, y, lines, 8.5, 10.5)
        page.put(550, y, _money(entry.amount), 8.5, right=True)
        rows.append(Row(entry.day, " ".join(lines), entry.amount, None, entry.day, flow.number))
        flow.y += max(2, len(lines)) * 10.5 + 4
        balance += entry.amount
        if n == len(entries) - 1 or entries[n + 1].day != entry.day:
            flow.need(18)
            flow.page.put(215, flow.y, f"SALDO {entry.day:%d.%m.}", 8.5, bold=True)
            flow.page.put(550, flow.y, _money(balance), 8.5, right=True, bold=True)
            flow.y += 18
    flow.need(92)
    page, y = flow.page, flow.y + 8
    page.rule(45, y - 12, 550, 0.8)
    page.put(45, y + 2, "YHTEENVETO", 8.5, bold=True)
    summary = [
        (f"Loppusaldo {end:%d.%m.%Y}", closing, ""),
        ("Panot yhteensä", ins(amounts), f"{sum(a > 0 for a in amounts)} kpl"),
        ("Otot yhteensä", outs(amounts), f"{sum(a < 0 for a in amounts)} kpl"),
    ]
    for n, (label, figure, count) in enumerate(summary):
        page.put(45, y + 16 + 12 * n, label, 8.5)
        page.put(250, y + 16 + 12 * n, count, 8.5, right=True)
        page.put(400, y + 16 + 12 * n, _money(figure), 8.5, right=True)
    page.put(45, y + 60, "Huomautukset tiliotteesta pyydämme tekemään viipymättä.", 7.5)
    for page in flow.pages:
        page.put(45, 806, "Tunturi Osuuspankki, Y-tunnus 0000000-0, Kotipaikka Rovaniemi, puh. 0100 0000", 7)
    by_hand(flow.pages, path, Hand(show="glyphs"))
    return Truth("bank_account", "fi_FI", "EUR", number, start, end, opening, closing, rows)
