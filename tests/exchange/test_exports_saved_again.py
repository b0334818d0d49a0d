"""Exports that another program saved, imported again: what osl added for print is taken off there too."""

from __future__ import annotations

from datetime import date

import pytest
from bringing import bring, remarks
from office import converted

from osl.exchange.exporting.made_from import with_origin
from osl.exchange.exporting.plan_document import document_of
from osl.exchange.exporting.writers import write_document
from osl.exchange.plan_tables import COLUMNS
from osl.plan import Audience, Plan, Task

PLAN = Plan(
    year=2026,
    title="Plan pracy na rok 2026",
    organisation="Dom Kultury w Brzezinie",
    published=date(2026, 1, 9),
    audiences={"all": Audience("all", "Mieszkańcy"), "sen": Audience("sen", "Seniorzy", "all")},
    tasks=(
        Task(
            id="jarmark",
            title="Jarmark",
            audiences=("all", "sen"),
            when="12 maja 2026",
            partners=("OSP", "KGW"),
        ),
        Task(
            id="klub", title="Klub", audiences=("sen",), when="10 spotkań: marzec – maj", place="ul. Długa 3"
        ),
    ),
)


def whole_export(kind: str) -> bytes:
    columns = tuple(COLUMNS)
    document = with_origin(document_of(PLAN, columns, private=True, complete=True), PLAN, columns, "")
    content = write_document(document, kind)
    return content if isinstance(content, bytes) else content.encode("utf-8")


@pytest.mark.parametrize(
    ("kind", "saved_as"), [("docx", "docx"), ("docx", "odt"), ("docx", "html"), ("xlsx", "ods")]
)
def test_a_whole_export_that_libreoffice_saved_is_the_same_plan(kind: str, saved_as: str) -> None:
    found = bring(converted({"p": whole_export(kind)}, kind, saved_as)["p"], f"p.{saved_as}")
    assert found.plan == PLAN
    assert remarks(found) == []


def test_a_day_that_a_spreadsheet_shows_in_a_csv_file_of_osl_is_that_day() -> None:
    rows = whole_export("csv").decode("utf-8-sig").replace("2026-01-09", "09.01.2026")
    assert bring(rows, "p.csv").plan == PLAN


def test_a_sheet_saved_as_csv_has_the_ids_of_its_tasks_and_of_groups_without_names() -> None:
    rows = (
        "IDENTYFIKATOR;ZADANIE;GRUPY ADRESATÓW;TERMINY;osl-id",
        "klub;Klub;all, sen;maj 2026;klub",
        "bal;Bal;sen;luty 2026;bal",
    )
    found = bring("\n".join(rows), "p.csv")
    assert [(task.id, task.audiences) for task in found.plan.tasks] == [
        ("klub", ("all", "sen")), ("bal", ("sen",)),
    ]  # fmt: skip
    assert list(found.plan.audiences) == ["all", "sen"]
    assert remarks(found) == [
        'line 2: the group "all" has no name in the file', 'line 2: the group "sen" has no name in the file',
        'no title was found; used "Plan 2026"',
    ]  # fmt: skip
