"""How long, how wide and how repeatable a roster is searched for."""

from __future__ import annotations

from typing import Annotated

from pydantic import Field

from models.base import Data


class Settings(Data):
    """Limits of one run.

    `seconds` is a limit, not a promise to use it up; with `reproducible` work is counted instead of time, so that the
    same problem, seed, workers and versions give the same roster whatever else the machine does, and `seconds` is
    only a safety stop that marks the outcome. `cluster` is the address of a Dask scheduler whose workers solve in place
    of processes here; `workers` then still says how many tasks are under way in a repeatable run.
    """

    seconds: Annotated[float, Field(gt=0)] = 300.0
    workers: Annotated[int, Field(ge=1)] = 4
    seed: Annotated[int, Field(ge=0)] = 1
    reproducible: bool = False
    cluster: str | None = None
