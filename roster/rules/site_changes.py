"""Within a day nobody changes the site, or not more often than the house allows."""

from __future__ import annotations

from roster.rules.facts import Facts
from roster.rules.posting import FilterPosting


def _most(facts: Facts) -> int:
    return facts.number("site_changes")


POSTING = FilterPosting("site_changes", changes=_most)
