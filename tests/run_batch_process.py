"""One run as a process: `run_batch_process.py OUTPUT FAILED [OPTIONS] -- SOURCE…` prints the result as JSON."""

from __future__ import annotations

import argparse
import json
import signal
import sys
from pathlib import Path

from pdf_processor.bulk_processor import StopRequest, run_batch
from pdf_processor.errors import MachineError
from pdf_processor.settings import Settings


def main() -> int:
    parser = argparse.ArgumentParser()
    parser.add_argument("output", type=Path)
    parser.add_argument("failed", type=Path)
    parser.add_argument("--workers", type=int, default=2)
    parser.add_argument("--skip-existing", action="store_true")
    parser.add_argument("--leave-failed", action="store_true")
    parser.add_argument("source", nargs="+")
    chosen = parser.parse_args()
    stop = StopRequest()
    for signum in (signal.SIGINT, signal.SIGTERM):
        signal.signal(signum, lambda number, _frame: stop.request(number))
    settings = Settings(
        chosen.output, chosen.failed, chosen.workers, chosen.skip_existing, leave_failed=chosen.leave_failed
    )
    try:
        result = run_batch(chosen.source, settings, [], stop, "faults")
    except MachineError as error:
        print(json.dumps({"code": error.code, "message": error.message, "next_step": error.next_step}))
        return int(error.exit_code)
    figures = {name: getattr(result, name) for name in result.__dataclass_fields__ if name != "failures"}
    print(json.dumps(figures))
    return 1 if result.failed else 0


if __name__ == "__main__":
    sys.exit(main())
