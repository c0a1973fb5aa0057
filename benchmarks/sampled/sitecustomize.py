"""Samples a child process for `where_time_goes.py`, which puts this folder on PYTHONPATH.

Every few milliseconds of processor time it notes which function of ours is at work. The file for the counts is opened
before the child goes into its cage; now and then, and when it ends, a process adds a line; its last one counts.
Children that are borne share the file of the process that bears them, whose number is above those that they close.
"""

from __future__ import annotations

import fcntl
import json
import os
import signal
import sys
from collections import Counter
from types import FrameType
from typing import NoReturn

SAMPLE_SECONDS = 0.002
TOLD_EVERY = 50
FIRST_NUMBER = 100


def _start(folder: str) -> None:
    found: Counter[str] = Counter()
    opened = os.open(f"{folder}/{os.getpid()}.json", os.O_WRONLY | os.O_CREAT | os.O_APPEND | os.O_CLOEXEC, 0o600)
    fd = fcntl.fcntl(opened, fcntl.F_DUPFD_CLOEXEC, FIRST_NUMBER)
    end = os._exit

    def note(_signal: int, frame: FrameType | None) -> None:
        found[_place(frame)] += 1
        if not found.total() % TOLD_EVERY:  # who has served for long is killed without notice
            tell()

    def tell() -> None:
        times = os.times()
        told = {"pid": os.getpid(), "seconds": times.user + times.system, "places": found}
        os.write(fd, json.dumps(told).encode() + b"\n")

    def end_and_tell(status: int) -> NoReturn:
        signal.setitimer(signal.ITIMER_PROF, 0)
        tell()
        end(status)

    def begin() -> None:
        found.clear()
        signal.setitimer(signal.ITIMER_PROF, SAMPLE_SECONDS, SAMPLE_SECONDS)

    os._exit = end_and_tell
    signal.signal(signal.SIGPROF, note)
    os.register_at_fork(after_in_child=begin)
    begin()


def _place(frame: FrameType | None) -> str:
    """The innermost function of ours, `module:function`; "start" outside of any request."""
    place = ""
    while frame is not None:
        module = frame.f_globals.get("__name__", "")
        if module.startswith("pdf_processor."):
            place = place or f"{module.removeprefix('pdf_processor.')}:{frame.f_code.co_name}"
            if module == "pdf_processor.child" and frame.f_code.co_name == "answer":
                return place
        frame = frame.f_back
    return "start" if not place.startswith("child:") else place


# Its parent and the tools that this one starts are not sampled.
if "PDFPROC_SAMPLES" in os.environ and sys.argv[:1] == ["-c"]:
    _start(os.environ["PDFPROC_SAMPLES"])
