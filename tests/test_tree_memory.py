"""The memory of a process tree, as Linux tells it and as psutil does."""

from __future__ import annotations

import subprocess
import sys
import threading

import pytest

from pdf_processor import tree_memory

HOLDS = "import sys, subprocess; held = b'x' * {0}; print(flush=True); sys.stdin.read()"
GRANDCHILD = "import sys, subprocess; subprocess.run([sys.executable, '-c', {0!r}])"


@pytest.mark.parametrize("by", [tree_memory.tree_memory, tree_memory._by_psutil])
def test_what_a_grandchild_holds_counts(by: object) -> None:
    assert callable(by)
    before = by()
    holds = HOLDS.format(64 * 2**20)
    with subprocess.Popen(
        [sys.executable, "-c", GRANDCHILD.format(holds)], stdin=subprocess.PIPE, stdout=subprocess.PIPE
    ) as started:
        assert started.stdout is not None
        started.stdout.readline()
        during = by()
        started.communicate()
    assert during - before > 64 * 2**20
    assert by() - before < 32 * 2**20


def test_a_child_that_is_only_about_to_become_its_program_counts_nothing() -> None:
    held = bytearray(200 * 2**20)
    before = tree_memory.tree_memory()
    seen = [before]
    done = threading.Event()

    def look() -> None:
        while not done.is_set():
            seen.append(tree_memory.tree_memory())

    looking = threading.Thread(target=look)
    looking.start()
    for _ in range(40):
        subprocess.run(["true"], check=True)
    done.set()
    looking.join()
    assert len(seen) > 40
    assert max(seen) - before < len(held) // 2
