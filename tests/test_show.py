"""`pdfproc show` as its users meet it: a process with arguments, output and an exit status."""

from __future__ import annotations

import json
import os
import pty
import select
import stat
import struct
import subprocess
import sys
from dataclasses import fields, replace
from datetime import date, datetime
from decimal import Decimal
from pathlib import Path

import msgspec
import pymupdf
import pytest
from faults import fault_environment, fault_pdf
from statement.truth import load

from pdf_processor.cli.explanation_text import explanation_lines
from pdf_processor.cli.show import step_here
from pdf_processor.cli.statement_text import Look, statement_lines
from pdf_processor.errors import FileError
from pdf_processor.extract import extract
from pdf_processor.inspection import PICTURE_DPI
from pdf_processor.model import (
    Box,
    Candidate,
    Document,
    Doubt,
    Explanation,
    Mark,
    MarkStyle,
    PrintedLine,
    Proof,
    Reconciled,
    Statement,
    TableColumn,
    Transaction,
)
from pdf_processor.overlay import page_marks
from pdf_processor.pdf.draw import LEFT_MARGIN, draw_page, sheet_size
from pdf_processor.settings import ReadSettings
from pdf_processor.statement.leftovers import TEXT

PROGRAM = [sys.executable, "-m", "pdf_processor", "show"]
EXAMPLES = Path(__file__).parent.parent / "examples" / "statements"
SAMPLE = Path(__file__).parent / "data" / "sample"
RUNNING = EXAMPLES / "us-running-0001.pdf"
CURRENT = EXAMPLES / "uk-current-0001.pdf"
PLAIN = {key: value for key, value in os.environ.items() if key not in ("COLUMNS", "NO_COLOR")}


def show(*arguments: str | Path, **options: object) -> subprocess.CompletedProcess[str]:
    settings: dict[str, object] = {"env": PLAIN, "capture_output": True, "text": True, "timeout": 120}
    return subprocess.run([*PROGRAM, *map(str, arguments)], check=False, **(settings | options))  # type: ignore[call-overload, no-any-return]


def on_terminal(*arguments: str | Path, columns: int) -> str:
    """What the program prints on a terminal of that width, carriage returns taken out."""
    leader, follower = pty.openpty()
    env = PLAIN | {"TERM": "xterm", "COLUMNS": str(columns)}
    with subprocess.Popen([*PROGRAM, *map(str, arguments)], stdout=follower, stderr=follower, env=env) as process:
        os.close(follower)
        printed = b""
        while select.select([leader], [], [], 60)[0]:
            try:
                printed += os.read(leader, 65536)
            except OSError:  # Linux: the other end is closed
                break
        process.wait(60)
    os.close(leader)
    return printed.decode().replace("\r\n", "\n")


def faulty(folder: Path, *faults: str) -> Path:
    path = folder / "faulty.pdf"
    path.write_bytes(fault_pdf(*faults))
    return path


# A statement for the eye ---------------------------------------------------------------------------------------------


def test_facts_rows_proofs_and_the_balance_check_are_shown() -> None:
    done = show(CURRENT)
    assert done.returncode == 0, done.stderr
    document = extract(CURRENT)
    (statement,) = document.statements
    for fact in ("58893815", "checking", "GBP", "2024-12-13 to 2025-01-12", "699.00", "5623.73", "column heading"):
        assert fact in done.stdout
    lines = done.stdout.splitlines()
    for row in statement.transactions:
        (line,) = [line for line in lines if row.description in line]
        assert f"{row.amount:f}" in line
        assert line.endswith("✓ balance")
        assert row.date is not None and row.date.isoformat() in line
    foot = lines[next(at for at, line in enumerate(lines) if "Balance check" in line) :]
    assert [line.split()[-1] for line in foot if "Difference" in line] == ["✓"]
    assert "Reconciled: 27 of 27 rows proved" in foot[-1]


@pytest.mark.long
def test_every_amount_of_every_sample_is_printed_whole() -> None:
    for path in sorted(SAMPLE.glob("*.pdf"))[:6]:
        words = show(path).stdout.split()
        for row in extract(path).transactions:
            assert f"{row.amount:f}" in words, path.name


def test_amounts_stay_whole_on_a_narrow_terminal_and_descriptions_wrap() -> None:
    printed = on_terminal(CURRENT, columns=60)
    for row in extract(CURRENT).transactions:
        assert f"{row.amount:f}" in printed
        assert all(word in printed for word in row.description.split())


