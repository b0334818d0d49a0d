"""What was probably meant by an unknown option or command: another name, or a text that begins with "-"."""

from __future__ import annotations

import re
from itertools import chain
from typing import TYPE_CHECKING, Any

from osl.text.fold import fold
from osl.text.shell import quoted

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence


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
COMMANDS = {
    "finish": "done", "complete": "done", "close": "done", "begin": "start", "open": "reopen",
    "late": "overdue", "postpone": "move", "reschedule": "move", "check": "validate", "lint": "validate",
    "init": "new", "create": "new", "revert": "undo", "stats": "summary", "ls": "list", "tasks": "list",
    "note": "log", "publish": "export", "calendar": "agenda", "year": "timeline", "gantt": "timeline",
    "week": "agenda --week this", "today": "agenda --days 1", "tomorrow": "agenda --days 2",
    "search": "list --find", "find": "list --find", "grep": "list --find", "month": "agenda",
    "delete": "remove", "rm": "remove", "change": "set", "sync": "update", "merge": "update",
    # what an organiser types who knows the commands from the manual in Polish; folded: no diacritics
    "lista": "list", "zadania": "list", "wykaz": "list",
    "szukaj": "list --find", "znajdz": "list --find", "pokaz": "show", "zadanie": "show",
    "kalendarz": "agenda", "miesiac": "agenda", "tydzien": "agenda --week this", "dzis": "agenda --days 1",
    "dzisiaj": "agenda --days 1", "jutro": "agenda --days 2", "terminarz": "agenda",
    "rok": "timeline", "os": "timeline", "harmonogram": "timeline", "wykres": "timeline",
    "zaleglosci": "overdue", "zalegle": "overdue", "spoznione": "overdue", "po terminie": "overdue",
    "podsumowanie": "summary", "sprawdz": "validate", "waliduj": "validate", "kiedy": "when",
    "termin": "when", "reguly": "rules", "schemat": "schema", "rozpocznij": "start", "zacznij": "start",
    "zrealizuj": "done", "zrealizowane": "done", "zrobione": "done", "gotowe": "done", "zakoncz": "done",
    "odwolaj": "cancel", "anuluj": "cancel", "przywroc": "reopen", "otworz": "reopen", "wznow": "reopen",
    "przenies": "move", "przesun": "move", "przeloz": "move", "zapisz": "log", "wpis": "log",
    "odnotuj": "log", "dziennik": "log", "dodaj": "add", "ustaw": "set", "zmien": "set",
    "usun": "remove", "skasuj": "remove",
    "edytuj": "edit", "popraw": "edit", "aktualizuj": "update", "cofnij": "undo", "nowy": "new",
    "roznice": "diff", "porownaj": "diff", "wczytaj": "import", "importuj": "import",
    "eksport": "export", "eksportuj": "export", "publikuj": "export", "opublikuj": "export",
    "raport": "report", "sprawozdanie": "report", "pomoc": "help", "podpowiedzi": "completion",
}  # fmt: skip
# near by their letters only
WORDS_OF_THEIR_OWN = frozenset({"rename"})
# the arguments that are texts or dates; others are ids, names of rules, and files
TEXTS = ("title", "what", "when", "text")


def option_meant(typed: str, known: Sequence[str]) -> str | None:
    """Return the one of `known` options that `typed` misspells, begins, or is another word for."""
    meant = "--" + OPTIONS.get(typed.lstrip("-"), "")
    return meant if meant in known else _nearest(typed, known)


def command_meant(typed: str, known: Iterable[str]) -> str | None:
    """Return the one of `known` commands that `typed` misspells, begins, or is another word for.

    With it are the options that it takes to mean the same.
    """
    meant, names = COMMANDS.get(fold(typed)), tuple(known)
    if meant and meant.partition(" ")[0] in names:
        return meant
    return None if typed in WORDS_OF_THEIR_OWN else _nearest(typed, names)


def _nearest(typed: str, known: Sequence[str]) -> str | None:
    from difflib import get_close_matches

    word = typed.lstrip("-").lower()
    bare = {name.lstrip("-"): name for name in known if len(name.lstrip("-")) > 1}
    begun = [name for name in bare if len(word) > 1 and name.startswith(word)]
    found = begun if len(begun) == 1 else get_close_matches(word, bare, n=1, cutoff=ALIKE)
    return bare[found[0]] if found else None


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
        if name not in takes:
            others.append(word)
            continue
        has_value = takes[name] and "=" not in word and left
        options.append((word, left.pop(0)) if has_value else (word,))
    return options, others
