"""What is published of a plan: which columns, which facts, in which language."""

from __future__ import annotations

from datetime import date

import pytest
from made_plans import plan_of

from osl import i18n
from osl.exchange.cells import titles
from osl.exchange.exporting.columns import DEFAULT, PRIVATE, columns, filled
from osl.exchange.exporting.document import Facts, Heading, Paragraph, Table, lines_of
from osl.exchange.exporting.plan_document import (
    document_language,
    document_of,
    own_language,
    paragraphs,
    title_of,
)
from osl.exchange.plan_tables import COLUMNS
from osl.plan import Entry, Task
from osl.problem import OslError
from osl.text.slug import slug

TASKS = (
    Task("a", "Kampania", activities=("www", "plakaty"), audiences=("all",), when="na bieżąco"),
    Task("b", "Piknik", section="Wydarzenia", audiences=("all", "ngo"), months=(5, 6), notes="uwaga"),
    Task("c", "Festyn", section="Wydarzenia", audiences=("ngo",), addressees="Rodziny", when="maj"),
    Task("u", "Zbiórka", audiences=("all",), when="5 maja", unplanned=True),
)
PLAN = plan_of(
    *TASKS, introduction="Raz,\ndwa.\n\n Trzy. ", organiser="Anna", published=date(2023, 1, 10), version="2"
)


def tables(asked: str | None = None, *, private: bool = False, **how: bool) -> list[Table]:
    return list(document_of(PLAN, columns(asked, private=private), private=private, **how).tables)


def test_three_columns_are_published() -> None:
    assert columns(None, private=True) == ("title", "addressees", "when")
    with pytest.raises(OslError, match="--columns is empty"):
        columns(" , ", private=False)


def test_columns_are_asked_for_by_the_keys_of_the_format() -> None:
    assert columns("when, title,when", private=False) == ("when", "title")


def test_a_column_can_be_called_by_its_heading_in_any_language() -> None:
    assert columns("ZADANIE, Terminy,miejsce,Dates,PLACE", private=False) == ("title", "when", "place")
    with pytest.raises(OslError, match="the column notes is private"):
        columns("Uwagi", private=False)
    with pytest.raises(OslError, match='there is no column "termim"; did you mean when\\?'):
        columns("termim", private=False)


def test_all_columns_are_public_unless_the_private_ones_are_asked_for() -> None:
    assert frozenset({"responsible", "notes", "log"}) == PRIVATE
    assert not PRIVATE & set(columns("all", private=False))
    assert set(columns("all", private=True)) >= PRIVATE


@pytest.mark.parametrize("name", sorted(PRIVATE))
def test_a_private_column_is_refused_unless_it_is_meant(name: str) -> None:
    assert columns(name, private=True) == (name,)
    with pytest.raises(OslError, match=rf"the column {name} is private; .* add --private"):
        columns(name, private=False)


@pytest.mark.parametrize("name", sorted(COLUMNS))
def test_a_column_is_known_by_its_key_and_by_its_headings_in_both_languages(name: str) -> None:
    headings = {*titles(COLUMNS[name].title), name, name.replace("_", " "), name.upper()}
    for heading in headings | {slug(heading) for heading in headings}:
        assert columns(heading, private=True) == (name,), heading


@pytest.mark.parametrize(
    ("heading", "name"),
    [
        ("termin", "when"), ("Termin realizacji", "when"), ("kiedy", "when"), ("Data", "when"),
        ("ZADANIE", "title"), ("Nazwa zadania", "title"), ("dla kogo", "addressees"),
        ("Grupa docelowa", "addressees"), ("miesiac", "months"), ("koszt", "cost"), ("Miejsce", "place"),
        ("sposob realizacji", "method"), ("venue", "place"), ("Who", "responsible"),
    ],
)  # fmt: skip
def test_a_column_is_known_by_every_heading_that_import_knows(heading: str, name: str) -> None:
    assert columns(heading, private=True) == (name,)


def test_an_unknown_column_gets_the_nearest() -> None:
    with pytest.raises(OslError, match=r'there is no column "titel"; did you mean title\?$'):
        columns("titel", private=False)
    with pytest.raises(OslError, match='there is no column "qqqqqqqq"; columns:\n  all, title'):
        columns("qqqqqqqq", private=False)


def test_tasks_of_a_section_stand_in_a_table_of_their_own() -> None:
    document = document_of(PLAN, columns(None, private=False), private=False)
    headings = [part.text for part in document.parts if isinstance(part, Heading)]
    assert headings == ["The year in a picture", "Tasks", "Wydarzenia"]
    assert [table.caption for table in document.tables] == ["task 1 of 3", "tasks 2–3 of 3"]


