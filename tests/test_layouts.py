"""Statements in the style of many banks, drawn anew with a seed that was never tuned on."""

from __future__ import annotations

from pathlib import Path

import pytest
from statement.truth import Truth, lies, load, score, total

from pdf_processor.extract import extract
from pdf_processor.model import Document
from pdf_processor.settings import ReadSettings

pytest.importorskip("reportlab")
pytest.importorskip("fpdf")
from layouts.frame import Skip, discover, make

SEED = 4242
FLOOR = 0.97


def draw_all(folder: Path) -> list[Truth]:
    """One statement of each layout with its truth; layouts whose fonts are missing here are left out."""
    found = []
    for name, module in discover().items():
        try:
            path = make(module, name, folder, 1, SEED)
        except Skip:
            continue
        found.append(load(path.with_suffix(".json")))
    return found


@pytest.fixture(scope="module")
def readings(tmp_path_factory: pytest.TempPathFactory) -> dict[str, tuple[Truth, Document]]:
    """Each layout's statement and what was read of it."""
    drawn = draw_all(tmp_path_factory.mktemp("layouts"))
    return {truth.name: (truth, extract(truth.pdf, _settings(truth))) for truth in drawn}


def _settings(truth: Truth) -> ReadSettings:
    return ReadSettings(passwords=(truth.password,) if truth.password else ())


def test_nothing_with_a_wrong_row_is_called_reconciled(readings: dict[str, tuple[Truth, Document]]) -> None:
    wrong = [
        f"{name}: {lie}"
        for name, (truth, document) in readings.items()
        for lie in lies(truth.rows, document.statements)
    ]
    assert not wrong, "\n".join(wrong)


def test_share_of_right_rows(readings: dict[str, tuple[Truth, Document]]) -> None:
    scores = {name: score(truth, document.statements) for name, (truth, document) in readings.items()}
    if not scores:
        pytest.skip("no layout can be drawn here")
    worst = sorted(scores.items(), key=lambda item: item[1].f1)[:10]
    assert total(scores.values()).f1 >= FLOOR, worst


def test_files_are_as_their_truth_says(readings: dict[str, tuple[Truth, Document]]) -> None:
    assert all(Path(truth.pdf).is_file() for truth, _ in readings.values())
    assert sum(len(truth.rows) for truth, _ in readings.values()) > 20 * len(readings) > 0
