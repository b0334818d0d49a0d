"""What is below a pasted table: who signed it, a sum, a sentence about it."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from osl.exchange.importing.unseparated.scoring import (
    is_signature,
    looks_like_full_name,
    looks_like_name,
    looks_responsible,
)

if TYPE_CHECKING:
    from collections.abc import Sequence

OF_PERSONS = ("responsible", "partners")
OFFICES = (
    "prezes|wiceprezes|sekretarz|skarbni[kc]|przewodnicząc[ay]|sołtys|dyrektor|kierowni[kc]|wójt|burmistrz"
    "|naczelni[kc]"
)
_BELOW, _BELOW_SENTENCE, _CLOSES, _WORDS = 4.0, 1.5, -10.0, 4
_CLOSING = re.compile(
    r"(?:plan|harmonogram|terminy?|kalendarz|organizator\w*|gok|dyrekcja)\b.{0,40}\b(?:może|mogą|zastrzega)\b"
    r"|(?:plan|harmonogram|kalendarz|program)\w*\s(?:\w+\s){0,3}(?:sporządz|opracow|przyję|zatwierdz|uchwal)\w*\b"
    r"|zastrzega\b|(?:sporządził|opracował|zatwierdził|przygotował|spisał|ułożył)a?\b"
    r"|podpisy?\b|na oryginale|uwaga:|za zgodą\b"
    r"|(?:sporządzam|zatwierdzam|akceptuję|uzgodniono)\b"
    r"|(?:razem|ogółem|łącznie|suma):? [\d.,\s]+(?:zł|pln|€)?$"
    r"|(?:przyjęt|uchwalon|zatwierdzon|opracowan|sporządzon)\w{1,2}"
    r"(?::| (?:na|w|przez|uchwałą|zarządzeniem|dnia)\b)"
    r"|[\w -]{3,30}, (?:dnia|dn\.) \d"
    r"|otrzymują:|do wiadomości:"
    rf"|(?:{OFFICES})\w*(?: \w+){{0,3}}: ",
    re.IGNORECASE,
)
_SIGNED, _OF_OFFICE = -3.0, -1.5  # an office and a name below the last row, or the office alone
_TITLED = re.compile(r"[^\d:]{3,40}: ?[^\d:]{0,40}")  # "Opiekun koła: s. Faustyna"
_OFFICE = re.compile(r"[A-ZĄĆĘŁŃÓŚŹŻ]\w{1,20}(?: \w{1,20}){0,4}")  # "Prezes Zarządu OSP"
_MARK = re.compile(r"(?:/[-–]/|\([-–]\)|\[[-–]\]) ?\w|[/(]podpis")  # before the name of who signed


def cost_below(text: str, after: Sequence[str], *, of_persons: bool) -> float:
    """Return what it costs if the line `text` is below the table, above those `after` it.

    A signature or a sentence may well be. `of_persons`: the last column of the table has persons.
    """
    if not text:
        return 0.0
    if is_surely_below(text):
        return _CLOSES
    is_office = looks_responsible(text)
    if is_office and (_is_above_mark(after) or all(map(_TITLED.fullmatch, (text, *after)))):
        return _CLOSES
    if is_signature(text) or (is_office and _is_above_name(text, after)):
        return _SIGNED
    if is_office and not of_persons and _OFFICE.fullmatch(text) and not looks_like_name(text):
        return _OF_OFFICE
    if text.endswith("!") and not after:  # "Szczęść Boże!"
        return _SIGNED
    is_sentence = len(text.split()) >= _WORDS and text.endswith(".")
    return _BELOW_SENTENCE if is_sentence or is_office else _BELOW


def is_surely_below(text: str) -> bool:
    """Return whether the line `text` at the end of a text is of a kind that no row has."""
    return _CLOSING.match(text) is not None or _MARK.match(text) is not None


def _is_above_mark(after: Sequence[str]) -> bool:
    return bool(after) and _MARK.match(after[0]) is not None


def _is_above_name(text: str, after: Sequence[str]) -> bool:
    return text.endswith(":") or (len(after) == 1 and looks_like_full_name(after[0]))
