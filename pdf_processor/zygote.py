"""What runs in the process that bears children (`nursery.py`): it loads what they need, then copies itself for each.

A copy first leaves behind all that was the zygote's: its descriptors, its session, its temporary folder. From there on
it is a child as any other (`child.py`), and no less confined: limits, cage and the parent's death are each copy's own.
"""

from __future__ import annotations

import ctypes
import gc
import os
import platform
import signal
import socket
import sys
import tempfile
import traceback
from typing import NoReturn

import msgspec

from pdf_processor.cage import capabilities, landlock, reachable, seccomp  # noqa: F401 - loaded once for all children
from pdf_processor.child import DEFAULT, serve
from pdf_processor.frames import Orders
from pdf_processor.limits import OPEN_FILES, confine, die_with_parent

LONGEST_ORDERS = 64 * 1024
_CLONE_PARENT, _CLONE_CHILD_CLEARTID, _CLONE_CHILD_SETTID = 0x8000, 0x200000, 0x1000000
_GET_TID_ADDRESS = 40
_CLONE = {"x86_64": 56, "aarch64": 220}


def main() -> NoReturn:
    """Bear children until the parent closes the socket: arguments are its number, the parent's, and the extractor."""
    number, parent, extractor = sys.argv[-3:]
    os.umask(0o077)
    die_with_parent(int(parent))
    confine()
    signal.signal(signal.SIGINT, signal.SIG_IGN)
    orders = socket.socket(fileno=int(number))
    if extractor == DEFAULT:
        # Others are loaded within the cage.
        from pdf_processor.engine import warm_up  # noqa: PLC0415

        warm_up()
    # What was loaded stays for good: looked through for garbage in a child, its pages would be shared no more.
    gc.freeze()
    bear_one(orders)
    # Only now, as the first child is waited for. It shares what is given back here, as far as it has not used it.
    ctypes.CDLL(None).malloc_trim(0)
    while True:
        bear_one(orders)


def bear_one(control: socket.socket) -> None:
    """Wait for orders, copy this process, and tell the copy's process id; ends with the socket."""
    orders, fds, _, _ = socket.recv_fds(control, LONGEST_ORDERS, 2)
    if len(fds) != 2:
        os._exit(0 if not orders else 1)
    pid = fork_sibling()
    if not pid:
        be_child(orders, *fds)
    for fd in fds:
        os.close(fd)
    control.send(str(pid).encode())


def be_child(orders: bytes, socket_fd: int, output_fd: int) -> NoReturn:
    """Leave the zygote behind, and serve. Whatever happens does not return from here."""
    status = 1
    try:
        os.setsid()
        for stream in (1, 2):
            os.dup2(output_fd, stream)
        os.closerange(3, socket_fd)
        os.closerange(socket_fd + 1, OPEN_FILES)
        given = msgspec.json.decode(orders, type=Orders)
        os.environ["TMPDIR"] = given.temp_folder
        tempfile.tempdir = None
        serve(msgspec.structs.replace(given, socket=socket_fd))
    except SystemExit as error:
        print(error.code, file=sys.stderr, flush=True)
    except BaseException:
        traceback.print_exc()
    finally:
        os._exit(status)


def fork_sibling() -> int:
    """As `os.fork`, but the copy is a child of this process's parent. Ends the process where that cannot be."""
    libc = ctypes.PyDLL(None, use_errno=True)  # holds on to the interpreter, as `os.fork` does
    own_id = ctypes.POINTER(ctypes.c_int)()
    number = _CLONE.get(platform.machine())
    if number is None or libc.prctl(_GET_TID_ADDRESS, ctypes.byref(own_id), 0, 0, 0):
        os._exit(1)
    # Where the C library keeps the number of this thread; another one than glibc may keep a lock there.
    if not own_id or own_id.contents.value != os.getpid() or len(os.listdir("/proc/self/task")) != 1:
        os._exit(1)
    address = ctypes.cast(own_id, ctypes.c_void_p)
    flags = _CLONE_PARENT | _CLONE_CHILD_SETTID | _CLONE_CHILD_CLEARTID | signal.SIGCHLD
    last = (ctypes.c_void_p(0), address) if platform.machine() == "aarch64" else (address, ctypes.c_void_p(0))
    ctypes.pythonapi.PyOS_BeforeFork()
    pid: int = libc.syscall(ctypes.c_long(number), ctypes.c_long(flags), ctypes.c_void_p(0), ctypes.c_void_p(0), *last)
    if pid == 0:
        ctypes.pythonapi.PyOS_AfterFork_Child()
        return 0
    ctypes.pythonapi.PyOS_AfterFork_Parent()
    if pid < 0:
        os._exit(1)
    return pid
