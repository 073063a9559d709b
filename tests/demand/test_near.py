"""Residents' demand may go to near sites, foreigners' demand belongs to its district."""

from models.base import Span
from models.cards import PriceList
from models.demand import Cell, Move
from models.services import Service
from roster.demand.cells import cells_for
from roster.demand.near import moves
from roster.demand.wanted import Heads, Terms
from tests.worlds import MONDAY, service

TERMS = Terms(prices=PriceList(), step=30, grid=15)
HOUR = Span(start=480, end=510)
WAYS = {"AB": 10, "AC": 15, "AD": 20, "BC": 30, "BD": 31, "CD": 9}
TRAVEL = {
    (one, other): minutes for pair, minutes in WAYS.items() for one, other in ((pair[0], pair[1]), (pair[1], pair[0]))
}


def wanted(*sites: str, role: str = "counter") -> tuple[Cell, ...]:
    heads = [Heads(site, role, MONDAY, HOUR, target=3) for site in sites]
    return cells_for(heads, [], [], {}, TERMS)


def between(cells: tuple[Cell, ...], *services: Service, near: int = 30) -> list[tuple[str, str]]:
    return [(move.origin[0], move.destination[0]) for move in moves(cells, services, TRAVEL, near, TERMS)]


def test_half_an_hour_of_a_head_moves_at_half_the_price_of_an_hour() -> None:
    cells = wanted("A", "B")
    assert moves(cells, [service(movable=True)], TRAVEL, 10, TERMS) == (
        Move(origin=cells[0].id, destination=cells[1].id, most=3, points=300),
        Move(origin=cells[1].id, destination=cells[0].id, most=3, points=300),
    )


def test_two_nearest_sites_within_reach() -> None:
    cells = wanted("A", "B", "C", "D")
    assert between(cells, service(movable=True)) == [
        ("A", "B"),
        ("A", "C"),
        ("B", "A"),
        ("B", "C"),
        ("C", "D"),
        ("C", "A"),
        ("D", "C"),
        ("D", "A"),
    ]
    assert between(cells, service(movable=True), near=9) == [("C", "D"), ("D", "C")]


def test_nobody_is_sent_elsewhere_unless_somebody_says_how_far() -> None:
    assert between(wanted("A", "B"), service(movable=True), near=0) == []


def test_what_belongs_to_its_district_stays() -> None:
    assert between(wanted("A", "B"), service()) == []
    assert between(wanted("A", "B"), service(movable=True), service("Q")) == []
    assert between(wanted("A", "B", role="office"), service(movable=True)) == []


def test_demand_keeps_its_time() -> None:
    later = Heads("B", "counter", MONDAY, Span(start=510, end=540), target=3)
    cells = (*wanted("A"), *cells_for([later], [], [], {}, TERMS))
    assert between(cells, service(movable=True)) == []
