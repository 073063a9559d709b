"""Machine code that is kept is made again when a part of it in another file has changed."""

from __future__ import annotations

import os
from pathlib import Path

from roster.solver.compiled import forget_if_older


def kept(folder: Path, index_time: float) -> tuple[Path, Path]:
    (folder / "__pycache__").mkdir()
    index = folder / "__pycache__" / "reply.replies-1.py311.nbi"
    part = folder / "part.py"
    for file, moment in ((index, index_time), (part, 1000.0)):
        file.write_text("")
        os.utime(file, (moment, moment))
    return index, part


def test_older_than_a_part_is_forgotten(tmp_path: Path) -> None:
    index, part = kept(tmp_path, 999.0)
    forget_if_older(str(tmp_path / "reply.py"), str(part))
    assert not index.exists()


def test_newer_than_all_parts_is_kept(tmp_path: Path) -> None:
    index, part = kept(tmp_path, 1001.0)
    forget_if_older(str(tmp_path / "reply.py"), str(part))
    assert index.exists()


def test_another_modules_code_is_not_touched(tmp_path: Path) -> None:
    index, part = kept(tmp_path, 999.0)
    forget_if_older(str(tmp_path / "tables.py"), str(part))
    assert index.exists()
