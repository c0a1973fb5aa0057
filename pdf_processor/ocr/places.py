"""Where Tesseract's models lie. Apart from the engine, for whoever must know it without loading one."""

from __future__ import annotations

import os

SYSTEM_FOLDERS = (
    "/usr/share/tesseract-ocr/5/tessdata",
    "/usr/share/tesseract-ocr/4.00/tessdata",
    "/usr/share/tessdata",
    "/usr/local/share/tessdata",
    "/opt/homebrew/share/tessdata",
)


def model_folders() -> tuple[str, ...]:
    """The folder that the environment names, and those of a system's own Tesseract; some may not be there."""
    named = os.environ.get("TESSDATA_PREFIX")
    return (*((named,) if named else ()), *SYSTEM_FOLDERS)
