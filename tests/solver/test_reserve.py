"""Reserve is held by who can be sent, and by nobody to hide that there is too little work."""

from typing import Any

from models.demand import Step
from models.duties import DutyType, Role
from models.outcome import Outcome
from models.problem import Problem
from roster.solver.settings import Settings
from roster.solver.solve import solve
from tests.worlds import ROLES, SHORT, cell, counted, person, rule, span, type_cell, world

STANDBY = Role(id="standby", name="Reserve", department="E", reserve=True)
RESERVE = DutyType(id="R", name="Reserve", span=span(480, 720), reserve=True)
"""As long as the short duty, so that only the type tells them apart."""

OFF = (rule("contract_target", "off"),)
QUICK = Settings(seconds=60, workers=1, reproducible=True)


def wanting(reserve: int, counter: int, **fields: Any) -> Problem:
    cells = [
        cell("C", target=counter, below=(Step(points=900),), above=(Step(points=500),)),
        type_cell("R", duty_type="R", target=reserve, who=(counted("standby"),), below=(Step(points=300),)),
    ]
    people = [person("P1", elsewhere=True), person("P2")]
    rows: dict[str, Any] = {"roles": (*ROLES, STANDBY), "duty_types": (SHORT, RESERVE), "rules": OFF, "days": 1}
    return world(people, cells=cells, **(rows | fields))


def worked(outcome: Outcome) -> list[tuple[str, str, set[str]]]:
    return sorted((row.person, row.duty_type, {piece.role for piece in row.pieces}) for row in outcome.duties)


def test_who_can_be_sent_stands_by_and_the_other_works() -> None:
    outcome = solve(wanting(reserve=1, counter=1), QUICK)
    assert (outcome.status, outcome.points) == ("optimal", 0)
    assert worked(outcome) == [("P1", "R", {"standby"}), ("P2", "K", {"counter"})]


def test_the_counter_comes_first_where_it_is_dearer() -> None:
    """Two are wanted at the counter; one of them missing would cost 900, the reserve missing costs 300."""
    outcome = solve(wanting(reserve=1, counter=2), QUICK)
    assert (outcome.status, outcome.points) == ("optimal", 300)
    assert [duty_type for _, duty_type, _ in worked(outcome)] == ["K", "K"]


def test_reserve_is_never_more_than_who_can_be_sent() -> None:
    outcome = solve(wanting(reserve=2, counter=0), QUICK)
    assert (outcome.status, outcome.points) == ("optimal", 300)
    assert worked(outcome) == [("P1", "R", {"standby"})]
