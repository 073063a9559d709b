"""Shift scheduling of Curtois and Qu: costs derived by hand, every hard rule broken once."""

import pytest

from benchmarks.curtois import evaluate
from benchmarks.curtois_read import read
from tests.benchmarks.published import DATA, published, text

SMALL = read(text(DATA / "curtois.txt"))
GOOD = {("A", 0): "E", ("A", 1): "L", ("B", 0): "E"}


def test_a_roster_costs_what_was_derived_by_hand() -> None:
    # B wanted E on day 1 (2), A did not want L on day 1 (5); day 0 has one E too many (1), day 1 lacks two E
    # (2 x 100) and has one L too many (7)
    score = evaluate(SMALL, GOOD)
    assert (score.on_requests, score.off_requests, score.under, score.over) == (2, 5, 200, 8)
    assert score.total == 215
    assert score.breaches == ()


@pytest.mark.parametrize(
    ("shifts", "broken"),
    [
        ({0: "E", 1: "E"}, set()),
        ({0: "E", 1: "E", 2: "E", 3: "E"}, {"shifts in a row"}),
        ({3: "E", 4: "E"}, {"days off"}),
        ({0: "L", 1: "E"}, {"succession"}),
        ({0: "E", 1: "L"}, set()),
        ({0: "L", 1: "L", 2: "L"}, {"shifts of a type"}),
        ({0: "E"}, {"minutes"}),
        ({0: "E", 1: "E", 3: "L", 6: "L", 7: "E"}, {"minutes", "succession", "days off in a row", "shifts in a row"}),
        ({0: "E", 1: "E", 6: "E"}, {"shifts in a row"}),
        ({0: "E", 1: "E", 8: "E"}, set()),
        ({5: "E", 6: "E", 8: "E"}, {"days off in a row"}),
        ({1: "E", 2: "E"}, set()),
    ],
)
def test_a_hard_rule_broken_is_found(shifts: dict[int, str], broken: set[str]) -> None:
    roster = {("A", day): shift for day, shift in shifts.items()}
    assert set(evaluate(SMALL, roster).breaches) == {f"A: {what}" for what in broken}


def test_one_day_of_a_weekend_is_a_weekend() -> None:
    idle = {("A", 0): "E", ("A", 1): "E"}
    assert evaluate(SMALL, idle | {("B", 6): "E"}).breaches == ("B: weekends",)
    assert evaluate(SMALL, idle | {("B", 7): "E"}).breaches == ()


def test_nobody_unknown_works() -> None:
    with pytest.raises(KeyError, match="no such employees"):
        evaluate(SMALL, {("C", 0): "E"})


def test_every_published_instance_is_read() -> None:
    files = sorted(published("curtois").glob("Instance*.txt"))
    assert files
    for file in files:
        instance = read(text(file))
        assert instance.days % 7 == 0
        assert len(instance.cover) == instance.days * len(instance.shifts)
        # nobody works: whoever has to work at all has too few minutes
        must_work = {name for name, employee in instance.staff.items() if employee.least_minutes}
        assert set(evaluate(instance, {}).breaches) == {f"{name}: minutes" for name in must_work}
