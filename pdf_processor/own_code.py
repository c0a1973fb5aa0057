"""Whether the program is still the one that was started: updated or removed meanwhile, it makes nonsense of its work.

What is not loaded yet is then missing, or fits no longer to what is. No file that is read has to do with that.
"""

from __future__ import annotations

import os
import site
import time
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterator

    from pdf_processor.errors import EnvironmentBroken

MESSAGE = "the program was updated or removed while it ran"
NEXT_STEP = "run the same command again; if it does not start, reinstall with: pip install --force-reinstall pdfproc"
_ROOT = os.path.dirname(os.path.realpath(__file__))
_CACHE = "__pycache__"
_BEGAN = time.time()


def has_changed() -> bool:
    """Whether code of ours, or a package beside it, has been put there or removed since this process began."""
    try:
        return any(map(_is_newer, (*_own(), *filter(os.path.isdir, site.getsitepackages()))))
    except OSError:
        return True


def changed() -> EnvironmentBroken:
    """The error that says so."""
    from pdf_processor.errors import EnvironmentBroken  # noqa: PLC0415 - the nursery is begun before it is loaded

    return EnvironmentBroken(MESSAGE, next_step=NEXT_STEP)


def _own() -> Iterator[str]:
    os.stat(_ROOT)  # a walk does not tell that there is nothing
    for folder, folders, names in os.walk(_ROOT):
        # Compiling what is imported for the first time makes a folder, which is no change.
        if _CACHE not in folders or not _is_newer(os.path.join(folder, _CACHE)):
            yield folder
        folders[:] = [each for each in folders if each != _CACHE]
        yield from (os.path.join(folder, name) for name in names)


def _is_newer(path: str) -> bool:
    # What lies in the future was written under another clock.
    return _BEGAN < os.stat(path).st_ctime <= time.time()
