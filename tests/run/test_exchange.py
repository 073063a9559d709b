"""New drafts take the place of the old ones in one step, or the next run mends what a dead one left."""

from collections.abc import Callable
from pathlib import Path

import pytest

from roster.run import exchange
from roster.run.desk import Desk, set_up
from roster.run.job import EndedError
from tests.run.fakes import seen


def drafts(folder: Path, words: str) -> Path:
    (folder / "intern").mkdir(parents=True)
    (folder / "intern" / "eingang.json").write_text(words)
    return folder


def _no_such_step(*_: object) -> bool:
    return False


@pytest.fixture(params=["in one step", "in two"])
def way(request: pytest.FixtureRequest, monkeypatch: pytest.MonkeyPatch) -> str:
    if request.param == "in two":
        monkeypatch.setattr(exchange, "exchanged", _no_such_step)
    return str(request.param)


def test_the_new_take_the_place_of_the_old(tmp_path: Path, way: str) -> None:
    drafts(tmp_path / "out", "old")
    exchange.put_in_place(drafts(tmp_path / "new", "new"), tmp_path / "out", tmp_path / "aside")
    assert seen(tmp_path) == {"out/intern/eingang.json": b"new"}


def test_where_nothing_was_the_new_are_simply_there(tmp_path: Path, way: str) -> None:
    exchange.put_in_place(drafts(tmp_path / "new", "new"), tmp_path / "out", tmp_path / "aside")
    assert seen(tmp_path) == {"out/intern/eingang.json": b"new"}


def test_this_system_exchanges_folders_in_one_step(tmp_path: Path) -> None:
    one, other = drafts(tmp_path / "one", "1"), drafts(tmp_path / "other", "2")
    if not exchange.exchanged(one, other):
        assert seen(one) == {"intern/eingang.json": b"1"}, "nothing has moved where the system has no such step"
    else:
        assert (seen(one), seen(other)) == ({"intern/eingang.json": b"2"}, {"intern/eingang.json": b"1"})


def _dies_at_the_second(rename: Callable[[Path, Path], Path]) -> Callable[[Path, Path], Path]:
    renamed: list[Path] = []

    def one(self: Path, target: Path) -> Path:
        if renamed:
            raise SystemExit
        renamed.append(target)
        return rename(self, target)

    return one


def test_a_run_that_dies_between_two_renames_is_mended_by_the_next(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    desk = Desk(drafts(tmp_path / "out", "old"))
    monkeypatch.setattr(exchange, "exchanged", _no_such_step)
    new = drafts(tmp_path / "new", "new")
    with monkeypatch.context() as patched:
        patched.setattr(Path, "rename", _dies_at_the_second(Path.rename))
        with pytest.raises(SystemExit):
            exchange.put_in_place(new, desk.out, desk.aside)
    assert not desk.out.exists()
    with set_up(desk.out):
        assert seen(desk.out) == {"intern/eingang.json": b"old"}


def test_what_dead_runs_left_is_cleared_away(tmp_path: Path) -> None:
    desk = Desk(drafts(tmp_path / "out", "new"))
    drafts(desk.place / "entwurf", "half")
    drafts(desk.aside, "old")
    with set_up(desk.out):
        assert list(desk.place.iterdir()) == []
    assert seen(tmp_path) == {"out/intern/eingang.json": b"new"}


def test_a_desk_is_for_its_owner_only(tmp_path: Path) -> None:
    with set_up(tmp_path / "out") as desk:
        assert desk.place.stat().st_mode & 0o777 == 0o700


def _refuses(*_: object) -> bool:
    raise PermissionError


def test_drafts_that_are_open_elsewhere_stay_and_the_run_says_so(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:

    drafts(tmp_path / "out", "old")
    with set_up(tmp_path / "out") as desk:
        drafts(desk.drafts, "new")
        monkeypatch.setattr(exchange, "exchanged", _refuses)
        with pytest.raises(EndedError):
            desk.finish()
    assert seen(tmp_path) == {"out/intern/eingang.json": b"old"}
