"""Mappings of known keys: what they hold, what they lack, what they should not have."""

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
    from collections.abc import Callable

    from osl.format import Field
    from osl.i18n import Sentence
    from osl.reading.reporter import Reporter
    from osl.source.nodes import YamlNode

FieldReader: TypeAlias = "Callable[[Reporter, YamlNode], Any]"

# stands among the keys seen once an id came twice: what follows is the next task, without its dash
NEXT_TASK = "\0"


class KnownKeys:
    """What a mapping of known keys holds: its fields, and the function that reads each.

    `left_out` are the values of what is left out, where these are to be given too. `notes_refused`: what is
    read of it also says what stands there and could not be read.
    """

    def __init__(
        self,
        fields: dict[str, Field],
        reads: dict[str, FieldReader],
        *,
        left_out: dict[str, Any] | None = None,
        notes_refused: bool = False,
    ) -> None:
        self.fields = fields
        self.left_out = left_out or {}
        self.notes_refused = notes_refused
        self.kinds = {name: (reads[field.kind], field.attribute) for name, field in fields.items()}
        self.needed = frozenset(name for name, field in fields.items() if field.needed)
        self.needed_fields = [field for field in fields.values() if field.needed]


def record(reader: Reporter, node: Mapping, shape: KnownKeys) -> dict[str, Any]:
    """The values of a mapping of `shape`, by attribute; tells of missing, unknown and doubled keys."""
    kinds = shape.kinds
    seen: dict[str, YamlNode] = {}
    values: dict[str, Any] = shape.left_out.copy()
    lost: list[str] = []
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
            lost.append(key)
            reader.lost.add(key)
    if strange or not shape.needed <= seen.keys():
        _strange_and_missing(reader, node, shape, seen, strange)
    if shape.notes_refused and (lost or odd or not node.whole):
        values["refused"], values["whole"] = _refused(seen, lost, shape), node.whole
    return values


def _refused(seen: dict[str, YamlNode], lost: list[str], shape: KnownKeys) -> frozenset[str]:
    """The attributes that stand there and were not read: those that were lost, or meant by another key."""
    meant = [
        key for key, name in seen.items() if getattr(name, "value", None) != key or isinstance(name, Refused)
    ]
    return frozenset(shape.kinds[key][1] for key in (*lost, *meant) if key in shape.kinds)


def odd_key(
    reader: Reporter, name: YamlNode, key: str, seen: dict[str, YamlNode], strange: list[tuple[YamlNode, str]]
) -> None:
    """Tell of a key that is no text, or stands twice; keep one that is unknown in `strange`."""
    if not isinstance(name, ScalarEvent):
        if isinstance(name, Refused) and name.value is not None:
            seen.setdefault(name.value, name)
            reader.lost.add(name.value)
        reader.not_a(name, "key")
    elif key in seen:
        reader.lost.add(key)
        if NEXT_TASK in seen or reader.is_only_counted("duplicate-key", name):
            return
        first = Related(reader.span(seen[key]), say("the first one is here"))
        message = say('key "{key}" stands here a second time', key=key)
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
    shape: KnownKeys,
    seen: dict[str, YamlNode],
    strange: list[tuple[YamlNode, str]],
) -> None:
    for name, key in strange:
        if near := _unknown(reader, name, key, shape.fields, seen):
            seen.setdefault(near, name)
            reader.lost.add(near)
    if not node.whole:
        return  # a key cannot be missed in a mapping that a syntax error cut off
    for field in shape.needed_fields:
        if field.name not in seen and field.instead not in seen:
            reader.lost.add(field.name)
            if not reader.is_only_counted("missing-key", node):
                _missing(reader, field, node.start_mark.index)


def _unknown(
    reader: Reporter, name: YamlNode, key: str, fields: dict[str, Field], seen: dict[str, YamlNode]
) -> str:
    if is_merge(reader, name) or reader.is_only_counted("unknown-key", name):
        return ""
    near = nearest(key, [known for known in fields if known not in seen]) or _by_title(key, fields)
    if reader.source.is_spoilt(key):
        escaped_controls(reader, name)
        return near or ""
    message = say('unknown key "{key}"', key=key)
    hint = say('did you mean "{word}"?', word=near) if near else _known_keys(fields)
    if not near and key[:1].isspace():
        hint = say("put usual spaces in place of those before it: no others indent a line")
    reader.report("unknown-key", reader.span(name), message, hint)
    return near or ""


def is_merge(reader: Reporter, name: YamlNode) -> bool:
    """Whether `name` is a merge key; if so, it is told."""
    if name.value != "<<" or name.style:  # type: ignore[union-attr]
        return False
    reader.report("unsupported-yaml", reader.span(name), *refusal("merge"))
    return True


def _by_title(key: str, fields: dict[str, Field]) -> str | None:
    """The field that `key` calls by its Polish name: `termin` for `when`, and `tytuł` for any title."""
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
        message = say('neither "{key}" nor "{instead}" is here', key=field.name, instead=field.instead)
    reader.report("missing-key", Span(start, start + 1), message, hint)


def mapping(reader: Reporter, node: YamlNode) -> Mapping | None:
    """`node`, if it is a mapping; None, and a problem told, if it is not."""
    if isinstance(node, Mapping):
        return node
    reader.not_a(node, "keys")
    return None
