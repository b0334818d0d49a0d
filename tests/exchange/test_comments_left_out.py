"""Comments beside cells and texts, and colours that rules give: named, and not taken for the plan."""

from __future__ import annotations

import io
import zipfile
from typing import TYPE_CHECKING, Any

import pytest
from bringing import bring, remarks
from office import converted
from workbooks import workbook

from osl.problem import OslError

if TYPE_CHECKING:
    from collections.abc import Mapping

ROWS = (("Zadanie", "Termin"), ("Bal", "maj 2026"), ("Kino", "lipiec 2026"))


def changed(data: bytes, parts: Mapping[str, tuple[str, str]], more: Mapping[str, str]) -> bytes:
    """The archive `data` with a text replaced in some parts, and with `more` parts."""
    made = io.BytesIO()
    with zipfile.ZipFile(io.BytesIO(data)) as before, zipfile.ZipFile(made, "w") as after:
        for name in before.namelist():
            old, new = parts.get(name, ("", ""))
            assert old.encode() in before.read(name)
            after.writestr(name, before.read(name).replace(old.encode(), new.encode(), 1))
        for name, text in more.items():
            after.writestr(name, text)
    return made.getvalue()


def test_the_comment_of_a_cell_in_excel_is_named_with_its_row() -> None:
    def commented(book: Any) -> None:
        book.get_worksheet_by_name("Plan").write_comment("B2", "czy na pewno\nmaj?")

    found = bring(workbook({"Plan": ROWS}, commented), "plan.xlsx")
    assert 'sheet "Plan", row 2: the comment "czy na pewno maj?" was left out' in remarks(found)
    assert [task.when for task in found.plan.tasks] == ["maj 2026", "lipiec 2026"]


def test_a_conversation_in_excel_is_named_once() -> None:
    def commented(book: Any) -> None:
        book.get_worksheet_by_name("Plan").write_comment("B2", "[Threaded comment] Your version of Excel …")

    links = "xl/worksheets/_rels/sheet1.xml.rels"
    kind = "http://schemas.microsoft.com/office/2017/10/relationships/threadedComment"
    link = f'<Relationship Id="rId9" Type="{kind}" Target="../threadedComments/threadedComment1.xml"/>'
    said = (f'<threadedComment ref="B3"><text>{one}</text></threadedComment>' for one in ("Raz", "Dwa"))
    thread = f'<ThreadedComments xmlns="x">{"".join(said)}</ThreadedComments>'
    data = changed(
        workbook({"Plan": ROWS}, commented),
        {links: ("</Relationships>", f"{link}</Relationships>")},
        {"xl/threadedComments/threadedComment1.xml": thread},
    )
    found = [one for one in remarks(bring(data, "plan.xlsx")) if "comment" in one]
    assert found == [f'sheet "Plan", row 3: the comment "{one}" was left out' for one in ("Raz", "Dwa")]


def test_comments_and_shapes_of_an_old_excel_file_are_named_as_those_of_a_new_one() -> None:
    long = "Do ustalenia z radą " * 500

    def commented(book: Any) -> None:
        sheet = book.get_worksheet_by_name("Plan")
        sheet.write_comment("B2", "czy na pewno\nmaj?")
        sheet.write_comment("A3", long)
        sheet.insert_textbox("D1", "Wersja robocza – żółta")

    new = workbook({"Plan": ROWS, "Uwagi": (("pusto",),)}, commented)
    old = converted({"a": new}, "xlsx", "xls")["a"]
    assert not old.startswith(b"PK")
    said = [one for one in remarks(bring(old, "a.xls")) if one.startswith('sheet "Plan"')]
    assert said == [
        'sheet "Plan": "Wersja robocza – żółta" is in a shape over the cells; it was left out',
        'sheet "Plan", row 2: the comment "czy na pewno maj?" was left out',
        f'sheet "Plan", row 3: the comment "{long[:59]}…" was left out',
    ]


OFFICE = (
    'xmlns:office="urn:oasis:names:tc:opendocument:xmlns:office:1.0" xmlns:dc="x" '
    'xmlns:table="urn:oasis:names:tc:opendocument:xmlns:table:1.0" '
    'xmlns:text="urn:oasis:names:tc:opendocument:xmlns:text:1.0" xmlns:calcext="x"'
)
SAID = "<text:p>czy na</text:p><text:p>pewno?</text:p>"
NOTE = f"<office:annotation><dc:creator>A</dc:creator>{SAID}</office:annotation>"


