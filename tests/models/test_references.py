"""Every id that a row names has to exist, and what is missing is said with both ends."""

import datetime as dt
from typing import Any

import pytest
from pydantic import ValidationError

from models.demand import Move
from models.history import Account, DayOff, History, RunningCount
from models.people import Held, Limits
from models.places import Travel
from models.references import references
from models.requests import Absence, Appointment, Consent, HolidayCredit, Pin, Wish
from models.services import Booked, Season, Stock, Waiting
from tests.worlds import (
    EARLY,
    MONDAY,
    ROLES,
    arrivals,
    cell,
    counted,
    day,
    desks,
    duty,
    opening,
    person,
    service,
    site,
    span,
    type_cell,
    world,
)

BOOKED = Booked(service="PASS", site="S1", date=MONDAY, start=600)
STOCK = Stock(role="office", site="S1", cases=10, minutes=90, due=dt.date(2026, 12, 1))

BROKEN: list[tuple[dict[str, Any], str]] = [
    ({"sites": [site(district="D9")], "districts": []}, "site S1 names the district D9"),
    ({"sites": [site(departments=("Q",))]}, "site S1 names the department Q"),
    ({"sites": [site(desks=(desks(1, "boss"),))]}, "desks of site S1 names the role boss"),
    ({"openings": [opening("S9")]}, "opening on 2026-11-23 names the site S9"),
    ({"travel": [Travel(origin="S1", destination="S9", minutes=5)]}, "travel time names the site S9"),
    ({"travel": [Travel(origin="S9", destination="S1", minutes=5)]}, "travel time names the site S9"),
    ({"roles": [ROLES[0].changed(department="Q"), ROLES[1]]}, "role counter names the department Q"),
    ({"roles": [ROLES[0].changed(qualifications=("Z",)), ROLES[1]]}, "role counter names the qualification Z"),
    ({"sites": [site(driver="Z")]}, "site S1 names the qualification Z"),
    ({"sites": [site(kit="Z")]}, "site S1 names the kit Z"),
    ({"duty_types": [EARLY.changed(sites=("S9",))]}, "duty type F names the site S9"),
    ({"people": [person(district="D9")]}, "person P1 names the district D9"),
    ({"people": [person(home_site="S9")]}, "person P1 names the site S9"),
    ({"people": [person(deputises_for="P9")]}, "person P1 names the person P9"),
    (
        {"people": [person(limits=(Limits(forbidden_sites=("S1", "S9")),))]},
        "limits of person P1 names the site S9",
    ),
    ({"people": [person(qualifications=(Held(qualification="Z"),))]}, "person P1 names the qualification Z"),
    ({"absences": [Absence(person="P9", date=MONDAY)]}, "absence on 2026-11-23 names the person P9"),
    (
        {"holiday_credits": [HolidayCredit(person="P9", date=MONDAY, credited=1)]},
        "holiday credit on 2026-11-23 names the person P9",
    ),
    (
        {"appointments": [Appointment(person="P9", date=MONDAY, span=span(480, 540))]},
        "appointment on 2026-11-23 names the person P9",
    ),
    (
        {"appointments": [Appointment(person="P1", date=MONDAY, span=span(480, 540), site="S9")]},
        "appointment of P1 on 2026-11-23 names the site S9",
    ),
    ({"wishes": [Wish(person="P9", date=MONDAY, kind="free")]}, "wish for 2026-11-23 names the person P9"),
    (
        {"wishes": [Wish(person="P1", date=MONDAY, kind="together", other="P9")]},
        "wish of P1 for 2026-11-23 names the person P9",
    ),
    (
        {"wishes": [Wish(person="P1", date=MONDAY, kind="duty_type", duty_type="Z")]},
        f"wish of P1 for {MONDAY} names the duty type Z",
    ),
    (
        {"wishes": [Wish(person="P1", date=MONDAY, kind="not_site", site="S9")]},
        "wish of P1 for 2026-11-23 names the site S9",
    ),
    ({"pins": [Pin(person="P9", date=MONDAY, off=True)]}, "pin on 2026-11-23 names the person P9"),
    ({"pins": [Pin(person="P1", date=MONDAY, duty_type="F9")]}, "pin of P1 on 2026-11-23 names the duty type F9"),
    ({"pins": [Pin(person="P1", date=MONDAY, site="S9")]}, "pin of P1 on 2026-11-23 names the site S9"),
    ({"pins": [Pin(person="P1", date=MONDAY, role="boss")]}, "pin of P1 on 2026-11-23 names the role boss"),
    ({"cells": [cell(site="S9")]}, "cell C1 names the site S9"),
    ({"cells": [cell(who=(counted("boss"),))]}, "cell C1 names the role boss"),
    ({"cells": [cell(who=(counted(qualification="Z"),))]}, "cell C1 names the qualification Z"),
    ({"cells": [type_cell(duty_type="F9")]}, "cell C1 names the duty type F9"),
    (
        {"cells": [cell()], "moves": [Move(origin="C9", destination="C1", most=1, points=0)]},
        "move names the cell C9",
    ),
    (
        {"cells": [cell()], "moves": [Move(origin="C1", destination="C9", most=1, points=0)]},
        "move names the cell C9",
    ),
    ({"history": History(accounts=(Account(person="P9", start=MONDAY, end=MONDAY),))}, "account names the person P9"),
    (
        {"history": History(counts=(RunningCount(person="P9", what="late", count=1),))},
        "running count late names the person P9",
    ),
    ({"history": History(duties=(duty("P9", day(-1)),))}, "history on 2026-11-22 names the person P9"),
    ({"history": History(duties=(duty(date=day(-1), site="S9"),))}, "history on 2026-11-22 names the site S9"),
    ({"history": History(duties=(duty(date=day(-1), role="boss"),))}, "history on 2026-11-22 names the role boss"),
    (
        {"history": History(duties=(duty(date=day(-1)).changed(duty_type="F9"),))},
        "history on 2026-11-22 names the duty type F9",
    ),
    ({"history": History(published=(duty("P9"),))}, "published roster on 2026-11-23 names the person P9"),
    (
        {"history": History(published_off=(DayOff(person="P9", date=MONDAY),))},
        "published day off on 2026-11-23 names the person P9",
    ),
    (
        {"consents": [Consent(person="P9", date=MONDAY, agreement="asked")]},
        "consent for 2026-11-23 names the person P9",
    ),
    ({"services": [service(department="Q")]}, "service PASS names the department Q"),
    ({"services": [service(express_role="boss")]}, "service PASS names the role boss"),
    ({"seasons": [Season(service="X9", percent=120)]}, "season names the service X9"),
    ({"arrivals": [arrivals(service="X9")]}, "cases expected on 2026-11-23 names the service X9"),
    ({"services": [service()], "arrivals": [arrivals(site="S9")]}, "cases expected on 2026-11-23 names the site S9"),
    ({"booked": [BOOKED]}, "appointments booked on 2026-11-23 names the service PASS"),
    (
        {"services": [service()], "booked": [BOOKED.changed(site="S9")]},
        "appointments booked on 2026-11-23 names the site S9",
    ),
    ({"waiting": [Waiting(service="X9", cases=3)]}, "customers waiting names the service X9"),
    (
        {"services": [service()], "waiting": [Waiting(service="PASS", site="S9", cases=3)]},
        "customers waiting names the site S9",
    ),
    ({"stocks": [STOCK.changed(role="boss")]}, "files due 2026-12-01 names the role boss"),
    ({"stocks": [STOCK.changed(site="S9")]}, "files due 2026-12-01 names the site S9"),
]


