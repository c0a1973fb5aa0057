"""A filter of system calls: what reading a PDF never needs fails with EPERM, in this process and all it starts.

It forbids rather than allows: another C library or Python may read files by calls that are not known here, and must
not break. Which files are in reach is Landlock's business; here belong sockets, other processes, modes and owners of
files (Landlock leaves those alone), and the parts of the kernel that attackers have used.
"""

from __future__ import annotations

import ctypes
import os
import platform
import signal
import struct
from collections.abc import Iterator
from dataclasses import dataclass

Step = tuple[int, int, int, int]
"""An instruction of the kernel's packet filter: code, steps to skip if true, if false, operand."""

_LOAD, _IF_EQUAL, _IF_AT_LEAST, _IF_ANY_BIT, _RETURN = 0x20, 0x15, 0x35, 0x45, 0x06
_ALLOW, _KILL = 0x7FFF0000, 0x80000000
_EPERM, _ENOSYS = 0x00050000 | 1, 0x00050000 | 38
_NUMBER, _MACHINE, _FIRST_ARGUMENT, _SECOND_ARGUMENT = 0, 4, 16, 24
_SET_SECCOMP, _BY_FILTER = 22, 2
_OF_THE_X32_INTERFACE = 0x40000000

_CLONE_THREAD = 0x10000
_NEW_NAMESPACES = 0x7E020000
_SET_DEATH_SIGNAL, _SET_DUMPABLE = 1, 4


@dataclass(frozen=True, slots=True)
class _Machine:
    """The numbers of system calls on one kind of processor, and what the kernel calls the kind."""

    audit: int
    names: tuple[str, ...]
    forbidden: tuple[int, ...]
    starting: tuple[int, ...]
    """Programs and processes other than threads."""
    signalling: tuple[int, ...]
    """Signals whose receiver is the first argument."""
    execveat: int
    clone: int
    prctl: int
    prlimit: int


# pidfd_send_signal, io_uring (which does by itself what is forbidden here), open_tree to fspick, pidfd_open,
# pidfd_getfd, process_madvise, mount_setattr, fchmodat2, setxattrat, removexattrat, open_tree_attr, file_setattr:
# new calls have the same number everywhere.
_NEW = (424, 425, 426, 427, 428, 429, 430, 431, 432, 433, 434, 438, 440, 442, 452, 463, 466, 467, 469)
_CLONE3 = 435

_X86_64 = _Machine(
    audit=0xC000003E,
    names=("x86_64", "amd64"),
    forbidden=(
        *(41, 42, 43, 49, 50, 288),  # socket, connect, accept, bind, listen, accept4
        *(101, 310, 311, 312, 321),  # ptrace, process_vm_readv and _writev, kcmp, bpf
        *(298, 323),  # perf_event_open, userfaultfd
        *(129, 200, 297, 109, 112),  # rt_sigqueueinfo, tkill, rt_tgsigqueueinfo, setpgid, setsid
        *(90, 91, 268, 92, 93, 94, 260, 76),  # chmod, fchmod, fchmodat, chown, fchown, lchown, fchownat, truncate
        *(188, 189, 190, 197, 198, 199),  # setxattr and removexattr with their variants
        *(132, 235, 261, 280),  # utime, utimes, futimesat, utimensat
        *(165, 166, 155, 161, 272, 308, 303, 304),  # mount, umount2, pivot_root, chroot, unshare, setns, file handles
        *(248, 249, 250, 240, 68, 64, 29, 30),  # keys, mq_open, msgget, semget, shmget, shmat
        *(175, 313, 176, 246, 320, 169, 167, 168),  # modules, kexec, reboot, swap
        *(163, 103, 179, 153, 300),  # acct, syslog, quotactl, vhangup, fanotify_init
        *(164, 159, 227, 305, 170, 171, 172, 173, 154, 135),  # clocks, names, ports, modify_ldt, personality
    ),
    starting=(57, 58, 59),
    signalling=(62, 234),
    execveat=322,
    clone=56,
    prctl=157,
    prlimit=302,
)
_AARCH64 = _Machine(
    audit=0xC00000B7,
    names=("aarch64", "arm64"),
    forbidden=(
        *(198, 203, 202, 200, 201, 242),
        *(117, 270, 271, 272, 280, 241, 282),
        *(138, 130, 240, 154, 157),
        *(52, 53, 55, 54, 45),
        *(5, 6, 7, 14, 15, 16),
        88,
        *(40, 39, 41, 51, 97, 268, 264, 265),
        *(217, 218, 219, 180, 186, 190, 194, 196),
        *(105, 273, 106, 104, 294, 142, 224, 225, 89, 116, 60, 58, 262),
        *(170, 171, 112, 266, 161, 162, 92),
    ),
    starting=(221,),
    signalling=(129, 131),
    execveat=281,
    clone=220,
    prctl=167,
    prlimit=261,
)


