"""What does not fit into a piece of data is said with the path at which it stands, in words that can be translated."""

from __future__ import annotations

from collections.abc import Iterator

from pydantic import ValidationError

from models.message import Message, message

LONGEST = 200


def misfits(error: ValidationError) -> Iterator[tuple[str, str, Message]]:
    """Kind, path and sentence of each thing that does not fit; the content itself is not repeated."""
    for each in error.errors(include_url=False, include_input=False, include_context=False):
        yield each["type"], ".".join(map(str, each["loc"])), _said(each["type"], each["msg"])


def _said(kind: str, why: str) -> Message:
    if kind == "missing":
        return message("this is missing")
    if kind == "extra_forbidden":
        return message("this is not known here")
    if kind == "json_invalid":
        return message("The file is damaged or is no JSON")
    return message("this does not fit: {reason}", reason=_short(why))


def _short(why: str) -> str:
    line = " ".join(why.removeprefix("Value error, ").split())
    return line if len(line) <= LONGEST else f"{line[: LONGEST - 1]}…"
