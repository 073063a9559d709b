"""What the disk, the system or a stranger's folder refuses is said in our own words, and nothing is overwritten."""

import errno
import shutil
from pathlib import Path
from typing import NoReturn

import pytest

from roster.run.exits import Exit
from roster.run.failed import DENIED, FULL, failed
from roster.run.look import Question, look
from roster.run.one_job import run_job
from roster.workbook.guard import OVERVIEW
from tests.run.fakes import TOOLS, job, seen
from tests.workbook.good import write_good


@pytest.mark.parametrize(
    ("number", "said"), [(errno.ENOSPC, FULL), (errno.EDQUOT, FULL), (errno.EACCES, DENIED), (errno.EROFS, DENIED)]
)
def test_a_refusal_is_a_sentence_of_ours(tmp_path: Path, number: int, said: object) -> None:
    result = failed(job(tmp_path), OSError(number, "Permission denied"))
    assert (result.code, result.said) == (Exit.USAGE, (said,))


def test_any_other_error_of_the_system_is_our_mistake(tmp_path: Path) -> None:
    assert failed(job(tmp_path), OSError(errno.ENOTDIR, "Not a directory")).code == Exit.OUR_MISTAKE


def test_a_full_disk_is_not_taken_for_an_open_workbook(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def full(*_: object) -> NoReturn:
        raise OSError(errno.ENOSPC, "No space left on device")

    asked = job(tmp_path)
    monkeypatch.setattr(shutil, "copyfile", full)
    assert run_job(asked, TOOLS).said == (FULL,)


def test_a_folder_that_nobody_may_read_is_named(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def denied(_: Path) -> NoReturn:
        raise PermissionError(errno.EACCES, "Permission denied")

    asked = job(tmp_path)
    monkeypatch.setattr(Path, "iterdir", denied)
    result = run_job(asked, TOOLS)
    assert (result.code, str(result.said[0]).split()[0]) == (Exit.USAGE, "inputs")


@pytest.mark.parametrize("content", ["file", "folder"])
def test_copies_never_replace_what_roster_did_not_write(tmp_path: Path, content: str) -> None:
    folder, out = write_good(tmp_path / "in"), tmp_path / "out"
    if content == "file":
        out.write_text("mine")
    else:
        shutil.copytree(folder, out)
    before = seen(tmp_path)
    assert look(Question(folder, out)) == Exit.USAGE
    assert seen(tmp_path) == before


def test_copies_replace_older_copies(tmp_path: Path) -> None:
    folder, out = write_good(tmp_path / "in"), tmp_path / "out"
    assert [look(Question(folder, out)) for _ in range(2)] == [Exit.DONE, Exit.DONE]
    assert (out / OVERVIEW).exists()


def test_copies_are_made_of_a_folder_of_inputs_only(tmp_path: Path) -> None:
    run_job(job(tmp_path), TOOLS)
    for path in (tmp_path / "drafts", tmp_path / "drafts" / "intern" / "problem.json"):
        assert look(Question(path, tmp_path / "out")) == Exit.USAGE
    assert not (tmp_path / "out").exists()
