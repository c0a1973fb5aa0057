"""The program as its users meet it: a process with arguments, output, signals and an exit status."""

from __future__ import annotations

import json
import os
import pty
import re
import select
import shlex
import shutil
import signal
import subprocess
import sys
import time
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import click
import psutil
import pytest
from batches import age
from faults import fault_environment, fault_pdf
from keeping import FILE_KEYRING

from pdf_processor.cli.program import COMMANDS, pdfproc
from pdf_processor.installing import as_installed
from pdf_processor.model import Failure, Outcome, Status
from pdf_processor.ocr.rapid import INSTALL
from pdf_processor.progress import failed_line
from pdf_processor.terminal import rows_text

ROOT = Path(__file__).parent.parent
SAMPLE = Path(__file__).parent / "data" / "sample"
PROGRAM = [sys.executable, "-m", "pdf_processor"]
ERRORS = (ROOT / "docs" / "errors.md").read_text("utf-8")


class Desk:
    """A working folder with a folder of PDFs that the fault extractor reads."""

    def __init__(self, folder: Path) -> None:
        self.folder = folder
        self.env = fault_environment() | {"COLUMNS": "100", "PYTHONUNBUFFERED": "1"}
        (folder / "in").mkdir()

    def add(self, name: str | bytes, *faults: str) -> None:
        path = os.path.join(os.fsencode(self.folder / "in"), os.fsencode(name))
        with open(path, "wb") as file:
            file.write(fault_pdf(*faults, salt=repr(name)))
        age(path)

    def run(self, *arguments: str | bytes, **options: object) -> subprocess.CompletedProcess[str]:
        settings: dict[str, object] = {"cwd": self.folder, "env": self.env, "capture_output": True, "text": True}
        return subprocess.run([*PROGRAM, *arguments], timeout=120, check=False, **(settings | options))  # type: ignore[call-overload, no-any-return]

    def events(self, *arguments: str) -> list[dict[str, object]]:
        return [json.loads(line) for line in self.run(*arguments, "--json").stdout.splitlines()]


@pytest.fixture
def desk(tmp_path: Path) -> Desk:
    return Desk(tmp_path)


def figures(summary: str) -> dict[str, str]:
    """The figures of a summary by their labels."""
    lines = (re.fullmatch(r" *([A-Z]?[a-z ]+?) {2,}(\S.*)", line) for line in summary.splitlines())
    return {line[1]: line[2] for line in lines if line}


# -- one program, three names


def test_three_ways_to_start_the_same_program() -> None:
    script = Path(sys.executable).with_name("pdfproc")
    launches = [[str(script)], PROGRAM, [sys.executable, str(ROOT / "cli.py")]]
    shown = [
        subprocess.run([*launch, "--help"], capture_output=True, text=True, check=True).stdout for launch in launches
    ]
    assert shown[0].startswith("Usage: pdfproc ")
    assert shown[0] == shown[1] == shown[2]


def test_version(desk: Desk) -> None:
    assert re.fullmatch(r"pdfproc \d+\.\d+\.\d+\n", desk.run("--version").stdout)


def test_help_loads_nothing_heavy() -> None:
    code = (
        "import sys; from click.testing import CliRunner; from pdf_processor.cli.program import pdfproc\n"
        "assert CliRunner().invoke(pdfproc, ['ingest', '--help']).exit_code == 0\n"
        "print(*sorted({name.split('.')[0] for name in sys.modules}))"
    )
    loaded = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True).stdout.split()
    assert not {"pymupdf", "fitz", "pdfplumber", "pytesseract", "sqlite_utils", "rich"} & set(loaded)


def test_the_list_of_commands_costs_no_engine() -> None:
    code = (
        "import sys; from click.testing import CliRunner; from pdf_processor.cli.program import pdfproc\n"
        "assert 'completion' in CliRunner().invoke(pdfproc, ['--help']).output\n"
        "print(*(name for name in sys.modules if name.startswith('pdf_processor.')))"
    )
    loaded = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True).stdout.split()
    assert not {"pdf_processor.statement", "pdf_processor.ingest", "pdf_processor.engine"} & set(loaded)


@pytest.mark.parametrize("name", ["export", "check", "retry", "report"])
def test_the_help_of_a_command_loads_nothing_of_a_run(name: str) -> None:
    code = (
        "import sys; from click.testing import CliRunner; from pdf_processor.cli.program import pdfproc\n"
        f"assert CliRunner().invoke(pdfproc, ['{name}', '--help']).exit_code == 0\n"
        "print(*sys.modules)"
    )
    loaded = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True).stdout.split()
    heavy = {"psutil", "importlib.metadata", "sqlite3", "pdf_processor.progress", "pdf_processor.import_log"}
    assert not heavy & set(loaded)


@pytest.mark.parametrize(
    ("arguments", "advice"),
    [
        (["ingets", "in"], "Did you mean 'ingest'?"),
        (["ingest", "in", "--password", "x"], "No such option '--password'. Did you mean '--password-file'?"),
        (["ingest", "--skip-existin", "in"], "'--skip-existing'"),
        (["ingest"], "Missing argument 'SOURCE...'"),
        (["export", "xslx"], "Next: perhaps you meant xlsx"),
        (["export", "csv", "--dialect", "Excel_DE"], "Next: perhaps you meant excel-de"),
        (["export", "csv", "--dialect", "excel-ed"], "Next: perhaps you meant excel-de"),
        (["export", "csv", "--since", "2025-12-31", "--until", "2025-01-01"], "is after --until 2025-01-01"),
        (["export", "odt"], "'parquet', 'qif', 'xlsx' (bad_value)."),
        (["completion"], "Choose from:\n    bash,\n    zsh,"),
        (["ingest", "in", "--workers", "0"], "--workers"),
        (["ingest", "in", "--workers", "two"], "'two' is no whole number"),
        (["ingest", "in", "--timeout", "long"], "'long' is no number"),
        (["ingest", "nowhere"], "nowhere does not exist: check the spelling"),
        (["ingest", "in", "--verbose", "--quiet"], "--verbose goes with neither"),
        (["ingest", "in", "--password-file", "nowhere"], "the password file nowhere cannot be read"),
        (["ingest", "in", "--ocr-languages", "eng,deu"], "write it like eng+deu"),
        (["ingest", "in", "--ocr", "maybe"], "'auto', 'always', 'never'"),
    ],
)
def test_wrong_usage_is_told_and_exits_2(desk: Desk, arguments: list[str], advice: str) -> None:
    done = desk.run(*arguments)
    assert done.returncode == 2
    assert advice in done.stderr
    assert done.stdout == ""
    assert not (desk.folder / "output").exists()


def test_an_ocr_language_that_is_not_installed_is_told_before_a_file_is_touched(desk: Desk) -> None:
    desk.add("scan.pdf", "rows:1")
    done = desk.run("ingest", "in", "--ocr-lang", "eng+qqq")
    assert done.returncode == 2
    assert "is not installed (not_installed)\nNext: install" in done.stderr
    assert done.stderr.startswith("Error: ")
    assert "retry" not in done.stderr
    assert not (desk.folder / "output").exists()
    desk.env["PDFPROC_OCR_LANG"] = "qqq"
    assert desk.run("retry").returncode == 2
    assert desk.run("ingest", "in", "--ocr", "never").returncode == 0


