"""Which districts lend people to which, and what would stay open without that."""

from roster.checks.lending import Lent, lending
from tests.worlds import cell, day, duty, person, site, world

CELLS = [cell("C1", spans=((480, 690),)), cell("C2", spans=((480, 690),), site="S2")]


def test_at_home_nothing_is_lent() -> None:
    found = lending(world(sites=2, cells=CELLS), [duty()])
    assert found.lent == ()
    assert (found.open_minutes, found.open_minutes_without) == (210, 210)


def test_minutes_by_pair_of_districts() -> None:
    crew = [person("P1"), person("P2"), person("P3", district="D2", home_site="S2")]
    duties = [duty("P1", site="S2"), duty("P1", date=day(1), site="S2"), duty("P2"), duty("P3", duty_type="K")]
    found = lending(world(crew, sites=2, cells=CELLS), duties)
    assert found.lent == (
        Lent(origin="D1", destination="D2", minutes=960),
        Lent(origin="D2", destination="D1", minutes=240),
    )


def test_what_would_stay_open_without() -> None:
    found = lending(world(sites=2, cells=CELLS), [duty("P1"), duty("P2", site="S2")])
    assert (found.open_minutes, found.open_minutes_without) == (0, 210)


def test_another_site_of_the_same_district_is_not_lent() -> None:
    problem = world(sites=[site("S1"), site("S2", district="D1")], cells=CELLS)
    found = lending(problem, [duty(site="S2")])
    assert found.lent == ()
    assert (found.open_minutes, found.open_minutes_without) == (210, 210)
