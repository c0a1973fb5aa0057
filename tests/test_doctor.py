"""`pdfproc doctor`: what is there is told, what is missing is told with the way to install it, reading is tried."""

from __future__ import annotations

import importlib.metadata
import json
import os
import subprocess
import sys
from pathlib import Path
from typing import Any

import pytest

from pdf_processor.cli.doctor import LIBRARIES
from pdf_processor.extract import extract
from pdf_processor.installing import as_installed
from pdf_processor.model import Reconciled
from pdf_processor.ocr.engine import EXTRAS
from pdf_processor.sample import TRANSACTIONS, sample_pdf


def doctor(folder: Path, *, without: str = "", status: int = 0) -> dict[str, Any]:
    """What it finds, by name, where one library cannot be imported."""
    code = (
        "import importlib.machinery as machinery\n"
        "find = machinery.PathFinder.find_spec\n"
        "def hide(name, path=None, target=None):\n"
        f"    return None if name == {without!r} else find(name, path, target)\n"
        "machinery.PathFinder.find_spec = staticmethod(hide)\n"
        "from pdf_processor.cli import main; main()"
    )
    command = [sys.executable, "-c", code, "doctor", "--json"]
    done = subprocess.run(command, cwd=folder, capture_output=True, text=True, check=False)
    assert done.returncode == status, done.stderr
    return {finding["name"]: finding for finding in json.loads(done.stdout)["findings"]}


def test_the_sample_is_a_statement_whose_balances_prove_its_rows(tmp_path: Path) -> None:
    (tmp_path / "sample.pdf").write_bytes(sample_pdf())
    document = extract(tmp_path / "sample.pdf")
    assert document.warnings == ()
    assert (len(document.transactions), document.reconciled) == (TRANSACTIONS, Reconciled.YES)
    assert [f"{row.amount:f}" for row in document.transactions] == ["-12.40", "2310.00", "-84.15", "-500.00"]


def test_a_sound_installation_passes_the_self_test(tmp_path: Path) -> None:
    found = doctor(tmp_path)
    assert found["Self-test"]["ok"] and "4 of 4 rows" in found["Self-test"]["text"]
    assert found["Python"]["text"].startswith(f"{sys.version_info.major}.{sys.version_info.minor}.")
    assert list(tmp_path.iterdir()) == []  # nothing is made
    shown = subprocess.run(
        [sys.executable, "-m", "pdf_processor", "doctor"], cwd=tmp_path, capture_output=True, text=True, check=True
    ).stdout
    assert "ok Self-test" in shown and "/" not in shown.partition("OCR: tesseract")[2].partition("Library")[0]


@pytest.mark.parametrize(
    ("hidden", "library", "extra"),
    [("openpyxl", "openpyxl", "xlsx"), ("pygal", "pygal", "report"), ("uvicorn", "fastapi", "serve")],
)
def test_a_missing_library_is_told_with_the_command_that_installs_it(
    tmp_path: Path, hidden: str, library: str, extra: str
) -> None:
    found = doctor(tmp_path, without=hidden)[f"Library: {library}"]
    assert found["ok"] is False
    assert as_installed(f"pip install 'pdfproc[{extra}]'") in found["command"]
    assert hidden == library or hidden in found["text"]


@pytest.mark.parametrize(
    ("hidden", "engine", "extra"),
    [("numpy", "tesseract", "ocr"), ("PIL", "tesseract", "ocr"), ("numpy", "rapidocr", "ocr-accurate")],
)
def test_an_engine_that_lacks_a_library_is_told_with_the_command_that_installs_it(
    tmp_path: Path, hidden: str, engine: str, extra: str
) -> None:
    found = doctor(tmp_path, without=hidden)[f"OCR: {engine}"]
    assert (found["ok"], found["text"]) == (False, f"cannot be loaded: {hidden} is missing")
    assert found["command"] == as_installed(f"install it with: pip install 'pdfproc[{extra}]'")


def test_every_library_that_only_an_extra_brings_is_looked_for() -> None:
    extras = set(importlib.metadata.metadata("pdfproc").get_all("Provides-Extra") or ())
    looked_for = {extra for extra, _ in LIBRARIES.values()} | set(EXTRAS.values())
    assert extras - looked_for == {"dev", "docs", "layouts", "load"}


def test_a_keyring_that_is_none_is_told(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    pytest.importorskip("keyring")
    monkeypatch.setenv("PYTHON_KEYRING_BACKEND", "keyring.backends.fail.Keyring")
    found = doctor(tmp_path)["Library: keyring"]
    assert found["ok"] is False and "--password-file" in found["command"]


def test_reading_that_does_not_work_is_a_failure(tmp_path: Path) -> None:
    (tmp_path / "pymupdf").mkdir()
    (tmp_path / "pymupdf" / "__init__.py").write_text("raise ImportError('broken')")
    env = os.environ | {"PYTHONPATH": os.pathsep.join([str(tmp_path), os.environ.get("PYTHONPATH", "")])}
    done = subprocess.run(
        [sys.executable, "-m", "pdf_processor", "doctor"],
        cwd=tmp_path, env=env, capture_output=True, text=True, check=False,
    )  # fmt: skip
    assert done.returncode == 1
    assert "no Self-test" in done.stdout
    assert as_installed("reinstall with: pip install --force-reinstall pdfproc") + "\n" in done.stdout


def test_a_database_that_cannot_be_used_is_told(tmp_path: Path) -> None:
    (tmp_path / "output").mkdir()
    (tmp_path / "output" / "pdfproc.db").write_bytes(b"no database at all, but long enough" * 100)
    assert doctor(tmp_path)["Output"]["ok"] is False
