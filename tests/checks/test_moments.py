"""How long something lasts, whatever the clock on the wall does that night."""

import datetime as dt
from zoneinfo import ZoneInfo

import pytest
from hypothesis import given
from hypothesis import strategies as st

from models.base import Span
from roster.checks.moments import merged, minutes_between, moment, shared

BERLIN = ZoneInfo("Europe/Berlin")
ENDS = st.integers(0, 60)
SPANS = st.lists(st.builds(lambda start, length: Span(start=start, end=start + length), ENDS, st.integers(1, 20)))


@pytest.mark.parametrize(
    ("date", "hours"),
    [(dt.date(2026, 3, 28), 7), (dt.date(2026, 10, 24), 9), (dt.date(2026, 11, 23), 8), (dt.date(2026, 7, 1), 8)],
)
def test_from_ten_to_six(date: dt.date, hours: int) -> None:
    assert minutes_between(moment(BERLIN, date, 1320), moment(BERLIN, date, 1800)) == 60 * hours


def test_the_same_minute_by_two_dates() -> None:
    for date in (dt.date(2026, 3, 28), dt.date(2026, 10, 24)):
        assert moment(BERLIN, date, 1440 + 360) == moment(BERLIN, date + dt.timedelta(days=1), 360)


@given(SPANS)
def test_merging_keeps_the_minutes(spans: list[Span]) -> None:
    minutes = {minute for span in spans for minute in range(span.start, span.end)}
    found = merged(spans)
    assert {minute for span in found for minute in range(span.start, span.end)} == minutes
    assert sum(span.minutes for span in found) == len(minutes)


@given(SPANS, st.builds(lambda start: Span(start=start, end=start + 30), ENDS))
def test_shared_minutes_count_once(spans: list[Span], span: Span) -> None:
    minutes = {minute for other in spans for minute in range(other.start, other.end)}
    assert shared(span, spans) == len(minutes & set(range(span.start, span.end)))
