"""Who is absent is not rostered."""

from __future__ import annotations

from models.people import Person
from roster.rules.facts import Facts
from roster.rules.frame import Shape
from roster.rules.posting import FilterPosting


def _present(facts: Facts, person: Person, shape: Shape) -> bool:
    absences = facts.absences.get((person.id, shape.date), ())
    return not any(absence.span is None or absence.span.overlaps(shape.span) for absence in absences)


POSTING = FilterPosting("absence", shape=_present)
