"""Features of Word that python-docx lacks: languages, repeated headers, page numbers; and the file itself."""

from __future__ import annotations

from io import BytesIO
from typing import TYPE_CHECKING, Any
from xml.sax.saxutils import escape
from zipfile import ZIP_DEFLATED, ZipFile, ZipInfo

from osl.exchange.typeset import typeset
from osl.i18n import _

if TYPE_CHECKING:
    from collections.abc import Mapping

    from docx.document import Document as Word

    from osl.exchange.export_origin import ExportOrigin
    from osl.exchange.exporting.document import Document

CELL, GRID = "Table Text", "Table Grid"  # the styles of a paragraph in a table, and of the table
# Word requires a region with a language
REGIONS = {"pl": "pl-PL", "en": "en-GB"}
LONGEST = 255  # letters that a property of a document may have
MOST_COLUMNS = 10_000
_OFFICE = "http://schemas.openxmlformats.org/officeDocument/2006"
_CUSTOM = "application/vnd.openxmlformats-officedocument.custom-properties+xml"
# in place of the template's, which names another program and counts pages of another text
APPLICATION = (
    b'<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n<Properties '
    b'xmlns="http://schemas.openxmlformats.org/officeDocument/2006/extended-properties">'
    b"<Application>osl</Application></Properties>"
)
MODERN = "15"  # Word 2013 and later; older documents are shown in a compatibility mode


def _element(name: str, /, **attributes: str) -> Any:
    from docx.oxml.ns import qn
    from docx.oxml.parser import OxmlElement

    made = OxmlElement(name)
    for key, value in attributes.items():
        made.set(qn(f"w:{key}"), value)
    return made


def set_language(word: Word, language: str) -> None:
    """Set the language of every style of `word`."""
    from docx.oxml.ns import qn

    tag = REGIONS.get(language, language)
    for old in word.styles.element.iter(qn("w:lang")):
        old.set(qn("w:val"), tag)
    word.styles["Normal"].element.get_or_add_rPr().append(_element("w:lang", val=tag))


def tidy(word: Word) -> None:
    """Make the styles of `word` easy to read: a plain font, dark captions, little space in tables."""
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
    """Return the style of a table's first row: a grey background."""
    row, cell = _element("w:tblStylePr", type="firstRow"), _element("w:tcPr")
    cell.append(_element("w:shd", val="clear", color="auto", fill="ECECEC"))
    row.append(cell)
    return row


def dress(paragraph: Any, style_id: str) -> None:
    """Set the style of `paragraph` by its id; by name, python-docx would search all styles."""
    paragraph._p.style = style_id  # noqa: SLF001


def mark_language(run: Any, language: str) -> None:
    """Mark the text of `run` as written in `language`."""
    run._r.get_or_add_rPr().append(_element("w:lang", val=REGIONS.get(language, language)))  # noqa: SLF001


def add_link(paragraph: Any, words: str, address: str) -> Any:
    """Add `words` that link to `address` at the end of `paragraph`; return their run."""
    from docx.opc.constants import RELATIONSHIP_TYPE as KIND
    from docx.oxml.ns import qn
    from docx.shared import RGBColor

    run = paragraph.add_run(words)
    run.font.underline, run.font.color.rgb = True, RGBColor(0x05, 0x3D, 0x9E)
    link = _element("w:hyperlink")
    link.set(qn("r:id"), paragraph.part.relate_to(address, KIND.HYPERLINK, is_external=True))
    link.append(run._r)  # noqa: SLF001
    paragraph._p.append(link)  # noqa: SLF001
    return run


def repeat_header(row: Any) -> None:
    """Repeat `row` at the top of every page of its table."""
    row._tr.get_or_add_trPr().append(_element("w:tblHeader", val="true"))  # noqa: SLF001


def keep_together(row: Any) -> None:
    """Prevent a page break within `row`."""
    row._tr.get_or_add_trPr().append(_element("w:cantSplit", val="true"))  # noqa: SLF001


def describe_table(table: Any, text: str) -> None:
    """Set the caption of `table` that a screen reader announces."""
    table._tbl.tblPr.append(_element("w:tblCaption", val=text))  # noqa: SLF001


