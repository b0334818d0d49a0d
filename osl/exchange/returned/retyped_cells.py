"""Cells of an export in which people put other signs for the same: numbers, dashes, "as above", merging."""

from __future__ import annotations

from itertools import pairwise
from typing import TYPE_CHECKING

from osl.exchange.export_origin import hash_of
from osl.exchange.importing.document import Remark
from osl.exchange.importing.draft import is_dash, is_ditto, latest, uncount
from osl.exchange.plan_tables import COLUMNS
from osl.exchange.title_cell import without_notes
from osl.i18n import _, say

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator, Mapping, Sequence

    from osl.exchange.export_origin import ExportOrigin
    from osl.exchange.importing.document import SourcePlace
    from osl.exchange.importing.draft import TaskDraft

    WasExported = Callable[[TaskDraft, str, str | None], bool]


def read_as_meant(
    drafts: Sequence[TaskDraft], ids: Mapping[SourcePlace, str], origin: ExportOrigin
) -> list[Remark]:
    """Give `drafts`, rows of an export, the texts that their cells mean; return remarks on those left out.

    A cell of which it is not known what a person means is no longer among the fields of its draft.
    """
    hashes = {row.id: dict(zip(origin.columns, row.cells, strict=True)) for row in origin.rows}

    def was_exported(draft: TaskDraft, name: str, text: str | None) -> bool:
        was = hashes.get(ids.get(draft.place, ""), {}).get(name)
        return was == hash_of(draft.values.get(name, "") if text is None else text)

    titles = {cells.get("title") for cells in hashes.values()}
    if not any(hash_of(without_notes(draft.values.get("title", ""))) in titles for draft in drafts):
        uncount(drafts)
    for above, draft in pairwise([None, *drafts]):
        for name, text in list(draft.values.items()) if draft else ():
            if draft and text.strip() and not was_exported(draft, name, None):
                draft.values[name] = _meant(text, above, name)
    return [*_beside(drafts), *_below(drafts, was_exported)]


def _meant(text: str, above: TaskDraft | None, name: str) -> str:
    if is_dash(text):
        return ""
    return latest([above], name) or text if above and is_ditto(text) else text


def _beside(drafts: Sequence[TaskDraft]) -> Iterator[Remark]:
    """Leave out the cells beside each other that one cell spans."""
    for draft in drafts:
        if names := [name for name in draft.fields if name in draft.beside]:
            yield _left_out(draft, names, " ".join(draft.values.get(name, "") for name in names))


def _below(drafts: Sequence[TaskDraft], was_exported: WasExported) -> Iterator[Remark]:
    """Leave out the cells of rows that one cell spans, if it has the texts of several, or is the title."""
    for at, first in enumerate(drafts):
        below = drafts[at + 1].below if at + 1 < len(drafts) else set()
        for name in sorted(below - first.below):
            end = next((n for n in range(at + 1, len(drafts)) if name not in drafts[n].below), len(drafts))
            text = first.values.get(name, "")
            lines = text.split("\n")
            above = ("\n".join(lines[:n]) for n in range(1, len(lines)))
            if name == "title" or any(was_exported(first, name, one) for one in above):
                yield from [_left_out(draft, [name], text) for draft in drafts[at:end]]


def _left_out(draft: TaskDraft, names: Sequence[str], text: str) -> Remark:
    for name in names:
        draft.values.pop(name, None)
    draft.fields = tuple(name for name in draft.fields if name not in names)
    columns = ", ".join(_(COLUMNS[name].title) for name in names)
    message = say(
        'the cell "{text}" spans several; it is not clear what each has, and "{columns}" is not taken over',
        text=" ".join(text.split()), columns=columns,
    )  # fmt: skip
    return Remark(message, draft.place)
