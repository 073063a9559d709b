"""What a district gets back: what is new, its week plan, its wishes, a day sheet for each site, and what stays open."""

from __future__ import annotations

import datetime as dt
from functools import partial
from itertools import groupby

from openpyxl import Workbook

from models.people import Person
from models.places import District
from roster.publish.audience import allow
from roster.publish.codes import Code, code
from roster.publish.daysheet import day_sheet
from roster.publish.feedback import feedback_sheet
from roster.publish.legend import code_legend, used_types
from roster.publish.news import district_news, news_sheet
from roster.publish.sheet import Sheet, new_workbook
from roster.publish.shortages import shortage_sheet
from roster.publish.view import View
from roster.publish.weekplan import CodeOf, Pages, block, day_heads, day_widths, fits, offer_codes, person_line
from roster.texts.catalogue import N_

WEEK = N_("Week plan")
GUESTS = N_("From elsewhere, at work here (change them in their own district's workbook)")
NOBODY = Code("", "free")


def district_workbook(view: View, district: District) -> Workbook:
    """The workbook of one district; `Week plan` is the sheet that is read back."""
    workbook = new_workbook()
    allow("bezirke", "news")
    news_sheet(workbook, view, district.name, district_news(view, district))
    week_sheet(workbook, view, district)
    feedback_sheet(workbook, view, district)
    for site in view.problem.sites:
        if site.district == district.id:
            day_sheet(workbook, view, site)
    allow("bezirke", "shortages")
    shortage_sheet(workbook, view, sites_in(view, district.id), most=5)
    return workbook


def sites_in(view: View, district: str) -> set[str]:
    """Ids of the district's sites."""
    return {site.id for site in view.problem.sites if site.district == district}


def week_sheet(workbook: Workbook, view: View, district: District) -> None:
    """The plan that is authoritative: own people, Springer, and below them who comes from elsewhere."""
    allow("bezirke", "week")
    own, floating, guests = crew(view, district)
    rows = len(own) + len(floating) + len(guests)
    sheet = Sheet(workbook, view.text(WEEK), view, "A3")
    columns = 3 + len(view.days)
    sheet.widths(9, 26, 9, *day_widths(sheet))
    hint = view.text("Change a duty by typing another code into its cell.")
    sheet.top(f"{view.text(WEEK)} {district.name}", hint)
    head = day_heads(sheet, [view.text("Id"), view.text("Name"), view.text("Site")])
    one_page = fits(view, rows, "A3")
    pages = Pages(sheet, 0 if one_page else head)
    _people(pages, view.text("People of the district"), own)
    _people(pages, view.text("Springer"), floating)
    offer_codes(sheet, head + 1, 4, sheet.row, columns)
    _guests(pages, guests, sites_in(view, district.id))
    pages.tail()
    code_legend(sheet, used_types(view, [*own, *floating], sites_in(view, district.id)))
    pages.end()
    sheet.finish(head, fixed_columns=2, one_page=one_page)


def crew(view: View, district: District) -> tuple[list[Person], list[Person], list[Person]]:
    """The district's people with a home site, those without, and who comes from elsewhere, site by site."""
    members = [person for person in view.problem.people if person.district == district.id and is_here(view, person)]
    here = view.working_at(sites_in(view, district.id))
    guests = [person for person in view.problem.people if person.district != district.id and person.id in here]
    own = sorted(members, key=lambda person: (person.home_site or "", *view.alphabetic(person)))
    guests.sort(key=lambda person: (person.home_site is None, person.home_site or "", *view.alphabetic(person)))
    return [row for row in own if row.home_site], [row for row in own if not row.home_site], guests


def is_here(view: View, person: Person) -> bool:
    """Whether the person has a contract on any day of the horizon."""
    return any(person.contract_on(date) for date in view.problem.horizon.days)


def guest_code(view: View, person: Person, date: dt.date, *, sites: set[str], plain: bool = False) -> Code:
    """The code of somebody from elsewhere: only the days on which they work at these sites."""
    duty = view.duties.get((person.id, date))
    if duty is None or not sites & {piece.site for piece in duty.pieces}:
        return NOBODY
    return code(view, person, date, plain=plain)


def _people(pages: Pages, title: str, people: list[Person]) -> None:
    _group(pages, title, people, partial(code, pages.sheet.view))


def _guests(pages: Pages, people: list[Person], sites: set[str]) -> None:
    view = pages.sheet.view
    _group(pages, view.text(GUESTS), people, partial(guest_code, view, sites=sites))


def _group(pages: Pages, title: str, people: list[Person], shown: CodeOf) -> None:
    """A block of people, site by site."""
    sheet = pages.sheet
    for number, (site, there) in enumerate(groupby(people, key=lambda person: person.home_site or "")):
        pages.begin()
        if number == 0:
            block(sheet, title, sheet.columns)
        for person in there:
            person_line(sheet, [person.id, sheet.view.name(person), site], person, shown)
