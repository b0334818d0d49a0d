"""The headings of a page whose narrow columns wrapped them: which words of several lines are one heading."""

from __future__ import annotations

import re
from functools import lru_cache
from typing import TYPE_CHECKING

from osl.exchange.importing.headings import WEAK, known_field, plain_words, read_heading
from osl.exchange.importing.torn_words import SHORT, WORD, is_one_word
from osl.values import Value

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

_DASHES = ("–", "-", "—", "/", "+", "&")
CONJUNCTIONS = frozenset(("i", "oraz", "lub", "albo", "and", "or"))  # which begin no heading
_LEADING = CONJUNCTIONS | {"w", "z", "do", "na", "za", "dla", "od", "po", "o", "ds", "of", "the", "for"}
_WITHIN = CONJUNCTIONS | {"w", "z", "na", "za"}  # "ŚRODKI I FORMY"
_OF_WHAT = re.compile(r"realizacji|wykonania|docelow\w{1,3}|dodatkowe")
_OF_TASK = re.compile(r"(?:zadan|dzialan|wydarzen|przedsiewziec|imprez|inicjatyw|uroczystosc)\w{1,2}")
# "ZADANIE GŁÓWNE"; not what is planned or achieved, which begins a heading
_ADJECTIVE = re.compile(
    r"(?!planowan|przewid|szacun|zakladan|oczekiwan|spodziewan|osiagn|uzyskan|proponowan)\w+(?:n|w|k|cz)e$"
)
_GENITIVE = re.compile(r"\w+(?:ych|nego)$")  # "TERMINY PLANOWANYCH"
_OF_NOUN = re.compile(r"\w+(?:n[iy]|wy|ki|cy|na|wa|ka|ne|we|kie|ce)", re.IGNORECASE)  # an adjective
_LONGEST_OF_TWO = 40  # letters of a heading and of the line in small letters below it
_WEAKEST = 1  # of those that are WEAK: "RODZAJ", which has what it is of behind it
_ENDING = re.compile(r"[bcćdfghjklłmnńprstwzźż][ao]", re.IGNORECASE)  # of "Sołectwo", one letter broken off
_TORN = 2  # letters at the start of a line that are rather the end of a word


def wrapped_headings(texts: Sequence[str]) -> list[str]:
    """Return the headings on the lines `texts`; a line that ends with a space goes on below."""
    found: list[str] = []
    for word in heading_words(texts):
        if found and goes_on_with(found[-1], word):
            found[-1] = with_word(found[-1], word)
        else:
            found.append(word.text)
    return _joined(found)


def _joined(headings: Sequence[str]) -> list[str]:
    """Return `headings` with two as one if that is known and they are not of two fields."""
    found: list[str] = []
    for heading in headings:
        fields = {known_field(one) for one in (*found[-1:], heading)} - {None}
        if found and len(fields) < 2 and known_field(f"{found[-1]} {heading}"):
            found[-1] += f" {heading}"
        else:
            found.append(heading)
    return found


class HeadingWord(Value):
    """A word, the line feed or the spaces before it (one or two), and whether it begins a line."""

    text: str
    before: str
    begins_line: bool

    @property
    def is_within(self) -> bool:
        """Return whether the line above ends with a space, as only one within a cell does."""
        return self.begins_line and self.before == " "


def heading_words(texts: Sequence[str]) -> Iterator[HeadingWord]:
    """Yield the words on the lines `texts`."""
    goes_on = False
    for text in texts:
        last = 0
        for at, found in enumerate(re.finditer(r"\S+", text)):
            space = text[last : found.start()]
            before = (" " if goes_on else "\n") if not at else "  " if len(space) > 1 else " "
            yield HeadingWord(found[0], before, not at)
            last = found.end()
        goes_on = text.endswith(" ")


def goes_on_with(heading: str, next_word: HeadingWord) -> bool:
    """Return whether `next_word` belongs to `heading`, the one before it."""
    word = next_word.text
    if next_word.is_within:
        return True
    if heading.count("(") > heading.count(")") or word[0] in "()" or word.startswith(_DASHES):
        return True
    last = heading.rsplit(maxsplit=1)[-1]
    if heading.endswith(_DASHES) or last.lower().strip(".") in _LEADING:
        return True
    if next_word.before == "  ":
        return False
    if word.isupper() and heading.isupper() and word.lower() in _WITHIN:
        return True
    goes_on = not word[0].isupper() and not heading[0].islower()
    return goes_on or _belongs(heading, word)


