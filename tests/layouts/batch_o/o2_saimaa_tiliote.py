"""Finland, a TILIOTE in the manner of the savings and cooperative banks' line printers: each line one monospaced text,
booking days as headings KIRJAUSPÄIVÄ DD.MM.YYYY, value days DDMM at the rows, sign behind the amount (12,34-), event
numbers, archive codes and references on lines of their own, a balance after each day, totals with counts at the end."""

from __future__ import annotations

from datetime import date, timedelta
from decimal import Decimal
from pathlib import Path
from random import Random

import pymupdf

from ..frame import (
    Entry,
    Kind,
    Pools,
    Row,
    Truth,
    earlier,
    fill,
    iban,
    running,
    some_amount,
    some_entries,
    some_period,
    written,
)
from ..pens import save

WIDE = 104  # characters to a line
LONG = 74  # lines to a page
POOLS: Pools = {
    "name": ["VIRTANEN MATTI JUHANI", "KORHONEN ANNA-LIISA", "MÄKINEN PEKKA", "NIEMINEN SARI", "HÄMÄLÄINEN ÖRJAN"],
    "shop": [
        "K-MARKET LAPPEENRANTA",
        "S-MARKET SAMMONLAHTI",
        "PRISMA LAPPEENRANTA",
        "ABC IMATRA",
        "ALKO 1230 HELSINKI",
        "R-KIOSKI KESKUSTA",
        "VR-YHTYMÄ OY",
    ],
    "firm": [
        "LAPPEENRANNAN ENERGIA OY",
        "ELISA OYJ",
        "AS OY KOIVURINNE",
        "IF VAHINKOVAKUUTUS",
        "DNA OYJ",
        "VEROHALLINTO",
    ],
    "payer": ["ETELÄ-KARJALAN HYVINVOINTIALUE", "RAKENNUS SAIMAA OY", "KELA/FPA"],
    "card": ["4920XXXXXXXX1187", "5350XXXXXXXX0942"],
    "used": lambda rng, day: f"{earlier(rng, day):%d%m%y}",
    "ark": lambda rng, day: (
        f"{day:%Y%m%d}/5{rng.choice(['UCU', 'NGP', 'FDK'])}{rng.randint(10, 99)}/{rng.randint(0, 9**6):06}"
    ),
}
# name; what; details, each on a line of its own
KINDS = [
    Kind(16, -3, -160, "{shop};KORTTIOSTO;OSTOPVM {used} KORTTI {card};ARK {ark}"),
    Kind(4, -20, -300, "OTTO. LAPPEENRANTA;AUTOMAATTINOSTO;{used} KORTTI {card};ARK {ark}", step="10"),
    Kind(6, -15, -480, "{firm};E-LASKU;VIITE ## ##### #####;ARK {ark}"),
    Kind(3, -25, -700, "{firm};TILISIIRTO;VIITE RF## #### #### ##;MAKSAJAN VIITE;ARK {ark}"),
    Kind(4, -5, -120, "MOB.PAY*{name};PIKASIIRTO;VIESTI:;KIITOS;ARK {ark}", step="0.5"),
    Kind(4, 5, 400, "{name};PANO;VIESTI:;VUOKRA JA SÄHKÖ;ARK {ark}", step="0.01"),
    Kind(2, 900, 2900, "{payer};PALKKA;ARK {ark}", most=2),
    Kind(1, 60, 700, "{payer};ETUUSMAKSU;TUNNISTE ######-####;ARK {ark}"),
    Kind(1, -1.5, -6, "SAIMAAN OSUUSPANKKI;PALVELUMAKSU;TILINHOITO 1 KPL;ARK {ark}", most=1, step="0.05"),
    Kind(1, -0.2, -1.2, "SAIMAAN OSUUSPANKKI;OTTOMAKSU;ARK {ark}", step="0.1"),
    Kind(1, 200, 2000, "OMA SIIRTO;TILISIIRTO;SÄÄSTÖTILILTÄ;ARK {ark}", step="50"),
]


class Print:
    """Lines filled page by page."""

    def __init__(self, head: list[str]) -> None:
        self.head, self.pages = head, list[list[str]]()
        self.again = ""  # heading repeated at the top of a page
        self.turn()

    def turn(self) -> None:
        self.pages.append([*self.head, *([self.again, ""] if self.again else [])])

    def need(self, lines: int) -> None:
        if len(self.pages[-1]) + lines > LONG:
            self.pages[-1].append(" " * 44 + "JATKUU SEURAAVALLA SIVULLA")
            self.turn()

    def say(self, *lines: str) -> None:
        self.pages[-1].extend(lines)


def signed(amount: Decimal) -> str:
    return written(amount, ".", ",", minus="") + ("-" if amount < 0 else "+")


def at(*parts: tuple[int, str]) -> str:
    """Texts at columns; a negative column is where a text ends."""
    line = ""
    for column, text in parts:
        line = line.ljust(column if column >= 0 else -column - len(text)) + text
    return line