def restrict(libc: ctypes.CDLL, *, programs: bool) -> bool:
    """Filter this process's system calls from now on; False where that cannot be. `programs`: others may be started."""
    machine = next((each for each in (_X86_64, _AARCH64) if platform.machine() in each.names), None)
    if machine is None or ctypes.sizeof(ctypes.c_void_p) != 8:
        return False
    steps = b"".join(struct.pack("=HBBI", *step) for step in _filter(machine, programs=programs))
    buffer = ctypes.create_string_buffer(steps, len(steps))
    program = struct.pack("@HP", len(steps) // 8, ctypes.addressof(buffer))
    return bool(libc.prctl(_SET_SECCOMP, _BY_FILTER, program, 0, 0) == 0)


def _filter(machine: _Machine, *, programs: bool) -> Iterator[Step]:
    yield _LOAD, 0, 0, _MACHINE
    yield from _unless(_IF_EQUAL, machine.audit, _KILL)
    yield _LOAD, 0, 0, _NUMBER
    if machine is _X86_64:
        yield from _when(_IF_AT_LEAST, _OF_THE_X32_INTERFACE, _KILL)
    # clone's younger sister hides its flags in memory; told that there is none, the C library uses the elder.
    yield from _when(_IF_EQUAL, _CLONE3, _ENOSYS)
    for number in (*machine.forbidden, *_NEW, machine.execveat, *(() if programs else machine.starting)):
        yield from _when(_IF_EQUAL, number, _EPERM)
    if programs:
        yield from _by_argument(machine.clone, list(_when(_IF_ANY_BIT, _NEW_NAMESPACES, _EPERM)))
    else:
        yield from _by_argument(machine.clone, list(_unless(_IF_ANY_BIT, _CLONE_THREAD, _EPERM)))
        for number in machine.signalling:
            yield from _by_argument(number, list(_unless(_IF_EQUAL, os.getpid(), _EPERM)))
    yield from _by_argument(machine.prctl, list(_of_prctl()))
    # Its own limits only, which is process 0.
    yield from _by_argument(machine.prlimit, list(_unless(_IF_EQUAL, 0, _EPERM)))
    yield _RETURN, 0, 0, _ALLOW


def _of_prctl() -> Iterator[Step]:
    """It stays undumpable; programs it starts may ask to be killed with it, and nothing may ask for less than that."""
    yield from _when(_IF_EQUAL, _SET_DUMPABLE, _EPERM)
    yield _IF_EQUAL, 0, 3, _SET_DEATH_SIGNAL
    yield _LOAD, 0, 0, _SECOND_ARGUMENT
    yield from _unless(_IF_EQUAL, signal.SIGKILL, _EPERM)


def _when(test: int, operand: int, verdict: int) -> Iterator[Step]:
    yield test, 0, 1, operand
    yield _RETURN, 0, 0, verdict


def _unless(test: int, operand: int, verdict: int) -> Iterator[Step]:
    yield test, 1, 0, operand
    yield _RETURN, 0, 0, verdict


def _by_argument(number: int, steps: list[Step]) -> Iterator[Step]:
    """For one call only: look at its first argument, then allow it."""
    yield _IF_EQUAL, 0, len(steps) + 2, number
    yield _LOAD, 0, 0, _FIRST_ARGUMENT
    yield from steps
    yield _RETURN, 0, 0, _ALLOW
