"""The text that an export has around its tasks: the facts of its plan, and what osl writes beside them."""

from __future__ import annotations

import re
from datetime import date
from functools import cache
from itertools import pairwise, product
from typing import TYPE_CHECKING, Any

from osl.exchange.cells import from_cell, titles
from osl.exchange.export_origin import plain
from osl.exchange.exporting.plan_document import CAPTIONS, FACTS
from osl.exchange.importing.front_matter import day_of
from osl.exchange.plan_tables import COLUMNS
from osl.exchange.typeset import untypeset
from osl.format import PLAN
from osl.i18n import LANGUAGES, _, speaking
from osl.text.escapes import unescape
from osl.when.token_types import ROMAN

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence

    from osl.exchange.exporting.chart import Chart
    from osl.exchange.exporting.document import Facts, Heading, Paragraph, Table
    from osl.exchange.importing.document import SourceDocument, TextLine
    from osl.plan import Plan

_FACTS = (*FACTS, "organiser")
NO_SECTION = "Tasks"  # the heading that an export has above tasks without a section
PICTURE = "The year in a picture"
# headings that a table of a report has, each of these and perhaps more
REPORTED = ("No.", "Task", "Done on", "State", "Events", "People")


def is_report(document: SourceDocument) -> bool:
    """Return whether osl made `document` to report on a plan."""
    rows = (row for table in document.tables for row in table.rows)
    return not document.origin and any(_heads_report(row.cells) for row in rows)


def _heads_report(cells: Sequence[str]) -> bool:
    found = {" ".join(cell.split()).casefold() for cell in cells}
    return all(not found.isdisjoint(names) for names in _reported())


def is_caption(text: str) -> bool:
    """Return whether `text` is what osl writes below the heading of a section, in one of its languages."""
    return any(words.fullmatch(plain(text)) for words in _captions())


@cache
def _captions() -> tuple[re.Pattern[str], ...]:
    every = (words for message in CAPTIONS for words in titles(message))
    return tuple(re.compile(re.sub(r"\\\{\w+\\\}", r"\\d+", re.escape(words))) for words in every)


@cache
def _reported() -> tuple[frozenset[str], ...]:
    return tuple(frozenset(title.casefold() for title in titles(message)) for message in REPORTED)


def sections_of_export(document: SourceDocument) -> list[str | None]:
    """Return the heading above each table: empty for tasks without a section, None if there is none."""
    lines = [line for line in document.lines if line.level and plain(line.text) not in titles(PICTURE)]
    title = next((line for line in lines if plain(line.text) == plain(document.title)), None)
    heads: dict[int, str] = {}  # the last one above each table
    for line in lines:
        if line is not title:
            heads[line.after] = "" if line.text in titles(NO_SECTION) else unescape(line.text)
    found: list[str | None] = []
    for at in range(len(document.tables)):
        found.append(heads.get(at, found[-1] if found else None))
    return found


def labelled(texts: Iterable[str]) -> Iterator[tuple[str, str]]:
    """Yield the label before the colon in each of `texts`, and the text behind it or in the next line."""
    for line, below in pairwise([*(" ".join(text.split()) for text in texts), ""]):
        label, colon, text = line.partition(":")
        yield label, text.strip() or (below if colon else "")


def facts_of_export(texts: Iterable[str]) -> dict[str, Any]:
    """Return the facts of the plan, by attribute, that the lines `texts` of an export give."""
    found = [(label.casefold(), text) for label, text in labelled(map(untypeset, texts)) if text]
    values = {}
    for name in _FACTS:
        names = {title.casefold() for title in titles(PLAN[name].title)}
        text = next((text for label, text in found if label in names), "")
        try:
            value = (day_of(text) if PLAN[name].kind == "date" else None) or from_cell(PLAN[name], text)
        except ValueError:
            continue
        if value is not None:
            values[PLAN[name].attribute] = value
    return values


def around_export(plan: Plan, columns: Iterable[str]) -> Iterator[str]:
    """Yield the lines of text that an export of `plan` has around its tasks, in each language of osl.

    Its tasks may be others now, or only some were exported: it has the words for any number and all marks.
    """
    from osl.exchange.exporting.picture import LEGEND, counted_words
    from osl.exchange.exporting.plan_document import as_of, caption, document_of

    names = [name for name in columns if name in COLUMNS]
    for language, sections in product(LANGUAGES, (True, False)):
        with speaking(language):
            yield from (_("page {n} of {all}"), *(as_of(date(plan.year, n, 1)) for n in range(1, 13)), *ROMAN)
            yield from (text for n in (1, 2, 5) for text in (*counted_words(n, n), caption(1, n, n)))
            yield from map(_, LEGEND.values())
            document = document_of(plan, names, private=True, complete=True, sections=sections)
            yield from (document.title, *(text for part in document.parts for text in _texts(part)))


def in_picture(lines: Sequence[TextLine]) -> Sequence[TextLine]:
    """Return the labels in the picture of the year, lines of a PDF between its heading and legend."""
    from osl.exchange.exporting.picture import LEGEND

    words = [title for one in LEGEND.values() for title in titles(one)]
    first = next((at for at, line in enumerate(lines) if line.text in titles(PICTURE)), len(lines))
    legends = (at for at, line in enumerate(lines) if at > first and any(one in line.text for one in words))
    return [line for line in lines[first : next(legends, first)] if line.place.page]


def _texts(part: Heading | Paragraph | Facts | Table | Chart) -> Iterable[str]:
    from osl.exchange.exporting.document import Facts, Heading, Paragraph, Table
    from osl.exchange.exporting.picture import describe, label_of, legend

    if isinstance(part, Heading | Paragraph):
        return (part.text,)
    if isinstance(part, Facts):
        return [text for pair in part.pairs for text in pair]
    if isinstance(part, Table):
        return (part.caption,)
    return describe(part), legend(part), *map(label_of, part.rows)
