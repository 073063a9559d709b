"""What stays open, one line a stretch: when, where, what, how many heads, how many hours."""

from __future__ import annotations

from openpyxl import Workbook

from roster.publish import look
from roster.publish.gaps import Gap, gaps, role_names, when
from roster.publish.sheet import Sheet, Value
from roster.publish.view import View
from roster.texts.catalogue import N_

WIDTHS = (26, 28, 34, 12, 12, 10, 24)
LEGEND = N_(
    "Legend: heads missing, on dark ground; 0.5 is half a head; priority 1 comes first; open hours are heads x time."
)


def shortage_sheet(workbook: Workbook, view: View, sites: set[str] | None = None) -> None:
    """The list of shortages, of the whole city or of these sites."""
    sheet = Sheet(workbook, view.text("Shortages"), view)
    sheet.widths(*WIDTHS)
    sheet.top(view.text("Shortages"), view.text("what nobody could be given for"))
    heads = [N_("When"), N_("Site"), N_("Task"), N_("Heads missing"), N_("Open hours"), N_("Priority"), N_("Note")]
    head = sheet.line([view.text(name) for name in heads], look.HEAD)
    found = gaps(view, sites)
    for gap in found:
        _line(sheet, gap)
    if not found:
        sheet.wide(view.text("Nothing stays open."), len(WIDTHS))
    sheet.line()
    sheet.wide(view.text(LEGEND), len(WIDTHS), look.SMALL)
    sheet.finish(head)


def _line(sheet: Sheet, gap: Gap) -> None:
    view = sheet.view
    site = view.sites[gap.site].name if gap.site else view.text("anywhere")
    note = view.text("below the minimum") if gap.below_minimum else ""
    values: list[Value] = [
        when(view, gap),
        site,
        role_names(view, gap.roles),
        "" if gap.is_volume else gap.missing_percent / 100,
        gap.hours,
        gap.priority,
        note,
    ]
    looks = [look.BOLD, look.TEXT, look.TEXT, look.SHORT_NUMBER, look.HOURS, look.WHOLE, look.TEXT]
    sheet.line(values, looks, height=17)
