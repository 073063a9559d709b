"""How much better a roster could be at most, said so that it stays true: rounded up."""

from __future__ import annotations

from math import ceil

from models.message import Message, message
from models.outcome import Level, Outcome
from roster.texts.catalogue import Language
from roster.texts.formats import number, percent

UNKNOWN = message("How much better a plan could be is not known.")
ROUNDING = 1e-9


def better_words(outcome: Outcome, language: Language) -> Message | None:
    """Person-hours of cover and their share of the rostered hours; None of a plan that is the best, or of no plan."""
    if outcome.status != "feasible":
        return None
    if outcome.gap_hours is None:
        return UNKNOWN
    hours = number(up(outcome.gap_hours, 1 if outcome.gap_hours < 10 else 0), language, 1)
    if outcome.gap_rostered_percent is None:
        return message("Proven: at most {hours} person-hours better is possible.", hours=hours)
    share = percent(up(outcome.gap_rostered_percent, 1) / 100, language)
    return message(
        "Proven: at most {hours} person-hours better is possible ({share} of rostered hours).", hours=hours, share=share
    )


def level_words(level: Level, language: Language) -> Message:
    """What is proven of the minutes below the minimum."""
    if level.proven:
        return message("proven least")
    if level.bound is None:
        return message("not proven least")
    return message("proven: at least {bound}", bound=number(level.bound, language))


def up(value: float, digits: int) -> float:
    """The value with so many digits after the comma, never less than it is."""
    whole: int = 10**digits
    return ceil(value * whole - ROUNDING) / whole
