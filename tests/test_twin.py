"""Twins: read as the original, and without a word or number of it."""

from __future__ import annotations

import random
import re
import subprocess
import sys
from pathlib import Path

import pymupdf
import pytest

from pdf_processor.extract import extract
from pdf_processor.model import Document, PageKind
from pdf_processor.settings import ReadSettings
from pdf_processor.statement.text import is_spaceless
from pdf_processor.twin.make import twin_of
from pdf_processor.twin.stays import Kept
from pdf_processor.twin.sums import Form, System

EXAMPLES = Path(__file__).parent.parent / "examples" / "statements"
DIGITAL = [path for path in sorted(EXAMPLES.glob("*.pdf")) if "scan" not in path.name]
LETTERS = re.compile(r"[^\W\d_]{2,}")
NUMBER = re.compile(r"\d+(?:[.,']\d+)*")
TOKEN = re.compile(r"(?<![\w.,'/:-])\d+(?:[.,'/:-]\d+)*(?![\w'/:-])")
DAY = re.compile(r"\d{1,4}[.,]\d{1,2}(?:[.,]\d{2,4})?")


def shape(document: Document) -> list[object]:
    return [
        (str(each.reconciled), [(str(row.proof), row.page, row.balance is None) for row in each.transactions])
        for each in document.statements
    ]


def lines(pdf: bytes) -> list[str]:
    with pymupdf.open(stream=pdf, filetype="pdf") as document:
        return [line for page in document for line in page.get_text().split("\n")]


def private_words(texts: list[str], kept: Kept) -> set[str]:
    """Every run of letters that is not vocabulary; in scripts without spaces what stands between phrases."""
    found = set()
    for run in LETTERS.findall("\n".join(texts)):
        if kept.keeps(run):
            continue
        at = 0
        for start, stop in [*(kept.spans(run) if is_spaceless(run) else []), (len(run), len(run))]:
            found |= {run[at:start].casefold()} if start - at > 1 else set()
            at = stop
    return found


def private_tokens(texts: list[str], amounts: set[str]) -> set[str]:
    """Every number of three digits or more as it stands there: amounts of any length, references, times, sort codes.

    Left out is what a twin keeps: days with their month, whose years alone move; counts such as 1/12; zeros.
    """
    found = set()
    for token in TOKEN.findall("\n".join(texts)):
        parts = re.split(r"\D", token)
        short = max(map(len, parts)) <= 2
        is_day = (
            short
            and len(parts) <= 3
            and sum(0 < int(part or 0) <= 31 for part in parts) >= 2
            and not re.search("[:,]", token)
        )
        stays = (is_day and token not in amounts) or (short and "/" in token)
        if sum(map(len, parts)) > 2 and int("".join(parts)) and not stays:
            found.add(token)
    return found


def private_numbers(texts: list[str]) -> set[str]:
    """Every number of more than three digits, without its marks; dates and zeros stay."""
    whole = [found for found in NUMBER.findall("\n".join(texts)) if not DAY.fullmatch(found)]
    digits = {re.sub(r"\D", "", found) for found in whole}
    return {each for each in digits if len(each) > 3 and int(each)}


@pytest.mark.parametrize("path", DIGITAL, ids=lambda path: path.stem)
def test_a_twin_is_read_as_the_original_and_says_nothing_of_it(path: Path) -> None:
    """Every word and number of the original is looked for in its twin, but for these, which docs/privacy.md lists:

    - words of the vocabulary of its languages, also where they stand in descriptions: readers go by them, and a twin
      without them would be read otherwise. A description of other words never comes back as a whole.
    - single letters and numbers of one or two digits, which any page has; days with their month; counts such as 1/12.
    """
    data = path.read_bytes()
    twin = twin_of(data, ReadSettings(), random.Random(7))
    before, after = extract(data), extract(twin)
    assert shape(after) == shape(before)
    original, made = lines(data), lines(twin)
    kept = Kept(original)
    assert private_words(original, kept)
    assert private_words(original, kept) & private_words(made, kept) == set()
    assert private_numbers(original) & private_numbers(made) == set()
    amounts = {f"{abs(row.amount)}" for row in before.transactions}
    assert private_tokens(original, amounts)
    assert private_tokens(original, amounts) & set(TOKEN.findall("\n".join(made))) == set()
    for one in {row.description for row in before.transactions} & {row.description for row in after.transactions}:
        assert all(kept.keeps(word) for word in LETTERS.findall(one)), one
    unmoved = [
        one for one, two in zip(before.transactions, after.transactions, strict=True) if one.amount == two.amount
    ]
    assert not [row for row in unmoved if row.amount]
    with pymupdf.open(stream=twin, filetype="pdf") as document:
        assert {key: value for key, value in document.metadata.items() if value and key != "creationDate"} == {
            "format": "PDF 1.7"
        }
        assert not any(page.get_images() or list(page.annots()) or page.get_links() for page in document)
        assert document.embfile_count() == 0


