"""The PDF that `osl export` and `osl report` write: its tags, read by another library, and its pages."""

from __future__ import annotations

import io
import sys
from datetime import UTC, date, datetime
from typing import TYPE_CHECKING, Any, NamedTuple

import pdfplumber
import pikepdf
import pytest
from conftest import ROOT
from made_plans import HARMFUL, plan_of
from pdfua import validate

from osl.checking.check import check
from osl.dates.ranges import whole_year
from osl.exchange.exporting.columns import DEFAULT, columns
from osl.exchange.exporting.document import Document, Heading, Table, link_of
from osl.exchange.exporting.plan_document import document_of
from osl.exchange.exporting.report_document import report_document
from osl.exchange.exporting.writers import typesetting
from osl.exchange.exporting.writers.pdf import _parts, pdf
from osl.exchange.plan_tables import PlanTable
from osl.plan import Link, Plan, Task
from osl.problem import OslError
from osl.questions.report import report

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    from conftest import Osl

KLUCZE = check("p", (ROOT / "plans" / "2023.yaml").read_bytes(), day=date(2023, 12, 31)).plan
DAY = datetime(2023, 1, 10, tzinfo=UTC)


def written(document: Document) -> bytes:
    return pdf(document, revised=DAY)


def published(plan: Plan, names: tuple[str, ...] = DEFAULT) -> bytes:
    return written(document_of(plan, names, private=False))


def reported(plan: Plan) -> bytes:
    return written(report_document(report(plan, date(plan.year, 12, 31), whole_year(plan.year))))


class Element(NamedTuple):
    """An element of the structure tree: its type, its alternative text, its language, what is in it."""

    kind: str
    alt: str
    language: str
    children: int


def elements(data: bytes) -> list[Element]:
    """The elements of the structure tree, in the order in which a screen reader goes through them."""
    with pikepdf.open(io.BytesIO(data)) as file:
        return [_element(one) for one in _below(file.Root.StructTreeRoot.K)]


def _element(one: Any) -> Element:
    below = len(list(_below(one.get("/K", pikepdf.Array()))))
    return Element(str(one.S), str(one.get("/Alt", "")), str(one.get("/Lang", "")), below)


def _below(node: Any) -> Iterator[Any]:
    if isinstance(node, pikepdf.Array):
        for one in list(node):
            yield from _below(one)
    elif isinstance(node, pikepdf.Dictionary) and "/S" in node:
        yield node
        yield from _below(node.get("/K", pikepdf.Array()))


def kinds(data: bytes) -> list[str]:
    return [one.kind for one in elements(data)]


def pages(data: bytes) -> list[str]:
    with pdfplumber.open(io.BytesIO(data)) as file:
        return [page.extract_text() for page in file.pages]


def task(n: int, **keys: Any) -> Task:
    return Task(f"t{n}", keys.pop("title", f"Zadanie {n}"), audiences=("all",), **{"when": "maj", **keys})


def of_tasks(n: int) -> Plan:
    return plan_of(*(task(i, section=f"Dział {i * 5 // n + 1}") for i in range(n)))


def test_the_file_is_pdf_ua_with_its_title_language_author_and_date() -> None:
    file = pikepdf.open(io.BytesIO(published(KLUCZE)))
    assert file.Root.MarkInfo.Marked
    assert (str(file.Root.Lang), bool(file.Root.ViewerPreferences.DisplayDocTitle)) == ("en", True)
    about = {str(key): str(value) for key, value in file.docinfo.items()}
    assert about["/Title"] == "Plan Organizowania Społeczności Lokalnej – 2023"
    assert (about["/Author"], about["/Subject"]) == (KLUCZE.organisation, "plan for the year 2023")
    assert about["/CreationDate"] == about["/ModDate"] == "D:20230110000000Z"
    with file.open_metadata() as metadata:
        assert metadata["pdfuaid:part"] == "1"


@pytest.mark.parametrize("make", [published, reported])
def test_no_rule_of_pdf_ua_that_a_program_can_check_is_broken(make: Any, tmp_path: Path) -> None:
    path = tmp_path / "plan.pdf"
    path.write_bytes(make(KLUCZE))
    assert [(one.rule_id, one.message) for one in validate(str(path)).findings] == []


