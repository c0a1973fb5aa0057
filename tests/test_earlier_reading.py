"""What was read stays where a later run lacks what it takes to read it again: a password, an OCR engine."""

from __future__ import annotations

import json
import os
import shutil
from pathlib import Path

import pymupdf
import pytest
from batches import age
from test_cli import SAMPLE, Desk, figures
from test_ocr import BLOCK, needs_program

from pdf_processor.import_log import ImportLog

STATEMENT = SAMPLE / "uk-current-0001.pdf"
OTHER = SAMPLE / "us-running-0001.pdf"
SCAN = SAMPLE / "uk-current-0001-rows12-scan.pdf"


def lock(source: Path, target: Path, password: str = "right") -> None:
    with pymupdf.open(source) as pdf:
        pdf.save(target, encryption=pymupdf.PDF_ENCRYPT_AES_256, user_pw=password, owner_pw="owner")
    age(target)


@pytest.fixture
def desk(tmp_path: Path) -> Desk:
    """A folder with an encrypted statement that was read, and one that needs no password."""
    desk = Desk(tmp_path)
    del desk.env["PDFPROC_EXTRACTOR"]
    lock(STATEMENT, desk.folder / "in" / "locked.pdf")
    shutil.copy(OTHER, desk.folder / "in" / "open.pdf")
    (desk.folder / "right.txt").write_text("right\n")
    (desk.folder / "wrong.txt").write_text("wrong\n")
    done = desk.run("ingest", "in", "--password-file", "right.txt")
    assert (done.returncode, figures(done.stdout)["succeeded"]) == (0, "2")
    return desk


def held(desk: Desk) -> dict[str, str]:
    """All that a user has of what was read."""
    csvs = {str(path.relative_to(desk.folder)): path.read_text() for path in (desk.folder / "output").rglob("*.csv")}
    rows = desk.run("export", "csv")
    assert rows.returncode == 0, rows.stderr
    counts = json.loads(desk.run("status", "--json").stdout)["files"]
    return {**csvs, "export": rows.stdout, "status": str(counts)}


def assert_sound(desk: Desk) -> None:
    assert sorted(path.name for path in (desk.folder / "in").iterdir()) == ["locked.pdf", "open.pdf"]
    assert [path for path in (desk.folder / "failed").rglob("*") if path.is_file()] == []
    checked = desk.run("check")
    assert (checked.returncode, checked.stdout) == (0, "2 files checked: 0 problems\n")


@pytest.mark.long
@pytest.mark.parametrize("options", [(), ("--password-file", "wrong.txt")], ids=["none", "wrong"])
def test_without_its_password_a_file_keeps_what_was_read_with_it(desk: Desk, options: tuple[str, ...]) -> None:
    """Fault 20: what fails only for want of a password is as it was, and a note says so."""
    before = held(desk)
    again = desk.run("ingest", "in", *options)
    assert again.returncode == 0, again.stdout + again.stderr
    assert {name: figures(again.stdout)[name] for name in ("succeeded", "failed", "skipped")} == {
        "succeeded": "1", "failed": "0", "skipped": "1",
    }  # fmt: skip
    (note,) = (line for line in again.stderr.splitlines() if line.startswith("Note: the PDF is encrypted"))
    assert note.endswith(
        "what was read from it before stays, and so does the PDF: " + str(desk.folder / "in/locked.pdf")
    )
    assert held(desk) == before
    assert_sound(desk)
    (event,) = (each for each in desk.events("ingest", "in", *options) if each["event"] == "notice")
    assert event["code"] == "earlier_result_stays"
    assert figures(desk.run("ingest", "in", "--password-file", "right.txt").stdout)["succeeded"] == "2"
    assert held(desk) == before
    assert_sound(desk)


def test_a_run_that_dies_over_it_takes_nothing_away(desk: Desk) -> None:
    """Fault 20, behind fault 1: the log says `processing` then, and the next run has no password either."""
    before = held(desk)
    with ImportLog.open(desk.folder / "output") as log, log._transaction() as db:
        db.execute("UPDATE import_logs SET status = 'processing', owner = run_id WHERE path LIKE '%locked.pdf'")
    assert desk.run("ingest", "in").returncode == 0
    assert held(desk) == before
    assert_sound(desk)


def test_other_bytes_that_need_a_password_fail_as_ever(desk: Desk) -> None:
    """It is of the bytes that rows are kept, not of the name."""
    lock(SAMPLE / "de-giro-0001.pdf", desk.folder / "in" / "locked.pdf", "another")
    again = desk.run("ingest", "in")
    assert (again.returncode, figures(again.stdout)["failed"]) == (1, "1")
    assert (desk.folder / "failed" / "locked.pdf").exists()
    assert not (desk.folder / "in" / "locked.pdf").exists()


def test_rows_that_are_no_longer_all_there_are_not_kept(desk: Desk) -> None:
    with ImportLog.open(desk.folder / "output") as log, log._transaction() as db:
        db.execute(
            """DELETE FROM transactions WHERE number = 1 AND import_id = (
                   SELECT id FROM import_logs WHERE path LIKE '%locked.pdf')"""
        )
    again = desk.run("ingest", "in")
    assert (again.returncode, figures(again.stdout)["failed"]) == (1, "1")


@pytest.mark.long
@needs_program
def test_without_an_ocr_engine_a_scan_keeps_what_was_read_with_one(tmp_path: Path) -> None:
    desk = Desk(tmp_path)
    del desk.env["PDFPROC_EXTRACTOR"]
    shutil.copy(SCAN, desk.folder / "in" / "scan.pdf")
    age(desk.folder / "in" / "scan.pdf")
    assert desk.run("ingest", "in").returncode == 0
    before = held(desk)
    for name in ("site", "bin"):
        (desk.folder / name).mkdir()
    (desk.folder / "site" / "sitecustomize.py").write_text(BLOCK)
    path = os.pathsep.join(filter(None, [str(desk.folder / "site"), os.environ.get("PYTHONPATH")]))
    desk.env |= {"PATH": str(desk.folder / "bin"), "PYTHONPATH": path}
    again = desk.run("ingest", "in")
    assert (again.returncode, figures(again.stdout)["skipped"]) == (0, "1"), again.stdout + again.stderr
    assert "what was read from it before stays" in again.stderr
    assert held(desk) == before
    (desk.folder / "output").rename(desk.folder / "elsewhere")
    assert "(ocr_unavailable)" in desk.run("ingest", "in").stdout
