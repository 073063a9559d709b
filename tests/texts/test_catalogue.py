"""What is said in German is what the catalogue says; English is what stands in the code."""

from collections.abc import Iterator
from pathlib import Path

import pytest

from models.message import message
from roster.texts import catalogue
from roster.texts.catalogue import N_, say, text


@pytest.fixture(autouse=True)
def _own_catalogue(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[None]:
    po = tmp_path / "locale" / "de" / "LC_MESSAGES" / "roster.po"
    po.parent.mkdir(parents=True)
    po.write_text(
        'msgid ""\nmsgstr "Content-Type: text/plain; charset=utf-8\\n"\n\n'
        'msgid "Day {day} is free"\nmsgstr "Tag {day} ist frei"\n\n'
        'msgid "Duty"\nmsgstr "Dienst – früh"\n\n'
        '#, fuzzy\nmsgid "Wish"\nmsgstr "Wunsch?"\n',
        encoding="utf-8",
    )
    monkeypatch.setattr(catalogue, "files", lambda _package: tmp_path)
    catalogue._translations.cache_clear()
    yield
    catalogue._translations.cache_clear()


def test_a_message_is_said_in_german_with_its_values() -> None:
    assert say(message("Day {day} is free", day=3), "de") == "Tag 3 ist frei"


def test_a_message_is_said_in_english_as_it_stands() -> None:
    assert say(message("Day {day} is free", day=3), "en") == "Day 3 is free"


@pytest.mark.parametrize(("value", "said"), [("2026-06-08", "08.06.2026"), ("08.06.2026", "08.06.2026"), (3, 3)])
def test_dates_are_said_as_their_readers_write_them(value: str | int, said: str | int) -> None:
    assert say(message("{person} on {date}", person="P1", date=value), "de") == f"P1 on {said}"


def test_a_quoted_cell_is_repeated_as_it_is() -> None:
    assert say(message("no code ('{cell}')", cell="2026-06-08"), "de") == "no code ('2026-06-08')"


def test_a_text_without_values_may_contain_what_it_likes() -> None:
    assert text("Duty", "de") == "Dienst – früh"


def test_an_unknown_text_stays_english() -> None:
    assert text("Nobody translated this", "de") == "Nobody translated this"


def test_a_fuzzy_translation_is_not_used() -> None:
    assert text("Wish", "de") == "Wish"


def test_nothing_stays_nothing_and_is_not_the_head_of_the_catalogue() -> None:
    assert text("", "de") == ""


def test_a_mark_changes_nothing() -> None:
    assert N_("Duty") == "Duty"


def test_a_missing_value_is_an_error() -> None:
    with pytest.raises(KeyError, match="day"):
        say(message("Day {day} is free"), "de")
