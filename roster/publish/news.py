"""What is new, in five sentences: for the whole city, and for one district."""

from __future__ import annotations

from collections.abc import Sequence

from openpyxl import Workbook

from models.message import Message, message
from models.places import District
from roster.publish import look
from roster.publish.codes import is_changed
from roster.publish.coverage import Cover, is_lent
from roster.publish.gaps import Gap, gaps, open_hours, sentence
from roster.publish.sheet import Sheet
from roster.publish.view import View
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
        STATUS[view.outcome.status],
    )


def district_news(view: View, district: District) -> tuple[Message, ...]:
    """Five sentences about one district."""
    people = {person.id for person in view.problem.people if person.district == district.id}
    sites = {site.id for site in view.problem.sites if site.district == district.id}
    return (
        _planned(view, people),
        _changes(view, people),
        _open(view, gaps(view, sites)),
        _exchange(view, people, sites),
        STATUS[view.outcome.status],
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
    worst = max(found, key=lambda gap: (gap.below_minimum, -gap.priority, gap.minutes))
    return message(
        "{hours} h stay open in {count} places; the first to look at: {worst}.",
        hours=formats.number(open_hours(found), view.language, 1),
        count=len(found),
        worst=view.say(sentence(view, worst)),
    )


def _lent(view: View, cover: Cover) -> Message:
    helpers = {
        (duty.person, duty.date) for duty in view.outcome.duties for piece in duty.pieces if is_lent(view, duty, piece)
    }
    covered, own = cover.shares
    return message(
        "{days} duties help another district; {covered} of the demand are covered, without lending it would be {own}.",
        days=len(helpers),
        covered=formats.percent(covered, view.language),
        own=formats.percent(own, view.language),
    )


def _exchange(view: View, people: set[str], sites: set[str]) -> Message:
    given = borrowed = 0
    for duty in view.outcome.duties:
        places = {piece.site for piece in duty.pieces if is_lent(view, duty, piece)}
        given += duty.person in people and bool(places - sites)
        borrowed += duty.person not in people and bool(places & sites)
    return message(
        "{given} duties of the district's people help elsewhere, {borrowed} of people from elsewhere help here.",
        given=given,
        borrowed=borrowed,
    )
