"""Words that hold a label and its figure, or two days with a dash, come apart; references stay whole."""

from __future__ import annotations

from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from pdf_processor.model import Word
from pdf_processor.statement.pieces import apart


def cut(text: str) -> list[str]:
    return [word.text for word in apart(Word(text, 10.0, 0.0, 110.0, 10.0, 1))]


@pytest.mark.parametrize(
    "text, expected",
    [
        ("期初余额：13,276.25", ["期初余额：", "13,276.25"]),
        ("Saldo:1.234,56", ["Saldo:", "1.234,56"]),
        ("Betrag:-12,50", ["Betrag:", "-12,50"]),
        ("残高：12500円", ["残高：", "12500円"]),
        ("起止日期：2022年09月15日", ["起止日期：", "2022年09月15日"]),
        ("令和5年2月5日～令和5年3月7日", ["令和5年2月5日", "～", "令和5年3月7日"]),
        ("令和6年2月1日から令和6年2月29日まで", ["令和6年2月1日", "から", "令和6年2月29日", "まで"]),
        ("照会期間：2022/12/11～2023/3/11", ["照会期間：", "2022/12/11", "～", "2023/3/11"]),
        ("01.02.2024-29.02.2024", ["01.02.2024", "-", "29.02.2024"]),
        ("照会日時\u3000時刻:09:30:15", ["照会日時", "時刻:09:30:15"]),
        ("照会期間\u3000令和5年2月5日～令和5年3月7日", ["照会期間", "令和5年2月5日", "～", "令和5年3月7日"]),
    ],
)
def test_labels_and_periods_come_apart(text: str, expected: list[str]) -> None:
    assert cut(text) == expected


@pytest.mark.parametrize(
    "text", ["REF:12345", "12:30:15", "2024-01-31", "2.000-3.000", "a1-b2-c3", "IBAN:DE02", "https://a.example/1,00"]
)
def test_references_and_times_stay_whole(text: str) -> None:
    assert cut(text) == [text]


@given(st.text(st.characters(exclude_characters="\u3000"), min_size=1, max_size=30))
def test_nothing_is_lost_and_the_pieces_fill_the_box(text: str) -> None:
    words = apart(Word(text, 10.0, 0.0, 110.0, 10.0, 1))
    assert "".join(word.text for word in words) == text
    assert words[0].x0 == 10.0
    assert words[-1].x1 == pytest.approx(110.0)
    assert all(one.x1 == pytest.approx(other.x0) for one, other in pairwise(words))
