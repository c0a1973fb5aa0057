"""Netherlands, business account: day without a year and a two-letter code before texts of up to six lines, Af and Bij
without signs, no running balance; opening, totals and closing with CR or DR in a ruled box on the first page.
"""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from decimal import Decimal
from pathlib import Path
from random import Random

from ..frame import Entry, Kind, Pools, Row, Truth, earlier, iban, some_amount, some_entries, wrap, written
from ..pens import GREY, Flow, Hand, Page, by_hand, fits
from ._rows import money_in, money_out, months

POOLS: Pools = {
    "client": [
        "Bouwbedrijf Terpstra B.V.",
        "Gemeente Meppel",
        "Stichting De Linde",
        "J.P. Hoekstra",
        "Vof De Groene Kas",
    ],
    "shop": ["Gamma Zwolle", "Shell Lichtmis", "Hanos Zwolle", "Praxis Meppel 2###", "Sligro Zwolle", "NS Zwolle"],
    "iban": lambda rng, _: iban(rng, "NL", "RABO0#########").replace(" ", ""),
    "used": lambda rng, day: f"{earlier(rng, day, 2):%d-%m-%Y} ##:##".replace("##:##", f"{rng.randint(7, 21):02}:31"),
}
KINDS = [
    Kind(7, -380, -6, "{shop}|Betaalautomaat {used} pas nr. 0##", tag="ba"),
    Kind(7, 180, 8200, "{iban}|{client}|Factuur 20##-0###|Transactiereferentie: NOTPROVIDED", tag="cb"),
    Kind(4, -4200, -90, "{iban}|{client}|Fact ######|Betalingskenmerk", tag="bg"),
    Kind(
        4,
        -640,
        -18,
        "{iban}|KPN B.V.|Factuur ##########|Incassant ID: NL87ZZZ271247010000|Kenmerk machtiging: ABL-########",
        tag="ei",
    ),
    Kind(
        2,
        -980,
        -120,
        "{iban}|Vitens N.V.|Voorschot klantnr. 4######|Incassant ID: NL14ZZZ050695390000|Kenmerk machtiging: V######",
        tag="ei",
    ),
    Kind(3, -240, -9, "{iban}|Coolblue B.V. via Mollie|00500####### 7010####|Bestelling ########", tag="id"),
    Kind(2, -6800, -400, "{iban}|Belastingdienst|Betalingskenmerk #### #### #### ####", tag="id"),
    Kind(2, -3400, -1800, "{iban}|M. de Wit|Salaris", tag="sb"),
    Kind(2, -150, -8, "HETZNER ONLINE GMBH Gunzenhausen|Online betaling {used} pas nr. 0##", tag="ba"),
    Kind(
        2, -310, -10, "DIGITALOCEAN.COM New York|USD ##,## koers 1,0####|Koersopslag inbegrepen|Pas nr. 0##", tag="ba"
    ),
    Kind(1, -9000, -500, "{iban}|Eigen spaarrekening|Reservering btw", tag="tb", step="50"),
    Kind(
        1,
        -46,
        -11,
        "Kosten Zakelijk Betaalpakket|Periode vorige maand|Zie specificatie in internetbankieren",
        tag="db",
        most=1,
    ),
]
CODES = "ba = betaalautomaat   bg = bankgiro   cb = crediteurenbetaling   db = diversen   ei = euro-incasso"
CODES_TWO = "id = iDEAL   sb = salarisbetaling   tb = eigen rekening"


def money(amount: Decimal) -> str:
    return written(amount, ".", ",", minus="")


def marked(amount: Decimal) -> str:
    return f"{money(amount)} {'CR' if amount >= 0 else 'DR'}"


