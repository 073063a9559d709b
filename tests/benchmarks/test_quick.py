"""The small instances that are solved the same way each time: none may come out worse than before."""

from pathlib import Path

import pytest

from benchmarks import own_curtois, own_matsp, quick
from benchmarks.__main__ import main
from benchmarks.case import FaultyError
from benchmarks.families import FAMILIES
from tests.benchmarks.published import text
from tests.benchmarks.test_public_table import run as kept_run

OWN = quick.own_cases(FAMILIES)
LONG = {"inrc2/own005w3_0_0-1-2-weekly"}
"""What takes two minutes of a small machine is left to `python -m benchmarks quick`; the other weekly one is not."""


def test_there_are_some_of_every_family() -> None:
    assert {name.partition("/")[0] for name in OWN} == {family.name for family in FAMILIES}
    assert set(OWN) <= set(quick.kept())
    assert any(name.endswith("-weekly") for name in OWN.keys() - LONG)


@pytest.mark.parametrize("name", sorted(OWN.keys() - LONG))
def test_no_value_is_worse_than_the_one_that_is_kept(name: str) -> None:
    (_, found), *_ = quick.solved({name: OWN[name]})
    assert quick.fault(found, quick.kept()[name]) == ""


@pytest.mark.parametrize("size", own_curtois.SIZES, ids=lambda size: size.name)
def test_the_files_are_made_from_their_seeds(size: own_curtois.Size) -> None:
    assert text(own_curtois.FOLDER / f"{size.name}.txt") == own_curtois.text(size)


@pytest.mark.parametrize("size", own_matsp.SIZES, ids=lambda size: size.name)
def test_the_files_of_activities_are_made_from_their_seeds(size: own_matsp.Size) -> None:
    assert text(own_matsp.FOLDER / f"{size.name}.txt") == own_matsp.text(size)


@pytest.mark.parametrize(
    ("value", "bound", "before", "said"),
    [
        (10, 10, 10, ""),
        (9, 9, 10, ""),
        (11, 9, 10, "value 11 is worse than 10"),
        (10, 11, 10, "value 10 below the bound 11, which cannot be"),
        (10, 10, None, "value 10, but none is kept: `python -m benchmarks quick --keep`"),
        (None, None, 10, "no valid roster (ran_out)"),
    ],
)
def test_what_is_no_good_is_said(value: int | None, bound: int | None, before: int | None, said: str) -> None:
    assert quick.fault(kept_run("A", value, bound), before) == said


def test_the_command_fails_for_a_worse_value(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    name = "curtois/own-2-8-2"
    monkeypatch.setattr(quick, "own_cases", lambda _: {name: OWN[name]})
    monkeypatch.setattr(quick, "KEPT", tmp_path / "quick.json")
    words = ["quick", "--own", "--family", "curtois"]
    assert main(words) == 1
    assert "but none is kept" in capsys.readouterr().err
    assert main([*words, "--keep"]) == 0
    reached = quick.kept(tmp_path / "quick.json")[name]
    assert main(words) == 0
    (tmp_path / "quick.json").write_text(f'{{"{name}": {reached - 1}}}', encoding="utf-8")
    assert main(words) == 1
    assert f"WORSE {name}: value {reached} is worse than {reached - 1}" in capsys.readouterr().err


def test_published_ones_are_added_where_they_lie_here(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("ROSTER_BENCHMARKS", str(tmp_path))
    assert quick.public_cases(FAMILIES) == {}
    (tmp_path / "curtois").mkdir()
    for name in ("Instance1", "Instance99"):
        (tmp_path / "curtois" / f"{name}.txt").write_text("", encoding="utf-8")
    found = quick.public_cases(FAMILIES)
    assert list(found) == ["curtois/Instance1"]
    with pytest.raises(FaultyError, match=r"Instance1\.txt: this is no such instance"):
        found["curtois/Instance1"]()
