"""What the plan costs in points, line by line, until the sum is reached."""

from __future__ import annotations

from openpyxl import Workbook

from models.outcome import Charge, Level
from models.rulebook import RULES
from roster.publish import look
from roster.publish.audience import allow
from roster.publish.sheet import Sheet, Value
from roster.publish.view import View
from roster.texts.catalogue import N_
from roster.texts.units import UNITS

TITLES = {rule.name: rule.title for rule in RULES}
LEGEND = N_("Legend: open sites come first and are never bought with points; below them, fewer points are better.")


def charges_sheet(workbook: Workbook, view: View) -> None:
    """The levels of the goal, then every charge with its unit, then the sum."""
    allow("zentrale", "charges")
    sheet = Sheet(workbook, view.text("Charges"), view)
    sheet.widths(44, 18, 18, 18, 30)
    sheet.top(view.text("Charges"), view.text("what undesired things cost in points"))
    head = sheet.line(
        [view.text(name) for name in (N_("Rule"), N_("Amount"), N_("Unit"), N_("Points"), N_("Share"))], look.HEAD
    )
    total = sum(charge.points for charge in view.outcome.charges)
    for charge in sorted(view.outcome.charges, key=lambda row: (-row.points, row.rule)):
        _charge(sheet, charge, total)
    sheet.line([view.text("Sum"), None, None, total, None], [look.BOLD, look.TEXT, look.TEXT, look.WHOLE, look.TEXT])
    sheet.line()
    sheet.line(
        [view.text(name) for name in (N_("Goal"), N_("Amount"), N_("Unit"), N_("At least"), N_("Proven"))], look.HEAD
    )
    for level in view.outcome.levels:
        _level(sheet, level)
    sheet.line()
    sheet.wide(view.text(LEGEND), 5, look.SMALL)
    sheet.finish(head)


def title(view: View, rule: str) -> str:
    """The rule's title; its name, if the book does not have it."""
    return view.say(TITLES[rule]) if rule in TITLES else rule


def unit(view: View, name: str) -> str:
    """The unit as people say it."""
    return view.text(UNITS[name]) if name in UNITS else name


def _charge(sheet: Sheet, charge: Charge, total: int) -> None:
    view = sheet.view
    share = charge.points / total if total else None
    values: list[Value] = [title(view, charge.rule), charge.amount, unit(view, charge.unit), charge.points, share]
    sheet.line(values, [look.BOLD, look.WHOLE, look.TEXT, look.WHOLE, look.SHARE])


def _level(sheet: Sheet, level: Level) -> None:
    view = sheet.view
    proven = view.text("yes") if level.proven else view.text("no")
    bound = level.bound if level.bound is not None else view.text("not known")
    name = view.text(LEVELS.get(level.name, "")) or level.name
    values: list[Value] = [name, level.amount, unit(view, level.unit), bound, proven]
    sheet.line(values, [look.BOLD, look.WHOLE, look.TEXT, look.WHOLE, look.MIDDLE])


LEVELS = {"open_sites": N_("Open sites"), "points": N_("Points")}