def test_what_does_not_add_up_still_does_not() -> None:
    rows = [-1250, 30000, -4999]
    system = System(rows.copy(), 100000)
    first = system.balance_after(0, 98750, 98750)
    broken = system.balance_after(2, 123700, 123700)  # 123751 would be right
    total = system.explain(6249, [(0, 2)])
    assert total is not None
    system.forms += [
        first,
        broken,
        total,
        *(Form(abs(row), 1 if row > 0 else -1, at, at) for at, row in enumerate(rows)),
    ]
    system.invent(random.Random(3), frozenset({98750, 123700, 6249, 1250, 30000, 4999}))
    opening, amounts = system.opening, system.amounts
    assert first.value == opening + amounts[0]
    assert total.value == -(amounts[0] + amounts[2])
    assert broken.value not in (opening + sum(amounts), 123700)
    assert [len(str(form.value)) for form in system.forms] == [len(str(form.printed)) for form in system.forms]


def test_what_a_hidden_number_shows_of_itself_is_invented() -> None:
    with pymupdf.open(EXAMPLES / "us-running-0001.pdf") as document:
        for y, text in ((740, "Customer 28*******14"), (755, "Card xxxx 37"), (770, "Page 28 of 14")):
            document[0].insert_text((50, y), text, fontsize=7)
        original = document.tobytes()
    for seed in range(3):
        told = "\n".join(lines(twin_of(original, ReadSettings(), random.Random(seed))))
        (first, last), (card,) = re.findall(r"(\d\d)\*{7}(\d\d)", told)[0], re.findall(r"xxxx (\d\d)", told)
        assert first != "28" and last != "14" and card != "37"
        assert "28" in re.findall(r"\d+", told)  # a count alone stays


def test_hidden_things_stay_behind(tmp_path: Path) -> None:
    source = tmp_path / "a.pdf"
    with pymupdf.open(EXAMPLES / "uk-current-0001.pdf") as document:
        document.embfile_add("canary.txt", b"canary attached")
        document.set_metadata({"title": "canary title", "author": "canary author"})
        document[0].add_text_annot((50, 50), "canary noted")
        pixels = pymupdf.Pixmap(pymupdf.csRGB, pymupdf.IRect(0, 0, 40, 40))
        document[0].insert_image((10, 10, 50, 50), pixmap=pixels)
        document[0].insert_text((60, 20), "canary unseen 918273", render_mode=3)
        document.save(source)
    command = [sys.executable, "-m", "pdf_processor", "redact", "a.pdf", "twin.pdf"]
    done = subprocess.run(command, cwd=tmp_path, capture_output=True, text=True, check=False)
    assert done.returncode == 0, done.stdout + done.stderr
    assert "read as the original: 1 statement, " in done.stdout
    twin = (tmp_path / "twin.pdf").read_bytes()
    with pymupdf.open(stream=twin, filetype="pdf") as document:
        parts = [document.xref_object(xref).encode() for xref in range(1, document.xref_length())]
        parts += [document.xref_stream(xref) or b"" for xref in range(1, document.xref_length())]
        said = "\n".join(page.get_text() for page in document)
    assert b"canary" not in b"\n".join([twin, *parts]).lower()
    assert "918273" not in said
    again = subprocess.run(command, cwd=tmp_path, capture_output=True, text=True, check=False)
    assert (again.returncode, (tmp_path / "twin.pdf").read_bytes()) == (2, twin)


@pytest.mark.long
@pytest.mark.parametrize("seed", [5, *(pytest.param(seed, marks=pytest.mark.long) for seed in range(5))])
def test_the_twin_of_a_scan_is_a_scan_that_is_read_alike(seed: int) -> None:
    pytest.importorskip("tesserocr")
    data = (EXAMPLES / "uk-current-0001-rows12-scan.pdf").read_bytes()
    before = extract(data)
    after = extract(twin_of(data, ReadSettings(), random.Random(seed)))
    assert [page.kind for page in after.pages] == [PageKind.SCANNED]
    assert shape(after) == shape(before)
    said = {row.description for row in before.transactions}
    assert said.isdisjoint(row.description for row in after.transactions)


def test_a_break_is_invented_anew_without_figures_of_another_length() -> None:
    """A balance of other digits is printed cut off, and nothing of its statement adds up."""
    amounts = [-11111, -17471, -300, -9000]
    for seed in range(50):
        system = System(list(amounts), 402201)
        value = 40000
        for row, amount in enumerate(amounts):
            value += amount
            system.forms += [
                Form(abs(amount), -1, row, row), system.balance_after(row, abs(value), value),
            ]  # fmt: skip
        (rest,) = {form.rest for form in system.forms if form.base}
        system.invent(random.Random(seed), frozenset())
        assert [len(str(form.value)) for form in system.forms] == [len(str(form.printed)) for form in system.forms]
        (made,) = {form.rest for form in system.forms if form.base}
        assert 0 < abs(made) < abs(rest)
