"""`pdfproc keys`."""

from __future__ import annotations

import json
from dataclasses import asdict
from pathlib import Path

import click

from pdf_processor.access_keys import ROLES, make_key
from pdf_processor.cli.options import open_log, output_option
from pdf_processor.terminal import for_terminal

LONGEST_NAME = 80


@click.group("keys")
def command() -> None:
    """Make, list and revoke the keys of 'pdfproc serve'.

    As long as there is no key, only this machine is served. From the first one on everybody needs one: in the header
    'Authorization: Bearer KEY', or on the page's login. A viewer looks, an operator also uploads, corrects and cancels,
    an admin also deletes and pauses. Only a hash of a key is kept.

    \b
    Examples:
      pdfproc keys add --role operator Ann      prints the key, this once
      pdfproc keys list
      pdfproc keys revoke 3f9c01aa
    """


@command.command("add")
@click.argument("name")
@click.option("--role", type=click.Choice(ROLES), default="operator", show_default=True, help="What it allows.")
@output_option
def add(name: str, role: str, output: Path) -> None:
    """Make a key for NAME, who is shown beside corrections, and print it.

    \b
    Examples:
      pdfproc keys add Ann
      pdfproc keys add --role viewer "Ann's phone" -o results
    """
    if not name.strip() or len(name) > LONGEST_NAME or not name.isprintable():
        raise click.UsageError(f"a name is one line of at most {LONGEST_NAME} characters")
    key, text = make_key(name.strip(), role)
    with open_log(output, create=True) as log:
        log.add_key(key)
        log.audit("command line", "key_added", key.id, f"{role} {key.name}")
    print(text)


@command.command("list")
@click.option("--json", "as_json", is_flag=True, help="Print one JSON list.")
@output_option
def list_keys(as_json: bool, output: Path) -> None:
    """List the keys, revoked ones among them.

    \b
    Examples:
      pdfproc keys list
      pdfproc keys list -o results --json
    """
    with open_log(output) as log:
        keys = log.api_keys()
    if as_json:
        shown = [{name: value for name, value in asdict(key).items() if name != "hash"} for key in keys]
        print(json.dumps(shown, indent=2))
        return
    for key in keys:
        state = f"revoked {key.revoked_at[:10]}" if key.revoked_at else "valid"
        print(f"{key.id}  {key.role:<8}  {state:<18}  {for_terminal(key.name)}")
    if not keys:
        print("There are no keys: only this machine is served.")


@command.command("revoke")
@click.argument("key_id", metavar="ID")
@output_option
def revoke(key_id: str, output: Path) -> None:
    """Make the key with this ID useless from now on.

    \b
    Examples:
      pdfproc keys revoke 3f9c01aa
    """
    with open_log(output) as log:
        if not log.revoke_key(key_id):
            raise click.UsageError(f"there is no valid key {for_terminal(key_id)}: 'pdfproc keys list' shows all")
        log.audit("command line", "key_revoked", key_id)
    print(f"Revoked: {key_id}")
