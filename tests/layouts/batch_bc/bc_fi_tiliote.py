"""Finland, tiliote: rows numbered, grouped under booking days, archive reference and payment date left of payee and
explanation, sign after the amount, a balance after each day; embedded monospaced face, one word at a time."""

from __future__ import annotations

import re
from datetime import timedelta
from decimal import Decimal
from pathlib import Path
from random import Random

from ..frame import Kind, Pools, Row, Truth, earlier, iban, running, some_amount, some_entries, some_period, wrap
from ..pens import GREY, Flow, Page
from ._rows import KIND, dots, joined, load, minus, plus, reportlab_runs

BLUE = (0.0, 0.3, 0.6)
POOLS: Pools = {
    "shop": ("K-MARKET TAPIOLA", "PRISMA KALEVA", "S-MARKET SOKOS", "LIDL TAMPERE LIELAHTI", "ALKO 2217 KOSKIKESKUS",
             "R-KIOSKI ASEMA",
             "NESTE K RATINA", "HESBURGER HÄMEENKATU", "STOCKMANN TAMPERE", "VR-YHTYMÄ OYJ", "TOKMANNI NEKALA"),
    "person": ("VIRTANEN PEKKA JUHANI", "MÄKELÄ SARI", "KORHONEN TIINA", "NIEMI JUHA-MATTI"),
    "due": ("TAMPEREEN SÄHKÖLAITOS OY", "ELISA OYJ", "DNA OYJ", "LÄHITAPIOLA", "TAMPEREEN VESI",
            "IF VAHINKOVAKUUTUS OYJ",
            "PIRKANMAAN JÄTEHUOLTO"),
    "d": lambda rng, day: f"{earlier(rng, day, 3):%d.%m.}",
    "what": ("KIITOS", "LAHJA", "OSUUS MÖKISTÄ", "LIPUT", "RUOKARAHA"),
}  # fmt: skip
KINDS = [
    Kind(10, -3, -110, "{shop}|KORTTIOSTO|OSTOPVM {d} 4920********1731|VIITE ##########"),
    Kind(3, -5, -60, "{shop}|LÄHIMAKSU|OSTOPVM {d}"),
    Kind(3.5, -18, -240, "{due}|E-LASKU|VIITE ## ##### ##### #####"),
    Kind(2, -10, -300, "{person}|TILISIIRTO|VIESTI: {what}"),
    Kind(1.8, 8, 300, "{person}|TILISIIRTO|VIESTI: {what}"),
    Kind(1.2, 1700, 3200, "PIRKAN TEOLLISUUSASENNUS OY|PALKKA|SEPA-MAKSU", most=1),
    Kind(0.6, 94, 240, "KANSANELÄKELAITOS|LAPSILISÄ", most=1),
    Kind(0.8, -560, -980, "ASUNTO OY TAMPEREEN KATAJA|TILISIIRTO|VIESTI: VASTIKE", most=1),
    Kind(0.7, -20, -200, "OTTO.|AUTOMAATTINOSTO|TAMPERE KOSKIKESKUS", step="10"),
    Kind(0.4, -1.5, -5.9, "PALVELUMAKSU|PÄIVITTÄISPALVELUT", most=1),
]  # fmt: skip
NUMBER, REF, PAID, TEXT, AMOUNT = 44.0, 72.0, 196.0, 238.0, 548.0
SIZE, LEAD = 8.2, 10.2


def _signed(amount: Decimal) -> str:
    return dots(amount, "") + ("-" if amount < 0 else "+")


