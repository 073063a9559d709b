"""A day at a site is played, event by event: customers come, are called up, leave; people pause and change roles."""

from __future__ import annotations

from collections.abc import Generator, Sequence
from dataclasses import dataclass, field, replace
from heapq import heappop, heappush

import numpy as np
import simpy

from roster.promise.crowd import Crowd, Customer
from roster.promise.presence import Crew, Stint

Steps = Generator[simpy.Event, Customer | None, None]
"""What SimPy goes through: events to wait for, and who came with them."""

STAY = 60
"""Minutes for which those who are there last stay at most; who is not called up by then is sent home."""


@dataclass(frozen=True, slots=True)
class Seen:
    """What became of a customer: minutes from coming (or the booked time) to being called up, None: never was."""

    rank: int
    came: float
    wait: float | None


@dataclass
class Played:
    """What became of everybody on one day; `ended` is the minute at which the last customer was done."""

    seen: list[Seen] = field(default_factory=list)
    ended: float = 0.0


@dataclass
class Room:
    """Those who wait for one role, and those who wait for them."""

    env: simpy.Environment
    played: Played
    stays_until: int
    queue: list[tuple[int, float, int, Customer]] = field(default_factory=list)
    idle: list[tuple[Stint, simpy.Event]] = field(default_factory=list)

    def enter(self, customer: Customer, number: int) -> None:
        """Go to whoever is free, the fastest first, or wait for one's turn."""
        free = [row for row in self.idle if row[0].end > self.env.now]
        if not free:
            heappush(self.queue, (customer.rank, customer.came, number, customer))
            return
        best = max(free, key=lambda row: row[0].pace)
        self.idle.remove(best)
        self._called(customer)
        best[1].succeed(customer)

    def next_for(self, stint: Stint) -> Customer | None:
        """Who is called up; after the stint nobody, or at the very end of the roster those who had come by then."""
        over = self.env.now >= stint.end
        if over and (stint.end < self.stays_until or self.env.now >= stint.end + STAY):
            return None
        while self.queue:
            *_, customer = heappop(self.queue)
            if customer.leaves > self.env.now and not (over and customer.came >= stint.end):
                self._called(customer)
                return customer
            self._gone(customer)
        return None

    def wait(self, stint: Stint) -> simpy.Event:
        """Be free until somebody comes or the stint is over."""
        turn = self.env.event()
        self.idle.append((stint, turn))
        return turn

    def bell(self, stint: Stint) -> None:
        """A stint is over: whoever is free goes."""
        for row in [row for row in self.idle if row[0] is stint]:
            self.idle.remove(row)
            row[1].succeed(None)

    def close(self) -> None:
        """Whoever still waits has waited for nothing."""
        for *_, customer in self.queue:
            self._gone(customer)

    def _called(self, customer: Customer) -> None:
        self.played.seen.append(Seen(customer.rank, customer.came, self.env.now - customer.came))

    def _gone(self, customer: Customer) -> None:
        self.played.seen.append(Seen(customer.rank, customer.came, None))


def play(crowd: Crowd, dice: np.random.Generator) -> Played:
    """One day; the dice decide who comes, who is missing and how long everything takes."""
    env, played = simpy.Environment(), Played()
    # the same stint of two people is two stints: a bell rings for one of them
    crew = tuple(tuple(replace(stint) for stint in stints) for stints in crowd.crew(dice))
    customers = crowd.customers(dice)
    rooms = {role: Room(env, played, end) for role, end in _ends(crew, customers).items()}
    for stints in crew:
        env.process(_work(env, stints, rooms, played))
    env.process(_come(env, customers, rooms))
    env.process(_ring(env, crew, rooms))
    env.run()
    for room in rooms.values():
        room.close()
    return played


def _ends(crew: Crew, customers: Sequence[Customer]) -> dict[str, int]:
    """Until when each role is rostered."""
    ends = dict.fromkeys((customer.role for customer in customers), 0)
    for stint in (stint for stints in crew for stint in stints):
        ends[stint.role] = max(ends.get(stint.role, 0), stint.end)
    return ends


def _come(env: simpy.Environment, customers: Sequence[Customer], rooms: dict[str, Room]) -> Steps:
    for number, customer in enumerate(customers):
        if customer.came > env.now:
            yield env.timeout(customer.came - env.now)
        rooms[customer.role].enter(customer, number)


def _work(env: simpy.Environment, stints: Sequence[Stint], rooms: dict[str, Room], played: Played) -> Steps:
    """One person's day: who is called before a break is finished first; the break begins later and is as long."""
    before = 0
    for stint in stints:
        begins = stint.start if not before or env.now <= before else env.now + stint.start - before
        if env.now < begins:
            yield env.timeout(begins - env.now)
        yield from _serve(env, stint, rooms[stint.role], played)
        before = stint.end


def _serve(env: simpy.Environment, stint: Stint, room: Room, played: Played) -> Steps:
    """One customer after another until the stint is over."""
    while True:
        customer = room.next_for(stint)
        if customer is None:
            if env.now >= stint.end:
                return
            customer = yield room.wait(stint)
        if customer is not None:
            yield env.timeout(customer.minutes / stint.pace)
            played.ended = max(played.ended, env.now)


def _ring(env: simpy.Environment, crew: Crew, rooms: dict[str, Room]) -> Steps:
    for stint in sorted((stint for stints in crew for stint in stints), key=lambda stint: stint.end):
        if stint.end > env.now:
            yield env.timeout(stint.end - env.now)
        rooms[stint.role].bell(stint)
