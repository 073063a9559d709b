"""Days away from the home site above a person's fair share cost points."""

from __future__ import annotations

from roster.rules.away_day import days_away
from roster.rules.shares import Share, posting

POSTING = posting(Share("away_share", "away", days_away, lambda prices: prices.away_above_share))
