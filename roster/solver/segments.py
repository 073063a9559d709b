"""What every cell costs at every cover, cut where the price of one more changes."""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np

from models.demand import Step
from roster.options.cover import CoverIndex
from roster.options.option import Options
from roster.rules.steps import endless
from roster.solver.tables import Ints


@dataclass(frozen=True, slots=True)
class Segments:
    """The costs of all cells cut where their slope changes: `width` ticks at `slope` points each.

    Segments begin at `lowest`, below zero where demand may move to a cell. `level` is the slope at level 1, in minutes;
    `constant` and `level_constant` are the costs at the lowest cover. A tick of a cell is worth at least `floor`
    (below zero): beyond its last segment a cell costs that much for each tick more.
    """

    cell: Ints
    width: Ints
    slope: Ints
    level: Ints
    floor: Ints
    lowest: Ints
    constant: int
    level_constant: int


def segments(options: Options, index: CoverIndex, left_out: frozenset[int] = frozenset()) -> Segments:
    """Cut the costs of every cell; those left out cost nothing at any cover."""
    rules = {posting.rule for posting in options.postings if not options.facts.off(posting.rule)}
    rows: list[tuple[int, int, int, int]] = []
    floor, lowest, constant, level_constant = [], _lowest(options, index), 0, 0
    for number, (cell, ticks) in enumerate(zip(index.cells, index.ticks, strict=True)):
        if number in left_out:
            floor.append(0)
            continue
        below = endless(cell.below) if "open_demand" in rules else ()
        above = endless(cell.above) if "idle" in rules else ()
        minute = cell.minimum_weight * cell.head_minutes // ticks if "minimum" in rules and cell.minimum else 0
        cuts = _cut(cell.target * ticks - lowest[number], below, above, ticks)
        minimum = cell.minimum * ticks - lowest[number] if minute else 0
        tail = above[-1].points // ticks if above else 0
        for width, slope, level in _merged(cuts, tail, minimum, minute):
            rows.append((number, width, slope, level))
            constant -= width * min(slope, 0)
            level_constant -= width * level
        floor.append(-tail)
    table = np.array(rows, dtype=np.int64).reshape(-1, 4)
    return Segments(
        cell=table[:, 0],
        width=table[:, 1],
        slope=table[:, 2],
        level=table[:, 3],
        floor=np.array(floor, dtype=np.int64),
        lowest=np.array(lowest, dtype=np.int64),
        constant=constant,
        level_constant=level_constant,
    )


def _lowest(options: Options, index: CoverIndex) -> list[int]:
    """How far demand that moves to a cell can press its cover below zero, in ticks."""
    lowest = [0] * len(index.cells)
    for move in options.facts.problem.moves:
        number = index.number[move.destination]
        lowest[number] -= move.most * index.ticks[number]
    return lowest


def _cut(target: int, below: tuple[Step, ...], above: tuple[Step, ...], ticks: int) -> list[tuple[int, int]]:
    """(width, slope) from the lowest cover upwards: what is saved up to the target, what is charged over it."""
    down, left = [], target
    for step in below:
        width = left if step.count is None else min(left, step.count * ticks)
        down.append((width, -(step.points // ticks)))
        left -= width
    up = [(step.count * ticks, step.points // ticks) for step in above if step.count is not None]
    return [part for part in ((left, 0), *reversed(down), *up) if part[0]]


def _merged(cuts: list[tuple[int, int]], tail: int, minimum: int, minute: int) -> list[tuple[int, int, int]]:
    """The same, cut also at the minimum, up to which a tick saves so many minutes of level 1."""
    found, at = [], 0
    for width, slope in [*cuts, (max(0, minimum - sum(width for width, _ in cuts)), tail)]:
        inside = max(0, min(width, minimum - at))
        found += [(part, slope, level) for part, level in ((inside, -minute), (width - inside, 0)) if part]
        at += width
    return found


def level_price(cut: Segments) -> int:
    """Points for a unit of level 1 that outweigh what the head that lacks would save or cost."""
    slopes, levels = np.abs(cut.slope), np.abs(cut.level)
    if not levels.any():
        return 0
    return int(10 * max(1, slopes.max(initial=1)) // max(1, levels[levels > 0].min()) + 1)
