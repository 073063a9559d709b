"""Where the rules about sites, desks and demand matter, and the fewest points with each and without."""

from __future__ import annotations

from models.demand import Move, Step
from models.problem import Horizon
from models.requests import Pin, Wish
from tests import worlds
from tests.solver.bound_cases.case import DEAR, Case, by_rule, needed, pinned_away, worker


def desks() -> Case:
    """Two heads wanted, two people, one desk for what they do."""
    cells = [worlds.cell("C", target=2, below=DEAR)]
    two, rows = (worker(), worker(person_id="P2")), (worlds.desks(2, "office"), worlds.desks(1, "counter"))
    return Case(needed(*two, cells=cells, sites=[worlds.site(desks=rows)]), 6240, 480)


def minimum() -> Case:
    """Nothing but level 1 makes anybody work."""
    return Case(needed(cells=[worlds.cell("M", minimum=1, target=0, below=(), above=())]), 240, 0)


def open_demand() -> Case:
    return Case(needed(cells=[worlds.cell("C", below=(Step(points=200),))]), 200, 0)


def idle() -> Case:
    """Who is pinned works (240), and nobody was needed (10)."""
    pinned = (Pin(person="P1", date=worlds.MONDAY, duty_type="K", role="counter"),)
    return Case(needed(pins=pinned, cells=[worlds.cell("C", target=0)]), 250, 240)


def moves() -> Case:
    """Nobody works at four; the head wanted there goes to the morning (20), where then somebody is needed (240)."""
    cells = [worlds.cell("O", spans=((960, 1020),), below=DEAR), worlds.cell("D", target=0, below=DEAR)]
    arc = Move(origin="O", destination="D", most=1, points=20)
    return Case(needed(cells=cells, moves=(arc,)), 260, 6000)


def away_day() -> Case:
    return Case(needed(worker(elsewhere=True, reach_minutes=30), **pinned_away()), 240 + 600 + 300, 240 + 300)


def travel() -> Case:
    return Case(needed(worker(elsewhere=True, reach_minutes=30), **pinned_away()), 240 + 600 + 300, 240 + 600)


def together() -> Case:
    """One is needed; the other one would rather be off too, and stays away for 300."""
    wish = Wish(person="P2", date=worlds.MONDAY, kind="together", other="P1")
    pinned = (
        Pin(person="P1", date=worlds.MONDAY, duty_type="K", role="counter"),
        Pin(person="P2", date=worlds.MONDAY, off=True),
    )
    return Case(needed(worker(), worker(person_id="P2"), pins=pinned, cells=(), wishes=(wish,)), 240 + 300, 240)


def elsewhere_notice() -> Case:
    """Somebody is needed elsewhere today and was told of nothing; the day away costs 600, the way 300."""
    today = Horizon(first=worlds.MONDAY, last=worlds.MONDAY, planned_on=worlds.MONDAY)
    row = worlds.rule("elsewhere_notice", "strict")
    wanted = [worlds.cell("C", site="S2", below=DEAR)]
    goes = worker(elsewhere=True, reach_minutes=30)
    return Case(needed(goes, sites=2, cells=wanted, horizon=today, rules=(row,)), 6000, 240 + 900)


def wishes() -> Case:
    wish = Wish(person="P1", date=worlds.MONDAY, kind="free", weight=2)
    return Case(needed(wishes=(wish,)), 240 + 600, 240)


def wished_duty() -> Case:
    """Somebody would like the afternoon, which nobody wants."""
    wish = Wish(person="P1", date=worlds.MONDAY, kind="duty_type", duty_type="N", weight=2)
    kinds = (worlds.SHORT, worlds.AFTERNOON)
    return Case(needed(wishes=(wish,), duty_types=kinds), 240 + 600, 240)


CASES = by_rule(
    desks,
    minimum,
    open_demand,
    idle,
    moves,
    away_day,
    travel,
    elsewhere_notice,
    wishes,
    wished_duty,
    together,
)
