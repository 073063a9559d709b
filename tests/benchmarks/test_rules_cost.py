"""What each rule costs is measured rule by rule, and the page says it."""

from __future__ import annotations

from pathlib import Path

import pytest

from benchmarks import rules_cost
from benchmarks.__main__ import whole_page
from benchmarks.rules_cost import RuleCost, RuleCosts, costs, file_in, lines
from models.rulebook import card
from tests.solver.towns import town

SOME = tuple(card(name) for name in ("one_duty_a_day", "daily_maximum", "daily_rest", "contract_target", "saturdays"))


@pytest.fixture(scope="module")
def measured() -> RuleCosts:
    return costs("town", town(6, days=3), SOME)


def row(measured: RuleCosts, rule: str) -> RuleCost:
    return next(found for found in measured.rules if found.rule == rule)


def test_every_rule_is_there_once(measured: RuleCosts) -> None:
    assert [found.rule for found in measured.rules] == [rule.name for rule in SOME]


def test_a_priced_rule_makes_the_model_larger(measured: RuleCosts) -> None:
    found = row(measured, "contract_target")
    assert found.without is not None
    assert found.with_it.variables > found.without.variables
    assert found.with_it.options == found.without.options


def test_times_are_ratios(measured: RuleCosts) -> None:
    found = row(measured, "daily_rest")
    assert found.build is not None
    assert found.ask is not None
    assert found.build > 0 < found.ask


def test_what_cannot_be_left_out_has_nothing_beside_it(measured: RuleCosts) -> None:
    found = row(measured, "one_duty_a_day")
    assert (found.without, found.build, found.ask) == (None, None, None)
    assert found.with_it.options > 0


def test_the_page_says_it(measured: RuleCosts, tmp_path: Path) -> None:
    assert "What each rule costs" not in whole_page(tmp_path)
    file = file_in(tmp_path)
    file.parent.mkdir()
    file.write_text(measured.model_dump_json(), encoding="utf-8")
    text = whole_page(tmp_path)
    assert "## What each rule costs" in text
    assert all(line in text for line in lines(measured))
    assert f"| `contract_target` | 0 | {rules_cost._more(row(measured, 'contract_target'), 'variables')} |" in text


def test_what_changes_nothing_says_how_far_chance_goes(measured: RuleCosts) -> None:
    alike = row(measured, "daily_maximum").changed(build=0.8, ask=1.25)
    same = alike.changed(without=alike.with_it)
    assert "x 0.80 to x 1.25: so much is chance" in next(lines(measured.changed(rules=(same,))))
    assert "chance" not in next(lines(measured.changed(rules=(row(measured, "one_duty_a_day"),))))
