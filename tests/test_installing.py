"""The command that a message gives for what is missing can be typed where it is read."""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
from pathlib import Path

import pytest

from pdf_processor.installing import as_installed, checkout_of

ROOT = Path(__file__).parent.parent
MISSING = "import sys; sys.modules['openpyxl'] = None; from pdf_processor.cli import main; main()"


def told(cwd: Path, path: str) -> str:
    """What `pdfproc export xlsx` says there without its library, with this PATH."""
    env = os.environ | {"PATH": path, "PYTHONPATH": str(ROOT)}
    words = [sys.executable, "-c", MISSING, "export", "xlsx", "a.xlsx"]
    done = subprocess.run(words, cwd=cwd, env=env, capture_output=True, text=True, check=False)
    assert done.returncode == 2
    return done.stderr


@pytest.fixture
def books(tmp_path: Path) -> Path:
    """A folder with an import log in it."""
    shutil.copy(ROOT / "examples" / "statements" / "uk-current-0001.pdf", tmp_path)
    words = [sys.executable, "-m", "pdf_processor", "ingest", "uk-current-0001.pdf", "-q"]
    subprocess.run(words, cwd=tmp_path, env=os.environ | {"PYTHONPATH": str(ROOT)}, check=True)
    return tmp_path


def test_a_checkout_installs_from_itself(books: Path) -> None:
    bin_folder = Path(sys.executable).parent
    assert f"install it with: {sys.executable} -m pip install -e '{ROOT}[xlsx]'\n" in told(books, "/usr/bin:/bin")
    if (bin_folder / "pip").exists():
        assert f"install it with: pip install -e '{ROOT}[xlsx]'\n" in told(books, f"{bin_folder}:/usr/bin:/bin")


def test_all_forms_of_the_command_are_known() -> None:
    assert as_installed("pip install 'pdfproc[ocr,xlsx]', then").endswith(f"pip install -e '{ROOT}[ocr,xlsx]', then")
    whole = as_installed("reinstall with: pip install --force-reinstall pdfproc")
    assert whole.endswith(f"pip install --force-reinstall -e '{ROOT}'")


@pytest.mark.parametrize("text", ["pip install datasette", "nothing to install", "pip install 'pdfproc-more[x]'"])
def test_other_texts_stay(text: str) -> None:
    assert as_installed(text) == text


def test_a_folder_is_a_checkout_only_with_our_project(tmp_path: Path) -> None:
    module = tmp_path / "pdf_processor" / "installing.py"
    assert checkout_of(module) is None
    (tmp_path / "pyproject.toml").write_text('[project]\nname = "another"\n')
    assert checkout_of(module) is None
    (tmp_path / "pyproject.toml").write_text('[project]\nname = "pdfproc"\n')
    assert checkout_of(module) == tmp_path
