"""Record a real run as docs/terminal.svg: what the program prints on a terminal of 96 columns, in its colours.

python docs/record.py      # or: make recording
"""

from __future__ import annotations

import io
import os
import pty
import re
import shutil
import subprocess
import sys
import tempfile
from pathlib import Path

from rich._export_format import CONSOLE_SVG_FORMAT
from rich.console import Console
from rich.text import Text

ROOT = Path(__file__).parent.parent
TARGET = Path(__file__).parent / "terminal.svg"
COLUMNS = 96
COMMANDS = (
    "pdfproc ingest statements --verbose",
    "pdfproc show statements/us-credit-card-0001.pdf",
    "pdfproc export beancount books.beancount --only reconciled",
    "pdfproc status",
)
FILES = ("de-giro-0001.pdf", "uk-current-0001.pdf", "us-credit-card-0001.pdf")
MOST_LINES = 32
"""Of each command: what follows is left out, and said so."""
# The pictures of a README may load nothing: the fonts that are named for it are those of the reader.
_FORMAT = re.sub(r"@font-face \{\{.*?\}\}", "", CONSOLE_SVG_FORMAT, flags=re.DOTALL)


def printed(command: str, folder: Path) -> str:
    """What a command prints to standard output when that is a terminal. Raises `CalledProcessError`."""
    ours, theirs = pty.openpty()
    words = [sys.executable, "-m", "pdf_processor", *command.split()[1:]]
    env = os.environ | {"COLUMNS": str(COLUMNS), "TERM": "xterm-256color", "PYTHONPATH": str(ROOT)}
    with subprocess.Popen(words, cwd=folder, env=env, stdout=theirs, stderr=subprocess.DEVNULL) as process:
        os.close(theirs)
        said = b""
        while True:
            try:
                part = os.read(ours, 65536)
            except OSError:  # Linux' way to say that nobody holds the other end
                break
            if not part:
                break
            said += part
    os.close(ours)
    if process.returncode:
        raise subprocess.CalledProcessError(process.returncode, command)
    return said.decode().replace("\r\n", "\n")


def recording() -> str:
    """The picture of a session with all commands, in a folder of its own."""
    console = Console(record=True, width=COLUMNS, file=io.StringIO(), color_system="truecolor", force_terminal=True)
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        (folder / "statements").mkdir()
        for file in FILES:
            shutil.copy(ROOT / "examples" / "statements" / file, folder / "statements")
        for command in COMMANDS:
            console.print(Text(f"$ {command}", style="bold"))
            lines = printed(command, folder).rstrip("\n").split("\n")
            for line in lines[:MOST_LINES]:
                console.print(Text.from_ansi(line), no_wrap=True, crop=True)
            if len(lines) > MOST_LINES:
                console.print(Text(f"[{len(lines) - MOST_LINES} more lines]", style="italic"))
            console.print()
    return console.export_svg(title="pdfproc", code_format=_FORMAT, unique_id="pdfproc")


if __name__ == "__main__":
    TARGET.write_text(recording(), "utf-8")
