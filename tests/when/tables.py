"""The tables of times in tests/data: what people wrote, and what is meant by it."""

from __future__ import annotations

import csv
from pathlib import Path

Row = dict[str, str]
DATA = Path(__file__).parent.parent / "data"


def rows(name: str) -> list[Row]:
    """The lines of a table by the headings of its columns."""
    with (DATA / name).open(encoding="utf-8", newline="") as file:
        return list(csv.DictReader(file, delimiter="\t", restval=""))


OWN = rows("own_terms.tsv")
GATHERED = rows("gathered_terms.tsv")
MORE = rows("more_terms.tsv")
