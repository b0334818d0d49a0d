"""An editor of one mapping of a plan: keys are put, removed and appended to, one after another."""

from __future__ import annotations

from typing import TYPE_CHECKING

from osl.edit import block, flow
from osl.edit.cst import CstList, CstMapping, CstScalar, UnsureError, comments_in, cst_at, cst_of
from osl.edit.detect_style import ListStyle, in_order_of, list_style_of, style_of
from osl.edit.style import YamlStyle, block_lines, flow_text, rewritten
from osl.edit.text_edit import TextEdit, apply_edits
from osl.format import ITEM_FIELDS, PLAN, TASK
from osl.i18n import say
from osl.text.lines import line_end

if TYPE_CHECKING:
    from collections.abc import Mapping
    from typing import TypeAlias

    from osl.format import Field

    Item: TypeAlias = str | Mapping[str, object]

# how a task was closed is read together, wherever its status is
_BESIDE = {"closed_on": ("status",), "reason": ("closed_on", "status")}


def after_which(keys: CstMapping, name: str) -> int:
    """Return the position of the pair of a task or a plan that a new key `name` follows; -1 for the front.

    That is the order of the format; what belongs to a task's status follows that.
    """
    present = [key.value for key, _ in keys.pairs]
    for neighbour in _BESIDE.get(name, ()):
        if neighbour in present:
            return present.index(neighbour)
    fields = TASK if name in TASK else PLAN
    return _in_order(present, name, fields) if name in fields else len(present) - 1  # a key of the user's own


def _in_order(present: list[str], name: str, fields: Mapping[str, Field]) -> int:
    order = list(fields)
    before = order[: order.index(name)]
    return max((n for n, key in enumerate(present) if key in before), default=-1)


