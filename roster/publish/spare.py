"""Who could still be given work where somebody is missing: no plan is changed, only the rules are asked."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field
from functools import cached_property

from models.base import Span
from models.duties import Duty, DutyType
from models.message import Message
from models.people import Person
from models.problem import Problem
from roster.checks import desks
from roster.checks.book import CHECKS
from roster.checks.cover import is_worked
from roster.checks.given import Given
from roster.checks.hours import planned, target, weeks
from roster.checks.reach import in_reach
from roster.publish.building import build_duty
from roster.publish.gaps import Gap
from roster.publish.view import View

Asked = tuple[str, dt.date, str, str, str]
"""Person, date, site, role and duty type."""


@dataclass(frozen=True)
class Offer:
    """Somebody without a duty on the date who may do this one; `over` if it is more than the week's target."""

    person: str
    date: dt.date
    duty_type: str
    over: bool


@dataclass(frozen=True, eq=False)
class Spare:
    """Everybody who has no duty on a day; `limits` says whether personal limits are looked at."""

    view: View
    limits: bool
    _asked: dict[Asked, Offer | None] = field(default_factory=dict)
    _problems: dict[str, Problem] = field(default_factory=dict)

    def offers(self, gaps: Iterable[Gap]) -> list[Offer]:
        """Who could fill a head of any of these gaps, one duty a person and date, by date and person."""
        found: dict[tuple[dt.date, str], Offer] = {}
        for gap in gaps:
            for person in self._free.get(gap.date, ()):
                if (gap.date, person.id) not in found and (offer := self._for(gap, person)):
                    found[gap.date, person.id] = offer
        return [found[key] for key in sorted(found)]

    @cached_property
    def _free(self) -> dict[dt.date, tuple[Person, ...]]:
        """People without a duty on a date that is no Sunday, holiday or day of absence for them."""
        view, workdays = self.view, (date for date in self.view.days if date not in self.view.holidays)
        return {
            date: tuple(
                person
                for person in view.problem.people
                if (person.id, date) not in view.duties
                and (person.id, date) not in view.absent
                and (person.pattern_on(date) or (date.weekday() == 5 and person.saturday_pool))
            )
            for date in workdays
        }

    def _for(self, gap: Gap, person: Person) -> Offer | None:
        if gap.site is None or gap.span is None:
            return None
        for role in dict.fromkeys(gap.roles):
            kinds = self._kinds(person, gap, gap.span) if self._may(person, gap, role) else ()
            offers = (self._offer((person.id, gap.date, gap.site, role, kind.id), gap.span) for kind in kinds)
            if offer := next((offer for offer in offers if offer), None):
                return offer
        return None

    def _may(self, person: Person, gap: Gap, role: str) -> bool:
        """Whether the person has learnt the work, goes there and is not away at that time."""
        given = self.view.given
        learnt = {row.qualification for row in person.qualifications if row.holds_on(gap.date) and not row.in_training}
        away = any(row.span and gap.span and row.span.overlaps(gap.span) for row in given.absences[person.id, gap.date])
        known = learnt.issuperset(self.view.roles[role].qualifications)
        return known and not away and in_reach(given, person, gap.site or "")

    def _kinds(self, person: Person, gap: Gap, span: Span) -> Iterator[DutyType]:
        """The duty types that hold these hours and could be meant for the person; the checks look more closely."""
        contract, day = person.contract_on(gap.date), person.pattern_on(gap.date)
        for kind in self.view.problem.duty_types:
            hours = kind.span or (day.window if day and kind.clock == "pattern" else None)
            here = gap.date.weekday() in kind.weekdays and (not kind.sites or gap.site in kind.sites)
            meant = contract is not None and contract.model in kind.models
            if here and meant and hours and hours.contains(span) and (day is None or day.window.contains(hours)):
                yield kind

    def _offer(self, asked: Asked, span: Span) -> Offer | None:
        duty = self._duty(asked)
        if duty is None or not is_worked(span, [piece.span for piece in duty.pieces]):
            return None
        if asked not in self._asked:
            self._asked[asked] = self._judged(duty)
        return self._asked[asked]

    def _duty(self, asked: Asked) -> Duty | None:
        name, date, site, role, kind = asked
        view = self.view
        person = view.people[name]
        built = build_duty(view, person, date, view.duty_types[kind], view.sites[site], role)
        return None if isinstance(built, Message) else built

    def _judged(self, duty: Duty) -> Offer | None:
        """The offer, if the person's week with this duty breaks no strict rule and there is a desk."""
        alone = self._problems.get(duty.person) or self._problems.setdefault(duty.person, self._alone(duty.person))
        given = Given(alone, [*self.view.given_to[duty.person], duty])
        strict = (check for check in CHECKS if given.mode(check.rule) == "strict")
        if any(check.measure(given).breaches for check in strict) or not self._has_desk(duty):
            return None
        person = given.people[duty.person]
        week = next(week for week in weeks(given) if duty.date in week)
        return Offer(duty.person, duty.date, duty.duty_type, planned(given, person, week) > target(given, person, week))

    def _has_desk(self, duty: Duty) -> bool:
        """Whether the site has desks for one more; what is too full already is no reason to refuse."""
        site = self.view.sites[duty.pieces[0].site]
        there = self.view.there.get((site.id, duty.date), ())
        room = self.view.problem.model_copy(update={"sites": (site,)})
        return not desks.CHECK.measure(Given(room, [*there, duty])).breaches

    def _alone(self, name: str) -> Problem:
        """The problem of one person; its rows are copies of checked ones, so that nothing is validated again."""
        problem, history = self.view.problem, self.view.problem.history
        person = self.view.people[name]
        kept = {
            kind: tuple(row for row in getattr(problem, kind) if row.person == name)
            for kind in ("absences", "holiday_credits", "appointments", "pins")
        }
        known = {
            kind: tuple(row for row in getattr(history, kind) if row.person == name)
            for kind in ("duties", "accounts", "counts")
        }
        own = person if self.limits else person.model_copy(update={"limits": ()})
        past = history.model_copy(update=known | {"published": (), "published_off": ()})
        return problem.model_copy(
            update=kept | {"people": (own,), "wishes": (), "cells": (), "moves": (), "history": past}
        )
