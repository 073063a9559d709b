"""Where the rules come from: the laws, the collective agreement and the house's own decisions."""

from __future__ import annotations

import datetime as dt

from models.cards import Source

READ = dt.date(2026, 11, 21)
"""When the texts were read for these cards."""


def working_hours_act(section: str, clause: str) -> Source:
    """A clause of the Arbeitszeitgesetz; applied to civil servants as well."""
    return Source(
        text="Arbeitszeitgesetz (ArbZG) vom 06.06.1994, Fassung vom 22.12.2020",
        clause=clause,
        link=f"https://www.gesetze-im-internet.de/arbzg/__{section}.html",
        checked=READ,
    )


def youth_act(section: str, clause: str) -> Source:
    """A clause of the Jugendarbeitsschutzgesetz, for everybody who is not yet 18."""
    return Source(
        text="Jugendarbeitsschutzgesetz (JArbSchG) vom 12.04.1976",
        clause=clause,
        link=f"https://www.gesetze-im-internet.de/jarbschg/__{section}.html",
        checked=READ,
    )


def collective_agreement(clause: str) -> Source:
    """A clause of the Tarifvertrag für den öffentlichen Dienst der Länder."""
    return Source(text="Tarifvertrag für den öffentlichen Dienst der Länder (TV-L)", clause=clause, checked=READ)


def part_time_act(section: str, clause: str) -> Source:
    """A clause of the Teilzeit- und Befristungsgesetz."""
    return Source(
        text="Teilzeit- und Befristungsgesetz (TzBfG)",
        clause=clause,
        link=f"https://www.gesetze-im-internet.de/tzbfg/__{section}.html",
        checked=READ,
    )


def house(clause: str) -> Source:
    """Something the house decided itself, in the order that started this project."""
    return Source(text="Hausregel, Projektauftrag", clause=clause, checked=READ)
