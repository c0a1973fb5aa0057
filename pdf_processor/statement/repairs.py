"""Where balances break: which single change would close the gap. Suggestions for a person, never applied.

The likely slips first: a sign, a row that is missing or too many, two digits swapped, one digit misread, a balance.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from decimal import Decimal
from itertools import islice, pairwise

from pdf_processor.statement.reconcile import Break, Entry

MOST = 3  # suggestions for one break
LONGEST = 60  # rows between two balances up to which single rows are tried
ALIKE = {
    "0": "8689",
    "1": "7",
    "2": "7",
    "3": "85",
    "4": "9",
    "5": "63",
    "6": "508",
    "7": "12",
    "8": "036",
    "9": "40",
}


def repairs(
    gap: Break, entries: Sequence[Entry], unexplained: Sequence[tuple[int, Decimal]], others: Sequence[Break]
) -> list[str]:
    """Up to three changes that would each close the break, in words with row numbers from 1.

    `unexplained` are pages and amounts of lines that were taken for no row; `others` all breaks of the statement.
    """
    return list(islice(_all(gap, entries, unexplained, others), MOST))


def _all(
    gap: Break, entries: Sequence[Entry], unexplained: Sequence[tuple[int, Decimal]], others: Sequence[Break]
) -> Iterator[str]:
    missing = gap.difference
    places = range(max(gap.first, 0), min(gap.last + 1, len(entries)))
    yield from (
        f"an unexplained line on page {page} reads {amount:f}" for page, amount in unexplained if amount == abs(missing)
    )
    if any(other is not gap and other.difference == -missing and _touch(gap, other) for other in others):
        yield "the balance between this stretch and its neighbour, which is off by as much the other way"
    if len(places) <= LONGEST:
        yield from _of_rows(places, entries, missing)
    if not places:
        yield f"a row of {missing:f}"
    else:
        yield f"a row of {missing:f} that is missing among rows {places[0] + 1} to {places[-1] + 1} or next to them"


def _touch(one: Break, other: Break) -> bool:
    return one.last + 1 == other.first or other.last + 1 == one.first


def _of_rows(places: range, entries: Sequence[Entry], missing: Decimal) -> Iterator[str]:
    for at in places:
        if entries[at].amount * -2 == missing:
            yield f"row {at + 1}'s sign"
    for at in places:
        if entries[at].amount == -missing:
            yield f"row {at + 1}, if it is one too many"
    for at in places:
        amount = entries[at].amount
        wanted = amount + missing
        if wanted * amount > 0 and (how := _slip(f"{abs(amount):f}", f"{abs(wanted):f}")):
            yield f"row {at + 1}'s amount {amount:f}, if it is {wanted:f} ({how})"


def _slip(read: str, wanted: str) -> str | None:
    """How one printed number is mistaken for another; None where no usual slip explains it."""
    if len(read) != len(wanted):
        return None
    differ = [at for at, (one, other) in enumerate(zip(read, wanted, strict=True)) if one != other]
    if len(differ) == 1 and wanted[differ[0]] in ALIKE.get(read[differ[0]], ""):
        return "one digit misread"
    digits = [at for at, sign in enumerate(read) if sign.isdigit()]
    if tuple(differ) in set(pairwise(digits)) and read[differ[0]] == wanted[differ[1]]:
        return "two digits swapped" if read[differ[1]] == wanted[differ[0]] else None
    return None
