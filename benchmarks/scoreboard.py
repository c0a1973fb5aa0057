"""What a user would pick instead, on the same files: make scoreboard, or

    python benchmarks/scoreboard.py [--seed N] [--layouts NAME...] [--cache DIR] [--write docs/scoreboard.md]

Draws one statement of each layout of tests/layouts and a set of practice statements, and has each tool read them in an
environment of its own, with pinned packages, below the cache folder (made on first need: that takes the network). A
tool that cannot be installed is named as such. All are scored alike, generously: where a tool prints a date that may be
two days, or no year, any of them counts, and a second figure leaves the signs aside. A document is perfect when its
rows are the true ones, in order and none too many; for that, signs count.
"""

from __future__ import annotations

import argparse
import json
import os
import subprocess
import sys
import tempfile
from collections import Counter
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import date
from decimal import Decimal
from pathlib import Path

ROOT = Path(__file__).parent.parent
RIVALS = Path(__file__).parent / "rivals"
sys.path[:0] = [str(ROOT), str(ROOT / "tests"), str(ROOT / "benchmarks")]

from layouts.frame import discover  # noqa: E402
from measures import GENERATOR, has_generator, put_between  # noqa: E402
from statement.truth import Key, Truth, aligned, truths  # noqa: E402

BEGIN, END = "<!-- scoreboard -->", "<!-- end of scoreboard -->"
SECONDS_A_FILE = 30.0


@dataclass(frozen=True)
class Tool:
    """What is compared: its adapter, and what pip installs for it."""

    name: str
    adapter: str
    requirements: tuple[str, ...]
    needs: str = ""
    """What has to be there for pip to succeed."""


TOOLS = (
    Tool("pdfproc", "pdfproc_extract", (str(ROOT),)),
    Tool("Camelot stream + script", "camelot_stream", ("-r", str(RIVALS / "camelot-py.txt"))),
    Tool("pdfplumber text tables + script", "pdfplumber_text", ("-r", str(RIVALS / "pdfplumber.txt"))),
    Tool("monopoly", "monopoly_cli", ("-r", str(RIVALS / "monopoly-core.txt")), "libpoppler-cpp-dev, a C++ compiler"),
    Tool("statementproof", "statementproof_cli", ("-r", str(RIVALS / "statementproof.txt"))),
)


@dataclass
class Score:
    """Counts over all documents."""

    documents: int = 0
    true: int = 0
    found: int = 0
    right: int = 0
    right_unsigned: int = 0
    perfect: int = 0
    verified: int = 0
    verified_right: int = 0
    broke: int = 0
    seconds: float = 0.0
    vouches: bool = False

    def line(self, name: str, megabytes: float) -> str:
        """A row of the table."""
        both = max(1, self.true + self.found)
        word = f"{self.verified} | {self.verified_right}" if self.vouches else "never | "
        return (
            f"| {name} | {2 * self.right / both:.2f} | {2 * self.right_unsigned / both:.2f} "
            f"| {self.perfect} of {self.documents} ({self.perfect / max(1, self.documents):.0%}) | {word} "
            f"| {self.broke} | {self.documents / max(0.001, self.seconds):.1f} | {megabytes:.0f} |"
        )


HEAD = (
    "| tool | rows right (F1) | the same, signs aside | perfect documents | called verified | of these right "
    "| broke on | files/s, one process | MB installed |\n|---|---|---|---|---|---|---|---|---|"
)


def draw(folder: Path, seed: int, layouts: Sequence[str], every: int = 1) -> None:
    """The statements with their truth."""
    with_practice = not layouts and has_generator()
    if every > 1 and not layouts:
        layouts = list(discover())[::every]
    named = ["--layouts", *layouts] if layouts else []
    environment = os.environ | {"PYTHONPATH": str(ROOT / "tests")}
    command = [sys.executable, "-m", "layouts", str(folder), "--seed", str(seed), *named]
    subprocess.run(command, check=True, cwd=ROOT, env=environment)
    if with_practice:
        practice = ["--seed", str(seed)]
        subprocess.run([sys.executable, "-B", GENERATOR, folder, *practice], check=True, capture_output=True)


def environment_of(tool: Tool, cache: Path) -> Path | None:
    """The interpreter of the tool's own environment; None where it cannot be installed."""
    place = cache / tool.adapter
    python = place / "bin" / "python"
    stamp = place / ".installed"
    wanted = "\n".join(_pinned(tool))
    if stamp.exists() and stamp.read_text() == wanted:
        return python
    subprocess.run([sys.executable, "-m", "venv", "--clear", place], check=True)
    pip = [python, "-m", "pip", "--disable-pip-version-check", "install", "--quiet", *tool.requirements]
    done = subprocess.run(pip, capture_output=True, text=True, check=False)
    if done.returncode:
        return None
    stamp.write_text(wanted)
    return python


