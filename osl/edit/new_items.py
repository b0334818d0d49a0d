"""New items of a list under a key of a mapping: behind others, or as the first of a list that is made."""

from __future__ import annotations

from typing import TYPE_CHECKING

from osl.edit import block, flow
from osl.edit.cst import CstList, CstMapping, CstScalar, UnsureError
from osl.edit.detect_style import in_order_of, style_of
from osl.edit.item_lines import item_lines
from osl.edit.new_keys import after_which, insert_key
from osl.edit.style import flow_text
from osl.edit.text_edit import TextEdit
from osl.format import PLAN
from osl.i18n import say

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from osl.edit.detect_style import ListStyles
    from osl.edit.item_lines import Item
    from osl.edit.style import YamlStyle
    from osl.format import Field


def append_item(
    text: str,
    keys: CstMapping,
    name: str,
    item: Item,
    lists: ListStyles,
    fields: Mapping[str, Field] | None,
) -> list[TextEdit]:
    """Put `item` at the end of the list under `name`; a missing one is made in the style of `lists`.

    `fields` are the keys of an item of a list, None for a task or a plan.
    """
    found = keys.get(name)
    if isinstance(found, CstList) and (found.items or (found.flow and keys.flow)):
        return insert_items(text, keys, found, [item], len(found.items) - 1)
    if isinstance(item, str):
        return _only_text(text, keys, name, item, fields)
    if keys.flow:
        return _only_in_flow(text, keys, name, item)
    return _only_in_block(text, keys, name, item, lists)


def insert_items(
    text: str, keys: CstMapping, found: CstList, items: Sequence[Item], after: int
) -> list[TextEdit]:
    """Put `items` behind the one at position `after` of the list `found` in `keys` (-1: it is empty)."""
    around = style_of(text, keys)
    if not found.flow:
        return block.insert_items(text, found, items, around, keys.column, after)
    own, like = around.inside(), None
    before = found.items[after] if found.items else None
    if isinstance(before, CstMapping) and before.flow:
        own, like = style_of(text, before), before
    elif isinstance(before, CstScalar) and before.style:
        own = own._replace(text=before.style, plain=before.style)
    ordered = [in_order_of(one, like) if like and not isinstance(one, str) else one for one in items]
    return flow.insert(text, found, [flow_text(one, own) for one in ordered], after, around)


def _only_text(
    text: str, keys: CstMapping, name: str, item: str, fields: Mapping[str, Field] | None
) -> list[TextEdit]:
    """Give `name`, which is missing or empty, a list with `item` as the only one."""
    at = keys.position(name)
    if at is None:
        return insert_key(text, keys, name, [item], fields)
    key, value = keys.pairs[at]
    if text[value.start : value.end] not in ("", "[]"):
        raise UnsureError(say("the list there is empty, in a notation that osl does not know"))
    new = flow_text([item], style_of(text, keys))
    if value.end > value.start:
        return [TextEdit(value.start, value.end, new)]
    colon = text.find(":", key.end, max(value.start, key.end) + 1)
    return [TextEdit(colon + 1, colon + 1, " " + new)]


def _only_in_flow(text: str, keys: CstMapping, name: str, item: Mapping[str, object]) -> list[TextEdit]:
    if keys.position(name) is not None:
        raise UnsureError(say('"{key}" is empty', key=name))
    style = style_of(text, keys)
    pair = f"{style.name(name)}[{flow_text(item, style.inside())}]"
    return flow.insert(text, keys, [pair], after_which(keys, name), style)


def _only_in_block(
    text: str, keys: CstMapping, name: str, item: Mapping[str, object], lists: ListStyles
) -> list[TextEdit]:
    style, at = style_of(text, keys), keys.position(name)
    lines = _first_item(keys, name, item, style, lists)
    if at is None:
        after = after_which(keys, name)
        blank = [""] if name == "unplanned" and block.spaced_before(text, keys, after) else []
        lines = [*blank, " " * keys.column + style.name(name).rstrip(), *lines]
        return block.insert_pair(text, keys, lines, after)
    key, value = keys.pairs[at]
    if isinstance(value, CstMapping):
        raise UnsureError(say('"{key}" contains keys, expected a list', key=name))
    return block.fill_list(text, key, value, lines)


def _first_item(
    keys: CstMapping, name: str, item: Mapping[str, object], style: YamlStyle, lists: ListStyles
) -> list[str]:
    """Return the lines of a new list's only item, as items of such lists are written in the plan."""
    around, like = lists.of(name)
    own = style.inside()
    if like:
        item = in_order_of(item, like)
    if like and (like.flow or name in PLAN):
        own = style_of(lists.text, like)
    dash = keys.column + around.dash
    if like and like.column != dash + around.gap:
        own = own.inside()
    return item_lines(item, dash, own, around)
