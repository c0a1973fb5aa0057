"""Finland, tiliote with archive ids: a heading for each booking day, + or − behind amounts, a balance a day.

Under the heading each row has archive id, value day as DDMM, payee, running number, type code and amount, below them
account, reference number and message; the balance stands on a line of its own when the day ends.
"""

from datetime import timedelta
from decimal import Decimal
from itertools import groupby
from pathlib import Path
from random import Random

from ..frame import Entry, Kind, Row, Truth, earlier, fill, iban, some_amount, some_entries, some_period, written
from ..pens import Flow, Hand, Page, by_hand

KINDS = [
    Kind(7, -3, -180, "{shop}|OSTOPVM {bought}  KORTTI ****####", "721"),
    Kind(3, -15, -900, "{firm}|VIITE ### ##### #####", "702"),
    Kind(2, -20, -1200, "{person}|VIESTI: {why}", "702"),
    Kind(2, 15, 1500, "{person}|VIESTI: {why}", "705"),
    Kind(1, 1800, 3900, "{employer}|PALKKA", "701", most=2),
    Kind(2, -20, -240, "{place}|AUTOMAATTI ####", "720", "10"),
    Kind(1, 90, 620, "KANSANELÄKELAITOS|ETUUS {why2}", "705", most=2),
    Kind(0.8, -1, -9, "PALVELUMAKSU|PÄIVITTÄISPALVELUT", "730", most=1),
    Kind(0.5, 0.05, 9, "TILIKORKO|LÄHDEVERO 30 % VÄHENNETTY", "750", most=1),
]
POOLS = {
    "shop": ["K-MARKET TÖÖLÖNTORI", "PRISMA KAARI", "ALKO KAMPPI", "ABC SALO", "HESBURGER RAISIO", "STOCKMANN HKI"],
    "firm": ["HELEN OY", "ELISA OYJ", "ASUNTO OY KOIVUKUJA", "LÄHITAPIOLA", "VR-YHTYMÄ", "CARUNA OY"],
    "person": ["VIRTANEN MATTI", "KORHONEN ÄÄNIKKI", "MÄKELÄ JUHA-PEKKA", "LINDSTRÖM ÅSA"],
    "employer": ["TURUN KAUPUNKI", "WÄRTSILÄ FINLAND OY"],
    "place": ["OTTO. HKI MANNERHEIMINTIE", "OTTO. TURKU HANSA"],
    "why": ["vuokra", "lahja", "mökkiviikko", "kiitos ruoasta", "harrastusmaksu"],
    "why2": ["LAPSILISÄ", "ASUMISTUKI"],
    "bought": lambda rng, day: f"{earlier(rng, day):%d%m}",
}
AMOUNT = 548.0


def money(amount: Decimal) -> str:
    return written(abs(amount), ".", ",") + ("-" if amount < 0 else "+")


