"""The sheet Regeln: rules are found by the words that people know them by, and offered with them."""

from __future__ import annotations

from pathlib import Path

import pytest
from openpyxl import load_workbook

from models.cards import RuleSetting
from models.rulebook import RULES
from roster.texts.catalogue import say
from roster.workbook.layout import sheet
from roster.workbook.parse_words import parse_choice
from roster.workbook.read import read_inputs
from tests.workbook.good import good_rows, write_good


def settings(tmp_path: Path, said: str) -> tuple[RuleSetting, ...]:
    rows = good_rows()
    rows["zentrale.xlsx"]["rules"] = [{"rule": said, "mode": "soft"}]
    reading = read_inputs(write_good(tmp_path, rows))
    assert reading.problem
    return reading.problem.rules


@pytest.mark.parametrize(
    "said",
    ["steady_starts", "Steady_Starts", "steady_starts Dienstbeginn ohne Sprünge", "Dienstbeginn ohne Sprünge"],
)
def test_a_rule_is_found_by_its_name_or_its_title(tmp_path: Path, said: str) -> None:
    assert [(rule.rule, rule.mode) for rule in settings(tmp_path, said)] == [("steady_starts", "soft")]


def test_a_rule_at_a_price_may_be_called_soft_as_before() -> None:
    mode = sheet("central", "rules").column("mode")
    assert [parse_choice(mode, word).value for word in ("mit Preis", "Mit Preis", "weich")] == ["soft"] * 3


def test_the_titles_of_two_rules_differ() -> None:
    assert len({say(rule.title, "de").casefold() for rule in RULES}) == len(RULES)


def test_every_rule_is_offered_with_its_title(tmp_path: Path) -> None:
    book = load_workbook(write_good(tmp_path) / "zentrale.xlsx")
    columns = {cells[1].value: [cell.value for cell in cells[2:] if cell.value] for cells in book["Listen"].columns}
    assert set(columns["Regeln"]) == {f"{rule.name} {say(rule.title, 'de')}" for rule in RULES}
    offered = [rule.formula1 for rule in book["Regeln"].data_validations.dataValidation if "A4" in rule.sqref]
    assert [formula.startswith("Listen!$") for formula in offered] == [True]
