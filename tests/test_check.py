"""`check`, `forget`, `completion`: what is broken is found, what is mended is as it was, what is forgotten is gone."""

from __future__ import annotations

import json
import os
import pty
import select
import shutil
import signal
import sqlite3
import subprocess
import sys
from contextlib import closing
from pathlib import Path
from typing import Any

import pytest
from batches import Batch

from pdf_processor.checkup import find
from pdf_processor.import_log import ImportLog
from pdf_processor.rebuilding import rebuild
from pdf_processor.retry import PutBack, put_back

PROGRAM = [sys.executable, "-m", "pdf_processor"]


def run(batch: Batch, *arguments: str | Path) -> subprocess.CompletedProcess[str]:
    command = [*PROGRAM, *map(str, arguments), "-o", str(batch.output)]
    return subprocess.run(command, cwd=batch.root, capture_output=True, text=True, check=False)


def check(batch: Batch, *options: str) -> tuple[int, dict[str, bool]]:
    """The exit status, and of each finding its code and whether it is mended (None: a note)."""
    done = run(batch, "check", "--failed-dir", batch.failed, "--json", *options)
    assert done.stderr == "", done.stderr
    found: list[dict[str, Any]] = json.loads(done.stdout)["findings"]
    return done.returncode, {each["code"]: each["mended"] for each in found}


def found(batch: Batch, *, pdfs: bool = True) -> dict[str, bool]:
    """The same without a process of its own: of each finding its code, and whether it is a note."""
    with ImportLog.open(batch.output, create=False) as log:
        return {each.code: each.is_note for each in find(batch.settings(), log, pdfs=pdfs)}


def change(batch: Batch, sql: str) -> None:
    with closing(sqlite3.connect(batch.output / "pdfproc.db")) as db, db:
        db.execute(sql)


@pytest.fixture
def done(batch: Batch) -> Batch:
    """Three files of which one has failed and one is a duplicate."""
    batch.add("a.pdf", "rows:3", salt="one")
    batch.add("b.pdf", "rows:3", salt="one")
    batch.add("c.pdf", "error:no_pages")
    batch.add("d.pdf", "rows:2")
    batch.run()
    return batch


def test_after_a_run_all_is_well(done: Batch) -> None:
    assert check(done) == (0, {})
    shown = run(done, "check", "--failed-dir", done.failed)
    assert shown.stdout == "4 files checked: 0 problems\n"


BREAKS: dict[str, Any] = {
    "result_missing": lambda batch: (batch.output / "a.csv").unlink(),
    "result_changed": lambda batch: (batch.output / "a.csv").write_text("half a fi"),
    "part_left": lambda batch: (batch.output / ".20240101T000000-0123abcd-7.part").write_text("half"),
    "temp_left": lambda batch: (batch.output / ".pdfproc-child-x").mkdir(mode=0o700),
    "left_claimed": lambda batch: change(
        batch, "UPDATE import_logs SET status = 'processing', owner = run_id WHERE path LIKE '%d.pdf'"
    ),
    "rows_differ": lambda batch: change(batch, "DELETE FROM transactions WHERE number = 2"),
    "first_lost": lambda batch: change(batch, "UPDATE import_logs SET duplicate_of = NULL WHERE path LIKE '%b.pdf'"),
    "moved_back": lambda batch: (batch.failed / "c.pdf").rename(batch.source / "c.pdf"),
    "left_undone": lambda batch: change(batch, "UPDATE import_logs SET due = 'tidy' WHERE path LIKE '%d.pdf'"),
    "read_twice": lambda batch: change(
        batch, "UPDATE import_logs SET sha256 = (SELECT sha256 FROM import_logs WHERE path LIKE '%a.pdf') "
        "WHERE path LIKE '%d.pdf'",
    ),
}  # fmt: skip


