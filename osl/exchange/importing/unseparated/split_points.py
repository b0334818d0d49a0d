"""Places in unseparated text at which a cell may end and the next begin, and what each costs."""

from __future__ import annotations

import re
from functools import cache, lru_cache
from itertools import pairwise
from typing import TYPE_CHECKING

from osl.exchange.importing.people import begins_group, speaks_of_people
from osl.when.token_types import classify
from osl.when.tokens import TOKEN

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

# visible: the letters show it; hidden: only what the words mean; between words; between lines
VISIBLE, HIDDEN, SHORT, SPACE, LINE = 0.0, 0.7, 1.5, 3.0, 0.5
_VISIBLE_SPLIT = re.compile(
    r"(?<=[a-ząćęłńóśźż.,;:!?)\]”\"»%…+])(?=[A-ZĄĆĘŁŃÓŚŹŻ])"  # wordNext, end.Next
    r"|(?<=[A-ZĄĆĘŁŃÓŚŹŻ]{2})(?=[A-ZĄĆĘŁŃÓŚŹŻ][a-ząćęłńóśźż])"  # NGOStyczeń
    r"|(?<=[a-ząćęłńóśźżA-ZĄĆĘŁŃÓŚŹŻ)”\"+])(?=\d)|(?<=\d)(?=[A-ZĄĆĘŁŃÓŚŹŻa-ząćęłńóśźż„])"  # word5, 2023word
    r"|(?<=[.)”\"»!?+])(?=[a-ząćęłńóśźż„])|(?<=[a-ząćęłńóśźż][.!?])(?=\d)"  # end.next, end.5
)
# what no cell ends within: "04.09.2024 r."
_DATE = re.compile(
    r"(?<![\d.])\d{1,2}\.\d{1,2}\.(?:19|20)\d\d(?!\d)(?:\s?r(?:\.|oku\b))?"
    r"|(?<=[^\W\d_])\s(?:19|20)\d\d(?:\s?r\.)?|(?<!\d)(?:19|20)\d\d\s?r\."
)
_LETTERS = re.compile(r"[^\W\d_]{4,}")
_CAPITALS = re.compile(r"[A-ZĄĆĘŁŃÓŚŹŻ]{2}([a-ząćęłńóśźż]+)")
_NEXT = re.compile(r"\s+(\d+|\w[a-ząćęłńóśźż]*)")
_NUMBERS = re.compile(r"(?<!\d)\d{2,}+(?=\s|[-–.])")
_INITIALS = re.compile(r"(?<!\w)[A-ZĄĆĘŁŃÓŚŹŻ]\.$")
_UPPER = re.compile(r"[A-ZĄĆĘŁŃÓŚŹŻ]{2,}")
_ROMAN = re.compile(r"X?(?:IX|IV|V?I{0,3})(?<=[IVX])|X")
_IN = re.compile(r"\s(?:dni|ciąg|trakci|miesi|okresi|razi|każd|miar|zależn|termin|tygod|wakac|ferie|sezon)")
_WORD, _WEAK = "WORD", frozenset(("WORD", "LABEL", "THING", "NOISE"))
_SMALL = 3  # letters; a shorter ending of a word is seldom a word, but for these
_OPENERS = frozenset(
    ("w", "do", "od", "co", "na", "po", "wg", "raz", "dwa", "trzy", "nie", "termin", "terminy")
)
# words that places begin with, for a column of places
_PLACE = re.compile(
    r"(?:sala|świetlic[aey]|siedziba|park|plac|remiza|cał[ya] teren|boisko|stadion|szkoła|dom kultury)\b"
)


@lru_cache(maxsize=10_000)
def hidden_splits(text: str) -> tuple[int, ...]:
    """Return the places in `text` where the letters show that one cell ends and the next begins."""
    found = (_after_capitals(text, split.start()) for split in _VISIBLE_SPLIT.finditer(text))
    return tuple(place for place in found if 0 < place < len(text) and not _in_a_word(text, place))


def _after_capitals(text: str, place: int) -> int:
    """Return where the capitals before `place` end: "NGO|Styczeń", but "CUS|styczeń"."""
    small = _CAPITALS.match(text, place - 1)
    return place + 1 if small and _opens_time(text, *small.span(1)) else place


def _opens_time(text: str, start: int, end: int) -> bool:
    """Return whether a time may begin with the word from `start` to `end`, whatever is before it."""
    word, following = text[start:end], _NEXT.match(text, end)
    leads_on = following is not None and (following[1].isdigit() or classify(following[1])[0] != _WORD)
    return (len(word) > _SMALL and is_time_word(word)) or (word in _OPENERS and leads_on) or word == "maj"


def _in_a_word(text: str, place: int) -> bool:
    """Return whether `place` is within words: "1.|Spotkanie", "A.|K.", "www.|cus.pl", "5.|05", "2023|r."."""
    before = (text[max(place - 40, 0) : place].split() or [""])[-1] if not text[place - 1].isspace() else ""
    return bool(
        (
            text[place].isdigit()
            and re.search(r"(?:^|\W)(?:godz|ul|al|os|nr|tel|art|poz|pkt|kl|ok|r|p|s)\.$", before)
        )
        or re.match(
            r"r\b|r\.|km\b|x\b|roku\b|rok\b|lat\b|\+|zł\b|[ap]m\b|st\b|nd\b|rd\b|th\b",
            text[place : place + 6],
        )
        or (
            text[place].isupper()
            and re.search(r"[A-Z]{2}[a-z]$", before)
            and not text[place + 1 : place + 2].islower()
        )
        or re.match(r"[A-Z][a-z][A-Z]", text[place : place + 3])  # "GOSiR"
        or (text[place].isupper() and _INITIALS.search(before))
        or ("www." in before or "@" in before or "://" in before)
        or (
            text[place] in "0123456789IVX"
            and before[-1:] in ".("
            and not before.endswith(").")
            and before[:1].isdigit()
        )
    )


