"""Into failed/ and back: nothing overwritten, nothing lost, everything repeatable."""

from __future__ import annotations

import hashlib
import json
import os
import shutil
import tempfile
from collections.abc import Iterator
from pathlib import Path

import pytest

from pdf_processor import quarantine
from pdf_processor.model import Failure
from pdf_processor.quarantine import NotMoved, error_file, move_aside, move_back, remove_reason, write_reason

CONTENT = b"%PDF-1.4 broken"
SHA = hashlib.sha256(CONTENT).hexdigest()


@pytest.fixture
def origin(tmp_path: Path) -> Path:
    path = tmp_path / "in" / "sub" / "a.pdf"
    path.parent.mkdir(parents=True)
    path.write_bytes(CONTENT)
    path.chmod(0o640)
    os.utime(path, ns=(5, 1_700_000_000_000_000_005))
    return path


@pytest.fixture(params=["same device", "other device"])
def failed(request: pytest.FixtureRequest, tmp_path: Path) -> Iterator[Path]:
    if request.param == "same device":
        yield tmp_path / "failed"
        return
    shm = Path("/dev/shm")
    if not shm.is_dir() or shm.stat().st_dev == tmp_path.stat().st_dev:
        pytest.skip("no second file system")
    folder = Path(tempfile.mkdtemp(dir=shm))
    yield folder / "failed"
    shutil.rmtree(folder)


def _move(origin: Path, failed: Path, relative: bytes = b"sub/a.pdf", *, taken: bool = False) -> Path:
    moved = move_aside(
        os.fsencode(origin), os.fsencode(failed), relative, SHA, token="t", is_taken=lambda _place: taken
    )
    return Path(os.fsdecode(moved))


def _files(folder: Path) -> list[str]:
    return sorted(str(path.relative_to(folder)) for path in folder.rglob("*") if path.is_file())


def test_a_pdf_moves_to_the_same_place_below_failed_and_keeps_mode_and_time(origin: Path, failed: Path) -> None:
    place = _move(origin, failed)
    assert place == failed / "sub" / "a.pdf"
    assert not origin.exists()
    status = place.stat()
    assert (place.read_bytes(), status.st_mode & 0o777, status.st_mtime_ns) == (
        CONTENT,
        0o640,
        1_700_000_000_000_000_005,
    )
    assert _files(failed) == ["sub/a.pdf"]
    assert (failed.stat().st_mode & 0o777, (failed / "sub").stat().st_mode & 0o777) == (0o700, 0o700)


def test_nothing_in_failed_is_ever_overwritten(origin: Path, failed: Path) -> None:
    """Fault 9: the name in the failed folder is taken."""
    names = ["a.pdf", f"a.{SHA[:8]}.pdf"]
    (failed / "sub").mkdir(parents=True)
    for name in names:
        (failed / "sub" / name).write_bytes(b"somebody else's")
    place = _move(origin, failed)
    assert place.name == f"a.{SHA[:8]}-2.pdf"
    assert {(failed / "sub" / name).read_bytes() for name in names} == {b"somebody else's"}


def test_a_folder_in_its_place_is_not_replaced(origin: Path, failed: Path) -> None:
    (failed / "sub" / "a.pdf").mkdir(parents=True)
    assert _move(origin, failed).name == f"a.{SHA[:8]}.pdf"


def test_a_move_that_a_crash_cut_off_is_finished(origin: Path, failed: Path) -> None:
    (failed / "sub").mkdir(parents=True)
    shutil.copy(origin, failed / "sub" / "a.pdf")  # named, but the origin is not yet gone
    assert _move(origin, failed) == failed / "sub" / "a.pdf"
    assert not origin.exists()
    assert _move(origin, failed) == failed / "sub" / "a.pdf"  # all done, only the log does not know
    assert _files(failed) == ["sub/a.pdf"]


def test_equal_bytes_that_belong_to_another_file_do_not_stand_for_this_one(origin: Path, failed: Path) -> None:
    (failed / "sub").mkdir(parents=True)
    shutil.copy(origin, failed / "sub" / "a.pdf")
    assert _move(origin, failed, taken=True).name == f"a.{SHA[:8]}.pdf"
    assert len(_files(failed)) == 2


def test_what_is_gone_or_changed_is_not_moved(origin: Path, failed: Path) -> None:
    origin.write_bytes(b"something new")
    with pytest.raises(NotMoved, match="changed"):
        _move(origin, failed)
    assert origin.read_bytes() == b"something new"
    origin.unlink()
    with pytest.raises(NotMoved):
        _move(origin, failed)


