"""The whole week on one page: how good the plan is, what stays open, who helps whom."""

from __future__ import annotations

from openpyxl import Workbook

from models.message import message
from models.outcome import Level
from roster.publish import look
from roster.publish.audience import allow
from roster.publish.coverage import Cover, work_table
from roster.publish.gaps import gaps, open_hours
from roster.publish.look import Look
from roster.publish.news import STATUS
from roster.publish.sheet import Sheet, Value
from roster.publish.view import View
from roster.texts import formats
from roster.texts.catalogue import N_

COLUMNS = 3
Fact = tuple[str, Value, Look, str]
"""What, how much, how it looks, and a remark."""
LEGEND = N_("Legend: a draft until a named person has released it; fewer points are better.")


def overview_sheet(workbook: Workbook, view: View, cover: Cover) -> None:
    """The facts of the week, then what contradicts itself, if anything does."""
    allow("zentrale", "overview")
    sheet = Sheet(workbook, view.text("Overview"), view)
    sheet.widths(46, 14, 66)
    sheet.top(" ".join([view.text("Roster"), view.problem.name]))
    sheet.wide(view.say(STATUS[view.outcome.status]), COLUMNS, look.BOLD)
    head = sheet.line([view.text("What"), view.text("How much"), view.text("Remark")], look.HEAD)
    for what, value, its_look, remark in facts(view, cover):
        sheet.line([what, value, remark], [look.BOLD, its_look, look.TEXT], height=18)
    for contradiction in view.outcome.contradictions:
        causes = "; ".join(view.say(cause) for cause in contradiction.causes)
        sheet.wide(f"{view.say(contradiction.what)}: {causes}", COLUMNS, look.BANNER)
    sheet.line()
    sheet.wide(view.text(LEGEND), COLUMNS, look.SMALL)
    sheet.finish(head)


def facts(view: View, cover: Cover) -> list[Fact]:
    """Every line of the overview."""
    return [*_quality(view), *_cover(view, cover), *_numbers(view)]


def _quality(view: View) -> list[Fact]:
    outcome, text = view.outcome, view.text
    points: Value = "-" if outcome.points is None else outcome.points
    bound: Value = text("not known") if outcome.bound is None else outcome.bound
    return [
        (text("Points"), points, look.WHOLE, text("what undesired things cost together; fewer is better")),
        (text("At least"), bound, look.WHOLE, _gap(view)),
        *(_level(view, level) for level in outcome.levels[:1] if len(outcome.levels) > 1),
    ]


def _gap(view: View) -> str:
    outcome = view.outcome
    if outcome.status == "optimal":
        return view.text("No plan has fewer points: that is proven.")
    if outcome.gap_hours is None:
        return view.text("How much better a plan could be is not known.")
    hours = formats.number(outcome.gap_hours, view.language, 1)
    return view.say(message("At most {hours} person-hours of cover better is possible.", hours=hours))


def _level(view: View, level: Level) -> Fact:
    proven = view.text("proven least") if level.proven else view.text("not proven least")
    remark = "; ".join([view.text("weighted: sites that close last count more"), proven])
    return (view.text("Open sites: minutes below the minimum"), level.amount, look.WHOLE, remark)


def _cover(view: View, cover: Cover) -> list[Fact]:
    found, text = gaps(view), view.text
    covered, own = cover.shares
    work = work_table(view)
    lent = float(work.loc[work["from"] != work["to"], "hours"].sum())
    below = sum(gap.below_minimum for gap in found)
    return [
        (text("Open hours"), open_hours(found), look.HOURS, text("see the sheet of shortages")),
        (text("Stretches below the minimum"), below, look.WHOLE, text("where a site is short of what keeps it open")),
        (text("Cover with lending"), covered, look.SHARE, text("share of the wanted hours that is covered")),
        (text("Cover without lending"), own, look.SHARE, text("if people worked in their own district only")),
        (text("Hours lent between districts"), lent, look.HOURS, text("see the sheet of lending")),
    ]


def _numbers(view: View) -> list[Fact]:
    outcome, text = view.outcome, view.text
    planned = {duty.person for duty in outcome.duties}
    absent = len(view.absent)
    return [
        (text("Duties"), len(outcome.duties), look.WHOLE, ""),
        (text("People with a duty"), len(planned), look.WHOLE, ""),
        (text("People"), len(view.problem.people), look.WHOLE, ""),
        (text("Days of absence"), absent, look.WHOLE, text("whole days, weekends included")),
        (text("Sites"), len(view.problem.sites), look.WHOLE, ""),
        (text("Breaches of strict rules"), len(outcome.breaches), look.WHOLE, text("see the sheet of rules checked")),
    ]
