"""The wheel holds all that runs, the German texts too, and nothing else."""

import subprocess
import sys
import zipfile
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[2]


@pytest.fixture(scope="module")
def wheel(tmp_path_factory: pytest.TempPathFactory) -> Path:
    target = tmp_path_factory.mktemp("wheel")
    command = [sys.executable, "-m", "hatchling", "build", "-t", "wheel", "-d", str(target)]
    subprocess.run(command, cwd=ROOT, check=True, capture_output=True)
    [made] = target.glob("*.whl")
    return made


def test_the_wheel_holds_every_module_and_the_texts(wheel: Path) -> None:
    inside = set(zipfile.ZipFile(wheel).namelist())
    modules = [*ROOT.glob("models/**/*.py"), *ROOT.glob("roster/**/*.py"), *ROOT.glob("cli.py")]
    assert {path.relative_to(ROOT).as_posix() for path in modules} <= inside
    assert "roster/texts/locale/de/LC_MESSAGES/roster.po" in inside


def test_the_wheel_holds_nothing_else(wheel: Path) -> None:
    tops = {name.partition("/")[0] for name in zipfile.ZipFile(wheel).namelist()}
    assert {top for top in tops if not top.endswith(".dist-info")} <= {"models", "roster", "cli.py"}


def test_the_german_texts_are_read_out_of_the_wheel(wheel: Path) -> None:
    look = (
        f"import sys; sys.path.insert(0, {str(wheel)!r}); from roster.texts import catalogue; "
        "print(catalogue.__file__, type(catalogue._translations('de')).__name__)"
    )
    done = subprocess.run([sys.executable, "-c", look], cwd=wheel.parent, check=True, capture_output=True, text=True)
    assert str(wheel) in done.stdout
    assert "GNUTranslations" in done.stdout
