"""Finland: the archive number first, payer and message on the lines below, the sign after the figure (12,50- 80,00+).

The booking day is a heading line over its rows and repeated at the page's top; the value date has four digits; the
day's balance follows its last row in the same column as the amounts. A page of terms may follow.
"""

from __future__ import annotations

from datetime import date, timedelta
from decimal import Decimal
from functools import partial
from pathlib import Path
from random import Random

from ..frame import Entry, Kind, Pools, Truth, earlier, fill, iban, written
from ..pens import A4, GREY, Flow, Page, with_fpdf
from ._ledger import Found, Ledger, keep, months, truth

ARCHIVE, VALUE, TEXT, TYPE, AMOUNT = 45, 150, 190, 412, 545


def _used(rng: Random, day: date) -> str:
    return f"{earlier(rng, day):%y%m%d}"


POOLS: Pools = {
    "used": _used,
    "shop": (
        "S-MARKET KERAVA", "K-CITYMARKET JÄRVENPÄÄ", "PRISMA LINNANMAA", "ALKO 1142 OULU", "R-KIOSKI ASEMA",
        "TOKMANNI LAHTI", "ABC NUMMI", "LIDL HKI-KALLIO", "VR MATKUSTAJALIIKENNE", "HESBURGER TRE", "MOTONET ESPOO",
    ),
    "abroad": ("TALLINK SILJA TALLINN", "AMAZON EU LUXEMBOURG", "ZALANDO SE BERLIN"),
    "person": ("VIRTANEN MIKKO JUHANI", "KORHONEN ANNELI", "MÄKELÄ TUULI", "LEHTIÖ PÄIVI", "RAKENNUS HYRY OY"),
    "firm": ("HELEN OY", "ELISA OYJ", "DNA OYJ", "AS OY MÄNTYRINNE", "LÄHITAPIOLA VAKUUTUS", "KELA/FPA"),
    "client": ("PAAVOLAN PUU OY", "TMI J. HIETALA", "OULUN KAUPUNKI"),
}  # fmt: skip
KINDS = (
    Kind(26, -3, -160, "{shop}|Korttiosto  {used} ******####|Viite  2#########", tag="PKORTTIMAKSU"),
    Kind(4, -8, -230, "{abroad}|Korttiosto  {used} ******####|Alkup. summa  ##,## EUR", tag="PKORTTIMAKSU"),
    Kind(7, -15, -820, "{firm}|Viite  ## ##### #####", tag="VIITEMAKSU"),
    Kind(6, -10, -600, "{person}|Viesti  {word}", tag="TILISIIRTO", step="5"),
    Kind(4, 10, 400, "{person}|Viesti  {word}", tag="PANO", step="5"),
    Kind(3, -20, -200, "OTTO. {shop}|Käteisnosto  {used} ******####", tag="AUTOMAATTINOSTO", step="20"),
    Kind(2, 1700, 3400, "SAVIKON TEOLLISUUS OY|Palkka", tag="PALKKA", most=1),
    Kind(2, 94.88, 240, "KELA/FPA|Viesti  LAPSILISÄ", tag="PANO", most=1),
    Kind(3, 120, 3100, "{client}|Viite  ###### #####|Lasku ####", tag="VIITESIIRTO"),
    Kind(1, -2, -9, "PALVELUMAKSU|Tilinhoito ja kortti", tag="PALVELUMAKSU", most=1),
)
TERMS = (
    "Tämän tiliotteen tiedot on tarkistettava viipymättä. Virheestä on ilmoitettava pankille.",
    "Talletussuoja: Talletussuojarahasto korvaa saamiset enintään 100.000,00 euroon saakka tallettajaa kohden.",
    "Hinnaston muutos tulee voimaan 01.03. Tiliotteen paperikopio 5,00 EUR, tiedustelu 2,50 EUR.",
)


def _eur(amount: Decimal) -> str:
    return written(amount, ".", ",", minus="") + ("-" if amount < 0 else "+")


