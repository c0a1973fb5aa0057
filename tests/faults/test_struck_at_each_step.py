"""Killed, or refused by the disk, at the n-th call that changes the disk, for every n, whichever thread makes it.

After each, one more run must make everything as if nothing had happened. In the batches is all that becomes of files.
"""

from __future__ import annotations

import hashlib
import os
import random
import re
import shutil
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from pathlib import Path

import pytest
from batches import Batch, age

from faults import fault_environment, fault_pdf
from faults.preloaded import library
from faults.struck_runs import ALL_CALLS, Struck, StruckRuns
from pdf_processor.checkup import find
from pdf_processor.import_log import ImportLog

Prepare = Callable[[Batch, StruckRuns], None]
SHARED_MEMORY = Path("/dev/shm")
"""On Linux a file system of its own."""
EVERY = int(os.environ.get("FAULTS_EVERY", "1"))
FIRST = int(os.environ.get("FAULTS_FIRST", EVERY))
"""The long tests try each step, or only every so many of them, from the first one on."""
KNOWN_ENDINGS = (0, 1, 3, 5, 6)
"""Done, a file failed, no child can start, a folder or a log cannot be used."""


@pytest.fixture(scope="module")
def runs(tmp_path_factory: pytest.TempPathFactory) -> Iterator[StruckRuns]:
    preloaded = library("disk_faults", tmp_path_factory.mktemp("preloaded"))
    with StruckRuns(preloaded, fault_environment()) as forked:
        yield forked


@dataclass(slots=True)
class Place:
    """A batch that can be set up anew any number of times, and how an undisturbed run leaves it."""

    root: Path
    runs: StruckRuns
    prepare: Prepare
    failed: Path | None = None
    expected: dict[str, object] | None = None

    def set_up(self) -> Batch:
        shutil.rmtree(self.root, ignore_errors=True)
        batch = Batch(self.root)
        if self.failed is not None:
            shutil.rmtree(self.failed, ignore_errors=True)
            batch.failed = self.failed
        (self.root / "tmp").mkdir()
        self.prepare(batch, self.runs)
        return batch

    def run(self, batch: Batch, **strike: object) -> Struck:
        return self.runs.run(batch.output, batch.failed, batch.source, workers=1, temp=self.root / "tmp", **strike)  # type: ignore[arg-type]

    def undisturbed(self) -> Struck:
        """Run once without a strike, and remember what it leaves."""
        batch = self.set_up()
        struck = self.run(batch)
        batch.check()
        self.expected = batch.tree()
        return struck

    def strike(self, **strike: object) -> Struck:
        """Set up, strike a run, and see that nothing is lost and that one more run makes everything good."""
        if self.expected is None:
            self.undisturbed()
        batch = self.set_up()
        contents = _contents(batch)
        struck = self.run(batch, **strike)
        case = (strike, struck.status, struck.said.get("code"), struck.calls[-1:])
        assert _contents(batch) == contents, case
        if not struck.killed:
            assert struck.status in KNOWN_ENDINGS, case
            _blames_no_good_file(batch, case)
        again = self.run(batch)
        assert again.status in (0, 1), (case, again.said)
        batch.check()
        assert batch.tree() == self.expected, case
        # A folder that was not yet locked is given a minute.
        left = [name for place in (self.root / "tmp", batch.output) for name in os.listdir(place) if name[:1] == "."]
        assert [name for name in left if not name.startswith(".pdfproc-new-")] == [], case
        with ImportLog.open(batch.output) as log:
            assert [each for each in find(batch.settings(), log) if not each.is_note] == [], case
        return struck


def _contents(batch: Batch) -> set[str]:
    """The PDFs that are there, each once, in place or in failed/."""
    files = [path for folder in (batch.source, batch.failed) for path in folder.rglob("*.pdf")]
    return {hashlib.sha256(path.read_bytes()).hexdigest() for path in files}


