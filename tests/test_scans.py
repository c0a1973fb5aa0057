"""Scans by the command line: page readings are kept, page faults cost what they should, nothing is recognised twice."""

from __future__ import annotations

import json
import os
import re
import signal
import sqlite3
import subprocess
import sys
import time
from collections.abc import Iterable
from contextlib import closing
from decimal import Decimal
from pathlib import Path
from typing import Any

import psutil
import pymupdf
import pytest
from faults import PLUGIN

from pdf_processor.errors import OcrUnavailable
from pdf_processor.import_log.schema import APPLICATION_ID, STEPS
from pdf_processor.kept_reading import pack_reading, rounded, unpack_reading
from pdf_processor.model import PictureReading, Word
from pdf_processor.ocr.engine import find_engine

PROGRAM = [sys.executable, "-m", "pdf_processor"]
PAGES = 6
ROWS = 4  # a page


def _installed() -> bool:
    try:
        find_engine("tesseract").version()
    except OcrUnavailable:
        return False
    return True


needs_ocr = pytest.mark.skipif(not _installed(), reason="no OCR engine")


def draw_scan(path: Path, pages: int = PAGES, *, digital: Iterable[int] = (), off: Decimal = Decimal(0)) -> None:
    """A statement with a running balance, its pages as pictures but for the digital ones (from 1).

    `off` is by how much its closing balance is not what the rows come to.
    """
    balance = Decimal("1000.00")
    with pymupdf.open() as drawn, pymupdf.open() as pdf:
        for page in range(pages):
            sheet = drawn.new_page(width=420, height=300)
            sheet.insert_text((30, 40), "Statement of account 12345678   GBP", fontsize=11)
            for x, head in ((30, "Date"), (110, "Description"), (270, "Amount"), (340, "Balance")):
                sheet.insert_text((x, 70), head, fontsize=11)
            if page == 0:
                sheet.insert_text((110, 95), "Opening balance", fontsize=11)
                sheet.insert_text((340, 95), f"{balance:,.2f}", fontsize=11)
            for row in range(ROWS):
                amount = -Decimal(1234 + 57 * row + 311 * page) / 100
                balance += amount
                y = 120 + 25 * row
                day = f"{1 + page * ROWS + row:02}/03/2024"
                for x, text in (
                    (30, day),
                    (110, "Card payment shop"),
                    (270, f"{amount:.2f}"),
                    (340, f"{balance:,.2f}"),
                ):
                    sheet.insert_text((x, y), text, fontsize=11)
            if page == pages - 1:
                sheet.insert_text((110, 250), "Closing balance", fontsize=11)
                sheet.insert_text((340, 250), f"{balance + off:,.2f}", fontsize=11)
        for number, sheet in enumerate(drawn, start=1):
            if number in set(digital):
                pdf.insert_pdf(drawn, from_page=number - 1, to_page=number - 1)
                continue
            picture = sheet.get_pixmap(dpi=200, colorspace=pymupdf.csGRAY)
            pdf.new_page(width=420, height=300).insert_image(sheet.rect, pixmap=picture)
        pdf.save(path, deflate=True)


