"""Texts are collected the same way every time, and nothing that somebody translated is lost."""

from pathlib import Path

import pytest

from roster.texts.collect import GERMAN, collected, translated, update


@pytest.fixture
def project(tmp_path: Path) -> Path:
    (tmp_path / GERMAN).parent.mkdir(parents=True)
    (tmp_path / "models").mkdir()
    (tmp_path / "cli.py").write_text('message("Zeta {n}", n=text("At most 40 % of it"))\n', encoding="utf-8")
    (tmp_path / "models" / "card.py").write_text('TITLE = N_("Alpha "\n    "and omega")\n', encoding="utf-8")
    return tmp_path


def translate(project: Path, english: str, german: str) -> None:
    po = project / GERMAN
    old = po.read_text(encoding="utf-8")
    new = old.replace(f'msgid "{english}"\nmsgstr ""', f'msgid "{english}"\nmsgstr "{german}"')
    assert new != old
    po.write_text(new, encoding="utf-8")


def test_every_mark_is_found(project: Path) -> None:
    found = {entry.id for entry in collected(project) if entry.id}
    assert found == {"Zeta {n}", "At most 40 % of it", "Alpha and omega"}


def test_the_file_has_the_files_names_and_no_line_numbers_or_dates(project: Path) -> None:
    update(project)
    written = (project / GERMAN).read_text(encoding="utf-8")
    assert written.endswith(
        '#: models/card.py\nmsgid "Alpha and omega"\nmsgstr ""\n\n'
        '#: cli.py\nmsgid "At most 40 % of it"\nmsgstr ""\n\n'
        '#: cli.py\nmsgid "Zeta {n}"\nmsgstr ""\n\n'
    )
    assert "Date" not in written


def test_collecting_twice_changes_nothing(project: Path) -> None:
    update(project)
    translate(project, "Alpha and omega", "Alpha und Omega – ganz")
    once = (project / GERMAN).read_bytes()
    update(project)
    assert (project / GERMAN).read_bytes() == once


def test_a_translation_stays_when_other_texts_come_and_go(project: Path) -> None:
    update(project)
    translate(project, "Alpha and omega", "Alpha und Omega")
    (project / "cli.py").write_text('text("Something else")\n', encoding="utf-8")
    update(project)
    kept = {entry.id: entry.string for entry in translated(project) if entry.id}
    assert kept == {"Alpha and omega": "Alpha und Omega", "Something else": ""}


def test_a_changed_text_keeps_its_translation_as_a_guess(project: Path) -> None:
    update(project)
    translate(project, "Alpha and omega", "Alpha und Omega")
    (project / "models" / "card.py").write_text('N_("Alpha and omegas")\n', encoding="utf-8")
    update(project)
    [entry] = [entry for entry in translated(project) if entry.id == "Alpha and omegas"]
    assert (entry.string, entry.fuzzy) == ("Alpha und Omega", True)
