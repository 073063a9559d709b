"""Lines become days and intervals; closed is not the same as none came."""

import datetime as dt

import numpy as np
import pytest

from roster.demand.history import past
from tests.demand.histories import MONDAY, alike, dates, row, without

NOTHING_SPECIAL: frozenset[dt.date] = frozenset()
PAIR = ("PASS", "WAN")


def test_a_line_is_spread_evenly_over_its_time() -> None:
    # 8:15 to 9:15 is a quarter of an hour, a half and a quarter of 12 cases
    found = past([row(MONDAY, 12, 495, 555)]).cases[PAIR][0]
    assert {int(place): float(found[place]) for place in np.flatnonzero(found)} == {16: 3, 17: 6, 18: 3}


def test_a_minute_of_a_single_case_lies_in_its_half_hour() -> None:
    found = past([row(MONDAY, 1, 509, 510), row(MONDAY, 1, 510, 511)]).cases[PAIR][0]
    assert (found[16], found[17]) == (1, 1)


def test_a_day_without_lines_of_the_site_says_nothing() -> None:
    gone = dates(14)[8]
    days = past(without(alike(2), gone)).daily(PAIR, NOTHING_SPECIAL)
    assert np.isnan(days[[5, 6, 8]]).all()
    assert days[[0, 7, 9]].tolist() == [50, 50, 30]


def test_a_day_on_which_others_came_had_none() -> None:
    rows = [*without(alike(2), MONDAY), row(MONDAY, 3, service="MELD")]
    assert past(rows).daily(PAIR, NOTHING_SPECIAL)[0] == 0


@pytest.mark.parametrize(("usual", "closed"), [(4, False), (5, True)])
def test_zeros_alone_are_a_closed_day_where_many_come(usual: int, closed: bool) -> None:
    rows = [*without(alike(5, (usual,)), dates(35)[28]), row(dates(35)[28], 0)]
    assert np.isnan(past(rows).daily(PAIR, NOTHING_SPECIAL)[28]) == closed


def test_a_site_where_never_anybody_came_had_none() -> None:
    assert past(alike(3, (0, 0, 0))).daily(PAIR, NOTHING_SPECIAL)[[0, 8, 16]].tolist() == [0, 0, 0]


def test_special_days_do_not_count() -> None:
    assert np.isnan(past(alike(2)).daily(PAIR, frozenset({MONDAY}))[0])
