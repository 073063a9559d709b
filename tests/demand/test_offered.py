"""Load follows those who come with the lag of their service."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from roster.demand.offered import left_over, offered

CASES = st.lists(st.floats(0, 200), min_size=1, max_size=40)


@given(CASES, st.sampled_from([5, 15, 30, 60]), st.floats(1, 240))
def test_no_work_is_lost(cases: list[float], step: int, minutes: float) -> None:
    done = step * sum(offered(cases, step, minutes)) + minutes * left_over(cases, step, minutes)
    assert done == pytest.approx(minutes * sum(cases), abs=1e-6)


def test_ten_an_hour_of_a_quarter_of_an_hour_settle_at_two_and_a_half() -> None:
    """Little's law: 10 cases an hour x 0.25 h."""
    loads = offered([5] * 20, 30, 15)
    assert loads[-1] == pytest.approx(2.5, abs=1e-6)
    assert loads == sorted(loads)


def test_the_first_interval_by_hand() -> None:
    """Doors open, 10 come in half an hour for 15 minutes each: 5 (1 - (1 - e^-2) / 2) desks busy on average."""
    assert offered([10], 30, 15) == [pytest.approx(2.8383, abs=1e-4)]


@given(CASES)
def test_short_services_do_not_lag(cases: list[float]) -> None:
    assert offered(cases, 30, 0.001) == pytest.approx([count / 30 * 0.001 for count in cases], abs=1e-3)


def test_nobody_comes() -> None:
    assert (offered([], 30, 15), offered([0, 0], 30, 15), left_over([], 30, 15)) == ([], [0, 0], 0)
