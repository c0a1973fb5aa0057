"""The pages of docs/: what they say can be typed, what they point to is there, and the site has them all."""

from __future__ import annotations

import re
import shlex
import shutil
import sqlite3
import subprocess
import sys
from contextlib import closing
from pathlib import Path

import pytest

ROOT = Path(__file__).parent.parent
DOCS = ROOT / "docs"
PAGES = sorted(DOCS.glob("*.md"))
DOCUMENTS = [ROOT / "README.md", *PAGES]
COMMAND = re.compile(r"^\$ (pdfproc .*)$", re.MULTILINE)


def blocks(page: Path) -> list[str]:
    """The fenced blocks that begin with a command of ours."""
    found = re.findall(r"^```[a-z]*\n(.*?)^```", page.read_text("utf-8"), re.MULTILINE | re.DOTALL)
    return [block for block in found if block.startswith("$ pdfproc")]


WITH_COMMANDS = [page for page in DOCUMENTS if blocks(page)]


@pytest.fixture(scope="module")
def folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A working folder with an example in it."""
    folder = tmp_path_factory.mktemp("docs")
    (folder / "examples" / "statements").mkdir(parents=True)
    shutil.copy(ROOT / "examples" / "statements" / "uk-current-0001.pdf", folder / "examples" / "statements")
    run("pdfproc ingest examples/statements --quiet", folder)
    return folder


def run(command: str, folder: Path) -> str:
    """What a command prints; it must end well."""
    words = [sys.executable, "-m", "pdf_processor", *shlex.split(command)[1:]]
    done = subprocess.run(words, cwd=folder, capture_output=True, text=True, check=False)
    assert done.returncode == 0, f"{command}\n{done.stdout}{done.stderr}"
    return done.stdout


def test_there_are_commands_to_run() -> None:
    assert {page.name for page in WITH_COMMANDS} >= {"resume.md", "database.md", "troubleshooting.md"}


@pytest.mark.parametrize("page", WITH_COMMANDS, ids=lambda page: page.name)
def test_commands_run(page: Path, folder: Path) -> None:
    done: set[str] = set()
    for block in blocks(page):
        commands = COMMAND.findall(block)
        assert commands
        for command in commands:
            if command not in done:
                run(command, folder)
                done.add(command)


def test_sql_runs(folder: Path) -> None:
    queries = re.findall(r"^```sql\n(.*?)^```", (DOCS / "database.md").read_text("utf-8"), re.MULTILINE | re.DOTALL)
    assert len(queries) >= 4
    with closing(sqlite3.connect(folder / "output" / "pdfproc.db")) as db:
        for query in queries:
            db.execute(query).fetchall()
        tables = {name for (name,) in db.execute("SELECT name FROM sqlite_master WHERE type = 'table'")}
    listed = set(re.findall(r"^\| `([a-z_]+)` \|", (DOCS / "database.md").read_text("utf-8"), re.MULTILINE))
    assert listed == {name for name in tables if not name.startswith("sqlite_")}


def slug(heading: str) -> str:
    """The anchor that a heading gets."""
    plain = re.sub(r"[`*\[\]]|\(.*?\)", "", heading).lower()
    return re.sub(r"[^\w\- ]", "", plain).strip().replace(" ", "-")


@pytest.mark.parametrize("page", DOCUMENTS, ids=lambda page: page.name)
def test_anchors_lead_somewhere(page: Path) -> None:
    for target, anchor in re.findall(r"\]\(([^)#:]*)#([^)]+)\)", page.read_text("utf-8")):
        other = page.parent / target if target else page
        assert anchor in {slug(found) for found in re.findall(r"^#+ (.+)$", other.read_text("utf-8"), re.MULTILINE)}, (
            anchor
        )


def test_the_site_has_every_page() -> None:
    text = (ROOT / "mkdocs.yml").read_text("utf-8")
    assert sorted(re.findall(r"^  - .*: (\S+\.md)$", text, re.MULTILINE)) == [page.name for page in PAGES]
    outside = [found for page in PAGES for found in re.findall(r"\]\((\.\./[^)]+)\)", page.read_text("utf-8"))]
    assert outside == []


def test_the_recording_is_of_a_run_and_loads_nothing() -> None:
    picture = (DOCS / "terminal.svg").read_text("utf-8")
    assert "url(http" not in picture
    assert "@font-face" not in picture
    assert "ingest&#160;statements" in picture
    assert "Transactions" in picture
    record = (DOCS / "record.py").read_text("utf-8")
    for command in re.findall(r'^    "(pdfproc .*)",$', record, re.MULTILINE):
        assert command.replace(" ", "&#160;") in picture, "run 'make recording'"
