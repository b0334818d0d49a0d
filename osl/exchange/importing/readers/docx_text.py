"""The text of Word's paragraphs: tracked changes, marks of struck out and hidden text, boxes, footnotes."""

from __future__ import annotations

from itertools import chain
from typing import TYPE_CHECKING, Any

from osl.exchange.exporting.writers.docx_parts import BEGIN, END, W
from osl.exchange.importing.readers.marks import DEEPEST, DELETED, HIDDEN, PLACEHOLDER, RAISED, STRUCK, marked

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping, Sequence

TRANSPARENT = frozenset(W + name for name in ("sdt", "sdtContent", "ins", "moveTo", "customXml", "smartTag"))
SKIPPED = frozenset(
    W + name for name in ("del", "moveFrom", "pPr", "rPr", "tcPr", "sdtPr", "instrText", "txbxContent")
) | {"{http://schemas.openxmlformats.org/markup-compatibility/2006}Fallback"}
# characters of Word's fonts of signs, by their code: ticks, crosses, boxes, bullets
_SYMBOLS = {
    0xF0FC: "✓", 0xF0FE: "☑", 0xF0FB: "✗", 0xF0FD: "☒", 0xF0A8: "☐", 0xF06F: "☐", 0xF0A7: "▪", 0xF0B7: "•",
    0xF050: "✓", 0xF052: "☑", 0xF04F: "✗", 0xF051: "☒", 0xF0D8: "➢", 0xF06E: "■", 0xF06C: "●", 0xF0A3: "☐",
}  # fmt: skip
SIGNS = {
    W + "tab": "\t",
    W + "br": "\n",
    W + "cr": "\n",
    W + "noBreakHyphen": "-",
    W + "softHyphen": "\xad",
}
FOOTNOTES, COMMENT = ("footnote", "endnote"), "comment"
RELATION = "{http://schemas.openxmlformats.org/officeDocument/2006/relationships}id"
_KINDS = {"vanish": HIDDEN, "strike": STRUCK, "dstrike": STRUCK, "showingPlcHdr": PLACEHOLDER}
_DELETED = frozenset((W + "del", W + "moveFrom"))
_MATH = "{http://schemas.openxmlformats.org/officeDocument/2006/math}t"
_TEXTS = frozenset((W + "t", W + "delText", _MATH))


def flat(parent: Any) -> Iterator[Any]:
    """Yield the elements in `parent`, those within content controls and insertions too."""
    for child in parent:
        if child.tag in TRANSPARENT:
            yield from flat(child)
        else:
            yield child


def children(parent: Any, name: str) -> Iterator[Any]:
    """Return the elements `name` in `parent`."""
    return (child for child in flat(parent) if child.tag == W + name)


def number(element: Any) -> int:
    """Return the number in `element`; 1 if it has none."""
    value = element.get(W + "val") or ""
    return max(int(value), 1) if value.isdecimal() else 1


def own_blocks(body: Any) -> tuple[list[Any], list[str]]:
    """Return the elements that osl wrote into an office's file, and the texts before and after them.

    In another document, they are all elements of `body`.
    """
    blocks = list(body)
    marks = [
        next((n for n, one in enumerate(blocks) if name in _bookmarks(one)), None) for name in (BEGIN, END)
    ]
    first, last = marks
    if first is None or last is None or last < first:
        return blocks, []
    outside = (map(whole_text, part) for part in (blocks[:first], blocks[last + 1 :]))
    return blocks[first : last + 1], list(filter(None, (" ".join(" ".join(one).split()) for one in outside)))


def _bookmarks(element: Any) -> list[str]:
    return [one.get(W + "name") or "" for one in element.iter(W + "bookmarkStart")]


def whole_text(element: Any) -> str:
    """Return all text of paragraphs, a row or a cell, deleted or not, with its marks."""
    return " ".join("".join(text_of(one)) for one in element.iter(W + "p"))


def is_on(properties: Any, name: str) -> bool:
    """Return whether the property `name` is set: there, and not "false"."""
    found = properties.find(W + name) if properties is not None else None
    return found is not None and found.get(W + "val") not in ("0", "false", "off", "none")


def _kind(run: Any) -> str:
    """Return how the text of `run` is marked: HIDDEN, STRUCK, RAISED or not at all."""
    properties = run.find(W + "rPr")
    if properties is None:
        return ""
    if found := next((kind for name, kind in _KINDS.items() if is_on(properties, name)), ""):
        return found
    raised = properties.find(W + "vertAlign")
    return RAISED if raised is not None and raised.get(W + "val") == "superscript" else ""


def boxes(element: Any) -> Iterator[Any]:
    """Return the text boxes in `element`, each once: an older Word has a second copy of it."""
    for child in element:
        if child.tag == W + "txbxContent":
            yield child
        elif child.tag not in SKIPPED and child.tag != W + "tbl":
            yield from boxes(child)


def columns_spanned(cell: Any) -> int:
    """Return how many columns `cell` spans."""
    span = cell.find(f"{W}tcPr/{W}gridSpan")
    return number(span) if span is not None else 1


