"""The worst bug this program can have: a statement that says it is reconciled while a row is wrong.

Good statements are spoiled in one place, as words, and read again. What is then called reconciled must still have
exactly the true rows.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable
from pathlib import Path
from random import Random

import pytest

from statement.mutants import CHANGES, Mutant, Original, mutants, original
from statement.truth import lies, truths

SAMPLE = Path(__file__).parent.parent / "data" / "sample"
SEED = 20240229


@pytest.fixture(scope="module")
def originals() -> list[Original]:
    digital = [truth for truth in truths(SAMPLE) if truth.digital]
    return [found for truth in digital if (found := original(truth)) is not None]


def violations(originals: Iterable[Original], each: int) -> tuple[Counter[str], list[str]]:
    """How many mutants of each kind were read, and those that were called reconciled with wrong rows."""
    read: Counter[str] = Counter()
    wrong: list[str] = []
    for source in originals:
        rng = Random(f"{SEED}/{source.truth.name}")
        for mutant in mutants(source, rng, each):
            read[mutant.kind] += 1
            wrong += _complaint(source, mutant)
    return read, wrong


def _complaint(source: Original, mutant: Mutant) -> list[str]:
    statements = source.read(mutant.words)
    found = [lies(true, statements) for true in mutant.allowed]
    return [] if not all(found) else [f"{mutant.kind}, {source.truth.name}, {mutant.place}: {found[0][0]}"]


def test_most_samples_are_read_without_a_fault(originals: list[Original]) -> None:
    assert len(originals) >= 12


def test_no_spoiled_statement_is_called_reconciled(originals: list[Original]) -> None:
    read, wrong = violations(originals, each=2)
    assert set(read) >= set(CHANGES) - {"middle page cut"}
    assert not wrong, f"{len(wrong)} of {read.total()} mutants:\n" + "\n".join(wrong)


@pytest.mark.long
def test_no_spoiled_statement_is_called_reconciled_in_thousands(originals: list[Original]) -> None:
    read, wrong = violations(originals, each=40)
    assert read.total() > 2000
    assert not wrong, f"{len(wrong)} of {read.total()} mutants:\n" + "\n".join(wrong)
