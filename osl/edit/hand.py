"""The hand in which a mapping is written: its quotes, what parts a key from its value, its lists."""

from __future__ import annotations

import re
from collections import Counter
from dataclasses import dataclass
from itertools import pairwise
from typing import TYPE_CHECKING

from osl.edit.scalar import Plain, is_safe_bare, written
from osl.edit.shape import Items, Keys, Text
from osl.format import ENTRY, MOVE, PLAN, TASK

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

    from osl.edit.shape import Shape

_WORDY = {
    name
    for fields in (PLAN, TASK, ENTRY, MOVE)
    for name, field in fields.items()
    if field.kind in ("text", "words")
}


_SHORT = ("audiences", "partners")


@dataclass(frozen=True, slots=True)
class Hand:
    """How one writes here: quotes of texts, of plain words, of keys; the signs between.

    `column` is where values begin, where they are lined up. `lists` are the distances of lists of
    texts that stand a line an item (hyphen behind key, text behind hyphen).
    """

    text: str = ""
    plain: str = ""
    key: str = ""
    colon: str = ": "
    comma: str = ", "
    column: int | None = None
    lists: tuple[int, int] | None = None

    def value(self, value: str, *, flow: bool) -> str:
        """`value` as one writes it here."""
        return written(value, self.plain if isinstance(value, Plain) else self.text, flow=flow)

    def name(self, key: str, indent: int | None = None) -> str:
        """`key` with its colon, up to where its value begins; at `indent` the column is kept."""
        name = f"{self.key}{key}{self.key}"
        if indent is None or self.column is None:
            return name + self.colon
        return (name + ":").ljust(self.column - indent - 1) + " "


def hand_of(text: str, keys: Keys) -> Hand:
    """The hand in which `keys` are written in `text`."""
    values = {key.value: value for key, value in keys.pairs if isinstance(value, Text) and not value.block}
    words = [value for key, value in values.items() if key in _WORDY]
    every = [value.style for value in values.values()]
    return Hand(
        text=_habitual(words),
        plain=_common(every) if len(every) > 1 and all(every) else "",
        key=_common([key.style for key, _ in keys.pairs]),
        colon=_colon(text, keys) if keys.flow else ": ",
        comma=_comma(text, keys),
        column=None if keys.flow else _column(text, keys),
        lists=_lists_of_texts(keys),
    )


def _lists_of_texts(keys: Keys) -> tuple[int, int] | None:
    """How the last short list of `keys` is written, where that is a line an item."""
    short = [(key, value) for key, value in keys.pairs if key.value in _SHORT and isinstance(value, Items)]
    if not short or short[-1][1].flow or not short[-1][1].items:
        return None
    key, value = short[-1]
    return value.column - key.column, value.items[0].column - value.column


def _habitual(words: list[Text]) -> str:
    """The quotes that all `words` have, though not all need them."""
    if not all(word.style for word in words) or not any(
        is_safe_bare(word.value, flow=False) for word in words
    ):
        return ""
    return _common([word.style for word in words])


def _common(styles: list[str]) -> str:
    found = Counter(styles).most_common(1)
    return found[0][0] if found and found[0][0] in ("'", '"') else ""


def _colon(text: str, keys: Keys) -> str:
    for key, value in keys.pairs:
        between = text[key.end : value.start]
        if key.style and re.fullmatch(r"[ \t]*:[ \t]*", between):
            return between
    return ": "


def _comma(text: str, group: Keys | Items) -> str:
    ends = spans(group)
    for (_, end), (start, _) in pairwise(ends):
        if re.fullmatch(r"[ \t]*,[ \t]*", text[end:start]):
            return text[end:start]
    return ", "


def _column(text: str, keys: Keys) -> int | None:
    """The column at which all values begin, where somebody lined them up."""
    on_line = [
        (key, value)
        for key, value in keys.pairs
        if value.start > key.end and re.fullmatch(r":[ ]+", text[key.end : value.start])
    ]
    columns = {value.column for _, value in on_line}
    lined_up = len(columns) == 1 and len({key.end - key.start for key, _ in on_line}) > 1
    return columns.pop() if lined_up else None


def spans(group: Keys | Items) -> list[tuple[int, int]]:
    """Where each pair or item of `group` begins and ends."""
    if isinstance(group, Keys):
        return [(key.start, max(key.end, value.end)) for key, value in group.pairs]
    return [(item.start, item.end) for item in group.items]


@dataclass(frozen=True, slots=True)
class Habit:
    """How lists are written in a plan: hyphens so far behind the key, words so far behind the hyphen."""

    dash: int = 2
    gap: int = 2
    flow: bool = False


def habit_of(plan: Keys, name: str) -> Habit:
    """How lists under the key `name` of a task are written in `plan`: as the last one, or as any."""
    if name in PLAN:
        return Habit(*(_measure([plan], "tasks") or _measure([plan], None) or (2, 2)))
    tasks = [task for task in _tasks(plan) if not task.flow]
    own = [found for task in tasks for key, found in _lists(task) if key.value == name]
    flow = bool(own) and isinstance(last := own[-1].items[-1], Keys) and last.flow
    measured = _measure(tasks, name) or _measure(tasks, None) or _measure([plan], None) or (2, 2)
    return Habit(*measured, flow=flow)


def _tasks(plan: Keys) -> Iterator[Keys]:
    for key, value in plan.pairs:
        if key.value in ("tasks", "unplanned") and isinstance(value, Items):
            yield from (task for task in value.items if isinstance(task, Keys))


def _lists(keys: Keys) -> Iterator[tuple[Text, Items]]:
    for key, value in keys.pairs:
        if isinstance(value, Items) and not value.flow and value.items:
            yield key, value


def _measure(groups: list[Keys], name: str | None) -> tuple[int, int] | tuple[()]:
    for keys in reversed(groups):
        for key, found in _lists(keys):
            if name in (None, key.value):
                return found.column - key.column, max(found.items[0].column - found.column, 2)
    return ()


def flow_text(value: Shape | object, hand: Hand) -> str:
    """`value` (a text, a list, a mapping) as flow YAML on one line."""
    if isinstance(value, dict):
        pairs = (f"{hand.name(key)}{flow_text(part, hand)}" for key, part in value.items())
        return "{" + hand.comma.join(pairs) + "}"
    if isinstance(value, list | tuple):
        return "[" + hand.comma.join(flow_text(part, hand) for part in value) + "]"
    return hand.value(value, flow=True)  # type: ignore[arg-type]


def block_lines(values: Mapping[str, object], indent: int, hand: Hand) -> list[str]:
    """A mapping as block YAML; a list in it stands on one line unless one writes them otherwise here."""
    lines = []
    for key, value in values.items():
        name = " " * indent + hand.name(key, indent)
        if isinstance(value, str):
            lines.append(name + hand.value(value, flow=False))
        elif hand.lists and isinstance(value, list):
            dash, gap = hand.lists
            bullet = " " * (indent + dash) + "-" + " " * (gap - 1)
            lines += [name.rstrip(), *(bullet + hand.value(item, flow=False) for item in value)]
        else:
            lines.append(name + flow_text(value, hand))
    return lines
