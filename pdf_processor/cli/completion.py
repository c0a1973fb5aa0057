"""`pdfproc completion`."""

from __future__ import annotations

import click
from click.shell_completion import get_completion_class

SHELLS = ("bash", "zsh", "fish")
VARIABLE = "_PDFPROC_COMPLETE"
_WITH_COMPINIT = """#compdef pdfproc

(( $+functions[compdef] )) || { autoload -Uz compinit && compinit }"""
"""A .zshrc that nobody has written yet has no `compdef`: it used to end with an error about that."""


@click.command("completion")
@click.argument("shell", type=click.Choice(SHELLS))
@click.pass_context
def command(ctx: click.Context, shell: str) -> None:
    """Print the lines that make a shell complete the names of commands, options and files.

    \b
    Examples:
      pdfproc completion bash >> ~/.bashrc
      pdfproc completion zsh >> ~/.zshrc
      pdfproc completion fish > ~/.config/fish/completions/pdfproc.fish
    """
    made = get_completion_class(shell)
    assert made is not None
    lines = made(ctx.find_root().command, {}, "pdfproc", VARIABLE).source()
    print(lines.replace("#compdef pdfproc", _WITH_COMPINIT, 1))
