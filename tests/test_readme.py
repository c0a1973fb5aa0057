"""What the documents say is so: help texts, columns, statuses, exit codes, files they point to."""

from __future__ import annotations

import os
import re
import subprocess
import sys
from pathlib import Path

import pytest

from pdf_processor.cli.program import COMMANDS
from pdf_processor.errors import ExitCode, FileError, MachineError
from pdf_processor.export.registry import all_formats
from pdf_processor.export.table import COLUMNS as RECORD_COLUMNS
from pdf_processor.model import Status
from pdf_processor.writers.csv_file import COLUMNS

ROOT = Path(__file__).parent.parent
README = (ROOT / "README.md").read_text("utf-8")
DOCUMENTS = sorted([*ROOT.glob("*.md"), *(ROOT / "docs").glob("*.md"), ROOT / "tests" / "data" / "README.md"])


@pytest.mark.parametrize(("script", "page"), [("generate_help", "README.md"), ("generate_errors", "docs/errors.md")])
def test_what_is_made_from_the_code_is_up_to_date(script: str, page: str) -> None:
    env = os.environ | {"PYTHONPATH": str(ROOT)}
    check = subprocess.run([sys.executable, ROOT / "docs" / f"{script}.py", "--check"], env=env, check=False)
    assert check.returncode == 0, f"{page} is out of date: run 'make docs'"


def test_every_command_is_described() -> None:
    for command in COMMANDS:
        assert f"<!-- help {command} -->" in README


def test_columns_statuses_and_exit_codes_are_listed() -> None:
    for column in COLUMNS:
        assert f"| `{column}` |" in README, column
    for status in Status:
        assert f"| `{status.value}` |" in README, status
    for code in ExitCode:
        assert re.search(rf"^\| {code.value} \|", README, re.MULTILINE), code


def test_formats_of_export_are_listed() -> None:
    text = (ROOT / "docs" / "export.md").read_text("utf-8")
    assert re.findall(r"^\| `([a-z0-9.]+)` \|", text, re.MULTILINE)[: len(all_formats())] == list(all_formats())
    for column in RECORD_COLUMNS:
        assert f"| `{column}` |" in text, column


def test_error_codes_are_listed() -> None:
    text = (ROOT / "docs" / "errors.md").read_text("utf-8")
    listed = set(re.findall(r"^\| `([a-z_]+)` \|", text, re.MULTILINE))
    assert listed >= {leaf.code for base in (FileError, MachineError) for leaf in base.__subclasses__()}


@pytest.mark.parametrize("document", DOCUMENTS, ids=lambda path: path.name)
def test_links_between_files_lead_somewhere(document: Path) -> None:
    for target in re.findall(r"\]\(([^)#]+?)(?:#[^)]*)?\)", document.read_text("utf-8")):
        if not target.startswith(("http:", "https:", "mailto:")):
            assert (document.parent / target).exists(), target


@pytest.fixture(scope="module")
def folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A working folder after `pdfproc ingest` of two of the examples, as the README's commands expect it."""
    folder = tmp_path_factory.mktemp("readme")
    examples = ROOT / "examples" / "statements"
    (folder / "examples" / "statements").mkdir(parents=True)
    for name in ("uk-current-0001.pdf", "us-running-0001.pdf"):
        (folder / "examples" / "statements" / name).write_bytes((examples / name).read_bytes())
    command = [sys.executable, "-m", "pdf_processor", "ingest", "examples/statements", "--quiet"]
    subprocess.run(command, cwd=folder, check=True)
    return folder


def blocks(language: str) -> list[str]:
    return re.findall(rf"^```{language}\n(.*?)^```", README, re.MULTILINE | re.DOTALL)


@pytest.mark.parametrize("command", blocks("sh"))
def test_sql_examples_run(folder: Path, command: str) -> None:
    tools = os.environ | {"PATH": f"{Path(sys.executable).parent}{os.pathsep}{os.environ['PATH']}"}
    done = subprocess.run(command, shell=True, cwd=folder, env=tools, capture_output=True, text=True, check=False)
    assert done.returncode == 0, done.stderr


def test_library_example_runs(folder: Path) -> None:
    (example,) = blocks("python")
    (folder / "example.py").write_text(example)
    done = subprocess.run([sys.executable, "example.py"], cwd=folder, capture_output=True, text=True, check=False)
    assert done.returncode == 0, done.stderr
    *statements, counts = done.stdout.splitlines()
    assert statements
    assert sum(map(int, counts.split())) == 2
