"""What rules are measured in, as people say it: 1 day, 2 days, 660 minutes (11:00 h)."""

from __future__ import annotations

from roster.texts import formats
from roster.texts.catalogue import N_, text
from roster.texts.language import Language

UNITS = {
    "minutes": N_("minutes"),
    "person_minutes": N_("person-minutes"),
    "days": N_("days"),
    "heads": N_("heads"),
    "times": N_("times"),
    "points": N_("points"),
}
ONE = {
    "minutes": N_("minute"),
    "person_minutes": N_("person-minute"),
    "days": N_("day"),
    "heads": N_("head"),
    "times": N_("time"),
    "points": N_("point"),
}
"""The same for a single one."""


def counted(amount: int, unit: str, language: Language) -> str:
    """A number with its unit, in the singular where it is one."""
    words = ONE if amount == 1 else UNITS
    return f"{formats.number(amount, language)} {text(words[unit], language)}"


def told(amount: int, unit: str, language: Language) -> str:
    """The same, with the hours beside minutes that nobody divides by 60 in the head."""
    hours = f" ({formats.hours(amount, language)})" if unit == "minutes" and amount >= 60 else ""
    return f"{counted(amount, unit, language)}{hours}"
