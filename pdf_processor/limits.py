"""What a process may do to the machine: resource limits, and not to outlive its parent."""

from __future__ import annotations

import ctypes
import os
import resource
import signal
import sys
from functools import cache

from pdf_processor.settings import MEBIBYTE

LARGEST_FILE_WRITTEN = 256 * MEBIBYTE
OPEN_FILES = 64

_PR_SET_PDEATHSIG = 1
_PR_SET_DUMPABLE = 4
# Loaded here and not when needed: between fork and exec nothing may be imported.
_LIBC = ctypes.CDLL(None, use_errno=True) if sys.platform == "linux" else None


def die_with_parent(parent: int) -> None:
    """Have the kernel kill this process when the thread that started it ends; `parent` is that thread's process id.

    Survives exec, not fork: every process of a chain asks for itself. For a program that is not ours it is the step
    before exec: ``Popen(…, preexec_fn=partial(die_with_parent, os.getpid()))``. Only Linux has this; elsewhere it
    does nothing.
    """
    if _LIBC is not None:
        _LIBC.prctl(_PR_SET_PDEATHSIG, signal.SIGKILL, 0, 0, 0)
    # The parent may have died before the kernel knew of our wish.
    if os.getppid() != parent:
        os._exit(1)


def be_undumpable() -> None:
    """No core dump of this process: it would hold the user's data. Nor may others of the user look into its memory."""
    _lower(resource.RLIMIT_CORE, 0)
    if _LIBC is not None:
        # Where the kernel hands dumps to a program, as systemd has it do, the limit alone does not hold.
        _LIBC.prctl(_PR_SET_DUMPABLE, 0, 0, 0, 0)


def confine() -> None:
    """Bound what this process may write and open; no core dumps, for they would hold the user's data."""
    be_undumpable()
    _lower(resource.RLIMIT_FSIZE, LARGEST_FILE_WRITTEN)
    _lower(resource.RLIMIT_NOFILE, OPEN_FILES)


def confine_memory(extra_bytes: int) -> None:
    """Let the address space grow by `extra_bytes` from what it is now; only Linux can tell and keep this."""
    held = _memory_pages(0)
    if held:
        _lower(resource.RLIMIT_AS, held + extra_bytes)


def renew_cpu_time(seconds: float) -> None:
    """Kill this process (SIGXCPU) once it has used `seconds` of processor time from now, its parent living or not."""
    usage = resource.getrusage(resource.RUSAGE_SELF)
    _soften(resource.RLIMIT_CPU, int(usage.ru_utime + usage.ru_stime + seconds) + 1)


def resident_bytes() -> int:
    """The memory this process holds now, or its highest so far where the system does not tell."""
    now = _memory_pages(1)
    if now:
        return now
    peak = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss
    return peak if sys.platform == "darwin" else peak * 1024


def _memory_pages(column: int) -> int:
    """A figure of Linux' /proc/self/statm (0: address space, 1: resident) in bytes; 0 where there is none."""
    try:
        pages = os.pread(_own_figures(), 256, 0).split()[column]
    except OSError:
        return 0
    return int(pages) * resource.getpagesize()


@cache
def _own_figures() -> int:
    """Opened once: a process in its cage can open nothing below /proc any more. Tells of the process that opened it."""
    return os.open("/proc/self/statm", os.O_RDONLY | os.O_CLOEXEC)


def _lower(kind: int, value: int) -> None:
    """Set both bounds, so that it cannot be raised again; a lower bound set from outside stays."""
    _, hard = resource.getrlimit(kind)
    value = value if hard == resource.RLIM_INFINITY else min(value, hard)
    resource.setrlimit(kind, (value, value))


def _soften(kind: int, value: int) -> None:
    _, hard = resource.getrlimit(kind)
    value = value if hard == resource.RLIM_INFINITY else min(value, hard)
    resource.setrlimit(kind, (value, hard))
