"""Features of Word that python-docx lacks: languages, repeated headers, page numbers, bookmarks."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from osl.exchange.typeset import typeset
from osl.i18n import _

if TYPE_CHECKING:
    from docx.document import Document as Word

    from osl.exchange.exporting.document import Document

W = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"  # before the names of elements
CELL = "Table Text"  # the style of a paragraph in a table
BEGIN, END = "_oslBegin", "_oslEnd"  # bookmarks around what osl wrote into an office's file
# Word requires a region with a language
REGIONS = {"pl": "pl-PL", "en": "en-GB"}
LONGEST = 255  # letters that a property of a document may have
MOST_COLUMNS = 10_000


def element(name: str, /, **attributes: str) -> Any:
    """Return a new element of Word's, such as "w:tblHeader", with these attributes."""
    from docx.oxml.ns import qn
    from docx.oxml.parser import OxmlElement

    made = OxmlElement(name)
    for key, value in attributes.items():
        made.set(qn(f"w:{key}"), value)
    return made


def dress(paragraph: Any, style_id: str) -> None:
    """Set the style of `paragraph` by its id; by name, python-docx would search all styles."""
    paragraph._p.style = style_id  # noqa: SLF001


def mark_language(run: Any, language: str) -> None:
    """Mark the text of `run` as written in `language`."""
    run._r.get_or_add_rPr().append(element("w:lang", val=REGIONS.get(language, language)))  # noqa: SLF001


def add_link(paragraph: Any, words: str, address: str) -> Any:
    """Add `words` that link to `address` at the end of `paragraph`; return their run."""
    from docx.opc.constants import RELATIONSHIP_TYPE as KIND
    from docx.oxml.ns import qn
    from docx.shared import RGBColor

    run = paragraph.add_run(words)
    run.font.underline, run.font.color.rgb = True, RGBColor(0x05, 0x3D, 0x9E)
    link = element("w:hyperlink")
    link.set(qn("r:id"), paragraph.part.relate_to(address, KIND.HYPERLINK, is_external=True))
    link.append(run._r)  # noqa: SLF001
    paragraph._p.append(link)  # noqa: SLF001
    return run


def link_inside(paragraph: Any, name: str) -> None:
    """Let the text of `paragraph` lead to the bookmark `name` of the same file."""
    link = element("w:hyperlink", anchor=name, history="1")
    runs = [run._r for run in paragraph.runs]  # noqa: SLF001
    paragraph._p.append(link)  # noqa: SLF001
    link.extend(runs)


def repeat_header(row: Any) -> None:
    """Repeat `row` at the top of every page of its table."""
    row._tr.get_or_add_trPr().append(element("w:tblHeader", val="true"))  # noqa: SLF001


def keep_together(row: Any) -> None:
    """Prevent a page break within `row`."""
    row._tr.get_or_add_trPr().append(element("w:cantSplit", val="true"))  # noqa: SLF001


def describe_table(table: Any, text: str) -> None:
    """Set the caption of `table` that a screen reader announces."""
    table._tbl.tblPr.append(element("w:tblCaption", val=text))  # noqa: SLF001


def tighten(table: Any) -> None:
    """Set the cell margins to 2 points, so that "VIII" fits a column that is one month wide."""
    margins = element("w:tblCellMar")
    margins.extend(element(f"w:{side}", w="40", type="dxa") for side in ("left", "right"))
    table._tbl.tblPr.insert_element_before(margins, "w:tblLook", "w:tblCaption")  # noqa: SLF001


def keep_with_next(row: Any) -> None:
    """Keep `row` on the page of the next one."""
    for paragraph in (one for cell in row.cells for one in cell.paragraphs):
        paragraph.paragraph_format.keep_with_next = True


def mark_last_row(table: Any) -> None:
    """Mark the last row of `table` as its total, for the style of the table."""
    from docx.oxml.ns import qn

    for look in table._tbl.tblPr.iter(qn("w:tblLook")):  # noqa: SLF001
        look.set(qn("w:lastRow"), "1")
        look.set(qn("w:val"), "0460")


def describe_picture(run: Any, text: str) -> None:
    """Set the text that a screen reader reads for the picture in `run`."""
    from docx.oxml.ns import qn

    for one in run._r.iter(qn("wp:docPr")):  # noqa: SLF001
        one.set("descr", text)


def has_footer(section: Any) -> bool:
    """Return whether the pages of `section` have a footer of their own with something in it."""
    from docx.oxml.ns import qn

    if section.footer.is_linked_to_previous:
        return False
    seen = ("w:t", "w:drawing", "w:pict", "w:fldSimple", "w:instrText")
    return any(
        one.tag != qn("w:t") or (one.text or "").strip()
        for one in section.footer._element.iter(*map(qn, seen))  # noqa: SLF001
    )


def add_footer(footer: Any, document: Document, style: str) -> None:
    """Add to `footer` the title, the day that the document is true on, and "page 1 of 3" in fields."""
    from docx.enum.text import WD_ALIGN_PARAGRAPH

    paragraph = footer.paragraphs[0]
    dress(paragraph, style)
    paragraph.alignment = WD_ALIGN_PARAGRAPH.RIGHT
    before, between, after = _("page {n} of {all}").replace("{n}", "\0").replace("{all}", "\0").split("\0")
    about = " · ".join(filter(None, (document.title, document.as_of, before)))
    paragraph.add_run(typeset(about if before else f"{about} · "))
    _add_field(paragraph, "PAGE")
    paragraph.add_run(between)
    _add_field(paragraph, "NUMPAGES")
    if after:
        paragraph.add_run(after)


def _add_field(paragraph: Any, instruction: str) -> None:
    field, run, text = element("w:fldSimple", instr=instruction), element("w:r"), element("w:t")
    text.text = "1"
    run.append(text)
    field.append(run)
    paragraph._p.append(field)  # noqa: SLF001


def free_bookmark(word: Word) -> int:
    """Return the least number from which on no bookmark of `word` has one."""
    from docx.oxml.ns import qn

    used = (one.get(qn("w:id")) or "" for one in word.element.body.iter(qn("w:bookmarkStart")))
    return max((int(one) for one in used if one.isdecimal()), default=0) + 1


def bookmark_name(row: int, column: int) -> str:
    """Return the name of the bookmark of a cell; both numbers from 1, rows counted over all tables."""
    return f"_osl{row}_{column}"


def bookmark(paragraph: Any, row: int, column: int, first: int) -> None:
    """Put an empty bookmark that Word does not list before the text of `paragraph`; ids begin at `first`."""
    point(paragraph._p, bookmark_name(row, column), first + row * MOST_COLUMNS + column)  # noqa: SLF001


def point(paragraph: Any, name: str, number: int) -> None:
    """Put an empty bookmark before the text of `paragraph`, an element."""
    first = paragraph.pPr
    at = 0 if first is None else list(paragraph).index(first) + 1
    paragraph.insert(at, element("w:bookmarkStart", id=str(number), name=name))
    paragraph.insert(at + 1, element("w:bookmarkEnd", id=str(number)))
