"""Names of results are safe everywhere, fit everywhere, and differ where they must."""

from __future__ import annotations

import itertools
import unicodedata

import pytest
from hypothesis import given
from hypothesis import strategies as st

from pdf_processor.output_names import name_key, result_names

SHA = "0123456789abcdef" * 4


def _names(relative: bytes, number: int = 3) -> list[str]:
    return list(itertools.islice(result_names(relative, SHA, ".csv"), number))


def test_an_ordinary_name_stays_as_it_is() -> None:
    assert _names(b"2024/01 Konto.pdf") == [
        "2024/01 Konto.csv",
        "2024/01 Konto.01234567.csv",
        "2024/01 Konto.01234567-2.csv",
    ]


@pytest.mark.parametrize(
    ("relative", "first"),
    [
        (b"A.PDF", "A.csv"),
        (b"statement", "statement.csv"),
        (b"x.txt", "x.txt.csv"),
        (b"-rf.pdf", "_rf.01234567.csv"),
        (b".hidden.pdf", "_hidden.01234567.csv"),
        (b".pdf", "_.01234567.csv"),
        (b"a\nb\x1b[2J.pdf", "a_b_[2J.01234567.csv"),
        (b"\xff\xfe.pdf", "__.01234567.csv"),
        (b"con.pdf", "_con.01234567.csv"),
        (b"a:b?.pdf", "a_b_.01234567.csv"),
        ("\u202efdp.exe.pdf".encode(), "_fdp.exe.01234567.csv"),
        (b"=1+1.pdf", "=1+1.csv"),
        (b"x" * 251 + b".pdf", "x" * 251 + ".csv"),
    ],
)
def test_names_that_would_harm_are_changed_and_marked(relative: bytes, first: str) -> None:
    assert _names(relative, 1) == [first]


def test_folders_are_made_safe_too_and_never_meet_our_own_files() -> None:
    assert _names(b"a.csv/b.pdf", 1)[0].startswith("a.csv.")
    assert _names(b"pdfproc.db/b.pdf", 1)[0].startswith("pdfproc.db.")
    assert _names(b"-x/b.pdf", 1)[0].startswith("_x.")
    assert _names(b"\xff/b.pdf", 1) != _names(b"\xfe/b.pdf", 1)


def test_very_deep_folders_come_to_one_name() -> None:
    (name,) = _names(b"/".join([b"d" * 200] * 20) + b"/a.pdf", 1)
    assert name.startswith("deep.")
    assert name.endswith("/a.csv")


def test_names_that_some_system_takes_for_the_same_have_the_same_key() -> None:
    nfd = unicodedata.normalize("NFD", "Überweisung.csv")
    assert name_key("überweisung.CSV") == name_key(nfd)
    assert name_key("a.csv") != name_key("b.csv")


@given(
    st.lists(st.binary(min_size=1, max_size=255).map(lambda b: b.replace(b"/", b"_").replace(b"\0", b"_")), min_size=1)
)
def test_any_bytes_give_names_that_every_system_takes(parts: list[bytes]) -> None:
    """Fault 17: any bytes as a name."""
    relative = b"/".join(part if part not in (b".", b"..") else b"x" for part in parts)
    for name in _names(relative):
        encoded = name.encode()
        assert len(encoded) < 3000
        for part in encoded.split(b"/"):
            assert 0 < len(part) <= 255
            assert part not in (b".", b"..")
            assert part[:1] not in (b".", b"-")
            assert not any(byte < 0x20 for byte in part)
    assert len(set(_names(relative))) == 3
