"""Examples of the rules about a person's days one after the other."""

from __future__ import annotations

from datetime import timedelta

from models.cards import RuleSetting
from models.duties import Block
from models.history import History, RunningCount
from models.message import message
from roster.examples.example import Example
from roster.examples.world import EARLY, LATE, MONDAY, TUESDAY, duty, kind, person, world

SATURDAY = MONDAY + timedelta(days=5)
WEEK = tuple(duty(EARLY, date=MONDAY + timedelta(days=number)) for number in range(5))
LATES = tuple(duty(LATE, date=MONDAY + timedelta(days=number)) for number in (1, 2))

OF_RHYTHM: tuple[Example, ...] = (
    Example(
        rule="consecutive_days",
        why=message("Whoever works many days in a row gets tired; a day off in time is worth more than two later."),
        problem=world((person(),), days=5, rules=(RuleSetting(rule="consecutive_days", mode="strict", number=4),)),
        kept=WEEK[:4],
        broken=WEEK,
    ),
    Example(
        rule="days_off_in_a_row",
        why=message("Two days off together are rest; a single one between two duties is hardly any."),
        problem=world((person(),), days=4, rules=(RuleSetting(rule="days_off_in_a_row", mode="strict", number=2),)),
        kept=(WEEK[0], WEEK[3]),
        broken=(WEEK[0], WEEK[2]),
        typed_in=(("district", "patterns", "mo_from"),),
    ),
    Example(
        rule="same_type_in_a_row",
        why=message("Early and late duties are shared, so that nobody has only the late ones."),
        problem=world((person(),), days=3, rules=(RuleSetting(rule="same_type_in_a_row", mode="strict", number=2),)),
        kept=(*WEEK[:2], duty(LATE, date=WEEK[2].date)),
        broken=WEEK[:3],
    ),
    Example(
        rule="forbidden_succession",
        why=message("Some duties do not go together, whatever rest lies between them; the house says which."),
        problem=world((person(),), duty_types=(EARLY.changed(not_after=(LATE.id,)), LATE)),
        kept=(duty(EARLY), duty(LATE, date=TUESDAY)),
        broken=(duty(LATE), duty(EARLY, date=TUESDAY)),
        typed_in=(("central", "duty_types", "not_after"), ("central", "duty_types", "not_after_bands")),
    ),
    Example(
        rule="working_block",
        why=message("Some days in a row and then some rest suit many people better than days here and there."),
        problem=world((person(working_block=Block(least=2, most=3)),), days=5),
        kept=WEEK[1:4],
        broken=WEEK[1:],
        typed_in=(("district", "people", "working_least"), ("district", "people", "working_most")),
    ),
    Example(
        rule="free_block",
        why=message("Whoever asked for it has days off that are worth something, and is not away for long either."),
        problem=world((person(free_block=Block(least=2, most=3)),), days=4),
        kept=(WEEK[0], WEEK[3]),
        broken=(WEEK[0], WEEK[2]),
        typed_in=(("district", "people", "free_least"), ("district", "people", "free_most")),
    ),
    Example(
        rule="duty_type_block",
        why=message("Some duties do not change hands every day, and too many of them in a row are too much."),
        problem=world((person(),), days=4, duty_types=(EARLY, LATE.changed(block=Block(least=2, most=3)))),
        kept=(WEEK[0], *LATES, WEEK[3]),
        broken=(WEEK[0], LATES[0], WEEK[2]),
        typed_in=(("central", "duty_types", "block_least"), ("central", "duty_types", "block_most")),
    ),
    Example(
        rule="disliked_succession",
        why=message("Whoever closes in the evening and opens in the morning sleeps too little; forwards is easier."),
        problem=world((person(),), rules=(RuleSetting(rule="disliked_succession", mode="soft"),)),
        kept=(duty(EARLY), duty(LATE, date=TUESDAY)),
        broken=(duty(LATE), duty(EARLY, date=TUESDAY)),
        typed_in=(("central", "duty_types", "band"), ("central", "prices", "early_after_late")),
    ),
    Example(
        rule="steady_starts",
        why=message("Who gets up at about the same time all week sleeps better and can plan."),
        problem=world(
            (person(),),
            duty_types=(EARLY, kind("M1", 600, 840), kind("M2", 615, 855)),
            rules=(RuleSetting(rule="steady_starts", mode="soft"),),
        ),
        kept=(duty(EARLY), duty(kind("M1", 600, 840), date=TUESDAY)),
        broken=(duty(EARLY), duty(kind("M2", 615, 855), date=TUESDAY)),
        typed_in=(("central", "duty_types", "from"), ("central", "prices", "start_jump")),
    ),
    Example(
        rule="saturdays",
        why=message("Free Saturdays are worth a lot; those that have to be worked are shared."),
        problem=world(
            (person(),),
            days=8,
            first=SATURDAY,
            rules=(RuleSetting(rule="saturdays", mode="strict"),),
            history=History(counts=(RunningCount(person="P1", what="saturday", count=1),)),
        ),
        kept=(duty(EARLY, date=SATURDAY),),
        broken=(duty(EARLY, date=SATURDAY), duty(EARLY, date=SATURDAY + timedelta(days=7))),
        typed_in=(("district", "counts", "saturday"), ("district", "counts", "since")),
    ),
)
