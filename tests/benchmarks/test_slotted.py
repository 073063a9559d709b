"""Making and finding appointments is measured on weeks that are alike, kept, and told on the page."""

import datetime as dt
from pathlib import Path

import pytest

from benchmarks import slotted
from benchmarks.__main__ import whole_page
from benchmarks.customers import with_customers
from benchmarks.slotted import WEEKS, file_in, kept_in, lines, timed, weeks_later
from models.problem import Problem
from roster.promise.slots import slots_of
from roster.promise.slots_waves import Release
from tests.promise.rosters import rostered
from tests.worlds import MONDAY, cell, duty, world


@pytest.fixture
def morning() -> Problem:
    """Two heads wanted from 8 to 12, who have customers."""
    return with_customers(world(days=1, cells=(cell(target=2),)))


def test_later_weeks_offer_the_same(morning: Problem) -> None:
    outcome = rostered(morning, duty(duty_type="K"))
    plans = [weeks_later(morning, outcome, number) for number in (0, 1)]
    found = slots_of(plans, Release(MONDAY, 1, same_day=0, two_weeks=0))
    starts = [
        [wave.starts for offer in found.offers if offer.date == date for wave in offer.waves]
        for date in (MONDAY, MONDAY + dt.timedelta(weeks=1))
    ]
    assert starts[0] == starts[1] != []


def test_a_measurement_is_kept_and_stands_on_the_page(
    morning: Problem, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(slotted, "CALLS", 1)
    found = timed("morning", morning, rostered(morning, duty(duty_type="K")))
    assert (found.weeks, found.sites) == (WEEKS, 1)
    assert found.slots >= 5 * WEEKS
    assert "Bookable appointments" not in whole_page(tmp_path)
    file = file_in(tmp_path, "morning")
    file.parent.mkdir()
    file.write_text(found.model_dump_json(), encoding="utf-8")
    assert kept_in(tmp_path) == [found]
    assert all(line in whole_page(tmp_path) for line in lines([found]))
