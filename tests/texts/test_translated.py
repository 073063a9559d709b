"""Every sentence in the code has a German one: all of them, none left over, with the same values in it."""

import ast
from collections.abc import Iterator
from string import Formatter

import pytest
from babel.messages.catalog import Catalog

from roster.texts.collect import GERMAN, MARKERS, ROOT, collected, translated

HOW = "run `make texts`, then translate in " + GERMAN.as_posix()


@pytest.fixture(scope="module")
def code() -> Catalog:
    return collected()


@pytest.fixture(scope="module")
def german() -> Catalog:
    return translated()


def msgids(catalogue: Catalog) -> set[str]:
    return {str(entry.id) for entry in catalogue if entry.id}


def placeholders(sentence: str) -> list[str]:
    return sorted(name for _, name, _, _ in Formatter().parse(sentence) if name is not None)


def test_every_text_has_a_german_one(code: Catalog, german: Catalog) -> None:
    entries = {str(entry.id): entry for entry in german}
    missing = [msgid for msgid in sorted(msgids(code)) if msgid not in entries or not entries[msgid].string]
    assert not missing, HOW


def test_no_translation_is_a_guess(german: Catalog) -> None:
    assert not [entry.id for entry in german if entry.fuzzy], "read the marked ones again and remove the mark"


def test_no_translation_is_left_over(code: Catalog, german: Catalog) -> None:
    unused = sorted(msgids(german) - msgids(code))
    assert not unused, HOW
    assert not german.obsolete, HOW


def test_a_translation_names_the_same_values(german: Catalog) -> None:
    differing = [
        (entry.id, entry.string)
        for entry in german
        if entry.id and entry.string and placeholders(str(entry.id)) != placeholders(str(entry.string))
    ]
    assert not differing


def calls(marker: str) -> Iterator[tuple[str, ast.Call]]:
    sources = [*ROOT.glob("models/**/*.py"), *ROOT.glob("roster/**/*.py"), *ROOT.glob("cli.py")]
    for path in sources:
        for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
            if isinstance(node, ast.Call) and marker in (getattr(node.func, "id", ""), getattr(node.func, "attr", "")):
                yield f"{path.relative_to(ROOT).as_posix()}:{node.lineno}", node


def is_literal(node: ast.Call) -> bool:
    return bool(node.args) and isinstance(node.args[0], ast.Constant) and isinstance(node.args[0].value, str)


@pytest.mark.parametrize("marker", ["message", "N_"])
def test_what_is_marked_can_be_collected(marker: str) -> None:
    assert marker in MARKERS
    assert not [where for where, node in calls(marker) if not is_literal(node)], "the text must stand there literally"


def test_messages_are_made_by_the_function_that_marks_them() -> None:
    made = [where for where, _ in calls("Message") if not where.startswith("models/message.py")]
    assert not made, "write message(...), by which the texts are collected"


def test_a_message_gets_exactly_the_values_its_text_names() -> None:
    wrong = [
        where
        for where, node in calls("message")
        if is_literal(node)
        and all(keyword.arg for keyword in node.keywords)
        and set(placeholders(ast.literal_eval(node.args[0]))) != {keyword.arg for keyword in node.keywords}
    ]
    assert not wrong
