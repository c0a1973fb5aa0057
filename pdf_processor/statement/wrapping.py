"""Wrapped text: which way lines without an anchor lean, and the rows they belong to.

A row is anchored by a number in a money band. Lines without an anchor lean on a row; whether they lean down on the
row above, up on the row below, or on the nearest one is decided once for all regions under the same heading. They
*trail* where they lean down and begin with the row's date.
"""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field
from itertools import pairwise
from statistics import median

from pdf_processor.statement.bands import signature
from pdf_processor.statement.cells import FEW, Sight, is_day
from pdf_processor.statement.columns import Region
from pdf_processor.statement.hanging import begins_row, hanging_edge
from pdf_processor.statement.lines import Line
from pdf_processor.statement.row_text import in_description, take_text_beside_amounts
from pdf_processor.statement.rows import RawRow
from pdf_processor.statement.sight import see

MOST_TRAILS = 0.9
FEWEST_TRAILS = 2  # rows with their dates below them
LONGEST_JOIN = 8  # lines of one row's text around a page's end
FEWEST_ALIKE = 4  # rows from which on the others tell what the last one may look like
WIDER, CLOSER = 1.15, 0.8
ODD = 0.05  # of the steps between lines


def find_leans(regions: Sequence[Region]) -> dict[tuple[tuple[str, int], ...], str]:
    groups: dict[tuple[tuple[str, int], ...], list[Region]] = defaultdict(list)
    for region in regions:
        if region.money:
            groups[signature(region)].append(region)
    return {key: _lean(group) for key, group in groups.items()}


@dataclass(slots=True)
class _Evidence:
    anchors: int = 0
    own_date: int = 0
    date_above: int = 0
    trailed: int = 0  # anchors of tables whose first one has its date below it, and not above
    before_first: int = 0
    below_balance: int = 0  # of these, right below a line with a labelled figure
    before_day: int = 0  # texts right above a line with a date
    after_last: int = 0
    staggered: int = 0
    texts: int = 0
    blocks: Counter[int] = field(default_factory=Counter)


def _lean(group: Sequence[Region]) -> str:
    evidence = _Evidence()
    tables = []
    for region in group:
        kinds = [(line, _kind(line, region)) for line in region.lines if not line.furniture]
        tables.append((region, kinds))
        _collect(region, kinds, evidence)
    if evidence.trailed > 0.6 * evidence.anchors and not evidence.own_date and not _begins_with_day(group):
        return "trail"
    if evidence.texts == 0:
        return "down"
    edge = hanging_edge(tables)
    if edge is not None:
        for region in group:
            region.memo["hanging"] = edge
        return "hang"
    if evidence.staggered > 0.25 * evidence.texts and evidence.staggered >= 2:
        return "nearest"
    blocks = sum(count for anchors, count in evidence.blocks.items() if anchors >= 1)
    if blocks >= 3 and evidence.blocks[1] >= 0.9 * blocks and evidence.blocks[0] <= 0.2 * blocks:
        return "block"
    if evidence.date_above > 0.25 * evidence.anchors and evidence.date_above > evidence.own_date * 0.3:
        return "up"
    if evidence.date_above >= FEW and evidence.date_above > FEW * evidence.own_date:
        # A day's date stands once, on a line above its first amount.
        return "up"
    if evidence.date_above > 1 and not evidence.before_day and FEW * evidence.after_last < evidence.date_above:
        return "up"  # no text is left over when a day begins
    dated = evidence.own_date >= 0.9 * evidence.anchors
    # Where each amount has its date beside it, text above the first one must be the habit of several tables.
    needed = max(2, len(group)) if dated else 1
    # Below a balance brought forward it may as well be that line's, unless days stand above their amounts elsewhere.
    owned = evidence.below_balance if evidence.own_date and not evidence.date_above else 0
    if evidence.before_first - owned >= needed and evidence.after_last == 0:
        return "up"
    return "down"


