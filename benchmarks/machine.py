"""On which machine, with which versions and from which state of the code something was measured."""

from __future__ import annotations

import platform
import subprocess
from importlib.metadata import version
from pathlib import Path

import psutil

from models.base import Data

ROOT = Path(__file__).parents[1]
MEASURED = ("models", "roster", "benchmarks")
"""What a change of makes a figure another one's."""


class Machine(Data):
    """The processor as it calls itself, its cores, and memory in GiB."""

    cpu: str
    cores: int
    memory_gb: int


def machine() -> Machine:
    """This one."""
    gigabytes = round(psutil.virtual_memory().total / 1024**3)
    return Machine(cpu=_cpu(), cores=psutil.cpu_count() or 1, memory_gb=gigabytes)


def versions() -> dict[str, str]:
    """What decides how fast it is, apart from this program itself."""
    return {"python": platform.python_version(), "ortools": version("ortools"), "numpy": version("numpy")}


def commit() -> str:
    """The state of the code: the commit, with a plus if something in it has been changed since."""
    try:
        changed = _git("status", "--porcelain", "--untracked-files=no", "--", *MEASURED)
        return _git("rev-parse", "--short=10", "HEAD") + ("+" if changed else "")
    except (OSError, subprocess.CalledProcessError):
        return "unknown"


def _git(*words: str) -> str:
    return subprocess.run(["git", *words], cwd=ROOT, check=True, capture_output=True, text=True).stdout.strip()


def _cpu() -> str:
    names = Path("/proc/cpuinfo")
    if names.exists():
        for line in names.read_text(encoding="utf-8").splitlines():
            if line.startswith("model name"):
                return line.partition(":")[2].strip()
    return platform.processor() or platform.machine()
