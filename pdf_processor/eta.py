"""How long a run will still take: arithmetic only. `docs/progress.md` explains it to users.

A file costs its thread ``a + p * pages + q * picture_pages`` seconds, while it does not wait for OCR. The three are
fitted to the files that have ended, each weighted by how wrong it would be in proportion, with the newest counting
most, and starting from a guess that a few files outweigh. What is left, by the survey's page counts and by the pages
still to come of the files being read now, is dealt out to as many threads as are really at work. Recognising pictures
comes on top: so many seconds a page, divided by the OCR slots.
"""

from __future__ import annotations

import heapq
import math
from dataclasses import dataclass, field

from pdf_processor.model import PageKind
from pdf_processor.page_hint import PageHint

Vector = tuple[float, float, float]

FIRST_GUESS: Vector = (0.01, 0.01, 0.01)
"""Seconds a file, a page, and a picture more: measured on one core; they matter for the first files only."""
OCR_GUESS = 2.0
"""Seconds to recognise a picture."""
OCR_GUESS_PAGES = 0.5
"""How many recognised pages the guess weighs as much as."""
HALF_LIFE_PICTURES = 100
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
    first_page_at: float = 0.0
    last_page_at: float = 0.0
    waited: float = 0.0
    """Seconds of its thread in which slots recognised its pictures."""

    def page_read(self, page: int, pages: int, kind: PageKind, now: float) -> None:
        """Take in one page; they may come in any order."""
        self.page, self.pages = self.page + 1, max(page, pages)
        if kind in _SLOW_KINDS:
            self.picture_pages += 1
            self.waited += now - (self.last_page_at or self.started)
        self.first_page_at = self.first_page_at or now
        self.last_page_at = now

    @property
    def pages_to_come(self) -> tuple[int, int]:
        """How many pages with text and how many pictures: whatever follows a picture is one, as text is read first."""
        if not self.page:
            return self.hint.pages - self.hint.picture_pages, self.hint.picture_pages
        rest = max(0, self.pages - self.page)
        return (0, rest) if self.picture_pages or self.hint.pictures else (rest, 0)

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
class OcrPace:
    """Seconds to recognise a picture, and in which share of pictures that is needed: others have a kept reading."""

    slots: int
    _seconds: float = 0.0
    _weight: float = 0.0
    _read: float = 0.0
    _met: float = 0.0
    _first: int = 0

    def learn(self, seconds: float) -> None:
        """Take in a picture: what recognising it took, 0 for one that was kept."""
        fade = 0.5 ** (1 / HALF_LIFE_PICTURES)
        self._met = self._met * fade + 1
        self._read *= fade
        if not seconds:
            return
        # The first page of each slot also starts a process and loads the models: a word on speed, but a weak one.
        weight = 0.1 if self._first < self.slots else 1.0
        self._first += 1
        self._read += 1
        self._seconds = self._seconds * fade + weight * seconds
        self._weight = self._weight * fade + weight

    @property
    def page(self) -> float:
        """Seconds a picture that has to be recognised."""
        return (self._seconds + OCR_GUESS_PAGES * OCR_GUESS) / (self._weight + OCR_GUESS_PAGES)

    @property
    def share(self) -> float:
        """Of the pictures ahead that have to be recognised."""
        return (self._read + OCR_GUESS_PAGES) / (self._met + OCR_GUESS_PAGES)


@dataclass(slots=True)
class Survey:
    """The work of the whole run, as far as it is known."""

    files: int = 0
    pages: float = 0
    picture_pages: float = 0
    complete: bool = False


class Eta:
    """Estimates the seconds left. Not thread-safe; every method is told the time."""

    def __init__(self, workers: int, slots: int | None = None) -> None:
        self.model = CostModel()
        self.ocr = OcrPace(slots or workers)
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
        self._spent = 0.0
        """What is done, in seconds of one thread or slot."""

    def surveyed(self, survey: Survey) -> None:
        """The survey has come further."""
        self._survey = survey

    def file_started(self, path: bytes, hint: PageHint, now: float) -> None:
        """A thread has begun to read a file; `hint` is what the survey has counted for it."""
        self._look(now)
        self._started += 1
        self._take(hint.pages, hint.picture_pages)
        self.reading[path] = Reading(now, self._started <= self._workers, hint)

    def page_read(self, path: bytes, page: int, pages: int, kind: PageKind, now: float, seconds: float = 0.0) -> None:
        """A page is done; `seconds` is what recognising it took."""
        if kind in _SLOW_KINDS:
            self.ocr.learn(seconds)
        self._spent += self.model.cost[1] + seconds
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
            self.model.learn(reading.features, max(0.0, now - reading.started - reading.waited))
        elif reading.page and not reading.picture_pages:
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
        if not self._survey.complete or not self._spent:
            return None
        self._look(now)
        left = self._left()
        text = self._deal_out([self._rest_of(reading, now) for reading in self.reading.values()], left)
        return text + self._recognising(left, now)

    def share_done(self, now: float) -> float | None:
        """The part of the run's work that is done, each page by what it costs; None where there is no ETA."""
        if not self._survey.complete:
            return None
        left = self._left()
        ahead = self.model.predict(left) + sum(self._rest_of(reading, now) for reading in self.reading.values())
        ahead += self._seconds_of_pictures(left)
        return self._spent / (self._spent + ahead) if self._spent + ahead > 0 else 1.0

    def _seconds_of_pictures(self, left: Vector) -> float:
        """Busy seconds of the slots that are to come."""
        begun = sum(reading.pages_to_come[1] * (1 if reading.page else self.ocr.share) for reading in self._files())
        return (begun + left[2] * self.ocr.share) * self.ocr.page

    def _recognising(self, left: Vector, now: float) -> float:
        """Seconds in which pictures are recognised: by all slots, unless so few are known at a time."""
        files = len(self.reading) + left[0]
        pictures = left[2] + sum(reading.pages_to_come[1] for reading in self._files())
        if not pictures:
            return 0.0
        at_once = min(self.ocr.slots, max(1.0, min(files, self._workers) * pictures / files))
        begun = [now - reading.last_page_at for reading in self._files() if reading.picture_pages]
        under_way = min(min(begun, default=0.0), self.ocr.page)
        return max(0.0, self._seconds_of_pictures(left) / at_once - under_way)

    def _files(self) -> list[Reading]:
        return list(self.reading.values())

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
        text, pictures = reading.pages_to_come
        whole = self.model.predict(
            (1.0, float(reading.page + text + pictures), float(reading.picture_pages + pictures))
        )
        if reading.picture_pages or pictures:
            # Its thread waits for slots, and its own work comes when they are done.
            return whole if pictures else max(0.0, whole - (now - reading.last_page_at))
        elapsed = now - reading.started
        if not reading.page:
            return max(0.0, whole - elapsed)
        spent = reading.last_page_at - reading.first_page_at
        pace = (spent + OWN_PACE_PAGES * self.model.cost[1]) / (reading.page - 1 + OWN_PACE_PAGES)
        return max(0.0, text * pace - (now - reading.last_page_at), whole - elapsed)

    def _look(self, now: float) -> None:
        """Keep the mean number of files read at once."""
        if self._looked is not None and now > self._looked:
            keep = math.exp((self._looked - now) / PARALLEL_SECONDS)
            self._at_once = self._at_once * keep + len(self.reading) * (1 - keep)
        self._looked = now

    def _parallel(self) -> float:
        """How many threads are really at work: where files come slowly, some wait."""
        return min(float(self._workers), max(1.0, self._at_once, len(self.reading) / 2))
