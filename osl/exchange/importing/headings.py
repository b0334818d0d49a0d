"""The vocabulary of headings: which field a column has, in Polish or English, in any wording."""

from __future__ import annotations

import re
from functools import cache, lru_cache

from osl.exchange.cells import titles
from osl.exchange.importing.heading_vocabulary import UNKNOWN, VocabularyLine, forms_of, vocabulary
from osl.exchange.plan_tables import COLUMNS, FIELD, GROUP, VALUE
from osl.i18n import LANGUAGES, _, translation
from osl.text.near_miss import one_letter_less
from osl.text.slug import slug

SUREST = 5  # of a heading's words
WEAK = 2  # how sure words are at most that other text has as well: "Treści", "Temat"
NUMBER = "number"
MONTH = "month"
IGNORED = "ignore"
# columns of a date: where it begins and ends, its hours, its quarter, half-year or semester, and other dates
START, END, HOURS, QUARTER, HALF, OTHER = "start", "end", "hours", "quarter", "half", "other"
PERIOD = "period"
OF_DATES = (START, END, HOURS, QUARTER, HALF, PERIOD, OTHER, "closed_on")
PLAN_BLOCK, GROUP_BLOCK = "plan", "groups"
LONGEST = 80

# "Lp. i nazwa zadania", but not "Nr zadania"
_NUMBER_AND = re.compile(
    r"(?:l ?p|nr|numer|poz|pozycja|no|number) "
    r"(?:(?:i|oraz|and) |(?=nazw|tytul|tresc|name|title|zadanie\b|dzialanie\b))"
)
_PARTS = re.compile(r"[/,;&+\n]|\b(?:i|oraz|and)\b")
_SHORTENED = re.compile(r"([^\W\d_]{3,})\.")
_SHORTEST = 5  # letters of a word that may be misspelt
# fields whose words are more exact than notes: beside "uwagi", the cells are rather notes
_EXACT = ("partners", "method", "purpose", "condition", "section", "status", "reason")
_TASKS = ("zad", "dzial", "impr", "wydarz", "uroczyst", "przedsi", "inicjat", "zaj", "spotk")
_OF_A_TASK = ("ia", "imprezy", "inicjatywy", "uroczystosci")
# "co zbieramy", "co zabrać": not what is done, as "co robimy", "co i kiedy"
_WHAT_OF = re.compile(
    r"(?:co|what) (?!(?:i|kiedy|gdzie|kto|sie|na|w|ma|mamy|nas|and|when|where|who|we|is|will|to)\b"
    r"|z?rob|planuj|chcemy|bedzi|organiz|proponuj)"
)


@lru_cache(maxsize=10_000)
def read_heading(text: str) -> tuple[str, int] | None:
    """Return the field that `text` is a heading of and how sure that is (5 is SUREST), or None."""
    folded = _folded(text)
    if named := _NUMBER_AND.match(folded):
        return read_heading(folded[named.end() :])
    known = _first_known(folded, weak=False)
    return _field(known[1], text) if known else None


@lru_cache(maxsize=10_000)
def column_heading(text: str) -> tuple[str, int] | None:
    """Return what `read_heading` does, for a cell among headings: also by words that other cells begin with.

    A title is not sure at all (0) if its words are only about the task: "ranga imprezy", "co zbieramy".
    """
    folded = _folded(text)
    known = _first_known(folded)
    if known is None or _NUMBER_AND.match(folded):
        return read_heading(text)
    found = _field(known[1], text)
    is_about = _is_noun_of(folded) if known[0] else _WHAT_OF.match(folded)
    return ("title", 0) if is_about and found and found[0] == "title" else found


def begins_as_heading(text: str) -> bool:
    """Return whether the first word of `text` is one of headings: not of "Malowanie metodą"."""
    folded = _folded(text)
    known = _first_known(folded, weak=False)
    return bool(_NUMBER_AND.match(folded)) or (known is not None and known[0] == 0)


def is_unknown(text: str) -> bool:
    """Return whether `text` is a heading of which no word is known, not even of what has no field."""
    folded = _folded(text)
    return bool(folded) and _first_known(folded) is None


def _is_noun_of(folded: str) -> bool:
    """Return whether a noun is before the name of a task ("zasięg imprezy"), not what describes it."""
    noun, _, rest = folded.partition(" ")
    word = rest.partition(" ")[0]
    if not word.startswith(_TASKS):
        return False
    if noun.endswith("a"):
        return word.endswith(_OF_A_TASK)
    return noun[-1:] not in "aeiouy" and not noun.endswith(("ych", "ich"))


def shares(text: str) -> bool:
    """Return whether `text` is the heading of persons who share a task with those of another column."""
    return "wspolodpow" in _folded(text)


def fields_named(text: str) -> list[str]:
    """Return the fields of each part of a heading that names several: "Miejsce i termin"."""
    parts = _PARTS.split(text)
    known = (read_heading(part) for part in parts if part != text)
    return [found[0] for found in known if found]


