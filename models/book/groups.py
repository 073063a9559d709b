"""The chapters of the book: what a rule is about, in the order in which people read it."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from models.cards import Group, RuleCard
from models.message import Message, message

GROUPS: dict[Group, Message] = {
    "hours": message("Working hours, breaks and rest"),
    "youth": message("People under 18"),
    "person": message("Contracts and personal agreements"),
    "rhythm": message("Rhythm of the days"),
    "weekend": message("Saturdays and weekends"),
    "duty": message("Duties, roles and appointments"),
    "published": message("What is fixed or published"),
    "away": message("Other sites and ways"),
    "districts": message("Between the districts"),
    "cover": message("Open sites and demand"),
    "company": message("Company and supervision"),
    "mobile": message("Mobile teams and reserve duty"),
    "fairness": message("Fair shares"),
}


def grouped(rules: Sequence[RuleCard]) -> Iterator[tuple[Message, tuple[RuleCard, ...]]]:
    """The chapters that have rules, each with its title; within one the rules keep the order they came in."""
    for group, title in GROUPS.items():
        found = tuple(rule for rule in rules if rule.group == group)
        if found:
            yield title, found
