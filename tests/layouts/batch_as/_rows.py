"""What the layouts of this batch share: shops, people and firms, folding of texts, small ways of placing them."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from dataclasses import replace
from datetime import date
from decimal import Decimal
from random import Random

from ..frame import Entry, Kind, Pools, earlier, running, some_entries, wrap, written
from ..pens import BLACK, Color, Page, fits, width

MONTHS = ["January", "February", "March", "April", "May", "June", "July"]
MONTHS += ["August", "September", "October", "November", "December"]


def when(form: str, most: int = 3) -> Callable[[Random, date], str]:
    """A pool with the day on which a card was used, written in this form."""
    return lambda rng, day: earlier(rng, day, most).strftime(form)


US: dict[str, Sequence[str] | Callable[[Random, date], str]] = {
    "shop": [
        "Harvest Lane Market №0##",
        "Pinecrest Grocery ##",
        "Quikfill Fuel 0####",
        "Corner Drug #####",
        "Big Barn Hardware №####",
        "Bagel Bros",
        "Sunrise Diner",
        "Petland Supply ###",
        "Tacos El Faro",
        "The Book Nook",
        "Noodle House",
        "Dollar Depot ###",
        "Greenleaf Coffee ##",
    ],
    "town": ["Dayton OH", "Raleigh NC", "Tampa FL", "Fresno CA", "Camden NJ", "Erie PA", "Macon GA", "Salem MA"],
    "web": ["Streamly.com", "Shopzilla Mktp", "Cloudbox", "Ridego *Trip", "Mealbox Delivery", "Tunes+ Subscr"],
    "firm": ["Norwood Freight LLC", "Alder Health Inc", "Kestrel Software", "Bluewater Foods", "County Schools"],
    "biller": ["City Water Dept", "Metro Electric", "Unity Mobile", "Homestead Ins", "Valley Gas Co", "Fibernet"],
    "name": ["Nora Whitfield", "Luis Ortega", "Grace Kim", "Peter Novak", "Tasha Greene", "Owen Brandt"],
}
US_CAPS: dict[str, list[str]] = {
    name.upper(): [text.upper() for text in pool] for name, pool in US.items() if not callable(pool)
}
UK: dict[str, Sequence[str] | Callable[[Random, date], str]] = {
    "shop": [
        "HARLOW STORES ####",
        "GREENGATE FOODS",
        "MILLER & SONS BAKER",
        "THE RED FOX INN",
        "PETROGO ###",
        "HIGH ST PHARMACY",
        "FISHERS OF STOKES",
        "CAFE LINDEN",
        "BRIGHTLINE TRAINS",
        "SPORTSBARN ##",
        "CORNER NEWS",
    ],
    "town": ["LEEDS", "BRISTOL", "READING", "DERBY", "LONDON", "EXETER", "YORK", "CARDIFF"],
    "web": ["STREAMLY.CO.UK", "SHOPZILLA MKTPLACE", "RIDEGO TRIP HELP", "CLOUDBOX", "PARCELNOW"],
    "firm": ["NORTHFIELD LOGISTICS", "ALBION CARE LTD", "KESTREL SOFTWARE", "DALE COUNCIL", "HENSON FOODS LTD"],
    "biller": ["SEVERN ENERGY", "CITY COUNCIL TAX", "BRIGHT MOBILE", "TV LICENCE MBP", "ALBION INSURANCE", "FITCLUB"],
    "name": ["J HARTLEY", "MRS P OSEI", "T BRENNAN", "S MALIK", "E WHITBY", "D PRICE"],
    "note": ["RENT", "DINNER", "TICKETS", "GAS BILL", "THANKS", "HOLIDAY", "BIRTHDAY"],
}


def how_many(rng: Random) -> int:
    low, high = rng.choices([(10, 18), (19, 45), (46, 110)], [15, 60, 25])[0]
    return rng.randint(low, high)


def with_pools(base: Pools, **more: Sequence[str] | Callable[[Random, date], str]) -> Pools:
    return {**base, **more}


def usd(amount: Decimal, minus: str = "-") -> str:
    return (minus if amount < 0 else "") + "$" + written(abs(amount))


def gbp(amount: Decimal, minus: str = "-") -> str:
    return (minus if amount < 0 else "") + "£" + written(abs(amount))


def joined(entry: Entry) -> str:
    return " ".join(" ".join(entry.lines).split())


def fold(lines: Iterable[str], face: str, size: float, room: float) -> list[str]:
    """The lines as the bank sets them, each broken further where it is too wide."""
    return [part for line in lines for part in wrap(" ".join(line.split()), fits(face, size, room))]


def para(
    page: Page,
    x: float,
    y: float,
    text: str,
    room: float,
    size: float = 8,
    lead: float = 10,
    *,
    bold: bool = False,
    face: str | None = None,
    color: Color = BLACK,
) -> float:
    """A paragraph; the base line after its last line."""
    used = face or (page.bold if bold else page.face)
    return page.lines(x, y, wrap(text, fits(used, size, room)), size, lead, face=used, color=color)


def by_word(pages: Sequence[Page]) -> None:
    """Each word becomes a text of its own."""
    for page in pages:
        parts = []
        for text in page.texts:
            at = 0
            for word in text.text.split(" "):
                if word:
                    x = text.x + (width(text.text[:at], text.face, text.size) if not text.angle else 0)
                    parts.append(replace(text, x=x, text=word) if not text.angle else text)
                at += len(word) + 1
                if text.angle:
                    break
        page.texts[:] = parts


def day_ends(entries: Sequence[Entry], opening: Decimal) -> list[Decimal | None]:
    """The balance after each entry that is the last of its day, None for the others."""
    balances = running(opening, [entry.amount for entry in entries])
    last = [n + 1 == len(entries) or entries[n + 1].day != entry.day for n, entry in enumerate(entries)]
    return [balance if ends else None for balance, ends in zip(balances, last, strict=True)]


def total(entries: Iterable[Entry]) -> Decimal:
    return sum((entry.amount for entry in entries), Decimal(0))


def paged(pages: Sequence[Page]) -> None:
    """Put each page's number for `@N` and their count for `@M`; texts aligned right stay so."""
    for number, page in enumerate(pages, 1):
        for n, text in enumerate(page.texts):
            if "@" not in text.text:
                continue
            new = text.text.replace("@N", str(number)).replace("@M", str(len(pages)))
            wider = width(new, text.face, text.size) - width(text.text, text.face, text.size)
            left = text.x == text.anchor or text.angle
            page.texts[n] = replace(text, text=new, x=text.x if left else text.x - wider)


