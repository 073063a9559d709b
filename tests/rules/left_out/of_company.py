"""Busy days for the rules about who has to be there with whom: left out, the check objects with this amount."""

from __future__ import annotations

from models.people import Held
from tests.rules.left_out.busy import WANTED, Strict, busy
from tests.worlds import counted, limited, opening, person, rule

STRICT: Strict = {
    # the morning and the afternoon: somebody else is there for none of them
    "not_alone": (lambda: busy([limited(not_alone=True)]), [480]),
    "never_alone": (lambda: busy(rules=[rule("never_alone", "strict")]), [480]),
    "lead_present": (lambda: busy(rules=[rule("lead_present", "strict")]), [480]),
    # half an hour alone and without a lead
    "opening_crew": (lambda: busy(rules=[rule("opening_crew", "strict")]), [60]),
    "closing_crew": (lambda: busy(openings=[opening(end=990)], rules=[rule("closing_crew", "strict")]), [60]),
    "trainer_present": (
        lambda: busy(
            [person(qualifications=(Held(qualification="E", in_training=True),))],
            cells=(WANTED.changed(who=(counted(in_training=True),)),),
            rules=[rule("trainer_present", "strict")],
        ),
        [480],
    ),
}
