"""Planted canaries appear in the CSVs, the database and what is exported from it, and nowhere else."""

from __future__ import annotations

import logging
import os
import re
import stat
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

import pymupdf
import pytest
from faults import PLUGIN, fault_pdf
from hostile.pdf_parts import flate, one_page, stream

from pdf_processor.pdf.second_opinion import second_words

NAME, IBAN, TEXT = "Quirinus Kanarienvogel", "GB29 NWBK 6016 1331 9268 19", "Zeisig Voliere"
AMOUNT, PASSWORD, TITLE = "7,391.53", "Kanarien-Passwort-8462", "Zaunkoenig"
CANARIES = (NAME, "Kanarienvogel", IBAN, IBAN.replace(" ", ""), "13319268", TEXT, "Voliere", AMOUNT, "7391.53",
            "739153", PASSWORD, TITLE)  # fmt: skip
ENVIRONMENT = os.environ | {"PYTHONPATH": os.pathsep.join([str(Path(__file__).parent.parent), str(PLUGIN)])}
ROWS = (
    ("01/03/2024", "Opening balance", "", "1,250.00"),
    ("04/03/2024", TEXT, f"+{AMOUNT}", "8,641.53"),
    ("11/03/2024", "Fee", "-2,310.00", "6,331.53"),
    ("31/03/2024", "Closing balance", "", "6,331.53"),
)


def _statement(*, spoiled: bool = False) -> bytes:
    lines = [(50, 800, f"Account holder: {NAME}"), (50, 780, f"Statement of account {IBAN}   GBP"),
             (50, 760, "Period 01/03/2024 to 31/03/2024")]  # fmt: skip
    for at, row in enumerate((("Date", "Description", "Amount", "Balance"), *ROWS)):
        cells = [cell.replace("6,331", "6,339") if spoiled and at == 3 else cell for cell in row]
        lines += [(x, 730 - 22 * at, text) for x, text in zip((50, 130, 400, 480), cells, strict=True) if text]
    content = "\n".join(f"BT /F1 10 Tf {x} {y} Td ({text}) Tj ET" for x, y, text in lines)
    info = b"<</Title(%s)/Author(%s)>>" % (TITLE.encode(), NAME.encode())
    return one_page({4: stream(content.encode()), 10: info}, b"/Info 10 0 R")


def _locked(password: str) -> bytes:
    with pymupdf.open(stream=_statement(), filetype="pdf") as pdf:
        data: bytes = pdf.tobytes(encryption=pymupdf.PDF_ENCRYPT_AES_256, user_pw=password, owner_pw=password + "x")
    return data


@pytest.fixture
def desk(tmp_path: Path) -> Iterator[Path]:
    """A working folder under umask 000 with statements of every ending."""
    source = tmp_path / "in"
    source.mkdir()
    whole = _statement()
    for name, data in {
        "good": whole, "review": _statement(spoiled=True), "open": _locked(PASSWORD), "shut": _locked("other"),
        "cut": whole[:200], "no": b"<html>" + whole[20:900].replace(b"obj", b"---"), "twice": whole,
        "broken": whole.replace(b"(Fee)", b"(Fee"),
    }.items():  # fmt: skip
        (source / f"{name}.pdf").write_bytes(data)
    (tmp_path / "passwords.txt").write_text(f"{PASSWORD}\n")
    (tmp_path / "passwords.txt").chmod(0o600)
    before = os.umask(0)
    yield tmp_path
    os.umask(before)


def _pdfproc(desk: Path, *arguments: str, **variables: str) -> str:
    (desk / "tmp").mkdir(exist_ok=True, mode=0o700)
    env = ENVIRONMENT | {"TMPDIR": str(desk / "tmp"), **variables}
    command = [sys.executable, "-m", "pdf_processor", *arguments]
    done = subprocess.run(command, cwd=desk, env=env, capture_output=True, text=True, check=False)
    assert "Traceback" not in done.stderr
    return done.stdout + done.stderr


def _found(text: str) -> set[str]:
    return {canary for canary in CANARIES if canary.lower() in text.lower()}


def test_canaries_stay_in_results(desk: Path) -> None:
    ingest = ("ingest", "in", "--password-file", "passwords.txt")
    told = [
        _pdfproc(desk, *ingest, "--json"),
        _pdfproc(desk, *ingest, "--verbose"),
        _pdfproc(desk, "check", "--json"),
        _pdfproc(desk, "cache"),
        _pdfproc(desk, "config"),
        _pdfproc(desk, "retry", "--verbose"),
    ]
    assert '"code": "password_required"' in told[0] and '"reconciled": "yes"' in told[0]
    assert [_found(text) for text in told] == [set()] * len(told)
    # Asked for accounts and what does not add up, it names accounts and figures, but neither people nor what they paid.
    for status in (_pdfproc(desk, "status"), _pdfproc(desk, "status", "--json")):
        assert _found(status) <= {IBAN, IBAN.replace(" ", ""), "13319268", AMOUNT, "7391.53", "739153"}
    with_canaries = {path.relative_to(desk) for path in _files(desk) if _found(path.read_bytes().decode("latin-1"))}
    assert {path.suffix for path in with_canaries} <= {".csv", ".db", ".pdf", ".txt"}
    assert {path.parts[0] for path in with_canaries if path.suffix == ".pdf"} <= {"in", "failed"}
    assert {str(path) for path in with_canaries if path.suffix == ".txt"} == {"passwords.txt"}
    results = [path for path in _files(desk / "output") if TEXT in path.read_bytes().decode("latin-1")]
    assert {path.suffix for path in results} == {".csv", ".db"}
    held = b"".join(path.read_bytes() for path in _files(desk / "output"))
    assert PASSWORD.encode() not in held
    assert list((desk / "tmp").iterdir()) == []


