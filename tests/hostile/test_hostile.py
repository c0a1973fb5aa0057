"""Hostile PDFs through the whole program: each ends with a status within its bounds and leaves nothing behind."""

from __future__ import annotations

import csv
import os
import re
import shutil
import signal
import subprocess
import sys
import zlib
from collections.abc import Iterable
from contextlib import suppress
from pathlib import Path

import pytest

from hostile.carried import carried
from hostile.disguised import DISGUISES, disguised
from hostile.grafted import grafted
from hostile.grown import grown
from hostile.mutants import SPOILS, mutants, mutants_of
from hostile.papers import papers
from hostile.pdf_parts import PAGE, TEXT, image, many_pages, one_page, stream, with_content
from hostile.registry import kinds, made
from hostile.rewritten import rewritten
from hostile.tangled import TANGLES, tangled
from hostile.watched import Bounds, Report, ingest
from hostile.worded import worded
from pdf_processor.pdf.second_opinion import second_words
from pdf_processor.pdf.time_bound import TimeIsUp, processor_time

ROOT = Path(__file__).parent.parent.parent
STATEMENTS = sorted((ROOT / "examples" / "statements").glob("*.pdf"))
DIGITAL = [path for path in STATEMENTS if "scan" not in path.name]
QUICK = Bounds(page_seconds=2, document_seconds=4, ocr_seconds=2, memory_megabytes=512)
SLOW = ("nested_forms", "flate_bomb_twice", "contents_repeated", "shading_by_endless_function",
        "eight_thousand_scanned_pages", "characters_that_stand_for_books")  # fmt: skip
"""Breakers that end by a bound, of each kind one."""
QUICK_ONES = (
    "actions_of_every_kind", "box_enormous_of_a_scan", "box_of_1e38_in_units", "box_of_no_numbers", "box_of_no_size",
    "characters_that_no_text_holds", "colour_space_in_circles", "count_of_a_hundred_million", "count_below_zero",
    "count_within_the_limit_that_lies", "deep_arrays", "form_that_draws_itself", "jbig2_bomb", "jpx_bomb",
    "lengths_that_lie", "lock_in_circles", "lock_of_huge_length", "lock_of_revision_99", "no_pdf_cbz", "no_pdf_empty",
    "no_pdf_epub", "no_pdf_header_only", "no_pdf_noise_with_header", "no_pdf_svg_of_entities", "no_pdf_zip_then_pdf",
    "object_stream_that_lies", "page_tree_in_circles", "picture_of_two_thousand_million_pixels_a_side",
    "references_in_circles", "streams_in_other_files", "table_as_a_stream_that_lies", "tables_that_follow_themselves",
    "text_at_infinity", "too_many_words", "type3_font_within_itself",
)  # fmt: skip
FURTHER = (
    "boxes_inherited_in_circles", "content_of_dictionaries_in_marks", "content_of_matrices_that_overflow",
    "content_of_pictures_without_end", "doubling_actions", "doubling_embedded_files", "doubling_structure",
    "drawn_font_of_a_form_that_uses_it", "file_of_a_hex_string_without_end", "file_of_a_name_of_64_kilobytes",
    "file_of_returns_alone", "filters_in_circles", "font_whose_descendant_is_itself", "hybrid_tables_in_circles",
    "jbig2_whose_globals_are_itself", "layer_of_deep_conditions", "length_by_a_hundred_thousand_references",
    "lock_that_its_own_lock_hides", "locked_by_megabytes", "locked_by_revision_6", "maps_that_use_each_other",
    "note_whose_look_draws_itself", "object_streams_within_each_other", "page_of_unit_nan",
    "page_whose_parents_are_each_others", "pages_whose_kids_are_themselves", "pdf_that_holds_pdfs_that_hold_pdfs",
    "picture_of_an_ink_of_itself", "predictor_of_tiff", "spelled_in_halves_of_lines",
    "statement_of_descriptions_that_act", "table_of_five_hundred_columns", "table_of_widths_huge",
    "ten_thousand_filters", "two_hundred_pdfs_in_one",
)  # fmt: skip
"""Quick ones of all the other families."""
STRACE = shutil.which("strace")


