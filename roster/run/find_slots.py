"""Everything that `roster slots find` does: tell who asks on the telephone where the next appointments are free."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path
from zoneinfo import ZoneInfo

from models.message import Message, message
from models.slots import Slots
from roster.promise.slot_files import JSON, read_slots
from roster.promise.slot_search import Free, Moment, Named, Row, UnknownNameError, Wish, find, named
from roster.promise.slots_waves import MORNING
from roster.run.drafts import homes_in
from roster.run.exits import Exit
from roster.run.guard import guarded
from roster.run.job import EndedError
from roster.run.slot_words import unplanned
from roster.run.voice import Voice
from roster.texts.catalogue import Language, say
from roster.texts.formats import clock, date


@dataclass(frozen=True)
class Call:
    """What was asked of `roster slots find`: a service, and perhaps dates and a site."""

    place: Path
    service: str
    first: dt.date | None = None
    last: dt.date | None = None
    near: str | None = None
    count: int = 5
    language: Language = "de"


def find_slots(call: Call) -> int:
    """Look and tell.

    Returns:
        The exit code.
    """
    voice = Voice(call.language)
    return guarded(lambda: answered(call, voice, None), voice)


def answered(call: Call, voice: Voice, now: dt.datetime | None) -> int:
    """Tell what is free as at this moment, None: now.

    Raises:
        EndedError: if there are no slots, or no such service or site.
        InputFaults: if the file is not one of slots.
    """
    slots = slots_at(call.place, now)
    service = _one(call.service, slots.services, message("There is no service '{name}'.", name=call.service))
    if not service.with_appointment:
        voice.tell(message("{service}: customers come without an appointment.", service=service.name))
        return Exit.DONE
    near = _one(call.near, slots.sites, message("There is no site '{name}'.", name=call.near)) if call.near else None
    asked = moment(slots, now or dt.datetime.now(ZoneInfo(slots.zone)))
    wish = Wish(
        service=service.id,
        now=asked,
        first=max(call.first or asked.date, asked.date),
        last=call.last or slots.last,
        near=near.id if near else None,
        district=near.district if near and service.bound else None,
    )
    free = find(slots, wish, call.count)
    voice.tell(*_answer(service.name, slots, wish, free, call.language))
    if service.bound and near is None:
        voice.tell(
            message("Only for customers who live in the district of the site; --near names one of their district.")
        )
    if len(free) < call.count:
        voice.tell(*unplanned([date for date in slots.missing if wish.first <= date <= wish.last]))
    return Exit.DONE


def slots_at(place: Path, now: dt.datetime | None = None) -> Slots:
    """The slots of a file, or of a folder that holds one, or those that drafts would give.

    Raises:
        EndedError: if there are none.
    """
    if place.is_file():
        return read_slots(place)
    if (place / JSON).is_file():
        return read_slots(place / JSON)
    if not homes_in(place):
        said = message(
            "There are no slots in {folder}. Maybe 'roster slots OUT --out FOLDER' first?", folder=place.resolve().name
        )
        raise EndedError(Exit.USAGE, said)
    return _of_drafts(place, now)


def _of_drafts(place: Path, now: dt.datetime | None) -> Slots:
    # reckoning takes seconds and needs what searching does not
    from roster.promise.slots import slots_of
    from roster.promise.slots_waves import Release
    from roster.run.slots import opened, release_day

    plans = opened([place])
    today = (now or dt.datetime.now(ZoneInfo(plans[0][0].zone))).date()
    return slots_of(plans, Release(release_day(plans, today)))


def moment(slots: Slots, now: dt.datetime) -> Moment:
    """Now; slots that are all over, or not released yet, are looked at as on the morning of their release."""
    if slots.first <= now.date() <= slots.last:
        return Moment(now.date(), now.hour * 60 + now.minute)
    return Moment(slots.first, MORNING)


def _one(name: str, rows: Sequence[Row], said: Message) -> Row:
    try:
        return named(name, rows)
    except UnknownNameError as error:
        there = message("There are: {known}", known=", ".join(_label(row) for row in rows))
        maybe = [message("Maybe {known}?", known=", ".join(error.near))] if error.near else []
        raise EndedError(Exit.USAGE, said, *maybe, there) from None


def _label(row: Named) -> str:
    return row.name if row.id == row.name else f"{row.name} ({row.id})"


def _answer(
    service: str, slots: Slots, wish: Wish, free: Sequence[Free], language: Language
) -> Iterator[Message | str]:
    sites = {site.id: site for site in slots.sites}
    if free:
        yield message("{service}, free appointments:", service=service)
    else:
        last = min(wish.last, slots.last)
        yield message(
            "{service}: nothing is free from {first} to {last}.",
            service=service,
            first=wish.first.isoformat(),
            last=last.isoformat(),
        )
    for one in free:
        site = sites[one.site]
        yield " · ".join(
            (
                f"{date(one.date, language, 'heading')} {clock(one.start)}",
                f"{site.name} ({site.id})",
                *((site.address,) if site.address else ()),
                say(message("{count} free on this day", count=one.count), language),
                *((say(message("{minutes} min away", minutes=one.way), language),) if one.way else ()),
            )
        )
