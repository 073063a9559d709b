"""`roster new` makes inputs in an empty folder, all of them or none."""

from pathlib import Path

import pytest

from roster.run import new as made
from roster.run.exits import Exit
from roster.run.new import new
from tests.run.fakes import seen


def test_empty_workbooks_are_made(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert new("leer", tmp_path / "inputs", "de") == Exit.DONE
    files = sorted(path.name for path in (tmp_path / "inputs").iterdir())
    said = capsys.readouterr().out.splitlines()
    assert sorted(Path(line).name for line in said) == files
    assert files == ["bezirk-leer.xlsx", "grenzen.xlsx", "zentrale.xlsx"]
    assert list(tmp_path.iterdir()) == [tmp_path / "inputs"]


def test_a_sample_is_made_by_its_name(tmp_path: Path) -> None:
    (tmp_path / "inputs").mkdir()
    assert new("altona", tmp_path / "inputs", "de") == Exit.DONE
    assert "altona" in " ".join(path.name for path in (tmp_path / "inputs").iterdir())


def test_an_unknown_sample_names_those_there_are(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert new("atlantis", tmp_path / "inputs", "de") == Exit.USAGE
    err = capsys.readouterr().err
    assert "atlantis" in err
    assert "altona" in err
    assert not (tmp_path / "inputs").exists()


def test_nothing_is_overwritten(tmp_path: Path) -> None:
    (tmp_path / "mine.txt").write_text("mine")
    assert new("leer", tmp_path, "de") == Exit.USAGE
    assert new("leer", tmp_path / "mine.txt", "de") == Exit.USAGE
    assert seen(tmp_path) == {"mine.txt": b"mine"}


def test_what_fails_in_the_middle_leaves_nothing(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def half(folder: Path) -> None:
        (folder / "half.xlsx").touch()
        raise OSError(28, "No space left on device")

    monkeypatch.setattr(made, "empty", half)
    assert new("leer", tmp_path / "inputs", "de") == Exit.USAGE
    assert list(tmp_path.iterdir()) == []
