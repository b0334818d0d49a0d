"""The JSON Schema of the plan file, made from the declared fields, for editors that know YAML."""

from __future__ import annotations

from functools import cache
from typing import Any

from osl import format as form
from osl import i18n
from osl.i18n import N_
from osl.plan import UNFINISHED
from osl.text.address import PATTERN

DIALECT = "https://json-schema.org/draft/2020-12/schema"
# what YAML guesses from a text: an editor's parser reads `title: 2023` as a number, osl as written
WRITTEN = ("string", "number", "boolean", "null")
# not blank, and without control characters: one pattern, since of two an editor shows the wrong heading
TEXT = (
    r"^(?=[\s\S]*[^\s\u0085])"
    r"[^\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f-\u009f\ufffe\uffff]*$"
)
OWN_KEYS = "^x-"
YEAR = r"(?:19|2[0-9])[0-9]{2}"
DAY = (
    r"^(?!0000)(?:[0-9]{4}-(?:(?:0[13578]|1[02])-(?:0[1-9]|[12][0-9]|3[01])"
    r"|(?:0[469]|11)-(?:0[1-9]|[12][0-9]|30)|02-(?:0[1-9]|1[0-9]|2[0-8]))"
    r"|(?:[0-9]{2}(?:0[48]|[2468][048]|[13579][26])|(?:[02468][048]|[13579][26])00)-02-29)$"
)


def schema() -> dict[str, Any]:
    """Return the schema; titles and descriptions are in both languages, since an editor shows only one."""
    return {
        "$schema": DIALECT,
        "description": _both(N_("the year's plan of a community organiser")),
        "$ref": "#/$defs/plan",
        "$defs": {
            "plan": _mapping(form.PLAN),
            "audience": _mapping(form.AUDIENCE),
            "task": {**_mapping(form.TASK), **_closed_needs_a_reason(), "defaultSnippets": [_new_task()]},
            "move": _mapping(form.MOVE),
            "exception": _mapping(form.EXCEPTION),
            "link": _mapping(form.LINK),
            "entry": _mapping(form.ENTRY),
            "text": _text(),
            "id": _id(),
            "months": _month(),
        },
    }


def _mapping(fields: dict[str, form.Field]) -> dict[str, Any]:
    needed = [field.name for field in fields.values() if field.needed and not field.instead]
    either = [[{"required": [f.name]}, {"required": [f.instead]}] for f in fields.values() if f.instead]
    found = {
        "type": "object",
        "properties": {field.name: _property(field) for field in fields.values()},
        "patternProperties": {OWN_KEYS: True},
        "additionalProperties": False,
        "required": needed,
    }
    return {**found, "anyOf": either[0]} if either else found


def _property(field: form.Field) -> dict[str, Any]:
    return {"title": _both(field.title), "description": _both(field.about), **_shapes()[field.kind]}


def _both(sentence: str) -> str:
    said = (i18n.translation(language).gettext(sentence) for language in i18n.LANGUAGES)
    return " / ".join(dict.fromkeys(said))


def _ref(name: str) -> dict[str, str]:
    return {"$ref": f"#/$defs/{name}"}


def _list(name: str, **more: Any) -> dict[str, Any]:
    return {"type": "array", "items": _ref(name), **more}


def _text() -> dict[str, Any]:
    return {
        "type": list(WRITTEN),
        **_pattern(TEXT, N_("a text that is not blank, without control characters")),
    }


def _id() -> dict[str, Any]:
    about = N_("an id such as piknik-rodzinny: a-z, 0-9 and single hyphens")
    return {"type": list(WRITTEN), **_pattern(f"^{form.ID_PATTERN}$", about)}


def _pattern(pattern: str, about: str) -> dict[str, str]:
    """Return a pattern, and what editors show in place of it: what it asks for."""
    return {"pattern": pattern, "patternErrorMessage": _both(about)}


