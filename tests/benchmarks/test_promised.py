"""The weeks behind a promise are measured with made-up customers, kept, and told on the page."""

from pathlib import Path

import pytest

from benchmarks.__main__ import whole_page
from benchmarks.customers import BUSY, with_customers
from benchmarks.promised import file_in, kept_in, lines, timed
from models.problem import Problem
from roster.demand.customers import channels
from roster.promise.promise import Asked
from tests.promise.rosters import rostered
from tests.worlds import cell, duty, world


@pytest.fixture
def morning() -> Problem:
    """Two heads wanted from 8 to 12."""
    return world(days=1, cells=(cell(target=2),))


def test_customers_keep_the_wanted_heads_as_busy_as_said(morning: Problem) -> None:
    found = with_customers(morning)
    services = {row.id: row for row in found.services}
    work = 0.0
    for row in found.arrivals:
        service = services[row.service]
        come = channels(service, sum(row.cases))
        assert come.online == 0
        work += sum(row.cases) * service.minutes
    assert work == pytest.approx(2 * 240 * BUSY)


def test_what_is_asked_of_people_stays_as_it_was(morning: Problem) -> None:
    assert with_customers(morning).cells == morning.cells


def test_a_measurement_is_kept_and_stands_on_the_page(morning: Problem, tmp_path: Path) -> None:
    problem = with_customers(morning)
    found = timed("morning", problem, rostered(problem, duty(duty_type="K")), Asked(weeks=4, ahead=1), 1)
    assert (found.weeks, found.sites, found.workers) == (4, 1, 1)
    assert found.customers > 10
    assert "What customers are promised" not in whole_page(tmp_path)
    file = file_in(tmp_path, "morning")
    file.parent.mkdir()
    file.write_text(found.model_dump_json(), encoding="utf-8")
    assert kept_in(tmp_path) == [found]
    page = whole_page(tmp_path)
    assert "## What customers are promised" in page
    assert all(line in page for line in lines([found]))
