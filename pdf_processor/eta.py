"""How long a run will still take: arithmetic only. `docs/progress.md` explains it to users.

A file costs ``a + p * pages + q * picture_pages`` busy seconds, where picture pages have to be recognised. The three
are fitted to the files that have ended, each weighted by how wrong it would be in proportion, with the newest counting
most, and starting from a guess that a few files outweigh. What is left, by the survey's page counts and by the pages
still to come of the files being read now, is dealt out to as many threads as are really at work.
"""

from __future__ import annotations

import heapq
import math
from dataclasses import dataclass, field

from pdf_processor.model import PageKind
from pdf_processor.page_hint import PageHint

Vector = tuple[float, float, float]

FIRST_GUESS: Vector = (0.01, 0.01, 2.0)
"""Seconds a file, a page, and a page to recognise more: measured on one core; they matter for the first files only."""
GUESS_WEIGHT = 0.1
SPEED_TRUST_SECONDS = 0.1
"""The guess is scaled to the machine's speed once files that it expected to take about this long have ended."""
HALF_LIFE_FILES = 200
"""After this many files an observation counts half: the speed of the last stretch decides."""
PARALLEL_SECONDS = 5.0
"""Time constant of the mean number of files read at once."""
OWN_PACE_PAGES = 3
"""With this many pages read, a file's own pace and the fitted one count the same."""
HINT_TRUST_PAGES = 5.0
"""The survey's page counts are corrected by what files turned out to have, once it is more than about this."""
DEALT_FILES = 100
"""Up to this many files are dealt out one by one; of more, the uneven end no longer matters."""
_SLOW_KINDS = (PageKind.SCANNED, PageKind.MIXED)


@dataclass(slots=True)
class CostModel:
    """Busy seconds of a file by its features (1, pages, picture pages): weighted least squares, never negative."""

    cost: Vector = FIRST_GUESS
    _normal: list[list[float]] = field(default_factory=lambda: [[0.0] * 3 for _ in range(3)])
    _target: list[float] = field(default_factory=lambda: [0.0] * 3)
    _seconds: float = SPEED_TRUST_SECONDS
    _guessed: float = SPEED_TRUST_SECONDS

    def predict(self, features: Vector) -> float:
        """Seconds for one file, or for the sum of the features of many."""
        return _product(self.cost, features)

    def learn_speed(self, features: Vector, seconds: float) -> None:
        """Take in how fast this machine is, without a word on which cost is how large."""
        fade = 0.5 ** (1 / HALF_LIFE_FILES)
        self._seconds = self._seconds * fade + seconds
        self._guessed = self._guessed * fade + _product(FIRST_GUESS, features)
        self.cost = self._solve()

    def learn(self, features: Vector, seconds: float) -> None:
        """Take in a file that has ended."""
        fade = 0.5 ** (1 / HALF_LIFE_FILES)
        guessed = _product(FIRST_GUESS, features)
        # By the guess and not by the present costs, so that all weights are in one scale: only ratios matter.
        weight = 1 / guessed**2
        for row, feature in enumerate(features):
            self._target[row] = self._target[row] * fade + weight * feature * seconds
            for column, other in enumerate(features):
                self._normal[row][column] = self._normal[row][column] * fade + weight * feature * other
        self.learn_speed(features, seconds)

    def _solve(self) -> Vector:
        """The best costs; those that come out negative are left out, the others solved again."""
        normal, target = self._with_guess()
        active = [0, 1, 2]
        while active:
            found = solve(
                [[normal[row][column] for column in active] for row in active], [target[row] for row in active]
            )
            if min(found) >= 0:
                costs = dict(zip(active, found, strict=True))
                return costs.get(0, 0.0), costs.get(1, 0.0), costs.get(2, 0.0)
            active = [index for index, value in zip(active, found, strict=True) if value >= 0]
        return self.cost

    def _with_guess(self) -> tuple[list[list[float]], list[float]]:
        """The equations with the guess as a weak observation of each cost, in this machine's speed as seen so far."""
        speed = self._seconds / self._guessed
        normal = [row.copy() for row in self._normal]
        target = self._target.copy()
        for index, guess in enumerate(FIRST_GUESS):
            normal[index][index] += GUESS_WEIGHT / guess**2
            target[index] += GUESS_WEIGHT * speed / guess
        return normal, target


