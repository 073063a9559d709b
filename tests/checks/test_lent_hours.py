"""A district lends and borrows no more hours in a week than typed for it."""

from typing import Any

import pytest
from pydantic import ValidationError

from models.duties import Duty
from models.places import District
from models.problem import Problem
from tests.checks.looking import amounts, breaches
from tests.worlds import day, duty, person, site, world

CREW = [
    person("P1"),
    person("P2"),
    person("P3", home_site=None),
    person("P4", district="D2", home_site="S2"),
    person("P5", district="D3", home_site="S3"),
]
"""P3 is a Springer of the first district."""


def three(days: int = 2, first: int = 0, crew: Any = CREW, **limits: dict[str, int]) -> Problem:
    """A site in each of three districts, which have these limits."""
    districts = [District(id=name, name=name, **limits.get(name, {})) for name in ("D1", "D2", "D3")]
    sites = [site(f"S{number}", district=f"D{number}") for number in (1, 2, 3)]
    return world(crew, days, sites, first=day(first), districts=districts)


def hours(person_id: str, site_id: str, number: int = 0, duty_type: str = "K") -> Duty:
    """Four hours on a day."""
    return duty(person_id, day(number), duty_type, site_id)


@pytest.mark.parametrize(("most", "over"), [(481, []), (480, []), (479, [1]), (0, [480])])
def test_eight_hours_lent(most: int, over: list[int]) -> None:
    problem = three(D1={"lent_most": most})
    assert amounts("lent_hours", problem, hours("P1", "S2"), hours("P2", "S3", 1), hours("P1", "S1", 1)) == over


@pytest.mark.parametrize(("most", "over"), [(480, []), (479, [1])])
def test_eight_hours_borrowed(most: int, over: list[int]) -> None:
    problem = three(D2={"borrowed_most": most})
    assert amounts("lent_hours", problem, hours("P1", "S2"), hours("P5", "S2"), hours("P4", "S2")) == over


def test_the_limits_of_others_do_not_bind() -> None:
    problem = three(D1={"borrowed_most": 0}, D2={"lent_most": 0}, D3={"lent_most": 0, "borrowed_most": 0})
    assert amounts("lent_hours", problem, hours("P1", "S2")) == []


def test_a_springer_is_of_the_district_of_the_workbook() -> None:
    assert amounts("lent_hours", three(D1={"lent_most": 0}), hours("P3", "S2")) == [240]
    assert amounts("lent_hours", three(D1={"lent_most": 0}), hours("P3", "S1")) == []


def test_breaks_are_not_lent() -> None:
    """8:00 to 16:30 less half an hour."""
    assert amounts("lent_hours", three(D1={"lent_most": 0}), hours("P1", "S2", duty_type="F")) == [480]


def test_a_day_without_a_clock_counts_its_minutes() -> None:
    assert amounts("lent_hours", three(D1={"lent_most": 0}), hours("P1", "S2", duty_type="X")) == [480]


def test_each_week_is_for_itself() -> None:
    """A Sunday and the Monday after it."""
    problem = three(days=2, first=6, D1={"lent_most": 240})
    assert amounts("lent_hours", problem, hours("P1", "S2", 6), hours("P1", "S2", 7)) == []
    assert amounts("lent_hours", problem, hours("P1", "S2", 7), hours("P2", "S2", 7)) == [240]


def test_a_breach_names_the_district_and_the_end_of_the_week() -> None:
    problem = three(D1={"lent_most": 0}, D2={"borrowed_most": 60})
    said = [str(row.what) for row in breaches("lent_hours", problem, [hours("P1", "S2")])]
    assert said == [
        "D1 in the week up to 2026-11-24: 240 minutes more lent than typed",
        "D2 in the week up to 2026-11-24: 180 minutes more borrowed than typed",
    ]


def test_without_limits_nothing_is_looked_at() -> None:
    assert amounts("lent_hours", three(), hours("P1", "S2")) == []


@pytest.mark.parametrize("limits", [{"lent_most": 60, "lent_quota": 61}, {"borrowed_most": 0, "borrowed_quota": 1}])
def test_a_quota_above_the_most_cannot_be(limits: dict[str, int]) -> None:
    with pytest.raises(ValidationError, match="lies above the most"):
        District.model_validate({"id": "D1", "name": "D1"} | limits)
