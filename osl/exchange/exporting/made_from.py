"""What an export is made from, read off the document before it is written."""

from __future__ import annotations

from typing import TYPE_CHECKING

from osl.exchange.export_origin import ExportedRow, ExportOrigin, hash_of
from osl.exchange.exporting.document import Heading, Table
from osl.exchange.title_cell import without_notes

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from osl.exchange.exporting.document import Document
    from osl.plan import Plan

# the formats that have room for it; others come back without
MARKED = ("docx", "html", "xlsx")


def with_origin(document: Document, plan: Plan, columns: Sequence[str], only: str) -> Document:
    """Return `document` with what it is made from: `plan`, in `columns`, the tasks chosen by `only`."""
    rows = tuple(_rows(document))
    organisation = plan.organisation or ""
    origin = ExportOrigin(plan.year, organisation, document.language, only, tuple(columns), rows)
    return document._replace(origin=origin)


def _rows(document: Document) -> Iterator[ExportedRow]:
    section = ""
    for part in document.parts:
        if isinstance(part, Heading):
            section = part.text if part.own else ""
        elif isinstance(part, Table):
            for id_, row in zip(part.ids, part.block.rows, strict=False):
                cells = (without_notes(text) if n == part.head else text for n, text in enumerate(row))
                yield ExportedRow(id_, hash_of(section), tuple(map(hash_of, cells)))
