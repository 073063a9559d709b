"""Minutes of way above a person's fair share cost points."""

from __future__ import annotations

from roster.rules.shares import Share, posting
from roster.rules.travel import minutes_of_way

AN_HOUR = 60

POSTING = posting(
    Share("travel_share", "travel_minutes", minutes_of_way, lambda prices: prices.travel_above_share, AN_HOUR)
)
