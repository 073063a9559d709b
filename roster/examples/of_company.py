"""Examples of the rules that ask for others at a site: nobody alone, somebody who is in charge, a trainer."""

from __future__ import annotations

from models.cards import RuleSetting
from models.message import message
from models.people import Held, Limits
from roster.examples.example import Example
from roster.examples.world import AFTERNOON, EARLY, LATE, MORNING, TUESDAY, duty, person, world


def at_a_price(rule: str) -> list[RuleSetting]:
    """The rule as the centre may set it."""
    return [RuleSetting(rule=rule, mode="soft")]


LED = (person("P1", lead=True), person("P2"))
LEARNS = (Held(qualification="EWO", in_training=True),)

OF_COMPANY: tuple[Example, ...] = (
    Example(
        rule="not_alone",
        why=message("Some people need somebody near who could help; nobody has to explain why."),
        problem=world((person("P1", limits=(Limits(not_alone=True),)), person("P2"))),
        kept=(duty(EARLY, "P1"), duty(EARLY, "P2")),
        broken=(duty(EARLY, "P1"), duty(MORNING, "P2")),
        typed_in=(("limits", "limits", "not_alone"),),
    ),
    Example(
        rule="never_alone",
        why=message("Two see more than one at the till and with documents, and somebody can help if there is trouble."),
        problem=world(rules=at_a_price("never_alone")),
        kept=(duty(MORNING, "P1"), duty(MORNING, "P2")),
        broken=(duty(EARLY, "P1"), duty(MORNING, "P2")),
    ),
    Example(
        rule="lead_present",
        why=message("Somebody at the site decides what cannot wait."),
        problem=world(LED, rules=at_a_price("lead_present")),
        kept=(duty(MORNING, "P1"), duty(MORNING, "P2")),
        broken=(duty(MORNING, "P1"), duty(EARLY, "P2")),
        typed_in=(("district", "people", "lead"),),
    ),
    Example(
        rule="opening_crew",
        why=message("Keys, alarm and till are a matter for two, one of whom is in charge."),
        problem=world(LED, rules=at_a_price("opening_crew")),
        kept=(duty(MORNING, "P1"), duty(EARLY, "P2"), duty(AFTERNOON, "P2", TUESDAY)),
        broken=(duty(MORNING, "P2"),),
        typed_in=(("district", "people", "lead"), ("central", "openings", "from")),
    ),
    Example(
        rule="closing_crew",
        why=message("Counting the till and locking up are a matter for two, one of whom is in charge."),
        problem=world(LED, rules=at_a_price("closing_crew")),
        kept=(duty(LATE, "P1"), duty(LATE, "P2"), duty(EARLY, "P2", TUESDAY)),
        broken=(duty(EARLY, "P1"), duty(LATE, "P2")),
        typed_in=(("district", "people", "lead"), ("central", "openings", "to"), ("central", "sites", "close_down")),
    ),
    Example(
        rule="trainer_present",
        why=message("Whoever is still learning can ask somebody, and customers get the right answer."),
        problem=world((person("P1"), person("P2", qualifications=LEARNS)), rules=at_a_price("trainer_present")),
        kept=(duty(MORNING, "P1"), duty(MORNING, "P2")),
        broken=(duty(MORNING, "P1"), duty(EARLY, "P2")),
        typed_in=(("district", "skills", "skill"),),
    ),
)
