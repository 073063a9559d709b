"""Examples of the rules that ask for others at a site: nobody alone, somebody who is in charge, a trainer."""

from __future__ import annotations

from models.cards import RuleSetting
from models.message import message
from models.people import Limits
from roster.examples.example import Example
from roster.examples.world import EARLY, MORNING, duty, person, world


def at_a_price(rule: str) -> list[RuleSetting]:
    """The rule as the centre may set it."""
    return [RuleSetting(rule=rule, mode="soft")]


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
)
