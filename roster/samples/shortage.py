"""Two districts that lack the same thing at the same time: on Tuesday from two to four, people for express papers."""

from __future__ import annotations

from roster.samples.demand import Row, Want, wanted_rows
from roster.samples.district import district_rows
from roster.samples.hours import clock as at
from roster.samples.mini import DUTIES, FULL_TIME, MORNINGS, Team, central, daily, worker
from roster.samples.roles import COUNTER, EXPRESS
from roster.samples.sample import Sample
from roster.samples.week import days

WEEK = "2026-W24"
TUESDAY = days(WEEK)[1]
TEAMS = (Team("ALT", desks=6, crew=2), Team("NIE", desks=6, crew=2), Team("BLA", desks=4, crew=1))

PEOPLE = (
    worker(1, "Carstens, Frauke", "ALT", FULL_TIME, "PASS", "EXPRESS"),
    worker(2, "Arslan, Cem", "ALT", FULL_TIME, "PASS", "EXPRESS"),
    worker(3, "Vogt, Ralf", "ALT", FULL_TIME, "PASS"),
    worker(4, "Mazur, Joanna", "ALT", FULL_TIME, "PASS"),
    worker(5, "Tamm, Heike", "ALT", FULL_TIME, "PASS"),
    worker(6, "Feddersen, Ole", "BLA", FULL_TIME, "PASS", "EXPRESS"),
    worker(7, "Rahimi, Farid", "BLA", FULL_TIME, "PASS"),
    worker(8, "Suhr, Kirsten", "BLA", FULL_TIME, "PASS"),
    worker(9, "Demir, Selin", "NIE", FULL_TIME, "PASS", "EXPRESS"),
    worker(10, "Lühr, Hauke", "NIE", FULL_TIME, "PASS", "EXPRESS"),
    worker(11, "Wiese, Anke", "NIE", MORNINGS, "PASS", "EXPRESS"),
    worker(12, "Popescu, Maria", "NIE", FULL_TIME, "PASS"),
    worker(13, "Struck, Jannik", "NIE", FULL_TIME, "PASS"),
)
"""Six hold EXPRESS; on Tuesday afternoon one is absent, one works mornings only: four are left where five are asked."""

ABSENT = "P10"
WANTED_TOGETHER = (("ALT", 2), ("NIE", 2), ("BLA", 1))


def _demand() -> list[Row]:
    counters = [want for team in TEAMS for want in daily(team.site, COUNTER, (8, 10, 1), (10, 16, 2), (16, 18, 1))]
    mornings = [want for team in TEAMS for want in daily(team.site, EXPRESS, (9, 11, 1))]
    together = [Want(site, EXPRESS, TUESDAY.weekday(), at(14), at(16), heads) for site, heads in WANTED_TOGETHER]
    return wanted_rows([*counters, *mornings, *together])


def shortage() -> Sample:
    """The sample."""
    absence: Row = {"person": ABSENT, "first": TUESDAY, "last": TUESDAY, "credit": "target"}
    asked: dict[str, list[Row]] = {"absences": [absence]}
    return Sample(
        central={
            **central("Gemeinsamer Mangel", WEEK, TEAMS, DUTIES),
            "demand": _demand(),
        },
        districts={district: district_rows(district, WEEK, PEOPLE, asked) for district in ("ALTONA", "EIMSBUETTEL")},
    )