def test_a_section_has_one_table_whatever_the_order_of_the_tasks() -> None:
    sections = ("A", "B", None, "A", "B", "A", None)
    tasks = [
        Task(f"t{n}", f"Z{n}", section=one, audiences=("all",), when="maj") for n, one in enumerate(sections)
    ]
    document = document_of(plan_of(*tasks), DEFAULT, private=False)
    assert [part.text for part in document.parts if isinstance(part, Heading)][1:] == ["A", "B", "Tasks"]
    assert [[row[0] for row in table.block.rows] for table in document.tables] == [
        ["Z0", "Z3", "Z5"], ["Z1", "Z4"], ["Z2", "Z6"]
    ]  # fmt: skip
    assert [table.ids for table in document.tables] == [("t0", "t3", "t5"), ("t1", "t4"), ("t2", "t6")]


def test_a_section_that_is_a_column_needs_no_table_of_its_own() -> None:
    (table,) = tables("title,section")
    assert table.block.rows == (
        ("Kampania\n• www\n• plakaty", ""),
        ("Piknik", "Wydarzenia"),
        ("Festyn", "Wydarzenia"),
    )


def test_one_table_can_be_had_without_sections() -> None:
    (table,) = tables(sections=False)
    assert table.caption == "Tasks planned for 2023"
    assert table.block.rows == (
        ("Kampania\n• www\n• plakaty", "Mieszkańcy", "na bieżąco"),
        ("Piknik", "Mieszkańcy, NGO", "May – June"),
        ("Festyn", "Rodziny", "maj"),
    )
    assert (table.head, table.own) == (0, frozenset({0, 1, 2}))


def test_a_plan_without_tasks_says_so_and_has_headings_only_in_a_spreadsheet() -> None:
    empty = document_of(plan_of(), DEFAULT, private=False)
    assert empty.parts[1:] == (Heading("Tasks"), Paragraph("The plan has no tasks yet."))
    (table,) = document_of(plan_of(), DEFAULT, private=False, sections=False).tables
    assert tuple(table.block) == (("TASK", "ADDRESSEES", "DATES"), ())


def test_a_page_has_of_all_columns_those_that_hold_something() -> None:
    names = columns("all", private=True)
    assert filled(PLAN, names) == (
        "title", "addressees", "when", "id", "section", "activities", "audiences", "months", "notes",
        "status", "unplanned",
    )  # fmt: skip


def test_what_was_not_planned_is_published_only_where_its_column_is() -> None:
    assert all("Zbiórka" not in row for table in tables() for row in table.block.rows)
    (table,) = tables("title,section,unplanned")
    assert table.block.rows[-1] == ("Zbiórka", "", "yes")


def test_the_complete_export_says_what_the_plan_says_of_itself() -> None:
    *_tasks, groups, plan = tables("all", complete=True)
    assert groups.block.rows == (("all", "Mieszkańcy", ""), ("ngo", "NGO", "all"))
    assert ("title", "Plan") in plan.block.rows
    assert "Anna" not in str(plan)
    assert ("organiser", "Anna") in tables("all", private=True, complete=True)[-1].block.rows


def test_the_facts_and_the_introduction_come_first() -> None:
    document = document_of(PLAN, columns(None, private=False), private=False)
    assert document.title == "Plan – 2023"
    assert document.parts[:3] == (
        Facts(
            (("Organisation", "CUS Klucze"), ("Version", "2"), ("Published", "10 January 2023")),
            own=frozenset({0, 1}),
        ),
        Paragraph("Raz, dwa.", own=True),
        Paragraph("Trzy.", own=True),
    )


def test_the_organiser_is_named_only_in_a_private_export() -> None:
    private = document_of(PLAN, columns(None, private=True), private=True)
    assert ("Organiser", "Anna") in private.parts[0].pairs  # type: ignore[union-attr]


def test_log_texts_stand_in_no_public_export() -> None:
    plan = plan_of(Task("a", "A", audiences=("all",), when="maj", log=(Entry(date(2023, 5, 1), "tajne"),)))
    document = document_of(plan, columns("all", private=False), private=False, complete=True)
    assert "tajne" not in str(document)


def test_a_document_speaks_the_language_of_the_plan_unless_told() -> None:
    i18n.use("en")
    assert document_language(plan_of(language="pl"), None) == "pl"
    assert document_language(plan_of(language="pl"), "en") == "en"
    assert document_language(plan_of(language="uk"), None) == "en"


def test_words_of_a_plan_in_no_known_language_are_not_marked() -> None:
    assert own_language(plan_of(language="uk")) == "uk"
    assert own_language(plan_of(language='x" onload="')) == "en"


def test_the_year_stands_in_the_title_once() -> None:
    assert title_of(plan_of(title="Plan na 2023\nrok")) == "Plan na 2023 rok"
    assert title_of(plan_of(title="")) == "Plan – 2023"


def test_blank_lines_part_paragraphs_and_line_ends_do_not() -> None:
    assert paragraphs("a\r\nb\r\n \r\nc\u202e") == ["a b", "c\\u202e"]


def test_a_cell_has_lines_and_then_a_list() -> None:
    assert lines_of("a\nb\n• c\n• d") == (["a", "b"], ["c", "d"])
    assert lines_of("") == ([""], [])
    assert lines_of("• c") == ([], ["c"])
