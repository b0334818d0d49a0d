"""Bytes to text as a reader sees it: in which encoding it is, and what in it nobody sees."""

from __future__ import annotations

import codecs
import re
from bisect import bisect_left
from itertools import islice
from typing import TYPE_CHECKING

from osl.exchange.importing.document import Remark, SourcePlace
from osl.i18n import say, say_n
from osl.text.escapes import hidden, seen
from osl.text.lines import NEWLINE

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

_BOMS = ((codecs.BOM_UTF8, "utf-8-sig"), (codecs.BOM_UTF16_LE, "utf-16"), (codecs.BOM_UTF16_BE, "utf-16"))
_POLISH = re.compile("[ąćęłńóśźżĄĆĘŁŃÓŚŹŻ]")
_STRANGE = re.compile("[^ -~\\sąćęłńóśźżĄĆĘŁŃÓŚŹŻ„”“‘’–—…•§°«»éöüäáčěřšžíýúůßÉÖÜÄ\xa0]")
_WESTERN = re.compile("[à-öø-ÿ]")  # in a page that may be in another language
# of Windows, of the web before UTF-8, of DOS, of old Macs
_OLDER = ("cp1250", "iso8859-2", "cp852", "mac_latin2")
UNREADABLE = "\ufffd"  # in place of bytes that are not a letter
# a word with "?" in place of letters, as programs save what their encoding lacks; not an address
_LETTERS_LOST = re.compile(
    r"(?<![\w?./=&:%-])\??[^\W\d_]++(?:\?{1,3}[^\W\d_]++)+(?!\?{1,3}[^\W\d_]|[\w./=&:%-])"
)
_FEWEST_LOST = 3  # such words; fewer may be typed without a space
MOST_PLACES = 20  # with a remark of their own


def decode(data: bytes, declared: str | None = None) -> str:
    """Return `data` as text: by its BOM, else as UTF-8, else as Polish offices wrote before it.

    The encoding that the file declares is tried first, and is wrong if another gives more Polish letters.
    In UTF-8 of which a byte is damaged, that byte is UNREADABLE.
    """
    for mark, name in _BOMS:
        if data.startswith(mark):
            return data.decode(name, errors="replace")
    high = [data[first::2].count(0) * 4 > len(data) for first in (1, 0)]
    if high[0] != high[1]:  # UTF-16 without its mark; what is empty in every byte is not text
        return data.decode("utf-16-le" if high[0] else "utf-16-be", errors="replace")
    try:
        return data.decode("utf-8")
    except UnicodeDecodeError:
        best = max((data.decode(name, errors="replace") for name in (*_OLDER, "utf-8")), key=_likelihood)
        text = data.decode(declared, errors="replace") if declared and _is_known(declared) else best
        return best if _likelihood(_WESTERN.sub("", text)) < _likelihood(best) else text


def _is_known(name: str) -> bool:
    try:
        return bool(b"a".decode(name)) and "utf" not in name.lower()
    except (LookupError, ValueError):
        return False


def _likelihood(text: str) -> int:
    """Return how many letters of `text` are Polish, less those that a plan seldom has."""
    return len(_POLISH.findall(text)) - 2 * len(_STRANGE.findall(text))


class VisibleText:
    """Removes from texts the characters that nobody sees, and remembers which and where.

    It also remembers where characters of the text of a file are UNREADABLE, or were saved as "?"; they stay.
    """

    def __init__(self) -> None:
        self.removed: dict[SourcePlace | None, list[str]] = {}
        self.unreadable: dict[SourcePlace | None, list[str]] = {}
        self.without_letters: tuple[str, SourcePlace] | None = None  # the first such word

    def of(self, text: str, place: SourcePlace | None) -> str:
        """Return `text`, which is at `place`, as a reader sees it."""
        for at in hidden(text):
            self._note(text[at], place)
        return seen(text)

    def of_lines(self, text: str) -> str:
        """Return the whole text of a file as a reader sees it."""
        self.note_lines(text, [*hidden(text), *(found.start() for found in re.finditer(UNREADABLE, text))])
        lost = list(islice(_LETTERS_LOST.finditer(text), _FEWEST_LOST)) if "?" in text else []
        if len(lost) == _FEWEST_LOST:
            line = len(NEWLINE.findall(text, 0, lost[0].start())) + 1
            self.without_letters = lost[0][0], SourcePlace(line=line)
        return seen(text)

    def note_lines(self, text: str, positions: Sequence[int]) -> None:
        """Remember where the characters at `positions` are in the text of a file."""
        ends = [found.end() for found in NEWLINE.finditer(text)] if positions else []
        for at in positions:
            self._note(text[at], SourcePlace(line=bisect_left(ends, at + 1) + 1))

    def _note(self, character: str, place: SourcePlace | None) -> None:
        noted = self.unreadable if character == UNREADABLE else self.removed
        noted.setdefault(place, []).append(character)

    def remarks(self) -> tuple[Remark, ...]:
        """Return a remark for each place where something was left out; of very many, one for the rest."""
        return tuple(self._remarks())

    def _remarks(self) -> Iterator[Remark]:
        if self.without_letters:
            word, first = self.without_letters
            message = say(
                '"{word}": the file has "?" in place of letters; save it again as .xlsx, or in UTF-8',
                word=word,
            )
            yield Remark(message, first)
        for noted in (self.removed, self.unreadable):
            places = iter(noted.items())
            for place, characters in islice(places, MOST_PLACES):
                yield _remark(characters, place)
            if rest := [character for _, characters in places for character in characters]:
                yield _remark(rest, None)


def _remark(characters: list[str], place: SourcePlace | None) -> Remark:
    if characters[0] == UNREADABLE:
        message = say_n(
            'a character cannot be read; "\ufffd" is in its place',
            '{n} characters cannot be read; "\ufffd" is in their places',
            len(characters),
        )
        return Remark(message, place)
    message = say_n(
        'the invisible character "{code}" was left out',
        '{n} invisible characters were left out, the first is "{code}"',
        len(characters),
        code=f"U+{ord(characters[0]):04X}",
    )
    return Remark(message, place)