def _collect(region: Region, kinds: Sequence[tuple[Line, str]], evidence: _Evidence) -> None:
    anchors = {id(line) for line, kind in kinds if kind == "anchor"}
    pitch = _usual_pitch([line for line, _ in kinds])
    dated = False
    seen_anchor = False
    trailing = 0
    labelled = False
    evidence.trailed += len(anchors) if _trails(kinds, region) else 0
    for at, (line, kind) in enumerate(kinds):
        if at and kinds[at - 1][1] == "text" and kind in ("anchor", "text") and see(line, region).date is not None:
            evidence.before_day += 1
        if kind == "anchor":
            evidence.anchors += 1
            own = see(line, region).date is not None
            evidence.own_date += own
            evidence.date_above += (not own) and dated
            dated, seen_anchor, trailing = False, True, 0
        elif kind == "text":
            evidence.texts += 1
            dated = dated or see(line, region).date is not None
            evidence.before_first += not seen_anchor and at < 3
            evidence.below_balance += not seen_anchor and at < 3 and labelled
            trailing += 1
            evidence.staggered += _is_staggered(kinds, at)
        else:
            evidence.after_last += trailing
            dated, trailing = False, 0
            labelled = see(line, region).label is not None and line.has_figure()
    if trailing and len(kinds) > trailing and kinds[-trailing][0].middle - kinds[-trailing - 1][0].middle < 1.3 * pitch:
        evidence.after_last += 1
    for block in _blocks([line for line, kind in kinds if kind != "other"]):
        evidence.blocks[sum([id(line) in anchors for line in block])] += 1


def _trails(kinds: Sequence[tuple[Line, str]], region: Region) -> bool:
    """Whether each row's date begins a line of text below its amount: none above the first, one behind each."""
    days = ["-" if kind == "anchor" else "d" for line, kind in kinds if _tells(line, kind, region)]
    told = "".join(days)
    pairs, whole = told.count("-d"), told.startswith("-") and told.endswith("d")
    return whole and pairs >= FEWEST_TRAILS and 2 * pairs >= MOST_TRAILS * len(told)


def _begins_with_day(group: Sequence[Region]) -> bool:
    """Whether a day stands above the first amount of all: no row is in front of it, so it is no row's second line."""
    for region in group:
        for line in region.lines:
            kind = "" if line.furniture else _kind(line, region)
            if kind and _tells(line, kind, region):
                return kind != "anchor"
    return False


def _tells(line: Line, kind: str, region: Region) -> bool:
    return kind == "anchor" or ((kind == "text" or is_day(line, region)) and see(line, region).date is not None)


def _kind(line: Line, region: Region) -> str:
    sight = see(line, region)
    if sight.kind is None:
        sight.kind = _kind_of(line, region, sight)
    return sight.kind


def _kind_of(line: Line, region: Region, sight: Sight) -> str:
    if is_day(line, region) or (sight.label is not None and line.money) or sight.section is not None:
        return "other"
    if sight.anchored:
        return "anchor"
    return "text" if in_description(line, region) else "other"


def _is_staggered(kinds: Sequence[tuple[Line, str]], at: int) -> bool:
    """Whether a text line stands less than a line's height above or below an anchor."""
    line = kinds[at][0]
    for other, kind in kinds[max(0, at - 1) : at + 2]:
        if kind == "anchor" and other.page == line.page and abs(other.middle - line.middle) < 0.8 * line.height:
            return True
    return False


def _usual_pitch(lines: Sequence[Line]) -> float:
    return median(_steps(lines))


