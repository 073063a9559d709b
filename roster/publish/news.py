"""What is new, in five sentences: for the whole city, and for one district."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence

import pandas as pd
from openpyxl import Workbook

from models.message import Message, message
from models.places import District
from roster.publish import look
from roster.publish.better import better_words
from roster.publish.codes import is_changed
from roster.publish.coverage import Cover, work_table
from roster.publish.gaps import Gap, gaps, open_hours, place
from roster.publish.sheet import Sheet
from roster.publish.view import View
from roster.publish.weekly import half_days, largest
from roster.texts import formats

STATUS = {
    "optimal": message("No better plan exists: that is proven."),
    "feasible": message("The plan keeps every strict rule; whether a better one exists is not proven."),
    "impossible": message("There is no plan: strict rules or entries contradict each other."),
    "ran_out": message("No plan was found in the time given."),
}


def news_sheet(workbook: Workbook, view: View, title: str, sentences: Sequence[Message]) -> None:
    """The sentences, numbered."""
    sheet = Sheet(workbook, view.text("News"), view)
    sheet.widths(5, *([16] * 7))
    sheet.top(": ".join([view.text("What is new in five sentences"), title]))
    head = sheet.row
    for number, what in enumerate(sentences, 1):
        sheet.line()
        sheet.wide(f"{number}.  {view.say(what)}", 8)
    sheet.line()
    sheet.wide(view.text("Legend: all times are drafts until a named person has released them."), 8, look.SMALL)
    sheet.finish(head)


def city_news(view: View, cover: Cover) -> tuple[Message, ...]:
    """Five sentences about the whole city."""
    everywhere = gaps(view)
    return (
        _planned(view, {person.id for person in view.problem.people}),
        _changes(view, {person.id for person in view.problem.people}),
        _open(view, everywhere),
        _lent(view, cover),
        _proven(view),
    )


def district_news(view: View, district: District) -> tuple[Message, ...]:
    """Five sentences about one district."""
    people = {person.id for person in view.problem.people if person.district == district.id}
    sites = {site.id for site in view.problem.sites if site.district == district.id}
    return (
        _planned(view, people),
        _changes(view, people),
        _open(view, gaps(view, sites)),
        _exchange(view, district.id),
        _proven(view),
    )


def _planned(view: View, people: set[str]) -> Message:
    duties = [duty for duty in view.outcome.duties if duty.person in people]
    return message(
        "{duties} duties are planned for {people} people in {week}.",
        duties=len(duties),
        people=len({duty.person for duty in duties}),
        week=view.week,
    )


def _changes(view: View, people: set[str]) -> Message:
    if not view.published:
        return message("There is no earlier plan of these days to compare with.")
    changed = [person for person in people for date in view.problem.horizon.days if is_changed(view, person, date)]
    return message(
        "Days that differ from the plan published before: {days}, of people: {people}; they carry a *.",
        days=len(changed),
        people=len(set(changed)),
    )


def _open(view: View, found: list[Gap]) -> Message:
    if not found:
        return message("Nothing stays open.")
    below = sum(gap.below_minimum for gap in found)
    first = largest(view, found, 1)[0]
    hours, most = (formats.number(open_hours(gaps), view.language, 1) for gaps in (found, first))
    values = {"hours": hours, "place": place(view, first[0]), "most": most, "when": _when(view, first)}
    if below:
        return message(
            "{hours} h stay open, {below} stretches below the minimum; the largest gap: {place}, {most} h ({when}).",
            below=below,
            **values,
        )
    return message(
        "{hours} h stay open, none of them below the minimum; the largest gap: {place}, {most} h ({when}).", **values
    )


def _when(view: View, group: Sequence[Gap]) -> str:
    return view.text("all week") if group[0].is_volume else half_days(view, group)


def _lent(view: View, cover: Cover) -> Message:
    help_given = _help(view)
    if help_given.empty:
        return message("Nobody works outside the own district.")
    covered, own = cover.shares
    (origin, there), most = max(_pairs(help_given), key=lambda pair: (pair[1], pair[0]))
    return message(
        "{hours} h help other districts, most of it {origin} for {there} ({most} h); "
        "{covered} of the demand are covered, without lending it would be {own}.",
        hours=_hours(view, float(help_given["hours"].sum())),
        origin=view.districts[origin].name,
        there=view.districts[there].name,
        most=_hours(view, most),
        covered=formats.percent(covered, view.language),
        own=formats.percent(own, view.language),
    )


def _exchange(view: View, district: str) -> Message:
    pairs = _pairs(_help(view))
    given = [(hours, there) for (origin, there), hours in pairs if origin == district]
    borrowed = [(hours, origin) for (origin, there), hours in pairs if there == district]
    return message(
        "The district's people work {given} elsewhere, people from elsewhere {borrowed} here.",
        given=_most(view, given),
        borrowed=_most(view, borrowed),
    )


def _most(view: View, found: list[tuple[float, str]]) -> str:
    """All hours, and with which district most of them: 120 h (most: Nord, 40 h)."""
    total = _hours(view, sum(hours for hours, _ in found))
    if not found:
        return view.say(message("{hours} h", hours=total))
    most, district = max(found)
    name = view.districts[district].name
    return view.say(
        message("{hours} h (most: {district}, {most} h)", hours=total, district=name, most=_hours(view, most))
    )


def _help(view: View) -> pd.DataFrame:
    work = work_table(view)
    return work[work["from"] != work["to"]]


def _pairs(help_given: pd.DataFrame) -> list[tuple[tuple[str, str], float]]:
    """Hours by the district they come from and the one they go to."""
    sums: Counter[tuple[str, str]] = Counter()
    for row in help_given.to_dict("records"):
        sums[row["from"], row["to"]] += row["hours"]
    return list(sums.items())


def _hours(view: View, hours: float) -> str:
    return formats.number(hours, view.language, 0)


def _proven(view: View) -> Message:
    status, better = STATUS[view.outcome.status], better_words(view.outcome, view.language)
    return message("{status} {gap}", status=view.say(status), gap=view.say(better)) if better else status
