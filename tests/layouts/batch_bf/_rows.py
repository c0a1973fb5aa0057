"""What the layouts of this batch share: wrapping, word-wise setting, paragraphs, page numbers, pools of the US."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from datetime import date
from decimal import Decimal
from pathlib import Path
from random import Random

from reportlab.pdfbase import pdfmetrics
from reportlab.pdfbase.ttfonts import TTFont

from ..frame import Entry, Skip, fill, wrap
from ..pens import BLACK, Color, Page, fits, width

_LIBERATION = Path("/usr/share/fonts/truetype/liberation")
_LIBERATION_FILES = {
    "liberation": "LiberationSans-Regular.ttf",
    "liberation-bold": "LiberationSans-Bold.ttf",
    "liberation-narrow": "LiberationSansNarrow-Regular.ttf",
    "liberation-narrow-bold": "LiberationSansNarrow-Bold.ttf",
}

US_POOLS: dict[str, Sequence[str]] = {
    "first": ("MARIA", "DEVON", "PRIYA", "KAREN", "LUIS", "TOMMY", "ANGELA", "SAM"),
    "last": ("WHITFIELD", "ORTEGA", "NGUYEN", "PATEL", "KOWALSKI", "BRENNAN", "HARPER"),
    "town": ("TAMPA FL", "PLANO TX", "AURORA CO", "MESA AZ", "BOISE ID", "RALEIGH NC", "DAYTON OH", "SAN JOSE CA"),
    "shop": (
        "WALGREENS ~#####",
        "WAL-MART #####",
        "KROGER ~0###",
        "TRADER JOE S ~###",
        "SHELL OIL 5744#######",
        "CVS/PHARMACY ~0####",
        "TARGET T-####",
        "THE HOME DEPOT ####",
        "CHIPOTLE ####",
        "STARBUCKS STORE #####",
        "7-ELEVEN #####",
        "DOLLAR TREE",
        "COSTCO WHSE ~0###",
        "TACO BELL 0#####",
        "PANERA BREAD ~60####",
    ),
    "web": (
        "AMZN Mktp US*?#?##?#?#",
        "NETFLIX.COM",
        "SPOTIFY USA",
        "PAYPAL *EBAY INC",
        "UBER *TRIP HELP.UBER.COM",
        "APPLE.COM/BILL",
        "DOORDASH*BURGER BARN",
        "HULU 877-8244858",
    ),
    "employer": ("BRIGHTWATER LOGIS", "KESTREL DENTAL LLC", "COUNTY OF ADAMS", "VANTAGE FOODS INC"),
    "utility": ("DUKE ENERGY", "COMCAST CABLE", "VERIZON WIRELESS", "GEICO", "STATE FARM RO 27", "CITY WATER UTIL"),
    "lender": ("CHASE CREDIT CRD", "DISCOVER", "NAVIENT", "AMEX EPAYMENT", "TOYOTA FINANCIAL", "ROCKET MORTGAGE"),
}

US_STREETS = ("418 LARKSPUR LN", "2207 W ALDER ST APT 5", "95 COPPER MILL RD", "1640 SUNDIAL AVE")
US_TOWNS = ("TAMPA FL 33609-1184", "PLANO TX 75023-4410", "BOISE ID 83704-0226", "RALEIGH NC 27612-5931")


def liberation() -> None:
    """Register the Liberation faces, for reportlab only; Skip where they are not installed."""
    for face, file in _LIBERATION_FILES.items():
        if face in pdfmetrics.getRegisteredFontNames():
            continue
        path = _LIBERATION / file
        if not path.is_file():
            raise Skip(f"font {path} is missing (Debian package fonts-liberation)")
        pdfmetrics.registerFont(TTFont(face, path))


def column(lines: Iterable[str], face: str, size: float, room: float) -> list[str]:
    """The lines as they stand in a column of that width; a printed number sign is `~` in the kinds."""
    clean = (" ".join(line.replace("~", "#").split()) for line in lines)
    return [piece for line in clean for piece in wrap(line, fits(face, size, room))]


def joined(lines: Iterable[str]) -> str:
    return " ".join(" ".join(lines).split())


def words(
    page: Page, x: float, y: float, text: str, size: float = 9, *, bold: bool = False, color: Color = BLACK
) -> None:
    """Place a text one word at a time, with no spaces between."""
    face = page.bold if bold else page.face
    for word in text.split():
        page.put(x, y, word, size, bold=bold, color=color)
        x += width(word + " ", face, size)


def paragraph(
    page: Page,
    x: float,
    y: float,
    text: str,
    room: float,
    size: float = 8,
    lead: float = 10,
    *,
    bold: bool = False,
    color: Color = BLACK,
) -> float:
    """A text wrapped to its width; the base line after it is returned."""
    lines = wrap(text, fits(page.bold if bold else page.face, size, room))
    return page.lines(x, y, lines, size, lead, bold=bold, color=color)


def numbered(pages: Sequence[Page], place: Callable[[Page, int, int], None]) -> None:
    """Page numbers, once it is known how many pages there are."""
    for number, page in enumerate(pages, 1):
        place(page, number, len(pages))


def total(entries: Iterable[Entry]) -> Decimal:
    return sum((entry.amount for entry in entries), Decimal(0))


def last_of_day(days: Sequence[date]) -> list[bool]:
    """For each row, whether the next one is of another day."""
    return [n + 1 == len(days) or days[n + 1] != day for n, day in enumerate(days)]


def digits(rng: Random, form: str) -> str:
    return fill(rng, form, date.min, {})


def us_person(rng: Random) -> tuple[str, str, str]:
    name = digits(rng, f"{rng.choice(US_POOLS['first'])} ? {rng.choice(US_POOLS['last'])}")
    return name, rng.choice(US_STREETS), rng.choice(US_TOWNS)


def us_long(day: date) -> str:
    return f"{day:%B} {day.day}, {day.year}"