@dataclass
class _Sheet:
    firm: str
    iban: str
    start: date
    end: date
    opening: Decimal
    found: list[Entry]

    def table_head(self, page: Page, y: float) -> float:
        page.rule(45, y - 12, 550, 0.8)
        for x, label, right in [(48, "Datum", 0), (92, "Code", 0), (124, "Omschrijving", 0)]:
            page.put(x, y, label, 8.5, bold=True, right=bool(right))
        page.put(460, y, "Bedrag af (debet)", 8.5, bold=True, right=True)
        page.put(547, y, "Bedrag bij (credit)", 8.5, bold=True, right=True)
        page.rule(45, y + 5, 550, 0.8)
        return y + 19

    def head(self, page: Page, count: int) -> float:
        page.put(45, 50, "Reestbank", 18, bold=True, color=(0.9, 0.4, 0))
        page.put(330, 46, "Rekeningafschrift", 14, bold=True)
        page.put(330, 60, "Reest ZakelijkeRekening EUR", 9)
        if count == 1:
            page.lines(45, 98, [self.firm, "Zuideinde 41", "7941 GB  MEPPEL"], 10, 13)
        y = 90.0
        facts = [
            ("IBAN", self.iban),
            ("BIC", "REESNL2U"),
            ("Datum vanaf", f"{self.start:%d-%m-%Y}"),
            ("Datum tot en met", f"{self.end:%d-%m-%Y}"),
            ("Volgnummer", f"{self.end.month}"),
        ]
        for label, value in facts if count == 1 else facts[:1]:
            page.put(330, y, label, 8.5, color=GREY)
            page.put(430, y, value, 8.5)
            y += 12
        if count > 1:
            return self.table_head(page, 122)
        page.box(45, 172, 505, 36, stroke=(0, 0, 0))
        sums = [
            ("Beginsaldo", marked(self.opening)),
            ("Totaal afgeschreven", money(money_out(self.found))),
            ("Totaal bijgeschreven", money(money_in(self.found))),
            ("Eindsaldo", marked(self.opening + sum(entry.amount for entry in self.found))),
        ]
        for n, (label, value) in enumerate(sums):
            if n:
                page.upright(45 + 126.25 * n, 172, 208)
            page.put(51 + 126.25 * n, 186, label, 8.5, color=GREY)
            page.put(51 + 126.25 * n, 200, value, 9.5, bold=True)
        return self.table_head(page, 236)


def draw(rng: Random, path: Path) -> Truth:
    start, end = months(rng)
    opening = some_amount(rng, 800, 47000)
    found = some_entries(
        rng, KINDS, POOLS, (start, end), count=rng.randint(15, 85), balance=opening, floor=-2500, reversal="Storno {}"
    )
    number = iban(rng, "NL", "REES0#########")
    firm = rng.choice(["Installatiebedrijf Zwiers", "Bakkerij 't Hoekje V.O.F.", "Studio Reggestroom B.V."])
    flow = Flow(764, Page, _Sheet(firm, number, start, end, opening, found).head)
    rows = []
    for entry in found:
        lines = [piece for line in entry.lines for piece in wrap(line, fits("Helvetica", 8.5, 240))]
        flow.need(10.5 * len(lines) + 5)
        page = flow.page
        page.put(48, flow.y, f"{entry.day:%d-%m}", 8.5)
        page.put(95, flow.y, entry.tag, 8.5)
        page.put(460 if entry.amount < 0 else 547, flow.y, money(entry.amount), 8.5, right=True)
        flow.y = page.lines(124, flow.y, lines, 8.5, 10.5) + 4
        rows.append(Row(entry.day, " ".join(lines), entry.amount, page=flow.number))
    flow.need(70)
    page = flow.page
    page.rule(45, flow.y - 6, 550, 0.8)
    y = page.lines(45, flow.y + 10, [CODES, CODES_TWO], 7, 9, color=GREY)
    small = [
        "Uw tegoed valt onder het Nederlandse depositogarantiestelsel. Het informatieblad vindt u in de app.",
        f"Rentetarief roodstand per maand 0,{rng.randint(60, 99)}%. Klopt een boeking niet? Bel 038 200 00 00.",
    ]
    page.lines(45, y + 6, small, 7.5, 10)
    for n, page in enumerate(flow.pages, 1):
        page.put(45, 812, "Coöperatieve Reestbank U.A.   KvK 05012345   Postbus 20, 7940 AA Meppel", 7, color=GREY)
        page.put(550, 812, f"Blad {n} van {len(flow.pages)}", 8, right=True)
    by_hand(flow.pages, path, Hand("TJ", split=True))
    closing = opening + sum(entry.amount for entry in found)
    return Truth("checking", "nl_NL", "EUR", number, start, end, opening, closing, rows)
