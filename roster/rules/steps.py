"""Prices of cover have no end: the last step goes on."""

from __future__ import annotations

from models.demand import Step


def endless(steps: tuple[Step, ...]) -> tuple[Step, ...]:
    """The same steps, the last of them for all the rest; none stay none."""
    return (*steps[:-1], steps[-1].changed(count=None)) if steps else ()
