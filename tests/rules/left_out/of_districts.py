"""Busy days for the rules between districts: left out, the check objects with this amount."""

from __future__ import annotations

from typing import Any

from models.cards import Mode
from models.places import District
from models.problem import Problem
from tests.rules.left_out.busy import AWAY, FAR, WANTED, Soft, Strict, busy
from tests.worlds import contract, pattern, person, rule, site


def lending(wanted: bool, **limits: Any) -> Problem:
    """The second site belongs to another district; somebody of the first is wanted there, or has to be there."""
    districts = [District(id="D1", name="D1", **limits), District(id="D2", name="D2")]
    rows: dict[str, Any] = {"cells": (WANTED.changed(site="S2"),)} if wanted else AWAY
    return busy(FAR, **(rows | {"sites": [site("S1"), site("S2", district="D2")], "districts": districts}))


def lead_and_deputy(mode: Mode) -> Problem:
    """Nobody is wanted, and every minute of work is one too many."""
    idle = (contract(pattern=pattern(target=0)),)
    crew = [person("P1", contracts=idle), person("P2", contracts=idle, deputises_for="P1")]
    return busy(crew, cells=(), rules=[rule("lead_and_deputy", mode)])


STRICT: Strict = {
    "lead_and_deputy": (lambda: lead_and_deputy("strict"), [1]),
    # eight hours there, and half an hour less is the most
    "lent_hours": (lambda: lending(True, lent_most=450), [30]),
}

SOFT: Soft = {
    "lead_and_deputy": (lambda: lead_and_deputy("soft"), (0, 600)),
    # eight hours there, 480 less 450 minutes at 600 points an hour
    "lending_quota": (lambda: lending(False, lent_quota=450), (0, 300)),
}
