"""Dated limits of a single person are kept."""

import pytest

from models.people import Limits
from tests.checks.looking import amounts, breaches
from tests.worlds import MONDAY, day, duty, limited, person, piece, span, world


def test_daily_maximum() -> None:
    assert amounts("personal_limits", world([limited(daily_maximum=480)]), duty()) == []
    assert amounts("personal_limits", world([limited(daily_maximum=479)]), duty()) == [1]


def test_earliest_start() -> None:
    assert amounts("personal_limits", world([limited(earliest_start=480)]), duty()) == []
    assert amounts("personal_limits", world([limited(earliest_start=481)]), duty()) == [1]


def test_latest_end() -> None:
    assert amounts("personal_limits", world([limited(latest_end=990)]), duty()) == []
    assert amounts("personal_limits", world([limited(latest_end=989)]), duty()) == [1]


def test_several_limits_add_up() -> None:
    crew = [limited(daily_maximum=470, earliest_start=490, latest_end=980)]
    assert amounts("personal_limits", world(crew), duty()) == [30]


def test_home_only_counts_pieces() -> None:
    found = breaches("personal_limits", world([limited(home_only=True)], sites=2), [duty(site="S2")])
    assert [(breach.amount, breach.unit) for breach in found] == [(2, "times")]
    assert amounts("personal_limits", world([limited(home_only=True)], sites=2), duty()) == []


@pytest.mark.parametrize(
    ("forbidden", "worked_at", "count"),
    [(("S2",), "S2", [2]), (("S1",), "S1", [2]), (("S2", "S3"), "S3", [2]), (("S2",), "S1", []), (("S2",), "S3", [])],
)
def test_sites_that_are_forbidden(forbidden: tuple[str, ...], worked_at: str, count: list[int]) -> None:
    problem = world([limited(forbidden_sites=forbidden)], sites=3)
    assert amounts("personal_limits", problem, duty(site=worked_at)) == count


def test_a_piece_counts_once_for_a_row_of_limits() -> None:
    crew = [limited(forbidden_sites=("S2",), home_only=True)]
    half = duty(pieces=(piece(480, 720), piece(750, 990, "S2")), breaks=(span(720, 750),))
    assert amounts("personal_limits", world(crew, sites=2), half) == [1]


def test_a_site_is_forbidden_on_its_dates_only() -> None:
    crew = [person(limits=(Limits(forbidden_sites=("S2",), valid_from=day(1)),))]
    problem = world(crew, sites=2)
    assert amounts("personal_limits", problem, duty(site="S2"), duty(date=day(1), site="S2")) == [2]
    assert [row.date for row in breaches("personal_limits", problem, [duty(date=day(1), site="S2")])] == [day(1)]


def test_only_on_its_dates() -> None:
    crew = [person(limits=(Limits(daily_maximum=400, valid_from=day(1), valid_to=day(1)),))]
    problem = world(crew, days=3)
    assert amounts("personal_limits", problem, duty(date=MONDAY), duty(date=day(2))) == []
    assert amounts("personal_limits", problem, duty(date=day(1))) == [80]


def test_nothing_is_said_about_which_limit_it_is() -> None:
    found = breaches("personal_limits", world([limited(latest_end=960)]), [duty()])
    assert str(found[0].what) == "P1 on 2026-11-23: 30 minutes beyond a personal limit"