@pytest.mark.parametrize("code", BREAKS)
def test_what_is_broken_is_found_mended_and_made_whole_by_the_next_run(done: Batch, code: str) -> None:
    done.run(leave_failed=False)
    BREAKS[code](done)
    assert check(done) == (1, {code: False})
    assert check(done) == (1, {code: False})  # looking changes nothing
    assert check(done, "--fix") == (0, {code: True})
    assert check(done)[0] == 0
    done.run()
    done.check()
    assert check(done)[0] == 0


def test_a_result_written_anew_is_what_it_was(done: Batch) -> None:
    before = done.csvs()
    for name in before:
        (done.output / name).unlink()
    assert check(done, "--fix") == (0, {"result_missing": True})
    assert done.csvs() == before
    done.run(csv_raw=True)
    raw = done.csvs()
    (done.output / "d.csv").unlink()
    check(done, "--fix")
    assert done.csvs() == raw
    assert (done.output / "d.csv").stat().st_mode & 0o777 == 0o600


def test_what_a_person_wrote_into_a_result_is_kept(done: Batch) -> None:
    for text in ("my notes", "more notes"):
        (done.output / "a.csv").write_text(text)
        check(done, "--fix")
    assert (done.output / "a.csv.changed").read_text() == "my notes"
    assert (done.output / "a.csv.changed-2").read_text() == "more notes"


def test_what_may_be_wanted_is_a_note(done: Batch) -> None:
    (done.source / "a.pdf").unlink()
    (done.output / "mine.csv").write_text("a,b")
    status, found = check(done, "--fix")
    assert (status, found) == (0, {"pdf_missing": False, "unknown_result": False})
    shown = run(done, "check", "--failed-dir", done.failed).stdout
    assert "0 problems" in shown and "Note: " in shown
    assert (done.output / "mine.csv").exists()


def test_an_output_folder_within_is_another_matter(done: Batch, tmp_path: Path) -> None:
    """Its CSVs are known to its own log, and a run of its own may be at work on what looks left behind."""
    nested = Batch(tmp_path / "nested")
    nested.output = done.output / "demo"
    nested.add("n.pdf", "rows:4")
    nested.run()
    (nested.output / ".n.csv.20250101T000000-0123abcd-1.part").touch()
    assert found(done) == {}
    (done.output / "pdfproc.db").unlink()
    gone = run(done, "check", "--failed-dir", done.failed)
    assert gone.returncode == 6
    assert f"'pdfproc check -o {done.output} --failed-dir {done.failed} --rebuild-log' makes a new log" in gone.stderr
    assert rebuild(done.settings()).rows == 5


def test_pdfs_that_no_longer_hold_what_was_read_are_found_when_asked(done: Batch) -> None:
    assert found(done) == {}
    rotten, changed = done.source / "a.pdf", done.source / "d.pdf"
    before = rotten.stat()
    data = bytearray(rotten.read_bytes())
    data[20] ^= 1
    rotten.write_bytes(data)
    os.utime(rotten, ns=(before.st_atime_ns, before.st_mtime_ns))
    changed.write_bytes(changed.read_bytes() + b"%more")
    assert found(done, pdfs=False) == {}
    assert found(done) == {"pdf_rotten": False, "pdf_changed": True}
    assert check(done, "--pdfs", "--fix") == (1, {"pdf_rotten": False, "pdf_changed": False})


