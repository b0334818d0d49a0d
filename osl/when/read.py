"""Words of time to what they mean: `read("20–22 maja", 2023)`."""

from __future__ import annotations

from osl.when.analysis.analyse import analyse
from osl.when.grammar.nodes import Noise
from osl.when.layout import TwoWays, needs_a_look, one_line
from osl.when.meaning.evaluate import evaluate
from osl.when.model import Interpretation
from osl.when.tokens import cut

_LONGEST = 500
_REMEMBERED = 20_000
_known: dict[tuple[str, int], Interpretation] = {}


def read(text: str, year: int) -> Interpretation:
    """What `text` means in the plan of `year`; words that were read once cost a look-up."""
    outcome = _known.get((text, year))
    if outcome is None:
        outcome = _read(text, year)
        if outcome.slips:
            from osl.when.meaning.hints import with_sound_hints

            outcome = with_sound_hints(outcome, text, lambda words: _read(words, year))
        if len(_known) < _REMEMBERED and len(text) <= _LONGEST:
            _known[text, year] = outcome
    return outcome


def begins_with_it(text: str) -> bool:
    """Does `text` begin with its time, with no words that lead up to it?"""
    found = analyse(cut(text)[0]) if len(text) <= _LONGEST else None
    return found is not None and found.pieces[0].piece not in (Noise("lead"), Noise("remark"))


def laid_out(text: str, year: int) -> str:
    """`text` as one line with as many characters; raises TwoWays where it may be two things."""
    if len(text) > _LONGEST or not needs_a_look(text):
        return text
    return one_line(text, begins_with_it, lambda words: _as_written(words, year).reading)


def _read(text: str, year: int) -> Interpretation:
    try:
        words = laid_out(text, year)
    except TwoWays as two:
        from osl.when.meaning.unread import two_ways

        return Interpretation(None, (two_ways(text, two.meant),))
    outcome = _as_written(words, year)
    return outcome if outcome.reading or outcome.slips else _as_meant(words, text, year)


def _as_written(text: str, year: int) -> Interpretation:
    """What `text` means to the letter; neither a reading nor a slip where nothing is found."""
    signature, values = cut(text) if len(text) <= _LONGEST else ("", [])
    found = analyse(signature)
    reading, troubles = evaluate(found, values, year) if found else (None, [])
    if not troubles:
        return Interpretation(reading)
    from osl.when.meaning.issues import issue_of

    return Interpretation(reading, issue_of(troubles, text, year, values))


def _as_meant(text: str, original: str, year: int) -> Interpretation:
    """`text` with the month that was meant where one behind its day is misspelt, "19 czerwa"; else unread."""
    from osl.when.meaning.meant import meant
    from osl.when.meaning.unread import misspelt, unread
    from osl.when.misspelling import is_month_of_a_day, nearly

    near = nearly(text)
    if near and is_month_of_a_day(text, near):
        start, end, word = near
        outcome = _as_written(text[:start] + word + text[end:], year)
        if outcome.reading and not outcome.slips:
            return Interpretation(outcome.reading, (misspelt(text, near),))
    guess = (
        None if near or len(text) > _LONGEST else meant(text, year, lambda words: _as_written(words, year))
    )
    return Interpretation(None, (unread(original, near, guess),))
