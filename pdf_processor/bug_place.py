"""What may be shown of a bug: its kind, and where it is. An exception's text may hold what stands in a statement."""

from __future__ import annotations

import traceback
from pathlib import Path

_PACKAGE = str(Path(__file__).resolve().parent)


def place_of(error: BaseException) -> str:
    """The module and line of ours that an exception was raised in, or that called what raised it."""
    frames = [frame for frame in traceback.extract_tb(error.__traceback__) if _PACKAGE in frame.filename]
    if not frames:
        return "an unknown place"
    module = Path(frames[-1].filename).relative_to(_PACKAGE).with_suffix("")
    return f"{'.'.join(('pdf_processor', *module.parts))}:{frames[-1].lineno}"
