"""The peak of memory counts this process and its children, and stays after they are gone."""

import subprocess
import sys

import psutil

from roster.run.memory import MEGABYTE, PeakMemory, of_one

HUNGRY = "data = bytearray(80_000_000); print('full', flush=True); input()"
EATEN = 70_000_000


def test_a_child_counts_and_its_peak_stays() -> None:
    alone = of_one(psutil.Process())
    with PeakMemory() as memory:
        with subprocess.Popen(
            [sys.executable, "-c", HUNGRY], stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True
        ) as child:
            assert child.stdout is not None
            assert child.stdout.readline() == "full\n"
            during = memory.megabytes
            child.communicate("\n")
        assert during >= (alone + EATEN) / MEGABYTE
        assert memory.megabytes >= during
