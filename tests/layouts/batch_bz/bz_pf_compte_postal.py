"""French Polynesia, postal current account: francs without decimals grouped by blanks, days without a year, old and
new balance as lines of the table, debit and credit with no signs, a strip to tear off with the holder's bank details.
"""

from __future__ import annotations

from datetime import timedelta
from decimal import Decimal
from pathlib import Path
from random import Random

from layouts.frame import Kind, Pools, Row, Truth, earlier, fill, some_amount, some_entries, some_period, wrap, written
from layouts.pens import A4, GREY, Flow, Page, fits, with_pymupdf

from ._rows import dmy, joined

NAVY = (0.1, 0.2, 0.45)
POOLS: Pools = {
    "shop": (
        "CARRE FOUR PUNAAUIA",
        "MAGASIN TEMANA",
        "HYPER U2 PIRAE",
        "STATION TOTAAL FAAA",
        "SNACK MOANA",
        "PHARMACIE VAIETE",
    ),
    "place": ("PAPEETE CENTRE", "FAAA AEROPORT", "TARAVAO", "UTUROA", "MOOREA MAHAREPA"),
    "when": lambda rng, day: dmy(earlier(rng, day, 4), "."),
    "who": ("M. TERIITAHI HEIMANA", "MME TEHEI VAITIARE", "M. LUCAS MARC", "MLLE MAI POERAVA"),
}
KINDS = (
    Kind(14, -350, -24000, "ACHAT CB {shop}|{when} CARTE NUMERO {card}", step="5"),
    Kind(5, -2000, -40000, "RETRAIT DAB {place}|{when} CARTE NUMERO {card}", step="1000"),
    Kind(4, -3000, -60000, "CHEQUE N° #######", step="50"),
    Kind(2, -4500, -32000, "PRELEVEMENT ELECTRICITE DE TAHITI|REF : 00####### CONTRAT ####", step="1", most=2),
    Kind(2, -3000, -12000, "PRELEVEMENT VINITEL MOBILE|REF : FACT ##-######", step="1", most=2),
    Kind(2, 5000, 90000, "VIREMENT DE {who}|REMBOURSEMENT", step="500"),
    Kind(2, -5000, -80000, "VIREMENT PERMANENT POUR {who}", step="1000"),
    Kind(1, 180000, 420000, "VIREMENT DE PAIERIE DE LA POLYNESIE|SALAIRE REF ########", step="1", most=1),
    Kind(1, 7000, 42000, "VIREMENT DE CPS PRESTATIONS FAMILIALES", step="1", most=1),
    Kind(2, 5000, 60000, "VERSEMENT ESPECES {place}", step="500"),
    Kind(1, -250, -1500, "COTISATION TRIMESTRIELLE CARTE", step="50", most=1),
)


def _francs(amount: Decimal) -> str:
    return written(abs(amount), " ", ",", places=0)