def _product(costs: Vector, features: Vector) -> float:
    return sum(cost * feature for cost, feature in zip(costs, features, strict=True))


def solve(matrix: list[list[float]], target: list[float]) -> list[float]:
    """Solve a symmetric positive system by Gaussian elimination."""
    rows = [[*row, value] for row, value in zip(matrix, target, strict=True)]
    for pivot, pivot_row in enumerate(rows):
        for row in rows[pivot + 1 :]:
            factor = row[pivot] / pivot_row[pivot]
            row[pivot:] = [value - factor * above for value, above in zip(row[pivot:], pivot_row[pivot:], strict=True)]
    solution: list[float] = []
    for index in reversed(range(len(rows))):
        known = sum(value * found for value, found in zip(rows[index][index + 1 : -1], solution, strict=True))
        solution.insert(0, (rows[index][-1] - known) / rows[index][index])
    return solution


@dataclass(slots=True)
class Reading:
    """A file being read now; times are seconds of the caller's monotonic clock."""

    started: float
    carries_start: bool
    """Its thread had to start a child process first, so its time says little about files."""
    hint: PageHint
    page: int = 0
    pages: int = 0
    picture_pages: int = 0
    last_kind: PageKind = PageKind.DIGITAL
    first_page_at: float = 0.0
    last_page_at: float = 0.0

    def page_read(self, page: int, pages: int, kind: PageKind, now: float) -> None:
        """Take in one page."""
        self.page, self.pages, self.last_kind = max(self.page, page), max(page, pages), kind
        self.picture_pages += kind in _SLOW_KINDS
        self.first_page_at = self.first_page_at or now
        self.last_page_at = now

    @property
    def features(self) -> Vector:
        """What it has shown of itself so far, or what was expected where it has shown nothing."""
        if self.page:
            return 1.0, float(self.page), float(self.picture_pages)
        return 1.0, float(self.hint.pages), float(self.hint.picture_pages)

    @property
    def after_first_page(self) -> Vector:
        """What followed its first page, which took its time from the start of a child process."""
        _file, pages, picture_pages = self.features
        return 1.0, pages - 1, max(0.0, picture_pages - 1)


@dataclass(slots=True)
class Survey:
    """The work of the whole run, as far as it is known."""

    files: int = 0
    pages: float = 0
    picture_pages: float = 0
    complete: bool = False


