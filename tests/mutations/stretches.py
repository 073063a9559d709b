"""Mistakes that somebody could make where the role may change within a piece."""

from __future__ import annotations

from tests.mutations.mutation import Area, mutations_of

AREA = Area(
    name="stretches",
    judges=(
        "tests/solver/test_stretches.py",
        "tests/checks/test_cover.py",
        "tests/checks/test_duty_shape.py",
        "tests/solver/test_regroup.py",
    ),
    mutations=(
        *mutations_of(
            "roster.cpsat.stretches",
            ("stretches cut off by the end of the piece", "sorted(begins.keys() | ending.keys())", "sorted(begins)"),
            ("a stretch is kept for its first moment only", "start <= moment and not", "start == moment and not"),
            ("a role goes on from nothing", "[*ending[span.start], begins[span.start]]", "[begins[span.start]]"),
        ),
        *mutations_of(
            "roster.cpsat.covering",
            ("one of several parts covers", "any(part.span.overlaps(span) for span in spans)]", "False]"),
        ),
        *mutations_of(
            "roster.options.cover",
            ("nights end at midnight", "last + MIDNIGHT <= self._latest", "False"),
            ("a night covers the same evening", "MIDNIGHT * (when.date - date).days", "0"),
        ),
        *mutations_of(
            "roster.solver.cuts",
            ("the worst way to cut", "> bench.worth[after]:", "> bench.worth[after] + 2**50:"),
            ("states of another begin", "cuts.part_from[part] >= moment", "cuts.part_from[part] > moment"),
        ),
        *mutations_of(
            "roster.checks.cover",
            ("a night is seen a day late", "MIDNIGHT * (cell.when.date - duty.date).days", "0"),
        ),
        *mutations_of(
            "roster.checks.duty_shape",
            ("any role may change anywhere", "return goes_on and given", "return False and given"),
        ),
        *mutations_of(
            "roster.solver.regroup",
            ("only one is asked anew", "count = min(int(", "count = min(1, int("),
        ),
    ),
    sample=("stretches cut off by the end of the piece",),
)
