"""The place for a document in an office's Word file: {{plan}}, before the signatures, or the end."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Any

from osl.exchange.exporting.writers.docx_parts import W
from osl.i18n import say
from osl.problem import OslError
from osl.values import Value

if TYPE_CHECKING:
    from collections.abc import Sequence

    from docx.document import Document as Word
    from docx.section import Section

MARKER = "{{plan}}"  # the place of the document in an office's Word file
_MARKER = re.compile(r"\{\{\s*plan\s*\}\}", re.IGNORECASE)
_BLOCKS = (f"{W}p", f"{W}tbl", f"{W}sdt")
# words that a signature begins with
_SURE = re.compile(
    r"\W*(?:podpis|sporządzi|opracowa|przygotowa|zatwierdz|akceptuj|z poważaniem|z upoważnienia|z up\.|"
    r"signature|signed|prepared by|approved by|yours )", re.IGNORECASE,
)  # fmt: skip
_DOTS = re.compile(r"[\s(]*(?:[.…_]\s*){5,}[\s)]*")
# those that a letterhead may have too
_MAYBE = re.compile(
    r"\W*(?:wójt|burmistrz|prezydent|starosta|marszałek|dyrektor|kierowni|prezes|przewodnicząc|sekretarz|"
    r"skarbnik|organizator|koordynator|zastępca|mayor|director|head of|manager|chair|secretary)",
    re.IGNORECASE,
)  # fmt: skip
_DATE = re.compile(r"\b(?:dnia|date[ds]?)\b|\d{4}", re.IGNORECASE)
_CONTACT = re.compile(r"[\d@:]")
FAR = 2800  # twentieths of a point (5 cm): text that begins here is a signature, not a paragraph
LONGEST = 120  # letters of a line of a signature


class TemplateBlock(Value):
    """A paragraph or a table of the file: its element, its text, whether it is moved to the right."""

    element: Any
    text: str
    right: bool


class Place(Value):
    """The place for a document: before `following`, at the end of the file without one.

    `section` is the number (from 0) of the file's section there; `before` is the text that follows, None if
    the file itself names the place.
    """

    following: Any
    section: int
    before: str | None


def place_in(word: Word) -> Place:
    """Return where a document goes in `word`; takes out the paragraph that names the place.

    Raises OslError if it is named twice, or not by a paragraph of its own.
    """
    body = word.element.body
    marked = [one for one in body.iter(f"{W}p") if _MARKER.search(_text(one))]
    if len(marked) > 1:
        raise OslError(say("{marker} is in it twice", marker=MARKER))
    if marked:
        return _named(body, marked[0])
    blocks = [_block(one) for one in body if one.tag in _BLOCKS]
    if not any(block.text or _has_picture(block.element) for block in blocks):
        for block in blocks:
            if not _ends_section(block.element):
                body.remove(block.element)
    signature = _signature(blocks)
    following = signature.element if signature else None
    return Place(following, _section_at(body, following), signature.text if signature else "")


def _named(body: Any, paragraph: Any) -> Place:
    if paragraph.getparent() is not body or not _MARKER.fullmatch(_text(paragraph).strip()):
        raise OslError(
            say("{marker} must be a paragraph of its own, outside tables and text boxes", marker=MARKER)
        )
    section, following = _section_at(body, paragraph), paragraph.getnext()
    if _ends_section(paragraph):
        for one in [one for one in paragraph if one.tag != f"{W}pPr"]:
            paragraph.remove(one)
        return Place(paragraph, section, None)
    body.remove(paragraph)
    return Place(following if following is not None and following.tag in _BLOCKS else None, section, None)


def section_of(word: Word, place: Place) -> Section:
    """Return the section of `word` that the document is in."""
    sections = word.sections
    return sections[min(place.section, len(sections) - 1)]


def _section_at(body: Any, following: Any) -> int:
    """Return the number of the section, from 0, that `following`, an element of `body`, is in."""
    blocks = list(body)
    before = blocks if following is None else blocks[: blocks.index(following)]
    return sum(1 for one in before if _ends_section(one))


def _ends_section(element: Any) -> bool:
    return element.find(f"{W}pPr/{W}sectPr") is not None


def _has_picture(element: Any) -> bool:
    return any(True for _ in element.iter(f"{W}drawing", f"{W}pict"))


def _block(element: Any) -> TemplateBlock:
    return TemplateBlock(element, _text(element).strip(), _is_right(element))


def _text(element: Any) -> str:
    return "".join(
        (one.text or "") if one.tag == f"{W}t" else " " for one in element.iter(f"{W}t", f"{W}tab")
    )


def _is_right(element: Any) -> bool:
    """Return whether a paragraph is moved to the right half of the page: aligned, indented or by tabs."""
    side = element.find(f"{W}pPr/{W}jc")
    indent = element.find(f"{W}pPr/{W}ind")
    begin = "0" if indent is None else indent.get(f"{W}left") or indent.get(f"{W}start") or "0"
    is_far = begin.lstrip("-").isdecimal() and int(begin) >= FAR
    tabs = 0
    for one in element.iter(f"{W}t", f"{W}tab"):
        if one.tag == f"{W}t" and (one.text or "").strip():
            break
        tabs += one.tag == f"{W}tab" and one.getparent().tag == f"{W}r"
    return is_far or tabs > 2 or (side is not None and side.get(f"{W}val") in ("right", "end"))


def _signature(blocks: Sequence[TemplateBlock]) -> TemplateBlock | None:
    """Return the first block of the signatures at the end of a file; None if there are none.

    It goes up from the end to the last line that looks like one, and to those above it without another text.
    """
    written = [block for block in blocks if block.text]
    found = next((n for n in reversed(range(len(written))) if _is_signature(written, n)), None)
    if found is None or any(len(block.text) > LONGEST for block in written[found + 1 :]):
        return None
    while found and _is_signature(written, found - 1):
        found -= 1
    return written[found]


def _is_signature(written: Sequence[TemplateBlock], at: int) -> bool:
    """Return whether the block `at` of those with text is a line of a signature."""
    block = written[at]
    if len(block.text) > LONGEST and block.element.tag != f"{W}tbl":
        return False
    if _SURE.match(block.text) or _DOTS.fullmatch(block.text) or _is_table_to_sign(block):
        return True
    is_possible = bool(block.right or _MAYBE.match(block.text)) and not _DATE.search(block.text)
    return at > 0 and is_possible and _is_apart(written, at)


def _is_apart(written: Sequence[TemplateBlock], at: int) -> bool:
    """Return whether an empty line is above the block `at`, or only names below it: no address, no number."""
    above = written[at].element.getprevious()
    if above is not None and above.tag == f"{W}p" and not _text(above).strip():
        return True
    return not any(_CONTACT.search(block.text) for block in written[at:])


def _is_table_to_sign(block: TemplateBlock) -> bool:
    if block.element.tag != f"{W}tbl":
        return False
    lines = [_text(one).strip() for one in block.element.iter(f"{W}p")]
    return any(_SURE.match(line) or _DOTS.fullmatch(line) for line in lines if line)
