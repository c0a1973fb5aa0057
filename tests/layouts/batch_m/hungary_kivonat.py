"""Hungary: számlakivonat with terhelés and jóváírás columns and no running balance.

Booking and value date in figures from the year down, forints mostly without decimals, up to four lines of text,
card dates inside the text, átvitel and áthozat at the page turns, a summary with counts at the end.
"""

from __future__ import annotations

from datetime import date
from decimal import Decimal
from pathlib import Path
from random import Random

from ..frame import (
    Entry,
    Kind,
    Pools,
    Row,
    Truth,
    earlier,
    fill,
    iban,
    some_amount,
    some_entries,
    some_period,
    wrap,
    written,
)
from ..pens import GREY, Flow, Page, fits, with_fpdf, with_reportlab

KINDS = [
    Kind(9, -450, -32000, "VÁSÁRLÁS KÁRTYÁVAL|{card} {used}|{shop}"),
    Kind(3, -5000, -150000, "KÉSZPÉNZFELVÉT ATM-BŐL|{card} {used}|{atm}", step="1000"),
    Kind(4, -2000, -180000, "AZONNALI ÁTUTALÁS KÜLDÉSE|{name}|{giro}|Közl.: {note}"),
    Kind(3, -2500, -48000, "CSOPORTOS BESZEDÉS TELJESÍTÉSE|{utility}|Fogyasztó az.: ########|Hiv.: A########-T#####"),
    Kind(1, -15000, -90000, "ÁLLANDÓ ÁTUTALÁSI MEGBÍZÁS|{name}|{giro}|Közl.: {note}", step="500"),
    Kind(1, -599, -599, "SZÁMLAVEZETÉSI DÍJ", step="599", most=1),
    Kind(2, -12, -900, "TRANZAKCIÓS DÍJ|Azonnali átutalás díja"),
    Kind(2, 3000, 120000, "AZONNALI ÁTUTALÁS FOGADÁSA|{name}|{giro}|Közl.: {note}"),
    Kind(2, 280000, 640000, "MUNKABÉR ÁTUTALÁS|{firm}|{giro}|Közl.: munkabér {month}", most=1),
    Kind(1, 5000, 100000, "KÉSZPÉNZBEFIZETÉS ATM-EN|{atm}", step="1000"),
    Kind(1, 1, 350, "KAMATJÓVÁÍRÁS", most=1),
]
POOLS: Pools = {
    "used": lambda rng, day: f"{earlier(rng, day):%Y.%m.%d}",
    "month": lambda _, day: f"{day:%Y.%m}. hó",
    "shop": ["TESCO EXPR. 4#### BUDAPEST", "SPAR MAGYARORSZÁG KFT. GYŐR", "MOL TÖLTŐÁLL. 0### SZEGED",
             "ROSSMANN 1## PÉCS",
             "LIDL ÁRUHÁZ 0### DEBRECEN", "BKK AUTOMATA-### BUDAPEST", "DM KFT. ÜZLET ### EGER"],
    "atm": ["BUDAPEST NYUGATI TÉR 4.", "SZÉKESFEHÉRVÁR FŐ U. 6.", "KECSKEMÉT PIAROSOK TERE 7."],
    "name": ["Szűcs Mihály Gergő", "Kővári Zsófia", "Tóth és Társa Bt.", "Őri Barnabás", "Németh Krisztina"],
    "giro": ["1######0-########-########", "5######6-########"],
    "note": ["lakbér", "közös költség ### lph.", "köszi az ebédet", "számla 2###/00###", "edzésbérlet"],
    "utility": ["MVM NEXT ENERGIAKERESKEDELMI ZRT.", "FŐVÁROSI VÍZMŰVEK ZRT.", "ONE MAGYARORSZÁG ZRT.",
                "DÍJBESZEDŐ HOLDING ZRT."],
    "firm": ["Pannon Gépgyártó Kft.", "ÉLETFA ALAPÍTVÁNY", "Duna Logisztika Zrt."],
}  # fmt: skip
BLUE = (0.1, 0.2, 0.45)
LEFT, RIGHT, BOTTOM = 45, 550, 770
VALUE, TEXT, DEBIT, CREDIT = 104, 165, 460, 546


