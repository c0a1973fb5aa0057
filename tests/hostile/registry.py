"""Kinds of hostile PDFs by name: what the modules beside this one make, each registered where it is written."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Mapping
from importlib import import_module

MODULES = ("breakers", "odd_files", "odd_pages", "odd_statements")
Maker = Callable[[], bytes]
BREAKERS: dict[str, Maker] = {}


def breaker(make: Maker) -> Maker:
    """Register a kind under its function's name."""
    assert make.__name__ not in BREAKERS, make.__name__
    BREAKERS[make.__name__] = make
    return make


def variants(prefix: str, values: Iterable[tuple[str, Maker]]) -> None:
    """Register kinds that differ in one value."""
    for name, make in values:
        full = f"{prefix}_{name}"
        assert full not in BREAKERS, full
        BREAKERS[full] = make


def kinds() -> Mapping[str, Maker]:
    """All of them."""
    for module in MODULES:
        import_module(f"hostile.{module}")
    return BREAKERS


def made(names: Iterable[str] | None = None) -> Iterator[tuple[str, bytes]]:
    """Name and bytes of each, or of those named."""
    makers = kinds()
    for name in makers if names is None else names:
        yield name, makers[name]()