def run_over(root: Path, files: Iterable[tuple[str, bytes]], bounds: Bounds, *options: str) -> Report:
    source = root / "in"
    source.mkdir()
    for name, data in files:
        (source / f"{name}.pdf").write_bytes(data)
    report = ingest(source, root, bounds, options=options)
    assert report.problems == []
    return report


@pytest.mark.long
def test_breakers_of_every_kind(tmp_path: Path) -> None:
    """Fault 19: bombs."""
    report = run_over(tmp_path, made((*SLOW, *QUICK_ONES)), QUICK)
    assert report.files == len(SLOW) + len(QUICK_ONES)
    ended = report.outcomes
    assert ended["failed: timed_out"] + ended["failed: out_of_memory"] >= 4
    assert ended["succeeded"] == 0  # none of them is a statement


def test_odd_files_of_every_kind(tmp_path: Path) -> None:
    """Fault 19, fault 21: what is odd in tables, trees, locks, fonts, pictures, notes, layers and texts."""
    report = run_over(tmp_path, made(FURTHER), QUICK)
    assert report.files == len(FURTHER)
    assert report.outcomes["failed: password_required"] >= 1
    assert report.outcomes["succeeded"] == 0


def test_code_that_goes_round_in_circles_ends_after_so_much_processor_time() -> None:
    before = signal.getsignal(signal.SIGVTALRM)
    with pytest.raises(TimeIsUp), processor_time(0.1):
        while True:
            with suppress(Exception):
                for _ in range(1000):
                    pass
    assert signal.getsignal(signal.SIGVTALRM) is before
    assert signal.getitimer(signal.ITIMER_VIRTUAL) == (0, 0)
    with processor_time(0.1):
        pass
    assert signal.getitimer(signal.ITIMER_VIRTUAL) == (0, 0)


@pytest.mark.long
def test_what_the_second_reader_never_ends_costs_only_its_reading(tmp_path: Path) -> None:
    """pdfminer follows a reference to itself for ever: the file was read before that, and ended as `timed_out`."""
    rows = ("02/03/2024 Coffee -12.40 87.60", "03/03/2024 Tea -7.60 1.00", "04/03/2024 Cake -5.00 75.00")
    lines = ("Date Text Amount Balance", *rows)
    content = b"BT /F1 10 Tf "
    for number, line in enumerate(lines):
        for at, word in zip((50, 150, 300, 450), line.split(), strict=True):
            content += b"1 0 0 1 %d %d Tm (%s) Tj " % (at, 700 - 14 * number, word.encode())
    page = PAGE.replace(b"/Font", b"/ColorSpace<</CS 12 0 R>>/Font")
    data = one_page({3: page, 4: stream(content + b"ET"), 12: b"12 0 R"})
    report = run_over(tmp_path, [("circle", data)], Bounds(page_seconds=120, document_seconds=120))
    assert report.outcomes == {"needs_review": 1}


def test_mutants_of_every_kind(tmp_path: Path) -> None:
    """Fault 21: spoiled statements."""
    report = run_over(tmp_path, mutants(DIGITAL, 6 * len(SPOILS), seed=1), QUICK)
    assert report.files == 6 * len(SPOILS)
    assert len(report.outcomes) >= 3


def test_statements_in_hostile_wrappings(tmp_path: Path) -> None:
    """Fault 19, fault 21: rows that come to the page by odd ways."""
    report = run_over(tmp_path, tangled(2 * len(TANGLES), seed=1), QUICK)
    assert report.files == 2 * len(TANGLES)
    assert len(report.outcomes) >= 4


def test_statements_in_disguise(tmp_path: Path) -> None:
    """Fault 19, fault 21: rows letter by letter, turned, hidden, over each other, by fonts in circles, bound anyhow."""
    report = run_over(tmp_path, disguised(len(DISGUISES), seed=1), QUICK)
    assert report.files == len(DISGUISES)
    assert len(report.outcomes) >= 2