@pytest.mark.parametrize(("rows", "said"), BROKEN)
def test_what_does_not_exist_is_named_with_who_names_it(rows: dict[str, Any], said: str) -> None:
    with pytest.raises(ValidationError, match=f"{said}, which does not exist"):
        world(**rows)


def test_every_kind_of_reference_is_broken_once() -> None:
    """Each place that names an id is among the rows above; a new one has to be added to them."""
    whole = world(
        [person(limits=(Limits(forbidden_sites=("S1",)),)), person("P2")],
        sites=[site(desks=(desks(1),)), site("S2")],
        duty_types=[EARLY.changed(sites=("S1",))],
        absences=[Absence(person="P1", date=MONDAY)],
        holiday_credits=[HolidayCredit(person="P1", date=MONDAY, credited=1)],
        appointments=[Appointment(person="P1", date=MONDAY, span=span(480, 540), site="S1")],
        wishes=[
            Wish(person="P1", date=MONDAY, kind="not_site", site="S1"),
            Wish(person="P1", date=MONDAY, kind="together", other="P2"),
        ],
        pins=[Pin(person="P1", date=MONDAY, duty_type="F", site="S1", role="counter")],
        cells=[cell(who=(counted(qualification="E"),)), type_cell("C2")],
        moves=[Move(origin="C1", destination="C2", most=1, points=0)],
        history=History(
            duties=(duty(date=day(-1)),),
            accounts=(Account(person="P1", start=MONDAY, end=MONDAY),),
            counts=(RunningCount(person="P1", what="late", count=1),),
            published=(duty(),),
            published_off=(DayOff(person="P2", date=MONDAY),),
        ),
        consents=[Consent(person="P1", date=MONDAY, agreement="asked")],
        services=[service(express_role="office", back_office_role="office")],
        seasons=[Season(service="PASS")],
        arrivals=[arrivals()],
        booked=[BOOKED],
        waiting=[Waiting(service="PASS", site="S1", cases=3)],
        stocks=[STOCK],
    )
    kinds = {(_kind_of_row(where), kind) for where, kind, _ in references(whole)}
    tried = {(_kind_of_row(said), said.split(" names the ")[1].rsplit(" ", 1)[0]) for _, said in BROKEN}
    published = {("published roster", kind) for kind in ("duty type", "site", "role")}  # as those of the history
    assert kinds - published == tried


