"""What Word knows and python-docx has no word for: languages, repeated headers, page numbers."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from docx.document import Document as Word

CELL, GRID = "Table Text", "Table Grid"  # the styles of a paragraph in a table, and of the table
# Word wants a region with a language
REGIONS = {"pl": "pl-PL", "en": "en-GB"}


def _element(name: str, **attributes: str) -> Any:
    from docx.oxml.ns import qn
    from docx.oxml.parser import OxmlElement

    made = OxmlElement(name)
    for key, value in attributes.items():
        made.set(qn(f"w:{key}"), value)
    return made


def set_language(word: Word, language: str) -> None:
    """Let every style of `word` speak `language`."""
    from docx.oxml.ns import qn

    tag = REGIONS.get(language, language)
    for old in word.styles.element.iter(qn("w:lang")):
        old.set(qn("w:val"), tag)
    word.styles["Normal"].element.get_or_add_rPr().append(_element("w:lang", val=tag))


def tidy(word: Word) -> None:
    """Make the styles of `word` easy to read: a plain letter, dark captions, close lines in tables."""
    from docx.enum.style import WD_STYLE_TYPE
    from docx.oxml.ns import qn
    from docx.shared import Pt, RGBColor

    normal, caption = word.styles["Normal"], word.styles["Caption"]
    normal.font.name, normal.font.size = "Calibri", Pt(11)
    normal.paragraph_format.space_before = Pt(6)
    for slot in ("w:cs", "w:eastAsia"):
        normal.element.rPr.rFonts.set(qn(slot), "Calibri")
    caption.font.color.rgb, caption.font.size = RGBColor(0x1A, 0x1A, 0x1A), Pt(10)
    caption.paragraph_format.space_before = Pt(12)
    cell = word.styles.add_style(CELL, WD_STYLE_TYPE.PARAGRAPH)
    cell.base_style = normal
    for style in (cell, word.styles["List Bullet"]):
        style.font.size = Pt(10)
        style.paragraph_format.space_before = style.paragraph_format.space_after = Pt(2)
    word.styles[GRID].element.append(_first_row())


def _first_row() -> Any:
    """How the first row of a table looks: grey behind it."""
    row, cell = _element("w:tblStylePr", type="firstRow"), _element("w:tcPr")
    cell.append(_element("w:shd", val="clear", color="auto", fill="ECECEC"))
    row.append(cell)
    return row


def dress(paragraph: Any, style_id: str) -> None:
    """Give `paragraph` a style by its id: to find one by name, python-docx looks through all of them."""
    paragraph._p.style = style_id  # noqa: SLF001


def speak(run: Any, language: str) -> None:
    """Mark the words of `run` as those of `language`."""
    run._r.get_or_add_rPr().append(_element("w:lang", val=REGIONS.get(language, language)))  # noqa: SLF001


def repeat_header(row: Any) -> None:
    """Show `row` again at the top of every page that its table reaches."""
    row._tr.get_or_add_trPr().append(_element("w:tblHeader", val="true"))  # noqa: SLF001


def keep_together(row: Any) -> None:
    """Let no page end within `row`."""
    row._tr.get_or_add_trPr().append(_element("w:cantSplit", val="true"))  # noqa: SLF001


def describe_table(table: Any, text: str) -> None:
    """Give `table` the words that a screen reader says of it."""
    table._tbl.tblPr.append(_element("w:tblCaption", val=text))  # noqa: SLF001


def tighten(table: Any) -> None:
    """Leave 2 points free beside the text of each cell, so that "VIII" fits a column a month wide."""
    margins = _element("w:tblCellMar")
    margins.extend(_element(f"w:{side}", w="40", type="dxa") for side in ("left", "right"))
    table._tbl.tblPr.insert_element_before(margins, "w:tblLook", "w:tblCaption")  # noqa: SLF001


def number_pages(footer: Any) -> None:
    """Put the number of the page at the end of each page."""
    from docx.enum.text import WD_ALIGN_PARAGRAPH

    paragraph = footer.paragraphs[0]
    paragraph.alignment = WD_ALIGN_PARAGRAPH.RIGHT
    field = _element("w:fldSimple", instr="PAGE")
    run = _element("w:r")
    text = _element("w:t")
    text.text = "1"
    run.append(text)
    field.append(run)
    paragraph._p.append(field)  # noqa: SLF001
