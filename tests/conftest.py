"""Fixtures that several test files share."""

from __future__ import annotations

from pathlib import Path

import pytest

pytest.register_assert_rewrite("batches")

from batches import Batch  # noqa: E402
from faults import fault_environment  # noqa: E402
from stores import postgres, store, store_long  # noqa: E402

__all__ = ["batch", "postgres", "store", "store_long"]


@pytest.fixture
def batch(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Batch:
    """An empty batch, read by the extractor that obeys what the PDFs ask for."""
    for variable in ("PYTHONPATH", "PATH"):
        monkeypatch.setenv(variable, fault_environment()[variable])
    return Batch(tmp_path)
