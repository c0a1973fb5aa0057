"""Children that are borne: as those that are started, but there at once; nothing of a file hangs on the zygote."""

from __future__ import annotations

import os
import signal
import sys
import tempfile
import threading
from collections.abc import Iterator
from pathlib import Path

import psutil
import pytest
from faults import PLUGIN, fault_pdf

from pdf_processor.cage import REQUIRE
from pdf_processor.errors import FileError
from pdf_processor.isolation import ChildReader
from pdf_processor.model import Document
from pdf_processor.nursery import MOST_ZYGOTES, Nursery
from pdf_processor.settings import ReadSettings

pytestmark = pytest.mark.skipif(sys.platform != "linux", reason="a nursery needs Linux")


@pytest.fixture
def nursery(monkeypatch: pytest.MonkeyPatch) -> Iterator[Nursery]:
    monkeypatch.setenv("PYTHONPATH", str(PLUGIN))
    with Nursery("faults") as made:
        yield made
    assert psutil.Process().children() == []


@pytest.fixture
def reader(nursery: Nursery) -> Iterator[ChildReader]:
    made = ChildReader("faults", nursery=nursery)
    yield made
    made.close()


def read(reader: ChildReader, *faults: str) -> Document:
    with tempfile.TemporaryFile() as file:
        file.write(fault_pdf(*faults))
        file.flush()
        return reader.read(file.fileno(), ReadSettings())


def zygotes(*readers: ChildReader) -> list[psutil.Process]:
    """The children of this process that read nothing."""
    reading = {reader.pid for reader in readers}
    return [each for each in psutil.Process().children() if each.pid not in reading]


def test_a_child_is_ours_and_leads_a_session_of_its_own(reader: ChildReader) -> None:
    assert read(reader, "rows:1").transactions
    assert reader.pid is not None
    (zygote,) = zygotes(reader)
    assert psutil.Process(reader.pid).ppid() == os.getpid()
    assert os.getsid(reader.pid) == reader.pid != os.getsid(zygote.pid)


@pytest.mark.skipif(sys.platform != "linux" or os.geteuid() != 0, reason="only root may look")
def test_a_child_holds_nothing_of_the_zygotes(nursery: Nursery) -> None:
    first, second = (ChildReader("faults", nursery=nursery) for _ in range(2))
    try:
        assert read(first, "rows:1").transactions and read(second, "rows:1").transactions
        (zygote,) = zygotes(first, second)
        own = [{os.readlink(path) for path in Path(f"/proc/{pid}/fd").iterdir()}
               for pid in (first.pid, second.pid, zygote.pid)]  # fmt: skip
        # The null device, the pipe, the socket, and the figures of its own memory.
        assert [len(each) for each in own[:2]] == [4, 4]
        assert own[0] & own[1] == own[0] & own[2] == own[1] & own[2] == {"/dev/null"}
    finally:
        first.close()
        second.close()


def test_a_killed_zygote_costs_no_file_and_is_replaced(reader: ChildReader) -> None:
    assert read(reader, "rows:1").transactions
    first, (zygote,) = reader.pid, zygotes(reader)
    zygote.kill()
    assert read(reader, "rows:2").transactions, "its child goes on"
    assert reader.pid == first
    with pytest.raises(FileError):
        read(reader, "segv")
    assert read(reader, "rows:3").transactions
    (another,) = zygotes(reader)
    assert another.pid != zygote.pid
    assert reader.pid is not None and os.getsid(reader.pid) == reader.pid


def test_where_zygotes_keep_dying_children_are_started(reader: ChildReader) -> None:
    for _ in range(MOST_ZYGOTES):
        assert read(reader, "rows:1").transactions
        (zygote,) = zygotes(reader)
        zygote.kill()
        with pytest.raises(FileError):
            read(reader, "segv")
    assert len(read(reader, "rows:3").transactions) == 3
    assert zygotes(reader) == []


def test_where_none_can_be_borne_children_are_started(reader: ChildReader, nursery: Nursery) -> None:
    nursery.prepare()
    (zygote,) = zygotes()
    zygote.kill()
    assert len(read(reader, "rows:3").transactions) == 3
    assert zygotes(reader) == []


def test_a_zygote_that_hangs_holds_up_no_stop(nursery: Nursery) -> None:
    nursery.prepare()
    (zygote,) = zygotes()
    zygote.send_signal(signal.SIGSTOP)
    reader = ChildReader("faults", nursery=nursery)
    starting = threading.Thread(target=reader.start)
    starting.start()
    nursery.stop()
    starting.join(10)
    assert not starting.is_alive()
    reader.close()


def test_the_cage_of_each_child_is_shut(nursery: Nursery) -> None:
    """And each has the temporary folder that is its own."""
    reader = ChildReader("faults", sandbox=REQUIRE, nursery=nursery)
    started = ChildReader("faults")
    try:
        read(started, "rows:1")
        if started.cage is None or not started.cage.is_shut:
            pytest.skip("needs Landlock and seccomp")
        assert read(reader, "rows:1", "tempfile").transactions
        assert reader.cage == started.cage
    finally:
        reader.close()
        started.close()
