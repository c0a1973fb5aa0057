"""statementproof as its command line runs it; its verdict is its word."""

from __future__ import annotations

from adapter import main
from find_columns import dates
from statementproof.extract import find_balances, parse
from statementproof.validate import validate


def read(path: str) -> tuple[list[dict[str, object]], bool | None]:
    opening, closing = find_balances(path)
    found, _ = parse(path, balance_hints=(opening, closing))
    rows = [{"dates": dates(row.date), "amount": f"{row.amount_cents / 100:.2f}"} for row in found]
    return rows, validate(found, opening, closing).verdict == "VERIFIED"


main(read)
