"""A child process's cage: what of the machine the kernel still lets it reach, whoever has taken it over. Linux only.

    landlock.py    which files, and no TCP, no signals to others
    seccomp.py     which system calls: no sockets, no other process's affairs, no program where none is needed
    reachable.py   which files and programs those are that reading PDFs takes

Shut once, for good, before a PDF is seen and while the process has one thread, for later ones inherit it.
"""

from __future__ import annotations

import sys
from dataclasses import dataclass
from typing import TYPE_CHECKING

from pdf_processor.settings import SANDBOXES

if TYPE_CHECKING:
    import ctypes

AUTO, REQUIRE, OFF = SANDBOXES


@dataclass(frozen=True, slots=True)
class Cage:
    """What is in force: the ABI of Landlock (0: none), the filter of system calls, and whether programs may start."""

    landlock: int = 0
    seccomp: bool = False
    programs: bool = True

    @property
    def is_shut(self) -> bool:
        """Whether files, connections and programs are all out of reach but those that reading takes."""
        return self.landlock > 0 and self.seccomp

    def __str__(self) -> str:
        if not self.landlock and not self.seccomp:
            return "none"
        parts = [
            f"files by Landlock (ABI {self.landlock})" if self.landlock else "files not restricted",
            "no network, system calls by seccomp" if self.seccomp else "network and system calls not restricted",
            "no program but the OCR engine's" if self.programs else "no programs",
        ]
        return "; ".join(parts)


def shut(temp_folder: str, model_folders: tuple[str, ...]) -> Cage:
    """Shut the cage around this process as far as the kernel can, and tell how far that is.

    It can still use what it has open, read what Python and the OCR engine need, and write into `temp_folder`.
    """
    if sys.platform != "linux":
        return Cage()
    import ctypes  # noqa: PLC0415 - only a child needs it, and the libc of Linux

    from pdf_processor.cage import landlock, reachable, seccomp  # noqa: PLC0415

    libc = ctypes.CDLL(None, use_errno=True)
    programs = reachable.ocr_programs()
    if not _without_new_privileges(libc):
        return Cage()
    rules = reachable.rules(temp_folder, model_folders, programs)
    abi = landlock.restrict(libc, rules)
    filtered = seccomp.restrict(libc, programs=bool(programs))
    return Cage(abi, filtered, programs=bool(programs) or not filtered)


def _without_new_privileges(libc: ctypes.CDLL) -> bool:
    """Give up what this process does not need, and let no program it starts have more than itself."""
    from pdf_processor.cage.capabilities import drop  # noqa: PLC0415

    drop(libc)
    set_no_new_privileges = 38
    return bool(libc.prctl(set_no_new_privileges, 1, 0, 0, 0) == 0)
