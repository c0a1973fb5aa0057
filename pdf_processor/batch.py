"""A folder of PDFs, as a library offers it: importing it is cheap, for what reads them is loaded with the first run."""

from __future__ import annotations

import os
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Sequence

    from pdf_processor.bulk_processor import StopRequest
    from pdf_processor.events import Listener
    from pdf_processor.model import BatchResult
    from pdf_processor.settings import Settings


def process_batch(
    pdf_dir: str | bytes | os.PathLike[str],
    output_dir: str | bytes | os.PathLike[str],
    num_workers: int = 4,
    *,
    settings: Settings | None = None,
    listeners: Sequence[Listener] = (),
    stop: StopRequest | None = None,
) -> BatchResult:
    """Read every PDF below `pdf_dir`; results and the import log go below `output_dir`.

    `settings` says all the rest, such as limits, passwords and where failed files go. Failed files are counted
    in the result, not raised. Raises a `MachineError` where the run itself cannot go on, and `FileNotFoundError`
    for a folder that does not exist. Running it again continues what was left undone.
    """
    from dataclasses import replace  # noqa: PLC0415 - all of them: a fifth of a second
    from pathlib import Path  # noqa: PLC0415

    from pdf_processor.bulk_processor import run_batch  # noqa: PLC0415
    from pdf_processor.nursery import EXTRACTOR_VARIABLE  # noqa: PLC0415
    from pdf_processor.settings import Settings  # noqa: PLC0415

    chosen = replace(settings or Settings(), output=Path(os.fsdecode(output_dir)), workers=num_workers)
    return run_batch([pdf_dir], chosen, listeners, stop, os.environ.get(EXTRACTOR_VARIABLE, "default"))
