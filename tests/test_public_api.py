"""What `import pdf_processor` gives, and that it costs nothing heavy."""

from __future__ import annotations

import subprocess
import sys

import pytest

import pdf_processor

HEAVY = ("pymupdf", "sqlite3", "msgspec", "psutil", "rich", "click", "pdfplumber", "sqlite_utils", "numpy", "PIL")
READERS = ("pymupdf", "pdfplumber", "numpy", "PIL", "rich", "sqlite_utils", "pytesseract", "pyarrow", "fastapi")


def test_every_public_name_is_there() -> None:
    for name in pdf_processor.__all__:
        assert getattr(pdf_processor, name) is not None


def test_unknown_names_are_attribute_errors() -> None:
    with pytest.raises(AttributeError, match="nonsense"):
        pdf_processor.nonsense  # noqa: B018


@pytest.mark.parametrize("line", ["import pdf_processor", "from pdf_processor import extract, process_batch"])
def test_importing_the_package_loads_nothing_heavy(line: str) -> None:
    heavy = (*HEAVY, "pdf_processor.engine", "pdf_processor.bulk_processor", "pdf_processor.import_log")
    program = f"import sys; {line}; print([name for name in {heavy!r} if name in sys.modules])"
    printed = subprocess.run([sys.executable, "-c", program], check=True, capture_output=True, text=True).stdout
    assert printed.strip() == "[]"


def test_a_module_of_the_same_name_never_stands_in_the_function_s_place() -> None:
    program = (
        "import pdf_processor.engine, pdf_processor.extract; from pdf_processor import extract; print(extract(b''))"
    )
    told = subprocess.run([sys.executable, "-c", program], check=False, capture_output=True, text=True).stderr
    assert "EmptyFile" in told


@pytest.mark.parametrize("typed", ["--help", "--version", "ingest --help", "show --help", "help export", "stats"])
def test_help_loads_nothing_heavy(typed: str) -> None:
    program = (
        "import sys; from pdf_processor.cli import main\n"
        f"sys.argv = ['pdfproc', *{typed!r}.split()]\n"
        "try: main()\n"
        f"finally: print([name for name in {READERS!r} if name in sys.modules], file=sys.stderr)"
    )
    told = subprocess.run([sys.executable, "-c", program], check=False, capture_output=True, text=True).stderr
    assert told.endswith("[]\n"), told


def test_the_parent_of_a_batch_never_loads_the_pdf_library() -> None:
    program = "import sys, pdf_processor.bulk_processor; print('pymupdf' in sys.modules, 'sqlite_utils' in sys.modules)"
    printed = subprocess.run([sys.executable, "-c", program], check=True, capture_output=True, text=True).stdout
    assert printed.strip() == "False False"