def test_what_is_long_is_wrapped_and_never_cut() -> None:
    words = " ".join(f"WORD{number:03}" for number in range(60))
    witnesses = tuple(f"witness number {number}" for number in range(9))
    made = replace(statement(replace(row("1.00", "1.00"), description=words)), witnesses=witnesses)
    lines = statement_lines(made, Look(columns=80))
    assert max(map(len, lines)) <= 80
    printed = "\n".join(lines)
    assert all(word in printed for word in words.split())
    assert all(each in " ".join(printed.split()) for each in witnesses)


def test_explanations_are_wrapped_and_say_why_of_equals_one_was_chosen() -> None:
    tables = Candidate("tables", " | ".join(f"Column {number} (amount)" for number in range(9)), "rows stand", True)
    orders = [Candidate("date order", name, "2 of 2 dates", name == "DMY") for name in ("DMY", "MDY")]
    line = PrintedLine(1, "A sentence with a figure of 5.00 in it " * 6, "outside of every table", BOX)
    lines = explanation_lines(Explanation((tables, *orders), (), (line,)), Look(columns=80))
    assert max(map(len, lines)) <= 80
    told = " ".join(" ".join(lines).split())
    assert tables.reading in told
    assert line.text.strip() in told
    assert "Equally good: where dates name their month" in told


def test_colours_are_for_terminals_only() -> None:
    scan = EXAMPLES / "uk-current-0001.pdf"
    assert "\x1b[" in on_terminal(scan, columns=100)
    assert "\x1b" not in show(scan).stdout


def test_an_encoding_without_a_check_mark_gets_words() -> None:
    done = show(CURRENT, env=PLAIN | {"PYTHONIOENCODING": "ascii"})
    assert "ok balance" in done.stdout
    assert "\\u2713" not in done.stdout


DAY = date(2024, 5, 6)


def row(amount: str, balance: str | None = None, day: date = DAY) -> Transaction:
    known = None if balance is None else Decimal(balance)
    return Transaction(day, None, "TEXT", Decimal(amount), "EUR", known, None, 1)


def statement(*rows: Transaction, doubts: tuple[Doubt, ...] = ()) -> Statement:
    total = sum((each.amount for each in rows), Decimal(0))
    return Statement(
        bank=None,
        account="1",
        kind=None,
        locale=None,
        currency="EUR",
        period_start=None,
        period_end=None,
        opening_balance=Decimal(0),
        closing_balance=total + Decimal("5.00"),
        transactions=rows,
        reconciled=Reconciled.NO,
        difference=Decimal("5.00"),
        doubts=doubts,
    )


def test_doubts_name_their_place_and_difference() -> None:
    broken = Doubt("balance_break", "the balance is off", 1, 1, Decimal("5.00"))
    printed = "\n".join(statement_lines(statement(row("1.00", "1.00"), row("-2.50", "3.50"), doubts=(broken,)), Look()))
    assert "! page 1, row 2, difference 5.00: the balance is off [balance_break]" in printed
    assert "Not reconciled" in printed
    assert "does not add up" in printed
    assert [line.split()[:2] for line in printed.splitlines() if "TEXT" in line] == [["1", "1"], ["!", "2"]]


def test_rows_that_are_not_proved_say_so() -> None:
    proved = replace(row("2.00"), proof=Proof.TOTAL, link_rows=2)
    lines = statement_lines(statement(row("1.00"), proved), Look())
    assert [line.split()[-2:] for line in lines if "TEXT" in line] == [["not", "proved"], ["✓", "total"]]


# As JSON --------------------------------------------------------------------------------------------------------------


def test_json_is_the_whole_document() -> None:
    for path in (CURRENT, EXAMPLES / "ae-grid-0001.pdf"):
        done = show(path, "--json")
        assert done.returncode == 0
        assert msgspec.json.decode(done.stdout, type=Document) == extract(path)


def test_json_has_decimals_as_text_and_dates_in_iso() -> None:
    first = json.loads(show(CURRENT, "--json").stdout)["statements"][0]["transactions"][0]
    assert first["amount"] == "-31.28"
    assert first["date"] == "2024-12-13"
    assert first["value_date"] is None


EXPLAINED = (Doubt, Box, Explanation, Candidate, TableColumn, PrintedLine)


def test_json_schema_page_names_every_field() -> None:
    text = (Path(__file__).parent.parent / "docs" / "document-json.md").read_text("utf-8")
    printed = json.loads(show(CURRENT, "--json").stdout)
    statement = printed["statements"][0]
    records = [printed, printed["pages"][0], statement, statement["transactions"][0]]
    names = {name for record in records for name in record} | {
        field.name for kind in EXPLAINED for field in fields(kind)
    }
    for name in names:
        assert f"`{name}`" in text, name


