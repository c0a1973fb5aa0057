"""Morocco, business account: code of the operation first, booking day without its year, value day with it,
thin columns of debit and credit, opening balance with CREDITEUR or DEBITEUR after it, fees with VAT as pairs of rows.
"""

from __future__ import annotations

from datetime import timedelta
from decimal import Decimal
from pathlib import Path
from random import Random

from layouts.frame import (
    Entry,
    Kind,
    Pools,
    Row,
    Truth,
    earlier,
    fill,
    some_amount,
    some_entries,
    some_period,
    wrap,
    written,
)
from layouts.pens import A4, GREY, Flow, Page, fits, with_fpdf

from ._rows import cents, dmy, joined, last_month

POOLS: Pools = {
    "firm": (
        "STE ATLAS NEGOCE SARL",
        "SOMAGEC TRANSPORT",
        "STE BAHIA PLAST",
        "MAROC EMBALLAGE SA",
        "ZAHRA DISTRIBUTION",
    ),
    "town": ("CASABLANCA", "RABAT AGDAL", "TANGER", "MARRAKECH", "AGADIR", "FES"),
    "month": last_month,
    "when": lambda rng, day: f"{earlier(rng, day):%d/%m}",
    "who": ("BENNANI YOUSSEF", "EL AMRANI SALMA", "CHRAIBI OMAR", "TAZI KHADIJA"),
}
KINDS = (
    Kind(6, 2000, 90000, "VIR.RECU DE {firm}", "0007"),
    Kind(5, 1500, 60000, "REMISE CHEQUE(S) N° #######", "0211"),
    Kind(2, 3000, 80000, "REMISE EFFETS A L'ENCAISSEMENT BORDEREAU ######", "0233"),
    Kind(2, 500, 20000, "VERSEMENT ESPECES {town}", "0101", step="100"),
    Kind(7, -800, -45000, "PAIEMENT CHEQUE N° #######", "0212"),
    Kind(4, -1000, -40000, "VIREMENT EMIS VERS {firm}|REF. FACT ####/2#", "0008"),
    Kind(3, -2000, -70000, "EFFET DOMICILIE N° ######## {firm}", "0231"),
    Kind(2, -300, -5000, "PRELEVEMENT LYDEC REF ##########", "0041"),
    Kind(1, -2000, -14000, "TELEREGLEMENT CNSS DAMANCOM AFF. #######", "0044", most=1),
    Kind(1, -3000, -30000, "TELEPAIEMENT DGI TVA PERIODE {month}", "0045", most=1),
    Kind(3, -100, -2000, "ACHAT CARTE BUSINESS {town} {when} CARTE ####", "0033"),
    Kind(1, -500, -4000, "RETRAIT GAB {town} CARTE ####", "0031", step="100"),
    Kind(1, -3000, -11000, "VIREMENT SALAIRE {who}", "0008", step="50"),
)


def _figure(amount: Decimal) -> str:
    return written(abs(amount), " ", ",")


