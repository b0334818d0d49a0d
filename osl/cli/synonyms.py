"""What people type for an option or a command that is called otherwise here."""

from __future__ import annotations

from typing import TYPE_CHECKING

from osl.i18n import say

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from osl.i18n import Sentence

# how alike an option or a command must be to what was typed, of 1; a word of its own is no slip
ALIKE = 0.72
OPTIONS = {
    "date": "on", "day": "on", "today": "as-of", "asof": "as-of", "now": "as-of", "group": "audience",
    "for": "audience", "state": "status", "file": "plan", "folder": "plan", "language": "lang",
    "out": "output", "why": "reason", "because": "reason", "since": "from", "until": "to", "till": "to",
    "separator": "delimiter",
    "persons": "people", "attendees": "people", "where": "place", "fields": "columns", "dry": "dry-run",
}  # fmt: skip
COMMANDS = {
    "finish": "done", "complete": "done", "close": "done", "begin": "start", "open": "reopen",
    "late": "overdue",
    "postpone": "move", "reschedule": "move", "check": "validate", "lint": "validate", "init": "new",
    "create": "new", "revert": "undo", "stats": "summary", "ls": "list", "tasks": "list", "note": "log",
    "publish": "export", "lista": "list", "dodaj": "add", "cofnij": "undo", "nowy": "new", "kiedy": "when",
    "raport": "report", "sprawozdanie": "report", "zaległe": "overdue", "calendar": "agenda",
}  # fmt: skip
# near by their letters only
NO_SLIPS = frozenset({"remove", "delete", "search", "find", "edit", "unlog", "set", "update", "rename"})


def option_meant(typed: str, known: Sequence[str]) -> str | None:
    """Return the one of `known` options that `typed` is a slip of, a beginning of, or another word for."""
    meant = "--" + OPTIONS.get(typed.lstrip("-"), "")
    return meant if meant in known else _nearest(typed, known)


def command_meant(typed: str, known: Iterable[str]) -> str | None:
    """Return the one of `known` commands that `typed` is a slip of, a beginning of, or another word for."""
    meant = COMMANDS.get(typed.casefold())
    if meant in (names := tuple(known)):
        return meant
    return None if typed in NO_SLIPS else _nearest(typed, names)


def _nearest(typed: str, known: Sequence[str]) -> str | None:
    from difflib import get_close_matches

    word = typed.lstrip("-").lower()
    bare = {name.lstrip("-"): name for name in known if len(name.lstrip("-")) > 1}
    begun = [name for name in bare if len(word) > 1 and name.startswith(word)]
    found = begun if len(begun) == 1 else get_close_matches(word, bare, n=1, cutoff=ALIKE)
    return bare[found[0]] if found else None


def elsewhere(command: str, option: str) -> Sentence | None:
    """Return what to type for an `option` that another command has, where people look for it here."""
    if command == "osl done" and option in ("--people", "--what", "--place", "--partner"):
        return say("who took part and what was done is noted with: osl log")
    if command == "osl move" and option in ("--on", "--date"):
        return say("the day of the change is set with --as-of")
    return None
