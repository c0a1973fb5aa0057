"""Names of results by a pattern: filled in, safe whatever is printed, and kept by all that looks for results."""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
import unicodedata
from datetime import date
from itertools import islice
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from pdf_processor.bulk_processor import run_batch
from pdf_processor.checkup import find
from pdf_processor.forgetting import forget
from pdf_processor.import_log import ImportLog
from pdf_processor.model import Document, Reconciled, Statement
from pdf_processor.name_template import NameTemplate
from pdf_processor.settings import Settings

EXAMPLES = Path(__file__).parent.parent / "examples" / "statements"
SHA = "0123456789abcdef" * 4


def document(account: str | None = "12-34 5678", bank: str | None = "Old Bank", end: date | None = None) -> Document:
    empty = dict.fromkeys(("kind", "locale", "currency", "period_start", "opening_balance", "closing_balance"))
    statement = Statement(
        bank=bank, account=account, period_end=end, transactions=(), reconciled=Reconciled.UNKNOWN, **empty
    )
    return Document((), (statement,))


def name(pattern: str, read: Document, relative: bytes = b"2024/march.pdf") -> str:
    return next(NameTemplate.parse(pattern).names(read, relative, SHA, ".csv"))


@pytest.mark.parametrize(
    ("pattern", "expected"),
    [
        ("{account}/{period_end:%Y-%m} {bank}.csv", "12-34 5678/2024-03 Old Bank.csv"),
        ("{account:-4} {period_end}", "5678 2024-03-31.csv"),
        ("{account:-6} {account:-2}", "345678 78.csv"),
        ("{folder}/{name} {kind}", "2024/march unknown.csv"),
        ("{period_start:%Y}/{name}", "unknown/march.csv"),
    ],
)
def test_fields_are_filled_in(pattern: str, expected: str) -> None:
    assert name(pattern, document(end=date(2024, 3, 31))) == expected


def test_statements_that_differ_and_names_that_are_taken() -> None:
    two = Document((), document("1").statements + document("2").statements)
    names = list(islice(NameTemplate.parse("{bank}/{account}").names(two, b"a.pdf", SHA, ".csv"), 3))
    assert names == ["Old Bank/several.csv", "Old Bank/several.01234567.csv", "Old Bank/several.01234567-2.csv"]


@pytest.mark.parametrize(
    ("pattern", "told"),
    [
        ("../{name}", "out of the output folder"),
        ("/tmp/{name}", "out of the output folder"),
        ("a/../../{name}", "out of the output folder"),
        ("..\\{name}", "out of the output folder"),
        ("{acount}", "did you mean {account}?"),
        ("{name.__class__}", "there is no field"),
        ("{name!r}", "does not go with"),
        ("{period_end:%s}", "does not go with"),
        ("{period_end:/%Y}", "does not go with"),
        ("{period_end:-3}", "does not go with"),
        ("{account}/", "names folders only"),
        ("{account}/.csv", "names folders only"),
        ("{bank:>99999999}", "does not go with"),
        ("statement", "names no field"),
        ("{name", "is no pattern"),
    ],
)
def test_wrong_patterns_are_told(pattern: str, told: str) -> None:
    with pytest.raises(ValueError, match=r".") as error:
        NameTemplate.parse(pattern)
    assert told in str(error.value)


@settings(max_examples=150, deadline=None)
@given(
    st.text(max_size=300), st.text(max_size=40), st.sampled_from(["{account}/{bank}", "{bank}", "x{account}y/{bank}z"])
)
def test_no_value_leads_out_of_the_folder(account: str, bank: str, pattern: str) -> None:
    made = name(pattern, document(account, bank))
    root = "/nowhere/output"
    assert os.path.normpath(f"{root}/{made}") == f"{root}/{made}"
    assert len(made.split("/")) == len(pattern.split("/"))
    for part in made.split("/"):
        assert part[0] not in ".- "
        assert not any(unicodedata.category(each) in ("Cc", "Cs", "Zl", "Zp") for each in part)
        assert 0 < len(part.encode()) <= 255
    assert not made.split("/")[0].startswith("pdfproc.db")


def test_a_run_by_a_pattern_is_read_again_checked_and_forgotten(tmp_path: Path) -> None:
    source, output = tmp_path / "in", tmp_path / "out"
    source.mkdir()
    for each in ("uk-current-0001.pdf", "us-running-0001.pdf"):
        shutil.copy(EXAMPLES / each, source)
    (source / "again.pdf").write_bytes((source / "uk-current-0001.pdf").read_bytes() + b"\n")
    plain = Settings(output=output, failed=tmp_path / "failed", workers=1)
    by_year = Settings(output=output, failed=tmp_path / "failed", workers=1, name="{currency}/{period_end:%Y}")

    def results() -> list[str]:
        return sorted(str(path.relative_to(output)) for path in output.rglob("*.csv"))

    run_batch([source], plain)
    assert results() == ["again.csv", "uk-current-0001.csv", "us-running-0001.csv"]
    run_batch([source], by_year)
    first = results()
    assert [path.rpartition("/")[0] for path in first] == ["GBP", "GBP", "USD"]
    with ImportLog.open(output, create=False) as log:
        assert not list(find(by_year, log))
    skipping = Settings(output=output, failed=tmp_path / "failed", workers=1, name=by_year.name, skip_existing=True)
    assert run_batch([source], skipping).skipped == 3
    run_batch([source], by_year)
    assert results() == first
    with ImportLog.open(output, create=False) as log:
        removed, refused = forget(log, [b"again.pdf"])
        assert (len(removed.results), refused) == (1, [])
        assert not list(find(by_year, log))
    assert len(results()) == 2


def test_a_wrong_pattern_is_told_before_a_file_is_touched(tmp_path: Path) -> None:
    command = [sys.executable, "-m", "pdf_processor", "ingest", ".", "--name", "../{name}"]
    done = subprocess.run(command, cwd=tmp_path, capture_output=True, text=True, check=False)
    assert done.returncode == 2
    assert "--name" in done.stderr
    assert "out of the output folder" in done.stderr
    assert not list(tmp_path.iterdir())
