"""What is said of slots, whoever asks for them."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterator, Sequence

from models.message import Message, message


def unplanned(missing: Sequence[dt.date]) -> Iterator[Message]:
    """Dates without a roster, those one after another in one sentence."""
    starts = [date for date in missing if date - dt.timedelta(days=1) not in missing]
    ends = [date for date in missing if date + dt.timedelta(days=1) not in missing]
    for first, last in zip(starts, ends, strict=True):
        if first == last:
            yield message("There is no roster for {date} yet.", date=first.isoformat())
        else:
            yield message(
                "There is no roster from {first} to {last} yet.", first=first.isoformat(), last=last.isoformat()
            )
