"""Rows between those of tasks that are headings again, and rows that only have their words."""

from __future__ import annotations

from bringing import bring, remarks


def test_a_task_with_words_of_headings_inside_is_no_row_of_headings() -> None:
    rows = "Bal;18 stycznia\nRobienie pisanek metodą batikową;tydzień przed Wielkanocą\nMajówka;3 maja\n"
    found = bring("Zajęcia;Termin\n" + rows, "plan.csv", year=2025)
    assert [task.when for task in found.plan.tasks] == ["18 stycznia", "tydzień przed Wielkanocą", "3 maja"]
    assert not any("headings" in one for one in remarks(found))


def test_other_headings_in_mid_table_are_reported_and_the_same_ones_are_not() -> None:
    rows = "Bal;Dzieci;luty\nZadanie;Dla kogo;Kiedy\nRajd;Seniorzy;maj\n"
    found = bring("Zadanie;Adresaci;Termin\n" + rows, "plan.csv", year=2025)
    assert 'line 3: "Zadanie | Dla kogo | Kiedy" was taken for headings' in remarks(found)
    again = bring(
        "Zadanie;Adresaci;Termin\n" + rows.replace("Dla kogo;Kiedy", "Adresaci;Termin"), "plan.csv", year=2025
    )
    assert not any("headings" in one for one in remarks(again))
    assert (
        [task.title for task in again.plan.tasks]
        == [task.title for task in found.plan.tasks]
        == ["Bal", "Rajd"]
    )


def test_two_rows_of_headings_that_a_page_repeats_are_not_reported() -> None:
    head = "<tr><td rowspan=2>Zadanie<td colspan=2>Termin<td rowspan=2>Kto<tr><td>od<td>do"
    rows = ("<tr><td>Bal<td>maj<td>czerwiec<td>GOK", "<tr><td>Rajd<td>lipiec<td>sierpień<td>OSP")
    found = bring(f"<table>{head}{rows[0]}{head}{rows[1]}</table>", "plan.html", year=2025)
    assert [task.when for task in found.plan.tasks] == ["maj – czerwiec", "lipiec – sierpień"]
    assert not any("headings" in one for one in remarks(found))


def test_a_heading_in_text_that_begins_with_another_word_is_reported() -> None:
    text = "Plan 2026\n\nZadanie\nPlanowany koszt\nTermin\nBal\n200 zł\nmaj\nKino\n100 zł\nlipiec\n"
    said = '"Planowany koszt" was taken for the heading of a column'
    assert said in remarks(bring(text))
    assert not any("taken for the heading" in one for one in remarks(bring(text.replace("Planowany k", "K"))))
