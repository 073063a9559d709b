"""The planners' page of demand says what the program computes for its example."""

import datetime as dt
from pathlib import Path

import pytest

from models.base import Span
from models.services import Season, Service, Standards
from roster.demand.customers import Customers
from roster.demand.forecast import Expected, Outlook, forecast
from roster.demand.requirement import Requirement, requirement

PAGE = (Path(__file__).parents[2] / "docs" / "planer" / "bedarf.md").read_text(encoding="utf-8")
DAYS = [dt.date(2026, 6, 8) + dt.timedelta(days=number) for number in range(7)]
OPENED = {("A", date): [Span(start=480, end=1080)] for date in DAYS[:5]}


def example(online: int = 20, percent: int = 100) -> tuple[float, Requirement]:
    """Cases on Monday, and what the week asks for."""
    service = Service(
        id="PASS",
        name="Reisepass",
        department="E",
        role="Schalter",
        back_office_role="Nacharbeit",
        minutes=18,
        online=online,
        online_minutes=6,
        no_show=10,
    )
    seasons = (Season(service="PASS", percent=percent),)
    outlook = Outlook(OPENED, {"PASS": ["A"]}, (), seasons, 30, 15)
    arrivals = forecast([Expected("PASS", "A", 250, 4)], outlook, DAYS).arrivals
    customers = Customers((service,), Standards(occupancy=80), arrivals, seasons)
    monday = sum(sum(row.cases) for row in arrivals if row.date == DAYS[0])
    return monday, requirement(customers, OPENED, DAYS, 30)


def heads(found: Requirement) -> list[int]:
    return [row.target for row in found.heads if row.date == DAYS[0]]


def test_the_example_of_the_page() -> None:
    cases, found = example()
    assert cases == pytest.approx(50)
    assert (heads(found).count(1), heads(found).count(2), len(heads(found))) == (13, 7, 20)
    assert [work.minutes for work in found.works] == [300]
    for said in (
        "**50 an jedem Tag**",
        "**13 halbe Stunden lang einer, 7 halbe Stunden lang zwei**",
        "5 Stunden in der",
    ):
        assert said in PAGE


def test_its_season_and_its_online_share() -> None:
    cases, found = example(percent=130)
    assert (round(cases), sum(heads(found))) == (65, 35)
    assert "65 Fälle am Tag, und es wären 35 halbe Stunden" in PAGE
    _, more = example(online=40)
    assert (sum(heads(more)), more.works[0].minutes // 5) == (20, 120)
    assert "sinken die 27 halben Stunden am Schalter auf 20, und die Nacharbeit steigt von 60 auf 120 Minuten" in PAGE


def test_the_other_numbers_are_arithmetic() -> None:
    assert 50 * 0.8 * 0.9 == 36
    assert 36 * 18 == 648
    assert 648 / 0.8 == 810 == 13.5 * 60
    assert 13 + 2 * 7 == 27
    for said in ("**36**", "**648 Minuten**", "**810 Minuten**", "13:30 Stunden", "genau\n   27 halbe Stunden"):
        assert said in PAGE
