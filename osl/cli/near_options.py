"""What was probably meant by an unknown option: another name, or a text that begins with "-"."""

from __future__ import annotations

import re
from itertools import chain
from typing import TYPE_CHECKING, Any

from osl.problem import OslError
from osl.text.shell import quoted

if TYPE_CHECKING:
    from collections.abc import Sequence


# how alike an option or a command must be to what was typed, of 1; a word of its own is different
ALIKE = 0.72
OPTIONS = {
    "date": "on", "day": "on", "today": "as-of", "asof": "as-of", "now": "as-of", "group": "audience",
    "for": "audience", "state": "status", "file": "plan", "folder": "plan", "language": "lang",
    "out": "output", "why": "reason", "because": "reason", "since": "from", "until": "to", "till": "to",
    "separator": "delimiter",
    "persons": "people", "attendees": "people", "where": "place", "fields": "columns", "dry": "dry-run",
    "search": "find", "grep": "find", "person": "responsible", "who": "responsible", "order": "sort",
}  # fmt: skip
# the arguments that are texts or dates; others are ids, names of rules, and files
TEXTS = ("title", "what", "when", "text")


def option_meant(typed: str, known: Sequence[str]) -> str | None:
    """Return the one of `known` options that `typed` misspells, begins, or is another word for."""
    meant = "--" + OPTIONS.get(typed.lstrip("-"), "")
    return meant if meant in known else nearest(typed, known)


def nearest(typed: str, known: Sequence[str]) -> str | None:
    """Return the one of `known` that `typed` misspells or begins."""
    from difflib import get_close_matches

    word = typed.lstrip("-").lower()
    bare = {name.lstrip("-"): name for name in known if len(name.lstrip("-")) > 1}
    begun = [name for name in bare if len(word) > 1 and name.startswith(word)]
    found = begun if len(begun) == 1 else get_close_matches(word, bare, n=1, cutoff=ALIKE)
    return bare[found[0]] if found else None


def month_option(typed: str) -> str | None:
    """Return the option for the month that `typed` names, None if it names none."""
    from datetime import date

    from osl.app.date_range import TypedRange, range_options

    try:
        range_options(TypedRange(month=typed), date.today())
    except OslError:
        return None
    return f"--month {quoted(typed)}"


def as_text(option: str, words: Sequence[str], context: Any) -> str | None:
    """Return the command to type if the word with the unknown `option` may be a text, else None.

    `words` is what was typed after `osl`; `context` is Typer's, of the command.
    """
    at = next((n for n, word in enumerate(words) if word.startswith(option)), None)
    if at is None or context is None:
        return None
    word, begun = words[at], words.index(context.info_name) + 1 if context.info_name in words else 0
    _, before = split(words[begun:at], context)
    options, after = split(words[at + 1 :], context)
    if not _may_be_text(word, len(before), len(after), context):
        return None
    typed = ["osl", *words[:at], *chain.from_iterable(options), "--", word, *after]
    return " ".join(map(quoted, typed))


def _may_be_text(word: str, before: int, after: int, context: Any) -> bool:
    """Return whether `word`, with that many others before and after it, may be an argument of the command."""
    takes = [param for param in context.command.params if param.param_type_name == "argument"]
    room = sum(param.nargs if param.nargs > 0 else len(takes) + before + after + 1 for param in takes)
    if before + 1 + after > room or (word.startswith("--") and " " not in word):
        return False
    if re.fullmatch("-[0-9]+", word):
        return True
    name = takes[min(before, len(takes) - 1)].name
    return name in TEXTS or ("." in word and name not in ("id_", "name"))


def split(words: Sequence[str], context: Any) -> tuple[list[tuple[str, ...]], list[str]]:
    """Return the options in `words`, each with its value, and the other words."""
    takes = {
        name: not param.is_flag
        for param in context.command.params
        if param.param_type_name == "option"
        for name in (*param.opts, *param.secondary_opts)
    }
    options: list[tuple[str, ...]] = []
    others: list[str] = []
    left = list(words)
    while left:
        word = left.pop(0)
        if word == "--":
            return options, others + left
        name = word.partition("=")[0]
        if takes.get(word[:2]) and not word.startswith("--") and len(word) > 2:
            options.append((word[:2], word[2:]))
            continue
        if name not in takes:
            others.append(word)
            continue
        has_value = takes[name] and "=" not in word and left
        options.append((word, left.pop(0)) if has_value else (word,))
    return options, others