def _blames_no_good_file(batch: Batch, case: object) -> None:
    """A disk that refuses is no file's fault, and a run that ends by itself leaves no half-written file."""
    moved = [name for name in batch.in_failed() if name.endswith(".pdf") and "bad" not in name]
    assert moved == [], case
    if (batch.output / "pdfproc.db").exists() and (batch.output / "pdfproc.db").stat().st_size:
        with ImportLog.open(batch.output) as log:
            failed = log._column("SELECT path FROM import_logs WHERE status = 'failed' AND path NOT LIKE '%bad%'")
        assert failed == [], case
    left = [path for folder in (batch.output, batch.failed) for path in folder.rglob("*.part")]
    assert left == [], case


# The batches ----------------------------------------------------------------------------------------------------------


def _first_run(batch: Batch, _: StruckRuns) -> None:
    """Eight files: six good ones, among them a name for two results, one that fails, and a copy."""
    for name in ("a.pdf", "a.PDF", "sub/c.pdf", "sub/deep/d.pdf", "new\nline.pdf"):
        batch.add(name, "rows:3")
    batch.add("sub/bad.pdf", "error:damaged_pdf")
    batch.add("y.pdf", "rows:3", salt="same")
    batch.add("z.pdf", "rows:3", salt="same")


def _second_run(batch: Batch, runs: StruckRuns) -> None:
    """All that a second run can meet: read before, changed, bad by now, good again, gone, put back, now a copy."""
    for name in ("a.pdf", "changed.pdf", "turns bad.pdf", "gone.pdf", "becomes copy.pdf"):
        batch.add(name, "rows:3")
    for name in ("bad.pdf", "bad but mended.pdf"):
        batch.add(name, "error:damaged_pdf")
    assert runs.run(batch.output, batch.failed, batch.source, workers=1).status == 1
    batch.add("changed.pdf", "rows:4")
    batch.add("turns bad.pdf", "error:damaged_pdf")
    (batch.source / "gone.pdf").unlink()
    (batch.failed / "bad.pdf").rename(batch.source / "bad.pdf")
    batch.add("bad but mended.pdf", "rows:2")
    batch.add("becomes copy.pdf", "rows:3", salt=hashlib.sha256(b"a.pdf").hexdigest())


PREPARED = {"first": _first_run, "second": _second_run}


def _before_retry(batch: Batch, runs: StruckRuns) -> None:
    """Two files in the failed folder, of which one was mended there."""
    for name in ("bad.pdf", "sub/bad too.pdf"):
        batch.add(name, "error:damaged_pdf")
    batch.add("good.pdf", "rows:1")
    assert runs.run(batch.output, batch.failed, batch.source, workers=1).said["failed"] == 2
    (batch.failed / "bad.pdf").write_bytes(fault_pdf("rows:3", salt="mended"))
    age(batch.failed / "bad.pdf")


@pytest.fixture
def place(tmp_path: Path, runs: StruckRuns) -> Place:
    return Place(tmp_path / "batch", runs, _first_run)


# Every run ------------------------------------------------------------------------------------------------------------


def test_the_order_in_which_the_disk_is_changed(place: Place) -> None:
    """Fault 1: killed at any moment, or out of power: each step is on the disk before the one that relies on it."""
    made = place.undisturbed()
    calls = [call.replace(str(place.root) + "/", "") for call in made.calls]
    part = next(call for call in calls if re.fullmatch(r"write out/sub/\.\S+\.part", call)).removeprefix("write ")
    moved = "link failed/sub/bad.pdf"
    steps = [f"create {part}", f"write {part}", f"fsync {part}", "rename out/sub/c.csv", "fsync out/sub"]
    at = calls.index(f"create {part}")
    for step in steps:
        at = calls.index(step, at)
    calls.index("fsync out/pdfproc.db-wal", at)
    at = calls.index(moved)
    assert "fsync out/pdfproc.db-wal" in calls[:at]
    for step in ("fsync failed/sub", "unlink in/sub/bad.pdf", "fsync in/sub"):
        at = calls.index(step, at)


