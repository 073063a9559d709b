"""Mistakes on purpose in what the first roster is made by: what cover costs at the moment, and anybody's best week."""

from __future__ import annotations

from tests.mutations.mutation import Area, mutations_of

IN_TABLES = mutations_of(
    "roster.solver.tables",
    (
        "table one tick short",
        "inside = np.minimum(cover, self._size[cells] - 1)",
        "inside = np.minimum(cover, self._size[cells] - 2)",
    ),
    ("free beyond the end of the table", " + self._slope[cells] * (cover - inside)", ""),
    ("all cells cost what the first does", "self._flat[self._offset[cells] + inside]", "self._flat[inside]"),
    ("costs below upside down", "[*reversed(down), *up[1:]]", "[*down, *up[1:]]"),
    ("target counted twice", "[*reversed(down), *up[1:]]", "[*reversed(down), *up]"),
    ("target in heads, not ticks", "_running(below, target * ticks, ticks)", "_running(below, target, ticks)"),
    ("a tick priced like a head", "costs[-1], step.points // ticks", "costs[-1], step.points"),
    ("steps in heads, not ticks", "min(left, step.count * ticks)", "min(left, step.count)"),
    ("every step starts from nothing", "before, each = costs[-1]", "before, each = 0"),
    ("each step one tick late", "each * (number + 1) for", "each * number for"),
)

IN_CHAIN = mutations_of(
    "roster.solver.chain",
    ("history forgotten", "            if duty.person == person.id\n", "            if False\n"),
    ("first duty of the history", "    return max(\n", "    return min(\n"),
    ("widest room of all accounts", "max(lowest, default=None), min(highest", "max(lowest, default=None), max(highest"),
)

IN_REPLY = mutations_of(
    "roster.solver.reply",
    (
        "week before not looked at",
        "part.first - 1, weeks.week_days[weeks.person_weeks[person]] - 1, -1",
        "0, 0, -1",
    ),
    ("week after not looked at", "part.last, weeks.week_days[weeks.person_weeks[person + 1]]", "0, 0"),
    ("rest into the next week ignored", "if bench.ends[step, number] + weeks.rest > after:", "if False:"),
    ("history not looked at", "return int(weeks.person_ended[person])", "return 0"),
    (
        "minutes of other days forgotten",
        ", ended_before(weeks, now, part)), top] = 0",
        ", ended_before(weeks, now, part)), 0] = 0",
    ),
    ("minutes of days taken out stay", "now.minutes[part.week] -= ", "now.minutes[part.week] -= 0 * "),
    ("weeks cost nothing", " - week_cost(weeks, now, week, minutes * weeks.unit)", ""),
    (
        "target in other minutes",
        "- week_cost(weeks, now, week, minutes * weeks.unit)",
        "- week_cost(weeks, now, week, minutes)",
    ),
    (
        "hours over the target are free",
        "NO_ROOM * outside + (off * weeks.week_over[week] if off > 0",
        "NO_ROOM * outside + (0 if off > 0",
    ),
    ("other weeks not in the account", "        if other != week:\n", "        if False:\n"),
    ("lower end of the account ignored", "outside = max(0, weeks.person_least[person] - total) + ", "outside = "),
    ("upper end of the account ignored", " + max(0, total - weeks.person_most[person])", ""),
    ("options cost nothing", "worth = -weeks.option_points[option] - bench", "worth = -bench"),
    (
        "last piece only",
        "            worth += bench.piece[weeks.option_pieces[option, part]]",
        "            worth = bench.piece[weeks.option_pieces[option, part]]",
    ),
    ("first option of each turn", "if worth > bench.turn[turn]:", "if bench.turn[turn] == NEVER:"),
    ("noise of the wrong sign", "worth -= int(heat *", "worth += int(heat *"),
    ("no old week is kept", "    if not stays:\n", "    if True:\n"),
    ("minutes of the week not kept", "        now.minutes[week] = total\n", ""),
    (
        "hours of weeks cost nothing in all",
        "total += off * weeks.week_over[week] if off > 0 else -off * weeks.week_under[week]",
        "total += 0",
    ),
)