def test_a_link_put_in_the_files_place_is_not_followed(origin: Path, failed: Path, tmp_path: Path) -> None:
    elsewhere = tmp_path / "elsewhere.pdf"
    origin.rename(elsewhere)
    origin.symlink_to(elsewhere)
    with pytest.raises(NotMoved):
        _move(origin, failed)
    assert elsewhere.read_bytes() == CONTENT


def test_a_file_system_without_hard_links_works_too(
    origin: Path, failed: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Fault 9: a file system without hard links."""

    def no_links(*_args: object, **_kwargs: object) -> None:
        raise PermissionError(1, "Operation not permitted")

    monkeypatch.setattr(quarantine.os, "link", no_links)
    (failed / "sub").mkdir(parents=True)
    (failed / "sub" / "a.pdf").write_bytes(b"other")
    place = _move(origin, failed)
    assert (place.name, place.read_bytes()) == (f"a.{SHA[:8]}.pdf", CONTENT)
    assert _files(failed) == [f"sub/a.{SHA[:8]}.pdf", "sub/a.pdf"]
    assert not origin.exists()


def test_a_pdf_read_from_failed_itself_stays_there(tmp_path: Path) -> None:
    inside = tmp_path / "failed" / "a.pdf"
    inside.parent.mkdir()
    inside.write_bytes(CONTENT)
    assert _move(inside, tmp_path / "failed", b"a.pdf") == inside


def test_the_longest_names_fit(tmp_path: Path) -> None:
    origin = tmp_path / ("n" * 251 + ".pdf")
    origin.write_bytes(CONTENT)
    failed = tmp_path / "failed"
    failed.mkdir()
    (failed / origin.name).write_bytes(b"other")
    place = _move(origin, failed, os.fsencode(origin.name))
    write_reason(os.fsencode(place), b"/x", SHA, Failure("c", "m", "n", False), time="now", token="t")
    write_reason(os.fsencode(failed / origin.name), b"/x", SHA, Failure("c", "m", "n", False), time="now", token="t")
    assert len(_files(failed)) == 4


def test_the_reason_lies_beside_the_pdf_private_and_complete(tmp_path: Path) -> None:
    pdf = os.fsencode(tmp_path / "a.pdf")
    write_reason(pdf, b"/in/\xff\n.pdf", SHA, Failure("timed_out", "m", "n", True, 3), time="T", token="t")
    reason = tmp_path / "a.pdf.error.json"
    assert json.loads(reason.read_text()) == {
        "code": "timed_out",
        "message": "m",
        "next_step": "n",
        "retryable": True,
        "page": 3,
        "origin": "/in/\\xff\n.pdf",
        "sha256": SHA,
        "time": "T",
    }
    assert reason.stat().st_mode & 0o777 == 0o600
    assert error_file(pdf, SHA) == os.fsencode(reason)


def test_the_reason_goes_only_with_its_pdf(tmp_path: Path) -> None:
    pdf = tmp_path / "a.pdf"
    pdf.write_bytes(CONTENT)
    reason = tmp_path / "a.pdf.error.json"
    reason.write_text("{}")
    remove_reason(os.fsencode(pdf), SHA)
    assert reason.exists()
    pdf.unlink()
    remove_reason(os.fsencode(pdf), SHA)
    remove_reason(os.fsencode(pdf), SHA)
    assert not reason.exists()


def _back(place: Path, origin: Path) -> None:
    move_back(os.fsencode(place), os.fsencode(origin), SHA, "t")


def test_there_and_back_again(origin: Path, failed: Path) -> None:
    place = _move(origin, failed)
    _back(place, origin)
    assert origin.read_bytes() == CONTENT
    assert not place.exists()
    _back(place, origin)  # already there


def test_back_never_overwrites_and_needs_its_folder(origin: Path, failed: Path) -> None:
    place = _move(origin, failed)
    origin.write_bytes(b"new")
    with pytest.raises(NotMoved, match="another file"):
        _back(place, origin)
    assert (origin.read_bytes(), place.read_bytes()) == (b"new", CONTENT)
    shutil.rmtree(origin.parent)
    with pytest.raises(NotMoved, match="folder of origin"):
        _back(place, origin)
    place.unlink()
    with pytest.raises(NotMoved, match="no longer in the failed folder"):
        _back(place, origin)


def test_a_pdf_mended_inside_failed_goes_back_as_it_is_now(origin: Path, failed: Path) -> None:
    place = _move(origin, failed)
    place.write_bytes(b"mended")
    _back(place, origin)
    assert origin.read_bytes() == b"mended"
