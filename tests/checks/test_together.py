"""Who wishes for the same days as somebody else works when the other one does, and is off when the other one is."""

from typing import Any

import pytest
from pydantic import ValidationError

from models.duties import Duty
from models.requests import Wish
from tests.checks.looking import charge
from tests.worlds import MONDAY, day, duty, span, world


def wish(**fields: Any) -> Wish:
    return Wish.model_validate({"person": "P1", "date": MONDAY, "kind": "together", "other": "P2"} | fields)


@pytest.mark.parametrize(
    ("worked", "apart"),
    [
        ([], 0),
        ([duty(), duty("P2")], 0),
        ([duty(), duty("P2", duty_type="S", site="S2")], 0),
        ([duty()], 1),
        ([duty("P2")], 1),
        ([duty(), duty("P2", date=day(1))], 1),
        ([duty(date=day(1))], 0),
        ([duty("P3")], 0),
        ([duty(), duty("P3")], 1),
        ([duty(pieces=(), appointments=(span(480, 540),))], 0),
        ([duty(pieces=(), appointments=(span(480, 540),)), duty("P2")], 1),
    ],
)
def test_both_or_neither(worked: list[Duty], apart: int) -> None:
    assert charge("together", world(3, sites=2, wishes=[wish()]), *worked) == (apart, 300 * apart)


def test_a_wish_counts_with_its_weight_and_each_by_itself() -> None:
    rows = [wish(weight=3), wish(person="P2", other="P1", weight=2), wish(date=day(1), weight=7)]
    assert charge("together", world(wishes=rows), duty()) == (5, 1500)


def test_days_outside_the_horizon_do_not_count() -> None:
    assert charge("together", world(wishes=[wish(date=day(9))]), duty()) == (0, 0)


def test_it_is_no_wish_that_one_person_could_refuse_alone() -> None:
    problem = world(wishes=[wish()])
    assert charge("wishes", problem, duty()) == (0, 0)


@pytest.mark.parametrize("fields", [{"other": None}, {"other": "P1"}, {"kind": "free"}])
def test_the_other_one_goes_with_this_wish_only(fields: dict[str, Any]) -> None:
    with pytest.raises(ValidationError, match="another person goes with 'together' and only there"):
        wish(**fields)
