"""How many twins are read as their originals: rows, proofs, verdict.

    python benchmarks/twins.py [FOLDER...] [--every N] [--seed N]

Without a folder the statements are the digital ones of examples/ and one of each layout of tests/layouts, or of every
Nth. Printed is each whose twin is read otherwise, and the count.
"""

from __future__ import annotations

import argparse
import random
import sys
import tempfile
from collections.abc import Iterator
from itertools import chain
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent
sys.path[:0] = [str(ROOT), str(ROOT / "tests")]

from layouts.frame import Skip, discover, make  # noqa: E402
from statement.truth import load  # noqa: E402
from test_twin import shape  # noqa: E402

from pdf_processor.engine import read_pdf  # noqa: E402
from pdf_processor.errors import FileError  # noqa: E402
from pdf_processor.settings import ReadSettings  # noqa: E402
from pdf_processor.twin.make import twin_of  # noqa: E402

EXAMPLES = ROOT / "examples" / "statements"


def drawn(folder: Path, every: int, seed: int) -> Iterator[Path]:
    """One statement of every Nth layout that can be drawn here."""
    for name, module in list(discover().items())[::every]:
        try:
            yield make(module, name, folder, 1, seed)
        except Skip as reason:
            print(f"skipped {name}: {reason}", file=sys.stderr)


def settings_for(pdf: Path) -> ReadSettings | None:
    """How to read a statement; None for a scan."""
    if not pdf.with_suffix(".json").exists():
        return None if "scan" in pdf.name else ReadSettings()
    truth = load(pdf.with_suffix(".json"))
    return ReadSettings(passwords=(truth.password,) if truth.password else ()) if truth.digital else None


def outcome(pdf: Path, settings: ReadSettings, seed: int) -> str | None:
    """What is otherwise about a statement's twin; None if nothing is."""
    data = pdf.read_bytes()
    try:
        before = shape(read_pdf(data, settings))
        twin = twin_of(data, settings, random.Random(seed))
        after = shape(read_pdf(twin, ReadSettings()))
    except FileError as error:
        return f"{error.code}: {error.message}"
    if before == after:
        return None
    return "; ".join(f"{verdict}, {len(rows)} rows" for verdict, rows in [*before, ("its twin:", []), *after])


def main() -> int:
    """Count; the process's exit status."""
    parser = argparse.ArgumentParser(description=(__doc__ or "").splitlines()[0])
    parser.add_argument("folders", nargs="*", type=Path)
    parser.add_argument("--every", type=int, default=1, metavar="N")
    parser.add_argument("--seed", type=int, default=4242)
    arguments = parser.parse_args()
    count = same = 0
    with tempfile.TemporaryDirectory() as scratch:
        found = [pdf for folder in arguments.folders for pdf in sorted(folder.rglob("*.pdf"))][:: arguments.every]
        for pdf in found or chain(
            sorted(EXAMPLES.glob("*.pdf")), drawn(Path(scratch), arguments.every, arguments.seed)
        ):
            if (settings := settings_for(pdf)) is None:
                continue
            count += 1
            if (said := outcome(pdf, settings, arguments.seed)) is None:
                same += 1
            else:
                print(f"{pdf.stem}: {said}", flush=True)
    print(f"{same} of {count} twins ({same / count:.0%}) are read as their originals")
    return 0


if __name__ == "__main__":
    sys.exit(main())
