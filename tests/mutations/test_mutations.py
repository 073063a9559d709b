"""Mistakes on purpose are caught: a few of them with every run, all of them by `make proof`."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

import pytest

from models.rulebook import RULES
from tests.mutations import rules
from tests.mutations.areas import AREAS
from tests.mutations.mutation import Area, Mutation, OutOfDateError, mutated
from tests.mutations.trial import tried

LISTED = [mutation for area in AREAS for mutation in area.mutations]
SAMPLE = [(area, name) for area in AREAS for name in area.sample]


@pytest.mark.parametrize("mutation", LISTED, ids=lambda mutation: f"{mutation.module}: {mutation.name}")
def test_the_text_is_still_there(mutation: Mutation) -> None:
    compile(mutated(mutation), mutation.module, "exec")


@pytest.mark.parametrize("area", AREAS, ids=lambda area: area.name)
def test_names_tell_mistakes_apart(area: Area) -> None:
    names = [mutation.name for mutation in area.mutations]
    assert len(names) == len(set(names))
    assert set(area.sample) <= set(names)


@pytest.mark.parametrize(("area", "name"), SAMPLE, ids=lambda value: value if isinstance(value, str) else value.name)
def test_a_sample_is_caught(area: Area, name: str) -> None:
    trial = tried(area.named(name), area.judges)
    assert trial.verdict == "caught", trial.said
    assert trial.by.startswith("tests/")


# the rules


def test_every_rule_is_left_out_and_moved() -> None:
    """But for numbers that nobody could see, and those have a reason."""
    names = [mutation.name for mutation in rules.AREA.mutations]
    moved = {rule.name for rule in RULES if rule.number is not None or rule.price} - set(rules.UNSEEN)
    assert {name.removesuffix(" is not told") for name in names if name.endswith(" is not told")} == {
        rule.name for rule in RULES
    }
    assert {name.split()[0] for name in names if " with a number " in name or " at a higher price" in name} == moved
    assert all(rules.UNSEEN.values())


# the trials themselves

JUDGES = ("tests/solver/test_tables.py",)
HARMLESS = Mutation("a remark", "roster.solver.tables", "class Tables:\n", "class Tables:  # as it was\n")


def test_what_changes_nothing_survives() -> None:
    assert tried(HARMLESS, JUDGES).verdict == "survived"


def test_what_is_no_program_proves_nothing() -> None:
    broken = tried(replace(HARMLESS, new="class\n"), JUDGES)
    assert broken.verdict == "no verdict"
    assert "SyntaxError" in broken.said


def test_what_the_judges_never_import_proves_nothing() -> None:
    elsewhere = Mutation("a remark", "roster.solver.improve", "from __future__", "# as it was\nfrom __future__")
    assert tried(elsewhere, JUDGES).verdict == "no verdict"


@pytest.mark.parametrize("old", ["class Taborets:", "    "], ids=["gone", "everywhere"])
def test_a_text_that_does_not_stand_there_once_is_said(old: str) -> None:
    with pytest.raises(OutOfDateError, match="not once"):
        mutated(replace(HARMLESS, old=old))


def test_a_replacement_by_the_same_is_said() -> None:
    with pytest.raises(OutOfDateError, match="changes nothing"):
        mutated(replace(HARMLESS, new=HARMLESS.old))


def test_no_machine_code_is_made_of_a_mistake(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Wherever it would be kept, others would take it for the code of the true source."""
    monkeypatch.setenv("NUMBA_CACHE_DIR", str(tmp_path))
    harmless = Mutation("a remark", "roster.solver.reply", "ATTEMPTS = 4", "# as it was\nATTEMPTS = 4")
    judges = ("tests/solver/test_reply.py::test_without_heat_nothing_is_left_to_chance",)
    trial = tried(harmless, judges)
    assert trial.verdict == "survived", trial.said
    assert list(tmp_path.iterdir()) == []
