"""The piece of a string that is its time, if that is beyond doubt."""

from __future__ import annotations

from typing import TYPE_CHECKING

from osl.when.grammar.doubts import Case, doubtful
from osl.when.grammar.kinds import KINDS
from osl.when.grammar.several import one_list
from osl.when.grammar.shapes import BASES, Aside, Named
from osl.when.grammar.traits import of_days

if TYPE_CHECKING:
    from osl.when.grammar.pieces import Found


class Unclear(Exception):  # noqa: N818 - it says what happened
    """Words that may mean several things."""


_NAMING = KINDS["DASH"] + KINDS["MARK"]


def _without_name(bases: list[Found], pieces: tuple[Found, ...], signature: str) -> list[Found]:
    """ "Wigilia dla samotnych – 20 grudnia": a holiday with words that say of what it is the name."""
    if len(bases) != 2 or not isinstance(bases[0].piece, Named) or not of_days(bases[1]):
        return bases
    named, dated = bases
    words = [found.piece for found in pieces if named.start < found.start < dated.start]
    called = words == [Aside("remark")] and signature[dated.start - 1] in _NAMING
    return [dated] if called else bases


def base_of(pieces: tuple[Found, ...], signature: str, *, recurs: bool) -> Found | None:
    """The time among `pieces`, None if there is none; raises Unclear where it may be something else."""
    bases = [found for found in pieces if isinstance(found.piece, BASES)]
    if recurs:
        # "7.30 w każdy wtorek": beside what recurs it is no month of a year, "11.21"
        bases = [found for found in bases if signature[found.start : found.end] != KINDS["PAIR"]]
    # "24 grudnia – Wigilia": after a time, the name of a holiday says what it is
    bases = [found for found in bases if found == bases[0] or not isinstance(found.piece, Named)]
    bases = _without_name(bases, pieces, signature)
    if not bases:
        return None
    base = bases[0] if len(bases) == 1 else one_list(pieces, bases, signature)
    if base is None or doubtful(Case(base, tuple(bases), pieces, signature)):
        raise Unclear
    return base
