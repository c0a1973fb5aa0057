"""Statements with their truth: PYTHONPATH=tests python -m layouts OUT [--batch NAME] [--layouts A B] [--seed N]."""

from __future__ import annotations

import argparse
import sys
from pathlib import Path

from .frame import Skip, discover, make


def main() -> int:
    parser = argparse.ArgumentParser(prog="python -m layouts", description=(__doc__ or "").splitlines()[0])
    parser.add_argument("out", type=Path)
    parser.add_argument("--batch", help="only the layouts of this folder, such as batch_a")
    parser.add_argument("--layouts", nargs="+", default=[], metavar="NAME", help="only these layouts")
    parser.add_argument("--seed", type=int, default=1)
    parser.add_argument("--per-layout", type=int, default=1, metavar="K", help="statements of each layout")
    parser.add_argument("--list", action="store_true", help="print the layouts and what is special, write nothing")
    arguments = parser.parse_args()
    layouts = discover(arguments.batch, arguments.layouts)
    if not layouts:
        parser.error("no such layout")
    if arguments.list:
        for name, module in layouts.items():
            print(f"{name}: {' '.join((module.__doc__ or '').split())}")
        return 0
    arguments.out.mkdir(parents=True, exist_ok=True)
    for name, module in layouts.items():
        try:
            for number in range(1, arguments.per_layout + 1):
                make(module, name, arguments.out, number, arguments.seed)
        except Skip as reason:
            print(f"skipped {name}: {reason}", file=sys.stderr)
    return 0


if __name__ == "__main__":
    sys.exit(main())
