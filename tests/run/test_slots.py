"""`roster slots` from drafts to files and back to an answer on the telephone: whole, without people, in German."""

import csv
import datetime as dt
import re
from collections import Counter
from dataclasses import replace
from io import StringIO
from pathlib import Path
from typing import Any
from zoneinfo import ZoneInfo

import pytest

from models.finding import InputFaults
from models.problem import Problem
from models.services import Standards
from models.slots import Slots
from roster.promise.slot_files import CSV, JSON, read_slots
from roster.run import whole
from roster.run.drafts import INTERN, OUTCOME, PROBLEM
from roster.run.exits import Exit
from roster.run.find_slots import Call, answered, find_slots
from roster.run.job import EndedError
from roster.run.slots import SlotOrder, handed_out, slots
from roster.run.voice import Voice
from roster.store.files import keep
from tests import worlds
from tests.promise.rosters import rostered
from tests.worlds import MONDAY, arrivals, duty, service

PEOPLE = [
    worlds.person("P7001", last_name="Petersen", first_name="Ilse"),
    worlds.person("P7002", last_name="Yilmaz", first_name="Cem", home_site="S2"),
]


def city(**said: Any) -> Problem:
    rows = (
        service("RP", name="Reisepass", no_show=10, movable=True),
        service("PA", name="Personalausweis", minutes=20, movable=True),
    )
    come = tuple(arrivals(row.id, site, cases=(6.0, 6.0)) for row in rows for site in ("S1", "S2"))
    usual: dict[str, Any] = {"services": rows, "standards": Standards(occupancy=100), "arrivals": come}
    return worlds.world(PEOPLE, days=5, **({"sites": 2} | usual | said))


@pytest.fixture
def drafts(tmp_path: Path) -> Path:
    """A folder of drafts of a week in which each site has one person at the counter on Monday."""
    return kept(city(), tmp_path / "entwurf")


def kept(problem: Problem, folder: Path, date: dt.date = MONDAY) -> Path:
    (folder / INTERN).mkdir(parents=True)
    keep(problem, folder / INTERN / PROBLEM)
    duties = (duty("P7001", date), duty("P7002", date, site="S2"))
    keep(rostered(problem, *duties), folder / INTERN / OUTCOME)
    return folder


