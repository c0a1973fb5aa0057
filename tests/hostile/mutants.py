"""Sound and broken PDFs, spoiled by seed: the same seed spoils the same file in the same way."""

from __future__ import annotations

import random
import re
from collections.abc import Callable, Iterator, Sequence
from pathlib import Path

Spoil = Callable[[bytearray, random.Random], None]

_OBJECT = re.compile(rb"\d+ \d+ obj.*?endobj", re.DOTALL)
_NUMBER = re.compile(rb"(?<=[\s\[/])-?\d+(?:\.\d+)?")
_LENGTH = re.compile(rb"/(?:Length|Count|Size|First|N|Width|Height|Columns|Prev)\s*(\d+)")
_NAME = re.compile(rb"/[A-Za-z][A-Za-z0-9]*")
_NUMBERS = (b"0", b"-1", b"1", b"65536", b"2147483647", b"4294967296", b"-2147483648", b"99999999999999999999",
            b"1e38", b"nan", b"0.00000001")  # fmt: skip


def _flip_bits(data: bytearray, dice: random.Random) -> None:
    for _ in range(dice.choice((1, 1, 4, 32, 256))):
        data[dice.randrange(len(data))] ^= 1 << dice.randrange(8)


def _truncate(data: bytearray, dice: random.Random) -> None:
    del data[dice.randrange(len(data)) :]


def _cut_out(data: bytearray, dice: random.Random) -> None:
    start = dice.randrange(len(data))
    del data[start : start + dice.choice((1, 10, 1000, 20_000))]


def _repeat(data: bytearray, dice: random.Random) -> None:
    start = dice.randrange(len(data))
    piece = data[start : start + dice.choice((1, 50, 2000))]
    data[start:start] = piece * dice.choice((1, 3, 100))


def _overwrite(data: bytearray, dice: random.Random) -> None:
    start = dice.randrange(len(data))
    size = min(dice.choice((1, 8, 64, 1024)), len(data) - start)
    data[start : start + size] = dice.choice((bytes(size), b"\xff" * size, dice.randbytes(size), b"<" * size))


def _swap_objects(data: bytearray, dice: random.Random) -> None:
    found = list(_OBJECT.finditer(data))
    if len(found) < 2:
        _flip_bits(data, dice)
        return
    first, second = sorted(dice.sample(found, 2), key=lambda match: match.start())
    head, tail = (match[0].partition(b"obj")[2] for match in (first, second))
    data[second.start() : second.end()] = second[0].partition(b"obj")[0] + b"obj" + head
    data[first.start() : first.end()] = first[0].partition(b"obj")[0] + b"obj" + tail


def _delete_object(data: bytearray, dice: random.Random) -> None:
    found = list(_OBJECT.finditer(data))
    if not found:
        _cut_out(data, dice)
        return
    chosen = dice.choice(found)
    del data[chosen.start() : chosen.end()]


def _change(pattern: re.Pattern[bytes], values: Sequence[bytes], group: int) -> Spoil:
    def change(data: bytearray, dice: random.Random) -> None:
        found = list(pattern.finditer(data))
        if not found:
            _overwrite(data, dice)
            return
        for match in sorted(dice.sample(found, min(len(found), dice.choice((1, 1, 3)))), key=lambda m: -m.start()):
            data[match.start(group) : match.end(group)] = dice.choice(values)

    return change


_NAMES = (b"/Pages", b"/Page", b"/Kids", b"/Parent", b"/FlateDecode", b"/Type0", b"/Length", b"/Form", b"/Image", b"/X")
SPOILS: dict[str, Spoil] = {
    "bits": _flip_bits,
    "truncated": _truncate,
    "cut": _cut_out,
    "repeated": _repeat,
    "overwritten": _overwrite,
    "swapped": _swap_objects,
    "deleted": _delete_object,
    "numbers": _change(_NUMBER, _NUMBERS, 0),
    "lengths": _change(_LENGTH, _NUMBERS, 1),
    "names": _change(_NAME, _NAMES, 0),
}


def mutants(originals: Sequence[Path], count: int, seed: int) -> Iterator[tuple[str, bytes]]:
    """`count` spoiled files: a name that tells how each was made, and its bytes."""
    return mutants_of([(path.stem, path.read_bytes()) for path in originals], count, seed)


def mutants_of(originals: Sequence[tuple[str, bytes]], count: int, seed: int) -> Iterator[tuple[str, bytes]]:
    """The same of files by their names."""
    dice = random.Random(seed)
    kinds = list(SPOILS)
    for number in range(count):
        original = dice.choice(originals)
        kind = kinds[number % len(kinds)]
        data = bytearray(original[1] or b"%")
        for _ in range(dice.choice((1, 1, 1, 2, 4))):
            SPOILS[kind](data, dice)
            data = data or bytearray(b"%")
        yield f"{number:05}-{kind}-{original[0][:80]}", bytes(data)
