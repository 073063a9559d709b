"""Examples of the rules about a single duty: its type, its qualifications, its day and its doors."""

from __future__ import annotations

from models.cards import RuleSetting
from models.message import message
from models.places import Opening
from models.requests import Absence, Appointment
from roster.examples.example import Example
from roster.examples.world import (
    AFTERNOON,
    AWAY,
    DUTY_TYPES,
    EARLY,
    HOME,
    LONG,
    MONDAY,
    MORNING,
    ROLE,
    contract,
    duty,
    kind,
    person,
    span,
    world,
)

MIDDLE = kind("M1", 480, 990, 720, band="mid", models=("roster", "flexitime"))
LONG_END = kind("R1", 480, 990, 840)
SHORT_END = kind("F2", 480, 855, 720)
MEETING = span(840, 900)
AROUND_IT = [
    {"site": HOME, "role": ROLE, "span": span(start, end)} for start, end in ((480, 720), (750, 840), (900, 990))
]
ON_THE_MOVE = [
    {"site": HOME, "role": ROLE, "span": span(480, 720)},
    {"site": AWAY, "role": ROLE, "span": span(780, 990)},
]

OF_DUTIES: tuple[Example, ...] = (
    Example(
        rule="one_duty_a_day",
        why=message("Everybody knows when the day begins and when it ends, and nobody comes twice."),
        problem=world(),
        kept=(duty(MORNING),),
        broken=(duty(MORNING), duty(AFTERNOON)),
    ),
    Example(
        rule="duty_shape",
        why=message("Times and breaks were agreed with the staff council; a roster does not invent others."),
        problem=world(),
        kept=(duty(EARLY),),
        broken=(duty(kind("F1", 480, 990, 780)),),
        typed_in=(
            ("central", "duty_types", "from"),
            ("central", "duty_types", "to"),
            ("central", "duty_types", "weekdays"),
            ("central", "duty_types", "sites"),
        ),
    ),
    Example(
        rule="role_blocks",
        why=message("Changing between counter and back office takes time and nerves; two hours are worth it."),
        problem=world(
            duty_types=(LONG_END, SHORT_END),
            rules=[RuleSetting(rule="role_blocks", mode="strict", number=120)],
        ),
        kept=(duty(LONG_END),),
        broken=(duty(SHORT_END),),
        typed_in=(("central", "duty_types", "break_from"), ("central", "duty_types", "break_to")),
    ),
    Example(
        rule="site_changes",
        why=message("Whoever stays at one site all day loses no time on the way and belongs to a team."),
        problem=world(
            (person(elsewhere=True, reach_minutes=30),),
            openings=[
                Opening(site=HOME, date=MONDAY, span=span(480, 720)),
                Opening(site=AWAY, date=MONDAY, span=span(780, 1140)),
            ],
        ),
        kept=(duty(MORNING),),
        broken=(duty(EARLY, pieces=ON_THE_MOVE, travel=(span(750, 780),)),),
        typed_in=(
            ("central", "travel", "minutes"),
            ("district", "people", "elsewhere"),
            ("district", "people", "reach"),
        ),
    ),
    Example(
        rule="qualification",
        why=message("Whoever stands at the counter can do what customers come for."),
        problem=world((person("P1"), person("P2", qualifications=()))),
        kept=(duty(EARLY, "P1"),),
        broken=(duty(EARLY, "P2"),),
        typed_in=(("central", "roles", "qualifications"), ("district", "skills", "skill")),
    ),
    Example(
        rule="absence",
        why=message(
            "Leave and other absences are settled before the roster is made; their reasons are not known here."
        ),
        problem=world(absences=[Absence(person="P1", date=MONDAY, span=span(720, 960))]),
        kept=(duty(MORNING),),
        broken=(duty(AFTERNOON),),
        typed_in=(("district", "absences", "first"), ("district", "absences", "from")),
    ),
    Example(
        rule="fixed_appointment",
        why=message("Meetings and training are working time and take place with everybody who was asked to come."),
        problem=world(appointments=[Appointment(person="P1", date=MONDAY, span=MEETING)]),
        kept=(duty(EARLY, pieces=AROUND_IT, appointments=(MEETING,)),),
        broken=(),
        typed_in=(("district", "appointments", "from"), ("district", "appointments", "site")),
    ),
    Example(
        rule="opening_hours",
        why=message("Nobody stands before a closed door or sits alone in an empty house."),
        problem=world(openings=[Opening(site=HOME, date=MONDAY, span=span(480, 990))]),
        kept=(duty(EARLY),),
        broken=(duty(LONG),),
        typed_in=(
            ("central", "openings", "from"),
            ("central", "openings", "to"),
            ("central", "sites", "set_up"),
            ("central", "sites", "close_down"),
        ),
    ),
    Example(
        rule="working_time_model",
        why=message("What was agreed for people on flexitime or with fixed hours differs from a duty by roster."),
        problem=world((person("P1", contracts=(contract(model="flexitime"),)),), duty_types=(*DUTY_TYPES, MIDDLE)),
        kept=(duty(MIDDLE),),
        broken=(duty(EARLY),),
        typed_in=(("central", "duty_types", "models"), ("district", "people", "model")),
    ),
)
