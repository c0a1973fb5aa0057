"""`check --rebuild-log`: a log that is damaged or gone is made anew from what there is, and nothing is lost by it."""

from __future__ import annotations

import io
import json
import os
import subprocess
import sys
import tempfile
from collections.abc import Callable
from pathlib import Path

import pytest
from batches import Batch
from faults import fault_pdf
from hypothesis import given, settings
from hypothesis import strategies as st
from stores import AT_LENGTH, VARIABLE, folder_of, in_sqlite, query

from pdf_processor.checkup import find
from pdf_processor.corrections import Correction
from pdf_processor.errors import LogDamaged, LogLocked, LogUnusable, NotAPdf, OutputUnusable
from pdf_processor.import_log import ImportLog
from pdf_processor.model import Document, Proof, Reconciled, Statement, Transaction
from pdf_processor.rebuilding import NotNeeded, rebuild
from pdf_processor.writers.base import writer
from pdf_processor.writers.csv_rows import NotOurs, rows_of

PROGRAM = [sys.executable, "-m", "pdf_processor"]
in_postgres = pytest.mark.parametrize("store", ["postgres"], indirect=True)
in_postgres_at_length = pytest.mark.parametrize("store", [AT_LENGTH], indirect=True)
also_in_postgres_at_length = pytest.mark.parametrize("store", ["sqlite", AT_LENGTH], indirect=True)


def run(batch: Batch, *arguments: str) -> subprocess.CompletedProcess[str]:
    command = [*PROGRAM, *arguments, "-o", str(batch.output), "--failed-dir", str(batch.failed)]
    return subprocess.run(command, cwd=batch.root, capture_output=True, text=True, check=False)


@pytest.fixture
def done(store: str, batch: Batch) -> Batch:  # noqa: ARG001 - the batch's log is there
    """Four files in folders, of which one has failed, one is a copy, and one has a name that is no UTF-8."""
    batch.add("a.pdf", "rows:3", salt="one")
    batch.add("copy.pdf", "rows:3", salt="one")
    batch.add("sub/b.pdf", "rows:2")
    batch.add(b"sub/c\xff.pdf", "error:no_pages")
    batch.run()
    return batch


