"""Mistakes on purpose in what whole chains of days keep, cost and lose, and in the mix that is made of them."""

from __future__ import annotations

from tests.mutations.mutation import Area, mutations_of

IN_ASKED = mutations_of(
    "roster.solver.chain_asked",
    ("days off belong to no block", "if blocks.belongs(None) else set()", "if False else set()"),
    ("sums at a price have no lower end", "target if under else -NO_LIMIT, target", "-NO_LIMIT, target"),
    ("sums at a price have no upper end", "target if over else NO_LIMIT, under", "NO_LIMIT, under"),
    ("more occasions are never", "NEVER_PRICE if over is None else over))", "NEVER_PRICE))"),
)

IN_PARTS = mutations_of(
    "roster.solver.chain_parts",
    (
        "what nobody can work is asked of nobody",
        "    if not days:\n        parts.single.append(_anyway(row))\n",
        "    if not days:\n        pass\n",
    ),
    ("outside the limits all is free", "return NEVER_PRICE if price == NEVER_PRICE else off * price", "return 0"),
    ("one unit too many costs the same as two", "NEVER_PRICE else off * price", "NEVER_PRICE else price"),
    ("short sums are all of a week", "days[-1] - days[0] < SHORT:", "days[-1] - days[0] < 0:"),
    ("least number of units rounded up twice", "weights, -(-row.least // unit),", "weights, 1 - (-row.least // unit),"),
    ("most units rounded up", "row.most // unit, under, over)", "-(-row.most // unit), under, over)"),
    ("a unit priced like one of its parts", "price * unit if price > 0 else price for price", "price for price"),
    ("counters of the same days share a count", "one.last < other.first or other.last < one.first", "True"),
)

IN_GRAPH = mutations_of(
    "roster.solver.chain_graph",
    ("blocks may be too short", "if short and self.under == NEVER_PRICE:", "if False:"),
    ("blocks may be a day too long", "longer > self.most:", "longer > self.most + 1:"),
    ("days of a block that are missing are free", "return 0, short * self.under", "return 0, 0"),
    ("days of a block that are too many are free", "points = self.over\n", "points = 0\n"),
    ("nobody knows how blocks began", "if blocks.before is None:", "if True:"),
    ("everybody knows how blocks began", "            self.begin = -1\n", "            self.begin = 0\n"),
    ("a block that has begun before is too short", "forgiven = blocks.before and", "forgiven = 0 and"),
    ("days off where a duty is due", "range(int(self.asked.must_work[day]), ", "range("),
    ("each day of a weekend counts", "int(hit and not flag)", "int(hit)"),
    ("a weekend is forgotten on its Sunday", "flags.append(int(flag or hit))", "flags.append(0)"),
    ("short sums are forgotten every day", "sums.append(rest)", "sums.append(0)"),
    ("short sums begin with what was before", "next(before) if row.first < day else 0, weight", "0, weight"),
    (
        "counts that have to be reached are not",
        "self.target[counter.last, number] = counter.least if counter.under else 0",
        "pass",
    ),
    (
        "counts may be passed",
        "self.over[day, number] = counter.over if counter.over",
        "self.over[day, number] = 0 if counter.over",
    ),
    ("counts never begin again", "self.closes[counter.last, number] = 1", "pass"),
)

IN_WAY = mutations_of(
    "roster.solver.chain_way",
    ("beyond the last count all is free", "* (count + key[dim + 1] - total)", "* 0"),
    (
        "what is short when counts close is free",
        "points += NEVER_SO if price < 0 else price *",
        "points += 0 if price < 0 else 0 *",
    ),
    ("what is short by one is free", "elif count < way.target[day, dim]:", "elif count + 1 < way.target[day, dim]:"),
    (
        "too few days left",
        "high = min(way.high[day, source, at] + add, cap)",
        "high = min(way.high[day, source, at], cap)",
    ),
)

IN_BEST = mutations_of(
    "roster.solver.chain_best",
    (
        "days cost nothing on the way",
        " - scale * way.arcs[arc, 3]\n            if gain >= FAR:\n                _along",
        "\n            if gain >= FAR:\n                _along",
    ),
    (
        "the last way is kept, not the best",
        "into[end + add + count] = max(into[end + add + count], here[begin + count] + here_gain)",
        "into[end + add + count] = here[begin + count] + here_gain",
    ),
    (
        "the last of a move's chains is the most",
        "found[move] = max(found[move], _back_along(way, day, arc, gain, scale, reached))",
        "found[move] = _back_along(way, day, arc, gain, scale, reached)",
    ),
    (
        "days after this one are worth nothing",
        "reached.after[place] = reached.rest[to] - scale * points",
        "reached.after[place] = 0",
    ),
)

