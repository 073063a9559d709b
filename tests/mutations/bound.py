"""Mistakes on purpose in the lower bound: what it adds up, what it leaves out, and which way it rounds."""

from __future__ import annotations

from tests.mutations.mutation import Area, mutations_of

IN_LAGRANGE = mutations_of(
    "roster.solver.lagrange",
    ("bound rounded down", "-(-(wanted.cost - priced.worth) // SCALE)", "(wanted.cost - priced.worth) // SCALE"),
    (
        "bound one point too high",
        "-(-(wanted.cost - priced.worth) // SCALE)",
        "1 - (-(wanted.cost - priced.worth) // SCALE)",
    ),
    ("people's worth added", "wanted.cost - priced.worth", "wanted.cost + priced.worth"),
    ("last round kept", "if bound > self.bound:", "if bound != self.bound:"),
    (
        "level of the roster at hand forgotten",
        "cut.level_constant - self._level)",
        "cut.level_constant)",
    ),
    ("level 1 free", "cut.slope + points * cut.level", "cut.slope"),
    ("constant of level 1 dropped", "points * (cut.level_constant - self._level)", "points * -self._level"),
    ("constant of points dropped", "SCALE * (cut.constant + ", "SCALE * ("),
    ("cover below nothing is free", "cost += int((value[: self._cells] * cut.lowest).sum())", "cost += 0"),
    ("dear segments bought too", "cut.width * np.minimum(0, left)", "cut.width * left"),
    ("value of cover turned round", "left = self._slopes + value[cut.cell]", "left = self._slopes - value[cut.cell]"),
    ("desks paid for, not given back", "cost += int((self._desks * np.minimum(0, desk_value)).sum())", "cost += 0"),
    ("one desk more than there is", "cost += int((self._desks * np", "cost += int(((self._desks + 1) * np"),
    ("moves for nothing", "SCALE * move.points\n", "0\n"),
    (
        "moves raise where they should lower",
        "+ move.ticks_in * int(value[move.destination])",
        "- move.ticks_in * int(value[move.destination])",
    ),
    ("a single head moves", "cost += move.most * price", "cost += price"),
    ("moves never pay", "if price < 0:\n                cost", "if price < -(2**50):\n                cost"),
    ("moves although their rule is off", 'if facts.off("moves") or', "if"),
    ("values begin low where minimums cannot be met", "self._begin(high=high)", "self._begin(high=False)"),
    ("starts are asked and forgotten", "        value = self._best\n", "        value = self._begin()\n"),
    ("one too many is thought free", "start[: self._cells] = -(2**50)", "start[: self._cells] = 0"),
    ("the last of many too many instead of one", "dear = cut.slope > 0\n", "dear = cut.slope > 2**50\n"),
    ("values go the wrong way", "value + step * self._pace", "value - step * self._pace"),
)

IN_COMPANY = mutations_of(
    "roster.solver.company_prices",
    ("one who gives company counts as one who needs it", "ticks[gives] = -most[number[gives]]", "pass"),
    ("a lead is enough for one", "ticks[gives] = -most[number[gives]]", "ticks[gives] = -1"),
    ("those who need are company to each other, charged all the same", "row.asked.company.enough is None", "True"),
    ("stretches are charged there and once more", "np.where(self.modes.replaced, 0, over)", "over"),
    ("lacking company is free", "over = np.where(given, ", "over = np.where(False, "),
)

IN_MODES = mutations_of(
    "roster.solver.company_modes",
    ("times are charged whoever is there", "count) < given\n", "count) < given + 2**50\n"),
    ("whoever gives company costs nothing", "return int(price[~alone].sum())", "return int(price[:0].sum())"),
    ("times are never charged", "self._charge: Ints = scale *", "self._charge: Ints = 0 *"),
    ("charges not scaled", "self._charge: Ints = scale *", "self._charge: Ints ="),
    (
        "a tick is charged as a head",
        "time_of[cell], charge[cell] = len(numbers), points // ticks[cell]",
        "time_of[cell], charge[cell] = len(numbers), points",
    ),
    ("a person in two cells is charged twice", "if heads and not np.isin(mine, rows).any():", "if heads:"),
    ("stretches are charged in every time", "one not in taken and ", ""),
    ("whoever need not have company is charged", " and self._all_in(rows, one)", ""),
    (
        "a time that a lead leaves early has no lead",
        "giving = self._gives & (times >= 0)",
        "giving = self._gives & (times >= 0) & (self._stretch % 2 == 0)",
    ),
)

