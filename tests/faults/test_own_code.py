"""The program's own files vanish while it runs: an update or a removal is no file's fault."""

from __future__ import annotations

import json
import os
import shutil
import subprocess
import sys
from pathlib import Path

import pytest
from hostile.pdf_parts import one_page, stream

ROOT = Path(__file__).parent.parent.parent


def _contradicted() -> bytes:
    """A statement whose balances do not add up: only for such ones the second reader is loaded."""
    lines = ("Date Text Amount Balance", "02/03/2024 Coffee -12.40 87.60", "03/03/2024 Tea -7.60 1.00",
             "04/03/2024 Cake -5.00 75.00")  # fmt: skip
    content = b"BT /F1 10 Tf "
    for number, line in enumerate(lines):
        for at, word in zip((50, 150, 300, 450), line.split(), strict=True):
            content += b"1 0 0 1 %d %d Tm (%s) Tj " % (at, 700 - 14 * number, word.encode())
    return one_page({4: stream(content + b"ET")})


@pytest.fixture
def place(tmp_path: Path) -> Path:
    """A copy of the program, and files of which the last one needs a part that is not loaded before."""
    shutil.copytree(ROOT / "pdf_processor", tmp_path / "lib" / "pdf_processor")
    source = tmp_path / "in"
    source.mkdir()
    statement = (ROOT / "examples" / "statements" / "uk-current-0001.pdf").read_bytes()
    for number in range(80):
        (source / f"{number:03}.pdf").write_bytes(statement + b"%%%d\n" % number)
    (source / "last.pdf").write_bytes(_contradicted())
    return tmp_path


def _start(place: Path, **environment: str) -> subprocess.Popen[str]:
    words = [sys.executable, "-m", "pdf_processor", "ingest", "in", "-o", "out", "--failed-dir", "failed", "--json"]
    env = os.environ | {"PYTHONPATH": str(place / "lib")} | environment
    return subprocess.Popen(words, cwd=place, env=env, text=True, stdout=subprocess.PIPE, stderr=subprocess.PIPE)


def _ended(lines: list[str]) -> dict[str, str]:
    events = [json.loads(line) for line in lines]
    return {os.path.basename(event["path"]): event["status"] for event in events if event["event"] == "file_ended"}


@pytest.mark.parametrize("is_back", [False, True])
def test_a_program_that_vanishes_blames_no_file(place: Path, is_back: bool) -> None:
    """Fault 6: removed, or another one in its place: exit 3, nothing has failed, and the next run reads the rest."""
    run = _start(place)
    assert run.stdout is not None
    first = next(line for line in run.stdout if "file_ended" in line)
    (place / "lib" / "pdf_processor").rename(place / "lib" / "gone")
    if is_back:
        half = place / "lib" / "pdf_processor"
        shutil.copytree(place / "lib" / "gone", half, ignore=shutil.ignore_patterns("counted_page*"))
    out, err = run.communicate(timeout=60)
    assert run.returncode == 3, err
    assert "the program was updated or removed while it ran (environment_broken)" in err
    assert "failed" not in _ended([first, *out.splitlines()]).values()
    assert len(list((place / "in").iterdir())) == 81
    shutil.rmtree(place / "lib" / "pdf_processor", ignore_errors=True)
    (place / "lib" / "gone").rename(place / "lib" / "pdf_processor")
    again = _start(place)
    out, err = again.communicate(timeout=120)
    assert again.returncode == 0, err
    assert _ended(out.splitlines())["last.pdf"] == "needs_review"
    assert set(_ended(out.splitlines()).values()) == {"succeeded", "needs_review"}


def test_a_program_that_vanishes_while_it_starts_says_so(place: Path) -> None:
    """Fault 6: also where what tells of errors is not loaded yet; that was a traceback."""
    run = _start(place, PYTHONVERBOSE="1")
    assert run.stderr is not None
    next(line for line in run.stderr if line.startswith("import 'pdf_processor.cli' "))
    (place / "lib" / "pdf_processor").rename(place / "lib" / "gone")
    _, err = run.communicate(timeout=60)
    assert run.returncode == 3, err
    assert "Error: the program was updated or removed while it ran (environment_broken).\nNext: " in err
    assert "Traceback" not in err
    assert len(list((place / "in").iterdir())) == 81