def test_an_ocr_engine_whose_package_is_missing_is_told_before_a_file_is_touched(desk: Desk) -> None:
    hide = desk.folder / "hide"
    hide.mkdir()
    (hide / "sitecustomize.py").write_text(
        "import importlib.metadata as metadata\n"
        "found = metadata.version\n"
        "def version(name):\n"
        "    if name == 'rapidocr': raise metadata.PackageNotFoundError(name)\n"
        "    return found(name)\n"
        "metadata.version = version\n"
    )
    desk.env["PYTHONPATH"] = os.pathsep.join([str(hide), desk.env["PYTHONPATH"]])
    desk.add("scan.pdf", "rows:1")
    done = desk.run("ingest", "in", "--ocr-engine", "rapidocr")
    assert done.returncode == 2
    told = " ".join(done.stderr.split())
    assert "the OCR engine 'rapidocr' is not installed (not_installed)" in told
    assert f"Next: install it with: {as_installed(INSTALL)}, or use --ocr never" in told
    assert told.startswith("Error: ")
    assert not (desk.folder / "output").exists()
    assert desk.run("ingest", "in").returncode == 0


# -- what is told of a command that cannot be carried out


@pytest.mark.parametrize(
    ("typed", "status", "code"),
    [
        (["stats"], 2, "no_such_command"),
        (["ingest", "in", "--wrkers", "3"], 2, "no_such_option"),
        (["ingest"], 2, "missing_value"),
        (["ingest", "in", "--workers", "x"], 2, "bad_value"),
        (["ingest", "nowhere"], 2, "wrong_usage"),
        (["status", "in"], 2, "wrong_usage"),
        (["status"], 6, "log_unusable"),
        (["ingest", "in", "-o", "in/a.pdf"], 5, "output_unusable"),
        (["ingest", "in", "--failed-dir", "in/a.pdf"], 5, "failed_dir_unusable"),
        (["show", "in/b.pdf"], 1, "not_a_pdf"),
        (["redact", "in/b.pdf", "twin.pdf"], 1, "not_a_pdf"),
    ],
)
def test_every_refusal_prints_its_code(desk: Desk, typed: list[str], status: int, code: str) -> None:
    del desk.env["PDFPROC_EXTRACTOR"]
    desk.add("a.pdf", "rows:1")
    (desk.folder / "in" / "b.pdf").write_text("no PDF")
    done = desk.run(*typed)
    assert done.returncode == status
    assert f"({code})" in done.stderr
    assert f"| `{code}` |" in ERRORS


def test_names_that_are_left_alone_are_told_with_their_code(desk: Desk) -> None:
    desk.add("a.pdf", "rows:1")
    desk.run("ingest", "in")
    for command, code in (("retry", "not_retried"), ("forget", "not_forgotten")):
        done = desk.run(command, "b.pdf")
        assert (done.returncode, done.stderr.endswith(f" ({code})\n")) == (1, True)
        assert f"| `{code}` |" in ERRORS


@pytest.mark.parametrize(
    ("output", "why", "step"),
    [
        ("/proc/x", "No such file or directory", "choose another folder with -o DIR"),
        ("in/a.pdf", "not a folder", "move away the file that has a folder's name, or choose another folder"),
    ],
)
def test_the_next_step_fits_the_reason(desk: Desk, output: str, why: str, step: str) -> None:
    desk.add("a.pdf", "rows:1")
    done = desk.run("ingest", "in", "-o", output)
    assert done.returncode == 5
    assert f"cannot be used: {why} (output_unusable).\nNext: {step}" in done.stderr


@pytest.mark.skipif(os.getuid() == 0, reason="root may write everywhere")
def test_a_folder_that_may_not_be_written_is_to_be_made_writable(desk: Desk) -> None:
    desk.add("a.pdf", "rows:1")
    (desk.folder / "shut").mkdir(mode=0o500)
    done = desk.run("ingest", "in", "-o", "shut/output")
    assert (done.returncode, "Next: make it writable for you, or" in done.stderr) == (5, True)


def test_help_is_a_command_and_a_folder_of_results_is_told_to_be_an_option(desk: Desk) -> None:
    assert desk.run("help").stdout == desk.run("--help").stdout
    assert desk.run("help", "status").stdout == desk.run("status", "--help").stdout
    assert "Did you mean 'status'?" in desk.run("help", "stats").stderr
    done = desk.run("status", "my results")
    assert done.returncode == 2
    assert done.stderr.endswith("Next: if my results is the folder of the results: pdfproc status -o 'my results'\n")


@pytest.mark.parametrize("name", ["", *COMMANDS, "keys add", "keys list", "keys revoke"])
def test_help_ends_with_examples(name: str) -> None:
    command: click.Command | None = pdfproc
    for word in name.split():
        assert isinstance(command, click.Group)
        command = command.get_command(click.Context(command), word)
    assert command is not None
    lines = command.get_help(click.Context(command, info_name=name, terminal_width=80)).splitlines()
    assert max(map(len, lines)) <= 80
    examples = lines[lines.index("  Examples:") + 1 :]
    assert examples
    assert all(line.startswith("    ") for line in examples)
    assert f"pdfproc {name}".strip() in " ".join(examples)


# -- results


def test_a_folder_becomes_csvs_and_a_summary(desk: Desk) -> None:
    for number in range(3):
        desk.add(f"{number}.pdf", "rows:4", "pages:2")
    done = desk.run("ingest", "in")
    assert done.returncode == 0
    assert done.stderr == ""
    shown = figures(done.stdout)
    assert (shown["Files"], shown["failed"], shown["Transactions"], shown["Pages"]) == ("3", "0", "12", "6")
    assert re.fullmatch(r"[\d.]+ s {2}\([\d.]+ files/s, [\d.]+ pages/s\)", shown["Time"])
    assert re.fullmatch(r"\d+ MB", shown["Peak memory"])
    assert sorted(path.name for path in (desk.folder / "output").glob("*.csv")) == ["0.csv", "1.csv", "2.csv"]


def test_verbose_prints_a_line_for_each_pdf(desk: Desk) -> None:
    desk.add("good.pdf", "rows:4")
    desk.add("bad.pdf", "error:no_pages")
    done = desk.run("ingest", "in", "--verbose", "-w", "1")
    bad, good = done.stdout.splitlines()[:2]
    assert re.fullmatch(r"bad\.pdf +failed +0 transactions +0 pages +[\d.]+ s {2}no_pages: .+", bad)
    assert re.fullmatch(r"good\.pdf +\w[\w ]+ +4 transactions +1 page +[\d.]+ s", good)


def test_failures_exit_1_and_say_what_to_type_next(desk: Desk) -> None:
    desk.add("bad.pdf", "error:password_required")
    desk.add("good.pdf", "rows:1")
    done = desk.run("ingest", "in", "-o", "my results", "--failed-dir", "aside")
    assert done.returncode == 1
    assert figures(done.stdout)["failed"] == "1"
    assert "(password_required)" in done.stdout
    assert "pdfproc retry -o 'my results' --failed-dir aside" in done.stdout
    assert "pdfproc status -o 'my results'" in done.stdout
    assert (desk.folder / "aside" / "bad.pdf").exists()
    assert (desk.folder / "aside" / "bad.pdf.error.json").exists()


