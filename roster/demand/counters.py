"""How many people a role needs at a site in each interval of a day, so that promises to customers can be kept."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Sequence

from models.services import Standards
from roster.demand.chances import on_quantile
from roster.demand.flows import Day, Flow, Way
from roster.demand.offered import offered
from roster.demand.queues import desks_for_appointments, desks_for_express, desks_for_walk_ins
from roster.demand.rounding import carried, shared, upward
from roster.demand.wanted import BOOKED, Heads, Part

ONE_CASE = 1.0
"""Who comes without an appointment is promised a short wait where at least so many of them come on a day."""


def heads_of(
    day: Day, role: str, flows: Sequence[Flow], booked: Sequence[float], standards: Standards
) -> Iterator[Heads]:
    """The people wanted in a role in each interval; `booked` are the desks that appointments given already take.

    Work with an appointment is divided by the occupancy; walk-ins add the desks they keep busy, and are at least so
    many that the promised share of them waits no longer than promised, where everybody in the role serves them.
    Express customers have desks of their own. Booked appointments are a floor.
    """
    whole = _whole(day, flows, standards)
    for number, span in enumerate(day.spans):
        floor = upward(booked[number] / _present(standards))
        target = max(whole[number], floor)
        if target:
            parts = _parts(target, floor, number, flows)
            yield Heads(day.site, role, day.date, span, target, priority=_main(parts), parts=parts)


def _whole(day: Day, flows: Sequence[Flow], standards: Standards) -> list[int]:
    """Heads of each interval without the floor."""
    planned = carried(planned_desks(day, flows, standards))
    waits = _of_way(flows, "walk_in")
    promised = _for_walk_ins(day, flows, standards) if _enough(waits) else [0] * len(planned)
    express = _of_way(flows, "express")
    beside = _for_express(day, express, standards) if _enough(express) else [0] * len(planned)
    return [max(one, other) + more for one, other, more in zip(planned, promised, beside, strict=True)]


def planned_desks(day: Day, flows: Sequence[Flow], standards: Standards) -> list[float]:
    """Desks, not yet whole, for the work of each interval on a day as busy as planned for, with those missing added.

    Express customers are in it only where they are too few for desks of their own.
    """
    counted = [flow for flow in flows if flow.way != "express" or not _enough(_of_way(flows, "express"))]
    cases = sum(sum(flow.cases) for flow in counted)
    busier = on_quantile(cases, standards.quantile) / cases if cases else 1.0
    desks = [0.0] * len(day.spans)
    for flow in counted:
        occupancy = standards.occupancy if flow.way == "appointment" else 100
        for number, load in enumerate(loads(day, flow)):
            desks[number] += desks_for_appointments(load, occupancy) * busier / _present(standards)
    return desks


def loads(day: Day, flow: Flow) -> list[float]:
    """Desks that a flow keeps busy in each interval: appointments at once, others with the lag of their service."""
    if flow.way == "appointment":
        return [flow.minutes * cases / span.minutes for cases, span in zip(flow.cases, day.spans, strict=True)]
    return offered(flow.cases, day.step, flow.minutes)


def _for_walk_ins(day: Day, flows: Sequence[Flow], standards: Standards) -> list[int]:
    served = [flow for flow in flows if flow.way != "express"]
    total = _sum(day, served)
    comes = _sum(day, _of_way(flows, "walk_in"))
    minutes = _felt_minutes(served)
    return [
        upward(
            desks_for_walk_ins(load, minutes, standards.walk_in_percent, standards.walk_in_minutes, standards.patience)
            / _present(standards)
        )
        if here
        else 0
        for load, here in zip(total, comes, strict=True)
    ]


def _for_express(day: Day, express: Sequence[Flow], standards: Standards) -> list[int]:
    """Desks of their own while some come; who came just before is still served at one of those."""
    comes = [sum(flow.cases[number] for flow in express) for number in range(len(day.spans))]
    return [
        upward(desks_for_express(load, standards.express_percent) / _present(standards)) if here else 0
        for load, here in zip(_sum(day, express), comes, strict=True)
    ]


def _felt_minutes(flows: Sequence[Flow]) -> float:
    """The mean service time, times (1 + CV²) / 2: exponential times of this length make people wait as long."""
    cases = sum(sum(flow.cases) for flow in flows)
    mean = sum(flow.work for flow in flows) / cases
    square = sum(flow.work * flow.minutes * (1 + (flow.spread / 100) ** 2) for flow in flows) / cases
    return square / mean / 2


def _sum(day: Day, flows: Sequence[Flow]) -> list[float]:
    return [sum(row) for row in zip(*(loads(day, flow) for flow in flows), strict=True)] or [0.0] * len(day.spans)


def _of_way(flows: Sequence[Flow], way: Way) -> list[Flow]:
    return [flow for flow in flows if flow.way == way]


def _enough(flows: Sequence[Flow]) -> bool:
    return sum(sum(flow.cases) for flow in flows) >= ONE_CASE


def _present(standards: Standards) -> float:
    """The share of those rostered who are there on the day."""
    return (100 - standards.shrinkage) / 100


def _parts(target: int, floor: int, number: int, flows: Sequence[Flow]) -> tuple[Part, ...]:
    """Those who keep booked appointments first, the rest as the work of the interval is urgent."""
    work: dict[int, float] = defaultdict(float)
    for flow in flows:
        work[flow.priority] += flow.minutes * flow.cases[number]
    urgent_first = sorted(priority for priority, minutes in work.items() if minutes)
    rest = shared(target - floor, [work[priority] for priority in urgent_first]) if urgent_first else []
    parts = [Part(BOOKED, floor), *(Part(one, count) for one, count in zip(urgent_first, rest, strict=True))]
    missing = target - sum(part.heads for part in parts)
    return tuple(part for part in (*parts, Part(2, missing)) if part.heads)


def _main(parts: Sequence[Part]) -> int:
    """The priority that most heads have, for people to read; of equals the more urgent."""
    heads: dict[int, int] = defaultdict(int)
    for part in parts:
        heads[max(1, part.priority)] += part.heads
    return min(heads, key=lambda priority: (-heads[priority], priority))
