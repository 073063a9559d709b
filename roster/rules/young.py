"""Filters that only people under 18 are asked about; nobody else's options are looked at again."""

from __future__ import annotations

import datetime as dt
from functools import partial

from models.people import Person
from roster.rules.facts import Facts
from roster.rules.posting import AllowsFrame, JudgeOf


def if_young(allows: AllowsFrame) -> JudgeOf:
    """Judges the frames of a person on a date on which the person is under 18."""
    return partial(_if_young, allows)


def _if_young(allows: AllowsFrame, _facts: Facts, person: Person, date: dt.date) -> AllowsFrame | None:
    return allows if person.young_on(date) else None
