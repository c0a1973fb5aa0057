"""What every adapter does: read each PDF of a folder in one process, and print a line of JSON for each.

`rows` are its transactions (the days each may have, its signed amount), `verified` whether the tool vouches for them,
`null` where it never does. A tool that breaks on a file has read no rows of it. Runs in the tool's own environment.
"""

from __future__ import annotations

import json
import os
import sys
import time
from collections.abc import Callable
from pathlib import Path

Read = Callable[[str], tuple[list[dict[str, object]], "bool | None"]]


def main(read: Read) -> None:
    # What a library prints must not be taken for an answer.
    answers = os.fdopen(os.dup(1), "w")
    os.dup2(2, 1)
    for path in sorted(Path(sys.argv[1]).glob("*.pdf")):
        began, rows, verified = time.perf_counter(), [], None
        error = ""
        try:
            rows, verified = read(str(path))
        except Exception as raised:
            error = type(raised).__name__
        told = {"file": path.name, "rows": rows, "verified": verified, "error": error}
        print(json.dumps(told | {"seconds": time.perf_counter() - began}), file=answers, flush=True)
