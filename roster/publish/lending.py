"""Hours lent and borrowed: whose people worked in whose sites, and what that did for the cover."""

from __future__ import annotations

import pandas as pd
from openpyxl import Workbook

from models.places import District
from roster.checks.lent import exchanged
from roster.publish import look
from roster.publish.audience import allow
from roster.publish.coverage import Cover, lent_hours
from roster.publish.look import Look
from roster.publish.sheet import Sheet, Value
from roster.publish.view import View
from roster.texts import formats
from roster.texts.catalogue import N_

LEGEND = N_("Legend: grey is work in the own district, a bold frame is work in another one, by Springer too.")


def lending_sheet(workbook: Workbook, view: View, cover: Cover) -> None:
    """The matrix of hours, then each district's cover with and without help."""
    allow("zentrale", "lending")
    sheet = Sheet(workbook, view.text("Lending"), view)
    districts = view.problem.districts
    sheet.widths(26, *([13] * max(len(districts) + 2, 7)))
    sheet.top(view.text("Lending between districts"), view.text("hours at work"))
    names = (district.name for district in districts)
    heads = [view.text("People from / work in"), *names, view.text("lent"), view.text("all")]
    head = sheet.line(heads, look.HEAD, height=28)
    _matrix(sheet)
    sheet.line()
    _limits(sheet)
    _cover(sheet, cover)
    sheet.line()
    sheet.wide(view.text(LEGEND), len(heads), look.SMALL)
    sheet.finish(head, fixed_columns=1)


def _matrix(sheet: Sheet) -> None:
    view, table = sheet.view, lent_hours(sheet.view)
    for origin, row in zip(table.index, table.to_numpy(dtype=float).tolist(), strict=True):
        name = view.districts[origin].name
        pairs = list(zip(table.columns, row, strict=True))
        given = sum(hours for to, hours in pairs if to != origin)
        marked = [_shade(origin, to, hours) for to, hours in pairs]
        sheet.line([name, *row, given, sum(row)], [look.BOLD, *marked, look.HOURS, look.HOURS])
    borrowed = _borrowed(table)
    totals = [view.text("borrowed"), *borrowed, sum(borrowed), ""]
    sheet.line(totals, [look.BOLD] + [look.HOURS] * (len(totals) - 1))


def _limits(sheet: Sheet) -> None:
    """What each district lent and borrowed in each week beside what was typed for it; nothing if nothing was."""
    view = sheet.view
    rows = [row for row in exchanged(view.given) if any(most is not None for most in _typed(row.district))]
    if not rows:
        return
    heads = [N_("District"), N_("Week"), N_("lent"), N_("at most"), N_("quota")]
    heads += [N_("borrowed"), N_("at most"), N_("quota")]
    sheet.line([view.text(name) for name in heads], look.HEAD, height=28)
    for row in rows:
        lent, quota, borrowed, free = (None if most is None else most / 60 for most in _typed(row.district))
        figures: list[Value] = [row.lent / 60, lent, quota, row.borrowed / 60, borrowed, free]
        week = formats.week(row.week[0], view.language)
        sheet.line([row.district.name, week, *figures], [look.BOLD, look.TEXT, *[look.HOURS] * 6])
    sheet.line()


def _typed(district: District) -> tuple[int | None, ...]:
    return district.lent_most, district.lent_quota, district.borrowed_most, district.borrowed_quota


def _borrowed(table: pd.DataFrame) -> list[float]:
    """What each district gets from the others."""
    hours = table.to_numpy(dtype=float)
    return [float(total) for total in hours.sum(axis=0) - hours.diagonal()]


def _shade(origin: str, destination: str, hours: float) -> Look:
    """Own hours are grey, hours in another district have a bold frame."""
    if origin == destination:
        return look.OWN_HOURS
    return look.LENT_HOURS if hours else look.HOURS


def _cover(sheet: Sheet, cover: Cover) -> None:
    view = sheet.view
    heads = [
        N_("District"),
        N_("Wanted hours"),
        N_("covered"),
        N_("with lending"),
        N_("without lending"),
        N_("difference"),
    ]
    sheet.line([view.text(name) for name in heads], look.HEAD, height=28)
    sums = cover.table.groupby("district")[["wanted", "covered", "own"]].sum()
    hours = dict(zip(sums.index, sums.to_numpy(dtype=float).tolist(), strict=True))
    for district in view.problem.districts:
        wanted, covered, own = hours.get(district.id, (0.0, 0.0, 0.0))
        shares: list[Value] = [covered / wanted, own / wanted, (covered - own) / wanted] if wanted else [None] * 3
        looks = [look.BOLD, look.HOURS, look.HOURS, look.SHARE, look.SHARE, look.SHARE]
        sheet.line([district.name, wanted, covered, *shares], looks)
