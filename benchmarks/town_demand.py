"""What is asked for in a made-up town: a little more than its people can do, so that some of it must stay open."""

from __future__ import annotations

import datetime as dt
import random
from collections.abc import Iterator

from benchmarks.town_duties import CLOCKED, DOORS, FILES, PRIORITIES, SATURDAY_DOORS
from benchmarks.town_map import Town, is_saturday, openings_of, shared_out
from benchmarks.town_size import Size
from benchmarks.town_supply import Supply
from models.base import Span
from models.cards import PriceList
from models.demand import Cell
from models.places import Site
from roster.demand.cells import cells_for, closing_weights
from roster.demand.wanted import Crew, Heads, Terms, Work

LOAD = 0.84
"""Work asked for as a share of what people could do at most. Quiet hours, breaks and skills cost much of the rest."""

UNEVEN = 0.12
"""Sites ask for so much more or less than their own people can do, so that lending pays."""

WEEKDAY = (1.12, 1.03, 0.90, 1.10, 0.85)
HOUR = (0.85, 1.05, 1.15, 1.15, 1.0, 0.95, 0.95, 1.05, 1.05, 0.8)
"""Monday and Thursday are full; the first and the last hour are quiet. One number for each hour from eight on."""

SATURDAY_HEADS = 2
CREW = 2


def cells_of(town: Town, size: Size, supply: Supply, seed: int) -> tuple[Cell, ...]:
    """The cells of the whole horizon; what is asked for does not depend on how finely it is cut."""
    terms = Terms(prices=PriceList(), step=size.cell, grid=15, trainee_percent=0)
    weights = closing_weights({site.id: site.closing_order for site in town.sites})
    rng = random.Random(f"{seed}:demand")
    uneven = {site.id: LOAD * rng.uniform(1 - UNEVEN, 1 + UNEVEN) for site in town.sites}
    asked = {place: minutes * uneven[place[0]] for place, minutes in supply.items()}
    heads = [*_heads(town, size, asked), *_saturdays(town, size)]
    return cells_for(heads, _crews(town, size), _files(town, size, asked), weights, terms)


def _heads(town: Town, size: Size, asked: Supply) -> Iterator[Heads]:
    """Whole heads by the hour at every site in every role with customers."""
    dates = [date for date in size.dates if not is_saturday(date)]
    weights = [WEEKDAY[date.weekday()] * hour for date in dates for hour in HOUR]
    slots = [(date, _hour(place)) for date in dates for place in range(len(HOUR))]
    for site in town.sites:
        for role in CLOCKED:
            hours = round(asked.get((site.id, role), 0) / 60)
            for (date, span), target in zip(slots, shared_out(hours, weights), strict=True):
                if target:
                    yield Heads(site.id, role, date, span, target, priority=PRIORITIES[role])


def _hour(place: int) -> Span:
    return Span(start=DOORS.start + 60 * place, end=DOORS.start + 60 * (place + 1))


def _saturdays(town: Town, size: Size) -> Iterator[Heads]:
    role = CLOCKED[0]
    for date in filter(is_saturday, size.dates):
        for site in town.saturday_sites:
            yield Heads(site, role, date, SATURDAY_DOORS, SATURDAY_HEADS, priority=PRIORITIES[role])


def _crews(town: Town, size: Size) -> Iterator[Crew]:
    """Two people from a quarter of an hour before the doors open to a quarter of an hour after they close."""
    sites = {site.id: site for site in town.sites}
    for opening in openings_of(town, size):
        span = _staffed(sites[opening.site], opening.span)
        yield Crew(opening.site, "crew", CLOCKED, opening.date, span, CREW)


def _staffed(site: Site, doors: Span) -> Span:
    return Span(start=doors.start - site.set_up, end=doors.end + site.close_down)


def _files(town: Town, size: Size, asked: Supply) -> Iterator[Work]:
    """Files of each site and week, to be worked at any time of that week."""
    for site in town.sites:
        minutes = round(asked.get((site.id, FILES), 0) / size.weeks)
        for week in range(size.weeks if minutes else 0):
            monday = size.dates[0] + dt.timedelta(weeks=week)
            yield Work(FILES, site.id, minutes, monday, monday + dt.timedelta(days=5), priority=PRIORITIES[FILES])
