"""What a sheet is made of: its columns, what may stand in them, and how they are shown."""

from __future__ import annotations

import datetime as dt
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Literal

Kind = Literal["central", "district", "limits"]
"""The centre's workbook, a district's, or the centre's own file of personal limits."""

Value = str | int | float | bool | dt.date | tuple[str, ...] | tuple[int, ...] | None
"""What a cell means: times of day and lengths of time are minutes, lists are tuples, an empty cell is None."""

RowValues = Mapping[str, Value]
Rows = Mapping[str, Sequence[RowValues]]
"""The rows of a workbook: sheet key -> rows, each column key -> value. Keys stand in the layout table."""

Type = Literal[
    "text",  # anything
    "id",  # the name of this row, by which other rows mean it
    "integer",
    "decimal",
    "time",  # time of day, in minutes after midnight
    "minutes",  # a length of time typed in minutes
    "hours",  # a length of time typed in hours (7,8 or 07:48), in minutes; may be negative where `lowest` is
    "date",
    "week",  # ISO week, 2026-W24
    "yes_no",
    "choice",  # one of `choices`
    "choices",  # several of `choices`, with commas
    "reference",  # the id of a row of another sheet
    "references",  # several of them, with commas
    "weekdays",  # "Mo-Fr" or "Mo, Di", as numbers with Monday 0
    "code",  # what the plan sheet says about a day
    "skill",  # x, i.E. or the last day on which it holds
]

Shape = Literal["table", "form", "plan", "skills", "info", "lists"]
"""Rows / label and value / person x date / person x qualification / only to read / the allowed values."""

Choice = tuple[str, str | int]
"""(what the planner sees, what it means)."""


@dataclass(frozen=True)
class Column:
    """One column of a sheet; `refers` is the key of the sheet whose ids are meant."""

    key: str
    title: str
    type: Type = "text"
    required: bool = False
    width: int = 12
    hint: str = ""
    example: Value = None
    choices: tuple[Choice, ...] = ()
    refers: str | None = None
    lowest: int | None = None
    highest: int | None = None

    @property
    def shown(self) -> str:
        """The header as it stands in the sheet: a star says that the column must be filled in."""
        return f"{self.title} *" if self.required else self.title


@dataclass(frozen=True)
class Sheet:
    """One sheet; `unique` are the columns that no two rows may share, `note` stands in its first line.

    Shapes `plan` and `skills` are matrices whose rows are given in long form: one row a filled cell.
    An `optional` sheet may be missing: it is then read as empty, and that is said, unless the sheet is `quiet`
    because workbooks made before it existed do without.
    """

    key: str
    title: str
    note: str
    columns: tuple[Column, ...] = ()
    shape: Shape = "table"
    unique: tuple[str, ...] = ()
    optional: bool = False
    quiet: bool = False
    protected: bool = False

    def column(self, key: str) -> Column:
        """The column with this key.

        Raises:
            KeyError: if the sheet has none.
        """
        return {column.key: column for column in self.columns}[key]