def _blocks(lines: Sequence[Line]) -> list[list[Line]]:
    """Lines with only small gaps between them; none where all gaps are alike."""
    steps = _steps(lines)
    if len(steps) < 4:
        return []
    small = sorted(steps)[len(steps) // 10]
    large = sorted(steps)[-max(1, len(steps) // 10)]
    if large < 1.15 * small:
        return []
    limit = _valley(steps)
    blocks: list[list[Line]] = []
    for at, line in enumerate(lines):
        new = at == 0 or line.page != lines[at - 1].page or line.middle - lines[at - 1].middle > limit
        if new:
            blocks.append([line])
        else:
            blocks[-1].append(line)
    return blocks


def _valley(steps: Sequence[float]) -> float:
    """The middle of the widest relative gap between the sorted steps, of which some are smaller: one or two of a long
    table are of a box beside it.
    """
    # Text of the height of a house stands above what it begins below: no step.
    far = 5 * min((step for step in steps if step > 0), default=0.0)
    ordered = sorted(step for step in steps if 0 < step < far)
    if not ordered:
        return 0.0
    best, limit = 0.0, ordered[-1] + 1
    for count, (low, high) in enumerate(pairwise(ordered), 1):
        if high / low > best + 1e-6 and high - low > 0.6 and count > ODD * len(ordered):
            best, limit = high / low, (low + high) / 2
    return limit


def attach(parts: Sequence[tuple[RawRow | None, list[Line]]], region: Region, lean: str) -> None:
    """Hang each text line on a row; what follows a total or a balance line leans on the next row, or on none."""
    everything = [line for row, lines in parts for line in [*([row.anchor] if row else []), *lines]]
    pitch = _usual_pitch([line for line in everything if line.page == everything[0].page]) if everything else 12.0
    limit = _valley(_steps(_body(everything, region))) if lean == "block" else 0.0
    texts = _texts(parts, region, pitch)
    for at, (row, _) in enumerate(parts):
        following = parts[at + 1][0] if at + 1 < len(parts) else None
        wrapped = texts[at]
        if following is not None and lean not in ("up", "trail", "hang") and see(following.anchor, region).date is None:
            wrapped, begun = _begun(wrapped, region)
            following.lines[:0] = begun
        if lean == "up":
            _give_up(following, wrapped, pitch)
        elif lean == "hang":
            _give_hanging(row, following, wrapped, region, pitch)
        elif lean == "nearest":
            _give_nearest(row, following, wrapped, pitch)
        elif lean == "block":
            _give_block(row, following, wrapped, limit)
        elif row is not None:
            _give_down(row, following, wrapped, pitch)
    _end_like_others([row for row, _ in parts if row is not None and row.region is region])


def _texts(parts: Sequence[tuple[RawRow | None, list[Line]]], region: Region, pitch: float) -> list[list[Line]]:
    """The lines of text of each part.

    Between a row and what follows it in its table they may have something else under the amounts, such as a price in
    another currency; below the last row only if others have such lines.
    """
    found = []
    beside = False
    for at, (row, lines) in enumerate(parts):
        texts = []
        last = row.anchor if row is not None else None
        for line in lines:
            inside = in_description(line, region)
            if not inside and row is not None and at and (beside or at < len(parts) - 1):
                inside = _follows(line, last, pitch) and take_text_beside_amounts(line, row)
                beside = beside or inside
            texts += [line] if inside else []
            last = line
        found.append(texts)
    return found


def _follows(line: Line, above: Line | None, pitch: float) -> bool:
    """Whether a line stands no further below the one above than most do."""
    return above is not None and above.page == line.page and line.middle - above.middle < WIDER * pitch


def _end_like_others(rows: Sequence[RawRow]) -> None:
    """Below the last row may stand what is said of the whole table: its text steps no wider than that of other rows.

    Where three rows or more have no further lines at all, those of the last one stand closer than rows do.
    """
    if len(rows) < FEWEST_ALIKE:
        return
    *others, last = rows
    widest = max((step for row in others for step in _steps_down(row)), default=0.0)
    widest = widest or CLOSER * min(_steps([row.anchor for row in others]))
    below = [line for line in last.lines if line.index > last.anchor.index]
    steps = _steps_down(last)
    kept = next((at for at, step in enumerate(steps) if step > WIDER * widest), len(steps))
    if kept < len(below):
        gone = {id(line) for line in below[kept:]}
        last.lines = [line for line in last.lines if id(line) not in gone]


def _steps_down(row: RawRow) -> list[float]:
    """The distances from a row's amount to the lines below it, one after the other; over a page's end there is none."""
    chain = [row.anchor, *(line for line in row.lines if line.index > row.anchor.index)]
    return [b.middle - a.middle if a.page == b.page else 0.0 for a, b in pairwise(chain)]


def _body(lines: Iterable[Line], region: Region) -> list[Line]:
    """The lines that are rows or text."""
    return [line for line in lines if in_description(line, region) or see(line, region).cells]


def _begun(lines: list[Line], region: Region) -> tuple[list[Line], list[Line]]:
    """Cut at the first line with a date of its own: it begins the row whose amount stands further down."""
    for at, line in enumerate(lines):
        if see(line, region).date is not None:
            return lines[:at], lines[at:]
    return lines, []


def _give_down(row: RawRow, following: RawRow | None, lines: Sequence[Line], pitch: float) -> None:
    """Text below a row is its own until a gap; on the next page only if that page's table goes on below it."""
    last = row.anchor
    for line in lines:
        if line.page == last.page and line.middle - last.middle > 1.9 * max(pitch, line.height):
            return
        if line.page != last.page and (
            following is None or following.anchor.page != line.page or len(lines) > LONGEST_JOIN
        ):
            return
        row.lines.append(line)
        last = line


def _give_up(following: RawRow | None, lines: Sequence[Line], pitch: float) -> None:
    if following is None:
        return
    taken: list[Line] = []
    below = following.anchor
    for line in reversed(lines):
        if line.page == below.page and below.middle - line.middle > 2.2 * max(pitch, line.height):
            break
        taken.append(line)
        below = line
    following.lines[:0] = reversed(taken)


def _give_hanging(
    row: RawRow | None, following: RawRow | None, lines: Sequence[Line], region: Region, pitch: float
) -> None:
    """Lines up to the first that begins a row are the row's above, the others the next one's."""
    left = region.memo.get("hanging", float("-inf"))
    begun = following is not None and begins_row(following.anchor, region, left)
    ends = () if begun else (at for at, line in enumerate(lines) if begins_row(line, region, left))
    cut = next(iter(ends), len(lines))
    if row is not None:
        _give_down(row, following, lines[:cut], pitch)
    _give_up(following, lines[cut:], pitch)


def _give_nearest(row: RawRow | None, following: RawRow | None, lines: Sequence[Line], pitch: float) -> None:
    for line in lines:
        up = _gap(line, row.anchor) if row else float("inf")
        down = _gap(line, following.anchor) if following else float("inf")
        target = row if up <= down else following
        if target is not None and min(up, down) < 4 * max(pitch, line.height):
            target.lines.append(line)


def _gap(line: Line, other: Line) -> float:
    return abs(line.middle - other.middle) if line.page == other.page else float("inf")


def _give_block(row: RawRow | None, following: RawRow | None, lines: Sequence[Line], limit: float) -> None:
    """Lines stay with the anchor from which no gap above the limit parts them; without one the widest counts."""
    if not lines:
        return
    chain = [*([row.anchor] if row else []), *lines, *([following.anchor] if following else [])]
    steps = [b.middle - a.middle if a.page == b.page else 1e6 for a, b in pairwise(chain)]
    first = 1 if row else 0
    cuts = [at + 1 for at, step in enumerate(steps) if step > limit]
    if not cuts and row and following:
        cuts = [max(range(len(steps)), key=lambda at: steps[at]) + 1]
    if row is not None:
        row.lines += [line for at, line in enumerate(chain) if first <= at < (cuts[0] if cuts else len(chain))]
    if following is not None:
        start = cuts[-1] if cuts else (len(chain) if row else 0)
        following.lines[:0] = [line for at, line in enumerate(chain[:-1]) if at >= max(start, first)]


def _steps(lines: Sequence[Line]) -> list[float]:
    """The distances between neighbours on a page, those of lines that overlap left out."""
    return [
        b.middle - a.middle
        for a, b in pairwise(lines)
        if a.page == b.page and b.middle - a.middle > 0.6 * (a.height if a.height < b.height else b.height)
    ] or [12.0]
