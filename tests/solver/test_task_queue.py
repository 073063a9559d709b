"""Tasks under way: who is answered first, and what is left of those whose workers die."""

from __future__ import annotations

from collections.abc import Callable
from concurrent.futures import Future
from typing import Any

import pytest

from roster.solver.task_queue import MOST_LOSSES, Done, TaskQueue
from roster.solver.workers import NoWorkersError
from tests.solver.at_hand import Here


class Later(Here):
    """Does nothing until it is told which task is done."""

    def __init__(self) -> None:
        super().__init__()
        self.futures: list[Future[Any]] = []

    def submit(self, function: Callable[[Any], Any], task: object) -> Future[Any]:  # noqa: ARG002 - it is told the answer
        self.futures.append(Future())
        return self.futures[-1]


def never() -> bool:
    return False


@pytest.mark.parametrize(("in_order", "first"), [(False, "second"), (True, "first")])
def test_whoever_is_done_is_taken_unless_order_matters(in_order: bool, first: str) -> None:
    workers = Later()
    queue = TaskQueue[str](workers, str, in_order=in_order)
    for note in ("first", "second"):
        queue.send(note, note)
    workers.futures[1].set_result("done")
    if in_order:
        workers.futures[0].set_result("done")
    done = queue.next_done(never)
    assert done is not None
    assert (done.note, done.answer, len(queue)) == (first, "done", 1)


def test_it_waits_no_longer_than_time_lasts() -> None:
    workers = Later()
    queue = TaskQueue[None](workers, str, in_order=False)
    assert queue.next_done(never) is None
    queue.send(None, 1)
    asked = iter([False, True])
    assert queue.next_done(lambda: next(asked)) is None
    assert len(queue) == 1
    queue.cancel()
    assert len(queue) == 0
    assert workers.futures[0].cancelled()


@pytest.mark.parametrize("in_order", [False, True])
def test_a_task_whose_worker_died_is_lost_or_asked_again_where_order_matters(in_order: bool) -> None:
    workers = Here(lambda number: number == 1)
    queue = TaskQueue[str](workers, str, in_order=in_order)
    queue.send("first", 1)
    queue.send("second", 2)
    answers = [queue.next_done(never) for _ in range(3 if in_order else 2)]
    lost = None if in_order else Done("first", 1, None)
    again = [Done("first", 1, "1")] if in_order else []
    assert answers == [lost, *again, Done("second", 2, "2")]
    assert (workers.mended, len(queue)) == (1, 0)


def test_what_died_with_it_is_given_out_again() -> None:
    workers = Here(lambda number: number <= 2)
    queue = TaskQueue[str](workers, str, in_order=False)
    for note in ("first", "second"):
        queue.send(note, note)
    found = [queue.next_done(never) for _ in range(2)]
    assert [done.answer for done in found if done] == [None, "second"]
    assert workers.given == 3


def test_whoever_dies_one_after_another_ends_it() -> None:
    workers = Here(lambda _: True)
    queue = TaskQueue[None](workers, str, in_order=False)
    for _ in range(MOST_LOSSES - 1):
        queue.send(None, 1)
        assert queue.next_done(never) == Done(None, 1, None)
    queue.send(None, 1)
    with pytest.raises(NoWorkersError):
        queue.next_done(never)
