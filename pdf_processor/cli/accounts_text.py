"""Accounts for the eye: how their statements follow each other, and which of them overlap."""

from __future__ import annotations

import os
from collections.abc import Callable, Iterable, Sequence
from datetime import date, timedelta

from pdf_processor.accounts.book import Account, Stretch
from pdf_processor.accounts.chains import Chain, Link, LinkKind, total_of_missing
from pdf_processor.accounts.overlaps import Overlap
from pdf_processor.terminal import counted, for_terminal, show_path

SHOWN = 20
SHOWN_OVERLAPS = 10


def account_lines(chains: Sequence[Chain], found: Sequence[Overlap], more: Callable[[int], str]) -> list[str]:
    """A paragraph for each account with statements that follow each other or overlap; those with trouble first.

    `more` is the line that stands for so many accounts that are not told.
    """
    linked = {overlap.account.key for overlap in found}
    several = [each for each in chains if each.links or each.account.key in linked]
    if not several:
        return []
    paragraphs = [_paragraph(each, [one for one in found if one.account.key == each.account.key]) for each in several]
    paragraphs.sort(key=lambda lines: len(lines) == 1)
    lines = ["", "Accounts with several statements"]
    for paragraph in paragraphs[:SHOWN]:
        lines += paragraph
    if len(paragraphs) > SHOWN:
        lines.append(more(len(paragraphs) - SHOWN))
    return lines


def _paragraph(chain: Chain, found: Sequence[Overlap]) -> list[str]:
    head = f"  {_called(chain.account)}: {counted(chain.statements, 'statement')}"
    if chain.start and chain.end:
        head += f" from {chain.start} to {chain.end}, {chain.months_told}"
    missing = ", ".join(span_text(*span) for span in chain.missing)
    return [
        head + (f", {missing} missing" if missing else ""),
        *(f"    {text}" for link in chain.links for text in _link_texts(link)),
        *(f"    {text}" for text in overlap_texts(found)),
        *(f"    not proved: {_file(stretch)}" for stretch in chain.unproved),
    ]


def _link_texts(link: Link) -> Iterable[str]:
    moved = total_of_missing(link)
    if link.kind is LinkKind.MISSING and link.missing is not None:
        yield (
            f"missing: {span_text(*link.missing)}, between {_file(link.earlier)} and {_file(link.later)}; "
            f"the balance moves by {moved:f}"
        )
    elif link.kind is LinkKind.DIFFERS:
        yield (
            f"does not follow: {_file(link.earlier)} ends with {link.earlier.closing:f}, {_file(link.later)} begins "
            f"with {link.later.opening:f}, and no days lie between: a balance may be misread"
        )
    elif link.kind is LinkKind.UNKNOWN:
        why = "a balance is not printed"
        if moved is not None and link.missing is not None:
            why = f"both balances are zero, and {span_text(*link.missing)} lies between"
        yield f"not known whether {_file(link.later)} follows {_file(link.earlier)}: {why}"


def overlap_texts(found: Sequence[Overlap]) -> list[str]:
    """A line for each overlap; of many only how many more there are."""
    texts = [overlap_text(overlap) for overlap in found[:SHOWN_OVERLAPS]]
    if len(found) > SHOWN_OVERLAPS:
        rows = sum(len(overlap.twins) for overlap in found[SHOWN_OVERLAPS:])
        texts.append(f"and {counted(len(found) - SHOWN_OVERLAPS, 'overlap')} more, with {counted(rows, 'row')} in both")
    return texts


def overlap_text(overlap: Overlap) -> str:
    """One sentence on an overlap, without its full stop."""
    rows = counted(len(overlap.twins), "row")
    alone = [
        f"{counted(count, 'row')} only in the {which}"
        for count, which in ((overlap.only_first, "first"), (overlap.only_second, "second"))
        if count
    ]
    files = f"{_file(overlap.first)} and {_file(overlap.second)}"
    counts = ", ".join([f"{rows} in both", *alone])
    return f"overlap: {files} both cover {span_text(overlap.start, overlap.end)}; {counts}"


def span_text(start: date, end: date) -> str:
    """Days from one to another; a whole month by its name."""
    after = end + timedelta(days=1)
    if start.day == 1 and after.day == 1:
        first, last = f"{start:%Y-%m}", f"{end:%Y-%m}"
        return first if first == last else f"{first} to {last}"
    return f"{start}" if start == end else f"{start} to {end}"


def _called(account: Account) -> str:
    return for_terminal(f"{account.title} {account.key.currency}".strip())


def _file(stretch: Stretch) -> str:
    name = for_terminal(os.path.basename(stretch.path))
    return f"{name} (statement {stretch.number})" if stretch.number > 1 else name


def account_fields(chains: Sequence[Chain], found: Sequence[Overlap]) -> list[dict[str, object]]:
    """All accounts as JSON."""
    return [_fields(each, [one for one in found if one.account.key == each.account.key]) for each in chains]


def _fields(chain: Chain, found: Sequence[Overlap]) -> dict[str, object]:
    return {
        "account": chain.account.number,
        "currency": chain.account.key.currency or None,
        "statements": chain.statements,
        "start": _day(chain.start),
        "end": _day(chain.end),
        "months": [f"{month:%Y-%m}" for month in chain.months],
        "months_proved": [f"{month:%Y-%m}" for month in chain.proved],
        "months_partly_proved": [f"{month:%Y-%m}" for month in chain.partly],
        "links": [_link_fields(link) for link in chain.links],
        "overlaps": [
            {
                "first": show_path(each.first.path), "second": show_path(each.second.path), "start": _day(each.start),
                "end": _day(each.end), "rows_in_both": len(each.twins), "only_first": each.only_first,
                "only_second": each.only_second,
            }
            for each in found
        ],
        "not_proved": [show_path(stretch.path) for stretch in chain.unproved],
    }  # fmt: skip


def _link_fields(link: Link) -> dict[str, object]:
    moved = total_of_missing(link)
    return {
        "kind": link.kind.value,
        "earlier": show_path(link.earlier.path),
        "later": show_path(link.later.path),
        "missing": None if link.missing is None else [_day(day) for day in link.missing],
        "difference": None if moved is None else f"{moved:f}",
    }


def _day(day: date | None) -> str | None:
    return None if day is None else day.isoformat()
