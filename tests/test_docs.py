"""The pages of docs/: what they say can be typed, what they point to is there, and the site has them all."""

from __future__ import annotations

import importlib.util
import os
import re
import shlex
import shutil
import signal
import socket
import sqlite3
import subprocess
import sys
from collections.abc import Callable
from contextlib import closing
from dataclasses import dataclass, field
from pathlib import Path

import pymupdf
import pytest
from batches import age
from keeping import FILE_KEYRING

ROOT = Path(__file__).parent.parent
DOCS = ROOT / "docs"
EXAMPLES = ROOT / "examples" / "statements"
PAGES = sorted(DOCS.glob("*.md"))
DOCUMENTS = [ROOT / "README.md", *PAGES]
COMMAND = re.compile(r"^\$ (pdfproc .*)$", re.MULTILINE)


def blocks(page: Path) -> list[str]:
    """The fenced blocks that begin with a command of ours."""
    found = re.findall(r"^```[a-z]*\n(.*?)^```", page.read_text("utf-8"), re.MULTILINE | re.DOTALL)
    return [block for block in found if block.startswith("$ pdfproc")]


WITH_COMMANDS = [page for page in DOCUMENTS if blocks(page)]
SERVERS = ("serve", "watch", "worker")
PASSWORD = "a password"


@dataclass
class Desk:
    """A working folder as the documents take it for granted, and the environment in which they are read.

    `typed` are the commands that have been run in it.
    """

    folder: Path
    env: dict[str, str]
    typed: set[str] = field(default_factory=set)

    def run(self, command: str, *, ends: tuple[int, ...] = (0,)) -> str:
        """What a line of the documents prints, typed into a shell; it must end well."""
        if shutil.which("jq") is None:
            command = command.partition(" | jq")[0]
        done = subprocess.run(
            ["bash", "-o", "pipefail", "-c", command],
            cwd=self.folder, env=self.env, input=f"{PASSWORD}\n", capture_output=True, text=True, check=False,
        )  # fmt: skip
        assert done.returncode in ends, f"{command}\n{done.stdout}{done.stderr}"
        return done.stdout

    def serve(self, command: str) -> None:
        """Start what goes on until it is told to stop, on a port that is free, and stop it once it answers there."""
        words, env = shlex.split(command, comments=True), self.env | {"PDFPROC_PORT": "0"}
        with subprocess.Popen(words, cwd=self.folder, env=env, stdout=subprocess.PIPE, text=True) as process:
            assert process.stdout is not None
            said = process.stdout.readline()
            port = re.match(r"Serving at http://127\.0\.0\.1:(\d+) ", said)
            assert port, f"{command}\n{said}"
            with socket.create_connection(("127.0.0.1", int(port[1]))) as client:
                client.sendall(b"GET / HTTP/1.0\r\nHost: localhost\r\n\r\n")
                assert client.recv(12).startswith(b"HTTP/1.1 ")
            process.terminate()
        assert process.returncode in (0, -signal.SIGTERM, 128 + signal.SIGTERM)

    def read_all_again(self) -> None:
        """A log made anew knows CSVs only: begin again with the PDFs."""
        shutil.rmtree(self.folder / "output")
        self.read_what_was_forgotten()

    def read_what_was_forgotten(self) -> None:
        """All that there is."""
        self.run("pdfproc ingest statements scans --password-file passwords.txt --quiet")

    def spoil_the_log(self) -> None:
        """Write nonsense into the middle of the database."""
        with (self.folder / "output" / "pdfproc.db").open("r+b") as file:
            file.seek(4096)
            file.write(b"nonsense" * 4096)

    def fail_a_file(self) -> None:
        """A download that is none fails, and is replaced in the failed folder by a good one."""
        (self.folder / "statements" / "april.pdf").write_text("no PDF")
        age(self.folder / "statements" / "april.pdf")  # for one that is being written, a run would wait
        self.run("pdfproc ingest statements/april.pdf", ends=(1,))
        shutil.copy(EXAMPLES / "de-giro-0001.pdf", self.folder / "failed" / "april.pdf")

    def fail_a_locked_file(self) -> None:
        """Read for the first time without its password, it is moved away."""
        self.run("pdfproc forget statements/locked.pdf")
        self.run("pdfproc ingest statements/locked.pdf", ends=(1,))

    def take_the_locked_file_away(self) -> None:
        """The documents speak of it where they speak of passwords alone."""
        (self.folder / "statements" / "locked.pdf").unlink(missing_ok=True)

    def add_a_locked_file(self) -> None:
        """An encrypted statement, in the folder and beside it, and the file with its password."""
        for place in (self.folder, self.folder / "statements"):
            with pymupdf.open(EXAMPLES / "us-running-0001.pdf") as pdf:
                pdf.save(place / "locked.pdf", encryption=pymupdf.PDF_ENCRYPT_AES_256, user_pw=PASSWORD, owner_pw="o")
            age(place / "locked.pdf")
        (self.folder / "passwords.txt").write_text(f"{PASSWORD}\n")
        (self.folder / "passwords.txt").chmod(0o600)


