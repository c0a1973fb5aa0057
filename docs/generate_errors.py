"""Write the tables of codes into docs/errors.md, between `<!-- codes NAME -->` and `<!-- end -->`.

python docs/generate_errors.py            # or: make docs
python docs/generate_errors.py --check    # exit status 1 if docs/errors.md is out of date

Errors tell of themselves; what a check, a run or a statement remarks is taken from the places in the code that say it.
"""

from __future__ import annotations

import ast
import re
import sys
from collections.abc import Callable, Iterable, Iterator
from pathlib import Path

from pdf_processor.cli.complaints import CODES, REFUSALS
from pdf_processor.errors import FileError, FromCsv, MachineError, OcrOff, PartlyDamaged, PdfprocError

PACKAGE = Path(__file__).parent.parent / "pdf_processor"
PAGE = Path(__file__).parent / "errors.md"
_IN_OTHER_WORDS = {
    "balance_break": "the rows between two printed balances do not lead from one to the other; the message names both, "
    "by how much, and what would close the gap",
}
"""Doubts of which the code has hardly a word that does not differ."""
_READ_ALL_THE_SAME = (OcrOff, PartlyDamaged, FromCsv)
_BLOCK = re.compile(r"(<!-- codes (\w+) -->\n).*?(<!-- end -->)", re.DOTALL)


def file_errors() -> list[str]:
    """What costs one file."""
    leaves = [leaf for leaf in FileError.__subclasses__() if leaf not in _READ_ALL_THE_SAME]
    return _table("code|what happened|can the same file succeed later?|what to do", map(_file_row, leaves))


def unread_pages() -> list[str]:
    """What keeps a file that was read from counting as read well."""
    return _table("code|what happened|can the same file succeed later?|what to do", map(_file_row, _READ_ALL_THE_SAME))


def machine_errors() -> list[str]:
    """What stops the run."""
    rows = (
        (f"`{leaf.code}`", _said(leaf), str(int(leaf.exit_code)), leaf.default_next_step)
        for leaf in MachineError.__subclasses__()
    )
    return _table("code|what happened|exit status|what to do", rows)


def usage_errors() -> list[str]:
    """What is wrong with a command as it was typed."""
    return _table("code|what it means", ((f"`{code}`", meaning) for code, meaning in CODES.values()))


def refusals() -> list[str]:
    """Names that a command leaves alone."""
    return _table("code|what it means", ((f"`{code}`", meaning) for code, meaning in REFUSALS.items()))


def findings() -> list[str]:
    """What `pdfproc check` finds."""
    rows = {}
    for call, around in _calls("Finding", "checkup.py"):
        if len(call.args) > 1 and (code := _text(call.args[0], around)):
            mend = _text(call.args[3], around) if len(call.args) > 3 else ""
            note = any(each.arg == "is_note" for each in call.keywords)
            rows[code] = (f"`{code}`", _text(call.args[1], around), mend or ("–" if not note else "nothing: a note"))
    return _table("code|what it means|what `--fix` does", sorted(rows.values()))


def notices() -> list[str]:
    """What a run remarks on."""
    rows = {}
    for name in ("Notice", "remark"):
        for call, around in _calls(name):
            if code := _text(call.args[0], around):
                rows[code] = (f"`{code}`", _text(call.args[1], around))
    return _table("code|what it means", sorted(rows.values()))


def doubts() -> list[str]:
    """What keeps a statement from being proved."""
    rows: dict[str, list[str]] = {}
    for call, around in _calls("Doubt"):
        if call.args and (code := _text(call.args[0], around)):
            told = rows.setdefault(code, [])
            if (text := _text(call.args[1], around)) not in told:
                told.append(text)
    meanings = {code: "; or: ".join(told) for code, told in rows.items()} | _IN_OTHER_WORDS
    return _table("code|what it means", [(f"`{code}`", meanings[code]) for code in sorted(meanings)])


TABLES: dict[str, Callable[[], list[str]]] = {
    "files": file_errors,
    "unread": unread_pages,
    "machine": machine_errors,
    "usage": usage_errors,
    "refusals": refusals,
    "doubts": doubts,
    "findings": findings,
    "notices": notices,
}


def _file_row(leaf: type[FileError]) -> tuple[str, ...]:
    return f"`{leaf.code}`", _said(leaf), leaf.later, leaf.default_next_step


def _said(leaf: type[PdfprocError]) -> str:
    text = (leaf.__doc__ or "").strip().removesuffix(".")
    return text if text[1:2].isupper() else text[:1].lower() + text[1:]


def _table(head: str, rows: Iterable[tuple[str, ...]]) -> list[str]:
    titles = head.split("|")
    lines = [titles, ["---"] * len(titles), *rows]
    return [f"| {' | '.join(cell.replace('|', chr(92) + '|') for cell in line)} |" for line in lines]


def _calls(name: str, module: str = "*.py") -> Iterator[tuple[ast.Call, ast.AST]]:
    """The calls of a function or class of this name, each with the function it stands in, in the order of the code."""
    for path in sorted(PACKAGE.rglob(module)):
        text = path.read_text("utf-8")
        for around in ast.walk(ast.parse(text)) if f"{name}(" in text else ():
            if isinstance(around, ast.FunctionDef):
                for call in ast.walk(around):
                    if isinstance(call, ast.Call) and isinstance(call.func, ast.Name) and call.func.id == name:
                        yield call, around


def _text(node: ast.expr, around: ast.AST) -> str:
    """What a literal says, with an ellipsis for what is filled in; a name stands for what it was last given."""
    if isinstance(node, ast.Constant):
        return str(node.value)
    if isinstance(node, ast.JoinedStr):
        return "".join(_text(part, around) if isinstance(part, ast.Constant) else "…" for part in node.values)
    if isinstance(node, ast.BinOp):
        return _text(node.left, around) + _text(node.right, around)
    if isinstance(node, ast.IfExp):
        return f"{_text(node.body, around)}; or: {_text(node.orelse, around)}"
    if isinstance(node, ast.Name):
        given = [
            each.value
            for each in ast.walk(around)
            if isinstance(each, ast.Assign)
            and each.lineno < node.lineno
            and any(isinstance(target, ast.Name) and target.id == node.id for target in each.targets)
        ]
        return _text(max(given, key=lambda value: value.lineno), around) if given else ""
    return ""


def with_tables(page: str) -> str:
    """The text of docs/errors.md with its tables made anew; raises `ValueError` if one is missing."""
    missing = set(TABLES) - {name for _, name, _ in _BLOCK.findall(page)}
    if missing:
        raise ValueError(f"docs/errors.md has no block for {sorted(missing)}")
    return _BLOCK.sub(lambda block: block[1] + "\n" + "\n".join(TABLES[block[2]]()) + "\n\n" + block[3], page)


def main() -> int:
    """Write or check; the process's exit status."""
    before = PAGE.read_text("utf-8")
    after = with_tables(before)
    if "--check" in sys.argv[1:]:
        return int(before != after)
    PAGE.write_text(after, "utf-8")
    return 0


if __name__ == "__main__":
    sys.exit(main())
