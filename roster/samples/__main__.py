"""Write all samples into a folder: `python -m roster.samples data/samples`."""

from __future__ import annotations

import sys
from pathlib import Path

from roster.samples.book import write_samples

if len(sys.argv) != 2:
    sys.exit("usage: python -m roster.samples FOLDER")
for path in write_samples(Path(sys.argv[1])):
    sys.stdout.write(f"{path}\n")
