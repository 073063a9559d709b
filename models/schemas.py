"""The JSON schemas in docs/schemas of whatever crosses between programs: `python -m models.schemas docs/schemas`."""

from __future__ import annotations

import json
import sys
from pathlib import Path

from models.base import Data
from models.outcome import Outcome
from models.problem import Problem
from models.promise import Promise
from models.robust import Robustness
from models.slots import Slots
from models.told import ToldRules


def schemas() -> dict[str, str]:
    """The text of each schema by its file name: sorted, indented by two, with a line feed at the end."""
    kinds: dict[str, type[Data]] = {
        "problem.schema.json": Problem,
        "outcome.schema.json": Outcome,
        "promise.schema.json": Promise,
        "rules.schema.json": ToldRules,
        "robustness.schema.json": Robustness,
        "slots.schema.json": Slots,
    }
    return {
        name: json.dumps(kind.model_json_schema(), indent=2, sort_keys=True, ensure_ascii=False) + "\n"
        for name, kind in kinds.items()
    }


def write_schemas(folder: Path) -> None:
    """Write every schema into a folder, which is made if it does not exist."""
    folder.mkdir(parents=True, exist_ok=True)
    for name, text in schemas().items():
        (folder / name).write_text(text, encoding="utf-8", newline="\n")


if __name__ == "__main__":
    write_schemas(Path(sys.argv[1]))
