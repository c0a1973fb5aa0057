"""One run as a process: `run_batch_process.py OUTPUT FAILED [OPTIONS] -- SOURCE…` prints the result as JSON."""

from __future__ import annotations

import argparse
import json
import signal
import sys
from pathlib import Path
from typing import Any

from pdf_processor.bulk_processor import StopRequest, run_batch
from pdf_processor.errors import MachineError
from pdf_processor.retry import put_back
from pdf_processor.settings import Settings


def main() -> int:
    parser = argparse.ArgumentParser()
    parser.add_argument("output", type=Path)
    parser.add_argument("failed", type=Path)
    parser.add_argument("--workers", type=int, default=2)
    parser.add_argument("--skip-existing", action="store_true")
    parser.add_argument("--leave-failed", action="store_true")
    parser.add_argument("source", nargs="+", type=Path)
    chosen = parser.parse_args()
    status, said = run(
        chosen.output,
        chosen.failed,
        chosen.source,
        workers=chosen.workers,
        skip_existing=chosen.skip_existing,
        leave_failed=chosen.leave_failed,
    )
    print(json.dumps(said))
    return status


def run(
    output: Path, failed: Path, sources: list[Path], *, retry: bool = False, **settings: Any
) -> tuple[int, dict[str, Any]]:
    """One run that signals stop: its exit status, and its figures or what stopped it. `retry`: of failed files only."""
    stop = StopRequest()
    for signum in (signal.SIGINT, signal.SIGTERM):
        signal.signal(signum, lambda number, _frame: stop.request(number))
    chosen = Settings(output, failed, **settings)
    try:
        again = put_back(chosen).paths if retry else sources
        result = run_batch(again, chosen, [], stop, "faults")
    except MachineError as error:
        said = {"code": error.code, "message": error.message, "next_step": error.next_step}
        return int(error.exit_code), said
    figures = {name: getattr(result, name) for name in result.__dataclass_fields__ if name != "failures"}
    return 1 if result.failed else 0, figures


if __name__ == "__main__":
    sys.exit(main())
