"""Who is in reserve each day: whom to send when somebody calls in sick."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterator

from openpyxl import Workbook

from models.duties import Duty
from roster.publish import look
from roster.publish.audience import allow
from roster.publish.daysheet import clock
from roster.publish.sheet import Sheet
from roster.publish.view import View
from roster.texts import formats
from roster.texts.catalogue import N_

WIDTHS = (14, 24, 24, 28, 9, 14)
HEADS = (N_("Day"), N_("District"), N_("Site"), N_("Name"), N_("Duty"), N_("There"))


def standing_by(view: View, date: dt.date, district: str) -> list[Duty]:
    """The reserve duties of a date at the sites of a district, who comes first in front."""
    found = [
        duty
        for duty in view.outcome.duties
        if duty.date == date and view.duty_types[duty.duty_type].reserve and duty.pieces
        if view.sites[duty.pieces[0].site].district == district
    ]
    return sorted(found, key=lambda duty: (duty.span.start, *view.alphabetic(view.people[duty.person])))


def standby_sheet(workbook: Workbook, view: View) -> None:
    """One line a reserve duty, by day and district; no sheet where no duty type is meant for it."""
    if not any(duty_type.reserve for duty_type in view.problem.duty_types):
        return
    allow("zentrale", "reserve")
    sheet = Sheet(workbook, view.text("Reserve"), view)
    sheet.widths(*WIDTHS)
    sheet.top(view.text("Reserve"), view.text("whom to send when somebody calls in sick"))
    head = sheet.line([view.text(name) for name in HEADS], look.HEAD)
    for date in view.problem.horizon.days:
        for line in _lines(view, date):
            sheet.line([formats.date(date, view.language, "heading"), *line], look.TEXT)
    sheet.finish(head)


def _lines(view: View, date: dt.date) -> Iterator[list[str]]:
    for district in view.problem.districts:
        for duty in standing_by(view, date, district.id):
            site, name = view.sites[duty.pieces[0].site].name, view.name(view.people[duty.person])
            yield [district.name, site, name, duty.duty_type, clock(duty.span)]
