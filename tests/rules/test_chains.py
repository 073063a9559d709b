"""Postings of people's chains and their checks meet on random days: any pattern, absence, holiday and history."""

from __future__ import annotations

import datetime as dt
import random
from collections.abc import Mapping, Sequence

import pytest
from hypothesis import HealthCheck, Phase, find, given, settings
from hypothesis import strategies as st

from models.cards import RuleSetting
from models.duties import Block, Duty
from models.history import History, RunningCount
from models.people import Person
from models.problem import Problem
from roster.checks.book import CHECKS
from roster.checks.given import Given
from roster.options.build import build_options
from roster.options.option import Option, Options
from roster.rules.block import Blocks
from roster.rules.blocks import rows_of
from roster.rules.book import POSTINGS
from roster.rules.posting import Choice, SequencePosting, Terms
from tests import strategies, worlds

MEASURE = {row.rule: row.measure for row in CHECKS}
SETTINGS = (
    worlds.rule("consecutive_days", "strict", 3),
    worlds.rule("days_off_in_a_row", "strict", 2),
    worlds.rule("days_off_in_a_row", "strict", 4),
    worlds.rule("same_type_in_a_row", "strict", 2),
    worlds.rule("forbidden_succession", "strict"),
    worlds.rule("working_block", "strict"),
    worlds.rule("working_block", "soft"),
    worlds.rule("free_block", "strict"),
    worlds.rule("free_block", "soft"),
    worlds.rule("duty_type_block", "strict"),
    worlds.rule("duty_type_block", "soft"),
    worlds.rule("disliked_succession", "soft"),
    worlds.rule("steady_starts", "soft", 120),
    worlds.rule("steady_starts", "soft", 0),
    worlds.rule("extra_hours", "strict"),
    worlds.rule("start_guard", "strict"),
    worlds.rule("span_guard", "strict", 700),
    worlds.rule("weekends", "strict"),
    worlds.rule("weekends", "soft"),
)
Week = Mapping[dt.date, Option | None]
"""What a person is given on each day."""

MOST_TRIES = 40
"""Random problems of which one at least keeps a rule, and one does not."""

each_setting = pytest.mark.parametrize("row", SETTINGS, ids=lambda row: f"{row.rule}-{row.mode}-{row.number}")


class Rows:
    """One person's days as a posting sees them, and the rows it makes of them."""

    def __init__(self, options: Options, person: Person) -> None:
        """Nothing is asked for yet."""
        self.facts = options.facts
        self.person = person
        self._options = options
        self._required: list[tuple[Terms, int | None, int | None]] = []
        self._charged: list[tuple[Terms, int, int, int]] = []
        self._occasions: list[tuple[Sequence[Sequence[Choice]], int, int | None]] = []

    def options(self, date: dt.date) -> Sequence[Choice]:
        """What the person could be given on this date."""
        return self._options.of(self.person.id, date)

    def require(self, terms: Terms, lower: int | None, upper: int | None) -> None:
        """Keep a row."""
        self._required.append((terms, lower, upper))

    def charge_distance(self, _rule: str, terms: Terms, target: int, under: int, over: int) -> None:
        """Keep a priced row."""
        self._charged.append((terms, target, under, over))

    def keep_blocks(self, rule: str, blocks: Blocks) -> None:
        """Keep the rows that it comes to."""
        for terms, most, price in rows_of(self, blocks):
            if price is None:
                self.require(terms, None, most)
            else:
                self.charge_distance(rule, terms, most, 0, price)

    def limit_occasions(self, _rule: str, occasions: Sequence[Sequence[Choice]], most: int, over: int | None) -> None:
        """Keep what may happen so often."""
        self._occasions.append((occasions, most, over))

    def kept(self, week: Week) -> bool:
        """Whether every row holds for what the person is given."""
        sums = [(_sum(terms, week), lower, upper) for terms, lower, upper in self._required]
        sums += [(_happen(occasions, week), None, most) for occasions, most, over in self._occasions if over is None]
        return all((low is None or low <= total) and (high is None or total <= high) for total, low, high in sums)

    def points(self, week: Week) -> int:
        """What the priced rows cost."""
        off = [(_sum(terms, week) - target, under, over) for terms, target, under, over in self._charged]
        often = [(_happen(sets, week) - most, 0, over) for sets, most, over in self._occasions if over is not None]
        return sum(under * max(0, -far) + over * max(0, far) for far, under, over in (*off, *often))


def _happen(occasions: Sequence[Sequence[Choice]], week: Week) -> int:
    return sum(any(choice is week[choice.frame.date] for choice in choices) for choices in occasions)


