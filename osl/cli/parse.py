"""What people type after an option: days, years, months, numbers; refused in one clear line."""

from __future__ import annotations

import re
from datetime import date
from typing import TYPE_CHECKING

from osl.format import MAX_YEAR, MIN_YEAR
from osl.i18n import N_, say
from osl.problem import OslError

if TYPE_CHECKING:
    from collections.abc import Iterable


def day(text: str) -> date:
    """The day that `text` names, as year-month-day."""
    try:
        if re.fullmatch("[0-9]{4}-[0-9]{2}-[0-9]{2}", text):
            return date.fromisoformat(text)
    except ValueError:
        raise OslError(say('"{value}" is not a day of the calendar', value=text)) from None
    raise OslError(say('"{value}" is not a date; write it as 2023-05-20', value=text))


def year(text: str) -> int:
    """The year that `text` names."""
    if re.fullmatch("[0-9]{4}", text) and MIN_YEAR <= int(text) <= MAX_YEAR:
        return int(text)
    raise OslError(
        say(
            '"{value}" is not a year from {least} to {most}',
            value=text,
            least=MIN_YEAR,
            most=MAX_YEAR,
        )
    )


def number(text: str, option: str) -> int:
    """The whole number that `text` is."""
    if re.fullmatch("[0-9]{1,9}", text):
        return int(text)
    raise OslError(say('"{value}" is not a whole number (for {option})', value=text, option=option))


def several(values: Iterable[str] | None) -> tuple[str, ...]:
    """Return the words in `values` of a filter that may be repeated and take commas, each word once.

    Where something was typed and it holds no word, that is one empty word, for the caller to refuse.
    """
    typed = list(values or ())
    words = [word.strip() for value in typed for word in value.split(",")]
    return tuple(dict.fromkeys(filter(None, words))) or ("",) * bool(typed)


def choice(text: str, allowed: tuple[str, ...], option: str) -> str:
    """`text`, if it is one of `allowed`; the nearest is offered if it is not."""
    if text in allowed:
        return text
    from osl.near import nearest

    message = N_('"{value}" is not known to {option}; it takes: {allowed}')
    near = nearest(text, allowed)
    sentence = say(message, value=text, option=option, allowed=", ".join(allowed))
    if near:
        message = N_('"{value}" is not known to {option}; did you mean {near}? It takes: {allowed}')
        sentence = say(message, value=text, option=option, near=near, allowed=", ".join(allowed))
    raise OslError(sentence)
