"""The outline of a plan: its audiences, its tasks by section, and its tasks by month."""

from __future__ import annotations

from typing import TYPE_CHECKING

from lsprotocol.types import DocumentSymbol, DocumentSymbolParams, SymbolKind

from osl.dates.names import month_name
from osl.i18n import _, visible
from osl.lsp.tree import spots
from osl.problem import Span
from osl.questions.words import state_name
from osl.render.when import reading_words
from osl.source.nodes import Mapping

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from osl.checking.check import Checked
    from osl.lsp.document import OpenDocument
    from osl.lsp.session import Session
    from osl.plan import Task

DECEMBER = 12
ALL_YEAR, UNDATED = 13, 14  # behind the months


def outline(
    session: Session,
    document: OpenDocument,
    params: DocumentSymbolParams,  # noqa: ARG001 - the shape of an answer
) -> list[DocumentSymbol]:
    """Return the symbols of `document`: groups of tasks, each with the tasks in it."""
    checked = session.checked(document)
    sections = [(task.section or "", task) for task in checked.plan.all_tasks()]
    return [
        *_audiences(document, checked),
        *_groups(document, checked, sections),
        *_groups(document, checked, _by_month(checked)),
    ]


def _by_month(checked: Checked) -> list[tuple[str, Task]]:
    """Return each task with the month in which it begins, in the order of the year."""
    plan = checked.plan
    found: list[tuple[int, Task]] = []
    readings = plan.readings(plan.all_tasks())
    for task in plan.all_tasks():
        reading = readings[task.time_key]
        months = reading.months if reading and reading.months else ()
        found.append((ALL_YEAR if len(months) == DECEMBER else min(months, default=UNDATED), task))
    found.sort(key=lambda one: one[0])
    return [(_month_heading(month, plan.year), task) for month, task in found]


def _month_heading(month: int, year: int) -> str:
    if month > DECEMBER:
        return _("all year") if month == ALL_YEAR else state_name("undated")
    return f"{month_name(month)} {year}"


def _groups(
    document: OpenDocument, checked: Checked, headed: Iterable[tuple[str, Task]]
) -> Iterator[DocumentSymbol]:
    """Yield a symbol for each heading, with its tasks; tasks without one are left out."""
    by_heading: dict[str, list[Task]] = {}
    for heading, task in headed:
        if heading:
            by_heading.setdefault(heading, []).append(task)
    for heading, members in by_heading.items():
        span = Span(min(one.at[0] for one in members), max(one.at[1] for one in members))
        symbol = _symbol(document, heading, SymbolKind.Namespace, span, Span(span.start, span.start))
        symbol.children = [_task(document, checked, task) for task in members]
        yield symbol


def _task(document: OpenDocument, checked: Checked, task: Task) -> DocumentSymbol:
    span = Span(*task.at)
    symbol = _symbol(document, task.brief or task.id, SymbolKind.Event, span, Span(span.start, span.start))
    symbol.detail = visible(reading_words(checked.plan.reading(task)))
    return symbol


def _audiences(document: OpenDocument, checked: Checked) -> Iterator[DocumentSymbol]:
    root = document.root()
    pair = root.pair("audiences") if isinstance(root, Mapping) else None
    inner = spots(pair[1], checked.source.text, ("audiences",)) if pair else ()
    found = [spot for spot in inner if spot.on_key and spot.is_audience]
    if found:
        whole = Span(found[0].span.start, found[-1].span.end)
        symbol = _symbol(document, _("audiences"), SymbolKind.Namespace, whole, found[0].span)
        symbol.children = [_symbol(document, one.value, SymbolKind.Key, one.span, one.span) for one in found]
        yield symbol


def _symbol(document: OpenDocument, name: str, kind: SymbolKind, span: Span, inner: Span) -> DocumentSymbol:
    shown = visible(name).replace("\n", " ").strip() or "?"
    return DocumentSymbol(shown, kind, document.range(span), document.range(inner))
