"""A text that begins with "-" is taken for an option: which command gives it as a text."""

from __future__ import annotations

import re
import shlex
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from collections.abc import Sequence

# the arguments that are texts or dates; others are ids, names of rules, and files
TEXTS = ("title", "what", "when", "text")
_SIMPLE = re.compile(r"[\w./:=@,+–—-]+")
_ACTIVE = re.compile(r'["$`\\!%]')


def as_text(option: str, words: Sequence[str], context: Any) -> str | None:
    """Return the command to type if the word with the unknown `option` may be a text, else None.

    `words` is what was typed after `osl`; `context` is Typer's, of the command.
    """
    at = next((n for n, word in enumerate(words) if word.startswith(option)), None)
    if at is None or context is None:
        return None
    word, begun = words[at], words.index(context.info_name) + 1 if context.info_name in words else 0
    _, before = _parted(words[begun:at], context)
    options, after = _parted(words[at + 1 :], context)
    if not _may_be_text(word, len(before), len(after), context):
        return None
    return " ".join(map(quoted, ["osl", *words[:at], *options, "--", word, *after]))


def _may_be_text(word: str, before: int, after: int, context: Any) -> bool:
    """Return whether `word`, with so many others before and after it, may be an argument of the command."""
    takes = [param for param in context.command.params if param.param_type_name == "argument"]
    room = sum(param.nargs if param.nargs > 0 else len(takes) + before + after + 1 for param in takes)
    if before + 1 + after > room or (word.startswith("--") and " " not in word):
        return False
    if re.fullmatch("-[0-9]+", word):
        return True
    where = takes[min(before, len(takes) - 1)].name
    return where in TEXTS or ("." in word and where not in ("id_", "name"))


def _parted(words: Sequence[str], context: Any) -> tuple[list[str], list[str]]:
    """Return the options in `words`, each with its value, and the other words."""
    takes = {
        name: not param.is_flag
        for param in context.command.params
        if param.param_type_name == "option"
        for name in (*param.opts, *param.secondary_opts)
    }
    options: list[str] = []
    others: list[str] = []
    left = list(words)
    while left:
        word = left.pop(0)
        if word == "--":
            return options, others + left
        name = word.partition("=")[0]
        if name not in takes:
            others.append(word)
            continue
        options.append(word)
        if takes[name] and "=" not in word and left:
            options.append(left.pop(0))
    return options, others


def quoted(word: str) -> str:
    """Return `word` as a shell takes it whole; in double quotes, which Windows has too, where they do."""
    if _SIMPLE.fullmatch(word):
        return word
    return shlex.quote(word) if _ACTIVE.search(word) else f'"{word}"'
