"""The book of rules for an instance that knows nothing of Hamburg: everything is left out that is not asked for."""

from __future__ import annotations

from models.cards import Mode, RuleSetting
from models.rulebook import RULES


def plain_book(**modes: Mode) -> tuple[RuleSetting, ...]:
    """Settings with these rules in these modes; of the others all that can be are off.

    Rules of law are off by themselves where a problem says `law: none`.
    """
    asked = [RuleSetting(rule=name, mode=mode) for name, mode in modes.items()]
    off = [RuleSetting(rule=card.name, mode="off") for card in RULES if card.name not in modes and "off" in card.modes]
    return (*asked, *off)
