"""What customers of the made-up city come for, and when: services, profiles and the passport season.

Marks: minutes and mix are those of the city's pages and of common knowledge, volumes are invented so that the week of
the sample asks for as many hours at the counters as its people could just about give.
"""

from __future__ import annotations

from typing import NamedTuple

from roster.samples.profiles import FLAT, HOUR, WEEKDAY
from roster.samples.roles import COUNTER, EXPRESS, FILES, ISSUE, PERMITS
from roster.workbook.columns import Value

Row = dict[str, Value]

OCCUPANCY, NO_SHOW = 80, 10
RESIDENTS, FOREIGNERS, SEASONAL = "Einwohner", "Ausländer", "Express"
MONTHS = (105, 97, 102, 102, 108, 115, 105, 95, 102, 100, 92, 77)
FOREIGNERS_MONTHS = (100, 100, 105, 108, 100, 100, 95, 100, 112, 115, 108, 75)
MONTH_KEYS = ("jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec")
JUNE = 5
SATURDAY_WEIGHT = 0.65
"""A Saturday of seven hours in the inner city beside its weekdays of ten."""


class ServiceFact(NamedTuple):
    """A service; `mix` is its share in per cent of all cases of its role, walk-ins, online and season in per cent."""

    id: str
    name: str
    department: str
    role: str
    minutes: float
    mix: int
    walk_in: int = 0
    online: int = 0
    online_minutes: float = 0
    season: int = 100


SERVICES = (
    ServiceFact("AUSWEIS", "Personalausweis beantragen", "E", COUNTER, 18, 24, walk_in=5),
    ServiceFact("PASS", "Reisepass beantragen", "E", COUNTER, 18, 16, walk_in=5, season=130),
    ServiceFact("ABHOLUNG", "Ausweis oder Pass abholen", "E", COUNTER, 8, 18, walk_in=5),
    ServiceFact("MELDUNG", "An-, Um- und Abmeldung", "E", COUNTER, 13, 22, walk_in=5),
    ServiceFact("KLEINES", "Führungszeugnis, Bescheinigung, PIN", "E", COUNTER, 8, 20, walk_in=5),
    ServiceFact("AUSGABE", "Aufenthaltstitel ausgeben", "A", ISSUE, 13, 60),
    ServiceFact("BESCHEINIGUNG", "Bescheinigung, Fiktion", "A", ISSUE, 18, 40, online=20, online_minutes=10),
    ServiceFact("ERTEILUNG", "Aufenthaltserlaubnis, erste", "A", PERMITS, 43, 35),
    ServiceFact("VERLAENGERUNG", "Aufenthaltserlaubnis, Verlängerung", "A", PERMITS, 33, 65),
)
HURRIED = ServiceFact("EXPRESS", "Expresspass, vorläufige Dokumente", "E", COUNTER, 15, 0, season=150)
"""Served at once, at a counter of their own; only large sites offer it."""

HURRIED_A_WEEK = {True: 44, False: 28}
"""Cases a week, at very large sites and at others: one desk all day, at very large ones two from ten to four."""


def service_row(service: ServiceFact) -> Row:
    """A service as the centre writes it down."""
    hurried = service is HURRIED
    return {
        "id": service.id,
        "name": service.name,
        "department": service.department,
        "role": service.role,
        "express_role": EXPRESS if hurried else None,
        "back_office_role": FILES if service.online else None,
        "minutes": service.minutes,
        "walk_in": service.walk_in or None,
        "express": 100 if hurried else None,
        "online": service.online or None,
        "online_minutes": service.online_minutes or None,
        "no_show": None if hurried else NO_SHOW,
        "priority": 1 if hurried or service.role == PERMITS else None,
        "movable": service.department == "E" or None,
    }


def of_role(role: str) -> tuple[ServiceFact, ...]:
    """The services of a role, without the hurried ones."""
    return tuple(service for service in SERVICES if service.role == role)


def desk_minutes(service: ServiceFact) -> float:
    """Minutes of somebody's presence that one case asks for: by occupancy for those with an appointment who come."""
    with_appointment = (100 - service.walk_in) / 100 * (100 - NO_SHOW) / OCCUPANCY
    return service.minutes * (100 - service.online) / 100 * (with_appointment + service.walk_in / 100)


def cases_a_week(role: str, hours: float) -> dict[str, int]:
    """Cases of each service of a role in a mean week, if in the second week of June they ask for so many hours."""
    services = of_role(role)
    each = hours * 60 * 100 / sum(service.mix * desk_minutes(service) for service in services)
    usual = {service.id: FOREIGNERS_MONTHS if service.department == "A" else MONTHS for service in services}
    return {
        service.id: round(each * service.mix / usual[service.id][JUNE] * 100 / service.season) for service in services
    }


def season_rows() -> list[Row]:
    """Passports come early enough to be made before the summer holidays, hurried ones until the last day."""
    passport = next(service for service in SERVICES if service.id == "PASS")
    before: Row = {"holiday": "Sommerferien", "priority": 1}
    return [
        {"service": passport.id, "percent": passport.season, **before, "days_from": 42, "days_to": 14},
        {"service": HURRIED.id, "percent": HURRIED.season, **before, "days_from": 13, "days_to": 1},
    ]


def profile_rows() -> list[Row]:
    """When customers come: weekday, hour and month."""
    mean = sum(HOUR.values()) / len(HOUR)
    hours = {f"h{hour}": round(FLAT + (1 - FLAT) * weight / mean, 2) for hour, weight in HOUR.items()}
    hurried = {f"h{hour}": 2 if 10 <= hour < 16 else 1 for hour in HOUR}
    weekdays = dict(zip(("mo", "tu", "we", "th", "fr"), WEEKDAY, strict=False))
    return [
        {"id": RESIDENTS, **weekdays, "sa": SATURDAY_WEIGHT, **hours, **dict(zip(MONTH_KEYS, MONTHS, strict=True))},
        {"id": FOREIGNERS, **weekdays, **hours, **dict(zip(MONTH_KEYS, FOREIGNERS_MONTHS, strict=True))},
        {"id": SEASONAL, **hurried},
    ]
