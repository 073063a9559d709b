"""Queue formulas against printed values, against each other, and at their edges."""

from math import inf

import pytest
from hypothesis import given
from hypothesis import strategies as st

from roster.demand.queues import (
    blocked,
    desks_for_appointments,
    desks_for_express,
    desks_for_walk_ins,
    fewest,
    impatient,
    mean_wait,
    waiting,
    within,
)

LOADS = st.floats(0.05, 300)
DESKS = st.integers(1, 330)


@pytest.mark.parametrize(
    ("load", "desks", "share"),
    [(1, 1, 0.5), (5, 10, 0.018385), (10, 10, 0.214582), (20, 30, 0.008457), (100, 117, 0.009795)],
)
def test_lost_calls_as_in_the_tables_of_erlang(load: float, desks: int, share: float) -> None:
    """Values of the table of the Erlang loss formula (E. Brockmeyer, H. L. Halstrøm, A. Jensen 1948)."""
    assert blocked(load, desks) == pytest.approx(share, abs=2e-4)


def test_three_doctors_at_an_eye_clinic() -> None:
    """Gross and Harris, Fundamentals of Queueing Theory, M/M/c: 6 patients an hour, 20 minutes each, 3 doctors."""
    assert 6 / 60 * mean_wait(2, 3, 20) == pytest.approx(8 / 9)
    assert mean_wait(2, 3, 20) == pytest.approx(8.889, abs=1e-3)


def test_a_call_centre_of_fifty_five() -> None:
    """M. Tanner, The Call-Centre Calculator: 720 calls an hour, 4 minutes each, 55 agents."""
    assert waiting(48, 55) == pytest.approx(0.239, abs=5e-4)
    assert 60 * mean_wait(48, 55, 4) == pytest.approx(8.18, abs=5e-3)
    assert within(48, 55, 4, 0.25) == pytest.approx(0.846, abs=5e-4)


def test_fifty_agents_with_and_without_patience() -> None:
    """Garnett, Mandelbaum and Reiman 2002, table 1: 48 calls a minute of a minute each, patience of 2 minutes."""
    patient, leaving = 60 * mean_wait(48, 50, 1), impatient(48, 50, 1, patience=2, limit=0.25)
    assert patient == pytest.approx(20.8, abs=0.05)
    assert 100 * leaving.leaving == pytest.approx(3.1, abs=0.05)
    assert 60 * leaving.wait == pytest.approx(3.7, abs=0.05)


@pytest.mark.parametrize(
    ("an_hour", "minutes", "desks"), [(12, 12, 4), (30, 12, 8), (60, 12, 14), (60, 15, 17), (90, 15, 25)]
)
def test_desks_with_which_nine_of_ten_wait_a_quarter_of_an_hour_at_most(an_hour: int, minutes: int, desks: int) -> None:
    """The facts page of the centres (D.3), worked out there by hand."""
    load = an_hour * minutes / 60
    assert desks_for_walk_ins(load, minutes, 90, 15) == desks
    assert within(load, desks - 1, minutes, 15) < 0.9 <= within(load, desks, minutes, 15)


@pytest.mark.parametrize("use", [0.1, 0.5, 0.9])
def test_one_and_two_desks_by_hand(use: float) -> None:
    """One desk: the share of time it is busy. Two: 2 u² / (1 + u) (Tijms, A First Course in Stochastic Models, 5.1)."""
    assert waiting(use, 1) == pytest.approx(use)
    assert waiting(2 * use, 2) == pytest.approx(2 * use**2 / (1 + use))


def test_half_the_wait_if_all_cases_take_alike() -> None:
    """Pollaczek and Khinchine: M/D/1 has half the wait of M/M/1."""
    assert mean_wait(0.8, 1, 10, spread=0) == pytest.approx(20)
    assert mean_wait(0.8, 1, 10, spread=100) == pytest.approx(40)


