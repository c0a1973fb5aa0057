"""What of a review is another after a change.

A browser takes seconds to show thousands of rows anew, and a moment for the few that are others than before.
"""

from __future__ import annotations

from typing import Any

MOST_ROWS = 200
"""From there on everything is shown anew."""


def seen(result: dict[str, Any]) -> str:
    """What tells one state of a review from the next: the last correction that is in it."""
    return str(result["corrections"][-1]["id"]) if result["corrections"] else "0"


def changed_rows(before: dict[str, Any], after: dict[str, Any], number: int) -> list[tuple[int, dict[str, Any]]] | None:
    """The rows that are others than before, and the one of this number, each with its place in its statement.

    None where everything is to be shown anew: rows or statements have come or gone, or hardly a row is as it was.
    """
    if _outline(before) != _outline(after):
        return None
    found = []
    for old, new in zip(before["statements"], after["statements"], strict=True):
        pairs = zip(old["transactions"], new["transactions"], strict=True)
        found += [
            (place, row)
            for place, (was, row) in enumerate(pairs, 1)
            if _shown(was) != _shown(row) or row["number"] == number
        ]
    if len(found) > MOST_ROWS or any(row["number"] is None for _, row in found):
        return None
    return found


def _outline(result: dict[str, Any]) -> list[Any]:
    """What is shown elsewhere than in rows, check and verdict, and which rows there are."""
    heads = [
        (
            [value for name, value in each.items() if name not in _SHOWN_ANEW],
            [row["number"] for row in each["transactions"]],
        )
        for each in result["statements"]
    ]
    return [result["result_sha256"], result["id"], heads]


def _shown(row: dict[str, Any]) -> list[Any]:
    """What of a row a page shows."""
    return [row[name] for name in _CELLS]


_CELLS = ("number", "date", "description", "amount", "balance", "proof", "doubts", "corrected", "inserted")
_SHOWN_ANEW = ("transactions", "doubts", "reconciled", "difference", "witnesses")