class _Drawing:
    def __init__(self, rng: Random, face: str, period: tuple[date, date], opening: Decimal, number: str) -> None:
        self.face, self.period, self.number, self.balance = face, period, number, opening
        self.account = iban(rng, "HU", number.replace("-", ""))
        self.point, self.thousands, self.places = rng.choice([(",", ".", 0), (",", " ", 0), (",", ".", 2)])
        self.signed = rng.random() < 0.5
        self.serial = f"{period[1]:%Y}/{period[1].month:03}"
        self.table = False
        self.flow = Flow(BOTTOM, lambda: Page(face=face, bold=f"{face}-bold"), self._head, self._foot)

    def money(self, amount: Decimal) -> str:
        return written(amount, self.thousands, self.point, self.places)

    def _head(self, page: Page, number: int) -> float:
        page.put(LEFT, 46, "Tiszamenti Bank Nyrt.", 15, bold=True, color=BLUE)
        page.put(RIGHT, 40, "SZÁMLAKIVONAT", 13, right=True, bold=True)
        page.put(RIGHT, 53, f"Kivonat száma: {self.serial}", 8, right=True)
        page.rule(LEFT, 60, RIGHT, 1.2, BLUE)
        if number > 1:
            page.put(LEFT, 73, f"Számlaszám: {self.number}", 8)
            return self._columns(page, 92) if self.table else 92
        page.lines(LEFT, 90, ["Kővágó Ágnes", "6720 SZEGED", "Dugonics tér 11. II/5."], 10, 14)
        facts = [
            ("Számla megnevezése:", "Folyószámla Plusz"),
            ("Számlaszám:", self.number),
            ("IBAN:", self.account),
            ("BIC (SWIFT):", "TISZHUHB"),
            ("Devizanem:", "HUF"),
            ("Időszak:", f"{self.period[0]:%Y.%m.%d.} - {self.period[1]:%Y.%m.%d.}"),
            ("Kivonat gyakorisága:", "havi"),
        ]
        for n, (label, value) in enumerate(facts):
            page.put(290, 84 + 12 * n, label, 8)
            page.put(RIGHT, 84 + 12 * n, value, 8, right=True, bold=True)
        return 186

    def _columns(self, page: Page, y: float) -> float:
        page.box(LEFT, y - 10, RIGHT - LEFT, 24, (0.9, 0.92, 0.96))
        page.lines(LEFT + 3, y, ["Könyvelés", "dátuma"], 7.5, 9)
        page.put(VALUE, y + 4, "Értéknap", 7.5)
        page.put(TEXT, y + 4, "Tranzakció megnevezése, partner, közlemény", 7.5)
        page.put(DEBIT, y + 4, "Terhelés", 7.5, right=True)
        page.put(CREDIT, y + 4, "Jóváírás", 7.5, right=True)
        y += 26
        if page is not self.first:
            self._carry(page, y, "ÁTHOZAT")
            y += 14
        return y

    @property
    def first(self) -> Page | None:
        return self.flow.pages[0] if hasattr(self, "flow") else None

    def _carry(self, page: Page, y: float, label: str) -> None:
        page.put(TEXT, y, label, 8, bold=True)
        page.put(DEBIT if self.balance < 0 else CREDIT, y, self.money(self.balance), 8, right=True, bold=True)

    def _foot(self, page: Page, y: float) -> None:
        if self.table:
            page.rule(LEFT, y - 8, RIGHT)
            self._carry(page, y + 3, "ÁTVITEL")

    def entry(self, entry: Entry, value: date) -> Row:
        lines = [part for line in entry.lines for part in wrap(line, fits(self.face, 8, 230))]
        self.flow.need(10 * len(lines) + 4)
        page, y = self.flow.page, self.flow.y
        page.put(LEFT + 3, y, f"{entry.day:%Y.%m.%d.}", 8)
        page.put(VALUE, y, f"{value:%Y.%m.%d.}", 8)
        shown = entry.amount if self.signed else abs(entry.amount)
        page.put(DEBIT if entry.amount < 0 else CREDIT, y, self.money(shown), 8, right=True)
        self.flow.y = page.lines(TEXT, y, lines, 8, 10) + 4
        self.balance += entry.amount
        return Row(entry.day, " ".join(lines), entry.amount, None, value, self.flow.number)

    def ledger(self, entries: list[Entry]) -> list[Row]:
        flow = self.flow
        flow.y = self._columns(flow.page, flow.y)
        self._carry(flow.page, flow.y, f"NYITÓ EGYENLEG  {self.period[0]:%Y.%m.%d.}")
        flow.y += 15
        self.table = True
        rows = [self.entry(entry, entry.day) for entry in entries]
        flow.need(48)
        self.table = False
        flow.page.rule(LEFT, flow.y - 8, RIGHT)
        outs = [row.amount for row in rows if row.amount < 0]
        ins = [row.amount for row in rows if row.amount > 0]
        down, up = sum(outs, Decimal(0)), sum(ins, Decimal(0))
        flow.page.put(TEXT, flow.y + 3, "Időszaki forgalom összesen", 8)
        flow.page.put(DEBIT, flow.y + 3, self.money(down if self.signed else abs(down)), 8, right=True)
        flow.page.put(CREDIT, flow.y + 3, self.money(up), 8, right=True)
        flow.y += 16
        self._carry(flow.page, flow.y, f"ZÁRÓ EGYENLEG  {self.period[1]:%Y.%m.%d.}")
        flow.y += 26
        flow.need(60)
        self._summary(len(ins), up, len(outs), down)
        return rows

    def _summary(self, ins: int, up: Decimal, outs: int, down: Decimal) -> None:
        page, y = self.flow.page, self.flow.y
        page.box(LEFT, y - 11, RIGHT - LEFT, 46, stroke=BLUE)
        figures = [("Jóváírások", f"{ins} db", up), ("Terhelések", f"{outs} db", down), ("Hitelkeret", "", Decimal(0))]
        for n, (label, count, amount) in enumerate(figures):
            page.put(LEFT + 6, y + 2 + 13 * n, label, 8)
            page.put(230, y + 2 + 13 * n, count, 8, right=True)
            page.put(360, y + 2 + 13 * n, f"{self.money(abs(amount))} Ft", 8, right=True)
        self.flow.y += 52


