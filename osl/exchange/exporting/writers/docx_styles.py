"""The styles of a Word document: those of an office's file, and ours for those that it lacks."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from osl.exchange.exporting.writers.docx_parts import CELL, REGIONS, W, element
from osl.values import Value

if TYPE_CHECKING:
    from collections.abc import Iterator

    from docx.document import Document as Word

TITLE, HEADING, CAPTION, ITEM, FOOTER = "Title", "Heading 1", "Caption", "List Bullet", "Footer"
TABLE = "Plan Table"
INK, GREY = "1A1A1A", "6B6B6B"
# points: size, space above, space below; whether bold, whether kept with the next paragraph
LOOKS = {
    TITLE: (18.0, 0, 10, True, True),
    HEADING: (13.0, 14, 4, True, True),
    CAPTION: (10.0, 8, 4, True, True),
    CELL: (10.0, 2, 2, False, False),
    ITEM: (10.0, 2, 2, False, False),
    FOOTER: (8.0, 0, 0, False, False),
}


class WordStyles(Value):
    """The ids of the styles that a document uses, by its parts, and the language of their text."""

    title: str
    heading: str
    caption: str
    cell: str
    item: str
    footer: str
    table: str
    language: str


def styles_of(word: Word) -> WordStyles:
    """Return the styles of `word`, an office's file; those that it lacks are made."""
    roles = (TITLE, HEADING, CAPTION, CELL, ITEM, FOOTER)
    title, heading, caption, cell, item, footer = (
        _found(word, name, "paragraph") or _made(word, name) for name in roles
    )
    table = _found(word, TABLE, "table") or _made_table(word)
    return WordStyles(title, heading, caption, cell, item, footer, table, _language(word))


def own_styles(word: Word, language: str) -> WordStyles:
    """Return the styles of `word`, a new file, after making them easy to read and setting their language."""
    from docx.oxml.ns import qn
    from docx.shared import Pt

    normal = word.styles["Normal"]
    normal.font.name, normal.font.size = "Calibri", Pt(11)
    normal.paragraph_format.space_before = Pt(6)
    for slot in ("w:cs", "w:eastAsia"):
        normal.element.rPr.rFonts.set(qn(slot), "Calibri")
    tag = REGIONS.get(language, language)
    for old in word.styles.element.iter(qn("w:lang")):
        old.set(qn("w:val"), tag)
    normal.element.get_or_add_rPr().append(element("w:lang", val=tag))
    for name in (TITLE, HEADING, CAPTION, FOOTER):  # the library's are blue
        _remove(word, name)
    _dress(word.styles[ITEM], ITEM)
    return styles_of(word)._replace(language=tag)


def _found(word: Word, name: str, kind: str) -> str:
    """Return the id of the style of `word` with this name and kind; empty if there is none."""
    return next(
        (one.get(f"{W}styleId") or "" for one in _styles(word, kind) if _name(one) == name.casefold()), ""
    )


def _styles(word: Word, kind: str) -> Iterator[Any]:
    return (one for one in word.styles.element.iter(f"{W}style") if one.get(f"{W}type", "paragraph") == kind)


def _name(style: Any) -> str:
    name = style.find(f"{W}name")
    return "" if name is None else (name.get(f"{W}val") or "").casefold()


def _remove(word: Word, name: str) -> None:
    for one in list(_styles(word, "paragraph")):
        if _name(one) == name.casefold():
            one.getparent().remove(one)


def _made(word: Word, name: str) -> str:
    """Make the paragraph style `name` on the file's usual one, and return its id."""
    from docx.enum.style import WD_STYLE_TYPE

    style = word.styles.add_style(name, WD_STYLE_TYPE.PARAGRAPH, builtin=name != CELL)
    base = word.styles.default(WD_STYLE_TYPE.PARAGRAPH)
    if base is not None:
        style.base_style = base
    style.element.set(f"{W}styleId", _free_id(word, style))
    _dress(style, name)
    if name == HEADING:
        style.element.get_or_add_pPr().append(element("w:outlineLvl", val="0"))
    if name == ITEM:
        _add_bullet(word, style)
    return str(style.style_id)


def _free_id(word: Word, style: Any) -> str:
    """Return an id for `style` that no other style of the file has."""
    taken = {
        one.get(f"{W}styleId") for one in word.styles.element.iter(f"{W}style") if one is not style.element
    }
    wanted = "Osl" + "".join(style.name.split())
    return wanted if style.style_id in taken else str(style.style_id)


