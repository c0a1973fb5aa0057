"""Denmark, kontoudskrift: Dato, Tekst, Rentedato, Beløb, Saldo; a minus after the number, the balance on each row,
carried over from page to page; narrow embedded face, drawn column by column with a text writer."""

from __future__ import annotations

from datetime import timedelta
from decimal import Decimal
from pathlib import Path
from random import Random

from ..frame import Kind, Pools, Row, Truth, earlier, iban, running, some_amount, some_entries, some_period
from ..pens import GREY, Flow, Page
from ._rows import KIND, dots, joined, text_writer, wrapped

GREEN = (0.0, 0.36, 0.22)
POOLS: Pools = {
    "shop": ("FØTEX SILKEBORG", "NETTO VEJLSØVEJ", "REMA1000 473", "LØVBJERG", "BRUGSEN THEM", "MATAS 1231",
             "BAUHAUS ÅRHUS", "OK PLUS",
             "LAGKAGEHUSET", "SILVAN", "7-ELEVEN B221", "DSB NETBUTIK", "ELGIGANTEN"),
    "person": ("Anne Kjær", "Jens Østergaard", "Mette L", "Søren Bach"),
    "bs": ("ARBEJDERNES A-KASSE", "YOUSEE A/S", "NORLYS ENERGI", "TRYG FORSIKRING", "SILKEBORG FORSYNING",
           "DR LICENS/MEDIER", "PFA PENSION",
           "FITNESS WORLD"),
    "d": lambda rng, day: f"{earlier(rng, day, 3):%d.%m}",
}  # fmt: skip
KINDS = [
    Kind(10, -15, -900, "Dankort-køb {shop}    Nota #####"),
    Kind(3, -29, -1300, "Visa køb DKK {shop} den {d}"),
    Kind(4, -20, -700, "MobilePay {person}", step="1"),
    Kind(2.5, 20, 900, "MobilePay {person}", step="1"),
    Kind(3.5, -129, -2400, "BS betaling {bs}"),
    Kind(1, -500, -4000, "Overførsel til opsparing", step="100"),
    Kind(1.2, 17500, 29500, "Lønoverførsel|HJØLLUND MASKINFABRIK A/S", most=1),
    Kind(0.8, -5200, -9400, "Fast overførsel husleje|BOLIGSELSKABET GUDENÅEN", most=1),
    Kind(0.8, -100, -1000, "Udbetaling kontantautomat Torvet {d}", step="100"),
    Kind(0.6, 400, 6000, "Overførsel|SKAT overskydende skat #### udbetalt til NemKonto", most=1),
    Kind(0.4, -20, -75, "Gebyr kontoudskrift og kort", step="1", most=1),
]  # fmt: skip
DATE, TEXT, VALUE, AMOUNT, BALANCE = 56.0, 122.0, 352.0, 470.0, 548.0


def _after(amount: Decimal) -> str:
    return dots(amount, "") + ("-" if amount < 0 else "")