class Sheet:
    def __init__(self, rng: Random) -> None:
        self.period = some_period(rng, calendar=True)
        self.opening = some_amount(rng, 120, 14000)
        count = rng.choice([rng.randint(5, 9), rng.randint(16, 40), rng.randint(45, 80)])
        self.entries = some_entries(rng, KINDS, POOLS, self.period, count=count, balance=self.opening, floor=60)
        self.closing = self.opening + sum(entry.amount for entry in self.entries)
        self.account = iban(rng, "FI", "4055##########")
        self.balance = self.opening
        self.rows: list[Row] = []
        self.heading = ""

    def head(self, page: Page, sheet: int) -> float:
        page.put(46, 44, "Saaristopankki", 14, bold=True, color=(0.1, 0.2, 0.5))
        page.put(330, 44, "TILIOTE", 12, bold=True)
        page.put(AMOUNT, 44, f"Sivu {sheet}", 8, right=True)
        first, last = self.period
        page.put(330, 60, f"Kausi {first:%d.%m.%Y} - {last:%d.%m.%Y}", 8)
        page.put(AMOUNT, 60, f"Nro {last.month}", 8, right=True)
        page.put(330, 72, f"Tilinumero {self.account}", 8)
        page.put(AMOUNT, 72, "EUR", 8, right=True)
        y = 104.0
        if sheet == 1:
            page.lines(46, 92, ["NIEMINEN PÄIVI JOHANNA", "RANTAKATU 7 B 22", "20100 TURKU"], 9, 12)
            page.put(330, 92, "BIC SAARFIHH    KÄYTTÖTILI", 8)
            page.put(330, 104, "Tilinomistaja NIEMINEN PÄIVI JOHANNA", 8)
            page.put(330, 116, "Luottoraja 0,00", 8)
            y = 156
        page.box(46, y - 11, 503, 27, stroke=(0, 0, 0))
        page.put(50, y, "Arkistointitunnus", 7)
        page.put(50, y + 10, "Saajan/maksajan tilinumero", 7)
        page.put(172, y, "Arvo-", 7)
        page.put(172, y + 10, "päivä", 7)
        page.put(206, y, "Saaja / Maksaja", 7)
        page.put(206, y + 10, "Viite / Viesti", 7)
        page.put(420, y, "Tap.", 7, right=True)
        page.put(420, y + 10, "nro", 7, right=True)
        page.put(432, y, "Laji", 7)
        page.put(AMOUNT - 4, y, "Panot + / Otot -", 7, right=True)
        y += 32
        if sheet == 1:
            page.put(206, y, f"SALDO {first - timedelta(1):%d.%m.%Y}", 8)
            page.put(AMOUNT, y, money(self.opening), 8, right=True)
            y += 18
        elif self.heading:
            page.put(50, y, self.heading, 8, bold=True)
            y += 14
        return y

    def row(self, rng: Random, flow: Flow, entry: Entry) -> None:
        flow.need(24)
        page, y = flow.page, flow.y
        self.balance += entry.amount
        archive = fill(rng, f"{entry.day:%y%m%d}588???##0###", entry.day, {})
        number = str(len(self.rows) + 1)
        value = entry.day + timedelta(1 if entry.tag == "705" and rng.random() < 0.3 else 0)
        name, text = (" ".join(line.split()) for line in entry.lines)
        account = iban(rng, "FI", "5711##########").replace(" ", "") if entry.tag in ("702", "705", "701") else ""
        page.put(50, y, archive, 8)
        page.put(172, y, f"{value:%d%m}", 8)
        page.put(206, y, name, 8)
        page.put(420, y, number, 8, right=True)
        page.put(432, y, entry.tag, 8)
        page.put(AMOUNT, y, money(entry.amount), 8, right=True)
        page.put(50, y + 10, account, 7)
        page.put(206, y + 10, text, 7.5)
        shown = " ".join(" ".join([archive, name, entry.tag, account, text]).split())
        self.rows.append(Row(entry.day, shown, entry.amount, None, value, flow.number))
        flow.y += 23

    def day(self, rng: Random, flow: Flow, entries: list[Entry]) -> None:
        """The rows of a booking day between its heading and its balance."""
        day = f"{entries[0].day:%d.%m.%Y}"
        self.heading = ""
        flow.need(56)
        flow.page.put(50, flow.y, f"KIRJAUSPÄIVÄ {day}", 8, bold=True)
        flow.y += 14
        self.heading = f"KIRJAUSPÄIVÄ {day} JATKUU"
        for entry in entries:
            self.row(rng, flow, entry)
        flow.need(16)
        self.heading = ""
        flow.page.put(206, flow.y, f"SALDO {day}", 8)
        flow.page.put(AMOUNT, flow.y, money(self.balance), 8, right=True)
        flow.page.rule(46, flow.y + 5, 549, 0.4)
        flow.y += 19

    def close(self, flow: Flow) -> None:
        flow.need(116)
        page, y = flow.page, flow.y + 8
        outs = [row.amount for row in self.rows if row.amount < 0]
        ins = [row.amount for row in self.rows if row.amount > 0]
        last = self.period[1]
        page.box(46, y - 12, 330, 62, stroke=(0, 0, 0))
        table = [
            (f"Alkusaldo {self.period[0] - timedelta(1):%d.%m.%Y}", "", self.opening),
            ("Panot", f"{len(ins)} kpl", Decimal(sum(ins))),
            ("Otot", f"{len(outs)} kpl", Decimal(sum(outs))),
            (f"Loppusaldo {last:%d.%m.%Y}", "", self.closing),
        ]
        for n, (name, number, value) in enumerate(table):
            page.put(52, y + 13 * n, name, 8)
            page.put(230, y + 13 * n, number, 8, right=True)
            page.put(368, y + 13 * n, money(value), 8, right=True)
        notes = [
            "Lajit: 701 palkka, 702 tilisiirto, 705 pano, 720 automaattinosto, 721 korttiosto, 730 maksu, 750 korko.",
            "Huomautukset tiliotteesta on tehtävä viipymättä. Talletukset kuuluvat talletussuojaan (100.000 €).",
            "Saaristopankki Oyj  Linnankatu 3, 20100 Turku  Y-tunnus 2041877-9  Asiakaspalvelu 02 410 4100",
        ]
        page.lines(46, y + 66, notes, 7, 10)


def draw(rng: Random, path: Path) -> Truth:
    sheet = Sheet(rng)
    flow = Flow(790, Page, sheet.head)
    for _, group in groupby(sheet.entries, key=lambda entry: entry.day):
        sheet.day(rng, flow, list(group))
    sheet.close(flow)
    by_hand(flow.pages, path, Hand(form=True, order="columns"))
    return Truth("checking", "fi_FI", "EUR", sheet.account, *sheet.period, sheet.opening, sheet.closing, sheet.rows)
