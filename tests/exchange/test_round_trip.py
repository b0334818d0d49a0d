"""What osl writes, osl reads: a plan that goes out and comes in again is the same plan."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from hypothesis import given
from hypothesis import strategies as st
from made_plans import part, plans

from osl import i18n
from osl.cli.documents import write_document
from osl.exchange.detect import read_document
from osl.exchange.gather import gather
from osl.exchange.make import Given, make
from osl.exchange.public import columns, document_of
from osl.exchange.yaml_out import yaml_of
from osl.problem import Problems
from osl.reading import read
from osl.source.text import decode

if TYPE_CHECKING:
    from osl.plan import Plan, Task

FORMATS = ("csv", "html", "markdown", "docx")
languages = st.sampled_from(i18n.LANGUAGES)


def sent_out(plan: Plan, form: str, asked: str | None) -> bytes:
    """The plan as `osl export` writes it."""
    document = document_of(
        plan, columns(asked, private=True), private=True, complete=asked == "all", sections=form != "csv"
    )
    content = write_document(document, form)
    return content.encode("utf-8") if isinstance(content, str) else content


def brought_in(data: bytes, form: str) -> tuple[Plan, str]:
    """The plan as `osl import` writes it, and as a later osl reads that file."""
    document = read_document(f"plan.{form}", data)
    text = yaml_of(make(document, gather(document), Given(2023)).plan)
    source, found = decode("plan.yaml", text.encode("utf-8"))
    problems = Problems()
    for problem in found:
        problems.add(problem)
    plan = read(source, problems, year=2023)
    assert [str(problem.message) for problem in problems.kept] == []
    return plan, text


def without_places(task: Task) -> Task:
    return task._replace(at=(0, 0))


def compared(plan: Plan) -> Plan:
    return plan._replace(
        tasks=tuple(map(without_places, plan.tasks)), unplanned=tuple(map(without_places, plan.unplanned))
    )


@pytest.mark.parametrize("form", FORMATS)
@part(8)
@given(plan=plans(), there=languages, back=languages)
def test_every_column_and_what_is_private_gives_the_same_plan(
    form: str, plan: Plan, there: str, back: str
) -> None:
    i18n.use(there)
    data = sent_out(plan, form, "all")
    i18n.use(back)
    found, text = brought_in(data, form)
    assert compared(found) == compared(plan), text


def shown(plan: Plan) -> list[tuple[str, ...]]:
    document = document_of(plan, columns(None, private=False), private=False, sections=False)
    return [row for table in document.tables for row in table.block.rows]


@pytest.mark.parametrize("form", FORMATS)
@part(8)
@given(plan=plans(), language=languages)
def test_the_published_columns_come_back_as_they_were_shown(form: str, plan: Plan, language: str) -> None:
    i18n.use(language)
    before = shown(plan)
    data = sent_out(plan, form, None)
    assert shown(brought_in(data, form)[0]) == before
