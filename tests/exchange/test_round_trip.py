"""Out and in again: what export writes, import makes the same plan of."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from bringing import three
from hypothesis import given, settings
from hypothesis import strategies as st

from osl import i18n
from osl.exchange.blocks import COLUMNS, cell
from osl.exchange.detect import read_document
from osl.exchange.escapes import unescape
from osl.exchange.formats.csv_out import csv
from osl.exchange.formats.docx_out import docx
from osl.exchange.formats.html_out import html
from osl.exchange.formats.markdown_out import markdown
from osl.exchange.intake.columns import NOTHING_TOLD
from osl.exchange.intake.gather import gather
from osl.exchange.intake.make import Given, Imported, make
from osl.exchange.publishing.public import DEFAULT, document_of
from plans import plans

if TYPE_CHECKING:
    from collections.abc import Callable

    from osl.exchange.publishing.document import Document
    from osl.plan import Plan

# each case writes and reads a whole document
CASES = max(settings().max_examples // 20, 5)
languages = st.sampled_from(i18n.LANGUAGES)
FORMATS: dict[str, Callable[[Document], bytes]] = {
    "html": lambda document: html(document).encode("utf-8"),
    "word": docx,
    "markdown": lambda document: markdown(document).encode("utf-8"),
    "csv": csv,
}


def brought(data: bytes, kind: str, year: int | None = None) -> Imported:
    document = read_document("plan", data, kind)
    return make(document, gather(document, NOTHING_TOLD), Given(year))


@pytest.mark.parametrize("kind", FORMATS)
@settings(max_examples=CASES)
@given(plan=plans().filter(lambda plan: plan.all_tasks()), there=languages, back=languages)
def test_a_whole_export_is_the_same_plan_again(kind: str, plan: Plan, there: str, back: str) -> None:
    i18n.use(there)
    data = FORMATS[kind](document_of(plan, tuple(COLUMNS), private=True, complete=True))
    i18n.use(back)
    assert brought(data, kind).plan == plan


@pytest.mark.parametrize("kind", FORMATS)
@settings(max_examples=CASES)
@given(plan=plans().filter(lambda plan: plan.tasks), language=languages)
def test_a_published_export_is_what_its_columns_show(kind: str, plan: Plan, language: str) -> None:
    i18n.use(language)
    document = document_of(plan, DEFAULT, private=False)
    found = brought(FORMATS[kind](document), kind, plan.year)
    assert [t.activities for t in found.plan.tasks] == [t.activities for t in plan.tasks]
    assert three(found) == [
        (task.title, *(unescape(cell(plan, task, name, DEFAULT)) for name in DEFAULT[1:]))
        for task in plan.tasks
    ]


def test_headings_of_ours_over_a_table_of_somebody_else_are_read_as_theirs() -> None:
    table = (
        "ZADANIE;ADRESACI;TERMINY\nMAJ 2024;;\n"
        '"Kurs:\n- rano\n- wieczorem";Dzieci;\nKino  letnie;Rodziny;lipiec\n'
    )
    found = brought(table.encode("utf-8"), "csv")
    assert three(found) == [("Kurs", "Dzieci", "MAJ 2024"), ("Kino letnie", "Rodziny", "lipiec")]
    assert found.plan.tasks[0].activities == ("rano", "wieczorem")
