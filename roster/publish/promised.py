"""What the roster promises to customers: waits by formulas, lead times, and appointments that must be moved."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Sequence

from openpyxl import Workbook

from models.message import Message, message
from models.promise import ByFormula, LeadTime, Promise, Waits
from roster.publish import look
from roster.publish.audience import allow
from roster.publish.look import Look
from roster.publish.sheet import Sheet, Value
from roster.publish.view import View
from roster.texts import formats
from roster.texts.catalogue import N_, Language, text
from roster.texts.formats import number

WIDTHS = (26, 30, 15, 15, 15, 15, 15, 15)
CHANNELS = {
    "appointment": N_("with an appointment"),
    "walk_in": N_("without an appointment"),
    "express": N_("express"),
    "online": N_("online"),
}
LIGHTS = {"kept": N_("promise kept"), "at_risk": N_("at risk"), "broken": N_("broken")}
AT_ONCE = N_("at once")
LATER = N_("later than looked at")
WAITS = (N_("Site"), N_("Customers"), N_("a week"), N_("in time, %"), N_("promised"), N_("Promise"))
LEADS = (
    N_("Site"),
    N_("Service"),
    N_("today, days"),
    N_("at most, days"),
    N_("on the day"),
    N_("waiting now"),
    N_("hours missing"),
    N_("Promise"),
)
MOVES = (N_("Site"), N_("Service"), N_("Day"), N_("Time"), N_("appointments"))
LEGEND = N_(
    "Legend: waits by formulas of queues, interval by interval; roster promise simulates whole weeks and says more. "
    "Lead times are calendar days to the first free appointment if rosters go on like this one; hours missing are "
    "hours at the counter, in all, until the day on which most are missing. "
    "Services whose lead time is kept are not listed."
)


def promise_sheet(workbook: Workbook, view: View) -> None:
    """Three tables with a sentence each; no sheet where nothing is known of customers."""
    if view.promise is None:
        return
    allow("zentrale", "promise")
    sheet = Sheet(workbook, view.text("Promise"), view)
    sheet.widths(*WIDTHS)
    sheet.top(
        view.text("Promise"),
        view.text("what this roster means for customers; sites and services, nobody's performance"),
    )
    head = sheet.row
    _waits(sheet, view.promise)
    _lead_times(sheet, view.promise)
    _moves(sheet, view.promise)
    sheet.line()
    sheet.wide(view.text(LEGEND), len(WIDTHS), look.SMALL)
    sheet.finish(head)


def lights(rows: Iterable[Waits | LeadTime | ByFormula]) -> tuple[int, int, int]:
    """How many promises are kept, at risk and broken."""
    counts = Counter(row.light for row in rows)
    return counts["kept"], counts["at_risk"], counts["broken"]


def waiting_words(rows: Iterable[Waits | ByFormula]) -> Message:
    """How many promises about waiting are kept."""
    kept, risk, broken = lights(rows)
    return message(
        "Waiting: {kept} promises kept, {risk} at risk, {broken} broken", kept=kept, risk=risk, broken=broken
    )


def lead_words(rows: Iterable[LeadTime], good: int, days: int) -> Message:
    """How many lead times are as promised."""
    kept, risk, broken = lights(rows)
    return message(
        "Days to the first free appointment, at most {good} are good and {days} promised: "
        "{kept} kept, {risk} at risk, {broken} broken",
        good=good,
        days=days,
        kept=kept,
        risk=risk,
        broken=broken,
    )


def move_words(found: Promise) -> Message:
    """How many booked appointments cannot be kept."""
    return message("Booked appointments that must be moved: {count}", count=sum(row.count for row in found.to_move))


def soon(row: Waits | ByFormula, language: Language) -> str:
    """80 % within 15 minutes, or at once."""
    limit = f"≤ {number(row.promised_minutes, language)} min" if row.promised_minutes else text(AT_ONCE, language)
    return f"{number(row.promised_percent, language)} % {limit}"


def _table(sheet: Sheet, said: Message, heads: Sequence[str], rows: Sequence[tuple[list[Value], list[Look]]]) -> None:
    sheet.line()
    sheet.wide(sheet.view.say(said), len(WIDTHS), look.VERDICT)
    if rows:
        sheet.line([sheet.view.text(head) for head in heads], look.HEAD, height=28)
    for values, looks in rows:
        sheet.line(values, looks)


def _waits(sheet: Sheet, found: Promise) -> None:
    view = sheet.view
    rows: list[tuple[list[Value], list[Look]]] = [
        (
            [
                view.sites[row.site].name,
                view.text(CHANNELS[row.channel]),
                row.came,
                row.in_time_percent,
                soon(row, view.language),
                view.text(LIGHTS[row.light]),
            ],
            [look.TEXT, look.TEXT, look.WHOLE, look.WHOLE, look.MIDDLE, light_look(row)],
        )
        for row in found.by_formula
    ]
    _table(sheet, waiting_words(found.by_formula), WAITS, rows)


def _lead_times(sheet: Sheet, found: Promise) -> None:
    view, standards = sheet.view, sheet.view.problem.standards
    names = {service.id: service.name for service in view.problem.services}
    rows: list[tuple[list[Value], list[Look]]] = [
        (
            [
                view.sites[row.site].name,
                names[row.service],
                *(view.text(LATER) if days is None else days for days in (row.now, row.longest)),
                row.longest_on,
                row.backlog,
                row.hours_missing,
                view.text(LIGHTS[row.light]),
            ],
            [look.TEXT, look.TEXT, look.WHOLE, look.WHOLE, look.MIDDLE, look.WHOLE, look.HOURS, light_look(row)],
        )
        for row in found.lead_times
        if row.light != "kept"
    ]
    _table(sheet, lead_words(found.lead_times, standards.lead_days_good, standards.lead_days), LEADS, rows)


def _moves(sheet: Sheet, found: Promise) -> None:
    view = sheet.view
    if not view.problem.booked:
        return
    names = {service.id: service.name for service in view.problem.services}
    rows: list[tuple[list[Value], list[Look]]] = [
        (
            [view.sites[row.site].name, names[row.service], row.date, formats.clock(row.start), row.count],
            [look.TEXT, look.TEXT, look.MIDDLE, look.MIDDLE, look.WHOLE],
        )
        for row in found.to_move
    ]
    _table(sheet, move_words(found), MOVES, rows)


def light_look(row: Waits | LeadTime | ByFormula) -> Look:
    """Dark where a promise is broken, bold where it is at risk: never colour alone, there is a word beside it."""
    return {"kept": look.MIDDLE, "at_risk": look.BOLD, "broken": look.SHORT}[row.light]