def opendocument(kind: str, body: str) -> bytes:
    """An OpenDocument file of the `kind` text or spreadsheet."""
    made = io.BytesIO()
    with zipfile.ZipFile(made, "w") as file:
        file.writestr("mimetype", f"application/vnd.oasis.opendocument.{kind}")
        inner = f"<office:body><office:{kind}>{body}</office:{kind}></office:body>"
        file.writestr("content.xml", f"<office:document-content {OFFICE}>{inner}</office:document-content>")
    return made.getvalue()


def table(*rows: tuple[str, ...], after: str = "") -> str:
    """A table of OpenDocument; a cell that begins with a tag is put as it is."""

    def cell(text: str) -> str:
        inner = text if text.startswith("<") else f"<text:p>{text}</text:p>"
        return f"<table:table-cell>{inner}</table:table-cell>"

    lines = "".join(f"<table:table-row>{''.join(map(cell, row))}</table:table-row>" for row in rows)
    return f'<table:table table:name="Plan">{lines}{after}</table:table>'


COMMENTED = table(("Zadanie", "Termin"), ("Bal", f"{NOTE}<text:p>maj 2026</text:p>"))


def test_the_comment_of_a_cell_in_calc_is_named_with_its_row() -> None:
    found = bring(opendocument("spreadsheet", COMMENTED), "plan.ods")
    assert [one for one in remarks(found) if "comment" in one] == [
        'sheet "Plan", row 2: the comment "czy na pewno?" was left out'
    ]
    assert found.plan.tasks[0].when == "maj 2026"


def test_the_comments_of_a_text_are_named_in_and_above_its_table() -> None:
    inline = table(("Zadanie", "Termin"), ("Bal", f"<text:p>{NOTE}maj 2026</text:p>"))
    found = bring(opendocument("text", f"<text:p>Plan 2026{NOTE}</text:p>{inline}"), "plan.odt")
    assert [one for one in remarks(found) if "comment" in one] == [
        'paragraph 1: the comment "czy na pewno?" was left out',
        'table 1, row 2: the comment "czy na pewno?" was left out',
    ]


# ---- colours by rule

HEADINGS = ("Lp.", "Zadanie", "styczeń", "luty", "marzec")
GRID = (HEADINGS, ("1.", "Bal", "", "", ""), ("2.", "Kino", "", "", ""))
BY_RULE = "colours that a rule gives to cells (conditional formatting) are not read"


def by_rule(book: Any) -> None:
    """Let a rule colour the cells of the grid."""
    rule = {"type": "blanks", "format": book.add_format({"bg_color": "#00FF00"})}
    book.get_worksheet_by_name("Plan").conditional_format("B2:D3", rule)


def test_colours_by_a_rule_are_named_if_a_grid_has_no_other_mark() -> None:
    found = bring(workbook({"Plan": GRID}, by_rule), "a.xlsx", year=2026)
    assert f'sheet "Plan": {BY_RULE}' in remarks(found)
    assert [task.title for task in found.plan.tasks] == ["Bal", "Kino"]
    rules = "<calcext:conditional-formats><calcext:conditional-format/></calcext:conditional-formats>"
    calc = opendocument("spreadsheet", table(*GRID, after=rules))
    assert f'sheet "Plan": {BY_RULE}' in remarks(bring(calc, "a.ods", year=2026))


def test_a_grid_of_nothing_but_colours_by_rule_is_refused_with_that_reason() -> None:
    rows = tuple(row[1:] for row in GRID)
    with pytest.raises(OslError, match="conditional formatting"):
        bring(workbook({"Plan": rows}, by_rule), "a.xlsx", year=2026)


def test_colours_by_a_rule_are_not_named_beside_marks_or_dates() -> None:
    marked = (HEADINGS, ("1.", "Bal", "x", "", ""))
    dated = (("Zadanie", "Termin", *HEADINGS[2:]), ("Bal", "maj", "", "", ""))
    for rows in (marked, dated, ROWS):
        found = bring(workbook({"Plan": rows}, by_rule), "a.xlsx", year=2026)
        assert not [one for one in remarks(found) if BY_RULE in one]
