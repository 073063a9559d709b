"""Named duties on a grid of a quarter of an hour, about a dozen at a site, all of them lawful."""

from __future__ import annotations

from typing import NamedTuple

from models.duties import Band, WorkingTimeModel
from roster.samples.facts import SITES, SiteFact
from roster.samples.hours import HoursPlan
from roster.samples.hours import clock as at

BREAK = 30


class DutyFact(NamedTuple):
    """A duty and its window for the break: from its earliest start to its latest end; None when it has none."""

    id: str
    name: str
    band: Band
    span: tuple[int, int] | None
    pause: tuple[int, int] | None
    weekdays: tuple[int, ...] = (0, 1, 2, 3, 4)
    models: tuple[WorkingTimeModel, ...] = ("roster",)
    sites: tuple[str, ...] = ()
    clock: str = "span"


def _of(*kinds: str, hours: tuple[str, ...] = ()) -> tuple[str, ...]:
    return tuple(site.id for site in SITES if site.kind in kinds and (not hours or site.hours in hours))


FULL, FOREIGNERS, REGISTER = _of("full"), _of("foreigners"), _of("register")
OPEN_ALL_DAY = (*FULL, *FOREIGNERS)
TWO_SHIFT, ONE_SHIFT = _of("full", hours=("two-shift",)), _of("full", hours=("one-shift",))
NOON, AFTER_NOON = (at(11, 30), at(13)), (at(12, 30), at(14))
FLEXITIME: tuple[WorkingTimeModel, ...] = ("flexitime",)
EVERYBODY: tuple[WorkingTimeModel, ...] = ("roster", "flexitime", "fixed")

PROMISE = (
    DutyFact("F1", "Frühdienst 7:45 Std.", "early", (at(7, 45), at(16)), NOON, sites=OPEN_ALL_DAY),
    DutyFact("F2", "Frühdienst 8 Std.", "early", (at(7, 45), at(16, 15)), NOON, sites=OPEN_ALL_DAY),
    DutyFact("M1", "Mitteldienst 7:45 Std.", "mid", (at(8, 45), at(17)), NOON, sites=OPEN_ALL_DAY),
    DutyFact("S1", "Spätdienst 7:45 Std.", "late", (at(10), at(18, 15)), AFTER_NOON, sites=OPEN_ALL_DAY),
    DutyFact("S2", "Spätdienst 8 Std.", "late", (at(9, 45), at(18, 15)), AFTER_NOON, sites=(*OPEN_ALL_DAY, "BRA")),
    DutyFact("K1", "kurz früh 5 Std.", "early", (at(7, 45), at(12, 45)), None, sites=FULL),
    DutyFact("K2", "kurz früh 6 Std.", "early", (at(7, 45), at(13, 45)), None, sites=OPEN_ALL_DAY),
    DutyFact("K3", "kurz spät 6 Std.", "late", (at(12, 15), at(18, 15)), None, sites=OPEN_ALL_DAY),
    DutyFact("K4", "kurz spät 5 Std.", "late", (at(13, 15), at(18, 15)), None, sites=FULL),
    DutyFact("G1", "Schalterblock vormittags", "early", (at(8), at(12)), None, models=FLEXITIME, sites=FOREIGNERS),
    DutyFact("G2", "Schalterblock mittags", "mid", (at(11), at(15)), None, models=FLEXITIME, sites=FOREIGNERS),
    DutyFact("G3", "Schalterblock nachmittags", "late", (at(13, 30), at(17)), None, models=FLEXITIME, sites=FOREIGNERS),
)
"""Doors open 8-18: crew from 7:45 to 18:15. With 7:45 and 8 hours both 39 and 40 hours a week can be met exactly."""

