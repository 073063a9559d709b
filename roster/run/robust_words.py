"""What a roster bears when people are missing, in sentences and tables that people read; nobody is named."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from models.message import Message, message
from models.robust import FewAble, Robustness, SinglePoint, Survival
from roster.publish.robustness import site_words, weekday_words
from roster.publish.view import View
from roster.run.promise_words import table
from roster.texts.catalogue import N_
from roster.texts.formats import hours, number, percent

SURVIVED = (
    N_("days"),
    N_("by itself"),
    N_("survived"),
    N_("at least"),
    N_("at most"),
    N_("more open"),
    N_("people asked"),
)
BY_SITE = (N_("Site"), *SURVIVED)
BY_DAY = (N_("Day"), *SURVIVED)
SINGLES = (N_("Site"), N_("Role"), N_("days"), N_("people"))
FEW = (N_("Site"), N_("Roles"), N_("days"), N_("minimum"), N_("people within reach"))
SPRINGER = (N_("District"), N_("below minimum saved"), N_("open saved"), N_("saved for each paid hour"))


def robust_words(found: Robustness, view: View) -> list[Message | str]:
    """Shares of days, single points of failure, few who could, and what a Springer would be worth."""
    return [*_survival(found, view), *_singles(found, view), *_few(found, view), *_springer(found, view)]


def _survival(found: Robustness, view: View) -> Iterator[Message | str]:
    whole = next((row for row in found.survival if row.site is None and row.weekday is None), Survival())
    yield message(
        "{week}: {days} drawn days on which somebody is missing ({sick} % of those rostered, seed {seed})",
        week=view.week,
        days=whole.days,
        sick=number(found.sick_percent, view.language),
        seed=found.seed,
    )
    yield from _in_time(found, whole)
    if not whole.days or whole.share is None:
        return
    yield message(
        "Survived without changing a duty: {alone}, with changes on that day: {share} (95 % sure: {low} to {high})",
        alone=percent(whole.by_itself / whole.days, view.language),
        share=percent(whole.share, view.language),
        low=percent(whole.low or 0, view.language),
        high=percent(whole.high or 0, view.language),
    )
    by_day = [row for row in found.survival if row.site is None and row.weekday is not None]
    by_site = [row for row in found.survival if row.site is not None and row.weekday is None]
    language = view.language
    yield from table(BY_DAY, [(weekday_words(view, row.weekday), *_shares(row, view)) for row in by_day], language)
    yield from table(BY_SITE, [(site_words(view, row.site), *_shares(row, view)) for row in by_site], language)


def _in_time(found: Robustness, whole: Survival) -> Iterator[Message]:
    if not found.finished:
        yield message(
            "Time was over first: {looked} of {all} person-days were taken out. Maybe more --seconds?",
            looked=found.looked_at,
            all=found.person_days,
        )
    if whole.undecided:
        yield message("Not decided, and counted as lost: {days} drawn days", days=whole.undecided)


def _shares(row: Survival, view: View) -> tuple[str, ...]:
    alone = row.by_itself / row.days if row.days else 0.0
    shares = (percent(share, view.language) for share in (alone, row.share or 0, row.low or 0, row.high or 0))
    more = "" if row.open_minutes is None else hours(round(row.open_minutes), view.language)
    asked = "" if row.asked is None else number(row.asked, view.language, 1)
    return (number(row.days, view.language), *shares, more, asked)


def _singles(found: Robustness, view: View) -> Iterator[Message | str]:
    proven = [point for point in found.single_points if point.proven]
    yield message(
        "Person-days whose loss alone leaves a minimum unmet whatever the others do: {count} of {all}",
        count=len(proven),
        all=found.looked_at,
    )
    if len(proven) < len(found.single_points):
        yield message("Person-days that were not decided: {count}", count=len(found.single_points) - len(proven))
    yield from table(SINGLES, [_single(view, place, proven) for place in _places(proven)], view.language)


def _places(points: Iterable[SinglePoint]) -> list[tuple[str, str]]:
    return sorted({(point.site, point.role) for point in points})


def _single(view: View, place: tuple[str, str], points: Iterable[SinglePoint]) -> tuple[str, ...]:
    here = [point for point in points if (point.site, point.role) == place]
    days, people = len({point.date for point in here}), len({point.person for point in here})
    return site_words(view, place[0]), view.roles[place[1]].name, str(days), str(people)


def _few(found: Robustness, view: View) -> Iterator[Message | str]:
    yield message(
        "Site-days on which hardly anybody within reach could do what a minimum asks for: {count}",
        count=len(found.few_able),
    )
    places = sorted({(row.site or "", row.roles) for row in found.few_able})
    rows = [[row for row in found.few_able if (row.site or "", row.roles) == place] for place in places]
    yield from table(FEW, [_place(view, here) for here in rows], view.language)


def _place(view: View, here: list[FewAble]) -> tuple[str, ...]:
    worst = min(here, key=lambda row: row.able - row.minimum)
    roles = ", ".join(view.roles[role].name for role in worst.roles)
    return site_words(view, worst.site), roles, str(len(here)), str(worst.minimum), str(worst.able)


def _springer(found: Robustness, view: View) -> Iterator[Message | str]:
    if not any(row.days for row in found.springer):
        return
    yield message("One more Springer of 39 hours would save in a week, on days on which somebody is missing:")
    rows = [
        (
            view.districts[row.district].name,
            hours(round(row.level_minutes), view.language),
            hours(round(row.open_minutes), view.language),
            percent(row.open_minutes / row.paid_minutes, view.language),
        )
        for row in found.springer
    ]
    yield from table(SPRINGER, rows, view.language)
