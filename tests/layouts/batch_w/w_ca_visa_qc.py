"""Canada, Québec: Visa card of a co-operative, in French. Day and month in columns of their own, twice (transaction,
then inscription), a sequence number, the reward rate in per cent beside the amount, CR behind credits; foreign
amounts with the rate below; two card holders with totals; instalment plan table, repayment estimate, a two-part
slip with the figures in code."""

from __future__ import annotations

from datetime import date, timedelta
from decimal import Decimal
from pathlib import Path
from random import Random

from ..frame import Kind, Row, Truth, earlier, some_entries, some_period, wrap, written
from ..pens import GREY, LETTER, Flow, Page, fits, with_fpdf
from ._tools import ZERO, cents, number_pages, paragraph, row_count

POOLS = {
    "shop": [
        "METRO PLUS BELOEIL",
        "SAQ #23###",
        "JEAN COUTU #0##",
        "CANAC ST-HYACINTHE",
        "COUCHE-TARD # 0###",
        "MARCHÉ TAU",
    ],
    "web": ["AMZN MKTP CA*?#?#?##", "VIDEOTRON LTEE", "HYDRO-QUEBEC", "NETFLIX.COM"],
    "town": ["QC", "MONTREAL QC", "LONGUEUIL QC", "CHAMBLY QC"],
}
KINDS = [
    Kind(28, -4, -180, "{shop} {town}"),
    Kind(12, -8, -150, "{web} {town}"),
    Kind(2, -8, -90, "OPENAI *CHATGPT SUBSCR SAN FRANCISCO CA", "usd"),
    Kind(2, 9, 120, "{shop} {town}"),
]
MONTHS = ["JANVIER", "FÉVRIER", "MARS", "AVRIL", "MAI", "JUIN", "JUILLET", "AOÛT", "SEPTEMBRE", "OCTOBRE", "NOVEMBRE"]
MONTHS.append("DÉCEMBRE")
GREEN = (0.0, 0.5, 0.33)
Line = tuple[date, date, list[str], Decimal]


def cad(amount: Decimal, minus: str = "") -> str:
    return written(amount, "\u00a0", ",", minus=minus)


def owed(amount: Decimal) -> str:
    return f"{cad(amount)} $" + (" CR" if amount < 0 else "")


def long(day: date) -> str:
    return f"{day.day}{'ER' if day.day == 1 else ''} {MONTHS[day.month - 1]} {day.year}"


class Sheet:
    def __init__(self, rng: Random) -> None:
        self.period = some_period(rng, 29)
        self.rows: list[Row] = []
        self.card = f"4540 33** **** {rng.randint(1000, 9999)}"
        self.sequence = 0
        self.listing = True
        self.flow = Flow(728, lambda: Page(LETTER), self.head)

    def head(self, page: Page, number: int) -> float:
        page.box(36, 28, 6, 30, GREEN)
        page.put(48, 44, "Caisses Richelieu", 16, bold=True, color=GREEN)
        page.put(48, 56, "coopérer pour mieux vivre", 7, color=GREY)
        page.put(576, 40, "RELEVÉ DE COMPTE - VISA REMISES", 10, bold=True, right=True)
        page.put(576, 52, f"Numéro de compte : {self.card}", 8.5, right=True)
        page.put(576, 64, f"Date du relevé : {long(self.period[1])}", 8.5, right=True)
        page.put(576, 764, f"Page {number} de @@", 7.5, right=True)
        page.put(
            36,
            764,
            "Caisses Richelieu, Services de cartes, C. P. 8601, succ. Centre-ville, Montréal (Québec) H3C 3V1",
            6.5,
            color=GREY,
        )
        if number == 1:
            return 330
        return self.columns(page, 96) if self.listing else 96

    def columns(self, page: Page, y: float) -> float:
        page.box(36, y - 10, 540, 32, (0.9, 0.96, 0.93))
        page.lines(38, y, ["Date de", "transaction"], 6.5, 8, bold=True)
        page.lines(90, y, ["Date", "d'inscription"], 6.5, 8, bold=True)
        page.lines(144, y, ["Numéro", "séquentiel"], 6.5, 8, bold=True)
        page.put(192, y + 8, "Description", 6.5, bold=True)
        page.lines(494, y, ["REMISE", "%"], 6.5, 8, bold=True, right=True)
        page.put(562, y + 8, "Montant ($)", 6.5, bold=True, right=True)
        for x in (40, 92):
            page.put(x, y + 17, "J", 6.5, bold=True)
            page.put(x + 22, y + 17, "M", 6.5, bold=True)
        return y + 36

    def put(self, rows: list[Line], heading: list[str], total: str, rate: str) -> None:
        flow = self.flow
        flow.need(52)
        flow.y = flow.page.lines(38, flow.y, heading, 8, 10, bold=True) + 3
        for made, posted, lines, amount in rows:
            shown = [part for line in lines for part in wrap(line, fits("Helvetica", 8, 260))]
            flow.need(len(shown) * 10 + 4)
            self.sequence += 1
            page = flow.page
            for x, day in ((40, made), (92, posted)):
                page.put(x, flow.y, f"{day.day:02}", 8)
                page.put(x + 22, flow.y, f"{day.month:02}", 8)
            page.put(176, flow.y, f"{self.sequence:03}", 8, right=True)
            percent = rate if amount < 0 else ""
            page.put(494, flow.y, percent, 8, right=True)
            page.put(562, flow.y, cad(amount), 8, right=True)
            if amount > 0:
                page.put(564, flow.y, "CR", 7)
            words = [f"{self.sequence:03}", shown[0], percent, *shown[1:]]
            flow.y = page.lines(192, flow.y, shown, 8, 10) + 2
            text = " ".join(" ".join(words).split())
            self.rows.append(Row(posted, text, amount, None, made, flow.number))
        amount = sum((row[3] for row in rows), ZERO)
        flow.page.rule(420, flow.y - 6, 576, 0.4)
        flow.page.put(192, flow.y + 4, total, 8, bold=True)
        flow.page.put(562, flow.y + 4, cad(amount), 8, bold=True, right=True)
        if amount > 0:
            flow.page.put(564, flow.y + 4, "CR", 7)
        flow.y += 22


