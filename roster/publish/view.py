"""What all sheets look up - people, places, days, duties - is found once, and said in one language."""

from __future__ import annotations

import datetime as dt
import unicodedata
from collections import defaultdict
from dataclasses import dataclass
from functools import cached_property

from models.base import Span
from models.demand import Cell
from models.duties import Duty, DutyType, Role
from models.message import Message, message
from models.outcome import Outcome
from models.people import Person
from models.places import District, Site
from models.problem import Problem
from models.promise import Promise
from models.requests import Pin
from roster.checks.given import Given
from roster.texts import catalogue, formats
from roster.texts.catalogue import Language

Day = tuple[str, dt.date]
"""One person's date."""


@dataclass(frozen=True, eq=False)
class View:
    """A problem and its outcome as one reader sees them."""

    problem: Problem
    outcome: Outcome
    language: Language = "de"
    promise: Promise | None = None

    def say(self, message: Message) -> str:
        """The sentence in the reader's language."""
        return catalogue.say(message, self.language)

    def text(self, msgid: str) -> str:
        """A heading or a word in the reader's language."""
        return catalogue.text(msgid, self.language)

    @cached_property
    def people(self) -> dict[str, Person]:
        """By id."""
        return {person.id: person for person in self.problem.people}

    @cached_property
    def sites(self) -> dict[str, Site]:
        """By id."""
        return {site.id: site for site in self.problem.sites}

    @cached_property
    def districts(self) -> dict[str, District]:
        """By id."""
        return {district.id: district for district in self.problem.districts}

    @cached_property
    def roles(self) -> dict[str, Role]:
        """By id."""
        return {role.id: role for role in self.problem.roles}

    @cached_property
    def duty_types(self) -> dict[str, DutyType]:
        """By id."""
        return {duty_type.id: duty_type for duty_type in self.problem.duty_types}

    @cached_property
    def duties(self) -> dict[Day, Duty]:
        """The duty of each person's date; there is one at most."""
        return {(duty.person, duty.date): duty for duty in self.outcome.duties}

    @cached_property
    def given(self) -> Given:
        """The same roster as the checks look at it."""
        return Given(self.problem, self.outcome.duties, self.outcome.moved)

    @cached_property
    def given_to(self) -> dict[str, tuple[Duty, ...]]:
        """The duties of each person; none for the others."""
        found: defaultdict[str, tuple[Duty, ...]] = defaultdict(tuple)
        for duty in self.outcome.duties:
            found[duty.person] += (duty,)
        return found

    @cached_property
    def there(self) -> dict[tuple[str | None, dt.date], tuple[Duty, ...]]:
        """The duties of a date with work at a site; with None, all of the date."""
        found: defaultdict[tuple[str | None, dt.date], list[Duty]] = defaultdict(list)
        for duty in self.outcome.duties:
            for site in {None, *(piece.site for piece in duty.pieces)}:
                found[site, duty.date].append(duty)
        return {key: tuple(duties) for key, duties in found.items()}

    @cached_property
    def cells(self) -> dict[str, Cell]:
        """By id."""
        return {cell.id: cell for cell in self.problem.cells}

    @cached_property
    def cells_of(self) -> dict[dt.date, tuple[Cell, ...]]:
        """The cells of each date; work without a time of day has none."""
        found: defaultdict[dt.date, list[Cell]] = defaultdict(list)
        for cell in self.problem.cells:
            if cell.when.kind != "volume":
                found[cell.when.date].append(cell)
        return {date: tuple(cells) for date, cells in found.items()}

    @cached_property
    def published(self) -> dict[Day, Duty]:
        """What was promised before, within the horizon; empty when nothing was."""
        days = set(self.problem.horizon.days)
        return {(duty.person, duty.date): duty for duty in self.problem.history.published if duty.date in days}

    @cached_property
    def absent(self) -> frozenset[Day]:
        """Whole days on which somebody is not there."""
        return frozenset((row.person, row.date) for row in self.problem.absences if row.span is None)

    @cached_property
    def pins(self) -> dict[Day, tuple[Pin, ...]]:
        """What planners have fixed."""
        found: defaultdict[Day, tuple[Pin, ...]] = defaultdict(tuple)
        for pin in self.problem.pins:
            found[pin.person, pin.date] += (pin,)
        return dict(found)

    @cached_property
    def holidays(self) -> dict[dt.date, str]:
        """Public holidays and their names."""
        return {holiday.date: holiday.name for holiday in self.problem.holidays}

    @cached_property
    def openings(self) -> dict[tuple[str, dt.date], tuple[Span, ...]]:
        """When a site's doors are open on a date, in the order of the day."""
        found: defaultdict[tuple[str, dt.date], list[Span]] = defaultdict(list)
        for opening in self.problem.openings:
            found[opening.site, opening.date].append(opening.span)
        return {key: tuple(sorted(spans, key=lambda span: span.start)) for key, spans in found.items()}

    @cached_property
    def days(self) -> tuple[dt.date, ...]:
        """Every date of the horizon, without the Sundays on which nothing happens."""
        busy = {date for _, date in (*self.openings, *self.duties)}
        return tuple(date for date in self.problem.horizon.days if date.weekday() < 6 or date in busy)

    @cached_property
    def banners(self) -> tuple[str, ...]:
        """What must stand on everything that comes out, each once."""
        law = [message("The rules of law were not assumed.")] if self.outcome.law == "none" else []
        said = (*self.problem.banners, *self.outcome.banners, *law)
        return tuple(dict.fromkeys(self.say(banner) for banner in said))

    @cached_property
    def week(self) -> str:
        """The week (or weeks) of the horizon: KW 24/2026."""
        ends = (self.problem.horizon.first, self.problem.horizon.last)
        return " - ".join(dict.fromkeys(formats.week(date, self.language) for date in ends))

    def name(self, person: Person) -> str:
        """Last name, first name; the id of somebody without a name."""
        return ", ".join(part for part in (person.last_name, person.first_name) if part) or person.id

    def by_name(self, people: list[Person]) -> list[Person]:
        """In the order of the alphabet, as planners look for them."""
        return sorted(people, key=self.alphabetic)

    def alphabetic(self, person: Person) -> tuple[str, str]:
        """Where somebody stands in the alphabet: Özdemir is found at O."""
        letters = unicodedata.normalize("NFKD", self.name(person))
        return "".join(char for char in letters if not unicodedata.combining(char)).casefold(), person.id

    def work_at(self, sites: set[str]) -> list[Duty]:
        """The duties with work at one of these sites; one at several of them more than once."""
        return [duty for site in sites for date in self.days for duty in self.there.get((site, date), ())]

    def working_at(self, sites: set[str]) -> set[str]:
        """Ids of the people with work at one of these sites."""
        return {duty.person for duty in self.work_at(sites)}
