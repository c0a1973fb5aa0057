"""What the layouts of the batch share: names, shops and texts of the countries, and ways of setting text."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import replace
from datetime import date
from decimal import Decimal
from random import Random

from ..frame import Pools, earlier, written
from ..pens import Page, Text, fits, width

MONTHS_FR = (
    "janvier février mars avril mai juin juillet août septembre octobre novembre décembre".split()  # noqa: SIM905
)
MONTHS_IT = (
    "gennaio febbraio marzo aprile maggio giugno luglio agosto settembre ottobre novembre dicembre".split()  # noqa: SIM905
)
MONTHS_ES = (
    "enero febrero marzo abril mayo junio julio agosto septiembre octubre noviembre diciembre".split()  # noqa: SIM905
)
MONTHS_NL = (
    "januari februari maart april mei juni juli augustus september oktober november december".split()  # noqa: SIM905
)


def how_many(rng: Random, low: int = 10, high: int = 120) -> int:
    """How many rows a statement has: mostly a few dozen."""
    middle = low + (high - low) // 4
    return rng.randint(*rng.choices([(low, middle), (middle, 2 * middle), (2 * middle, high)], [40, 40, 20])[0])


def used(form: str, most: int = 3) -> Callable[[Random, date], str]:
    """A pool: the day on which the card was used, in this form."""
    return lambda rng, day: earlier(rng, day, most).strftime(form)


def sheet(lines: Sequence[str]) -> str:
    """The printed lines as one description."""
    return " ".join(" ".join(lines).split())


def long_day(day: date, months: Sequence[str], of: str = " ") -> str:
    """The day with its month in words, such as 9 décembre 2022 or, with " de ", 9 de diciembre de 2022."""
    return f"{day.day}{of}{months[day.month - 1]}{of}{day.year}"


def spaced(amount: Decimal, minus: str = "-") -> str:
    """The amount as in France: 1 234,56."""
    return written(amount, " ", ",", minus=minus)


def dotted(amount: Decimal, minus: str = "-") -> str:
    """The amount as in most of Europe: 1.234,56."""
    return written(amount, ".", ",", minus=minus)


def totals(amounts: Sequence[Decimal]) -> tuple[Decimal, Decimal]:
    """Money out and money in, both without a sign."""
    out = -sum((amount for amount in amounts if amount < 0), Decimal(0))
    return out, sum((amount for amount in amounts if amount > 0), Decimal(0))


def apart(pages: Sequence[Page]) -> list[Page]:
    """The pages with each word as a text of its own."""
    split = []
    for page in pages:
        texts: list[Text] = []
        for text in page.texts:
            if text.angle:
                texts.append(text)
                continue
            at = 0
            for word in text.text.split():
                at = text.text.index(word, at)
                left = text.x + width(text.text[:at], text.face, text.size)
                texts.append(replace(text, x=left, text=word, anchor=left))
                at += len(word)
        split.append(replace(page, texts=texts))
    return split


def folded(page: Page, x: float, y: float, text: str, room: float, size: float = 7, lead: float = 8.5) -> float:
    """Small print set to a width; the base line after it is returned."""
    words, line = text.split(), ""
    fit = fits(page.face, size, room)
    for word in words:
        if line and not fit(f"{line} {word}"):
            page.put(x, y, line, size)
            y, line = y + lead, word
        else:
            line = f"{line} {word}".strip()
    page.put(x, y, line, size)
    return y + lead


# --- who and where ---------------------------------------------------------------------------------------------------

FR: Pools = {
    "shop": [
        "CARREFOUR CITY",
        "MONOPRIX",
        "LIDL 1147",
        "PICARD 542",
        "DECATHLON",
        "FNAC",
        "SNCF INTERNET",
        "RATP",
        "TOTAL 4083211",
        "BOULANGERIE PAUL",
        "PHARMACIE DU MARCHE",
        "LEROY MERLIN",
        "INTERMARCHE",
        "AUCHAN DRIVE",
        "ZARA 3391",
        "LE COMPTOIR",
        "SARL L'OLIVIER",
        "BIOCOOP",
    ],
    "city": ["PARIS 11", "LYON", "NANTES", "RENNES", "LILLE", "MONTREUIL", "TOULOUSE", "ST MALO", "GRENOBLE", "DIJON"],
    "web": ["AMZN Mktp FR", "PAYPAL *SPOTIFY", "VINTED", "APPLE.COM/BILL", "UBER *EATS", "NETFLIX.COM", "DOCTOLIB"],
    "biller": [
        "EDF CLIENTS PARTICULIERS",
        "FREE MOBILE",
        "ORANGE SA",
        "MAIF",
        "ENGIE",
        "MGEN",
        "VEOLIA EAU",
        "SFR FIXE",
        "CANAL PLUS",
        "DIRECTION GENERALE DES FINANCES PUBLIQUES",
    ],
    "person": [
        "MME LEFEVRE CLAIRE",
        "M OU MME ROUX",
        "MR BENALI KARIM",
        "MLLE DUVAL INES",
        "MR PETIT JULIEN",
        "MME NGUYEN THU",
    ],
    "payer": ["SAS ATELIERS DUPRE", "CPAM DE PARIS", "CAF DE LOIRE ATLANTIQUE", "MUTUELLE VERTE", "SARL BRUN ET FILS"],
    "why": ["LOYER", "ANNIVERSAIRE", "COURSES", "REMBOURSEMENT", "CADEAU COMMUN", "VACANCES", "PARTICIPATION GARDE"],
    "boss": ["SAS ATELIERS DUPRE", "SARL BRUN ET FILS", "VILLE DE NANTES", "ASSOCIATION LES GLYCINES", "NOVATEC SA"],
    "month": lambda _, day: f"{day:%m/%Y}",
    "used6": used("%d%m%y"),
    "used8": used("%d.%m.%y"),
    "used4": used("%d/%m"),
    "used10": used("%d/%m/%Y"),
    "clock": lambda rng, _: f"{rng.randint(8, 21)}H{rng.randint(0, 59):02}",
}

IT: Pools = {
    "shop": [
        "ESSELUNGA SPA",
        "CONAD CITY",
        "COOP LOMBARDIA",
        "FARMACIA S. MARCO",
        "ENI STATION 8122",
        "IKEA ITALIA RETAIL",
        "TRENITALIA",
        "BAR CENTRALE",
        "LIDL 1022",
        "DECATHLON",
        "FELTRINELLI",
        "MEDIAWORLD",
        "TRATTORIA DA GINO",
        "AUTOGRILL 0334",
    ],
    "city": ["MILANO", "TORINO", "BOLOGNA", "VERONA", "PADOVA", "GENOVA", "MONZA", "FIRENZE", "BERGAMO"],
    "web": ["AMZN MKTP IT", "PAYPAL *ZALANDO", "NETFLIX.COM", "SPOTIFY AB", "BOOKING.COM", "TELEPASS SPA"],
    "biller": [
        "ENEL ENERGIA S.P.A.",
        "TIM S.P.A.",
        "A2A ENERGIA SPA",
        "FASTWEB SPA",
        "HERA COMM S.P.A.",
        "VODAFONE ITALIA",
        "SKY ITALIA SRL",
        "COMPASS BANCA SPA",
    ],
    "person": ["ROSSI GIULIA", "BIANCHI MARCO", "FERRARI LUCA E COLOMBO ANNA", "GALLI SARA", "MORETTI PAOLO"],
    "payer": ["OFFICINE RIUNITE S.R.L.", "INPS", "COMUNE DI MONZA", "STUDIO TECNICO BRAMBILLA", "ALFA SERVIZI SPA"],
    "why": ["AFFITTO", "RIMBORSO SPESE", "REGALO NOZZE", "RATA CONDOMINIO", "SALDO FATTURA 118", "QUOTA PALESTRA"],
    "used8": used("%d/%m/%y"),
    "used10": used("%d/%m/%Y"),
    "usedp": used("%d.%m.%Y"),
    "clock": lambda rng, _: f"{rng.randint(7, 22):02}.{rng.randint(0, 59):02}",
}

ES: Pools = {
    "shop": [
        "MERCADONA",
        "CARREFOUR EXPRESS",
        "DIA 10233",
        "REPSOL E.S. LA LOMA",
        "EL CORTE INGLES",
        "FARMACIA LDA. RUIZ",
        "CONSUM",
        "LEROY MERLIN",
        "CAFETERIA SOL",
        "DECATHLON",
        "ZARA",
        "RENFE VIAJEROS",
        "CONDIS",
        "BONPREU",
    ],
    "city": ["MADRID", "VALENCIA", "BARCELONA", "BILBAO", "SEVILLA", "ZARAGOZA", "GETAFE", "TERRASSA", "ALICANTE"],
    "web": ["AMAZON* 2K4RT", "PAYPAL *ALIEXPRESS", "NETFLIX.COM", "SPOTIFY", "GLOVO", "UBER *TRIP"],
    "biller": [
        "IBERDROLA CLIENTES, S.A.U",
        "TELEFONICA DE ESPAÑA",
        "CANAL DE ISABEL II",
        "NATURGY IBERIA",
        "MAPFRE ESPAÑA",
        "ORANGE ESPAGNE",
        "AIGUES DE BARCELONA",
        "SANITAS SEGUROS",
    ],
    "person": ["GARCIA LOPEZ MARIA", "JORDI PUIG FERRER", "ANA BELEN MORENO", "IKER ETXEBARRIA", "LUCIA ORTEGA SANZ"],
    "payer": ["TALLERES HNOS. VEGA SL", "SERVICIOS INTEGRALES NORTE SA", "TGSS", "AEAT DEVOLUCIONES"],
    "why": ["alquiler", "regalo", "cena viernes", "comunidad", "curso ingles", "bizum piso"],
    "used4": used("%d/%m"),
}

NL: Pools = {
    "shop": [
        "Albert Heijn 1522",
        "JUMBO Stadshart",
        "HEMA EV122",
        "Kruidvat 7021",
        "Bakkerij Vermeulen",
        "NS Reizigers",
        "Shell Westpoort",
        "Action 1188",
        "Etos 3307",
        "Gamma Noord",
        "LIDL 284",
        "Cafe De Sluis",
    ],
    "city": ["AMSTERDAM", "UTRECHT", "HAARLEM", "ZWOLLE", "BREDA", "GRONINGEN", "DELFT"],
    "web": ["bol.com b.v.", "Coolblue B.V.", "Thuisbezorgd.nl", "NS Groep iDEAL", "Zalando Payments GmbH"],
    "biller": [
        "Vattenfall Klantenservice N.V.",
        "KPN B.V.",
        "Zilveren Kruis Zorgverzekeringen NV",
        "Gemeente Utrecht Belastingen",
        "Ziggo Services BV",
        "Waternet",
        "Stichting Woonbron",
    ],
    "person": ["Hr J de Vries", "Mw S Bakker", "P.J. van den Berg e/o M. Smit", "F. El Amrani", "T Visser"],
    "payer": ["Bouwbedrijf Hoekstra B.V.", "Belastingdienst", "Stichting De Linde", "SVB Amstelveen"],
    "why": ["huur", "etentje vrijdag", "cadeau oma", "boodschappen", "sportclub", "vakantie", "tikkie"],
    "bank": ["ABNA", "RABO", "INGB", "TRIO", "KNAB", "SNSB"],
    "used10": used("%d-%m-%Y"),
    "used8": used("%d-%m-%y"),
    "used4": used("%d-%m"),
    "clock": lambda rng, _: f"{rng.randint(7, 22):02}:{rng.randint(0, 59):02}",
}
