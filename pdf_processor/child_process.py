"""One child process as its parent holds it: started, spoken to in frames, ended together with all it started."""

from __future__ import annotations

import os
import select
import signal
import socket
import subprocess
import sys
import threading
from collections.abc import Iterable
from contextlib import suppress
from dataclasses import dataclass
from io import FileIO
from math import ceil
from pathlib import Path
from time import monotonic, sleep

import msgspec
from msgspec.structs import replace

from pdf_processor.cage import AUTO
from pdf_processor.frames import HEADER, Answer, Given, Malformed, Orders, Question, pack, unpack_answer
from pdf_processor.nursery import ONE_THREAD, Nursery
from pdf_processor.settings import Limits
from pdf_processor.temp_folder import TempFolder

OUTPUT_KEPT = 8 * 1024

_CHUNK = 256 * 1024
_DRAINS = 16
_SEND_SECONDS = 30.0
_KILL_SECONDS = 10.0
_ROOT = str(Path(__file__).resolve().parent.parent)
# -P and this, instead of -m: the folder the user stands in holds strangers' files and must not be imported from.
# What is loaded stays for good: looked through for garbage meanwhile, it takes a third longer.
_BOOTSTRAP = (
    f"import gc, sys; gc.disable(); sys.path.count({_ROOT!r}) or sys.path.insert(0, {_ROOT!r}); "
    "from pdf_processor.child import main; main()"
)


class Gone(Exception):
    """The child's end of the socket is closed."""


class Unheard(Gone):
    """It was closed before the child had read what was sent to it: the kernel says so by a reset."""


class Late(Exception):
    """No frame came before the deadline."""


@dataclass(frozen=True, slots=True)
class Death:
    """How a child ended: `status` is negative for a signal; `was_killed` if it had to be, by us."""

    status: int
    was_killed: bool
    peak_bytes: int
    output: str


