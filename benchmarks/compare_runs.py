"""What two versions make of the same PDFs: their import logs joined by the PDFs' SHA-256.

    python benchmarks/compare_runs.py BEFORE/pdfproc.db AFTER/pdfproc.db

Tells which files end otherwise (a status, an error's code, the number of rows, whether it reconciles, the rows
themselves), and how the seconds compare. The exit status is 1 if a file that was proved no longer is, or has other
rows, or one that could be read fails. Names of files and figures of rows are not printed: a file is its hash.
"""

from __future__ import annotations

import argparse
import hashlib
import sqlite3
import statistics
import sys
from collections import Counter
from collections.abc import Iterator
from contextlib import closing
from dataclasses import dataclass
from pathlib import Path

SHOWN = 20
_FILES = """
SELECT id, sha256, status, coalesce(error_code, ''), coalesce(transactions, 0), coalesce(reconciled, ''),
    coalesce(seconds, 0) FROM import_logs WHERE current = 1 AND sha256 IS NOT NULL AND status <> 'duplicate'
"""
_ROWS = """
SELECT date, value_date, description, amount, currency, balance, account FROM transactions WHERE import_id = ?
ORDER BY number
"""
_READ = ("succeeded", "no_transactions", "needs_review")


@dataclass(frozen=True, slots=True)
class File:
    """What became of a PDF. `rows` is a digest of them."""

    status: str
    code: str
    transactions: int
    reconciled: str
    seconds: float
    rows: str

    def ending(self) -> str:
        """How it ended, in a word or two."""
        return f"{self.status}: {self.code}" if self.code else f"{self.status}, {self.reconciled}"


def files(database: Path) -> dict[str, File]:
    """The files of a log by their SHA-256."""
    with closing(sqlite3.connect(f"{database.resolve().as_uri()}?mode=ro", uri=True)) as db:
        found = {}
        for row_id, sha256, *values in db.execute(_FILES).fetchall():
            rows = hashlib.sha256(repr(db.execute(_ROWS, (row_id,)).fetchall()).encode()).hexdigest()
            found[sha256] = File(*values, rows)
    return found


def is_worse(before: File, after: File) -> bool:
    """Whether something was lost that had been proved or read."""
    if before.reconciled == "yes":
        return after.reconciled != "yes" or after.rows != before.rows
    return before.status in _READ and after.status not in _READ


def compare(before: dict[str, File], after: dict[str, File]) -> Iterator[str]:
    """The report, line by line."""
    both = sorted(before.keys() & after.keys())
    yield f"{len(both)} files in both, {len(before) - len(both)} only before, {len(after) - len(both)} only after"
    endings = Counter((before[each].ending(), after[each].ending()) for each in both)
    for (one, other), count in sorted(endings.items(), key=lambda item: -item[1]):
        yield f"{'' if one == other else '*':1} {count:6}  {one}{'' if one == other else f'  ->  {other}'}"
    changed = [each for each in both if before[each].rows != after[each].rows]
    same = sum(before[each].transactions == after[each].transactions for each in changed)
    yield f"{len(changed)} files have other rows, {same} of them as many as before"
    ratios = [after[each].seconds / before[each].seconds for each in both if before[each].seconds > 0.01]
    if ratios:
        ten = statistics.quantiles(ratios, n=10) if len(ratios) > 1 else [ratios[0]] * 9
        total = [sum(side[each].seconds for each in both) for side in (before, after)]
        yield (
            f"seconds: {total[0]:.1f} before, {total[1]:.1f} after; "
            f"of a file by {ten[4]:.2f} (median), {ten[0]:.2f} to {ten[8]:.2f} (deciles)"
        )
    worse = [each for each in both if is_worse(before[each], after[each])]
    for each in worse[:SHOWN]:
        yield f"WORSE {each[:16]}: {before[each].ending()} -> {after[each].ending()}"
    if len(worse) > SHOWN:
        yield f"WORSE and {len(worse) - SHOWN} more"


def main() -> int:
    """Print the report; the process's exit status."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("before", type=Path)
    parser.add_argument("after", type=Path)
    chosen = parser.parse_args()
    before, after = files(chosen.before), files(chosen.after)
    print("\n".join(compare(before, after)))
    return int(any(is_worse(before[each], after[each]) for each in before.keys() & after.keys()))


if __name__ == "__main__":
    sys.exit(main())