def front(sheet: Sheet, sums: dict[str, Decimal]) -> None:
    page, end = sheet.flow.page, sheet.period[1]
    page.lines(56, 96, ["MME GENEVIÈVE TREMBLAY", "1245 RUE DES PATRIOTES", "BELOEIL (QUÉBEC)  J3G 4S8"], 9)
    new = sums["new"]
    lines = [
        ("Solde précédent", owed(sums["previous"])),
        ("Paiements", f"- {cad(sums['paid'])} $"),
        ("Remboursements et crédits", f"- {cad(sums['refund'])} $"),
        ("Achats et débits divers", f"+ {cad(sums['spent'])} $"),
        ("Avances d'argent", "+ 0,00 $"),
        ("Frais de crédit", f"+ {cad(sums['interest'])} $"),
        ("Nouveau solde courant", owed(new)),
    ]
    page.put(330, 96, "SOMMAIRE DU COMPTE", 9, bold=True, color=GREEN)
    for n, (name, text) in enumerate(lines):
        page.put(330, 112 + n * 13, name, 8.5, bold=n == 6)
        page.put(576, 112 + n * 13, text, 8.5, bold=n == 6, right=True)
    least = max(Decimal(10), (new / 20).quantize(Decimal("0.01"))) if new > 0 else ZERO
    due = end + timedelta(21)
    page.box(36, 210, 540, 36, stroke=GREEN)
    cells = [("Paiement minimum dû", f"{cad(least)} $"), ("À payer au plus tard le", long(due))]
    cells += [("Limite de crédit", "7 500,00 $"), ("Crédit disponible", f"{cad(max(ZERO, 7500 - new))} $")]
    for n, (name, text) in enumerate(cells):
        page.put(44 + n * 135, 224, name, 7.5)
        page.put(44 + n * 135, 238, text, 9, bold=True)
    text = (
        "Taux d'intérêt annuel : achats 20,90 %, avances d'argent 21,90 %. Temps estimé pour rembourser entièrement le "
        "nouveau solde en ne faisant chaque mois que le paiement minimum : 9 an(s) et 4 mois. Opérations en devises : "
        "majoration de 2,50 % du montant converti. Si vous payez le solde en entier au plus tard à l'échéance, "
        "aucuns frais "
        "de crédit ne s'appliquent aux achats."
    )
    paragraph(page, 36, 262, text, 540, 7.5)
    start = f"DU {long(sheet.period[0])} AU {long(end)}"
    page.put(36, 308, f"TRANSACTIONS PORTÉES À VOTRE COMPTE  {start}", 9, bold=True, color=GREEN)
    sheet.flow.y = sheet.columns(page, 326)


