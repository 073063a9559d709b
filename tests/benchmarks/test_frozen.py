"""A frozen problem stays what it was: by its hash, and by leaving out rules that come into the book later."""

import gzip
import hashlib
import json
from collections.abc import Mapping, Sequence
from pathlib import Path
from typing import Any

import pytest

from benchmarks.__main__ import main
from benchmarks.frozen import FOLDER, HASHES, MEASURED, ChangedError, freeze, frozen, kept_hash, named, off
from benchmarks.instances import sample
from models.cards import RuleCard
from models.in_force import setting
from models.problem import Problem
from models.rulebook import RULES, card
from roster.solver.settings import Settings
from roster.solver.solve import solve
from tests.worlds import world

NAMES = sorted(MEASURED.values())
SAMPLES = {
    "small-2026-W24": "6f0572551a797b61f4c5fd72314842fb437e008a02332fc2aa7a858cbf3b8af9",
    "altona-2026-W24": "9d8ea045a2ee40dd5719052cedd07c00cf82d2f6249b2a8997a2f577658952f1",
    "city-2026-W24": "8e287915f33ead490f3b7a5bfa487004f55708c30957d3a329d33580ab8222b7",
}
"""The hashes of the samples as they were read on 22 Nov 2026, when the first ones were frozen."""


def kept(name: str) -> bytes:
    return gzip.decompress((FOLDER / f"{name}.json.gz").read_bytes())


def sha(text: bytes) -> str:
    return hashlib.sha256(text).hexdigest()


def holds(whole: object, part: object) -> bool:
    """Whether everything that was said is still said; what came to the data since may stand beside it."""
    if isinstance(part, Mapping):
        return isinstance(whole, Mapping) and all(holds(whole[name], value) for name, value in part.items())
    if isinstance(part, list):
        return isinstance(whole, list) and all(map(holds, whole, part)) and len(whole) == len(part)
    return whole == part


@pytest.mark.parametrize("name", NAMES)
def test_the_hash_beside_it_is_that_of_the_file(name: str) -> None:
    assert kept_hash(name) == sha(kept(name))


@pytest.mark.parametrize("name", sorted(SAMPLES))
def test_it_is_the_sample_of_that_day_with_its_rules_said(name: str) -> None:
    found = json.loads(kept(name))
    modes = {row["rule"]: row["mode"] for row in found["rules"]}
    assert len(modes) == 26
    assert "off" not in modes.values()
    without = json.dumps(found | {"rules": []}, separators=(",", ":"), ensure_ascii=False)
    assert sha(without.encode()) == SAMPLES[name]


def test_the_city_is_measured_with_its_services_beside_the_one_whose_heads_were_typed() -> None:
    typed, made = frozen(MEASURED["city"]), frozen(MEASURED["services"])
    assert not typed.services
    assert made.services
    assert [site.id for site in made.sites] == [site.id for site in typed.sites]
    assert len(made.people) == len(typed.people) == 700


@pytest.mark.parametrize("name", NAMES)
def test_what_is_measured_is_what_was_kept(name: str) -> None:
    said: dict[str, Any] = json.loads(kept(name))
    loaded: dict[str, Any] = json.loads(frozen(name).model_dump_json())
    loaded["rules"] = loaded["rules"][: len(said["rules"])]
    assert holds(loaded, said)


@pytest.mark.parametrize("short", sorted(MEASURED))
def test_results_know_it_by_the_kept_hash(short: str) -> None:
    found = sample(short)
    assert found.name == MEASURED[short]
    assert found.hash_of(found.make(1)) == kept_hash(found.name) == found.hash_of(found.make(2))


def later(name: str, **fields: Any) -> RuleCard:
    return card("wishes").changed(name=name, **fields)


def test_rules_that_came_later_are_off() -> None:
    problem = world()
    law = later("night_rest", law=True, modes=("strict",))
    settings = off(named(problem).rules, [*RULES, later("quiet_hours"), law])
    assert [(row.rule, row.mode) for row in settings] == [("quiet_hours", "off"), ("night_rest", "off")]
    assert [bool(row.agreement) for row in settings] == [False, True]
    assert off(named(problem).rules, RULES) == ()


def unnamed(problem: Problem, folder: Path, *rules: str) -> None:
    """Keep the problem as a version of the program would have that did not know these rules."""
    said = named(problem)
    said = said.changed(rules=[row for row in said.rules if row.rule not in rules])
    text = said.model_dump_json().encode()
    (folder / "old.json.gz").write_bytes(gzip.compress(text))
    (folder / HASHES).write_text(json.dumps({"old": sha(text)}))


def test_a_file_without_a_rule_is_measured_without_it(tmp_path: Path) -> None:
    unnamed(world(), tmp_path, "wishes", "breaks")
    found = frozen("old", tmp_path)
    assert [setting(found, rule).mode for rule in ("wishes", "breaks", "travel")] == ["off", "off", "soft"]


def test_a_rule_that_cannot_be_off_makes_it_another_problem(tmp_path: Path) -> None:
    unnamed(world(), tmp_path, "absence")
    with pytest.raises(ChangedError, match="absence cannot be off"):
        frozen("old", tmp_path)


@pytest.mark.parametrize("damage", [b"", b"{}", b"no archive"])
def test_a_changed_file_is_refused(tmp_path: Path, damage: bytes) -> None:
    file = freeze(world(), "w", tmp_path)
    assert frozen("w", tmp_path) == named(world())
    file.write_bytes(gzip.compress(damage) if damage != b"no archive" else damage)
    with pytest.raises(ChangedError, match="w"):
        frozen("w", tmp_path)


def test_what_is_frozen_once_stays(tmp_path: Path) -> None:
    before = freeze(world(), "w", tmp_path).read_bytes()
    assert freeze(world(), "w", tmp_path).read_bytes() == before
    with pytest.raises(ChangedError, match="another problem is frozen as w"):
        freeze(world(grid=30), "w", tmp_path)
    assert sorted(json.loads((tmp_path / HASHES).read_text())) == ["w"]


def test_saying_the_rules_changes_no_roster() -> None:
    said: Sequence[Problem] = (frozen("small-2026-W24"), frozen("small-2026-W24").changed(rules=()))
    outcomes = [solve(problem, Settings(seconds=120, workers=1, reproducible=True)) for problem in said]
    assert outcomes[0].status == outcomes[1].status == "optimal"
    assert outcomes[0].points == outcomes[1].points == 27615


def test_freezing_over_what_is_kept_is_refused_by_the_command(capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["freeze", "small", "city-2026-W24"]) == 1
    assert "take another name" in capsys.readouterr().err
