"""How large a made-up town is."""

from __future__ import annotations

import datetime as dt
from typing import Annotated, Literal

from pydantic import Field

from models.base import Data

MONDAY = dt.date(2026, 6, 1)
"""The first day of every town: six weeks without a public holiday lie behind it."""

WORKING_DAYS = 6
"""Monday to Saturday."""


class Size(Data):
    """Sites, people and weeks; `cell` is the length of a cell of demand in minutes."""

    sites: Annotated[int, Field(ge=1, le=200)]
    people: Annotated[int, Field(ge=5, le=10_000)]
    weeks: Annotated[int, Field(ge=1, le=6)] = 1
    cell: Literal[15, 30, 60] = 30

    @property
    def name(self) -> str:
        """Names the size, in tables and in file names."""
        return f"city-{self.sites}-{self.people}-{self.weeks}w-{self.cell}min"

    @property
    def dates(self) -> tuple[dt.date, ...]:
        """Every day on which a site of the town may be open."""
        weeks = [MONDAY + dt.timedelta(weeks=week) for week in range(self.weeks)]
        return tuple(monday + dt.timedelta(days=day) for monday in weeks for day in range(WORKING_DAYS))
