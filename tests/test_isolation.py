"""Real faults in real child processes: each costs its own file, by its own code, and leaves nothing behind."""

from __future__ import annotations

import hashlib
import os
import re
import signal
import socket
import subprocess
import sys
import tempfile
import threading
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager, suppress
from dataclasses import replace
from pathlib import Path

import psutil
import pytest
from faults import PLUGIN, fault_environment, fault_pdf

from pdf_processor import file_system, isolation
from pdf_processor.errors import EnvironmentBroken, FileError, InternalError, LimitExceeded, Unreadable
from pdf_processor.frames import Draw, PageDone
from pdf_processor.isolation import ChildReader, Interrupted
from pdf_processor.model import Document
from pdf_processor.nursery import Nursery
from pdf_processor.settings import MEBIBYTE, Limits, ReadSettings
from pdf_processor.temp_folder import TempFolder

on_linux = pytest.mark.skipif(sys.platform != "linux", reason="needs /proc and PR_SET_PDEATHSIG")

LIMITS = Limits(page_seconds=3, document_seconds=60, memory_bytes=256 * MEBIBYTE, result_bytes=2 * MEBIBYTE)
SETTINGS = ReadSettings(limits=LIMITS)
SOON = 20.0
ZYGOTES = 1 if sys.platform == "linux" else 0
"""The process that bears a reader's children is one of ours, too."""


