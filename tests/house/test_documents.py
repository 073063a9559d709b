"""What documents name is there: headings, files, modules, targets of make, commands."""

import re
from collections.abc import Iterator
from importlib.util import find_spec
from pathlib import Path
from typing import Any

import pytest
import typer

import cli

ROOT = Path(__file__).parents[2]
DOCUMENTS = [*ROOT.glob("*.md"), *ROOT.glob("docs/**/*.md"), *ROOT.glob("data/**/*.md")]
ROOMS = ROOT / "docs" / "architecture.md"

each_document = pytest.mark.parametrize("document", DOCUMENTS, ids=lambda path: path.relative_to(ROOT).as_posix())


def prose(document: Path) -> str:
    return re.sub(r"<!--.*?-->", "", document.read_text(encoding="utf-8"), flags=re.DOTALL)


def code(document: Path) -> Iterator[str]:
    """Everything in backticks, and every indented line."""
    text = prose(document)
    yield from re.findall(r"`([^`\n]+)`", text)
    yield from (line.strip() for line in text.splitlines() if line.startswith("    "))


def anchors(document: Path) -> set[str]:
    """The names by which headings can be linked to."""
    headings = re.findall(r"^#+ (.+)$", prose(document), re.MULTILINE)
    return {re.sub(r"[^\w\- ]", "", heading.lower()).replace(" ", "-") for heading in headings}


@each_document
def test_every_anchor_is_a_heading(document: Path) -> None:
    links = re.findall(r"\]\(([^)#\s:]*)#([^)\s]+)\)", prose(document))
    missing = [
        f"{file}#{anchor}"
        for file, anchor in links
        if anchor not in anchors(document.parent / file if file else document)
    ]
    assert not missing


@each_document
def test_every_path_of_the_house_is_there(document: Path) -> None:
    named = {
        path
        for part in code(document)
        for path in re.findall(r"(?<![/\w.-])(?:roster|models|benchmarks|tests|docs|data)/[\w./-]+", part)
    }
    assert [path for path in named if not (ROOT / path.rstrip("/.")).exists()] == []


def test_every_file_named_in_a_room_is_in_one() -> None:
    rooms = prose(ROOMS).partition("## Room by room")[2]
    names = set(re.findall(r"`([a-z_]+\.py)`", rooms))
    assert len(names) > 50
    assert names <= {path.name for path in ROOT.glob("roster/*/*.py")}


@each_document
def test_every_target_of_make_is_there(document: Path) -> None:
    targets = set(re.findall(r"^([a-z-]+):", (ROOT / "Makefile").read_text(encoding="utf-8"), re.MULTILINE))
    asked = {name for part in code(document) for name in re.findall(r"^make ([a-z-]+)", part)}
    assert asked <= targets


@each_document
def test_every_module_that_is_started_is_there(document: Path) -> None:
    asked = {
        name for part in code(document) for name in re.findall(r"python -m ((?:roster|models|benchmarks)[\w.]*)", part)
    }
    assert [name for name in asked if find_spec(name) is None] == []


@each_document
def test_every_command_is_one(document: Path) -> None:
    group: Any = typer.main.get_command(cli.app)
    asked = {word for part in code(document) for word in re.findall(r"^(?:\S*[/\\])?roster ([a-z]+)\b", part)}
    assert asked <= set(group.commands)
