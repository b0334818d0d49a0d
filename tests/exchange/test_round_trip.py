"""Out and in again: what export writes, import makes the same plan of."""

from __future__ import annotations

from datetime import UTC, date, datetime
from typing import TYPE_CHECKING

import pytest
from bringing import remarks, three
from hypothesis import given
from hypothesis import strategies as st
from made_plans import part, plan_of

from osl import i18n
from osl.exchange.exporting.columns import DEFAULT
from osl.exchange.exporting.plan_document import document_of
from osl.exchange.exporting.writers.csv import csv
from osl.exchange.exporting.writers.docx import docx
from osl.exchange.exporting.writers.html import html
from osl.exchange.exporting.writers.markdown import markdown
from osl.exchange.exporting.writers.pdf import pdf
from osl.exchange.exporting.writers.xlsx import xlsx
from osl.exchange.importing.builder import Imported, ImportOptions, build_plan
from osl.exchange.importing.columns import NO_COLUMN_OPTIONS
from osl.exchange.importing.detect import read_document
from osl.exchange.importing.rows import read_rows
from osl.exchange.plan_tables import COLUMNS, cell
from osl.plan import Audience, Link, Move, Plan, Task
from osl.text.escapes import unescape
from plans import plans

if TYPE_CHECKING:
    from collections.abc import Callable

    from osl.exchange.exporting.document import Document

# each case writes and reads a whole document
FEW = part(20)
languages = st.sampled_from(i18n.LANGUAGES)
FORMATS: dict[str, Callable[[Document], bytes]] = {
    "html": lambda document: html(document).encode("utf-8"),
    "word": docx,
    "markdown": lambda document: markdown(document).encode("utf-8"),
    "csv": csv,
    "spreadsheet": xlsx,
}


def brought(data: bytes, kind: str, year: int | None = None) -> Imported:
    document = read_document("plan", data, kind)
    return build_plan(document, read_rows(document, NO_COLUMN_OPTIONS), ImportOptions(year))


def spaced(thing: object) -> str:
    """Show `thing` with every no-break space as a space: a page adds some, and import takes those off."""
    return repr(thing).replace("\\xa0", " ")


# texts that end with something like a list: an item without words, one below an empty line, lone marks
LISTLIKE = (
    "• ", "•", "• a", "a\n• ", "• a\n• ", "• a\n• \u00a0\n", "\n• a", "a\n\n• b", "• a\nb", "• • a",
    "a\n- b\n- c", "- a", "1) a\n2) b", " a\n", "\ta\t",
)  # fmt: skip


@pytest.mark.parametrize("kind", FORMATS)
def test_what_looks_like_a_list_comes_back_as_the_text_it_was(kind: str) -> None:
    bare = Task(id="a", title="Kino", audiences=("all",), months=(5,))
    tasks = [
        one
        for n, text in enumerate(LISTLIKE)
        for one in (
            bare._replace(id=f"title-{n}", title=text),
            bare._replace(id=f"method-{n}", method=text),
            bare._replace(id=f"addressees-{n}", addressees=text),
            bare._replace(id=f"activities-{n}", activities=(text, "b")),
        )
    ]
    everyone = Audience("all", "Wszyscy")
    plan = Plan(year=2023, title="Plan", audiences={"all": everyone}, tasks=tuple(tasks))
    back = brought(FORMATS[kind](document_of(plan, tuple(COLUMNS), private=True, complete=True)), kind).plan
    assert back.tasks == plan.tasks


@pytest.mark.parametrize("kind", FORMATS)
@FEW
@given(plan=plans().filter(lambda plan: plan.all_tasks()), there=languages, back=languages)
def test_a_whole_export_is_the_same_plan_again(kind: str, plan: Plan, there: str, back: str) -> None:
    i18n.use(there)
    data = FORMATS[kind](document_of(plan, tuple(COLUMNS), private=True, complete=True))
    i18n.use(back)
    found = brought(data, kind)
    if kind in ("csv", "markdown"):
        assert found.plan == plan
    assert spaced(found.plan) == spaced(plan)
    said = [str(remark.message) for remark in found.remarks]
    assert [words for words in said if "\ufffd" not in words] == []  # that one is reported


@pytest.mark.parametrize("kind", FORMATS)
@FEW
@given(plan=plans().filter(lambda plan: plan.tasks), language=languages)
def test_a_published_export_is_what_its_columns_show(kind: str, plan: Plan, language: str) -> None:
    i18n.use(language)
    document = document_of(plan, DEFAULT, private=False)
    found = brought(FORMATS[kind](document), kind, plan.year)
    sections = list(dict.fromkeys(task.section for task in plan.tasks))
    tasks = sorted(plan.tasks, key=lambda task: sections.index(task.section))
    shown = [(task.activities, task.purpose, task.status == "cancelled") for task in tasks]
    back = [(task.activities, task.purpose, task.status == "cancelled") for task in found.plan.tasks]
    assert spaced(back) == spaced(shown)
    assert spaced(three(found)) == spaced([
        (task.title, *(unescape(cell(plan, task, name, DEFAULT)) for name in DEFAULT[1:]))
        for task in tasks
    ])  # fmt: skip


PURPOSES = (
    "mające na celu integrację", "Integracja mieszkańców", "Cel: raz", "- raz", "a\n• b\n- c", "(odwołane)",
    "aby było miło", "Żeby nie zapomnieć\nw celu", "• raz",
)  # fmt: skip


