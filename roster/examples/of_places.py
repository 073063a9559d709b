"""Examples of cover and places: desks, open sites, demand, ways between sites and wishes."""

from __future__ import annotations

from datetime import timedelta

from models.cards import RuleSetting
from models.demand import Move
from models.message import message
from models.places import Desks
from models.problem import Horizon
from models.requests import Wish
from roster.examples.example import Example
from roster.examples.world import AWAY, EARLY, HOME, MONDAY, MORNING, ROLE, TUESDAY, cell, duty, person, site, world

GOES = (person(elsewhere=True, reach_minutes=30),)
ARC = Move(origin="C1", destination="C2", most=1, points=30)

OF_PLACES: tuple[Example, ...] = (
    Example(
        rule="desks",
        why=message("Whoever comes to work has a place to work at."),
        problem=world(sites=[site(HOME, desks=(Desks(roles=(ROLE,), count=1),)), site(AWAY)]),
        kept=(duty(MORNING, "P1"),),
        broken=(duty(MORNING, "P1"), duty(MORNING, "P2")),
        typed_in=(("central", "desks", "count"),),
    ),
    Example(
        rule="minimum",
        why=message("A site with too few people has to close; that is worse than anything with a price."),
        problem=world(cells=[cell(minimum=1, target=0, below=(), above=())]),
        kept=(duty(MORNING),),
        broken=(),
        typed_in=(("central", "crews", "crew"), ("central", "sites", "closing_order")),
    ),
    Example(
        rule="open_demand",
        why=message("Customers with an appointment are served, and what is missing is spread instead of piled up."),
        problem=world(cells=[cell(above=())]),
        kept=(duty(MORNING),),
        broken=(),
        typed_in=(("central", "demand", "target"),),
    ),
    Example(
        rule="idle",
        why=message("Somebody who is not needed here is missed elsewhere."),
        problem=world(cells=[cell(below=())]),
        kept=(duty(MORNING, "P1"),),
        broken=(duty(MORNING, "P1"), duty(MORNING, "P2")),
        typed_in=(("central", "demand", "target"),),
    ),
    Example(
        rule="moves",
        why=message("Some customers can go to a near site instead; that helps, but it is a burden for them."),
        problem=world(GOES, cells=[cell(), cell(id="C2", site=AWAY, target=0)], moves=[ARC]),
        kept=(duty(MORNING),),
        broken=(duty(MORNING, site=AWAY),),
        moved=(ARC,),
    ),
    Example(
        rule="away_day",
        why=message("A team works together at its own site; helping out elsewhere is shared and kept rare."),
        problem=world(GOES),
        kept=(duty(EARLY, site=HOME),),
        broken=(duty(EARLY, site=AWAY),),
        typed_in=(("district", "people", "home_site"),),
    ),
    Example(
        rule="travel",
        why=message("If somebody has to help out elsewhere, then whoever lives nearest to it."),
        problem=world(GOES),
        kept=(duty(EARLY, site=HOME),),
        broken=(duty(EARLY, site=AWAY),),
        typed_in=(("central", "travel", "minutes"), ("district", "people", "home_site")),
    ),
    Example(
        rule="wishes",
        why=message("Wishes are kept wherever that costs others little."),
        problem=world(wishes=[Wish(person="P1", date=MONDAY, kind="free", weight=2)]),
        kept=(duty(EARLY, date=TUESDAY),),
        broken=(duty(EARLY, date=MONDAY),),
        typed_in=(("district", "wishes", "wish"), ("district", "wishes", "weight")),
    ),
    Example(
        rule="wished_duty",
        why=message("Some days have room for one duty only, between a course and the last bus."),
        problem=world(wishes=[Wish(person="P1", date=MONDAY, kind="duty_type", duty_type=MORNING.id, weight=2)]),
        kept=(duty(MORNING, date=MONDAY), duty(EARLY, date=TUESDAY)),
        broken=(duty(EARLY, date=TUESDAY),),
        typed_in=(
            ("district", "wishes", "wish"),
            ("district", "wishes", "duty_type"),
            ("district", "wishes", "weight"),
        ),
    ),
    Example(
        rule="together",
        why=message("Whoever shares a car, or a home, would like to work and be off on the same days."),
        problem=world(wishes=[Wish(person="P1", date=MONDAY, kind="together", other="P2", weight=2)]),
        kept=(duty(EARLY, "P1", date=MONDAY), duty(MORNING, "P2", date=MONDAY)),
        broken=(duty(EARLY, "P1", date=MONDAY), duty(EARLY, "P2", date=TUESDAY)),
        typed_in=(("district", "wishes", "wish"), ("district", "wishes", "other"), ("district", "wishes", "weight")),
    ),
    Example(
        rule="elsewhere_notice",
        why=message("Whoever is to work at another site has to plan the way there, and the day around it."),
        problem=world(
            GOES,
            horizon=Horizon(first=MONDAY, last=TUESDAY, planned_on=MONDAY - timedelta(days=3)),
            rules=(RuleSetting(rule="elsewhere_notice", mode="strict"),),
        ),
        kept=(duty(EARLY, site=AWAY, date=TUESDAY),),
        broken=(duty(EARLY, site=AWAY, date=MONDAY),),
        typed_in=(
            ("central", "settings", "planned_on"),
            ("district", "people", "home_site"),
            ("district", "consents", "date"),
        ),
    ),
)