def _sum(terms: Terms, week: Week) -> int:
    return sum(weight for weight, choice in terms if choice is week[choice.frame.date])


BLOCKS = st.builds(
    lambda least, more: Block(least=least, most=None if more is None else least + more),
    least=st.integers(1, 4),
    more=st.sampled_from((None, 0, 1, 2)),
)


@st.composite
def problems(draw: st.DrawFn) -> Problem:
    """One or two people, up to twelve days, and duties on most of the nine days before them."""
    problem = draw(strategies.problems(most_people=2, most_types=3, least_days=4, most_days=12))
    first, *_, last = [row.id for row in (problem.duty_types[0], *problem.duty_types)]
    kinds = tuple(
        row.changed(not_after=(first,), not_after_bands=("late",)) if row.id == last else row
        for row in problem.duty_types
    )
    people = tuple(
        row.changed(working_block=draw(BLOCKS), free_block=draw(BLOCKS), weekends=draw(st.sampled_from((None, 0, 1))))
        for row in problem.people
    )
    had = tuple(RunningCount(person=row.id, what="weekends", count=draw(st.integers(0, 2))) for row in people[:1])
    return problem.changed(
        people=people,
        duty_types=tuple(row.changed(block=draw(BLOCKS)) for row in kinds),
        history=History(duties=draw(_past(problem)), counts=had),
        pins=(),
        cells=(),
        moves=(),
        rules=(),
    )


@st.composite
def _past(draw: st.DrawFn, problem: Problem) -> tuple[Duty, ...]:
    types = [row.id for row in problem.duty_types if row.clock in {"span", "none"}]
    dates = [worlds.day(-number, problem.horizon.first) for number in range(1, 10)]
    days = [(person.id, date) for person in problem.people for date in dates]
    return tuple(worlds.duty(*day, draw(st.sampled_from(types))) for day in days if types if draw(strategies.OFTEN))


def weeks_of(options: Options, seed: int) -> dict[str, Week]:
    """What everybody is given: something on four days of five, if there is anything."""
    dice = random.Random(seed)
    return {
        person: {date: _drawn(options.of(person, date), dice) for date in options.facts.days}
        for person in options.facts.people
    }


def _drawn(options: Sequence[Option], dice: random.Random) -> Option | None:
    return dice.choice(options) if options and dice.random() < 0.8 else None


def duties(weeks: Mapping[str, Week]) -> list[Duty]:
    """The same as duties, each piece in the first role there is."""
    taken = [option for week in weeks.values() for option in week.values() if option]
    return [option.duty(tuple(roles[0] for roles in option.roles_by_piece)) for option in taken]


def by_rows(row: RuleSetting, options: Options, weeks: Mapping[str, Week]) -> tuple[bool, int]:
    """Whether the rows of the posting allow it, and what they cost."""
    posting = next(posting for posting in POSTINGS if posting.rule == row.rule)
    assert isinstance(posting, SequencePosting)
    kept, points = True, 0
    for person in options.facts.problem.people:
        rows = Rows(options, person)
        posting.post(rows)
        kept = kept and rows.kept(weeks[person.id])
        points += rows.points(weeks[person.id])
    return kept, points


def both(row: RuleSetting, problem: Problem, seed: int) -> tuple[tuple[bool, int], tuple[bool, int]]:
    """What the rows say of random days, and what the check says."""
    options = build_options(problem.changed(rules=(row,)), ())
    weeks = weeks_of(options, seed)
    verdict = MEASURE[row.rule](Given(options.facts.problem, duties(weeks)))
    return by_rows(row, options, weeks), (not verdict.breaches, verdict.points)


@each_setting
@settings(max_examples=25, deadline=None, suppress_health_check=list(HealthCheck))
@given(problem=problems(), seed=st.integers(0, 10**6))
def test_rows_and_check_say_the_same(row: RuleSetting, problem: Problem, seed: int) -> None:
    rows, check = both(row, problem, seed)
    assert rows == check


@each_setting
@pytest.mark.parametrize("kept", [True, False])
def test_random_days_keep_the_rule_and_break_it(row: RuleSetting, *, kept: bool) -> None:
    """Or the test above would say little."""
    often = settings(max_examples=MOST_TRIES, phases=[Phase.generate], suppress_health_check=list(HealthCheck))
    drawn = st.tuples(problems(), st.integers(0, 10**6))
    problem, seed = find(drawn, lambda pair: (both(row, *pair)[1] == (True, 0)) == kept, settings=often)
    assert (both(row, problem, seed)[0] == (True, 0)) == kept
