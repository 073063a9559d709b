"""What a roster bears when people are missing, for those who decide about reserves: sites, roles and districts only."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterable, Sequence
from pathlib import Path

from openpyxl import Workbook

from models.robust import FewAble, Robustness, SinglePoint, Survival
from roster.publish import look
from roster.publish.audience import allow
from roster.publish.look import Look
from roster.publish.sheet import Sheet, Value, new_workbook
from roster.publish.view import View
from roster.texts import formats
from roster.texts.catalogue import N_
from roster.workbook.archive import save_stable

SURVIVAL = (
    N_("Site"),
    N_("Day"),
    N_("Days drawn"),
    N_("survived by itself"),
    N_("survived"),
    N_("at least"),
    N_("at most"),
    N_("not decided"),
    N_("more open hours"),
    N_("people asked"),
)
SURVIVAL_LOOKS = (look.BOLD, look.TEXT, look.WHOLE, *[look.SHARE] * 4, look.WHOLE, look.HOURS, look.HOURS)
SINGLES = (N_("Site"), N_("Role"), N_("Days"), N_("People"))
FEW = (N_("Site"), N_("Roles"), N_("Day"), N_("Minimum"), N_("People within reach"))
SPRINGER = (
    N_("District"),
    N_("May do"),
    N_("Hours below minimum saved"),
    N_("Open hours saved"),
    N_("saved for each paid hour"),
)
LEGENDS = {
    "survival": N_(
        "Legend: on drawn days people are missing by chance; survived is what keeps every minimum as well as before. "
        "With 95 per cent the share lies between the two numbers beside it; what is not decided counts as lost."
    ),
    "singles": N_(
        "Legend: days on which the loss of one person alone leaves a minimum unmet, whoever else changes duty that day."
    ),
    "few": N_("Legend: so many people are qualified, in contract and within reach on that day, rostered or not."),
    "springer": N_(
        "Legend: on average in a week, on days on which somebody is missing; a full week of 39 hours, with what most "
        "people of the district may do. Hours below minimum are weighted by who closes last."
    ),
}


def write_robustness(view: View, found: Robustness, path: Path) -> None:
    """Write the workbook; no person stands in it."""
    allow("zentrale", "robustness")
    workbook = new_workbook()
    _survival(workbook, view, found)
    _singles(workbook, view, found.single_points)
    _few(workbook, view, found.few_able)
    _springer(workbook, view, found)
    save_stable(workbook, path)


def weekday_words(view: View, weekday: int | None) -> str:
    """The name of a day of the week, 0 for Monday; nothing for all of them."""
    return "" if weekday is None else formats.weekday(dt.date(2026, 1, 5 + weekday), view.language)


def site_words(view: View, site: str | None) -> str:
    """The name of a site, or where no site is meant."""
    return view.sites[site].name if site else view.text("anywhere")


def _survival(workbook: Workbook, view: View, found: Robustness) -> None:
    sheet = Sheet(workbook, view.text("Robustness"), view)
    sheet.widths(28, 14, *[13] * 8)
    drawn = view.text("missing people drawn, per cent")
    sheet.top(view.text("What the roster bears"), f"{drawn}: {formats.number(found.sick_percent, view.language)}")
    head = sheet.line([view.text(name) for name in SURVIVAL], look.HEAD, height=28)
    for row in found.survival:
        sheet.line(_figures(view, row), SURVIVAL_LOOKS)
    _end(sheet, "survival", len(SURVIVAL), head)


def _figures(view: View, row: Survival) -> list[Value]:
    where = view.sites[row.site].name if row.site else view.text("everywhere")
    more = None if row.open_minutes is None else row.open_minutes / 60
    alone = row.by_itself / row.days if row.days else None
    shares = (alone, row.share, row.low, row.high)
    return [where, weekday_words(view, row.weekday), row.days, *shares, row.undecided, more, row.asked]


def _singles(workbook: Workbook, view: View, points: Iterable[SinglePoint]) -> None:
    proven = [point for point in points if point.proven]
    places = sorted({(point.site, point.role) for point in proven})
    rows: list[list[Value]] = []
    for place in places:
        here = [point for point in proven if (point.site, point.role) == place]
        days, people = len({point.date for point in here}), len({point.person for point in here})
        rows.append([view.sites[place[0]].name, view.roles[place[1]].name, days, people])
    looks = (look.BOLD, look.TEXT, look.WHOLE, look.WHOLE)
    _table(workbook, view, "singles", view.text("Must not be missing"), SINGLES, rows, looks)


def _few(workbook: Workbook, view: View, few: Sequence[FewAble]) -> None:
    rows: list[list[Value]] = [
        [
            site_words(view, row.site),
            ", ".join(view.roles[role].name for role in row.roles),
            formats.date(row.date, view.language, "heading"),
            row.minimum,
            row.able,
        ]
        for row in few
    ]
    looks = (look.BOLD, look.TEXT, look.TEXT, look.WHOLE, look.WHOLE)
    _table(workbook, view, "few", view.text("Few who could"), FEW, rows, looks)


def _springer(workbook: Workbook, view: View, found: Robustness) -> None:
    names = {row.id: row.name for row in view.problem.qualifications}
    rows: list[list[Value]] = [
        [
            view.districts[row.district].name,
            ", ".join(names[held] for held in row.qualifications),
            row.level_minutes / 60,
            row.open_minutes / 60,
            row.open_minutes / row.paid_minutes,
        ]
        for row in found.springer
    ]
    looks = (look.BOLD, look.TEXT, look.HOURS, look.HOURS, look.SHARE)
    _table(workbook, view, "springer", view.text("One more Springer"), SPRINGER, rows, looks)


def _table(
    workbook: Workbook,
    view: View,
    kind: str,
    title: str,
    heads: Sequence[str],
    rows: Iterable[Sequence[Value]],
    looks: Sequence[Look],
) -> None:
    sheet = Sheet(workbook, title, view)
    sheet.widths(28, 34, *[16] * max(5, len(heads)))
    sheet.top(title)
    head = sheet.line([view.text(name) for name in heads], look.HEAD, height=28)
    for row in rows:
        sheet.line(row, looks)
    _end(sheet, kind, len(heads), head)


def _end(sheet: Sheet, kind: str, columns: int, head: int) -> None:
    sheet.line()
    sheet.wide(sheet.view.text(LEGENDS[kind]), columns, look.SMALL)
    sheet.finish(head, fixed_columns=1)