def _month() -> dict[str, Any]:
    dash = r"\s*[-–—]\s*"
    later = {first: "|".join(map(str, range(first, 13))) for first in range(1, 13)}
    ranges = "|".join(f"0*{first}{dash}0*(?:{last})" for first, last in later.items())
    text = rf"^\s*(?:0*(?:[1-9]|1[0-2])|{ranges})\s*$"
    words = {"type": "string", **_pattern(text, N_("a month from 1 to 12, or months such as 3-5"))}
    return {"anyOf": [{"type": "integer", "minimum": 1, "maximum": 12}, words]}


def _words(context: str, words: tuple[str, ...]) -> dict[str, Any]:
    """Return the schema of one of `words`; editors show beside each what it is called on the screen."""
    return {"enum": list(words), "enumDescriptions": [_called(context, word) for word in words]}


def _called(context: str, word: str) -> str:
    names = (i18n.translation(lang).pgettext(context, _msgid(word)) for lang in i18n.LANGUAGES)
    return " / ".join(dict.fromkeys(names))


def _msgid(word: str) -> str:
    return word if word in form.ROLES else word.replace("-", " ")


def _new_task() -> dict[str, Any]:
    """Return what editors offer for a task as a whole, with places to fill in."""
    body = {"id": "${1:id}", "title": "${2:title}", "audiences": ["${3:id}"], "when": "${4:when}"}
    return {
        "label": _both(N_("new task")),
        "description": _both(N_("a task with its needed keys")),
        "body": body,
    }


def _closed_needs_a_reason() -> dict[str, Any]:
    unfinished = {"properties": {"status": {"enum": [*UNFINISHED]}}, "required": ["status"]}
    return {"if": unfinished, "then": {"required": ["reason"]}}


_YEAR = [
    {"type": "integer", "minimum": form.MIN_YEAR, "maximum": form.MAX_YEAR},
    {"type": "string", "pattern": f"^{YEAR}$"},
]
_NUMBER = [
    {"type": "integer", "minimum": 0, "maximum": 999_999_999},
    {"type": "string", "pattern": "^[0-9]{1,9}$"},
]
_AN_ID = f"^(?!x-){form.ID_PATTERN}$"
_AUDIENCES = {
    "type": "object",
    "minProperties": 1,
    "patternProperties": {
        OWN_KEYS: True,
        rf"^(?!x-){form.ID_PATTERN}$": {"anyOf": [_ref("text"), _ref("audience")]},
    },
    "additionalProperties": False,
}


@cache
def _shapes() -> dict[str, dict[str, Any]]:
    """Return the schema of each kind of field."""
    return {
        "text": _ref("text"),
        "words": _ref("text"),
        "audience": _ref("text"),
        "date": {"type": "string", **_pattern(DAY, N_("a date such as 2023-05-20"))},
        "year": {"anyOf": _YEAR},
        "id": _ref("id"),
        "number": {"anyOf": _NUMBER},
        "flag": {"enum": [True, False, *form.FLAGS]},
        "status": _words("state", form.STATUSES),
        "role": _words("role", form.ROLES),
        "rule": {"type": "string", "allOf": [_ref("text")]},
        "url": {
            "type": list(WRITTEN),
            **_pattern(PATTERN, N_("an address such as https://example.org/plakat.pdf")),
        },
        "zone": {
            "type": "string",
            **_pattern(f"^{form.ZONE_PATTERN}$", N_("a time zone such as Europe/Warsaw")),
        },
        "texts": _list("text"),
        "ids": _list("text", minItems=1),
        "months": {"anyOf": [_ref("months"), _list("months")]},
        "moves": _list("move"),
        "links": _list("link"),
        "hours": _ref("text"),
        "exceptions": _list("exception"),
        "log": _list("entry"),
        "audiences": _AUDIENCES,
        "tasks": _list("task"),
        "unplanned": _list("task"),
    }
