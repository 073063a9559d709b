"""Something to be said to a person, in the language that person reads."""

from __future__ import annotations

from models.base import Data


class Message(Data):
    """An English sentence with `{name}` placeholders and their values; `roster.texts` says it in German.

    Values are ids, numbers and quoted cells - never a reason for an absence, never a person's name.
    """

    text: str
    values: dict[str, str | int] = {}

    def __str__(self) -> str:
        return self.text.format(**self.values)


def message(text: str, **values: str | int) -> Message:
    """The message with this text; the function by whose name the catalogues find the texts to translate."""
    return Message(text=text, values=values)
