"""Markdown, CSV and JSON: read back by other eyes, a plan's texts are only texts."""

from __future__ import annotations

import csv as library
import json as json_library
from datetime import date
from io import StringIO
from itertools import pairwise
from typing import Any

import pytest
from hypothesis import given
from made_plans import part, plan_of, plans
from markdown_it import MarkdownIt

from osl import i18n
from osl.dates.ranges import whole_year
from osl.exchange.exporting.columns import columns
from osl.exchange.exporting.plan_document import document_of
from osl.exchange.exporting.report_document import report_document
from osl.exchange.exporting.writers.csv import csv
from osl.exchange.exporting.writers.json import json
from osl.exchange.exporting.writers.markdown import markdown
from osl.plan import Entry, Plan, Task
from osl.questions.report import report
from osl.text.escapes import restore_formula

DAY = date(2023, 6, 1)
TASK = Task(
    "a", "Kampania *", activities=("www",), audiences=("all",), when="do 31 marca", notes="tajne",
    responsible="Jan", log=(Entry(date(2023, 3, 1), "w dzienniku", 5),),
)  # fmt: skip
PLAN = plan_of(TASK, introduction="- Wstęp", organiser="Anna")


def document(plan: Plan, asked: str | None = None, **how: bool) -> Any:
    return document_of(plan, columns(asked, private=True), private=True, complete=asked == "all", **how)


def parsed(text: str) -> list[Any]:
    return MarkdownIt("commonmark").enable("table").parse(text)


def cells(text: str) -> list[str]:
    tokens = parsed(text)
    inside = [after for before, after in pairwise(tokens) if before.type in ("td_open", "th_open")]
    return [
        "".join("\n" if c.type == "html_inline" else c.content for c in one.children or ()) for one in inside
    ]


def test_markdown_shows_the_plan() -> None:
    text = markdown(document(PLAN))
    assert text.startswith(
        "# Plan – 2023\n\n- **Organisation:** CUS Klucze\n- **Organiser:** Anna\n\n\\- Wstęp\n"
    )
    assert text.endswith(
        "## Tasks\n\nTasks planned for 2023\n\n"
        "| TASK | ADDRESSEES | DATES |\n| --- | --- | --- |\n"
        "| Kampania \\*<br>• www | Mieszkańcy | do 31 marca |\n"
    )


def without_links(plan: Plan) -> Plan:
    lists = {
        name: tuple(task._replace(links=()) for task in getattr(plan, name))
        for name in ("tasks", "unplanned")
    }
    return plan._replace(**lists)


@part(3)
@given(plans())
def test_markdown_gives_back_every_cell_and_takes_nothing_for_markup(plan: Plan) -> None:
    made = document(without_links(plan), "all")  # links are links there, which the round trips read
    text = markdown(made)
    shown = [
        cell for table in made.tables for row in (table.block.headings, *table.block.rows) for cell in row
    ]
    assert cells(text)[-len(shown) :] == shown
    tokens = parsed(text)
    inline = [child for token in tokens for child in token.children or ()]
    assert {one.type for one in inline} <= {
        "text", "softbreak", "html_inline", "strong_open", "strong_close", "text_special"
    }  # fmt: skip
    assert {one.content for one in inline if one.type == "html_inline"} <= {"<br>"}
    assert {one.type for one in tokens} & {
        "html_block",
        "code_block",
        "fence",
        "blockquote_open",
        "hr",
        "ordered_list_open",
    } == set()
    assert (
        sum(1 for one in tokens if one.type == "heading_open")
        == sum(1 for part in made.parts if type(part).__name__ == "Heading") + 1
    )


def read_csv(data: bytes, delimiter: str = ";") -> list[list[str]]:
    return list(library.reader(StringIO(data.decode("utf-8-sig"), newline=""), delimiter=delimiter))


def test_csv_is_what_a_polish_spreadsheet_opens() -> None:
    data = csv(document(PLAN, sections=False))
    assert data.startswith(b'\xef\xbb\xbf"TASK";"ADDRESSEES";"DATES"\r\n')
    assert read_csv(data)[1] == ["Kampania *\n• www", "Mieszkańcy", "do 31 marca"]


@pytest.mark.parametrize("delimiter", [",", "\t", "|"])
def test_csv_has_other_delimiters(delimiter: str) -> None:
    assert read_csv(csv(document(PLAN), delimiter), delimiter)[1][2] == "do 31 marca"


@part(3)
@given(plans())
def test_csv_gives_back_every_cell_and_none_begins_a_formula(plan: Plan) -> None:
    for made in (document(plan, "all", sections=False), report_document(report(plan, DAY, whole_year(2023)))):
        found = read_csv(csv(made))
        assert not [cell for row in found for cell in row if cell[:1] in set("=+-@\t\r")]
        shown: list[list[str]] = []
        for table in made.tables:
            shown += [*([[]] if shown else []), *map(list, (table.block.headings, *table.block.rows))]
        assert [[restore_formula(cell) for cell in row] for row in found] == shown


def test_json_has_the_tasks_as_the_contract_has_them() -> None:
    found = json_library.loads(json(PLAN, DAY, "2023.yaml", private=False))
    assert (found["version"], found["as_of"], found["month"]) == (1, "2023-06-01", None)
    assert found["plan"]["file"] == "2023.yaml"
    assert found["plan"]["audiences"]["ngo"] == {"name": "NGO", "within": "all"}
    (task,) = found["tasks"]
    assert task["activities"] == ["www"]
    assert task["reading"]["kind"] == "deadline"
    assert (task["state"], task["days_late"]) == ("overdue", 62)


def test_json_keeps_what_is_private_unless_told() -> None:
    public = json(PLAN, DAY, "2023.yaml", private=False)
    assert not [word for word in ("tajne", "Jan", "w dzienniku", "Anna") if word in public]
    private = json(PLAN, DAY, "2023.yaml", private=True)
    assert not [word for word in ("tajne", "Jan", "w dzienniku", "Anna") if word not in private]
    assert json_library.loads(private)["tasks"][0]["log"][0]["people"] == 5


@given(plans())
def test_json_is_one_object_with_nothing_invisible(plan: Plan) -> None:
    text = json(plan, DAY, "x", private=True)
    found = json_library.loads(text)
    assert [task["title"] for task in found["tasks"]] == [task.title for task in plan.all_tasks()]
    assert i18n.visible(text) == text