@pytest.mark.long
def test_steps_told_of_a_file_go_to_the_same_folders(desk: Desk) -> None:
    del desk.env["PDFPROC_EXTRACTOR"]
    (desk.folder / "in" / "a.pdf").write_bytes(b"no PDF at all")
    done = desk.run("ingest", "in", "-o", "res", "--failed-dir", "aside", "--verbose")
    assert done.stdout.count("then run 'pdfproc retry -o res --failed-dir aside'") == 1
    for options in ([], ["--failed-dir", "aside"], ["--failed-dir", "elsewhere"]):
        told = desk.run("status", "-o", "res", *options).stdout
        assert "then run 'pdfproc retry -o res --failed-dir aside'" in told
    (failed,) = json.loads(desk.run("status", "-o", "res", "--json").stdout)["failed"]
    assert "then run 'pdfproc retry -o res --failed-dir aside'" in failed["next_step"]
    shown = " ".join(desk.run("show", "a.pdf", "-o", "res").stderr.split())
    assert "a.pdf does not exist: it has failed (not_a_pdf) and lies in aside/a.pdf: give that path" in shown
    quiet = desk.run("retry", "-o", "res", "--failed-dir", "aside", "--quiet")
    assert "then run 'pdfproc retry -o res --failed-dir aside'" in quiet.stderr


def test_a_file_that_was_read_elsewhere_is_told_with_its_path(desk: Desk) -> None:
    desk.add("good.pdf", "rows:1")
    desk.run("ingest", "in")
    assert "good.pdf does not exist: it was read as in/good.pdf: give that path" in desk.run("show", "good.pdf").stderr
    (desk.folder / "in" / "good.pdf").unlink()
    assert "good.pdf does not exist: check the spelling" in desk.run("show", "good.pdf").stderr


def test_the_reason_beside_a_failed_file_holds_a_command_for_any_place(desk: Desk) -> None:
    (desk.folder / "in" / "sub.pdf").write_bytes(b"no PDF at all")
    desk.run("ingest", "in", "-o", "my results", "--failed-dir", "aside")
    reason = desk.folder / "aside" / "sub.pdf.error.json"
    typed = re.search(r"'(pdfproc retry .*)'$", json.loads(reason.read_text())["next_step"])
    assert typed is not None
    desk.add("new.pdf", "rows:2")
    (desk.folder / "in" / "new.pdf").rename(desk.folder / "aside" / "sub.pdf")
    done = desk.run(*shlex.split(typed[1])[1:], cwd="/")
    assert done.returncode == 0, done.stdout + done.stderr
    assert (desk.folder / "my results" / "sub.csv").exists() and not reason.exists()


def test_failed_files_are_told_with_the_folder_of_their_run(desk: Desk) -> None:
    (desk.folder / "in" / "2024").mkdir()
    (desk.folder / "in" / "2024" / "a.pdf").write_bytes(b"no PDF")
    desk.run("ingest", "in", "--failed-dir", "one")
    (desk.folder / "in" / "2024" / "b.pdf").write_bytes(b"none either")
    desk.run("ingest", "in/2024/b.pdf", "--failed-dir", "two")
    (desk.folder / "in" / "c.pdf").write_bytes(b"nor is this")
    desk.run("ingest", "in/c.pdf")
    told = re.findall(r"'pdfproc retry(.*)'", desk.run("status").stdout)
    assert told == [" --failed-dir one", " --failed-dir two", ""]


def test_leave_failed_leaves_them(desk: Desk) -> None:
    desk.add("bad.pdf", "error:no_pages")
    assert desk.run("ingest", "in", "--leave-failed").returncode == 1
    assert (desk.folder / "in" / "bad.pdf").exists()


@pytest.mark.parametrize("content", [b"Date,Amount\n1 obj,2\n", b"", b"\0" * 4096])
def test_named_files_that_are_no_pdfs_stay_where_they_are(desk: Desk, content: bytes) -> None:
    other = desk.folder / "in" / "x.csv"
    other.write_bytes(content)
    desk.add("good.pdf", "rows:1")
    desk.add("statement", "rows:1")  # a PDF whatever it is called
    *events, last = desk.events("ingest", "in/x.csv", "in/good.pdf", "in/statement")
    assert (last["failed"], last["files"]) == (1, 3)
    (error,) = [event["error"] for event in events if event.get("error")]
    assert error["code"] == "not_a_pdf"  # type: ignore[index]
    assert other.read_bytes() == content
    assert not list((desk.folder / "failed").glob("*"))
    assert "(not_a_pdf)" in desk.run("status").stdout


def test_what_is_called_a_pdf_or_begins_like_one_is_moved(desk: Desk) -> None:
    del desk.env["PDFPROC_EXTRACTOR"]
    (desk.folder / "in" / "x.PDF").write_text("no PDF")
    (desk.folder / "in" / "broken").write_text("%PDF-1.7 and no more")
    assert desk.run("ingest", "in/x.PDF", "in/broken").returncode == 1
    assert (desk.folder / "failed" / "x.PDF").exists()
    assert (desk.folder / "failed" / "broken").exists()


@pytest.mark.parametrize("command", [["ingest", "in"], ["retry"]])
def test_quiet_prints_a_line_for_each_failed_file(desk: Desk, command: list[str]) -> None:
    desk.add("bad.pdf", "error:no_pages")
    desk.add("good.pdf", "rows:1")
    if command == ["retry"]:
        desk.run("ingest", "in")
    done = desk.run(*command, "--quiet")
    assert (done.returncode, done.stdout) == (1, "")
    (line,) = done.stderr.splitlines()
    assert re.fullmatch(r"Failed: bad\.pdf: .+ \(no_pages\); next: do this", line)


def test_quiet_prints_nothing_where_all_is_well(desk: Desk) -> None:
    desk.add("good.pdf", "rows:1")
    done = desk.run("ingest", "in", "--quiet")
    assert (done.returncode, done.stdout, done.stderr) == (0, "", "")


def test_json_lines_end_with_the_summary(desk: Desk) -> None:
    desk.add("bad.pdf", "error:no_pages")
    desk.add("good.pdf", "rows:4", "pages:2")
    *events, last = desk.events("ingest", "in", "-w", "1")
    assert last["event"] == "run_ended"
    assert (last["files"], last["failed"], last["transactions"]) == (2, 1, 4)
    ended = {str(event["path"]).rpartition("/")[2]: event for event in events if event["event"] == "file_ended"}
    assert ended["bad.pdf"]["error"]["code"] == "no_pages"  # type: ignore[index]
    assert str(ended["good.pdf"]["output_path"]).endswith("/output/good.csv")
    assert [event["page"] for event in events if event["event"] == "page_read"] == [1, 2]


def test_json_with_quiet_is_one_line(desk: Desk) -> None:
    desk.add("good.pdf", "rows:1")
    (only,) = desk.events("ingest", "in", "--quiet")
    assert only["event"] == "run_ended"


