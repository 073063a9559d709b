"""The whole book on a frozen sample: no rule is left out, what came before is given, and the sample stays as it is."""

from __future__ import annotations

from collections import Counter
from pathlib import Path

import pytest

from benchmarks.frozen import MEASURED, frozen
from benchmarks.instances import sample
from benchmarks.whole_book import COMPANY, counts, publish, published, whole_book
from models.in_force import setting
from models.rulebook import RULES

ALTONA = MEASURED["altona"]


def test_every_rule_is_in_force() -> None:
    problem = whole_book(frozen(ALTONA), ALTONA)
    assert "off" not in {setting(problem, card.name).mode for card in RULES}


@pytest.mark.parametrize(("book", "mode"), [("whole", "soft"), ("strict", "strict")])
def test_company_has_a_price_or_must_be(book: str, mode: str) -> None:
    problem = whole_book(frozen(ALTONA), ALTONA, "strict" if book == "strict" else "whole")
    assert {setting(problem, rule).mode for rule in COMPANY} == {mode}


def test_what_was_in_force_stays_as_it_was() -> None:
    before = frozen(ALTONA)
    problem = whole_book(before, ALTONA)
    for card in RULES:
        if setting(before, card.name).mode != "off":
            assert setting(problem, card.name) == setting(before, card.name)


def test_counts_are_the_same_each_time_and_differ_between_people() -> None:
    problem = frozen(ALTONA)
    late = [row.count for row in counts(problem) if row.what == "late"]
    assert counts(problem) == counts(problem)
    assert len(late) == len(problem.people)
    assert len(set(late)) > 5


def test_some_people_know_their_whole_week() -> None:
    problem = whole_book(frozen(ALTONA), ALTONA)
    known = Counter([row.person for row in problem.history.published])
    known.update(row.person for row in problem.history.published_off)
    assert 0 < len(known) < len(problem.people) / 3
    assert set(known.values()) == {len(problem.horizon.days)}


def test_what_is_published_is_read_back(tmp_path: Path) -> None:
    duties = published(ALTONA)
    publish("again", duties, tmp_path)
    assert published("again", tmp_path) == duties
    assert published("unknown", tmp_path) == ()


def test_books_have_results_of_their_own() -> None:
    instances = [sample("altona", book) for book in ("frozen", "whole", "strict")]
    assert len({instance.name for instance in instances}) == 3
    assert len({instance.hash_of(instance.make(1)) for instance in instances}) == 3
    assert instances[0].hash_of(instances[0].make(1)) == sample("altona").kept_as
