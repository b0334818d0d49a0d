"""Which field a column's heading speaks of, in Polish or English, in any wording."""

from __future__ import annotations

import re
from functools import cache, lru_cache

from osl.exchange.cells import titles
from osl.exchange.plan_tables import COLUMNS, FIELD, GROUP, VALUE
from osl.text.slug import slug

NUMBER = "number"
MONTH = "month"
IGNORED = "ignore"
PLAN_BLOCK, GROUP_BLOCK = "plan", "groups"
LONGEST = 80

# beginnings of words, without Polish marks; the first word that is known decides
_WORDS = {
    NUMBER: r"l p\b|lp\b|nr\b|no\b|numer|number|poz\b|pozycja|item no",
    "addressees": r"adresa|odbior|grup\w* doc|grup\w* odb|dla kogo|do kogo|dla|uczestni|beneficj"
    r"|kto skorzysta|audience|addressee|target|for whom|who it is for|who is it for|participants|beneficiar",
    "when": r"termin\w*|kiedy|data|daty|czas|okres|dzien|harmonogram|when|dates?|day|time\w*|deadline"
    r"|period|schedule",
    MONTH: r"miesiac\w*|month",
    "partners": r"partner|wspolorganiz|wspolprac|with whom",
    "responsible": r"odpowiedz|osob\w*|realizator|realizuj|organizator|koordynator|prowadz|wykonawc|kto\b"
    r"|podmiot|jednostk|responsible|who|organi[sz]er|owner|lead|coordinator",
    "place": r"miejsc|gdzie|lokalizacj|adres|place|where|venue|location",
    "method": r"sposob|form[ay]|metod|jak\b|srodki|method|how|way|form\b|manner",
    "cost": r"koszt|budzet|kwot|naklad|wartosc|finansowan|cost|budget|price|amount",
    "notes": r"uwag|komentarz|informacje dod|dodatkowe|adnotac|notes?|remarks?|comments?",
    "purpose": r"cele?\b|purpose|goals?|aims?|objectives?",
    "condition": r"warun|zalez|condition",
    "section": r"obszar|dzial\b|sekcja|kategori|priorytet|section|area|category|priority",
    "status": r"status|stan\b|stan realizacji",
}  # fmt: skip
# the task itself, the surest word first: the surest heading of a table is the task's
_TITLES = (
    r"zadani|zadan\b|task",
    r"nazw|name|title|tytul",
    r"dzialan|przedsiewzie|wydarzen|imprez|uroczystosc|zamierzen|inicjatyw|activit|event|action|initiative",
    r"tresc|temat|co\b|what|topic|zajec|spotkani",
    r"opis|zakres|rodzaj|krotk|etap|description|scope|stage|details",
)


@lru_cache(maxsize=10_000)
def read_heading(text: str) -> tuple[str, int] | None:
    """The field that `text` is a heading of and how sure that is (5 the surest), or None."""
    folded = slug(text[: LONGEST * 2]).replace("-", " ")
    if not folded or len(text) > LONGEST:
        return None
    found = min(((hit.start(), at) for at, hit in _hits(folded)), default=None)
    if found is None:
        return None
    name, sure = _names()[found[1]]
    return name, sure


@cache
def _names() -> list[tuple[str, int]]:
    return [("title", 5 - n) for n in range(len(_TITLES))] + [(name, 5) for name in _WORDS]


@cache
def _patterns() -> list[re.Pattern[str]]:
    return [re.compile(rf"\b(?:{words})") for words in (*_TITLES, *_WORDS.values())]


def _hits(folded: str) -> list[tuple[int, re.Match[str]]]:
    return [(at, hit) for at, pattern in enumerate(_patterns()) if (hit := pattern.search(folded))]


@cache
def _own() -> dict[str, str]:
    return {title.upper(): name for name, field in COLUMNS.items() for title in titles(field.title)}


def own_fields(cells: tuple[str, ...]) -> tuple[str, ...] | None:
    """The fields of a heading row that osl wrote itself, or None where a cell is not ours."""
    fields = [_own().get(cell) for cell in cells]
    if len(cells) > 1 and len(set(fields)) == len(fields) and "title" in fields:
        return tuple(name for name in fields if name) if None not in fields else None
    return None


def own_block(cells: tuple[str, ...]) -> str | None:
    """Which of osl's other blocks these headings begin: PLAN_BLOCK, GROUP_BLOCK or none."""
    used = tuple(cell for cell in cells if cell)
    for name, messages in ((PLAN_BLOCK, (FIELD, VALUE)), (GROUP_BLOCK, GROUP)):
        if len(used) == len(messages) and all(
            cell.upper() in map(str.upper, titles(message))
            for cell, message in zip(used, messages, strict=True)
        ):
            return name
    return None