def draw(rng: Random, path: Path) -> Truth:  # noqa: PLR0915
    period = start, end = some_period(rng, calendar=True)
    opening = some_amount(rng, 5000, 160000) * (1 if rng.random() < 0.8 else -1)
    entries: list[Entry] = []
    for entry in some_entries(rng, KINDS, POOLS, period, count=rng.randint(18, 60), balance=opening, floor=-40000):
        entries.append(entry)
        if entry.tag in ("0008", "0233") and rng.random() < 0.7:
            fee = rng.choice([Decimal("-3.00"), Decimal("-10.00"), Decimal("-15.00")])
            entries.append(Entry(entry.day, ("COMMISSION SUR OPERATION",), fee, "0601", "fee"))
            entries.append(Entry(entry.day, ("TAXE SUR VALEUR AJOUTEE",), cents(fee / 10), "0602", "fee"))
    closing = opening + sum((entry.amount for entry in entries), Decimal(0))
    account = fill(rng, "000#########", start, {})
    key = fill(rng, "##", start, {})
    firm = fill(rng, "{firm}", start, POOLS)

    def side(amount: Decimal) -> str:
        return "CREDITEUR" if amount >= 0 else "DEBITEUR"

    def head(page: Page, count: int) -> float:
        page.put(34, 44, "BANQUE ZELLIGE", 15, bold=True, color=(0.75, 0.3, 0.1))
        page.put(34, 56, "Société Anonyme à Directoire au capital de 1 200 000 000 DH", 6.5, color=GREY)
        page.put(561, 44, "RELEVE DE COMPTE BANCAIRE", 12, bold=True, right=True)
        page.put(561, 58, f"DU {dmy(start, ' ')} AU {dmy(end, ' ')}", 8.5, right=True)
        y = 84.0
        if count == 1:
            page.put(34, y, "AGENCE : 0142 CENTRE D'AFFAIRES ZERKTOUNI", 8)
            page.put(34, y + 11, "TEL : 05 22 00 11 22", 8)
            page.box(318, y - 10, 243, 62, stroke=(0, 0, 0))
            page.lines(328, y + 4, (firm, "ZONE INDUSTRIELLE LOT 27", "BD MOULAY ISMAIL", "20290 CASABLANCA"), 9, 12)
            y += 76
        page.box(34, y - 10, 527, 30, stroke=(0, 0, 0))
        cells = (
            (40, "BANQUE", "019"),
            (90, "VILLE", "780"),
            (140, "N° DE COMPTE", account + "00"),
            (260, "CLE RIB", key),
            (318, "CODE SWIFT", "ZELGMAMC"),
            (400, "DEVISE", "DIRHAM MAROCAIN"),
            (516, "PAGE", str(count)),
        )
        for x, label, value in cells:
            page.put(x, y, label, 6.5, color=GREY)
            page.put(x, y + 13, value, 8.5, bold=True)
        y += 34
        page.box(34, y - 10, 527, 16, (0.95, 0.88, 0.8), stroke=(0, 0, 0))
        for x, title in ((40, "CODE"), (78, "DATE"), (118, "LIBELLE"), (352, "VALEUR")):
            page.put(x, y + 1, title, 8, bold=True)
        page.put(482, y + 1, "DEBIT", 8, bold=True, right=True)
        page.put(556, y + 1, "CREDIT", 8, bold=True, right=True)
        page.upright(34, y - 10, 770)
        for x in (74, 112, 346, 408, 485, 561):
            page.upright(x, y - 10, 770)
        page.rule(34, 770, 561)
        return y + 20

    flow = Flow(762, lambda: Page(A4), head)
    before = start - timedelta(1)
    flow.page.put(118, flow.y, f"SOLDE DEPART AU {dmy(before, ' ')}", 8.5, bold=True)
    flow.page.put(556 if opening >= 0 else 482, flow.y, _figure(opening), 8.5, bold=True, right=True)
    flow.page.put(346 - 4, flow.y, side(opening), 7.5, right=True)
    flow.y += 15
    truth = Truth("account", "fr_MA", "MAD", account + "00", start, end, cents(opening), cents(closing))
    for entry in entries:
        lines = [line for text in entry.lines for line in wrap(text, fits("Helvetica", 8, 224))]
        flow.need(10 * len(lines) + 3)
        page, y = flow.page, flow.y
        page.put(40, y, entry.tag, 8)
        page.put(78, y, f"{entry.day:%d %m}", 8)
        page.lines(118, y, lines, 8, 10)
        value = entry.day + timedelta(rng.choice([1, 2, 3]) if entry.amount > 0 else rng.choice([0, -1]))
        page.put(352, y, dmy(value, " "), 8)
        page.put(556 if entry.amount > 0 else 482, y, _figure(entry.amount), 8, right=True)
        flow.y += 10 * len(lines) + 3
        truth.transactions.append(
            Row(entry.day, joined(lines), cents(entry.amount), value_date=value, page=flow.number)
        )
    flow.need(40)
    y = flow.y + 8
    flow.page.put(118, y, "TOTAL MOUVEMENTS", 8.5, bold=True)
    for x, out in ((482, True), (556, False)):
        total = sum((e.amount for e in entries if (e.amount < 0) == out), Decimal(0))
        flow.page.put(x, y, _figure(total), 8.5, bold=True, right=True)
    flow.page.put(118, y + 16, f"SOLDE FINAL AU {dmy(end, ' ')}", 8.5, bold=True)
    flow.page.put(342, y + 16, side(closing), 7.5, right=True)
    flow.page.put(556 if closing >= 0 else 482, y + 16, _figure(closing), 8.5, bold=True, right=True)
    for page in flow.pages:
        page.put(
            34, 784, "Toute réclamation relative aux écritures ci-dessus doit nous parvenir dans les trente jours.", 6.5
        )
        page.put(
            34,
            793,
            "Siège social : 8, boulevard de la Corniche, Casablanca - RC 12345 - Centre de relation : 08 02 00 10 20",
            6.5,
        )
    with_fpdf(flow.pages, path, rng.choice(["rows", "columns"]))
    return truth