def test_everything_made_is_for_its_owner_only(desk: Path) -> None:
    mine = set(_files(desk))
    _pdfproc(desk, "ingest", "in", "--password-file", "passwords.txt")
    _pdfproc(desk, "export", "csv", "exported.csv")
    _pdfproc(desk, "show", "in/good.pdf", "--image", "pictures")
    made = [path for path in _files(desk) if path not in mine and not path.name.endswith(".pdf")]
    assert {path.suffix for path in made} >= {".csv", ".db", ".json", ".png"}
    assert [path for path in made if stat.S_IMODE(path.stat().st_mode) != 0o600] == []
    folders = [desk / name for name in ("output", "failed", "pictures")]
    assert [stat.S_IMODE(folder.stat().st_mode) for folder in folders] == [0o700] * 3


def test_what_kills_or_breaks_a_child_tells_nothing(desk: Path) -> None:
    for path in (desk / "in").iterdir():
        path.unlink()
    faults = {"raise": f"raise:{PASSWORD}", "segv": "segv", "garbage": "garbage", "stdout": "stdout", "none": "rows:1"}
    for name, fault in faults.items():
        (desk / "in" / f"{name}.pdf").write_bytes(fault_pdf(fault, salt=f"{NAME} {IBAN} {TEXT}"))
    told = _pdfproc(desk, "ingest", "in", "--json", PDFPROC_EXTRACTOR="faults")
    assert "internal_error" in told and "worker_crashed" in told and "bad_result" in told
    assert _found(told) == set()
    for path in _files(desk / "failed"):
        assert path.suffix == ".pdf" or not _found(path.read_text())
    assert not [path for path in _files(desk) if re.match(r"core(\.|$)", path.name)]
    assert list((desk / "tmp").iterdir()) == []


def test_libraries_log_nothing_of_a_page(caplog: pytest.LogCaptureFixture) -> None:
    """Fault 27: they quote what is wrong in it, into the log of whoever calls the library."""
    caplog.set_level(logging.DEBUG)
    content = f"BT /F1 10 Tf ({NAME}) 0 0 1 50 700 Tm ({NAME}) 0 m (x) Tj ET".encode()
    second_words(one_page({4: flate(content)[:-30] + b"\nendstream"}), [1], None)
    second_words(one_page({4: stream(content)}), [1], None)
    assert caplog.text == ""


@pytest.mark.long
def test_benchmarks_tell_nothing_of_what_they_read(desk: Path) -> None:
    for output in ("before", "after"):
        _pdfproc(desk, "ingest", "in", "--leave-failed", "-o", output)
    benchmarks = Path(__file__).parent.parent / "benchmarks"
    for name in ("open", "shut", "cut", "no", "broken"):  # it measures what can be read without asking
        (desk / "in" / f"{name}.pdf").unlink()
    for command in (
        ["where_time_goes.py", "in", "--write", "told.md"],
        ["compare_runs.py", "before/pdfproc.db", "after/pdfproc.db"],
    ):
        (desk / "told.md").write_text("<!-- where the time goes -->\n<!-- end of where the time goes -->\n")
        run = [sys.executable, benchmarks / command[0], *command[1:]]
        done = subprocess.run(run, cwd=desk, env=ENVIRONMENT, capture_output=True, text=True, check=False)
        assert done.returncode == 0, done.stderr
        assert " files" in done.stdout
        assert _found(done.stdout + done.stderr + (desk / "told.md").read_text()) == set()


def test_a_bug_of_ours_tells_its_place_and_no_text(tmp_path: Path) -> None:
    code = (
        "import pdf_processor.cli.doctor as doctor, pdf_processor.cli as cli, sys\n"
        f"def broken(output): raise KeyError({NAME!r})\n"
        "doctor._log = broken\n"
        "sys.argv = ['pdfproc', 'doctor']\n"
        "cli.main()"
    )
    command = [sys.executable, "-c", code]
    done = subprocess.run(command, cwd=tmp_path, capture_output=True, text=True, check=False, env=ENVIRONMENT)
    assert done.returncode == 1
    assert "KeyError at pdf_processor.cli.doctor:" in done.stderr and "Traceback" not in done.stderr
    assert _found(done.stdout + done.stderr) == set()
    full = subprocess.run(
        command, cwd=tmp_path, capture_output=True, text=True, check=False,
        env=ENVIRONMENT | {"PDFPROC_TRACEBACK": "1"},
    )  # fmt: skip
    assert "Traceback" in full.stderr and NAME in full.stderr


@pytest.mark.skipif(sys.platform != "linux", reason="needs PR_GET_DUMPABLE")
def test_neither_process_is_ever_dumped() -> None:
    code = (
        "import ctypes, resource, sys, pdf_processor.cli as cli\n"
        "sys.argv = ['pdfproc', '--version']\n"
        "try: cli.main()\n"
        "except SystemExit: pass\n"
        "print(ctypes.CDLL(None).prctl(3, 0, 0, 0, 0), resource.getrlimit(resource.RLIMIT_CORE)[0])"
    )
    command = [sys.executable, "-c", code]
    done = subprocess.run(command, capture_output=True, text=True, check=True, env=ENVIRONMENT)
    assert done.stdout.splitlines()[-1] == "0 0"


def _files(folder: Path) -> list[Path]:
    return sorted(path for path in folder.rglob("*") if path.is_file())
