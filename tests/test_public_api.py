"""What `import pdf_processor` gives, and that it costs nothing heavy."""

from __future__ import annotations

import subprocess
import sys

import pytest

import pdf_processor

HEAVY = ("pymupdf", "sqlite3", "msgspec", "psutil", "rich", "click", "pdfplumber", "sqlite_utils")


def test_every_public_name_is_there() -> None:
    for name in pdf_processor.__all__:
        assert getattr(pdf_processor, name) is not None


def test_unknown_names_are_attribute_errors() -> None:
    with pytest.raises(AttributeError, match="nonsense"):
        pdf_processor.nonsense  # noqa: B018


def test_importing_the_package_loads_nothing_heavy() -> None:
    program = f"import sys, pdf_processor; print([name for name in {HEAVY!r} if name in sys.modules])"
    printed = subprocess.run([sys.executable, "-c", program], check=True, capture_output=True, text=True).stdout
    assert printed.strip() == "[]"


def test_the_parent_of_a_batch_never_loads_the_pdf_library() -> None:
    program = "import sys, pdf_processor.bulk_processor; print('pymupdf' in sys.modules, 'sqlite_utils' in sys.modules)"
    printed = subprocess.run([sys.executable, "-c", program], check=True, capture_output=True, text=True).stdout
    assert printed.strip() == "False False"
