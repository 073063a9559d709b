"""Hours lent and borrowed: whose people worked in whose sites, and what that did for the cover."""

from __future__ import annotations

import pandas as pd
from openpyxl import Workbook

from roster.publish import look
from roster.publish.audience import allow
from roster.publish.coverage import Cover, lent_hours
from roster.publish.look import Look
from roster.publish.sheet import Sheet, Value
from roster.publish.view import View
from roster.texts.catalogue import N_

LEGEND = N_("Legend: grey is work in the own district, a bold frame is work in another one, by Springer too.")


def lending_sheet(workbook: Workbook, view: View, cover: Cover) -> None:
    """The matrix of hours, then each district's cover with and without help."""
    allow("zentrale", "lending")
    sheet = Sheet(workbook, view.text("Lending"), view)
    districts = view.problem.districts
    sheet.widths(26, *([13] * max(len(districts) + 2, 5)))
    sheet.top(view.text("Lending between districts"), view.text("hours at work"))
    names = (district.name for district in districts)
    heads = [view.text("People from / work in"), *names, view.text("lent"), view.text("all")]
    head = sheet.line(heads, look.HEAD, height=28)
    _matrix(sheet)
    sheet.line()
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