def test_a_table_has_a_caption_headers_and_as_many_cells_as_the_plan_has() -> None:
    found = kinds(published(KLUCZE))
    assert (found.count("/Table"), found.count("/Caption"), found.count("/THead")) == (1, 1, 1)
    assert (found.count("/TH"), found.count("/TD")) == (3, 3 * len(KLUCZE.tasks))
    assert (found[1], found.count("/H1")) == ("/Title", 2)
    assert kinds(reported(KLUCZE)).count("/H2") == 0  # all its tables fit the sheet


def test_the_picture_of_the_year_has_a_text_and_links_to_the_rows() -> None:
    figures = [one for one in elements(published(KLUCZE)) if one.kind == "/Figure"]
    assert [one.alt[:41] for one in figures] == ["The year 2023, month by month. 12 tasks. "]
    assert figures[0].children == kinds(published(KLUCZE)).count("/Link") == len(KLUCZE.tasks)


def test_text_in_the_language_of_the_plan_is_marked_as_such() -> None:
    languages = {one.language for one in elements(published(KLUCZE)) if one.language}
    assert "pl" in languages
    document = document_of(KLUCZE, DEFAULT, private=False)
    assert not any(one.language == "en" for one in elements(written(document._replace(language="pl"))))
    swiss = document._replace(own_language="de-1996-ch")
    assert "de-CH" in {one.language for one in elements(written(swiss)) if one.language}


def test_the_same_document_gives_the_same_bytes() -> None:
    assert published(KLUCZE) == published(KLUCZE)


def test_a_plan_is_on_a4_and_a_report_on_a4_turned_sideways() -> None:
    for make, wide in ((published, False), (reported, True)):
        with pdfplumber.open(io.BytesIO(make(KLUCZE))) as file:
            assert {(round(page.width), round(page.height)) for page in file.pages} == {
                (842, 595) if wide else (595, 842)
            }


@pytest.mark.parametrize("count", [12, 60, 300])
def test_every_task_is_there_once_with_the_headings_on_every_page_and_no_row_is_torn(count: int) -> None:
    sheets = pages(published(of_tasks(count)))
    rows = [line for sheet in sheets for line in sheet.splitlines() if line.endswith(" maj")]
    assert sorted(rows, key=len) == sorted((f"Zadanie {n} Mieszkańcy maj" for n in range(count)), key=len)
    for number, sheet in enumerate(sheets, 1):
        assert sheet.splitlines()[-1].endswith(f"page {number} of {len(sheets)}")
        assert "Dates" in sheet
        assert sheet.splitlines()[-2].endswith(" maj")  # neither a heading nor a caption ends a page


def test_a_row_that_fits_a_page_is_not_torn() -> None:
    plan = plan_of(*(task(n, title=" ".join([f"slowo{n}x"] * 60)) for n in range(20)))
    document = document_of(plan, DEFAULT, private=False)
    for sheet in pages(written(document._replace(parts=tuple(document.tables)))):
        assert {sheet.count(f"slowo{n}x") for n in range(20)} <= {0, 60}


def test_a_row_longer_than_a_page_goes_on_on_the_next() -> None:
    sheets = pages(published(plan_of(task(0, title=" ".join(["slowo"] * 3000)))))
    assert sum(sheet.count("slowo") for sheet in sheets) >= 3000


def test_a_title_of_300_letters_and_words_of_300_stay_on_the_page() -> None:
    for title in ("Plan " + "bardzo długi " * 24, "Z" * 300):
        plan = plan_of(task(0, title="W" * 300, place="p" * 90), title=title)
        for data in (published(plan), reported(plan), published(plan, columns("all", private=False))):
            with pdfplumber.open(io.BytesIO(data)) as file:
                for page in file.pages:
                    assert max(char["x1"] for char in page.chars) < page.width - 36
                    assert min(char["x0"] for char in page.chars) > 36


def test_a_plan_without_tasks_sections_or_dates_is_a_document_too() -> None:
    assert "The plan has no tasks yet." in pages(published(plan_of()))[0]
    assert "Zadanie 0" in pages(published(plan_of(task(0, when=None))))[0]