@lru_cache(maxsize=10_000)
def goes_on_below(heading: str, text: str) -> bool:
    """Return whether `heading` goes on with the line `text` below it: "Osoba", "odpowiedzialna"."""
    if (
        heading.count("(") > heading.count(")")
        or text.startswith(("(", *_DASHES))
        or heading.endswith(_DASHES)
    ):
        return True
    first = text.split(maxsplit=1)[0].lower()
    if heading.rsplit(maxsplit=1)[-1].lower().strip(".") in _LEADING or first in CONJUNCTIONS:
        return True
    if text[:1].islower():
        return heading[:1].isupper() and len(heading) + len(text) < _LONGEST_OF_TWO
    if heading.isupper() != text.isupper() or known_field(text):
        return False
    if first in _LEADING and read_heading(text) is None:
        return True
    return bool(_OF_WHAT.fullmatch(plain_words(text)) or known_field(f"{heading} {text}"))


def _belongs(heading: str, word: str) -> bool:
    """Return whether `word`, which has a capital, goes on `heading`: "Osoba Odpowiedzialna"."""
    if heading.isupper() != word.isupper():
        return False
    first, plain = read_heading(heading), plain_words(word)
    if _OF_WHAT.fullmatch(plain) or _GENITIVE.fullmatch(plain):
        return True
    is_of = _GENITIVE.fullmatch(plain_words(heading).rsplit(" ", 1)[-1]) is not None
    if _OF_TASK.fullmatch(plain):
        return is_of or _has_tasks(heading, word)
    if known_field(f"{heading} {word}") or _is_asked(heading, word):
        return True
    if known_field(word):
        return False
    if _ADJECTIVE.match(plain) and read_heading(word) is None and " " not in heading:
        return True
    if first is not None and first[1] <= _WEAKEST and (read_heading(word) or ("",))[0] == first[0]:
        return True
    if known_field(heading):
        return False
    if word.isupper():
        return first is None or " " not in heading or is_of
    is_another = (
        heading.endswith("a") and not word.endswith("a") and read_heading(word)
    )  # "Grupa", "Odpowiedzialni"
    return first is None and not is_another and read_heading(f"{heading} {word}") is not None


def _is_asked(heading: str, word: str) -> bool:
    """Return whether `heading` asks a question that `word` goes on, all in small letters: "co robimy"."""
    first = read_heading(heading)
    is_weak = first is not None and first[1] <= WEAK and heading.islower() and word.islower()
    return is_weak and read_heading(word) is None and read_heading(f"{heading} {word}") == first


def _has_tasks(heading: str, word: str) -> bool:
    """Return whether `heading` is of tasks: "Nazwa zadania", not "Zadanie", "Działania".

    One that ends with an adjective is whole: "Temat przewodni", "Zadania szczegółowe".
    """
    first = read_heading(heading) if not _OF_TASK.fullmatch(plain_words(heading)) else None
    is_whole = _OF_NOUN.fullmatch(heading.rsplit(" ", 1)[-1]) is not None and " " in heading
    of_tasks = first is not None and first[0] in ("title", "responsible")
    return of_tasks and not is_whole and known_field(heading) != word


def with_word(heading: str, word: HeadingWord) -> str:
    """Return `heading` with `word` behind it, joined to its last word if a narrow column broke that."""
    is_torn = word.begins_line and _is_torn(heading, word.text, word.before)
    return f"{heading}{'' if is_torn else ' '}{word.text}"


def _is_torn(heading: str, word: str, before: str) -> bool:
    """Return whether the last word of `heading` goes on with `word`, which begins a line."""
    one, two = WORD.findall(heading[-40:]), WORD.match(word)
    if before != "\n" or not one or not two or not heading.endswith(one[-1]):
        return False
    first, second = one[-1], two[0]
    if not second.islower() and not (first.isupper() and second.isupper()):
        return False
    is_ending = second.lower() not in SHORT or _ENDING.fullmatch(f"{first[-1]}{second}") is not None
    small = len(second) <= _TORN and is_ending
    whole = known_field(first + second) is not None and not _OF_WHAT.fullmatch(plain_words(second))
    return small or whole or is_one_word(first, second)
