"""Rows of a screen in a window that is too narrow for them."""

from __future__ import annotations

from osl.render.fitting import fit
from osl.render.screen import Column, cell

COLUMNS = (Column("Date"), Column("Task", main=True), Column("Place", fold=1))


def test_rows_without_a_text_in_the_main_column_are_fitted_too() -> None:
    fitted = fit(COLUMNS, [(cell("1 May"), cell(""), cell("the hall of the library"))], 20)
    assert [[[text for text, _ in lines] for lines in row] for row in fitted.rows] == [
        [["1 May"], ["the hall of", "the library"]]
    ]
