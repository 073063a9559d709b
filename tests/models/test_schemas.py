"""The schemas in docs/schemas are those of the code."""

from pathlib import Path

import pytest

from models.schemas import schemas, write_schemas

SCHEMAS = Path(__file__).parents[2] / "docs" / "schemas"


@pytest.mark.parametrize("name", sorted(schemas()))
def test_the_file_is_as_the_code_would_write_it(name: str) -> None:
    assert (SCHEMAS / name).read_bytes().decode() == schemas()[name], "run python -m models.schemas docs/schemas"


def test_no_schema_is_missing_or_left_over() -> None:
    assert {path.name for path in SCHEMAS.iterdir()} == set(schemas())


def test_written_the_same_twice(tmp_path: Path) -> None:
    write_schemas(tmp_path / "new")
    assert {path.name: path.read_text(encoding="utf-8") for path in (tmp_path / "new").iterdir()} == schemas()
