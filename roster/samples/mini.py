"""What the samples that are written by hand have in common: few sites, few duties, people with a line each."""

from __future__ import annotations

from typing import NamedTuple

from models.people import Contract, Held, Person
from roster.samples import patterns
from roster.samples.central import DEMAND_STEP, GRID, duty_row, opening_rows, qualification_row, role_row
from roster.samples.demand import Row, Want
from roster.samples.duties import EVERYBODY, DutyFact
from roster.samples.facts import DEPARTMENTS, DISTRICTS, SITES, SiteFact
from roster.samples.hours import clock as at
from roster.samples.roles import QUALIFICATIONS, ROLES

NOON, AFTER_NOON = (at(11, 30), at(12, 30)), (at(12, 30), at(13, 30))
FULL_TIME = patterns.full_time(patterns.TARIFF, patterns.WIDE)
CIVIL_SERVANT = patterns.full_time(patterns.CIVIL_SERVANT, patterns.WIDE)
MORNINGS = patterns.part_time_short_days(at(6), patterns.MORNING)
THREE_DAYS_OR_TWO = patterns.half_time(False, patterns.WIDE)

EARLY = DutyFact("F1", "Frühdienst", "early", (at(7, 45), at(16)), NOON)
LATE = DutyFact("S1", "Spätdienst", "late", (at(10), at(18, 15)), AFTER_NOON)
SHORT = DutyFact("K2", "kurz früh 6 Std.", "early", (at(7, 45), at(13, 45)), None)
MEETINGS = DutyFact("TT", "Termine ohne Schalter", "none", None, None, models=EVERYBODY, clock="appointments")
DUTIES = (EARLY, LATE, SHORT, MEETINGS)

WORKING_DAYS = range(5)


class Team(NamedTuple):
    """A site with its desks and crew, and with the districts' facts behind it."""

    site: str
    desks: int
    crew: int

    @property
    def fact(self) -> SiteFact:
        """What is known about the site."""
        return next(site for site in SITES if site.id == self.site)


def worker(number: int, name: str, home: str, contract: Contract, *skills: str) -> Person:
    """Somebody who would also work elsewhere; "i.E." behind a skill: in training for it. The first is the lead."""
    last_name, first_name = name.split(", ")
    site = Team(home, 0, 0).fact
    return Person(
        id=f"P{number:02d}",
        last_name=last_name,
        first_name=first_name,
        district=site.district,
        home_site=site.id,
        lead=number % 5 == 1,
        contracts=(contract,),
        qualifications=tuple(
            Held(qualification=skill.removesuffix(" i.E."), in_training=skill.endswith(" i.E.")) for skill in skills
        ),
        elsewhere=True,
        reach_minutes=50,
    )


def daily(site: str, role: str, *stretches: tuple[int, int, int]) -> list[Want]:
    """The same on every working day: (from hour, to hour, heads)."""
    return [
        Want(site, role, weekday, at(start), at(end), heads)
        for weekday in WORKING_DAYS
        for start, end, heads in stretches
    ]


def central(name: str, week: str, teams: tuple[Team, ...], duties: tuple[DutyFact, ...]) -> dict[str, list[Row]]:
    """The centre's workbook for residents' sites that are open 8-18; what is wanted is added by the sample."""
    roles = [role for role in ROLES if role.department == "E"]
    needed = {skill for role in roles for skill in role.qualifications}
    districts = {team.fact.district for team in teams}
    return {
        "settings": [{"name": name, "week": week, "weeks": 1, "grid": GRID, "demand_step": DEMAND_STEP}],
        "districts": [{"id": row.id, "name": row.name} for row in DISTRICTS if row.id in districts],
        "departments": [{"id": code, "name": title} for code, title in DEPARTMENTS if code == "E"],
        "sites": [_site(order, team) for order, team in enumerate(teams, start=1)],
        "openings": [row for team in teams for row in opening_rows(team.fact, "promise")],
        "desks": [
            {"site": team.site, "roles": tuple(role.id for role in roles), "count": team.desks} for team in teams
        ],
        "roles": [role_row(role) for role in roles],
        "qualifications": [qualification_row(row) for row in QUALIFICATIONS if row.id in needed],
        "duty_types": [duty_row(duty) for duty in duties],
        "crews": [{"site": team.site, "crew": team.crew, "opening": 1, "closing": 1} for team in teams],
    }


def _site(order: int, team: Team) -> Row:
    fact = team.fact
    return {
        "id": fact.id,
        "name": fact.name,
        "district": fact.district,
        "departments": ("E",),
        "address": f"{fact.address} Hamburg",
        "latitude": fact.latitude,
        "longitude": fact.longitude,
        "closing_order": order,
        "set_up": 15,
        "close_down": 15,
    }