IN_STEPS = mutations_of(
    "roster.solver.week_steps",
    (
        "rest of one minute less is enough",
        "bench.ends[step, before] >= weeks.rest",
        "bench.ends[step, before] >= weeks.rest - 1",
    ),
    (
        "one minute more than the rest is needed",
        "bench.ends[step, before] >= weeks.rest",
        "bench.ends[step, before] > weeks.rest",
    ),
    (
        "rest of one minute less is enough where turns are many",
        "bench.ends[step, by_end[added]] >= weeks.rest",
        "bench.ends[step, by_end[added]] >= weeks.rest - 1",
    ),
    (
        "only the last rested state where turns are many",
        "if bench.best[step, state, minutes] > bench.rested[minutes]:",
        "if True:",
    ),
    ("nobody is off where turns are many", "range(count if weeks.day_must[day] == 0 else 0)", "range(0)"),
    (
        "end forgotten too early where turns are many",
        "bench.turn[turn]\n    after = place_of(bench, step + 1, end if end + weeks.rest > soonest",
        "bench.turn[turn]\n    after = place_of(bench, step + 1, end if end + weeks.rest > soonest + 600",
    ),
    (
        "the way back leads to the first state where turns are many",
        "bench.rested_state[minutes] + wide",
        "wide",
    ),
    ("duties without a clock need rest", "rested = weeks.turn_end[turn] == 0 or ", "rested = "),
    (
        "a day without a clock ends the rest",
        "weeks.turn_end[turn] or bench.ends[step, before], weeks",
        "weeks.turn_end[turn], weeks",
    ),
    (
        "end forgotten too early on a day off",
        "ended if ended + weeks.rest > soonest else 0",
        "ended if ended + weeks.rest > soonest + 600 else 0",
    ),
    (
        "end forgotten too early after a duty",
        "weeks.turn_minutes[turn]\n    after = place_of(bench, step + 1, end if end + weeks.rest > soonest",
        "weeks.turn_minutes[turn]\n    after = place_of(bench, step + 1, end if end + weeks.rest > soonest + 600",
    ),
    ("days off where a duty is due", "if weeks.day_must[day] == 0:", "if True:"),
    (
        "minutes of the day not counted",
        "shift = weeks.turn_end[turn] or bench.ends[step, before], weeks.turn_minutes[turn]",
        "shift = weeks.turn_end[turn] or bench.ends[step, before], 0",
    ),
    (
        "first way to a state kept",
        "if reached > NEVER and reached + bench.turn[turn] > bench.best[step + 1, after, minutes + shift]:",
        "if reached > NEVER and bench.best[step + 1, after, minutes + shift] == NEVER:",
    ),
)

IN_WORTHS = mutations_of(
    "roster.solver.worths",
    ("the worst role of each piece", "if bench.row[row] > bench.piece[piece]:", "if bench.piece[piece] == NEVER:"),
    (
        "prices have the rest of the share",
        "(1.0 - mood.share) * worth + mood.share * mood.prices[row]",
        "mood.share * worth + (1.0 - mood.share) * mood.prices[row]",
    ),
    (
        "desks left out of tracks",
        "for track in range(PARTS):\n",
        "for track in range(1):\n",
    ),
    ("cover taken out stays", "sign * weeks.ticks[entry]", "max(0, sign) * weeks.ticks[entry]"),
    ("cost flat beyond its table", "costs.slope[cell] * (cover - last)", "0 * (cover - last)"),
)

