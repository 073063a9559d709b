"""What stays open, for somebody with ten minutes: the largest gaps, then site by site, then work without a time."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from openpyxl import Workbook

from models.message import message
from roster.publish import look
from roster.publish.gaps import Gap, gaps, open_hours, role_names
from roster.publish.sheet import Sheet, Value, height_of
from roster.publish.spare import Offer, Spare
from roster.publish.view import View
from roster.publish.weekly import Row, by_task, days_text, half_days, largest, peak, stretches, volume_text, weekly
from roster.texts import formats
from roster.texts.catalogue import N_

WIDTHS = (21, 31, 44, 8, 6, 22)
LOOKS = (look.BOLD, look.TEXT, look.TEXT, look.HOURS, look.MIDDLE, look.TEXT)
HEADS = (N_("Site, days"), N_("Task"), N_("When, and how many are missing"), N_("Hours"), N_("Prio."), N_("Note"))
SHOWN = 3
"""So many offers stand in one note."""
LEGEND = (
    N_("Legend: hours are heads x time; 0.5 is half a head; priority 1 comes first."),
    N_("A note names who has no duty on that day and may do this one (duty type in brackets) by every rule checked."),
    N_("'nobody left': everybody who may do it within reach works, is away, or would break a rule."),
)
LIMITS = N_("Limits agreed with single people are known to the centre only and not looked at in these notes.")


def shortage_sheet(
    workbook: Workbook, view: View, sites: set[str] | None = None, *, most: int = 15, hours: bool = False
) -> None:
    """The list of shortages, of the whole city or of these sites.

    Args:
        workbook: Gets one sheet more.
        view: Problem, outcome and language.
        sites: Only these; None is the whole city.
        most: So many tasks stand among the largest.
        hours: Whether the readers may know personal limits and who is above the week's target.
    """
    sheet = Sheet(workbook, view.text("Shortages"), view, "A4 upright")
    sheet.widths(*WIDTHS)
    sheet.top(view.text("Shortages"), view.text("what nobody could be given for"))
    head = sheet.line([view.text(name) for name in HEADS], look.HEAD, height=15)
    found, last = gaps(view, sites), head + 1
    if found:
        _largest(sheet, found, most)
        last = _sites(sheet, found, Spare(view, limits=hours), head)
        last = _volumes(sheet, [gap for gap in found if gap.is_volume], head) or last
    else:
        sheet.wide(view.text("Nothing stays open."), len(WIDTHS))
    _legend(sheet, LEGEND if hours else (*LEGEND, LIMITS))
    sheet.keep(last, head)
    sheet.finish(head)


def _legend(sheet: Sheet, lines: Sequence[str]) -> None:
    """What it means."""
    sheet.line()
    for line in lines:
        sheet.wide(sheet.view.text(line), len(WIDTHS), look.SMALL)


def _largest(sheet: Sheet, found: list[Gap], most: int) -> None:
    view, groups = sheet.view, largest(sheet.view, found, most)
    tasks = len(by_task(found))
    what = message("Main gaps: the {shown} dearest of {tasks} tasks", shown=len(groups), tasks=tasks)
    if tasks > len(groups):
        _block(sheet, view.say(what), sum(map(open_hours, groups)))
    else:
        _block(sheet, view.text("Main gaps: all tasks"), open_hours(found))
    for group in groups:
        first = group[0]
        times = volume_text(view, first) if first.is_volume else half_days(view, group)
        _line(
            sheet, [_place(view, first.site), role_names(view, first.roles), times, *_weight(group), _peak(view, group)]
        )


def _peak(view: View, group: Sequence[Gap]) -> str:
    notes = [view.text("below the minimum")] if any(gap.below_minimum for gap in group) else []
    if not group[0].is_volume:
        heads = formats.number(peak(group) / 100, view.language)
        notes.append(view.say(message("up to {heads} missing at a time", heads=heads)))
    return ", ".join(notes)


def _sites(sheet: Sheet, found: list[Gap], spare: Spare, head: int) -> int:
    """Site by site, those of a district together, none torn by a page's end if it fits on one; says the last's row."""
    view, first = sheet.view, sheet.row + 1
    places = sorted(view.problem.sites, key=lambda site: list(view.districts).index(site.district))
    for site in (*(place.id for place in places), None):
        here = [gap for gap in found if gap.site == site and not gap.is_volume]
        if not here:
            continue
        first = sheet.row + 1
        _block(sheet, _place(view, site), open_hours(here))
        for row in weekly(here):
            _row(sheet, row, spare)
        sheet.keep(first, head)
    return first


def _row(sheet: Sheet, row: Row, spare: Spare) -> None:
    view, first = sheet.view, row.gaps[0]
    notes = [view.text("below the minimum")] if first.below_minimum else []
    notes.append(offers_text(view, spare.offers(row.gaps), hours=spare.limits))
    values = [days_text(view, row.dates), role_names(view, first.roles), stretches(view, row.gaps)]
    _line(sheet, [*values, *_weight(row.gaps), ", ".join(notes)])


def offers_text(view: View, offers: Sequence[Offer], *, hours: bool) -> str:
    """Who could be asked: Mo P012 (F1), above the target; with `hours` only is that said."""
    if not offers:
        return view.text("nobody left")
    over = {True: ", " + view.text("above the target"), False: ""}
    named = (
        f"{days_text(view, [offer.date])} {offer.person} ({offer.duty_type}{over[hours and offer.over]})"
        for offer in offers[:SHOWN]
    )
    return ", ".join(named) + (" ..." if offers[SHOWN:] else "")


def _volumes(sheet: Sheet, found: list[Gap], head: int) -> int | None:
    if not found:
        return None
    first = sheet.row + 1
    _block(sheet, sheet.view.text("Work without a time of day"), open_hours(found))
    for gap in sorted(found, key=lambda gap: (gap.priority, -gap.minutes, gap.site or "")):
        site, task = _place(sheet.view, gap.site), role_names(sheet.view, gap.roles)
        _line(sheet, [site, task, volume_text(sheet.view, gap), *_weight([gap]), ""])
    sheet.keep(first, head)
    return first


def _block(sheet: Sheet, title: str, hours: float) -> None:
    """A line that says what follows, with its open hours."""
    looks = [look.BLOCK] * 3 + [look.SUM] + [look.BLOCK] * 2
    sheet.line([title, None, None, hours, None, None], looks, height=16)
    sheet.merge(1, 3)


def _weight(found: Iterable[Gap]) -> list[Value]:
    """Open hours and priority."""
    rows = list(found)
    return [open_hours(rows), rows[0].priority]


def _line(sheet: Sheet, values: Sequence[Value]) -> None:
    sheet.line(values, LOOKS, height=height_of([*values[:3], "", "", values[5]], WIDTHS))


def _place(view: View, site: str | None) -> str:
    return view.sites[site].name if site else view.text("anywhere")
