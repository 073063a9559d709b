"""Mistakes on purpose in what a roster is said to promise: simulated days, lead times, appointments to be moved."""

from __future__ import annotations

from tests.mutations.mutation import Area, mutations_of

IN_SIMULATE = mutations_of(
    "roster.promise.simulate",
    ("called up in the break", "row[0].end > self.env.now]", "True]"),
    ("the slowest first", "best = max(free", "best = min(free"),
    ("walk-ins before appointments", "(customer.rank, customer.came, number", "(-customer.rank, customer.came, number"),
    ("everybody is patient", "customer.leaves > self.env.now and not", "not"),
    ("who comes after the roster is served too", " and not (over and customer.came >= stint.end)", ""),
    ("nobody stays", "stint.end < self.stays_until or", "True or"),
    ("stays all night", "self.env.now >= stint.end + STAY", "False"),
    ("the break is cut short", "else env.now + stint.start - before", "else env.now"),
    ("trainees are as quick", "customer.minutes / stint.pace", "customer.minutes"),
    ("who is left over is forgotten", "        room.close()\n", "        pass\n"),
)

IN_CROWD = mutations_of(
    "roster.promise.crowd",
    ("everybody shows up", "dice.random(len(rows)) < self._shows", "dice.random(len(rows)) < 2"),
    ("nobody is missing", "if not self.scene.missing:", "if True:"),
    ("all come at once", " + dice.random(len(which)) * length[which]", ""),
    ("always as many", "dice.poisson(cases)", "np.rint(cases).astype(int)"),
    ("spread is its square", "spreads**-2", "spreads**-1"),
)

IN_PRESENCE = mutations_of(
    "roster.promise.presence",
    ("pieces that are no counter's", "if duty.duty_type not in timeless:", "if True:"),
    ("who is in training counts whole", "if training else 1.0", "if False else 1.0"),
)

IN_SCENE = mutations_of(
    "roster.promise.scene",
    ("booked ones come on top", "max(0.0, one - other)", "one"),
    (
        "so many are booked as come",
        "(channels(service, count).appointments + more) / show",
        "channels(service, count).appointments + more",
    ),
    ("all at the start of an interval", "number * slots // len(row) * grid", "0"),
    ("express customers in the role", "express_role(service), come.express", "service.role, come.express"),
)

IN_EXPECTED = mutations_of(
    "roster.promise.expected",
    (
        "demand that was moved is lost",
        "there.setdefault(service.id, [0.0] * len(end.spans))[times[span]] += sent",
        "pass",
    ),
    ("everybody may be moved", "if not service.movable or ", "if "),
)

IN_WEEKS = mutations_of(
    "roster.promise.weeks",
    ("every week the same dice", "spawn_key=(week, task.number)", "spawn_key=(0, task.number)"),
    ("every site the same dice", "spawn_key=(week, task.number)", "spawn_key=(week, 0)"),
    ("who was never served is not counted", "in_time / len(waits)", "in_time / max(1, len(served))"),
)

IN_SUPPLY = mutations_of(
    "roster.promise.supply",
    ("all there is is used", "* self.problem.standards.occupancy / 100", ""),
    ("nobody is ever missing", "* (100 - self.problem.standards.shrinkage) / 100", ""),
    ("walk-ins take nothing", "(desks - at_once)", "desks"),
    ("given appointments are given again", "usable - self._booked.get((site, role, date), 0.0)", "usable"),
    ("holidays are days like others", " or date in self._holidays", ""),
    ("later weeks bring nothing", "back = max(0, ", "back = min(0, "),
    ("no seasons", "season(service.id, seasons, date) / ", "1 / "),
    ("doors do not matter", "min(stint.end, door.end) - max(stint.start, door.start)", "stint.end - stint.start"),
)

IN_LEAD_TIME = mutations_of(
    "roster.promise.lead_time",
    ("who stays away does not come again", "slots * (100 - row.no_show) / 100", "slots"),
    ("all are as urgent", "if urgent[row.id] <= urgent[service.id])", "if True)"),
    ("only one's own backlog", "if urgent[row.id] <= urgent[service.id])", "if row.id == service.id)"),
    ("a day too few for what is missing", "standards.lead_days + 1]", "standards.lead_days]"),
    ("a shut day is as good", "if total > 0 and total", "if total"),
    ("the best day", "worst = max(rows", "worst = min(rows"),
    ("hours of desks that are always busy", "* 100 / standards.occupancy / 60", "/ 60"),
    ("nobody new", "now[row.id] += more", "now[row.id] += 0"),
    ("those who would go anywhere everywhere", "row.cases * share / total", "row.cases"),
)

IN_TO_MOVE = mutations_of(
    "roster.promise.to_move",
    ("who is moved keeps a desk", "        return False\n", "        pass\n"),
    ("nobody stays away", "service.minutes * (100 - service.no_show) / 100 / first", "service.minutes / first"),
    ("urgency does not matter", "priority_of(services[row.service], problem.seasons, row.date)", "0"),
)

IN_FIGURES = mutations_of(
    "roster.promise.figures",
    ("spread of all there are", "ddof=1", "ddof=0"),
    ("the mean decides", "share.mean - share.half_width >= promised", "share.mean >= promised"),
    ("the best hour", "share < before.in_time_percent", "share > before.in_time_percent"),
)

AREA = Area(
    name="promise",
    judges=("tests/promise", "tests/run/test_promise.py"),
    mutations=(
        *IN_SIMULATE,
        *IN_CROWD,
        *IN_PRESENCE,
        *IN_SCENE,
        *IN_EXPECTED,
        *IN_WEEKS,
        *IN_SUPPLY,
        *IN_LEAD_TIME,
        *IN_TO_MOVE,
        *IN_FIGURES,
    ),
    sample=("called up in the break",),
)
