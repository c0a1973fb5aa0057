"""Runs that are struck at their n-th change of the disk: `disk_faults.c` under a process that forks a run each time.

A fork costs a tenth of a new interpreter, so that every n can be tried. The program's code is not changed, and what
it starts is not struck.
"""

from __future__ import annotations

import ctypes
import errno
import json
import os
import signal
import subprocess
import sys
import tempfile
import time
import traceback
from dataclasses import dataclass
from pathlib import Path
from typing import Any

ALL_CALLS = "write fsync truncate chmod utime rename link unlink rmdir mkdir create"
SECONDS = 60.0


@dataclass(frozen=True, slots=True)
class Struck:
    """How a run ended: killed, or with an exit status and what it printed; and which calls it made."""

    killed: bool
    status: int
    said: dict[str, Any]
    strikes: int
    calls: list[str]


class StruckRuns:
    """The process that forks the runs; a context manager that ends it."""

    def __init__(self, preloaded: Path, environment: dict[str, str]) -> None:
        tests = str(Path(__file__).parents[1])
        path = os.pathsep.join([tests, environment.get("PYTHONPATH", "")])
        self._process = subprocess.Popen(
            [sys.executable, Path(__file__), preloaded],
            env=environment | {"LD_PRELOAD": str(preloaded), "PYTHONPATH": path},
            stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True,
        )  # fmt: skip

    def run(
        self,
        output: Path,
        failed: Path,
        source: Path,
        *,
        at: int = 0,
        error: str | None = None,
        for_ever: bool = False,
        calls: str = ALL_CALLS,
        temp: Path | None = None,
        **settings: object,
    ) -> Struck:
        """One run, struck at its at-th call (0: never): killed, or by an error such as "ENOSPC"."""
        number = 0 if error is None else getattr(errno, error)
        request = {
            "paths": [str(output), str(failed), str(source)], "at": at, "errno": number, "for_ever": for_ever,
            "calls": f" {calls} ", "temp": str(temp) if temp else None, "settings": settings,
        }  # fmt: skip
        assert self._process.stdin is not None and self._process.stdout is not None
        self._process.stdin.write(json.dumps(request) + "\n")
        self._process.stdin.flush()
        return Struck(**json.loads(self._process.stdout.readline()))

    def __enter__(self) -> StruckRuns:
        return self

    def __exit__(self, *_: object) -> None:
        self._process.communicate()


# In the process that forks -------------------------------------------------------------------------------------------


def _serve(preloaded: str) -> None:
    import run_batch_process  # noqa: F401, PLC0415 - loaded once for all forks

    disk = ctypes.CDLL(preloaded)
    disk.disk_faults_record.restype = ctypes.c_char_p
    for line in sys.stdin:
        request = json.loads(line)
        status, said = _fork(disk, request)
        struck = {
            "killed": status == -signal.SIGKILL, "status": status, "said": json.loads(said or b"{}"),
            "strikes": disk.disk_faults_struck(), "calls": os.fsdecode(disk.disk_faults_record()).splitlines(),
        }  # fmt: skip
        print(json.dumps(struck), flush=True)


def _fork(disk: ctypes.CDLL, request: dict[str, Any]) -> tuple[int, bytes]:
    reading, writing = os.pipe()
    pid = os.fork()
    if pid == 0:
        os.close(reading)
        status = 70
        try:
            status = _run(disk, request, writing)
        except BaseException:
            traceback.print_exc()
        finally:
            os._exit(status)
    os.close(writing)
    deadline = time.monotonic() + SECONDS
    while (ended := os.waitpid(pid, os.WNOHANG)) == (0, 0):
        if time.monotonic() > deadline:
            os.kill(pid, signal.SIGKILL)
            raise TimeoutError(request)
        time.sleep(0.005)
    with os.fdopen(reading, "rb") as pipe:
        said = pipe.read()
    return os.waitstatus_to_exitcode(ended[1]), said


def _run(disk: ctypes.CDLL, request: dict[str, Any], writing: int) -> int:
    import run_batch_process  # noqa: PLC0415

    if request["temp"]:
        os.environ["TMPDIR"] = request["temp"]
        tempfile.tempdir = None
    output, failed, source = (Path(path) for path in request["paths"])
    disk.disk_faults_arm(request["at"], request["errno"], request["for_ever"], request["calls"].encode())
    status, said = run_batch_process.run(output, failed, [source], **request["settings"])
    os.write(writing, json.dumps(said).encode())
    return status


if __name__ == "__main__":
    _serve(sys.argv[1])
