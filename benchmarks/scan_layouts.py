"""How scans of many layouts are read: python benchmarks/scan_layouts.py [--layouts NAME...] [--severity N...]

Draws statements of tests/layouts of one or two pages, makes pictures of their pages in four severities, reads them with
one engine, and prints for each severity: rows right, perfect documents, statements that say they are reconciled while a
row is wrong, and processor time a page; then every document that lost rows, beside what its digital original gives.

With --write the table goes between its marks in a document. With --keep the scans stay in a folder and are taken from
there the next time: the same pictures before and after a change of the program.
"""

from __future__ import annotations

import argparse
import sys
import tempfile
import time
from collections import Counter
from collections.abc import Iterator, Sequence
from concurrent.futures import ProcessPoolExecutor
from contextlib import suppress
from dataclasses import dataclass
from functools import partial
from pathlib import Path

ROOT = Path(__file__).parent.parent
sys.path[:0] = [str(ROOT), str(ROOT / "tests"), str(ROOT / "benchmarks")]

import numpy as np  # noqa: E402
import pymupdf  # noqa: E402
from layouts.frame import Skip, discover, make  # noqa: E402
from ocr_table import put_between  # noqa: E402
from PIL import Image, ImageFilter  # noqa: E402
from statement.truth import lies, load, score, wrongly_proved  # noqa: E402

from pdf_processor.errors import FileError  # noqa: E402
from pdf_processor.extract import extract  # noqa: E402
from pdf_processor.model import Document, Reconciled  # noqa: E402
from pdf_processor.settings import Limits, ReadSettings  # noqa: E402

# Latin scripts of many countries, accounts and cards, every kind of date, sign and separator.
LAYOUTS = (
    "at-enns-auszug",
    "be-scheldebocht-zicht",
    "br-guarani-extrato",
    "br-ipe-cartao-fatura",
    "ca-wabasca-visa",
    "ch-saentis-konto",
    "co-casaroja-ahorros",
    "cz-hradni-kreditka",
    "de-auenfurt-auszug",
    "de-falken-kreditkarte",
    "de-stadtkasse-giro",
    "dk-kontoudskrift",
    "es-riberalta-cuenta",
    "fi-tiliote",
    "fr-armorique-mutuel",
    "fr-seudre-cheques",
    "id-samudra-estatement",
    "in-sahyadri-savings",
    "it-adda-conto",
    "mx-anahuac-tarjeta",
    "my-cempaka-savings",
    "nl-oranjebank",
    "no-skagerholm-brukskonto",
    "pl-kasztelan-wyciag",
    "pt-atlantida-extrato",
    "se-handelshuset-allkonto",
    "sg-straitsbay-360",
    "tr-akpinar-vadesiz",
    "uk-ashcombe-current",
    "uk-lindisfarne-card",
    "us-halyard-everyday",
    "us-tallgrass-classic",
    "us-whitewater-regional",
    "za-umgeni-business",
)
SEVERITIES = {
    1: "300 dpi",
    2: "200 dpi",
    3: "150 dpi, faint, 2-4° askew, a shadow",
    4: "a photo, from aslant, uneven light",
}
BEGIN, END = "<!-- layouts -->", "<!-- end of layouts -->"
FEWEST_ROWS, MOST_ROWS, MOST_PAGES = 8, 45, 2
TRIES = 12
PATIENCE = 3600.0  # seconds for a page: a busy machine is not to count as a page that cannot be read


@dataclass(frozen=True)
class Outcome:
    """What was read of one scan."""

    name: str
    severity: int
    true: int
    found: int
    right: int
    digital: int
    reconciled: bool
    lies: int
    wrongly_proved: int
    pages: int
    seconds: float
    doubts: tuple[str, ...]

    @property
    def perfect(self) -> bool:
        return self.true == self.found == self.right


def draw_scans(folder: Path, names: Sequence[str], severities: Sequence[int], per_layout: int, seed: int) -> None:
    """The scans that are not yet in the folder, and their digital originals."""
    originals = folder / "digital"
    originals.mkdir(parents=True, exist_ok=True)
    for name, module in discover(None, names).items():
        there = sorted(originals.glob(f"{name}-*.json"))
        for number in range(1, TRIES + 1) if len(there) < per_layout else ():
            try:
                path = make(module, name, originals, number, seed)
            except Skip as reason:
                print(f"skipped {name}: {reason}", file=sys.stderr)
                break
            if not _fits(path):
                path.unlink()
                path.with_suffix(".json").unlink()
            elif len(list(originals.glob(f"{name}-*.json"))) >= per_layout:
                break
    for severity in severities:
        target = folder / str(severity)
        target.mkdir(exist_ok=True)
        for truth in sorted(originals.glob("*.json")):
            pdf = target / truth.with_suffix(".pdf").name
            if not pdf.exists() and truth.stem.rsplit("-", 1)[0] in names:
                pdf.write_bytes(scanned(truth.with_suffix(".pdf").read_bytes(), severity, f"{seed}/{truth.stem}"))
                (target / truth.name).write_bytes(truth.read_bytes())


