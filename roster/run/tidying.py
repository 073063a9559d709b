"""While a roster is made, Python looks less often for what can be thrown away: nearly all of it is still needed."""

from __future__ import annotations

import gc
from collections.abc import Iterator
from contextlib import contextmanager

NEW_THINGS = 50_000
"""So many new things until Python looks again; its own 700 cost a run on the sample city a quarter of its time."""


@contextmanager
def seldom_tidying() -> Iterator[None]:
    """Look less often while the block lasts; processes forked in it do the same."""
    before = gc.get_threshold()
    gc.set_threshold(NEW_THINGS, *before[1:])
    try:
        yield
    finally:
        gc.set_threshold(*before)
