"""Norway: kontoutskrift with the booking day to the right of the amounts, no running balance and no year in the dates.

Forklaring, Rentedato, Ut av konto, Inn på konto, Bokført, Referanse. Dates are written 0304 or 03.04 by seed, amounts
with point and comma, the balance before stands in the column of its sign. Purchases repeat the day of the purchase
in the text, foreign ones their currency and rate.
"""

from __future__ import annotations

from datetime import date, timedelta
from decimal import Decimal
from pathlib import Path
from random import Random

from ..frame import Entry, Kind, Pools, Row, Truth, earlier, fill, some_amount, some_entries, wrap, written
from ..pens import A4, GREY, Color, Flow, Page, fits
from ._writing import how_many, number_pages, write_core

GREEN: Color = (0.0, 0.33, 0.36)


def _bought(rng: Random, day: date) -> str:
    return f"Dato {earlier(rng, day):%d.%m} kl. {rng.randint(7, 21):02}.{rng.randint(0, 59):02}"


def _when(rng: Random, day: date) -> str:
    return f"{earlier(rng, day):%d.%m}"


POOLS: Pools = {
    "shop": (
        "Rema 1000 Torshov Vogts gate Oslo",
        "Kiwi 412 Grünerløkka Markveien Oslo",
        "Vinmonopolet Storo Vitaminveien Oslo",
        "Narvesen 602 Jernbanetorget Oslo",
        "Coop Extra Ås Moerveien Ås",
        "Apotek 1 Sørlandssenteret Barstølveien Kristiansand",
        "Circle K Økern Økernveien Oslo",
    ),
    "person": ("Ingrid Bakke", "Øyvind Sæther", "Kari Nordmann Lie", "Mohamed Ali Warsame", "Anne-Grete Hjelle"),
    "payee": ("Hafslund Strøm AS", "Telenor Norge AS", "Skatteetaten", "Tryg Forsikring", "Oslo Kommune Barnehage"),
    "employer": ("Nordfjord Bygg AS", "Helse Sør-Øst RHF", "Bærum Kommune"),
    "abroad": ("Nok 189,00 Spotify Ab", "Eur 24,90 Ryanair Ltd Dublin", "Usd 12,00 Github.Com San Francisco"),
    "bought": _bought,
    "when": _when,
}
KINDS = (
    Kind(3, 21000, 48000, "Lønn Fra: {employer}", most=1),
    Kind(3, 50, 6000, "Overføring Innland Fra: {person} Betalt: {when}"),
    Kind(3, 20, 1500, "Straksbetaling Fra: {person}"),
    Kind(1, 1054, 2108, "Nav Barnetrygd", step="1", most=1),
    Kind(18, -1400, -19, "Varekjøp {shop} {bought}"),
    Kind(6, -9000, -120, "Avtalegiro Til: {payee} Betalt: {when}"),
    Kind(4, -2500, -50, "Nettgiro Til: {person} Betalt: {when}"),
    Kind(4, -600, -30, "Vipps*{person}", step="1"),
    Kind(4, -900, -40, "Visa ###### {abroad} Kurs: 1.0### Dato {when}"),
    Kind(2, -2000, -200, "Minibankuttak i Norge Dato {when} Minibank Sandaker 2", step="100"),
    Kind(1, -45, -12, "Omkostninger Visa Valutapåslag", step="0.25", most=1),
)
WHAT, RENTE, OUT, INTO, BOOKED, REF = 42.0, 280.0, 372.0, 446.0, 458.0, 553.0
SIZE = 8.5


