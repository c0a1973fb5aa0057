"""Write the help texts of all commands into README.md, between `<!-- help NAME -->` and `<!-- end -->`.

python docs/generate_help.py            # or: make docs
python docs/generate_help.py --check    # exit status 1 if README.md is out of date
"""

from __future__ import annotations

import io
import os
import re
import sys
from contextlib import redirect_stdout
from pathlib import Path

from pdf_processor.cli.program import COMMANDS, pdfproc

README = Path(__file__).parent.parent / "README.md"
_BLOCK = re.compile(r"(<!-- help ([a-z]*) ?-->\n).*?(<!-- end -->)", re.DOTALL)


def help_text(command: str) -> str:
    """What `pdfproc COMMAND --help` prints on a terminal of 80 columns; an empty name is the program itself."""
    os.environ["COLUMNS"] = "80"
    with redirect_stdout(io.StringIO()) as out:
        pdfproc.main([*command.split(), "--help"], prog_name="pdfproc", standalone_mode=False)
    return out.getvalue()


def with_help(readme: str) -> str:
    """The text of README.md with its help blocks made anew; raises `ValueError` if one is missing."""
    missing = {"", *COMMANDS} - {name for _, name, _ in _BLOCK.findall(readme)}
    if missing:
        raise ValueError(f"README.md has no help block for {sorted(missing)}")
    return _BLOCK.sub(lambda block: f"{block[1]}```\n{help_text(block[2])}```\n{block[3]}", readme)


def main() -> int:
    """Write or check; the process's exit status."""
    before = README.read_text("utf-8")
    after = with_help(before)
    if "--check" in sys.argv[1:]:
        return int(before != after)
    README.write_text(after, "utf-8")
    return 0


if __name__ == "__main__":
    sys.exit(main())
