"""What root may do beyond others, given up: a child of a container's root is no root."""

from __future__ import annotations

import ctypes
import os
from contextlib import suppress

# To read files whatever their mode: Python's own may be another user's. Which files at all, Landlock says.
_KEPT = 1 << 1 | 1 << 2  # CAP_DAC_OVERRIDE, CAP_DAC_READ_SEARCH
_VERSION_3 = 0x20080522


def drop(libc: ctypes.CDLL) -> None:
    """Drop all capabilities of this process but those to read files; without any to drop, nothing happens."""
    if os.geteuid() != 0:
        return
    header = (ctypes.c_uint32 * 2)(_VERSION_3, 0)
    data = (ctypes.c_uint32 * 6)()
    # The C library has these without declaring them; one that has not leaves them to the filter of system calls.
    with suppress(AttributeError):
        if libc.capget(header, data) == 0:
            effective, permitted = data[0] & _KEPT, data[1] & _KEPT
            libc.capset(header, (ctypes.c_uint32 * 6)(effective, permitted, 0, 0, 0, 0))
