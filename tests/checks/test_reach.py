"""People work away from their home site only if they agreed, and no farther than they agreed."""

from tests.checks.looking import amounts
from tests.worlds import duty, person, world


def test_at_home_nobody_is_asked() -> None:
    assert amounts("reach", world(sites=2), duty()) == []


def test_as_far_as_agreed_and_a_minute_farther() -> None:
    for reach, pieces in ((31, []), (30, []), (29, [2])):
        crew = [person(elsewhere=True, reach_minutes=reach)]
        assert amounts("reach", world(crew, sites=2), duty(site="S2")) == pieces


def test_without_consent_nowhere() -> None:
    assert amounts("reach", world([person(reach_minutes=90)], sites=2), duty(site="S2")) == [2]


def test_a_springer_goes_everywhere() -> None:
    assert amounts("reach", world([person(home_site=None)], sites=2, travel=()), duty(site="S2")) == []


def test_no_known_way_is_too_far() -> None:
    crew = [person(elsewhere=True, reach_minutes=90)]
    assert amounts("reach", world(crew, sites=2, travel=()), duty(site="S2")) == [2]