def _fits(pdf: Path) -> bool:
    truth = load(pdf.with_suffix(".json"))
    with pymupdf.open(pdf) as opened:
        pages = opened.page_count if not opened.needs_pass else MOST_PAGES + 1
    return FEWEST_ROWS <= len(truth.rows) <= MOST_ROWS and pages <= MOST_PAGES and truth.digital


def scanned(pdf: bytes, severity: int, seed: str) -> bytes:
    """The PDF with pictures instead of pages."""
    random = np.random.default_rng([*seed.encode(), severity])
    with pymupdf.open(stream=pdf) as source, pymupdf.open() as target:
        for page in source:
            dpi = {1: 300, 2: 200, 3: 200, 4: 220}[severity]
            pixmap = page.get_pixmap(dpi=dpi, colorspace=pymupdf.csGRAY)
            image = Image.frombytes("L", (pixmap.width, pixmap.height), pixmap.samples)
            picture, quality = {1: _scan, 2: _scan, 3: _copy, 4: _photo}[severity](image, random)
            sheet = target.new_page(
                width=page.rect.width,
                height=page.rect.height * picture.height / picture.width * page.rect.width / page.rect.height,
            )
            raw = pymupdf.Pixmap(pymupdf.csGRAY, picture.width, picture.height, picture.tobytes(), False)
            sheet.insert_image(sheet.rect, stream=raw.tobytes("jpeg", jpg_quality=quality))
        made: bytes = target.tobytes(garbage=3, deflate=True, no_new_id=True)
    return made


def _scan(image: Image.Image, random: np.random.Generator) -> tuple[Image.Image, int]:
    """A flatbed's picture: up to 0.8 degrees askew, a little blurred, noise, specks, light that fades to one side."""
    image = image.rotate(random.uniform(-0.8, 0.8), Image.Resampling.BICUBIC, fillcolor=255)
    image = image.filter(ImageFilter.GaussianBlur(random.uniform(0.3, 0.7)))
    pixels = np.asarray(image, dtype=np.float32) * random.uniform(0.93, 0.99)
    high, wide = pixels.shape
    pixels += np.linspace(random.uniform(-10, 0), random.uniform(-10, 0), wide, dtype=np.float32)
    pixels += random.normal(0, 2.5, pixels.shape).astype(np.float32)
    specks = wide * high // 20_000
    pixels[random.integers(0, high, specks), random.integers(0, wide, specks)] = random.integers(90, 200)
    return _grey(pixels), int(random.integers(35, 60))