def tail(sheet: Sheet, sums: dict[str, Decimal], rng: Random) -> None:
    sheet.listing = False
    sheet.flow.need(250)
    page, y = sheet.flow.page, sheet.flow.y + 4
    page.put(36, y, "VOS REMISES", 9, bold=True, color=GREEN)
    earned = (sums["spent"] / 100).quantize(Decimal("0.01"))
    before = cents(rng, 3, 60)
    cells = [("Solde antérieur", before), ("Remises gagnées", earned), ("Remises utilisées", ZERO)]
    cells.append(("Nouveau solde des remises", before + earned))
    for n, (name, amount) in enumerate(cells):
        page.put(36 + n * 136, y + 14, name, 7.5)
        page.put(36 + n * 136, y + 26, f"{cad(amount)} $", 8.5, bold=True)
    y += 44
    page.put(36, y, "FINANCEMENT ACCORD D  -  VERSEMENTS ÉGAUX", 9, bold=True, color=GREEN)
    plan = [
        ("Marchand", "Date d'achat", "Montant initial", "Versement", "Solde", "Fin"),
        ("MEUBLES LAFOND", "12 03", "1 899,00 $", "0,00 $", "0,00 $", "02-2026"),
    ]
    for n, row in enumerate(plan):
        for x, cell in zip((36, 200, 300, 390, 470, 576), row, strict=True):
            page.put(x, y + 14 + n * 11, cell, 7.5, bold=n == 0, right=x > 36)
    page.put(36, 640, "- " * 118, 6, color=GREY)
    page.put(36, 654, "Détacher et joindre au paiement - Ne pas envoyer d'argent comptant", 7)
    page.lines(56, 680, ["MME GENEVIÈVE TREMBLAY", "1245 RUE DES PATRIOTES"], 8.5)
    page.put(576, 676, f"Nouveau solde courant   {owed(sums['new'])}", 8.5, right=True)
    page.put(576, 690, "Montant payé  _______________ $", 8.5, right=True)
    page.put(56, 716, f"4540330000{sheet.card[-4:]}  {int(abs(sums['new']) * 100):010}  7", 9, face="Courier")


def draw(rng: Random, path: Path) -> Truth:
    sheet = Sheet(rng)
    start, end = sheet.period
    previous = cents(rng, 90, 3800)
    entries = some_entries(rng, KINDS, POOLS, sheet.period, count=row_count(rng))
    hers: list[Line] = []
    his: list[Line] = []
    for entry in entries:
        lines = list(entry.lines)
        if entry.tag == "usd":
            rate = Decimal(rng.randint(130000, 142000)) / 100000
            lines.append(f"{cad(-entry.amount / rate)} USD @ {cad(rate)[:-3]},{str(rate)[2:]}")
        (his if rng.random() < 0.3 else hers).append((earlier(rng, entry.day), entry.day, lines, entry.amount))
    pay_day = start + timedelta(rng.randint(4, 22))
    paid = previous if rng.random() < 0.6 else cents(rng, 20, 85)
    text = "PAIEMENT CAISSE" if rng.random() < 0.5 else "PAIEMENT PAR INTERNET - MERCI"
    account: list[Line] = [(pay_day, pay_day, [text], paid)]
    interest = cents(rng, 2, 60) if paid != previous else ZERO
    if interest:
        account.append((end, end, ["FRAIS DE CRÉDIT SUR ACHATS"], -interest))
    bought = [row[3] for row in hers + his]
    sums = {
        "previous": previous,
        "paid": paid,
        "refund": sum((amount for amount in bought if amount > 0), ZERO),
        "spent": -sum((amount for amount in bought if amount < 0), ZERO),
        "interest": interest,
    }
    sums["new"] = previous - paid - sum(bought, ZERO) + interest
    front(sheet, sums)
    sheet.put(account, ["OPÉRATIONS AU COMPTE"], "Total des opérations au compte", "")
    for name, number, rows in (("GENEVIÈVE TREMBLAY", sheet.card, hers), ("LUC BOISVERT", "4540 33** **** 6018", his)):
        if rows:
            heading = [f"Transactions effectuées avec la carte de : {name}", f"Numéro de la carte : {number}"]
            sheet.put(rows, heading, f"Total - {name}", "1,00 %")
    tail(sheet, sums, rng)
    number_pages(sheet.flow.pages)
    with_fpdf(sheet.flow.pages, path)
    return Truth("credit_card", "fr_CA", "CAD", sheet.card, start, end, -previous, -sums["new"], sheet.rows)
