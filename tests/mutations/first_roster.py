"""Mistakes on purpose in what the first roster is made by: what cover costs at the moment, and anybody's best days."""

from __future__ import annotations

from tests.mutations.mutation import Area, mutations_of

IN_TABLES = mutations_of(
    "roster.solver.tables",
    (
        "table one tick short",
        "inside = np.minimum(cover, self._size[cells] - 1)",
        "inside = np.minimum(cover, self._size[cells] - 2)",
    ),
    ("free beyond the end of the table", " + self._slope[cells] * (cover - inside)", ""),
    ("all cells cost what the first does", "self._flat[self._offset[cells] + inside]", "self._flat[inside]"),
    ("costs below upside down", "[*reversed(down), *up[1:]]", "[*down, *up[1:]]"),
    ("target counted twice", "[*reversed(down), *up[1:]]", "[*reversed(down), *up]"),
    ("target in heads, not ticks", "_running(below, target * ticks, ticks)", "_running(below, target, ticks)"),
    ("a tick priced like a head", "costs[-1], step.points // ticks", "costs[-1], step.points"),
    ("steps in heads, not ticks", "min(left, step.count * ticks)", "min(left, step.count)"),
    ("every step starts from nothing", "before, each = costs[-1]", "before, each = 0"),
    ("each step one tick late", "each * (number + 1) for", "each * number for"),
)

IN_CHAIN = mutations_of(
    "roster.solver.chain",
    (
        "rest of one minute less is enough",
        "kind.start - state.last_end < rules.rest:",
        "kind.start - state.last_end < rules.rest - 1:",
    ),
    (
        "one minute more than the rest is needed",
        "kind.start - state.last_end < rules.rest:",
        "kind.start - state.last_end <= rules.rest:",
    ),
    ("end forgotten a minute early", "(rules.rest or 0) > soonest", "(rules.rest or 0) > soonest + 60"),
    ("days off where a duty is due", "{} if date in rules.must_work else dict(states)", "dict(states)"),
    ("minutes of the day not counted", "state.this_week + kind.minutes", "state.this_week"),
    ("weeks cost nothing", "best.worth - rules.week_cost(number, state.this_week)", "best.worth"),
    ("lower end of the account ignored", "(lower is None or state.before >= lower)", "True"),
    ("upper end of the account ignored", "(upper is None or state.before <= upper)", "True"),
    (
        "the worst of all lawful chains",
        "max(lawful, key=lambda best: best.worth)",
        "min(lawful, key=lambda best: best.worth)",
    ),
    (
        "first way to a state kept",
        "known is None or worth > known.worth:\n                after[new] = Best(worth, value",
        "known is None:\n                after[new] = Best(worth, value",
    ),
)

AREA = Area(
    name="first roster",
    judges=("tests/solver/test_tables.py", "tests/solver/test_chain.py"),
    mutations=(*IN_TABLES, *IN_CHAIN),
    sample=("each step one tick late", "rest of one minute less is enough"),
)
