"""What is measured whenever everything is measured again: one command each, in the order of the page."""

from __future__ import annotations

from models.base import Data


class Command(Data):
    """What is looked at, and the words behind `python -m benchmarks`."""

    looks_at: str
    words: str


COMMANDS = (
    Command(looks_at="proven to the end", words="sample small --seconds 60"),
    Command(looks_at="one district of the sample city", words="sample altona --seconds 60"),
    Command(looks_at="one district of 100 people", words="city --sites 4 --people 100 --seconds 60"),
    Command(looks_at="the sample city", words="sample city --seconds 600"),
    Command(looks_at="the sample city, its demand made of services", words="sample services --seconds 300"),
    Command(looks_at="that district with the whole book of rules", words="sample altona --book whole --seconds 60"),
    Command(looks_at="the same, company never to be missed", words="sample altona --book strict --seconds 60"),
    Command(looks_at="the sample city with the whole book", words="sample city --book whole --seconds 300"),
    Command(looks_at="the same, company never to be missed", words="sample city --book strict --seconds 300"),
    Command(looks_at="a town of that size", words="city --sites 23 --people 700 --seconds 600"),
    Command(looks_at="four weeks at once", words="city --sites 23 --people 700 --weeks 4 --seconds 1200"),
    Command(looks_at="seven times the people", words="city --sites 100 --people 5000 --seconds 1200"),
    Command(
        looks_at="the same with two Dask workers, one of which is killed half way",
        words="city --sites 100 --people 5000 --seconds 1200 --contenders cluster",
    ),
)


def listed() -> str:
    """All commands as they are typed, each with what it looks at."""
    width = max(len(command.words) for command in COMMANDS)
    return "\n".join(
        f"    python -m benchmarks {command.words.ljust(width)}  # {command.looks_at}" for command in COMMANDS
    )
