"""Forecasts and queue formulas on arrivals: figures by hand on a made-up history, the real ones where they lie."""

import datetime as dt
from pathlib import Path

import numpy as np
import pytest

from benchmarks import arrivals_kept, forecasts, waits
from benchmarks.__main__ import main
from benchmarks.arrivals import HalfHour, half_hours, large_bank, small_bank
from benchmarks.forecasts import Setting, Tried
from benchmarks.waits import slots
from roster.demand.history import Counted
from roster.demand.history_methods import METHODS
from roster.demand.queues import impatient
from tests import tools
from tests.benchmarks.published import published

MONDAY = dt.date(2026, 3, 2)
PLAN = Setting("made up", weeks=2, before=28, apart=7)


def made_up(weeks: int, jump: int) -> list[Counted]:
    """Five days a week with 100 cases in the first hour, from week `jump` on with 200."""
    days = [MONDAY + dt.timedelta(days=day) for day in range(7 * weeks)]
    return [
        Counted("s", "x", day, 480, 540, 200 if place // 7 >= jump else 100)
        for place, day in enumerate(days)
        if day.weekday() < 5
    ]


def row(found: list[Tried], of: str, week: int, method: str) -> Tried:
    [one] = [each for each in found if (each.of, each.week, each.method) == (of, week, method)]
    return one


def without_model(monkeypatch: pytest.MonkeyPatch) -> None:
    kept = {name: method for name, method in METHODS.items() if name != "model"}
    monkeypatch.setattr(forecasts, "METHODS", kept)


def test_shares_are_those_counted_by_hand(monkeypatch: pytest.MonkeyPatch) -> None:
    # 8 weeks up to a Friday, 54 days: trials begin on days 33 and 40, a Saturday each, the weeks with 100 are 0 to 5.
    # The first sees weeks 5 (as before) and 6 (100 off of 200), the second weeks 6 and 7, 100 off of 200 both.
    without_model(monkeypatch)
    found = forecasts.trials(made_up(8, 6), PLAN)
    assert row(found, "days", 1, "last_week").trials == 2
    assert row(found, "days", 1, "last_week").wape[0] == pytest.approx(500 / 1500, abs=1e-4)
    assert row(found, "days", 2, "last_week").wape[0] == pytest.approx(1000 / 2000, abs=1e-4)
    assert row(found, "half hours", 2, "last_week").wape[0] == pytest.approx(0.5, abs=1e-4)


def test_who_is_as_good_as_last_week_is_better_by_nothing(monkeypatch: pytest.MonkeyPatch) -> None:
    without_model(monkeypatch)
    assert {each.better for each in forecasts.trials(made_up(20, 99), PLAN)} == {(0.0, 0.0, 0.0)}


def test_trials_that_overlap_too_much_have_no_interval(monkeypatch: pytest.MonkeyPatch) -> None:
    without_model(monkeypatch)
    found = forecasts.trials(made_up(9, 99), PLAN)
    assert {each.wape[1:] for each in found} == {(None, None)}
    assert "(" not in "".join(forecasts.lines(found)).replace("**", "")


def test_an_interval_lies_around_its_figure(monkeypatch: pytest.MonkeyPatch) -> None:
    without_model(monkeypatch)
    dice = np.random.default_rng(1)
    noisy = [Counted(c.service, c.site, c.date, c.start, c.end, float(dice.poisson(c.cases))) for c in made_up(40, 99)]
    found = forecasts.trials(noisy, PLAN)
    for each in found:
        middle, low, high = each.wape
        assert low is not None
        assert high is not None
        assert low < middle < high
    # of two draws with the same mean the median of four is nearer to the next than the last one is
    better = row(found, "days", 1, "as_usual").better
    assert better[1] is not None
    assert better[1] > 0


def test_days_that_are_alike_always_keep_to_their_quantile(monkeypatch: pytest.MonkeyPatch) -> None:
    without_model(monkeypatch)
    assert set(forecasts.held(made_up(20, 99), PLAN).values()) == {1.0}


def test_a_quantile_does_not_see_a_jump_before_it_comes(monkeypatch: pytest.MonkeyPatch) -> None:
    # of the two trials told above, 5 of 20 days lie before the jump
    without_model(monkeypatch)
    assert forecasts.held(made_up(8, 6), PLAN)["last_week"] == 0.25


def called(date: dt.date, start: int, calls: int, desks: int = 6, patience: float = 4.0) -> HalfHour:
    """A half hour exactly as Erlang A says with calls of four minutes."""
    expected = impatient(calls * 4 / 30, desks, 4.0, patience, 1)
    left = round(calls * expected.leaving)
    return HalfHour(
        date=date,
        start=start,
        type="PS",
        offered=calls,
        answered=calls - left,
        abandoned=left,
        service_seconds=240,
        wait_seconds=60 * expected.wait,
    )


def test_a_call_centre_that_obeys_the_formula_is_predicted_by_it() -> None:
    dice = np.random.default_rng(1)
    days = [dt.date(1999, 2, 1) + dt.timedelta(days=day) for day in (0, 1, 2, 3, 6, 7, 8, 9)]
    rows = [called(day, start, int(dice.integers(30, 60))) for day in days for start in range(480, 900, 30)]
    found = waits.compare(rows)
    by_way = {each.way: each for each in found.compared}
    assert found.patience == pytest.approx(4.0, rel=0.1)
    assert by_way["Erlang A"].off[0] < 3
    assert by_way["Erlang A"].correlation > 0.98
    assert by_way["Erlang C"].off[0] > 10 < by_way["mean of that half hour before"].off[0]


def test_only_half_hours_that_say_something_count() -> None:
    monday, friday = dt.date(1999, 2, 1), dt.date(1999, 2, 5)
    good = called(monday, 600, 40)
    others = [
        called(friday, 600, 40),
        called(monday, 390, 40),
        called(monday, 630, 9),
        called(monday, 660, 40).changed(type="IN"),
        called(monday, 690, 40).changed(answered=10, abandoned=30),
        called(monday, 720, 40).changed(answered=0, service_seconds=None),
    ]
    assert [(slot.date, slot.start) for slot in slots([good, *others])] == [(monday, 600)]


def test_without_the_public_files_it_says_so(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setenv("ROSTER_BENCHMARKS", str(tmp_path))
    assert main(["arrivals", "--results", str(tmp_path / "results")]) == 1
    assert "ROSTER_BENCHMARKS" in capsys.readouterr().err


def test_the_public_files_are_read_whole() -> None:
    folder = published("arrivals")
    large, small = large_bank(folder), small_bank(folder)
    assert len({each.date for each in large}) == 164
    assert {each.service for each in small} == {"PS", "NW", "NE", "PE", "TT", "IN"}
    assert len({each.date for each in half_hours(folder)}) == 28
    assert sum(each.cases for each in small if each.service == "PS" and each.date == dt.date(1999, 2, 3)) == 1434


def test_what_is_kept_is_what_the_public_files_say() -> None:
    tools.package("statsmodels")
    folder = published("arrivals")
    kept = arrivals_kept.kept_in(Path(arrivals_kept.__file__).parent / "results")
    assert kept is not None
    again = waits.compare(half_hours(folder))
    assert again.patience == pytest.approx(kept.waits.patience, abs=0.02)
    assert [each.off[0] for each in again.compared] == pytest.approx(
        [each.off[0] for each in kept.waits.compared], abs=1
    )
    assert forecasts.last_week_wins(small_bank(folder), forecasts.SMALL) == kept.last_week_wins
