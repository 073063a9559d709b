"""Words: ids, choices, yes and no, days of the week, and what somebody can do."""

from __future__ import annotations

import datetime as dt
import re

from models.message import message
from roster.workbook.choices import EARLIER_WORDS, WEEKDAYS
from roster.workbook.columns import Column
from roster.workbook.parse_times import parse_date
from roster.workbook.parsed import Parsed, read_as, wrong
from roster.workbook.quoting import quoted, suggestion

MOST_IN_ID = 20
MOST_TEXT = 200
_FORBIDDEN_IN_ID = re.compile(r"[·!,;/\n]")
_SPLIT = re.compile(r"\s*[,;\n]\s*")
_YES = frozenset({"ja", "j", "x", "yes", "wahr", "true", "1"})
_NO = frozenset({"nein", "n", "no", "falsch", "false", "0"})
_PLAIN_YES_NO = frozenset({"ja", "nein"})
_EVERY_DAY = frozenset({"täglich", "alle", "jeden tag"})
_DAY_RANGE = re.compile(r"^(\w+)\.?\s*(?:-|–|bis)\s*(\w+)\.?$")
_FULL_NAMES = ("montag", "dienstag", "mittwoch", "donnerstag", "freitag", "samstag", "sonntag")


def parse_text(raw: object) -> Parsed:
    """Text; a number typed into a text cell is its digits."""
    if isinstance(raw, bool) or not isinstance(raw, str | int | float):
        return wrong(
            "not_text",
            message("a date or time stands where text is wanted"),
            message("Maybe format the cell as text and type it again?"),
        )
    text = str(int(raw)) if isinstance(raw, float) and raw.is_integer() else str(raw)
    if len(text) > MOST_TEXT:
        return wrong("too_long", message("the text has more than {most} characters", most=MOST_TEXT))
    return Parsed(text)


def parse_id(raw: object) -> Parsed:
    """The name of a row: short, and without the signs that lists and codes are made of."""
    parsed = parse_text(raw)
    text = str(parsed.value)
    if parsed.broken:
        return parsed
    if len(text) > MOST_IN_ID:
        return wrong("too_long", message("the id has more than {most} characters", most=MOST_IN_ID))
    if _FORBIDDEN_IN_ID.search(text):
        return wrong("bad_id", message("the id '{cell}' has a sign that is not allowed (· ! , ; /)", cell=quoted(text)))
    return parsed


def parse_yes_no(raw: object) -> Parsed:
    """Yes or no, in the ways people write it."""
    if isinstance(raw, bool):
        return Parsed(raw)
    word = str(raw).casefold()
    if word not in _YES | _NO:
        hint = message("Maybe ja or nein?")
        return wrong("not_yes_no", message("neither ja nor nein ('{cell}')", cell=quoted(raw)), hint)
    if word in _PLAIN_YES_NO:
        return Parsed(word in _YES)
    said = message("'{cell}' was read as {word}", cell=quoted(raw), word="ja" if word in _YES else "nein")
    return read_as(word in _YES, "read_as", said)


def parse_choice(column: Column, raw: object) -> Parsed:
    """One of the words of the column, in whatever case."""
    text = str(int(raw)) if isinstance(raw, float) and raw.is_integer() else str(raw)
    meanings = {word.casefold(): meaning for word, meaning in column.choices}
    text = EARLIER_WORDS.get(text.casefold(), text)
    if text.casefold() in meanings:
        return Parsed(meanings[text.casefold()])
    words = [word for word, _ in column.choices]
    hint = suggestion(text, words) or message("Maybe one of {words}?", words=", ".join(words))
    return wrong("unknown_choice", message("'{cell}' is not among the allowed values", cell=quoted(text)), hint)


def parse_choices(column: Column, raw: object) -> Parsed:
    """Several of the words of the column, with commas."""
    parts = [parse_choice(column, part) for part in split(raw)]
    remarks = tuple(remark for part in parts for remark in part.remarks)
    return Parsed(tuple(str(part.value) for part in parts if not part.broken), remarks)


def parse_references(raw: object) -> Parsed:
    """Several ids, with commas."""
    return Parsed(tuple(split(raw)))


def split(raw: object) -> list[str]:
    """The parts of a list typed into one cell."""
    text = str(int(raw)) if isinstance(raw, float) and raw.is_integer() else str(raw)
    return [part for part in _SPLIT.split(text) if part]


def parse_weekdays(raw: object) -> Parsed:
    """Days of the week: "Mo-Fr", "Mo, Di", "täglich"."""
    if str(raw).casefold() in _EVERY_DAY:
        return Parsed(tuple(range(7)))
    days: set[int] = set()
    for part in split(str(raw).replace("/", ",").replace("+", ",")):
        found = _days(part)
        if not found:
            hint = message("Maybe Mo-Fr, or Mo, Di?")
            return wrong("not_weekdays", message("no days of the week ('{cell}')", cell=quoted(raw)), hint)
        days |= found
    return Parsed(tuple(sorted(days)))


def _days(part: str) -> set[int]:
    ends = _DAY_RANGE.match(part)
    first, last = (_day(ends[1]), _day(ends[2])) if ends else (_day(part), _day(part))
    if first is None or last is None or last < first:
        return set()
    return set(range(first, last + 1))


def _day(word: str) -> int | None:
    short = {name.casefold(): int(number) for name, number in WEEKDAYS}
    names = short | {name: number for number, name in enumerate(_FULL_NAMES)}
    return names.get(word.casefold().strip(" ."))


def parse_skill(raw: object) -> Parsed:
    """x, i.E., or the last day on which the qualification holds."""
    if isinstance(raw, str):
        word = raw.casefold().replace(" ", "").replace(".", "")
        if word in {"x", "ja"}:
            return Parsed("x")
        if word == "ie":
            return Parsed("i.E.")
    parsed = parse_date(raw)
    if parsed.broken and not isinstance(raw, dt.date):
        hint = message("Maybe x, i.E. or the last day, 31.12.2026?")
        return wrong("not_a_skill", message("neither x nor i.E. nor a date ('{cell}')", cell=quoted(raw)), hint)
    return parsed
