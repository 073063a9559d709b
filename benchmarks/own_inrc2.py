"""Small instances in the format of the nurse-rostering competition, made from seeds: `python -m benchmarks.own_inrc2`.

Names, contracts, history, demand and requests are drawn; the demand is about what the contracts have people for.
"""

from __future__ import annotations

import random
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

from benchmarks.quick import OWN

FOLDER = OWN / "inrc2"
SHIFTS = {"Early": "(2,5)", "Late": "(2,4)", "Night": "(3,5)"}
"""How many days in a row; none may follow one that stands further on."""
DAYS = ("Mon", "Tue", "Wed", "Thu", "Fri", "Sat", "Sun")
SKILLS = ("Head", "Nurse")


@dataclass(frozen=True)
class Size:
    """How large an instance is; the name says so, too."""

    nurses: int
    weeks: int
    seed: int

    @property
    def name(self) -> str:
        """The name of its scenario."""
        return f"own{self.nurses:03}w{self.weeks}"


SIZES = (Size(6, 2, seed=1), Size(5, 3, seed=2))


def texts(size: Size) -> dict[str, str]:
    """Every file of a scenario by its name."""
    rng = random.Random(f"inrc2:{size}")
    contracts = [rng.choice(("Full", "Full", "Half")) for _ in range(size.nurses)]
    weeks = {f"WD-{size.name}-{week}.txt": _week(size, contracts, rng) for week in range(size.weeks)}
    return {
        f"Sc-{size.name}.txt": _scenario(size, contracts),
        f"H0-{size.name}-0.txt": _history(size, rng),
        **weeks,
    }


def _names(size: Size) -> list[str]:
    return [f"N{number:02}" for number in range(1, size.nurses + 1)]


def _scenario(size: Size, contracts: list[str]) -> str:
    """The first third of the nurses are head nurses as well."""
    weeks, successors = size.weeks, list(SHIFTS)
    skills = ["2 Head Nurse" if 3 * number < size.nurses else "1 Nurse" for number in range(size.nurses)]
    rows = zip(_names(size), contracts, skills, strict=True)
    return _lines(
        [f"SCENARIO = {size.name}", "", f"WEEKS = {weeks}", ""],
        [f"SKILLS = {len(SKILLS)}", *SKILLS, ""],
        [f"SHIFT_TYPES = {len(SHIFTS)}", *(f"{name} {days}" for name, days in SHIFTS.items()), ""],
        ["FORBIDDEN_SHIFT_TYPES_SUCCESSIONS"],
        [" ".join([name, str(place), *successors[:place]]) for place, name in enumerate(successors)],
        ["", "CONTRACTS = 2"],
        [f"Full ({4 * weeks},{5 * weeks}) (3,5) (2,3) {(weeks + 1) // 2} 1"],
        [f"Half ({2 * weeks},{3 * weeks}) (2,4) (2,5) {(weeks + 1) // 2} 0"],
        ["", f"NURSES = {size.nurses}", *(" ".join(row) for row in rows)],
    )


def _history(size: Size, rng: random.Random) -> str:
    rows = []
    for name in _names(size):
        days = rng.randint(1, 4)
        shift = rng.choice((*SHIFTS, "None"))
        runs = f"0 0 {days}" if shift == "None" else f"{rng.randint(1, days)} {days} 0"
        rows.append(f"{name} 0 0 {shift} {runs}")
    return _lines(["HISTORY", f"0 {size.name}", "", "NURSE_HISTORY"], rows)


def _week(size: Size, contracts: list[str], rng: random.Random) -> str:
    asked = [f"{name} {rng.choice((*SHIFTS, 'Any'))} {rng.choice(DAYS)}" for name in _names(size) if rng.random() < 0.4]
    head = ["WEEK_DATA", size.name, "", "REQUIREMENTS"]
    return _lines(head, list(_requirements(contracts, rng)), ["", f"SHIFT_OFF_REQUESTS = {len(asked)}"], asked)


def _requirements(contracts: list[str], rng: random.Random) -> Iterator[str]:
    """A head nurse now and then, of the others as many as the contracts have people for, or one less."""
    duties = sum(4.5 if contract == "Full" else 2.5 for contract in contracts)
    for shift in SHIFTS:
        yield " ".join([shift, "Head", *(rng.choice(("(0,0)", "(0,0)", "(0,1)")) for _ in DAYS)])
        heads = [max(0, round(duties / 7 / len(SHIFTS) + rng.uniform(-0.8, 0.3))) for _ in DAYS]
        rows = [(rng.choice((count, max(0, count - 1))), count) for count in heads]
        yield " ".join([shift, "Nurse", *(f"({least},{best})" for least, best in rows)])


def _lines(*parts: list[str]) -> str:
    return "\n".join(line for part in parts for line in part) + "\n"


def write(folder: Path) -> None:
    """Write every instance into a folder of its own."""
    for size in SIZES:
        (folder / size.name).mkdir(parents=True, exist_ok=True)
        for name, text in texts(size).items():
            (folder / size.name / name).write_text(text, encoding="utf-8", newline="\n")


if __name__ == "__main__":
    write(FOLDER)