BEFORE: dict[str, Callable[[Desk], None]] = {
    "pdfproc ingest statements/ --password-file": Desk.add_a_locked_file,
    "pdfproc ingest statements/ --json": Desk.take_the_locked_file_away,
    "pdfproc retry  ": Desk.fail_a_file,
    "pdfproc retry locked.pdf": Desk.fail_a_locked_file,
    "pdfproc check --rebuild-log": Desk.spoil_the_log,
    "pdfproc forget": Desk.read_all_again,
    "pdfproc export xlsx": Desk.read_what_was_forgotten,
}
"""What has happened before a user types a command that begins so."""


def scan_a_strip(place: Path) -> None:
    """A scan of a few lines: what is recognised is another test's matter, and a whole page takes seconds each time."""
    with pymupdf.open(EXAMPLES / "uk-current-0001.pdf") as whole, pymupdf.open() as scan:
        page = whole[0]
        strip = pymupdf.Rect(0, 0, page.rect.width, page.rect.height / 6)
        picture = page.get_pixmap(dpi=200, clip=strip, colorspace=pymupdf.csGRAY)
        scan.new_page(width=strip.width, height=strip.height).insert_image(strip, pixmap=picture)
        scan.save(place)


@pytest.fixture(scope="module")
def desk(tmp_path_factory: pytest.TempPathFactory) -> Desk:
    """A folder with the files that the documents name, and `pdfproc` on the PATH: one for all of them."""
    folder = tmp_path_factory.mktemp("desk")
    (folder / "statements" / "2024").mkdir(parents=True)
    (folder / "scans").mkdir()
    (folder / "examples" / "statements").mkdir(parents=True)
    for name, place in (
        ("uk-current-0001", "examples/statements/uk-current-0001.pdf"),
        ("uk-current-0001", "statements/2024/march.pdf"),
        ("uk-current-0001", "march.pdf"),
        ("us-credit-card-0001", "statements/card.pdf"),
        ("br-conta-0001", "extra.pdf"),
    ):
        shutil.copy(EXAMPLES / f"{name}.pdf", folder / place)
    scan_a_strip(folder / "scans" / "scan.pdf")
    (folder / "bin").mkdir()
    program = folder / "bin" / "pdfproc"
    program.write_text(f'#!/bin/sh\nexec {shlex.quote(sys.executable)} -m pdf_processor "$@"\n')
    program.chmod(0o700)
    (folder / "bin" / "file_keyring.py").write_text(FILE_KEYRING)
    path = [str(folder / "bin"), *filter(None, [os.environ.get("PYTHONPATH"), str(ROOT)])]
    env = os.environ | {
        "HOME": str(folder), "PATH": f"{folder / 'bin'}{os.pathsep}{os.environ['PATH']}",
        "PYTHONPATH": os.pathsep.join(path), "PYTHON_KEYRING_BACKEND": "file_keyring.FileKeyring",
        "STORE": str(folder / "bin" / "store.json"),
    }  # fmt: skip
    return Desk(folder, env)


@pytest.fixture(scope="module")
def folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A working folder with an example that was read."""
    folder = tmp_path_factory.mktemp("docs")
    (folder / "examples" / "statements").mkdir(parents=True)
    shutil.copy(EXAMPLES / "uk-current-0001.pdf", folder / "examples" / "statements")
    command = [sys.executable, "-m", "pdf_processor", "ingest", "examples/statements", "--quiet"]
    subprocess.run(command, cwd=folder, check=True)
    return folder


def test_there_are_commands_to_run() -> None:
    assert {page.name for page in WITH_COMMANDS} >= {
        "README.md",
        "ocr.md",
        "resume.md",
        "database.md",
        "troubleshooting.md",
    }
    assert sum(len(COMMAND.findall(block)) for block in blocks(ROOT / "README.md")) > 30


def test_no_command_of_the_readme_is_left_out() -> None:
    """All stand in blocks that are run, but for the reference's help texts."""
    text = re.sub(r"<!-- help.*?<!-- end -->", "", (ROOT / "README.md").read_text("utf-8"), flags=re.DOTALL)
    assert re.findall(r"^ +pdfproc .*", text, re.MULTILINE) == []


@pytest.mark.timeout(900)
@pytest.mark.parametrize("page", WITH_COMMANDS, ids=lambda page: page.name)
def test_commands_run(page: Path, desk: Desk) -> None:
    needed = ("keyring", "openpyxl", "ofxtools", "pygal", "fastapi", "tesserocr")
    if missing := [each for each in needed if importlib.util.find_spec(each) is None]:
        pytest.skip(f"{', '.join(missing)} not installed")
    if page.name != "README.md" and not (desk.folder / "output").exists():
        desk.run("pdfproc ingest examples/statements statements --quiet")
    for command in (command for block in blocks(page) for command in COMMAND.findall(block)):
        words = command.partition(" #")[0].strip()
        if words in desk.typed:
            continue  # several pages have it: one of them was the first
        for start, happens in BEFORE.items():
            if command.startswith(start):
                happens(desk)
        if command.split()[1] in SERVERS:
            desk.serve(command)
        else:
            desk.run(command)
        desk.typed.add(words)


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
