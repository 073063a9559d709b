"""What each rule of the book costs: the same problem with it and without it, side by side in one run."""

from __future__ import annotations

import datetime as dt
import time
from collections.abc import Callable, Iterator, Sequence
from pathlib import Path
from statistics import median
from typing import Literal, TypeVar

from benchmarks.machine import Machine, commit, machine, versions
from models.base import Data
from models.cards import RuleCard, RuleSetting
from models.in_force import setting
from models.problem import Problem
from models.rulebook import RULES
from roster.cpsat.model import RosterModel
from roster.options.build import build_options
from roster.options.cover import CoverIndex
from roster.solver.plan import Plan
from roster.solver.standing import Standing
from roster.solver.start import start

Built = TypeVar("Built")

FILE = "rules.json"
FOLDER = "cost-of-rules"
"""Below the results of instances, which are another kind of file."""

TIMES = 3
"""Measured so often, in turn; the median counts."""


class Model(Data):
    """How large a problem is to the solver: options, variables and constraints of one model, ties between days."""

    options: int
    variables: int
    constraints: int
    ties: int


class RuleCost(Data):
    """A rule's model with and without it; `build` and `ask` are times with it, those without it being 1.

    `build`: options, model and first roster. `ask`: everybody asked once for better weeks. Neither for a rule that no
    setting can leave out.
    """

    rule: str
    with_it: Model
    without: Model | None = None
    build: float | None = None
    ask: float | None = None


class RuleCosts(Data):
    """All rules on one problem, with everything needed to measure them again."""

    schema_version: Literal[1] = 1
    instance: str
    problem_hash: str
    machine: Machine
    versions: dict[str, str]
    date: dt.date
    commit: str
    rules: tuple[RuleCost, ...]


def costs(name: str, problem: Problem, book: tuple[RuleCard, ...] = RULES) -> RuleCosts:
    """Measure every rule; this one on, all others as the problem has them."""
    return RuleCosts(
        instance=name,
        problem_hash=problem.hash(),
        machine=machine(),
        versions=versions(),
        date=dt.datetime.now(dt.UTC).date(),
        commit=commit(),
        rules=tuple(_cost(problem, card) for card in book),
    )


def lines(kept: RuleCosts) -> Iterator[str]:
    """The table of the page."""
    yield f"`{kept.instance}`; {kept.machine.cpu}, {kept.date.isoformat()}; commit {kept.commit}.{_noise(kept.rules)}"
    yield ""
    yield "| rule | options | variables | constraints | ties | building | asking everybody |"
    yield "|---|---|---|---|---|---|---|"
    for row in kept.rules:
        sizes = [_more(row, size) for size in ("options", "variables", "constraints", "ties")]
        yield f"| `{row.rule}` | {' | '.join(sizes)} | {_times(row.build)} | {_times(row.ask)} |"


def _noise(rows: Sequence[RuleCost]) -> str:
    """How far times lie from 1 where nothing is larger or smaller: what they cannot tell from chance."""
    alike = [row for row in rows if row.with_it == row.without]
    times = [time for row in alike for time in (row.build, row.ask) if time is not None]
    if not times:
        return ""
    return f" Where no size differs, times were x {min(times):.2f} to x {max(times):.2f}: so much is chance."


def _more(row: RuleCost, size: str) -> str:
    """By how much the rule makes it larger or smaller."""
    there: int = getattr(row.with_it, size)
    if row.without is None:
        return f"{there:,} in all"
    more = there - getattr(row.without, size)
    return f"{more:+,}" if more else "0"


def _times(ratio: float | None) -> str:
    return "-" if ratio is None else f"x {ratio:.2f}"


def _cost(problem: Problem, card: RuleCard) -> RuleCost:
    there = problem.changed(rules=_with(problem, _on(problem, card)))
    if "off" not in card.modes and not card.law:
        return RuleCost(rule=card.name, with_it=_Measured(there).model)
    away = RuleSetting(rule=card.name, mode="off", agreement="measured without it" if card.law else None)
    pairs = [(_Measured(there), _Measured(problem.changed(rules=_with(problem, away)))) for _ in range(TIMES)]
    return RuleCost(
        rule=card.name,
        with_it=pairs[0][0].model,
        without=pairs[0][1].model,
        build=_ratio([(one.build, other.build) for one, other in pairs]),
        ask=_ratio([(one.ask, other.ask) for one, other in pairs]),
    )


def _on(problem: Problem, card: RuleCard) -> RuleSetting:
    """As the problem has it; if it is off there, as strictly as its card first says."""
    now = setting(problem, card.name)
    mode = next(mode for mode in card.modes if mode != "off")
    return now if now.mode != "off" else RuleSetting(rule=card.name, mode=mode, number=card.number)


def _with(problem: Problem, row: RuleSetting) -> tuple[RuleSetting, ...]:
    return (*(other for other in problem.rules if other.rule != row.rule), row)


def _ratio(pairs: list[tuple[float, float]]) -> float:
    return round(median(one / other for one, other in pairs), 2)


class _Measured:
    """One problem built once, and everybody in it asked once."""

    def __init__(self, problem: Problem) -> None:
        self.build, plan = _timed(lambda: self._built(problem))
        order = plan.weeks_of(person.id for person in problem.people)
        self.ask, _ = _timed(lambda: plan.ask(order))

    def _built(self, problem: Problem) -> Plan:
        options = build_options(problem)
        index = CoverIndex(options.facts)
        model = RosterModel(options, index, [person.id for person in problem.people])
        standing = Standing(options, index)
        self.model = Model(
            options=sum(len(day) for day in options.by_day.values()),
            variables=len(model.model.proto.variables),
            constraints=len(model.model.proto.constraints),
            ties=sum(len(ties.all) for ties in standing.ties.values()),
        )
        return start(standing)


def _timed(work: Callable[[], Built]) -> tuple[float, Built]:
    began = time.perf_counter()
    found = work()
    return time.perf_counter() - began, found


def file_in(results: Path) -> Path:
    """Where they are kept."""
    return results / FOLDER / FILE