IN_TIED = mutations_of(
    "roster.solver.tied",
    (
        "ties counted once too often",
        "sign * weeks.kin_tie_weights[entry]",
        "abs(sign) * weeks.kin_tie_weights[entry]",
    ),
    ("too few is free", "beyond(weeks.tie_least[tie] - total, weeks.tie_under[tie])", "0"),
    ("too many is free", "+ beyond(total - weeks.tie_most[tie], weeks.tie_over[tie])", ""),
    (
        "only the first tie",
        "weeks.person_ties[person + 1]):\n        tie = weeks.tie_numbers[place]\n        total",
        "weeks.person_ties[person] + 1):\n        tie = weeks.tie_numbers[place]\n        total",
    ),
    ("options add nothing to ties", "bench.tied[kin] = more", "bench.tied[kin] = 0"),
    ("every day of an occasion counts", "int(now.ties[tie] > 0) - int(before > 0)", "int(sign)"),
    ("a first occasion seems to cost nothing", "np.int64(now.ties[tie] == 0)", "np.int64(0)"),
    ("what occasions cost together stays unseen", "return int(now.ties[occasion] == here)", "return 0"),
    ("what days cost together stays unseen", "                any_dearer = True", "                any_dearer = False"),
)

IN_TIES = mutations_of(
    "roster.solver.ties",
    ("what no choice can break is kept, the rest not", "if tie.bites", "if not tie.bites"),
    ("lower limits forgotten", "-NO_LIMIT if lower is None else lower", "-NO_LIMIT"),
    ("upper limits forgotten", "NO_LIMIT if upper is None else upper", "NO_LIMIT"),
    (
        "below and above changed over",
        "self._keep(terms, target, target, under, over)",
        "self._keep(terms, target, target, over, under)",
    ),
    ("every occasion happens", "if tie.parent is not None and sums[number] > 0:", "if tie.parent is not None:"),
    ("occasions belong to the tie before", "parent=len(numbered)", "parent=len(numbered) - 1"),
    ("the last weight of an option only", "sums.get(id(option), 0) + weight", "weight"),
)

IN_TOTALS = mutations_of(
    "roster.solver.totals",
    ("sums of many people never kept", "if total.most + start < reach:", "if False:"),
    (
        "steps begin where the first does",
        "start, before = start + (step.count or 0), step.points",
        "before = step.points",
    ),
    ("steps priced anew each time", "yield start, step.points - before", "yield start, step.points"),
    ("strict sums charged in points", "strict=True) if not strict)", "strict=True))"),
    ("every sum is lawful", "return not any(cost for", "return not any(False for"),
    (
        "only the first who counts in a sum",
        "for person in sorted(total.people):",
        "for person in sorted(total.people)[:1]:",
    ),
)

IN_TRACKS = mutations_of(
    "roster.solver.tracks",
    ("rows one cell short", "self._next + ordered[-1] + 1", "self._next + ordered[-1]"),
    ("gaps in a row overlooked", "after != before + 1 for", "after < before for"),
    ("cells without a clock forgotten", "self.loose[row].append(at)", "pass"),
)

IN_RENEWED = mutations_of(
    "roster.solver.renewed",
    ("cover saved is not counted", "        dearer -= empty(", "        empty("),
    ("what people cost is not counted", "dearer = own_costs(weeks, now, people) - own", "dearer = 0"),
    ("ties are not counted again", "count_in_ties(weeks, now, now.option[day], IN)", "pass"),
)

IN_WEEKS = mutations_of(
    "roster.solver.weeks",
    (
        "soonest begin of the same day",
        "            found.append(soonest)\n            soonest = min(",
        "            found.append(NO_LIMIT)\n            soonest = min(",
    ),
    ("flexitime pays for missing hours", "self.under.append(rule.under[number])", "self.under.append(rule.price)"),
    (
        "target of all weeks is the first",
        "self.target.append(rule.targets[number])",
        "self.target.append(rule.targets[0])",
    ),
    ("nobody has to work", "self.must.append(date in rule.must_work)", "self.must.append(False)"),
    ("accounts have no lower end", "rule.room[0] if rule.room[0] is not None else -NO_LIMIT", "-NO_LIMIT"),
    (
        "days without options are no days",
        "options.of(person, date) or date in rule.must_work",
        "options.of(person, date)",
    ),
)

