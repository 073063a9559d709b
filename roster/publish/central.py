"""What central operations gets: one workbook about the whole city."""

from __future__ import annotations

from functools import partial

from openpyxl import Workbook

from roster.publish.audience import allow
from roster.publish.codes import code
from roster.publish.coverage import Cover
from roster.publish.district import is_here
from roster.publish.heatmap import coverage_sheet
from roster.publish.legend import code_legend, used_types
from roster.publish.lending import lending_sheet
from roster.publish.money import charges_sheet
from roster.publish.news import city_news, news_sheet
from roster.publish.overview import overview_sheet
from roster.publish.promised import promise_sheet
from roster.publish.proof import proof_sheet
from roster.publish.sheet import Sheet, new_workbook
from roster.publish.shortages import shortage_sheet
from roster.publish.standby import standby_sheet
from roster.publish.view import View
from roster.publish.weekplan import Pages, block, day_heads, day_widths, paper_for, person_line


def central_workbook(view: View) -> Workbook:
    """All sheets of the central workbook, in the order in which they are read."""
    workbook = new_workbook()
    cover = Cover(view)
    overview_sheet(workbook, view, cover)
    allow("zentrale", "news")
    news_sheet(workbook, view, view.text("the whole city"), city_news(view, cover))
    allow("zentrale", "shortages")
    shortage_sheet(workbook, view, hours=True)
    standby_sheet(workbook, view)
    promise_sheet(workbook, view)
    coverage_sheet(workbook, view)
    lending_sheet(workbook, view, cover)
    charges_sheet(workbook, view)
    proof_sheet(workbook, view)
    plan_sheet(workbook, view)
    return workbook


def plan_sheet(workbook: Workbook, view: View) -> None:
    """Everybody's days, district by district."""
    allow("zentrale", "plan")
    sheet = Sheet(workbook, view.text("Plan"), view, paper_for(view, len(view.problem.people)))
    sheet.widths(9, 26, 9, *day_widths(sheet))
    sheet.top(view.text("Plan"), view.text("to be read; duties are changed in the workbooks of the districts"))
    head = day_heads(sheet, [view.text("Id"), view.text("Name"), view.text("Site")])
    everybody = [person for person in view.problem.people if is_here(view, person)]
    pages = Pages(sheet, head)
    for district in view.problem.districts:
        pages.begin()
        people = [person for person in everybody if person.district == district.id]
        if people:
            block(sheet, district.name, 3 + len(view.days))
        for person in view.by_name(people):
            lead = [person.id, view.name(person), person.home_site or view.text("Springer")]
            person_line(sheet, lead, person, partial(code, view))
    pages.tail()
    code_legend(sheet, used_types(view, everybody, set()))
    pages.end()
    sheet.finish(head, fixed_columns=2)