class MappingEditor:
    """The whole text, and the offsets of the mapping in it that is edited (`at`, end excluded).

    `fields` are the keys of an item of a list, None for a task or a plan.
    """

    def __init__(self, text: str, at: tuple[int, int], fields: Mapping[str, Field] | None = None) -> None:
        self.text = text
        self.at = at
        self.fields = fields

    def keys(self) -> CstMapping:
        """Return the mapping as it is now."""
        node = cst_at(self.text, *self.at)
        if not isinstance(node, CstMapping):
            raise UnsureError(say("expected keys with values"))
        return node

    def _apply(self, edits: list[TextEdit]) -> None:
        before = len(self.text)
        self.text = apply_edits(self.text, edits)
        self.at = self.at[0], self.at[1] + len(self.text) - before

    def put(self, name: str, value: str) -> None:
        """Set `name` to `value`: in the style that it had, or behind the key that it belongs to."""
        keys = self.keys()
        at = keys.position(name)
        if at is None:
            self._insert(keys, name, value)
        else:
            self._apply([self._replacement(*keys.pairs[at], value, flow=keys.flow)])

    def _insert(self, keys: CstMapping, name: str, value: str | list[str]) -> None:
        style, after = style_of(self.text, keys), self._after_which(keys, name)
        pair = style.name(name) + flow_text(value, style)
        if keys.flow:
            self._apply(flow.insert(self.text, keys, pair, after, style))
        else:
            lines = block_lines({name: value}, keys.column, style)
            self._apply(block.insert_pair(self.text, keys, lines, after))

    def _after_which(self, keys: CstMapping, name: str) -> int:
        if self.fields is None:
            return after_which(keys, name)
        return max(_in_order([key.value for key, _ in keys.pairs], name, self.fields), 0)

    def _replacement(self, key: CstScalar, old: object, value: str, *, flow: bool) -> TextEdit:
        if not isinstance(old, CstScalar):
            raise UnsureError(say('"{key}" contains a list or keys, expected one value', key=key.value))
        if old.start < old.end:
            return TextEdit(old.start, old.end, rewritten(self.text, old, value, flow=flow))
        colon = self.text.find(":", key.end, old.start + 1)
        if colon < 0:
            raise UnsureError(say('"{key}" has no colon', key=key.value))
        return TextEdit(colon + 1, colon + 1, " " + YamlStyle().value(value, flow=flow))

    def take(self, name: str, *, keep_comments: bool = True) -> None:
        """Remove the key `name` with its line, if it is there."""
        keys = self.keys()
        at = keys.position(name)
        if at is not None:
            remove = flow.remove if keys.flow else block.remove_pair
            self._apply(remove(self.text, keys, at, keep_comments=keep_comments))

    def has_comment(self, name: str) -> bool:
        """Return whether the line of key `name` has a comment of its own."""
        keys = self.keys()
        at = keys.position(name)
        if at is None:
            return False
        key, value = keys.pairs[at]
        end = line_end(self.text, value.end)
        if keys.flow and self.text[value.end : end].strip(" \t,")[:1] not in ("", "#"):
            return False
        return bool(comments_in(self.text, key.start, end, (key, value)))

    def append(self, name: str, item: Item, *, after: int | None = None) -> None:
        """Put `item` behind the one at position `after` of the list under `name`, if None at its end.

        A list that is missing is made.
        """
        keys = self.keys()
        found = keys.get(name)
        if isinstance(found, CstList) and found.items and after is None:
            after = len(found.items) - 1
        if isinstance(found, CstList) and found.flow and (found.items or keys.flow):
            self._apply(self._inserted_in_flow(keys, found, item, -1 if after is None else after))
        elif isinstance(found, CstList) and after is not None:
            style = style_of(self.text, keys)
            self._apply(block.insert_item(self.text, found, item, style, keys.column, after))
        elif isinstance(item, str):
            self._put_only(keys, name, item)
        elif keys.flow:
            self._append_new_in_flow(keys, name, item)
        else:
            self._append_new(keys, name, item)

    def _put_only(self, keys: CstMapping, name: str, item: str) -> None:
        """Give `name`, which is missing or empty, a list with `item` as the only one."""
        at = keys.position(name)
        if at is not None and self.text[keys.pairs[at][1].start : keys.pairs[at][1].end] not in ("", "[]"):
            raise UnsureError(say("the list there is empty, in a notation that osl does not know"))
        if at is None:
            self._insert(keys, name, [item])
            return
        key, value = keys.pairs[at]
        colon = self.text.find(":", key.end, max(value.start, key.end) + 1)
        new = flow_text([item], style_of(self.text, keys))
        edit = TextEdit(value.start, value.end, new)
        self._apply([edit if value.end > value.start else TextEdit(colon + 1, colon + 1, " " + new)])

    def list_of(self, name: str) -> CstList:
        """Return the list under `name`."""
        found = self.keys().get(name)
        if not isinstance(found, CstList):
            raise UnsureError(say('"{key}" is not a list', key=name))
        return found

    def put_item(self, name: str, at: int, value: str) -> None:
        """Set the text at position `at` of the list under `name` to `value`, in the style that it had."""
        found = self.list_of(name)
        old = found.items[at]
        if not isinstance(old, CstScalar):
            raise UnsureError(say('"{key}" contains a list or keys, expected one value', key=name))
        new = rewritten(self.text, old, value, flow=found.flow)
        self._apply([TextEdit(old.start, old.end, new)])

    def remove_item(self, name: str, at: int) -> None:
        """Remove the item at position `at` of the list under `name`; a key of a task goes with its last item.

        Comments in the item are kept on lines of their own.
        """
        found = self.list_of(name)
        if len(found.items) == 1 and name in TASK:
            self.take(name)
        elif found.flow:
            self._apply(flow.remove(self.text, found, at))
        else:
            self._apply(block.remove_item(self.text, found, at))

    def inside(self, name: str, at: int) -> MappingEditor:
        """Return an editor of the mapping at position `at` of the list under `name`; then `adopt` it."""
        item = self.list_of(name).items[at]
        return MappingEditor(self.text, (item.start, item.end), ITEM_FIELDS[name])

    def adopt(self, inner: MappingEditor) -> None:
        """Go on with the text that `inner`, an editor of a mapping inside this one, has made."""
        self.at = self.at[0], self.at[1] + len(inner.text) - len(self.text)
        self.text = inner.text

    def _inserted_in_flow(self, keys: CstMapping, found: CstList, item: Item, after: int) -> list[TextEdit]:
        around = style_of(self.text, keys)
        own = around.inside()
        before = found.items[after] if found.items else None
        if isinstance(before, CstMapping) and before.flow and not isinstance(item, str):
            own, item = style_of(self.text, before), in_order_of(item, before)
        elif isinstance(before, CstScalar) and before.style and isinstance(item, str):
            own = own._replace(text=before.style, plain=before.style)
        return flow.insert(self.text, found, flow_text(item, own), after, around)

    def _append_new_in_flow(self, keys: CstMapping, name: str, item: Mapping[str, object]) -> None:
        if keys.position(name) is not None:
            raise UnsureError(say('"{key}" is empty', key=name))
        style = style_of(self.text, keys)
        pair = f"{style.name(name)}[{flow_text(item, style.inside())}]"
        self._apply(flow.insert(self.text, keys, pair, after_which(keys, name), style))

    def _append_new(self, keys: CstMapping, name: str, item: Mapping[str, object]) -> None:
        style, at = style_of(self.text, keys), keys.position(name)
        lines = self._first_item(keys, name, item, style)
        if at is None:
            after = after_which(keys, name)
            blank = [""] if name == "unplanned" and block.spaced_before(self.text, keys, after) else []
            lines = [*blank, " " * keys.column + style.name(name).rstrip(), *lines]
            self._apply(block.insert_pair(self.text, keys, lines, after))
            return
        key, value = keys.pairs[at]
        if isinstance(value, CstMapping):
            raise UnsureError(say('"{key}" contains keys, expected a list', key=name))
        self._apply(block.fill_list(self.text, key, value, lines))

    def _first_item(
        self, keys: CstMapping, name: str, item: Mapping[str, object], style: YamlStyle
    ) -> list[str]:
        """Return the lines of a new list's only item, as items of such lists are written in the plan."""
        plan = cst_of(self.text)
        around, like = (
            list_style_of(self.text, plan, name) if isinstance(plan, CstMapping) else (ListStyle(), None)
        )
        own = style.inside()
        if like:
            item = in_order_of(item, like)
        if like and (like.flow or name in PLAN):
            own = style_of(self.text, like)
        dash = keys.column + around.dash
        if like and like.column != dash + around.gap:
            own = own.inside()
        return block.item_lines(item, dash, own, around)
