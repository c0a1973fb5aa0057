"""How fast a whole run is and what it takes, against its bars: make bench, or

    python benchmarks/bench.py [--quick] [--only ROW...] [--json FILE] [--compare FILE] [--write FILE]

Most figures are ratios to PyMuPDF's bare `get_text("words")` over the same files, run in turns with it, so that what
else the machine does weighs on both alike. Each is the median of several rounds with the lowest and the highest; rows
over 10,000 files are one run each. `--quick` takes a tenth of the files and fewer rounds, for small machines.
`--compare` names what has become worse than an earlier JSON says by more than both spreads allow, and then ends with 1.
Statements come from a generator beside the checkout, or where STATEMENTS_GENERATOR says it is; without one they are
copies of the examples, which say little about other files.
"""

from __future__ import annotations

import argparse
import json
import os
import platform
import sqlite3
import sys
import tempfile
from collections.abc import Callable, Iterator
from contextlib import closing
from dataclasses import asdict, dataclass, field
from datetime import UTC, datetime
from pathlib import Path
from statistics import median

ROOT = Path(__file__).parent.parent
sys.path[:0] = [str(ROOT), str(ROOT / "benchmarks")]

from measures import (  # noqa: E402
    EXAMPLES,
    PROGRAM,
    Run,
    bare_words,
    fill,
    has_generator,
    ingest,
    long_statement,
    put_between,
    wall_of,
)

import pdf_processor  # noqa: E402

BEGIN, END = "<!-- bench -->", "<!-- end of bench -->"
SLOPE_FILES = 5000  # fewer are over before the children's caches are full
NOISE = 0.1  # what a machine's mood may add to any figure


@dataclass(frozen=True)
class Bar:
    """What a figure must not exceed (or fall below, where `higher` is better), and what is aimed at."""

    what: str
    unit: str
    bar: float
    aim: float | None
    higher: bool = False

    def holds(self, value: float) -> bool:
        return value >= self.bar if self.higher else value <= self.bar


BARS = {
    "cpu": Bar("processor time of `ingest`, all processes, over bare words", "x", 2.2, 1.5),
    "wall": Bar("wall time, 2 workers, over bare words in 2 processes", "x", 2.2, 1.4),
    "speedup": Bar("speed-up from 1 to 2 workers", "x", 1.8, 1.95, higher=True),
    "start": Bar("`ingest` of one small file over `python -c 'import pymupdf'`, wall", "x", 2.5, 1.5),
    "skip": Bar("`--skip-existing` of finished files, a file, beyond 0.5 s", "µs", 40, 20),
    "memory": Bar("peak memory of the tree, 4 workers, pages that processes share counted once (PSS)", "MB", 300, 200),
    "memory_summed": Bar("the same, such pages counted for each process (RSS)", "MB", 300, 200),
    "slope": Bar("growth of the tree per 1,000 files", "MB", 1, 0),
    "scale": Bar("ten times the files", "x the time", 10.5, 10),
    "long": Bar("one statement of ten times the pages", "x the time", 10.5, 10),
    "long_memory": Bar("one statement of ten times the pages, memory added", "MB", 50, 0),
    "full_log": Bar("one more file, log of 100,000 over an empty one, wall", "x", 1.1, 1.0),
}


@dataclass
class Figure:
    """A measured row: its median and each round's value."""

    key: str
    values: list[float]
    note: str = ""

    @property
    def value(self) -> float:
        return median(self.values)


@dataclass(frozen=True)
class Scale:
    """How much is measured."""

    files: int
    many: int
    rounds: int
    pages: int
    logged: int


FULL = Scale(files=1000, many=10_000, rounds=5, pages=300, logged=100_000)
QUICK = Scale(files=200, many=1000, rounds=3, pages=60, logged=10_000)


