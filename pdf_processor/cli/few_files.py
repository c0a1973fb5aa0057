"""Whether one worker has done it all before a second one could start."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import islice

from pdf_processor.discover import discover, resolve_sources
from pdf_processor.page_hint import page_hint

FEW_FILES = 20
FEW_PAGES = 40
"""A child process takes as much processor time to start as reading about a hundred digital pages."""


def are_few(sources: Sequence[str | bytes]) -> bool:
    """Whether the sources hold so few pages, none of them a picture; whoever reads them says what is wrong."""
    try:
        found = list(islice(discover(resolve_sources(sources), (), lambda *_: None), FEW_FILES + 1))
    except OSError:
        return False
    if len(found) > FEW_FILES:
        return False
    hints = [page_hint(each.file.path, each.file.size) for each in found]
    return sum(hint.pages for hint in hints) <= FEW_PAGES and not any(hint.pictures for hint in hints)
