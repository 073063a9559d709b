"""A program that is missing is spoken of, never passed over."""

import os
import shutil
from pathlib import Path

import pytest
from openpyxl import Workbook, load_workbook

from tests import tools
from tests.conftest import Convert


def test_a_missing_program_skips_with_its_name(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.delenv(tools.REQUIRED, raising=False)
    with pytest.raises(pytest.skip.Exception, match="no-such-program is not installed"):
        tools.tool("no-such-program")


def test_a_missing_program_fails_where_all_are_promised(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv(tools.REQUIRED, "1")
    with pytest.raises(pytest.fail.Exception, match="promises it"):
        tools.tool("no-such-program", "nor-this-one")


@pytest.mark.skipif(os.name == "nt", reason="sh is not part of Windows")
def test_the_first_program_that_is_there_is_taken() -> None:
    assert tools.tool("no-such-program", "sh") == shutil.which("sh")


@pytest.mark.libreoffice
def test_libreoffice_saves_what_openpyxl_wrote(tmp_path: Path, convert: Convert) -> None:
    workbook = Workbook()
    workbook.worksheets[0]["A1"] = "Größe"
    workbook.save(tmp_path / "written.xlsx")
    again = load_workbook(convert(tmp_path / "written.xlsx", "xlsx"))
    assert again.worksheets[0]["A1"].value == "Größe"
