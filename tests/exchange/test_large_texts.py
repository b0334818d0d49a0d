"""Texts that are too long for a plan, or are prose: refused at once, with the limit."""

from __future__ import annotations

import pytest
from bringing import bring

from osl.exchange.importing.readers.limits import MOST_LINES
from osl.problem import OslError


@pytest.mark.parametrize(
    "head", ["Zadanie\nTermin\n", "Zadanie        Termin\n", "Lp. Zadanie Termin\n", "ZADANIETERMIN\n", ""]
)
def test_a_text_of_more_lines_than_people_write_is_refused_with_the_limit(head: str) -> None:
    text = "Plan 2024\n" + head + "Bal w świetlicy   maj 2024\n" * MOST_LINES
    with pytest.raises(OslError, match=f"a text of over {MOST_LINES} lines is too large to be a plan"):
        bring(text, "plan.txt")


def test_blank_lines_do_not_count() -> None:
    text = "Plan 2024\nZadanie\nTermin\n" + "\n \n" * MOST_LINES + "Bal\nmaj 2024\n"
    assert bring(text, "plan.txt").plan.tasks[0].title == "Bal"


def test_long_columns_of_text_are_read() -> None:
    rows = "".join(f"Zadanie {n:<10}   maj 2024\n" for n in range(400))
    tasks = bring(f"Plan 2024\nZadanie              Termin\n{rows}", "plan.txt").plan.tasks
    assert (len(tasks), tasks[-1].title) == (400, "Zadanie 399")


def test_spaces_at_the_ends_of_some_lines_do_not_make_prose_a_table() -> None:
    prose = "Zadania gminy i terminy \nsą opisane niżej.\n" + "To jest długi opis zadań gminy.\n" * 300
    with pytest.raises(OslError, match="no table was found in it"):
        bring(prose + "Dalej \nsą inne.\n", "plan.txt")