LISTED = (
    DutyFact("F1", "Frühdienst 7:45 Std.", "early", (at(6, 45), at(15)), NOON, sites=(*TWO_SHIFT, *FOREIGNERS)),
    DutyFact("F2", "Frühdienst 8 Std.", "early", (at(6, 45), at(15, 15)), NOON, sites=TWO_SHIFT),
    DutyFact("M1", "Mitteldienst 7:45 Std.", "mid", (at(8, 45), at(17)), NOON, sites=(*TWO_SHIFT, *FOREIGNERS)),
    DutyFact("S1", "Spätdienst 7:45 Std.", "late", (at(11), at(19, 15)), (at(13), at(14, 30)), sites=TWO_SHIFT),
    DutyFact("S2", "Spätdienst 8 Std.", "late", (at(10, 45), at(19, 15)), (at(13), at(14, 30)), sites=TWO_SHIFT),
    DutyFact("K1", "kurz früh 5 Std.", "early", (at(6, 45), at(11, 45)), None, sites=TWO_SHIFT),
    DutyFact("K2", "kurz früh 6 Std.", "early", (at(6, 45), at(12, 45)), None, sites=(*TWO_SHIFT, *FOREIGNERS)),
    DutyFact("K3", "kurz spät 6 Std.", "late", (at(13, 15), at(19, 15)), None, sites=(*TWO_SHIFT, *FOREIGNERS)),
    DutyFact("K4", "kurz spät 5 Std.", "late", (at(14, 15), at(19, 15)), None, sites=TWO_SHIFT),
    DutyFact("E1", "Tagesdienst ab 10:45", "late", (at(10, 45), at(19, 15)), AFTER_NOON, (0, 1), sites=ONE_SHIFT),
    DutyFact("E2", "kurz ab 13:15", "late", (at(13, 15), at(19, 15)), None, (0, 1), sites=ONE_SHIFT),
    DutyFact("E3", "Tagesdienst ab 6:45", "early", (at(6, 45), at(14)), (at(10), at(12)), (2, 3), sites=ONE_SHIFT),
    DutyFact("E4", "kurz ab 6:45", "early", (at(6, 45), at(12, 15)), None, (2, 3), sites=ONE_SHIFT),
    DutyFact("E5", "Tagesdienst ab 7:30", "early", (at(7, 30), at(16)), NOON, (4,), sites=ONE_SHIFT),
    DutyFact("E6", "kurz ab 7:45", "early", (at(7, 45), at(13, 45)), None, (4,), sites=ONE_SHIFT),
    DutyFact(
        "A1", "Dienstagsdienst", "early", (at(6, 45), at(14, 30)), (at(10, 30), at(12, 30)), (1,), sites=FOREIGNERS
    ),
    DutyFact("A2", "Donnerstagsdienst", "late", (at(11, 30), at(19, 15)), (at(14), at(16)), (3,), sites=FOREIGNERS),
    DutyFact("G1", "Schalterblock vormittags", "early", (at(8), at(12)), None, models=FLEXITIME, sites=FOREIGNERS),
    DutyFact("G2", "Schalterblock nachmittags", "mid", (at(13), at(17)), None, models=FLEXITIME, sites=FOREIGNERS),
)
"""Doors open 7-19 in two shifts, half a day in one shift, and as the list says in the foreigners' department."""

OWN_HOURS = (
    DutyFact("V1", "vor Ort bis 14:45", "early", (at(7, 45), at(14, 45)), NOON, (0, 2, 4), sites=("WIL", "FIN", "BRA")),
    DutyFact("V2", "vor Ort bis 15:15", "early", (at(7, 45), at(15, 15)), NOON, (0,), sites=("BRA",)),
    DutyFact("V3", "vor Ort vormittags", "early", (at(7, 45), at(12, 15)), None, (3, 4), sites=("BRA", "WIL")),
    DutyFact("V4", "vor Ort 9:15-16:15", "mid", (at(9, 15), at(16, 15)), NOON, (0,), sites=("VOL",)),
    DutyFact(
        "V5",
        "vor Ort 9:15-18:15",
        "mid",
        (at(9, 15), at(18, 15)),
        AFTER_NOON,
        (1, 3),
        sites=("VOL", "CUR", "HOR", "LUR", "ROT"),
    ),
    DutyFact("V6", "vor Ort 11:15-18:15", "late", (at(11, 15), at(18, 15)), AFTER_NOON, (1, 3), sites=("WIL", "FIN")),
    DutyFact("V7", "vor Ort 9:15-13:15", "early", (at(9, 15), at(13, 15)), None, (2,), sites=("HOR", "CUR")),
    DutyFact("Z1", "Register vormittags", "early", (at(7, 45), at(13, 15)), None, (0, 1, 2, 3), FLEXITIME, REGISTER),
    DutyFact("Z2", "Register nachmittags", "mid", (at(12, 30), at(16, 15)), None, (0, 3), FLEXITIME, REGISTER),
    DutyFact(
        "Z3", "Register ganztags", "early", (at(8), at(15)), (at(11, 30), at(13)), (0, 1, 2, 3), FLEXITIME, REGISTER
    ),
    DutyFact("SA", "Samstagsdienst", "mid", (at(8, 45), at(16, 15)), NOON, (5,), sites=("MIT",)),
    DutyFact("FX", "feste Zeiten", "none", None, NOON, models=("fixed",), clock="pattern"),
    DutyFact("TT", "Termine ohne Schalter", "none", None, None, models=EVERYBODY, clock="appointments"),
)
"""Mobile teams, branches, the register, Saturday, fixed times, and days of training."""


def duties_for(plan: HoursPlan, sites: tuple[SiteFact, ...]) -> tuple[DutyFact, ...]:
    """The duties that can be worked at one of these sites, naming only these."""
    known = {site.id for site in sites}
    facts = (*(PROMISE if plan == "promise" else LISTED), *OWN_HOURS)
    kept = (fact._replace(sites=tuple(site for site in fact.sites if site in known)) for fact in facts)
    return tuple(new for new, old in zip(kept, facts, strict=True) if new.sites or not old.sites)
