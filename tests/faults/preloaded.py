"""Libraries preloaded into a process to give it a bad disk or a wrong clock; our code is not changed for it."""

from __future__ import annotations

import shutil
import subprocess
import sys
from pathlib import Path

import pytest

COMPILER = shutil.which("cc") or shutil.which("gcc")


def library(name: str, folder: Path) -> Path:
    """Compile `name`.c, which lies beside this file. The test is skipped where that cannot be."""
    if COMPILER is None or sys.platform != "linux":
        pytest.skip("preloading needs Linux and a C compiler")
    target = folder / f"{name}.so"
    source = Path(__file__).with_name(f"{name}.c")
    subprocess.run([COMPILER, "-shared", "-fPIC", "-O1", "-o", target, source, "-ldl"], check=True, capture_output=True)
    return target
