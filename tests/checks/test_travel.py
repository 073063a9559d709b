"""The way to a site that is not the home site has a price by the minute."""

from tests.checks.looking import charge
from tests.worlds import duty, person, piece, span, world


def test_the_way_to_the_first_piece() -> None:
    assert charge("travel", world(sites=2), duty(site="S2")) == (30, 300)
    assert charge("travel", world(sites=2), duty()) == (0, 0)


def test_who_starts_at_home_has_no_way() -> None:
    half = duty(pieces=(piece(480, 660), piece(720, 990, "S2")), travel=(span(660, 690),), breaks=(span(690, 720),))
    assert charge("travel", world(sites=2), half) == (0, 0)


def test_a_springer_comes_from_nowhere() -> None:
    assert charge("travel", world([person(home_site=None)], sites=2), duty(site="S2")) == (0, 0)
