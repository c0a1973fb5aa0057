"""Austria: booking text first, day and month of booking in two columns, value day as DDMM, figures on the last line.

After the statements of the Austrian cooperative banks: no year in the rows, minus signs behind the amount, a
carried-forward line at each page's end, the interest closing and a payment slip's code line on the last page.
"""

from datetime import date, timedelta
from decimal import Decimal
from pathlib import Path
from random import Random

from ..frame import Kind, Row, Truth, earlier, iban, running, some_amount, some_entries, some_period, wrap, written
from ..pens import A4, GREY, Flow, Hand, Page, by_hand, fits

MONTHS = [
    "Jänner",
    "Februar",
    "März",
    "April",
    "Mai",
    "Juni",
    "Juli",
    "August",
    "September",
    "Oktober",
    "November",
    "Dezember",
]
POOLS = {
    "shop": [
        "BILLA DANKT 0##?",
        "SPAR DANKT 3###",
        "HOFER DANKT",
        "DM-FIL. 0###",
        "OMV 2###",
        "MUELLER 5##",
        "LIBRO 0##",
    ],
    "town": ["WIEN 10##", "GRAZ 80##", "LINZ 40##", "ST.POELTEN 3100", "WELS 4600", "BADEN 2500"],
    "person": ["Mag. Ingrid Hofstätter", "Ing. Karl Pöschl", "Sabine Wögerbauer", "Johann Grünauer", "DI Eva Thaler"],
    "firm": [
        "Wiener Netze GmbH",
        "A1 Telekom Austria AG",
        "ÖBB-Personenverkehr AG",
        "Allianz Elementar",
        "ORF-Beitrags Service GmbH",
    ],
    "why": ["Miete Top ##", "Rechnung R-######", "Kundennr. ########", "Beitrag Quartal", "Danke für die Aushilfe"],
    "time": lambda rng, day: f"{earlier(rng, day):%d.%m.} {rng.randint(7, 21):02}:{rng.randint(0, 59):02}",
}
KINDS = [
    Kind(8, -3, -180, "Bezahlung Karte|{shop} {time} K00#|{shop} {town}"),
    Kind(3, -20, -400, "Bargeldbehebung Automat|AUTOMAT 0000#### K00# {time}|{town}", step="10"),
    Kind(3, -20, -900, "SEPA-Lastschrift {firm}|{why}|Mandat: AT##ZZZ0000####, Creditor-ID AT##ZZZ000000#####"),
    Kind(2, -15, -1200, "Überweisung|{person}|{why}"),
    Kind(1.5, 20, 700, "Gutschrift Überweisung|{person}|{why}"),
    Kind(1, 1700, 3400, "Gehalt/Pension|Magistrat der Stadt {town}|Bezug Nr. ######## Monatsabrechnung", most=1),
    Kind(0.4, -4, -9, "Kontoführungspauschale", most=1),
]