def test_skip_existing_reads_only_what_is_new(desk: Desk) -> None:
    desk.add("a.pdf", "rows:1")
    desk.run("ingest", "in")
    desk.add("b.pdf", "rows:1")
    events = desk.events("ingest", "in", "--skip-existing")
    assert (events[-1]["files"], events[-1]["skipped"]) == (2, 1)
    assert [event["path"] for event in events if event["event"] == "file_started"] == [
        str(desk.folder / "in" / "b.pdf")
    ]


def test_strict_counts_what_needs_review_as_failed(desk: Desk) -> None:
    """Fault 31: a statement that does not add up is never silently well; --strict makes it a failure."""
    del desk.env["PDFPROC_EXTRACTOR"]
    draw_unproved(desk.folder / "in" / "unproved.pdf")
    done = desk.run("ingest", "in")
    assert (done.returncode, figures(done.stdout)["needs review"]) == (0, "1")
    assert "pdfproc status" in done.stdout
    told = desk.run("status").stdout
    assert "in/unproved.pdf\n    not proved (" in told
    assert "no_opening_balance" in told
    assert "; 2 of 2 rows without a proof\n" in told
    assert "1 statement not proved as a whole (2 of 2 rows without a proof)" in desk.run("export", "csv").stderr
    assert rows_text(2, 0) == "2 rows, each with a proof of its own"
    assert json.loads(desk.run("status", "--json").stdout)["to_review"][0]["reconciled"] == "unknown"
    assert desk.run("ingest", "in", "--strict").returncode == 1


def draw_unproved(target: Path) -> None:
    """A statement without any balance, so that nothing can prove its rows."""
    code = (
        "import pymupdf, sys; document = pymupdf.open(); page = document.new_page()\n"
        "rows = [('Date', 'Details', 'Amount'), ('2024-03-01', 'Coffee', '-3.50'), ('2024-03-02', 'Pay', '900.00')]\n"
        "for y, row in enumerate(rows):\n"
        "    for x, text in zip((50, 150, 400), row): page.insert_text((x, 100 + 20 * y), text)\n"
        "document.save(sys.argv[1])"
    )
    subprocess.run([sys.executable, "-c", code, target], check=True)


def test_an_empty_folder_is_no_failure(desk: Desk) -> None:
    done = desk.run("ingest", "in")
    assert done.returncode == 0
    assert "No PDF was found" in done.stdout


def test_the_default_extractor_reads_a_statement(desk: Desk) -> None:
    del desk.env["PDFPROC_EXTRACTOR"]
    shutil.copy(SAMPLE / "us-running-0001.pdf", desk.folder / "in")  # a file that fails is moved away
    done = desk.run("ingest", "in")
    assert done.returncode == 0
    truth = json.loads((SAMPLE / "us-running-0001.json").read_text())
    assert figures(done.stdout)["Transactions"] == str(len(truth["transactions"]))


# -- settings from elsewhere


def test_flags_win_over_environment_over_file_over_defaults(desk: Desk) -> None:
    desk.add("a.pdf", "rows:1")
    (desk.folder / "pdfproc.toml").write_text('output = "by-file"\nfailed-dir = "by-file-failed"\nworkers = 1\n')
    desk.run("ingest", "in")
    assert (desk.folder / "by-file" / "a.csv").exists()
    desk.env["PDFPROC_OUTPUT"] = "by-environment"
    desk.run("ingest", "in")
    assert (desk.folder / "by-environment" / "a.csv").exists()
    desk.run("ingest", "in", "-o", "by-flag")
    assert (desk.folder / "by-flag" / "a.csv").exists()
    assert not (desk.folder / "output").exists()


@pytest.mark.parametrize(
    ("text", "advice"),
    [
        ('outptu = "x"', "Did you mean 'output'?"),
        ("= 3", "cannot be read"),
        ('workers = "many"', "Invalid value for 'workers' in pdfproc.toml: "),
        ('ocr-languages = "eng,deu"', "Invalid value for 'ocr-languages' in pdfproc.toml: "),
        ("[ingest]\nworkers = 2", "Remove the line in brackets"),
        ("json = true", "pdfproc.toml: 'json' is an option for the command line alone"),
        ("clear = true", "pdfproc.toml: 'clear' is an option for the command line alone"),
    ],
)
def test_a_wrong_settings_file_is_told(desk: Desk, text: str, advice: str) -> None:
    (desk.folder / "pdfproc.toml").write_text(text)
    done = desk.run("ingest", "in")
    assert done.returncode == 2
    assert advice in done.stderr


def test_config_names_the_source_of_each_setting(desk: Desk) -> None:
    (desk.folder / "pdfproc.toml").write_text('output = "by-file"\nleave-failed = true\nocr-languages = "deu"\n')
    desk.env["PDFPROC_WORKERS"] = "2"
    settings = {each["name"]: each for each in json.loads(desk.run("config", "--json").stdout)["settings"]}
    assert settings["output"] == {"name": "output", "value": "by-file", "source": "'output' in pdfproc.toml"}
    assert settings["workers"] == {"name": "workers", "value": 2, "source": "PDFPROC_WORKERS"}
    assert settings["ocr-lang"]["source"] == "'ocr-languages' in pdfproc.toml"
    assert (settings["leave-failed"]["value"], settings["strict"]["value"]) == (True, False)
    assert settings["max-pages"] == {"name": "max-pages", "value": 10000, "source": "default"}
    assert re.search(r"^password-file +not set +default$", desk.run("config").stdout, re.MULTILINE)
    assert re.search(r"^allow-host +not set +default$", desk.run("config").stdout, re.MULTILINE)
    desk.env["PDFPROC_ALLOW_HOST"] = "one two"
    assert re.search(r"^allow-host +one two +PDFPROC_ALLOW_HOST$", desk.run("config").stdout, re.MULTILINE)
    for command in ("ingest", "show", "export"):
        options = re.findall(r"--([a-z-]+)", desk.run(command, "--help").stdout.partition("Options:")[2])
        assert set(options) - set(settings) <= {
            "ocr-languages", "json", "plain", "verbose", "quiet", "help", "image", "explain", "since", "until",
            "account", "only", "overlaps",
        }  # fmt: skip


def test_another_settings_file_can_be_named(desk: Desk) -> None:
    desk.add("bad.pdf", "error:no_pages")
    (desk.folder / "pdfproc.toml").write_text('output = "here"\n')
    (desk.folder / "other.toml").write_text('output = "there"\nfailed-dir = "aside"\n')
    done = desk.run("--config", "other.toml", "ingest", "in")
    assert (desk.folder / "there" / "pdfproc.db").exists() and not (desk.folder / "here").exists()
    assert "  pdfproc --config other.toml retry -o there --failed-dir aside    " in done.stdout
    desk.env["PDFPROC_CONFIG"] = "other.toml"
    assert "'output' in other.toml" in desk.run("config").stdout
    missing = desk.run("--config", "nowhere.toml", "status")
    assert (missing.returncode, "nowhere.toml" in missing.stderr) == (2, True)
    (desk.folder / "other.toml").write_text("worker = 2\n")
    assert "other.toml has an unknown option 'worker'. Did you mean 'workers'?" in desk.run("status").stderr


