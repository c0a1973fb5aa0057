"""The last pictures, in one piece of memory: let go one by one, they would leave holes between what stays."""

from __future__ import annotations

import mmap
from collections import OrderedDict

Key = tuple[str, int, int, bool]
"""The PDF's SHA-256, the page, the resolution, and whether there are marks."""


class KeptPictures:
    """Each takes the place of the oldest ones. Used by one thread."""

    def __init__(self, size: int) -> None:
        self._size = size
        self._room = mmap.mmap(-1, size)
        self._places: OrderedDict[Key, tuple[int, int]] = OrderedDict()  # the oldest first, so also as they lie
        self._end = 0

    def __getitem__(self, key: Key) -> bytes:
        start, end = self._places[key]
        return self._room[start:end]

    def __contains__(self, key: Key) -> bool:
        return key in self._places

    def keep(self, key: Key, picture: bytes) -> None:
        """Keep a picture, unless it is larger than all the room, empty, or known already."""
        if not 0 < len(picture) <= self._size or key in self._places:
            return
        if self._end + len(picture) > self._size:
            self._make_room(self._end, self._size)
            self._end = 0
        start, self._end = self._end, self._end + len(picture)
        self._make_room(start, self._end)
        self._room[start : self._end] = picture
        self._places[key] = start, self._end

    def _make_room(self, start: int, end: int) -> None:
        while self._places:
            first, last = next(iter(self._places.values()))
            if first >= end or last <= start:
                return
            self._places.popitem(last=False)
