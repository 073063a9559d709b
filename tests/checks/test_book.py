"""Every rule has a card, a check and a test, and a posting; none is left over."""

import importlib
from pathlib import Path

import pytest

from models.rulebook import RULES
from roster.checks import book
from roster.checks.book import CHECKS

NAMES = [rule.name for rule in RULES]
CHECKED = Path(book.__file__).parent
HELPERS = {
    "__init__",
    "blocks",
    "book",
    "check",
    "company",
    "cover",
    "covered",
    "day_hours",
    "given",
    "hours",
    "lending",
    "lent",
    "moments",
    "pauses",
    "published",
    "rules_checked",
    "runs",
    "shares",
    "shortages",
    "steps",
    "strangers",
    "tallied",
    "verdict",
}


def test_every_rule_is_checked_in_the_order_of_the_book() -> None:
    assert [check.rule for check in CHECKS] == NAMES


@pytest.mark.parametrize("rule", NAMES)
def test_a_check_stands_in_the_file_of_its_rule(rule: str) -> None:
    module = importlib.import_module(f"roster.checks.{rule}")
    assert module.CHECK.rule == rule
    assert module.CHECK in CHECKS


def test_no_check_is_left_over() -> None:
    assert {path.stem for path in CHECKED.glob("*.py")} == set(NAMES) | HELPERS


@pytest.mark.parametrize("rule", NAMES)
def test_every_check_is_tested(rule: str) -> None:
    test = Path(__file__).parent / f"test_{rule}.py"
    assert f'"{rule}", ' in test.read_text(encoding="utf-8")


def test_every_rule_is_told_to_the_solver_in_the_order_of_the_book() -> None:
    postings = importlib.import_module("roster.rules.book").POSTINGS
    assert [posting.rule for posting in postings] == NAMES


@pytest.mark.parametrize("rule", NAMES)
def test_a_posting_stands_in_the_file_of_its_rule_and_has_its_form(rule: str) -> None:
    posting = importlib.import_module(f"roster.rules.{rule}").POSTING
    form = next(card.form for card in RULES if card.name == rule)
    assert posting.rule == rule
    assert type(posting).__name__ == f"{form.capitalize()}Posting"
