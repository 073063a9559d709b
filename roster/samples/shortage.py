"""Two districts that lack the same thing at the same time: on Tuesday from two to four, people for express papers."""

from __future__ import annotations

from roster.samples.demand import Row
from roster.samples.district import district_rows
from roster.samples.hours import clock as at
from roster.samples.mini import DUTIES, FULL_TIME, MORNINGS, Team, central, daily, wanted_rows, worker
from roster.samples.roles import COUNTER, EXPRESS
from roster.samples.sample import Sample
from roster.samples.week import days

WEEK = "2026-W24"
TUESDAY = days(WEEK)[1]
TEAMS = (Team("ALT", desks=6, crew=2), Team("NIE", desks=6, crew=2), Team("BLA", desks=4, crew=2))

PEOPLE = (
    worker(1, "Carstens, Frauke", "ALT", FULL_TIME, "PASS", "EXPRESS"),
    worker(2, "Arslan, Cem", "ALT", FULL_TIME, "PASS", "EXPRESS"),
    worker(3, "Vogt, Ralf", "ALT", FULL_TIME, "PASS"),
    worker(4, "Mazur, Joanna", "ALT", FULL_TIME, "PASS"),
    worker(5, "Tamm, Heike", "ALT", FULL_TIME, "PASS"),
    worker(6, "Feddersen, Ole", "BLA", FULL_TIME, "PASS", "EXPRESS"),
    worker(7, "Rahimi, Farid", "BLA", FULL_TIME, "PASS"),
    worker(8, "Suhr, Kirsten", "BLA", FULL_TIME, "PASS"),
    worker(9, "Novak, Petra", "BLA", FULL_TIME, "PASS"),
    worker(10, "Thomsen, Inga", "BLA", FULL_TIME, "PASS"),
    worker(11, "Demir, Selin", "NIE", FULL_TIME, "PASS", "EXPRESS"),
    worker(12, "Lühr, Hauke", "NIE", FULL_TIME, "PASS", "EXPRESS"),
    worker(13, "Wiese, Anke", "NIE", MORNINGS, "PASS", "EXPRESS"),
    worker(14, "Popescu, Maria", "NIE", FULL_TIME, "PASS"),
    worker(15, "Struck, Jannik", "NIE", FULL_TIME, "PASS"),
    worker(16, "Hoang, Tim", "NIE", FULL_TIME, "PASS"),
)
"""Six hold EXPRESS; on Tuesday afternoon one is absent and one works mornings only: four are left where five are wanted."""

ABSENT = "P12"
COUNTERS = [
    want for site in ("ALT", "NIE", "BLA") for want in daily(site, COUNTER, (8, 10, 1), (10, 16, 2), (16, 18, 1))
]


def _express() -> list[Row]:
    rows: list[Row] = []
    for site, heads in (("ALT", 2), ("NIE", 2), ("BLA", 1)):
        rows += wanted_rows(
            [
                want
                for want in daily(site, EXPRESS, (10, 14, 1), (14, 16, heads))
                if (want.weekday == TUESDAY.weekday()) == (want.start == at(14))
            ]
        )
    return rows


def shortage() -> Sample:
    """The sample."""
    absence: Row = {"person": ABSENT, "first": TUESDAY, "last": TUESDAY, "credit": "target"}
    asked: dict[str, list[Row]] = {"absences": [absence]}
    return Sample(
        central={
            **central("Gemeinsamer Mangel", WEEK, TEAMS, DUTIES),
            "demand": [*wanted_rows(COUNTERS), *_express()],
        },
        districts={district: district_rows(district, WEEK, PEOPLE, asked) for district in ("ALTONA", "EIMSBUETTEL")},
    )