def test_recognising_has_a_bound_in_all_and_a_retry_goes_on(tmp_path: Path) -> None:
    pytest.importorskip("tesserocr")
    from PIL import Image, ImageDraw  # noqa: PLC0415

    paper = Image.new("L", (800, 400), 255)
    ImageDraw.Draw(paper).text((60, 60), "Coffee 12.40", font_size=40)
    picture = image(zlib.compress(paper.tobytes()), 800, 400, b"/Filter/FlateDecode")
    pages = many_pages(2, {4: stream(b"q 595 0 0 298 0 300 cm /F1 Do Q"), 5: picture})
    one_page_a_run = ("--ocr-timeout=0.001", "--leave-failed", "--workers=1")
    report = run_over(tmp_path, [("scan", pages)], Bounds(), *one_page_a_run)
    assert report.outcomes == {"failed: timed_out": 1}
    retry = [sys.executable, "-m", "pdf_processor", "retry", "-o", tmp_path / "out", *one_page_a_run]
    done = subprocess.run(retry, capture_output=True, text=True, check=False)
    assert done.returncode == 0, done.stdout


def test_signs_that_stand_for_nothing_are_no_words() -> None:
    """A font that maps them so made the second reading stumble over a word without a letter."""
    font = b"<</Type/Font/Subtype/Type1/BaseFont/Helvetica/ToUnicode 12 0 R>>"
    mapped = stream(b"1 beginbfchar <43> <> endbfchar 1 beginbfchar <44> <0020> endbfchar")
    data = one_page({4: stream(b"BT /F1 10 Tf 50 700 Td (CCC ab D) Tj ET"), 9: font, 12: mapped})
    assert [word.text for word in second_words(data, [1], None)[1]] == ["ab"]


@pytest.mark.parametrize("thing", [b"(abcdefghij) Tj", b"1 1 1 1 re f", b"1 1 m 2 2 l", b"q Q " * 10, b"1 " * 10])
def test_a_page_too_full_for_a_second_reading_keeps_the_first(thing: bytes) -> None:
    """500,000 signs took pdfplumber 22 s and 1 GB, so that the file ended as `timed_out` or `out_of_memory`."""
    full = b"BT /F1 1 Tf 1 0 0 1 20 20 Tm " + (thing + b" ") * 60_000 + b"ET"
    second = PAGE.replace(b"4 0 R", b"6 0 R")
    changes = {2: b"<</Type/Pages/Kids[3 0 R 5 0 R]/Count 2>>", 5: second, 6: stream(TEXT)}
    assert list(second_words(with_content(full, changes), [1, 2], None)) == [2]


def test_grown_and_rewritten_files_of_every_kind(tmp_path: Path) -> None:
    """Fault 21: files wrong further in, with parts of others, and spoiled ones of other forms."""
    forms = list(rewritten(DIGITAL[:1]))
    assert len(forms) == 7
    spoiled = mutants_of(forms, len(SPOILS), seed=3)
    report = run_over(tmp_path, [*grown(30, seed=5), *grafted(DIGITAL, 20, seed=4), *forms, *spoiled], QUICK)
    assert report.files == 30 + 20 + len(forms) + len(SPOILS)
    assert report.outcomes["failed: password_required"] >= 1
    assert len(report.outcomes) >= 5


@pytest.mark.long
def test_spoiled_fonts_and_pictures_and_texts_without_end(tmp_path: Path) -> None:
    """Fault 19, fault 21: what decoders and patterns meet within sound files."""
    report = run_over(tmp_path, [*carried(8, seed=7), *worded(6, seed=8)], QUICK)
    assert report.files == 8 + 6


