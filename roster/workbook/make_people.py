"""People with their contracts, patterns, qualifications and limits, out of the districts' rows."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterator
from typing import cast

from models.base import Span
from models.duties import WorkingTimeModel
from models.people import Contract, Held, LegalGroup, Limits, Pattern, PatternDay, Person
from models.problem import Horizon
from roster.workbook.inputs import Inputs, district_of
from roster.workbook.layout_central import FRAME
from roster.workbook.layout_people import DAY_KEYS
from roster.workbook.make_assignments import assigned
from roster.workbook.make_blocks import block_of
from roster.workbook.make_places import number, number_or_none, text
from roster.workbook.ranges import meet, stretch
from roster.workbook.tables import Row

SOME_MONDAY = dt.date(2024, 1, 1)
Stretch = tuple[dt.date, dt.date]


def people_of(inputs: Inputs, horizon: Horizon) -> tuple[Person, ...]:
    """Everybody once, in the order of the workbooks; what may change with time comes from the row of the horizon."""
    by_id: dict[str, list[tuple[str, Row]]] = {}
    for book, row in inputs.people():
        by_id.setdefault(text(row, "id"), []).append((district_of(book) or "", row))
    return tuple(_person(person, rows, inputs, horizon) for person, rows in by_id.items())


def _person(person: str, rows: list[tuple[str, Row]], inputs: Inputs, horizon: Horizon) -> Person:
    district, row = current(rows, horizon)
    return Person(
        id=person,
        last_name=text(row, "last_name"),
        first_name=text(row, "first_name"),
        district=district,
        home_site=text(row, "home_site") or None,
        lead=bool(row.get("lead")),
        contracts=tuple(contract for _, own in rows for contract in _contracts(own, inputs)),
        qualifications=tuple(_held(person, inputs)),
        limits=tuple(_limits(person, inputs)),
        elsewhere=bool(row.get("elsewhere")),
        reach_minutes=number(row, "reach"),
        saturday_pool=bool(row.get("saturday_pool")),
        away_days_a_month=number_or_none(row, "away_days"),
        assignments=assigned(person, inputs),
        deputises_for=text(row, "deputises_for") or None,
        weekends=number_or_none(row, "weekends"),
        whole_weekends=row.get("whole_weekends") is not False,
        working_block=block_of(row, "working"),
        free_block=block_of(row, "free"),
    )


def current(rows: list[tuple[str, Row]], horizon: Horizon) -> tuple[str, Row]:
    """The row that holds in the horizon, or else the last one."""
    holding = [owned for owned in rows if meet(stretch(owned[1]), (horizon.first, horizon.last))]
    return (holding or rows)[0 if holding else -1]


def _contracts(row: Row, inputs: Inputs) -> Iterator[Contract]:
    groups = _pattern_groups(row, inputs)
    for times, pattern in groups:
        if meet(times, stretch(row)):
            first, last = max(times[0], stretch(row)[0]), min(times[1], stretch(row)[1])
            yield Contract(
                valid_from=None if first == dt.date.min else first,
                valid_to=None if last == dt.date.max else last,
                weekly_minutes=number(row, "weekly"),
                legal_group=cast("LegalGroup", text(row, "legal_group") or "tariff"),
                model=cast("WorkingTimeModel", text(row, "model") or "roster"),
                pattern=pattern,
                extra_consent=bool(row.get("extra_consent")),
            )


def _pattern_groups(row: Row, inputs: Inputs) -> list[tuple[Stretch, Pattern]]:
    frame = Span(start=inputs.setting("frame_from", FRAME[0]), end=inputs.setting("frame_to", FRAME[1]))
    groups: dict[Stretch, list[Row]] = {}
    for book in inputs.districts:
        if book.name == row.workbook:
            for line in book.rows("patterns"):
                if line.get("person") == row.get("id"):
                    groups.setdefault(stretch(line), []).append(line)
    if not groups:
        return [((dt.date.min, dt.date.max), _default_pattern(number(row, "weekly"), frame))]
    return [(times, _pattern(lines, number(row, "weekly"), frame)) for times, lines in groups.items()]


def _default_pattern(weekly: int, frame: Span) -> Pattern:
    days = [PatternDay(window=frame, target=target) for target in shares(weekly, 5)]
    return Pattern(anchor=SOME_MONDAY, weeks=((*days, None, None),))


def _pattern(lines: list[Row], weekly: int, frame: Span) -> Pattern:
    ordered = sorted(lines, key=lambda line: number(line, "week", 1))
    anchor = ordered[0].get("anchor")
    weeks = tuple(_week(line, weekly, frame) for line in ordered)
    return Pattern(anchor=anchor if isinstance(anchor, dt.date) else SOME_MONDAY, weeks=weeks)


def _week(line: Row, weekly: int, frame: Span) -> tuple[PatternDay | None, ...]:
    """A day is worth its target; days without one share what the others leave of the weekly hours."""
    works = [day for day in DAY_KEYS if any(line.get(f"{day}_{part}") is not None for part in ("from", "to", "target"))]
    given = {day: number(line, f"{day}_target") for day in works if line.get(f"{day}_target") is not None}
    left = shares(max(0, weekly - sum(given.values())), len(works) - len(given))
    targets = {**given, **dict(zip([day for day in works if day not in given], left, strict=True))}
    days = [
        PatternDay(window=_window(line, day, frame), target=targets[day]) if day in works else None for day in DAY_KEYS
    ]
    return (*days, None)


def _window(line: Row, day: str, frame: Span) -> Span:
    return Span(start=number(line, f"{day}_from", frame.start), end=number(line, f"{day}_to", frame.end))


def shares(minutes: int, days: int) -> list[int]:
    """Minutes in so many nearly equal whole parts, the larger ones first."""
    return [minutes // days + (1 if day < minutes % days else 0) for day in range(days)] if days else []


def _held(person: str, inputs: Inputs) -> Iterator[Held]:
    for book in inputs.districts:
        for row in book.rows("skills"):
            skill = row.get("skill")
            if row.get("person") == person and skill:
                last = skill if isinstance(skill, dt.date) else None
                yield Held(qualification=text(row, "qualification"), in_training=skill == "i.E.", valid_to=last)


def _limits(person: str, inputs: Inputs) -> Iterator[Limits]:
    for book in inputs.limits:
        for row in book.rows("limits"):
            if row.get("person") == person:
                yield _limit(row)


def _limit(row: Row) -> Limits:
    first, last = stretch(row)
    return Limits(
        valid_from=None if first == dt.date.min else first,
        valid_to=None if last == dt.date.max else last,
        daily_maximum=number_or_none(row, "daily_maximum"),
        weekly_maximum=number_or_none(row, "weekly_maximum"),
        two_weeks_maximum=number_or_none(row, "two_weeks_maximum"),
        no_extra_work=bool(row.get("no_extra_work")),
        earliest_start=number_or_none(row, "earliest_start"),
        latest_end=number_or_none(row, "latest_end"),
        home_only=bool(row.get("home_only")),
        forbidden_sites=cast("tuple[str, ...]", row.get("forbidden_sites") or ()),
        not_alone=bool(row.get("not_alone")),
        young=bool(row.get("young")),
    )
