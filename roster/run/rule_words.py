"""The words for what is given in an example: topics and fields of a problem, in the order of its model."""

from __future__ import annotations

from roster.texts.catalogue import N_

HIDDEN = frozenset(
    {"name", "department", "address", "latitude", "longitude", "band", "clock", "minimum_weight", "pieces", "breaks"}
)
"""Fields that no example is about; the pieces of a duty are those of its type."""

CLOCKS = frozenset({"break_starts", "earliest_start", "latest_end"})
"""Fields that hold a time of day."""

LENGTHS = frozenset(
    {
        "break_minutes",
        "credited",
        "reach_minutes",
        "weekly_minutes",
        "average",
        "weekly_maximum",
        "two_weeks_maximum",
        "used",
        "lower",
        "upper",
    }
)
"""Fields that hold a length of time in minutes."""

CHOSEN = frozenset({"kind", "mode", "model", "models", "what"})
"""Fields that hold one of a few words."""

VALUES = {
    "roster": N_("by roster"),
    "flexitime": N_("on flexitime"),
    "fixed": N_("with fixed hours"),
    "free": N_("a free day"),
    "together": N_("the same days"),
    "late": N_("late duties"),
    "saturday": N_("Saturdays"),
    "away": N_("days away"),
    "travel_minutes": N_("minutes of way"),
    "refused_wishes": N_("refused wishes"),
    "reserve": N_("reserve duties"),
    "duties": N_("duties in all"),
    "weekends": N_("weekends with a duty"),
    "strict": N_("strict"),
    "soft": N_("at a price"),
    "off": N_("off"),
}

TOPICS = {
    "horizon": N_("Planned"),
    "holidays": N_("Holiday"),
    "districts": N_("District"),
    "kits": N_("Kit"),
    "sites": N_("Site"),
    "openings": N_("Open"),
    "travel": N_("Way"),
    "roles": N_("Role"),
    "qualifications": N_("Qualification"),
    "duty_types": N_("Duty type"),
    "people": N_("Person"),
    "absences": N_("Absent"),
    "holiday_credits": N_("Credit"),
    "appointments": N_("Appointment"),
    "wishes": N_("Wish"),
    "pins": N_("Fixed"),
    "consents": N_("Agreed"),
    "cells": N_("Wanted"),
    "moves": N_("May go elsewhere"),
    "rules": N_("Set by the centre"),
    "prices": N_("Prices"),
    "duties": N_("Duty before the first day"),
    "accounts": N_("Hours account"),
    "counts": N_("Counted before the first day"),
    "published": N_("Published duty"),
    "published_off": N_("Published day off"),
}

WORDS = {
    "first": N_("first day"),
    "last": N_("last day"),
    "planned_on": N_("day of planning"),
    "date": "",
    "span": "",
    "site": N_("site"),
    "origin": N_("away from"),
    "destination": N_("towards"),
    "minutes": N_("minutes"),
    "desks": N_("desks"),
    "mobile": N_("for a mobile team"),
    "driver": N_("somebody there holds"),
    "kit": N_("kit needed"),
    "closing_order": N_("closing order"),
    "roles": N_("for"),
    "count": N_("number"),
    "since": N_("since"),
    "assignments": N_("duties"),
    "fewest": N_("at least"),
    "weekends": N_("weekends with a duty at most"),
    "models": N_("meant for"),
    "break_minutes": N_("break of"),
    "break_starts": N_("starting at"),
    "reserve": N_("in reserve"),
    "not_after": N_("not on the day after"),
    "qualifications": N_("qualifications"),
    "contracts": "",
    "pattern": "",
    "model": N_("working-time model"),
    "limits": N_("personal limit"),
    "latest_end": N_("end by"),
    "not_alone": N_("never alone at a site"),
    "young": N_("under 18"),
    "credited": N_("credited"),
    "lead": N_("in charge"),
    "district": N_("of the district"),
    "deputises_for": N_("deputises for"),
    "lent_most": N_("minutes lent in a week at most"),
    "lent_quota": N_("minutes lent in a week that cost nothing"),
    "qualification": "",
    "in_training": N_("in training"),
    "elsewhere": N_("would also work elsewhere"),
    "reach_minutes": N_("way at most"),
    "saturday_pool": N_("in the Saturday pool"),
    "weekly_minutes": N_("weekly hours"),
    "average": N_("beyond eight hours a weekday so far"),
    "person": "",
    "duty_type": "",
    "off": N_("day off"),
    "kind": "",
    "weight": N_("weight"),
    "other": N_("as"),
    "when": "",
    "spans": "",
    "who": "",
    "role": N_("role"),
    "minimum": N_("at least"),
    "target": N_("wanted"),
    "below": N_("for each head missing"),
    "above": N_("for each head too many"),
    "points": N_("points"),
    "most": N_("at most"),
    "start": N_("first day"),
    "end": N_("last day"),
    "what": "",
    "rule": "",
    "mode": "",
    "agreement": N_("agreement"),
    "number": N_("Number"),
    "weekly_maximum": N_("a week at most"),
    "two_weeks_maximum": N_("in two weeks at most"),
    "used": N_("so far"),
    "lower": N_("at least"),
    "upper": N_("at most"),
}
