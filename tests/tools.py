"""Programs and extras from outside that some tests need: found, or the test says why it does not run."""

import importlib.util
import os
import shutil
from typing import NoReturn

import pytest

REQUIRED = "ROSTER_REQUIRE_TOOLS"


def tool(*names: str) -> str:
    """The path of the first of these programs that is installed.

    Without any of them the test is skipped with a reason, or fails where `ROSTER_REQUIRE_TOOLS=1` promises that
    everything is there.
    """
    found = next(filter(None, map(shutil.which, names)), None)
    if found is None:
        _missing(" or ".join(names))
    return found


def libreoffice() -> str:
    """The path of LibreOffice, which opens workbooks as planners do."""
    return tool("soffice", "libreoffice")


def package(name: str) -> None:
    """Ask for a package of an extra, as for a program."""
    if importlib.util.find_spec(name) is None:
        _missing(name)


def _missing(what: str) -> NoReturn:
    reason = f"{what} is not installed"
    if os.environ.get(REQUIRED) == "1":
        pytest.fail(f"{reason}, but {REQUIRED}=1 promises it", pytrace=False)
    pytest.skip(reason)