def entries_of(
    rng: Random,
    kinds: Sequence[Kind],
    pools: Pools,
    period: tuple[date, date],
    opening: Decimal | None,
    floor: int = 60,
) -> list[Entry]:
    """Rows of the period; `№` in a text stands for a number sign."""
    found = some_entries(rng, kinds, pools, period, count=how_many(rng), balance=opening, floor=floor)
    return [replace(entry, lines=tuple(line.replace("№", "#") for line in entry.lines)) for entry in found]


DE: dict[str, Sequence[str] | Callable[[Random, date], str]] = {
    "laden": [
        "FRISCHMARKT SCHULTE",
        "KAUFPARK FIL. ####",
        "BACKHAUS LINDNER",
        "DROGERIE MAYWALD",
        "TANKPUNKT NORD",
        "BAUWELT ###",
        "GASTHAUS ZUR POST",
        "APOTHEKE AM RING",
        "MODE KREUTZER",
    ],
    "ort": ["Köln", "Mainz", "Kassel", "Bonn", "Hannover", "Jena", "Bremen", "Münster"],
    "firma": ["Stadtwerke Rheintal GmbH", "Nordlicht Mobilfunk GmbH", "Alpina Versicherung AG", "Fitwerk Studio GmbH"],
    "chef": ["Kestner Logistik GmbH", "Klinikum Talheim gGmbH", "Orbit Software AG"],
    "wer": ["Jana Petersen", "Hausverwaltung Brandt", "Uwe Lindemann", "Selin Aydin", "Martin Vogel"],
    "monat": lambda _rng, day: f"{day:%m/%Y}",
}