def sure_of_tasks(text: str) -> int:
    """Return how surely a part of a heading names tasks ("Obszar / zadanie"); 0 if none does."""
    parts = (read_heading(part) for part in _PARTS.split(text) if part != text)
    return max((found[1] for found in parts if found and found[0] == "title"), default=0)


def _folded(text: str) -> str:
    if text.strip() == "#":
        return "nr"
    return plain_words(text) if len(text) <= LONGEST else ""


@lru_cache(maxsize=10_000)
def plain_words(text: str) -> str:
    """Return the words of `text`, as far as a heading is long: in small letters, without accents or marks."""
    return slug(text[: LONGEST * 2]).replace("-", " ")


def _first_known(folded: str, *, weak: bool = True) -> tuple[int, VocabularyLine] | None:
    """Return where the first word is that is known, and its line: the upper one of two.

    `weak`: also by words that other cells begin with.
    """
    lines, known = vocabulary(weak=weak)
    found = known.search(folded)
    return (found.start(), lines[found.lastindex - 1]) if found and found.lastindex else None


def _field(known: VocabularyLine, text: str) -> tuple[str, int] | None:
    if known.field == UNKNOWN or (known.field == NUMBER and any(map(str.isdigit, text))):
        return None  # "SP nr 4" is a school
    is_notes = known.field in _EXACT and "notes" in fields_named(text)
    return ("notes", 5) if is_notes else (known.field, known.sure)


@lru_cache(maxsize=1_000)
def misspelt_heading(text: str) -> str | None:
    """Return the word of the vocabulary from which a word of `text` differs by a letter, None if none."""
    if _first_known(_folded(text)):
        return None
    words = [word for word in _folded(text).split() if len(word) >= _SHORTEST - 1]
    return next((near for word in words[:2] if (near := _near(word))), None)


@lru_cache(maxsize=1_000)
def shortened_heading(text: str) -> str | None:
    """Return the one word of the vocabulary that `text` begins with a part of: "Zad. do wykonania"."""
    found = _SHORTENED.match(text.strip())
    if found is None or _first_known(_folded(text)):
        return None
    begins = slug(found[1])
    words = [form for form in heading_forms() if form.startswith(begins) and form.isalpha()]
    return words[0] if len({*map(known_field, words)}) == 1 else None


def _near(word: str) -> str | None:
    near = (_words_less_a_letter().get(one, "") for one in (word, *one_letter_less(word)))
    return next((found for found in near if found[:1] == word[0]), None)


@cache
def _words_less_a_letter() -> dict[str, str]:
    """Return the words of headings, by themselves and by what is left of them without a letter."""
    words = [form for form in heading_forms() if form.isalpha() and len(form) >= _SHORTEST]
    return {less: word for word in reversed(words) for less in (*one_letter_less(word), word)}


@cache
def heading_forms() -> dict[str, str]:
    """Return every whole word or phrase of the vocabulary, without Polish marks, and its field.

    Several columns of dates are only told apart in a table.
    """
    found: dict[str, str] = {}
    for line in vocabulary(weak=False)[0]:
        for entry in () if line.field in (*OF_DATES, UNKNOWN) else line.entries:
            for form in forms_of(entry):
                found.setdefault(form, line.field)
    return found


def known_field(text: str) -> str | None:
    """Return the field of a heading that `text` is word for word, None if it is none."""
    return heading_forms().get(plain_words(text))


@cache
def _own() -> dict[str, str]:
    return {title.upper(): name for name, field in COLUMNS.items() for title in titles(field.title)}


def own_field(cell: str) -> str | None:
    """Return the field whose column osl gives the heading `cell`, in capitals or not; None if none."""
    return _own().get(cell.strip().upper())


def own_title(label: str) -> str:
    """Return osl's heading of the column of titles in the language in which it gives the heading `label`."""
    name = own_field(label) or "title"
    for language in LANGUAGES:
        words = translation(language).gettext
        if words(COLUMNS[name].title).upper() == label.strip().upper():
            return words(COLUMNS["title"].title).upper()
    return _(COLUMNS["title"].title).upper()


def own_fields(cells: tuple[str, ...]) -> tuple[str, ...] | None:
    """Return the fields of a heading row that osl wrote itself, or None if a cell is not ours."""
    fields = [_own().get(cell) for cell in cells]
    if len(cells) > 1 and len(set(fields)) == len(fields) and "title" in fields:
        return tuple(name for name in fields if name) if None not in fields else None
    return None


def own_block(cells: tuple[str, ...]) -> str | None:
    """Return which of osl's other blocks these headings begin: PLAN_BLOCK, GROUP_BLOCK or none."""
    used = tuple(cell for cell in cells if cell)
    for name, messages in ((PLAN_BLOCK, (FIELD, VALUE)), (GROUP_BLOCK, GROUP)):
        if len(used) == len(messages) and all(
            cell.upper() in map(str.upper, titles(message))
            for cell, message in zip(used, messages, strict=True)
        ):
            return name
    return None
