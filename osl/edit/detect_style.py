"""The YAML style of a plan as its text shows it: of one mapping, and of its lists."""

from __future__ import annotations

import re
from collections import Counter
from functools import cached_property
from itertools import pairwise
from typing import TYPE_CHECKING

from osl.edit.cst import CstList, CstMapping, CstScalar, cst_of
from osl.edit.style import YamlStyle
from osl.format import ENTRY, EXCEPTION, LINK, MOVE, PLAN, TASK, TASK_LISTS
from osl.source.yaml_scalar import is_safe_bare
from osl.text.lines import begins_line
from osl.values import Value

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

    from osl.edit.cst import CstNode
_TEXT_KEYS = {
    name
    for fields in (PLAN, TASK, ENTRY, MOVE, EXCEPTION, LINK)
    for name, field in fields.items()
    if field.kind in ("text", "words", "url", "zone")
}
_SHORT_LISTS = ("audiences", "partners")


def style_of(text: str, keys: CstMapping) -> YamlStyle:
    """Return the style of the mapping `keys` in `text`."""
    values = {
        key.value: value for key, value in keys.pairs if isinstance(value, CstScalar) and not value.block
    }
    texts = [value for key, value in values.items() if key in _TEXT_KEYS]
    every = [value.style for value in values.values()]
    json = '"' if _is_json(keys) else ""
    return YamlStyle(
        text=json or _usual_quotes(texts),
        plain=json or (_most_common(every) if len(every) > 1 and all(every) else ""),
        key=_most_common([key.style for key, _ in keys.pairs]),
        colon=_colon(text, keys) if keys.flow else ": ",
        comma=_comma(text, keys),
        column=None if keys.flow else _column(text, keys),
        lists=_lists_of_texts(keys),
        braces=_braces(text, keys) if keys.flow and keys.pairs else ("", ", ", ""),
        pad=_pad(text, keys),
    )


def _is_json(keys: CstMapping) -> bool:
    """Return whether a JSON parser could read `keys`, which a bare word would end."""
    words = [part for pair in keys.pairs for part in pair if isinstance(part, CstScalar)]
    return keys.flow and bool(words) and all(word.style == '"' or word.value.isdigit() for word in words)


def _lists_of_texts(keys: CstMapping) -> tuple[int, int] | None:
    """Return the distances in the last short list of `keys`, if it has one item per line."""
    short = [
        (key, value) for key, value in keys.pairs if key.value in _SHORT_LISTS and isinstance(value, CstList)
    ]
    if not short or short[-1][1].flow or not short[-1][1].items:
        return None
    key, value = short[-1]
    return value.column - key.column, value.items[0].column - value.column


def _usual_quotes(texts: list[CstScalar]) -> str:
    """Return the quotes that all `texts` have, though not all need them."""
    if not all(one.style for one in texts) or not any(is_safe_bare(one.value, flow=False) for one in texts):
        return ""
    return _most_common([one.style for one in texts])


def _most_common(styles: list[str]) -> str:
    found = Counter(styles).most_common(1)
    return found[0][0] if found and found[0][0] in ("'", '"') else ""


def _colon(text: str, keys: CstMapping) -> str:
    for key, value in keys.pairs:
        between = text[key.end : value.start]
        if key.style and re.fullmatch(r"[ \t]*:[ \t]*", between):
            return between
    return ": "


def _comma(text: str, group: CstMapping | CstList) -> str:
    ends = spans(group)
    for (_, end), (start, _) in pairwise(ends):
        if re.fullmatch(r"[ \t]*,[ \t]*", text[end:start]):
            return text[end:start]
    return ", "


def _braces(text: str, keys: CstMapping) -> tuple[str, str, str]:
    places = spans(keys)
    between = [_gap(text[end:start]) for (_, end), (start, _) in pairwise(places)]
    usual = Counter(between).most_common(1)[0][0] if between else ", "
    return _gap(text[keys.start + 1 : places[0][0]]), usual, _gap(text[places[-1][1] : keys.end - 1])


