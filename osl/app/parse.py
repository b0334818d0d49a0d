"""What people type after an option: days, years, months, numbers; refused in one clear line."""

from __future__ import annotations

import re
from datetime import timedelta
from typing import TYPE_CHECKING

from osl.format import MAX_YEAR, MIN_YEAR
from osl.i18n import N_, say
from osl.problem import OslError, UnknownValue

if TYPE_CHECKING:
    from collections.abc import Iterable

    from osl.questions.order import Order


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
    message = N_('"{value}" is not a whole number (for {option})')
    if is_negative(text):
        message = N_('"{value}" is negative, expected a number from 0 up (for {option})')
    raise OslError(say(message, value=text, option=option))


def is_negative(text: str) -> bool:
    """Return whether `text` is a whole number below 0."""
    return re.fullmatch(r"[-−–]\s*[0-9]+", text.strip()) is not None


UNITS = {"m": timedelta(minutes=1), "h": timedelta(hours=1), "d": timedelta(days=1), "w": timedelta(weeks=1)}


def duration(text: str, option: str) -> timedelta:
    """Return the time that `text` is: 30m, 2h, 1d, 1w; at most a year."""
    found = re.fullmatch(r"([0-9]{1,6}) ?([mhdw])", text.strip().lower())
    if found and timedelta() < (time := int(found[1]) * UNITS[found[2]]) <= timedelta(days=366):
        return time
    message = say(
        '"{value}" is not a duration for {option}: expected 30m, 2h, 1d or 1w', value=text, option=option
    )
    raise OslError(message)


def people_typed(text: str) -> int:
    """Return the number of people that `text` is."""
    if is_negative(text):
        raise OslError(say("a number of people cannot be negative: {value}", value=text.strip()))
    return number(text.strip(), "--people")


def several(values: Iterable[str] | None) -> tuple[str, ...]:
    """Return the words in `values` of a filter that may be repeated and take commas, each word once.

    If something was typed but contains no word, return one empty word, which the caller refuses.
    """
    typed = list(values or ())
    words = [word.strip() for value in typed for word in value.split(",")]
    return tuple(dict.fromkeys(filter(None, words))) or ("",) * bool(typed)


# other words for the values of options, Polish or English; folded: no capitals, no diacritics
OTHER_WORDS = {
    "--status": {
        "done": "zrobione wykonane gotowe zrealizowany zakonczone finished complete completed closed",
        "open": "otwarty niezrobione niezrealizowane todo to-do pending unfinished",
        "overdue": "zalegle zaleglosci spoznione opoznione przeterminowane late",
        "cancelled": "canceled anulowane odwolany",
        "started": "zaczete trwa trwajace in-progress begun active",
        "planned": "planowane plan",
        "partly-done": "czesciowo czesciowe partial partly partially-done",
        "undated": "bez-terminu bez-daty no-date someday",
        "behind": "rzadziej",
    },
    "--format": {
        "docx": "word doc", "xlsx": "excel xls arkusz spreadsheet", "html": "strona web page htm",
        "ics": "kalendarz calendar ical", "markdown": "md", "text": "tekst txt", "jsonl": "ndjson",
    },
    "--sort": {
        "when": "termin data date time", "title": "tytul nazwa name alphabetical",
        "late": "overdue zaleglosc spoznienie", "responsible": "osoba person who", "section": "dzial",
    },
}  # fmt: skip
# what some command can write: another command that cannot was not given a misspelt name
FORMATS = (
    "text",
    "html",
    "markdown",
    "docx",
    "csv",
    "json",
    "jsonl",
    "ics",
    "xlsx",
    "pdf",
    "github",
    "sarif",
)
ONE_LINE = 60  # characters of a list that is read easily behind the sentence


def choice(text: str, allowed: tuple[str, ...], option: str) -> str:
    """Return the one of `allowed` that `text` is, whatever its capitals.

    Raises UnknownValue otherwise: it offers the nearest, and only if none is near it lists all.
    """
    if text in allowed:
        return text
    from osl.text.near_miss import nearest
    from osl.text.slug import same_name

    if not text.isdigit() and (same := same_name(text, allowed)):  # "²" is not 2
        return same
    near = _in_other_words(text, allowed, option)
    if near is None and not (option == "--format" and text in FORMATS):
        near = nearest(text, allowed)
    if near:
        raise nearly(text, option, near)
    every = ", ".join(allowed)
    message = N_('{option} does not accept "{value}"; allowed: {allowed}')
    if len(every) > ONE_LINE:
        message = N_('{option} does not accept "{value}"; allowed:\n  {allowed}')
    raise OslError(say(message, value=text, option=option, allowed=every))


def nearly(text: str, option: str, near: str) -> UnknownValue:
    """Return the error for the value `text` of `option`, which was probably meant as `near`."""
    message = N_('{option} does not accept "{value}"; did you mean {near}?')
    return UnknownValue(say(message, value=text, option=option, near=near))


def _in_other_words(text: str, allowed: tuple[str, ...], option: str) -> str | None:
    """Return the one of `allowed` for which `text` is another word."""
    from osl.text.fold import fold

    word, known = fold(text), OTHER_WORDS.get(option, {})
    return next((name for name in allowed if word in known.get(name, "").split()), None)


def sort_key(text: str | None) -> Order | None:
    """Return the order typed after `--sort`, None if none was; raises OslError for one that is unknown."""
    from osl.questions.order import ORDERS

    if text is None:
        return None
    known = choice(text, ORDERS, "--sort")
    return next(order for order in ORDERS if order == known)


def rule_name(text: str) -> str:
    """Return the rule that `text` names; raises OslError with the nearest, else with all names."""
    from osl.rules import RULES
    from osl.text.near_miss import nearest
    from osl.text.slug import same_name

    if same := same_name(text, RULES):
        return same
    if near := nearest(text, RULES):
        raise OslError(
            say(
                'there is no rule "{name}"; did you mean {near}? (all rules: osl rules)', name=text, near=near
            )
        )
    raise OslError(say('there is no rule "{name}"; the rules:\n  {known}', name=text, known=", ".join(RULES)))
