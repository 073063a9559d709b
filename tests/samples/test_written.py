"""Samples are made by lot from a seed, and made again they are the same."""

import zipfile
from pathlib import Path

import pytest

from roster.samples.book import SAMPLES, write_sample


def content(path: Path) -> object:
    """The bytes of a file; of a zip archive those of its parts, as versions of zlib pack differently."""
    if not zipfile.is_zipfile(path):
        return path.read_bytes()
    with zipfile.ZipFile(path) as archive:
        return [(entry.filename, entry.date_time, archive.read(entry)) for entry in archive.infolist()]


def cut_short(path: Path) -> bool:
    return path.name == "bezirk-abgeschnitten.xlsx"


@pytest.mark.parametrize("name", SAMPLES)
def test_a_sample_made_again_is_the_same(name: str, folder: Path, tmp_path: Path) -> None:
    committed = {path.name: path for path in (folder / name).iterdir()}
    made = {path.name: path for path in write_sample(name, tmp_path)}
    assert made.keys() == committed.keys()
    for file, path in made.items():
        assert cut_short(path) or content(path) == content(committed[file]), file


def test_the_same_bytes_come_out_twice(tmp_path: Path) -> None:
    first, second = (write_sample("small", tmp_path / run) for run in ("one", "two"))
    assert [path.read_bytes() for path in first] == [path.read_bytes() for path in second]


def test_every_committed_folder_is_a_sample(folder: Path) -> None:
    assert {path.name for path in folder.iterdir() if path.is_dir()} == set(SAMPLES)


def test_workbooks_stay_below_a_megabyte(folder: Path) -> None:
    assert max(path.stat().st_size for path in folder.glob("*/*")) < 1_000_000


def test_nobody_is_named_who_does_not_exist(tmp_path: Path) -> None:
    with pytest.raises(KeyError):
        write_sample("no-such-sample", tmp_path)
