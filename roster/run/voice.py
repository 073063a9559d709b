"""What went well goes to standard output, what went wrong to standard error, in the reader's language."""

from __future__ import annotations

import sys
from collections.abc import Iterable, Iterator
from contextlib import suppress
from shutil import get_terminal_size
from textwrap import wrap
from typing import TextIO

from models.finding import Finding
from models.message import Message, message
from roster.texts.catalogue import Language, say

ENDS = (".", "?", "!", ":")
NARROWEST = 40
"""What is narrower is taken for this: a terminal that does not know its width says 0."""


class Voice:
    """Speaks to whoever started the command; if quiet, only of what went wrong."""

    def __init__(self, language: Language = "de", *, quiet: bool = False) -> None:
        """In this language."""
        self.language = language
        self.quiet = quiet

    def tell(self, *lines: Message | str) -> None:
        """Say what went well."""
        if not self.quiet:
            _write(sys.stdout, [self.said(line) for line in lines])

    def complain(self, *lines: Message | str) -> None:
        """Say what went wrong."""
        _write(sys.stderr, [self.said(line) for line in lines])

    def said(self, line: Message | str) -> str:
        """One line in the reader's language."""
        return line if isinstance(line, str) else say(line, self.language)


def _write(stream: TextIO, lines: list[str]) -> None:
    """Whoever read the lines may be gone, or have fewer letters than we; neither ends a run."""
    letters = stream.encoding or "utf-8"
    shown = folded(lines, get_terminal_size().columns) if stream.isatty() else lines
    with suppress(OSError):
        stream.write("".join(f"{line}\n" for line in shown).encode(letters, "replace").decode(letters))
        stream.flush()


def folded(lines: Iterable[str], columns: int) -> Iterator[str]:
    """Lines that end between words, what goes on indented a little more; words longer than a line stay whole."""
    for line in lines:
        indent = " " * (len(line) - len(line.lstrip()))
        yield from wrap(
            line.strip(),
            max(columns, NARROWEST),
            initial_indent=indent,
            subsequent_indent=f"{indent}  ",
            break_long_words=False,
            break_on_hyphens=False,
        ) or [""]


def finding_words(finding: Finding, language: Language) -> str:
    """Where, what, and what to try: `Altona.xlsx: Personal!C3: keine Uhrzeit ('6h'). Vielleicht 06:00?`."""
    what = say(finding.what, language)
    words = [what if what.endswith(ENDS) else f"{what}."]
    if finding.hint:
        words.append(say(finding.hint, language))
    return f"{finding.address}: {' '.join(words)}"


def counted(findings: Iterable[Finding]) -> Message:
    """How many of each kind there are."""
    kinds = [finding.kind for finding in findings]
    return message("Faults: {faults}, notices: {notices}", faults=kinds.count("fault"), notices=kinds.count("notice"))