class Desk:
    """A folder with one scan, read by an engine that notes each picture it reads."""

    def __init__(self, folder: Path) -> None:
        self.folder = folder
        self.calls_file = folder / "calls"
        self.output = folder / "out"
        self.pdf = folder / "in" / "scan.pdf"
        self.pdf.parent.mkdir()
        draw_scan(self.pdf)
        path = os.pathsep.join([str(PLUGIN), *filter(None, [os.environ.get("PYTHONPATH")])])
        self.env = os.environ | {"PYTHONPATH": path, "OCR_CALLS": str(self.calls_file), "PDFPROC_OCR_ENGINE": "watched"}
        # The engine notes its calls in a file, which no engine may in the cage.
        self.env["PDFPROC_SANDBOX"] = "off"

    def start(self, *arguments: str, fault: str = "") -> subprocess.Popen[str]:
        return subprocess.Popen(
            [*PROGRAM, *arguments], cwd=self.folder, env=self.env | {"OCR_FAULT": fault}, text=True,
            stdout=subprocess.PIPE, stderr=subprocess.PIPE,
        )  # fmt: skip

    def run(self, *arguments: str, fault: str = "", status: int = 0) -> str:
        process = self.start(*arguments, fault=fault)
        out, err = process.communicate(timeout=200)
        assert process.returncode == status, err + out
        return out

    def ingest(self, *options: str, fault: str = "", status: int = 0) -> dict[str, Any]:
        """The end of the file as JSON."""
        out = self.run("ingest", "in", "-o", "out", "--json", *options, fault=fault, status=status)
        events = [json.loads(line) for line in out.splitlines()]
        return next(event for event in events if event["event"] == "file_ended")

    def calls(self) -> list[int]:
        """The pages whose pictures have been read, in order, since this was asked last."""
        if not self.calls_file.exists():
            return []
        found = [int(line) for line in self.calls_file.read_text().splitlines()]
        self.calls_file.unlink()
        return found

    def query(self, sql: str) -> list[tuple[Any, ...]]:
        with closing(sqlite3.connect(f"{(self.output / 'pdfproc.db').as_uri()}?mode=rw", uri=True)) as db, db:
            return db.execute(sql).fetchall()

    def kept(self) -> list[int]:
        """The pages of which a whole reading is kept."""
        try:
            rows = self.query("SELECT page FROM page_readings WHERE settings NOT LIKE '%strips%' ORDER BY page")
        except sqlite3.OperationalError:
            return []  # no log yet
        return [page for (page,) in rows]


@pytest.fixture
def desk(tmp_path: Path) -> Desk:
    return Desk(tmp_path)


def rows_of(desk: Desk) -> list[str]:
    return (desk.output / "scan.csv").read_text().splitlines()


@pytest.mark.long
@needs_ocr
def test_a_second_run_and_show_recognise_nothing(desk: Desk) -> None:
    first = desk.ingest("-w", "2")
    assert (first["status"], first["pages"], first["transactions"]) == ("succeeded", PAGES, PAGES * ROWS)
    assert set(desk.calls()) == set(desk.kept()) == set(range(1, PAGES + 1))
    rows = rows_of(desk)
    assert desk.ingest("-w", "2")["status"] == "succeeded"
    assert rows_of(desk) == rows
    shown = json.loads(desk.run("show", str(desk.pdf), "-o", "out", "--json"))
    assert len(shown["statements"][0]["transactions"]) == PAGES * ROWS
    assert desk.calls() == []
    # Another output folder has no readings, and other settings want other readings.
    desk.run("show", str(desk.pdf), "-o", "elsewhere")
    assert set(desk.calls()) == set(range(1, PAGES + 1))
    assert not (desk.folder / "elsewhere").exists()


@pytest.mark.long
@needs_ocr
def test_a_killed_run_goes_on_after_its_last_page(desk: Desk) -> None:
    # Held up at a page: half a second for each passed before a look at what is kept, where others used the cores.
    process = desk.start("ingest", "in", "-o", "out", "-w", "1", fault="hang@4")
    until = time.monotonic() + 120
    while len(desk.kept()) < 3:
        assert process.poll() is None
        assert time.monotonic() < until
        time.sleep(0.01)
    children = psutil.Process(process.pid).children(recursive=True)
    process.send_signal(signal.SIGKILL)
    process.communicate()
    assert psutil.wait_procs(children, timeout=10)[1] == []
    assert desk.kept() == [1, 2, 3]
    desk.calls()
    assert desk.ingest("-w", "1")["transactions"] == PAGES * ROWS
    assert set(desk.calls()) == {4, 5, 6}
    assert desk.kept() == list(range(1, PAGES + 1))


@needs_ocr
def test_a_stopped_run_goes_on_after_its_last_page(desk: Desk) -> None:
    process = desk.start("ingest", "in", "-o", "out", "-w", "1", fault="hang@4")
    until = time.monotonic() + 120
    while len(desk.kept()) < 3:
        assert time.monotonic() < until
        time.sleep(0.01)
    process.send_signal(signal.SIGINT)
    process.communicate(timeout=30)
    assert process.returncode == 130
    desk.calls()
    assert desk.ingest()["status"] == "succeeded"
    assert set(desk.calls()) == {4, 5, 6}