def _flip(batch: Batch) -> None:
    database = batch.output / "pdfproc.db"
    with database.open("r+b") as file:
        file.seek(database.stat().st_size // 3)
        file.write(b"\xff" * 8192)


DAMAGE: dict[str, Callable[[Batch], object]] = {
    "gone": lambda batch: (batch.output / "pdfproc.db").unlink(),
    "cut": lambda batch: os.truncate(batch.output / "pdfproc.db", 300),
    "inside": _flip,
}


def _flip_table(_batch: Batch) -> None:
    """Spoil a table's file where the server has moved it: there it has nothing of it in its memory."""
    import psycopg  # noqa: PLC0415 - an extra

    server = folder_of(os.environ[VARIABLE])
    place = tempfile.mkdtemp(dir=server)
    os.chown(place, server.stat().st_uid, -1)
    with psycopg.connect(os.environ[VARIABLE], autocommit=True) as db:
        name = f"spoiled_{Path(place).name}"
        db.execute(f"CREATE TABLESPACE {name} LOCATION '{place}'".encode())
        db.execute(f"ALTER TABLE pdfproc.transactions SET TABLESPACE {name}".encode())
        db.execute("CHECKPOINT")
        ((path,),) = db.execute("SELECT pg_relation_filepath('pdfproc.transactions')").fetchall()
    with (server / "data" / path).open("r+b") as file:
        file.write(b"\xff" * 8192)


DAMAGE_OF_TABLES: dict[str, Callable[[Batch], object]] = {
    "gone": lambda batch: batch.query("DROP SCHEMA pdfproc CASCADE"),
    "cut": lambda batch: batch.query("DROP TABLE transactions CASCADE"),
    "inside": _flip_table,
}


def spoil(batch: Batch, damage: str) -> None:
    (DAMAGE_OF_TABLES if VARIABLE in os.environ else DAMAGE)[damage](batch)


@pytest.mark.parametrize("damage", DAMAGE)
def test_a_log_is_made_anew_and_the_next_run_makes_all_as_it_was(done: Batch, damage: str) -> None:
    """Fault 10: rows from the CSVs, failed files from their reasons; the old log is kept."""
    expected, csvs = _without_reserved_names(done), done.csvs()
    spoil(done, damage)
    lost = _bytes_of_log(done)
    rebuilt = rebuild(done.settings())
    assert (rebuilt.results, rebuilt.rows, rebuilt.failed, rebuilt.left_out) == (2, 5, 1, ())
    _old_one_is_kept(done, rebuilt.kept, lost, damage)
    assert done.csvs() == csvs
    with ImportLog.open(done.output, create=False) as log:
        assert list(find(done.settings(), log)) == []
    _nothing_is_proved(done, rows=5)
    done.run()
    done.check()
    assert _without_reserved_names(done) == expected
    assert not list(done.output.glob("*.changed*"))


def _bytes_of_log(batch: Batch) -> list[bytes]:
    return [path.read_bytes() for path in batch.output.glob("pdfproc.db")]


def _old_one_is_kept(batch: Batch, kept: bytes | None, lost: list[bytes], damage: str) -> None:
    if VARIABLE not in os.environ:
        assert [path.read_bytes() for path in batch.output.glob("pdfproc.db.damaged-*")] == lost
        return
    assert not list(batch.output.glob("*pdfproc.db*"))
    schemas = [name for (name,) in batch.query("SELECT nspname FROM pg_namespace WHERE nspname LIKE 'pdfproc%'")]
    assert sorted(schemas) == sorted(["pdfproc", *([] if kept is None else [kept.decode()])])
    assert (kept is None) == (damage == "gone")
    if kept is not None:
        statuses = batch.query(f"SELECT status FROM {kept.decode()}.import_logs ORDER BY id")  # noqa: S608 - our own
        assert statuses == [("succeeded",), ("duplicate",), ("succeeded",), ("failed",)]


def _without_reserved_names(batch: Batch) -> dict[str, object]:
    """What the batch holds, but for the names that are kept for results of files that have none."""
    tree = batch.tree()
    log: list[tuple[object, ...]] = tree["log"]  # type: ignore[assignment]
    return tree | {"log": [row if row[10] else (*row[:9], None, *row[10:]) for row in log]}


def _nothing_is_proved(batch: Batch, rows: int) -> None:
    with ImportLog.open(batch.output, create=False) as log:
        statements = list(log.stored_statements())
        assert sum(len(each.statement.transactions) for each in statements) == rows
        assert {each.statement.reconciled for each in statements} == {Reconciled.UNKNOWN}
        assert {row.proof for each in statements for row in each.statement.transactions} == {Proof.NONE}
        review = [each for each in log.to_review() if each.problem]
        assert {each.problem.code for each in review if each.problem} == {"from_csv"}
        assert sum(each.unproved for each in review) == rows


def test_a_correction_makes_no_proof_of_the_balances_of_a_csv(batch: Batch) -> None:
    """Anybody may have changed them: rows of a CSV that a person has looked at still wait for their PDF."""
    batch.add("a.pdf", "rows:3")
    batch.run()
    (batch.output / "pdfproc.db").unlink()
    csv = "date,value_date,description,amount,currency,balance,account,page,proof\n"
    csv += "".join(f"2024-03-0{day},,Paid,-1.00,EUR,{9 - day}.00,,1,balance\n" for day in (1, 2, 3))
    (batch.output / "a.csv").write_text(csv)
    rebuild(batch.settings())
    with ImportLog.open(batch.output, create=False) as log:
        (taken,) = log.stored_statements()
        log.correct(taken.sha256, Correction(1, "amount", "-1.00", "-2.00"), "-1.00", "Ann")
        (stored,) = log.stored_statements()
    assert [str(row.amount) for row in stored.statement.transactions] == ["-2.00", "-1.00", "-1.00"]
    assert {row.proof for row in stored.statement.transactions} == {Proof.NONE}
    assert stored.statement.reconciled is Reconciled.UNKNOWN


def test_next_steps_come_back_as_every_log_has_them(batch: Batch) -> None:
    batch.add("a.pdf").write_bytes(b"no PDF at all")
    batch.run()
    assert str(batch.failed) in (batch.failed / "a.pdf.error.json").read_text()
    (batch.output / "pdfproc.db").unlink()
    rebuild(batch.settings())
    with ImportLog.open(batch.output, create=False) as log:
        (failed,) = log.failed()
    assert failed.failure.next_step == NotAPdf.default_next_step


@also_in_postgres_at_length
def test_failed_files_can_be_retried_after_it(done: Batch) -> None:
    spoil(done, "gone")
    rebuild(done.settings())
    place = os.fsencode(done.failed) + b"/sub/c\xff.pdf"
    Path(os.fsdecode(place)).write_bytes(fault_pdf("rows:1", salt="c"))
    assert run(done, "retry").returncode == 0
    assert done.in_failed() == []
    assert (Path(os.fsdecode(os.fsencode(done.source) + b"/sub/c\xff.pdf"))).exists()
    assert done.run().failed == 0
    done.check()


@also_in_postgres_at_length
def test_a_csv_whose_pdf_now_reads_otherwise_is_kept(done: Batch) -> None:
    rows = (done.output / "a.csv").read_text().splitlines(keepends=True)
    edited = "".join(rows[:2])
    (done.output / "a.csv").write_text(edited)
    spoil(done, "gone")
    rebuild(done.settings())
    done.run()
    assert (done.output / "a.csv").read_text() == "".join(rows)
    assert (done.output / "a.csv.changed").read_text() == edited
    done.check()


@pytest.mark.parametrize("name", [None, "{name} again"])
@pytest.mark.parametrize("raw", [False, True])
@also_in_postgres_at_length
def test_results_under_other_names_are_known_by_their_content(
    store: str,  # noqa: ARG001 - the batch's log is there
    batch: Batch,
    name: str | None,
    raw: bool,
) -> None:
    """Read with a name that the next run does not give: no row is there twice, and two CSVs that are alike stay two."""
    for pdf, rows in (("a.pdf", 3), ("sub/b.pdf", 2), ("c.pdf", 3)):
        batch.add(pdf, f"rows:{rows}")
    batch.run(name="read/{name} first", csv_raw=raw)
    csvs = batch.csvs()
    assert sorted(csvs) == ["read/a first.csv", "read/b first.csv", "read/c first.csv"]
    assert csvs["read/a first.csv"] == csvs["read/c first.csv"]
    spoil(batch, "gone")
    assert rebuild(batch.settings()).rows == 8
    edited = csvs["read/b first.csv"] + b"mine\n"
    (batch.output / "read" / "b first.csv").write_bytes(edited)
    assert batch.run(name=name).transactions == 8
    expected = sorted(csvs) if name is None else ["a again.csv", "b again.csv", "c again.csv"]
    assert sorted(batch.csvs()) == expected
    assert (batch.output / "read" / "b first.csv.changed").read_bytes() == edited
    assert batch.query("SELECT count(*) FROM transactions") == [(8,)]
    assert sorted(batch.statuses()) == ["a.pdf", "c.pdf", "sub/b.pdf"]
    batch.check()


def test_a_new_name_takes_no_csv_away_that_was_changed(batch: Batch) -> None:
    batch.add("a.pdf", "rows:1")
    batch.run()
    (batch.output / "a.csv").write_text("mine\n")
    batch.run(name="{name} again")
    assert (batch.output / "a.csv.changed").read_text() == "mine\n"
    assert sorted(batch.csvs()) == ["a again.csv"]


@in_sqlite
def test_what_is_no_result_is_left_out_and_said(done: Batch) -> None:
    (done.output / "mine.csv").write_text("a,b\n1,2\n")
    (done.failed / "strange.pdf").write_bytes(b"%PDF-1.7")
    (done.output / ".pdfproc-child-x").mkdir()
    (done.output / ".pdfproc-child-x" / "a.csv").write_bytes((done.output / "a.csv").read_bytes())
    (done.failed / "odd.pdf").write_bytes(b"%PDF-1.7")
    (done.failed / "odd.pdf.error.json").write_text('{"code": 7}')
    os.symlink("/etc/passwd", done.output / "link.csv")
    (done.output / "pdfproc.db").write_bytes(b"no database at all" * 900)
    told = json.loads(run(done, "check", "--rebuild-log", "--json").stdout)
    assert Path(told["kept"]).read_bytes() == b"no database at all" * 900
    assert (told["results"], told["failed"]) == (2, 1)
    assert sorted(Path(each["path"]).name for each in told["left_out"]) == ["mine.csv", "odd.pdf", "strange.pdf"]


@also_in_postgres_at_length
def test_a_sound_log_and_one_in_use_are_not_rebuilt(done: Batch) -> None:
    with pytest.raises(NotNeeded, match="sound"):
        rebuild(done.settings())
    refused = run(done, "check", "--rebuild-log")
    assert (refused.returncode, "sound" in refused.stderr) == (2, True)
    with ImportLog.open(done.output) as log:
        log.begin_run("test")
        with pytest.raises(NotNeeded, match="at work"):
            rebuild(done.settings())
    in_tables = VARIABLE in os.environ
    done.query("UPDATE pdfproc_version SET version = 99" if in_tables else "PRAGMA user_version = 99")
    before = _bytes_of_log(done)
    assert run(done, "check", "--rebuild-log").returncode == 6
    assert _bytes_of_log(done) == before


@in_postgres
def test_tables_that_others_use_or_that_are_anothers_stay(done: Batch, tmp_path: Path) -> None:
    with pytest.raises(LogUnusable, match="is the import log of"):
        rebuild(done.settings(output=tmp_path / "other"))
    with ImportLog.open(done.output) as log:
        spoil(done, "cut")
        with pytest.raises(LogLocked, match="connected to the database"):
            rebuild(done.settings())
        assert log.damage() == ["the table transactions cannot be read (42P01)"]
    query(done.output, "SELECT 1 FROM import_logs")
    assert rebuild(done.settings()).rows == 5


@in_postgres_at_length
def test_what_is_missing_or_points_to_nothing_is_damage(done: Batch) -> None:
    done.query("ALTER TABLE transactions DISABLE TRIGGER ALL")
    done.query("DELETE FROM transactions")
    done.query("ALTER TABLE statements DISABLE TRIGGER ALL")
    done.query("ALTER TABLE import_logs DISABLE TRIGGER ALL")
    done.query("DELETE FROM import_logs WHERE status = 'failed' OR status = 'succeeded'")
    with ImportLog.open(done.output) as log:
        assert "a row of statements points to nothing" in log.damage()
    for table, said in (("events", "no table events"), ("pdfproc_version", "no table pdfproc_version")):
        done.query(f"DROP TABLE {table}")
        with pytest.raises(LogDamaged, match=said):
            ImportLog.open(done.output)
    told = run(done, "check")
    assert (told.returncode, "check --rebuild-log" in told.stderr) == (6, True)
    told = run(done, "check", "--rebuild-log")
    assert (told.returncode, "a schema of the database" in told.stdout) == (0, True), told.stderr
    assert run(done, "check").returncode == 0


@in_postgres
def test_one_that_was_killed_leaves_nothing_that_hinders_the_next(done: Batch, tmp_path: Path) -> None:
    spoil(done, "gone")
    done.query("CREATE SCHEMA pdfproc_rebuild")
    done.query("CREATE TABLE pdfproc_rebuild.runs (nothing INTEGER)")
    told = run(done, "check")
    assert (told.returncode, "--rebuild-log' makes a new log" in told.stderr) == (6, True), told.stderr
    with pytest.raises(LogUnusable, match="no import log"):
        rebuild(done.settings(output=tmp_path / "none"))
    assert rebuild(done.settings()).kept is None
    assert done.query("SELECT nspname FROM pg_namespace WHERE nspname LIKE 'pdfproc%'") == [("pdfproc",)]
    done.output.rename(tmp_path / "away")
    done.query("DROP TABLE transactions CASCADE")
    with pytest.raises(OutputUnusable, match="is no folder"):
        rebuild(done.settings())


@in_sqlite
def test_a_damaged_log_names_the_way_out(done: Batch) -> None:
    (done.output / "pdfproc.db").write_bytes(b"no database at all" * 900)
    told = run(done, "ingest", str(done.source))
    assert told.returncode == 6
    assert "pdfproc check --rebuild-log" in told.stderr


TEXT = st.text(st.characters(exclude_categories=["Cs"]), max_size=12)
MONEY = st.decimals(-(10**9), 10**9, places=2)


@settings(max_examples=40)
@given(
    st.lists(st.tuples(st.dates(), TEXT, MONEY, st.none() | MONEY, st.sampled_from(Proof)), max_size=6), st.booleans()
)
def test_rows_come_back_as_they_were_written(rows: list[tuple[object, ...]], raw: bool) -> None:
    made = tuple(
        Transaction(day, None, text, amount, "EUR", balance, "'=1", 2, proof=proof)  # type: ignore[arg-type]
        for day, text, amount, balance, proof in rows
    )
    statement = Statement(None, None, None, None, None, None, None, None, None, made, Reconciled.YES)
    out = io.BytesIO()
    writer("csv").write(Document((), (statement,)), out, raw=raw)
    found = rows_of(out.getvalue())
    assert [(row.date, row.amount, row.balance, row.proof) for row in found.transactions] == [
        (row.date, row.amount, row.balance, row.proof) for row in made
    ]
    assert found.reconciled is Reconciled.UNKNOWN


@pytest.mark.parametrize(
    "content",
    [b"", b"\xff\xfe", b"a,b\n", b'date,value_date,description,amount,currency,balance,account,page,proof\n"x',
     b"date,value_date,description,amount,currency,balance,account,page,proof\n2024-02-30,,x,1.00,,,,1,\n",
     b"date,value_date,description,amount,currency,balance,account,page,proof\n2024-02-03,,x,NaN,,,,1,\n",
     b"date,value_date,description,amount,currency,balance,account,page,proof\n2024-02-03,,x,1.00,,,,1,sure\n"],
)  # fmt: skip
def test_what_is_not_as_it_was_written_is_no_result(content: bytes) -> None:
    with pytest.raises(NotOurs):
        rows_of(content)