@pytest.mark.parametrize("kind", FORMATS)
@pytest.mark.parametrize("language", i18n.LANGUAGES)
def test_a_purpose_and_what_has_to_be_known_come_back_from_under_the_title(kind: str, language: str) -> None:
    i18n.use(language)
    bare = Task(id="kino", title="Kino", audiences=("all",), when="maj", addressees="Wszyscy")
    lookalikes = ("Kino\n(odwołane)", "Kino\nCel: raz", "Kino\nw celu", "Kino\n(cancelled; x)", "Kino\n(a)")
    titled = [bare._replace(title=title, activities=("a",), purpose="b") for title in lookalikes]
    aimed = [bare._replace(purpose=text, activities=("a", "b")) for text in PURPOSES]
    move = Move(date(2023, 1, 2), "kwiecień; może")
    marked = [
        bare._replace(status="cancelled"), bare._replace(tentative=True, purpose="Cel"),
        bare._replace(status="cancelled", moves=(move,), activities=("a",)), bare._replace(moves=(move,)),
    ]  # fmt: skip
    tasks = tuple(one._replace(id=f"kino-{n}") for n, one in enumerate([*titled, *aimed, *marked]))
    plan = Plan(year=2023, title="Plan", audiences={"all": Audience("all", "Wszyscy")}, tasks=tasks)
    data = FORMATS[kind](document_of(plan, DEFAULT, private=False))
    for back in i18n.LANGUAGES:
        i18n.use(back)
        found = brought(data, kind, 2023)
        assert [(t.title, t.purpose, t.activities, t.status, t.tentative) for t in found.plan.tasks] == [
            (t.title, t.purpose, t.activities, t.status, t.tentative) for t in tasks
        ]
        left = [text for one in found.annotations for text in map(str, one.remarks)]
        assert sum("kwiecień; może" in text for text in left) == 2


def test_headings_of_ours_over_a_table_of_somebody_else_are_read_as_theirs() -> None:
    table = (
        "ZADANIE;ADRESACI;TERMINY\nMAJ 2024;;\n"
        '"Kurs:\n- rano\n- wieczorem";Dzieci;\nKino  letnie;Rodziny;lipiec\n'
    )
    found = brought(table.encode("utf-8"), "csv")
    assert three(found) == [("Kurs", "Dzieci", "MAJ 2024"), ("Kino letnie", "Rodziny", "lipiec")]
    assert found.plan.tasks[0].activities == ("rano", "wieczorem")


@pytest.mark.parametrize("kind", FORMATS)
def test_an_organisation_that_sounds_like_a_heading_is_none(kind: str) -> None:
    i18n.use("pl")
    task = Task(id="a", title="Kino", audiences=("all",), months=(5,))
    plan = Plan(
        year=2023, title="Plan", organisation="Co, kiedy, gdzie: działania", tasks=(task,),
        audiences={"all": Audience("all", "Termin")},
    )  # fmt: skip
    data = FORMATS[kind](document_of(plan, tuple(COLUMNS), private=True, complete=True))
    assert brought(data, kind).plan == plan


@pytest.mark.parametrize("name", ["^c", "[^0"])
def test_a_link_whose_name_begins_as_the_mark_of_a_footnote_comes_back_from_markdown(name: str) -> None:
    links = (Link(name, "https://a.pl/p"),)
    plan = plan_of(Task("bal", "Bal", audiences=("all",), when="maj 2023", links=links))
    i18n.use("pl")
    data = FORMATS["markdown"](document_of(plan, tuple(COLUMNS), private=True, complete=True))
    assert brought(data, "markdown").plan.tasks[0].links == links


DATED = Plan(
    year=2023, title="Plan pracy", organisation="Dom Kultury", approved_on=date(2023, 1, 5), version="2",
    audiences={"all": Audience("all", "Wszyscy")},
    tasks=(
        Task("bal", "Bal", section="Zabawy", audiences=("all",), when="maj 2023"),
        Task("kino", "Kino", short="Seans", audiences=("all",), when="co miesiąc"),
    ),
)  # fmt: skip


@pytest.mark.parametrize("kind", ["html", "word", "markdown", "pdf"])
@pytest.mark.parametrize("language", i18n.LANGUAGES)
def test_what_a_published_export_has_around_its_tasks_comes_back(kind: str, language: str) -> None:
    i18n.use(language)
    document = document_of(DATED, DEFAULT, private=False)
    data = (
        pdf(document, revised=datetime(2023, 1, 5, tzinfo=UTC)) if kind == "pdf" else FORMATS[kind](document)
    )
    found = brought(data, kind)
    plan = found.plan
    assert (plan.organisation, plan.approved_on, plan.version) == ("Dom Kultury", date(2023, 1, 5), "2")
    assert (plan.language, plan.published) == (language, None)
    assert [(task.title, task.section) for task in plan.tasks] == [("Bal", "Zabawy"), ("Kino", None)]
    assert remarks(found) == []


@pytest.mark.parametrize("kind", ["html", "word", "markdown", "spreadsheet"])
def test_an_introduction_that_begins_like_a_fact_is_none(kind: str) -> None:
    i18n.use("pl")
    plan = DATED._replace(version=None, introduction="Wersja robocza do rozmów z mieszkańcami.")
    for complete in (False, True):
        document = document_of(plan, tuple(COLUMNS), private=True, complete=complete)
        assert brought(FORMATS[kind](document), kind).plan.version is None


@pytest.mark.parametrize("kind", ["html", "markdown"])
def test_a_line_that_a_person_wrote_below_an_export_is_reported(kind: str) -> None:
    i18n.use("pl")
    data = FORMATS[kind](document_of(DATED, DEFAULT, private=False)).decode("utf-8")
    line = "Zapisy u pani Basi."
    data = data.replace("</table>", f"</table><p>{line}</p>") if kind == "html" else f"{data}\n{line}\n"
    assert remarks(brought(data.encode("utf-8"), kind))[-1].endswith(f"pominięto „{line}”")
