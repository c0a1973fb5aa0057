"""Where the embedded faces of this batch are."""

from __future__ import annotations

from pathlib import Path

from ..frame import Skip


def liberation(name: str) -> str:
    """The file of a Liberation face; Skip where it is not installed."""
    path = Path("/usr/share/fonts/truetype/liberation") / f"Liberation{name}.ttf"
    if not path.is_file():
        raise Skip(f"font {path} is missing (Debian package fonts-liberation)")
    return str(path)