# How it was chosen ----------------------------------------------------------------------------------------------------


def test_explain_lists_the_candidates_with_their_scores_and_marks_the_chosen_ones() -> None:
    lines = show(CURRENT, "--explain").stdout.splitlines()
    told = lines[lines.index("How the reading was chosen") :]
    for title in ("Language", "Decimal mark", "Date order", "Period", "Tables", "Columns and signs of statement 1"):
        assert told[told.index(f"  {title}") + 1].startswith("    ✓  "), title
    assert any("English (en)" in line and "words met" in line for line in told)
    assert any(line.split()[:2] == ["✓", "DMY"] for line in told)
    assert any(line.split()[:1] == ["MDY"] for line in told)
    assert any("27 of 27 rows confirmed, 0 breaks" in line for line in told)
    assert any("balance brought forward" in line and "BALANCE BROUGHT FORWARD" in line for line in told)
    assert "How the reading was chosen" not in show(CURRENT).stdout


def test_explanation_as_json_is_part_of_the_document() -> None:
    done = show(CURRENT, "--explain", "--json")
    document = msgspec.json.decode(done.stdout, type=Document)
    assert document == extract(CURRENT, ReadSettings(explain=True))
    assert document.explanation is not None


# As pictures ----------------------------------------------------------------------------------------------------------


def png_size(path: Path) -> tuple[int, int]:
    """Width and height from the header (PNG specification, 11.2.2)."""
    data = path.read_bytes()
    assert data[:8] == b"\x89PNG\r\n\x1a\n"
    width, height = struct.unpack(">II", data[16:24])
    return width, height


def test_each_page_becomes_a_picture_for_the_owner_only(tmp_path: Path) -> None:
    folder = tmp_path / "pictures"
    done = show(RUNNING, "--image", folder)
    assert done.returncode == 0, done.stderr
    document = extract(RUNNING)
    paths = sorted(folder.iterdir())
    assert [path.name for path in paths] == [f"us-running-0001-page-{page.number:03}.png" for page in document.pages]
    assert all(str(path) in done.stdout for path in paths)
    assert stat.S_IMODE(folder.stat().st_mode) == 0o700
    for path, page in zip(paths, document.pages, strict=True):
        assert stat.S_IMODE(path.stat().st_mode) == 0o600
        for pixels, points in zip(png_size(path), sheet_size(page.width, page.height), strict=True):
            assert abs(pixels - points * PICTURE_DPI / 72) <= 1


def tinted(path: Path, box: Box) -> float:
    """The share of green pixels in the part of the picture that shows a box of the page."""
    pixmap = pymupdf.Pixmap(str(path))
    scale = PICTURE_DPI / 72
    xs = range(int((box.x0 + LEFT_MARGIN) * scale) + 3, int((box.x1 + LEFT_MARGIN) * scale) - 3, 5)
    ys = range(int(box.y0 * scale) + 3, int(box.y1 * scale) - 2, 2)
    colours = [pixmap.pixel(x, y) for x in xs for y in ys]
    return sum(green > red + 5 and green > blue for red, green, blue in colours) / len(colours)


@pytest.mark.parametrize("turn", ["", "rotate", "sideways"])
def test_rows_are_marked_where_they_stand_however_the_page_lies(tmp_path: Path, turn: str) -> None:
    path = tmp_path / "turned.pdf"
    with pymupdf.open(RUNNING) as pdf, pymupdf.open() as turned:
        for page in pdf:
            if turn == "sideways":
                sheet = turned.new_page(width=page.rect.height, height=page.rect.width)
                sheet.show_pdf_page(sheet.rect, pdf, page.number, rotate=90)
            else:
                turned.insert_pdf(pdf, from_page=page.number, to_page=page.number)
                turned[-1].set_rotation(90 if turn == "rotate" else 0)
        turned.save(path)
    assert show(path, "--image", tmp_path).returncode == 0
    rows = [row for row in extract(path).transactions if row.page == 1]
    assert len(rows) > 20
    for row in rows:
        assert row.box is not None
        assert tinted(tmp_path / "turned-page-001.png", row.box) > 0.6, row.description
    assert tinted(tmp_path / "turned-page-001.png", Box(60.0, 5.0, 400.0, 20.0)) == 0