@needs_ocr
@pytest.mark.parametrize(
    ("fault", "code"), [("segv@3", "worker_crashed"), ("hang@3", "timed_out"), ("fail@3", "ocr_failed")]
)
def test_a_page_that_cannot_be_read_costs_its_file_and_no_other_page(desk: Desk, fault: str, code: str) -> None:
    ended = desk.ingest("--leave-failed", "--page-timeout", "8", "-w", "1", fault=fault, status=1)
    assert (ended["status"], ended["error"]["code"], ended["error"]["page"]) == ("failed", code, 3)
    assert {1, 2} <= set(desk.kept()) and 3 not in desk.kept()
    kept = desk.kept()
    desk.calls()
    assert desk.ingest()["status"] == "succeeded"
    assert set(desk.calls()) == set(range(1, PAGES + 1)) - set(kept)


@needs_ocr
def test_scanned_and_digital_pages_are_told_once_each(desk: Desk) -> None:
    draw_scan(desk.pdf, digital=[2, 5])
    out = desk.run("ingest", "in", "-o", "out", "--json")
    read = [event for event in map(json.loads, out.splitlines()) if event["event"] == "page_read"]
    kinds = {event["page"]: event["kind"] for event in read}
    assert len(read) == PAGES
    assert {page for page, kind in kinds.items() if kind == "digital"} == {2, 5}
    assert {event["pages"] for event in read} == {PAGES}
    assert len(rows_of(desk)) == 1 + PAGES * ROWS
    assert set(desk.calls()) == {1, 3, 4, 6}


@pytest.mark.long
@needs_ocr
def test_another_version_of_the_engine_reads_anew(desk: Desk) -> None:
    desk.ingest()
    desk.calls()
    desk.query("UPDATE page_readings SET engine_version = 'older' RETURNING 1")
    desk.ingest()
    assert set(desk.calls()) == set(range(1, PAGES + 1))


# -- searchable copies


@needs_ocr
def test_a_balance_that_breaks_at_a_pages_edge_is_looked_at_again(desk: Desk) -> None:
    draw_scan(desk.pdf, 2, off=Decimal("30.00"))
    ended = desk.ingest()
    assert (ended["status"], ended["transactions"]) == ("needs_review", 2 * ROWS)
    again = desk.query("SELECT page FROM page_readings WHERE settings LIKE '%strips%'")
    assert {page for (page,) in again} >= {2}


def _words(path: Path, page: int) -> set[str]:
    with pymupdf.open(path) as pdf:
        return {word[4] for word in pdf[page - 1].get_text("words")}


@needs_ocr
def test_a_searchable_copy_lies_beside_the_csv(desk: Desk) -> None:
    draw_scan(desk.pdf, digital=[2])
    before = desk.pdf.read_bytes()
    desk.ingest("--ocr-pdf")
    copy = desk.output / "scan.pdf"
    assert copy.stat().st_mode & 0o777 == 0o600
    amounts = [row.split(",")[3] for row in rows_of(desk)[1:]]
    for page in range(1, PAGES + 1):
        assert set(amounts[ROWS * (page - 1) : ROWS * page]) <= _words(copy, page)
    with pymupdf.open(desk.pdf) as original, pymupdf.open(copy) as copied:
        assert [page.get_pixmap().samples for page in copied] == [page.get_pixmap().samples for page in original]
    assert desk.pdf.read_bytes() == before
    # A PDF whose pages have text needs no copy.
    draw_scan(desk.pdf, digital=range(1, PAGES + 1))
    desk.ingest("--ocr-pdf")
    assert len(list(desk.output.glob("*.csv"))) == 2
    assert list(desk.output.glob("*.pdf")) == [copy]
    assert not list(desk.output.glob(".*.part"))


