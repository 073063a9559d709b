"""What a message repeats from a cell is short, and the nearest known word is suggested."""

from __future__ import annotations

import difflib
import re
from collections.abc import Iterable

from models.finding import Finding
from models.message import Message, message

MOST_SHOWN = 40
_WORD = re.compile(r"[^\W\d_]{2}")
_LONG_WORD = re.compile(r"[^\W\d_]{3}")
_LOOKS_LIKE_AN_ID = re.compile(r"^[^\W\d_]{0,4}[-_.]?\d{1,8}$")


def quoted(value: object) -> str:
    """The content of a cell as it may be repeated: one line, at most 40 characters."""
    plain = int(value) if isinstance(value, float) and value.is_integer() else value
    text = " ".join(str(plain).split())
    return text if len(text) <= MOST_SHOWN else f"{text[: MOST_SHOWN - 1]}…"


def quoted_person(value: object) -> str:
    """A reference to a person: an id is repeated, anything that may be a name is not."""
    first = str(value).split()[0] if str(value).split() else ""
    return first if _LOOKS_LIKE_AN_ID.match(first) else "…"


def quoted_code(value: str, known: Iterable[str] = ()) -> str:
    """A code as it may be repeated: like a known one, or digits and single letters; a word may be a reason."""
    harmless = any(sign.isdigit() for sign in value) and not _LONG_WORD.search(value)
    return quoted(value) if harmless or nearest(value, known) else "…"


def discreet(finding: Finding) -> Finding:
    """The fault without the words of the cell: beside an absence, they may be its reason."""
    if not finding.stops or not _WORD.search(str(finding.what.values.get("cell", ""))):
        return finding
    return finding.changed(what=finding.what.changed(values=finding.what.values | {"cell": "…"}))


def nearest(word: str, known: Iterable[str]) -> str | None:
    """The known word that is most like this one; None if none is like it."""
    by_folded = {other.casefold(): other for other in known}
    found = difflib.get_close_matches(word.casefold(), by_folded, n=1, cutoff=0.5)
    return by_folded[found[0]] if found else None


def suggestion(word: str, known: Iterable[str]) -> Message | None:
    """The advice to use the nearest known word."""
    found = nearest(word, known)
    return message("Maybe {suggestion}?", suggestion=found) if found else None