def _gap(between: str) -> str:
    """Return what is between two elements in braces, without comments: a comma, blanks, one line end."""
    bare = re.sub(r"(?<![ \t])[ \t]*#[^\r\n]*", "", between)
    line = re.search(r"(?:\r\n|\n|\r)[ \t]*\Z", bare)
    return ("," if "," in bare else "") + line[0] if line else bare


def _pad(text: str, keys: CstMapping) -> str:
    """Return the blanks inside the brackets of a list on one line."""
    flow = [value for _, value in keys.pairs if isinstance(value, CstList) and value.flow and value.items]
    pads = [text[value.start + 1 : value.items[0].start] for value in flow]
    return next((pad for pad in pads if not pad.strip(" ")), "")


def _column(text: str, keys: CstMapping) -> int | None:
    """Return the column of all values, if they are aligned."""
    on_line = [
        (key, value)
        for key, value in keys.pairs
        if value.start > key.end and re.fullmatch(r":[ ]+", text[key.end : value.start])
    ]
    columns = {value.column for _, value in on_line}
    aligned = len(columns) == 1 and len({key.end - key.start for key, _ in on_line}) > 1
    return columns.pop() if aligned else None


def spans(group: CstMapping | CstList) -> list[tuple[int, int]]:
    """Return the start and end of each pair or item of `group`."""
    if isinstance(group, CstMapping):
        return [(key.start, max(key.end, value.end)) for key, value in group.pairs]
    return [(item.start, item.end) for item in group.items]


class ListStyle(Value):
    """The columns from key to hyphen (`dash`) and from hyphen to item (`gap`) in a plan's lists.

    Items are mappings in braces (`flow`), or begin on the line below their hyphen (`apart`).
    """

    dash: int = 2
    gap: int = 2
    flow: bool = False
    apart: bool = False


class ListStyles:
    """The styles of the lists in a plan's `text`, which is parsed once, when the first is asked for."""

    def __init__(self, text: str) -> None:
        self.text = text

    @cached_property
    def _plan(self) -> CstNode:
        return cst_of(self.text)

    def of(self, name: str) -> tuple[ListStyle, CstMapping | None]:
        """Return the style of lists under the key `name` (else of any list), and their last item."""
        plan = self._plan
        return _list_style(self.text, plan, name) if isinstance(plan, CstMapping) else (ListStyle(), None)


def _list_style(text: str, plan: CstMapping, name: str) -> tuple[ListStyle, CstMapping | None]:
    groups = [plan] if name in PLAN else [task for task in _tasks(plan) if not task.flow]
    alike = TASK_LISTS if name in PLAN else (name,)
    own = [found for keys in groups for key, found in _lists(keys) if key.value in alike]
    last = own[-1].items[-1] if own else None
    measured = _measure(groups, alike) or _measure(groups, None) or _measure([plan], None) or (2, 2)
    if isinstance(last, CstMapping):
        return ListStyle(*measured, flow=last.flow, apart=begins_line(text, last.start)), last
    return ListStyle(*measured), None


def _tasks(plan: CstMapping) -> Iterator[CstMapping]:
    for key, value in plan.pairs:
        if key.value in TASK_LISTS and isinstance(value, CstList):
            yield from (task for task in value.items if isinstance(task, CstMapping))


def _lists(keys: CstMapping) -> Iterator[tuple[CstScalar, CstList]]:
    for key, value in keys.pairs:
        if isinstance(value, CstList) and not value.flow and value.items:
            yield key, value


def _measure(groups: list[CstMapping], names: tuple[str, ...] | None) -> tuple[int, int] | tuple[()]:
    for keys in reversed(groups):
        for key, found in _lists(keys):
            if names is None or key.value in names:
                return found.column - key.column, max(found.items[0].column - found.column, 2)
    return ()


def in_order_of(item: Mapping[str, object], last: CstMapping) -> dict[str, object]:
    """Return `item` with the keys that `last` has too in their order there."""
    names = [key.value for key, _ in last.pairs if key.value in item]
    turn = iter(names)
    return {one: item[one] for one in (next(turn) if name in names else name for name in item)}
