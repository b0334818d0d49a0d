"""Date phrases as tokens."""

from __future__ import annotations

import re
from typing import TypeAlias

from osl.when.spoken_hours import BEGINNING, SPOKEN
from osl.when.token_types import TOKEN_TYPES, TokenValue, classify

_PLACE = r"[uapoirkUAPOIRK](?:l|m|s|lacu?|ond[oa]|siedl[eua]|onstytucji)\.?"
_ENDING = r"(?:sz[yae]|gi[ea]?|ga|ci[ea]?|t[yae])\b"
# A date in figures is one token, and so is a clock time; what fits nothing is a token too, so that
# no character is passed over in silence.
TOKEN = re.compile(
    r"""
      (?:b\.\s?r\b | [mM]-[cC]) [^\W\d_]*
    | [wW]/[cCbB]\b
    | (?i:wielki(?:ego|emu|m)?\ po(?:st(?:u|owi|em)?|[sś]cie)\b)
    | may\ (?:change|vary|be|move)\b | [oO]n-going\b
    | """
    + _PLACE
    + r"""\s
      (?:[0-9]{1,2}(?:-?go)?|[tT]rzeciego)\s(?i:maja|listopada|stycznia|czerwca|lipca|sierpnia)\b
    | [IVX][IVX]{0,3}\s?[-–]\s?"""
    + _ENDING
    + r"""
    | [IV]{1,3}(?=kw|półr)
    | """
    + SPOKEN
    + r"""
    | (?:1[3-9] | 2[0-3])\s?[hH]\b
    | [^\W\d_]+ (?:[\u0300-\u036f\u00ad]+ [^\W\d_]*)*
    | [0-9](?:
        [0-9]{0,3}(?=\s[^\W\d_apAP]|,)
      | [0-9]{3}(?:-[0-9]{1,2}-|/[0-9]{1,2}/|\.[0-9]{1,2}\.)[0-9]{1,2}(?![0-9])
      | [0-9]?\.5\s(?:roku|lat)\b
      | [0-9]?:[0-9]{2}(?::[0-9]{2})?(?i:\ ?[ap]\.?m\b)?
      | [0-9]?[hH][0-9]{2}\b
      | [0-9]?(?:[⁰¹²³⁴-⁹]{2} | (?:\.[0-9]{2})?(?i:\ ?[ap]\.?m\b))
      | [0-9]-[0-9]{3}(?![0-9])
      | [0-9]?\.\s?(?:[0-9]{1,2}|[IVX]{1,4})\.(?:\s?[0-9]{4,6}|[0-9]{2})(?![0-9]|\.[0-9])
      | [0-9]?(?:-(?:[0-9]{1,2}|[IVX]{1,4})-|/(?:[0-9]{1,2}|[IVX]{1,4})/)[0-9]{4,6}(?![0-9])
      | [0-9]?(?:\.\s?|[/-])[0-9]{4}(?![0-9])
      | [0-9]{3}[/-][0-9]{1,2}(?![0-9]|[./-][0-9]|\s?(?i:sty|lut|mar|kwi|maj|cze|lip|sie|wrz|pa[zź]|lis|gru))
      | [0-9]?\.{1,2}\s?(?:[0-9]{1,2}(?![0-9])|[IVX]{1,4}\b)
      | [0-9]*(?:(?=[-a-zA-Z])(?i:-?(?:
          w?sz[yae]|(?:sz|gi|ci|t|m)e(?:go|j)|gi[ea]?|ga|ci[ea]?|[tm][yae]|e?go|ej|leci[eua]|st|nd|rd|th)\b))?
      )
    | [-–—−‐‑‒―÷]+
    | '[0-9]{2}\b
    | \S
    """,
    re.VERBOSE,
)
# the runs between spaces that may be one token with the run behind them, or with the one before them
_LEADS = re.compile(
    r"(?:[0-9IVX]\.{1,2}|[0-9]\.5|[0-9]{4}[/-][0-9]{1,2}|[mM]ay|(?i:wielki(?:ego|emu|m)?)|b\.|"
    + _PLACE
    + r")\Z"
)
_FOLLOWS = re.compile(rf"[aApP]\.?[mM]\b|[-–]?{_ENDING}|[hH]\b|(?i:{BEGINNING})")
_SPANS = "?"
_REMEMBERED = 20_000

# the kinds of some tokens, as one letter each, and their values
Tokens: TypeAlias = tuple[str, list[TokenValue]]
# the same, and the tokens as written
Written: TypeAlias = tuple[str, list[TokenValue], tuple[str, ...]]


class _Entries(dict[str, tuple[str, TokenValue, str]]):
    """Each token as written: its type's letter, its value and itself; beyond a limit none is kept."""

    def __missing__(self, token: str) -> tuple[str, TokenValue, str]:
        name, value = classify(token)
        entry = (TOKEN_TYPES[name], value, token)
        if len(self) < _REMEMBERED:
            self[token] = entry
        return entry


class _Runs(dict[str, Written]):
    """The tokens of each run of characters without a space; beyond a limit none is kept.

    Times are written with the same few runs, "2023", "r.,", "godz.": most of a string is looked up.
    """

    def __missing__(self, run: str) -> Written:
        spans = _FOLLOWS.match(run) or _LEADS.search(run)
        tokens: Written = (_SPANS, [], ()) if spans else _tokenize(run)
        if len(self) < _REMEMBERED:
            self[run] = tokens
        return tokens


_entries = _Entries()
_runs = _Runs()


def tokenize(text: str) -> Tokens:
    """`text` as tokens, noise left out."""
    signature = ""
    values: list[TokenValue] = []
    for letters, of_run, _ in map(_runs.__getitem__, text.split()):
        signature += letters
        values += of_run
    return _tokenize(text)[:2] if _SPANS in signature else (signature, values)


def _tokenize(text: str) -> Written:
    entries = [entry for entry in map(_entries.__getitem__, TOKEN.findall(text)) if entry[0]]
    letters, values, words = zip(*entries, strict=True) if entries else ((), (), ())
    return "".join(letters), list(values), words


def token_words(text: str) -> list[str]:
    """Return the tokens of `text` as written, in the order of `tokenize`."""
    words: list[str] = []
    for letters, _, of_run in map(_runs.__getitem__, text.split()):
        if letters == _SPANS:
            return [*_tokenize(text)[2]]
        words += of_run
    return words


def token_spans(text: str) -> list[tuple[int, int]]:
    """Return the start and end of each token of `text`, in the order of `tokenize`."""
    return [m.span() for m in TOKEN.finditer(text) if _entries[m[0]][0]]
