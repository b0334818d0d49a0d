"""Date phrases to what they mean: `read("20–22 maja", 2023)`."""

from __future__ import annotations

from typing import TYPE_CHECKING

from osl.when.analysis.analyse import analyse
from osl.when.grammar.nodes import Noise, Tentative, Vague
from osl.when.layout import TwoLayoutsError, needs_a_look, one_line
from osl.when.meaning.evaluate import evaluate
from osl.when.model import Interpretation
from osl.when.token_types import TOKEN_TYPES
from osl.when.tokens import tokenize

if TYPE_CHECKING:
    from osl.when.model import Reading

_LONGEST = 500
_REMEMBERED = 20_000
_OF_NO_DATE = frozenset(  # words beside a date, feasts and holidays
    TOKEN_TYPES[name]
    for name in (
        "WORD", "THING", "GROUP", "EVENT", "SCHOOL",
        "FEAST", "HOLIDAY", "EASTER", "EASTERLY", "GODLY", "SEASON", "SUMMER", "WINTER", "SPRING",
    )
)  # fmt: skip
_WORD = TOKEN_TYPES["WORD"]
_known: dict[tuple[str, int], Interpretation] = {}


def read(text: str, year: int) -> Interpretation:
    """Return what `text` means in the plan of `year`; a phrase read before costs only a look-up."""
    outcome = _known.get((text, year))
    if outcome is None:
        outcome = _read(text, year)
        if outcome.issues:
            from osl.when.meaning.issues import with_valid_hints

            outcome = with_valid_hints(outcome, text, lambda words: _read(words, year))
        if len(_known) < _REMEMBERED and len(text) <= _LONGEST:
            _known[text, year] = outcome
    return outcome


def is_readable(text: str, year: int) -> bool:
    """Return whether `text` has a reading; for other text quicker than `read`, which looks for a hint."""
    if len(text) <= _LONGEST and not needs_a_look(text) and analyse(tokenize(text)[0]) is None:
        from osl.when.meaning.unread import find_misspelling

        return find_misspelling(text) is not None and read(text, year).reading is not None
    return read(text, year).reading is not None


def begins_with_it(text: str) -> bool:
    """Whether `text` begins with its date, with no words that lead up to it."""
    found = analyse(tokenize(text)[0]) if len(text) <= _LONGEST else None
    return found is not None and found.segments[0].node not in (Noise("lead"), Noise("remark"))


def is_only_a_date(text: str) -> bool:
    """Whether all words of `text` are of its date or its hours, with no feast or holidays among them."""
    signature = tokenize(text)[0] if len(text) <= _LONGEST else ""
    found = analyse(signature) if _OF_NO_DATE.isdisjoint(signature) else None
    nodes = [one.node for one in found.segments] if found else []
    beside = any(isinstance(node, Noise) and node.what != "clock" for node in nodes)
    if beside or not nodes or isinstance(nodes[0], Vague):  # "Harmonogram – I półrocze"
        return False
    return not all(isinstance(node, (Noise, Tentative, Vague)) for node in nodes)


def is_only_open(text: str) -> bool:
    """Whether all words of `text` say that there is no date yet: "termin do ustalenia"."""
    signature = tokenize(text)[0] if len(text) <= _LONGEST else ""
    found = analyse(signature) if _OF_NO_DATE.isdisjoint(signature) else None
    return found is not None and all(isinstance(one.node, Vague) for one in found.segments)


def as_one_line(text: str, year: int) -> str:
    """Return `text` as one line of the same length; raises TwoLayoutsError if it can be read in two ways."""
    if len(text) > _LONGEST or not needs_a_look(text):
        return text
    return one_line(text, begins_with_it, lambda words: _as_written(words, year).reading)


def _read(text: str, year: int) -> Interpretation:
    try:
        words = as_one_line(text, year)
    except TwoLayoutsError as error:
        from osl.when.meaning.unread import two_layouts

        return Interpretation(None, (two_layouts(text, error.meant),))
    outcome = _as_written(words, year)
    return outcome if outcome.reading or outcome.issues else _as_meant(words, text, year)


def _as_written(text: str, year: int) -> Interpretation:
    """Return what `text` means to the letter; neither a reading nor an issue if nothing is found."""
    signature, values = tokenize(text) if len(text) <= _LONGEST else ("", [])
    found = analyse(signature)
    reading, issues = evaluate(found, values, year, text, signature) if found else (None, [])
    if not issues:
        unknown = reading is not None and _WORD in signature
        return _without_a_month(text, year, reading) if unknown else Interpretation(reading)
    from osl.when.meaning.issues import issues_of

    return Interpretation(reading, issues_of(issues, text, year, values))


def _without_a_month(text: str, year: int, reading: Reading | None) -> Interpretation:
    """`reading`, with a warning where a word that was left aside is nearly a month: "maj – czerwic"."""
    from osl.when.meaning.unread import find_misspelt_month, taken_for_a_remark

    if not (near := find_misspelt_month(text)):
        return Interpretation(reading)
    start, end, word = near
    other = _as_written(text[:start] + word + text[end:], year)
    sound = other.reading is not None and all(issue.severity == "warning" for issue in other.issues)
    told = sound and other.reading != reading
    return Interpretation(reading, (taken_for_a_remark(text, near),) if told else ())


def _as_meant(text: str, original: str, year: int) -> Interpretation:
    """`text` with the month that was meant where one behind its day is misspelt, "19 czerwa"; else unread."""
    from osl.when.meaning.guesses import meant
    from osl.when.meaning.unread import find_misspelling, is_month_of_a_day, misspelt, unread

    near = find_misspelling(text)
    if near and is_month_of_a_day(text, near):
        start, end, word = near
        outcome = _as_written(text[:start] + word + text[end:], year)
        if outcome.reading and not outcome.issues:
            return Interpretation(outcome.reading, (misspelt(text, near),))
    guess = (
        None if near or len(text) > _LONGEST else meant(text, year, lambda words: _as_written(words, year))
    )
    return Interpretation(None, (unread(original, year, near, guess),))
