"""What each card says of pricing is so: an exact rule is in the bound to the point, a relaxed one in part or not."""

from __future__ import annotations

import pytest
from hypothesis import HealthCheck, assume, given, settings
from hypothesis import strategies as st

from models.cards import RuleCard, RuleSetting
from models.problem import Problem
from models.rulebook import RULES
from roster.rules.book import POSTINGS
from tests import strategies, worlds
from tests.solver.bound_cases.book import CASES
from tests.solver.bound_cases.case import DEAR, needed, worker
from tests.solver.proof import bound, examples, left_out, proven

ROUNDS = 1000
IN_SUMS = (
    "disliked_succession",
    "steady_starts",
    "late_share",
    "saturday_share",
    "away_share",
    "travel_share",
    "refused_wishes_share",
)
"""Rules of which the bound knows as much as prices of sums can say: in one simple problem that is all of it."""

each_rule = pytest.mark.parametrize("card", RULES, ids=lambda card: card.name)


@each_rule
def test_there_is_a_problem_in_which_the_rule_matters(card: RuleCard) -> None:
    case = CASES[card.name]()
    told, without = proven(case.problem), proven(case.problem, left_out(card.name))
    assert told is not None
    assert without is not None
    assert (told.points, without.points) == (case.told, case.left_out)
    assert case.told != case.left_out


@each_rule
def test_pricing_does_with_the_rule_what_its_card_says(card: RuleCard) -> None:
    """Exact: the bound is the optimum with the rule. Relaxed: it lies between that and the one without it."""
    case = CASES[card.name]()
    best = proven(case.problem)
    assert best is not None
    least = case.told if card.pricing == "exact" or card.name in IN_SUMS else case.left_out
    assert least <= bound(case.problem, best.level, ROUNDS) <= case.told


def test_every_rule_has_its_problem() -> None:
    assert [posting.rule for posting in POSTINGS] == [card.name for card in RULES]
    assert sorted(CASES) == sorted(card.name for card in RULES)


@pytest.mark.parametrize(("start", "points"), [(705, 240 + 6000), (720, 2 * 240)])
def test_a_desk_is_taken_from_the_first_minute_to_the_last(start: int, points: int) -> None:
    """One desk; the second duty starts when the first ends, or a quarter of an hour before: then one stays away."""
    second = worlds.SHORT.changed(id="L", span=worlds.span(start, start + 240))
    cells = [worlds.cell("C1", spans=((480, 705),), below=DEAR), worlds.cell("C2", spans=((720, 945),), below=DEAR)]
    two, place = (worker(), worker(person_id="P2")), worlds.site(desks=(worlds.desks(1, "counter"),))
    problem = needed(*two, cells=cells, duty_types=(worlds.SHORT, second), sites=[place])
    best = proven(problem)
    assert best is not None
    assert best.points == bound(problem, 0, ROUNDS) == points


def settings_of(card: RuleCard) -> list[RuleSetting]:
    """Every mode that the card knows, off with an agreement for law; and its number made a good deal stricter."""
    agreement = "DV" if card.law else None
    modes = {*card.modes, "off"} if card.law else set(card.modes)
    found = [worlds.rule(card.name, mode, agreement=agreement) for mode in sorted(modes)]
    if card.number:
        stricter = card.number // 2 if card.stricter == "lower" else card.number * 2
        found.append(worlds.rule(card.name, card.mode, stricter))
    return found


SETTINGS = [*(row for card in RULES for row in settings_of(card)), worlds.rule("site_changes", "strict", 1)]


@pytest.mark.parametrize("row", [row for row in SETTINGS if row.mode == "off"], ids=lambda row: row.rule)
def test_a_rule_that_is_off_is_not_in_the_bound(row: RuleSetting) -> None:
    case = CASES[row.rule]()
    others = (said for said in case.problem.rules if said.rule != row.rule)
    problem = case.problem.changed(rules=(*others, row))
    best = proven(problem)
    assert best is not None
    assert best.points == case.left_out
    assert bound(problem, best.level, ROUNDS) == case.left_out


@pytest.mark.parametrize("row", SETTINGS, ids=lambda row: f"{row.rule}-{row.mode}-{row.number or ''}".rstrip("-"))
@settings(max_examples=examples(4), deadline=None, suppress_health_check=list(HealthCheck))
@given(problem=strategies.problems(), slack=st.sampled_from((0, 0, 30, 240)))
def test_never_above_the_optimum_however_a_rule_is_set(row: RuleSetting, problem: Problem, slack: int) -> None:
    """Nor above that of rosters which are allowed a little more of level 1."""
    problem = problem.changed(rules=(row,))
    best = proven(problem, slack=slack)
    assume(best is not None)
    assert best is not None
    assert bound(problem, best.level + slack, 100) <= best.points
