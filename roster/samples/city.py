"""The made-up city, or a part of it, in one week: everything that is drawn by lot comes together here."""

from __future__ import annotations

from collections.abc import Iterable

from models.people import Person
from roster.samples.absences import absence_rows, absences
from roster.samples.central import central_rows
from roster.samples.demand import Row
from roster.samples.district import district_rows
from roster.samples.facts import DISTRICTS, SITES, SiteFact
from roster.samples.hours import HoursPlan
from roster.samples.hours import clock as at
from roster.samples.people import people_of
from roster.samples.requests import account_rows, appointment_rows, pin_rows, wish_rows
from roster.samples.sample import Sample
from roster.samples.week import dice

SEED = "hamburg"
LIMITED_EVERY, LIMITED_AT = 41, 13


def city(
    name: str, week: str, plan: HoursPlan, only: frozenset[str] = frozenset(), *, customers: bool = False
) -> Sample:
    """All districts, or `only` these, in an ISO week; heads are typed, or `customers` ask for them.

    A person is the same in every sample of the same districts: what differs is the week and the hours.
    """
    districts = tuple(district for district in DISTRICTS if not only or district.id in only)
    sites = tuple(site for site in SITES if any(site.district == district.id for district in districts))
    people = people_of(SEED, districts, sites)
    requests = _requests(week, plan, people, sites)
    return Sample(
        central=central_rows(name, week, plan, districts, sites, customers),
        districts={district.id: district_rows(district.id, week, people, requests) for district in districts},
        limits=limit_rows(people),
    )


def _requests(
    week: str, plan: HoursPlan, people: tuple[Person, ...], sites: tuple[SiteFact, ...]
) -> dict[str, list[Row]]:
    full = tuple(site.id for site in sites if site.kind == "full")
    open_all_day = tuple(site.id for site in sites if site.hours == "two-shift")
    away = absences(SEED, week, people)
    absent = {(row.person, date) for row in away for date in row.dates}
    return {
        "plan": pin_rows(week, plan, people, absent, open_all_day),
        "absences": absence_rows(away),
        "wishes": wish_rows(SEED, week, people, full),
        "appointments": appointment_rows(week, plan, people, absent),
        "accounts": account_rows(SEED, people),
    }


def limit_rows(people: Iterable[Person]) -> list[Row]:
    """One person in forty-one has a personal limit, and nobody is told why; leads have none."""
    return [
        _limit(person) for index, person in enumerate(people) if index % LIMITED_EVERY == LIMITED_AT and _plain(person)
    ]


def _plain(person: Person) -> bool:
    return not person.lead and person.home_site is not None and person.contracts[0].model == "roster"


def _limit(person: Person) -> Row:
    limits: tuple[Row, ...] = (
        {"latest_end": at(17)},
        {"home_only": True},
        {"daily_maximum": at(8)},
        {"earliest_start": at(7, 30), "home_only": True},
    )
    return {"person": person.id} | dice(SEED, person.id, "limit").choice(limits)
