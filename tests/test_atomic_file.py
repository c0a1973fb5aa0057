"""Whole or absent, private, and nothing left behind."""

from __future__ import annotations

import os
import signal
import subprocess
import sys
import textwrap
from pathlib import Path

import pytest

from pdf_processor.atomic_file import create_private, make_folder, part_path, probe_folder, replacing


def _mode(path: Path) -> int:
    return path.stat().st_mode & 0o777


@pytest.fixture(params=[0o000, 0o022, 0o077])
def umask(request: pytest.FixtureRequest):
    before = os.umask(request.param)
    yield
    os.umask(before)


def test_the_target_appears_only_when_the_block_ends(tmp_path: Path) -> None:
    target = tmp_path / "a.csv"
    with replacing(os.fsencode(target), "t") as file:
        file.write(b"whole")
        assert not target.exists()
    assert target.read_bytes() == b"whole"
    assert os.listdir(tmp_path) == ["a.csv"]


def test_an_exception_leaves_the_old_content_and_no_temporary_file(tmp_path: Path) -> None:
    target = tmp_path / "a.csv"
    target.write_bytes(b"old")
    with pytest.raises(RuntimeError), replacing(os.fsencode(target), "t") as file:
        file.write(b"half")
        raise RuntimeError
    assert target.read_bytes() == b"old"
    assert os.listdir(tmp_path) == ["a.csv"]


@pytest.mark.usefixtures("umask")
def test_files_and_folders_are_private_whatever_the_umask(tmp_path: Path) -> None:
    """Fault 24: private whatever the umask."""
    target = tmp_path / "new" / "deeper" / "a.csv"
    with replacing(os.fsencode(target), "t") as file:
        file.write(b"x")
    assert _mode(target) == 0o600
    assert _mode(target.parent) == _mode(target.parent.parent) == 0o700


def test_folders_that_exist_keep_their_mode(tmp_path: Path) -> None:
    folder = tmp_path / "open"
    folder.mkdir()
    folder.chmod(0o755)
    make_folder(os.fsencode(folder / "new"))
    assert _mode(folder) == 0o755


def test_a_file_in_a_folders_place_is_an_error(tmp_path: Path) -> None:
    (tmp_path / "file").write_bytes(b"")
    with pytest.raises(NotADirectoryError):
        make_folder(os.fsencode(tmp_path / "file" / "below"))


def test_the_temporary_name_fits_beside_the_longest_name(tmp_path: Path) -> None:
    target = tmp_path / ("x" * 251 + ".csv")
    with replacing(os.fsencode(target), "20240101T000000-01234567-123456789") as file:
        file.write(b"x")
    assert target.exists()


def test_a_killed_writer_publishes_nothing(tmp_path: Path) -> None:
    program = """
        import os, signal, sys
        from pdf_processor.atomic_file import replacing
        with replacing(os.fsencode(sys.argv[1]), "token") as file:
            file.write(b"half")
            file.flush()
            os.kill(os.getpid(), signal.SIGKILL)
    """
    target = tmp_path / "a.csv"
    ended = subprocess.run([sys.executable, "-c", textwrap.dedent(program), str(target)], check=False)
    assert ended.returncode == -signal.SIGKILL
    assert not target.exists()
    assert [os.fsencode(tmp_path / name) for name in os.listdir(tmp_path)] == [
        part_path(os.fsencode(tmp_path), "token")
    ]


def test_private_creation_never_takes_an_existing_file_or_link(tmp_path: Path) -> None:
    (tmp_path / "link").symlink_to(tmp_path / "elsewhere")
    with pytest.raises(FileExistsError):
        create_private(os.fsencode(tmp_path / "link"))
    assert not (tmp_path / "elsewhere").exists()


def test_probing_leaves_nothing_and_takes_away_what_a_killed_probe_left(tmp_path: Path) -> None:
    folder = os.fsencode(tmp_path / "output")
    probe_folder(folder)
    Path(os.fsdecode(part_path(folder, "pdfproc-probe"))).write_bytes(b"left")
    probe_folder(folder)
    assert os.listdir(folder) == []
