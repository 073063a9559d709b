"""Dice for who is missing: each person and date by itself, the same for the same seed whatever else is drawn."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterable
from random import Random


def missing(people: Iterable[str], date: dt.date, percent: float, draw: int, seed: int) -> tuple[str, ...]:
    """Who of these people is missing on the date in this draw."""
    return tuple(person for person in people if _dice(person, date, draw, seed) < percent / 100)


def _dice(person: str, date: dt.date, draw: int, seed: int) -> float:
    return Random(f"{seed} {draw} {date} {person}").random()
