"""What somebody changed by hand in the last drafts is not lost when new ones take their place."""

from __future__ import annotations

import json
import shutil
from pathlib import Path

from models.message import Message, message
from roster.run.drafts import INTERN
from roster.run.intake import fingerprint

PUBLISHED = Path(INTERN) / "ausgabe.json"
KEPT = Path(INTERN) / "geaendert"


def note_published(drafts: Path) -> None:
    """Write down the fingerprint of everything in the drafts that people open."""
    hashes = {name: fingerprint(drafts / name) for name in opened_by_people(drafts)}
    (drafts / PUBLISHED).write_text(json.dumps({"sha256": hashes}, indent=2, ensure_ascii=False) + "\n", "utf-8")


def note_added(drafts: Path, name: str) -> None:
    """Write down one more file of finished drafts; nothing if they do not tell how they were published."""
    noted = drafts / PUBLISHED
    try:
        known = json.loads(noted.read_text("utf-8"))["sha256"]
    except (OSError, ValueError, KeyError):
        return
    hashes = dict(sorted({**known, name: fingerprint(drafts / name)}.items()))
    replace_whole(noted, json.dumps({"sha256": hashes}, indent=2, ensure_ascii=False) + "\n")


def replace_whole(file: Path, text: str) -> None:
    """Write a file anew so that nobody ever sees half of it."""
    place = file.with_name(f".{file.name}.new")
    place.write_text(text, encoding="utf-8", newline="\n")
    place.replace(file)


def keep_edited(last: Path, drafts: Path) -> list[str]:
    """Copy what was changed or added in the last drafts into the private part of the new ones.

    Returns:
        The names of these files, in order; none if the last drafts do not tell how they were published.
    """
    names = edited(last)
    for name in names:
        target = drafts / KEPT / name
        target.parent.mkdir(parents=True, exist_ok=True)
        shutil.copyfile(last / name, target)
    return names


def kept_words(names: list[str]) -> Message:
    """What was kept, for the person who started the run."""
    files = ", ".join(names)
    return message("Changed by hand since the last run, kept in {folder}: {files}", folder=KEPT.as_posix(), files=files)


def edited(drafts: Path) -> list[str]:
    """The files in a folder of drafts that are not as they were published."""
    try:
        published = json.loads((drafts / PUBLISHED).read_text("utf-8"))["sha256"]
    except (OSError, ValueError, KeyError):
        return []
    return [name for name in opened_by_people(drafts) if fingerprint(drafts / name) != published.get(name)]


def opened_by_people(drafts: Path) -> list[str]:
    """The files of the drafts, less the private part and what Excel and LibreOffice lay beside an open workbook."""
    files = (path for path in drafts.rglob("*") if path.is_file() and not path.name.startswith(("~$", ".")))
    names = (path.relative_to(drafts) for path in files)
    return sorted(name.as_posix() for name in names if name.parts[0] != INTERN)
