"""Every rule has everything a rule needs, under one name, and nothing is left over of a rule that is gone."""

import re
from dataclasses import replace
from pathlib import Path

import pytest

from models.cards import RuleCard
from models.rulebook import RULES, refused
from roster.checks.book import CHECKS
from roster.examples.book import EXAMPLES, example
from roster.rules.book import POSTINGS
from roster.run.rule_example import WrongExampleError, measured
from roster.run.rule_page import FOLDERS, pages, write
from roster.run.rule_setting import settings
from tests.rules.left_out.book import SOFT, STRICT
from tests.solver.bound_cases.book import CASES

ROOT = Path(__file__).parents[2]
DOCS = ROOT / "docs"
NAMES = [rule.name for rule in RULES]

each_rule = pytest.mark.parametrize("rule", RULES, ids=lambda rule: rule.name)


@each_rule
def test_a_rule_is_complete(rule: RuleCard) -> None:
    """What is missing is said; docs/entwickler/how-to-add-a-rule.md tells how to make it."""
    parts = {
        "posting": rule.name in {posting.rule for posting in POSTINGS},
        "check": rule.name in {check.rule for check in CHECKS},
        "test of the check": (ROOT / "tests" / "checks" / f"test_{rule.name}.py").exists(),
        "left-out case": rule.name in {*STRICT, *SOFT, "moves"},
        "bound case": rule.name in CASES,
        "example in roster/examples": rule.name in {row.rule for row in EXAMPLES},
        "pricing on its card": rule.form == "filter" or "pricing" in rule.model_fields_set,
        "price in the price list": bool(rule.price) == ("soft" in rule.modes) or rule.name in WITHOUT_PRICE,
        **{f"page in {folder}": (DOCS / folder / f"{rule.name}.md").exists() for folder in FOLDERS.values()},
    }
    assert [part for part, there in parts.items() if not there] == []


WITHOUT_PRICE = {
    "minimum",  # level 1 is never bought with points
    "moves",  # each arc has its own price
}


def modules_with(what: str, room: str) -> set[str]:
    """The files of a room in which a name is given a value."""
    files = (ROOT / "roster" / room).glob("*.py")
    return {path.stem for path in files if re.search(rf"^{what} = ", path.read_text(encoding="utf-8"), re.MULTILINE)}


def test_nothing_is_left_over() -> None:
    assert sorted(row.rule for row in EXAMPLES) == sorted(NAMES)
    assert modules_with("POSTING", "rules") == set(NAMES)
    assert modules_with("CHECK", "checks") == set(NAMES)
    assert [name for name in (*STRICT, *SOFT, *CASES) if name not in NAMES] == []
    for folder in FOLDERS.values():
        assert {path.stem for path in (DOCS / folder).iterdir()} == set(NAMES), "run `make pages`"


def rules_in(folder: str, text: str) -> dict[str, set[str]]:
    """Of each file about one kind of rules, what stands in this place of the text."""
    files = sorted((ROOT / folder).glob("of_*.py"))
    return {path.stem: set(re.findall(text, path.read_text(encoding="utf-8"), re.MULTILINE)) for path in files}


def test_cases_lie_in_the_file_called_like_that_of_the_example() -> None:
    kinds = rules_in("roster/examples", r'^        rule="(\w+)"')
    left_out = rules_in("tests/rules/left_out", r'^    "(\w+)": \(')
    assert left_out == kinds | {"of_places": kinds["of_places"] - {"moves"}}
    assert rules_in("tests/solver/bound_cases", r"^def (\w+)\(\) -> Case:") == kinds


def test_pages_are_those_of_the_program() -> None:
    stale = [name for name, page in pages().items() if (DOCS / name).read_bytes().decode() != page]
    assert stale == [], "run `make pages`"


def test_the_changelog_counts_the_rules_of_the_book() -> None:
    said = re.search(
        r"^- (\d+) rules, .*?: (\d+) of law, .*?; (\d+) of them are off until",
        (ROOT / "CHANGELOG.md").read_text(encoding="utf-8"),
        re.MULTILINE | re.DOTALL,
    )
    assert said is not None
    of_law, off = sum(rule.law for rule in RULES), sum(rule.mode == "off" for rule in RULES)
    assert [int(number) for number in said.groups()] == [len(RULES), of_law, off]


def test_pages_of_rules_that_are_gone_go_too(tmp_path: Path) -> None:
    old = tmp_path / FOLDERS["de"] / "siesta.md"
    old.parent.mkdir(parents=True)
    old.touch()
    write(tmp_path)
    assert not old.exists()
    assert (tmp_path / FOLDERS["en"] / "daily_rest.md").exists()


@each_rule
def test_what_a_page_says_can_be_typed(rule: RuleCard) -> None:
    assert [row for row in settings(rule) if refused([row], "germany")] == []


@each_rule
def test_an_example_that_says_something_else_is_refused(rule: RuleCard) -> None:
    shown = example(rule.name)
    measured(shown)
    with pytest.raises(WrongExampleError, match="should break it keep it"):
        measured(replace(shown, broken=shown.kept, moved=()))
    if not shown.moved:
        with pytest.raises(WrongExampleError, match="should keep it do not"):
            measured(replace(shown, kept=shown.broken))
