"""An example of one rule: a tiny problem, duties that keep the rule there, and duties that break it."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal

from models.demand import Move
from models.duties import Duty
from models.message import Message
from models.problem import Problem

Place = tuple[Literal["central", "district", "limits"], str, str]
"""Kind of workbook, sheet and column in which planners type what a rule goes by, by their keys."""


@dataclass(frozen=True, slots=True)
class Example:
    """What the page of a rule shows; `why` says what the rule is good for, `typed_in` what it goes by.

    The duties that keep the rule lie at its edge, and those that break it one step beyond, so that whoever reads
    them sees where it bites. `moved` is demand that goes elsewhere in the broken one.
    """

    rule: str
    why: Message
    problem: Problem
    kept: tuple[Duty, ...]
    broken: tuple[Duty, ...]
    typed_in: tuple[Place, ...] = ()
    moved: tuple[Move, ...] = ()