IN_PLAN = mutations_of(
    "roster.solver.plan",
    (
        "missing duties overlooked",
        "(self.weeks.day_must[days] == 1) & (self.now.option[days] < 0)",
        "(self.weeks.day_must[days] == 2) & (self.now.option[days] < 0)",
    ),
    ("hours in other minutes", "total = weeks.unit * int(", "total = int("),
    ("account not looked at", "weeks.person_least[person] <= total <= weeks.person_most[person]", "True"),
    ("minutes of taken over duties forgotten", "+= weeks.turn_minutes[weeks.option_turn[option]]", "+= 0"),
    (
        "cover of taken over duties forgotten",
        "            np.add.at(self.now.cover, weeks.cells[entries], weeks.ticks[entries])\n",
        "",
    ),
    (
        "roles of taken over duties lost",
        "self.now.rows[day, slot] = row\n",
        "self.now.rows[day, slot] = lay.piece_rows[lay.piece_starts[lay.option_pieces[option, slot]]]\n",
    ),
    ("occasions of taken over duties forgotten", "        self._count_occasions()\n", ""),
    ("own costs forgotten", " + own_cost(self.weeks, self.now)", ""),
    ("settled after one round", "            if cost >= before:\n", "            if cost <= before:\n"),
    ("settled against order", "            if over():\n                return\n", ""),
    ("prices of a cell counted once", "prices[weeks.cells] * weeks.ticks", "prices[weeks.cells]"),
)

IN_START = mutations_of(
    "roster.solver.start",
    ("a plan that lacks days is taken over", "    if plan.without_days():\n        return\n", ""),
    ("a worse plan is taken over", "if _worse(standing) > cost:", "if False:"),
    ("a better plan is given back", "if _worse(standing) > cost:", "if _worse(standing) < cost:"),
    ("fixed people last", "return -must, roles", "return must, roles"),
    (
        "people with most options first",
        "roles * sum(len(day) for day in days), person",
        "-roles * sum(len(day) for day in days), person",
    ),
)

IN_SEND_HOME = mutations_of(
    "roster.solver.send_home",
    ("who must work goes home too", "if date in rules.must_work or all(", "if all("),
    ("what does not help is kept", "        standing.give_all(before)\n", "        pass\n"),
)

IN_ANNEAL = mutations_of(
    "roster.solver.anneal",
    ("heat never falls", " ** done\n", " ** 0\n"),
    ("prices lead to the end", "max(0.0, 1 - done / (1 - ON_THEIR_OWN)) ** 0.5", "1"),
    ("always the same order", "        random.shuffle(order)\n", ""),
    ("price of what nobody wants", "prices[prices > 0]", "prices"),
)

AREA = Area(
    name="first roster",
    judges=(
        "tests/solver/test_tables.py",
        "tests/solver/test_chain.py",
        "tests/solver/test_anneal.py::test_prices_lead_first_and_chance_cools_down",
        "tests/solver/test_reply.py",
        "tests/solver/test_plan.py",
        "tests/solver/test_renew.py",
        "tests/solver/test_company.py",
        "tests/solver/test_ties.py",
        "tests/solver/test_totals.py",
        "tests/solver/test_totals_by_model.py",
    ),
    mutations=(
        *IN_TABLES,
        *IN_CHAIN,
        *IN_REPLY,
        *IN_STEPS,
        *IN_WORTHS,
        *IN_TIED,
        *IN_TIES,
        *IN_TOTALS,
        *IN_TRACKS,
        *IN_RENEWED,
        *IN_WEEKS,
        *IN_PLAN,
        *IN_START,
        *IN_SEND_HOME,
        *IN_ANNEAL,
    ),
    sample=("each step one tick late",),
)