@pytest.mark.long
def test_options_of_the_program_may_stand_before_or_behind_the_command(desk: Desk) -> None:
    desk.add("bad.pdf", "error:no_pages")
    (desk.folder / "pdfproc.toml").write_text("no TOML: it is not to be read\n")
    (desk.folder / "other.toml").write_text('output = "there"\nfailed-dir = "aside"\n')
    done = desk.run("ingest", "in", "--config", "other.toml")
    assert "  pdfproc --config other.toml retry -o there --failed-dir aside    " in done.stdout
    before, behind = desk.run("--config=other.toml", "status").stdout, desk.run("status", "--config=other.toml").stdout
    assert before == behind and "(no_pages)" in before
    assert desk.run("keys", "add", "Ann", "--config", "other.toml").returncode == 0
    assert "Ann" in desk.run("--config", "other.toml", "keys", "list").stdout
    assert not (desk.folder / "output").exists()
    assert "'output' in other.toml" in desk.run("config", "--config", "other.toml").stdout
    wrong = desk.run("status", "--config", "nowhere.toml")
    assert (wrong.returncode, "nowhere.toml" in wrong.stderr) == (2, True)


@pytest.mark.long
def test_plain_may_stand_before_or_behind_the_command(desk: Desk) -> None:
    shutil.copy(SAMPLE / "uk-current-0001.pdf", desk.folder / "a.pdf")
    del desk.env["PDFPROC_EXTRACTOR"]
    plain = desk.run("show", "a.pdf", "--plain").stdout
    assert plain == desk.run("--plain", "show", "a.pdf").stdout != desk.run("show", "a.pdf").stdout
    (desk.folder / "in" / "bad.pdf").write_bytes(b"no PDF at all")
    done = desk.run("--plain", "ingest", "in")
    assert "  pdfproc --plain retry    " in done.stdout


@pytest.mark.parametrize(
    ("variable", "value", "advice"),
    [
        ("PDFPROC_WORKER", "2", "unknown variable PDFPROC_WORKER. Did you mean 'PDFPROC_WORKERS'?"),
        ("PDFPROC_JSON", "1", "unknown variable PDFPROC_JSON."),
        ("PDFPROC_WORKERS", "many", "Invalid value for PDFPROC_WORKERS: "),
        ("PDFPROC_OCR_LANGUAGES", "eng,deu", "Invalid value for PDFPROC_OCR_LANGUAGES: 'eng,deu'"),
        ("PDFPROC_PASSWORD_FILE", "nowhere", "Invalid value for PDFPROC_PASSWORD_FILE: the password file nowhere"),
    ],
)
def test_a_wrong_variable_is_told(desk: Desk, variable: str, value: str, advice: str) -> None:
    desk.env[variable] = value
    done = desk.run("ingest", "in")
    assert done.returncode == 2
    assert advice in done.stderr
    assert not (desk.folder / "output").exists()


@pytest.mark.parametrize("command", ["status", "ingest /", "export csv"])
def test_a_working_folder_that_is_gone_is_told(desk: Desk, command: str) -> None:
    line = f"cd away && rmdir ../away && exec {shlex.join(PROGRAM)} {command}"
    (desk.folder / "away").mkdir()
    done = subprocess.run(
        ["sh", "-c", line], cwd=desk.folder, env=desk.env, capture_output=True, text=True, check=False
    )
    assert done.returncode == 5
    assert "Error: the working folder has been removed (output_unusable)." in done.stderr


# -- limits


@pytest.mark.parametrize(
    ("option", "value", "told"),
    [
        ("--timeout", "0.01", "reading took longer than 0.01 s (--timeout)"),
        ("--max-pages", "1", "the PDF has 2 pages, more than the limit of 1 (--max-pages)"),
        ("--max-words", "3", "more than the limit of 3 (--max-words)"),
    ],
)
def test_a_limit_is_told_by_the_name_of_its_option(desk: Desk, option: str, value: str, told: str) -> None:
    del desk.env["PDFPROC_EXTRACTOR"]
    shutil.copy(SAMPLE / "us-running-0001.pdf", desk.folder / "in")
    done = desk.run("ingest", "in", option, value)
    assert done.returncode == 1
    assert told in done.stdout


# -- passwords


def test_passwords_never_show(desk: Desk) -> None:
    """Fault 20: passwords show nowhere."""
    desk.add("a.pdf", "rows:1")
    desk.add("b.pdf", "error:password_required")
    secret = desk.folder / "passwords.txt"
    secret.write_bytes("\ufeffp\u00e4ss-canary-1\r\n\nword canary 2 \n".encode())
    secret.chmod(0o644)
    done = desk.run("ingest", "in", "--password-file", "passwords.txt", "--verbose")
    assert "chmod 600" in done.stderr
    told = (done.stdout + done.stderr).encode()
    for path in (desk.folder / "output").rglob("*"):
        told += path.read_bytes()
    for path in (desk.folder / "failed").rglob("*.json"):
        told += path.read_bytes()
    assert b"canary" not in told


def test_passwords_open_encrypted_files(desk: Desk) -> None:
    """Fault 20: no password, a wrong one, the right one."""
    del desk.env["PDFPROC_EXTRACTOR"]
    encrypt(SAMPLE / "uk-current-0001.pdf", desk.folder / "in" / "a.pdf", "g\u00e4heim")
    without = desk.run("ingest", "in")
    assert without.returncode == 1
    assert "(password_required)" in without.stdout
    assert "  pdfproc retry --password-file FILE    reads the failed files again\n" in without.stdout.replace(
        " ".join(PROGRAM), "pdfproc"
    )
    (desk.folder / "wrong.txt").write_text("wrong\n")
    wrong = desk.run("retry", "--password-file", "wrong.txt")
    assert "  add the right password on a line of its own to the file of passwords" in wrong.stdout
    passwords = "wrong\ng\u00e4heim\n"
    done = desk.run("retry", "--password-file", "-", input=passwords)
    assert done.returncode == 0, done.stdout + done.stderr
    assert int(figures(done.stdout)["Transactions"]) > 5


def test_passwords_come_from_the_environment_too(desk: Desk) -> None:
    del desk.env["PDFPROC_EXTRACTOR"]
    encrypt(SAMPLE / "uk-current-0001.pdf", desk.folder / "in" / "a.pdf", "canary")
    desk.env["PDFPROC_PASSWORDS"] = "wrong\ncanary"
    done = desk.run("ingest", "in", "--verbose")
    assert done.returncode == 0, done.stdout + done.stderr
    assert "canary" not in done.stdout + done.stderr + desk.run("config").stdout


@pytest.mark.long
def test_passwords_come_from_the_keyring_and_go_there_only_when_asked(desk: Desk) -> None:
    pytest.importorskip("keyring")
    del desk.env["PDFPROC_EXTRACTOR"]
    (desk.folder / "file_keyring.py").write_text(FILE_KEYRING)
    store = desk.folder / "store.json"
    path = os.pathsep.join(filter(None, [str(desk.folder), os.environ.get("PYTHONPATH")]))
    desk.env |= {"PYTHON_KEYRING_BACKEND": "file_keyring.FileKeyring", "STORE": str(store), "PYTHONPATH": path}
    encrypt(SAMPLE / "uk-current-0001.pdf", desk.folder / "in" / "a.pdf", "canary")
    wrong = desk.run("password", "in/a.pdf", input="wrong\n")
    assert (wrong.returncode, store.exists()) == (1, False)
    assert desk.run("password", "in/a.pdf", input="canary\n").returncode == 0
    assert list(json.loads(store.read_text()).values()) == ["canary"]
    done = desk.run("ingest", "in", "--keyring", "--leave-failed")
    assert done.returncode == 0, done.stdout + done.stderr
    assert desk.run("password", "in/a.pdf", "--forget").stdout == "Removed.\n"
    shutil.copy(SAMPLE / "uk-current-0001.pdf", desk.folder / "in" / "open.pdf")
    needless = desk.run("password", "in/open.pdf", "--every", input="canary\n")
    assert needless.returncode == 1 and "it opens without a password" in needless.stderr
    assert json.loads(store.read_text()) == {}
    assert desk.run("show", "in/a.pdf", "--keyring").returncode == 1


