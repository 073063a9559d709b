"""Where the rules come from: the laws, the collective agreement and the house's own decisions."""

from __future__ import annotations

import datetime as dt

from models.cards import Source

READ = dt.date(2026, 11, 22)
"""When the texts were looked up for these cards."""

WORKING_HOURS, REST = dt.date(2012, 7, 21), dt.date(2020, 12, 22)
"""Versions of the Arbeitszeitgesetz that were compared: all clauses in the older one, § 5 in the newer one, too."""

YOUTH = dt.date(2011, 12, 7)
"""The version of the Jugendarbeitsschutzgesetz that was compared; § 9 (2) in that of 1 January 2020."""

PART_TIME = dt.date(2011, 12, 20)
"""The version of the TzBfG that was compared; what was changed in 2019 and 2020 leaves §§ 4 (1) and 8 (4) alone."""

SUPPLEMENTS = dt.date(2021, 11, 29)
"""The version of the TV-L in which § 8 was compared; the other clauses were found in extracts only."""


def working_hours_act(section: str, clause: str) -> Source:
    """A clause of the Arbeitszeitgesetz; applied to civil servants as well."""
    return Source(
        text="Arbeitszeitgesetz (ArbZG) vom 06.06.1994, Fassung vom 22.12.2020",
        clause=clause,
        link=f"https://www.gesetze-im-internet.de/arbzg/__{section}.html",
        checked=READ,
        version=REST if section == "5" else WORKING_HOURS,
    )


def youth_act(section: str, clause: str) -> Source:
    """A clause of the Jugendarbeitsschutzgesetz, for everybody who is not yet 18."""
    return Source(
        text="Jugendarbeitsschutzgesetz (JArbSchG) vom 12.04.1976",
        clause=clause,
        link=f"https://www.gesetze-im-internet.de/jarbschg/__{section}.html",
        checked=READ,
        version=YOUTH,
    )


def collective_agreement(clause: str, version: dt.date | None = None) -> Source:
    """A clause of the Tarifvertrag für den öffentlichen Dienst der Länder."""
    return Source(
        text="Tarifvertrag für den öffentlichen Dienst der Länder (TV-L)", clause=clause, checked=READ, version=version
    )


def part_time_act(section: str, clause: str) -> Source:
    """A clause of the Teilzeit- und Befristungsgesetz."""
    return Source(
        text="Teilzeit- und Befristungsgesetz (TzBfG)",
        clause=clause,
        link=f"https://www.gesetze-im-internet.de/tzbfg/__{section}.html",
        checked=READ,
        version=PART_TIME,
    )


def house(clause: str) -> Source:
    """Something the house decided itself, in the order that started this project."""
    return Source(text="Hausregel, Projektauftrag", clause=clause, checked=READ, own=True)
