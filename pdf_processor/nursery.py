"""A process that has loaded what children need, and bears them: each is there in milliseconds and shares its memory.

The kernel makes them children of this process and not of the zygote (`zygote.py`), so they are waited for and killed as
those that were started by themselves, and live on where the zygote dies. The zygote sees no PDF, no password and no
result: only orders.

Where there can be none (it is Linux that knows how, and only one thread may run where a process is copied), or where it
has died more often than chance explains, nothing is borne, and whoever asks starts a child as a program of its own.
"""

from __future__ import annotations

import os
import socket
import subprocess
import sys
import threading
from contextlib import suppress
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from types import TracebackType
    from typing import Self

ONE_THREAD = {"OMP_THREAD_LIMIT": "1", "OPENBLAS_NUM_THREADS": "1"}
"""Variables for a child process. There is one for each core: threads of its libraries, which wait by spinning, took a
tenth of an OCR child's processor time.
"""

EXTRACTOR_VARIABLE = "PDFPROC_EXTRACTOR"
"""The environment variable that names another extractor for the program's children."""
START_SECONDS = 30.0
MOST_ZYGOTES = 3
"""In one run: they are not known to die by themselves."""
_LONGEST_ANSWER = 64
_ROOT = os.path.dirname(os.path.dirname(os.path.realpath(__file__)))
# As for a child that starts by itself: the folder the user stands in must not be imported from. What is loaded stays:
# looked through for garbage meanwhile, it takes a third longer.
_BOOTSTRAP = (
    f"import gc, sys; gc.disable(); sys.path.count({_ROOT!r}) or sys.path.insert(0, {_ROOT!r}); "
    "from pdf_processor.zygote import main; main()"
)


class Nursery:
    """Bears the children of a run; a context manager that ends the zygote, but not the children.

    All may be called from any thread. The zygote starts with `prepare` or the first `bear`. A child is killed by the
    kernel when this process ends, or the nursery does.
    """

    def __init__(self, extractor: str = "default") -> None:
        self._extractor = extractor
        self._lock = threading.Lock()
        self._zygote: _Zygote | None = None
        self._made = 0
        self._over = False
        self._earlier: list[_Zygote] = []

    def prepare(self) -> None:
        """Start the zygote without waiting for it."""
        with self._lock:
            self._ready()

    def bear(self, orders: bytes, socket_fd: int, output_fd: int) -> int | None:
        """A child with these orders, its end of a socket and what its prints go to: its process id, or None."""
        with self._lock:
            for _ in range(MOST_ZYGOTES):
                zygote = self._ready()
                if zygote is None:
                    return None
                with suppress(OSError, ValueError):
                    return zygote.ask(orders, socket_fd, output_fd)
                if not zygote.has_borne:
                    # It cannot be done here: another would not do better.
                    self._made = MOST_ZYGOTES
                self._bury()
        return None

    def stop(self) -> None:
        """Bear no more; who waits for a child gets none."""
        self._over = True
        zygote = self._zygote
        if zygote is not None:
            zygote.kill()

    def close(self) -> None:
        """End the zygotes, and with them what is left of their children; idempotent."""
        self._over = True
        with self._lock:
            self._bury()
            for zygote in self._earlier:
                zygote.release()
            self._earlier.clear()

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self, _type: type[BaseException] | None, _error: BaseException | None, _traceback: TracebackType | None
    ) -> None:
        self.close()

    def _ready(self) -> _Zygote | None:
        if self._over or sys.platform != "linux":
            return None
        if self._zygote is None and self._made < MOST_ZYGOTES:
            self._made += 1
            with suppress(OSError, RuntimeError):
                self._zygote = _Zygote(self._extractor)
        return self._zygote

    def _bury(self) -> None:
        zygote, self._zygote = self._zygote, None
        if zygote is not None:
            zygote.end()
            # Its children are those of the thread that started it.
            self._earlier.append(zygote)


class _Zygote:
    """One such process, and the thread that has started it: the kernel kills all of them when that ends."""

    def __init__(self, extractor: str) -> None:
        self._socket, theirs = socket.socketpair(socket.AF_UNIX, socket.SOCK_SEQPACKET)
        self.has_borne = False
        self._released = threading.Event()
        self._started = threading.Event()
        self._failed: BaseException | None = None
        self._thread = threading.Thread(target=self._keep, args=(extractor, theirs), name="nursery", daemon=True)
        with theirs:
            try:
                self._thread.start()
                self._started.wait()
                if self._failed is not None:
                    raise self._failed
            except BaseException:
                self._socket.close()
                raise
        self._socket.settimeout(START_SECONDS)

    def _keep(self, extractor: str, theirs: socket.socket) -> None:
        number = theirs.fileno()
        command = [sys.executable, "-P", "-c", _BOOTSTRAP, str(number), str(os.getpid()), extractor]
        try:
            self._process = subprocess.Popen(
                command,
                stdin=subprocess.DEVNULL,
                stdout=subprocess.DEVNULL,
                stderr=subprocess.DEVNULL,
                pass_fds=(number,),
                start_new_session=True,
                env=os.environ | ONE_THREAD,
            )
        except BaseException as error:
            self._failed = error
            return
        finally:
            self._started.set()
        self._released.wait()

    def ask(self, orders: bytes, socket_fd: int, output_fd: int) -> int:
        """A child's process id; raises OSError or ValueError where there is none."""
        socket.send_fds(self._socket, [orders], [socket_fd, output_fd])
        pid = int(self._socket.recv(_LONGEST_ANSWER))
        self.has_borne = True
        return pid

    def kill(self) -> None:
        """End it now; its children live on."""
        self._process.kill()

    def end(self) -> None:
        """End it and wait for that; its children live on."""
        self._socket.close()
        self._process.kill()
        self._process.wait()

    def release(self) -> None:
        """Let the thread end, and with it the children that are left."""
        self._released.set()
        self._thread.join()