def test_nobody_comes() -> None:
    assert (waiting(0, 1), mean_wait(0, 0, 5), within(0, 0, 5, 0), desks_for_express(0, 1)) == (0, 0, 1, 0)
    assert desks_for_walk_ins(0, 15, 99, 0) == desks_for_walk_ins(0, 15, 99, 0, patience=5) == 0
    assert impatient(0, 3, 5, 5, 5).in_time == 1


@pytest.mark.parametrize("desks", [1, 7, 40])
def test_as_much_work_as_desks_is_too_much(desks: int) -> None:
    assert waiting(desks, desks) == 1
    assert mean_wait(desks, desks, 5) == inf
    assert within(desks, desks, 5, 1000) == 0


@given(LOADS, DESKS)
def test_more_desks_are_never_worse(load: float, desks: int) -> None:
    assert blocked(load, desks + 1) <= blocked(load, desks)
    assert waiting(load, desks + 1) <= waiting(load, desks)
    assert within(load, desks + 1, 10, 15) >= within(load, desks, 10, 15)


@given(LOADS, st.floats(0, 1), DESKS)
def test_more_load_is_never_better(load: float, more: float, desks: int) -> None:
    assert blocked(load + more, desks) >= blocked(load, desks) - 1e-12
    assert waiting(load + more, desks) >= waiting(load, desks) - 1e-12


@given(st.floats(0.05, 60), st.integers(1, 60), st.floats(1, 40), st.floats(0, 60))
def test_no_patience_loses_them_and_endless_patience_keeps_them(
    load: float, desks: int, minutes: float, limit: float
) -> None:
    """Erlang A lies between Erlang B and Erlang C and reaches both."""
    hasty = impatient(load, desks, minutes, minutes * 1e-7, limit)
    assert hasty.leaving == pytest.approx(blocked(load, desks), abs=1e-4)
    if load < 0.98 * desks:
        calm = impatient(load, desks, minutes, minutes * 1e6, limit)
        assert calm.waiting == pytest.approx(waiting(load, desks), abs=1e-3)
        assert calm.in_time == pytest.approx(within(load, desks, minutes, limit), abs=1e-3)


@given(st.floats(1e-6, 2000), st.integers(1, 300), st.floats(1, 60), st.floats(0.5, 600), st.floats(0, 60))
def test_shares_are_shares(load: float, desks: int, minutes: float, patience: float, limit: float) -> None:
    found = impatient(load, desks, minutes, patience, limit)
    assert 0 <= found.leaving <= found.waiting <= 1 + 1e-12
    assert 1 - found.waiting - 1e-9 <= found.in_time <= 1 - found.leaving + 1e-9
    # who leaves does so after his patience: Little's law for those who wait
    assert found.wait == pytest.approx(found.leaving * patience)


@given(st.floats(0.05, 200), st.floats(1, 60), st.integers(1, 99), st.floats(0, 60), st.none() | st.floats(5, 600))
def test_one_desk_less_would_be_too_few(
    load: float, minutes: float, percent: int, limit: float, patience: float | None
) -> None:
    desks = desks_for_walk_ins(load, minutes, percent, limit, patience)

    def served(number: int) -> float:
        if patience is None:
            return within(load, number, minutes, limit)
        return impatient(load, number, minutes, patience, limit).in_time if number else 0.0

    assert 100 * served(desks) >= percent > 100 * served(desks - 1)


def test_no_number_of_desks_is_enough() -> None:
    with pytest.raises(ValueError, match="not even 2000 desks"):
        fewest(lambda _desks: False)


def test_a_thousand_an_hour_and_one_a_year() -> None:
    assert desks_for_walk_ins(1000 * 15 / 60, 15, 80, 15) == 252
    assert desks_for_walk_ins(1 / (52 * 50) * 15 / 60, 15, 80, 15) == 1


def test_appointments_fill_desks_as_far_as_planned() -> None:
    assert desks_for_appointments(8, 80) == 10
