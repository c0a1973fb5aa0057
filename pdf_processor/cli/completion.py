"""`pdfproc completion`."""

from __future__ import annotations

import click
from click.shell_completion import get_completion_class

SHELLS = ("bash", "zsh", "fish")
VARIABLE = "_PDFPROC_COMPLETE"


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
    print(made(ctx.find_root().command, {}, "pdfproc", VARIABLE).source())
