"""What a Word document has beside its text: deleted cells, headers and footers, objects, empty fields."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from osl.exchange.exporting.writers.docx_parts import W
from osl.exchange.importing.cell_lists import tidy
from osl.exchange.importing.readers.beside import is_page_number
from osl.exchange.importing.readers.docx_text import RELATION, children, text_of, whole_text
from osl.exchange.importing.readers.marks import Marks

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

_PAGES = ("PAGE", "NUMPAGES", "SECTIONPAGES")  # fields that count pages
_GRAPHIC = "{http://schemas.openxmlformats.org/drawingml/2006/main}graphicData"
_PROPERTIES = "{http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing}docPr"
_REFERENCES = (W + "headerReference", W + "footerReference")
_SHOWN = ("/chart", "/diagram")  # kinds of graphics with texts of their own


def take_deleted_cells(rows: Sequence[Any]) -> str:
    """Take out a column that a tracked change deleted; empty such a cell of some rows, so that none moves.

    Return the texts that were in them.
    """
    deleted = [
        [one for one in children(row, "tc") if one.find(f"{W}tcPr/{W}cellDel") is not None] for row in rows
    ]
    is_column = all(deleted)
    gone = [cell for cells in deleted for cell in cells]
    texts = [whole_text(cell) for cell in gone]
    for cell in gone:
        if is_column:
            cell.getparent().remove(cell)
        for child in [] if is_column else [one for one in cell if one.tag != W + "tcPr"]:
            cell.remove(child)
    return " ".join(texts)


def is_deleted(row: Any) -> bool:
    """Return whether a tracked change deleted `row`."""
    return row.find(f"{W}trPr/{W}del") is not None


def mark_placeholders(body: Any) -> None:
    """Mark the runs of content controls that nobody filled in, which show what to type."""
    for control in body.iter(W + "sdt"):
        if control.find(f"{W}sdtPr/{W}showingPlcHdr") is None:
            continue
        for run in control.iter(W + "r"):
            if (own := run.find(W + "rPr")) is None:
                run.insert(0, own := run.makeelement(W + "rPr"))
            own.append(own.makeelement(W + "showingPlcHdr"))


def page_texts(document: Any) -> list[str]:
    """Return the lines in the headers and footers of the pages, each once, without page numbers."""
    parts = {one.rId: one.target_part for one in document.part.rels.values() if _is_of_pages(one)}
    used = (one.get(RELATION) for one in document.element.body.iter(*_REFERENCES))
    paragraphs = (
        one for name in dict.fromkeys(used) if name in parts for one in parts[name].element.iter(W + "p")
    )
    marks = Marks()
    texts = ((tidy(marks.resolved("".join(text_of(one)), None)), _counts(one)) for one in paragraphs)
    return list(dict.fromkeys(text for text, counts in texts if not is_page_number(text, counts=counts)))


def _is_of_pages(relation: Any) -> bool:
    return relation.reltype.endswith(("/header", "/footer")) and not relation.is_external


def _counts(paragraph: Any) -> bool:
    """Return whether `paragraph` has the number of the page."""
    codes = [one.text or "" for one in paragraph.iter(W + "instrText")]
    codes += [one.get(W + "instr") or "" for one in paragraph.iter(W + "fldSimple")]
    return any(code.split()[:1] == [name] for code in codes for name in _PAGES)


def objects_in(element: Any, *, pictures: bool) -> Iterator[str]:
    """Yield the description, "" if there is none, of each embedded object and chart in `element`.

    `pictures`: of pictures too.
    """
    for _ in element.iter(W + "object"):
        yield ""
    for graphic in element.iter(_GRAPHIC):
        kind = graphic.get("uri") or ""
        if kind.endswith(_SHOWN) or (pictures and kind.endswith("/picture")):
            about = graphic.getparent().getparent().find(_PROPERTIES)
            yield tidy((about.get("descr") or "") if about is not None else "")