def _kind_of_row(where: str) -> str:
    """The row without ids and dates: "pin of", "site"."""
    words = where.partition(" names the ")[0].split()
    return " ".join(word for word in words if word.islower() and word not in {"on", "for", "counter", "office", "due"})


def test_all_of_them_are_said_at_once() -> None:
    with pytest.raises(ValidationError, match=r"site S1 names the district D9.*person P1 names the site S9"):
        world([person(home_site="S9")], sites=[site(district="D9")], districts=[], openings=())


@pytest.mark.parametrize(
    ("kind", "row"),
    [("people", person()), ("sites", site()), ("cells", cell()), ("duty_types", EARLY), ("roles", ROLES[0])],
)
def test_an_id_stands_once(kind: str, row: Any) -> None:
    rows: dict[str, Any] = {kind: [row, row]}
    with pytest.raises(ValidationError, match=f"{kind}: {row.id} stands there 2 times"):
        world(**rows)


@pytest.mark.parametrize(
    ("rows", "said"),
    [
        ({"openings": [opening(start=481)]}, "opening of S1 on 2026-11-23: 481 is not on the grid of 15 minutes"),
        ({"duty_types": [EARLY.changed(span=span(480, 989))]}, "duty type F: 989 is not on the grid"),
        ({"duty_types": [EARLY.changed(break_starts=(700,))]}, "break of duty type F: 700 is not on the grid"),
        ({"duty_types": [EARLY.changed(break_minutes=20)]}, "break of duty type F: 20 is not on the grid"),
        (
            {"appointments": [Appointment(person="P1", date=MONDAY, span=span(480, 541))]},
            "appointment of P1 on 2026-11-23: 541 is not on the grid",
        ),
        ({"cells": [cell(spans=((480, 541),))]}, "cell C1: 541 is not on the grid"),
    ],
)
def test_times_lie_on_the_grid(rows: dict[str, Any], said: str) -> None:
    with pytest.raises(ValidationError, match=said):
        world(**rows)
