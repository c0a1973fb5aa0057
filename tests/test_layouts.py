"""Statements in the style of many banks, drawn anew with a seed that was never tuned on, batch by batch."""

from __future__ import annotations

from collections.abc import Iterable
from pathlib import Path
from types import ModuleType

import pymupdf
import pytest
from statement.truth import Key, Score, Truth, keys, lies, load, score, total

from pdf_processor.extract import extract
from pdf_processor.model import Statement
from pdf_processor.settings import ReadSettings

pytest.importorskip("reportlab")
pytest.importorskip("fpdf")
from layouts.frame import Skip, discover, make

SEED = 4242
FLOOR, FLOOR_OF_ALL = 0.92, 0.98
ASSUMED = ("dates_uncertain", "year_not_printed")
FEWEST_ROWS = 10  # a statement, on average


def batches() -> dict[str, dict[str, ModuleType]]:
    """The layouts by the package that holds them."""
    found: dict[str, dict[str, ModuleType]] = {}
    for name, module in discover().items():
        found.setdefault(module.__name__.rpartition(".")[0].rpartition(".")[2], {})[name] = module
    return found


def _by_age(name: str) -> tuple[int, str]:
    """Batches in the order in which they were drawn: `batch_a` to `batch_z`, then `batch_aa`."""
    return len(name), name


BATCHES = batches()
NEWEST, EVERY = 3, 12  # batches that the short tier reads all; of the older ones every twelfth
SHORT = {name for at, name in enumerate(sorted(BATCHES, key=_by_age, reverse=True)) if at < NEWEST or at % EVERY == 0}
SCORES: dict[str, Score] = {}  # of every statement that was read, by its name


def drawn(batch: str, folder: Path) -> list[Truth]:
    """One statement of each layout with its truth; layouts whose fonts are missing here are left out."""
    found = []
    for name, module in BATCHES[batch].items():
        try:
            path = make(module, name, folder, 1, SEED)
        except Skip:
            continue
        found.append(load(path.with_suffix(".json")))
    return found


def _settings(truth: Truth) -> ReadSettings:
    return ReadSettings(passwords=(truth.password,) if truth.password else ())


@pytest.mark.parametrize(
    "batch",
    [pytest.param(one, marks=[] if one in SHORT else [pytest.mark.long]) for one in sorted(BATCHES, key=_by_age)],
)
def test_a_batch_is_read_and_nothing_wrong_is_called_reconciled(batch: str, tmp_path: Path) -> None:
    truths = drawn(batch, tmp_path)
    if not truths:
        pytest.skip("no layout can be drawn here")
    documents = [extract(truth.pdf, _settings(truth)) for truth in truths]
    wrong = [
        f"{truth.name}: {lie}"
        for truth, document in zip(truths, documents, strict=True)
        for lie in lies(truth.rows, document.statements)
    ]
    assert not wrong, "\n".join(wrong)
    scores = {truth.name: score(truth, document.statements) for truth, document in zip(truths, documents, strict=True)}
    SCORES.update(scores)
    assert total(scores.values()).f1 >= FLOOR, sorted(scores.items(), key=lambda item: item[1].f1)[:5]
    assert sum(len(truth.rows) for truth in truths) > FEWEST_ROWS * len(truths)


@pytest.mark.parametrize("batch", sorted(SHORT, key=_by_age)[:: -len(SHORT) // 2])
def test_statements_of_two_banks_bound_together_are_read_as_each_is(batch: str, tmp_path: Path) -> None:
    truths = [truth for truth in drawn(batch, tmp_path) if not truth.password]
    for one, other in zip(truths[::2], truths[1::2], strict=False):
        bound = tmp_path / f"{one.name}-{other.name}.pdf"
        with pymupdf.open(one.pdf) as first, pymupdf.open(other.pdf) as second:
            first.insert_pdf(second)
            first.save(bound)
        found = extract(bound).statements
        assert not lies(one.rows + other.rows, found), bound.name
        apart = [*extract(one.pdf).statements, *extract(other.pdf).statements]
        if any(doubt.code in ASSUMED for statement in apart for doubt in statement.doubts):
            continue  # the year is the PDF's own, and both have one PDF now
        assert _rows_of(found) == _rows_of(apart), bound.name


def _rows_of(statements: Iterable[Statement]) -> tuple[Key, ...]:
    return keys(row for statement in statements for row in statement.transactions)


def test_rows_of_all_batches() -> None:
    if len(SCORES) < len(SHORT):
        pytest.skip("counted when all batches of the short tier are read before")
    assert total(SCORES.values()).f1 >= FLOOR_OF_ALL