class ChildProcess:
    """A started child; all but `kill` belongs to the thread that made it. Raises OSError if it cannot be started."""

    def __init__(
        self,
        extractor: str,
        limits: Limits,
        sandbox: str = AUTO,
        *,
        warm: bool = False,
        nursery: Nursery | None = None,
        output: str | None = None,
    ) -> None:
        self._limits = limits
        self._sandbox = sandbox
        self._lock = threading.Lock()
        self._status: int | None = None
        self._peak_bytes = 0
        self._buffer = bytearray()
        self._printed = bytearray()
        self._process: subprocess.Popen[bytes] | None = None
        self.pid = 0
        """The process id, which is that of its group and session too."""
        self.received = 0
        self._most = limits.result_bytes
        self._temp = TempFolder(output)
        try:
            self._start(extractor, warm, nursery)
        except BaseException:
            self._temp.remove()
            raise

    def _start(self, extractor: str, warm: bool, nursery: Nursery | None) -> None:
        self._socket, theirs = socket.socketpair()
        with theirs:
            orders = Orders(theirs.fileno(), os.getpid(), extractor, self._limits, self._sandbox, warm, self._temp.path)
            try:
                if nursery is None or not self._is_borne(nursery, orders):
                    self._run(orders)
            except BaseException:
                self._socket.close()
                raise
        os.set_blocking(self._output.fileno(), False)
        self._socket.settimeout(_SEND_SECONDS)
        self._poll = select.poll()
        self._poll.register(self._socket, select.POLLIN)
        self._poll.register(self._output, select.POLLIN)

    def _is_borne(self, nursery: Nursery, orders: Orders) -> bool:
        """Whether it could be had as a copy of what is loaded already."""
        try:
            # Its copy is warm, and a folder's odd name does not go into JSON.
            told = msgspec.json.encode(replace(orders, warm=False))
        except UnicodeEncodeError:
            return False
        pid = None
        reading, writing = os.pipe()
        try:
            pid = nursery.bear(told, orders.socket, writing)
        finally:
            os.close(writing)
            if pid is None:
                os.close(reading)
        if pid is None:
            return False
        self._process, self.pid, self._output = None, pid, os.fdopen(reading, "rb", buffering=0)
        return True

    def _run(self, orders: Orders) -> None:
        """Start it as a program."""
        told = msgspec.json.encode(replace(orders, temp_folder="")).decode()
        command = [sys.executable, "-P", "-c", _BOOTSTRAP, told]
        self._process = subprocess.Popen(
            command,
            stdin=subprocess.DEVNULL,
            stdout=subprocess.PIPE,
            stderr=subprocess.STDOUT,
            bufsize=0,
            pass_fds=(orders.socket,),
            start_new_session=True,
            env=os.environ | ONE_THREAD | {"TMPDIR": self._temp.path},
        )
        assert isinstance(self._process.stdout, FileIO)
        self.pid, self._output = self._process.pid, self._process.stdout

    def is_quiet(self) -> bool:
        """True if it lives and has sent nothing that was not asked for."""
        events = dict(self._poll.poll(0))
        if self._output.fileno() in events:
            self._drain()
        return not self._buffer and self._socket.fileno() not in events

    def send(self, request: Question, fd: int, given: Iterable[Given] = (), most: int | None = None) -> None:
        """Send a request, the open file it is about and the readings that come with it; raises `Unheard`.

        The answer may have `most` bytes.
        """
        packed = pack(request)
        for reading in given:
            packed += pack(reading)
        self.received = 0
        self._most = self._limits.result_bytes if most is None else most
        try:
            sent = socket.send_fds(self._socket, [packed], [fd])
            if sent < len(packed):
                # Not for nothing: a child may have read it all and died of it by now, and an empty send would fail.
                self._socket.sendall(packed[sent:])
        except (BrokenPipeError, ConnectionResetError) as error:
            raise Unheard from error

    def receive(self, deadline: float) -> Answer:
        """The next frame; raises `Late` at the deadline (monotonic seconds), `Gone`, or `Malformed`.

        What the child prints meanwhile is taken from it, so that it never waits for a reader.
        """
        while (frame := self._take_frame()) is None:
            rest = deadline - monotonic()
            if rest <= 0:
                raise Late
            for descriptor, _ in self._poll.poll(ceil(rest * 1000)):
                if descriptor == self._socket.fileno():
                    self._fill()
                else:
                    self._drain()
        return frame

    def expect_silence(self) -> None:
        """Raise `Malformed` if more has come than was taken."""
        if self._buffer:
            raise Malformed("more than an answer")

    def kill(self) -> None:
        """End it and all it started, now; from any thread, at any time."""
        with self._lock:
            # Once waited for, its number may be another's.
            if self._status is None:
                self._kill_group()

    def end(self, patience: float) -> Death:
        """Close its socket, give it `patience` seconds to end by itself, clear up; raises nothing, called once."""
        self._socket.close()
        was_killed = not self._has_ended(patience)
        if was_killed:
            self.kill()
            self._has_ended(_KILL_SECONDS)
        else:
            # Its own end says nothing of the programs it started.
            self._kill_group()
        status = self._status if self._status is not None else -signal.SIGKILL
        if self._process is not None:
            # The object must not wait for a process number that is free again.
            self._process.returncode = status
        self._drain()
        self._output.close()
        self._temp.remove()
        return Death(status, was_killed, self._peak_bytes, self._printed.decode("utf-8", "replace"))

    def _take_frame(self) -> Answer | None:
        buffer = self._buffer
        if len(buffer) < HEADER.size:
            return None
        (length,) = HEADER.unpack_from(buffer)
        # Before a byte of it is stored.
        if length > self._limits.frame_bytes:
            raise Malformed("a frame over the limit (frame_bytes)")
        end = HEADER.size + length
        if len(buffer) < end:
            return None
        self.received += end
        if self.received > self._most:
            raise Malformed("a result over the limit (result_bytes)")
        payload = bytes(buffer[HEADER.size : end])
        del buffer[:end]
        return unpack_answer(payload)

    def _fill(self) -> None:
        try:
            data = self._socket.recv(_CHUNK)
        except ConnectionResetError as error:
            raise Unheard from error
        if not data:
            raise Gone
        self._buffer += data

    def _drain(self) -> None:
        """Take what was printed and keep the end of it."""
        for _ in range(_DRAINS):
            data = self._output.read(_CHUNK)
            if data is None:
                return
            if not data:
                # Closed by the child: without this, poll would return at once for ever.
                with suppress(KeyError):
                    self._poll.unregister(self._output)
                return
            self._printed = (self._printed + data)[-OUTPUT_KEPT:]

    def _has_ended(self, patience: float) -> bool:
        """Wait for the end, at most `patience` seconds; takes the status from the system."""
        until = monotonic() + patience
        pause = 0.0002
        while not self._reap():
            if monotonic() > until:
                return False
            sleep(pause)
            pause = min(pause * 2, 0.02)
        return True

    def _reap(self) -> bool:
        with self._lock:
            pid, status, usage = os.wait4(self.pid, os.WNOHANG)
            if pid == 0:
                return False
            self._status = os.waitstatus_to_exitcode(status)
            self._peak_bytes = usage.ru_maxrss * (1 if sys.platform == "darwin" else 1024)
            return True

    def _kill_group(self) -> None:
        with suppress(ProcessLookupError, PermissionError):
            os.killpg(self.pid, signal.SIGKILL)
            return
        if self._status is None:
            # One that is borne has no group of its own at first, nor anything else in it.
            with suppress(ProcessLookupError, PermissionError):
                os.kill(self.pid, signal.SIGKILL)