def _top(ledger: Ledger, account: str, number: int, page: Page, sheet: int) -> float:
    page.put(45, 46, "Saimaan Osuuspankki", 12, bold=True)
    page.put(300, 46, "TILIOTE", 12, bold=True)
    page.put(545, 46, f"{number:03} / {sheet}", 9, right=True)
    page.put(300, 60, f"Kausi {ledger.start:%d.%m.%Y} - {ledger.end:%d.%m.%Y}", 8.5)
    page.put(300, 72, f"Tilinumero {account}", 8.5)
    page.put(300, 84, "BIC SAIMFIHH   Käyttötili EUR", 8.5)
    if sheet == 1:
        page.lines(45, 82, ("PELKONEN TERO ja SINI", "Tehtaankuja 3 as. 7", "55100 IMATRA"), 9, 11)
    y = 128.0
    for x, text in (
        (ARCHIVE, "Arkistointitunnus"),
        (VALUE, "Arvopv"),
        (TEXT, "Saaja / Maksaja"),
        (TYPE, "Tapahtumalaji"),
    ):
        page.put(x, y, text, 8, color=GREY)
    page.put(AMOUNT, y, "Määrä", 8, color=GREY, right=True)
    page.rule(45, y + 4, 548, 0.8)
    return y + 18


def _dated(flow: Flow, day: date, again: bool = False) -> None:
    note = "  (jatkuu)" if again else ""
    flow.page.put(ARCHIVE, flow.y, f"Kirjauspäivä {day:%d.%m.%Y}{note}", 8.5, bold=True)
    flow.y += 13


def _post(rng: Random, flow: Flow, found: Found, entry: Entry, value: date) -> None:
    page, y = flow.page, flow.y
    page.put(ARCHIVE, y, f"{entry.day:%y%m%d}" + fill(rng, "5883##?#####", entry.day, {}), 8)
    page.put(VALUE, y, f"{value:%d%m}", 8)
    page.lines(TEXT, y, entry.lines, 8, 10)
    page.put(TYPE, y, entry.tag, 8)
    page.put(AMOUNT, y, _eur(entry.amount), 8, right=True)
    found.note(entry, (entry.lines[0], entry.tag, *entry.lines[1:]), flow.number, value=value)
    flow.y += 10 * len(entry.lines) + 4


def _sum(flow: Flow, label: str, amount: Decimal, bold: bool = False) -> None:
    flow.page.put(TYPE - 60, flow.y, label, 8.5, bold=bold)
    flow.page.put(AMOUNT, flow.y, _eur(amount), 8.5, right=True, bold=bold)
    flow.y += 15


def draw(rng: Random, path: Path) -> Truth:
    pools = dict(POOLS) | {
        "word": ("Vuokra", "Kiitos ruuasta", "Mökkiviikko 27", "synttärilahja", "Lasku 1024", "bensat")
    }
    ledger = keep(rng, KINDS, pools, months(rng), opening=(120, 5200), floor=20, shift=(0, 0, 0, 0, -1))
    account, found = iban(rng, "FI", "5883##########"), Found()
    flow = Flow(780, partial(Page, A4), partial(_top, ledger, account, rng.randint(1, 12)))
    _sum(flow, f"Alkusaldo {ledger.start - timedelta(1):%d.%m.%Y}", ledger.opening, bold=True)
    for n, (entry, value) in enumerate(zip(ledger.entries, ledger.values, strict=True)):
        fresh = n == 0 or ledger.entries[n - 1].day != entry.day
        turned = flow.need(10 * len(entry.lines) + (34 if fresh else 20))
        if fresh or turned:
            _dated(flow, entry.day, again=turned and not fresh)
        _post(rng, flow, found, entry, value)
        if ledger.last_of_day(n):
            _sum(flow, f"Saldo {entry.day:%d.%m.}", ledger.balances[n])
    flow.need(70)
    _sum(flow, f"Panot yhteensä {sum(e.amount > 0 for e in ledger.entries)} kpl", ledger.paid_in)
    _sum(flow, f"Otot yhteensä {sum(e.amount < 0 for e in ledger.entries)} kpl", -ledger.paid_out)
    _sum(flow, f"Loppusaldo {ledger.end:%d.%m.%Y}", ledger.closing, bold=True)
    flow.page.lines(45, 806, TERMS[: rng.randint(1, 3)], 6.5, 8, color=GREY)
    with_fpdf(flow.pages, path)
    return truth(ledger, found, "fi_FI", "EUR", account)