def test_marks_follow_proofs_and_doubts() -> None:
    proved = replace(row("1.00"), box=Box(0.0, 0.0, 9.0, 9.0), proof=Proof.BALANCE)
    unproved = replace(proved, proof=Proof.NONE)
    broken = Doubt("balance_break", "the balance is off", 1, 2, Decimal("5.00"))
    rows = statement(proved, unproved, unproved, doubts=(broken,))
    column, line = TableColumn(2, "out", "Paid out", proved.box or BOX), PrintedLine(2, "Total 5.00", "total", BOX)
    wrapped, left_out = replace(line, verdict=TEXT), replace(line, verdict="outside of every table")
    document = Document((), (rows,), explanation=Explanation((), (column,), (line, wrapped, left_out)))
    marks = page_marks(document)
    assert [(mark.label, mark.style.value) for mark in marks[1]] == [
        ("1", "proved"), ("2", "unproved"), ("3", "doubtful")
    ]  # fmt: skip
    assert [(mark.label, mark.style.value) for mark in marks[2]] == [
        ("money out", "column"), ("total", "figure"), ("outside of every table", "left_out")
    ]  # fmt: skip


BOX = Box(1.0, 1.0, 2.0, 2.0)


@pytest.mark.parametrize("dpi", [110, 133])
def test_without_marks_a_page_stands_at_the_same_place(dpi: int) -> None:
    mark = Mark(Box(300.0, 300.0, 301.0, 301.0), MarkStyle.PROVED, "")
    pictures = [pymupdf.Pixmap(draw_page(CURRENT.read_bytes(), 1, ReadSettings(), marks, None, dpi, 10**9))
                for marks in ((), (mark,))]  # fmt: skip
    plain, marked = (pymupdf.Pixmap(pymupdf.csGRAY, picture) for picture in pictures)
    assert (pictures[0].n, pictures[1].n) == (1, 3)
    assert (plain.width, plain.height, plain.xres) == (marked.width, marked.height, marked.xres)
    for ours, theirs in zip(ink(plain, dpi), ink(marked, dpi), strict=True):
        assert abs(ours - theirs) <= 1


def ink(picture: pymupdf.Pixmap, dpi: int) -> tuple[int, int, int, int]:
    """The pixels around what is printed on the first page of the sample: its margins and the legend are left out."""
    left, right = (round((LEFT_MARGIN + points) * dpi / 72) for points in (5, 590))
    samples = memoryview(picture.samples)
    lines = [samples[y * picture.stride :][left:right] for y in range(round(830 * dpi / 72))]
    rows = [y for y, line in enumerate(lines) if min(line) < 100]
    columns = [x for x, column in enumerate(zip(*lines, strict=True)) if min(column) < 100]
    return columns[0], rows[0], columns[-1], rows[-1]


def test_a_huge_page_is_drawn_smaller(tmp_path: Path) -> None:
    path = tmp_path / "huge.pdf"
    with pymupdf.open() as pdf:
        pdf.new_page(width=14_000, height=14_000).insert_text((100, 100), "large")
        path.write_bytes(pdf.tobytes())
    assert show(path, "--image", tmp_path, "--max-pixels", "4000000").returncode == 0
    width, height = png_size(tmp_path / "huge-page-001.png")
    assert 1_000_000 < width * height <= 4_000_000
    refused = show(path, "--image", tmp_path, "--max-pixels", "1000")
    assert refused.returncode == 1
    assert "Not drawn: page 1: page 1 is too large to be drawn within the limits (limit_exceeded)" in refused.stderr


def test_a_folder_that_cannot_be_written_is_told(tmp_path: Path) -> None:
    (tmp_path / "file").write_text("")
    done = show(CURRENT, "--image", tmp_path / "file")
    assert done.returncode == 5
    assert "the folder of the pictures cannot be written" in done.stderr


# What goes wrong ------------------------------------------------------------------------------------------------------


def test_a_missing_file_and_a_folder_are_usage_errors(tmp_path: Path) -> None:
    missing = show(tmp_path / "nowhere.pdf")
    assert missing.returncode == 2
    assert "nowhere.pdf does not exist: check the spelling" in missing.stderr
    folder = show(tmp_path)
    assert folder.returncode == 2
    assert "is a folder" in folder.stderr and "pdfproc ingest" in folder.stderr