IN_MOVES = mutations_of(
    "roster.solver.chain_moves",
    ("what is ruled out may be chosen", "of_options = np.where(fixed.options, of_options, RULED_OUT)", "pass"),
    ("a day off where there is none to choose", "self.none & fixed.none if fixed else self.none, 0", "self.none, 0"),
)

IN_MISSED = mutations_of(
    "roster.solver.chain_missed",
    ("what is left out costs nothing", "            points += cost\n", "            pass\n"),
    ("what is left out may be broken", "if cost == NEVER_PRICE:", "if False:"),
)

IN_TOLLS = mutations_of(
    "roster.solver.chain_tolls",
    ("tolls are not given back", "toll * _allowed(", "0 * _allowed("),
    ("every day of an occasion pays all of it", "return sum(toll // sum(map(bool, one)) for", "return sum(toll for"),
    ("what may not be too little is charged as well", "sign = 1 if total > what.most else -1", "sign = 1"),
    ("tolls never rise at once", "int(RAISED * abs(toll))", "abs(toll)"),
    ("tolls of before are forgotten", "self.charged, known = True, ", "self.charged, known = False, "),
    ("tolls never fall", "LOWER if off < 0 else 1", "1"),
    ("tolls are never forgotten", "self._tolls[person] = {}\n        self._enter", "self._enter"),
)

IN_PRICING = mutations_of(
    "roster.solver.chain_pricing",
    ("what was found at other tolls is taken for these", "self._last = None\n        found = ", "found = "),
    ("what is paid in tolls is lost", "[total + self.tolls.paid(chosen) for", "[total for"),
    ("chains that break what is left out are handed out", "if not off.broken:\n", "if True:\n"),
    (
        "days off lose nothing",
        "off.get(key, FAR_OFF), int(by_move[number] + of_move[number])",
        "off.get(key, FAR_OFF), 0",
    ),
    (
        "options lose twice as much",
        "np.minimum(found.max(initial=NOTHING) - found, FAR_OFF)",
        "np.minimum(2 * (found.max(initial=NOTHING) - found), FAR_OFF)",
    ),
)

IN_GENERATION = mutations_of(
    "roster.solver.generation",
    (
        "chains that fit no longer are kept",
        "self.g.restrict(~((fixed != OPEN) & (fixed != pool.days)).any(axis=1))",
        "self.g.restrict(np.ones(len(pool.person), dtype=bool))",
    ),
    ("the dearest chains stay", "sorted(one)[:KEPT]", "sorted(one)[-KEPT:]"),
    ("patient dives give up like others", "PATIENT if self.patient else FEW", "FEW"),
)

IN_COLUMNS = mutations_of(
    "roster.solver.columns",
    (
        "chains cover one tick less",
        "self._rows[cell].SetCoefficient(share, float(ticks))",
        "self._rows[cell].SetCoefficient(share, float(ticks - 1))",
    ),
)

IN_TURNS = mutations_of(
    "roster.solver.in_chains",
    (
        "the best roster is not come back to",
        "if self.standing.cost() > cost:\n            self.standing.give_all(best)",
        "if False:\n            pass",
    ),
    ("dives go on from no roster that is worse", "if in_vain >= PATIENCE else 0", "if False else 0"),
    (
        "what windows found is lost to dives",
        "self.proven()):\n            self.dives.stands()",
        "self.proven()):\n            pass",
    ),
)

IN_DIVES_ASIDE = mutations_of(
    "roster.solver.dives_aside",
    (
        "what changed meanwhile is lost",
        "for date in one.keys() | other.keys():\n        if one.get(date) != other.get(date):",
        "for date in one.keys() | other.keys() | days.keys():\n        if True:",
    ),
    ("days that became free stay worked", "            days.pop(date, None)\n", ""),
)

IN_DIVES = mutations_of(
    "roster.solver.chain_dives",
    (
        "days of a worker are taken whatever they cost",
        "if not changed or self.standing.cost() - self.standing.gain(changed) > most:\n            return False",
        "if not changed:\n            return False\n        most = 10**30",
    ),
    ("who has other days keeps the chain of before", "self.chain_of(name) if name in changed else one", "one"),
)

AREA = Area(
    name="chains",
    judges=(
        "tests/solver/test_chains_rules.py",
        "tests/solver/test_chains_tolls.py",
        "tests/solver/test_chains_whole.py",
        "tests/solver/test_chains_best.py",
        "tests/solver/test_chains_turns.py",
        "tests/solver/test_dives_aside.py",
    ),
    mutations=(
        *IN_ASKED,
        *IN_PARTS,
        *IN_GRAPH,
        *IN_WAY,
        *IN_BEST,
        *IN_MOVES,
        *IN_MISSED,
        *IN_TOLLS,
        *IN_PRICING,
        *IN_GENERATION,
        *IN_COLUMNS,
        *IN_TURNS,
        *IN_DIVES,
        *IN_DIVES_ASIDE,
    ),
    sample=("what nobody can work is asked of nobody",),
)
