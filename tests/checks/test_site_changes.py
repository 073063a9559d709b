"""Within a day nobody changes the site, or not more often than the house allows."""

import pytest

from models.duties import Duty
from models.problem import Problem
from tests.checks.looking import amounts
from tests.worlds import duty, free_duty, piece, rule, span, world


def allowed(number: int | None = None) -> Problem:
    """Three sites, half an hour from each to each."""
    return world(sites=3, rules=[rule("site_changes", "strict", number)])


def at(*sites: str) -> Duty:
    """An hour at each of these sites, one after another, with an hour's way between two of them."""
    starts = range(480, 480 + 120 * len(sites), 120)
    pieces = tuple(piece(start, start + 60, site) for start, site in zip(starts, sites, strict=True))
    return duty(pieces=pieces, travel=tuple(span(start - 60, start) for start in starts[1:]))


@pytest.mark.parametrize(
    ("sites", "over"),
    [(["S1"], []), (["S1", "S1"], []), (["S1", "S2"], [1]), (["S1", "S2", "S1"], [2]), (["S1", "S2", "S2"], [1])],
)
def test_nobody_changes_unless_the_house_wants_it(sites: list[str], over: list[int]) -> None:
    assert amounts("site_changes", world(sites=3), at(*sites)) == over


@pytest.mark.parametrize(
    ("sites", "over"),
    [(["S1", "S2"], []), (["S1", "S2", "S1"], [1]), (["S1", "S2", "S3"], [1]), (["S1", "S2", "S2"], [])],
)
def test_once(sites: list[str], over: list[int]) -> None:
    assert amounts("site_changes", allowed(1), at(*sites)) == over


def test_twice() -> None:
    assert amounts("site_changes", allowed(2), at("S1", "S2", "S1")) == []


def test_pieces_may_be_named_in_any_order() -> None:
    pieces = (piece(600, 660, "S2"), piece(480, 540, "S1"), piece(720, 780, "S2"))
    assert amounts("site_changes", world(sites=2), duty(pieces=pieces)) == [1]


def test_each_day_counts_by_itself() -> None:
    at_another = duty("P2", site="S2")
    assert amounts("site_changes", world(sites=2), free_duty(480, 540), at_another) == []


def test_a_day_of_appointments_is_nowhere() -> None:
    assert amounts("site_changes", world(sites=2), duty(appointments=(span(480, 540),))) == []


def test_the_way_is_work_without_a_break() -> None:
    """From 12:00 on the way and at the second site until 18:00 are six hours in one go, until 18:15 too many."""
    pieces = piece(540, 690), piece(750, 1080, "S2")
    until_six = duty(pieces=pieces, breaks=(span(690, 720),), travel=(span(720, 750),))
    later = duty(pieces=(pieces[0], piece(750, 1095, "S2")), breaks=(span(690, 720),), travel=(span(720, 750),))
    assert amounts("breaks", allowed(1), until_six) == []
    assert amounts("breaks", allowed(1), later) == [15]


def test_the_way_is_working_time_of_the_day() -> None:
    """From 8:00 to 18:30 with half an hour of break are 600 minutes, a quarter of an hour more is too much."""
    way, pause = (span(720, 750),), (span(690, 720),)
    ten_hours = duty(pieces=(piece(480, 690), piece(750, 1110, "S2")), breaks=pause, travel=way)
    longer = duty(pieces=(piece(480, 690), piece(750, 1125, "S2")), breaks=pause, travel=way)
    assert amounts("daily_maximum", allowed(1), ten_hours) == []
    assert amounts("daily_maximum", allowed(1), longer) == [15]
