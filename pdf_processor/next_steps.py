"""The commands told to be typed next, as they work here: on this run's folders, and for how pdfproc was installed.

Errors name them bare, such as `pdfproc retry`, and so does the import log; whoever shows one puts in the rest.
"""

from __future__ import annotations

import re
import shlex
from collections.abc import Sequence
from pathlib import Path

from pdf_processor.installing import as_installed
from pdf_processor.settings import Settings
from pdf_processor.terminal import for_terminal

_COMMAND = re.compile(r"\bpdfproc (check|ingest|retry|show|status)\b")
_WITH_FOLDERS = re.compile(rf"({_COMMAND.pattern})(?: (?:-o|--failed-dir) (?:[^\s'\"]|\$?'[^']*'|\"'\")+)+")
_MOVE_FILES = ("check", "ingest", "retry", "status")
"""Those that know `--failed-dir`, too."""


def folder_options(settings: Settings) -> list[str]:
    """The options that name this run's folders, where they are not the default: output first."""
    return [*output_options(settings.output), *_options("--failed-dir", settings.failed, "failed")]


def output_options(output: Path) -> list[str]:
    """`-o DIR`, where it is not the default."""
    return _options("-o", output, "output")


def _options(name: str, folder: Path, default: str) -> list[str]:
    return [] if folder == Path(default) else [name, str(folder)]


def on_folders(text: str, output: Path, failed: Path = Path("failed")) -> str:
    """A text in which each command that is named, such as `pdfproc retry`, goes to these folders.

    One that installs something does so into the Python that runs this.
    """

    def told(match: re.Match[str]) -> str:
        words = output_options(output)
        if match[1] in _MOVE_FILES:
            words += _options("--failed-dir", failed, "failed")
        return " ".join([match[0], *map(_shell_word, words)])

    return _COMMAND.sub(told, as_installed(text))


def without_folders(text: str) -> str:
    """A text of `on_folders` with the commands bare again."""
    return _WITH_FOLDERS.sub(r"\1", text)


def shell_line(words: Sequence[str]) -> str:
    """A command to copy: quoted for the shell, and fit for a terminal."""
    return " ".join(_shell_word(word) for word in words)


def _shell_word(word: str) -> str:
    shown = for_terminal(word)
    # What had to be escaped is typed in the shell's own notation for it.
    return shlex.quote(word) if shown == word else f"$'{shown.replace(chr(39), chr(92) + chr(39))}'"
