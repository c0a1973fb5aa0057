"""How well and at what cost scans are read: python benchmarks/ocr_table.py [--seed N] [--write docs/ocr.md]

Makes one-page scans with the generator beside the checkout in four severities, reads them with each engine in a process
of its own, and prints a table: amounts found by the first reading, rows right, perfect documents, statements that say
they are reconciled while a row is wrong, CPU seconds a page, the engine's share of them, and peak memory.
"""

from __future__ import annotations

import argparse
import json
import re
import resource
import subprocess
import sys
import tempfile
import time
from collections import Counter
from collections.abc import Callable, Iterable, Sequence
from dataclasses import asdict, dataclass
from functools import partial
from pathlib import Path

ROOT = Path(__file__).parent.parent
sys.path[:0] = [str(ROOT), str(ROOT / "tests")]

import numpy as np  # noqa: E402
import pymupdf  # noqa: E402
from PIL import Image, ImageFilter  # noqa: E402
from statement.truth import lies, load, score  # noqa: E402

from pdf_processor.extract import extract  # noqa: E402
from pdf_processor.model import Reconciled, Word  # noqa: E402
from pdf_processor.ocr.engine import find_engine  # noqa: E402
from pdf_processor.settings import ReadSettings  # noqa: E402

GENERATOR = ROOT.parent / "shared" / "statements" / "make_statements.py"
BEGIN, END = "<!-- table -->", "<!-- end of table -->"
FIGURE = re.compile(r"[.,]\d\d\D*$")
HEAD = (
    "| engine | severity | amounts found | rows right (F1) | perfect documents | reconciled | of these wrong "
    "| CPU s/page | engine's share | peak MB |\n|---|---|---|---|---|---|---|---|---|---|"
)


@dataclass(frozen=True)
class Severity:
    """How badly a page was scanned; the generator adds noise, skew up to 0.8 degrees, blur and JPEG to all."""

    name: str
    dpi: int
    again: bool = False


SEVERITIES = (
    Severity("1: 300 dpi", 300),
    Severity("2: 250 dpi", 250),
    Severity("3: 200 dpi", 200),
    Severity("4: 150 dpi, faint, 2-4° askew, a shadow", 200, again=True),
)


@dataclass(frozen=True)
class Result:
    """Counts over one folder of scans read with one engine."""

    amounts: int
    amounts_found: int
    true: int
    found: int
    right: int
    documents: int
    perfect: int
    reconciled: int
    wrong: int
    pages: int
    seconds: float
    engine_seconds: float
    megabytes: float

    def row(self, engine: str, severity: str) -> str:
        f1 = 2 * self.right / max(1, self.true + self.found)
        cells = (
            engine,
            severity,
            f"{self.amounts_found} of {self.amounts} ({self.amounts_found / self.amounts:.1%})",
            f"{f1:.3f}",
            f"{self.perfect} of {self.documents}",
            str(self.reconciled),
            str(self.wrong),
            f"{self.seconds / self.pages:.2f}",
            f"{self.engine_seconds / self.seconds:.0%}",
            f"{self.megabytes:.0f}",
        )
        return f"| {' | '.join(cells)} |"


def measure(folder: Path, engine_name: str) -> Result:
    """Read all scans of a folder; the process is to have done nothing else."""
    engine = find_engine(engine_name)
    first: dict[int, list[Word]] = {}
    spent = [0.0]
    read = engine.words

    def timed(*arguments: object) -> list[Word]:
        began = time.process_time()
        words = read(*arguments)  # type: ignore[arg-type]
        spent[0] += time.process_time() - began
        first.setdefault(arguments[0].page, words)  # type: ignore[attr-defined]
        return words

    engine.words = timed  # type: ignore[method-assign]
    counts: Counter[str] = Counter()
    began = time.process_time()
    for path in sorted(folder.glob("*.json")):
        first.clear()
        truth = load(path)
        document = extract(truth.pdf, ReadSettings(ocr_engine=engine_name))
        got = score(truth, document.statements)
        perfect = got.true == got.found == got.right
        yes = document.reconciled is Reconciled.YES
        wanted, there = figures_of(path), figures_in(word for words in first.values() for word in words)
        counts += Counter(
            amounts=wanted.total(), amounts_found=(wanted & there).total(), true=got.true, found=got.found,
            right=got.right, documents=1, perfect=int(perfect), reconciled=int(yes),
            wrong=int(yes and bool(lies(truth.rows, document.statements))), pages=len(document.pages),
        )  # fmt: skip
    seconds = time.process_time() - began
    peak = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024
    names = (
        "amounts",
        "amounts_found",
        "true",
        "found",
        "right",
        "documents",
        "perfect",
        "reconciled",
        "wrong",
        "pages",
    )
    return Result(*(counts[name] for name in names), seconds, spent[0], peak)


def figures_of(truth: Path) -> Counter[str]:
    """The digits of all amounts and balances that a statement's rows print."""
    rows = json.loads(truth.read_text())["transactions"]
    return Counter(re.sub(r"\D", "", row[key]) for row in rows for key in ("amount", "balance") if row[key])


