"""The part of the page about published instances says what the kept runs say, losses as well."""

import datetime as dt
from argparse import ArgumentParser, Namespace
from dataclasses import replace
from pathlib import Path

from benchmarks.__main__ import whole_page
from benchmarks.case import Case, Cases, Family, Published
from benchmarks.families import FAMILIES
from benchmarks.instance_run import InstanceRun, gap, write
from benchmarks.public_table import lines
from tests.benchmarks.runs import MACHINE


def unasked(_: ArgumentParser | Namespace | Path) -> Case:
    raise AssertionError


def nowhere(_: Path) -> Cases:
    return {}


FAMILY = Family("made_up", "made up", "somebody", lambda _: None, unasked, nowhere)
REPORTED = Published(best=100, proven=True, others={"theirs 10 min": 120})


def run(instance: str, value: int | None, bound: int | None = 90, **fields: object) -> InstanceRun:
    return InstanceRun.model_validate(
        {
            "family": "made_up",
            "instance": instance,
            "law": "none",
            "status": "feasible" if value is not None else "ran_out",
            "value": value,
            "bound": bound,
            "gap": gap(value, bound),
            "level": 0,
            "first_roster_seconds": 1.5,
            "seconds": 60.4,
            "process_seconds": 61.0,
            "memory_mb": 500.0,
            "limit": 60,
            "workers": 2,
            "seed": 1,
            "reproducible": False,
            "machine": MACHINE,
            "cores": MACHINE.cores,
            "versions": {"ortools": "9"},
            "commit": "c",
            "date": dt.date(2026, 1, 2),
            "problem_hash": "h",
            "published": REPORTED,
        }
        | fields
    )


def table(*runs: InstanceRun) -> dict[str, dict[str, str]]:
    """The cells of each instance by the head of their column."""
    rows = [
        [cell.strip() for cell in line.strip("|").split("|")]
        for line in lines(runs, [FAMILY])
        if line.startswith("| ") and "---" not in line
    ]
    head, *others = rows
    return {row[0]: dict(zip(head, row, strict=True)) for row in others}


def test_instances_of_a_kind_are_summed_up_by_the_medians_of_each_seeds_longest_run() -> None:
    family = replace(FAMILY, kinds=(("in turn", "-t"), ("whole", "")))
    runs = [run("A1", 110), run("A1", 120, seed=2), run("A1", 100, seed=3), run("A2", 90), run("A2", 300, limit=10)]
    runs += [run("A2", 120, seed=2, limit=10)]
    runs += [run("A1-t", 150), run("A2-t", 151), run("A3-t", None), run("B", 1, published=Published())]
    said = [line for line in lines(runs, [family]) if "together" in line]
    assert said == [
        "2 instances in turn together: 301, best known 200, +50.5 %.",
        "2 instances whole together: 215, best known 200, +7.5 %.",
    ]
    assert not [line for line in lines(runs[:3], [family]) if "together" in line]


def test_ours_stands_beside_the_best_known_and_what_others_reported() -> None:
    found = table(run("A1", 110))["A1"]
    assert (found["best known"], found["theirs 10 min"], found["ours"], found["our bound"]) == (
        "**100**",
        "120",
        "110",
        "90",
    )
    assert (found["gap"], found["above the best known"], found["seconds"]) == ("18.18 %", "10.00 %", "60 s")
    assert (found["first roster"], found["memory"], found["seeds"]) == ("1.5 s", "500 MB", "1")


def test_several_seeds_are_a_median_and_a_range() -> None:
    found = table(run("A1", 110), run("A1", 130, seed=2), run("A1", 150, seed=3))["A1"]
    assert (found["ours"], found["above the best known"], found["seeds"]) == ("130 (110-150)", "30.00 %", "3")


def test_runs_without_a_roster_are_counted() -> None:
    found = table(run("A1", 110), run("A1", None, seed=2), run("A2", None, status="out_of_memory"))
    assert found["A1"]["ours"] == "110, 1 ran out"
    assert (found["A2"]["ours"], found["A2"]["gap"], found["A2"]["above the best known"]) == (
        "1 out of memory",
        "-",
        "-",
    )


def test_a_value_below_the_best_known_is_told_as_it_is() -> None:
    unproven = Published(best=100)
    found = table(run("A1", 95, published=unproven), run("A2", 95, None, published=Published()))
    assert (found["A1"]["best known"], found["A1"]["above the best known"]) == ("100", "-5.00 %")
    assert (found["A2"]["best known"], found["A2"]["gap"]) == ("-", "-")


def test_instances_stand_in_the_order_of_their_numbers() -> None:
    assert list(table(run("A10", 1), run("A2", 1), run("A1", 1))) == ["A1", "A2", "A10"]


def test_other_limits_are_another_table() -> None:
    text = "\n".join(lines([run("A1", 110), run("A1", 105, limit=600)], [FAMILY]))
    assert text.count("| instance |") == 2
    assert "60 s, 2 workers; Abacus, 4 cores, 8 GiB; ortools 9; 2026-01-02; commit c; law none" in text
    assert "600 s, 2 workers" in text
    busy = "\n".join(lines([run("A1", 110, load=2.6), run("A2", 105, load=11.2)], [FAMILY]))
    assert "commit c; 3 to 11 processes wanted a core when runs began; law none" in busy
    assert text.count("### Made up") == 1


def test_the_page_has_what_is_kept_and_nothing_else(tmp_path: Path) -> None:
    assert "Published instances" not in whole_page(tmp_path)
    mine = run("Instance1", 607, 607, family=FAMILIES[0].name)
    write(mine, tmp_path / "public" / "x.json")
    assert "| Instance1 | **100** | 607 | 607 | 0.00 % | 507.00 % |" in whole_page(tmp_path)
