"""How many rows of forty invented plans come through, in each form in which a person has them."""

from __future__ import annotations

import pytest
from bringing import bring
from office_tables import FORMS, OfficeTable, rows_right, tables

from osl.problem import OslError

# percent of the rows; the rest is reported, see test_no_word_lost
AIMS = {
    "cells on lines, blank lines": 99,
    "cells on lines": 99,
    "tabs": 100,
    "csv": 100,
    "markdown": 100,
    "html": 100,
    "html with paragraphs": 100,
    "word": 100,
    "pdf viewer": 80,
    "spaces": 60,
    "columns": 97,
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


def test_a_cell_on_several_lines_and_a_section_between_rows_with_tabs_stay_where_they_belong() -> None:
    found = bring(
        "Plan 2024\nLp.\tZadanie\tTermin\tOdpowiedzialny\nI. Integracja\n1.\tFestyn:\n- gry\n- koncert\t"
        "maj 2024\tA. Nowak\nB. Kos\nII. Zdrowie\n2.\tRajd\tczerwiec 2024\tOSP\n",
        "plan.txt",
    )
    first, second = found.plan.tasks
    assert (first.title, first.activities, first.section) == ("Festyn", ("gry", "koncert"), "I. Integracja")
    assert (first.responsible, second.section) == ("A. Nowak, B. Kos", "II. Zdrowie")


def test_an_unknown_heading_and_empty_cells_do_not_shift_rows_of_one_cell_per_line() -> None:
    found = bring(
        "Plan 2024\nZadanie\nTermin\nOdpowiedzialny\nEfekty wychowawcze\n"
        "Wybory\n5 maja 2024\nDyrektor\nsamodzielność\nBal\n"
        "12 czerwca 2024\nWychowawcy\nRajd\n1 września 2024\nDyrektor\nsprawność\n",
        "plan.txt",
    )
    rows = [(task.title, task.when, task.responsible) for task in found.plan.tasks]
    assert rows == [
        ("Wybory", "5 maja 2024", "Dyrektor"),
        ("Bal", "12 czerwca 2024", "Wychowawcy"),
        ("Rajd", "1 września 2024", "Dyrektor"),
    ]
    assert [list(one.unknown.values()) for one in found.annotations] == [["samodzielność"], [], ["sprawność"]]
