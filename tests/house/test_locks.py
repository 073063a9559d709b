"""What is installed is what was locked: every dependency, by its hash, from wherever packages come from."""

import re
import tomllib
from pathlib import Path

import pytest
from packaging.requirements import Requirement

ROOT = Path(__file__).parents[2]
PROJECT = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))
RUN = [*PROJECT["project"]["dependencies"], *PROJECT["dependency-groups"]["build"]]
CLUSTER = PROJECT["project"]["optional-dependencies"]["cluster"]
FORECAST = PROJECT["project"]["optional-dependencies"]["forecast"]
DEV = [line for line in PROJECT["dependency-groups"]["dev"] if isinstance(line, str)]


def locked(name: str) -> str:
    return (ROOT / "requirements" / name).read_text(encoding="utf-8")


def pins(name: str) -> list[Requirement]:
    lines = re.findall(r"^[a-z0-9][^\\\n]*==[^\\\n]*", locked(name), flags=re.MULTILINE)
    return [Requirement(line.strip()) for line in lines]


def versions(file: str, package: str) -> list[str]:
    return [str(pin.specifier).removeprefix("==") for pin in pins(file) if pin.name == package]


@pytest.mark.parametrize("line", RUN)
def test_what_the_program_needs_is_locked_in_the_range_it_asks_for(line: str) -> None:
    wanted = Requirement(line)
    found = versions("run.txt", wanted.name)
    assert found
    assert all(wanted.specifier.contains(version) for version in found), "run `make lock`"


@pytest.mark.parametrize("line", DEV)
def test_what_development_needs_is_locked_in_the_range_it_asks_for(line: str) -> None:
    wanted = Requirement(line)
    found = versions("dev.txt", wanted.name)
    assert found
    assert all(wanted.specifier.contains(version) for version in found), "run `make lock`"


@pytest.mark.parametrize("line", CLUSTER)
def test_what_a_cluster_needs_is_locked_in_the_range_it_asks_for(line: str) -> None:
    wanted = Requirement(line)
    found = versions("cluster.txt", wanted.name)
    assert found
    assert all(wanted.specifier.contains(version) for version in found), "run `make lock`"


@pytest.mark.parametrize("line", FORECAST)
def test_what_forecasts_need_is_locked_in_the_range_they_ask_for(line: str) -> None:
    wanted = Requirement(line)
    found = versions("forecast.txt", wanted.name)
    assert found
    assert all(wanted.specifier.contains(version) for version in found), "run `make lock`"


def test_tests_run_with_the_versions_that_people_get() -> None:
    run, cluster, dev = ({str(pin) for pin in pins(name)} for name in ("run.txt", "cluster.txt", "dev.txt"))
    assert run <= cluster <= dev
    assert run <= {str(pin) for pin in pins("forecast.txt")} <= dev


@pytest.mark.parametrize("name", ["run.txt", "cluster.txt", "forecast.txt", "dev.txt"])
def test_every_pin_has_a_hash_and_no_address(name: str) -> None:
    blocks = re.split(r"^(?=[a-z0-9])", locked(name), flags=re.MULTILINE)[1:]
    assert len(blocks) == len(pins(name))
    assert all("--hash=sha256:" in block for block in blocks)
    assert "://" not in locked(name)


def test_every_dependency_says_in_a_comment_why_it_is_there() -> None:
    lines = (ROOT / "pyproject.toml").read_text(encoding="utf-8").splitlines()
    silent = [line for line in lines if re.match(r'    "[a-z-]+[>=<].*",', line) and "  # " not in line]
    assert not silent


def test_dependencies_are_ranges_with_a_floor() -> None:
    assert all(
        any(part.operator == ">=" for part in Requirement(line).specifier) for line in [*RUN, *CLUSTER, *FORECAST, *DEV]
    )
