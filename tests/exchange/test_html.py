"""The published page: sound tables, two languages, no text taken for markup; axe-core finds no fault."""

from __future__ import annotations

import re
from datetime import date
from html.parser import HTMLParser
from typing import Any

import pytest
from browser import looked_at, printed
from conftest import ROOT
from hypothesis import given
from made_plans import HARMFUL, part, plan_of, plans

from osl import i18n
from osl.checking.check import check
from osl.dates.ranges import whole_year
from osl.exchange.exporting.columns import columns
from osl.exchange.exporting.plan_document import document_of
from osl.exchange.exporting.report_document import report_document
from osl.exchange.exporting.writers.html import html
from osl.plan import Entry, Move, Plan, Task
from osl.questions.report import report
from osl.text.address import is_relative

VOID = {"meta", "br", "wbr", "rect", "line", "path", "circle"}


class Page(HTMLParser):
    """The elements of a page; an element that is not closed in its place is an error."""

    def __init__(self, text: str) -> None:
        super().__init__()
        self.open: list[str] = []
        self.elements: list[tuple[str, dict[str, str | None]]] = []
        self.text: list[str] = []
        self.feed(text)
        self.close()
        assert self.open == []

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.elements.append((tag, dict(attrs)))
        if tag not in VOID:
            self.open.append(tag)

    def handle_startendtag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.elements.append((tag, dict(attrs)))

    def handle_endtag(self, tag: str) -> None:
        assert self.open.pop() == tag

    def handle_data(self, data: str) -> None:
        if "style" not in self.open:
            self.text.append(data)

    def named(self, tag: str) -> list[dict[str, str | None]]:
        return [attributes for name, attributes in self.elements if name == tag]


def published(plan: Plan, asked: str | None = None, *, fragment: bool = False) -> str:
    names = columns(asked, private=True)
    return html(document_of(plan, names, private=True, complete=asked == "all"), fragment=fragment)


def reported(plan: Plan, *, fragment: bool = False) -> str:
    document = report_document(report(plan, date(2023, 12, 31), whole_year(2023)))
    return html(document, fragment=fragment)


PLAN = plan_of(
    Task("a", "Kampania", activities=("www", "plakaty"), audiences=("all",), when="na bieżąco",
         section="Stałe"),
    Task("b", "Rada", audiences=("ngo",), when="każdy pierwszy wtorek miesiąca", status="started",
         log=(Entry(date(2023, 1, 3), "Spotkanie", 12, "GOK", ("OSP",)),)),
    Task("c", "Piknik", audiences=("all", "ngo"), when="20–22 maja", status="cancelled", reason="Ulewa",
         moves=(Move(date(2023, 4, 1), "13 maja", reason="Matury"),)),
    Task("d", "Strona", audiences=("all",), when="do 31 marca"),
    Task("e", "Wizyty", audiences=("ngo",), when="wg potrzeb"),
    Task("f", "Ferie", audiences=("ngo",), when="styczeń – luty"),
    Task("u", "Zbiórka", audiences=("all",), when="5 maja", unplanned=True,
         log=(Entry(date(2023, 5, 5), "Zbiórka", 80),)),
    introduction="Wstęp.", language="pl",
)  # fmt: skip
LONG = plan_of(*(Task(f"t{n}", "Zadanie", audiences=("all",), when="maj") for n in range(50)))
WORD = "Ż" * 300
WORDS = plan_of(
    Task("a", WORD, audiences=("all",), when="maj", section=WORD, addressees=WORD, activities=(WORD,)),
    title=WORD, organisation=WORD, introduction=WORD,
)  # fmt: skip
AROUND = '<!DOCTYPE html><html lang="en"><title>A page</title><main><h1>Page</h1>{}</main></html>'
PAGES = {
    "the plan": published(PLAN),
    "every column": published(PLAN, "all"),
    "the report": reported(PLAN),
    "a long plan": published(LONG),
    "a plan of endless words": published(WORDS),
    "a fragment": AROUND.format(published(PLAN, fragment=True)),
    "a fragment of the report": AROUND.format(reported(PLAN, fragment=True)),
}
with i18n.speaking("pl"):
    PAGES |= {"the plan in Polish": published(PLAN), "the report in Polish": reported(PLAN)}
WIDTHS = (320, 768, 1280)  # pixels: a phone, a tablet, a desk


@pytest.mark.parametrize("name", PAGES)
def test_axe_core_finds_no_fault(name: str) -> None:
    everywhere = looked_at(PAGES[name], *WIDTHS)
    assert sorted(found["window"] for found in everywhere) == sorted(WIDTHS)
    for found in everywhere:
        # a fragment has no style: whether it fits is up to the page that it is put in
        assert "fragment" in name or found["width"] <= found["window"]
        assert_no_fault(found)


