"""The proof sheet has a line for every rule, with how often it was looked at."""

from models.rulebook import RULES
from roster.checks.rules_checked import RuleChecked, rules_checked
from tests.worlds import day, duty, free_duty, rule, world


def test_a_line_for_every_rule_in_the_order_of_the_book() -> None:
    assert [row.rule for row in rules_checked(world(), [])] == [row.name for row in RULES]


def test_how_often_it_was_looked_at() -> None:
    sheet = {row.rule: row for row in rules_checked(world(), [duty(), duty(date=day(1)), duty("P2")])}
    looked = {name: sheet[name].looked for name in ("one_duty_a_day", "duty_shape", "qualification", "daily_rest")}
    assert looked == {"one_duty_a_day": 4, "duty_shape": 3, "qualification": 6, "daily_rest": 1}


def test_breaches_are_counted() -> None:
    sheet = {row.rule: row for row in rules_checked(world(), [free_duty(900, 1140), free_duty(479, 720, date=day(1))])}
    assert sheet["daily_rest"].breaches == 0
    assert sheet["opening_hours"].breaches == 1
    assert sheet["duty_shape"].breaches == 2


def test_numbers_and_modes_are_those_in_force() -> None:
    problem = world(rules=(rule("daily_rest", "strict", 720), rule("reach", "off")))
    sheet = {row.rule: row for row in rules_checked(problem, [duty(site="S1")])}
    assert sheet["daily_rest"] == RuleChecked(rule="daily_rest", mode="strict", number=720, looked=0, breaches=0)
    assert sheet["reach"] == RuleChecked(rule="reach", mode="off", number=None, looked=0, breaches=0)