def test_a_missing_keyring_is_told(desk: Desk) -> None:
    (desk.folder / "keyring.py").write_text("raise ModuleNotFoundError(name='keyring')")
    desk.env["PYTHONPATH"] = os.pathsep.join(filter(None, [str(desk.folder), os.environ.get("PYTHONPATH")]))
    install = as_installed("install it with: pip install 'pdfproc[keyring]'")
    told = f"Error: the package keyring is not installed (not_available)\nNext: {install}"
    done = desk.run("ingest", "in", "--keyring")
    assert (done.returncode, done.stderr) == (2, f"{told}, or leave out --keyring\n")
    desk.env["PDFPROC_KEYRING"] = "1"
    assert desk.run("ingest", "in").stderr == f"{told}, or leave out PDFPROC_KEYRING\n"
    desk.add("a.pdf", "rows:1")
    done = desk.run("password", "in/a.pdf")
    assert (done.returncode, done.stderr) == (2, f"{told}\n")


def encrypt(source: Path, target: Path, password: str) -> None:
    code = (
        "import pymupdf, sys; source, target, password = sys.argv[1:]\n"
        "pymupdf.open(source).save(target, encryption=pymupdf.PDF_ENCRYPT_AES_256, user_pw=password, owner_pw='o')"
    )
    subprocess.run([sys.executable, "-c", code, source, target, password], check=True)


# -- retry and status


def test_retry_takes_failed_files_up_again(desk: Desk) -> None:
    del desk.env["PDFPROC_EXTRACTOR"]
    (desk.folder / "in" / "a.pdf").write_bytes(b"no PDF at all")
    assert desk.run("ingest", "in").returncode == 1
    assert desk.run("retry").returncode == 1
    quarantined = desk.folder / "failed" / "a.pdf"
    assert quarantined.exists()
    shutil.copyfile(SAMPLE / "uk-current-0001.pdf", quarantined)
    done = desk.run("retry", "a.pdf")
    assert done.returncode == 0, done.stdout + done.stderr
    assert (desk.folder / "in" / "a.pdf").exists()
    assert list((desk.folder / "failed").iterdir()) == []
    assert (desk.folder / "output" / "a.csv").exists()
    nothing = desk.run("retry")
    assert (nothing.returncode, nothing.stderr) == (0, "No file has failed: there is nothing to retry.\n")
    desk.add("../failed/b.pdf", "rows:1")
    other = desk.run("retry")
    assert other.returncode == 0
    assert "failed holds 1 PDF that its import log does not know, such as failed/b.pdf." in other.stderr


def test_retry_of_an_unknown_name_is_told(desk: Desk) -> None:
    desk.add("a.pdf", "rows:1")
    desk.run("ingest", "in")
    done = desk.run("retry", "b\x1b.pdf")
    assert done.returncode == 1
    why = "no failed file of this name is in the import log: 'pdfproc status' lists them (not_retried)"
    assert done.stderr == f"Not retried: b\\x1b.pdf: {why}\n"


def test_status_tells_counts_failures_and_runs(desk: Desk) -> None:
    desk.add("bad.pdf", "error:no_pages")
    desk.add("good.pdf", "rows:1")
    desk.run("ingest", "in")
    done = desk.run("status")
    assert done.returncode == 0
    assert figures(done.stdout)["failed"] == "1"
    assert (figures(done.stdout)["Rows"], figures(done.stdout)["proved"]) == ("1", "0")
    assert "failed/bad.pdf\n" in done.stdout
    assert "(no_pages)\n    next: " in done.stdout
    assert re.search(r"UTC +complete +2 files: 1 succeeded, 1 failed, in \d+ s$", done.stdout, re.MULTILINE)
    told = json.loads(desk.run("status", "--json").stdout)
    assert told["files"]["failed"] == 1
    assert (told["rows"], told["rows_proved"]) == (1, 0)
    assert told["failed"][0]["code"] == "no_pages"
    assert told["failed"][0]["quarantined_path"] == str(desk.folder / "failed" / "bad.pdf")
    assert told["runs"][0]["result"]["files"] == 2


def test_status_names_the_slowest_files(desk: Desk) -> None:
    desk.add("slow.pdf", "slow:1.1", "rows:1")
    desk.add("good.pdf", "rows:1")
    desk.run("ingest", "in")
    status = desk.run("status").stdout
    one = r" +\d+\.\d\d s  .*/in/{}\.pdf \(1 page\)\n"
    assert re.search(rf"^Slowest files\n{one.format('slow')}{one.format('good')}\n", status, re.MULTILINE)
    slowest = json.loads(desk.run("status", "--json").stdout)["slowest"]
    assert slowest[0]["path"].endswith("/slow.pdf")
    assert len(slowest) == 2


def test_a_failure_names_its_page_once() -> None:
    def told(message: str) -> str:
        failure = Failure("ocr_failed", message, "wait", True, 1)
        return failed_line(Outcome(b"a.pdf", Status.FAILED, failure=failure))

    assert told("it needs 12 MB") == "Failed: a.pdf: page 1: it needs 12 MB (ocr_failed); next: wait"
    assert told("page 1 needs 12 MB") == "Failed: a.pdf: page 1 needs 12 MB (ocr_failed); next: wait"


def test_status_and_verbose_name_the_first_copy_of_a_duplicate(desk: Desk) -> None:
    desk.add("a.pdf", "empty")
    shutil.copy(desk.folder / "in" / "a.pdf", desk.folder / "in" / "b.pdf")
    done = desk.run("ingest", "in", "-v")
    first, second = str(desk.folder / "in" / "a.pdf"), str(desk.folder / "in" / "b.pdf")
    assert re.search(rf"^b\.pdf .+  the same bytes as {re.escape(first)}$", done.stdout, re.MULTILINE)
    told = desk.run("status").stdout
    assert f"  {second}\n    of {first}\n" in told
    assert re.search(r"2 files: 1 (without transactions|to review), 1 duplicate, in \d+ s$", told, re.MULTILINE)
    assert json.loads(desk.run("status", "--json").stdout)["duplicates"] == [
        {"path": second, "duplicate_of": first, "label": None}
    ]


def test_the_advice_at_the_end_stands_in_line_and_names_no_vain_retry(desk: Desk) -> None:
    desk.add("bad.pdf", "error:password_required")
    steps = desk.run("ingest", "in").stdout.split("\nNext:\n")[1].splitlines()
    assert len({step.rindex("    ") for step in steps}) == 1
    assert [step.split("    ")[0].split()[1] for step in steps] == ["retry", "status"]
    (desk.folder / "in" / "notes.txt").write_text("no PDF")
    told = desk.run("ingest", "in/notes.txt", "-o", "other").stdout
    assert "(not_a_pdf)" in told
    assert "pdfproc retry" not in told