def test_pages_of_text_behind_a_row_cost_neither_file_nor_row(tmp_path: Path) -> None:
    """Fault 19: a description of megabytes is cut to what the parent takes; the child is no liar for it."""
    heads = ((50, b"Date"), (130, b"Description"), (400, b"Amount"), (480, b"Balance"))
    rows = [((50, b"0%d/02/2024" % day), (130, b"Coffee " * (1 + 3000 * (day == 2))), (400, b"-1.00"),
             (480, b"%d.00" % (100 - day))) for day in range(1, 6)]  # fmt: skip
    text = b"\n".join(
        b"BT /F1 %g Tf %d %d Td (%s) Tj ET" % (0.01 if len(word) > 50 else 9, x, 760 - 15 * number, word)
        for number, line in enumerate([heads, *rows])
        for x, word in line
    )
    report = run_over(tmp_path, [("long", one_page({4: stream(text)}))], Bounds())
    assert report.outcomes == {"needs_review": 1}
    with (tmp_path / "out" / "long.csv").open(newline="") as file:
        lengths = [len(row["description"]) for row in csv.DictReader(file)]
    assert lengths == [6, 10_000, 6, 6, 6]


@pytest.mark.long
@pytest.mark.timeout(3600)
def test_hundreds_of_spoiled_fonts_and_pictures_odd_papers_and_texts(tmp_path: Path) -> None:
    """Fault 19, fault 21: the same by the hundred, and scans that no scanner makes."""
    bounds = Bounds(page_seconds=20, document_seconds=60, ocr_seconds=60, memory_megabytes=1024)
    files = [*carried(120, seed=9), *papers(20, seed=10), *worded(60, seed=11)]
    assert run_over(tmp_path, files, bounds).files == len(files)


@pytest.mark.long
@pytest.mark.timeout(3600)
def test_a_thousand_grown_files(tmp_path: Path) -> None:
    bounds = Bounds(page_seconds=20, document_seconds=60, ocr_seconds=60, memory_megabytes=1024)
    assert run_over(tmp_path, grown(1000, seed=6), bounds).files == 1000


def _strace_works() -> bool:
    return STRACE is not None and not subprocess.run([STRACE, "-o", os.devnull, "true"], check=False).returncode


@pytest.mark.skipif(not _strace_works(), reason="strace is not there or not allowed")
def test_active_content_is_not_even_tried(tmp_path: Path) -> None:
    """Without the cage, which would refuse it: no connection, no program, no file that a PDF names."""
    source, record = tmp_path / "in", tmp_path / "calls.txt"
    source.mkdir()
    for name, data in made(("actions_of_every_kind", "streams_in_other_files")):
        (source / f"{name}.pdf").write_bytes(data)
    traced = [STRACE, "-f", "-qq", "-s", "300", "-e", "trace=execve,openat,open,socket,connect", "-o", record]
    run = [
        sys.executable,
        "-m",
        "pdf_processor",
        "ingest",
        source,
        "-o",
        tmp_path / "out",
        "--sandbox=off",
        "--leave-failed",
    ]
    subprocess.run([*traced, *run], capture_output=True, check=False, timeout=120)
    calls = record.read_text(errors="replace")
    assert calls.count("openat(") > 100
    assert {os.path.basename(name) for name in re.findall(r'execve\("([^"]*)"', calls)} == {
        os.path.basename(sys.executable)
    }
    assert "passwd" not in calls and "connect(" not in calls
    assert not re.search(r"socket\(AF_(?!UNIX)", calls)


@pytest.mark.long
@pytest.mark.timeout(7200)
def test_all_breakers(tmp_path: Path) -> None:
    bounds = Bounds(page_seconds=20, document_seconds=60, ocr_seconds=60, memory_megabytes=1024)
    assert run_over(tmp_path, made(), bounds).files == len(kinds())


@pytest.mark.long
@pytest.mark.timeout(7200)
def test_a_thousand_mutants(tmp_path: Path) -> None:
    bounds = Bounds(page_seconds=20, document_seconds=60, ocr_seconds=60, memory_megabytes=1024)
    report = run_over(tmp_path, mutants(STATEMENTS, 1000, seed=2), bounds)
    assert report.growth_per_thousand < 20 * 2**20
