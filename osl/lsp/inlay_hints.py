"""The reading of each date phrase, beside it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from lsprotocol.types import InlayHint, InlayHintParams

from osl.i18n import visible
from osl.problem import Span
from osl.render.when import reading_words
from osl.source.locate import Places

if TYPE_CHECKING:
    from osl.checking.check import Checked
    from osl.lsp.document import OpenDocument
    from osl.lsp.session import Session
    from osl.plan import Task


def inlay_hints(session: Session, document: OpenDocument, params: InlayHintParams) -> list[InlayHint]:
    """Return the readings of the tasks in a range of `document`, unless the client turned them off."""
    if not session.inlay_hints:
        return []
    checked = session.checked(document)
    start, end = document.offset(params.range.start), document.offset(params.range.end)
    places = Places(checked.source)
    hints = []
    for task in checked.plan.all_tasks():
        if task.when is not None and task.at[0] < end and start < task.at[1]:
            at = places.of(task, ("when",)).end
            if start <= at <= end:
                hints += _hint(document, checked, task, at)
    return hints


def _hint(document: OpenDocument, checked: Checked, task: Task, at: int) -> list[InlayHint]:
    reading = checked.plan.reading(task)
    if reading is None:
        return []
    place = document.range(Span(at, at)).start
    return [InlayHint(place, visible(f"→ {reading_words(reading)}"), padding_left=True)]