@pytest.mark.long
@needs_ocr
def test_a_copy_that_is_missing_is_written_also_for_a_file_that_is_done(desk: Desk) -> None:
    desk.ingest()
    desk.calls()
    assert not desk.ingest("--ocr-pdf", "--skip-existing")["skipped"]
    assert "-12.34" in _words(desk.output / "scan.pdf", 1)
    assert desk.ingest("--ocr-pdf", "--skip-existing")["skipped"]
    # As it is in a log of an earlier version, and found by content where the time of change is another.
    desk.query("UPDATE import_logs SET scanned_pages = NULL RETURNING 1")
    (desk.output / "scan.pdf").unlink()
    os.utime(desk.pdf, (1, 1))
    assert not desk.ingest("--ocr-pdf", "--skip-existing")["skipped"]
    assert (desk.output / "scan.pdf").exists()
    assert desk.calls() == []  # its words were kept
    draw_scan(desk.pdf, digital=range(1, PAGES + 1))
    desk.ingest()
    assert desk.ingest("--ocr-pdf", "--skip-existing")["skipped"]


@needs_ocr
def test_a_copy_never_takes_the_place_of_somebodys_pdf(desk: Desk) -> None:
    before = desk.pdf.read_bytes()
    out = desk.run("ingest", "in/scan.pdf", "-o", "in", "--ocr-pdf", "--json")
    assert '"code": "no_ocr_pdf"' in out
    assert desk.pdf.read_bytes() == before
    assert (desk.folder / "in" / "scan.csv").exists()


@needs_ocr
@pytest.mark.parametrize("quarters", [1, 2, 3])
def test_pages_of_a_copy_stand_upright(desk: Desk, quarters: int) -> None:
    with pymupdf.open(desk.pdf) as pdf, pymupdf.open() as turned:
        picture = pdf[0].get_pixmap(matrix=pymupdf.Matrix(200 / 72, 200 / 72).prerotate(90 * quarters))
        sheet = turned.new_page(width=picture.width * 72 / 200, height=picture.height * 72 / 200)
        sheet.insert_image(sheet.rect, pixmap=picture)
        desk.pdf.unlink()
        turned.save(desk.pdf)
    desk.ingest("--ocr-pdf")
    with pymupdf.open(desk.output / "scan.pdf") as copy:
        page = copy[0]
        assert page.rotation == (360 - 90 * quarters) % 360
        places = {word[4]: pymupdf.Rect(word[:4]) * page.rotation_matrix for word in page.get_text("words")}
    date, amount = places["01/03/2024"], places["-12.34"]
    assert date.x1 < amount.x0 and abs(date.y1 - amount.y1) < 4 and 100 < date.y1 < 135


# -- the command


@pytest.mark.long
@needs_ocr
def test_cache_shows_and_removes_what_is_kept(desk: Desk) -> None:
    desk.ingest()
    desk.calls()
    # Strips around titles are read by Tesseract as well, beside any other engine.
    told = json.loads(desk.run("cache", "-o", "out", "--json"))["engines"]
    engine = {one["engine"]: one for one in told}["watched"]
    assert (engine["files"], engine["pages"]) == (1, PAGES)
    assert engine["bytes"] > 0 and engine["seconds"] > 0
    shown = desk.run("cache", "-o", "out")
    assert re.search(r" \d+ k?B ", shown)
    assert "watched" in shown and f"{PAGES}" in shown.splitlines()[1].split()
    assert desk.kept() != []
    reading = desk.query("SELECT substr(reading, 1, 200) FROM page_readings")[0][0]
    assert reading in (desk.output / "pdfproc.db").read_bytes()
    assert "removed" in desk.run("cache", "-o", "out", "--clear")
    assert desk.kept() == []
    assert "No page" in desk.run("cache", "-o", "out")
    assert reading not in (desk.output / "pdfproc.db").read_bytes()
    assert (desk.output / "pdfproc.db").stat().st_mode & 0o777 == 0o600
    desk.ingest()
    assert set(desk.calls()) == set(range(1, PAGES + 1))


