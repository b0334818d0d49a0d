"""Read mappings of known keys: their values, and missing, unknown and doubled keys."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, TypeAlias

from yaml.events import ScalarEvent

from osl.format import PLAN
from osl.i18n import say, translation
from osl.problem import Related, Span
from osl.reading.messages import refusal
from osl.reading.scalars import escaped_controls
from osl.source.nodes import Mapping, Refused
from osl.text.near_miss import nearest

if TYPE_CHECKING:
    from collections.abc import Callable, Container

    from osl.format import Field
    from osl.i18n import Sentence
    from osl.reading.reporter import Reporter
    from osl.source.nodes import YamlNode

FieldReader: TypeAlias = "Callable[[Reporter, YamlNode], Any]"

# among the keys seen once an id came twice: what follows is the next task, without its dash
NEXT_TASK = "\0"


class KnownKeys:
    """The fields of a mapping, and the function that reads each.

    `defaults` are the values of keys that are left out, if these are wanted too. `notes_refused`: the
    result also names the keys that are in the file and could not be read.
    """

    def __init__(
        self,
        fields: dict[str, Field],
        reads: dict[str, FieldReader],
        *,
        defaults: dict[str, Any] | None = None,
        notes_refused: bool = False,
    ) -> None:
        self.fields = fields
        self.defaults = defaults or {}
        self.notes_refused = notes_refused
        self.kinds = {name: (reads[field.kind], field.attribute) for name, field in fields.items()}
        self.needed = frozenset(name for name, field in fields.items() if field.needed)
        self.needed_fields = [field for field in fields.values() if field.needed]


def record(reader: Reporter, node: Mapping, keys: KnownKeys) -> dict[str, Any]:
    """Return the values of a mapping by attribute; report missing, unknown and doubled keys."""
    kinds = keys.kinds
    seen: dict[str, YamlNode] = {}
    values: dict[str, Any] = keys.defaults.copy()
    unreadable: list[str] = []
    strange: list[tuple[YamlNode, str]] = []
    odd = False
    for name, value in node.pairs:
        key = name.value if name.__class__ is ScalarEvent else ""
        known = kinds.get(key)
        if known is None or key in seen:
            odd_key(reader, name, key, seen, strange)
            odd = True
            continue
        seen[key] = name
        read, attribute = known
        if (got := read(reader, value)) is not None:
            values[attribute] = got
        else:
            unreadable.append(key)
            reader.unreadable.add(key)
    if strange or not keys.needed <= seen.keys():
        _strange_and_missing(reader, node, keys, seen, strange)
    if keys.notes_refused and (unreadable or odd or not node.whole):
        values["refused"], values["whole"] = _refused(seen, unreadable, keys), node.whole
    return values


def _refused(seen: dict[str, YamlNode], unreadable: list[str], keys: KnownKeys) -> frozenset[str]:
    """Return the attributes that are in the file and were not read: unreadable, or meant by another key."""
    meant = [
        key for key, name in seen.items() if getattr(name, "value", None) != key or isinstance(name, Refused)
    ]
    return frozenset(keys.kinds[key][1] for key in (*unreadable, *meant) if key in keys.kinds)


def odd_key(
    reader: Reporter, name: YamlNode, key: str, seen: dict[str, YamlNode], strange: list[tuple[YamlNode, str]]
) -> None:
    """Report a key that is not a text or comes twice; add an unknown one to `strange`."""
    if not isinstance(name, ScalarEvent):
        if isinstance(name, Refused) and name.value is not None:
            seen.setdefault(name.value, name)
            reader.unreadable.add(name.value)
        reader.not_a(name, "key")
    elif key in seen:
        reader.unreadable.add(key)
        if NEXT_TASK in seen or reader.is_only_counted("duplicate-key", name):
            return
        first = Related(reader.span(seen[key]), say("the first one is here"))
        message = say('key "{key}" is repeated', key=key)
        hint = say("delete one of the two")
        if key == "id":
            seen[NEXT_TASK] = name
            hint = say('if a new task begins here, write "- id: …"')
        reader.report("duplicate-key", reader.span(name), message, hint, (first,))
    else:
        seen[key] = name
        if not key.startswith("x-"):
            strange.append((name, key))


def _strange_and_missing(
    reader: Reporter,
    node: Mapping,
    keys: KnownKeys,
    seen: dict[str, YamlNode],
    strange: list[tuple[YamlNode, str]],
) -> None:
    for name, key in strange:
        if near := _unknown(reader, name, key, keys.fields, seen):
            seen.setdefault(near, name)
            reader.unreadable.add(near)
    if not node.whole:
        return  # a key cannot be missed in a mapping that a syntax error cut off
    for field in keys.needed_fields:
        if field.name not in seen and field.instead not in seen:
            reader.unreadable.add(field.name)
            if not reader.is_only_counted("missing-key", node):
                _missing(reader, field, node.start_mark.index)


def _unknown(
    reader: Reporter, name: YamlNode, key: str, fields: dict[str, Field], seen: dict[str, YamlNode]
) -> str:
    if is_merge(reader, name) or reader.is_only_counted("unknown-key", name):
        return ""
    near = key_meant(key, fields, seen)
    if reader.source.has_controls(key):
        escaped_controls(reader, name)
        return near or ""
    message = say('unknown key "{key}"', key=key)
    hint = say('did you mean "{word}"?', word=near) if near else _known_keys(fields)
    if not near and key[:1].isspace():
        hint = say("replace the characters before it with ordinary spaces: only these indent a line")
    reader.report("unknown-key", reader.span(name), message, hint)
    return near or ""


def key_meant(key: str, fields: dict[str, Field], seen: Container[str] = ()) -> str | None:
    """Return the one of `fields`, none of those `seen`, that `key` misspells or calls by its Polish title."""
    return nearest(key, [known for known in fields if known not in seen]) or _by_title(key, fields)


def is_merge(reader: Reporter, name: YamlNode) -> bool:
    """Return whether `name` is a merge key; if so, report it."""
    if name.value != "<<" or name.style:  # type: ignore[union-attr]
        return False
    reader.report("unsupported-yaml", reader.span(name), *refusal("merge"))
    return True


def _by_title(key: str, fields: dict[str, Field]) -> str | None:
    """Return the field whose Polish name is like `key`: `termin` for `when`, `tytuł` for any title."""
    polish = translation("pl").gettext
    known = (field for field in (*PLAN.values(), *fields.values()) if field.name in fields)
    titles = {polish(field.title): field.name for field in known}
    near = nearest(key.lower(), titles)
    return titles[near] if near else None


def _known_keys(fields: dict[str, Field]) -> Sentence:
    return say('known keys: {keys}; a key of your own begins with "x-"', keys=", ".join(fields))


def _missing(reader: Reporter, field: Field, start: int) -> None:
    message = say('key "{key}" is missing: {about}', key=field.name, about=say(field.about))
    hint = say('add the line "{key}: …"', key=field.name)
    if field.instead:
        message = say('key "{key}" or "{instead}" is missing', key=field.name, instead=field.instead)
    reader.report("missing-key", Span(start, start + 1), message, hint)


def mapping(reader: Reporter, node: YamlNode) -> Mapping | None:
    """Return `node` if it is a mapping; None, with a problem reported, if it is not."""
    if isinstance(node, Mapping):
        return node
    reader.not_a(node, "keys")
    return None