def tighten(table: Any) -> None:
    """Set the cell margins to 2 points, so that "VIII" fits a column that is one month wide."""
    margins = _element("w:tblCellMar")
    margins.extend(_element(f"w:{side}", w="40", type="dxa") for side in ("left", "right"))
    table._tbl.tblPr.insert_element_before(margins, "w:tblLook", "w:tblCaption")  # noqa: SLF001


def number_pages(footer: Any, document: Document) -> None:
    """Add to `footer` the title, the day that the document is true on, and "page 1 of 3" in fields."""
    from docx.enum.text import WD_ALIGN_PARAGRAPH

    paragraph = footer.paragraphs[0]
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
    field, run, text = _element("w:fldSimple", instr=instruction), _element("w:r"), _element("w:t")
    text.text = "1"
    run.append(text)
    field.append(run)
    paragraph._p.append(field)  # noqa: SLF001


def set_properties(word: Word, document: Document) -> None:
    """Set the properties of `word` to those of `document`, and remove what is left of the template."""
    from docx.opc.constants import RELATIONSHIP_TYPE as KIND

    about, package = word.core_properties, word.part.package
    about.title, about.subject = (
        document.title[:LONGEST],
        document.subject[:LONGEST],
    )
    about.author, about.language = document.author[:LONGEST], document.language
    about.comments = about.keywords = ""
    dates = [one for one in about._element if one.tag.endswith(("}created", "}modified"))]  # noqa: SLF001
    for one in dates:
        one.getparent().remove(one)
    for key in [key for key, one in package.rels.items() if one.reltype == KIND.THUMBNAIL]:
        del package.rels[key]
    _modernise(word)


def _modernise(word: Word) -> None:
    from docx.oxml.ns import qn

    for setting in word.settings.element.iter(qn("w:compatSetting")):
        if setting.get(qn("w:name")) == "compatibilityMode":
            setting.set(qn("w:val"), MODERN)


def bookmark(paragraph: Any, row: int, column: int) -> None:
    """Put an empty bookmark that Word does not list before the text of `paragraph`."""
    number = str(row * MOST_COLUMNS + column)
    start = _element("w:bookmarkStart", id=number, name=f"_osl{row}_{column}")
    first = paragraph._p.pPr  # noqa: SLF001
    at = 0 if first is None else list(paragraph._p).index(first) + 1  # noqa: SLF001
    paragraph._p.insert(at, start)  # noqa: SLF001
    paragraph._p.insert(at + 1, _element("w:bookmarkEnd", id=number))  # noqa: SLF001


def packed(word: Word, origin: ExportOrigin | None = None) -> bytes:
    """Return the bytes of `word`, without times, so that the same document is always the same bytes.

    The `origin` becomes properties of the document.
    """
    made, again = BytesIO(), BytesIO()
    word.save(made)
    with ZipFile(made) as old:
        parts = {name: old.read(name) for name in old.namelist()}
    parts["docProps/app.xml"] = APPLICATION
    if origin:
        _add_properties(parts, origin.pieces)
    with ZipFile(again, "w", ZIP_DEFLATED) as new:
        for name, part in parts.items():
            new.writestr(ZipInfo(name), part, ZIP_DEFLATED)
    return again.getvalue()


def _add_properties(parts: dict[str, bytes], properties: Mapping[str, str]) -> None:
    """Add a part with `properties` to the `parts` of a file, and what leads to it."""
    texts = "".join(
        f'<property fmtid="{{D5CDD505-2E9C-101B-9397-08002B2CF9AE}}" pid="{n}" name="{escape(name)}">'
        f"<vt:lpwstr>{escape(text)}</vt:lpwstr></property>"
        for n, (name, text) in enumerate(properties.items(), start=2)
    )
    parts["docProps/custom.xml"] = (
        '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n'
        f'<Properties xmlns="{_OFFICE}/custom-properties" xmlns:vt="{_OFFICE}/docPropsVTypes">'
        f"{texts}</Properties>"
    ).encode()
    kind = f"{_OFFICE}/relationships/custom-properties"
    link = f'<Relationship Id="rIdOsl" Type="{kind}" Target="docProps/custom.xml"/>'
    type_ = f'<Override PartName="/docProps/custom.xml" ContentType="{_CUSTOM}"/>'
    for name, end, new in (
        ("_rels/.rels", b"</Relationships>", link),
        ("[Content_Types].xml", b"</Types>", type_),
    ):
        parts[name] = parts[name].replace(end, new.encode() + end)
