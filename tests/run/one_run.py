"""A run in a process of its own, with stand-ins: `python -m tests.run.one_run FOLDER TOOLS`."""

import sys
from pathlib import Path

from roster.run.log import Log
from roster.run.one_job import run_job
from roster.run.stop import listening
from roster.run.watching import Watching
from tests.run import fakes

if __name__ == "__main__":
    log = Log(None)
    with listening() as stop:
        result = run_job(
            fakes.job(Path(sys.argv[1])), getattr(fakes, sys.argv[2]), Watching(stop.stopped, log, fakes.Told()), log
        )
    sys.exit(result.code)
