"""Documents lead somewhere, and the ready files for schedulers ask for the same run."""

import re
import shlex
from collections.abc import Iterator
from pathlib import Path
from typing import Any
from xml.etree import ElementTree as ET

import pytest
import typer
from defusedxml.ElementTree import parse

import cli
from roster.run.exits import Exit

ROOT = Path(__file__).parents[2]
OPERATION = ROOT / "docs" / "betrieb"
DOCUMENTS = [*ROOT.glob("*.md"), *ROOT.glob("docs/**/*.md")]


def links(document: Path) -> Iterator[str]:
    """The files that a document points to."""
    prose = re.sub(r"<!--.*?-->|```.*?```", "", document.read_text(encoding="utf-8"), flags=re.DOTALL)
    for target in re.findall(r"\]\(([^)#\s]+)[^)]*\)", prose):
        if "://" not in target and not target.startswith("mailto:"):
            yield target


@pytest.mark.parametrize("document", DOCUMENTS, ids=lambda path: path.relative_to(ROOT).as_posix())
def test_every_link_leads_to_a_file(document: Path) -> None:
    assert not [target for target in links(document) if not (document.parent / target).exists()]


@pytest.mark.parametrize("page", [OPERATION / "README.md", ROOT / "README.md"], ids=["operators", "everybody"])
def test_the_exit_codes_are_those_of_the_program(page: Path) -> None:
    told = re.findall(r"^\| (\d+) \| .+ \|$", page.read_text(encoding="utf-8"), re.MULTILINE)
    assert [int(code) for code in told] == sorted(Exit)


def task() -> ET.Element:
    root = parse(OPERATION / "windows-aufgabe.xml").getroot()
    assert root is not None
    return root


def said(name: str) -> str:
    return (OPERATION / name).read_text(encoding="utf-8")


def arguments(command: str) -> list[str]:
    """What stands behind `roster`, without the folders, which differ."""
    after = command.replace("\\", "/").partition("plan ")[2].partition(" ||")[0]
    return [Path(word).name for word in shlex.split(after)]


def test_all_schedulers_ask_for_the_same_run() -> None:
    service = re.search(r"^ExecStart=(.*)$", said("roster.service"), re.MULTILINE)
    cron = re.search(r"^30 5 .*$", said("crontab.example"), re.MULTILINE)
    windows = task().findtext(".//{*}Arguments")
    assert service
    assert cron
    assert windows
    wanted = ["eingang", "--out", "entwurf", "--seconds", "1800", "--workers", "4", "--quiet", "--log", "plan.log"]
    assert [arguments(line) for line in (service[1], cron[0], windows)] == [wanted] * 3


def test_no_scheduler_starts_a_second_run() -> None:
    assert "Type=oneshot" in said("roster.service")
    assert task().findtext(".//{*}MultipleInstancesPolicy") == "IgnoreNew"


def test_a_stopped_run_has_time_to_hand_out_its_best() -> None:
    assert "KillSignal=SIGTERM" in said("roster.service")
    wait = re.search(r"^TimeoutStopSec=(\d+)$", said("roster.service"), re.MULTILINE)
    assert wait
    assert int(wait[1]) >= 60


def test_the_files_for_schedulers_are_plain_ascii() -> None:
    ready = ["roster.service", "roster.timer", "crontab.example", "windows-aufgabe.xml"]
    assert [name for name in ready if not said(name).isascii()] == []


def options(command: str) -> set[str]:
    """The options that a command of the program has."""
    group: Any = typer.main.get_command(cli.app)
    found = group.commands[command]
    parts = [found, *getattr(found, "commands", {}).values()]
    names = (name for part in parts for row in part.params for name in (*row.opts, *row.secondary_opts))
    return {"--help", *names}


@pytest.mark.parametrize("document", [*DOCUMENTS, *OPERATION.iterdir(), ROOT / "Makefile"], ids=lambda path: path.name)
def test_every_command_in_a_document_can_be_given(document: Path) -> None:
    prose = document.read_text(encoding="utf-8").replace("roster.exe</Command>\n      <Arguments>", "roster ")
    lines = re.findall(r"\broster (new|check|plan|rules|promise|forecast|slots|robust) ([^`\n]*)", prose)
    unknown = [
        option
        for command, rest in lines
        for option in re.findall(r"(?<!\S)--[a-z-]+", rest)
        if option not in options(command)
    ]
    assert not unknown