# -- trouble of the machine


def test_no_log_to_look_at_exits_6(desk: Desk) -> None:
    for command in ("status", "retry"):
        done = desk.run(command)
        assert done.returncode == 6
        assert "there is no import log" in done.stderr
        assert "Next: run 'pdfproc ingest' first" in done.stderr
    assert not (desk.folder / "output").exists()


def test_an_output_that_is_a_file_exits_5(desk: Desk) -> None:
    """Fault 8: the output folder is a file: exit 5."""
    desk.add("a.pdf", "rows:1")
    (desk.folder / "output").write_text("in the way")
    done = desk.run("ingest", "in")
    assert done.returncode == 5
    assert done.stderr.startswith("Error: ")
    assert "\nNext: " in done.stderr
    assert "Traceback" not in done.stderr
    (told,) = desk.events("ingest", "in")
    assert (told["event"], told["code"]) == ("error", "output_unusable")


def test_a_broken_log_exits_6_and_stays(desk: Desk) -> None:
    """Fault 10: the log is broken: exit 6, and it stays as it is."""
    desk.add("a.pdf", "rows:1")
    (desk.folder / "output").mkdir()
    log = desk.folder / "output" / "pdfproc.db"
    log.write_bytes(b"not a database at all, but long enough" * 100)
    before = log.read_bytes()
    assert desk.run("ingest", "in").returncode == 6
    assert log.read_bytes() == before


def test_children_that_cannot_start_exit_3(desk: Desk) -> None:
    """Fault 6: no child can start: exit 3."""
    desk.add("a.pdf", "rows:1")
    desk.env["PDFPROC_EXTRACTOR"] = "no-such-extractor"
    done = desk.run("ingest", "in")
    assert done.returncode == 3, done.stderr
    assert (desk.folder / "in" / "a.pdf").exists()


# -- names


ODD_NAMES = [
    b"a\nb.pdf", b"\x1b[2J.pdf", b"-rf.pdf", b"=1+1.pdf", b"'\".pdf", b"\xff.pdf", b"A.PDF", b"[red]x[.pdf",
    b"$(x).pdf", "\u202efdp.pdf".encode(), "\u009b31m.pdf".encode(), b"x" * 251 + b".pdf",
]  # fmt: skip


def test_odd_names_go_through_and_show_escaped(desk: Desk) -> None:
    """Fault 17, fault 23: odd names go through and are shown escaped."""
    for name in ODD_NAMES:
        desk.add(name, "error:no_pages")
    done = desk.run("ingest", "in", "--verbose")
    assert done.returncode == 1
    assert figures(done.stdout)["failed"] == str(len(ODD_NAMES))
    shown = done.stdout + desk.run("status").stdout
    assert not re.search("[\x00-\x09\x0b-\x1f\x7f-\x9f\u202e\ud800-\udfff]", shown)
    again = desk.run("retry", "--leave-failed", "--", *ODD_NAMES)
    assert (again.returncode, again.stderr) == (1, "")
    assert figures(again.stdout)["failed"] == str(len(ODD_NAMES))
    assert sorted(os.listdir(os.fsencode(desk.folder / "in"))) == sorted(ODD_NAMES)


def test_an_ascii_terminal_shows_what_it_can(desk: Desk) -> None:
    desk.add("é.pdf", "error:no_pages")
    desk.env["PYTHONIOENCODING"] = "ascii"
    done = desk.run("ingest", "in", "--verbose")
    assert done.returncode == 1
    assert done.stdout.startswith("\\xe9.pdf")


# -- signals and pipes


@contextmanager
def started(desk: Desk, *arguments: str, **popen: object) -> Iterator[subprocess.Popen[str]]:
    """The program at work, once its first file is being read. Afterwards nothing of it is left."""
    options: dict[str, object] = {"stdout": subprocess.PIPE, "stderr": subprocess.PIPE, "text": True}
    process = subprocess.Popen([*PROGRAM, *arguments], cwd=desk.folder, env=desk.env, **(options | popen))  # type: ignore[call-overload]
    family: list[psutil.Process] = []
    try:
        wait_for(lambda: (desk.folder / "output" / "pdfproc.db").exists() or process.poll() is not None)
        wait_for(lambda: len(psutil.Process(process.pid).children()) > 0)
        time.sleep(0.5)
        family = psutil.Process(process.pid).children(recursive=True)
        yield process
    finally:
        process.kill()
        process.wait()
        for stream in (process.stdout, process.stderr):
            if stream is not None:
                stream.close()
        assert psutil.wait_procs(family, timeout=20)[1] == []


def wait_for(ready: object, seconds: float = 30.0) -> None:
    deadline = time.monotonic() + seconds
    while not ready():  # type: ignore[operator]
        assert time.monotonic() < deadline
        time.sleep(0.01)


@pytest.mark.parametrize(("signum", "status"), [(signal.SIGINT, 130), (signal.SIGTERM, 143)])
def test_one_signal_lets_running_files_finish(desk: Desk, signum: signal.Signals, status: int) -> None:
    """Fault 2: one SIGINT or SIGTERM: what is being read may end, exit 130 or 143, summary."""
    for number in range(40):
        desk.add(f"{number:02}.pdf", "slow:0.3", "rows:1")
    with started(desk, "ingest", "in", "-w", "2") as process:
        process.send_signal(signum)
        out, err = process.communicate(timeout=30)
    assert process.returncode == status, err
    assert "Stopping: files being read get a few seconds." in err
    shown = figures(out)
    assert int(shown["interrupted"]) + int(shown["needs review"]) + int(shown["succeeded"]) == int(shown["Files"]) < 40
    left = 40 - int(shown["Files"]) + int(shown["interrupted"])
    assert f"pdfproc ingest --skip-existing in -w 2    continues this run: {left} files left\n" in out
    assert desk.run("ingest", "--skip-existing", "in", "-w", "2").returncode == 0
    assert len(list((desk.folder / "output").glob("*.csv"))) == 40


def test_two_signals_stop_at_once(desk: Desk) -> None:
    """Fault 2: two signals: at once."""
    for number in range(4):
        desk.add(f"{number}.pdf", "hang")
    with started(desk, "ingest", "in", "-w", "2") as process:
        process.send_signal(signal.SIGINT)
        time.sleep(0.2)
        asked = time.monotonic()
        process.send_signal(signal.SIGINT)
        out, _err = process.communicate(timeout=30)
        took = time.monotonic() - asked
    assert process.returncode == 130
    assert figures(out)["interrupted"] != "0"
    assert took < 4.5  # once alone would wait five seconds for files that hang
    assert len(list((desk.folder / "in").iterdir())) == 4
    assert [path for path in (desk.folder / "output").rglob("*") if "part" in path.name] == []


