"""The nursery of a run, begun before anything else of the program is loaded: both take a quarter of a second."""

from __future__ import annotations

import os
from contextlib import contextmanager
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from pdf_processor.nursery import Nursery

_IDLE = frozenset({"--help", "-h", "--skip-existing"})  # where there may be nothing to read
_begun: list[Nursery] = []


@contextmanager
def early_nursery(arguments: Sequence[str]) -> Iterator[None]:
    """Begin one where these arguments ask for a run; it ends with the block, unless it was taken."""
    if [each for each in arguments if each != "--plain"][:1] == ["ingest"] and _IDLE.isdisjoint(arguments):
        from pdf_processor.nursery import EXTRACTOR_VARIABLE, Nursery  # noqa: PLC0415 - others have no need of it

        nursery = Nursery(os.environ.get(EXTRACTOR_VARIABLE, "default"))
        _begun.append(nursery)
        nursery.prepare()
    try:
        yield
    finally:
        for nursery in _begun:
            nursery.close()
        _begun.clear()


def take() -> Nursery | None:
    """What was begun, to be ended by who takes it; None the second time, or where nothing was."""
    return _begun.pop() if _begun else None