def test_cache_without_a_log_says_so(tmp_path: Path) -> None:
    done = subprocess.run([*PROGRAM, "cache", "-o", tmp_path / "no"], capture_output=True, text=True, check=False)
    assert done.returncode == 6
    assert "Next: run 'pdfproc ingest' first" in done.stderr


def test_a_log_of_the_first_version_gets_the_table(tmp_path: Path) -> None:
    output = tmp_path / "out"
    output.mkdir()
    with closing(sqlite3.connect(output / "pdfproc.db")) as db:
        for statement in STEPS[0]:
            db.execute(statement)
        db.execute(f"PRAGMA application_id = {APPLICATION_ID}")
        db.execute("PRAGMA user_version = 1")
    done = subprocess.run([*PROGRAM, "cache", "-o", output], capture_output=True, text=True, check=True)
    assert "No page" in done.stdout
    with closing(sqlite3.connect(output / "pdfproc.db")) as db:
        assert db.execute("PRAGMA user_version").fetchone() == (len(STEPS),)


# -- readings as bytes


def test_a_reading_comes_back_as_it_was_rounded() -> None:
    words = [Word("1.234,56", 10.004, 20.006, 30.5, 40.25, 7, 0.98768), Word("€", 0, 0, 1, 1, 7, None)]
    reading = rounded(PictureReading(words, 595.276, 841.89, 90), 7)
    assert reading.words[0] == Word("1.234,56", 10.0, 20.01, 30.5, 40.25, 7, 0.9877)
    assert reading.words[1].confidence is None
    assert (reading.width, reading.height, reading.turned) == (595.28, 841.89, 90)
    assert unpack_reading(pack_reading(reading), 7) == reading


def test_the_reading_of_a_page_of_any_size_is_kept() -> None:
    reading = PictureReading([Word("12.40", -1e38, 0.0, 1e38, 10.0, 3)], 1e38, 5.0, 0)
    kept = rounded(reading, 3)
    assert [word.text for word in kept.words] == ["12.40"] and rounded(kept, 3) == kept


@pytest.mark.parametrize("packed", [b"", b"\xc0", b"no reading", pack_reading(PictureReading([], 1, 1, 0)) + b"x"])
def test_bytes_that_are_no_reading_are_refused(packed: bytes) -> None:
    with pytest.raises(ValueError, match="no reading"):
        unpack_reading(packed, 1)


# -- with OCR turned off


def test_pictures_that_ocr_off_leaves_unread_are_no_good_ending(desk: Desk) -> None:
    end = desk.ingest("--ocr", "never")
    assert (end["status"], end["transactions"]) == ("needs_review", 0)
    assert (end["error"]["code"], end["error"]["page"]) == ("ocr_off", 1)
    told = desk.run("status", "-o", "out")
    assert "page 1 (and 5 more) is a picture and OCR is off (ocr_off)" in told
    assert "without --ocr never" in told
    assert json.loads(desk.run("status", "-o", "out", "--json"))["to_review"][0]["problem"]["code"] == "ocr_off"


def test_one_unread_page_among_digital_ones_is_told(desk: Desk) -> None:
    draw_scan(desk.pdf, digital=(1, 2, 3, 4, 6))
    end = desk.ingest("--ocr", "never")
    assert (end["status"], end["error"]["page"]) == ("needs_review", 5)
    assert end["error"]["message"] == "page 5 is a picture and OCR is off"
    draw_scan(desk.pdf, digital=range(1, 7))
    assert desk.ingest("--ocr", "never")["error"] is None


@pytest.mark.long
@needs_ocr
def test_skip_existing_reads_what_ocr_off_left_once_it_is_on(desk: Desk) -> None:
    draw_scan(desk.pdf, 1)
    desk.ingest("--ocr", "never")
    assert desk.ingest("--ocr", "never", "--skip-existing")["skipped"]
    end = desk.ingest("--skip-existing")
    assert (end["skipped"], end["transactions"], end["error"]) == (False, ROWS, None)
    assert desk.ingest("--skip-existing")["skipped"]
