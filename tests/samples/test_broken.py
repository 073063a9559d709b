"""The broken sample holds every fault that the reader knows, and the reader finds each where the list says."""

import ast
import json
from collections import Counter
from pathlib import Path

from roster.workbook.read import read_inputs

ELSEWHERE = {"no_central", "bad_problem"}
"""A folder without the centre's workbook, and a problem.json that is none: they do not go with the others."""

READER = Path(__file__).parents[2] / "roster" / "workbook"


def listed(folder: Path) -> list[tuple[str | None, ...]]:
    rows = json.loads((folder / "broken" / "FAULTS.json").read_text(encoding="utf-8"))
    return [(row["workbook"], row["sheet"], row["cell"], row["code"]) for row in rows]


def codes_of_the_reader() -> set[str]:
    """The first argument of every `fault`, `wrong` and stopping `Remark` in the reader's source."""
    nodes = [node for path in READER.glob("*.py") for node in ast.walk(ast.parse(path.read_text(encoding="utf-8")))]
    return {str(code) for node in nodes if isinstance(node, ast.Call) for code in stopping(node)}


def stopping(call: ast.Call) -> list[object]:
    says = isinstance(call.func, ast.Name) and call.func.id in {"fault", "wrong", "Remark"}
    if not says or any(word.arg == "stops" for word in call.keywords):
        return []
    return [argument.value for argument in call.args[:1] if isinstance(argument, ast.Constant)]


def test_every_fault_is_found_where_it_was_planted_and_no_other(folder: Path) -> None:
    reading = read_inputs(folder / "broken")
    found = [
        (
            row.address.workbook,
            row.address.sheet,
            f"{row.address.column or ''}{row.address.row or ''}" or None,
            row.code,
        )
        for row in reading.findings
        if row.stops
    ]
    assert reading.problem is None
    assert Counter(found) == Counter(listed(folder))


def test_the_centre_comes_first_and_what_could_not_be_opened_last(folder: Path) -> None:
    workbooks = [finding.address.workbook for finding in read_inputs(folder / "broken").findings]
    assert (workbooks[0], workbooks[-1]) == ("zentrale.xlsx", "zentrale_neu.xlsx")
    assert workbooks.index("bezirk-altona.xlsx") < workbooks.index("bezirk-abgeschnitten.xlsx")


def test_every_fault_the_reader_knows_is_in_it(folder: Path) -> None:
    assert {code for *_, code in listed(folder)} == codes_of_the_reader() - ELSEWHERE
