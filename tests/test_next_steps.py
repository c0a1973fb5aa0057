"""Commands to type next, as they are told."""

from __future__ import annotations

import shlex
from pathlib import Path

import pytest

from pdf_processor.errors import FileError
from pdf_processor.next_steps import on_folders, without_folders

FOLDERS = ["output", "results", "my results", "it's", "/a/b", "z\u202eq", "a\nb"]


@pytest.mark.parametrize("output", FOLDERS)
@pytest.mark.parametrize("failed", ["failed", "/var/a side"])
@pytest.mark.parametrize("bare", ["run 'pdfproc retry --timeout SECONDS', then 'pdfproc status'", "pdfproc show FILE"])
def test_folders_go_in_and_out(bare: str, output: str, failed: str) -> None:
    told = on_folders(bare, Path(output), Path(failed))
    assert without_folders(told) == bare
    assert ("-o" in told) is (output != "output")


def test_the_shell_reads_the_names_of_the_folders() -> None:
    told = on_folders("pdfproc retry --timeout 9", Path("it's"), Path("a side"))
    assert shlex.split(told) == ["pdfproc", "retry", "-o", "it's", "--failed-dir", "a side", "--timeout", "9"]
    assert on_folders("pdfproc show a.pdf", Path("output"), Path("a side")) == "pdfproc show a.pdf"


def every_file_error() -> list[type[FileError]]:
    found = [FileError]
    for kind in found:
        found += kind.__subclasses__()
    return found[1:]


@pytest.mark.parametrize("kind", every_file_error(), ids=lambda kind: kind.__name__)
def test_steps_about_a_file_name_their_command(kind: type[FileError]) -> None:
    """The log keeps them, and `pdfproc status` tells them: 'the same command again' would be that one."""
    assert "same command" not in kind.default_next_step
    assert "where it was left" not in kind.default_next_step
