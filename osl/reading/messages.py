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
        "alias": (say("aliases (*) are not allowed in a plan"), again),
        "anchor": (
            say("anchors (&) are not allowed in a plan"),
            say("delete the &name"),
        ),
        "tag": (
            say("tags (!) are not allowed in a plan: its text is read as written"),
            say("delete the tag or quote the text"),
        ),
        "merge": (say('merge keys ("<<") are not allowed in a plan'), again),
    }[what]


def empty_value(expected: str, *, blank: bool) -> Message:
    """Return the message for a missing value; `blank`: there are quotation marks with nothing in them."""
    message = {
        "text": say("expected text, found nothing"),
        "list": say("expected a list, found nothing"),
        "keys": say("expected keys with values, found nothing"),
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
            "text": say("expected text, found a list"),
            "keys": say('expected keys with values ("key: value"), found a list'),
            "plan": say("expected a plan (year, title, audiences and tasks), found a list"),
            "key": say("expected the name of a key, found a list"),
        }[expected]
        quoted = say("if the brackets belong to the text, put it in quotation marks")
        return message, quoted if expected == "text" and node.flow else None
    return _text(node, expected)


def _keys(node: Mapping, expected: str, text: str) -> Message:
    written = text[node.start_mark.index : leaf_end(node)][:SHOWN].partition("\n")[0].rstrip()
    if expected == "text":
        message = say("expected text, found a key with a value")
        return message, say(
            "if all of it is one text, put it in quotation marks: {text}", text=f'"{written}"'
        )
    if expected == "key":
        return say("expected the name of a key, found keys with values"), None
    message = say("expected a list, found keys with values")
    return message, say('begin each item with a dash: "- {text}"', text=written)


def _text(node: YamlNode, expected: str) -> Message:
    value = node.value[:SHOWN] if isinstance(node, ScalarEvent) else ""
    if expected == "list":
        return say("expected a list, found text"), say('write "[{text}]"', text=value)
    if expected == "plan":
        message = say("expected a plan (year, title, audiences and tasks), found text")
        return message, say("to make a plan from a table, type: osl import FILE")
    return say('expected keys with values ("key: value"), found text'), None
