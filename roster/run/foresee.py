"""Everything that `roster forecast` does: from a history of cases to the list of expected ones that inputs hold."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path

import holidays

from models.finding import InputFaults
from models.message import Message, message
from models.services import Arrivals
from roster.demand.history import Counted, Daily, Past, past
from roster.demand.history_methods import METHODS, RECENT, WEEK, model_is_here
from roster.demand.history_outlook import Wanted, closed_sites, outlook, total, without_cases
from roster.demand.history_trial import Chosen, choose
from roster.run.exits import Exit
from roster.run.guard import guarded
from roster.run.history_file import History, read_history
from roster.run.job import EndedError
from roster.run.look import tell
from roster.run.voice import Voice
from roster.texts.catalogue import N_, Language, text
from roster.texts.formats import date as shown
from roster.texts.formats import number

MISSING = message(
    "The method model needs statsmodels, the extra roster[forecast]. "
    "Maybe: pip install --require-hashes -r requirements/forecast.txt"
)
HEADINGS = ("Leistung", "Standort", "Tag", "von", "bis", "Fälle")
"""Those of faelle.csv beside the workbooks."""
NAMES: Mapping[str, str] = {
    "last_week": N_("as in the last week"),
    "as_usual": N_("the median of the last four weeks"),
    "model": N_("the model of statistics"),
}


@dataclass(frozen=True)
class Asked:
    """What was asked of `roster forecast`; no method: the one that was least off on this history."""

    history: Path
    out: Path
    weeks: int
    first: str | None = None
    method: str | None = None
    quantile: int = 50
    language: Language = "de"
    quiet: bool = False


def forecast(asked: Asked) -> int:
    """Read, forecast, write, and say how far off such forecasts were in the past.

    Returns:
        The exit code.
    """
    voice = Voice(asked.language, quiet=asked.quiet)
    return guarded(lambda: foreseen(asked, voice, dt.datetime.now().astimezone().date()), voice)


def foreseen(asked: Asked, voice: Voice, today: dt.date) -> int:
    """The same on a certain day.

    Raises:
        EndedError: if it cannot be done as asked.
        InputFaults: if a line of the history cannot be.
    """
    _refuse(asked)
    history = _read(asked, voice, today)
    wanted = _wanted(asked, history.counted)
    known = past(row for row in history.counted if row.date < wanted.first)
    chosen = Chosen(asked.method, {}, 0) if asked.method else choose(_totals(known, wanted), asked.weeks * WEEK)
    rows = outlook(known, wanted, chosen.method)
    write(asked.out, rows)
    voice.tell(*_left_out(asked, history, wanted), *_told(asked, known, chosen, rows))
    return Exit.DONE


def _refuse(asked: Asked) -> None:
    if not asked.history.is_file():
        raise EndedError(Exit.USAGE, message("There is no file {file}.", file=asked.history.name))
    if asked.out.suffix.lower() != ".csv" or asked.out.resolve() == asked.history.resolve():
        raise EndedError(Exit.USAGE, message("The forecast needs a file of its own, for instance faelle.csv."))
    if asked.method == "model" and not model_is_here():
        raise EndedError(Exit.USAGE, MISSING)
    if asked.method and asked.method not in METHODS:
        known = ", ".join(METHODS)
        said = message("There is no method '{name}'. Maybe {known}?", name=asked.method, known=known)
        raise EndedError(Exit.USAGE, said)


def _read(asked: Asked, voice: Voice, today: dt.date) -> History:
    history = read_history(asked.history, today)
    if any(finding.stops for finding in history.findings):
        raise InputFaults(history.findings)
    if history.findings:
        tell(history.findings, voice)
    return history


def _wanted(asked: Asked, counted: tuple[Counted, ...]) -> Wanted:
    """The days asked for: from a date on, else from the Monday after the last day that was counted."""
    last = max(row.date for row in counted)
    first = _date(asked.first) if asked.first else last + dt.timedelta(days=WEEK - last.weekday())
    begin = min(row.date for row in counted)
    if first <= begin:
        raise EndedError(Exit.USAGE, message("Nothing was counted before {date}.", date=shown(first, asked.language)))
    return Wanted(
        first, asked.weeks * WEEK, special_days(begin.year, first.year + 1 + asked.weeks // 52), asked.quantile
    )


def _date(typed: str) -> dt.date:
    try:
        return dt.date.fromisoformat(typed)
    except ValueError:
        said = message("'{typed}' is no date such as 2026-06-08.", typed=typed)
        raise EndedError(Exit.USAGE, said) from None


def special_days(first: int, last: int) -> frozenset[dt.date]:
    """Public holidays of Hamburg, 24 and 31 December, from the first to the last year."""
    years = range(first, last + 1)
    eves = {dt.date(year, 12, day) for year in years for day in (24, 31)}
    return frozenset(holidays.country_holidays("DE", "HH", years=years)) | eves


def _totals(known: Past, wanted: Wanted) -> list[Daily]:
    """Days of each service at all sites together, by which the method is chosen."""
    services = sorted({service for service, _ in known.cases})
    return [total(known, service, wanted.special) for service in services]


def write(out: Path, rows: Iterable[Arrivals]) -> None:
    """The list as it lies beside the workbooks, whole or not at all; Excel opens it as it is."""
    out.parent.mkdir(parents=True, exist_ok=True)
    place = out.with_name(f".{out.name}.work")
    try:
        place.write_text("\n".join(lines(rows)) + "\n", encoding="utf-8-sig", newline="\r\n")
        place.replace(out)
    finally:
        place.unlink(missing_ok=True)


def lines(rows: Iterable[Arrivals]) -> Iterator[str]:
    """The headings, then an interval a line."""
    yield ";".join(HEADINGS)
    for row in rows:
        for place, cases in enumerate(row.cases):
            start = row.start + place * row.step
            count = f"{cases:.4f}".rstrip("0").rstrip(".").replace(".", ",")
            yield ";".join(
                (row.service, row.site, f"{row.date:%d.%m.%Y}", _clock(start), _clock(start + row.step), count)
            )


def _clock(minutes: int) -> str:
    return f"{minutes // 60:02}:{minutes % 60:02}"


def _left_out(asked: Asked, history: History, wanted: Wanted) -> Iterator[Message]:
    """Days that were counted, but lie behind the first day of the forecast."""
    left = {row.date for row in history.counted if row.date >= wanted.first}
    if left:
        first = shown(min(left), asked.language)
        yield message(
            "{days} days from {date} on were left out: the forecast begins there.", days=len(left), date=first
        )


def _told(asked: Asked, known: Past, chosen: Chosen, rows: tuple[Arrivals, ...]) -> Iterator[Message | str]:
    yield from _doubts(known)
    yield message("Method: {method}", method=text(NAMES[chosen.method], asked.language))
    if not chosen.trials and not asked.method:
        yield message("The history is too short to try methods on it.")
    for name, off in chosen.off.items():
        yield message(
            "  {method}: off by {percent} % of the cases of a service and day, {trials} trials",
            method=text(NAMES[name], asked.language),
            percent=number(round(100 * off, 1), asked.language),
            trials=chosen.trials,
        )
    cases = number(round(sum(sum(row.cases) for row in rows)), asked.language)
    yield message("Cases expected: {cases}", cases=cases)
    yield str(asked.out)


def _doubts(known: Past) -> Iterator[Message]:
    """What is not forecast, or from little."""
    closed = closed_sites(known)
    for site in closed:
        yield message("{site}: nothing was counted in the last four weeks; nothing is forecast.", site=site)
    for service, site in without_cases(known):
        yield message("{service} at {site}: never a case; nothing is forecast.", service=service, site=site)
    for site, days in sorted(known.open.items()):
        if site not in closed and len(days) - int(days.argmax()) <= (RECENT - 1) * WEEK:
            yield message(
                "{site}: fewer than {weeks} weeks were counted; the forecast knows little.", site=site, weeks=RECENT
            )
