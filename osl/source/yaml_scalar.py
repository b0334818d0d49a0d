"""Write one text as YAML: bare if that is safe, in the quotes of its neighbours if they have quotes."""

from __future__ import annotations

import json
import re
from functools import cache

import yaml
from yaml.events import ScalarEvent

from osl.source.nodes import events

_SOME_LOADER_GUESSES = re.compile(
    r"[-+]?(?=[0-9_.])[0-9_,]*+\.?[0-9_]*+([eE][-+]?[0-9_]*)?|[-+]?0[oOxXbB][0-9a-fA-F_]*|[yYnN]|~"
)
MUST_BE_ESCAPED = re.compile("[\x7f-\x9f\u2028\u2029\ufeff\ufffe\uffff]")
# libyaml reads these bare, other loaders do not: a tab anywhere, a question mark between brackets
_SOME_LOADER_REFUSES = {False: re.compile("[\t]"), True: re.compile("[\t?]")}


class Plain(str):
    """A date, a number, a status: a word that nobody quotes unless everything beside it is quoted."""

    __slots__ = ()


class PlainId(Plain):
    """An id: written as plain words are, but quoted if a loader would take it for something else."""

    __slots__ = ()


class Quoted(str):
    """A text that is written in the quotes that it had elsewhere."""

    __slots__ = ("quote",)
    quote: str

    @classmethod
    def like(cls, text: str, quote: str) -> Quoted:
        """Return `text`, which was in `quote` (`'`, `"` or none)."""
        made = cls(text)
        made.quote = quote
        return made


def written(value: str, quote: str = "", *, flow: bool) -> str:
    """Return `value` as YAML on one line; `quote` (`'`, `"` or none) is that of its neighbours."""
    guessed = isinstance(value, Plain) and not isinstance(value, PlainId)
    if guessed and (not quote or value.isdigit()):
        return str(value)
    if not quote and is_safe_bare(value, flow=flow):
        return value
    if _single_is_better(value, quote):
        return "'" + value.replace("'", "''") + "'"
    return _double(value)


@cache
def is_safe_bare(value: str, *, flow: bool) -> bool:
    """Return whether `value` can be unquoted: every loader reads it back, and as a text."""
    if not value or _SOME_LOADER_GUESSES.fullmatch(value) or len(value.splitlines()) > 1:
        return False
    if MUST_BE_ESCAPED.search(value) or _SOME_LOADER_REFUSES[flow].search(value):
        return False
    guess = yaml.SafeLoader("").resolve(yaml.ScalarNode, value, (True, False))  # type: ignore[no-untyped-call]
    return guess == "tag:yaml.org,2002:str" and _reads_back(value, flow=flow)


def _reads_back(value: str, *, flow: bool) -> bool:
    around = f"{{k: {value}, z: z}}" if flow else f"k: {value} # c\nz: z"
    get = events(around)
    found = []
    try:
        while not isinstance(event := get(), yaml.StreamEndEvent):
            if isinstance(event, ScalarEvent):
                found.append(event.value)
            elif getattr(event, "anchor", None) or getattr(event, "tag", None):
                return False
    except yaml.YAMLError:
        return False
    return found == ["k", value, "z", "z"]


def _single_is_better(value: str, quote: str) -> bool:
    if re.search(r"[\x00-\x1f]", value) or MUST_BE_ESCAPED.search(value):
        return False
    return quote == "'" or (not quote and ('"' in value or "\\" in value) and "'" not in value)


def _double(value: str) -> str:
    quoted = json.dumps(value, ensure_ascii=False)
    return MUST_BE_ESCAPED.sub(lambda found: f"\\u{ord(found[0]):04x}", quoted)