@pytest.fixture(autouse=True)
def temp(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """Faults are to be had, and temporary folders go where they can be counted."""
    for variable in ("PYTHONPATH", "PATH"):
        monkeypatch.setenv(variable, fault_environment()[variable])
    folder = tmp_path / "temp"
    folder.mkdir()
    monkeypatch.setattr(tempfile, "tempdir", str(folder))
    return folder


@contextmanager
def new_reader(limits: Limits = LIMITS, extractor: str = "faults") -> Iterator[ChildReader]:
    """One whose children are borne, as a run's are; those of `test_cage.py` are programs of their own."""
    with Nursery(extractor) as nursery:
        reader = ChildReader(extractor, limits=limits, nursery=nursery)
        try:
            yield reader
        finally:
            reader.close()


@pytest.fixture
def reader() -> Iterator[ChildReader]:
    with new_reader() as reader:
        yield reader


def read(
    reader: ChildReader,
    *faults: str,
    settings: ReadSettings = SETTINGS,
    on_page: Callable[[PageDone], None] | None = None,
) -> Document:
    return read_bytes(reader, fault_pdf(*faults), settings, on_page)


def read_bytes(
    reader: ChildReader,
    data: bytes,
    settings: ReadSettings = SETTINGS,
    on_page: Callable[[PageDone], None] | None = None,
) -> Document:
    with tempfile.TemporaryFile() as file:
        file.write(data)
        file.flush()
        return reader.read(file.fileno(), settings, on_page)


def in_session(leader: int) -> list[int]:
    """The living processes of a child's session: itself and all it started."""
    found = []
    for process in psutil.process_iter():
        with suppress(psutil.Error, ProcessLookupError):
            if os.getsid(process.pid) == leader and process.status() != psutil.STATUS_ZOMBIE:
                found.append(process.pid)
    return found


def wait_until(holds: Callable[[], bool]) -> None:
    until = time.monotonic() + SOON
    while not holds():
        assert time.monotonic() < until, "not within the time allowed"
        time.sleep(0.01)


def test_a_document_comes_back_with_its_pages_rows_and_hash(reader: ChildReader) -> None:
    told: list[PageDone] = []
    document = read(reader, "rows:1201", "pages:3", on_page=told.append)
    assert [(done.page.number, done.pages) for done in told] == [(1, 3), (2, 3), (3, 3)]
    assert document.pages == tuple(done.page for done in told)
    assert [row.description for row in document.transactions] == [f"Coffee {number}" for number in range(1, 1202)]
    assert document.sha256 == hashlib.sha256(fault_pdf("rows:1201", "pages:3")).hexdigest()


FAULTS = [
    ("segv@2", "worker_crashed", "SIGSEGV", 2),
    ("abort@3", "worker_crashed", "SIGABRT", 3),
    ("kill@1", "worker_crashed", "SIGKILL", 1),
    ("exit0@2", "no_result", "without a result", 2),
    ("exit3@2", "worker_crashed", "exit status 3", 2),
    ("hang@2", "timed_out", "3 s (--page-timeout)", 2),
    ("spin@3", "timed_out", "3 s (--page-timeout)", 3),
    ("grandchild@2", "timed_out", "3 s (--page-timeout)", 2),
    ("oom@2", "out_of_memory", "--memory-limit", 2),
    ("malloc@2", "out_of_memory", "--memory-limit", 2),
    ("garbage@2", "bad_result", "does not decode", 2),
    ("bigframe@2", "bad_result", "frame_bytes", 2),
    ("trailing@2", "bad_result", "more than an answer", 2),
    ("mute@2", "no_result", "without a result", 2),
    ("raise:SECRET", "internal_error", "KeyError at pdf_processor.", 1),
    ("recurse@2", "internal_error", "RecursionError", 2),
    ("error:no_pages", "no_pages", "it is no_pages", 7),
    ("hang@4", "timed_out", "3 s (--page-timeout)", None),
]


@pytest.mark.parametrize("case", FAULTS, ids=[fault[0] for fault in FAULTS])
def test_a_fault_costs_its_own_file_only(
    reader: ChildReader, temp: Path, case: tuple[str, str, str, int | None]
) -> None:
    """Fault 3, fault 4, fault 5: crash, silence, memory, hang, nonsense: the code, the page, and a fresh child."""
    fault, code, says, page = case
    assert len(read(reader, "rows:60").transactions) == 60
    first = reader.pid
    assert first is not None
    with pytest.raises(FileError) as caught:
        read(reader, "rows:60", "pages:3", fault)
    assert (caught.value.code, caught.value.page) == (code, page)
    assert says in str(caught.value)
    assert "SECRET" not in str(caught.value)
    assert len(read(reader, "rows:60").transactions) == 60
    if reader.pid != first:
        wait_until(lambda: not in_session(first))
    assert len(psutil.Process().children()) == 1 + ZYGOTES
    reader.close()
    assert len(psutil.Process().children()) == ZYGOTES
    assert list(temp.iterdir()) == []


def test_the_rows_of_many_pages_may_take_longer_than_a_page(temp: Path) -> None:  # noqa: ARG001
    with new_reader(replace(LIMITS, page_seconds=1)) as reader:
        assert len(read(reader, "rows:60", "pages:300", "slow@301:1.5").transactions) == 60
        with pytest.raises(FileError, match=r"1 s \(--page-timeout\)"):
            read(reader, "rows:60", "pages:60", "slow@61:1.5")


def test_rows_without_end_stop_at_the_result_limit(reader: ChildReader) -> None:
    """Fault 19: rows without end."""
    with pytest.raises(FileError, match="result_bytes") as caught:
        read(reader, "flood")
    assert caught.value.code == "bad_result"
    assert read(reader, "rows:1").transactions


def test_signs_of_life_do_not_move_the_documents_deadline() -> None:
    """Fault 5: the deadline of the document."""
    with new_reader(Limits(page_seconds=30, document_seconds=1)) as reader:
        read(reader, "rows:1")
        with pytest.raises(FileError, match="--timeout") as caught:
            read(reader, "pages:3", "slow@2:0.6", "slow@3:600")
    assert (caught.value.code, caught.value.page) == ("timed_out", 3)


def test_what_is_printed_reaches_nobody_and_holds_nothing_up(
    reader: ChildReader, capfd: pytest.CaptureFixture[str]
) -> None:
    """Fault 28: stray output of libraries reaches nobody."""
    for _ in range(2):
        assert len(read(reader, "stdout", "rows:60").transactions) == 60
    pid = reader.pid
    assert len(read(reader, "rows:60", "stdout@2").transactions) == 60
    assert reader.pid == pid
    reader.close()
    assert capfd.readouterr() == ("", "")


def test_characters_no_utf8_can_hold_do_not_cost_the_file(reader: ChildReader) -> None:
    document = read(reader, "rows:2", "text:surrogates")
    assert document.transactions[1].description == "Caf\ufffd \ufffd 2"


@pytest.mark.parametrize("amount", ["NaN", "Infinity", "1E+400", "1" * 41])
def test_insane_figures_are_refused(reader: ChildReader, amount: str) -> None:
    with pytest.raises(FileError, match="figure") as caught:
        read(reader, "rows:1", f"amount:{amount}")
    assert caught.value.code == "bad_result"


def test_the_files_offset_does_not_matter_and_stays(reader: ChildReader, tmp_path: Path) -> None:
    path = tmp_path / "a.pdf"
    path.write_bytes(fault_pdf("rows:3"))
    with path.open("rb") as file:
        file.seek(17)
        assert len(reader.read(file.fileno(), SETTINGS).transactions) == 3
        assert file.tell() == 17


def test_a_file_over_the_limit_is_refused_by_its_size(reader: ChildReader, tmp_path: Path) -> None:
    """Fault 19: a file over the limit."""
    path = tmp_path / "sparse.pdf"
    with path.open("wb") as file:
        file.truncate(10**12)
    with path.open("rb") as file, pytest.raises(LimitExceeded, match=r"1,000,000,000,000.*1,048,576"):
        reader.read(file.fileno(), ReadSettings(limits=Limits(file_bytes=MEBIBYTE)))
    assert read_bytes(reader, fault_pdf("rows:1"), SETTINGS).transactions


def test_what_is_no_file_is_unreadable(reader: ChildReader, tmp_path: Path) -> None:
    folder = os.open(tmp_path, os.O_RDONLY)
    try:
        with pytest.raises(Unreadable):
            reader.read(folder, SETTINGS)
    finally:
        os.close(folder)


def test_a_listener_that_breaks_breaks_the_read_only(reader: ChildReader) -> None:
    def on_page(_: PageDone) -> None:
        raise ZeroDivisionError

    with pytest.raises(ZeroDivisionError):
        read(reader, "rows:60", "pages:3", on_page=on_page)
    assert len(psutil.Process().children()) == ZYGOTES
    assert read(reader, "rows:1").transactions


def test_stop_interrupts_a_read_from_another_thread_and_for_good(reader: ChildReader, temp: Path) -> None:
    read(reader, "rows:1")
    session = reader.pid
    assert session is not None
    reached = threading.Event()

    def stop() -> None:
        reached.wait(SOON)
        wait_until(lambda: len(in_session(session)) == 2)
        reader.stop()

    stopper = threading.Thread(target=stop)
    stopper.start()
    with pytest.raises(Interrupted):
        read(reader, "pages:2", "grandchild@2", on_page=lambda _: reached.set())
    stopper.join()
    wait_until(lambda: not in_session(session))
    with pytest.raises(Interrupted):
        read(reader, "rows:1")
    assert len(psutil.Process().children()) == ZYGOTES
    assert list(temp.iterdir()) == []


def test_stop_interrupts_the_start_too() -> None:
    with new_reader() as reader:
        reader.start()
        reader.stop()
        with pytest.raises(Interrupted):
            read(reader, "rows:1")


def test_start_does_not_wait_and_close_may_be_repeated(temp: Path) -> None:
    reader = ChildReader("faults", limits=LIMITS)
    assert reader.pid is None
    reader.close()
    reader.start()
    pid = reader.pid
    reader.start()
    assert pid is not None
    assert read(reader, "rows:1").transactions
    assert reader.pid == pid
    reader.close()
    reader.close()
    assert reader.pid is None
    assert not psutil.pid_exists(pid)
    assert list(temp.iterdir()) == []


def test_a_child_killed_while_idle_is_replaced(reader: ChildReader) -> None:
    read(reader, "rows:1")
    first = reader.pid
    assert first is not None
    os.kill(first, signal.SIGKILL)
    assert read(reader, "rows:1").transactions
    assert reader.pid != first


def test_a_child_that_dies_before_it_hears_of_the_file_is_replaced(reader: ChildReader) -> None:
    read(reader, "rows:1")
    first = reader.pid
    assert first is not None
    os.kill(first, signal.SIGSTOP)
    killer = threading.Timer(0.5, os.kill, (first, signal.SIGKILL))
    killer.start()
    assert read(reader, "rows:1").transactions
    killer.join()
    assert reader.pid != first


def test_a_child_killed_while_it_starts_is_replaced(reader: ChildReader) -> None:
    reader.start()
    assert reader.pid is not None
    os.kill(reader.pid, signal.SIGKILL)
    assert read(reader, "rows:1").transactions


def test_old_and_fat_children_are_replaced(reader: ChildReader, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(isolation, "DOCUMENTS_PER_CHILD", 3)
    pids = []
    for _ in range(4):
        reader.start()
        pids.append(reader.pid)
        read(reader, "rows:1")
    assert pids[0] == pids[1] == pids[2] != pids[3]
    monkeypatch.setattr(isolation, "DOCUMENTS_PER_CHILD", 1000)
    read(reader, "rows:1", "leak:140")
    assert reader.pid is None


def test_an_interrupt_from_the_terminal_is_not_for_the_child(reader: ChildReader) -> None:
    read(reader, "rows:1")
    pid = reader.pid
    assert pid is not None
    os.kill(pid, signal.SIGINT)
    assert read(reader, "rows:1").transactions
    assert reader.pid == pid


def test_an_unknown_extractor_is_a_broken_environment(temp: Path) -> None:
    with new_reader(extractor="no-such") as reader, pytest.raises(EnvironmentBroken, match="extractor 'no-such'"):
        read(reader, "rows:1")
    assert psutil.Process().children() == []
    assert list(temp.iterdir()) == []


def test_a_broken_library_is_named_in_safe_characters(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Fault 6: a library that cannot be loaded."""
    broken = tmp_path / "broken"
    broken.mkdir()
    (broken / "msgspec.py").write_text("raise ImportError('libfoo.so \\x1b[2J is missing')\n")
    monkeypatch.setenv("PYTHONPATH", str(broken))
    with new_reader(extractor="default") as reader, pytest.raises(EnvironmentBroken) as caught:
        read(reader, "rows:1")
    assert "libfoo.so" in str(caught.value)
    assert str(caught.value).isprintable()


def test_no_room_for_temporary_files_is_a_broken_environment(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(tempfile, "tempdir", str(tmp_path / "missing"))
    with new_reader() as reader, pytest.raises(EnvironmentBroken, match="cannot start a child process"):
        reader.start()


def test_nothing_is_imported_from_the_folder_the_user_stands_in(
    reader: ChildReader, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    for name in ("msgspec", "decimal", "pymupdf", "pdfproc_faults", "pdf_processor"):
        (tmp_path / f"{name}.py").write_text("raise SystemExit('imported a file of the user')\n")
    monkeypatch.chdir(tmp_path)
    assert read(reader, "rows:1").transactions


@on_linux
def test_the_child_is_confined(reader: ChildReader) -> None:
    leak, other = socket.socketpair()
    os.set_inheritable(leak.fileno(), True)
    with leak, other:
        read(reader, "rows:1", settings=ReadSettings(passwords=("hush-hush",), limits=LIMITS))
        child = psutil.Process(reader.pid)
        proc = Path(f"/proc/{child.pid}")
        limits = (proc / "limits").read_text()
        assert re.search(r"Max core file size +0 +0 ", limits)
        assert re.search(r"Max open files +64 +64 ", limits)
        assert re.search(rf"Max file size +{256 * MEBIBYTE} +{256 * MEBIBYTE} ", limits)
        room = int(re.findall(r"Max address space +(\d+)", limits)[0])
        assert LIMITS.memory_bytes < room < LIMITS.memory_bytes + 4096 * MEBIBYTE
        assert 0 < int(re.findall(r"Max cpu time +(\d+)", limits)[0]) <= 2 * LIMITS.document_seconds + 60
        assert "hush-hush" not in " ".join(child.cmdline())
        assert "Umask:\t0077" in (proc / "status").read_text()
        assert os.getsid(child.pid) == os.getpgid(child.pid) == child.pid
        # What it has open and in its environment only root may see: it cannot be looked into.
        with suppress(PermissionError, psutil.AccessDenied):
            opened = sorted(os.readlink(link).split(":")[0] for link in (proc / "fd").iterdir())
            assert opened == ["/dev/null", f"/proc/{child.pid}/statm", "pipe", "pipe", "socket"]
            assert "hush-hush" not in " ".join(child.environ().values())


def test_files_left_in_the_temporary_folder_go_with_the_child(reader: ChildReader, temp: Path) -> None:
    """Fault 25: temporary files go with their child."""
    read(reader, "rows:1", "tempfile")
    (folder,) = temp.iterdir()
    assert folder.stat().st_mode & 0o777 == 0o700
    assert len(list(folder.iterdir())) == 1
    with pytest.raises(FileError):
        read(reader, "tempfile", "segv")
    assert list(temp.iterdir()) == []


def test_a_temporary_folder_of_any_depth_goes(temp: Path) -> None:
    folder = TempFolder()
    at = os.open(folder.path, os.O_RDONLY)
    for _ in range(3000):
        os.mkdir("deep", dir_fd=at)
        below = os.open("deep", os.O_RDONLY, dir_fd=at)
        os.close(at)
        at = below
    os.close(os.open("file", os.O_CREAT | os.O_WRONLY, dir_fd=at))
    os.close(at)
    folder.remove()
    assert list(temp.iterdir()) == []


PARENT = f"""
import sys, tempfile
sys.path.insert(0, {str(PLUGIN.parent.parent)!r})
from faults import fault_pdf
from pdf_processor.isolation import ChildReader
from pdf_processor.nursery import Nursery
from pdf_processor.settings import Limits, ReadSettings

limits = Limits(document_seconds=float(sys.argv[1]))
nursery = Nursery("faults") if sys.argv[2] == "borne" else None
reader = ChildReader("faults", limits=limits, nursery=nursery)
for fault in sys.argv[3:]:
    with tempfile.TemporaryFile() as file:
        file.write(fault_pdf("pages:1", fault))
        file.flush()
        try:
            reader.read(file.fileno(), ReadSettings(limits=limits), lambda _: print(reader.pid, flush=True))
        except Exception as error:
            print(error.code, flush=True)
print("idle", flush=True)
sys.stdin.read()
"""


@contextmanager
def parent_process(seconds: float, *faults: str, way: str = "started") -> Iterator[tuple[subprocess.Popen[str], int]]:
    """Another process with a child that has read a page and suffers the faults next; and the child's number."""
    command = [sys.executable, "-c", PARENT, str(seconds), way, *faults]
    environment = fault_environment() | {"TMPDIR": tempfile.gettempdir()}
    with subprocess.Popen(command, text=True, stdin=subprocess.PIPE, stdout=subprocess.PIPE, env=environment) as parent:
        try:
            assert parent.stdout is not None
            yield parent, int(parent.stdout.readline())
        finally:
            parent.kill()


@on_linux
@pytest.mark.parametrize(
    ("fault", "processes", "way"),
    [
        ("hang@2", 1, "started"), ("spin@2", 1, "started"), ("grandchild@2", 2, "started"), ("slow:0", 1, "started"),
        ("hang@2", 1, "borne"), ("grandchild@2", 2, "borne"),
    ],
)  # fmt: skip
def test_no_process_outlives_a_killed_parent(fault: str, processes: int, way: str) -> None:
    """Fault 5: hangs of which the parent is gone: no process is left, grandchildren neither."""
    with parent_process(600, fault, way=way) as (parent, child):
        wait_until(lambda: len(in_session(child)) == processes)
        others = [each.pid for each in psutil.Process(parent.pid).children() if each.pid != child]
        assert len(others) == (way == "borne")
        parent.kill()
        parent.wait()
        wait_until(lambda: not any(map(in_session, [child, *others])))


@on_linux
def test_processor_time_ends_a_child_whose_parent_is_stopped() -> None:
    """Fault 5: RLIMIT_CPU where the parent cannot act."""
    with parent_process(1, "spin@2") as (parent, child):
        parent.send_signal(signal.SIGSTOP)
        wait_until(lambda: psutil.Process(child).status() == psutil.STATUS_ZOMBIE)
        parent.send_signal(signal.SIGCONT)
        assert parent.stdout is not None
        assert parent.stdout.readline() == "timed_out\n"


def test_folders_of_killed_parents_are_removed_by_the_next_one(temp: Path) -> None:
    """Fault 25: temporary folders of killed runs are removed by the next run."""
    with parent_process(600, "hang@2") as (parent, _), parent_process(600, "slow:0"):
        parent.kill()
        parent.wait()
        dead, alive = sorted(temp.iterdir(), key=lambda folder: folder.stat().st_ctime)
        with parent_process(600, "slow:0"):
            assert not dead.exists()
            assert alive.exists()


def test_without_an_output_folder_that_takes_them_they_are_where_the_system_has_them(
    tmp_path: Path, temp: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    output = tmp_path / "output"
    for parent in (temp, output):
        folder = TempFolder(str(output))
        assert Path(folder.path).parent == parent
        assert Path(folder.path).stat().st_mode & 0o777 == 0o700
        folder.remove()
        assert list(parent.iterdir()) == []
        output.mkdir(exist_ok=True)
    monkeypatch.setattr(file_system, "NETWORK_FILE_SYSTEMS", {file_system.kind_of(os.fsencode(output))})
    folder = TempFolder(str(output))
    assert Path(folder.path).parent == temp
    folder.remove()


def test_folders_between_making_and_locking_are_given_time(temp: Path) -> None:
    young, old, foreign = temp / ".pdfproc-new-young", temp / ".pdfproc-new-old", temp / ".pdfproc-child-file"
    young.mkdir()
    old.mkdir()
    foreign.write_text("not a folder")
    os.utime(old, (0, 0))
    folder = TempFolder()
    assert sorted(temp.iterdir()) == sorted([Path(folder.path), young, foreign])
    folder.remove()
    assert sorted(temp.iterdir()) == sorted([young, foreign])


def test_reading_in_several_threads_is_independent() -> None:
    counts: dict[int, int] = {}

    def work(number: int) -> None:
        with new_reader() as reader:
            for index in range(10):
                try:
                    document = read(reader, f"rows:{number + 1}", *(["segv@2"] if index == 4 else []))
                    counts[number] = counts.get(number, 0) + len(document.transactions)
                except FileError as error:
                    assert error.code == "worker_crashed"

    threads = [threading.Thread(target=work, args=(number,)) for number in range(4)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    assert counts == {0: 9, 1: 18, 2: 27, 3: 36}


def test_the_parent_does_not_load_the_pdf_reader() -> None:
    program = (
        "import sys, pdf_processor.isolation\n"
        "print({'pymupdf', 'pdfplumber', 'ctypes', 'pdf_processor.engine'} & set(sys.modules))"
    )
    run = subprocess.run([sys.executable, "-c", program], capture_output=True, text=True, check=True)
    assert run.stdout == "set()\n"


def test_an_internal_error_names_a_line_of_ours(reader: ChildReader) -> None:
    """Fault 27: a traceback's text is not told, only a line of ours."""
    with pytest.raises(InternalError, match=r"^KeyError at pdf_processor\.child:\d+$"):
        read(reader, "raise:SECRET")


OWN_PARENT = """
import sys, tempfile
from pdf_processor.errors import FileError
from pdf_processor.isolation import ChildReader
from pdf_processor.settings import MEBIBYTE, Limits, ReadSettings

with tempfile.TemporaryFile() as file:
    file.write(bytes.fromhex(sys.argv[1]))
    file.flush()
    try:
        ChildReader("faults", limits=Limits(memory_bytes=256 * MEBIBYTE)).read(file.fileno(), ReadSettings())
    except FileError as error:
        print(error.code)
"""


@on_linux
def test_a_kill_after_much_memory_is_called_out_of_memory() -> None:
    """Fault 4: SIGKILL after much memory.

    In a parent of its own: a child's recorded peak begins with its parent's, and that of a test run is large.
    """
    run = subprocess.run(
        [sys.executable, "-c", OWN_PARENT, fault_pdf("fat:200").hex()],
        capture_output=True,
        text=True,
        check=True,
        env=fault_environment(),
    )
    assert run.stdout == "out_of_memory\n", run.stderr


def test_an_answer_to_another_question_is_bad(reader: ChildReader, tmp_path: Path) -> None:
    path = tmp_path / "one.pdf"
    path.write_bytes(fault_pdf("picture"))
    with path.open("rb") as file, pytest.raises(FileError) as caught:
        reader.read(file.fileno(), SETTINGS)
    assert caught.value.code == "bad_result"


def test_a_page_is_drawn_by_the_child(reader: ChildReader, tmp_path: Path) -> None:
    path = tmp_path / "one.pdf"
    path.write_bytes(fault_pdf())
    with path.open("rb") as file:
        png = reader.draw(file.fileno(), Draw(SETTINGS, 1, 72))
        assert png.startswith(b"\x89PNG")
        with pytest.raises(FileError) as caught:
            reader.draw(file.fileno(), Draw(SETTINGS, 2, 72))
    assert (caught.value.code, caught.value.page) == ("damaged_pdf", 2)


def test_a_drawing_that_lasts_too_long_is_killed(tmp_path: Path) -> None:
    path = tmp_path / "slow.pdf"
    path.write_bytes(slow_to_draw())
    limits = replace(LIMITS, page_seconds=1.0)
    with new_reader(limits) as reader, path.open("rb") as file, pytest.raises(FileError) as caught:
        reader.draw(file.fileno(), Draw(ReadSettings(limits=limits), 1, 300))
    assert (caught.value.code, caught.value.page) == ("timed_out", 1)


def slow_to_draw() -> bytes:
    """Forms that draw the next one ten times, eight deep: a hundred million rectangles."""
    depth = 8
    forms = "".join(
        f"{number} 0 obj <</Type/XObject/Subtype/Form/BBox[0 0 595 842]/Resources<</XObject<</F {number + 1} 0 R>>>>"
        f"/Length 60>> stream\n{'/F Do ' * 10}\nendstream endobj\n"
        for number in range(10, 10 + depth)
    )
    last = (
        f"{10 + depth} 0 obj <</Type/XObject/Subtype/Form/BBox[0 0 595 842]/Length 16>> stream\n"
        "0 0 500 800 re f\nendstream endobj\n"
    )
    return (
        "%PDF-1.7\n1 0 obj <</Type/Catalog/Pages 2 0 R>> endobj\n2 0 obj <</Type/Pages/Kids[3 0 R]/Count 1>> endobj\n"
        "3 0 obj <</Type/Page/Parent 2 0 R/MediaBox[0 0 595 842]/Resources<</XObject<</F 10 0 R>>>>/Contents 4 0 R>>"
        " endobj\n4 0 obj <</Length 5>> stream\n/F Do\nendstream endobj\n"
        f"{forms}{last}trailer <</Root 1 0 R>>\n%%EOF\n"
    ).encode()
