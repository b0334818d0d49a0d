"""Questions to the person at the terminal, each asked again until its answer can be used."""

from __future__ import annotations

import os
import sys
from typing import TYPE_CHECKING, TypeVar

from osl.app.streams import tell
from osl.i18n import _, say, visible
from osl.problem import OslError, hint_words

if TYPE_CHECKING:
    from collections.abc import Callable

    from osl.i18n import Sentence
    from osl.plan import Plan
    from osl.when.model import Issue

Answer = TypeVar("Answer")
YES, NO = ("y", "yes", "t", "tak"), ("n", "no", "nie")


def can_ask() -> bool:
    """Return whether a person sits at the terminal."""
    return sys.stdin.isatty() and sys.stdout.isatty()


def read_or_pasted(name: str) -> bytes:
    """Return the bytes of the file `name`, or of standard input for `-`; show a person how to end a text."""
    from osl.source.files import STDIN, read_bytes

    is_typed = name == STDIN and sys.stdin.isatty()
    if is_typed:
        keys = "Ctrl-Z, Enter" if os.name == "nt" else "Ctrl-D"
        line = say("paste the text here; to end it, press Enter, then {keys}", keys=keys)
        sys.stderr.write(f"{line}\n")
        sys.stderr.flush()
    try:
        return read_bytes(name)
    except KeyboardInterrupt:
        if is_typed:
            sys.stderr.write("\n")
        raise


def ask(question: Sentence | str, accept: Callable[[str], Answer]) -> Answer:
    """Return what `accept` makes of the answer; asked again if it is empty or `accept` raises OslError."""
    while True:
        answer = _typed(str(question))
        try:
            if answer:
                return accept(answer)
        except OslError as error:
            tell(f"  {error}")


def ask_text(question: Sentence | str, name: str) -> str:
    """Return a text that the person types for `name`."""
    return ask(question, lambda answer: text_typed(answer, name))


def ask_when(question: Sentence | str, plan: Plan) -> str:
    """Return a date phrase that the person types; how it is read is shown.

    An impossible date is asked again; a doubtful or unread one is kept if the person answers yes, and
    another date phrase may be typed instead of a no.
    """

    def accepted(answer: str) -> str:
        return possible(text_typed(answer, _("WHEN")), plan.year)

    words = ask(question, accepted)
    while (other := _other_words(words, plan.year, accepted)) is not None:
        words = other or ask(question, accepted)
    return words


def ask_groups(plan: Plan) -> tuple[str, ...]:
    """Return the ids of the groups that the person chooses by number, id or name."""
    for number, group in enumerate(plan.audiences.values(), 1):
        tell(f"  {number}. {visible(group.id)}: {visible(group.name)}")
    question = say("audience? (numbers, ids or names, separate several with commas)")
    return ask(question, lambda answer: groups_typed(plan, answer))


def groups_typed(plan: Plan, text: str) -> tuple[str, ...]:
    """Return the ids of the groups named in `text`, separated by commas, semicolons or blanks."""
    parts = [part.strip() for part in text.replace(";", ",").split(",") if part.strip()]
    try:
        found = [_group(plan, part) for part in parts]
    except OslError:
        if not any(" " in part for part in parts):
            raise
        try:
            found = [_group(plan, word) for part in parts for word in part.split()]
        except OslError:
            found = [_group(plan, part) for part in parts]  # what is said is about the whole name
    return tuple(dict.fromkeys(found))


def _group(plan: Plan, word: str) -> str:
    from osl.questions.groups import group_of

    ids = list(plan.audiences)
    if word not in ids and word.isascii() and word.isdecimal():
        return ids[_number_typed(word, len(ids)) - 1]
    return group_of(plan, word)


def ask_number(question: Sentence | str, most: int) -> int:
    """Return a number from 1 to `most` that the person types."""
    return ask(question, lambda answer: _number_typed(answer, most))


def _number_typed(answer: str, most: int) -> int:
    if answer.isascii() and answer.isdecimal() and 1 <= int(answer[:6]) <= most:
        return int(answer[:6])
    raise OslError(say("{number} is not a number from 1 to {most}", number=answer, most=most))


def agrees(question: Sentence | str) -> bool:
    """Return whether the person answers yes."""
    return ask(question, _yes_or_no)


def _yes_or_no(answer: str) -> bool:
    if answer.casefold() not in (*YES, *NO):
        raise OslError(say("please answer yes or no"))
    return answer.casefold() in YES


def possible(words: str, year: int) -> str:
    """Return `words`; raises OslError for a date phrase that names an impossible day."""
    from osl.when.read import read

    for issue in read(words, year).issues:
        if issue.severity == "error":
            raise OslError(_issue_words(issue))
    return words


def _other_words(words: str, year: int, accepted: Callable[[str], str]) -> str | None:
    """Show how `words` are read; return None if they are to be kept, else other words, empty after a no."""
    from osl.render.when import reading_words
    from osl.when.read import read

    interpretation = read(words, year)
    for issue in interpretation.issues:
        tell(f"  {_issue_words(issue)}")
    if interpretation.reading is not None:
        tell(f"  {reading_words(interpretation.reading)}")
    if not interpretation.issues:
        return None
    return ask(say("keep these words? (yes or no)"), lambda answer: _kept_or_typed(answer, year, accepted))


def _kept_or_typed(answer: str, year: int, accepted: Callable[[str], str]) -> str | None:
    """Return None for a yes, an empty text for a no, and a date phrase that is typed instead."""
    from osl.when.read import is_readable, read

    if answer.casefold() in (*YES, *NO):
        return None if answer.casefold() in YES else ""
    named = is_readable(answer, year) or any(issue.severity == "error" for issue in read(answer, year).issues)
    if not named:
        raise OslError(say("please answer yes or no, or type another date"))
    return accepted(answer)


def _issue_words(issue: Issue) -> Sentence:
    if issue.hint is None:
        return issue.message
    return say("{problem} ({hint})", problem=issue.message, hint=hint_words(issue.hint))


def text_typed(text: str, name: str) -> str:
    """Return `text` without blanks at its ends; raises OslError if it is empty or not text."""
    from unicodedata import category

    if not text.strip():
        raise OslError(say("{name} is empty, text was expected", name=name))
    if any("\ud800" <= character <= "\udfff" for character in text):
        raise OslError(say("{name} is not text in the encoding of this terminal", name=name))
    if any(category(character) == "Cc" and character not in "\t\n\r" for character in text):
        raise OslError(say("{name} contains a control character: {text}", name=name, text=text.strip()))
    return text.strip()


def _typed(question: str) -> str:
    """Return one line typed after `question`; the line is ended also at the end of input and on Ctrl-C."""
    from osl.render.console import make_console

    lines = make_console(sys.stdout, os.environ).broken(question)
    try:
        return input("\n".join(lines) + " ").strip()
    except (EOFError, KeyboardInterrupt):
        print()
        raise
    except OSError as error:  # the terminal is gone
        from osl.source.files import STDIN, cannot_read

        raise OslError(cannot_read(STDIN, error)) from error
