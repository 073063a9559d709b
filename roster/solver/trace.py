"""What happened when in a run, so much of it as somebody will look at."""

from __future__ import annotations

from collections.abc import Sequence

from models.outcome import Trace

STRETCHES = 120
"""Equal stretches of a long run of which each keeps its last step; short runs keep one for each second."""


def thinned(trace: Sequence[Trace]) -> tuple[Trace, ...]:
    """First and last step, the first roster, the first step of each stage, and of each stretch the last known figures.

    That are the last points and the last bound of each second; in runs of more than two minutes, of each 120th part.
    """
    if not trace:
        return ()
    length = max(1.0, (trace[-1].seconds - trace[0].seconds) / STRETCHES)
    kept = {0, len(trace) - 1, *_firsts(trace)}
    last: dict[tuple[int, str], int] = {}
    for number, step in enumerate(trace):
        for figure in ("points", "bound"):
            if getattr(step, figure) is not None:
                last[int(step.seconds / length), figure] = number
    return tuple(trace[number] for number in sorted(kept | set(last.values())))


def _firsts(trace: Sequence[Trace]) -> list[int]:
    """The first roster and the first step of each stage."""
    stages: dict[str, int] = {}
    for number, step in enumerate(trace):
        stages.setdefault(step.stage, number)
    first_roster = [number for number, step in enumerate(trace) if step.points is not None][:1]
    return [*stages.values(), *first_roster]