NOTES = [
    "Tájékoztatjuk, hogy a számlán elhelyezett betétre az Országos Betétbiztosítási Alap (OBA) által nyújtott védelem "
    "kiterjed, a kártalanítás felső határa betétesenként 100 000 euró.",
    "Kérjük, hogy a kivonat tételeit szíveskedjen ellenőrizni, esetleges észrevételét 30 napon belül jelezze bármely "
    "bankfiókunkban vagy a +36 1 555 0142 telefonszámon.",
    "Ez a kivonat elektronikusan készült, aláírás nélkül is hiteles. A kivonat a 2013. évi CCXXXVII. törvény alapján "
    "banktitoknak minősülő adatokat tartalmaz.",
]


def draw(rng: Random, path: Path) -> Truth:
    face = rng.choice(["narrow", "sans"])
    period = some_period(rng, calendar=True)
    opening = some_amount(rng, 20000, 900000, "1")
    whole = [kind._replace(step="1") if kind.step == "0.01" else kind for kind in KINDS]
    count = rng.choice([rng.randint(5, 12), rng.randint(20, 50), rng.randint(50, 95)])
    pools = {**POOLS, "card": [fill(rng, "KÁRTYASZÁM: 4057XXXXXXXX####", period[0], {})]}
    entries = some_entries(rng, whole, pools, period, count=count, balance=opening, floor=2000, reversal="SZTORNÓ {0}")
    number = fill(rng, "10######-########-00000000", period[0], {})
    drawing = _Drawing(rng, face, period, opening, number)
    rows = drawing.ledger(entries)
    for line in (part for note in NOTES for part in wrap(note, fits(face, 6.5, RIGHT - LEFT))):
        drawing.flow.need(9)
        drawing.flow.page.put(LEFT, drawing.flow.y, line, 6.5, color=GREY)
        drawing.flow.y += 9
    pages = drawing.flow.pages
    for n, page in enumerate(pages, 1):
        page.put(
            LEFT, 806, "Tiszamenti Bank Nyrt. 6722 Szeged, Kossuth Lajos sgt. 3. Cg.: 06-10-000412", 6.5, color=GREY
        )
        page.put(RIGHT, 806, f"{n}/{len(pages)}. oldal", 7.5, right=True)
    pen = rng.choice([with_fpdf, with_reportlab])
    pen(pages, path, rng.choice(["rows", "columns"]))
    return Truth("checking", "hu_HU", "HUF", number, *period, opening, drawing.balance, rows)
