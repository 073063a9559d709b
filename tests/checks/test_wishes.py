"""A wish that is refused has a price, by the weight its owner gave it."""

from typing import Any

import pytest

from models.requests import Wish
from tests.checks.looking import charge
from tests.worlds import MONDAY, day, duty, world


def wish(kind: str, **fields: Any) -> Wish:
    return Wish.model_validate({"person": "P1", "date": MONDAY, "kind": kind} | fields)


@pytest.mark.parametrize(
    ("wished", "refused"),
    [
        (wish("free"), 1),
        (wish("early"), 0),
        (wish("mid"), 1),
        (wish("late"), 1),
        (wish("not_site", site="S1"), 1),
        (wish("not_site", site="S2"), 0),
        (wish("not_duty_type", duty_type="F"), 1),
        (wish("not_duty_type", duty_type="S"), 0),
        (wish("free", date=day(1)), 0),
        (wish("free", person="P2"), 0),
        (wish("free", weight=3), 3),
    ],
)
def test_with_an_early_duty_at_s1(wished: Wish, refused: int) -> None:
    assert charge("wishes", world(sites=2, wishes=[wished]), duty()) == (refused, 300 * refused)


@pytest.mark.parametrize("kind", ["free", "early", "mid", "late"])
def test_a_day_without_duty_keeps_every_wish(kind: str) -> None:
    assert charge("wishes", world(wishes=[wish(kind)])) == (0, 0)


def test_a_day_without_duty_is_not_the_duty_that_nobody_wants() -> None:
    assert charge("wishes", world(wishes=[wish("not_duty_type", duty_type="F")])) == (0, 0)


@pytest.mark.parametrize("kind", ["duty_type", "not_duty_type", "free"])
def test_a_duty_type_goes_with_wishes_for_one_alone(kind: str) -> None:
    with pytest.raises(ValueError, match="a duty type goes with"):
        wish(kind, **({"duty_type": "F"} if kind == "free" else {}))


def test_wishes_add_up() -> None:
    rows = [wish("free", weight=2), wish("late"), wish("free", person="P2", weight=5)]
    assert charge("wishes", world(wishes=rows), duty(), duty("P2")) == (8, 2400)
