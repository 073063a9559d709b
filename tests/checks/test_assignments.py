"""Nobody has fewer or more duties than typed for the person."""

from typing import Any

import pytest
from pydantic import ValidationError

from models.people import Assigned
from models.problem import Problem
from tests.checks.looking import amounts, charge
from tests.worlds import day, duty, person, rule, world


def typed(*rows: dict[str, Any], mode: str = "strict") -> Problem:
    crew = [person(assignments=rows), person("P2")]
    return world(crew, days=5, rules=(rule("assignments", "soft"),) if mode == "soft" else ())


@pytest.mark.parametrize(("worked", "off"), [(0, [2]), (1, [1]), (2, []), (3, []), (4, [1])])
def test_two_or_three(worked: int, off: list[int]) -> None:
    duties = [duty(date=day(number)) for number in range(worked)]
    row = {"fewest": 2, "most": 3}
    assert amounts("assignments", typed(row), *duties) == off
    assert charge("assignments", typed(row, mode="soft"), *duties) == (sum(off), 600 * sum(off))


def test_of_one_type() -> None:
    problem = typed({"duty_type": "S", "fewest": 1, "most": 1})
    assert amounts("assignments", problem, duty(), duty(date=day(1))) == [1]
    assert amounts("assignments", problem, duty(), duty(date=day(2), duty_type="S")) == []
    assert amounts("assignments", problem, *(duty(date=day(at), duty_type="S") for at in (0, 2))) == [1]


def test_only_the_days_on_which_it_holds() -> None:
    problem = typed({"most": 1, "valid_from": day(1), "valid_to": day(3)})
    assert amounts("assignments", problem, duty(), duty(date=day(1)), duty(date=day(4))) == []
    assert amounts("assignments", problem, duty(date=day(1)), duty(date=day(3))) == [1]


def test_without_a_most_there_is_none_and_others_are_others() -> None:
    problem = typed({"fewest": 1})
    assert amounts("assignments", problem, *(duty(date=day(number)) for number in range(5))) == []
    assert amounts("assignments", problem, duty("P2")) == [1]


def test_fewest_above_most_cannot_be() -> None:
    with pytest.raises(ValidationError, match="no fewer than 3 and no more than 2"):
        Assigned(fewest=3, most=2)


def test_a_duty_type_that_does_not_exist() -> None:
    with pytest.raises(ValidationError, match="person P1 names the duty type X9"):
        typed({"duty_type": "X9", "most": 1})
