"""The parts of a document as data for the template of a PDF: dicts and lists of texts and numbers."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Any

from osl.exchange.exporting.document import Facts, Heading, Paragraph, Table, heading_words, lines_of, link_of
from osl.exchange.exporting.picture import picture_of
from osl.exchange.exporting.widths import LONG, MM, room_wanted, shares
from osl.exchange.typeset import typeset, with_thousands

if TYPE_CHECKING:
    from collections.abc import Mapping

    from osl.exchange.exporting.chart import Chart
    from osl.exchange.exporting.document import Document
    from osl.exchange.exporting.picture import Panel

# in millimetres: the margin at the sides, and what is left of A4 between the margins
MARGIN, PORTRAIT = 18, 174
LANDSCAPE = LONG - 2 * MARGIN
# a table with more columns makes the page landscape
MOST_COLUMNS = 5
# a row with more characters may be divided between two pages: a narrow column would need more than a page
MOST_LETTERS = 1500
# 24 characters without a space, before a letter or digit: as long as a column may have to be
_LONG = re.compile(r"\S{24}(?=[^\W_])")
AIR = 4.0  # points above and below the text of a cell
ZERO_WIDTH_SPACE = "\u200b"


def breakable(text: str) -> str:
    """Return `text` with line break opportunities in its longest words, and with no-break spaces."""
    return _LONG.sub(rf"\g<0>{ZERO_WIDTH_SPACE}", typeset(text))


def is_landscape(document: Document) -> bool:
    """Return whether a table of `document` that fits a sheet of A4 needs it turned."""
    if document.broad:
        return True
    fitting = [table for table in document.tables if not _needs_cards(table)]
    return any(len(table.block.headings) > MOST_COLUMNS or room_wanted(table) > PORTRAIT for table in fitting)


def part_data(part: Heading | Paragraph | Facts | Table | Chart, document: Document) -> dict[str, Any]:
    """Return what the template shows of `part`, with its kind."""
    if isinstance(part, Heading):
        return {"kind": "heading", "text": breakable(part.text), "own": part.own}
    if isinstance(part, Paragraph):
        return {
            "kind": "paragraph", "text": breakable(part.text), "own": part.own, "figures": part.figures,
        }  # fmt: skip
    if isinstance(part, Facts):
        pairs = [
            {"name": name, "value": breakable(value), "own": n in part.own}
            for n, (name, value) in enumerate(part.pairs)
        ]
        return {"kind": "facts", "pairs": pairs}
    if isinstance(part, Table):
        return _table(part, LANDSCAPE if is_landscape(document) else PORTRAIT)
    return _picture(part)


def without_dead_links(parts: list[dict[str, Any]]) -> list[dict[str, Any]]:
    """Return `parts` with each id in one row only, and in the picture only if a row has it."""
    seen: set[str] = set()
    for row in (row for part in parts if part["kind"] == "table" for row in part["rows"]):
        row["id"] = "" if row["id"] in seen else row["id"]
        seen.add(row["id"])
    for part in parts:
        for line in (line for panel in part.get("panels", ()) for line in panel["lines"]):
            line["id"] = line["id"] if line["id"] in seen else ""
    return parts


def _needs_cards(table: Table) -> bool:
    return room_wanted(table) > LANDSCAPE


def _table(table: Table, room: int) -> dict[str, Any]:
    return {
        "kind": "table",
        "caption": table.caption,
        "cards": _needs_cards(table),
        "air": AIR,
        "head": table.head,
        "own": sorted(table.own),
        "numbers": sorted(table.numbers),
        "widths": shares(table, room * MM),
        "headings": [breakable(heading_words(heading)) for heading in table.block.headings],
        "rows": [_row(table, row, at) for at, row in enumerate(table.block.rows, start=1)],
    }


def _row(table: Table, row: tuple[str, ...], at: int) -> dict[str, Any]:
    return {
        "total": table.total and at == len(table.block.rows),
        "breakable": sum(map(len, row)) > MOST_LETTERS,
        "id": table.ids[at - 1] if at <= len(table.ids) else "",
        "cells": [
            _cell(with_thousands(text) if n in table.numbers else text, linked=n in table.links)
            for n, text in enumerate(row)
        ],
    }


def _cell(text: str, *, linked: bool) -> dict[str, Any]:
    lines, items = lines_of(text)
    pieces = [link_of(item) if linked else (item, "") for item in items]
    return {
        "empty": not text.strip(),
        "lines": list(map(breakable, lines)),
        "items": [{"words": breakable(words), "address": address} for words, address in pieces],
    }


def _picture(chart: Chart) -> dict[str, Any]:
    picture = picture_of(chart)
    return {
        "kind": "picture",
        "own": not chart.crowded,
        "events": "event" in chart.shapes,
        "months": [
            {"label": label, "start": month.start, "width": month.width} for label, month in picture.months
        ],
        "legend": [{"shape": shape, "words": words} for shape, words in picture.legend],
        "panels": [_panel(panel) for panel in picture.panels],
    }  # fmt: skip


def _panel(panel: Panel) -> Mapping[str, Any]:
    return {
        "alt": f"{panel.title}. {panel.description}".strip(),
        "lines": [
            {
                "label": breakable(line.label),
                "id": line.id,
                "marks": [mark._asdict() for mark in line.marks],
                "faint": line.faint,
            }
            for line in panel.lines
        ],
    }
