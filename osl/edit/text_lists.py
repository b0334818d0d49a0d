"""A list of texts under a key is made another: items that stay keep their place and their style."""

from __future__ import annotations

from typing import TYPE_CHECKING

from osl.edit.cst import CstList, CstScalar

if TYPE_CHECKING:
    from collections.abc import Sequence

    from osl.edit.mapping_editor import MappingEditor


def put_texts(editor: MappingEditor, name: str, values: Sequence[str]) -> None:
    """Make the list under `name` one of `values`, at least one.

    Raises UnsureError for a structure that is not known.
    """
    found = editor.keys().get(name)
    old = found.items if isinstance(found, CstList) else ()
    words = [item.value if isinstance(item, CstScalar) else None for item in old]
    staying = [word for word in words if word in values]
    if not staying or staying != list(values[: len(staying)]) or len(set(words)) < len(words):
        _put_in_place(editor, name, values, len(old))
        return
    for at in reversed(range(len(words))):
        if words[at] not in values:
            editor.remove_item(name, at)
    for value in values[len(staying) :]:
        editor.append(name, value)


def _put_in_place(editor: MappingEditor, name: str, values: Sequence[str], length: int) -> None:
    for at, value in enumerate(values):
        if at < length:
            editor.put_item(name, at, value)
        else:
            editor.append(name, value)
    for at in reversed(range(len(values), length)):
        editor.remove_item(name, at)
