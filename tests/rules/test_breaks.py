"""The posting of breaks draws the line where the law does, to the step of the grid; the minutes are typed here."""

from __future__ import annotations

import pytest

from models.duties import DutyType
from roster.options.build import build_options
from roster.rules.book import POSTINGS
from tests.checks.looking import breaches
from tests.worlds import MONDAY, duty, piece, span, world

BREAKS = tuple(posting for posting in POSTINGS if posting.rule == "breaks")


@pytest.mark.parametrize(
    ("end", "pause", "lawful"),
    [
        # 8:00 to 14:00 are six hours
        (840, None, True),
        (855, None, False),
        # six hours and a quarter of work need 30 minutes
        (885, (660, 690), True),
        (870, (660, 675), False),
        # 8:00 to 17:30 with 30 minutes of break are nine hours; a quarter more needs 45
        (1050, (720, 750), True),
        (1065, (720, 750), False),
        (1080, (720, 765), True),
        # 14:00 is six hours after the beginning
        (960, (840, 870), True),
        (960, (855, 885), False),
        # and from 12:00 to 18:00 it is six hours to the end
        (1080, (675, 720), True),
        (1095, (675, 720), False),
    ],
)
def test_breaks_by_posting_and_check(end: int, pause: tuple[int, int] | None, lawful: bool) -> None:
    if pause is None:
        duty_type = DutyType(id="D", name="D", span=span(480, end))
        worked = duty(duty_type="D", pieces=(piece(480, end),))
    else:
        length = pause[1] - pause[0]
        duty_type = DutyType(id="D", name="D", span=span(480, end), break_minutes=length, break_starts=(pause[0],))
        pieces = (piece(480, pause[0]), piece(pause[1], end))
        worked = duty(duty_type="D", pieces=pieces, breaks=(span(*pause),))
    problem = world(1, days=1, duty_types=(duty_type,))
    assert bool(build_options(problem, BREAKS).of("P1", MONDAY)) == lawful
    assert (breaches("breaks", problem, [worked]) == []) == lawful