class Eta:
    """Estimates the seconds left. Not thread-safe; every method is told the time."""

    def __init__(self, workers: int) -> None:
        self.model = CostModel()
        self.reading: dict[bytes, Reading] = {}
        self._workers = workers
        self._started = 0
        self._survey = Survey()
        self._taken = Survey()
        """What of the survey is no longer ahead."""
        self._hinted_pages = self._true_pages = HINT_TRUST_PAGES
        self._text_pages = self._unforeseen_pictures = 0.0
        self._at_once = float(workers)
        self._looked: float | None = None

    def surveyed(self, survey: Survey) -> None:
        """The survey has come further."""
        self._survey = survey

    def file_started(self, path: bytes, hint: PageHint, now: float) -> None:
        """A thread has begun to read a file; `hint` is what the survey has counted for it."""
        self._look(now)
        self._started += 1
        self._take(hint.pages, hint.picture_pages)
        self.reading[path] = Reading(now, self._started <= self._workers, hint)

    def page_read(self, path: bytes, page: int, pages: int, kind: PageKind, now: float) -> None:
        """A page is done."""
        if reading := self.reading.get(path):
            reading.page_read(page, pages, kind, now)

    def file_ended(self, path: bytes, now: float) -> None:
        """A file that the survey has counted is done, read or not."""
        self._look(now)
        reading = self.reading.pop(path, None)
        if reading is None:  # a duplicate: known by its content, never begun
            ahead = max(1, self._survey.files - self._taken.files)
            pages = (self._survey.pages - self._taken.pages) / ahead
            self._take(pages, (self._survey.picture_pages - self._taken.picture_pages) / ahead)
            return
        if reading.page:
            self._compare(reading)
        # A file that failed at once says nothing about pages, unless its pictures could not be recognised.
        if not reading.carries_start and (reading.page or reading.hint.pictures):
            self.model.learn(reading.features, now - reading.started)
        elif reading.page:
            self.model.learn_speed(reading.after_first_page, now - reading.first_page_at)

    def _take(self, pages: float, picture_pages: float) -> None:
        self._taken.files += 1
        self._taken.pages += pages
        self._taken.picture_pages += picture_pages

    def _compare(self, reading: Reading) -> None:
        """How far the survey's hint was from what the file turned out to have."""
        self._true_pages += reading.pages
        self._hinted_pages += reading.hint.pages
        if not reading.hint.pictures:
            self._text_pages += reading.page
            self._unforeseen_pictures += reading.picture_pages

    def seconds_left(self, now: float) -> float | None:
        """None until the survey is complete and a page has been read."""
        started = self._text_pages or any(file.page for file in self.reading.values())
        if not self._survey.complete or not started:
            return None
        self._look(now)
        left = self._left()
        return self._deal_out([self._rest_of(reading, now) for reading in self.reading.values()], left)

    def _left(self) -> Vector:
        """Files, pages and picture pages that nobody has begun."""
        factor = self._true_pages / self._hinted_pages
        files = max(0, self._survey.files - self._taken.files)
        pages = max(0.0, self._survey.pages - self._taken.pages) * factor
        pictures = max(0.0, self._survey.picture_pages - self._taken.picture_pages) * factor
        if self._text_pages:
            pictures += max(0.0, pages - pictures) * self._unforeseen_pictures / self._text_pages
        return float(files), pages if files else 0.0, pictures if files else 0.0

    def _deal_out(self, running: list[float], left: Vector) -> float:
        """The seconds until the last thread is done, when each takes the next file as soon as it is free."""
        files = int(left[0])
        threads = self._parallel()
        typical = self.model.predict(left) / files if files else 0.0
        if files > DEALT_FILES:
            return max([(sum(running) + files * typical) / threads, *running])
        # Fewer threads at work than there are: the same work, stretched.
        stretch = self._workers / threads if files else 1.0
        free = [0.0] * max(0, self._workers - len(running)) + sorted(running)
        heapq.heapify(free)
        for _file in range(files):
            heapq.heapreplace(free, free[0] + typical)
        return max(free) * stretch

    def _rest_of(self, reading: Reading, now: float) -> float:
        """Seconds that a file being read will still take its thread."""
        elapsed = now - reading.started
        if not reading.page:
            return max(0.0, self.model.predict(reading.features) - elapsed)
        _file, page, picture = self.model.cost
        slow = reading.last_kind in _SLOW_KINDS
        fitted = page + picture if slow else page
        spent = reading.last_page_at - reading.first_page_at
        pace = (spent + OWN_PACE_PAGES * fitted) / (reading.page - 1 + OWN_PACE_PAGES)
        pages_to_come = (reading.pages - reading.page) * pace - (now - reading.last_page_at)
        whole = self.model.predict((1.0, float(reading.pages), float(reading.picture_pages)))
        return max(0.0, pages_to_come, 0.0 if slow else whole - elapsed)

    def _look(self, now: float) -> None:
        """Keep the mean number of files read at once."""
        if self._looked is not None and now > self._looked:
            keep = math.exp((self._looked - now) / PARALLEL_SECONDS)
            self._at_once = self._at_once * keep + len(self.reading) * (1 - keep)
        self._looked = now

    def _parallel(self) -> float:
        """How many threads are really at work: where files come slowly, some wait."""
        return min(float(self._workers), max(1.0, self._at_once, len(self.reading) / 2))
