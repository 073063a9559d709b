"""Lets pytest run with one mistake planted: `ROSTER_MUTATION='{"module": ...}' pytest -p tests.mutations.planted ...`.

The module is compiled from the changed source when it is first imported; no file is written. A run that never imports
it ends as a usage error, because its tests cannot have judged anything. Without the variable nothing is planted.
With it no machine code is made: kept on disk, that would be taken for the code of the true source.
"""

from __future__ import annotations

import json
import os
import sys
from collections.abc import Sequence
from importlib.abc import MetaPathFinder
from importlib.machinery import ModuleSpec, SourceFileLoader
from importlib.util import spec_from_file_location
from types import CodeType, ModuleType

import pytest
from hypothesis import Phase, settings

from tests.mutations.mutation import Mutation, mutated, path_of

VARIABLE = "ROSTER_MUTATION"
PROFILE = "planted"
settings.register_profile(PROFILE, derandomize=True, deadline=None, phases=(Phase.explicit, Phase.generate))


class Planter(MetaPathFinder):
    """Finds the one module that is to be changed, before anybody else does."""

    def __init__(self, mutation: Mutation) -> None:
        """Make the changed source."""
        self._mutation = mutation
        self._source = mutated(mutation)

    def find_spec(
        self, fullname: str, _path: Sequence[str] | None, _target: ModuleType | None = None
    ) -> ModuleSpec | None:
        """The changed module, if it is meant."""
        if fullname != self._mutation.module:
            return None
        where = str(path_of(fullname))
        return spec_from_file_location(fullname, where, loader=_Changed(fullname, where, self._source))


class _Changed(SourceFileLoader):
    def __init__(self, fullname: str, path: str, source: str) -> None:
        super().__init__(fullname, path)
        self._source = source

    def get_code(self, _fullname: str) -> CodeType:
        """The changed source, compiled; what was compiled earlier lies unread in its cache."""
        return compile(self._source, self.path, "exec", dont_inherit=True)


def _meant() -> Mutation | None:
    said = os.environ.get(VARIABLE)
    return Mutation(**json.loads(said)) if said else None


MEANT = _meant()
if MEANT:
    assert MEANT.module not in sys.modules, "imported before it could be changed"
    assert "numba" not in sys.modules, "imported before it could be told to make no machine code"
    os.environ["NUMBA_DISABLE_JIT"] = "1"
    sys.meta_path.insert(0, Planter(MEANT))


def pytest_sessionfinish(session: pytest.Session) -> None:
    """Nobody has judged what was never imported."""
    if MEANT and MEANT.module not in sys.modules:
        session.exitstatus = pytest.ExitCode.USAGE_ERROR
