"""Who can work: contracts, patterns, qualifications, consents and limits, all with dates."""

from __future__ import annotations

import datetime as dt
from typing import Annotated, Literal, Self

from pydantic import Field, model_validator

from models.base import Data, Id, Minutes, Span
from models.duties import Block, WorkingTimeModel

LegalGroup = Literal["tariff", "civil_servant"]
"""Tarifbeschäftigte (TV-L and ArbZG) or Beamte (HmbBG and ArbzVO)."""


class Dated(Data):
    """Something that holds from - to, both days included; None is open."""

    valid_from: dt.date | None = None
    valid_to: dt.date | None = None

    @model_validator(mode="after")
    def _runs_forward(self) -> Self:
        if self.valid_from and self.valid_to and self.valid_to < self.valid_from:
            raise ValueError(f"valid to {self.valid_to} lies before valid from {self.valid_from}")
        return self

    def holds_on(self, date: dt.date) -> bool:
        """Whether it holds on this date."""
        return (self.valid_from is None or self.valid_from <= date) and (self.valid_to is None or date <= self.valid_to)


class PatternDay(Data):
    """A day of the week on which a person can be rostered: not before, not after, and what the day is worth.

    `target` is the day's share of the contract in minutes: the credit of a leave day or a public holiday.
    """

    window: Span
    target: Minutes


class Pattern(Data):
    """A cycle of 1 to 4 weeks from an anchor Monday; never odd and even week numbers, because years have week 53."""

    anchor: dt.date
    weeks: Annotated[tuple[tuple[PatternDay | None, ...], ...], Field(min_length=1, max_length=4)]

    @model_validator(mode="after")
    def _whole_weeks_from_a_monday(self) -> Self:
        if self.anchor.weekday() != 0:
            raise ValueError(f"the anchor {self.anchor} is not a Monday")
        if any(len(week) != 7 for week in self.weeks):
            raise ValueError("a week of a pattern has seven days")
        return self

    def on(self, date: dt.date) -> PatternDay | None:
        """The day of the cycle that falls on this date; None is a day off."""
        days = (date - self.anchor).days
        return self.weeks[days // 7 % len(self.weeks)][date.weekday()]


class Contract(Dated):
    """Hours, legal group, working-time model and pattern for a stretch of time.

    `extra_consent`: somebody on part-time agreed to more hours in a week than the contract asks for.
    """

    weekly_minutes: Minutes
    legal_group: LegalGroup = "tariff"
    model: WorkingTimeModel = "roster"
    pattern: Pattern
    extra_consent: bool = False


class Held(Dated):
    """A qualification that a person has; somebody in training counts only where a cell says so."""

    qualification: Id
    in_training: bool = False


class Limits(Dated):
    """Personal limits without their reason; shown as "persönliche Grenze" to everybody but the central run.

    `two_weeks_maximum` holds for any two ISO weeks in a row; with `no_extra_work` no week has more than its target.
    `young` says that the limits of people under 18 hold, until the day before the birthday; there is no date of birth.
    """

    daily_maximum: Minutes | None = None
    weekly_maximum: Minutes | None = None
    two_weeks_maximum: Minutes | None = None
    no_extra_work: bool = False
    earliest_start: Minutes | None = None
    latest_end: Minutes | None = None
    home_only: bool = False
    forbidden_sites: tuple[Id, ...] = ()
    not_alone: bool = False
    young: bool = False


class Assigned(Dated):
    """The fewest and the most duties of the days on which this holds, of one duty type or of all.

    They are numbers of each roster's days, unless the row is about all types and has a first and a last day: then they
    are those of all days between the two, whichever roster has them, see `period`.
    """

    duty_type: Id | None = None
    fewest: Annotated[int, Field(ge=0)] = 0
    most: Annotated[int, Field(ge=0)] | None = None

    @model_validator(mode="after")
    def _can_be_kept(self) -> Self:
        if self.most is not None and self.most < self.fewest:
            raise ValueError(f"no fewer than {self.fewest} and no more than {self.most} duties cannot be")
        return self

    @property
    def period(self) -> tuple[dt.date, dt.date] | None:
        """The first and the last day of the time that the numbers are about; None: about the days of each roster."""
        if self.duty_type is not None or self.valid_from is None or self.valid_to is None:
            return None
        return self.valid_from, self.valid_to


class Person(Data):
    """One employee. `home_site` None is a Springer: no home, no charge for being away.

    `reach_minutes` is the longest way from the home site; it counts only with `elsewhere`, the consent to go. `lead`
    may open, close and take responsibility for a site. `away_days_a_month` None: as many as everybody.
    `deputises_for` is the lead in whose stead this person is at the lead's home site. `working_block` and `free_block`
    say how many days with and without a duty come one after the other, `weekends` how many weekends have a duty at
    most, those counted before the first day included; `whole_weekends` whether they are worked whole or not at all
    where the house asks for that.
    """

    id: Id
    last_name: str = ""
    first_name: str = ""
    district: Id
    home_site: Id | None = None
    lead: bool = False
    contracts: tuple[Contract, ...] = ()
    qualifications: tuple[Held, ...] = ()
    limits: tuple[Limits, ...] = ()
    elsewhere: bool = False
    reach_minutes: Minutes = 0
    saturday_pool: bool = False
    away_days_a_month: Annotated[int, Field(ge=0)] | None = None
    assignments: tuple[Assigned, ...] = ()
    deputises_for: Id | None = None
    working_block: Block | None = None
    free_block: Block | None = None
    weekends: Annotated[int, Field(ge=0)] | None = None
    whole_weekends: bool = True

    def contract_on(self, date: dt.date) -> Contract | None:
        """The contract of that date; None before joining, after leaving and between contracts."""
        return next((contract for contract in self.contracts if contract.holds_on(date)), None)

    def pattern_on(self, date: dt.date) -> PatternDay | None:
        """What the contract's pattern has on that date; None on a day off or without a contract."""
        contract = self.contract_on(date)
        return contract.pattern.on(date) if contract else None

    def young_on(self, date: dt.date) -> bool:
        """Whether the limits of people under 18 hold on that date."""
        return any(limits.young and limits.holds_on(date) for limits in self.limits)
