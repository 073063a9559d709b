"""Days that are given cost the same by counting how long blocks are as by the sums over days that models are given."""

from __future__ import annotations

from itertools import product
from types import SimpleNamespace
from typing import Any, cast

import pytest

from roster.rules.block import Blocks
from roster.rules.blocks import off_limits, rows_of, works
from roster.rules.posting import Chain

DAYS = 7
LIMITS = ((1, 2), (2, None), (3, 4), (4, None), (2, 2))
PRICES = (None, 5)
BEFORE = (None, 0, 1, 3, 6)


def given(days: tuple[bool, ...]) -> Chain:
    """A chain on which what is taken is the only option."""
    choice = SimpleNamespace(frame=SimpleNamespace(shape=SimpleNamespace(duty_type=SimpleNamespace(id="A"))))
    facts = SimpleNamespace(days=range(len(days)))
    return cast("Chain", SimpleNamespace(facts=facts, options=lambda day: (choice,) if days[day] else ()))


def by_rows(days: tuple[bool, ...], blocks: Blocks) -> tuple[int, int]:
    """Strict rows exceeded, and what the priced ones cost."""
    strict = points = 0
    for terms, most, price in rows_of(given(days), blocks):
        beyond = max(0, sum(weight for weight, _ in terms) - most)
        strict += beyond if price is None else 0
        points += beyond * (price or 0)
    return strict, points


def by_lengths(days: tuple[bool, ...], blocks: Blocks, belongs: Any) -> tuple[int, int]:
    short, long = off_limits((belongs("A" if day else None) for day in days), blocks)
    strict = (len(short) if blocks.under is None else 0) + (long if blocks.over is None else 0)
    return strict, (blocks.under or 0) * sum(short) + (blocks.over or 0) * long


def rests(duty_type: Any) -> bool:
    return duty_type is None


@pytest.mark.parametrize("belongs", [works, rests])
@pytest.mark.parametrize("limits", LIMITS, ids=str)
def test_lengths_and_rows_say_the_same(limits: tuple[int, int | None], belongs: Any) -> None:
    seen = set()
    for under, over, before in product(PRICES, PRICES, BEFORE):
        blocks = Blocks(belongs, *limits, under, over, before)
        for days in product((False, True), repeat=DAYS):
            found = by_lengths(days, blocks, belongs)
            assert found == by_rows(days, blocks), (blocks, days)
            seen.add(found)
    assert len(seen) > 3
