"""Mistakes on purpose in every rule of the book: not told to the solver, or told with another number or price.

The checks keep the true ones, so the two no longer agree, and the examples of the pages lie where that shows.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace

from models.cards import RuleCard
from models.rulebook import RULES
from roster.examples.book import example
from tests.mutations.mutation import Area, Mutation, mutations_of
from tests.rules.left_out.book import SOFT
from tests.rules.test_examples import NO_OPTION, steps, strict

UNSEEN = {
    "open_demand": "its posting reads no price: each cell carries its own steps, made before postings see them",
    "idle": "as for open demand",
}
"""Rules whose price cannot be moved in the posting's view alone, and why."""

EXAMPLES = "tests/rules/test_examples.py"
LEFT_OUT = "tests/rules/test_left_out.py"


def _first(rule: RuleCard) -> tuple[str, ...]:
    """The tests of the rule's own example."""
    shown = example(rule.name)
    if not strict(shown):
        return (f"{EXAMPLES}::test_both_cost_what_the_check_says[{rule.name}]",)
    if rule.name in NO_OPTION:
        return (f"{LEFT_OUT}::test_a_strict_rule_that_is_told_is_kept[{rule.name}]",)
    tests = ("test_only_this_rule_forbids_the_duties_that_break_it", "test_duties_that_keep_a_rule_are_given")
    return tuple(f"{EXAMPLES}::{test}[{rule.name}]" for test in tests)


def _paid(rule: RuleCard) -> tuple[str, ...]:
    """The test of its price: of the example, or of the busy day if the example is strict."""
    if strict(example(rule.name)) and rule.name in SOFT:
        return (f"{LEFT_OUT}::test_a_soft_rule_that_is_told_is_paid_for[{rule.name}]",)
    return _first(rule)


def _not_told(rule: RuleCard) -> Mutation:
    posting = f"    {rule.name}.POSTING,\n"
    return Mutation(f"{rule.name} is not told", "roster.rules.book", posting, "", _first(rule))


def _numbers(rule: RuleCard) -> Iterator[Mutation]:
    """Its number in the posting's view, once asking for one more, once for one step less."""
    if rule.number is None:
        return
    for by in steps(rule):
        yield Mutation(
            f"{rule.name} with a number moved by {by:+}",
            "roster.rules.facts",
            "        return number\n",
            f'        return number + {by} if rule == "{rule.name}" else number\n',
            _first(rule),
        )


def _prices(rule: RuleCard) -> Iterator[Mutation]:
    """Its price in the posting's view, a point a minute or 60 points higher."""
    if rule.price and rule.name not in UNSEEN:
        yield Mutation(
            f"{rule.name} at a higher price",
            "roster.rules.facts",
            "        self.problem = problem\n",
            f"        dearer = problem.prices.changed({rule.price}=problem.prices.{rule.price} + 60)\n"
            "        self.problem = problem.changed(prices=dearer)\n",
            _paid(rule),
        )


IN_BREAKS = mutations_of(
    "roster.rules.breaks",
    ("six hours in one go are too many", "LONGEST_STRETCH = 6 * 60", "LONGEST_STRETCH = 6 * 60 - 1"),
    ("a break is due at six hours", "if minutes <= 6 * 60:", "if minutes < 6 * 60:"),
    ("a short break is enough", "if minutes <= 6 * 60:", "if minutes <= 6 * 60 + 15:"),
    ("longer than six hours in one go", "LONGEST_STRETCH = 6 * 60", "LONGEST_STRETCH = 6 * 60 + 15"),
    ("nine hours need the longer break", "if minutes <= 9 * 60", "if minutes < 9 * 60"),
    ("more than nine hours need no longer break", "if minutes <= 9 * 60", "if minutes <= 9 * 60 + 15"),
)
"""The numbers of breaks are several and stand in the law only, not on the card."""

BLOCKS = "tests/rules/test_tiny_blocks.py"
ON_ROWS = "test_blocks_as_sums_over_days_on_128_rosters"
IN_BLOCKS = tuple(
    replace(mutation, first=(f"{BLOCKS}::{ON_ROWS}",))
    for mutation in mutations_of(
        "roster.rules.blocks",
        ("a block that lacks one day is long enough", "range(1, blocks.least)", "range(1, blocks.least - 1)"),
        ("one day too many is none", "begin = end - blocks.most\n", "begin = end - blocks.most - 1\n"),
        ("days before the first one are forgotten", "before = blocks.before or 0", "before = 0"),
        ("a block that began unseen is asked for", "asked = blocks.before == 0 or", "asked = not blocks.before or"),
        (
            "a strict block that began in the history is asked for",
            "(blocks.before is not None and price is not None)",
            "blocks.before is not None",
        ),
        ("two days missing cost as much as one", "blocks.under * (blocks.least - length)", "blocks.under"),
        ("a block that the first day ends costs nothing", "and (blocks.before or left)", "and left"),
        ("a block is too long at its end only", "if begin + before >= 0:", "if begin >= 0:"),
    )
)
"""What blocks have beside numbers and prices: their edges, as sums over days."""

IN_RUNS = tuple(
    replace(mutation, first=(BLOCKS,))
    for mutation in mutations_of(
        "roster.cpsat.block_runs",
        ("a run that began unseen is asked for", "asked = before == 0 or", "asked = not before or"),
        (
            "a strict run that began in the history is asked for",
            "(before is not None and self.blocks.under is not None)",
            "before is not None",
        ),
        ("a run at the end must be whole", "if (end == len(self.days) and", "if (end > len(self.days) and"),
        ("two days missing of a run cost as much as one", "* self._missing(first, end))", "* 1)"),
        ("a run that the first day ends lacks one day", "(self.blocks.under * missing)", "(self.blocks.under)"),
    )
)
"""The same in CP-SAT, where they are runs."""

AREA = Area(
    name="rules",
    judges=(EXAMPLES, "tests/rules/test_breaks.py", BLOCKS, LEFT_OUT),
    mutations=(
        *map(_not_told, RULES),
        *(mutation for rule in RULES for mutation in (*_numbers(rule), *_prices(rule))),
        *IN_BREAKS,
        *IN_BLOCKS,
        *IN_RUNS,
    ),
    sample=("daily_rest is not told", "daily_maximum with a number moved by +15"),
)