def figures_in(words: Iterable[Word]) -> Counter[str]:
    """The digits of all words with two decimals, groups of digits that are set apart by spaces joined."""
    found: Counter[str] = Counter()
    before = ""
    for word in words:
        text = re.sub(r"[A-Za-z]+$", "", word.text)
        if FIGURE.search(text):
            digits = re.sub(r"\D", "", text)
            found[digits] += 1
            if re.fullmatch(r"[-+]?\d{1,3}", before):
                found[re.sub(r"\D", "", before) + digits] += 1
        before = word.text
    return found


def make(folder: Path, generator: Path, seed: int, severity: Severity, layouts: Sequence[str]) -> None:
    """One scanned page (or two) of each layout."""
    wanted = ["--seed", str(seed), "--rows", "12", "--scanned", "--workers", "1", "--dpi", str(severity.dpi)]
    named = ["--layouts", *layouts] if layouts else []
    subprocess.run([sys.executable, "-B", generator, folder, *wanted, *named], check=True, capture_output=True)
    if severity.again:
        for at, pdf in enumerate(sorted(folder.glob("*.pdf"))):
            pdf.write_bytes(worse(pdf.read_bytes(), seed + at))


def worse(pdf: bytes, seed: int) -> bytes:
    """Every page copied once more: at 150 dpi, paler, with a shadow across, 2 to 4 degrees askew."""
    random = np.random.default_rng(seed)
    with pymupdf.open(stream=pdf) as source, pymupdf.open() as target:
        for page in source:
            pixmap = page.get_pixmap(dpi=150, colorspace=pymupdf.csGRAY)
            image = Image.frombytes("L", (pixmap.width, pixmap.height), pixmap.samples)
            angle = float(random.uniform(2, 4) * random.choice((-1, 1)))
            image = image.rotate(angle, Image.Resampling.BICUBIC, fillcolor=235).filter(ImageFilter.GaussianBlur(0.4))
            pixels = 110 + np.asarray(image, dtype=np.float32) * 0.5
            pixels *= np.linspace(random.uniform(0.7, 0.9), 1.0, pixels.shape[1], dtype=np.float32)
            sheet = target.new_page(width=page.rect.width, height=page.rect.height)
            faint = Image.fromarray(pixels.clip(0, 255).astype(np.uint8))
            raw = pymupdf.Pixmap(pymupdf.csGRAY, faint.width, faint.height, faint.tobytes(), False)
            sheet.insert_image(sheet.rect, stream=raw.tobytes("jpeg", jpg_quality=60))
        made: bytes = target.tobytes(garbage=3, deflate=True)
    return made


def apart(folder: Path, engine: str) -> Result:
    """`measure` in a process of its own, so that memory and time are this engine's."""
    command = [sys.executable, __file__, "--measure", folder, "--engines", engine]
    done = subprocess.run(command, check=True, capture_output=True, text=True)
    return Result(**json.loads(done.stdout.splitlines()[-1]))


def rows(
    engines: Sequence[str],
    severities: Sequence[Severity],
    made: Callable[[Path, Severity], None],
    show: Callable[[str], None],
) -> list[str]:
    """The table's rows, shown as they are done; `made` fills a folder with scans."""
    done = []
    for severity in severities:
        with tempfile.TemporaryDirectory() as name:
            made(Path(name), severity)
            for engine in engines:
                done.append(apart(Path(name), engine).row(engine, severity.name))
                show(done[-1])
    return sorted(done, key=lambda row: engines.index(row.split(" | ", 1)[0].removeprefix("| ")))


def put_between(document: Path, begin: str, end: str, table: str) -> None:
    """Put a table between its marks in a document."""
    text = document.read_text(encoding="utf-8")
    before, _, rest = text.partition(begin)
    _, _, after = rest.partition(end)
    document.write_text(f"{before}{begin}\n\n{table}\n\n{end}{after}", encoding="utf-8")


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--engines", nargs="+", default=["tesseract", "rapidocr"])
    parser.add_argument("--seed", type=int, default=5)
    parser.add_argument("--layouts", nargs="*", default=[], help="only these of the generator's layouts")
    every = range(1, len(SEVERITIES) + 1)
    parser.add_argument("--severity", type=int, nargs="+", choices=every, default=list(every), help="only these")
    parser.add_argument("--generator", type=Path, default=GENERATOR, metavar="FILE")
    parser.add_argument("--write", type=Path, metavar="FILE", help="a document with marks for the table")
    parser.add_argument("--measure", type=Path, help=argparse.SUPPRESS)
    arguments = parser.parse_args()
    if arguments.measure:
        print(json.dumps(asdict(measure(arguments.measure, arguments.engines[0]))))
        return
    if not arguments.generator.exists():
        parser.error(f"the generator of practice statements is not there: {arguments.generator}")

    def made(folder: Path, severity: Severity) -> None:
        make(folder, arguments.generator, arguments.seed, severity, arguments.layouts)

    print(HEAD)
    table = rows(arguments.engines, [SEVERITIES[at - 1] for at in arguments.severity], made, partial(print, flush=True))
    if arguments.write:
        put_between(arguments.write, BEGIN, END, "\n".join([HEAD, *table]))


if __name__ == "__main__":
    main()