def draw(rng: Random, path: Path) -> Truth:  # noqa: PLR0915
    load("type", "type-bold")
    start, end = some_period(rng, 30, calendar=True)
    opening = some_amount(rng, 80, 5200)
    entries = some_entries(rng, KINDS, POOLS, (start, end), count=rng.randint(12, 58), balance=opening)
    amounts = [entry.amount for entry in entries]
    balances = running(opening, amounts)
    closing = balances[-1]
    account = iban(rng, "FI", "719000########")
    before = start - timedelta(1)

    def head(page: Page, number: int) -> float:
        page.put(NUMBER, 46, "Hämeen Yhteispankki", 14, face="type-bold", color=BLUE)
        page.put(330, 46, "TILIOTE", 12, bold=True)
        page.put(AMOUNT, 46, f"{number}", 9, right=True)
        page.put(AMOUNT - 30, 46, "Sivu", 9, right=True)
        page.lines(330, 60, [f"Nro {end.month:03}/{end:%Y}", f"{start:%d.%m.%Y} - {end:%d.%m.%Y}"], 9, 11)
        y = 92.0
        if number == 1:
            page.lines(NUMBER, 84, ["LAINE ANNELI KAARINA", "PYYNIKINTIE 11 C 24", "33230 TAMPERE"], 9, 11)
            y = 124.0
        for x, label, value in (
            (NUMBER, "Tilinumero IBAN", account),
            (220, "BIC", "HYPAFIHH"),
            (300, "Tili", "KÄYTTÖTILI"),
            (400, "Valuutta", "EUR"),
        ):
            page.put(x, y, label, 7, color=GREY)
            page.put(x, y + 11, value, 9)
        y += 26
        page.rule(NUMBER, y - 8, AMOUNT, 0.6, BLUE)
        page.put(REF, y + 3, "Arkistointitunnus", 7.5)
        page.put(PAID, y + 3, "Maksupv", 7.5)
        page.put(TEXT, y + 3, "Saaja/Maksaja, selite", 7.5)
        page.put(AMOUNT, y + 3, "Määrä EUR", 7.5, right=True)
        page.rule(NUMBER, y + 8, AMOUNT, 0.6, BLUE)
        page.put(
            NUMBER, 818, "Hämeen Yhteispankki Oyj  Hämeenkatu 99, 33100 Tampere  Y-tunnus 0199123-9", 6.5, color=GREY
        )
        return y + 22

    flow = Flow(795, lambda: Page(face="type", bold="type-bold"), head)

    def sum_line(label: str, amount: Decimal) -> None:
        flow.page.put(TEXT, flow.y, label, SIZE, bold=True)
        flow.page.put(AMOUNT, flow.y, _signed(amount), SIZE, bold=True, right=True)
        flow.y += LEAD

    sum_line(f"SALDO {before:%d.%m.%Y}", opening)
    rows = []
    for number, (entry, balance) in enumerate(zip(entries, balances, strict=True), 1):
        fresh = number == 1 or entries[number - 2].day != entry.day
        last = number == len(entries) or entries[number].day != entry.day
        lines = [part for text in entry.lines for part in wrap(text, lambda text: len(text) <= 38)]
        turned = flow.need((len(lines) + 2 * fresh + last) * LEAD)
        if fresh or turned:
            flow.y += 3
            flow.page.put(NUMBER, flow.y, f"KIRJAUSPÄIVÄ {entry.day:%d.%m.%y}", SIZE, bold=True)
            flow.y += LEAD + 1
        page = flow.page
        bought = re.search(r"OSTOPVM (\d\d\.\d\d\.)", " ".join(entry.lines))
        paid = bought[1] if bought else f"{entry.day:%d.%m.}"
        page.put(NUMBER + 18, flow.y, f"{number}", SIZE, right=True)
        page.put(REF, flow.y, f"{entry.day:%y%m%d}{rng.randint(10**11, 10**12 - 1)}", SIZE)
        page.put(PAID, flow.y, paid, SIZE)
        page.put(AMOUNT, flow.y, _signed(entry.amount), SIZE, right=True)
        flow.y = page.lines(TEXT, flow.y, lines, SIZE, LEAD)
        rows.append(Row(entry.day, joined(lines), entry.amount, None, None, flow.number))
        if last:
            page.put(TEXT + 60, flow.y, f"Saldo {entry.day:%d.%m.}", SIZE)
            page.put(AMOUNT, flow.y, _signed(balance), SIZE, right=True)
            flow.y += LEAD
    flow.need(8 * LEAD)
    flow.page.rule(NUMBER, flow.y - 4, AMOUNT, 0.6, BLUE)
    flow.y += 8
    incoming = [amount for amount in amounts if amount > 0]
    sum_line(f"PANOT YHTEENSÄ {len(incoming):>4} KPL", plus(amounts))
    sum_line(f"OTOT YHTEENSÄ  {len(amounts) - len(incoming):>4} KPL", -minus(amounts))
    sum_line(f"SALDO {end:%d.%m.%Y}", closing)
    sum_line("KÄYTETTÄVISSÄ", closing)
    flow.need(9 * LEAD)
    cards = sum("OSTOPVM" in " ".join(entry.lines) for entry in entries)
    flow.y += 8
    flow.page.put(TEXT, flow.y, "PALVELUMAKSUERITTELY", SIZE, bold=True)
    for label, count, price in (
        ("KORTTITAPAHTUMAT", cards, "0,00"),
        ("TILIOTE KUUKAUSITTAIN", 1, "0,00"),
        ("VERKKOPANKKI", 1, "3,90"),
    ):
        flow.y += LEAD
        flow.page.put(TEXT, flow.y, label, SIZE)
        flow.page.put(TEXT + 170, flow.y, f"{count} KPL", SIZE, right=True)
        flow.page.put(TEXT + 220, flow.y, price, SIZE, right=True)
    flow.page.put(NUMBER, flow.y + 20, "Tarkistakaa tiliote. Huomautukset pyydämme viivytyksettä.", 7.5, color=GREY)
    reportlab_runs(flow.pages, path, "words")
    return Truth(KIND, "fi_FI", "EUR", account.replace(" ", ""), start, end, opening, closing, rows)
