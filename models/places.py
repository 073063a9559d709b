"""Where work is done: districts, departments, sites with desks, and when their doors are open."""

from __future__ import annotations

import datetime as dt
from typing import Annotated

from pydantic import Field

from models.base import Data, Id, Minutes, Span


class District(Data):
    """One of the seven districts (Bezirke); each owns a workbook."""

    id: Id
    name: str


class Department(Data):
    """A kind of work with its own people and rooms: E, A, Z ...; data, not code."""

    id: Id
    name: str


class Desks(Data):
    """So many places to work at for these roles together, at any time."""

    roles: tuple[Id, ...]
    count: Annotated[int, Field(ge=0)]


class Kit(Data):
    """What a mobile team carries along (Bürgerkoffer); there are `count` of a kind, each a day long at one site."""

    id: Id
    name: str = ""
    count: Annotated[int, Field(ge=0)] = 1


class Site(Data):
    """A place with desks.

    `closing_order` 1 closes last: when there are too few people to keep every site open, minutes of a site with a
    small number weigh more. `set_up` and `close_down` are minutes before opening and after closing in which the crew
    may already or still be at work. A `mobile` site is where a mobile team goes: `driver` is the
    qualification that one of them holds, `kit` what they carry along.
    """

    id: Id
    name: str
    district: Id
    departments: tuple[Id, ...]
    address: str = ""
    latitude: float | None = None
    longitude: float | None = None
    closing_order: Annotated[int, Field(ge=1)] = 1
    desks: tuple[Desks, ...] = ()
    set_up: Minutes = 0
    close_down: Minutes = 0
    mobile: bool = False
    driver: Id | None = None
    kit: Id | None = None


class Opening(Data):
    """A site's doors are open on this date from - to; a lunch break makes two of them."""

    site: Id
    date: dt.date
    span: Span


class Travel(Data):
    """Minutes it takes to go from one site to another; working time when it falls inside a duty."""

    origin: Id
    destination: Id
    minutes: Minutes
