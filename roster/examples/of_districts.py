"""Examples of what districts do for each other, and of leads with their deputies."""

from __future__ import annotations

from typing import Any

from models.cards import RuleSetting
from models.message import message
from models.places import District
from models.problem import Problem
from roster.examples.example import Example
from roster.examples.world import AWAY, HOME, MORNING, TUESDAY, duty, person, site, world

EIGHT_HOURS = 480


def two_districts(**limits: Any) -> Problem:
    """The second site belongs to another district, to which two people would go."""
    crew = [person(name, elsewhere=True, reach_minutes=30) for name in ("P1", "P2")]
    districts = [District(id="MITTE", name="Mitte", **limits), District(id="WANDSBEK", name="Wandsbek")]
    return world(crew, districts=districts, sites=[site(HOME), site(AWAY, district="WANDSBEK")])


EIGHT_AWAY = (duty(MORNING, "P1", site=AWAY), duty(MORNING, "P2", site=AWAY))
MORE_AWAY = (*EIGHT_AWAY, duty(MORNING, "P1", TUESDAY, site=AWAY))

OF_DISTRICTS: tuple[Example, ...] = (
    Example(
        rule="lent_hours",
        why=message("A district helps out without being left without people of its own."),
        problem=two_districts(lent_most=EIGHT_HOURS),
        kept=EIGHT_AWAY,
        broken=MORE_AWAY,
        typed_in=(("central", "districts", "lent_most"), ("central", "districts", "borrowed_most")),
    ),
    Example(
        rule="lending_quota",
        why=message("Help beyond what was agreed between the districts should be worth it."),
        problem=two_districts(lent_quota=EIGHT_HOURS),
        kept=EIGHT_AWAY,
        broken=MORE_AWAY,
        typed_in=(("central", "districts", "lent_quota"), ("central", "districts", "borrowed_quota")),
    ),
    Example(
        rule="lead_and_deputy",
        why=message("There is always somebody at the site who knows what is going on and may decide."),
        problem=world(
            (person("P1"), person("P2", deputises_for="P1")),
            rules=[RuleSetting(rule="lead_and_deputy", mode="soft")],
        ),
        kept=(duty(MORNING, "P1"), duty(MORNING, "P2", TUESDAY)),
        broken=(duty(MORNING, "P1"), duty(MORNING, "P2")),
        typed_in=(("district", "people", "deputises_for"), ("district", "people", "home_site")),
    ),
)
