"""What a table's lines turn out to be: rows, labelled figures and headings."""

from __future__ import annotations

from dataclasses import dataclass, field
from decimal import Decimal

from pdf_processor.statement.columns import Region
from pdf_processor.statement.dates import DateField
from pdf_processor.statement.lines import Line, MoneyField


@dataclass(slots=True)
class RawRow:
    """A row before its signs and roles are settled. `cells` maps a band's index to the number in it."""

    anchor: Line
    cells: dict[int, MoneyField]
    region: Region
    date: DateField | None = None
    fresh_date: bool = False
    value_date: DateField | None = None
    lines: list[Line] = field(default_factory=list)
    below: MoneyField | None = None
    section: str | None = None
    label: str | None = None
    text: str | None = field(default=None, repr=False, compare=False)
    said: tuple[str, ...] | None = field(default=None, repr=False, compare=False)
    lent_date: bool = False  # of the balance above the rows, which prints a day
    charged: bool = False  # at the period's end, which is the day of interest that prints none

    @property
    def page(self) -> int:
        return min([self.anchor.page, *(line.page for line in self.lines)]) if self.lines else self.anchor.page


@dataclass(slots=True)
class Labelled:
    """A line that is no row: an opening or closing balance, a total, a page's carried-forward line."""

    role: str
    line: Line
    cells: dict[int, MoneyField]
    region: Region
    date: DateField | None = None
    others: tuple[MoneyField, ...] = ()
    fresh_date: bool = False  # of what was taken for a row at first: the day is its own

    @property
    def figures(self) -> list[MoneyField]:
        """All its figures: those in columns, then the others."""
        return [*self.cells.values(), *self.others]

    @property
    def last(self) -> MoneyField | None:
        """The figure that stands last in its columns: not the one in another currency, unless there is no other."""
        foreign = {band.index for band in self.region.money if band.role == "foreign"}
        own = [cell for band, cell in self.cells.items() if band not in foreign]
        return next(reversed(own or list(self.cells.values()) or list(self.others)), None)

    def by_role(self) -> dict[str, MoneyField]:
        """The figures in columns, by the role that the columns have."""
        return {
            band.role: self.cells[band.index] for band in self.region.money if band.role and band.index in self.cells
        }


@dataclass(slots=True)
class Heading:
    """A heading line between rows: `in`, `out`, `pending`, `summary` or `transactions`."""

    role: str
    line: Line


Item = RawRow | Labelled | Heading


def relabelled(row: RawRow, role: str) -> Labelled:
    """A row that is none after all, as a line with a label."""
    return Labelled(role, row.anchor, row.cells, row.region, row.date, fresh_date=row.fresh_date)


def line_of(item: Item) -> Line:
    """The line that makes an item: a row's first one, where its day or amount stands."""
    return item.anchor if isinstance(item, RawRow) else item.line


def states(item: Labelled, balance: Decimal | None) -> bool:
    """Whether a line prints a balance in one of its columns, whichever its sign."""
    return balance is not None and any(abs(cell.value) == abs(balance) for cell in item.cells.values())