def test_a_damaged_database_is_told(done: Batch) -> None:
    database = done.output / "pdfproc.db"
    with database.open("r+b") as file:
        file.seek(database.stat().st_size // 2)
        file.write(b"\xff" * 4096)
    assert run(done, "check").returncode in (1, 6)


def test_files_that_a_run_holds_are_no_problem_and_nothing_is_mended_meanwhile(batch: Batch) -> None:
    batch.add("slow.pdf", "hang")
    process = batch.spawn()
    try:
        while not (batch.output / "pdfproc.db").exists() or not batch.has_claims():
            assert process.poll() is None
        assert check(batch) == (0, {})
        refused = run(batch, "check", "--fix")
        assert (refused.returncode, "a run is at work" in refused.stderr) == (2, True)
        kept = run(batch, "forget", "slow.pdf")
        assert (kept.returncode, "a run reads it now" in kept.stderr) == (1, True)
    finally:
        process.kill()
        process.communicate()


def test_what_a_killed_run_leaves_is_mended(batch: Batch) -> None:
    """Fault 25: what a killed run leaves is found and removed."""
    batch.add("a.pdf", "hang")
    batch.kill_when(lambda: batch.has_claims() and list(batch.output.glob(".pdfproc-child-*")) != [])
    assert check(batch) == (1, {"left_claimed": False, "temp_left": False})
    assert check(batch, "--fix") == (0, {"left_claimed": True, "temp_left": True})
    assert batch.statuses() == {"a.pdf": "interrupted"}
    assert list(batch.output.glob(".*")) == []


# -- forget


def contents(batch: Batch) -> bytes:
    return b"".join(path.read_bytes() for path in batch.output.rglob("*") if path.is_file())


def test_a_forgotten_file_is_gone_with_its_rows_and_its_words(done: Batch) -> None:
    assert b"Coffee 3" in contents(done)
    before = (done.source / "a.pdf").read_bytes()
    told = run(done, "forget", "a.pdf")
    assert told.returncode == 0, told.stderr
    assert f"Forgotten: {done.source / 'a.pdf'}" in told.stdout
    assert "Removed: 3 rows" in told.stdout
    assert f"Note: {done.source / 'b.pdf'} has the same bytes" in told.stdout
    assert b"Coffee 3" not in contents(done)
    assert (done.source / "a.pdf").read_bytes() == before
    assert list(done.csvs()) == ["d.csv"]
    assert check(done)[0] == 0
    done.run()
    assert done.statuses()["a.pdf"] == "succeeded"


def test_a_copy_stands_in_for_what_is_forgotten(done: Batch) -> None:
    run(done, "forget", str(done.source / "a.pdf"))
    (done.source / "a.pdf").unlink()
    done.run()
    assert done.statuses() == {"b.pdf": "succeeded", "c.pdf": "failed:no_pages", "d.pdf": "succeeded"}
    done.check()


def test_a_failed_file_is_forgotten_and_stays_aside(done: Batch) -> None:
    told = run(done, "forget", "c.pdf")
    assert f"Left where it is: {done.failed / 'c.pdf'}" in told.stdout
    assert (done.failed / "c.pdf").exists()
    assert "c.pdf" not in done.statuses()


def test_a_failed_file_that_another_has_replaced_is_told_apart(done: Batch) -> None:
    done.add("c.pdf", "rows:4")
    done.run()
    assert "failed" not in done.statuses().values()
    shown = run(done, "status").stdout
    assert "Failed files" not in shown and "Replaced: these have failed" in shown
    assert found(done) == {}
    assert put_back(done.settings()) == PutBack((), ())
    told = run(done, "forget", str(done.failed / "c.pdf"))
    assert "Removed: 0 rows" in told.stdout and f"Left where it is: {done.failed / 'c.pdf'}" in told.stdout
    assert done.statuses()["c.pdf"] == "succeeded" and "c.csv" in done.csvs()
    assert done.in_failed() == ["c.pdf"]


def test_a_failed_file_that_was_replaced_may_be_deleted(done: Batch) -> None:
    done.add("c.pdf", "rows:4")
    (done.failed / "c.pdf").unlink()
    assert found(done) == {"pdf_replaced": True}
    done.run()
    assert found(done) == {}
    assert "Replaced" not in run(done, "status").stdout


def test_names_that_are_unknown_or_not_one_files_are_refused(done: Batch) -> None:
    done.add("below/a.pdf", "rows:1")
    done.add("march.pdf", "rows:1")
    done.run()
    told = run(done, "forget", "a.pdf", "nowhere.pdf", "d.pdf")
    assert told.returncode == 1
    assert "Not forgotten: a.pdf: 2 files are called so: give the path of one" in told.stderr
    unknown = "no file of this name is in the import log"
    assert f"Not forgotten: nowhere.pdf: {unknown}: 'pdfproc status -o {done.output}" in told.stderr
    assert f"{unknown}: did you mean march.pdf?" in run(done, "forget", "Mrach.pdf").stderr
    assert "d.pdf" not in done.statuses() and "a.pdf" in done.statuses()


# -- completion


@pytest.mark.parametrize("shell", ["bash", "zsh", "fish"])
def test_each_shell_gets_its_lines(shell: str) -> None:
    lines = subprocess.run([*PROGRAM, "completion", shell], capture_output=True, text=True, check=True).stdout
    assert f"_PDFPROC_COMPLETE={shell}_complete" in lines


@pytest.fixture
def on_path(tmp_path: Path) -> dict[str, str]:
    """An environment in which a shell finds the program."""
    (tmp_path / "pdfproc").write_text(f'#!/bin/sh\nexec "{sys.executable}" -m pdf_processor "$@"\n')
    (tmp_path / "pdfproc").chmod(0o755)
    return os.environ | {"PATH": f"{tmp_path}{os.pathsep}{os.environ['PATH']}"}


def test_bash_completes_commands_and_options(on_path: dict[str, str]) -> None:
    script = (
        'eval "$(pdfproc completion bash)"\n'
        "try() {\n"
        '  COMPREPLY=(); COMP_WORDS=("$@"); COMP_CWORD=$(($# - 1)); _pdfproc_completion pdfproc\n'
        '  echo "${COMPREPLY[@]}"\n'
        "}\ntry pdfproc sta\ntry pdfproc ingest --skip\ntry pdfproc export xl\n"
    )
    told = subprocess.run(["bash", "-c", script], capture_output=True, text=True, check=True, env=on_path).stdout
    assert told.splitlines() == ["status", "--skip-existing", "xlsx"]


@pytest.mark.skipif(shutil.which("fish") is None, reason="no fish")
def test_fish_completes_commands_and_options(on_path: dict[str, str], tmp_path: Path) -> None:
    asked = ("sta", "ingest --skip", "export xl")
    script = "pdfproc completion fish | source\n" + "".join(f"complete -C 'pdfproc {words}'\n" for words in asked)
    env = on_path | {"HOME": str(tmp_path)}
    told = subprocess.run(["fish", "-c", script], capture_output=True, text=True, check=True, env=env).stdout
    assert [line.split("\t")[0] for line in told.splitlines()] == ["status", "--skip-existing", "xlsx"]


@pytest.mark.skipif(shutil.which("zsh") is None, reason="no zsh")
def test_zsh_completes_commands_with_nothing_but_our_lines(on_path: dict[str, str], tmp_path: Path) -> None:
    """At a terminal: only there zsh completes. Nobody has called `compinit` before."""
    lines = subprocess.run([*PROGRAM, "completion", "zsh"], capture_output=True, text=True, check=True).stdout
    (tmp_path / ".zshrc").write_text(lines + "\nPS1='ready> '\n")
    pid, terminal = pty.fork()
    if pid == 0:
        os.execvpe("zsh", ["zsh", "-i", "+o", "globalrcs"], on_path | {"ZDOTDIR": str(tmp_path), "TERM": "xterm"})
    try:
        shown = _until(terminal, b"ready> ")
        for typed, then in ((b"pdfproc expo\t", b"export"), (b"xl\t", b"xlsx")):
            os.write(terminal, typed)
            shown += _until(terminal, then)
        assert b"not found" not in shown
    finally:
        os.kill(pid, signal.SIGKILL)
        os.waitpid(pid, 0)
        os.close(terminal)


def _until(terminal: int, text: bytes) -> bytes:
    shown = b""
    while text not in shown:
        assert select.select([terminal], [], [], 30)[0], shown
        shown += os.read(terminal, 4096)
    return shown
