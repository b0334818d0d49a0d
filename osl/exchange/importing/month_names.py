"""Words that name a month and nothing else: the headings that part a year's table."""

from __future__ import annotations

import re
from functools import cache

from osl.text.slug import slug

_POLISH = (
    "stycz\\w*|luty|lutego|marzec|marca|kwie\\w*|maj|maja|czerw\\w*|lip\\w*|sierp\\w*"
    "|wrze\\w*|pazdz\\w*|listop\\w*|grud\\w*"
)
_ENGLISH = "january|february|march|april|may|june|july|august|september|october|november|december"


@cache
def _months() -> re.Pattern[str]:
    one = f"(?:miesiac )?(?:{_POLISH}|{_ENGLISH}|i|ii|iii|iv|v|vi|vii|viii|ix|x|xi|xii)"
    many = rf"{one}(?: (?:i |oraz |and |do |to )?{one}){{0,2}}"
    return re.compile(rf"(?:\d{{1,2}} )?{many}(?: (?:\d{{4}}r?|r|roku|br))*+")


def is_month(text: str) -> bool:
    """Whether `text` names a month, or two, with or without a year ("STYCZEŃ 2023 r.", "May")."""
    return len(text) < 60 and bool(_months().fullmatch(slug(text).replace("-", " ")))
