"""Where a kit is needed, people work only on days on which the site has one."""

from __future__ import annotations

from roster.rules.facts import Facts
from roster.rules.frame import Frame
from roster.rules.posting import FilterPosting


def _equipped(facts: Facts, frame: Frame) -> bool:
    needed = facts.sites[frame.site].kit
    return needed is None or not frame.pieces or (frame.site, frame.date) in facts.equipped


POSTING = FilterPosting("kit", frame=_equipped)
