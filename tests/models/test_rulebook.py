"""The book is complete, says where every rule comes from, and refuses to be made laxer than the law."""

import re
from pathlib import Path
from typing import Any

import pytest
from pydantic import ValidationError

from models.book.groups import GROUPS, grouped
from models.cards import PriceList
from models.in_force import setting
from models.message import Message
from models.problem import Problem
from models.rulebook import RULES, card, changing, refused
from tests.worlds import MONDAY, day, rule, world

ARCHITECTURE = Path(__file__).parents[2] / "docs" / "architecture.md"


def test_the_book_is_the_table_of_the_architecture_in_its_order() -> None:
    rows = re.findall(
        r"^\| `(\w+)` \| (?:filter|sequence|cover),", ARCHITECTURE.read_text(encoding="utf-8"), re.MULTILINE
    )
    assert [row.name for row in RULES] == rows


def test_form_mode_and_law_are_those_of_the_architecture() -> None:
    text = ARCHITECTURE.read_text(encoding="utf-8")
    for row in RULES:
        said = re.search(rf"^\| `{row.name}` \| ([^|]+) \|", text, re.MULTILINE)
        assert said is not None
        words = [word.strip() for word in said[1].split(",")]
        assert words[0] == row.form
        assert words[1] == ("level 1" if row.level == 1 else row.mode)
        assert ("law" in words) == row.law
        assert ("edge history" in words) <= (row.edge == "history")


def test_every_rule_stands_in_one_chapter_and_no_chapter_is_empty() -> None:
    chapters = [(str(title), found) for title, found in grouped(RULES)]
    assert [title for title, _ in chapters] == [str(title) for title in GROUPS.values()]
    assert sorted(rule.name for _, found in chapters for rule in found) == sorted(rule.name for rule in RULES)


def test_every_card_says_where_it_comes_from() -> None:
    assert all(row.source.text and row.source.clause for row in RULES)


def test_law_comes_with_a_link() -> None:
    law = [row for row in RULES if row.law]
    of_everybody = {"sunday_and_holiday", "daily_maximum", "breaks", "daily_rest", "average_week"}
    of_the_young = {row.name for row in law if row.name.startswith("youth_")}
    assert {row.name for row in law} == of_everybody | of_the_young
    assert len(of_the_young) == 10
    for row in law:
        act = "jarbschg" if row.name in of_the_young else "arbzg"
        assert row.source.link.startswith(f"https://www.gesetze-im-internet.de/{act}/__")


def test_the_numbers_of_the_law() -> None:
    assert card("daily_maximum").number == 600
    assert card("daily_rest").number == 660
    assert card("average_week").number == 480
    assert card("youth_daily").number == 480
    assert card("youth_week").number == 2400
    assert card("youth_days").number == 5
    assert card("youth_presence").number == 600
    assert card("youth_rest").number == 720


def test_prices_stand_in_the_price_list() -> None:
    assert {row.price for row in RULES if row.price} <= set(PriceList.model_fields)


def test_an_unknown_rule_has_no_card() -> None:
    with pytest.raises(KeyError, match="siesta"):
        card("siesta")


def test_the_card_holds_where_the_problem_is_silent() -> None:
    said = setting(world(), "daily_rest")
    assert (said.mode, said.number) == ("strict", 660)


def test_the_problem_comes_before_the_card() -> None:
    said = setting(world(rules=(rule("daily_rest", "strict", 720),)), "daily_rest")
    assert (said.mode, said.number) == ("strict", 720)


def test_a_number_left_out_is_the_card_s() -> None:
    assert setting(world(rules=(rule("daily_rest", "strict"),)), "daily_rest").number == 660


def test_a_setting_holds_on_its_dates() -> None:
    later = rule("daily_rest", "strict", 720, valid_from=day(7))
    problem = world(rules=(later,))
    assert setting(problem, "daily_rest").number == 660
    assert setting(problem, "daily_rest", day(6)).number == 660
    assert setting(problem, "daily_rest", day(7)).number == 720


def test_without_law_its_rules_are_off_unless_they_are_named() -> None:
    problem = world(law="none", rules=(rule("daily_rest", "strict"),))
    modes = {row.name: setting(problem, row.name).mode for row in RULES if row.law}
    assert modes.pop("daily_rest") == "strict"
    assert {"sunday_and_holiday", "daily_maximum", "breaks", "youth_rest"} <= modes.keys()
    assert set(modes.values()) == {"off"}
    assert setting(problem, "pattern").mode == "strict"


@pytest.mark.parametrize(
    ("row", "reason"),
    [
        (rule("siesta", "strict"), "There is no rule called siesta"),
        (rule("daily_rest", "strict", 659), "Rule daily_rest: 659 is laxer than 660; name the agreement"),
        (rule("daily_maximum", "strict", 601), "Rule daily_maximum: 601 is laxer than 600; name the agreement"),
        (rule("daily_rest", "off"), "Rule daily_rest is law: name the agreement"),
        (rule("daily_rest", "soft"), "Rule daily_rest cannot be soft"),
        (rule("daily_rest", "soft", agreement="DV 7"), "Rule daily_rest cannot be soft"),
        (rule("pins", "off"), "Rule pins cannot be off"),
        (rule("wishes", "strict"), "Rule wishes cannot be strict"),
        (rule("wishes", "soft", 3), "Rule wishes has no number"),
        (rule("daily_maximum", "strict", -1), "Rule daily_maximum: -1 is less than 0"),
    ],
)
def test_what_is_refused(row: object, reason: str) -> None:
    with pytest.raises(ValidationError, match=reason):
        world(rules=(row,))


def refused_in(problem: Problem) -> list[Message]:
    """Why settings cannot stand in a problem that could be made."""
    days = (problem.horizon.first, problem.horizon.last)
    return [*refused(problem.rules, problem.law), *changing(problem.rules, *days)]


@pytest.mark.parametrize(
    "row",
    [
        rule("daily_rest", "strict", 660),
        rule("daily_rest", "strict", 661),
        rule("daily_rest", "strict", 659, agreement="DV 7"),
        rule("daily_rest", "off", agreement="DV 7"),
        rule("daily_maximum", "strict", 600),
        rule("daily_maximum", "strict", 599),
        rule("wishes", "off"),
    ],
)
def test_what_is_not_refused(row: object) -> None:
    assert not refused_in(world(rules=(row,)))


def test_without_law_a_number_may_be_any() -> None:
    assert not refused_in(world(law="none", rules=(rule("daily_rest", "strict", 480), rule("breaks", "off"))))


def test_a_rule_is_set_once_for_a_time() -> None:
    early = rule("wishes", "off", valid_to=day(-1))
    late = rule("wishes", "soft", valid_from=day(0))
    assert not refused((early, late), "germany")
    both = refused((early, late.changed(valid_from=day(-1))), "germany")
    assert [str(reason) for reason in both] == ["Rule wishes is set twice for the same time"]


@pytest.mark.parametrize(
    "dates",
    [{"valid_from": day(1)}, {"valid_to": day(0)}, {"valid_from": day(1), "valid_to": day(1)}],
)
def test_a_setting_does_not_change_within_the_horizon(dates: dict[str, Any]) -> None:
    with pytest.raises(ValidationError, match="Rule wishes: its setting changes between 2026-11-23 and 2026-11-25"):
        world(days=3, rules=(rule("wishes", "off", **dates),))


def test_a_setting_may_begin_on_the_first_day_and_end_on_the_last() -> None:
    assert not refused_in(world(days=3, rules=(rule("wishes", "off", valid_from=MONDAY, valid_to=day(2)),)))
