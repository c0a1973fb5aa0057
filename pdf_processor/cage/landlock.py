"""Landlock: a process tells the kernel which files it still wants to reach, and can never take it back.

The numbers are the kernel's (include/uapi/linux/landlock.h). An older kernel knows fewer rights: what it does not
know it does not restrict, and the filter of system calls covers truncate, signals and sockets there.
"""

from __future__ import annotations

import ctypes
import os
import stat
import struct
from collections.abc import Iterable
from contextlib import suppress
from dataclasses import dataclass

EXECUTE, WRITE_FILE, READ_FILE, READ_DIR = 1 << 0, 1 << 1, 1 << 2, 1 << 3
REMOVE_FILE, MAKE_REG = 1 << 5, 1 << 8
TRUNCATE = 1 << 14
READ = READ_FILE | READ_DIR
USE = READ | WRITE_FILE | TRUNCATE | REMOVE_FILE | MAKE_REG  # no folders: nobody needs them, and they can be deep

_OF_FILES = EXECUTE | WRITE_FILE | READ_FILE | TRUNCATE | 1 << 15
_RIGHTS_BY_ABI = {1: 13, 2: 14, 3: 15, 4: 15, 5: 16}
"""How many rights to files a kernel of that ABI knows; later ones, as many as the last."""
_ALL_OF_NET = 0b11  # to bind and to connect by TCP
_ALL_SCOPES = 0b11  # abstract sockets of others, signals to others
_CREATE_RULESET, _ADD_RULE, _RESTRICT_SELF = 444, 445, 446
_QUERY_VERSION = 1
_PATH_BENEATH = 1


@dataclass(frozen=True, slots=True)
class Rule:
    """What may be done with a file, or with a folder and all below it. A path that is not there allows nothing."""

    path: str
    rights: int


def abi(libc: ctypes.CDLL) -> int:
    """The version of Landlock that this kernel has; 0 where it has none or may not be used."""
    found = _call(libc, _CREATE_RULESET, None, ctypes.c_size_t(0), ctypes.c_uint32(_QUERY_VERSION))
    return max(0, found)


def restrict(libc: ctypes.CDLL, rules: Iterable[Rule]) -> int:
    """Restrict this thread, and all it will start, to the rules; the ABI by which it is, or 0 where it is not."""
    version = abi(libc)
    if not version:
        return 0
    known = (1 << _RIGHTS_BY_ABI.get(version, max(_RIGHTS_BY_ABI.values()))) - 1
    wanted = struct.pack("=QQQ", known, _ALL_OF_NET if version >= 4 else 0, _ALL_SCOPES if version >= 6 else 0)
    size = 24 if version >= 6 else 16 if version >= 4 else 8
    ruleset = _call(libc, _CREATE_RULESET, wanted, ctypes.c_size_t(size), ctypes.c_uint32(0))
    if ruleset < 0:
        return 0
    try:
        for rule in rules:
            with suppress(OSError):
                _allow(libc, ruleset, rule, known)
        done = _call(libc, _RESTRICT_SELF, ctypes.c_int(ruleset), ctypes.c_uint32(0))
    finally:
        os.close(ruleset)
    return version if done == 0 else 0


def _allow(libc: ctypes.CDLL, ruleset: int, rule: Rule, known: int) -> None:
    place = os.open(rule.path, os.O_PATH | os.O_CLOEXEC)
    try:
        is_folder = stat.S_ISDIR(os.fstat(place).st_mode)
        rights = rule.rights & known & (known if is_folder else _OF_FILES)
        if rights:
            packed = struct.pack("=Qi", rights, place)
            _call(libc, _ADD_RULE, ctypes.c_int(ruleset), ctypes.c_int(_PATH_BENEATH), packed, ctypes.c_uint32(0))
    finally:
        os.close(place)


def _call(libc: ctypes.CDLL, number: int, *arguments: object) -> int:
    return int(libc.syscall(ctypes.c_long(number), *arguments))
