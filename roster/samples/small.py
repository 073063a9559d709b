"""Two sites, nine people, one week: small enough to be read in one look and solved to the end."""

from __future__ import annotations

import datetime as dt

from roster.samples.demand import Row, wanted_rows
from roster.samples.district import district_rows
from roster.samples.hours import clock as at
from roster.samples.mini import (
    CIVIL_SERVANT,
    DUTIES,
    FULL_TIME,
    MORNINGS,
    THREE_DAYS_OR_TWO,
    Team,
    central,
    daily,
    worker,
)
from roster.samples.roles import EXPRESS
from roster.samples.sample import Sample
from roster.samples.school_holidays import school_holiday_rows
from roster.samples.services import SERVICES, season_rows, service_row
from roster.samples.week import days

WEEK = "2026-W24"
MONDAY, TUESDAY, WEDNESDAY, THURSDAY, FRIDAY, _ = days(WEEK)
TEAMS = (Team("ALT", desks=5, crew=2), Team("BLA", desks=3, crew=1))

PEOPLE = (
    worker(1, "Petersen, Maren", "ALT", FULL_TIME, "PASS", "EXPRESS"),
    worker(2, "Yılmaz, Deniz", "ALT", FULL_TIME, "PASS", "EXPRESS"),
    worker(3, "Kowalski, Piotr", "ALT", CIVIL_SERVANT, "PASS"),
    worker(4, "Brandt, Ute", "ALT", MORNINGS, "PASS"),
    worker(5, "Nguyen, Linh", "ALT", FULL_TIME, "PASS i.E."),
    worker(6, "Hinrichs, Sönke", "BLA", FULL_TIME, "PASS", "EXPRESS"),
    worker(7, "Öztürk, Elif", "BLA", CIVIL_SERVANT, "PASS"),
    worker(8, "Rohde, Birgit", "BLA", THREE_DAYS_OR_TWO, "PASS"),
    worker(9, "Santos, Ines", "BLA", FULL_TIME, "PASS"),
)

DEMAND: list[Row] = wanted_rows(daily("ALT", EXPRESS, (10, 12, 1)))
PASSPORTS, CARDS = "PASS", "AUSWEIS"


def customers() -> dict[str, list[Row]]:
    """Customers who ask for one at the counter of each site, and for two from ten to four."""
    served = [row._replace(walk_in=0) for row in SERVICES if row.id in {PASSPORTS, CARDS}]
    busy = {f"h{hour}": 2 if 10 <= hour < 16 else 1 for hour in range(8, 18)}
    return {
        "services": [service_row(row) for row in served],
        "forecast": [
            {"service": service, "site": team.site, "cases": cases, "profile": "Schalter"}
            for team in TEAMS
            for service, cases in ((CARDS, 142), (PASSPORTS, 73))
        ],
        "profiles": [{"id": "Schalter", **busy}],
        "seasons": [row for row in season_rows() if row["service"] == PASSPORTS],
        "school_holidays": school_holiday_rows(),
    }


def requests() -> dict[str, list[Row]]:
    """One absence, one half day, a meeting, three wishes, a pin, a duty of the week before and two accounts."""
    return {
        "plan": [
            {"person": "P06", "date": THURSDAY, "code": "!S1"},
            {"person": "P02", "date": MONDAY - dt.timedelta(days=3), "code": "S1"},
        ],
        "absences": [
            {"person": "P03", "first": WEDNESDAY, "last": FRIDAY, "credit": "target"},
            {"person": "P07", "first": TUESDAY, "from": at(12), "to": at(20), "credit": "hours", "hours": at(4)},
        ],
        "wishes": [
            {"person": "P01", "date": FRIDAY, "wish": "early", "weight": 2},
            {"person": "P02", "date": WEDNESDAY, "wish": "free", "weight": 1},
            {"person": "P09", "date": MONDAY, "wish": "not_site", "site": "ALT", "weight": 1},
        ],
        "appointments": [
            {"person": person, "date": TUESDAY, "from": at(14), "to": at(15), "site": "ALT"}
            for person in ("P01", "P05")
        ],
        "accounts": [_account("P01", at(3)), _account("P06", -at(2, 30))],
    }


def _account(person: str, used: int) -> Row:
    year = {"start": dt.date(2026, 1, 1), "end": dt.date(2026, 12, 31)}
    return {"person": person, **year, "used": used, "lower": -at(40), "upper": at(40)}


def small() -> Sample:
    """The sample."""
    return Sample(
        central={**central("Altona und Blankenese", WEEK, TEAMS, DUTIES), "demand": DEMAND, **customers()},
        districts={"ALTONA": district_rows("ALTONA", WEEK, PEOPLE, requests())},
    )
