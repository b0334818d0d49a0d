"""Words that a page broke at the edge of a cell: whether two pieces are one word, and what is said of it."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from osl.exchange.importing.letter_pairs import fit
from osl.i18n import Sentence, say

if TYPE_CHECKING:
    from collections.abc import Set as AbstractSet

WORD = re.compile(r"[^\W\d_]+(?:-[^\W\d_]+)*")
# words that a line may begin with, after a line that is one word and is full by chance
SHORT = frozenset(
    ("a", "i", "o", "u", "w", "z", "do", "na", "od", "po", "za", "we", "ze", "ku", "dla", "lub", "oraz")
)
_LAST_DIGITS, _FIRST_DIGITS = re.compile(r"(?<!\d)\d{1,3}$"), re.compile(r"\d{1,3}(?!\d)")
_YEAR = re.compile(r"(?:19|20)\d\d")
# months and weekdays, which a hyphen joins; the first of two adjectives that it joins
_CALENDAR = re.compile(
    r"stycz(?:eń|nia|niu)|lut(?:y|ego|ym)|mar(?:zec|ca|cu)|kwie(?:cień|tnia|tniu)|maj[au]?|czerw(?:iec|ca|cu)|"
    r"lip(?:iec|ca|cu)|sierp(?:ień|nia|niu)|wrze(?:sień|śnia|śniu)|październik[au]?|listopad[au]?|"
    r"grud(?:zień|nia|niu)|poniedział(?:ek|ku)|wtor(?:ek|ku)|środ[aęy]|czwart(?:ek|ku)|piąt(?:ek|ku)|"
    r"sobot[aęy]|niedziel[aęi]"
)
_FIRST_OF_TWO = re.compile(r"(?!niepełno|pełno)[^\W\d_]{3,}(?:cz|j|l|n|r)no|[^\W\d_]{2,}(?:owo|czo|cko|lsko)")
_ENDS_FIRST = re.compile(r"(?:no|owo|czo|cko|lsko)(?=[^\W\d_]{5})")
_OF_ONE = ("ogólno", "wolno", "szczególno", "zdalno")  # of one word: "ogólnopolski"
_SECOND = re.compile(r"[^\W\d_]{3,}(?:n|sk|ck|dzk|ow|wcz)(?:[yaeią]|ej|[iy](?:mi?|ch)|ego|emu)")
_ADJECTIVE = re.compile(r"[^\W\d_]{4,}(?:[yaeią]|ej|[iy](?:mi?|ch)|ego|emu)")
# letters, and how well they fit: with more, a hyphen is rather between words than in one
LONGEST_PIECE, TWO = 3, 12
ENDING = 5  # letters: a longer second half is rather a word of its own
# short words with which no longer word ends
WHOLE = frozenset(
    ("bez", "celu", "czasu", "ds", "dni", "dnia", "domu", "dzień", "dzieci", "gmin", "gminy", "godz", "grup",
     "grupy", "im", "jak", "jako", "jest", "lat", "maja", "maj", "marca", "między", "miasta", "nad", "np",
     "nr",
     "obok", "około", "okres", "osoby", "osób", "pod", "ponad", "poza", "pomoc", "pomocy", "przed", "przez",
     "przy", "raz", "razem", "rodzin", "roku", "rok", "się", "są", "także", "tel", "ul", "wg",
     "według", "wobec", "wraz", "wśród", "zł")
)  # fmt: skip
# how no Polish word ends, how none begins, and endings of words that are not words
_END = re.compile(
    r"(?:[bcdfghjklłmnńprsśtwzźż](?<!hym)n|[bcdfghklłmnńprsśtwzźż]j|[śź]c|[bdgj]s|[pt]r(?<=[^\Waeiouyąęó][pt]r)|ó)$"
)
_START = re.compile(r"[yąęń]|[jł][bcdfghkmnpst]|nn")
_ENDINGS = frozenset(
    ("ościami", "ściami", "nościami", "ościach", "ściach", "nności", "owych", "owymi", "owego", "skich",
     "ć", "ść", "ści", "ścią", "ością", "ie", "ia", "iu", "ów", "ach", "ami", "owe", "owa", "owo", "owy",
     "ych", "ymi", "cji", "cję", "cją", "nia", "niu", "niem", "enie",
     "anie", "ania", "enia",
     "skimi", "skiego", "cyjnych", "cyjnego", "alnych", "alnego", "ających", "ującymi", "niczych")
)  # fmt: skip


def is_one_word(first: str, second: str) -> bool:
    """Return whether the letters show that these are pieces of one word, and no words by themselves."""
    if first.isupper() and second.islower():  # "OZPN", "stadion"
        return False
    one, two = first.casefold(), second.casefold()
    return bool(_END.search(one) or _START.match(two)) or two in _ENDINGS


def is_month_or_weekday(word: str) -> bool:
    """Return whether `word`, in small letters, is a month or a weekday."""
    return _CALENDAR.fullmatch(word) is not None


def is_torn_year(first: str, second: str) -> bool:
    """Return whether the digits at the end of `first` and those that begin `second` are a year."""
    digits = _LAST_DIGITS.search(first), _FIRST_DIGITS.match(second)
    return all(digits) and _YEAR.fullmatch("".join(found[0] for found in digits if found)) is not None


def keeps_hyphen(stem: str, rest: str, known: AbstractSet[str]) -> bool:
    """Return whether a hyphen at the end of a line is part of a word: "e-usługi", "marzec-maj", "ZUS-em".

    `known` are the words of the document.
    """
    whole, compound = f"{stem}{rest}".casefold(), f"{stem}-{rest}".casefold()
    if compound in known or whole in known:
        return compound in known
    one, two = stem.casefold(), rest.casefold()
    is_named = is_month_or_weekday(one) or is_month_or_weekday(two) or (stem.isupper() and two == rest)
    are_adjectives = _FIRST_OF_TWO.fullmatch(one) and _ADJECTIVE.fullmatch(two)
    return len(stem) == 1 or is_named or {one, two} <= known or bool(are_adjectives)


def are_rather_two(stem: str, rest: str) -> bool:
    """Return whether a hyphen at the end of a line is rather between two words: both begin and end well."""
    return min(len(stem), len(rest)) > LONGEST_PIECE and fit(stem.casefold(), rest.casefold()) >= TWO


def compound(word: str) -> tuple[str, str] | None:
    """Return the two adjectives that `word` is if a hyphen was lost in it: "społecznokulturalny"."""
    small = word.casefold()
    ends = (found.end() for found in _ENDS_FIRST.finditer(small))
    pairs = ((word[:at], word[at:]) for at in ends)
    return next((pair for pair in pairs if _are_adjectives(*map(str.casefold, pair))), None)


def _are_adjectives(first: str, second: str) -> bool:
    is_first = _FIRST_OF_TWO.fullmatch(first) and not first.endswith(_OF_ONE)
    return bool(is_first and _SECOND.fullmatch(second)) and not second.startswith(
        ("ści", "ść", "języcz", "znaw", "twór")
    )


def was_joined(first: str, second: str) -> Sentence:
    """Return what is said of two pieces that were joined."""
    return say(
        '"{first}" and "{second}" were joined: a word broken at the edge of its cell',
        first=first, second=second,
    )  # fmt: skip


def may_be_one(first: str, second: str) -> Sentence:
    """Return what is said of two words that may be one."""
    return say(
        '"{first}" and "{second}" may be one word, broken at the edge of its cell',
        first=first, second=second,
    )  # fmt: skip
