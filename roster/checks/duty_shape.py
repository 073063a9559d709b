"""A duty is what its duty type says."""

from __future__ import annotations

from collections.abc import Callable
from itertools import pairwise

from models.base import Span
from models.duties import Duty, Piece
from models.message import Message, message
from roster.checks.given import Given
from roster.checks.verdict import Check, Verdict, against

Question = Callable[[Given, Duty], bool]
Says = Callable[[dict[str, str]], Message]
"""Makes the fault's message from person, date and duty type."""


def _measure(given: Given) -> Verdict:
    found = [(duty, fault) for duty in given.duties if (fault := _first_fault(given, duty))]
    return Verdict(len(given.duties), tuple(against("duty_shape", duty, 1, fault) for duty, fault in found))


def _first_fault(given: Given, duty: Duty) -> Message | None:
    """One fault a duty; the questions further down need the answers of those above."""
    at = {"person": duty.person, "date": duty.date.isoformat(), "type": duty.duty_type}
    return next((says(at) for asks, says in FAULTS if asks(given, duty)), None)


def _is_empty(_given: Given, duty: Duty) -> bool:
    return not duty.parts


def _other_weekday(given: Given, duty: Duty) -> bool:
    return duty.date.weekday() not in given.duty_type(duty).weekdays


def _other_site(given: Given, duty: Duty) -> bool:
    sites = given.duty_type(duty).sites
    return bool(sites) and any(piece.site not in sites for piece in duty.pieces)


def _other_department(given: Given, duty: Duty) -> bool:
    def misses(piece: Piece) -> bool:
        departments = given.sites[piece.site].departments
        return bool(departments) and given.roles[piece.role].department not in departments

    return any(misses(piece) for piece in duty.pieces)


def _other_times(given: Given, duty: Duty) -> bool:
    clock = given.duty_type(duty).clock
    only_pieces = len(duty.parts) == len(duty.pieces) == 1
    return duty.span != _expected(given, duty) or (clock == "none" and not only_pieces)


def _expected(given: Given, duty: Duty) -> Span | None:
    duty_type, day = given.duty_type(duty), given.person(duty).pattern_on(duty.date)
    if duty_type.clock == "span":
        return duty_type.span
    if duty_type.clock == "none":
        return Span(start=0, end=1440)
    if duty_type.clock == "pattern":
        return day.window if day else None
    kept = given.appointments(given.person(duty), duty.date)
    return Span(start=min(row.span.start for row in kept), end=max(row.span.end for row in kept)) if kept else None


def _other_break(given: Given, duty: Duty) -> bool:
    duty_type = given.duty_type(duty)
    if duty_type.clock == "appointments":
        return bool(duty.pieces or duty.travel)
    allowed = [Span(start=start, end=start + duty_type.break_minutes) for start in duty_type.break_starts]
    inside = [(pause,) for pause in allowed if duty.span.start < pause.start and pause.end < duty.span.end]
    return duty.breaks not in (inside if allowed else [()])


def _hole_or_overlap(_given: Given, duty: Duty) -> bool:
    return any(earlier.end != later.start for earlier, later in pairwise(duty.parts))


def _too_short_a_way(given: Given, duty: Duty) -> bool:
    pieces = sorted(duty.pieces, key=lambda piece: piece.span.start)
    return not all(_gets_there(given, duty, earlier, later) for earlier, later in pairwise(pieces))


def _gets_there(given: Given, duty: Duty, earlier: Piece, later: Piece) -> bool:
    way = given.travel(earlier.site, later.site)
    between = [span for span in duty.travel if earlier.span.end <= span.start and span.end <= later.span.start]
    return way is not None and sum(span.minutes for span in between) >= way


def _role_change(given: Given, duty: Duty) -> bool:
    """Whether work goes on in another role where the duty type wants a break, an appointment or a way between."""
    pieces = sorted(duty.pieces, key=lambda piece: piece.span.start)
    goes_on = any(earlier.span.end == later.span.start for earlier, later in pairwise(pieces))
    return goes_on and given.duty_type(duty).role_changes == "break"


def _made_up_appointment(given: Given, duty: Duty) -> bool:
    known = [row.span for row in given.all_appointments[duty.person, duty.date]]
    return any(span not in known for span in duty.appointments)


FAULTS: tuple[tuple[Question, Says], ...] = (
    (_is_empty, lambda at: message("{person} on {date}: the duty {type} is empty", **at)),
    (_other_weekday, lambda at: message("{person} on {date}: {type} is not for this weekday", **at)),
    (_other_site, lambda at: message("{person} on {date}: {type} is not for this site", **at)),
    (_other_department, lambda at: message("{person} on {date}: the role in {type} does not exist at this site", **at)),
    (_other_times, lambda at: message("{person} on {date}: {type} has other times", **at)),
    (_other_break, lambda at: message("{person} on {date}: {type} has another break", **at)),
    (_hole_or_overlap, lambda at: message("{person} on {date}: parts of the duty {type} do not adjoin", **at)),
    (_too_short_a_way, lambda at: message("{person} on {date}: too little time for the way in the duty {type}", **at)),
    (_role_change, lambda at: message("{person} on {date}: the role changes in {type} without a break", **at)),
    (
        _made_up_appointment,
        lambda at: message("{person} on {date}: an appointment in the duty {type} is not known", **at),
    ),
)
"""What may be wrong with a duty, in the order in which it is asked, and how it is said."""

CHECK = Check("duty_shape", _measure)
