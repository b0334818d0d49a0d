"""What is told of words that no time was found in, or only in what they nearly are."""

from __future__ import annotations

from typing import TYPE_CHECKING

from osl.i18n import say, verbatim
from osl.text.flat import shortened
from osl.when.model import Issue

if TYPE_CHECKING:
    from osl.i18n import Sentence
    from osl.when.misspelling import Near


def misspelt(text: str, near: Near) -> Issue:
    """That a month was read as what it is nearly."""
    start, end, meant = near
    message = say(
        '"{words}" is not a word of time that is known: read as "{meant}"', words=text[start:end], meant=meant
    )
    return Issue("doubtful-when", "warning", start, end, message, verbatim(text[:start] + meant + text[end:]))


def two_ways(text: str, meant: str) -> Issue:
    """That a text may be laid out in two ways; `meant` says one of them."""
    start, end = _ends(text)
    message = say('"{words}" can be read in two ways', words=shortened(text[start:end]))
    return Issue("unread-when", "warning", start, end, message, verbatim(meant))


def unread(text: str, near: Near | None, meant: Sentence | None) -> Issue:
    """That no reading was found; at the word that is nearly one of time, where there is one.

    `meant` is what to write instead, if that is known.
    """
    if near:
        start, end, word = near
        message = say('"{words}" is not a word of time that is known', words=text[start:end])
        hint = verbatim(text[:start] + word + text[end:])
        return Issue("unread-when", "warning", start, end, message, hint)
    start, end = _ends(text)
    message = say('no time can be read from "{words}"', words=shortened(text[start:end]))
    hint = meant or say('write it as in "May 2023", "20–22 May", "by 31 March", "once a month"')
    return Issue("unread-when", "warning", start, end, message, hint)


def _ends(text: str) -> tuple[int, int]:
    start = len(text) - len(text.lstrip())
    return start, max(len(text.rstrip()), start)
