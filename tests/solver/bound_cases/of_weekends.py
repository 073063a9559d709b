"""Where the rules about weekends matter, and the fewest points with each and without."""

from __future__ import annotations

from tests import worlds
from tests.solver.bound_cases.case import DEAR, Case, by_rule, needed, on_saturday, worker


def complete_weekends() -> Case:
    """Whoever works on the Saturday works on the Sunday as well, which nobody wanted."""
    rules = (worlds.rule("complete_weekends", "strict"),)
    return Case(on_saturday(days=2, law="none", rules=rules), 2 * 240, 240)


def weekends() -> Case:
    """One of two Saturdays stays open."""
    cells = [worlds.cell(f"C{number}", worlds.day(number), below=DEAR) for number in (5, 12)]
    return Case(needed(worker(weekends=1), first=worlds.day(5), days=8, cells=cells), 240 + 6000, 2 * 240)


def compensating_day() -> Case:
    """Six days are wanted, and one of them has to be free."""
    cells = [worlds.cell(f"C{number}", worlds.day(number), below=DEAR) for number in range(6)]
    rules = (worlds.rule("compensating_day", "strict", 0),)
    return Case(needed(days=6, cells=cells, rules=rules), 5 * 240 + 6000, 6 * 240)


CASES = by_rule(
    complete_weekends,
    weekends,
    compensating_day,
)
