"""The messages for what a plan refuses: some of YAML, values of another type, missing values."""

from __future__ import annotations

from typing import TYPE_CHECKING

from yaml.events import ScalarEvent

from osl.i18n import say
from osl.source.nodes import Mapping, Sequence, leaf_end

if TYPE_CHECKING:
    from osl.i18n import Sentence
    from osl.source.nodes import YamlNode

SHOWN = 60
Message = tuple["Sentence", "Sentence | None"]


def refusal(what: str) -> Message:
    """Return why a plan refuses an anchor, an alias, a tag or a merge key, and what to do instead."""
    again = say("write the value out here")
    return {
        "alias": (say("an alias (*), a plan says everything where it stands"), again),
        "anchor": (
            say("an anchor (&), a plan says everything where it stands"),
            say("delete the &name"),
        ),
        "tag": (
            say("a tag (!), the text of a plan is read as written"),
            say("delete the tag or quote the text"),
        ),
        "merge": (say('a merge key "<<", a plan says everything where it stands'), again),
    }[what]


def empty_value(expected: str, *, blank: bool) -> Message:
    """Return the message for a missing value; `blank`: there are quotation marks with nothing in them."""
    message = {
        "text": say("nothing stands here, a text is expected"),
        "list": say("nothing stands here, a list is expected"),
        "keys": say("nothing stands here, keys with values are expected"),
    }[expected]
    return message, say("write the text, or delete the line") if blank else say(
        "write the value, or delete the line"
    )


def wrong_type(node: YamlNode, expected: str, text: str) -> Message:
    """Return the message for a `node` of another type than `expected`; `text` is that of the file."""
    if isinstance(node, Mapping):
        return _keys(node, expected, text)
    if isinstance(node, Sequence):
        message = {
            "text": say("a list, a text is expected here"),
            "keys": say('a list, keys with values are expected here, such as "key: value"'),
            "plan": say("a list, a plan is expected here: year, title, audiences and tasks"),
            "key": say("a list, the name of a key is expected here"),
        }[expected]
        quoted = say("if the brackets belong to the text, put it in quotation marks")
        return message, quoted if expected == "text" and node.flow else None
    return _text(node, expected)


def _keys(node: Mapping, expected: str, text: str) -> Message:
    written = text[node.start_mark.index : leaf_end(node)][:SHOWN].partition("\n")[0].rstrip()
    if expected == "text":
        message = say("a key with a value, a text is expected here")
        return message, say(
            "if all of it is one text, put it in quotation marks: {text}", text=f'"{written}"'
        )
    if expected == "key":
        return say("keys with values, the name of a key is expected here"), None
    message = say("keys with values, a list is expected here")
    return message, say('begin each item with a dash: "- {text}"', text=written)


def _text(node: YamlNode, expected: str) -> Message:
    value = node.value[:SHOWN] if isinstance(node, ScalarEvent) else ""
    if expected == "list":
        return say("a text, a list is expected here"), say('write "[{text}]"', text=value)
    if expected == "plan":
        message = say("a text, a plan is expected here: year, title, audiences and tasks")
        return message, say("to make a plan of a table, type: osl import FILE")
    return say('a text, keys with values are expected here, such as "key: value"'), None
