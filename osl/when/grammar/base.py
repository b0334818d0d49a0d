"""The piece of a string that is its time, if that is beyond doubt."""

from __future__ import annotations

from typing import TYPE_CHECKING

from osl.when.grammar.doubts import Case, doubtful
from osl.when.grammar.kinds import KINDS
from osl.when.grammar.several import one_list
from osl.when.grammar.shapes import BASES, Named

if TYPE_CHECKING:
    from osl.when.grammar.pieces import Found


class Unclear(Exception):  # noqa: N818 - it says what happened
    """Words that may mean several things."""


def base_of(pieces: tuple[Found, ...], signature: str, *, recurs: bool) -> Found | None:
    """The time among `pieces`, None if there is none; raises Unclear where it may be something else."""
    bases = [found for found in pieces if isinstance(found.piece, BASES)]
    if recurs:
        # "7.30 w każdy wtorek": beside what recurs it is no month of a year, "11.21"
        bases = [found for found in bases if signature[found.start : found.end] != KINDS["PAIR"]]
    # "24 grudnia – Wigilia": after a time, the name of a holiday says what it is
    bases = [found for found in bases if found == bases[0] or not isinstance(found.piece, Named)]
    if not bases:
        return None
    base = bases[0] if len(bases) == 1 else one_list(pieces, bases, signature)
    if base is None or doubtful(Case(base, tuple(bases), pieces, signature)):
        raise Unclear
    return base
