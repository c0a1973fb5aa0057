"""Run `pdfproc ingest` over hostile PDFs and tell what came of them; exit status 1 if anything was not as it must be.

python tests/hostile/run.py --breakers
python tests/hostile/run.py --folder DIR --mutants 1000 --of DIR --of DIR --keep RESULTS
"""

from __future__ import annotations

import argparse
import shutil
import sys
import tempfile
from collections.abc import Iterable, Iterator
from pathlib import Path

sys.path.insert(0, str(Path(__file__).resolve().parent.parent))

from hostile.carried import carried
from hostile.disguised import disguised
from hostile.grafted import grafted
from hostile.grown import grown
from hostile.mutants import mutants, mutants_of
from hostile.papers import papers
from hostile.registry import made
from hostile.rewritten import rewritten
from hostile.tangled import tangled
from hostile.watched import MEBIBYTE, Bounds, Report, ingest
from hostile.worded import worded

LARGEST_SPOILED = 200_000
ODD_NAMES = ("-rf ", "a\nb", "\x1b[2J", "\udcff", "=1+1", "[bold]", "\u202e", "';--", "%s%n", "n\u0303", "~", " ")
"""What some files' names begin with, if that is asked for: one is no text in UTF-8."""


def main() -> int:
    chosen = _arguments()
    bounds = Bounds(chosen.page_timeout, chosen.timeout, chosen.ocr_timeout, chosen.memory_limit)
    root = Path(chosen.keep or tempfile.mkdtemp(prefix="hostile-"))
    problems = 0
    try:
        for name, files in _groups(chosen):
            source = root / name / "in"
            source.mkdir(parents=True)
            for number, (file, data) in enumerate(files):
                odd = ODD_NAMES[number % len(ODD_NAMES)] if chosen.odd_names else ""
                (source / f"{odd}{file}.pdf").write_bytes(data)
            report = ingest(
                source, root / name, bounds, chosen.workers, [f"--sandbox={chosen.sandbox}", *chosen.option]
            )
            print("\n".join(_lines(name, report)), flush=True)
            problems += len(report.problems)
    finally:
        if not chosen.keep:
            shutil.rmtree(root)
    return 1 if problems else 0


def _arguments() -> argparse.Namespace:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument(
        "--folder", action="append", default=[], type=Path, help="hostile PDFs to read (copies of them)"
    )
    parser.add_argument("--breakers", action="store_true", help="every kind that the modules beside this one make")
    parser.add_argument("--only", nargs="*", help="names of breakers")
    parser.add_argument("--mutants", type=int, default=0, help="how many spoiled copies of the files --of folders")
    parser.add_argument(
        "--grafted", type=int, default=0, help="how many with objects of another of the files --of folders"
    )
    parser.add_argument("--spoiled", type=int, default=0, help="how many spoiled copies of these kinds")
    parser.add_argument("--rewritten", type=int, default=0, help="as many of them written anew in other forms before")
    parser.add_argument("--grown", type=int, default=0, help="how many files grown from odd parts")
    parser.add_argument("--carried", type=int, default=0, help="how many with spoiled fonts, pictures and profiles")
    parser.add_argument("--papers", type=int, default=0, help="how many scanned pages that no scanner makes")
    parser.add_argument("--worded", type=int, default=0, help="how many with texts that strain patterns")
    parser.add_argument("--tangled", type=int, default=0, help="how many statements in hostile wrappings")
    parser.add_argument("--disguised", type=int, default=0, help="how many statements that are drawn as none is")
    parser.add_argument("--odd-names", action="store_true", help="names that are not those of ordinary files")
    parser.add_argument("--of", action="append", default=[], type=Path)
    parser.add_argument("--seed", type=int, default=1)
    parser.add_argument("--keep", help="a new folder for all that comes of it")
    parser.add_argument("--workers", type=int, default=2)
    parser.add_argument("--sandbox", default="auto")
    parser.add_argument("--option", action="append", default=[], help="a further one of `ingest`: --option=--ocr-pdf")
    parser.add_argument("--page-timeout", type=int, default=20)
    parser.add_argument("--timeout", type=int, default=60)
    parser.add_argument("--ocr-timeout", type=int, default=60)
    parser.add_argument("--memory-limit", type=int, default=1024)
    return parser.parse_args()


def _groups(chosen: argparse.Namespace) -> Iterator[tuple[str, Iterable[tuple[str, bytes]]]]:
    for folder in chosen.folder:
        yield folder.name, ((path.stem, path.read_bytes()) for path in _pdfs([folder]))
    if chosen.breakers or chosen.only:
        yield "breakers", made(chosen.only or None)
    if chosen.mutants:
        yield "mutants", mutants(_pdfs(chosen.of), chosen.mutants, chosen.seed)
    if chosen.grafted:
        yield "grafted", grafted(_pdfs(chosen.of), chosen.grafted, chosen.seed)
    if chosen.spoiled:
        small = [(name, data) for name, data in made() if len(data) < LARGEST_SPOILED]
        yield "spoiled", mutants_of(small, chosen.spoiled, chosen.seed)
    if chosen.rewritten:
        yield "rewritten", mutants_of(list(rewritten(_pdfs(chosen.of))), chosen.rewritten, chosen.seed)
    if chosen.grown:
        yield "grown", grown(chosen.grown, chosen.seed)
    if chosen.carried:
        yield "carried", carried(chosen.carried, chosen.seed)
    if chosen.papers:
        yield "papers", papers(chosen.papers, chosen.seed)
    if chosen.worded:
        yield "worded", worded(chosen.worded, chosen.seed)
    if chosen.tangled:
        yield "tangled", tangled(chosen.tangled, chosen.seed)
    if chosen.disguised:
        yield "disguised", disguised(chosen.disguised, chosen.seed)


def _pdfs(folders: Iterable[Path]) -> list[Path]:
    return sorted(path for folder in folders for path in folder.rglob("*.pdf"))


def _lines(name: str, report: Report) -> Iterator[str]:
    yield f"{name}: {report.files} files, {report.seconds:.0f} s, {report.processor_seconds:.0f} s of processor time"
    yield from (f"  {count:5} {outcome}" for outcome, count in report.outcomes.most_common())
    peak = max((memory for _, memory in report.parent_memory), default=0)
    growth = report.growth_per_thousand / MEBIBYTE
    yield f"  program: at most {peak / MEBIBYTE:.0f} MB, {growth:+.1f} MB per 1,000 files in the second half"
    yield f"  largest child {report.child_memory / MEBIBYTE:.0f} MB; programs started: {sorted(report.programs)}"
    yield from (f"  {seconds:7.1f} s  {outcome}  {file!a}" for seconds, outcome, file in report.slowest)
    yield from (f"  PROBLEM {problem}" for problem in report.problems)


if __name__ == "__main__":
    sys.exit(main())