@pytest.mark.parametrize("harm", [
    *HARMFUL, "#panic()", "#sys.inputs", "$x$", "= a", "#read(\"/etc/passwd\")", "<label> @label", "\\u{1f}",
    "#image(\"x.png\")", "*a* _b_", "// c", "/* c", "`#1`", "{{", "#{", "]", "#pagebreak()", "~ -- ---",
])  # fmt: skip
def test_text_of_a_plan_does_nothing_in_the_markup(harm: str) -> None:
    text = harm.replace("\u202e", "").strip()
    plan = plan_of(task(0, title=f"a{text}b", section=text, place=text), title=text, introduction=text)
    document = document_of(plan, ("title", "place"), private=False)
    shown = "".join("".join(pages(written(document))).split())
    for word in document.tables.__next__().block.rows[0]:
        for line in word.split("\n"):
            assert "".join(line.split()) in shown


def test_a_link_is_a_link_and_only_to_the_web_or_a_mailbox() -> None:
    addresses = ("https://a.pl/x?q=1#b", "mailto:a@b.pl", "docs/x.pdf")
    links = tuple(Link(f"Plik {n}", address) for n, address in enumerate(addresses))
    data = published(plan_of(task(0, links=links)), ("title", "links"))
    with pdfplumber.open(io.BytesIO(data)) as file:
        found = [note["uri"] for page in file.pages for note in page.hyperlinks]
    assert found == list(addresses[:2])
    assert kinds(data).count("/Link") == 2 + 1
    assert link_of("Plik docs/x.pdf")[1] == ""


def test_the_picture_links_only_to_rows_that_are_there_once() -> None:
    twice = published(plan_of(task(0), task(0), task(1)))
    assert kinds(twice).count("/Link") == 3
    document = document_of(plan_of(task(0), task(1)), DEFAULT, private=False)
    parts = [one._replace(ids=("t1",)) if isinstance(one, Table) else one for one in document.parts]
    assert kinds(written(document._replace(parts=tuple(parts)))).count("/Link") == 1


def test_a_table_of_very_many_rows_goes_on_in_another_and_none_is_lost() -> None:
    found = list(
        _parts(document_of(of_tasks(5)._replace(tasks=tuple(map(task, range(900)))), DEFAULT, private=False))
    )
    tables = [part for part in found if part["kind"] == "table"]
    assert [len(one["rows"]) for one in tables] == [300, 300, 300]
    assert [one["caption"].endswith("(continued)") for one in tables] == [False, True, True]
    assert [row["id"] for one in tables for row in one["rows"]] == [f"t{n}" for n in range(900)]


def test_no_row_is_alone_on_a_page_wherever_the_pages_end() -> None:
    for count in range(20, 36):
        sheets = pages(published(plan_of(*map(task, range(count)))))
        rows = [sheet.count(" maj") for sheet in sheets]
        assert 1 not in rows, (count, rows)


def test_no_line_begins_with_a_dash_between_words() -> None:
    plan = plan_of(*(task(n, title="x" * n + " Piknik – święto – wsi – i – gminy" * 4) for n in range(1, 12)))
    shown = "\n".join(pages(published(plan)))
    assert shown.count(" –") >= 11 * 16
    assert "\n–" not in shown


def test_a_character_that_no_font_has_is_written_as_its_escape(monkeypatch: pytest.MonkeyPatch) -> None:
    compiled = typesetting._compiled
    only_ours = lambda source, *, system, **inputs: compiled(source, system=False, **inputs)  # noqa: ARG005, E731
    monkeypatch.setattr(typesetting, "_compiled", only_ours)
    title = "Bal \U0001f600 \U00012000\u65e5 i Żółć Ґ \U0001d7f9"
    shown = "".join(pages(published(plan_of(task(0, title=title)))))
    for words in ("\\U0001f600", "\\U00012000\\u65e5", "Żółć Ґ \U0001d7f9"):
        assert words in shown


def test_what_typst_refuses_is_one_clear_line() -> None:
    with pytest.raises(OslError, match=r"^no PDF can be made of this plan \(.*heading.*\); --format docx$"):
        typesetting.typeset(b'#set document(title: "x")\n== Second', "{}", [])


def test_more_columns_than_fit_a_sheet_become_a_heading_and_a_list_for_each_task() -> None:
    data = published(KLUCZE, columns("all", private=False))
    assert kinds(data).count("/H2") == len(KLUCZE.tasks)
    shown = " ".join(" ".join(pages(data)).split())
    assert all(one.id in shown for one in KLUCZE.tasks)
    assert all(one.purpose in shown for one in KLUCZE.tasks if one.purpose)


