"""How many rows of forty invented plans come through, in each form in which a person has them."""

from __future__ import annotations

import pytest
from bringing import bring
from office_tables import FORMS, OfficeTable, rows_right, tables

from osl.problem import OslError

# percent of the rows; the rest is reported, see test_no_word_lost
AIMS = {
    "cells on lines, blank lines": 97,
    "cells on lines": 97,
    "tabs": 60,
    "csv": 89,
    "markdown": 89,
    "html": 89,
    "html with paragraphs": 89,
    "word": 89,
    "pdf viewer": 72,
    "spaces": 33,
}


def right(form: str, table: OfficeTable) -> int:
    """The rows of `table` that are right after an import in `form`."""
    name, make = FORMS[form]
    try:
        found = bring(make(table), name, year=2024)
    except OslError:
        return 0
    kept = [" ".join(one.unknown.values()) for one in found.annotations]
    return rows_right(table, list(found.plan.all_tasks()), kept)


@pytest.mark.parametrize("form", AIMS)
def test_rows_of_forty_plans_come_through(form: str) -> None:
    plans = tables()
    rows = sum(len(table.rows) for table in plans)
    assert 100 * sum(right(form, table) for table in plans) / rows >= AIMS[form]