def _dress(style: Any, name: str) -> None:
    from docx.shared import Pt, RGBColor

    size, above, below, bold, keeps = LOOKS[name]
    style.font.size, style.font.bold = Pt(size), bold or None
    shape = style.paragraph_format
    shape.space_before, shape.space_after = Pt(above), Pt(below)
    shape.keep_with_next = keeps or None
    if name == FOOTER:
        style.font.color.rgb = RGBColor.from_string(GREY)


def _add_bullet(word: Word, style: Any) -> None:
    """Give the paragraphs of `style` a bullet."""
    root = _numbering(word)
    used = [int(one.get(f"{W}abstractNumId") or 0) for one in root.iter(f"{W}abstractNum")]
    used += [int(one.get(f"{W}numId") or 0) for one in root.iter(f"{W}num")]
    number = str(max(used, default=0) + 1)
    abstract, level = element("w:abstractNum", abstractNumId=number), element("w:lvl", ilvl="0")
    abstract.append(element("w:multiLevelType", val="singleLevel"))
    level.extend(
        [element("w:start", val="1"), element("w:numFmt", val="bullet"), element("w:lvlText", val="•")]
    )
    level.append(element("w:lvlJc", val="left"))
    indent = element("w:pPr")
    indent.append(element("w:ind", left="284", hanging="227"))
    level.append(indent)
    abstract.append(level)
    first = root.find(f"{W}num")
    root.append(abstract) if first is None else first.addprevious(abstract)
    num = element("w:num", numId=number)
    num.append(element("w:abstractNumId", val=number))
    root.append(num)
    listed = element("w:numPr")
    listed.append(element("w:numId", val=number))
    style.element.get_or_add_pPr().insert_element_before(listed, "w:spacing", "w:ind", "w:jc", "w:outlineLvl")


def _numbering(word: Word) -> Any:
    """Return the root of the part with lists, which is made if the file has none."""
    from docx.opc.constants import CONTENT_TYPE, RELATIONSHIP_TYPE
    from docx.opc.packuri import PackURI
    from docx.parts.numbering import NumberingPart

    part = word.part
    if not any(one.reltype == RELATIONSHIP_TYPE.NUMBERING for one in part.rels.values()):
        blob = f'<w:numbering xmlns:w="{W[1:-1]}"/>'.encode()
        made = NumberingPart.load(
            PackURI("/word/numbering.xml"), CONTENT_TYPE.WML_NUMBERING, blob, part.package
        )
        part.relate_to(made, RELATIONSHIP_TYPE.NUMBERING)
    return part.numbering_part.element


def _made_table(word: Word) -> str:
    """Make the style of tables, rules between rows and none between columns, and return its id."""
    from docx.enum.style import WD_STYLE_TYPE

    style = word.styles.add_style(TABLE, WD_STYLE_TYPE.TABLE)
    style.element.set(f"{W}styleId", _free_id(word, style))
    table = element("w:tblPr")
    borders = element("w:tblBorders")
    borders.append(_rule("top", 8, INK))
    borders.extend([_rule("bottom", 8, GREY), _rule("insideH", 4, "B8B8B8")])
    margins = element("w:tblCellMar")
    margins.extend(element(f"w:{side}", w="85", type="dxa") for side in ("left", "right"))
    table.extend([borders, margins])
    style.element.append(table)
    style.element.append(_first_row())
    return str(style.style_id)


def _rule(side: str, width: int, colour: str) -> Any:
    return element(f"w:{side}", val="single", sz=str(width), space="0", color=colour)


def _first_row() -> Any:
    """Return the style of a table's first row: a light background above a rule."""
    row, cell, borders = element("w:tblStylePr", type="firstRow"), element("w:tcPr"), element("w:tcBorders")
    borders.append(_rule("bottom", 8, INK))
    cell.extend([borders, element("w:shd", val="clear", color="auto", fill="F2F2F2")])
    row.append(cell)
    return row


def _language(word: Word) -> str:
    """Return the language tag of the file's usual text; empty if it names none."""
    from docx.enum.style import WD_STYLE_TYPE

    base = word.styles.default(WD_STYLE_TYPE.PARAGRAPH)
    places = [None if base is None else base.element, word.styles.element.find(f"{W}docDefaults")]
    for place in places:
        found = None if place is None else place.find(f".//{W}lang")
        if found is not None and found.get(f"{W}val"):
            return str(found.get(f"{W}val"))
    return ""
