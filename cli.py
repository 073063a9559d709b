"""The command line: each command is one call into roster."""

from __future__ import annotations

import sys
from datetime import datetime
from importlib.metadata import version
from pathlib import Path
from typing import Annotated, Any, Literal

import typer
from typer.core import TyperGroup

from roster.texts.catalogue import Language, text

HELP: Language = "en" if "en" in sys.argv or "--lang=en" in sys.argv else "de"
"""The language of the help, which is asked for before any option has been read."""

Lang = Annotated[Literal["de", "en"], typer.Option("--lang", help=text("German or English.", HELP))]
Quiet = Annotated[bool, typer.Option("--quiet", help=text("Say nothing unless something goes wrong.", HELP))]
LogFile = Annotated[
    Path | None,
    typer.Option("--log", help=text("Append one line of JSON a step to this file; ids only, no names.", HELP)),
]

DATES = ["%Y-%m-%d", "%d.%m.%Y"]
"""How a date may be typed."""

app = typer.Typer(
    help=text("Rosters for the citizens' service centres: workbooks in, checked drafts out.", HELP),
    no_args_is_help=True,
    add_completion=False,
    pretty_exceptions_show_locals=False,
)


def _show_version(wanted: bool) -> None:
    if wanted:
        typer.echo(f"roster {version('roster')}")
        raise typer.Exit


Version = Annotated[
    bool,
    typer.Option("--version", callback=_show_version, is_eager=True, help=text("Say which version this is.", HELP)),
]


@app.callback()
def main(
    show_version: Version = False,
) -> None:
    """What holds for every command."""


@app.command(help=text("Make inputs: a sample, empty ones, or those of the week after a roster.", HELP))
def new(
    out: Annotated[Path, typer.Option("--out", help=text("Folder for the inputs; new or empty.", HELP))],
    name: Annotated[str | None, typer.Argument(help=text("Which sample; 'leer' makes empty workbooks.", HELP))] = None,
    drafts: Annotated[
        Path | None,
        typer.Option("--from", readable=False, help=text("The drafts of the week before, in place of a sample.", HELP)),
    ] = None,
    lang: Lang = "de",
) -> None:
    """Make inputs."""
    from roster.run.onward import new_or_onward as make

    raise typer.Exit(make(name, drafts, out, lang))


@app.command(help=text("Read inputs, or a finished or edited roster, and say what is wrong.", HELP))
def check(
    path: Annotated[
        Path,
        typer.Argument(
            readable=False, help=text("Folder of inputs, folder of drafts, or one workbook of the drafts.", HELP)
        ),
    ],
    out: Annotated[
        Path | None, typer.Option("--out", help=text("Put copies with a comment at every finding here.", HELP))
    ] = None,
    week: Annotated[str | None, typer.Option("--week", help=text("This week instead: 2026-W24.", HELP))] = None,
    lang: Lang = "de",
    quiet: Quiet = False,
) -> None:
    """Check inputs or a roster."""
    from roster.run.look import Question, look

    raise typer.Exit(look(Question(path, out, week, lang, quiet)))


@app.command(help=text("Make the roster: drafts appear in the folder when everything is checked.", HELP))
def plan(  # noqa: PLR0913, PLR0917 - typer makes an option of each parameter
    inputs: Annotated[
        list[Path], typer.Argument(readable=False, help=text("Folders of workbooks, or files problem.json.", HELP))
    ],
    out: Annotated[
        Path, typer.Option("--out", readable=False, help=text("Folder for the drafts; it belongs to roster.", HELP))
    ],
    seconds: Annotated[float, typer.Option(min=1, help=text("Search no longer than this.", HELP))] = 300,
    workers: Annotated[
        int | None, typer.Option(min=1, help=text("Processor cores to use; all, but at most 8.", HELP))
    ] = None,
    seed: Annotated[int, typer.Option(min=0, help=text("The seed of the search's random numbers.", HELP))] = 1,
    reproducible: Annotated[
        bool, typer.Option("--reproducible", help=text("The same roster every time; slower.", HELP))
    ] = False,
    cluster: Annotated[
        str | None,
        typer.Option("--cluster", help=text("Search on the workers of this Dask scheduler: tcp://host:8786.", HELP)),
    ] = None,
    week: Annotated[
        str | None, typer.Option("--week", help=text("These weeks instead: 2026-W24,2026-W25.", HELP))
    ] = None,
    last_accepted: Annotated[
        bool, typer.Option("--last-accepted", help=text("Replace a faulty workbook by its last accepted one.", HELP))
    ] = False,
    published: Annotated[
        Path | None,
        typer.Option("--published", readable=False, help=text("The drafts that people were given before.", HELP)),
    ] = None,
    lang: Lang = "de",
    quiet: Quiet = False,
    log: LogFile = None,
) -> None:
    """Make the roster."""
    from roster.run.batch import Order, settings_of
    from roster.run.plan import plan as run

    settings = settings_of(seconds, workers, seed, reproducible, cluster)
    raise typer.Exit(run(Order(tuple(inputs), out, settings, week, last_accepted, lang, quiet, log, published)))


