"""Numbers of rules are said with their unit, in the singular where it is one, and long minutes as hours too."""

import pytest

from roster.texts.catalogue import Language
from roster.texts.units import ONE, UNITS, counted, told


@pytest.mark.parametrize(
    ("amount", "unit", "language", "said"),
    [
        (1, "days", "de", "1 Tag"),
        (2, "days", "de", "2 Tage"),
        (1, "times", "de", "1 Mal"),
        (1, "person_minutes", "en", "1 person-minute"),
        (0, "minutes", "de", "0 Minuten"),
        (2055, "person_minutes", "de", "2.055 Personenminuten"),
    ],
)
def test_a_number_has_its_unit(amount: int, unit: str, language: Language, said: str) -> None:
    assert counted(amount, unit, language) == said


@pytest.mark.parametrize(
    ("amount", "unit", "said"),
    [
        (59, "minutes", "59 Minuten"),
        (60, "minutes", "60 Minuten (1:00 Std.)"),
        (779, "minutes", "779 Minuten (12:59 Std.)"),
        (120, "days", "120 Tage"),
    ],
)
def test_minutes_of_an_hour_and_more_are_hours_too(amount: int, unit: str, said: str) -> None:
    assert told(amount, unit, "de") == said


def test_every_unit_has_a_word_for_one() -> None:
    assert list(ONE) == list(UNITS)
