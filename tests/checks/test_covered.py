"""Cover with and without the help of other districts, cell by cell."""

from roster.checks.covered import Covered, covered
from roster.checks.given import Given
from tests.worlds import cell, duty, site, world

CELLS = [cell("C1", spans=((480, 690),)), cell("C2", spans=((480, 690),), site="S2")]


def test_help_from_another_district_is_left_out() -> None:
    given = Given(world(sites=2, cells=CELLS), [duty("P1"), duty("P2", site="S2")])
    assert covered(given) == (Covered(cell="C1", percent=100, own=100), Covered(cell="C2", percent=100, own=0))


def test_another_site_of_the_same_district_is_no_help_from_outside() -> None:
    problem = world(sites=[site("S1"), site("S2", district="D1")], cells=CELLS)
    assert [row.own for row in covered(Given(problem, [duty(site="S2")]))] == [0, 100]
