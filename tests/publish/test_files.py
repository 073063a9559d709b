"""Ids become file names that stay in their folder and never meet."""

from hypothesis import given
from hypothesis import strategies as st

from roster.publish.files import file_names


def test_names_are_kept_where_they_can_be() -> None:
    assert file_names(["Hamburg-Mitte", "Süd"]) == {"Hamburg-Mitte": "Hamburg-Mitte", "Süd": "Süd"}


def test_what_a_file_system_refuses_is_replaced() -> None:
    assert file_names(["a/b", "..", "CON", "x y"]) == {"a/b": "a_b", "..": "_", "CON": "_CON", "x y": "x_y"}


def test_names_that_differ_in_capitals_alone_are_numbered() -> None:
    assert file_names(["wan", "WAN", "w/n", "w:n"]) == {"wan": "wan", "WAN": "WAN-2", "w/n": "w_n", "w:n": "w_n-2"}


@given(st.lists(st.text(min_size=1, max_size=60), unique=True, max_size=8))
def test_every_id_gets_a_name_of_its_own(ids: list[str]) -> None:
    names = [name.casefold() for name in file_names(ids).values()]
    assert len(set(names)) == len(ids)
    assert not any(set(name) & set('/\\:*?"<>|') or name.startswith(".") for name in names)
