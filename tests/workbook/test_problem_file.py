"""A problem kept as JSON is read as it is, and its faults are named by their path."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from roster.workbook.read import read_inputs
from tests.workbook.good import write_good
from tests.workbook.spoil import codes, german


@pytest.fixture
def kept(tmp_path: Path) -> Path:
    problem = read_inputs(write_good(tmp_path / "in")).problem
    assert problem
    path = tmp_path / "kept" / "problem.json"
    path.parent.mkdir()
    path.write_text(problem.model_dump_json(), encoding="utf-8")
    return path


def test_a_file_and_its_folder_give_the_same_problem(kept: Path, tmp_path: Path) -> None:
    expected = read_inputs(tmp_path / "in").problem
    assert read_inputs(kept).problem == expected
    assert read_inputs(kept.parent).problem == expected


def test_what_does_not_fit_is_named_by_its_path(kept: Path) -> None:
    content = json.loads(kept.read_text(encoding="utf-8"))
    content["people"][1]["reach_minutes"] = -5
    content["sites"][0]["closing_order"] = "first"
    kept.write_text(json.dumps(content), encoding="utf-8")
    reading = read_inputs(kept)
    assert reading.problem is None
    assert codes(reading.findings) == [
        ("fault", "bad_problem", "problem.json: sites.0.closing_order"),
        ("fault", "bad_problem", "problem.json: people.1.reach_minutes"),
    ]


def test_broken_references_are_one_fault(kept: Path) -> None:
    content = json.loads(kept.read_text(encoding="utf-8"))
    content["people"][0]["home_site"] = "NOWHERE"
    kept.write_text(json.dumps(content), encoding="utf-8")
    (finding,) = read_inputs(kept).findings
    assert "names the site NOWHERE, which does not exist" in str(finding.what)


@pytest.mark.parametrize(
    ("content", "said"),
    [
        ("{", "problem.json: Die Datei ist beschädigt oder kein JSON"),
        ('{"grid": 15}', "problem.json: districts: das fehlt"),
        ('{"reason": 1}', "problem.json: reason: das ist hier nicht bekannt"),
        ('{"grid": 7}', "problem.json: grid: das passt nicht: "),
    ],
)
def test_what_is_wrong_is_said_in_german(kept: Path, content: str, said: str) -> None:
    kept.write_text(content, encoding="utf-8")
    assert [line for line in map(german, read_inputs(kept).findings) if line.startswith(said)]
