"""Options laid out as arrays still say what each of them says by itself."""

from __future__ import annotations

from collections.abc import Iterator

import numpy as np
import pytest
from hypothesis import HealthCheck, given, settings

from models.problem import Problem
from roster.options.build import build_options
from roster.options.cover import CoverIndex
from roster.options.option import Option, Options
from roster.solver.layout import Layout, layout
from roster.solver.ledger import Ledger
from tests import strategies
from tests.solver.random_problems import FEATURES

Turn = tuple[int, int, int]


def laid_out(problem: Problem) -> tuple[Options, CoverIndex, Layout]:
    """A problem's options, its cells, and both as arrays."""
    options = build_options(problem)
    index = CoverIndex(options.facts)
    return options, index, layout(options, index, Ledger(options, index).desks)


def turn_of(options: Options, option: Option) -> Turn:
    """Paid minutes, begin and end of an option; no begin and end where the duty type has no clock."""
    shape, instant = option.frame.shape, options.facts.instant
    if shape.duty_type.clock == "none":
        return shape.minutes, 0, 0
    return shape.minutes, instant(shape.date, shape.span.start), instant(shape.date, shape.span.end)


def rows_of(lay: Layout, number: int) -> Iterator[list[int]]:
    """The rows that each piece of this option may be filled with."""
    ends = np.append(lay.piece_starts[1:], len(lay.piece_rows))
    for piece in lay.option_pieces[number, : len(lay.options[number].frame.pieces)]:
        yield lay.piece_rows[lay.piece_starts[piece] : ends[piece]].tolist()


@pytest.mark.parametrize("feature", ["anything", *FEATURES])
def test_turns_and_kinds_are_runs_of_options_alike(feature: str) -> None:
    @settings(max_examples=20, deadline=None, suppress_health_check=list(HealthCheck))
    @given(problem=FEATURES.get(feature, strategies.problems()))
    def each(problem: Problem) -> None:
        options, _, lay = laid_out(problem)
        days = [(option.person, option.frame.date) for option in lay.options]
        turns = [turn_of(options, option) for option in lay.options]
        assert runs(lay.turn_starts, len(turns)) == runs_of(list(zip(days, turns, strict=True)))
        assert runs(lay.kind_starts, len(turns)) == runs_of(
            [(day, turn[0]) for day, turn in zip(days, turns, strict=True)]
        )
        told = zip(lay.turn_minutes.tolist(), lay.turn_begin.tolist(), lay.turn_end.tolist(), strict=True)
        assert list(told) == [turns[start] for start in lay.turn_starts]
        assert lay.kind_minutes.tolist() == [turns[start][0] for start in lay.kind_starts]

    each()


def runs(starts: object, end: int) -> list[int]:
    """Where runs begin, and the end."""
    return [*np.array(starts).tolist(), end]


def runs_of(values: list[tuple[object, ...]]) -> list[int]:
    """Where each value stands first, if equal ones stand together; and the end."""
    first: dict[tuple[object, ...], int] = {}
    for number, value in enumerate(values):
        first.setdefault(value, number)
    changes = [number for number, value in enumerate(values) if number == 0 or values[number - 1] != value]
    assert list(first.values()) == changes, "equal ones stand together"
    return [*changes, len(values)]


@pytest.mark.parametrize("feature", ["anything", *FEATURES])
def test_options_stand_where_their_place_says_and_cost_what_they_cost(feature: str) -> None:
    @settings(max_examples=20, deadline=None, suppress_health_check=list(HealthCheck))
    @given(problem=FEATURES.get(feature, strategies.problems()))
    def each(problem: Problem) -> None:
        options, _, lay = laid_out(problem)
        for option, place in zip(lay.options, lay.option_places, strict=True):
            assert options.of(option.person, option.frame.date)[place] is option
        assert lay.option_points.tolist() == [option.points for option in lay.options]
        assert len(lay.options) == sum(len(found) for found in options.by_day.values())

    each()


@pytest.mark.parametrize("feature", ["anything", *FEATURES])
def test_rows_share_a_track_when_only_their_times_differ(feature: str) -> None:
    @settings(max_examples=20, deadline=None, suppress_health_check=list(HealthCheck))
    @given(problem=FEATURES.get(feature, strategies.problems()))
    def each(problem: Problem) -> None:
        options, index, lay = laid_out(problem)
        pairs = {
            (int(lay.row_tracks[row]), (index.trait(options.facts.people[option.person], date, role), *where))
            for number, option in enumerate(lay.options)
            for place, rows in enumerate(rows_of(lay, number))
            for role, row in zip(option.roles_by_piece[place], rows, strict=True)
            for date, where in [(option.frame.date, without_times(index, option, place, role))]
        }
        assert len(pairs) == len({track for track, _ in pairs}) == len({key for _, key in pairs})

    each()


def without_times(index: CoverIndex, option: Option, place: int, role: str) -> tuple[object, ...]:
    """What decides which cells a piece of this option passes in a role, but for who and when."""
    frame = option.frame
    asked = frame.shape.duty_type.id if index.asks_for_type(frame.date) else ""
    return frame.date, frame.places[place], role, asked, len(frame.pieces) == 1
