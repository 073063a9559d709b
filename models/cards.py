"""What a rule is, for people: title, source, unit, number and how strictly it is meant."""

from __future__ import annotations

import datetime as dt
from typing import Annotated, Literal, Self

from pydantic import Field, model_validator

from models.base import Data, Id
from models.message import Message
from models.people import Dated

Mode = Literal["strict", "soft", "off"]
"""Never broken / broken at a price / not looked at."""

Form = Literal["filter", "sequence", "cover"]
"""What its posting judges: one option / one person's chain of days / many people."""

Edge = Literal["none", "history", "unknown", "open"]
"""What is assumed beyond the horizon: nothing to assume / the history / could be anything / a run may go on."""

Unit = Literal["minutes", "person_minutes", "days", "heads", "times"]
"""What a rule is measured in."""

Group = Literal[
    "hours",
    "youth",
    "person",
    "rhythm",
    "weekend",
    "duty",
    "published",
    "away",
    "districts",
    "cover",
    "company",
    "mobile",
    "fairness",
]
"""The chapter in which people look for it; `models/book/groups.py` has the titles."""

Pricing = Literal["exact", "relaxed"]
"""Whether the bound's pricing keeps the rule, or only a part of it or nothing (weaker, never wrong)."""


class Source(Data):
    """Where a rule comes from. `checked` is the date on which somebody looked the clause up.

    `version` is the last change of the text with which number and wording were compared; without one, a text that is
    not the house's own could only be read in extracts, so that somebody who has it should compare it.
    """

    text: str
    clause: str = ""
    link: str = ""
    checked: dt.date
    version: dt.date | None = None
    own: bool = False


class RuleCard(Data):
    """One rule of the book.

    `number` is the value it has unless the central workbook says otherwise, in `unit` or, where that is another one,
    in `number_unit`; `stricter` tells in which direction a house may move it without naming an agreement. `level` 1
    means that it is part of keeping sites open and is never bought with points. `price` names the line of the price
    list a soft rule charges by. `law` rules cannot be switched off or priced.
    """

    name: Id
    group: Group
    title: Message
    sentence: Message
    source: Source
    form: Form
    modes: Annotated[tuple[Mode, ...], Field(min_length=1)]
    unit: Unit
    number: int | None = None
    number_unit: Unit | None = None
    stricter: Literal["lower", "higher"] | None = None
    level: Literal[1, 2] | None = None
    price: str | None = None
    edge: Edge = "none"
    pricing: Pricing = "exact"
    law: bool = False

    @property
    def mode(self) -> Mode:
        """The mode it has unless the central workbook says otherwise."""
        return self.modes[0]

    @property
    def counts_in(self) -> Unit:
        """The unit of the number."""
        return self.number_unit or self.unit


class RuleSetting(Dated):
    """What the central workbook says about a rule: its mode and its number, and the agreement that allows it."""

    rule: Id
    mode: Mode
    number: int | None = None
    agreement: str | None = None


class PriceList(Data):
    """What undesired things cost in points; every price of an hour divides by 60.

    The open hour has a price by priority (1 first) and grows with the share of the target that is missing:
    `open_steps` are (per cent of the target up to which, per cent of the price).
    """

    open_hour: dict[int, int] = {1: 3600, 2: 2400, 3: 1200}
    booked_hour: int = 7200
    open_steps: tuple[tuple[int, int], ...] = ((25, 100), (50, 150), (100, 250))
    idle_hour: int = 300
    moved_hour: int = 600
    off_target_hour: int = 600
    off_period_hour: int = 1200
    away_day: int = 600
    travel_minute: int = 10
    refused_wish: int = 300
    half_weekend: int = 300
    duty_off_number: int = 600
    changed_day: int = 600
    late_above_share: int = 300
    saturday_above_share: int = 600
    away_above_share: int = 600
    travel_above_share: int = 10
    refused_above_share: int = 300
    reserve_above_share: int = 300
    early_after_late: int = 300
    start_jump: int = 100
    saturday_supplement_hour: int = 60
    year_end_supplement_hour: int = 120
    overtime_hour: int = 120
    company_hour: int = 1200
    lent_hour: int = 600
    lead_away_day: int = 600
    working_block_day: int = 300
    free_block_day: int = 300
    duty_type_block_day: int = 150
    weekend_above_number: int = 600

    @model_validator(mode="after")
    def _minutes_cost_whole_points(self) -> Self:
        hours = [
            *self.open_hour.values(),
            self.booked_hour,
            self.idle_hour,
            self.moved_hour,
            self.off_target_hour,
            self.off_period_hour,
            self.saturday_supplement_hour,
            self.year_end_supplement_hour,
            self.overtime_hour,
            self.company_hour,
            self.lent_hour,
        ]
        if any(price < 0 or price % 60 for price in hours):
            raise ValueError("the price of an hour must divide by 60, so that a minute costs whole points")
        return self
