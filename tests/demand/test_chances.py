"""Bad days and people who stay away."""

import pytest
from hypothesis import given
from hypothesis import strategies as st
from scipy import stats

from roster.demand.chances import beyond, bookings, on_quantile


@pytest.mark.parametrize(("cases", "quantile", "planned"), [(10, 80, 13), (10, 95, 15), (1, 80, 2), (0.01, 80, 0.01)])
def test_quantiles_as_in_poisson_tables(cases: float, quantile: int, planned: float) -> None:
    """Cumulative Poisson tables: P(X <= 12 | 10) = 0.7916, P(X <= 13) = 0.8645, P(X <= 15) = 0.9513."""
    assert on_quantile(cases, quantile) == planned


@given(st.floats(0, 500), st.integers(50, 98))
def test_surer_is_never_less(cases: float, quantile: int) -> None:
    assert cases <= on_quantile(cases, quantile) <= on_quantile(cases, quantile + 1)
    assert on_quantile(cases, 50) == cases


def test_small_groups_are_not_overbooked_and_ten_desks_take_one_more() -> None:
    """The practice of the centres where one in ten stays away (facts page, D.3)."""
    assert [bookings(capacity, 0.9) for capacity in (0, 1, 2, 3, 5, 10, 20)] == [0, 1, 2, 3, 5, 11, 22]


@given(st.integers(1, 40), st.floats(0.5, 1), st.floats(1.5, 5))
def test_no_other_number_is_better(capacity: int, show: float, overtime: float) -> None:
    def worth(number: int) -> float:
        return show * number - overtime * beyond(number, capacity, show)

    chosen = bookings(capacity, show, overtime=overtime)
    best = max(worth(number) for number in range(capacity, 8 * capacity + 20))
    assert worth(chosen) == pytest.approx(best, abs=1e-9)


def test_everybody_comes() -> None:
    assert bookings(7, 1.0) == 7
    with pytest.raises(ValueError, match="with a chance above 0"):
        bookings(7, 0.0)
    with pytest.raises(ValueError, match="must cost more"):
        bookings(7, 0.9, worth=2, overtime=2)


def test_beyond_by_hand() -> None:
    """Two booked where one can be served, each comes with 0.9: both come with 0.81."""
    assert beyond(2, 1, 0.9) == pytest.approx(0.81)
    assert beyond(12, 10, 0.9) == pytest.approx(stats.binom.pmf(11, 12, 0.9) + 2 * stats.binom.pmf(12, 12, 0.9))