def note_ids(element: Any, kinds: Sequence[str] = FOOTNOTES) -> Iterator[str]:
    """Return the ids of the notes of these `kinds` that `element` refers to, with what they are."""
    for name in kinds:
        for one in element.iter(f"{W}{name}Reference"):
            yield f"{name} {one.get(W + 'id')}"


def notes(relations: Iterable[Any]) -> dict[str, str]:
    """Return the text of each footnote, endnote and comment by what `note_ids` calls it."""
    from docx.oxml import parse_xml

    found = {}
    for one in relations:
        name = one.reltype.rpartition("/")[2].removesuffix("s")
        if name in (*FOOTNOTES, COMMENT) and not one.is_external:
            for note in parse_xml(one.target_part.blob).iter(W + name):
                found[f"{name} {note.get(W + 'id')}"] = " ".join("".join(text_of(note)).split())
    return found


def text_of(element: Any, targets: Mapping[str, str] | None = None) -> Iterator[str]:
    """Return what a reader sees of a paragraph: no field codes or properties; what was deleted is marked so.

    Behind what links to one of `targets` (by relation id) is that address.
    """
    for child in element:
        if child.tag == W + "r" and (kind := _kind(child)):
            yield marked(kind, "".join(text_of(child, targets)))
        elif child.tag in _DELETED:
            yield marked(DELETED, "".join(text_of(child, targets)))
        elif child.tag in _TEXTS:
            yield child.text or ""
        elif child.tag == W + "fldChar":
            yield _chosen(child)
        elif child.tag in SIGNS:
            yield SIGNS[child.tag]
        elif child.tag == W + "sym":
            yield _symbol(child.get(W + "char") or "")
        elif child.tag not in SKIPPED:
            yield from text_of(child, targets)
        if targets and child.tag == W + "hyperlink" and (address := targets.get(child.get(RELATION))):
            yield f" {address}"


def _chosen(field: Any) -> str:
    """Return what an old form's field shows that has no text: the choice in a list, a box."""
    chosen = field.find(f"{W}ffData/{W}ddList")
    if chosen is not None:
        entries = [one.get(W + "val") or "" for one in chosen.iter(W + "listEntry")]
        at = next((one.get(W + "val") or "" for one in chosen.iter(W + "result", W + "default")), "0")
        return entries[int(at)] if at.isdecimal() and int(at) < len(entries) else ""
    box = field.find(f"{W}ffData/{W}checkBox")
    if box is None:
        return ""
    return "☒" if is_on(box, "checked" if box.find(W + "checked") is not None else "default") else "☐"


def _symbol(code: str) -> str:
    """Return the sign that Word's hexadecimal `code` stands for; none if it is none that people write."""
    try:
        number = int(code, 16)
    except ValueError:
        return ""
    return _SYMBOLS.get(number if number >= 0xF000 else number + 0xF000, "")


def join_paragraphs(body: Any) -> None:
    """Join each paragraph whose end a tracked change took away with the one below, as accepting it does."""
    for change in [*body.iter(W + "del", W + "moveFrom")]:
        if (properties := change.getparent()).tag != W + "rPr" or properties.getparent().tag != W + "pPr":
            continue
        paragraph = properties.getparent().getparent()
        below = paragraph.getnext()
        if below is not None and below.tag == W + "p":
            for child in reversed([one for one in paragraph if one.tag != W + "pPr"]):
                below.insert(1 if below.find(W + "pPr") is not None else 0, child)
            paragraph.getparent().remove(paragraph)


def put_styles(body: Any, styles: Iterable[Any]) -> None:
    """Put into the properties of runs what their styles, or their paragraphs', strike out, hide or raise."""
    named = {one.style_id: one.element for one in styles}
    marks = {name: found for name, one in named.items() if (found := _marks_of(one, named))}
    for run in body.iter(W + "r") if marks else ():
        own = run.find(W + "rPr")
        ids = (run.getparent().find(f"{W}pPr/{W}pStyle"), run.find(f"{W}rPr/{W}rStyle"))
        named_marks = (marks.get(one.get(W + "val"), ()) for one in ids if one is not None)
        styled = dict(chain.from_iterable(named_marks))
        if styled and own is None:
            run.insert(0, own := run.makeelement(W + "rPr"))
        for name, value in styled.items():
            if own.find(W + name) is None:
                own.append(own.makeelement(W + name, {W + "val": value}))


def _marks_of(style: Any, named: Mapping[str, Any]) -> list[tuple[str, str]]:
    """Return the properties of `style`, and of those it is based on, that mark text: name and value."""
    found: dict[str, str] = {}
    for _ in range(DEEPEST):
        for name in (*_KINDS, "vertAlign"):
            if (one := style.find(f"{W}rPr/{W}{name}")) is not None:
                found.setdefault(name, one.get(W + "val") or "1")
        based = style.find(W + "basedOn")
        if based is None or (style := named.get(based.get(W + "val"))) is None:
            break
    return list(found.items())
