"""Who needs others at the same site at the same time, and who can be those others."""

from __future__ import annotations

import datetime as dt
from collections.abc import Callable
from dataclasses import dataclass
from enum import IntEnum

from models.base import Span
from models.people import Person
from roster.rules.facts import Facts


class Part(IntEnum):
    """What somebody at work is in a company: not looked at, in need of others, or one of those others."""

    NONE = 0
    NEEDS = 1
    GIVES = 2


ALWAYS = (-(2**60), 2**60)
"""A window around every moment there is."""

PartOf = Callable[[Facts, Person, dt.date, str], Part]
"""What a person is who works in a role on a date."""


@dataclass(frozen=True, slots=True)
class Company:
    """People at work at a site at the same time who need each other there.

    Whoever needs others has them while somebody is there who gives, or while at least `enough` are there who need. It
    is asked at every moment, or with `within` only in one span of that date. `kind` names the part that people have:
    companies of a kind share it.
    """

    kind: str
    site: str
    part: PartOf
    enough: int | None = None
    within: tuple[dt.date, Span] | None = None

    def part_of(self, facts: Facts, person: Person, date: dt.date, role: str) -> Part:
        """What a person is here; whoever stands by in reserve may be gone any minute and is not looked at."""
        return Part.NONE if facts.roles[role].reserve else self.part(facts, person, date, role)

    def window(self, facts: Facts) -> tuple[int, int]:
        """From when to when it is asked, in minutes of UTC."""
        if self.within is None:
            return ALWAYS
        date, span = self.within
        return int(facts.instant(date, span.start)), int(facts.instant(date, span.end))


@dataclass(frozen=True, slots=True)
class Asked:
    """A company with the rule that asks for it and the points of a person's minute without; None: never."""

    rule: str
    company: Company
    price: int | None


def price_of(facts: Facts, rule: str) -> int | None:
    """What a person's minute without the others costs by this rule; None if there must be none."""
    return facts.problem.prices.company_hour // 60 if facts.settings[rule].mode == "soft" else None


def anybody(_facts: Facts, _person: Person, _date: dt.date, _role: str) -> Part:
    """Everybody needs others, and everybody is one of them."""
    return Part.NEEDS


def led(_facts: Facts, person: Person, _date: dt.date, _role: str) -> Part:
    """Everybody needs somebody who may take responsibility for the site."""
    return Part.GIVES if person.lead else Part.NEEDS


def crew(site: str, date: dt.date, span: Span) -> tuple[Company, Company]:
    """Two at least, and one of them in charge, at a certain time."""
    within = (date, span)
    return Company("anybody", site, anybody, enough=2, within=within), Company("led", site, led, within=within)


def doors(facts: Facts) -> dict[tuple[str, dt.date], Span]:
    """From the first opening of a site and date to the end of its last."""
    found: dict[tuple[str, dt.date], Span] = {}
    for row in facts.problem.openings:
        known = found.get((row.site, row.date), row.span)
        found[row.site, row.date] = Span(start=min(known.start, row.span.start), end=max(known.end, row.span.end))
    return found
