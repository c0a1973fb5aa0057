"""The false-assurance rate: how often a statement with one thing wrong is still called reconciled.

    make honesty                                   the samples, and statements of all layouts of tests/layouts
    python tests/honesty.py FOLDER... --each 3     of folders of PDFs with their truth beside them

Statements that are read without a fault are spoiled in one place at a time, as words (`statement/mutants.py`), and
read again. Printed are, by kind of spoiling, how many were read, how many were called reconciled with a wrong row, and
how many hold a wrong row with proof `balance`; then how many of the unspoiled ones are called reconciled.
"""

from __future__ import annotations

import argparse
import sys
from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator, Sequence
from concurrent.futures import ProcessPoolExecutor
from dataclasses import dataclass, field
from functools import partial
from pathlib import Path
from random import Random
from tempfile import TemporaryDirectory

from statement.mutants import CHANGES, Mutant, Original, mutants, original
from statement.truth import Truth, lies, truths, wrongly_proved

from pdf_processor.model import Reconciled

SAMPLE = Path(__file__).parent / "data" / "sample"
SEED = 20240229


@dataclass(slots=True)
class Finding:
    """What came of reading spoiled statements, and their originals. Lists hold one line for each complaint."""

    read: Counter[str] = field(default_factory=Counter)
    wrong: dict[str, list[str]] = field(default_factory=lambda: defaultdict(list))
    proved: dict[str, list[str]] = field(default_factory=lambda: defaultdict(list))
    perfect: int = 0
    unproved: list[str] = field(default_factory=list)

    def add(self, other: Finding) -> None:
        self.read += other.read
        for kind, found in other.wrong.items():
            self.wrong[kind] += found
        for kind, found in other.proved.items():
            self.proved[kind] += found
        self.perfect += other.perfect
        self.unproved += other.unproved


def examine(truth: Truth, each: int, kinds: Sequence[str] = ()) -> Finding:
    """Spoil and read one statement; nothing where it is scanned or not read without a fault to begin with."""
    source = original(truth) if truth.digital else None
    found = Finding()
    if source is None:
        return found
    _judge_original(source, found)
    for mutant in mutants(source, Random(f"{SEED}/{truth.name}"), each):
        if not kinds or mutant.kind in kinds:
            _judge(source, mutant, found)
    return found


def _judge_original(source: Original, found: Finding) -> None:
    """Whether a perfectly read statement that prints what is needed is called reconciled."""
    truth = source.truth
    statements = source.read(source.words)
    if not _prints_enough(truth) and len(statements) < 2:
        return
    found.perfect += 1
    if not statements or any(statement.reconciled is not Reconciled.YES for statement in statements):
        codes = Counter(doubt.code for statement in statements for doubt in statement.doubts)
        found.unproved.append(f"{truth.name}: {', '.join(codes) or 'no doubt named'}")


def _prints_enough(truth: Truth) -> bool:
    """An opening balance, and a closing or running one. The truth of several accounts tells of neither."""
    ended = truth.closing is not None or any(balance is not None for balance in truth.balances)
    return truth.opening is not None and ended


def _judge(source: Original, mutant: Mutant, found: Finding) -> None:
    statements = source.read(mutant.words)
    where = f"{source.truth.name}, {mutant.place}"
    found.read[mutant.kind] += 1
    false = [lies(true, statements) for true in mutant.allowed]
    if all(false):
        found.wrong[mutant.kind].append(f"{where}: {false[0][0]}")
    if any(statement.reconciled is Reconciled.YES for statement in statements) and not all(false):
        return
    proved = [wrongly_proved(true, statements) for true in mutant.allowed]
    if all(proved):
        found.proved[mutant.kind].append(f"{where}: {proved[0][0]}")


def examine_all(found: Iterable[Truth], each: int, kinds: Sequence[str] = (), jobs: int = 1) -> Finding:
    """`examine` each of them, in several processes where asked."""
    result = Finding()
    if jobs == 1:
        for truth in found:
            result.add(examine(truth, each, kinds))
        return result
    with ProcessPoolExecutor(jobs) as pool:
        for part in pool.map(partial(examine, each=each, kinds=kinds), found, chunksize=2):
            result.add(part)
    return result


def drawn(folder: Path, seed: int, per_layout: int) -> list[Truth]:
    """Statements of all layouts of tests/layouts; those whose fonts are missing here are left out."""
    from layouts.frame import Skip, discover, make  # noqa: PLC0415

    folder.mkdir(parents=True, exist_ok=True)
    for name, module in discover().items():
        for number in range(1, per_layout + 1):
            try:
                make(module, name, folder, number, seed)
            except Skip:
                break
    return truths(folder)


def table(found: Finding, examples: int) -> Iterator[str]:
    """The finding for people, line by line, with some of each kind's complaints."""
    yield f"{'spoiled in':22}{'read':>7}{'called reconciled':>20}{'share':>9}{'wrong row proved':>19}"
    for kind in CHANGES:
        yield _row(kind, found.read[kind], len(found.wrong[kind]), len(found.proved[kind]))
    total = [sum(map(len, complaints.values())) for complaints in (found.wrong, found.proved)]
    yield _row("all", found.read.total(), *total)
    for name, complaints in (("called reconciled", found.wrong), ("proved by a balance", found.proved)):
        for kind, lines in complaints.items():
            yield from (f"  {name}: {kind}: {line}" for line in lines[:examples])
    right = found.perfect - len(found.unproved)
    yield f"perfectly read statements called reconciled: {right} of {found.perfect} ({_share(right, found.perfect)})"
    yield from (f"  not: {line}" for line in found.unproved[: 4 * examples])


def _row(kind: str, read: int, wrong: int, proved: int) -> str:
    return f"{kind:22}{read:7}{wrong:20}{_share(wrong, read):>9}{proved:19}"


def _share(part: int, whole: int) -> str:
    return f"{part / whole:.1%}" if whole else "-"


def main() -> int:
    parser = argparse.ArgumentParser(description=(__doc__ or "").splitlines()[0])
    parser.add_argument("folders", nargs="*", type=Path, metavar="FOLDER", help="PDFs with their truth as JSON beside")
    parser.add_argument("--each", type=int, default=3, metavar="N", help="spoiled statements of a kind and statement")
    parser.add_argument("--kinds", nargs="+", default=[], choices=list(CHANGES), metavar="KIND")
    parser.add_argument("--seed", type=int, default=1, help="of the drawn layouts")
    parser.add_argument("--per-layout", type=int, default=2, metavar="K")
    parser.add_argument("--examples", type=int, default=5, metavar="N")
    parser.add_argument("--jobs", type=int, default=1, metavar="N")
    arguments = parser.parse_args()
    with TemporaryDirectory() as folder:
        chosen = [truth for one in arguments.folders for truth in truths(one)]
        if not arguments.folders:
            chosen = truths(SAMPLE) + drawn(Path(folder), arguments.seed, arguments.per_layout)
        found = examine_all(chosen, arguments.each, arguments.kinds, arguments.jobs)
    print("\n".join(table(found, arguments.examples)))
    return 1 if any(found.wrong.values()) or any(found.proved.values()) else 0


if __name__ == "__main__":
    sys.exit(main())
