"""Examples of the rules for mobile teams, their driver and kit, and for who stands by in reserve."""

from __future__ import annotations

from typing import Any

from models.duties import Piece, Qualification, Role
from models.message import message
from models.people import Held
from models.places import Kit
from roster.examples.example import Example
from roster.examples.world import AWAY, DUTY_TYPES, EARLY, HOME, MORNING, ROLE, duty, kind, person, site, span, world

MAY = (Qualification(id="EWO", name="Einwohnerwesen"), Qualification(id="FAHREN", name="Dienstwagen"))
DRIVER = person("P1", qualifications=tuple(Held(qualification=row.id) for row in MAY))
DRIVEN_TO = (site(HOME, driver="FAHREN"), site(AWAY))
ONE_KIT = (site(HOME, kit="SUED"), site(AWAY, kit="SUED", closing_order=2))

STANDBY = kind("R1", 480, 720, reserve=True)
STANDS_BY = (Piece(site=HOME, role="Reserve", span=span(480, 720)),)
WITH_RESERVE: dict[str, Any] = {
    "roles": (
        Role(id=ROLE, name=ROLE, department="E", qualifications=("EWO",)),
        Role(id="Reserve", name="Reserve", department="E", reserve=True),
    ),
    "duty_types": (*DUTY_TYPES, STANDBY),
}
"""A role and a duty type of reserve beside what there is anyway."""

OF_MOBILE: tuple[Example, ...] = (
    Example(
        rule="mobile_crew",
        why=message("Away from every colleague two look after each other, the till and the kit."),
        problem=world(sites=(site(HOME, mobile=True), site(AWAY))),
        kept=(duty(MORNING, "P1"), duty(MORNING, "P2")),
        broken=(duty(EARLY, "P1"), duty(MORNING, "P2")),
        typed_in=(("central", "sites", "mobile"),),
    ),
    Example(
        rule="mobile_driver",
        why=message("Without a driver neither team nor kit comes there, nor back."),
        problem=world((DRIVER, person("P2")), sites=DRIVEN_TO, qualifications=MAY),
        kept=(duty(MORNING, "P1"), duty(MORNING, "P2")),
        broken=(duty(MORNING, "P1"), duty(EARLY, "P2")),
        typed_in=(("central", "sites", "driver"), ("district", "skills", "skill")),
    ),
    Example(
        rule="kit",
        why=message("Without the kit nobody can apply for a document; a kit is in one place a day."),
        problem=world((person(elsewhere=True, reach_minutes=30),), sites=ONE_KIT, kits=(Kit(id="SUED"),)),
        kept=(duty(MORNING, site=HOME),),
        broken=(duty(MORNING, site=AWAY),),
        typed_in=(("central", "sites", "kit"), ("central", "kits", "count"), ("central", "sites", "closing_order")),
    ),
    Example(
        rule="reserve_duty",
        why=message("When somebody calls in sick at a quarter to seven, there is somebody who can go there."),
        problem=world((person("P1", elsewhere=True), person("P2")), **WITH_RESERVE),
        kept=(duty(STANDBY, "P1", pieces=STANDS_BY),),
        broken=(duty(STANDBY, "P2", pieces=STANDS_BY),),
        typed_in=(
            ("central", "roles", "reserve"),
            ("central", "duty_types", "reserve"),
            ("central", "reserve", "count"),
            ("district", "people", "elsewhere"),
        ),
    ),
)
