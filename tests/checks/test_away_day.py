"""A day away from the home site has a price."""

from tests.checks.looking import charge
from tests.worlds import day, duty, person, piece, span, world


def test_a_day_away() -> None:
    problem = world(sites=2)
    assert charge("away_day", problem, duty()) == (0, 0)
    assert charge("away_day", problem, duty(site="S2")) == (1, 600)
    assert charge("away_day", problem, duty(site="S2"), duty(date=day(1), site="S2")) == (2, 1200)


def test_one_piece_away_is_a_day_away() -> None:
    half = duty(pieces=(piece(480, 660), piece(720, 990, "S2")), travel=(span(660, 690),), breaks=(span(690, 720),))
    assert charge("away_day", world(sites=2), half) == (1, 600)


def test_a_springer_has_no_home() -> None:
    assert charge("away_day", world([person(home_site=None)], sites=2), duty(site="S2")) == (0, 0)
