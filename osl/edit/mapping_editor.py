"""An editor of one mapping of a plan: keys are put, removed and appended to, one after another."""

from __future__ import annotations

from typing import TYPE_CHECKING

from osl.edit import block, flow
from osl.edit.cst import CstList, CstMapping, CstScalar, UnsureError, comments_in, cst_at
from osl.edit.detect_style import ListStyles
from osl.edit.new_items import append_item, insert_items
from osl.edit.new_keys import insert_key
from osl.edit.style import YamlStyle, rewritten
from osl.edit.text_edit import TextEdit, apply_edits
from osl.format import ITEM_FIELDS, TASK
from osl.i18n import say
from osl.text.lines import line_end

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from osl.edit.item_lines import Item
    from osl.format import Field


class MappingEditor:
    """The whole text, and the offsets of the mapping in it that is edited (`at`, end excluded).

    `fields` are the keys of an item of a list, None for a task or a plan; `lists` are the styles in which
    new lists are made, None for those of the text as it is then.
    """

    def __init__(
        self,
        text: str,
        at: tuple[int, int],
        fields: Mapping[str, Field] | None = None,
        lists: ListStyles | None = None,
    ) -> None:
        self.text = text
        self.at = at
        self.fields = fields
        self.lists = lists

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
            self._apply(insert_key(self.text, keys, name, value, self.fields))
        else:
            self._apply([self._replacement(*keys.pairs[at], value, flow=keys.flow)])

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

    def append(self, name: str, item: Item) -> None:
        """Put `item` at the end of the list under `name`; a list that is missing is made."""
        lists = self.lists or ListStyles(self.text)
        self._apply(append_item(self.text, self.keys(), name, item, lists, self.fields))

    def insert(self, name: str, places: Mapping[int, Sequence[Item]]) -> None:
        """Put items behind those at the positions `places` of the list under `name`."""
        keys, found = self.keys(), self.list_of(name)
        edits = (insert_items(self.text, keys, found, new, after) for after, new in places.items())
        self._apply([edit for some in edits for edit in some])

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
