"""The whole week on one page: how good the plan is, how each district and department stands, and the figures."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

import pandas as pd
from openpyxl import Workbook

from models.outcome import Level
from roster.publish import look
from roster.publish.audience import allow
from roster.publish.better import better_words, level_words
from roster.publish.coverage import Cover, work_table
from roster.publish.gaps import gaps, open_hours
from roster.publish.look import Look
from roster.publish.news import STATUS
from roster.publish.sheet import Sheet, Value
from roster.publish.view import View
from roster.texts.catalogue import N_

WIDTHS = (46, 13, 13, 13, 13, 13, 13, 13)
Fact = tuple[str, Value, Look, str]
"""What, how much, how it looks, and a remark."""
HEADS = (
    N_("Wanted hours"),
    N_("open hours"),
    N_("covered"),
    N_("without lending"),
    N_("lent hours"),
    N_("borrowed hours"),
    N_("People absent"),
)
LOOKS = (look.BOLD, look.HOURS, look.HOURS, look.SHARE, look.SHARE, look.HOURS, look.HOURS, look.WHOLE)
LEGEND = N_(
    "Legend: a draft until a named person has released it; lent and borrowed are hours between districts; "
    "absent counts everybody who is away on at least one whole working day; fewer points are better."
)


@dataclass(frozen=True)
class Line:
    """One district or department: which rows of the tables are its own."""

    name: str
    cover: pd.Series[bool]
    lent: pd.Series[bool]
    borrowed: pd.Series[bool] | None
    absent: int | None


def overview_sheet(workbook: Workbook, view: View, cover: Cover) -> None:
    """The verdict, a table each for districts and departments, then the facts and what contradicts itself, if any."""
    allow("zentrale", "overview")
    sheet = Sheet(workbook, view.text("Overview"), view)
    sheet.widths(*WIDTHS)
    sheet.top(" ".join([view.text("Roster"), view.problem.name]))
    head = sheet.row
    for what in (STATUS[view.outcome.status], better_words(view.outcome, view.language)):
        if what:
            sheet.wide(view.say(what), len(WIDTHS), look.VERDICT)
    work = work_table(view)
    _table(sheet, view.text("District"), _districts(view, cover.table, work), cover.table, work)
    _table(sheet, view.text("Department"), _departments(view, cover.table, work), cover.table, work)
    _facts(sheet, [*_quality(view), *_numbers(view)])
    for contradiction in view.outcome.contradictions:
        causes = "; ".join(view.say(cause) for cause in contradiction.causes)
        sheet.wide(f"{view.say(contradiction.what)}: {causes}", len(WIDTHS), look.BANNER)
    sheet.line()
    sheet.wide(view.text(LEGEND), len(WIDTHS), look.SMALL)
    sheet.finish(head, one_page=True)


def absent_people(view: View, district: str | None = None) -> int:
    """How many are away on at least one whole working day of theirs, of one district or of all."""
    away = {name for name, date in view.absent if date in view.problem.horizon.days and _works(view, name, date)}
    return len([name for name in away if district in {None, view.people[name].district}])


def _works(view: View, name: str, date: object) -> bool:
    return any(day == date and view.people[name].pattern_on(day) for day in view.days)


def _districts(view: View, cells: pd.DataFrame, work: pd.DataFrame) -> list[Line]:
    away = work["from"] != work["to"]
    lines = [
        Line(
            row.name,
            cells["district"] == row.id,
            away & (work["from"] == row.id),
            away & (work["to"] == row.id),
            absent_people(view, row.id),
        )
        for row in view.problem.districts
    ]
    return [*lines, Line(view.text("all"), cells["wanted"] >= 0, away, away, absent_people(view))]


def _departments(view: View, cells: pd.DataFrame, work: pd.DataFrame) -> list[Line]:
    """People belong to districts, not to departments: nobody is absent from one, and none borrows from another."""
    away = work["from"] != work["to"]
    return [
        Line(row.name, cells["department"] == row.id, away & (work["department"] == row.id), None, None)
        for row in view.problem.departments
    ]


def _table(sheet: Sheet, what: str, lines: Sequence[Line], cells: pd.DataFrame, work: pd.DataFrame) -> None:
    sheet.line()
    sheet.line([what, *(sheet.view.text(name) for name in HEADS)], look.HEAD, height=28)
    for line in lines:
        wanted, covered, own = (float(cells.loc[line.cover, column].sum()) for column in ("wanted", "covered", "own"))
        shares: list[Value] = [covered / wanted, own / wanted] if wanted else [None, None]
        lent = float(work.loc[line.lent, "hours"].sum())
        borrowed = None if line.borrowed is None else float(work.loc[line.borrowed, "hours"].sum())
        values: list[Value] = [line.name, wanted, wanted - covered, *shares, lent, borrowed, line.absent]
        sheet.line(values, LOOKS, height=15)


def _facts(sheet: Sheet, found: Sequence[Fact]) -> None:
    view, last = sheet.view, len(WIDTHS)
    sheet.line()
    sheet.line([view.text("What"), view.text("How much"), view.text("Remark")] + [None] * (last - 3), look.HEAD)
    sheet.merge(3, last)
    for what, value, its_look, remark in found:
        looks = [look.BOLD, its_look] + [look.TEXT] * (last - 2)
        sheet.line([what, value, remark] + [None] * (last - 3), looks, height=15)
        sheet.merge(3, last)


def _quality(view: View) -> list[Fact]:
    outcome, text, found = view.outcome, view.text, gaps(view)
    points: Value = "-" if outcome.points is None else outcome.points
    bound: Value = text("not known") if outcome.bound is None else outcome.bound
    below = sum(gap.below_minimum for gap in found)
    return [
        (text("Points"), points, look.WHOLE, text("what undesired things cost together; fewer is better")),
        (text("At least"), bound, look.WHOLE, text("no plan that keeps as many sites open has fewer points")),
        (text("Gap"), "-" if outcome.gap is None else outcome.gap, look.SHARE, text("between points and at least")),
        *(_level(view, level) for level in outcome.levels[:1] if len(outcome.levels) > 1),
        (text("Stretches below the minimum"), below, look.WHOLE, text("where a site is short of what keeps it open")),
        (text("Open hours"), open_hours(found), look.HOURS, text("see the sheet of shortages")),
    ]


def _level(view: View, level: Level) -> Fact:
    proven = view.say(level_words(level, view.language))
    remark = "; ".join([view.text("weighted: sites that close last count more"), proven])
    return (view.text("Open sites: minutes below the minimum"), level.amount, look.WHOLE, remark)


def _numbers(view: View) -> list[Fact]:
    outcome, text = view.outcome, view.text
    planned = {duty.person for duty in outcome.duties}
    return [
        (text("Duties"), len(outcome.duties), look.WHOLE, ""),
        (text("People with a duty"), len(planned), look.WHOLE, ""),
        (text("People"), len(view.problem.people), look.WHOLE, ""),
        (text("Sites"), len(view.problem.sites), look.WHOLE, ""),
        (text("Breaches of strict rules"), len(outcome.breaches), look.WHOLE, text("see the sheet of rules checked")),
    ]
