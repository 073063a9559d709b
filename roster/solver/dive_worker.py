"""A worker's own dives: its graphs and its master stay from one dive to the next."""

from __future__ import annotations

from random import Random

from roster.solver.chain_dives import Dives
from roster.solver.chain_pricing import Chain
from roster.solver.clock import Clock
from roster.solver.dive_task import Begin, DiveTask
from roster.solver.settings import Settings
from roster.solver.standing import Standing
from roster.solver.workshop import Workshop


def dive_aside(workshop: Workshop, task: DiveTask) -> tuple[Chain, ...]:
    """The chains of whoever has other days afterwards; none if the dive led to nothing that costs at most so much."""
    with workshop.diving:
        dives = workshop.kept.get(Dives) or _made(workshop, task.begin)
        dives.pricing.mind(task.begin.minded)
        dives.take(task.now)
        dives.dive(task.free, task.share, Clock(task.seconds, workshop.watch), task.most, patient=task.patient)
        return tuple(
            chain for chain, before in zip(dives.chains, task.now, strict=True) if _days(chain) != _days(before)
        )


def _days(chain: Chain) -> tuple[tuple[int, ...], tuple[int, ...]]:
    return chain.options, chain.rows


def _made(workshop: Workshop, begin: Begin) -> Dives:
    people = [person.id for person in workshop.facts.problem.people]
    standing = Standing(workshop.options_of(people), workshop.index)
    dives = Dives(standing, Settings(workers=1), Random(1))
    dives.lagrange.ask(begin.prices)
    dives.generation.add(begin.chains)
    workshop.kept[Dives] = dives
    return dives
