"""The people of a site and the Springer of a district: contracts, skills, consents, all invented."""

from __future__ import annotations

import random
from collections.abc import Iterable, Iterator

from models.base import Span
from models.people import Contract, Held, Person
from roster.samples import patterns
from roster.samples.facts import DistrictFact, SiteFact, department
from roster.samples.hours import clock as at
from roster.samples.names import FIRST_NAMES, LAST_NAMES
from roster.samples.roles import DRIVING, SKILL_SETS
from roster.samples.week import dice

LEAD_EVERY = 8
TRAINEE_EVERY, TRAINEE_AT = 20, 9
FIXED_TERM_EVERY, FIXED_TERM_AT = 33, 17
SPRINGER_OF_FOREIGNERS_EVERY = 6


def people_of(seed: str, districts: Iterable[DistrictFact], sites: tuple[SiteFact, ...]) -> tuple[Person, ...]:
    """Everybody who works in these districts, numbered through; the same seed makes the same people."""
    drafts = [draft for district in districts for draft in _of_district(seed, district, sites)]
    return tuple(
        draft.changed(id=f"P{number:03d}", **_name(dice(seed, "name", str(number))))
        for number, draft in enumerate(drafts, start=1)
    )


def _name(rng: random.Random) -> dict[str, str]:
    return {"last_name": rng.choice(LAST_NAMES), "first_name": rng.choice(FIRST_NAMES)}


def _of_district(seed: str, district: DistrictFact, sites: tuple[SiteFact, ...]) -> Iterator[Person]:
    for site in sites:
        if site.district == district.id:
            for index in range(site.staff):
                yield _employee(dice(seed, site.id, str(index)), site, index)
    for index in range(district.springer):
        yield _springer(dice(seed, district.id, "springer", str(index)), district, index)


def _employee(rng: random.Random, site: SiteFact, index: int) -> Person:
    team = department(site)
    lead = index % LEAD_EVERY == 0
    sets = SKILL_SETS[team]
    return Person(
        id="new",
        district=site.district,
        home_site=site.id,
        lead=lead,
        contracts=(patterns.full_time(_terms(rng), patterns.WIDE) if lead and team != "Z" else _contract(rng, team),),
        qualifications=(*_held(sets[index % len(sets)], index, lead), *_driving(site, index)),
        elsewhere=rng.random() < 0.8,
        reach_minutes=rng.choices((30, 35, 40, 50), (68, 16, 10, 6))[0],
        saturday_pool=team == "E" and rng.random() < 0.19,
    )


def _springer(rng: random.Random, district: DistrictFact, index: int) -> Person:
    foreigners = index % SPRINGER_OF_FOREIGNERS_EVERY == SPRINGER_OF_FOREIGNERS_EVERY - 1
    skills = ("AUSL1", "AUSL2", "AKTEN") if foreigners else ("PASS", "EXPRESS", "EMPFANG", DRIVING)
    return Person(
        id="new",
        district=district.id,
        contracts=(patterns.full_time(_terms(rng), patterns.WIDE),),
        qualifications=tuple(Held(qualification=skill) for skill in skills),
        elsewhere=True,
        saturday_pool=not foreigners and rng.random() < 0.19,
    )


def _driving(site: SiteFact, index: int) -> tuple[Held, ...]:
    """Of a mobile team every other person may drive, of the other residents' sites every third."""
    every = {"mobile": 2, "full": 3}.get(site.kind)
    return (Held(qualification=DRIVING),) if every and index % every == 0 else ()


def _held(skills: tuple[str, ...], index: int, lead: bool) -> tuple[Held, ...]:
    """One person in twenty is in training for the last of the skills; one in 33 holds it for this year only."""
    trainee = index % TRAINEE_EVERY == TRAINEE_AT and not lead
    ends = patterns.SINCE.replace(month=12, day=31) if index % FIXED_TERM_EVERY == FIXED_TERM_AT else None
    *first, last = (Held(qualification=skill) for skill in skills)
    return (*first, last.changed(in_training=trainee, valid_to=ends))


def _terms(rng: random.Random) -> patterns.Terms:
    return patterns.CIVIL_SERVANT if rng.random() < 0.2 else patterns.TARIFF


def _contract(rng: random.Random, team: str) -> Contract:
    flexitime, fixed = {"E": (0.0, 0.07), "A": (0.26, 0.14), "Z": (1.0, 0.0)}[team]
    draw = rng.random()
    if draw < flexitime:
        return patterns.flexitime(_terms(rng))
    if draw < flexitime + fixed:
        return patterns.fixed_times() if rng.random() < 0.7 else patterns.fixed_mornings()
    return patterns.full_time(_terms(rng), _window(rng)) if rng.random() < 0.68 else _part_time(rng, team)


def _window(rng: random.Random) -> Span:
    return rng.choices((patterns.WIDE, patterns.UNTIL_AFTERNOON, patterns.FROM_MORNING), (60, 25, 15))[0]


def _part_time(rng: random.Random, team: str) -> Contract:
    half_day = rng.choices((patterns.MORNING, patterns.AFTERNOON), (70, 30))[0]
    kind = rng.choice(("four days", "six hours", "six hours", "five hours", "half time"))
    if kind == "four days":
        return patterns.part_time_four_days(rng.randrange(5), _window(rng))
    if kind == "half time":
        return patterns.half_time(rng.random() < 0.5, _window(rng))
    return patterns.part_time_short_days(at(5) if kind == "five hours" and team == "E" else at(6), half_day)