IN_PRICING = mutations_of(
    "roster.solver.pricing",
    ("own points of options not scaled", "self._scale * (self.layout.option_points", "(self.layout.option_points"),
    ("cost of weeks dropped", "return end - self._week_costs[number]", "return end"),
    ("every week costs what the first does", "end - self._week_costs[number]", "end - self._week_costs[0]"),
    ("cost of weeks not scaled", "return self._scale * np.array(", "return np.array("),
    ("days with a duty left free", "after[:sums] = np.where(day.must, NEVER, best)", "after[:sums] = best"),
    ("upper end of the account ignored", "(-NEVER if upper is None else upper)", "-NEVER"),
    ("lower end of the account ignored", "allowed < (lower or NEVER)", "allowed < NEVER"),
    ("account looked at only from below", "(upper is not None and sums[person] > upper)", "False"),
    ("account has room for one minute less", "(allowed > (", "(allowed >= ("),
    ("longest week too short", "self._width = 1 + max(", "self._width = max("),
    ("one day for everybody on the way back", "at = np.minimum(before[way, everybody]", "at = np.minimum(at"),
    ("ways that do not lead there", "(known & (reached == step", "(known & (reached <= step"),
    ("kinds of the day before", "worth = worths[day.kinds]", "worth = worths[day.kinds - 1]"),
)

IN_OPTION_WORTHS = mutations_of(
    "roster.solver.option_worths",
    ("own points of options dropped", "[lay.option_fillings] - self._points", "[lay.option_fillings]"),
    ("only the first piece counts", "for pieces in lay.filling_pieces:", "for pieces in lay.filling_pieces[:1]:"),
    ("a head for every share of one", "value[lay.cells] * lay.ticks", "value[lay.cells]"),
    ("worst role for a piece", "np.maximum.reduceat(values * count", "-np.maximum.reduceat(-values * count"),
)

IN_LAYOUT = mutations_of(
    "roster.solver.layout",
    ("options all free", "_ints([option.points for option in flat])", "_ints([0 for option in flat])"),
    ("points of other options", "for option in flat])[order.of_options]", "for option in flat])"),
    ("pieces of other options", "[filling[order.of_options]]", "[filling]"),
    ("short options have the first piece twice", "len(made.piece_rows), dtype", "0, dtype"),
    ("days alike run on", "_changes(self.turn_day, self.turns[:, 0])", "_changes(self.turns[:, 0])"),
    ("minutes alike run on", "_changes(self.turn_day, self.turns[:, 0])", "_changes(self.turn_day)"),
)

IN_FILLINGS = mutations_of(
    "roster.solver.fillings",
    ("desks ignored by people", "if self._desks:\n            covered", "if False:\n            covered"),
    ("shapes with several pieces unknown", "self.together.add(cell)", "pass"),
    (
        "last role forgotten",
        "zip(work, traits, parts, strict=True)",
        "list(zip(work, traits, parts, strict=True))[:1]",
    ),
    ("everybody counts like the first", "self._tracks[trait, parts, work.date,", "self._tracks[parts, work.date,"),
    ("pieces of all days alike", "[trait, parts, work.date, work.site", "[trait, parts, work.site"),
    ("crew of the first site kept", "option.roles is not roles", "False"),
    ("duty types alike", "if self._index.asks_for_type(frame.date) else", "if False else"),
    ("whole duties and parts alike", "role, asked, alone]", "role, asked]"),
)

IN_SEGMENTS = mutations_of(
    "roster.solver.segments",
    ("last segment's saving forgotten", "constant -= width * min(slope, 0)", "constant -= (width - 1) * min(slope, 0)"),
    ("what is over costs in advance", "width * min(slope, 0)", "width * slope"),
    ("level's constant has the wrong sign", "level_constant -= width * level", "level_constant += width * level"),
    ("weight of the minimum ignored", "cell.minimum_weight * cell.head_minutes // ticks", "cell.head_minutes // ticks"),
    ("minimum counted in heads, not ticks", "cell.minimum * ticks - lowest", "cell.minimum - lowest"),
    ("minimum one tick too high", "cell.minimum * ticks - lowest", "1 + cell.minimum * ticks - lowest"),
    ("minimum ignored", '"minimum" in rules and cell.minimum else 0', "False else 0"),
    ("minimum although its rule is off", 'if "minimum" in rules and cell.minimum', "if cell.minimum"),
    ("target one tick too high", "_cut(cell.target * ticks -", "_cut(1 + cell.target * ticks -"),
    ("open demand although its rule is off", 'if "open_demand" in rules else ()', ""),
    ("idle people although their rule is off", 'if "idle" in rules else ()', ""),
    ("first step below one tick too wide", "min(left, step.count * ticks)", "min(left, step.count * ticks + 1)"),
    ("steps above shifted", "up = [(step.count * ticks", "up = [(step.count * ticks - 1"),
    (
        "steps in heads, not ticks",
        "width = left if step.count is None else min(left, step.count * ticks)",
        "width = left if step.count is None else min(left, step.count)",
    ),
    ("a tick priced like a head", "-(step.points // ticks)", "-step.points"),
    ("over the target it is free", "tail = above[-1].points // ticks if above else 0", "tail = 0"),
    ("steps below in the wrong order", "((left, 0), *reversed(down), *up)", "((left, 0), *down, *up)"),
    ("demand never presses below nothing", "lowest[number] -= move.most * index.ticks[number]", "pass"),
    ("only one head presses below nothing", "-= move.most * index.ticks[number]", "-= index.ticks[number]"),
    ("minimum starts at the second segment", "at += width", "at += 2 * width"),
)

