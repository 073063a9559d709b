"""Single points of failure: days on which one person must not be missing, because nobody could stand in."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import dataclass

from models.duties import Duty, Piece
from models.robust import SinglePoint
from roster.robust.ask import answers
from roster.robust.mend import Mended, Missing
from roster.robust.scene import Scene
from roster.solver.workers import Workers


@dataclass(frozen=True, slots=True)
class Singles:
    """What was found, and how many person-days were looked at."""

    points: tuple[SinglePoint, ...]
    looked_at: int


def person_days(staged: Scene) -> tuple[Duty, ...]:
    """Every duty with work at a site, by date."""
    return tuple(sorted((row for row in staged.near.duties if row.pieces), key=lambda row: (row.date, row.person)))


def singles(staged: Scene, workers: Workers, over: Callable[[], bool]) -> Singles:
    """Take each person out of each day, alone, until time is over."""
    duties = person_days(staged)
    found = [
        (duty, answer)
        for duty, (_, answer) in zip(duties, answers(workers, _tasks(staged, duties), over), strict=False)
    ]
    points = (_point(duty, answer) for duty, answer in found if not answer.survived())
    return Singles(tuple(points), len(found))


def _tasks(staged: Scene, duties: tuple[Duty, ...]) -> Iterator[Missing]:
    home = {site.id: site.district for site in staged.given.sites}
    for duty in duties:
        districts = dict.fromkeys(home[piece.site] for piece in duty.pieces)
        sites = tuple(dict.fromkeys(site for district in districts for site in staged.near.around[district]))
        gone = (duty.person,)
        people = staged.near.people(duty.date, sites, gone)
        yield Missing(staged.hash, duty.date, gone, people, sites, staged.rest, only_if_worse=True)


def _point(duty: Duty, answer: Mended) -> SinglePoint:
    """Where the person would have been longest, and what is below minimums in addition."""
    piece = _longest(duty)
    after = answer.after or answer.alone
    added = after.level.total() - answer.before.level.total()
    return SinglePoint(
        person=duty.person,
        date=duty.date,
        site=piece.site,
        role=piece.role,
        minutes=max(0, added),
        proven=answer.proven,
    )


def _longest(duty: Duty) -> Piece:
    spent: dict[tuple[str, str], int] = {}
    for piece in duty.pieces:
        spent[piece.site, piece.role] = spent.get((piece.site, piece.role), 0) + piece.span.minutes
    site, role = max(spent, key=lambda place: spent[place])
    return next(piece for piece in duty.pieces if (piece.site, piece.role) == (site, role))
