"""The tables beside these modules: what differs by language, country or currency."""

from __future__ import annotations

from importlib import resources
from typing import Any

import tomli


def table(name: str) -> dict[str, Any]:
    """What `NAME.toml` in this folder holds. Raises FileNotFoundError, and tomli.TOMLDecodeError for a faulty one."""
    text = resources.files(__package__ or "").joinpath(f"{name}.toml").read_text(encoding="utf-8")
    return tomli.loads(text)
