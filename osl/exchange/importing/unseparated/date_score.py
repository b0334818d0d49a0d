"""How well a line is a date phrase, as far as its words show."""

from __future__ import annotations

import re
from functools import lru_cache

from osl.exchange.importing.unseparated.scoring import LONGEST_TIME, CellScore, has_time_word
from osl.exchange.importing.unseparated.split_points import is_time_word, strange_words
from osl.when.read import is_readable

_DEPENDS = re.compile(
    r"(?:w razie|w miarę|w zależności|zależnie od|stosownie do|w przypadku|as needed|if needed) ?\b"
    r"|(?:jak|gdy|kiedy|jeśli|jeżeli) (?:tylko )?(?:będ|pozwol|dopis|zbierz|znajdz)"
    r"|(?:wg|według|zgodnie z)\.? (?:kalendarz|harmonogram|plan|ustale|termin|uzgodni|grafik|potrzeb)",
    re.IGNORECASE,
)
_ACCORDING = re.compile(
    r"(?:w ?g|według)\.? [^\W\d_][\w ]{2,40}|przy (?:każd|wszystkich)[\w ,]{2,60}", re.IGNORECASE
)
_EVENT = re.compile(r"(?:po|przed|podczas|w czasie|z okazji|przy okazji) [\w ]{3,40}", re.IGNORECASE)
# what may be behind a date: "(rez. 23.05)", an hour whose minutes were raised, "1800do 1900"
_BESIDE = re.compile(r" ?\([^()]{1,40}\)$| ?(?<!\d)\d{3,4} ?(?:do|[–-]) ?\d{3,4}$")
# also from a later month to an earlier one
_BETWEEN = re.compile(r"od [\w. ]{3,40} do [\w. ]{3,40}", re.IGNORECASE)
# "IV – VI", "III.2024", "IX – XII 2024 r."
_MONTHS = re.compile(r"(?=.*[–\d-])[IVX]{1,4}(?: ?[–-] ?[IVX]{1,4})?(?:[. ] ?(?:19|20)\d\d(?: ?r\.?)?)?")
# of a school: "II semestr", "semestr zimowy", "I semestr r. szk. 2024/2025"
_TERM = re.compile(
    r"(?:w )?(?:(?:[IV]{1,3}|[12]\.?|pierwszy\w?|drugi\w{0,2}) )?(?:semestr|trymestr)(?:ze)?"
    r"(?: (?:[IV]{1,3}|[12]|zimowy\w?|letni\w?))?(?: r(?:oku|\.) ?szk[\w.]*(?: ?\d{4}/\d{2,4})?)?",
    re.IGNORECASE,
)
_REALISED = re.compile(r"(?:termin )?realizacj[ai]:? (?=\w)", re.IGNORECASE)
CLEAR = 5.0  # the score of what is surely a date phrase
_PASSED_OVER = 0.15  # "Realizacja w całym okresie działania"
_MOST_STRANGE = 2.0  # words of a date phrase that none has
_BEFORE_OR_AFTER = 0.0  # "po odbiorze prac"
_LIKE_TIME = -1.5  # words that date phrases have, which together are none
_HAS_WORDS = -6.0  # some of them are words of dates: the other cells of the column decide
_SHORTEST_NAME = 4  # letters of a word with a capital that is rather a name


def depends(text: str) -> bool:
    """Return whether `text` is what the time depends on: "w razie deszczu", "wg potrzeb"."""
    return _DEPENDS.match(text) is not None


@lru_cache(maxsize=50_000)
def time_score(text: str, year: int) -> float:
    """Return how well `text` is a date phrase, above `CLEAR` if it surely is one.

    Without a word that only date phrases have, it may as well be a title: "Dzień Matki".
    """
    text = text[found.end() :] if (found := _REALISED.match(text)) else text
    if (depends(text) or _MONTHS.fullmatch(text) or _TERM.fullmatch(text)) and len(text) <= LONGEST_TIME:
        return CLEAR + 2.0
    if _ACCORDING.fullmatch(text):
        return CLEAR - 2.0
    if (without := _BESIDE.sub("", text)) != text and (score := time_score(without, year)) > CLEAR:
        return score
    if len(text) > LONGEST_TIME or not text.strip():
        return -8.0
    parts = text.split(", ")
    if len(parts) > 1 and not is_readable(text, year) and min(time_score(one, year) for one in parts) > CLEAR:
        return CLEAR + 2.0  # "ferie, 3-7 lutego"
    last = text.rsplit(maxsplit=1)[-1].strip(".,;()")
    strange = strange_words(text, _PASSED_OVER) + (
        len(last) >= _SHORTEST_NAME and last[:1].isupper() and not is_time_word(last)
    )
    if not strange and _BETWEEN.fullmatch(text):
        return CLEAR + 2.0
    if strange > _MOST_STRANGE:
        return _BEFORE_OR_AFTER if _EVENT.fullmatch(text) else -8.0
    if has_time_word(text):
        like = max(CellScore(year, {}).of("when", text), _LIKE_TIME)
        return max(like - 6.0 * strange, _HAS_WORDS)
    score = (CLEAR - 1.0 if is_readable(text, year) else _LIKE_TIME) - 3.0 * strange
    return max(score, _BEFORE_OR_AFTER) if _EVENT.fullmatch(text) else score
