"""Nobody is given one duty type on more than so many days in a row."""

from __future__ import annotations

from roster.rules.blocks import has, keep_at_most
from roster.rules.posting import Chain, SequencePosting


def _something_else(chain: Chain) -> None:
    shapes = {
        id(shape): shape for date in chain.facts.days for shape in (row.frame.shape for row in chain.options(date))
    }
    for name in sorted({shape.duty_type.id for shape in shapes.values()}):
        keep_at_most(chain, "same_type_in_a_row", has(name))


POSTING = SequencePosting("same_type_in_a_row", _something_else)