def draw(rng: Random, path: Path) -> Truth:  # noqa: PLR0915
    period = start, end = some_period(rng, calendar=rng.random() < 0.5)
    opening = some_amount(rng, 8000, 350000, "1") * (1 if rng.random() < 0.85 else -1)
    pools: Pools = dict(POOLS) | {"card": (f"{rng.randint(0, 999):03}",)}
    entries = some_entries(rng, KINDS, pools, period, count=rng.randint(16, 70), balance=opening, floor=-40000)
    closing = opening + sum((entry.amount for entry in entries), Decimal(0))
    account = fill(rng, "##.###.##?###", start, {})
    serial = rng.randint(1, 24)

    def head(page: Page, count: int) -> float:
        page.put(40, 46, "FARE POSTE", 16, bold=True, color=NAVY)
        page.put(40, 58, "Centre des chèques postaux - 98700 Papeete", 7.5, color=GREY)
        page.put(555, 46, "RELEVÉ DE COMPTE COURANT POSTAL", 10.5, bold=True, right=True, color=NAVY)
        page.put(555, 60, f"n° {serial:02} - {dmy(end, '/')}", 8.5, right=True)
        page.put(555, 72, f"Page {count}", 8, right=True)
        y = 104.0
        if count == 1:
            page.lines(
                40, 100, (f"N° de compte : {account}", "Titulaire : MME TEHEI VAITIARE", "Devise : F CFP (XPF)"), 9, 13
            )
            page.lines(330, 110, ("MME TEHEI VAITIARE", "PK 12,5 COTE MONTAGNE", "BP 1234", "98718 PUNAAUIA"), 10, 13)
            y = 186.0
            page.put(40, y - 16, "Vos opérations", 11, bold=True, color=NAVY)
        page.rule(40, y - 8, 555, 1, NAVY)
        page.put(44, y + 3, "Date", 8.5, bold=True)
        page.put(88, y + 3, "Opérations", 8.5, bold=True)
        page.put(388, y + 3, "Valeur", 8.5, bold=True)
        page.put(482, y + 3, "Débit (F)", 8.5, bold=True, right=True)
        page.put(551, y + 3, "Crédit (F)", 8.5, bold=True, right=True)
        page.rule(40, y + 8, 555, 0.5, NAVY)
        return y + 22

    flow = Flow(690, lambda: Page(A4), head)

    def line(label: str, figures: dict[int, Decimal]) -> None:
        flow.need(16)
        flow.page.put(88, flow.y, label, 9, bold=True)
        for x, figure in figures.items():
            flow.page.put(x, flow.y, _francs(figure), 9, bold=True, right=True)
        flow.y += 16

    line(f"Ancien solde au {dmy(start - timedelta(1), '/')}", {551 if opening >= 0 else 482: opening})
    truth = Truth("account", "fr_PF", "XPF", account, start, end, opening, closing)
    for entry in entries:
        lines = [part for text in entry.lines for part in wrap(text, fits("Helvetica", 8.5, 290))]
        high = 10.5 * len(lines) + 3.5
        flow.need(high)
        page, y = flow.page, flow.y
        value = entry.day + timedelta(1 if entry.amount > 0 else 0)
        page.put(44, y, f"{entry.day:%d/%m}", 8.5)
        page.lines(88, y, lines, 8.5, 10.5)
        page.put(388, y, f"{value:%d/%m}", 8.5)
        page.put(482 if entry.amount < 0 else 551, y, _francs(entry.amount), 8.5, right=True)
        flow.y += high
        truth.transactions.append(Row(entry.day, joined(lines), entry.amount, value_date=value, page=flow.number))
    flow.need(52)
    flow.page.rule(40, flow.y - 7, 555, 0.5, NAVY)
    flow.y += 5
    sums = {
        x: sum((e.amount for e in entries if (e.amount < 0) == out), Decimal(0))
        for x, out in ((482, True), (551, False))
    }
    line("Total des opérations", sums)
    line(f"Nouveau solde au {dmy(end, '/')}", {551 if closing >= 0 else 482: closing})
    flow.page.put(
        88,
        flow.y,
        f"Pour information, contre-valeur : {written(closing * Decimal('0.00838'), ' ', ',')} EUR",
        7.5,
        color=GREY,
    )
    for n, page in enumerate(flow.pages):
        if n == 0:
            page.rule(40, 724, 555, 0.4, GREY)
            page.put(40, 736, "RELEVÉ D'IDENTITÉ POSTAL", 8, bold=True)
            cells = (
                (40, "Etablissement", "14168"),
                (130, "Guichet", "00001"),
                (200, "N° de compte", account.replace(".", "")),
            )
            for x, label, text in (
                *cells,
                (320, "Clé", "47"),
                (370, "BIC", "FAREPFTP"),
                (450, "Domiciliation", "CCP PAPEETE"),
            ):
                page.put(x, 750, label, 7, color=GREY)
                page.put(x, 761, text, 8.5)
        page.put(
            40,
            800,
            "En cas de désaccord, écrivez au centre dans les 30 jours. Opposition carte : 40 00 00 00 (24h/24).",
            7,
            color=GREY,
        )
        page.put(40, 809, "Nouveau : vos relevés en ligne sur www.fareposte.example.pf", 7, color=GREY)
    with_pymupdf(flow.pages, path, rng.choice(["rows", "columns"]))
    return truth
