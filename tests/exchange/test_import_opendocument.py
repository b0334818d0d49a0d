"""OpenDocument texts and spreadsheets: spans, repeated cells, lists, what was deleted."""

from __future__ import annotations

import io
import zipfile

import pytest
from bringing import bring, remarks, three

from osl.exchange.importing.detect import read_document
from osl.problem import OslError

NAMESPACES = " ".join(
    f'xmlns:{name}="urn:oasis:names:tc:opendocument:xmlns:{name}:1.0"'
    for name in ("office", "text", "table", "style", "meta")
)
TEXT_TYPE = "application/vnd.oasis.opendocument.text"
SHEET_TYPE = "application/vnd.oasis.opendocument.spreadsheet"


def document(kind: str, content: str, meta: str = "") -> bytes:
    made = io.BytesIO()
    with zipfile.ZipFile(made, "w") as archive:
        archive.writestr("mimetype", kind)
        archive.writestr("content.xml", content)
        if meta:
            archive.writestr("meta.xml", meta)
    return made.getvalue()


def text(body: str, styles: str = "", meta: str = "") -> bytes:
    """An OpenDocument text with this body."""
    content = (
        f"<office:document-content {NAMESPACES}><office:automatic-styles>{styles}</office:automatic-styles>"
        f"<office:body><office:text>{body}</office:text></office:body></office:document-content>"
    )
    return document(TEXT_TYPE, content, meta)


def sheets(*tables: str, styles: str = "") -> bytes:
    """An OpenDocument spreadsheet with these tables."""
    content = (
        f"<office:document-content {NAMESPACES}><office:automatic-styles>{styles}</office:automatic-styles>"
        f"<office:body><office:spreadsheet>{''.join(tables)}</office:spreadsheet></office:body>"
        f"</office:document-content>"
    )
    return document(SHEET_TYPE, content)


def cell(content: str, **attributes: object) -> str:
    more = "".join(f' table:number-{name.replace("_", "-")}="{n}"' for name, n in attributes.items())
    inside = content if content.startswith("<") else f"<text:p>{content}</text:p>"
    return f"<table:table-cell{more}>{inside}</table:table-cell>"


def row(*cells: str, more: str = "") -> str:
    inside = "".join(one if "<" in one else cell(one) for one in cells)
    return f"<table:table-row{more}>{inside}</table:table-row>"


COVERED = "<table:covered-table-cell/>"


def table(*rows: str, more: str = "") -> str:
    return f"<table:table{more}>{''.join(rows)}</table:table>"


HEADINGS = f"<table:table-header-rows>{row('Zadanie', 'Adresaci', 'Termin')}</table:table-header-rows>"


def test_spans_sections_lists_and_headings_are_understood() -> None:
    listed = "<text:p>Kurs:</text:p><text:list><text:list-item><text:p>szycie</text:p></text:list-item>"
    listed += "<text:list-item><text:p>haft</text:p></text:list-item></text:list>"
    body = (
        '<text:p text:style-name="P1">Plan pracy na rok 2026</text:p>'
        "<text:p>Ten plan powstał wspólnie z mieszkańcami i opisuje najważniejsze działania roku.</text:p>"
        + table(
            HEADINGS,
            row(cell("I. Integracja", columns_spanned=3), COVERED, COVERED),
            row(cell(listed), cell("Dorośli", rows_spanned=2), "maj 2026"),
            row("Bal", COVERED, "luty 2026"),
        )
        + '<text:h text:outline-level="2">Dodatkowe</text:h>'
        + table(row("Zadanie", "Adresaci", "Termin"), row("Kino", "Dzieci", "lipiec 2026"))
    )
    styles = '<style:style style:name="P1" style:parent-style-name="Title"/>'
    found = bring(text(body, styles), "plan.odt")
    assert three(found) == [
        ("Kurs", "Dorośli", "maj 2026"),
        ("Bal", "Dorośli", "luty 2026"),
        ("Kino", "Dzieci", "lipiec 2026"),
    ]
    assert found.plan.tasks[0].activities == ("szycie", "haft")
    assert [task.section for task in found.plan.tasks] == ["I. Integracja", "I. Integracja", "Dodatkowe"]
    assert found.plan.title == "Plan pracy na rok 2026"
    assert (found.plan.introduction or "").startswith("Ten plan")


