"""Where a kit is needed, people work only on days on which the site has one."""

from __future__ import annotations

from roster.rules.facts import Facts
from roster.rules.frame import Frame
from roster.rules.posting import FilterPosting


def _equipped(facts: Facts, frame: Frame) -> bool:
    needing = [site for site in frame.sites if facts.sites[site].kit is not None]
    return not frame.pieces or all((site, frame.date) in facts.equipped for site in needing)


POSTING = FilterPosting("kit", frame=_equipped)