class _Sheet:
    def __init__(self, rng: Random) -> None:
        self.rng = rng
        year, month = rng.randint(2019, 2024), rng.randint(1, 12)
        first = date(year, month, 1)
        self.period = (first, date(year + month // 12, month % 12 + 1, 1) - timedelta(1))
        self.pattern = rng.choice(["%d%m", "%d.%m"])
        self.account = fill(rng, "####.##.#####", first, {})
        self.opening = some_amount(rng, 400, 90000) * rng.choice([1, 1, 1, -1])
        self.flow = Flow(748, lambda: Page(A4), self.head)

    def head(self, page: Page, number: int) -> float:
        page.put(42, 50, "Fjordbanken", 18, bold=True, color=GREEN)
        page.put(553, 42, f"Kontoutskrift nr. {self.period[0].month}", 9, right=True)
        page.put(553, 54, f"Utskriftsdato {self.period[1] + timedelta(1):%d.%m.%Y}", 8, right=True)
        y = self.first(page) if number == 1 else 84.0
        start, end = self.period
        page.put(42, y, f"Kontoutskrift for konto {self.account}", 10, bold=True)
        page.put(553, y, f"i perioden {start:%d.%m.%Y} - {end:%d.%m.%Y}", 9, right=True)
        y += 20
        page.rule(42, y - 11, 553, 0.8, GREEN)
        page.put(WHAT, y, "Forklaring", 8, bold=True)
        page.put(RENTE, y, "Rentedato", 8, bold=True)
        page.put(OUT, y, "Ut av konto", 8, right=True, bold=True)
        page.put(INTO, y, "Inn på konto", 8, right=True, bold=True)
        page.put(BOOKED, y, "Bokført", 8, bold=True)
        page.put(REF, y, "Referanse", 8, right=True, bold=True)
        page.rule(42, y + 4, 553, 0.8, GREEN)
        return y + 17

    def first(self, page: Page) -> float:
        page.lines(60, 108, ["Solveig Haugland Moen", "Trondheimsveien 112 B", "0565 OSLO"], 10, 13)
        plain = self.account.replace(".", "")
        facts = (
            ("Kontotype", "Brukskonto"),
            ("Kontonummer", self.account),
            (
                "IBAN",
                f"NO93 {plain[:4]} {plain[4:8]} {plain[8:]}",
            ),
            ("BIC (Swift-adresse)", "FJORNOKKXXX"),
            ("Disponert av", "Solveig Haugland Moen"),
        )
        for n, (name, value) in enumerate(facts):
            page.put(330, 96 + 12 * n, name, 8.5)
            page.put(430, 96 + 12 * n, value, 8.5)
        page.lines(
            42,
            180,
            [
                "Kontroller at transaksjonene stemmer. Kontakt oss i nettbanken eller på telefon 915 00 000.",
                "Du kan reservere deg mot papirutskrift i nettbanken. Gebyr for utskrift i posten er kr 35,00.",
            ],
            8,
            11,
        )
        return 222

    def figure(self, y: float, amount: Decimal) -> None:
        """An amount in the column of its sign."""
        text = written(abs(amount), ".", ",")
        self.flow.page.put(OUT if amount < 0 else INTO, y, text, SIZE, right=True)

    def before(self) -> None:
        page, y = self.flow.page, self.flow.y
        page.put(WHAT, y, f"Saldo fra kontoutskrift {self.period[0] - timedelta(1):%d.%m.%Y}", SIZE)
        self.figure(y, self.opening)
        self.flow.y += 13

    def row(self, entry: Entry) -> Row:
        text = " ".join(entry.lines)
        lines = wrap(text, fits("Helvetica", SIZE, RENTE - WHAT - 8))
        self.flow.need(11 * len(lines))
        page, y = self.flow.page, self.flow.y
        page.lines(WHAT, y, lines, SIZE, 11)
        weekend = entry.amount > 0 or not text.startswith(("Varekjøp", "Visa"))
        valued = entry.day if weekend else earlier(self.rng, entry.day, 1)
        page.put(RENTE, y, valued.strftime(self.pattern), SIZE)
        self.figure(y, entry.amount)
        page.put(BOOKED, y, entry.day.strftime(self.pattern), SIZE)
        page.put(REF, y, fill(self.rng, "#########", entry.day, {}), SIZE, right=True)
        self.flow.y += 11 * len(lines) + 2
        return Row(entry.day, text, entry.amount, None, valued, self.flow.number)

    def after(self, entries: list[Entry]) -> None:
        out = sum((entry.amount for entry in entries if entry.amount < 0), Decimal(0))
        into = sum((entry.amount for entry in entries if entry.amount > 0), Decimal(0))
        self.flow.need(150)
        page, y = self.flow.page, self.flow.y
        page.rule(OUT - 60, y - 8, INTO, 0.5)
        page.put(WHAT, y + 3, "Sum bevegelser i perioden", SIZE)
        page.put(OUT, y + 3, written(-out, ".", ","), SIZE, right=True)
        page.put(INTO, y + 3, written(into, ".", ","), SIZE, right=True)
        closing = self.opening + out + into
        whose = "bankens" if closing < 0 else "Deres"
        page.put(WHAT, y + 19, f"Saldo i {whose} favør {self.period[1]:%d.%m.%Y}", SIZE, bold=True)
        self.flow.y = y + 19
        text = written(abs(closing), ".", ",")
        page.put(OUT if closing < 0 else INTO, y + 19, text, SIZE, right=True, bold=True)
        self.rates(page, y + 48)

    def rates(self, page: Page, y: float) -> None:
        page.put(42, y, "Rentevilkår pr. " + f"{self.period[1]:%d.%m.%Y}", 8.5, bold=True)
        lines = (
            ("Kreditrente inntil kr 50.000", "0,05 %"),
            ("Kreditrente over kr 50.000", "0,25 %"),
            ("Rente ved overtrekk", "19,70 %"),
            ("Opptjente renter hittil i år", "12,87"),
        )
        for n, (name, value) in enumerate(lines):
            page.put(42, y + 13 + 11 * n, name, 8)
            page.put(230, y + 13 + 11 * n, value, 8, right=True)
        text = (
            "Innskudd i Fjordbanken ASA er dekket av Bankenes sikringsfond med inntil 2 millioner kroner. "
            "Innsigelser mot kontoutskriften må fremsettes uten ugrunnet opphold."
        )
        page.lines(42, y + 66, wrap(text, fits("Helvetica", 7.5, 480)), 7.5, 10)


def draw(rng: Random, path: Path) -> Truth:
    sheet = _Sheet(rng)
    entries = some_entries(rng, KINDS, POOLS, sheet.period, count=how_many(rng), balance=sheet.opening, floor=-8000)
    sheet.before()
    rows = [sheet.row(entry) for entry in entries]
    sheet.after(entries)

    def foot(page: Page, number: int, of: int) -> None:
        page.rule(42, 788, 553, 0.4, GREY)
        page.put(
            42,
            800,
            "Fjordbanken ASA  Postboks 1600, 0021 Oslo  NO 984 000 112 MVA",
            7,
            color=GREY,
        )
        page.put(553, 800, f"Side {number} av {of}", 8, right=True)

    number_pages(sheet.flow.pages, foot)
    write_core(rng, sheet.flow.pages, path)
    closing = sheet.opening + sum(entry.amount for entry in entries)
    return Truth("checking", "nb_NO", "NOK", sheet.account, *sheet.period, sheet.opening, closing, rows)
