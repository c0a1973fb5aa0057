"""The cage: code that has taken over a child process gets nowhere, and reading PDFs works within it all the same."""

from __future__ import annotations

import json
import os
import shutil
import socket
import subprocess
import sys
import tempfile
from collections.abc import Iterator
from pathlib import Path

import pytest
from faults import PLUGIN, fault_pdf

from pdf_processor.cage import AUTO, OFF, REQUIRE, Cage
from pdf_processor.errors import DamagedPdf, ExitCode, SandboxUnavailable
from pdf_processor.isolation import ChildReader
from pdf_processor.model import Document
from pdf_processor.nursery import Nursery
from pdf_processor.settings import ReadSettings

SCAN = Path(__file__).parent.parent / "examples" / "statements" / "uk-current-0001-rows12-scan.pdf"
ODD_PROCESSOR = "import platform; platform.machine = lambda: 'unknown'"


def _cage_here() -> Cage:
    """What the kernel of this machine offers."""
    reader = ChildReader(sandbox=AUTO)
    try:
        read(reader, "rows:1")
    except DamagedPdf:
        pass
    finally:
        reader.close()
    return reader.cage or Cage()


def read(reader: ChildReader, *faults: str) -> Document:
    with tempfile.TemporaryFile() as file:
        file.write(fault_pdf(*faults))
        file.flush()
        return reader.read(file.fileno(), ReadSettings())


needs_cage = pytest.mark.skipif(not _cage_here().is_shut, reason="needs Landlock and seccomp")


@pytest.fixture(autouse=True)
def plugin(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("PYTHONPATH", str(PLUGIN))


@pytest.fixture
def outside(tmp_path: Path) -> Iterator[str]:
    """A folder with a secret, and a port that listens: the argument of the fault `reach`."""
    (tmp_path / "home").mkdir()
    (tmp_path / "home" / "secret.txt").write_text("the only copy")
    with socket.create_server(("127.0.0.1", 0)) as server:
        yield f"{tmp_path / 'home'},{server.getsockname()[1]}"


def caged(mode: str, *faults: str, nursery: Nursery | None = None) -> tuple[Document, Cage | None]:
    reader = ChildReader("faults", sandbox=mode, nursery=nursery)
    try:
        return read(reader, *faults), reader.cage
    finally:
        reader.close()


@needs_cage
@pytest.mark.parametrize("way", ["started", "borne"])
def test_nothing_is_reached_from_within(outside: str, tmp_path: Path, way: str) -> None:
    secret = tmp_path / "home" / "secret.txt"
    before = secret.stat()
    with Nursery("faults") as nursery:
        document, cage = caged(REQUIRE, "rows:1", f"reach:{outside}", nursery=nursery if way == "borne" else None)
    assert len(document.transactions) == 1
    assert cage is not None and cage.is_shut
    assert secret.stat() == before
    assert secret.read_text() == "the only copy"
    assert list(secret.parent.iterdir()) == [secret]


def test_without_a_cage_all_of_it_is_reached(outside: str) -> None:
    """Otherwise the test above would prove nothing."""
    with pytest.raises(DamagedPdf) as caught:
        caged(OFF, "rows:1", f"reach:{outside}")
    ways = set(str(caught.value).removeprefix("reached: ").split())
    # What needs more than a user's rights here, or is forbidden by the system itself.
    assert ways >= {
        "tcp", "udp", "unix-socket", "listen", "passwords", "secret", "secret-by-proc", "list", "list-root", "write",
        "create", "folder", "link", "symlink", "truncate", "mode", "times", "shell", "own-python", "signal",
        "signal-all", "limits", "outlive", "be-dumped", "remove",
    }  # fmt: skip


@needs_cage
def test_with_an_ocr_program_that_one_runs_and_no_other(
    outside: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    programs = tmp_path / "programs"
    programs.mkdir()
    shutil.copy("/bin/true", programs / "tesseract")
    shutil.copy("/bin/true", programs / "other")
    monkeypatch.setenv("PATH", str(programs), prepend=os.pathsep)
    document, cage = caged(REQUIRE, "rows:1", "program:tesseract", f"reach:{outside}")
    assert document.transactions and cage is not None and cage.programs
    for program in ("other", "/bin/true", "/bin/sh"):
        with pytest.raises(DamagedPdf, match="does not run"):
            caged(REQUIRE, "rows:1", f"program:{program}")


@needs_cage
def test_what_a_caged_child_leaves_can_be_removed_and_the_next_file_is_read() -> None:
    reader = ChildReader("faults", sandbox=REQUIRE)
    try:
        assert read(reader, "rows:1", "tempfile").transactions
        with pytest.raises(DamagedPdf):
            read(reader, "rows:1", "error:damaged_pdf")
        assert read(reader, "rows:2").transactions
    finally:
        reader.close()


def test_a_system_without_a_cage_reads_nothing_where_one_is_required(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    # Python runs this file at the start of every process: the numbers of system calls are not known here.
    (tmp_path / "sitecustomize.py").write_text(ODD_PROCESSOR)
    monkeypatch.setenv("PYTHONPATH", os.pathsep.join([str(tmp_path), str(PLUGIN)]))
    document, cage = caged(AUTO, "rows:1")
    assert document.transactions and cage is not None and not cage.is_shut
    with pytest.raises(SandboxUnavailable) as caught:
        caged(REQUIRE, "rows:1")
    assert caught.value.code == "sandbox_unavailable"
    assert caught.value.exit_code == ExitCode.ENVIRONMENT_BROKEN
    assert "--sandbox auto" in caught.value.next_step
    (tmp_path / "in").mkdir()
    (tmp_path / "in" / "a.pdf").write_bytes(fault_pdf("rows:1"))
    run = _pdfproc(tmp_path, "ingest", "in", "--sandbox=require", "--json", "-q")
    told = [json.loads(line) for line in run.stdout.splitlines()]
    assert (run.returncode, told[-2]["code"]) == (3, "sandbox_unavailable")
    assert (tmp_path / "in" / "a.pdf").exists() and not list((tmp_path / "output").glob("*.csv"))


def test_a_slip_of_the_pen_is_refused() -> None:
    with pytest.raises(ValueError, match="sandbox is one of auto, require, off"):
        ReadSettings(sandbox="requires")


@pytest.mark.long
@needs_cage
def test_scans_are_read_and_doctor_tells_within_the_cage(tmp_path: Path) -> None:
    shown = _pdfproc(tmp_path, "show", str(SCAN), "--sandbox", "require", "--json")
    assert shown.returncode == 0, shown.stderr
    assert sum(len(each["transactions"]) for each in json.loads(shown.stdout)["statements"]) > 5
    found = {one["name"]: one for one in json.loads(_pdfproc(tmp_path, "doctor", "--json").stdout)["findings"]}
    assert found["Sandbox"]["ok"] and "Landlock" in found["Sandbox"]["text"]


def _pdfproc(folder: Path, *arguments: str) -> subprocess.CompletedProcess[str]:
    command = [sys.executable, "-m", "pdf_processor", *arguments]
    # The package itself must be found from elsewhere, too.
    root = str(Path(__file__).parent.parent)
    env = os.environ | {"PYTHONPATH": os.pathsep.join([root, os.environ["PYTHONPATH"]])}
    return subprocess.run(command, cwd=folder, env=env, capture_output=True, text=True, check=False)
