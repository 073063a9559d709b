"""A wish that is refused has a price, by the weight its owner gave it."""

from __future__ import annotations

from models.people import Person
from models.requests import Wish
from roster.rules.facts import Facts
from roster.rules.frame import Frame
from roster.rules.posting import FilterPosting

ELSEWHERE = frozenset({"together", "duty_type"})
"""Kinds that no single option can be judged by: one hangs on somebody else, one on there being a duty at all."""


def _refused(facts: Facts, person: Person, frame: Frame) -> int:
    return sum(wish.weight for wish in refused_by(facts, person, frame))


def refused_by(facts: Facts, person: Person, frame: Frame) -> list[Wish]:
    """The wishes of the day that go unfulfilled if this is worked, whatever others work."""
    wishes = facts.wishes.get((person.id, frame.date), ())
    return [wish for wish in wishes if not _kept(wish, frame)]


def _kept(wish: Wish, frame: Frame) -> bool:
    if wish.kind in ELSEWHERE:
        return True
    if wish.kind == "free":
        return False
    if wish.kind == "not_site":
        return not frame.pieces or wish.site not in frame.sites
    if wish.kind == "not_duty_type":
        return frame.shape.duty_type.id != wish.duty_type
    return frame.shape.duty_type.band == wish.kind


def _price(facts: Facts) -> int:
    return facts.problem.prices.refused_wish


POSTING = FilterPosting("wishes", amount=_refused, price=_price)
