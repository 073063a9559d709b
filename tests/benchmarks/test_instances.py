"""Samples are measured only as long as they are those that earlier figures were made from."""

import shutil
from pathlib import Path

import pytest

from benchmarks.__main__ import main
from benchmarks.instances import NAMES, SAMPLES, ChangedError, fingerprint, freeze, sample


@pytest.fixture
def samples(tmp_path: Path) -> Path:
    for name in NAMES:
        (tmp_path / name).mkdir()
        for file in (SAMPLES / "small").iterdir():
            shutil.copy(file, tmp_path / name)
    freeze(tmp_path, tmp_path / "frozen.json")
    return tmp_path


def test_a_frozen_sample_is_read(samples: Path) -> None:
    found = sample("small", samples, samples / "frozen.json")
    assert found.name == "sample-small"
    assert found.size == {"sites": 2, "people": 9, "weeks": 1}
    assert found.make(1) is found.make(2)


def test_a_changed_sample_is_refused(samples: Path) -> None:
    book = next((samples / "altona").glob("bezirk*.xlsx"))
    book.write_bytes(book.read_bytes() + b" ")
    with pytest.raises(ChangedError, match="altona have changed"):
        sample("altona", samples, samples / "frozen.json")
    assert sample("small", samples, samples / "frozen.json").name == "sample-small"


def test_names_and_bytes_both_count(samples: Path) -> None:
    before = fingerprint(samples / "small")
    book = next((samples / "small").glob("bezirk*.xlsx"))
    book.rename(book.with_name("bezirk-neu.xlsx"))
    assert fingerprint(samples / "small") != before


def test_the_command_says_what_to_do(monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]) -> None:
    def changed(_name: str) -> None:
        raise ChangedError("the workbooks of small have changed")

    monkeypatch.setattr("benchmarks.__main__.sample", changed)
    assert main(["sample", "small", "--seconds", "1"]) == 1
    assert "have changed" in capsys.readouterr().err
