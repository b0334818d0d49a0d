"""A task as the rows of a table give it."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from osl.exchange.cells import BULLET

if TYPE_CHECKING:
    from collections.abc import Sequence

    from osl.exchange.importing.document import SourcePlace
    from osl.i18n import Sentence

_COUNT = re.compile(r"\s*(\d{1,3})[.)]\s*(?=[^\W\d]|[„\"(])")
# between what several columns have: two persons are an item each, two costs no single sum
_APART = {"responsible": f"\n{BULLET}", "cost": "; "}
_DITTO = re.compile(
    r"j\. ?w\.?|jw\.?|jak wyżej|jak w/w|- ?/{1,2} ?-|[„”\"″〃]|''|as above|ditto\.?|idem", re.IGNORECASE
)


class TaskDraft:
    """The text of each field of a task, as in the table; remarks on it; unknown columns by heading.

    `own`: osl wrote the table; `fields` are those that its columns have, also the empty ones; `beside` are
    those of cells that one cell spans, `below` those of a cell that spans the row above too.
    """

    __slots__ = (
        "below",
        "beside",
        "fields",
        "month",
        "own",
        "place",
        "remarks",
        "section",
        "unknown",
        "values",
    )

    def __init__(self, place: SourcePlace, *, own: bool = False, section: str = "") -> None:
        self.place = place
        self.own = own
        self.section = section
        self.month = ""
        self.fields: tuple[str, ...] = ()
        self.beside: set[str] = set()
        self.below: set[str] = set()
        self.values: dict[str, str] = {}
        self.unknown: dict[str, str] = {}
        self.remarks: list[Sentence] = []


def add(values: dict[str, str], name: str, text: str, *, apart: str = "\n") -> None:
    """Put `text` into the field `name`, below what it has already, or with `apart` between."""
    if name in values and text != values[name]:
        text = f"{values[name]}{apart}{text}"
    values[name] = text


def add_cell(values: dict[str, str], name: str, text: str) -> None:
    """Put the text of a cell into the field `name`, apart from that of another column."""
    add(values, name, text, apart=_APART.get(name, "\n"))


def latest(drafts: Sequence[TaskDraft], name: str) -> str:
    """Return what the last of `drafts` has in the field `name`; "" if nothing."""
    return drafts[-1].values.get(name, "") if drafts else ""


def is_ditto(text: str) -> bool:
    """Return whether a cell is only a mark that it has what is in the cell above."""
    return bool(_DITTO.fullmatch(text.strip()))


def is_dash(text: str) -> bool:
    """Return whether a cell has only a mark that it is empty: "–", "---"."""
    return not text.strip(" \t\n-–—")


def uncount(drafts: Sequence[TaskDraft]) -> None:
    """Take the numbers off titles that are all numbered, one after the other, unless they have lists."""
    counts = [_COUNT.match(draft.values.get("title", "")) for draft in drafts]
    numbers = [int(count[1]) for count in counts if count]
    follows = all(now in (1, last + 1) for last, now in zip([0, *numbers], numbers, strict=False))
    if len(numbers) < 2 or len(numbers) < len(drafts) or not follows:
        return
    for draft, count in zip(drafts, counts, strict=True):
        if count and not _is_list(draft.values["title"]):
            draft.values["title"] = draft.values["title"][count.end() :]


def _is_list(title: str) -> bool:
    """Return whether the lines of `title` are numbered."""
    return sum(bool(_COUNT.match(line)) for line in title.split("\n")) > 1
