"""The texts in the code are collected, so that somebody can translate them: `make texts`."""

from pathlib import Path

from babel.messages.catalog import Catalog
from babel.messages.extract import extract_from_dir
from babel.messages.pofile import read_po, write_po

ROOT = Path(__file__).parents[2]
GERMAN = Path("roster/texts/locale/de/LC_MESSAGES/roster.po")
MARKERS = {"message": None, "text": None, "N_": None}
PLACES = [("models/**.py", "python"), ("roster/**.py", "python"), ("cli.py", "python")]
HEADER = r"""# German texts of roster. Collected by `make texts`; only msgstr lines are written by hand.
msgid ""
msgstr ""
"Language: de\n"
"Plural-Forms: nplurals=2; plural=(n != 1);\n"
"MIME-Version: 1.0\n"
"Content-Type: text/plain; charset=utf-8\n"
"Content-Transfer-Encoding: 8bit\n"

"""


def collected(root: Path = ROOT) -> Catalog:
    """Every marked text in the code below `root`, untranslated, with the files it stands in."""
    catalogue = Catalog(locale="de", fuzzy=False)
    for file, _line, msgid, _comments, context in extract_from_dir(root, PLACES, keywords=MARKERS):
        catalogue.add(msgid, locations=[(Path(file).as_posix(), 0)], context=context)
    return catalogue


def translated(root: Path = ROOT) -> Catalog:
    """What has been translated so far; empty when there is no file yet."""
    if not (root / GERMAN).exists():
        return Catalog(locale="de", fuzzy=False)
    with (root / GERMAN).open("rb") as lines:
        return read_po(lines, locale="de")


def update(root: Path = ROOT) -> None:
    """Write the German file again: new texts without translation, changed ones marked fuzzy, unused ones gone."""
    catalogue = translated(root)
    catalogue.update(collected(root))
    write(catalogue, root)


def write(catalogue: Catalog, root: Path = ROOT) -> None:
    """Write the German file, the same bytes for the same texts: sorted, without dates and line numbers."""
    for entry in catalogue:
        entry.flags -= {"python-format", "python-brace-format"}  # a per cent sign is only a per cent sign here
    with (root / GERMAN).open("wb") as target:
        target.write(HEADER.encode())
        write_po(
            target,
            catalogue,
            width=0,
            omit_header=True,
            include_lineno=False,
            sort_output=True,
            ignore_obsolete=True,
        )


if __name__ == "__main__":
    update()
