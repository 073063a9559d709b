"""Everything that `roster slots` does: make bookable appointments of drafts and hand them to a booking system."""

from __future__ import annotations

import datetime as dt
import re
from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from itertools import pairwise
from pathlib import Path

from models.message import Message, message
from models.outcome import Outcome
from models.problem import Problem
from models.slots import Slots
from roster.promise.slot_files import CSV, JSON, csv_bytes, json_bytes
from roster.promise.slots import Plan, slots_of
from roster.promise.slots_waves import Release
from roster.run.drafts import INTERN, OUTCOME, PROBLEM, homes_in
from roster.run.exits import Exit
from roster.run.guard import guarded
from roster.run.job import EndedError
from roster.run.slot_words import unplanned
from roster.run.voice import Voice
from roster.run.whole import put_file, put_files
from roster.store.files import read
from roster.texts.catalogue import N_, Language, text
from roster.texts.formats import number
from roster.workbook.booked_list import read_booked

MOST_WEEKS = 52
HEADINGS = (
    N_("site"),
    N_("name of the site"),
    N_("service"),
    N_("name of the service"),
    N_("date"),
    N_("begins"),
    N_("ends"),
    N_("free"),
    N_("bookable on"),
    N_("bookable at"),
)
"""Of the table, in the order of its columns."""

_WEEKS = re.compile(r"(\d{1,2})\s*w", re.IGNORECASE)


@dataclass(frozen=True)
class SlotOrder:
    """What was asked of `roster slots`: `day` None is today; shares are in per cent of a date's appointments."""

    drafts: tuple[Path, ...]
    release: str = "5w"
    day: dt.date | None = None
    same_day: int = 10
    two_weeks: int = 20
    grid: int = 5
    overbooking: bool = True
    booked: Path | None = None
    file: Path | None = None
    folder: Path | None = None
    language: Language = "de"
    quiet: bool = False


def slots(order: SlotOrder) -> int:
    """Make them, write them and say how many there are.

    Returns:
        The exit code.
    """
    voice = Voice(order.language, quiet=order.quiet)
    return guarded(lambda: handed_out(order, voice, dt.date.today()), voice)  # noqa: DTZ011 - the day here, not in UTC


def handed_out(order: SlotOrder, voice: Voice, today: dt.date) -> int:
    """Make them as on this day, unless another one was said, and write what was asked for.

    Raises:
        EndedError: if there is nothing to make them of, or a folder holds what roster did not make.
        InputFaults: if what was kept in the drafts cannot be understood.
    """
    release = _release(order)
    plans = opened(order.drafts)
    if order.booked:
        plans = as_booked(plans, order.booked)
    asked = replace(release, day=order.day or release_day(plans, today))
    found = slots_of(plans, asked)
    if order.file:
        put_file(json_bytes(found), order.file)
    if order.folder:
        headings = [text(heading, order.language) for heading in HEADINGS]
        put_files({CSV: csv_bytes(found, headings), JSON: json_bytes(found)}, order.folder)
    voice.tell(*summary(found, order.language), *_where(order))
    return Exit.DONE


def _release(order: SlotOrder) -> Release:
    weeks = _WEEKS.fullmatch(order.release.strip())
    if weeks is None or int(weeks[1]) > MOST_WEEKS:
        raise EndedError(Exit.USAGE, message("'{words}' is no number of weeks. Maybe 5w?", words=order.release))
    if order.same_day + order.two_weeks > 100:
        raise EndedError(Exit.USAGE, message("More than 100 % of appointments would be kept back."))
    return Release(
        dt.date.min, int(weeks[1]), order.grid, order.same_day, order.two_weeks, overbooking=order.overbooking
    )


def opened(folders: Sequence[Path]) -> list[Plan]:
    """What was planned in these drafts and folders of drafts, in the order of time.

    Raises:
        EndedError: if there are no drafts, if nobody comes for anything in them, or if two hold the same date.
        InputFaults: if what was kept there cannot be understood.
    """
    plans = [_plan(home) for folder in folders for home in _homes(folder)]
    plans.sort(key=lambda plan: plan[0].horizon.first)
    for (earlier, _), (later, _) in pairwise(plans):
        if later.horizon.first <= earlier.horizon.last:
            date = later.horizon.first.isoformat()
            raise EndedError(Exit.USAGE, message("Two of these drafts are for {date}. Maybe only one?", date=date))
    return plans


def as_booked(plans: Sequence[Plan], file: Path) -> list[Plan]:
    """The same with the appointments of a list in place of those that were known when the rosters were made.

    Raises:
        InputFaults: with every fault of the list.
    """
    booked = read_booked(file, [problem for problem, _ in plans])
    # only what was read and looked up is put in: validating a whole city again would take seconds
    return [(problem.model_copy(update={"booked": booked}), outcome) for problem, outcome in plans]


def _homes(folder: Path) -> list[Path]:
    found = homes_in(folder)
    if not found:
        raise EndedError(Exit.USAGE, message("There are no drafts in {folder}.", folder=folder.resolve().name))
    return found


def _plan(home: Path) -> Plan:
    problem = read(Problem, home / INTERN / PROBLEM)
    if not problem.services:
        raise EndedError(Exit.USAGE, message("These drafts know no services, so there is nothing to book."))
    return problem, read(Outcome, home / INTERN / OUTCOME)


def release_day(plans: Sequence[Plan], today: dt.date) -> dt.date:
    """Today; a roster that is over is looked at as on its first day."""
    last = max(problem.horizon.last for problem, _ in plans)
    return today if today <= last else min(problem.horizon.first for problem, _ in plans)


def summary(found: Slots, language: Language) -> Iterator[Message | str]:
    """How many at which site, and for which dates there is no roster yet."""
    counts: Counter[str] = Counter()
    for offer in found.offers:
        counts[offer.site] += offer.count
    for site in found.sites:
        if counts[site.id]:
            yield f"{site.id:8} {number(counts[site.id], language):>8}  {site.name}"
    yield message(
        "Appointments from {first} to {last}: {count}, {more} of them because some customers stay away.",
        first=found.first.isoformat(),
        last=found.last.isoformat(),
        count=number(counts.total(), language),
        more=number(sum(offer.overbooked for offer in found.offers), language),
    )
    yield from unplanned(found.missing)


def _where(order: SlotOrder) -> Iterator[str]:
    if order.file:
        yield str(order.file)
    if order.folder:
        yield from (str(order.folder / name) for name in (CSV, JSON))
