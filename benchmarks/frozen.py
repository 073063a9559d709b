"""The samples as they were on one day, kept whole, so that figures of different months are about the same problem."""

from __future__ import annotations

import gzip
import hashlib
import json
from collections.abc import Iterable, Mapping
from pathlib import Path

from pydantic import ValidationError

from models.cards import RuleCard, RuleSetting
from models.in_force import setting
from models.problem import Problem
from models.rulebook import RULES

FOLDER = Path(__file__).parent / "frozen"
HASHES = "hashes.json"
MEASURED: Mapping[str, str] = {
    "small": "small-2026-W24",
    "altona": "altona-2026-W24",
    "city": "city-2026-W24",
    "services": "city-services-2026-W24",
}
"""The frozen problem of each sample that is measured."""

AS_BEFORE: Mapping[str, int] = {"site_changes": 0}
"""Rules that cannot be off, with the number at which they ask for what was so before them."""


class ChangedError(Exception):
    """What is there is not what earlier figures were made from."""


def frozen(name: str, folder: Path = FOLDER, book: Iterable[RuleCard] = RULES) -> Problem:
    """The frozen problem of this name; rules of the book that came later are off.

    Raises:
        ChangedError: if it is not there, is not the one that was kept, or means something else by now.
    """
    try:
        problem = Problem.model_validate_json(_kept(name, folder))
        return problem.changed(rules=(*problem.rules, *off(problem.rules, book)))
    except (OSError, EOFError, ValidationError) as error:
        raise ChangedError(f"the frozen problem {name} cannot be read: {error}") from None


def kept_hash(name: str, folder: Path = FOLDER) -> str | None:
    """The hash beside a frozen problem: that of its JSON, whatever later versions of this program make of it."""
    file = folder / HASHES
    kept: dict[str, str] = json.loads(file.read_text(encoding="utf-8")) if file.exists() else {}
    return kept.get(name)


def off(named: Iterable[RuleSetting], book: Iterable[RuleCard]) -> tuple[RuleSetting, ...]:
    """Ordinary settings that leave out every rule that is not named.

    A rule of law is left out by an agreement, as it would be in a workbook. One that cannot be left out by any
    setting makes the problem another one, and is refused where the problem is made.
    """
    names = {row.rule for row in named}
    reason = "came after this problem was frozen"
    later = [card for card in book if card.name not in names]
    return tuple(
        RuleSetting(rule=card.name, mode=card.mode, number=AS_BEFORE[card.name])
        if card.name in AS_BEFORE
        else RuleSetting(rule=card.name, mode="off", agreement=reason if card.law else None)
        for card in later
    )


def named(problem: Problem) -> Problem:
    """The same problem with mode and number of every rule of today's book said explicitly."""
    return problem.changed(rules=tuple(setting(problem, card.name) for card in RULES))


def freeze(problem: Problem, name: str, folder: Path = FOLDER) -> Path:
    """Keep a problem for good, and its hash beside it.

    Raises:
        ChangedError: if another one is kept by this name.
    """
    said = named(problem)
    if kept_hash(name, folder) not in {None, said.hash()}:
        raise ChangedError(f"another problem is frozen as {name}; figures were made from it, so take another name")
    folder.mkdir(parents=True, exist_ok=True)
    file = folder / f"{name}.json.gz"
    file.write_bytes(gzip.compress(said.model_dump_json().encode(), mtime=0))
    hashes = {path.name.removesuffix(".json.gz"): _hash(path) for path in sorted(folder.glob("*.json.gz"))}
    (folder / HASHES).write_text(json.dumps(hashes, indent=1) + "\n", encoding="utf-8", newline="\n")
    return file


def _kept(name: str, folder: Path) -> bytes:
    file = folder / f"{name}.json.gz"
    if _hash(file) != kept_hash(name, folder):
        raise ChangedError(f"{file.name} is not the problem whose hash is kept in {HASHES}")
    return gzip.decompress(file.read_bytes())


def _hash(file: Path) -> str:
    return hashlib.sha256(gzip.decompress(file.read_bytes())).hexdigest()
