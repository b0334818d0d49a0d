"""Texts that name a month and nothing else: the headings that separate a year's table."""

from __future__ import annotations

import re

from osl.text.slug import slug
from osl.when.lexicon import month_number
from osl.when.token_types import ROMAN

_MONTH = "(?:miesiac )?(?:MONTH|i)"  # "i" is Roman as well as "and"
_MORE = f"(?: (?:i |oraz |and |do |to )?{_MONTH}){{0,2}}"
_MONTHS = re.compile(f"(?:[0-9]{{1,2}} )?{_MONTH}{_MORE}(?: (?:[0-9]{{4}}r?|r|roku|br))*")


def is_month(text: str) -> bool:
    """Whether `text` names up to three months, with or without a year ("STYCZEŃ 2023 r.", "May")."""
    return len(text) < 60 and _MONTHS.fullmatch(" ".join(map(_marked, slug(text).split("-")))) is not None


def _marked(word: str) -> str:
    return "MONTH" if month_number(word) or (word != "i" and word.upper() in ROMAN) else word