def _pinned(tool: Tool) -> Iterable[str]:
    for each in tool.requirements:
        yield Path(each).read_text() if each.endswith(".txt") else each


def megabytes(python: Path) -> float:
    """What lies in the environment's packages, but for pip and setuptools."""
    packages = next((python.parent.parent / "lib").glob("python3*")) / "site-packages"
    own = ("pip", "setuptools", "pkg_resources", "_distutils_hack")
    files = (path for path in packages.rglob("*") if path.is_file() and not path.is_symlink())
    counted = (path for path in files if not path.relative_to(packages).parts[0].startswith(own))
    return sum(path.stat().st_size for path in counted if path.suffix != ".pyc") / 2**20


def read(tool: Tool, python: Path, folder: Path, known: Sequence[Truth]) -> Score | None:
    """Have the tool read all files, and score them; None where it does not even begin."""
    command = [python, RIVALS / f"{tool.adapter}.py", folder]
    done = subprocess.run(
        command, capture_output=True, text=True, check=False, timeout=60 + SECONDS_A_FILE * len(known), cwd=folder
    )
    told = {each["file"]: each for each in map(json.loads, done.stdout.splitlines())}
    if not told:
        return None
    score = Score()
    for truth in known:
        # Whatever the tool died of, the files after it count as not read.
        answer = told.get(truth.pdf.name) or {"rows": [], "verified": None, "error": "died", "seconds": 0.0}
        count(score, truth, answer)
    return score


def count(score: Score, truth: Truth, answer: dict[str, object]) -> None:
    """Add a document."""
    rows = answer["rows"]
    assert isinstance(rows, list)
    found = [_key(row, truth.rows) for row in rows]
    right = len(aligned(truth.rows, found))
    bare_true = [Key(key.day, abs(key.amount)) for key in truth.rows]
    bare = [_key(row | {"amount": str(abs(Decimal(row["amount"])))}, bare_true) for row in rows]
    perfect = right == len(found) == len(truth.rows)
    score.documents += 1
    score.true += len(truth.rows)
    score.found += len(found)
    score.right += right
    score.right_unsigned += len(aligned(bare_true, bare))
    score.perfect += perfect
    score.vouches |= answer["verified"] is not None
    score.verified += answer["verified"] is True
    score.verified_right += answer["verified"] is True and perfect
    score.broke += bool(answer["error"])
    score.seconds += float(str(answer["seconds"]))


def _key(row: dict[str, object], true: Sequence[Key]) -> Key:
    """The row as day and amount: the true day, where it is among those that the row may have."""
    amount = Decimal(str(row["amount"]))
    days = row["dates"]
    assert isinstance(days, list)
    for key in true:
        if key.amount == amount and key.day is not None and any(_may_be(day, key.day) for day in days):
            return key
    return Key(None, amount)


def _may_be(printed: str, day: date) -> bool:
    return day.isoformat()[4:] == printed[1:] if printed.startswith("--") else printed == day.isoformat()


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--seed", type=int, default=2611)
    parser.add_argument("--layouts", nargs="+", default=[], metavar="NAME", help="only these of tests/layouts")
    parser.add_argument("--every", type=int, default=1, metavar="N", help="only each N-th of them")
    parser.add_argument("--tools", nargs="+", default=[tool.adapter for tool in TOOLS], metavar="ADAPTER")
    parser.add_argument("--cache", type=Path, default=ROOT / "build" / "scoreboard", metavar="DIR")
    parser.add_argument("--write", type=Path, metavar="FILE", help="a document with marks for the table")
    chosen = parser.parse_args()
    chosen.cache.mkdir(parents=True, exist_ok=True)
    with tempfile.TemporaryDirectory(prefix="scoreboard-") as name:
        folder = Path(name)
        draw(folder, chosen.seed, chosen.layouts, chosen.every)
        known = [truth for truth in truths(folder) if truth.digital and truth.password is None]
        kinds = Counter(truth.pdf.name.rpartition("-")[0] for truth in known)
        print(f"{len(known)} statements of {len(kinds)} layouts, {sum(len(truth.rows) for truth in known):,} rows, "
              f"seed {chosen.seed}\n\n{HEAD}")  # fmt: skip
        lines = [HEAD]
        for tool in TOOLS:
            if tool.adapter not in chosen.tools:
                continue
            python = environment_of(tool, chosen.cache)
            score = None if python is None else read(tool, python, folder, known)
            if python is None or score is None:
                needs = f": needs {tool.needs}" if tool.needs else ""
                lines.append(f"| {tool.name} | cannot be installed here{needs} |" + " |" * 7)
            else:
                lines.append(score.line(tool.name, megabytes(python)))
            print(lines[-1], flush=True)
    if chosen.write:
        put_between(chosen.write, BEGIN, END, "\n".join(lines))


if __name__ == "__main__":
    main()