def _copy(image: Image.Image, random: np.random.Generator) -> tuple[Image.Image, int]:
    """A copy of a scan: 150 dpi, paler, a shadow across, 2 to 4 degrees askew."""
    first, _ = _scan(image, random)
    small = first.resize((first.width * 3 // 4, first.height * 3 // 4), Image.Resampling.BOX)
    angle = random.uniform(2, 4) * random.choice((-1, 1))
    small = small.rotate(angle, Image.Resampling.BICUBIC, fillcolor=235).filter(ImageFilter.GaussianBlur(0.4))
    pixels = 110 + np.asarray(small, dtype=np.float32) * 0.5
    pixels *= np.linspace(random.uniform(0.7, 0.9), 1.0, pixels.shape[1], dtype=np.float32)
    return _grey(pixels), 60


def _photo(image: Image.Image, random: np.random.Generator) -> tuple[Image.Image, int]:
    """A sheet on a dark table seen from aslant: its corners moved inwards by up to 4 %, light from one corner, soft."""
    wide, high = image.size
    edge = wide // 40
    framed = Image.new("L", (wide + 2 * edge, high + 2 * edge), 70)
    corners = [(0, 0), (wide, 0), (wide, high), (0, high)]
    moved = [
        (edge + x + (1 if x == 0 else -1) * random.uniform(0, 0.04) * wide,
         edge + y + (1 if y == 0 else -1) * random.uniform(0, 0.025) * high)
        for x, y in corners
    ]  # fmt: skip
    paper = image.transform(
        framed.size, Image.Transform.PERSPECTIVE, _perspective(moved, corners), Image.Resampling.BICUBIC
    )
    shape = Image.new("L", image.size, 255).transform(
        framed.size, Image.Transform.PERSPECTIVE, _perspective(moved, corners), Image.Resampling.BICUBIC
    )
    framed.paste(paper, (0, 0), shape)
    framed = framed.filter(ImageFilter.GaussianBlur(random.uniform(0.5, 0.9)))
    pixels = np.asarray(framed, dtype=np.float32)
    down = np.linspace(random.uniform(0.6, 1), random.uniform(0.6, 1), pixels.shape[0], dtype=np.float32)
    across = np.linspace(random.uniform(0.75, 1), random.uniform(0.75, 1), pixels.shape[1], dtype=np.float32)
    pixels = pixels * down[:, None] * across[None, :]
    pixels += random.normal(0, 4, pixels.shape).astype(np.float32)
    return _grey(pixels), 70


def _perspective(seen: Sequence[tuple[float, float]], flat: Sequence[tuple[float, float]]) -> tuple[float, ...]:
    """What Pillow needs to draw each point seen from its place on the flat sheet."""
    rows: list[list[float]] = []
    values: list[float] = []
    for (x, y), (u, v) in zip(seen, flat, strict=True):
        rows += [[x, y, 1, 0, 0, 0, -u * x, -u * y], [0, 0, 0, x, y, 1, -v * x, -v * y]]
        values += [u, v]
    return tuple(np.linalg.solve(np.array(rows, dtype=float), np.array(values, dtype=float)).tolist())


def _grey(pixels: np.ndarray) -> Image.Image:
    return Image.fromarray(pixels.clip(0, 255).astype(np.uint8))


def read_one(path: Path, engine: str, languages: tuple[str, ...]) -> Outcome:
    """Read a scan and compare it with its truth."""
    truth = load(path.with_suffix(".json"))
    began = time.process_time()
    document: Document | None = None
    with suppress(FileError):
        limits = Limits(page_seconds=PATIENCE)
        document = extract(path, ReadSettings(ocr_engine=engine, ocr_languages=languages, limits=limits))
    seconds = time.process_time() - began
    statements = document.statements if document else ()
    got = score(truth, statements)
    digital = path.parent.parent / "digital" / path.name
    plain = score(truth, extract(digital).statements)
    return Outcome(
        path.stem,
        int(path.parent.name),
        got.true,
        got.found,
        got.right,
        plain.right,
        document is not None and document.reconciled is Reconciled.YES,
        len(lies(truth.rows, statements)),
        len(wrongly_proved(truth.rows, statements)),
        len(document.pages) if document else 1,
        seconds,
        tuple(sorted({doubt.code for one in statements for doubt in one.doubts})) if document else ("failed",),
    )


def table(outcomes: Sequence[Outcome]) -> Iterator[str]:
    """A row for each severity."""
    head = "severity | documents | rows right (F1) | perfect | reconciled | of these wrong | proved wrong | CPU s/page"
    yield f"| {head} |"
    yield "|---|---|---|---|---|---|---|---|"
    for severity in sorted({each.severity for each in outcomes}):
        some = [each for each in outcomes if each.severity == severity]
        counts = Counter[str]()
        for each in some:
            counts += Counter(
                true=each.true, found=each.found, right=each.right, digital=each.digital, pages=each.pages
            )
        cells = (
            f"{severity}: {SEVERITIES[severity]}",
            str(len(some)),
            f"{2 * counts['right'] / max(1, counts['true'] + counts['found']):.4f}",
            str(sum(each.perfect for each in some)),
            str(sum(each.reconciled for each in some)),
            str(sum(each.lies > 0 for each in some)),
            str(sum(each.wrongly_proved for each in some)),
            f"{sum(each.seconds for each in some) / max(1, counts['pages']):.2f}",
        )
        yield f"| {' | '.join(cells)} |"


def losses(outcomes: Sequence[Outcome]) -> Iterator[str]:
    """The documents that are not perfect, the worst first."""
    for each in sorted(outcomes, key=lambda each: each.right - each.true):
        if not each.perfect or each.lies or each.wrongly_proved:
            lie = f" LIES {each.lies} wrongly proved {each.wrongly_proved}" if each.lies or each.wrongly_proved else ""
            yield (
                f"{each.severity} {each.name}: {each.right} right of {each.true}, {each.found} found, "
                f"digital {each.digital}{lie} {' '.join(each.doubts)}"
            )


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--layouts", nargs="+", default=LAYOUTS, metavar="NAME", help="only these of tests/layouts")
    parser.add_argument("--severity", type=int, nargs="+", choices=SEVERITIES, default=list(SEVERITIES))
    parser.add_argument("--per-layout", type=int, default=1, metavar="N", help="statements of each layout")
    parser.add_argument("--seed", type=int, default=7001)
    parser.add_argument("--engine", default="tesseract")
    parser.add_argument("--languages", nargs="*", default=[], help="as in --ocr-lang")
    parser.add_argument("--jobs", type=int, default=1)
    parser.add_argument("--write", type=Path, metavar="FILE", help="a document with marks for the table")
    parser.add_argument("--keep", type=Path, metavar="FOLDER", help="where the scans stay")
    arguments = parser.parse_args()
    with tempfile.TemporaryDirectory() as name:
        folder: Path = arguments.keep or Path(name)
        draw_scans(folder, arguments.layouts, arguments.severity, arguments.per_layout, arguments.seed)
        paths = [
            path.with_suffix(".pdf")
            for severity in arguments.severity
            for path in sorted((folder / str(severity)).glob("*.json"))
            if path.stem.rsplit("-", 1)[0] in arguments.layouts
        ]
        read = partial(read_one, engine=arguments.engine, languages=tuple(arguments.languages))
        if arguments.jobs > 1:
            with ProcessPoolExecutor(arguments.jobs) as pool:
                outcomes = list(pool.map(read, paths))
        else:
            outcomes = [read(path) for path in paths]
    print(*table(outcomes), "", *losses(outcomes), sep="\n")
    if arguments.write:
        put_between(arguments.write, BEGIN, END, "\n".join(table(outcomes)))


if __name__ == "__main__":
    main()