def assert_no_fault(found: dict[str, Any], more_than: int = 20) -> None:
    assert found["violations"] == []
    assert found["passes"] > more_than
    # axe cannot tell what is behind a letter of a picture or a cell that is scrolled out of its frame,
    # nor whether a single figure in a cell is text
    unsure = [node for _, nodes in found["unsure"] for node in nodes]
    known = ("<text", "partially obscured", "partially overlaps", "content is too short")
    assert [node for node in unsure if not any(one in node for one in known)] == []


def test_on_paper_each_sheet_of_a_table_has_its_headings_and_none_has_them_alone() -> None:
    sheets = printed(published(LONG))
    tables = [sheet for sheet in sheets if "Zadanie" in sheet]
    assert len(tables) > 1
    assert [sheet.count("Addressees") for sheet in sheets] == [int(sheet in tables) for sheet in sheets]
    assert sum(sheet.count("Zadanie") for sheet in sheets) == len(LONG.tasks)


def test_on_paper_a_table_too_broad_for_the_sheet_is_cards_with_every_word() -> None:
    text = " ".join(" ".join(printed(published(PLAN, "all"))).split())
    assert "Status: cancelled" in text
    assert "Reason: Ulewa" in text
    assert "earlier date: 13 maja; reason: Matury" in text


@pytest.mark.parametrize("columns", ["title,when,place", "title,when,place,method,cost,condition", "all"])
def test_on_paper_no_column_is_cut_off_and_no_word_is_broken(columns: str) -> None:
    words = {
        "title": "Współorganizacja „Kiermaszu Bożonarodzeniowego 2023”", "when": "wrzesień/październik 2023",
        "place": "Siedliszczowice", "method": "warsztaty międzypokoleniowe", "cost": "1250000",
        "condition": "uzależnione od dofinansowania",
    }  # fmt: skip
    made: dict[str, Any] = {key: words[key] for key in words if key in columns or columns == "all"}
    text = " ".join(printed(published(plan_of(Task("a", audiences=("all",), **made)), columns)))
    wanted = [word for key in made for word in re.split("[ /]", words[key])]
    assert [word for word in wanted if word not in text] == []


def test_a_page_names_its_language_title_and_width() -> None:
    page = Page(PAGES["the plan"])
    assert page.named("html") == [{"lang": "en"}]
    assert {"charset": "utf-8"} in page.named("meta")
    assert {"name": "viewport", "content": "width=device-width, initial-scale=1"} in page.named("meta")
    assert "<title>Plan – 2023</title>" in PAGES["the plan"]


@pytest.mark.parametrize("name", PAGES)
def test_every_table_has_a_caption_scoped_headers_and_a_row_header_and_no_merged_cell(name: str) -> None:
    page = Page(PAGES[name])
    assert len(page.named("caption")) == len(page.named("table")) > 0
    assert {attributes.get("scope") for attributes in page.named("th")} == {"col", "row"}
    rows = len(page.named("tr")) - len(page.named("table"))
    assert sum(1 for attributes in page.named("th") if attributes["scope"] == "row") == rows
    assert "colspan" not in PAGES[name]
    assert "rowspan" not in PAGES[name]


def test_the_plans_own_words_are_marked_where_the_page_speaks_another_language() -> None:
    i18n.use("en")
    assert '<h1 lang="pl">' in published(PLAN)
    assert '<td data-label="Dates" lang="pl">do 31\u00a0marca</td>' in published(PLAN)
    i18n.use("pl")
    page = published(PLAN)
    assert '<html lang="pl">' in page
    assert page.count("lang=") == 1


def test_a_day_is_told_in_the_words_of_the_page_and_a_name_in_those_of_the_plan() -> None:
    page = published(plan_of(published=date(2023, 1, 10), language="pl"))
    assert '<div><dt>Organisation:</dt> <dd lang="pl">CUS Klucze</dd></div>' in page
    assert "<div><dt>Published:</dt> <dd>10\u00a0January\u00a02023</dd></div>" in page
    report = reported(PLAN)
    assert '<dd lang="pl">CUS Klucze</dd>' in report
    assert report.count("<dd lang") == 1


def test_a_word_that_no_page_has_room_for_may_be_broken_and_stays_whole_for_who_copies_it() -> None:
    page = Page(published(plan_of(Task("a", "x" * 60, audiences=("all",), when="maj", section="y"))))
    assert "x" * 24 + "<wbr>" + "x" * 24 + "<wbr>" + "x" * 12 in published(
        plan_of(Task("a", "x" * 60, audiences=("all",), when="maj"))
    )
    assert "x" * 60 in "".join(page.text)
    accents = "e\u0301" * 20
    assert accents in "".join(Page(published(plan_of(title=accents))).text)
    assert "<wbr>\u0301" not in published(plan_of(title=accents))


def test_a_plan_with_no_task_says_so_and_has_no_empty_table() -> None:
    shown = published(plan_of())
    page = Page(shown)
    assert page.named("table") == page.named("svg") == []
    assert "The plan has no tasks yet." in page.text
    for found in looked_at(shown, *WIDTHS):
        assert_no_fault(found, more_than=15)


