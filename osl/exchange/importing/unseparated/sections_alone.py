"""Headings of sections without numbers, alone on their lines: "Edukacja" above the first of its rows."""

from __future__ import annotations

import re
from itertools import pairwise
from typing import TYPE_CHECKING

from osl.exchange.importing.unseparated.scoring import looks_responsible

if TYPE_CHECKING:
    from collections.abc import Sequence

_FEWEST, _LINES_FOR_ONE = 2, 4
_NAME = re.compile(r"[A-ZĄĆĘŁŃÓŚŹŻ](?!.*[.,:;]$)[^\d\t]{3,60}")  # seasons and feasts too, not days


def sections_alone(lines: Sequence[str]) -> list[str]:
    """Return the `lines` that may be headings of sections, if the rows begin below such a line.

    Lines that go on below end with a space: no cell goes on between such a line and its neighbours.
    """
    around = zip(["", *lines], pairwise([*lines, ""]), strict=False)
    found = [line for above, (line, below) in around if _is_alone(above, line, below)]
    is_few = _FEWEST <= len(found) == len({*found}) and len(found) * _LINES_FOR_ONE <= len(lines)
    return found if is_few and found[0] == lines[0] else []


def _is_alone(above: str, line: str, below: str) -> bool:
    ends = not above.endswith((" ", ",")) and not line.endswith(" ")
    return bool(ends and _NAME.fullmatch(line) and below[:1].isupper() and not looks_responsible(line))