def boundaries(
    text: str, common: Iterable[str], *, place: bool, cells: int, spaced: bool
) -> dict[int, float]:
    """Return the places where a cell of `text` may begin, and what each costs.

    `common` are cells known already; `place`: one of the cells is a place. Text with at least as many lines
    as `cells` is only cut between lines; if `spaced`, only between words.
    """
    if cells and text.count("\n") + 1 >= cells:
        return {0: VISIBLE, len(text): VISIBLE} | {
            found.end(): VISIBLE for found in re.finditer(r"\n\s*", text) if 0 < found.end() < len(text)
        }
    found = dict.fromkeys([0, len(text), *hidden_splits(text)], VISIBLE)
    for at, cost in (*_hidden(text, place=place), *_within_numbers(text), *_between_words(text)):
        found.setdefault(at, cost)
    for cell in common:
        for hit in re.finditer(re.escape(cell), text):
            for at in hit.span():
                found[at] = min(found.get(at, HIDDEN), HIDDEN)
    for at in dates_in(text):
        found.pop(at, None)
    inside = [at for at in found if spaced and 0 < at < len(text) and not text[at - 1].isspace()]
    return {at: cost for at, cost in found.items() if at not in inside}


def _hidden(text: str, *, place: bool) -> Iterator[tuple[int, float]]:
    """Yield places inside a word where a word of time, people or a `place` begins: "Seniorów|maj"."""
    for start, end in _runs(text):
        if is_time_word(text[start:end]):
            continue
        for at in range(start + 2, end):
            if _opens_time(text, at, end):
                yield at, HIDDEN if end - at > 1 else SHORT
            elif begins_group(text, at) or (place and _PLACE.match(text, at)):
                yield at, HIDDEN


def _runs(text: str) -> Iterator[tuple[int, int]]:
    """Yield the start and end of letters in a row without a visible split."""
    seen = set(hidden_splits(text))
    for run in _LETTERS.finditer(text):
        inner = [at for at in range(run.start() + 1, run.end()) if at in seen]
        yield from pairwise([run.start(), *inner, run.end()])


def _within_numbers(text: str) -> Iterator[tuple[int, float]]:
    """Yield places inside numbers and capitals: "aged 13–18|20 May", "OSP|IV kwartał"."""
    for capitals in _UPPER.finditer(text):
        yield from ((at, SHORT) for at in _numerals(text, *capitals.span()))
    for run in _NUMBERS.finditer(text):
        for at in range(run.start() + 1, run.end()):
            year = re.fullmatch(r"(?:19|20)\d\d", text[run.start() : at])
            yield at, HIDDEN if year else SHORT if len(run[0]) > 2 else SPACE


def _numerals(text: str, start: int, end: int) -> Iterator[int]:
    """Yield where a Roman numeral ends or begins the capitals from `start` to `end`: "NGO|IX", "V|OSL"."""
    for at in range(start + 1, end + 1):
        if (
            at < end
            and text[at - 1] not in "IVX"
            and _ROMAN.fullmatch(text, at, end)
            and not text[end : end + 1].isalpha()
        ):
            yield at
        before = re.search(r"[\d–/-]\s?$", text[max(start - 2, 0) : start])
        if before and _ROMAN.fullmatch(text, start, at) and text[at : at + 1].isupper():
            yield at
        if text[at - 1 : at] == "W" and _IN.match(text, at):  # "NGOW dniach 8-15 maja"
            yield at - 1


def _between_words(text: str) -> Iterator[tuple[int, float]]:
    for space in re.finditer(r"\s+", text):
        line = "\n" in space[0]
        word = _NEXT.match(text, space.start())
        before = re.search(r"[^\W_]+\W*$", text[max(space.start() - 20, 0) : space.start()])
        if line:
            yield space.end(), LINE
        elif (
            (word and is_time_word(word[1]))
            or speaks_of_people(text[space.end() : space.end() + 40])
            or (before and is_time_word(before[0].strip(" .,;)")))
        ):
            yield space.end(), SPACE


def dates_in(text: str) -> frozenset[int]:
    """Return the places in `text` that are inside a date written in digits."""
    return frozenset(at for date in _DATE.finditer(text) for at in range(date.start() + 1, date.end()))


@cache
def is_time_word(word: str) -> bool:
    """Return whether date phrases have `word`."""
    return word.isdigit() or (TOKEN.fullmatch(word) is not None and classify(word)[0] not in _WEAK)


def strange_words(text: str, passed_over: float = 0.4) -> float:
    """Return how many words of `text` date phrases do not have; one that is passed over counts less."""
    kinds = [classify(token)[0] for token in TOKEN.findall(text)]
    return sum(1 if kind == _WORD else passed_over for kind in kinds if kind in ("WORD", "LABEL", "THING"))