def test_no_element_has_a_role_that_it_has_by_itself() -> None:
    roles = [attributes["role"] for _name, attributes in Page(PAGES["every column"]).elements
             if "role" in attributes]  # fmt: skip
    assert set(roles) == {"group", "region"}
    assert "region" not in published(PLAN, "all", fragment=True)


def test_a_fragment_has_no_page_and_no_style_and_its_headings_are_lower() -> None:
    page = Page(published(PLAN, fragment=True))
    tags = {name for name, _attributes in page.elements}
    assert tags & {"html", "head", "body", "main", "style", "h1"} == set()
    assert tags >= {"section", "h2", "h3", "table", "svg"}
    assert all("style" not in attributes for _name, attributes in page.elements)


def test_the_picture_has_a_title_and_a_description() -> None:
    page = Page(PAGES["the plan"])
    (picture,) = [one for one in page.named("svg") if one.get("role") == "group"]
    ids = [one["id"] for name in ("title", "desc") for one in page.named(name) if "id" in one]
    assert picture["aria-labelledby"] == " ".join(str(one) for one in ids)


def test_every_part_of_a_long_picture_has_a_name_and_every_id_is_there_once() -> None:
    page = Page(published(plan_of(*LONG.tasks[:40])))
    pictures = [one for one in page.named("svg") if one.get("role") == "group"]
    ids = [str(one["id"]) for _name, one in page.elements if "id" in one]
    assert len(pictures) == 3
    assert {i for one in pictures for i in str(one["aria-labelledby"]).split()} <= set(ids)
    assert len(set(ids)) == len(ids)
    assert {str(one["href"])[1:] for one in page.named("a")} == {i for i in ids if "--" in i}


def test_activities_are_a_list() -> None:
    assert "Kampania<ul><li>www</li><li>plakaty</li></ul></th>" in PAGES["the plan"]


@part(4)
@given(plans())
def test_no_text_of_a_plan_becomes_markup(plan: Plan) -> None:
    urls = [link.url for task in plan.all_tasks() for link in task.links]
    linked = [{"href": url} for url in urls if url and not is_relative(url)]
    for text, links in ((published(plan, "all"), linked), (reported(plan), [])):
        page = Page(text)
        away = [one for one in page.named("a") if not str(one["href"]).startswith("#")]
        assert (page.named("script"), away) == ([], links)
        assert not any(key.startswith("on") for _name, attributes in page.elements for key in attributes)
        assert i18n.visible(text) == text


@pytest.mark.parametrize("text", HARMFUL)
def test_a_text_is_shown_to_the_letter_or_as_an_escape(text: str) -> None:
    page = Page(published(plan_of(Task("a", "x", audiences=("all",), when="maj", place=text)), "place"))
    shown = "\n".join(page.text)
    expected = text.replace("\u202e", "\\u202e").replace("\r", "\\u000d")
    for line in expected.split("\n"):
        assert line.removeprefix("• ") in shown or "\\u005c" in shown


def test_a_page_is_dark_where_the_reader_wants_it_and_prints_its_title_day_and_pages() -> None:
    page = reported(PLAN)
    assert "prefers-color-scheme: dark" in page
    assert "size: A4 landscape" in page
    assert 'counter(page) " / " counter(pages)' in page
    assert "as\u00a0of" not in page
    assert "size: A4;" in published(PLAN)


@pytest.mark.parametrize(
    "title", ['"} body { display: none } @page { x: "', "</style><script>", "\\22 }", "a\nb"]
)
def test_a_title_is_only_text_in_the_style_too(title: str) -> None:
    page = Page(published(plan_of(title=title)))
    assert page.named("script") == []
    style = published(plan_of(title=title)).partition("<style>")[2].partition("</style>")[0]
    assert "display: none }" not in style


@pytest.mark.parametrize("page", [published(PLAN), reported(PLAN)])
def test_axe_core_finds_no_fault_in_the_dark_or_as_printed(page: str) -> None:
    dark = page.replace("screen and (prefers-color-scheme: dark)", "screen")
    paper = page.replace("@media screen", "@media not all").replace("@media print", "@media all")
    assert dark != page != paper
    for found in (*looked_at(dark, *WIDTHS), *looked_at(paper, *WIDTHS)):
        assert_no_fault(found)


def test_on_paper_the_picture_of_a_report_is_on_its_first_sheet_with_its_legend() -> None:
    plan = check("p", (ROOT / "plans" / "2023.yaml").read_bytes(), day=date(2023, 12, 31)).plan
    first, *others = printed(reported(plan))
    assert "The year in a picture" in " ".join(first.split())
    assert f"{len(plan.tasks)}. " in first
    assert "in these months or days" in " ".join(first.split())
    assert any("Planned and done" in sheet for sheet in others)