def draw(rng: Random, path: Path) -> Truth:
    period = some_period(rng, calendar=rng.random() < 0.8)
    opening = some_amount(rng, 30, 9000)
    entries = some_entries(rng, KINDS, POOLS, period, balance=opening, floor=800, reversal="{}")
    balances = running(opening, [entry.amount for entry in entries])
    number = iban(rng, "FI", "5620##########")
    printed = Print(_head(rng, number, period))
    eve = period[0] - timedelta(1)
    printed.say(at((12, f"ALKUSALDO {eve:%d.%m.%Y}"), (-WIDE, signed(opening))), "")
    repeat = rng.random() < 0.6
    rows = []
    for n, (entry, balance) in enumerate(zip(entries, balances, strict=True)):
        if n == 0 or entries[n - 1].day != entry.day:
            printed.again = ""
            printed.need(8)
            heading = f"KIRJAUSPÄIVÄ {entry.day:%d.%m.%Y}"
            printed.say(heading)
            printed.again = heading if repeat else ""
        rows.append(_row(rng, printed, entry, n + 1))
        if n + 1 == len(entries) or entries[n + 1].day != entry.day:
            printed.say(at((44, f"SALDO {entry.day:%d.%m.%Y}"), (-WIDE, signed(balance))), "")
    closing = balances[-1] if balances else opening
    printed.again = ""
    _end(rng, printed, entries, closing, period[1])
    _write(printed.pages, path)
    return Truth("checking", "fi_FI", "EUR", number, *period, opening, closing, rows)


def _head(rng: Random, number: str, period: tuple[date, date]) -> list[str]:
    holder = fill(rng, "{name}", period[0], POOLS)
    return [
        at((0, "SAIMAAN OSUUSPANKKI"), (50, "TILIOTE"), (-WIDE, "SIVU   @")),
        at((0, "VALTAKATU 40"), (50, f"NRO {rng.randint(1, 12)}   PÄIVÄYS {period[1]:%d.%m.%Y}")),
        at((0, "53100 LAPPEENRANTA"), (50, f"KAUSI {period[0]:%d.%m.%Y} - {period[1]:%d.%m.%Y}")),
        "",
        at((0, holder), (50, f"TILI      {number}")),
        at((0, "PAJARILANKATU 7 B 12"), (50, "BIC       OKOYFIHH")),
        at((0, "53850 LAPPEENRANTA"), (50, "KÄYTTÖTILI      VALUUTTA EUR")),
        "",
        at((0, "TAP."), (5, "ARVO-"), (12, "SAAJA/MAKSAJA"), (44, "SELITE"), (-WIDE, "MÄÄRÄ")),
        at((0, "NRO"), (5, "PVM"), (44, "ARKISTOINTITUNNUS, VIITE, VIESTI"), (-WIDE, "EUROA")),
        "-" * WIDE,
    ]


def _row(rng: Random, printed: Print, entry: Entry, number: int) -> Row:
    name, what, *details = ";".join(entry.lines).split(";")
    printed.need(len(details) + 2)
    value = entry.day if rng.random() < 0.8 else earlier(rng, entry.day)
    first = ((-4, str(number)), (5, f"{value:%d%m}"), (12, name[:30]), (44, what), (-WIDE, signed(entry.amount)))
    page = len(printed.pages)
    printed.say(at(*first), *(at((44, detail)) for detail in details))
    return Row(entry.day, " ".join([name[:30].strip(), what, *details]), entry.amount, None, value, page)


def _end(rng: Random, printed: Print, entries: list[Entry], closing: Decimal, day: date) -> None:
    printed.need(18)
    printed.say("-" * WIDE, at((12, f"LOPPUSALDO {day:%d.%m.%Y}"), (-WIDE, signed(closing))))
    for label, sign in (("PANOT", 1), ("OTOT", -1)):
        amounts = [entry.amount for entry in entries if entry.amount * sign > 0]
        total = written(sum(amounts, Decimal(0)), ".", ",", minus="") + ("+" if sign > 0 else "-")
        printed.say(at((12, f"{label} YHTEENSÄ"), (-50, f"{len(amounts)} KPL"), (-WIDE, total)))
    limit = Decimal(rng.choice([0, 0, 1000, 3000]))
    if limit:
        printed.say(at((12, "LUOTTORAJA"), (-WIDE, signed(limit))))
        printed.say(at((12, "KÄYTETTÄVISSÄ"), (-WIDE, signed(closing + limit))))
    printed.say("")
    if rng.random() < 0.5:
        printed.say("TIEDOKSI: UUSI PALVELUHINNASTO TULEE VOIMAAN 1.3. TILINHOITO 3,25 EUR/KK.")
        printed.say("KÄTEISNOSTOT OTTO-AUTOMAATEISTA MAKSUTTA 4 KPL/KK, SEN JÄLKEEN 1,00 EUR/NOSTO.")
    printed.say("TALLETUKSET KUULUVAT TALLETUSSUOJAN PIIRIIN 100.000 EUROON ASTI. HUOMAUTUKSET TILIOTTEESTA ON")
    printed.say("TEHTÄVÄ VIIPYMÄTTÄ. Y-TUNNUS 0163222-7. PUHELINPALVELU 0100 0500 (PVM/MPM).")


def _write(pages: list[list[str]], path: Path) -> None:
    """Every printed line is one string with its runs of spaces, laid down line by line."""
    document = pymupdf.open()
    for number, lines in enumerate(pages, 1):
        sheet = document.new_page(width=595, height=842)
        for n, line in enumerate(lines):
            text = line.replace("SIVU   @", f"SIVU {number}({len(pages)})")
            if text.strip():
                sheet.insert_text((42, 48 + n * 10.2), text, fontsize=8.1, fontname="cour")
    save(document, path)
