"""Tables of web pages in a Markdown text that has tables of its own: each is read, or named in a remark."""

from __future__ import annotations

from bringing import bring, remarks

PIPES = "# Plan pracy 2026\n\n| Zadanie | Termin |\n|---|---|\n| Piknik | 3 maja |\n\n"
CONTACTS = "<table>\n<tr><td>Biuro<td>22 555<td>pn.</tr>\n\n<tr><td>Sala<td>nr 4<td>wt.</tr>\n</table>\n"


def test_a_table_of_a_page_that_is_no_plan_is_named() -> None:
    found = bring(f"{PIPES}Kontakt:\n{CONTACTS}\nKoniec.\n", "a.md")
    assert [task.title for task in found.plan.tasks] == ["Piknik"]
    assert any(line.startswith("table 2: left out") for line in remarks(found))


def test_the_table_of_a_page_is_the_plan_if_it_has_the_headings() -> None:
    page = (
        "| Skrót | Znaczenie |\n|---|---|\n| MOK | dom kultury |\n\n## Zadania stałe\n\n<div>\n<table>\n"
        "  <tr><th>Zadanie<th>Termin<th>Kto\n\n    <tr><td>Bal<td>4 maja<td>MOK\n</table>\n</div>\n"
    )
    found = bring(page, "a.md", year=2026)
    assert [(t.title, t.when, t.section) for t in found.plan.tasks] == [("Bal", "4 maja", "Zadania stałe")]
    assert any(line.startswith("table 1: left out") for line in remarks(found))


def test_a_remark_on_a_row_of_the_page_has_its_line_in_the_text() -> None:
    page = "<table>\n\n<tr><th>Zadanie<th>Termin\n<tr><td>Bal<td>kiedyś, chyba\n</table>\n"
    (found,) = (line for line in remarks(bring(PIPES + page, "a.md")) if "chyba" in line)
    assert found.startswith("line 10:")


def test_both_tables_are_read_if_both_have_the_headings() -> None:
    page = "<table><tr><th>Zadanie<th>Termin<tr><td>Bal<td>4 maja</table>\n"
    assert [task.title for task in bring(PIPES + page, "a.md").plan.tasks] == ["Piknik", "Bal"]


def test_a_page_that_never_ends_its_table_leaves_the_tables_below_it_alone() -> None:
    found = bring(f"<table>\n\n{PIPES}", "a.md")
    assert [task.title for task in found.plan.tasks] == ["Piknik"]


def test_a_bar_in_a_cell_of_a_page_is_not_a_further_cell() -> None:
    rows = "<tr><th>Zadanie<th>Termin</tr>\n<tr><td>Bal | kino | spacer</td><td>maj</td></tr>"
    found = bring(f"# Plan 2026\n\n<table>{rows}</table>\n", "a.md")
    assert [task.title for task in found.plan.tasks] == ["Bal | kino | spacer"]
    assert not any("left out" in one for one in remarks(found))
