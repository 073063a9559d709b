"""Turns the innermost loops of the search into machine code."""

from __future__ import annotations

from collections.abc import Callable
from contextlib import suppress
from pathlib import Path
from typing import Any, ParamSpec, TypeVar, cast

import numba

Arguments = ParamSpec("Arguments")
Result = TypeVar("Result")

NO_WAY_IN: dict[str, Any] = {"no_cpython_wrapper": True, "no_cfunc_wrapper": True}


def compiled(function: Callable[Arguments, Result]) -> Callable[Arguments, Result]:
    """The same function as machine code, kept on disk for the next run; it lets other threads run meanwhile.

    Only for functions of numbers, arrays and tuples of these: millions of steps of a loop take a second instead of
    minutes. It lies beside the source, or in the user's cache if nobody may write there; where neither is possible,
    it is made again in every run.
    """
    try:
        fast = numba.njit(cache=True, nogil=True, error_model="numpy")(function)
    except RuntimeError:  # what numba raises if there is no place for it
        fast = numba.njit(nogil=True, error_model="numpy")(function)
    return cast("Callable[Arguments, Result]", fast)


def forget_if_older(source: str, *parts: str) -> None:
    """Have the machine code of a module made again if a part of it in another file has changed since.

    What is kept is looked up by the module's own file alone; beside an installed package nothing changes alone.
    """
    changed = max(Path(part).stat().st_mtime for part in parts)
    for index in (Path(source).parent / "__pycache__").glob(f"{Path(source).stem}.*.nbi"):
        # somebody else may be making it anew at this moment
        with suppress(FileNotFoundError):
            if index.stat().st_mtime < changed:
                index.unlink()


def inside(function: Callable[Arguments, Result]) -> Callable[Arguments, Result]:
    """The same for what only compiled functions call; it is kept with those, see `forget_if_older`.

    No way in from Python is made: for a few lines that takes longer than the lines themselves.
    """
    fast = numba.njit(**NO_WAY_IN, error_model="numpy")(function)
    return cast("Callable[Arguments, Result]", fast)