IN_CHAIN = mutations_of(
    "roster.solver.chain",
    ("hours over the target are free", "return off * self.price if off > 0", "return 0 if off > 0"),
    ("hours under the target are free", "else -off * self.under[number]", "else 0"),
    ("flexitime pays for missing hours", "0 if fills_no_hours(person, week) else self.price", "self.price"),
    ("target of all weeks is the first", "minutes - self.targets[number]", "minutes - self.targets[0]"),
    ("price of hours although the rule is off", "// 60 if CONTRACT_TARGET.rule in on else 0", "// 60"),
    ("a minute off costs an hour", "off_target_hour // 60", "off_target_hour"),
    (
        "account although the rule is off",
        '_room(facts, person) if "account_limits" in on else (None, None)',
        "_room(facts, person)",
    ),
    (
        "nobody has to work",
        "self.must_work = {date for date in facts.days if",
        "self.must_work = {date for date in facts.days if False and",
    ),
)

IN_DESK_NUMBERS = mutations_of(
    "roster.solver.desk_numbers",
    ("desks taken a stretch late", "range(row[midnight + start], row", "range(row[midnight + start] + 1, row"),
    ("desks given back a stretch early", "row[midnight + end])]", "row[midnight + end] - 1)]"),
    ("desks of the first row only", "for desks in site.desks:\n", "for desks in site.desks[:1]:\n"),
    ("fullest where nobody begins", "moment in begins and after in ends", "moment in ends and after in begins"),
    ("fullest once a day", "moment in begins and after in ends", "moment == moments[0]"),
    ("nights do not meet mornings", "number * 1440 for", "number * 2880 for"),
    ("all pieces of a day are one", "(first + part.start, first + part.end) for", "(first, first + 2880) for"),
    ("pieces of the first role only", "for role in roles:", "for role in roles[:1]:"),
)


IN_CARDS = (
    *mutations_of("models.book.law_cards", ("rest said to be exact", '    pricing="relaxed",\n', "")),
    *mutations_of(
        "models.book.person_cards",
        (
            "hours of the contract said to be relaxed",
            '    price="off_target_hour",\n    pricing="exact",\n',
            '    price="off_target_hour",\n    pricing="relaxed",\n',
        ),
    ),
)

AREA = Area(
    name="bound",
    judges=(
        "tests/solver/test_bound_rules.py::test_pricing_does_with_the_rule_what_its_card_says",
        "tests/solver/test_bound_rules.py::test_a_desk_is_taken_from_the_first_minute_to_the_last",
        "tests/solver/test_bound_rules.py::test_a_rule_that_is_off_is_not_in_the_bound",
        "tests/solver/test_company_prices.py",
        "tests/solver/test_company_modes.py",
        "tests/solver/test_bound_exact.py",
        "tests/solver/test_bound.py",
        "tests/solver/test_desk_numbers.py",
        "tests/solver/test_layout.py",
        "tests/solver/test_bound_rules.py::test_never_above_the_optimum_however_a_rule_is_set",
    ),
    mutations=(
        *IN_LAGRANGE,
        *IN_COMPANY,
        *IN_MODES,
        *IN_PRICING,
        *IN_OPTION_WORTHS,
        *IN_LAYOUT,
        *IN_FILLINGS,
        *IN_SEGMENTS,
        *IN_CHAIN,
        *IN_DESK_NUMBERS,
        *IN_CARDS,
    ),
    sample=(
        "cost of weeks dropped",
        "desks ignored by people",
        "bound one point too high",
    ),
)
