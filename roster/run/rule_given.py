"""What is given in an example, in words: all in which its problem differs from the plain tiny city."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterator
from typing import Any, cast

from models.base import Data, Span
from models.cards import PriceList
from models.message import message
from models.people import Pattern, PatternDay
from models.places import Opening
from roster.examples.example import Example
from roster.examples.world import OPEN, world
from roster.run.rule_words import CHOSEN, CLOCKS, HIDDEN, LENGTHS, TOPICS, VALUES, WORDS
from roster.texts import formats
from roster.texts.catalogue import Language, say, text
from roster.texts.units import counted

PLAIN = world()


def otherwise(language: Language) -> str:
    """What holds in every example unless one of its lines says something else."""
    somebody, way = PLAIN.people[0], PLAIN.travel[0]
    day = next(day for day in somebody.contracts[0].pattern.weeks[0] if day)
    said = message(
        "Otherwise: everybody is at home at {home}, may work at the counter and on Saturdays, and can be planned "
        "on any day {window} with a target of {target}; doors are open {open}; from {home} to {away} it takes "
        "{minutes} minutes.",
        home=way.origin,
        away=way.destination,
        minutes=way.minutes,
        window=times(day.window),
        target=formats.hours(day.target, language),
        open=times(PLAIN.openings[0].span),
    )
    return say(said, language)


def given(example: Example, language: Language) -> Iterator[str]:
    """One line for each row that matters; rows that the plain city has as well are left out."""
    if example.problem.law == "none":
        yield text("Without the rules of law", language)
    yield from _closed(example, language)
    used = {duty.duty_type for duty in (*example.kept, *example.broken)}
    for topic, rows, plain in _topics(example):
        for row in rows:
            if row in plain or _is_plain(row) or (topic == "duty_types" and _name(row) not in used):
                continue
            said = _row(row, _counterpart(row, plain), language)
            if said:
                yield f"{text(TOPICS[topic], language)}: {said}"


def _closed(example: Example, language: Language) -> Iterator[str]:
    """Days on which no door is open at all."""
    opened = {opening.date for opening in example.problem.openings}
    days = [date for date in example.problem.horizon.days if date not in opened]
    if days:
        said = ", ".join(formats.date(date, language, "heading") for date in days)
        yield say(message("No site is open: {days}", days=said), language)


def _topics(example: Example) -> Iterator[tuple[str, tuple[Data, ...], tuple[Data, ...]]]:
    """Each list of the problem with the plain city's; what was before the first day is several of them."""
    mine, plain = _of(example.problem), _of(PLAIN)
    history = _of(example.problem.history)
    mine["horizon"], plain["horizon"] = (mine["horizon"],), ()
    mine["prices"], plain["prices"] = (mine["prices"],), (plain["prices"],)
    for topic, rows in (mine | history).items():
        if topic == "duty_types":
            yield topic, rows, ()
        elif isinstance(rows, tuple):
            yield topic, rows, plain.get(topic, ())


def _of(row: Data) -> dict[str, Any]:
    return {field: getattr(row, field) for field in type(row).model_fields}


def _is_plain(row: Data) -> bool:
    return isinstance(row, Opening) and row.span == OPEN


def _name(row: Data | None) -> str:
    return str(getattr(row, "id", ""))


def _counterpart(row: Data, plain: tuple[Data, ...]) -> Data | None:
    """The row of the plain city with the same id, or its only one of a kind that has none: the prices."""
    return next((other for other in plain if isinstance(other, PriceList) or _name(row) == _name(other) != ""), None)


def _row(row: Data, plain: Data | None, language: Language) -> str:
    """Its name, then what is different about it; fields that say nothing are left out."""
    name = _name(row)
    words = [said for said in _fields(row, plain, language) if said]
    return ", ".join([name, *words] if name and words else words)


def _fields(row: Data, plain: Data | None, language: Language) -> Iterator[str]:
    for field, value in _of(row).items():
        before = getattr(plain, field) if plain else type(row).model_fields[field].default
        if field == "id" or field in HIDDEN or value == before or (plain is None and value in (None, ())):
            continue
        said = _value(field, value, before, language)
        yield f"{text(WORDS[field], language)} {said}".strip()


def _value(field: str, value: object, before: object, language: Language) -> str:
    if isinstance(value, Pattern):
        return _pattern(value, language)
    if isinstance(value, Span):
        return times(value)
    if isinstance(value, Data):
        return _row(value, before if isinstance(before, type(value)) else None, language)
    if value in (None, ()):
        return text("none", language)
    if isinstance(value, tuple):
        return _values(field, value, before, language)
    return _plain(field, value, language)


def _values(field: str, values: tuple[object, ...], before: object, language: Language) -> str:
    """Several, each beside the one in its place in the plain city."""
    others = before if isinstance(before, tuple) and len(before) == len(values) else (None,) * len(values)
    said = (_value(field, value, other, language) for value, other in zip(values, others, strict=True))
    return "; ".join(said)


def _plain(field: str, value: object, language: Language) -> str:
    if isinstance(value, bool):
        return "" if value else text("(no)", language)
    if isinstance(value, dt.date):
        return formats.date(value, language, "heading")
    if field == "weekdays":
        return formats.date(MONDAYS[cast(int, value)], language, "heading").split()[0]
    if isinstance(value, int) and field in CLOCKS:
        return formats.clock(value)
    if isinstance(value, int) and field in LENGTHS:
        return length(value, language)
    return text(VALUES[str(value)], language) if field in CHOSEN else str(value)


def length(minutes: int, language: Language) -> str:
    """A length of time: 30 minutes, from an hour on 1:15 h."""
    return counted(minutes, "minutes", language) if abs(minutes) < 60 else formats.hours(minutes, language)


MONDAYS = [dt.date(2026, 11, 23) + dt.timedelta(days=number) for number in range(7)]


def _pattern(pattern: Pattern, language: Language) -> str:
    """Days that are alike together: Mo Tu We 06:00-16:00 (8:00 h)."""
    said = []
    for week in pattern.weeks:
        days: dict[PatternDay, list[str]] = {}
        for number, day in enumerate(week):
            if day is not None:
                days.setdefault(day, []).append(_plain("weekdays", number, language))
        said += [
            f"{' '.join(names)} {times(day.window)} ({formats.hours(day.target, language)})"
            for day, names in days.items()
        ]
    return " / ".join(said)


def times(span: Span) -> str:
    """From - to on the clock."""
    return f"{formats.clock(span.start)}–{formats.clock(span.end)}"
