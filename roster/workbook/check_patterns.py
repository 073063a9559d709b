"""A day of somebody's week into which no duty fits is said, because nobody could be planned there."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from models.finding import Finding, notice
from models.message import message
from roster.workbook.inputs import Inputs
from roster.workbook.layout_people import DAY_KEYS
from roster.workbook.parse_times import clock_text
from roster.workbook.ranges import meet, stretch
from roster.workbook.tables import Row

Window = tuple[int, int]


def check_patterns(inputs: Inputs) -> Iterator[Finding]:
    """One notice for each row of Zeitmuster in force that has such a day; sites are not looked at."""
    horizon, kinds = inputs.horizon, inputs.central.rows("duty_types")
    if horizon is None or not kinds or any(kind.broken for kind in kinds):
        return
    models = {str(row.get("id")): str(row.get("model") or "roster") for _, row in inputs.people()}
    for book in inputs.districts:
        for row in book.rows("patterns"):
            model = models.get(str(row.get("person")))
            if model and meet(stretch(row), (horizon.first, horizon.last)):
                yield from _first_day_without(row, model, kinds)


def _first_day_without(row: Row, model: str, kinds: Sequence[Row]) -> Iterator[Finding]:
    for number, day in enumerate(DAY_KEYS):
        first, last = row.get(f"{day}_from"), row.get(f"{day}_to")
        if not isinstance(first, int) or not isinstance(last, int) or row.get(f"{day}_target") == 0:
            continue
        windows = [_window(kind) for kind in kinds if _is_for(kind, model, number)]
        known = [window for window in windows if window]
        if len(known) < len(windows) or any(first <= start and end <= last for start, end in known):
            continue
        yield _said(row, f"{day}_from", (first, last), known)
        return


def _is_for(kind: Row, model: str, weekday: int) -> bool:
    models, weekdays = kind.get("models") or ("roster",), kind.get("weekdays")
    on_that_day = weekdays is None or (isinstance(weekdays, tuple) and weekday in weekdays)
    return isinstance(models, tuple) and model in models and on_that_day and kind.get("clock") != "appointments"


def _window(kind: Row) -> Window | None:
    """From when to when the duty lasts; None if it takes its times from the pattern or has none."""
    start, end = kind.get("from"), kind.get("to")
    return (start, end) if isinstance(start, int) and isinstance(end, int) else None


def _said(row: Row, key: str, wanted: Window, known: Sequence[Window]) -> Finding:
    what = message("no duty fits into {from_}-{to}", from_=clock_text(wanted[0]), to=clock_text(wanted[1]))
    nearest = min(known, key=lambda window: _widened(window, wanted), default=None)
    if nearest is None:
        return notice("no_duty_fits", row.at(key), what)
    times = f"{clock_text(min(nearest[0], wanted[0]))}-{clock_text(max(nearest[1], wanted[1]))}"
    return notice("no_duty_fits", row.at(key), what, message("Maybe {suggestion}?", suggestion=times))


def _widened(window: Window, wanted: Window) -> int:
    return max(0, wanted[0] - window[0]) + max(0, window[1] - wanted[1])
