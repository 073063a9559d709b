"""Turns the innermost loops of the search into machine code."""

from __future__ import annotations

from collections.abc import Callable
from typing import ParamSpec, TypeVar, cast

import numba

Arguments = ParamSpec("Arguments")
Result = TypeVar("Result")


def compiled(function: Callable[Arguments, Result]) -> Callable[Arguments, Result]:
    """The same function as machine code, kept on disk for the next run; it lets other threads run meanwhile.

    Only for functions of numbers, arrays and tuples of these: millions of steps of a loop take a second instead of
    minutes.
    """
    fast = numba.njit(cache=True, nogil=True, error_model="numpy")(function)
    return cast("Callable[Arguments, Result]", fast)