def test_a_reader_that_has_enough_ends_the_run_quietly(desk: Desk) -> None:
    for number in range(30):
        desk.add(f"{number:02}.pdf", "slow:0.1", "rows:1")
    with started(desk, "ingest", "in", "--json", "-w", "1") as process:
        assert process.stdout is not None
        process.stdout.readline()
        process.stdout.close()
        assert process.stderr is not None
        err = process.stderr.read()
        process.wait(30)
    assert process.returncode == 128 + signal.SIGPIPE
    assert err == ""
    assert desk.run("ingest", "in").returncode == 0


@pytest.mark.skipif(not Path("/dev/full").exists(), reason="only Linux has a device that is always full")
@pytest.mark.parametrize("view", ["--verbose", "--json", "--ocr=auto"])
def test_an_output_that_cannot_be_written_exits_5(desk: Desk, view: str) -> None:
    desk.add("a.pdf", "rows:1")
    with Path("/dev/full").open("w") as full:
        done = desk.run("ingest", "in", view, capture_output=False, stdout=full, stderr=subprocess.PIPE)
    assert done.returncode == 5
    assert done.stderr.startswith(
        "Error: standard output cannot be written: No space left on device (output_unusable).\n"
        "Next: free space on its disk, or send standard output elsewhere"
    )
    assert "Traceback" not in done.stderr
    assert (desk.folder / "in" / "a.pdf").exists()


def test_a_closed_output_is_no_trouble(desk: Desk) -> None:
    desk.add("a.pdf", "rows:1")
    command = ["sh", "-c", 'exec "$@" <&- >&- 2>&-', "sh", *PROGRAM, "ingest", "in", "--verbose"]
    assert subprocess.run(command, cwd=desk.folder, env=desk.env, check=False).returncode == 0
    assert (desk.folder / "output" / "a.csv").exists()
    assert figures(desk.run("status").stdout)["succeeded"] == "1"  # nothing was written into the database


def test_progress_goes_to_standard_error_as_lines(desk: Desk) -> None:
    for number in range(12):
        desk.add(f"{number:02}.pdf", "slow:0.3", "rows:1")
    done = desk.run("ingest", "in", "-w", "1")
    lines = done.stderr.splitlines()
    assert lines
    for line in lines:
        assert re.fullmatch(r"\d+ of 12 files, \d+ pages?, [\d.]+ pages/s, 0 failed, ETA (\d+ s|not known yet)", line)
    assert "ETA" not in done.stdout


# -- on a terminal


TAKE_TERMINAL = (
    "import fcntl, os, sys, termios\n"
    "fcntl.ioctl(0, termios.TIOCSCTTY, 0)\n"  # so that Ctrl-C typed there becomes a signal here
    "os.execv(sys.argv[1], sys.argv[1:])"
)


class Terminal:
    """The program on a pseudo-terminal; `text` is all it has written there."""

    def __init__(self, desk: Desk, *arguments: str, **env: str) -> None:
        self._ours, theirs = pty.openpty()
        self.process = subprocess.Popen(
            [sys.executable, "-c", TAKE_TERMINAL, *PROGRAM, *arguments],
            cwd=desk.folder, env=desk.env | {"TERM": "xterm"} | env, stdin=theirs, stdout=theirs, stderr=theirs,
            start_new_session=True,
        )  # fmt: skip
        os.close(theirs)
        self.text = ""

    def read_until(self, wanted: str | None, seconds: float = 30.0) -> None:
        """Read on until what it has written matches, or to its end."""
        deadline = time.monotonic() + seconds
        while wanted is None or not re.search(wanted, self.text):
            assert time.monotonic() < deadline, self.text
            if select.select([self._ours], [], [], 0.1)[0]:
                try:
                    self.text += os.read(self._ours, 65536).decode("utf-8", "replace")
                except OSError:  # Linux' way to say that nobody holds the other end
                    return

    def type(self, keys: bytes) -> None:
        os.write(self._ours, keys)

    def end(self) -> int:
        self.read_until(None)
        os.close(self._ours)
        return self.process.wait(30)


def test_a_terminal_shows_a_bar_the_files_and_the_summary(desk: Desk) -> None:
    for number in range(10):
        desk.add(f"statement-{number}[red].pdf", "slow:0.25", "rows:2", "pages:3")
    terminal = Terminal(desk, "ingest", "in", "-w", "2", "--verbose")
    terminal.read_until(r"\[red\]\.pdf  page 3 of 3")
    status = terminal.end()
    plain = re.sub(r"\x1b\[[0-9;?]*[A-Za-z]", "", terminal.text)
    assert status == 0
    assert "━" in plain
    assert re.search(r"\d+ of 10 files, \d+ pages, [\d.]+ pages/s, 0 failed, ETA \d+ s", plain)
    assert re.search(r"statement-9\[red\]\.pdf +\w[\w ]+ +2 transactions", plain)
    assert figures(plain.replace("\r", ""))["Files"] == "10"
    assert terminal.text.count("\x1b[?25l") == terminal.text.count("\x1b[?25h") == 1  # the cursor is back


def test_plain_is_lines_without_marks_and_colours(desk: Desk) -> None:
    del desk.env["PDFPROC_EXTRACTOR"]
    shutil.copy(SAMPLE / "uk-current-0001.pdf", desk.folder / "in" / "a.pdf")
    terminal = Terminal(desk, "ingest", "in", "--plain")
    assert terminal.end() == 0
    assert "\x1b" not in terminal.text
    assert "\r\n" in terminal.text
    assert not re.search(r"\r[^\n]", terminal.text)
    terminal = Terminal(desk, "show", "in/a.pdf", PDFPROC_PLAIN="1")
    assert terminal.end() == 0
    assert not re.search("\x1b|\u2713|[\u2500-\u259f]|\r[^\n]", terminal.text)
    row = r"Row 1, \d{4}-\d\d-\d\d, .*, amount -?[\d.]+,\s+balance [\d.]+,\s+proof balance\."
    assert re.search(row, terminal.text, re.DOTALL)


def test_no_color_is_obeyed_on_a_terminal(desk: Desk) -> None:
    for number in range(4):
        desk.add(f"{number}.pdf", "slow:0.2", "rows:1")
    coloured, plain = Terminal(desk, "ingest", "in"), Terminal(desk, "ingest", "in", "-o", "o2", NO_COLOR="1")
    assert (coloured.end(), plain.end()) == (0, 0)
    assert re.search(r"\x1b\[[0-9;]*3\d", coloured.text)
    assert not re.search(r"\x1b\[[0-9;]*3\d[;m]", plain.text)


def test_ctrl_c_once_ends_with_the_summary_and_twice_at_once(desk: Desk) -> None:
    """Fault 2: Ctrl-C on a terminal, once and twice."""
    for number in range(20):
        desk.add(f"{number:02}.pdf", "slow:0.4", "rows:1")
    once = Terminal(desk, "ingest", "in", "-w", "2")
    once.read_until("[1-9] of 20 files")
    once.type(b"\x03")
    assert once.end() == 130
    assert "Stopping" in once.text
    assert "continues this run" in once.text
    desk.add("00-hangs.pdf", "hang")
    twice = Terminal(desk, "ingest", "in", "-w", "1", "--skip-existing")
    twice.read_until("00-hangs.pdf")
    twice.type(b"\x03")
    twice.read_until("Stopping")
    asked = time.monotonic()
    twice.type(b"\x03")
    assert twice.end() == 130
    assert time.monotonic() - asked < 4.5
