"""A hundred files with every kind of fault among them, in an order by lot: each kind is counted exactly."""

from __future__ import annotations

import random
from collections import Counter

from batches import Batch

from pdf_processor.settings import Limits, ReadSettings

KINDS = {
    "segv@2": "failed:worker_crashed",
    "abort": "failed:worker_crashed",
    "kill": "failed:worker_crashed",
    "exit0": "failed:no_result",
    "exit3": "failed:worker_crashed",
    "hang@2": "failed:timed_out",
    "oom": "failed:out_of_memory",
    "garbage": "failed:bad_result",
    "raise:text": "failed:internal_error",
    "error:damaged_pdf": "failed:damaged_pdf",
    "error:password_required": "failed:password_required",
}


def test_a_hundred_files_with_all_faults_are_counted_exactly(batch: Batch) -> None:
    """Fault 3: children that crash, hang and fall silent by lot: every kind counted, all other files read."""
    dice = random.Random(4)
    faults = [*KINDS, "segv@2", "kill", "exit0", "raise:text", "error:damaged_pdf"]
    kinds = dice.sample([*faults, *[""] * (100 - len(faults))], 100)
    for number, fault in enumerate(kinds):
        batch.add(f"{number:03}.pdf", "rows:3", "pages:3", *filter(None, [fault]))
    limits = Limits(page_seconds=3, memory_bytes=200 * 1024 * 1024)
    result = batch.run(read=ReadSettings(limits=limits))
    expected = Counter(KINDS.get(fault, "succeeded") for fault in kinds)
    assert Counter(batch.statuses().values()) == expected
    assert (result.succeeded, result.failed) == (expected["succeeded"], len(faults))
    assert len([name for name in batch.in_failed() if name.endswith(".pdf")]) == len(faults)
    batch.check()