def test_killed_at_some_steps(place: Place) -> None:
    """Fault 1: SIGKILL of the main process at some steps; the long test tries all."""
    steps = len(place.undisturbed().calls)
    dice = random.Random(1)
    for at in dice.sample(range(1, steps), 4):
        assert place.strike(at=at).killed


@pytest.mark.parametrize("error", ["ENOSPC", "EIO"])
@pytest.mark.parametrize("for_ever", [False, True])
def test_a_disk_that_refuses_some_writes(place: Place, error: str, for_ever: bool) -> None:
    """Fault 7: the disk is full, or broken, once or for ever from the n-th write or flush on."""
    steps = sum(call.startswith(("write ", "fsync ")) for call in place.undisturbed().calls)
    dice = random.Random(f"{error} {for_ever}")
    for at in dice.sample(range(1, steps * 3 // 4), 2):  # later ones fold the log together, after the last commit
        struck = place.strike(at=at, error=error, for_ever=for_ever, calls="write fsync")
        assert struck.strikes >= 1
        if for_ever:
            assert struck.status == 5


def test_a_file_that_cannot_be_made_private_is_not_left(place: Place) -> None:
    """Fault 7: the disk breaks between the making of a file and the setting of its mode."""
    modes = [call for call in place.undisturbed().calls if call.startswith("chmod ")]
    at = next(number for number, call in enumerate(modes, 1) if call.endswith(".part"))
    assert place.strike(at=at, error="EIO", calls="chmod").status == 5


def test_a_failed_folder_where_nothing_can_be_removed(place: Place) -> None:
    """Fault 9: before a PDF is moved, an older half-written one is removed; that this fails stops the run in order."""
    removals = [call for call in place.undisturbed().calls if call.startswith("unlink ")]
    at = next(number for number, call in enumerate(removals, 1) if "/failed/sub/" in call)
    struck = place.strike(at=at, error="EROFS", calls="unlink")
    assert (struck.status, struck.said["code"]) == (5, "failed_dir_unusable")


def test_a_probe_that_cannot_be_removed_at_once_is_not_left(place: Place) -> None:
    """Fault 7: refused once, the removal of the file that tries a folder out is tried again; the run ends in order."""
    removals = [call for call in place.undisturbed().calls if call.startswith("unlink ")]
    at = next(number for number, call in enumerate(removals, 1) if "/failed/.pdfproc-probe" in call)
    struck = place.strike(at=at, error="ENOSPC", calls="unlink")
    assert (struck.status, struck.said["code"]) == (5, "failed_dir_unusable")


# Each step ------------------------------------------------------------------------------------------------------------


def _each(place: Place, report: str, **strike: object) -> None:
    """Strike at each step until a run makes fewer calls than that."""
    at, tried = FIRST, 0
    while place.strike(at=at, **strike).strikes:
        at += EVERY
        tried += 1
    _note(f"{report}: {tried} of {at - EVERY} steps tried, each survived")
    assert at > 100


def _note(line: str) -> None:
    """For docs/reliability.md, in the file that FAULTS_REPORT names."""
    with Path(os.environ.get("FAULTS_REPORT", os.devnull)).open("a") as file:
        file.write(line + "\n")


@pytest.mark.long
@pytest.mark.timeout(3600)
@pytest.mark.parametrize("batch_of", PREPARED)
def test_killed_at_each_step(place: Place, batch_of: str) -> None:
    """Fault 1: SIGKILL of the main process at each call that changes the disk."""
    place.prepare = PREPARED[batch_of]
    _each(place, f"killed, {batch_of} run")


@pytest.mark.long
@pytest.mark.timeout(3600)
@pytest.mark.skipif(not SHARED_MEMORY.is_dir(), reason="there is no second file system")
def test_killed_at_each_step_of_a_move_to_another_device(place: Place) -> None:
    """Fault 9: the failed folder is on another device, and SIGKILL comes at any step of the copy to it."""
    place.failed = SHARED_MEMORY / f"pdfproc-test-{os.getpid()}"
    try:
        calls = place.undisturbed().calls
        steps = [at for at, call in enumerate(calls, 1) if f"{place.failed}/sub" in call or "bad.pdf" in call]
        for at in range(min(steps) - 3, max(steps) + 4):
            assert place.strike(at=at).killed
        _note(f"killed, move to another device: {max(steps) + 7 - min(steps)} steps, each survived")
    finally:
        shutil.rmtree(place.failed, ignore_errors=True)


@pytest.mark.long
@pytest.mark.timeout(7200)
@pytest.mark.parametrize("error", ["ENOSPC", "EIO"])
@pytest.mark.parametrize("for_ever", [False, True])
def test_a_disk_that_refuses_each_call(place: Place, error: str, for_ever: bool) -> None:
    """Fault 7: ENOSPC and EIO at each call that changes the disk, once and for ever."""
    often = "for ever" if for_ever else "once"
    _each(place, f"{error} {often}", error=error, for_ever=for_ever, calls=ALL_CALLS if not for_ever else "write fsync")


@pytest.mark.long
@pytest.mark.timeout(3600)
def test_killed_twice(place: Place) -> None:
    """Fault 30: SIGKILL at any step, and again at any step of the run that recovers (also: of a full disk)."""
    steps = len(place.undisturbed().calls)
    dice = random.Random(3)
    for _ in range(100):
        batch = place.set_up()
        place.run(batch, at=dice.randrange(1, steps))
        error = dice.choice([None, "ENOSPC"])
        place.run(batch, at=dice.randrange(1, 60), error=error, for_ever=error is not None)
        assert place.run(batch).status in (0, 1)
        batch.check()
        assert batch.tree() == place.expected


def _retry_killed(place: Place, at: int, *, with_retry: bool) -> Struck:
    """Kill `retry` at a step; then it is given again, or not, and in any case the whole folder is read.

    Without a second `retry` each file has been put back or not, but is in one place.
    """
    batch = place.set_up()
    contents = _contents(batch)
    struck = place.run(batch, at=at, retry=True)
    case = (at, struck.calls[-1:])
    assert _contents(batch) == contents, case
    if with_retry:
        assert place.run(batch, retry=True).status in (0, 1), case
    assert place.run(batch).status in (0, 1), case
    batch.check()
    assert len([name for name in batch.in_source() + batch.in_failed() if name.endswith(".pdf")]) == len(contents), case
    if with_retry:
        tree = batch.tree()
        place.expected = place.expected or tree
        assert tree == place.expected, case
    return struck


def test_retry_killed_at_some_steps(place: Place) -> None:
    """Fault 1: SIGKILL of `retry` between the two names of a PDF that is put back, and elsewhere."""
    place.prepare = _before_retry
    calls = _retry_killed(place, 0, with_retry=True).calls
    linked = next(at for at, call in enumerate(calls, 1) if call.startswith("link ") and "/in/" in call)
    for with_retry in (True, False):
        assert _retry_killed(place, linked + 1, with_retry=with_retry).killed


@pytest.mark.long
@pytest.mark.timeout(3600)
@pytest.mark.parametrize("with_retry", [True, False])
def test_retry_killed_at_each_step(place: Place, with_retry: bool) -> None:
    """Fault 1: SIGKILL of `retry` at each call that changes the disk."""
    place.prepare = _before_retry
    _retry_killed(place, 0, with_retry=True)
    at, tried = FIRST, 0
    while _retry_killed(place, at, with_retry=with_retry).strikes:
        at += EVERY
        tried += 1
    again = "given again" if with_retry else "not given again"
    _note(f"retry killed, {again}: {tried} of {at - EVERY} steps tried, each survived")
    assert at > 50