def test_files_tell_the_same_and_nothing_of_people(
    drafts: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    out = tmp_path / "frei"
    order = SlotOrder((drafts,), day=MONDAY, file=tmp_path / "slots.json", folder=out)
    assert handed_out(order, Voice(), MONDAY) == Exit.DONE
    assert sorted(path.name for path in out.iterdir()) == [CSV, JSON]
    assert (tmp_path / "slots.json").read_bytes() == (out / JSON).read_bytes()
    told = read_slots(out / JSON)
    rows = list(csv.DictReader(StringIO((out / CSV).read_text("utf-8-sig")), delimiter=";"))
    assert sum(int(row["frei"]) for row in rows) == sum(offer.count for offer in told.offers) > 40
    assert rows[0] == {
        "Standort": "S1",
        "Standortname": "S1",
        "Leistung": "RP",
        "Leistungsname": "Reisepass",
        "Datum": "23.11.2026",
        "Beginn": "08:20",
        "Ende": "08:35",
        "frei": "1",
        "buchbar ab": "23.11.2026",
        "buchbar um": "07:00",
    }
    everything = (out / CSV).read_text("utf-8-sig") + (out / JSON).read_text("utf-8") + capsys.readouterr().out
    assert not [secret for secret in ("Petersen", "Ilse", "Yilmaz", "P7001", "P7002") if secret in everything]


def test_excel_reads_it_in_germany(drafts: Path, tmp_path: Path) -> None:
    handed_out(SlotOrder((drafts,), folder=tmp_path / "frei"), Voice(quiet=True), MONDAY)
    data = (tmp_path / "frei" / CSV).read_bytes()
    assert data.startswith(b"\xef\xbb\xbfStandort;Standortname;")
    assert data.count(b"\r\n") == data.count(b"\n")


def test_how_far_the_roster_reaches_is_said(drafts: Path, capsys: pytest.CaptureFixture[str]) -> None:
    handed_out(SlotOrder((drafts,)), Voice(), MONDAY)
    said = capsys.readouterr().out
    assert "Vom 28.11.2026 bis 28.12.2026 gibt es noch keinen Plan." in said
    handed_out(SlotOrder((drafts,), release="0w"), Voice(), MONDAY)
    assert "noch keinen Plan" not in capsys.readouterr().out


@pytest.mark.parametrize(
    ("today", "first"),
    [
        (dt.date(2026, 11, 20), dt.date(2026, 11, 20)),
        (dt.date(2026, 11, 24), dt.date(2026, 11, 24)),
        (dt.date(2027, 1, 1), MONDAY),
    ],
)
def test_released_today_unless_the_roster_is_over(drafts: Path, tmp_path: Path, today: dt.date, first: dt.date) -> None:
    handed_out(SlotOrder((drafts,), file=tmp_path / "slots.json"), Voice(quiet=True), today)
    found = read_slots(tmp_path / "slots.json")
    assert found.first == first
    assert bool(found.offers) == (first <= MONDAY)


def test_several_weeks_are_one_release(drafts: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    """The second week is like the first one; in a folder of both, or each by itself."""
    weeks = tmp_path / "wochen"
    weeks.mkdir()
    drafts.rename(weeks / "1")
    kept(city(first=worlds.day(7)), weeks / "2", worlds.day(7))
    for folders in ((weeks,), (weeks / "2", weeks / "1")):
        handed_out(SlotOrder(folders, file=tmp_path / "slots.json"), Voice(), MONDAY)
        found = read_slots(tmp_path / "slots.json")
        assert sorted({offer.date for offer in found.offers}) == [MONDAY, worlds.day(7)]
        assert len(found.problems) == 2
        assert len(found.sites) == 2
    said = capsys.readouterr().out
    assert "Vom 28.11.2026 bis 29.11.2026 gibt es noch keinen Plan." in said
    assert "Vom 05.12.2026 bis 28.12.2026 gibt es noch keinen Plan." in said
    with pytest.raises(EndedError) as ended:
        handed_out(SlotOrder((weeks, weeks / "2")), Voice(), MONDAY)
    assert "2026-11-30" in str(ended.value.said[0])


def counts(file: Path) -> dict[str, int]:
    found: Counter[str] = Counter()
    for offer in read_slots(file).offers:
        found[offer.site] += offer.count
    return found


def test_appointments_given_by_now_take_the_place_of_those_known_before(drafts: Path, tmp_path: Path) -> None:
    file, listed = tmp_path / "slots.json", tmp_path / "gebucht heute.csv"
    order = SlotOrder((drafts,), file=file, quiet=True)
    handed_out(order, Voice(quiet=True), MONDAY)
    before = counts(file)
    listed.write_text("Leistung;Standort;Tag;Uhrzeit;Anzahl\nRP;S1;23.11.2026;08:00;\npa;S1;2026-11-23;10:00;1\n")
    handed_out(replace(order, booked=listed), Voice(quiet=True), MONDAY)
    after = counts(file)
    assert (after["S1"], after["S2"]) == (before["S1"] - 2, before["S2"])


def test_every_fault_of_a_list_of_appointments_is_said(
    drafts: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    listed = tmp_path / "heute.csv"
    listed.write_text("Leistung;Standort;Tag;Uhrzeit;Anzahl\nRX;S9;31.02.2026;08:00;0\n")
    order = SlotOrder((drafts,), booked=listed, file=tmp_path / "slots.json")
    assert slots(order) == Exit.FAULTS
    said = capsys.readouterr().err.splitlines()
    assert [line.partition(": ")[2].partition(":")[0] for line in said] == ["C2", "E2", "A2", "B2"]
    assert not (tmp_path / "slots.json").exists()
    listed.unlink()
    assert slots(order) == Exit.FAULTS
    assert "heute.csv" in capsys.readouterr().err


@pytest.mark.parametrize(
    "wrong",
    [{"release": "bald"}, {"release": "99w"}, {"same_day": 60, "two_weeks": 60}, {"drafts": (Path("nowhere"),)}],
)
def test_wrong_orders_are_refused(drafts: Path, wrong: dict[str, object]) -> None:
    with pytest.raises(EndedError) as ended:
        handed_out(replace(SlotOrder((drafts,)), **wrong), Voice(), MONDAY)  # type: ignore[arg-type]  # one field of several kinds
    assert ended.value.code == Exit.USAGE


def test_without_services_there_is_nothing_to_book(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    folder = kept(city(services=(), arrivals=()), tmp_path / "entwurf")
    assert slots(SlotOrder((folder,))) == Exit.USAGE
    assert "keine Leistungen" in capsys.readouterr().err


def test_a_file_is_replaced_whole_or_not_at_all(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    file = tmp_path / "slots.json"
    whole.put_file(b"old", file)
    monkeypatch.setattr(whole, "flush_entry", _full)
    with pytest.raises(OSError, match="full"):
        whole.put_file(b"new", file)
    assert file.read_bytes() == b"old"
    assert [path.name for path in tmp_path.iterdir()] == ["slots.json"]


def _full(path: Path) -> None:
    raise OSError("full")


def test_a_folder_is_replaced_whole_or_not_at_all(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    folder = tmp_path / "frei"
    whole.put_files({"a": b"old", "b": b"old"}, folder)
    monkeypatch.setattr(whole, "put_in_place", lambda *_: _full(folder))
    with pytest.raises(OSError, match="full"):
        whole.put_files({"a": b"new", "b": b"new"}, folder)
    assert [(path.name, path.read_bytes()) for path in sorted(folder.iterdir())] == [("a", b"old"), ("b", b"old")]
    assert [path.name for path in tmp_path.iterdir()] == ["frei"]
    monkeypatch.undo()
    whole.put_files({"a": b"new", "b": b"new"}, folder)
    assert {path.read_bytes() for path in folder.iterdir()} == {b"new"}


def test_what_roster_did_not_make_stays(tmp_path: Path) -> None:
    (tmp_path / "mine").mkdir()
    (tmp_path / "mine" / "letter.txt").touch()
    with pytest.raises(EndedError):
        whole.put_files({"a": b""}, tmp_path / "mine")
    with pytest.raises(EndedError):
        whole.put_file(b"", tmp_path / "mine")
    assert [path.name for path in (tmp_path / "mine").iterdir()] == ["letter.txt"]


def at(year: int, month: int, day: int, hour: int = 0, minute: int = 0) -> dt.datetime:
    return dt.datetime(year, month, day, hour, minute, tzinfo=ZoneInfo("Europe/Berlin"))


def told(capsys: pytest.CaptureFixture[str], call: Call, now: dt.datetime) -> list[str]:
    assert answered(call, Voice(call.language), now) == Exit.DONE
    return capsys.readouterr().out.splitlines()


def test_the_telephone_hears_where_and_when(drafts: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    out = tmp_path / "frei"
    handed_out(SlotOrder((drafts,), folder=out, day=MONDAY, same_day=0), Voice(quiet=True), MONDAY)
    lines = told(capsys, Call(out, "reisepass", near="s2"), at(2026, 11, 23, 9, 1))
    assert lines[0] == "Reisepass, freie Termine:"
    assert [line.partition(" · ")[2] for line in lines[1:3]] == [
        f"S2 (S2) · an diesem Tag {count} frei" for count in _numbers(lines[1:2])
    ] + [f"S1 (S1) · an diesem Tag {count} frei · 30 Min. Weg" for count in _numbers(lines[2:3])]
    assert re.match(r"Mo\.? 23\.11\. 09:\d\d · ", lines[1])
    english = Call(out / JSON, "PA", first=dt.date(2026, 11, 24), language="en")
    nothing = [
        "Personalausweis: nothing is free from 24 Nov 2026 to 28 Dec 2026.",
        "There is no roster from 28 Nov 2026 to 28 Dec 2026 yet.",
    ]
    assert told(capsys, english, at(2026, 11, 23)) == nothing


def _numbers(lines: list[str]) -> list[str]:
    return [line.partition("Tag ")[2].partition(" ")[0] for line in lines]


def test_drafts_can_be_asked_at_once_and_old_slots_too(
    drafts: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    later = at(2031, 1, 1, 12)
    straight = told(capsys, Call(drafts, "RP"), later)
    handed_out(SlotOrder((drafts,), folder=tmp_path / "frei"), Voice(quiet=True), MONDAY)
    assert told(capsys, Call(tmp_path / "frei", "RP"), later) == straight
    assert len(straight) == 4
    assert told(capsys, Call(drafts, "RP"), at(2026, 11, 22))[-2] == "Für den 22.11.2026 gibt es noch keinen Plan."


def test_who_is_served_at_home_only_is_told_so(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    places = [worlds.site("S1"), worlds.site("S2", district="D2")]
    drafts = kept(city(services=(service("RP", name="Titel"),), arrivals=(), sites=places), tmp_path / "entwurf")
    anywhere = told(capsys, Call(drafts, "Titel", count=2), at(2026, 11, 23, 7))
    assert len(anywhere) == 4
    assert anywhere[3].startswith("Nur für Kunden, die im Bezirk des Standorts wohnen")
    [_, only, *_] = told(capsys, Call(drafts, "Titel", near="S2", count=1), at(2026, 11, 23, 7))
    assert "S2 (S2)" in only


def test_who_needs_no_appointment_is_told_so(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    rows = (service("RP", name="Reisepass"), service("EX", name="Expresspass", express=100))
    drafts = kept(city(services=rows, arrivals=()), tmp_path / "entwurf")
    lines = told(capsys, Call(drafts, "express"), at(2026, 11, 23))
    assert lines == ["Expresspass: Dafür kommt man ohne Termin."]


@pytest.mark.parametrize(
    ("call", "said"),
    [
        (
            {"service": "Reispass"},
            "Es gibt keine Leistung 'Reispass'.\nVielleicht RP?\nEs gibt: Reisepass (RP), Personalausweis (PA)\n",
        ),
        ({"service": "RP", "near": "Mond"}, "Es gibt keinen Standort 'Mond'.\nEs gibt: S1, S2\n"),
        ({"service": "RP", "place": Path("nowhere")}, "In nowhere liegen keine freien Termine."),
    ],
)
def test_unknown_names_are_said_with_what_there_is(
    drafts: Path, capsys: pytest.CaptureFixture[str], call: dict[str, object], said: str
) -> None:
    asked = Call(**({"place": drafts} | call))  # type: ignore[arg-type]  # fields of several kinds
    assert find_slots(asked) == Exit.USAGE
    assert capsys.readouterr().err.startswith(said)


@pytest.mark.parametrize("text", ["{", "{}", '{"schema_version": 2}', "[]"])
def test_a_file_of_something_else_is_a_fault(tmp_path: Path, text: str) -> None:
    (tmp_path / "other.json").write_text(text)
    with pytest.raises(InputFaults):
        read_slots(tmp_path / "other.json")


def test_slots_of_unknown_sites_are_refused(drafts: Path, tmp_path: Path) -> None:
    handed_out(SlotOrder((drafts,), file=tmp_path / "slots.json"), Voice(quiet=True), MONDAY)
    found = read_slots(tmp_path / "slots.json")
    with pytest.raises(ValueError, match="do not exist"):
        Slots.model_validate(found.model_dump() | {"sites": ()})
