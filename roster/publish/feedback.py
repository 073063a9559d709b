"""What became of each wish: kept or not, and why in one sentence that is true without solving again."""

from __future__ import annotations

from openpyxl import Workbook

from models.base import Span
from models.demand import Cell, OnIntervals
from models.duties import Duty
from models.message import Message, message
from models.places import District
from models.requests import Wish
from roster.checks.cover import covers
from roster.checks.together import is_apart
from roster.checks.wishes import is_refused
from roster.publish import look
from roster.publish.audience import allow
from roster.publish.codes import code
from roster.publish.sheet import Sheet, Value, height_of
from roster.publish.view import View
from roster.texts import formats
from roster.texts.catalogue import N_

WIDTHS = (9, 26, 12, 20, 14, 14, 66)
HEADS = (N_("Id"), N_("Name"), N_("Date"), N_("Wish"), N_("Duty"), N_("Result"), N_("Why not"))
WORDS = {"free": N_("free day"), "early": N_("early duty"), "mid": N_("mid duty"), "late": N_("late duty")}
LEGEND = N_("Legend: open counters and the rules come first; as many wishes as possible are kept.")


def feedback_sheet(workbook: Workbook, view: View, district: District) -> None:
    """The wishes of the district's people, those not kept first; no sheet without wishes."""
    allow("bezirke", "wishes")
    wishes = [wish for wish in view.problem.wishes if view.people[wish.person].district == district.id]
    wishes = [wish for wish in wishes if wish.date in view.problem.horizon.days]
    if not wishes:
        return
    refused = [wish for wish in wishes if is_refused(view.given, wish) or is_apart(view.given, wish)]
    sheet = Sheet(workbook, view.text("Feedback"), view)
    sheet.widths(*WIDTHS)
    kept = message("{kept} of {all} wishes are kept", kept=len(wishes) - len(refused), all=len(wishes))
    sheet.top(f"{view.text('Feedback')} {district.name}", view.say(kept))
    head = sheet.line([view.text(name) for name in HEADS], look.HEAD, height=18)
    for wish in sorted(wishes, key=lambda wish: (wish not in refused, *_order(view, wish))):
        _line(sheet, wish, refused=wish in refused)
    sheet.line()
    sheet.wide(view.text(LEGEND), len(WIDTHS), look.SMALL)
    sheet.finish(head)


def why_not(view: View, wish: Wish) -> Message:
    """Why a wish was not kept: fixed by planners, or who would be missing, or only that nothing better was found."""
    if (wish.person, wish.date) in view.pins:
        return message("Planners have fixed this day.")
    if wish.kind == "together":
        return message("No better plan in which both work or both are off was found.")
    if wish.kind == "duty_type":
        return message("No better plan with this duty was found.")
    worst = _worst(view, wish, view.duties[wish.person, wish.date])
    if worst is None:
        return message("No better plan without this duty was found.")
    missing, cell, span = worst
    heads = formats.number(missing / 100, view.language)
    at = {"site": view.sites[cell.site].name if cell.site else view.text("anywhere"), "heads": heads}
    return message(
        "Otherwise {heads} would be missing: {site}, {role}, {start}-{end}.",
        role=view.roles[cell.who[0].role].name,
        start=formats.clock(span.start),
        end=formats.clock(span.end),
        **at,
    )


def _worst(view: View, wish: Wish, duty: Duty) -> tuple[int, Cell, Span] | None:
    """Where most heads would be missing without the duty, in percent of a head, and when first."""
    asked = {wish.site} if wish.kind == "not_site" else {None, *(piece.site for piece in duty.pieces)}
    found = [
        (missing, cell, cell.when.spans[0])
        for cell in view.cells_of.get(duty.date, ())
        if isinstance(cell.when, OnIntervals) and cell.site in asked
        if (missing := _missing_without(view, cell, duty)) > 0
    ]
    return max(found, key=lambda row: (row[0], -row[2].start, row[1].id), default=None)


def _missing_without(view: View, cell: Cell, duty: Duty) -> int:
    """Heads below the cell's target if nobody worked this duty; 0 if the duty does not count there."""
    share = covers(view.given, cell, duty)
    return 100 * cell.target - view.given.cover[cell.id] + share if share else 0


def _line(sheet: Sheet, wish: Wish, *, refused: bool) -> None:
    view, person = sheet.view, sheet.view.people[wish.person]
    shown = code(view, person, wish.date, plain=True)
    result = view.text("not kept") if refused else view.text("kept")
    why = view.say(why_not(view, wish)) if refused else ""
    values: list[Value] = [person.id, view.name(person), wish.date, wish_text(view, wish), shown.text, result, why]
    looks = [look.TEXT, look.TEXT, look.MIDDLE, look.TEXT, look.look_of(shown), look.BOLD, look.TEXT]
    sheet.line(values, looks, height=height_of([why], WIDTHS[-1:]))


def wish_text(view: View, wish: Wish) -> str:
    """The wish in words."""
    if wish.kind == "not_site":
        return view.say(message("not at {site}", site=wish.site or ""))
    if wish.kind == "together":
        return view.say(message("the same days as {person}", person=wish.other or ""))
    if wish.kind == "duty_type":
        return view.say(message("duty {duty_type}", duty_type=wish.duty_type or ""))
    if wish.kind == "not_duty_type":
        return view.say(message("not {duty_type}", duty_type=wish.duty_type or ""))
    return view.text(WORDS[wish.kind])


def _order(view: View, wish: Wish) -> tuple[object, ...]:
    return (*view.alphabetic(view.people[wish.person]), wish.date)