def draw(rng: Random, path: Path) -> Truth:  # noqa: PLR0915
    period = some_period(rng, calendar=True)
    opening = some_amount(rng, 300, 6000)
    entries = some_entries(rng, KINDS, POOLS, period, reversal="STORNO {0}", balance=opening)
    balances = running(opening, (e.amount for e in entries))
    closing = balances[-1] if balances else opening
    account = iban(rng, "AT", "3########0######")
    number = rng.randint(1, 24)
    before = opening

    def new() -> Page:
        return Page(A4)

    def head(page: Page, at: int) -> float:
        page.put(48, 46, "Donauländische Genossenschaftsbank", 13, bold=True, color=(0.1, 0.3, 0.15))
        page.put(48, 58, "Bankstelle Ybbsfeld, Hauptplatz 3, 3300 Amstetten", 7, color=GREY)
        page.put(547, 46, "KONTOAUSZUG", 12, bold=True, right=True)
        page.put(547, 58, f"Auszug {number:03} / Blatt {at:03}", 8, right=True)
        y = 84.0
        if at == 1:
            page.lines(48, 90, ["Familie", "Theresia und Leopold Hinterholzer", "Am Anger 14", "3312 Oed"], 9)
            page.lines(360, 90, [f"IBAN {account}", "BIC DOLGAT2YXXX", "Privatkonto Klassik"], 8, 10)
            months = f"{period[0].day}. {MONTHS[period[0].month - 1]} {period[0].year}"
            to = f"{period[1].day}. {MONTHS[period[1].month - 1]} {period[1].year}"
            page.put(360, 121, f"Zeitraum {months} bis {to}", 7.5)
            page.put(360, 131, "Rahmen EUR 1.500,00", 7.5)
            y = 168
        else:
            page.put(48, 72, f"IBAN {account}", 7.5)
            y = 92
        page.box(46, y - 10, 503, 14, (0.87, 0.92, 0.86))
        page.put(50, y, "Buchungstext", 8, bold=True)
        page.put(366, y, "Buchung", 8, bold=True)
        page.put(424, y, "Wert", 8, bold=True)
        page.put(545, y, "Betrag EUR", 8, bold=True, right=True)
        page.put(366, y + 10, "Tag", 6, color=GREY)
        page.put(386, y + 10, "Mon", 6, color=GREY)
        y += 24
        if at == 1:
            page.put(50, y, f"ALTER KONTOSTAND VOM {period[0] - timedelta(1):%d.%m.%Y}", 8.5)
        else:
            page.put(50, y, f"ÜBERTRAG VON BLATT {at - 1:03}", 8.5)
        page.put(545, y, written(before, ".", ",", minus="") + ("-" if before < 0 else ""), 8.5, right=True)
        return y + 18

    def foot(page: Page, y: float) -> None:
        page.put(50, y + 4, "Übertrag auf nächstes Blatt", 8)
        page.put(545, y + 4, written(before, ".", ",", minus="") + ("-" if before < 0 else ""), 8, right=True)
        page.put(48, 818, "FN 123456a LG St. Pölten | DVR 0099881 | UID ATU12345678 | www.dolg.example", 6, color=GREY)

    flow = Flow(762, new, head, foot)
    rows: list[Row] = []
    for entry, balance in zip(entries, balances, strict=True):
        lines = [part for line in entry.lines for part in wrap(line, fits("Helvetica", 8.5, 300))]
        flow.need(len(lines) * 10.5 + 6)
        first = flow.page.lines(50, flow.y, lines, 8.5, 10.5) - 10.5
        value = max(period[0], earlier(rng, entry.day, 2))
        flow.page.put(366, first, f"{entry.day:%d}", 8.5)
        flow.page.put(386, first, f"{entry.day:%m}", 8.5)
        flow.page.put(424, first, f"{value:%d%m}", 8.5)
        mark = "-" if entry.amount < 0 else ""
        # a minus behind the figure hangs out, as these banks set it, so that the figures stay aligned
        flow.page.put(545, first, written(entry.amount, ".", ",", minus=""), 8.5, right=True)
        flow.page.put(545.5, first, mark, 8.5)
        rows.append(Row(entry.day, " ".join(lines), entry.amount, None, value, flow.number))
        before = balance
        flow.y = first + 16.5
    _end(rng, flow, entries, closing, period)
    _slip(flow, rng)
    by_hand(flow.pages, path, Hand("glyphs"))
    return Truth("bank", "de-AT", "EUR", account, *period, opening, closing, rows)


def _end(rng: Random, flow: Flow, entries: list, closing: Decimal, period: tuple[date, date]) -> None:  # type: ignore[type-arg]
    flow.need(96)
    page, y = flow.page, flow.y + 4
    page.rule(300, y - 9, 547)
    total_in = sum((e.amount for e in entries if e.amount > 0), Decimal("0.00"))
    total_out = sum((e.amount for e in entries if e.amount < 0), Decimal("0.00"))
    rate = rng.choice(["12,750", "11,900", "13,250"])
    page.put(50, y + 2, f"Sollzinssatz p.a. {rate} %  Habenzinssatz p.a. 0,010 %", 7, color=GREY)
    page.put(
        50,
        y + 12,
        f"Abschlusstermin: vierteljährlich, nächster Abschluss {period[1] + timedelta(40):%d.%m.%Y}",
        7,
        color=GREY,
    )
    for n, (name, figure) in enumerate([("Summe Gutschriften", total_in), ("Summe Belastungen", total_out)]):
        page.put(300, y + 2 + 12 * n, name, 8)
        page.put(545, y + 2 + 12 * n, written(figure, ".", ",", minus="") + ("-" if figure < 0 else ""), 8, right=True)
    page.box(298, y + 18, 251, 15, (0.87, 0.92, 0.86))
    side = "IHREN LASTEN" if closing < 0 else "IHREN GUNSTEN"
    page.put(300, y + 29, f"NEUER KONTOSTAND ZU {side}", 8, bold=True)
    page.put(545, y + 29, written(closing, ".", ",", minus="") + ("-" if closing < 0 else ""), 9, bold=True, right=True)
    page.put(50, y + 50, "Einwendungen gegen diesen Auszug erheben Sie bitte innerhalb von zwei Monaten.", 7)
    flow.y = y + 60


def _slip(flow: Flow, rng: Random) -> None:
    if flow.y > 690:
        return
    page = flow.page
    page.rule(0, 716, 595, 0.3, GREY)
    page.put(50, 728, "Spendenaktion Hochwasserhilfe - Zahlungsanweisung", 8, bold=True)
    page.put(50, 740, "Empfänger: Nachbar in Not   IBAN AT21 2011 1000 0444 4555   Betrag EUR ________", 7)
    code = "".join(rng.choice("0123456789") for _ in range(22))
    page.put(200, 756, f"{code}<  30+  0000000000+>", 9, face="Courier")
