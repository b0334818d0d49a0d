"""Words of time to what they mean: `read("20–22 maja", 2023)`."""

from __future__ import annotations

from osl.when.grammar.shapes import Aside
from osl.when.grammar.sketch import sketch
from osl.when.grammar.tokens import cut
from osl.when.meaning.evaluate import evaluate
from osl.when.model import Outcome

_LONGEST = 500
_REMEMBERED = 20_000
_known: dict[tuple[str, int], Outcome] = {}


def read(text: str, year: int) -> Outcome:
    """What `text` means in the plan of `year`; words that were read once cost a look-up."""
    outcome = _known.get((text, year))
    if outcome is None:
        outcome = _read(text, year)
        if len(_known) < _REMEMBERED and len(text) <= _LONGEST:
            _known[text, year] = outcome
    return outcome


def begins_with_it(text: str) -> bool:
    """Does `text` begin with its time, with no words that lead up to it?"""
    found = sketch(cut(text)[0])
    return found is not None and found.pieces[0].piece not in (Aside("lead"), Aside("remark"))


def _read(text: str, year: int) -> Outcome:
    signature, values = cut(text) if len(text) <= _LONGEST else ("", [])
    found = sketch(signature)
    reading, troubles = evaluate(found, values, year) if found else (None, [])
    if reading and not troubles:
        return Outcome(reading)
    from osl.when.meaning.slips import told, unread

    if troubles:
        return Outcome(reading, told(troubles, text, year, values))
    return _misspelt(text, year) or Outcome(None, (unread(text),))


def _misspelt(text: str, year: int) -> Outcome | None:
    """`text` read with the month that was meant where one behind its day is misspelt: "19 czerwa"."""
    from osl.when.grammar.near import month_meant
    from osl.when.meaning.slips import misspelt

    found = month_meant(text) if len(text) <= _LONGEST else None
    if found is None:
        return None
    start, end, meant = found
    outcome = _read(text[:start] + meant + text[end:], year)
    if outcome.reading is None or outcome.slips:
        return None
    return Outcome(outcome.reading, (misspelt(text, start, end, meant),))
