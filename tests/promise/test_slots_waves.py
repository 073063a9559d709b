"""When slots can be booked: reserves for the day and for two weeks before it, however often slots are released."""

import datetime as dt

import pytest
from hypothesis import given
from hypothesis import strategies as st

from models.slots import Wave
from roster.promise.slots_waves import FORTNIGHT, LATER, MORNING, Release, spread, waves

TODAY = dt.date(2026, 6, 8)
FAR = dt.date(2026, 7, 6)
TEN = tuple(range(480, 780, 30))


def by_moment(
    starts: tuple[int, ...], date: dt.date, before: int = 0, same_day: int = 0, two_weeks: int = 0
) -> dict[tuple[dt.date, int], int]:
    found = waves(starts, before, date, Release(TODAY, same_day=same_day, two_weeks=two_weeks))
    return {(wave.date, wave.minute): len(wave.starts) for wave in found}


def test_most_at_once_some_in_two_weeks_some_on_the_day() -> None:
    found = by_moment(TEN, FAR, same_day=40, two_weeks=20)
    assert found == {(TODAY, MORNING): 4, (FAR - FORTNIGHT, MORNING): 2, (FAR, MORNING): 2, (FAR, LATER): 2}


def test_two_weeks_before_only_the_day_itself_is_kept() -> None:
    assert by_moment(TEN, TODAY + FORTNIGHT, same_day=0, two_weeks=20) == {(TODAY, MORNING): 10}
    one_more = TODAY + FORTNIGHT + dt.timedelta(days=1)
    assert by_moment(TEN, one_more, same_day=0, two_weeks=20)[one_more - FORTNIGHT, MORNING] == 2


def test_what_is_released_on_the_day_lies_an_hour_ahead() -> None:
    """At 7:00 from 8:00 on, at 10:00 from 11:00 on."""
    found = list(waves((475, 480, 659, 660), 0, FAR, Release(TODAY, same_day=100, two_weeks=0)))
    assert [(wave.date, wave.minute, wave.starts) for wave in found] == [
        (TODAY, MORNING, (475,)),
        (FAR, MORNING, (480, 659)),
        (FAR, LATER, (660,)),
    ]


def test_a_later_release_keeps_as_many_as_the_first_one() -> None:
    """Of 10 slots 8 have been booked; the 2 that were kept for the day are still kept."""
    assert by_moment(TEN, FAR, same_day=20, two_weeks=0)[TODAY, MORNING] == 8
    left = by_moment((600, 690), FAR, before=8, same_day=20, two_weeks=0)
    assert left == {(FAR, MORNING): 1, (FAR, LATER): 1}


@given(
    st.lists(st.integers(0, 1439), max_size=40).map(sorted), st.integers(0, 50), st.integers(0, 100), st.integers(0, 40)
)
def test_no_slot_is_lost_or_released_twice(starts: list[int], before: int, percent: int, days: int) -> None:
    release = Release(TODAY, same_day=percent, two_weeks=100 - percent)
    date = TODAY + dt.timedelta(days=days)
    found: list[Wave] = list(waves(starts, before, date, release))
    assert sorted(start for wave in found for start in wave.starts) == starts
    assert all(TODAY <= wave.date <= date for wave in found)
    assert len({(wave.date, wave.minute) for wave in found if wave.date < date}) <= 2


@pytest.mark.parametrize(
    ("count", "some"),
    [(0, []), (-1, []), (1, [5]), (2, [2, 7]), (9, [0, 1, 2, 3, 5, 6, 7, 8, 9]), (99, list(range(10)))],
)
def test_some_of_a_row_lie_evenly(count: int, some: list[int]) -> None:
    assert spread(range(10), count) == some
