"""Sites that should be open have their crew: minutes missing, weighted by who closes last."""

from roster.checks.check import check
from tests.checks.looking import charge
from tests.worlds import cell, duty, rule, world

CREW = cell(spans=((480, 690),), minimum=2, minimum_weight=3)


def test_a_head_short_is_its_minutes_times_the_weight() -> None:
    problem = world(cells=[CREW])
    assert charge("minimum", problem) == (1260, 0)
    assert charge("minimum", problem, duty()) == (630, 0)
    assert charge("minimum", problem, duty(), duty("P2")) == (0, 0)


def test_more_than_enough_is_not_less_than_nothing() -> None:
    problem = world(people=3, cells=[CREW])
    assert charge("minimum", problem, duty(), duty("P2"), duty("P3")) == (0, 0)


def test_it_is_level_1_and_no_points() -> None:
    checked = check(world(cells=[CREW.changed(target=0)]), [])
    assert [(level.name, level.amount, level.unit) for level in checked.levels] == [
        ("open_sites", 1260, "person_minutes"),
        ("points", checked.points, "points"),
    ]


def test_a_cell_nobody_could_cover() -> None:
    problem = world(cells=[cell(spans=((60, 120),), minimum=1)])
    assert charge("minimum", problem, duty()) == (60, 0)


def test_switched_off() -> None:
    checked = check(world(cells=[CREW], rules=(rule("minimum", "off"),)), [])
    assert checked.levels[0].amount == 0
    assert "minimum" not in [row.rule for row in checked.charges]