def test_what_was_deleted_notes_and_comments_are_not_text() -> None:
    deleted = (
        "<text:tracked-changes><text:changed-region><text:deletion><text:p>Odwołany</text:p></text:deletion>"
    )
    deleted += "</text:changed-region></text:tracked-changes>"
    title = "<text:p>Piknik<office:annotation><text:p>sprawdzić</text:p></office:annotation>"
    title += (
        "<text:note><text:note-citation>1</text:note-citation><text:note-body><text:p>za zgodą wójta</text:p>"
    )
    title += "</text:note-body></text:note></text:p>"
    found = bring(text(deleted + table(HEADINGS, row(cell(title), "Dzieci", "maj 2026"))), "plan.odt")
    assert three(found) == [("Piknik", "Dzieci", "maj 2026")]
    assert found.plan.tasks[0].notes == "za zgodą wójta"
    assert 'table 1, row 2: the footnote "za zgodą wójta" was added to the notes' in remarks(found)


def test_spaces_tabs_and_line_breaks_are_read_as_they_are_shown() -> None:
    spaced = "<text:p>Dzień\n   <text:span>otwarty</text:span><text:s text:c='2'/>"
    spaced += "w<text:tab/>GOK<text:line-break/>i OSP</text:p>"
    cells = (
        read_document("a.odt", text(table(HEADINGS, row(cell(spaced), "x", "maj")))).tables[0].rows[1].cells
    )
    assert cells[0] == "Dzień otwarty  w\tGOK\ni OSP"


def test_repeated_rows_and_cells_are_as_many_as_are_said_within_limits() -> None:
    repeated = row(cell("a", columns_repeated=2), "maj 2026", more=' table:number-rows-repeated="3"')
    rows = read_document("a.odt", text(table(HEADINGS, repeated))).tables[0].rows
    assert [one.cells for one in rows[1:]] == [("a", "a", "maj 2026")] * 3
    endless = row(cell("a", columns_repeated=900), more=' table:number-rows-repeated="900000"')
    with pytest.raises(OslError, match="too large to be a plan"):
        read_document("a.odt", text(table(endless)))


def test_a_table_in_a_frame_and_tables_that_only_place_others_are_found() -> None:
    framed = f"<text:p><text:span>{table(HEADINGS, row('Bal', 'Dzieci', 'maj 2026'))}</text:span></text:p>"
    assert three(bring(text(framed), "a.odt")) == [("Bal", "Dzieci", "maj 2026")]
    outer = table(row(cell(table(HEADINGS, row("Bal", "Dzieci", "maj 2026"))), "menu"))
    assert three(bring(text(outer), "a.odt")) == [("Bal", "Dzieci", "maj 2026")]


@pytest.mark.parametrize(
    ("data", "why"),
    [
        (document(TEXT_TYPE, "<a/>"), r"it is not an OpenDocument text \(.odt\)"),
        (document(TEXT_TYPE, "<a"), "the file is damaged"),
        (document(TEXT_TYPE, "<!DOCTYPE a><a/>"), "an XML document type"),
        (
            text("<text:p>" + "<text:span>" * 5000 + "</text:span>" * 5000 + "</text:p>"),
            "the file is damaged",
        ),
        (document("application/vnd.oasis.opendocument.presentation", "<a/>"), "a presentation"),
        (document("application/epub+zip", "<a/>"), "a ZIP archive"),
    ],
)
def test_what_is_not_a_text_with_a_table_is_refused(data: bytes, why: str) -> None:
    with pytest.raises(OslError, match=why):
        read_document("plan.odt", data)


