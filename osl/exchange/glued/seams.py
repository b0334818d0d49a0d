"""Where cells may have been glued together: a small letter before a capital, a word that begins a cell."""

from __future__ import annotations

import re
from functools import cache

_MONTHS = (
    "stycz(?:eń|nia)|lut(?:y|ego)(?!\\w)|marz?ec|marca|kwie(?:cień|tnia)|maja?(?=[ /–-])|czerw(?:iec|ca)"
    "|lip(?:iec|ca)|sierp(?:ień|nia)|wrze(?:sień|śnia)|paździer(?:nik|nika)|listopada?|grud(?:zień|nia)"
)  # fmt: skip
_TIMES = (
    r"(?:do|od)\s(?=\d|końca)|co(?:\s(?:miesiąc|tydzień|kwartał|dwa|trzy|pół|drug))|raz\s(?:w|na)\b|cały\srok|na\sbieżąco"
    r"|stale\b|każd|wg\spotrzeb|według\spotrzeb|w\strybie|w\sciągu|monthly|weekly|all\syear"
)
_PEOPLE = (
    "mieszkańcy|seniorzy|rodzice|młodzież|dzieci|uczniowie|osoby|organizacje|wszyscy|radni|sołtysi|rodziny|kobiety"
    "|przedstawiciele|grupy|społeczność|harcerze|nauczyciele|residents|everyone"
)
_SEEN = (
    r"(?<=[a-ząćęłńóśźż.,;:!?)\]”\"»%…])(?=[A-ZĄĆĘŁŃÓŚŹŻ])"  # wordNext, end.Next
    r"|(?<=[A-ZĄĆĘŁŃÓŚŹŻ]{2})(?=[A-ZĄĆĘŁŃÓŚŹŻ][a-ząćęłńóśźż])"  # NGOStyczeń
    r"|(?<=[a-ząćęłńóśźżA-ZĄĆĘŁŃÓŚŹŻ)”\"])(?=\d)|(?<=\d)(?=[A-ZĄĆĘŁŃÓŚŹŻa-ząćęłńóśźż„])"  # word5, 2023word
    r"|(?<=[.)”\"»!?])(?=[a-ząćęłńóśźż„])"  # end.next
)


@cache
def _seen() -> re.Pattern[str]:
    return re.compile(_SEEN)


@cache
def _hidden() -> re.Pattern[str]:
    return re.compile(rf"(?<=\w)(?:{_MONTHS}|{_TIMES}|{_PEOPLE})")


def seams(text: str) -> list[int]:
    """The places in `text` where one cell may end and the next begin without a space, ascending."""
    found = {seam.start() for seam in _seen().finditer(text)}
    found |= {word.start() for word in _hidden().finditer(text)}
    return sorted(place for place in found if 0 < place < len(text) and not _in_a_word(text, place))


def _in_a_word(text: str, place: int) -> bool:
    """ "1.Spotkanie" is a number and a task; "www.cus.pl", "5.05" and "2023r." are no seams."""
    around = re.search(r"\S*$", text[:place])
    before = around[0] if around else ""
    return bool(
        re.match(r"r\b|r\.|km\b|x\b|roku\b|lat\b|\+", text[place:])
        or ("www." in before or "@" in before or "://" in before)
        or (
            text[place].isdigit()
            and before[-1:] in ".("
            and not before.endswith(").")
            and before[:1].isdigit()
        )
    )


def words(text: str) -> list[int]:
    """Where a word begins in `text`, its start and its end too."""
    return [0, *(space.end() for space in re.finditer(r"\s+", text)), len(text)]
