"""A run changes how often Python tidies up, and leaves it as it was."""

import gc

import pytest

from roster.run.tidying import NEW_THINGS, seldom_tidying


def test_less_often_while_it_lasts() -> None:
    before = gc.get_threshold()
    with seldom_tidying():
        assert gc.get_threshold() == (NEW_THINGS, *before[1:])
    assert gc.get_threshold() == before


def test_as_before_after_an_error_too() -> None:
    before = gc.get_threshold()
    with pytest.raises(OSError, match="gone"), seldom_tidying():
        raise OSError("gone")
    assert gc.get_threshold() == before