def test_a_long_card_goes_on_on_the_next_page() -> None:
    names = tuple(f"kolumna-numer-{n}-bez-odstępu" for n in range(12))
    table = Table("c", PlanTable(names, (("x\n• punkt", *(["slowo " * 300] * 11)),)))
    sheets = pages(written(Document("t", "en", "en", (Heading("h"), table))))
    assert sum(sheet.count("slowo") for sheet in sheets) == 3300
    assert "punkt" in sheets[0]


def test_the_year_of_many_tasks_is_drawn_by_months() -> None:
    figures = [one for one in elements(published(of_tasks(60))) if one.kind == "/Figure"]
    assert ["60 tasks" in one.alt for one in figures] == [True]
    more = [one.alt for one in elements(published(of_tasks(30))) if one.kind == "/Figure"]
    assert more[1] == "The year 2023, continued."


def test_the_footer_names_the_day_that_the_document_is_true_on() -> None:
    for make, words in ((published, "as of 10 January 2023"), (reported, "as of 31 December 2023")):
        sheets = pages(make(KLUCZE))
        for number, sheet in enumerate(sheets, start=1):
            assert sheet.splitlines()[-1].endswith(f" {words} · page {number} of {len(sheets)}")


def test_a_total_is_bold_and_a_broad_document_is_turned_sideways() -> None:
    table = Table("c", PlanTable(("Group", "People"), (("A", "1"), ("B", "2"), ("Total", "77"))), total=True)
    document = Document("t", "en", "en", (Heading("h"), table), broad=True)
    with pdfplumber.open(io.BytesIO(written(document))) as file:
        assert file.pages[0].width > file.pages[0].height
        fonts = {char["text"]: char["fontname"] for char in file.pages[0].chars}
    assert ("Bold" in fonts["7"], "Bold" in fonts["2"]) == (True, False)


def test_the_command_writes_the_file_that_its_ending_names(osl: Osl, folder: Path) -> None:
    for command in ("export", "report"):
        found = osl(command, "--plan", "plans/2023.yaml", "-o", "plan.pdf", "--force")
        assert (found.code, found.err.splitlines()[-1]) == (0, "osl: written: plan.pdf")
        assert (folder / "plan.pdf").read_bytes().startswith(b"%PDF-1.7")


def test_the_date_of_the_file_is_the_newest_of_the_plan_or_that_of_the_environment(
    osl: Osl, folder: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("SOURCE_DATE_EPOCH", "1700000000")
    osl("export", "--plan", "plans/2023.yaml", "-o", "plan.pdf")
    assert str(pikepdf.open(folder / "plan.pdf").docinfo.CreationDate) == "D:20231114221320Z"
    monkeypatch.setenv("SOURCE_DATE_EPOCH", "x")
    found = osl("export", "--plan", "plans/2023.yaml", "--format", "pdf")
    assert (found.code, found.err.count("\n")) == (2, 1)
    assert osl("export", "--plan", "plans/2023.yaml", "--format", "html").code == 0


@pytest.mark.parametrize("option", [["--fragment"], ["--delimiter", ","], ["--alarm", "1d"]])
def test_an_option_of_another_format_is_refused(osl: Osl, folder: Path, option: list[str]) -> None:
    found = osl("export", "--plan", str(folder / "plans" / "2023.yaml"), "--format", "pdf", *option)
    assert (found.code, found.err) == (2, f"osl: {option[0]} is not for pdf\n")


def test_a_missing_library_is_named_with_the_command_that_installs_it(
    osl: Osl, folder: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setitem(sys.modules, "typst", None)
    found = osl("export", "--plan", str(folder / "plans" / "2023.yaml"), "-o", "plan.pdf")
    assert found.code == 2
    assert found.err.startswith("osl: a PDF file needs the library typst, which is not installed; install it")
    assert not (folder / "plan.pdf").exists()


def test_what_was_exported_can_be_imported_again(osl: Osl, folder: Path) -> None:
    osl("export", "--plan", "plans/2023.yaml", "-o", "plan.pdf", lang="pl")
    found = osl("import", "plan.pdf", "-o", "again.yaml")
    assert found.code == 0, found.err
    again = check("p", (folder / "again.yaml").read_bytes(), day=date(2023, 12, 31)).plan
    for one, before in zip(again.tasks, KLUCZE.tasks, strict=True):
        assert one.title.startswith(before.title)
        assert one.when is not None
        assert before.when is not None
        assert one.when.split() == before.when.split()
        assert one.activities == before.activities
    assert again.year == KLUCZE.year
