"""Real faults on demand: PDFs that say in a comment what their reader shall suffer, and the extractor that obeys.

The extractor `faults` becomes known to child processes by `PLUGIN` on PYTHONPATH (`fault_environment`). The faults and
their arguments stand in `plugin/pdfproc_faults.py`.
"""

from __future__ import annotations

import os
from pathlib import Path

PLUGIN = Path(__file__).parent / "plugin"
ROOT = Path(__file__).parents[2]

_PDF = """%PDF-1.7
1 0 obj <</Type/Catalog/Pages 2 0 R>> endobj
2 0 obj <</Type/Pages/Kids[3 0 R]/Count 1>> endobj
3 0 obj <</Type/Page/Parent 2 0 R/MediaBox[0 0 595 842]>> endobj
trailer <</Root 1 0 R>>
"""


def fault_pdf(*faults: str, salt: str = "") -> bytes:
    """A PDF of one empty page with these faults, such as ``"rows:60", "pages:3", "segv@2"``; `salt` makes it unique."""
    comments = "".join(f"%FAULT {fault}\n" for fault in faults)
    return f"{_PDF}{comments}%{salt}\n%%EOF\n".encode()


def fault_environment() -> dict[str, str]:
    """This process's environment, and in it this checkout's package and the extractor `faults`, chosen for a run.

    Its programs come first on the path: a caged child starts nothing but what is called like an OCR engine.
    """
    return os.environ | {
        "PYTHONPATH": _first("PYTHONPATH", PLUGIN, ROOT),
        "PATH": _first("PATH", PLUGIN / "programs"),
        "PDFPROC_EXTRACTOR": "faults",
    }


def _first(variable: str, *folders: Path) -> str:
    return os.pathsep.join([*map(str, folders), *filter(None, [os.environ.get(variable)])])