@app.command(help=text("Make a forecast of cases (faelle.csv) from a history of them.", HELP))
def forecast(  # noqa: PLR0913, PLR0917 - typer makes an option of each parameter
    history: Annotated[
        Path,
        typer.Argument(readable=False, help=text("A file history.csv: service, site, day, from, to, cases.", HELP)),
    ],
    out: Annotated[Path, typer.Option("--out", readable=False, help=text("The file to write: faelle.csv.", HELP))],
    weeks: Annotated[int, typer.Option(min=1, max=52, help=text("So many weeks.", HELP))] = 4,
    first: Annotated[
        str | None,
        typer.Option("--from", help=text("First day, 2026-06-08; else the Monday after the history.", HELP)),
    ] = None,
    method: Annotated[
        str | None,
        typer.Option(
            "--method", help=text("last_week, as_usual or model; else the one that was least off before.", HELP)
        ),
    ] = None,
    quantile: Annotated[
        int,
        typer.Option(
            min=50, max=99, help=text("So many days in a hundred have no more cases; 50: what is expected.", HELP)
        ),
    ] = 50,
    lang: Lang = "de",
    quiet: Quiet = False,
) -> None:
    """Make a forecast."""
    from roster.run.foresee import Asked
    from roster.run.foresee import forecast as run

    raise typer.Exit(run(Asked(history, out, weeks, first, method, quantile, lang, quiet)))


@app.command(help=text("List the rules, with their numbers and sources.", HELP))
def rules(
    as_json: Annotated[
        bool, typer.Option("--json", help=text("As JSON, by docs/schemas/rules.schema.json.", HELP))
    ] = False,
    lang: Lang = "de",
) -> None:
    """List the rules."""
    from roster.run.rules import rules as tell

    raise typer.Exit(tell(as_json, lang))


@app.command(
    help=text("Say what a finished roster means for customers: waits, lead times, appointments to move.", HELP)
)
def promise(
    drafts: Annotated[Path, typer.Argument(readable=False, help=text("Folder of drafts.", HELP))],
    weeks: Annotated[int, typer.Option(min=2, help=text("How many weeks to simulate.", HELP))] = 100,
    ahead: Annotated[int, typer.Option(min=1, max=26, help=text("How many weeks of lead times.", HELP))] = 6,
    seed: Annotated[int, typer.Option(min=0, help=text("The seed of the simulated customers.", HELP))] = 1,
    workers: Annotated[
        int | None, typer.Option(min=1, help=text("Processor cores to use; all, but at most 8.", HELP))
    ] = None,
    as_json: Annotated[
        bool, typer.Option("--json", help=text("As JSON, by docs/schemas/promise.schema.json.", HELP))
    ] = False,
    lang: Lang = "de",
) -> None:
    """Say what is promised."""
    from roster.promise.promise import Asked
    from roster.run.batch import settings_of
    from roster.run.promise import Looked, promised

    helpers = settings_of(1, workers, seed, reproducible=False).workers
    raise typer.Exit(promised(Looked(drafts, Asked(weeks, seed, ahead), helpers, as_json, lang)))


class _Slots(TyperGroup):
    """`roster slots OUT` makes them; only `roster slots find` is another command."""

    def parse_args(self, ctx: Any, args: list[str]) -> list[str]:
        """Whatever is no command is what slots are made of; whose Context it is depends on the version of typer."""
        other = args and args[0] not in {*self.commands, *ctx.help_option_names}
        return super().parse_args(ctx, ["release", *args] if other else args)


slots = typer.Typer(
    cls=_Slots, no_args_is_help=True, help=text("Bookable appointments: make them of drafts, or find one.", HELP)
)
app.add_typer(slots, name="slots")


