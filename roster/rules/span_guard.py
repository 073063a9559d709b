"""From the earliest start to the latest end of a person's duties it is less than the span of shift work."""

from __future__ import annotations

from roster.rules.posting import Chain, SequencePosting
from roster.rules.start_guard import keep_near


def _narrow(chain: Chain) -> None:
    keep_near(chain, chain.facts.number("span_guard"), lambda span: span.end)


POSTING = SequencePosting("span_guard", _narrow)
