"""On a terminal lines end between words; what a program reads stays one line."""

from __future__ import annotations

import os
import sys

import pytest

from roster.run.voice import Voice, folded

LINE = "    zentrale.xlsx: Bedarf!C12: entweder Wochentage oder Tag muss ausgefüllt sein."


def test_lines_end_between_words() -> None:
    assert list(folded([LINE], 60)) == [
        "    zentrale.xlsx: Bedarf!C12: entweder Wochentage oder Tag",
        "      muss ausgefüllt sein.",
    ]
    assert list(folded(["", "kurz"], 60)) == ["", "kurz"]


def test_a_path_is_never_torn() -> None:
    path = "/" + "langer-name/" * 10
    assert list(folded([f"Entwürfe: {path}"], 60)) == ["Entwürfe:", f"  {path}"]


def test_a_terminal_without_a_width_has_a_narrow_one() -> None:
    assert max(map(len, folded([LINE], 0))) <= 40


def test_programs_get_whole_lines(capsys: pytest.CaptureFixture[str]) -> None:
    Voice().tell(LINE * 5)
    assert capsys.readouterr().out == f"{LINE * 5}\n"


@pytest.mark.skipif(not hasattr(os, "openpty"), reason="Windows has no such terminals to try it on")
def test_people_get_folded_ones(monkeypatch: pytest.MonkeyPatch) -> None:
    ours, theirs = os.openpty()
    monkeypatch.setenv("COLUMNS", "60")
    with os.fdopen(theirs, "w", encoding="utf-8") as terminal:
        monkeypatch.setattr(sys, "stdout", terminal)
        Voice().tell(LINE)
    assert os.read(ours, 1000).decode().splitlines()[1] == "      muss ausgefüllt sein."
    os.close(ours)
