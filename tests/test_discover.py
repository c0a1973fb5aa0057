"""What is found, in which order, and what is left out and said to be."""

from __future__ import annotations

import os
import socket
from pathlib import Path

import pytest

from pdf_processor import discover as discover_module
from pdf_processor.discover import discover, resolve_sources


def _find(*sources: Path, excluded: tuple[Path, ...] = ()) -> tuple[list[bytes], dict[bytes, str]]:
    remarks: dict[bytes, str] = {}
    found = discover(
        resolve_sources(sources),
        [os.fsencode(path) for path in excluded],
        lambda code, _message, path: remarks.__setitem__(os.path.basename(path), code),
    )
    return [item.relative for item in found], remarks


def _touch(root: Path, *names: str | bytes) -> None:
    for name in names:
        path = os.path.join(os.fsencode(root), os.fsencode(name))
        os.makedirs(os.path.dirname(path), exist_ok=True)
        with open(path, "wb"):
            pass


def test_what_a_reader_leaves_in_its_temporary_folder_is_not_found(tmp_path: Path) -> None:
    _touch(tmp_path, "a.pdf", ".pdfproc-child-x/b.pdf", ".pdfproc-new-x/b.pdf", ".other/c.pdf")
    assert _find(tmp_path) == ([b".other/c.pdf", b"a.pdf"], {})


def test_the_order_is_that_of_the_bytes_in_each_folder(tmp_path: Path) -> None:
    _touch(tmp_path, "b.pdf", "a/z.pdf", "a.pdf", "B.PDF", "é.pdf", b"\xff.pdf", "c/d/e.Pdf", "notes.txt")
    found, remarks = _find(tmp_path)
    assert found == [b"B.PDF", b"a.pdf", b"a/z.pdf", b"b.pdf", b"c/d/e.Pdf", "é.pdf".encode(), b"\xff.pdf"]
    assert remarks == {}


def test_a_folder_with_more_names_than_are_held_at_once_keeps_its_order(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(discover_module, "NAMES_AT_ONCE", 7)
    names = [f"{number:03}.pdf" for number in range(50)]
    _touch(tmp_path, *reversed(names))
    assert _find(tmp_path)[0] == [name.encode() for name in names]


def test_size_and_time_of_change_are_those_of_the_file(tmp_path: Path) -> None:
    (tmp_path / "a.pdf").write_bytes(b"12345")
    os.utime(tmp_path / "a.pdf", ns=(1, 1_700_000_000_123_456_789))
    (found,) = discover(resolve_sources([tmp_path]), [], lambda *_: None)
    assert (found.file.size, found.file.mtime_ns) == (5, 1_700_000_000_123_456_789)
    assert found.file.path == os.fsencode(tmp_path / "a.pdf")


def test_links_pipes_sockets_and_loops_are_said_and_never_followed(tmp_path: Path) -> None:
    """Fault 16: links, loops, pipes, sockets."""
    root = tmp_path / "in"
    _touch(root, "good.pdf", "sub/also.pdf")
    _touch(tmp_path, "outside/secret.pdf")
    (root / "link.pdf").symlink_to("/etc/passwd")
    (root / "loop").symlink_to(root)
    (root / "out").symlink_to(tmp_path / "outside")
    (root / "self.pdf").symlink_to("self.pdf")
    os.mkfifo(root / "pipe.pdf")
    with socket.socket(socket.AF_UNIX) as listener:
        listener.bind(str(root / "s.pdf"))
        found, remarks = _find(root)
    assert found == [b"good.pdf", b"sub/also.pdf"]
    assert set(remarks) == {b"link.pdf", b"loop", b"out", b"self.pdf", b"pipe.pdf", b"s.pdf"}
    assert set(remarks.values()) == {"not_a_file"}


def test_output_and_failed_folder_inside_a_source_are_not_entered(tmp_path: Path) -> None:
    _touch(tmp_path, "a.pdf", "failed/b.pdf", "x/output/c.pdf", "output/d.pdf")
    found, _ = _find(tmp_path, excluded=(tmp_path / "failed", tmp_path / "output"))
    assert found == [b"a.pdf", b"x/output/c.pdf"]


def test_a_source_that_is_the_output_folder_is_read(tmp_path: Path) -> None:
    _touch(tmp_path, "a.pdf")
    assert _find(tmp_path, excluded=(tmp_path,))[0] == [b"a.pdf"]


def test_overlapping_sources_are_read_once(tmp_path: Path) -> None:
    _touch(tmp_path, "in/a.pdf", "in/sub/b.pdf", "other/c.pdf")
    (tmp_path / "alias").symlink_to(tmp_path / "in")
    found, _ = _find(
        tmp_path / "in" / "sub",
        tmp_path / "in",
        tmp_path / "alias",
        tmp_path / "in" / "a.pdf",
        tmp_path / "other" / ".." / "in",
        tmp_path / "other",
    )
    assert found == [b"a.pdf", b"sub/b.pdf", b"c.pdf"]


def test_a_single_file_is_taken_whatever_its_suffix(tmp_path: Path) -> None:
    _touch(tmp_path, "statement", "b.bin")
    assert _find(tmp_path / "statement", tmp_path / "b.bin")[0] == [b"statement", b"b.bin"]


def test_a_source_that_is_missing_is_an_error(tmp_path: Path) -> None:
    with pytest.raises(FileNotFoundError):
        resolve_sources([tmp_path / "nothing"])


def test_folders_nested_thousands_deep_neither_crash_nor_hang(tmp_path: Path) -> None:
    """Fault 16: folders thousands deep."""
    _touch(tmp_path, "a.pdf", "z.pdf")
    start = os.open(tmp_path, os.O_RDONLY)
    here = start
    for depth in range(5000):
        os.mkdir("d", dir_fd=here)
        deeper = os.open("d", os.O_RDONLY, dir_fd=here)
        os.close(here)
        here = deeper
        if depth == 1000:
            os.close(os.open("deep.pdf", os.O_CREAT, dir_fd=here))
    os.close(here)
    found, remarks = _find(tmp_path)
    assert [os.path.basename(name) for name in found] == [b"a.pdf", b"deep.pdf", b"z.pdf"]
    assert list(remarks.values()) == ["unreadable_folder"]
    os.system(f"rm -rf {tmp_path}/d")


def test_a_folder_that_may_not_be_listed_is_said(tmp_path: Path) -> None:
    """Fault 16: a folder that may not be listed."""
    if os.geteuid() == 0:
        pytest.skip("root may list any folder")
    _touch(tmp_path, "a.pdf", "closed/b.pdf")
    (tmp_path / "closed").chmod(0)
    found, remarks = _find(tmp_path)
    (tmp_path / "closed").chmod(0o700)
    assert found == [b"a.pdf"]
    assert remarks == {b"closed": "unreadable_folder"}
