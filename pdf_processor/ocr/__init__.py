"""Words from pictures of pages."""

from __future__ import annotations
