"""What hangs on the wall of a site: names and codes of one week, A for absent, no hours, no reasons, no wishes."""

from __future__ import annotations

from functools import partial

from openpyxl import Workbook

from models.people import Person
from models.places import Site
from roster.publish.audience import allow
from roster.publish.codes import code
from roster.publish.district import guest_code, is_here
from roster.publish.legend import code_legend, used_types
from roster.publish.sheet import Sheet, new_workbook
from roster.publish.view import View
from roster.publish.weekplan import Pages, block, day_heads, day_widths, fits, paper_for, person_line


def board_workbook(view: View, site: Site) -> Workbook:
    """The notice board of one site: who is at home there, and who comes to help."""
    allow("aushang", "board")
    workbook = new_workbook()
    home, guests = crew(view, site)
    rows = len(home) + len(guests)
    sheet = Sheet(workbook, view.text("Week plan"), view, paper_for(view, rows))
    columns = 1 + len(view.days)
    sheet.widths(30, *day_widths(sheet))
    sheet.top(site.name, site.address)
    head = day_heads(sheet, [view.text("Name")])
    one_page = fits(view, rows)
    pages = Pages(sheet, 0 if one_page else head)
    pages.begin()
    for person in home:
        person_line(sheet, [view.name(person)], person, partial(code, view, plain=True))
    pages.begin()
    if guests:
        block(sheet, view.text("From elsewhere, at work here"), columns)
    for person in guests:
        shown = partial(guest_code, view, sites={site.id}, plain=True)
        person_line(sheet, [view.name(person)], person, shown)
    pages.tail()
    code_legend(sheet, used_types(view, home, {site.id}), pins=False)
    pages.end()
    sheet.finish(head, fixed_columns=1, one_page=one_page)
    return workbook


def crew(view: View, site: Site) -> tuple[list[Person], list[Person]]:
    """Who is at home at the site, and who else works there, both by name."""
    here = view.working_at({site.id})
    home = [person for person in view.problem.people if person.home_site == site.id and is_here(view, person)]
    others = [person for person in view.problem.people if person.home_site != site.id and person.id in here]
    return view.by_name(home), view.by_name(others)