@dataclass
class Bench:
    """The rows, each measured in a folder of its own."""

    place: Path
    scale: Scale
    planning: dict[str, float] = field(default_factory=dict)
    _runs: int = 0
    _finished: Path | None = None
    """An output folder in which all of the many files are done."""

    def figures(self, only: set[str]) -> Iterator[Figure]:
        """Each row as it is done."""
        groups: tuple[tuple[set[str], Callable[[], list[Figure]]], ...] = (
            ({"start"}, self.start),
            ({"cpu", "wall", "speedup"}, self.words),
            ({"full_log"}, self.full_log),
            ({"memory", "memory_summed", "slope", "scale"}, self.many),
            ({"skip"}, self.skip),
            ({"long", "long_memory"}, self.long),
        )
        for keys, measure in groups:
            if not only or keys & only:
                yield from measure()

    def _output(self) -> Path:
        self._runs += 1
        return self.place / f"out-{self._runs}"

    def _folder(self, name: str, count: int) -> Path:
        folder = self.place / name
        if not folder.exists():
            fill(folder, count)
        return folder

    def start(self) -> list[Figure]:
        """One file, and the import that nobody gets around."""
        one = EXAMPLES / "uk-current-0001.pdf"
        ratios, busy = [], []
        for _ in range(max(7, self.scale.rounds)):
            imported = wall_of([sys.executable, "-c", "import pymupdf"])
            options = ["ingest", str(one), "-o", str(self._output()), "--quiet", "--leave-failed"]
            run = wall_of([*PROGRAM, *options], cwd=self.place)
            ratios.append(run.wall / imported.wall)
            busy.append(run.seconds / imported.seconds)
        return [Figure("start", ratios, f"processor time {median(busy):.1f} x")]

    def words(self) -> list[Figure]:
        """1 and 2 workers and bare words in 1 and 2 processes, in turns."""
        folder = self._folder("files", self.scale.files)
        cpu, wall, speedup = [], [], []
        for _ in range(self.scale.rounds):
            alone = bare_words(folder)
            two = ingest(folder, self._output(), "--workers", "2")
            pair = bare_words(folder, 2)
            one = ingest(folder, self._output(), "--workers", "1")
            again = bare_words(folder)
            cpu.append(2 * two.spent.seconds / (alone.seconds + again.seconds))
            wall.append(two.spent.wall / pair.wall)
            speedup.append(one.end["seconds"] / two.end["seconds"])
            self._plan(two, "files_per_second_2_workers")
        return [Figure("cpu", cpu), Figure("wall", wall), Figure("speedup", speedup)]

    def _plan(self, run: Run, rate: str) -> None:
        self.planning["pages_per_core_second"] = run.end["pages"] / run.spent.seconds
        self.planning[rate] = run.end["files"] / run.spent.wall

    def skip(self) -> list[Figure]:
        """A second run where all is done."""
        folder = self._folder("many", self.scale.many)
        output = self._finished or self._output()
        if self._finished is None:
            ingest(folder, output, "--workers", "2")
        values, busy = [], []
        for _ in range(self.scale.rounds):
            run = ingest(folder, output, "--skip-existing")
            if run.end["skipped"] != self.scale.many:
                raise RuntimeError("not all files were skipped")
            values.append((run.spent.wall - 0.5) / self.scale.many * 1e6)
            busy.append(run.spent.seconds)
        return [Figure("skip", values, f"{self.scale.many:,} files, processor time {median(busy):.2f} s in all")]

    def many(self) -> list[Figure]:
        """Ten times the files with 4 workers: time, and the memory of all processes."""
        few = [ingest(self._folder("tenth", self.scale.many // 10), self._output(), "--workers", "4") for _ in range(3)]
        output = self._output()
        run = ingest(self._folder("many", self.scale.many), output, "--workers", "4", watched=True)
        self._weigh(output, run)
        self._plan(run, "files_per_second_4_workers")
        self._finished = output
        peak = max(size for _, size in run.sampled) / 2**20
        ratio = run.spent.wall / median(each.spent.wall for each in few)
        busy = run.spent.seconds / median(each.spent.seconds for each in few)
        found = [
            Figure("memory", [run.unshared / 2**20], "sampled each second"),
            Figure("memory_summed", [peak]),
            Figure("scale", [busy], f"processor time; wall {ratio:.1f} x"),
        ]
        if self.scale.many >= SLOPE_FILES:
            found.append(Figure("slope", [run.slope()], f"{self.scale.many:,} files"))
        return found

    def _weigh(self, output: Path, run: Run) -> None:
        files = run.end["files"]
        self.planning["log_bytes_per_file"] = (output / "pdfproc.db").stat().st_size / files
        self.planning["csv_bytes_per_file"] = sum(path.stat().st_size for path in output.rglob("*.csv")) / files
        self.planning["pages_per_file"] = run.end["pages"] / files
        self.planning["rows_per_file"] = run.end["transactions"] / files

    def long(self) -> list[Figure]:
        """One statement of ten times the pages."""
        pages = [
            long_statement(self.place / f"pages-{times}", times * self.scale.pages) for times in (1, 10)
        ]  # fmt: skip
        ratios, walls, memory = [], [], []
        for _ in range(min(3, self.scale.rounds)):
            short, long = (
                ingest(self.place / f"pages-{times}", self._output(), "--workers", "1", watched=True)
                for times in (1, 10)
            )  # fmt: skip
            exact = 10 * pages[0] / pages[1]
            ratios.append(long.spent.seconds / short.spent.seconds * exact)
            walls.append(long.end["seconds"] / short.end["seconds"] * exact)
            if long.end["failed"] or short.end["failed"]:
                raise RuntimeError("a long statement was not read")
            memory.append((long.end["peak_memory_bytes"] - short.end["peak_memory_bytes"]) / 2**20)
        note = f"{pages[1]:,} pages against {pages[0]:,}"
        return [
            Figure("long", ratios, f"{note}; processor time; wall {median(walls):.1f} x"),
            Figure("long_memory", memory, note),
        ]

    def full_log(self) -> list[Figure]:
        """One file more where the log holds many, and where it holds none."""
        one = EXAMPLES / "uk-current-0001.pdf"
        full = self._output()
        fill(self.place / "seeds", 20)
        ingest(self.place / "seeds", full, "--workers", "1")
        multiply(full / "pdfproc.db", self.scale.logged)
        other = self.place / "one-more.pdf"
        ratios = []
        for number in range(max(5, self.scale.rounds)):
            other.write_bytes(one.read_bytes() + f"\n%{number}\n".encode())
            empty = ingest(other, self._output(), "--workers", "1")
            ratios.append(ingest(other, full, "--workers", "1").spent.wall / empty.spent.wall)
        return [Figure("full_log", ratios, f"{self.scale.logged:,} files in the log")]


def multiply(database: Path, wanted: int) -> None:
    """Copies of what a log holds under other names, until it holds so many files."""
    with closing(sqlite3.connect(database)) as db:
        there = db.execute("SELECT count(*) FROM import_logs").fetchone()[0]
        times = wanted // there
        db.execute("CREATE TEMP TABLE copies AS WITH RECURSIVE n(i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n "
                   "WHERE i < ?) SELECT i FROM n", (times,))  # fmt: skip
        for table, key, changed in (
            ("import_logs", "id", {
                "id": "id + i * 1000000", "path_bytes": "CAST(path_bytes || '-' || i AS BLOB)",
                "sha256": "lower(hex(randomblob(32)))", "csv_name": "csv_name || i", "csv_key": "csv_key || i",
            }),
            ("statements", "id", {"id": "id + i * 1000000", "import_id": "import_id + i * 1000000"}),
            ("transactions", "id", {
                "id": "id + i * 10000000", "import_id": "import_id + i * 1000000",
                "statement_id": "statement_id + i * 1000000",
            }),
        ):  # fmt: skip
            columns = [row[1] for row in db.execute(f"PRAGMA table_info({table})")]
            values = ", ".join(changed.get(column, column) for column in columns)
            db.execute(
                f"INSERT INTO {table} ({', '.join(columns)}) SELECT {values} FROM {table}, copies "  # noqa: S608
                f"WHERE {table}.{key} < 1000000 ORDER BY i, {table}.{key}"
            )
        db.commit()


def row(figure: Figure) -> str:
    """A figure as a line of the table."""
    bar = BARS[figure.key]
    low, high = min(figure.values), max(figure.values)
    spread = f"{low:.2f} to {high:.2f}" if len(figure.values) > 1 else "one run"
    aim = "" if bar.aim is None else f"{bar.aim:g}"
    sign = "≥" if bar.higher else "≤"
    verdict = "holds" if bar.holds(figure.value) else "**misses**"
    cells = (bar.what, f"{figure.value:.2f} {bar.unit}", spread, f"{sign} {bar.bar:g}", aim, verdict, figure.note)
    return f"| {' | '.join(cells)} |"


HEAD = "| figure | median | spread | bar | aim | | |\n|---|---|---|---|---|---|---|"


def worse(now: Figure, before: list[float]) -> bool:
    """Whether a figure has become worse by more than the rounds of both differ among themselves, and by a tenth."""
    higher = BARS[now.key].higher
    old = median(before)
    least = abs(old) * NOISE
    if higher:
        return old - now.value > least and max(now.values) < min(before)
    return now.value - old > least and min(now.values) > max(before)


def plan(planning: dict[str, float]) -> list[str]:
    """What a million files would need, by what was measured."""
    if not {"files_per_second_2_workers", "log_bytes_per_file"} <= planning.keys():
        return []
    rate, log, csv = (
        planning["files_per_second_2_workers"],
        planning["log_bytes_per_file"],
        planning["csv_bytes_per_file"],
    )
    return [
        f"{planning['pages_per_core_second']:.0f} pages a second and core, {rate:.0f} files a second with 2 workers "
        f"({planning['pages_per_file']:.1f} pages and {planning['rows_per_file']:.0f} rows a file)",
        f"{log:,.0f} bytes of log and {csv:,.0f} of CSV a file",
        f"a million such files: {1e6 / rate / 3600:.1f} hours with 2 workers, {1e6 * log / 2**30:.1f} GB of log, "
        f"{1e6 * csv / 2**30:.1f} GB of CSV (in blocks of the disk: {1e6 * max(4096, csv) / 2**30:.1f} GB)",
    ]


def main() -> int:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--quick", action="store_true")
    parser.add_argument("--only", nargs="+", default=[], choices=list(BARS), metavar="ROW", help=", ".join(BARS))
    parser.add_argument("--json", type=Path, metavar="FILE", help="where the figures go")
    parser.add_argument("--compare", type=Path, metavar="FILE", help="the JSON of an earlier version")
    parser.add_argument("--write", type=Path, metavar="FILE", help="a document with marks for the table")
    parser.add_argument("--rounds", type=int, metavar="N", help="instead of five, or three with --quick")
    chosen = parser.parse_args()
    scale = QUICK if chosen.quick else FULL
    if chosen.rounds:
        scale = Scale(scale.files, scale.many, chosen.rounds, scale.pages, scale.logged)
    if not has_generator():
        print("No generator of statements (STATEMENTS_GENERATOR): copies of the examples are read.", file=sys.stderr)
    load = os.getloadavg()[0]
    cores = len(os.sched_getaffinity(0)) if hasattr(os, "sched_getaffinity") else os.cpu_count()
    print(f"pdfproc {pdf_processor.__version__}, {cores} cores, load {load:.1f}"
          f"{', quick: a tenth of the files' if chosen.quick else ''}\n")  # fmt: skip
    print(HEAD)
    with tempfile.TemporaryDirectory(prefix="bench-") as place:
        bench = Bench(Path(place), scale)
        figures, rows = [], []
        for figure in bench.figures(set(chosen.only)):
            figures.append(figure)
            rows.append(row(figure))
            print(rows[-1], flush=True)
    planned = plan(bench.planning)
    print("", *planned, sep="\n")
    found = {
        "at": datetime.now(UTC).isoformat(timespec="seconds"),
        "version": pdf_processor.__version__,
        "python": platform.python_version(),
        "cores": cores,
        "load": load,
        "quick": chosen.quick,
        "generated": has_generator(),
        "planning": bench.planning,
        "figures": [asdict(figure) | {"median": figure.value} for figure in figures],
    }
    if chosen.json:
        chosen.json.parent.mkdir(parents=True, exist_ok=True)
        chosen.json.write_text(json.dumps(found, indent=1) + "\n")
    if chosen.write:
        put_between(chosen.write, BEGIN, END, "\n".join([HEAD, *rows]))
    return compare(figures, chosen.compare, chosen.quick) if chosen.compare else 0


def compare(figures: list[Figure], earlier: Path, quick: bool) -> int:
    """Print what has become worse since; 1 if anything has."""
    told = json.loads(earlier.read_text())
    if told["quick"] != quick:
        print(f"{earlier} was measured {'with' if told['quick'] else 'without'} --quick: no comparison.")
        return 1
    if told["generated"] != has_generator():
        print(f"{earlier} was measured on other statements: no comparison.")
        return 1
    before = {each["key"]: each["values"] for each in told["figures"]}
    regressions = [each for each in figures if each.key in before and worse(each, before[each.key])]
    for each in regressions:
        bar = BARS[each.key]
        print(f"REGRESSION {each.key}: {bar.what}: {each.value:.2f} {bar.unit}, was {median(before[each.key]):.2f} "
              f"(version {told['version']})")  # fmt: skip
    if not regressions:
        print(f"Nothing is worse than in {earlier} (version {told['version']}, {told['at']}).")
    return 1 if regressions else 0


if __name__ == "__main__":
    sys.exit(main())