def test_what_is_no_pdf_fails_with_a_next_step(tmp_path: Path) -> None:
    path = tmp_path / "letter.pdf"
    path.write_text("Dear customer")
    done = show(path)
    assert (done.returncode, done.stdout) == (1, "")
    assert "the file is not a PDF (not_a_pdf)" in done.stderr
    assert "Next: check that the file really is a PDF" in done.stderr
    as_json = show(path, "--json")
    assert as_json.returncode == 1
    assert json.loads(as_json.stdout)["error"]["code"] == "not_a_pdf"


def test_advice_is_not_about_a_batch() -> None:
    for leaf in FileError.__subclasses__():
        step = step_here(leaf.code, leaf.default_next_step)
        assert "retry" not in step and "failed folder" not in step, leaf.code


def test_a_pipe_is_not_waited_for(tmp_path: Path) -> None:
    os.mkfifo(tmp_path / "pipe.pdf")
    done = show(tmp_path / "pipe.pdf")
    assert done.returncode == 1
    assert "no regular file" in done.stderr


def test_passwords_open_encrypted_files(tmp_path: Path) -> None:
    path = tmp_path / "locked.pdf"
    with pymupdf.open(CURRENT) as pdf:
        path.write_bytes(pdf.tobytes(encryption=pymupdf.PDF_ENCRYPT_AES_256, user_pw="secret", owner_pw="owner"))
    refused = show(path)
    assert refused.returncode == 1
    assert "--password-file FILE" in refused.stderr and "retry" not in refused.stderr
    (tmp_path / "passwords").write_text("wrong\n")
    again = show(path, "--password-file", tmp_path / "passwords")
    assert "none of the given passwords opens it" in again.stderr
    assert "Next: add the right password on a line of its own" in again.stderr
    (tmp_path / "passwords").write_text("wrong\nsecret\n")
    assert "58893815" in show(path, "--password-file", tmp_path / "passwords").stdout


def test_a_crash_costs_the_child_only(tmp_path: Path) -> None:
    done = show(faulty(tmp_path, "segv"), env=fault_environment())
    assert done.returncode == 1
    assert "worker_crashed" in done.stderr


def test_texts_of_the_pdf_cannot_reach_the_terminal(tmp_path: Path) -> None:
    path = tmp_path / "evil\x1b[2J.pdf"
    with pymupdf.open() as pdf:
        page = pdf.new_page()
        evil = "EVIL\u202eTEXT\x1b[31m"
        for at, cells in enumerate(
            [("Date", "Description", "Amount", "Balance"), ("", "Opening balance", "", "10.00")]
            + [(f"0{day}/02/2024", f"{evil} {day}", "1.00", f"{10 + day}.00") for day in range(1, 6)]
        ):
            for x, text in zip((50, 150, 350, 450), cells, strict=True):
                page.insert_text((x, 100 + 20 * at), text, fontname="china-s")
        path.write_bytes(pdf.tobytes())
    done = show(path)
    assert done.returncode == 0, done.stderr
    assert "EVIL" in done.stdout
    assert not {"\x1b", "\u202e"} & set(done.stdout)


def test_nothing_is_written(tmp_path: Path) -> None:
    assert show(CURRENT, cwd=tmp_path, env=PLAIN | {"PYTHONPATH": str(EXAMPLES.parent.parent)}).returncode == 0
    assert list(tmp_path.iterdir()) == []


def test_the_samples_truth_is_what_is_shown() -> None:
    truth = load(SAMPLE / "us-running-0001.json")
    printed = show(truth.pdf, "--json").stdout
    amounts = [row["amount"] for each in json.loads(printed)["statements"] for row in each["transactions"]]
    assert len(amounts) == len(truth.rows)


def test_where_no_year_is_printed_the_files_own_day_or_the_user_tells_it(tmp_path: Path) -> None:
    path = tmp_path / "bare.pdf"
    text = """Date       Description        Amount      Balance
           Opening balance                    100.00
29 Dec     Grocer Miller      -25.50           74.50
18 Jan     Salary            900.00           974.50"""
    with pymupdf.open() as pdf:
        pdf.new_page().insert_text((50, 80), text, fontname="cour", fontsize=9)
        pdf.save(path)
    saved = datetime(2022, 1, 20, 12).timestamp()
    os.utime(path, (saved, saved))
    days = {"": ["2021-12-29", "2022-01-18"], "--year=2019": ["2019-12-29", "2019-01-18"]}
    for option, expected in days.items():
        statement = json.loads(show(path, "--json", *filter(None, [option])).stdout)["statements"][0]
        assert [row["date"] for row in statement["transactions"]] == expected
        assert "year_not_printed" in {doubt["code"] for doubt in statement["doubts"]}
