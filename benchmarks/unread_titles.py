"""The same statements with the titles of one kind of column made unreadable: what the reader makes of unknown words.

    PYTHONPATH=tests python -m layouts OUT --seed 31
    python benchmarks/unread_titles.py OUT...

Of each layout its first statement is taken. Printed are, by the kind of column, how many statements are still read
without a mistake, how many lose more than half of their rows, and how many are believed wrongly.
"""

from __future__ import annotations

import argparse
import sys
from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from concurrent.futures import ProcessPoolExecutor
from dataclasses import replace
from datetime import date
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent
sys.path[:0] = [str(ROOT), str(ROOT / "tests")]

from statement.truth import keys, lies, load  # noqa: E402

from pdf_processor.model import Word  # noqa: E402
from pdf_processor.pdf import open_pdf, page_words  # noqa: E402
from pdf_processor.settings import ReadSettings  # noqa: E402
from pdf_processor.statement import read_statements  # noqa: E402
from pdf_processor.statement.lines import Line  # noqa: E402
from pdf_processor.statement.printed import printed  # noqa: E402
from pdf_processor.statement.sheets import take_apart  # noqa: E402

TITLES = "columns."
FEWEST_TITLES = 2  # known ones that make a line a table's heading
# Letters of like width, so that a title keeps its place and its length.
OTHERS = str.maketrans("aeioubcdfglmnprstvAEIOUBCDFGLMNPRSTV", "oiuaewkqkxvkxqkvkxOIUAEWKQKXVKXQKVKX")
HAN, HANGUL = ("\u3040", "\u9fff", 0x8D2E), ("\uac00", "\ud7a3", 0xBDC0)

Outcome = tuple[str, int, int, int, bool]  # role, rows right, true rows, rows found, believed wrongly


def unreadable(text: str) -> str:
    return "".join(_other_sign(sign) for sign in text.translate(OTHERS))


def _other_sign(sign: str) -> str:
    for low, high, start in (HAN, HANGUL):
        if low <= sign <= high:
            return chr(start + ord(sign) % 7)
    return sign


def titles(lines: Iterable[Line]) -> Mapping[str, set[str]]:
    """The words of each kind of title, from lines that hold several and no figure."""
    found: dict[str, set[str]] = defaultdict(set)
    for line in lines:
        hits = [hit for hit in line.hits if hit.role.startswith(TITLES)]
        if len({hit.role for hit in hits}) < FEWEST_TITLES or line.has_figure():
            continue
        for hit in hits:
            found[hit.role.removeprefix(TITLES)] |= {word.text for word in line.words[hit.start : hit.stop]}
    return found


def judge(path: Path) -> list[Outcome]:
    """Nothing where the statement is not read without a mistake as it is."""
    truth = load(path)
    words, latest = _words(Path(truth.pdf), truth.password)
    read = read_statements(words, latest=latest).statements
    if keys([row for one in read for row in one.transactions]) != truth.rows:
        return []
    return list(_masked(words, latest, truth.rows))


def _masked(words: Sequence[Word], latest: date | None, rows: Sequence[object]) -> Iterator[Outcome]:
    page = printed(take_apart(words).pages)
    for role, names in titles(page.lines if page is not None else ()).items():
        spoiled = [replace(word, text=unreadable(word.text)) if word.text in names else word for word in words]
        if spoiled == list(words):
            continue
        read = read_statements(spoiled, latest=latest).statements
        found = keys([row for one in read for row in one.transactions])
        right = (Counter(found) & Counter(rows)).total()
        yield role, right, len(rows), len(found), bool(lies(rows, read))


def _words(pdf: Path, password: str | None) -> tuple[tuple[Word, ...], date | None]:
    settings = ReadSettings(passwords=(password,) if password else ())
    with open_pdf(pdf.read_bytes(), settings) as opened:
        found = [word for page in opened.pages() for word in page_words(page, settings).words]
        return tuple(found), opened.latest_day(settings)


def main() -> int:
    parser = argparse.ArgumentParser(description=(__doc__ or "").splitlines()[0])
    parser.add_argument("folders", nargs="+", type=Path, metavar="FOLDER", help="PDFs with their truth as JSON beside")
    parser.add_argument("--jobs", type=int, default=1, metavar="N")
    arguments = parser.parse_args()
    paths = [path for folder in arguments.folders for path in sorted(folder.glob("*-0001.json"))]
    counts: dict[str, Counter[str]] = defaultdict(Counter)
    with ProcessPoolExecutor(arguments.jobs) as pool:
        for role, right, true, found, believed in (one for many in pool.map(judge, paths) for one in many):
            counts[role] += Counter(
                statements=1, perfect=right == true == found, lost=2 * right < true, believed=believed
            )
    print(f"{'titles of':14}{'statements':>12}{'perfect':>9}{'half lost':>11}{'believed wrongly':>18}")
    for role, count in sorted(counts.items(), key=lambda item: -item[1]["statements"]):
        print(f"{role:14}{count['statements']:12}{count['perfect']:9}{count['lost']:11}{count['believed']:18}")
    return 0


if __name__ == "__main__":
    sys.exit(main())