@slots.command(help=text("Make bookable appointments of drafts; 'roster slots OUT' does the same.", HELP))
def release(  # noqa: PLR0913, PLR0917 - typer makes an option of each parameter
    drafts: Annotated[
        list[Path], typer.Argument(metavar="OUT", readable=False, help=text("Folders of drafts, a week each.", HELP))
    ],
    weeks: Annotated[str, typer.Option("--release", help=text("So many weeks from the day of release.", HELP))] = "5w",
    on: Annotated[
        datetime | None,
        typer.Option("--on", formats=DATES, help=text("The day of release; today, if nothing is said.", HELP)),
    ] = None,
    same_day: Annotated[
        int, typer.Option("--same-day", min=0, max=100, help=text("Per cent kept for the day itself.", HELP))
    ] = 10,
    two_weeks: Annotated[
        int, typer.Option("--two-weeks", min=0, max=100, help=text("Per cent kept until two weeks before.", HELP))
    ] = 20,
    grid: Annotated[
        Literal["5", "10", "15", "30"], typer.Option("--grid", help=text("Minutes from start to start.", HELP))
    ] = "5",
    overbooking: Annotated[
        bool, typer.Option("--overbooking/--no-overbooking", help=text("Give more because some stay away.", HELP))
    ] = True,
    booked: Annotated[
        Path | None,
        typer.Option("--booked", readable=False, help=text("Appointments given by now, like termine.csv.", HELP)),
    ] = None,
    as_json: Annotated[
        Path | None, typer.Option("--json", help=text("This file, by docs/schemas/slots.schema.json.", HELP))
    ] = None,
    out: Annotated[
        Path | None, typer.Option("--out", help=text("Folder for the table (CSV) and the JSON.", HELP))
    ] = None,
    lang: Lang = "de",
    quiet: Quiet = False,
) -> None:
    """Make bookable appointments."""
    from roster.run.slots import SlotOrder
    from roster.run.slots import slots as make

    day = on.date() if on else None
    asked = (weeks, day, same_day, two_weeks, int(grid), overbooking)
    order = SlotOrder(tuple(drafts), *asked, booked=booked, file=as_json, folder=out, language=lang, quiet=quiet)
    raise typer.Exit(make(order))


@slots.command(help=text("Find the next free appointments, by date across the city.", HELP))
def find(
    service: Annotated[str, typer.Option("--service", help=text("Id or name of the service.", HELP))],
    place: Annotated[
        Path,
        typer.Argument(metavar="SLOTS", readable=False, help=text("File or folder of slots, or of drafts.", HELP)),
    ] = Path(),
    first: Annotated[
        datetime | None, typer.Option("--from", formats=DATES, help=text("The first date wanted; today.", HELP))
    ] = None,
    last: Annotated[
        datetime | None, typer.Option("--to", formats=DATES, help=text("The last date wanted.", HELP))
    ] = None,
    near: Annotated[
        str | None, typer.Option("--near", help=text("Of one date, the shortest way from this site first.", HELP))
    ] = None,
    count: Annotated[int, typer.Option("--count", min=1, help=text("So many answers.", HELP))] = 5,
    lang: Lang = "de",
) -> None:
    """Find free appointments."""
    from roster.run.find_slots import Call, find_slots

    call = Call(place, service, first.date() if first else None, last.date() if last else None, near, count, lang)
    raise typer.Exit(find_slots(call))


@app.command(help=text("Say what finished drafts bear when people are missing on the day.", HELP))
def robust(  # noqa: PLR0913, PLR0917 - typer makes an option of each parameter
    drafts: Annotated[Path, typer.Argument(readable=False, help=text("Folder of drafts.", HELP))],
    draws: Annotated[int, typer.Option(min=0, help=text("Draws of every date and district.", HELP))] = 20,
    sick: Annotated[
        float | None,
        typer.Option(min=0, max=100, help=text("Per cent missing on a day; as the standards say, or 8.", HELP)),
    ] = None,
    more_open: Annotated[
        int | None,
        typer.Option(min=0, help=text("Minutes that may stay open in addition; without it any.", HELP)),
    ] = None,
    seconds: Annotated[float, typer.Option(min=1, help=text("Search no longer than this.", HELP))] = 300,
    seed: Annotated[int, typer.Option(min=0, help=text("The seed of who is missing.", HELP))] = 1,
    workers: Annotated[
        int | None, typer.Option(min=1, help=text("Processor cores to use; all, but at most 8.", HELP))
    ] = None,
    as_json: Annotated[
        bool, typer.Option("--json", help=text("As JSON, by docs/schemas/robustness.schema.json.", HELP))
    ] = False,
    lang: Lang = "de",
) -> None:
    """Say what drafts bear."""
    from roster.run.batch import settings_of
    from roster.run.robust import Wanted
    from roster.run.robust import robust as look_at

    count = settings_of(seconds, workers, seed, reproducible=False).workers
    raise typer.Exit(look_at(Wanted(drafts, draws, sick, more_open, seconds, seed, count, as_json, lang)))


if __name__ == "__main__":
    app()
