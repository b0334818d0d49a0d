"""The piece of a string that is its time, if that is beyond doubt."""

from __future__ import annotations

from typing import TYPE_CHECKING

from osl.when.analysis.ambiguity import Candidate, is_ambiguous
from osl.when.analysis.coordination import one_list
from osl.when.analysis.predicates import of_days
from osl.when.grammar.nodes import BASES, NamedPeriod, Noise
from osl.when.token_types import TOKEN_TYPES

if TYPE_CHECKING:
    from osl.when.analysis.segments import Match


class AmbiguousError(Exception):
    """Words that may mean several things."""


_NAMING = TOKEN_TYPES["DASH"] + TOKEN_TYPES["MARK"]


def _without_name(bases: list[Match], pieces: tuple[Match, ...], signature: str) -> list[Match]:
    """ "Wigilia dla samotnych – 20 grudnia": a holiday with words that say of what it is the name."""
    if len(bases) != 2 or not isinstance(bases[0].piece, NamedPeriod) or not of_days(bases[1]):
        return bases
    named, dated = bases
    words = [found.piece for found in pieces if named.start < found.start < dated.start]
    called = words == [Noise("remark")] and signature[dated.start - 1] in _NAMING
    return [dated] if called else bases


def base_of(pieces: tuple[Match, ...], signature: str, *, recurs: bool) -> Match | None:
    """The time among `pieces`, None if there is none; raises Unclear where it may be something else."""
    bases = [found for found in pieces if isinstance(found.piece, BASES)]
    if recurs:
        # "7.30 w każdy wtorek": beside what recurs it is no month of a year, "11.21"
        bases = [found for found in bases if signature[found.start : found.end] != TOKEN_TYPES["PAIR"]]
    # "24 grudnia – Wigilia": after a time, the name of a holiday says what it is
    bases = [found for found in bases if found == bases[0] or not isinstance(found.piece, NamedPeriod)]
    bases = _without_name(bases, pieces, signature)
    if not bases:
        return None
    base = bases[0] if len(bases) == 1 else one_list(pieces, bases, signature)
    if base is None or is_ambiguous(Candidate(base, tuple(bases), pieces, signature)):
        raise AmbiguousError
    return base
