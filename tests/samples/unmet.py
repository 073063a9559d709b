"""How much demand nobody lawful can meet, from below: a linear relaxation whose optimum no roster can beat.

All sites of a department are put together, people may be cut into pieces, everybody of a department may do every role
of it at full value, desks and everything that ties one day to the next are forgotten. What is still kept: who is
there for how long in which duty. Each of these makes it easier to meet demand, so the minutes that stay unmet here stay
unmet in every roster. Minutes at a counter and minutes of files share the pieces of a duty.
"""

from collections import Counter, defaultdict
from dataclasses import dataclass, field

from ortools.linear_solver.python import model_builder as linear

from models.base import Span
from models.demand import OnIntervals, Volume
from models.problem import Problem
from roster.options.option import Options

Slot = tuple[object, int, int]
Pieces = tuple[Span, ...]


@dataclass
class Wanted:
    """Person-minutes of one department: heads by slot, and files."""

    heads: Counter[Slot] = field(default_factory=Counter)
    files: int = 0

    @property
    def minutes(self) -> int:
        return self.files + sum(heads * (end - start) for (_, start, end), heads in self.heads.items())


def wanted(problem: Problem) -> dict[str, Wanted]:
    """What each department is asked for."""
    department = {role.id: role.department for role in problem.roles}
    found: dict[str, Wanted] = defaultdict(Wanted)
    for cell in problem.cells:
        of = found[department[cell.who[0].role]]
        if isinstance(cell.when, Volume):
            of.files += cell.target * cell.when.unit_minutes
        elif isinstance(cell.when, OnIntervals) and cell.target:
            (span,) = cell.when.spans
            of.heads[cell.when.date, span.start, span.end] += cell.target
    return found


def unmet_minutes(problem: Problem, options: Options, department: str) -> float:
    """A lower bound on the person-minutes below target in the cells of a department, whatever the roster."""
    of = wanted(problem)[department]
    model = linear.Model()  # type: ignore[no-untyped-call]  # the one function that ortools leaves untyped
    short = {slot: model.new_num_var(0, heads, None) for slot, heads in of.heads.items()}
    short_files = model.new_num_var(0, of.files, None)
    cover: dict[Slot, list[linear.LinearExprT]] = {slot: [missing] for slot, missing in short.items()}
    files: list[linear.LinearExprT] = [short_files]
    for (date, kinds), count in _groups(problem, options, department).items():
        given = {pieces: model.new_num_var(0, count, None) for pieces in sorted(kinds, key=str)}
        model.add(linear.LinearExpr.sum(list(given.values())) <= count)
        for pieces, times in given.items():
            for piece in pieces:
                behind = model.new_num_var(0, count if of.files else 0, None)
                model.add(behind <= times)
                files.append(behind * piece.minutes)
                for slot in of.heads:
                    if slot[0] == date and piece.start <= slot[1] and slot[2] <= piece.end:
                        cover[slot].append(times - behind)
    for slot, heads in of.heads.items():
        model.add(linear.LinearExpr.sum(cover[slot]) >= heads)
    model.add(linear.LinearExpr.sum(files) >= of.files)
    model.minimize(linear.LinearExpr.sum([short_files, *((slot[2] - slot[1]) * short[slot] for slot in short)]))
    solver = linear.Solver("glop")
    assert solver.solve(model) == linear.SolveStatus.OPTIMAL
    return float(solver.objective_value)


def _groups(problem: Problem, options: Options, department: str) -> Counter[tuple[object, frozenset[Pieces]]]:
    """How many people on each day have the same choice of pieces in the department."""
    mine = {role.id for role in problem.roles if role.department == department}
    groups: Counter[tuple[object, frozenset[Pieces]]] = Counter()
    for (_, date), found in options.by_day.items():
        kinds = frozenset(option.frame.pieces for option in found if mine & set(option.roles))
        if kinds:
            groups[date, kinds] += 1
    return groups
