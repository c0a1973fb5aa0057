"""When one worker is enough."""

from __future__ import annotations

import shutil
from pathlib import Path

import pytest

from pdf_processor.cli.few_files import FEW_FILES, are_few

EXAMPLES = Path(__file__).parent.parent / "examples" / "statements"
DIGITAL = "uk-current-0001.pdf"


@pytest.mark.parametrize(("copies", "few"), [(1, True), (FEW_FILES, True), (FEW_FILES + 1, False)])
def test_few_small_digital_files_are_few(tmp_path: Path, copies: int, few: bool) -> None:
    for number in range(copies):
        shutil.copy(EXAMPLES / DIGITAL, tmp_path / f"{number}.pdf")
    assert are_few([str(tmp_path)]) is few


def test_pictures_and_what_is_not_there_are_not(tmp_path: Path) -> None:
    (tmp_path / "scan.pdf").write_bytes(b"%PDF-1.7\n1 0 obj <</Type/Page>> 2 0 obj <</Subtype/Image>>")
    assert not are_few([str(tmp_path)])
    assert not are_few([str(tmp_path / "nothing")])
