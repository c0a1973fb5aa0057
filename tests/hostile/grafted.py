"""PDFs with objects of other PDFs in them, and references that lead elsewhere: each part is sound, the whole is not."""

from __future__ import annotations

import random
import re
from collections.abc import Iterator, Sequence
from pathlib import Path

_OBJECT = re.compile(rb"(\d+) (\d+) obj\b(.*?)\bendobj", re.DOTALL)
_REFERENCE = re.compile(rb"(?<=[\s\[/<>a-zA-Z])(\d+) 0 R\b")
_ROOT = re.compile(rb"/Root\s*(\d+) \d+ R")


def grafted(files: Sequence[Path], count: int, seed: int) -> Iterator[tuple[str, bytes]]:
    """`count` files: a name that tells of what they are, and their bytes. The same seed gives the same files."""
    dice = random.Random(seed)
    for number in range(count):
        host, donor = dice.sample(files, 2)
        data = _grafted(host.read_bytes(), donor.read_bytes(), dice)
        yield f"{number:05}-{donor.stem[:40]}-in-{host.stem[:40]}", data


def _grafted(host: bytes, donor: bytes, dice: random.Random) -> bytes:
    objects = {int(match[1]): match[3] for match in _OBJECT.finditer(host)}
    others = [match[3] for match in _OBJECT.finditer(donor)]
    if not objects or not others:
        return host[: len(host) // 2] + donor[len(donor) // 2 :]
    for _ in range(dice.choice((1, 1, 3, 10))):
        objects[dice.choice([*objects, max(objects) + 1])] = dice.choice(others)
    for _ in range(dice.choice((0, 0, 1, 5))):
        number = dice.choice(list(objects))
        objects[number] = _rewired(objects[number], list(objects), dice)
    root = _ROOT.search(host) or _ROOT.search(donor)
    return _written(objects, int(root[1]) if root else dice.choice(list(objects)), dice)


def _rewired(body: bytes, numbers: Sequence[int], dice: random.Random) -> bytes:
    """The object with about every third reference led to another object, which may be itself."""
    return _REFERENCE.sub(lambda match: b"%d 0 R" % dice.choice(numbers) if dice.random() < 0.3 else match[0], body)


def _written(objects: dict[int, bytes], root: int, dice: random.Random) -> bytes:
    """With a sound table, with one whose places are those of other objects, or with none."""
    out, places = bytearray(b"%PDF-1.7\n"), {}
    for number, body in objects.items():
        places[number] = len(out)
        out += b"%d 0 obj%sendobj\n" % (number, body)
    kind = dice.randrange(4)
    if kind == 0:
        return bytes(out) + b"trailer <</Root %d 0 R>>\n%%%%EOF\n" % root
    if kind == 1:
        moved = dice.sample(list(places), min(3, len(places)))
        places |= dict(zip(moved, [places[number] for number in [*moved[1:], moved[0]]], strict=True))
    start = len(out)
    out += b"xref\n0 1\n0000000000 65535 f \n"
    out += b"".join(b"%d 1\n%010d 00000 n \n" % each for each in sorted(places.items()))
    return bytes(out) + b"trailer <</Root %d 0 R/Size %d>>\nstartxref\n%d\n%%%%EOF\n" % (root, max(places) + 1, start)