def test_a_locked_document_says_so() -> None:
    made = io.BytesIO(document(TEXT_TYPE, "\x01\x02"))
    with zipfile.ZipFile(made, "a") as archive:
        archive.writestr("META-INF/manifest.xml", "<a><manifest:encryption-data/></a>")
    with pytest.raises(OslError, match="it is locked with a password"):
        read_document("plan.odt", made.getvalue())


# ---- spreadsheets


def dated(shown: str, value: str) -> str:
    attributes = f'office:value-type="date" office:date-value="{value}"'
    return f"<table:table-cell {attributes}><text:p>{shown}</text:p></table:table-cell>"


def test_a_date_is_read_as_far_as_the_sheet_shows_it() -> None:
    rows = (
        ("maj 26", "2026-05-01", "05.2026"),
        ("maj.2026", "2026-05-01", "05.2026"),
        ("1-maj", "2024-05-01", "01.05"),
        ("05/20/26", "2026-05-20", "20.05.2026"),
        ("20 maja 2026", "2026-05-20T17:30:00", "20.05.2026 17:30"),
        ("kiedyś", "x", "kiedyś"),
    )
    plan = table(
        row("Zadanie", "Termin"), *(row("Bal", dated(shown, value)) for shown, value, _ in rows),
        more=' table:name="Plan"',
    )  # fmt: skip
    found = read_document("plan.ods", sheets(plan)).tables[0].rows[1:]
    assert [one.cells[1] for one in found] == [text for *_, text in rows]


def test_merged_cells_blank_rows_and_hidden_sheets_of_calc_are_understood() -> None:
    styles = '<style:style style:name="ta2"><style:table-properties table:display="false"/></style:style>'
    plan = table(
        row(cell("Plan na rok 2026", columns_spanned=3), COVERED, COVERED),
        row("", more=' table:number-rows-repeated="2"'),
        row("Zadanie", "Adresaci", "Termin"),
        row("Bal", cell("Seniorzy", rows_spanned=3), "luty 2026"),
        row("", COVERED, ""),
        row("Kino", COVERED, "lipiec 2026", more=' table:visibility="collapse"'),
        row("", more=' table:number-rows-repeated="1048000"'),
        more=' table:name="Plan"',
    )
    hidden = table(
        row("Zadanie", "Termin"), row("Tajne", "maj 2026"), more=' table:name="S" table:style-name="ta2"'
    )
    found = bring(sheets(hidden, plan, styles=styles), "plan.ods")
    assert three(found) == [("Bal", "Seniorzy", "luty 2026")]
    assert found.plan.title == "Plan na rok 2026"
    assert remarks(found) == [
        'sheet "Plan", row 7: "Kino lipiec 2026" is hidden there; it was left out',
        'the hidden sheet "S" was left out; to import it: --sheet "S"',
    ]


def test_a_list_that_writer_made_of_words_second_list_style_is_within_the_item_above() -> None:
    def items(style: str, *texts: str) -> str:
        every = (
            f"<text:list-item><text:p text:style-name='{style}'>{one}</text:p></text:list-item>"
            for one in texts
        )
        return f"<text:list>{''.join(every)}</text:list>"

    styles = "".join(
        f"<style:style style:name='{name}' style:family='paragraph' style:parent-style-name='{parent}'/>"
        for name, parent in (("P1", "List_20_Bullet"), ("P2", "List_20_Bullet_20_2"))
    )
    month = "<text:h text:outline-level='2'>Luty 2026</text:h>"
    body = month + items("P1", "Bal") + items("P2", "dekoracje", "muzyka") + items("P1", "Kino")
    tasks = bring(text(body, styles), "plan.odt").plan.tasks
    assert [(task.title, task.activities) for task in tasks] == [
        ("Bal", ("dekoracje", "muzyka")),
        ("Kino", ()),
    ]