def draw(rng: Random, path: Path) -> Truth:  # noqa: PLR0915
    start, end = some_period(rng, rng.choice([30, 90]))
    opening = some_amount(rng, 300, 26000) * rng.choice([1, 1, 1, -1])
    entries = some_entries(rng, KINDS, POOLS, (start, end), count=rng.randint(15, 100), balance=opening, floor=-4000)
    amounts = [entry.amount for entry in entries]
    balances = running(opening, amounts)
    closing = balances[-1]
    code = iban(rng, "DK", "7170000#######")
    plain = code.replace(" ", "")
    account = f"{plain[4:8]} {plain[8:]}"
    before = start - timedelta(1)

    def head(page: Page, number: int) -> float:
        page.put(548, 44, "GUDENÅ BANK", 17, bold=True, right=True, color=GREEN)
        y = 92.0
        if number == 1:
            page.lines(DATE, 96, ["Birgitte Høj Madsen", "Skærskovvej 31", "8600 Silkeborg"], 10.5, 13)
            page.lines(
                400,
                70,
                [
                    "Afdeling Silkeborg",
                    "Vestergade 8",
                    "Telefon 89 55 12 12",
                    "CVR-nr. 17 61 29 99",
                    f"Dato {end:%d.%m.%Y}",
                ],
                8.5,
                10.5,
                color=GREY,
            )
            y = 162.0
        page.put(DATE, y, "Kontoudskrift", 15, bold=True)
        page.put(548, y, f"Side {number}", 9, right=True)
        page.put(DATE, y + 17, f"Lønkonto   Kontonr. {account}   IBAN {code}   SWIFT GUDNDK22", 8)
        page.put(DATE, y + 29, f"Perioden {start:%d.%m.%Y} - {end:%d.%m.%Y}   Beløb i DKK", 8)
        y += 52
        for x, title in ((DATE, "Dato"), (TEXT, "Tekst"), (VALUE, "Rentedato")):
            page.put(x, y, title, 8, bold=True)
        page.put(AMOUNT, y, "Beløb", 8, bold=True, right=True)
        page.put(BALANCE, y, "Saldo", 8, bold=True, right=True)
        page.rule(DATE, y + 4, BALANCE, 1, GREEN)
        return y + 19

    def foot(page: Page, y: float) -> None:
        page.put(TEXT, y + 4, "Saldo overført til næste side", 8)
        page.put(BALANCE, y + 4, _after(state), 8, right=True)

    state = opening
    flow = Flow(772, lambda: Page(face="narrow", bold="narrow-bold"), head, foot)
    flow.page.put(DATE, flow.y, f"{before:%d.%m.%Y}", 8)
    flow.page.put(TEXT, flow.y, "Saldo fra sidste kontoudskrift", 8)
    flow.page.put(BALANCE, flow.y, _after(opening), 8, right=True)
    flow.y += 13
    rows = []
    for entry, balance in zip(entries, balances, strict=True):
        lines = wrapped(entry.lines, "narrow", 8, VALUE - TEXT - 8)
        if flow.need(len(lines) * 12 + 1):
            flow.page.put(TEXT, flow.y, "Saldo overført fra forrige side", 8)
            flow.page.put(BALANCE, flow.y, _after(state), 8, right=True)
            flow.y += 13
        state = balance
        page, value = flow.page, entry.day + timedelta(1 if entry.amount > 0 and rng.random() < 0.3 else 0)
        page.put(DATE, flow.y, f"{entry.day:%d.%m.%Y}", 8)
        page.put(VALUE, flow.y, f"{value:%d.%m.%Y}", 8)
        page.put(AMOUNT, flow.y, _after(entry.amount), 8, right=True)
        page.put(BALANCE, flow.y, _after(balance), 8, right=True)
        flow.y = page.lines(TEXT, flow.y, lines, 8, 12) + 1
        rows.append(Row(entry.day, joined(lines), entry.amount, balance, value, flow.number))
    flow.need(100)
    page = flow.page
    page.rule(DATE, flow.y - 6, BALANCE, 0.5, GREEN)
    page.put(DATE, flow.y + 7, f"{end:%d.%m.%Y}", 8, bold=True)
    page.put(TEXT, flow.y + 7, "Saldo", 8, bold=True)
    page.put(BALANCE, flow.y + 7, _after(closing), 8, bold=True, right=True)
    flow.y += 30
    page.put(TEXT, flow.y, "Rentesatser pr. dato", 8, bold=True)
    for label, since, rate in (("Indlån", "01.01.2019", "0,0000 %"), ("Overtræk", "01.04.2018", "17,5000 %")):
        flow.y += 11
        page.put(TEXT, flow.y, label, 8)
        page.put(VALUE, flow.y, since, 8)
        page.put(AMOUNT, flow.y, rate, 8, right=True)
    page.lines(
        DATE,
        flow.y + 24,
        [
            "Kontoen er omfattet af Garantiformuen.",
            "Minus efter beløbet betyder hævet eller saldo i bankens favør.",
        ],
        8,
        10,
        color=GREY,
    )
    text_writer(flow.pages, path, order="columns")
    return Truth(KIND, "da_DK", "DKK", account, start, end, opening, closing, rows)
