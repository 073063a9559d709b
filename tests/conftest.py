"""What all tests share."""

import subprocess
from collections.abc import Callable
from pathlib import Path

import pytest
from hypothesis import settings

from tests import tools

settings.register_profile("same-every-time", derandomize=True, deadline=None)
settings.register_profile("search", deadline=None, max_examples=1000)
settings.register_profile("random", deadline=None, print_blob=True)
settings.load_profile("same-every-time")

Convert = Callable[[Path, str], Path]


@pytest.fixture
def convert(tmp_path: Path) -> Convert:
    """Lets LibreOffice open a file and save it as another kind: `convert(workbook, "pdf")` is the new file."""
    office = tools.libreoffice()

    def run(source: Path, kind: str) -> Path:
        target = tmp_path / "converted"
        profile = (tmp_path / "libreoffice-profile").as_uri()
        command = [office, f"-env:UserInstallation={profile}", "--headless", "--convert-to", kind]
        done = subprocess.run(
            [*command, "--outdir", str(target), str(source)], capture_output=True, text=True, timeout=180, check=True
        )
        made = target / f"{source.stem}.{kind.partition(':')[0]}"
        assert made.exists(), f"LibreOffice made nothing of {source.name}: {done.stdout}{done.stderr}"
        return made

    return run
