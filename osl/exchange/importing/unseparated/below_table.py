"""What is below a pasted table: who signed it, a sum, a sentence about it."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from osl.exchange.importing.unseparated.scoring import (
    is_signature,
    looks_like_full_name,
    looks_responsible,
)

if TYPE_CHECKING:
    from collections.abc import Sequence

_BELOW, _BELOW_SENTENCE, _CLOSES, _WORDS = 4.0, 1.5, -10.0, 4
_CLOSING = re.compile(
    r"(?:plan|harmonogram|terminy?|kalendarz|organizator\w*|gok|dyrekcja)\b.{0,40}\b(?:może|mogą|zastrzega)\b"
    r"|(?:plan|harmonogram|kalendarz|program)\w*\s(?:\w+\s){0,3}(?:sporządz|opracow|przyję|zatwierdz|uchwal)\w*\b"
    r"|zastrzega\b|(?:sporządził|opracował|zatwierdził|przygotował)a?\b|podpisy?\b|na oryginale|uwaga:"
    r"|(?:sporządzam|zatwierdzam|akceptuję|uzgodniono)\b"
    r"|(?:razem|ogółem|łącznie|suma):? [\d.,\s]+(?:zł|pln|€)?$"
    r"|(?:przyjęt|uchwalon|zatwierdzon|opracowan|sporządzon)\w{1,2}"
    r"(?::| (?:na|w|przez|uchwałą|zarządzeniem|dnia)\b)"
    r"|[\w -]{3,30}, (?:dnia|dn\.) \d"
    r"|(?:prezes|wiceprezes|sekretarz|skarbnik|przewodnicząc[ay]|sołtys|dyrektor|kierownik|wójt|burmistrz)\w*"
    r"(?: \w+){0,3}: ",
    re.IGNORECASE,
)
_SIGNED = -3.0  # an office and a name below the last row


def cost_below(text: str, after: Sequence[str]) -> float:
    """Return what it costs if the line `text` is below the table, above those `after` it.

    A signature or a sentence may well be.
    """
    if not text:
        return 0.0
    if _CLOSING.match(text):
        return _CLOSES
    if is_signature(text) or (len(after) == 1 and looks_responsible(text) and looks_like_full_name(after[0])):
        return _SIGNED
    is_sentence = len(text.split()) >= _WORDS and text.endswith(".")
    return _BELOW_SENTENCE if is_sentence or looks_responsible(text) else _BELOW
