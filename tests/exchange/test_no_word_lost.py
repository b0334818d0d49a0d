"""No word of a source is lost in silence: it is in the plan or in a remark, in whatever form it comes."""

from __future__ import annotations

import random
import re
from collections import Counter

import pytest
from bringing import bring, remarks
from everything import untraced
from office_tables import FORMS, OfficeTable, tables

from osl.exchange.exporting.writers.yaml import yaml_of
from osl.problem import OslError

WORD = re.compile(r"[^\W\d_]+")


def words(text: str) -> Counter[str]:
    """The words of `text`; numbers may be those of rows."""
    return Counter(WORD.findall(text.lower()))


def lost(form: str, table: OfficeTable) -> Counter[str]:
    """The words of `table` that are neither in the plan nor in the remarks of an import in `form`."""
    name, make = FORMS[form]
    try:
        found = bring(make(table), name, year=2024)
    except OslError as refused:
        assert str(refused)  # noqa: PT017 - a table that is refused is not lost in silence
        return Counter()
    kept = words(yaml_of(found.plan, found.annotations)) + words("\n".join(remarks(found)))
    cells = "\n".join(cell for line in list(table.lines())[1:] for cell in line)
    once = Counter(dict.fromkeys(words(" ".join(row.section for row in table.rows)), 10**6))
    return words(cells) - kept - once if not table.sections else Counter(set(words(cells)) - set(kept))


@untraced
@pytest.mark.parametrize("form", [form for form in FORMS if form != "spaces"])
def test_every_word_of_forty_plans_is_in_the_plan_or_in_a_remark(form: str) -> None:
    assert {number: gone for number, table in enumerate(tables()) if (gone := lost(form, table))} == {}


def test_a_cell_beyond_the_headings_is_not_lost() -> None:
    found = bring("Zadanie;Adresaci;Termin\nPiknik;Dzieci;maj 2024;sala OSP\n", "a.csv")
    text = yaml_of(found.plan, found.annotations) + "\n".join(remarks(found))
    assert "sala OSP" in text


def test_words_that_no_field_took_are_reported_with_their_place() -> None:
    from osl.exchange.importing.builder import ImportOptions, build_plan
    from osl.exchange.importing.detect import read_document
    from osl.exchange.importing.rows import read_rows

    document = read_document("a.csv", "Zadanie;Termin\nPiknik nad rzeką;maj 2024\n".encode())
    contents = read_rows(document)
    contents.drafts[0].values["title"] = "Piknik"
    found = build_plan(document, contents, ImportOptions())
    assert 'line 2: 2 words are missing from the plan: "nad rzeką"' in remarks(found)


def test_of_very_many_rows_with_missing_words_the_rest_is_one_remark() -> None:
    from osl.exchange.importing.builder import ImportOptions, build_plan
    from osl.exchange.importing.detect import read_document
    from osl.exchange.importing.rows import read_rows

    rows = "".join(f"Piknik a{number}a;maj 2024\n" for number in range(30))
    document = read_document("a.csv", f"Zadanie;Termin\n{rows}".encode())
    contents = read_rows(document)
    for draft in contents.drafts:
        draft.values["title"] = "Piknik"
    found = [line for line in remarks(build_plan(document, contents, ImportOptions())) if "missing" in line]
    assert len(found) == 21
    assert found[-1].startswith('10 words are missing from the plan: "a20a')


def test_the_number_that_word_puts_before_an_item_with_wide_spaces_is_not_a_word() -> None:
    from osl.exchange.importing.word_count import words_of

    assert words_of("1.\u00a0\u00a0 Bal\n\u00a0b)\u2003Kino") == ["Bal", "Kino"]


HEADS = ("Lp.", "Zadanie", "Termin", "Miejsce", "Odbiorcy")
TITLES = ("Festyn rodzinny", "Bieg przełajowy", "Kurs tańca", "Wieczór poezji", "Turniej szachowy")
TIMES = ("6.01.2024", "2 marca", "12–23 lutego", "11.11.2024", "grudzień")
PLACES = ("świetlica", "stadion", "hala w Mirsku", "dom kultury", "boisko")
GROUPS = ("seniorzy", "dorośli", "członkowie", "młodzież", "rodziny")
STRAY = (
    "I–VII",
    "VII",
    "2016",
    "roczniki 2015–\n2016",
    "kl. I–III",
    "maj",
    "B",
    "2015 i mł.",
    "16+",
    "III\nIV",
)


def rows_with(chance: random.Random, stray: str, between: str) -> list[str]:
    """Rows of cells with `between` between them, and `stray` below the last cell of one."""
    rows = [[f"{number}.", *map(chance.choice, (TITLES, TIMES, PLACES, GROUPS))] for number in range(1, 9)]
    texts = [between.join(row) for row in rows]
    texts[chance.randrange(1, 7)] += f"\n{stray}"
    return texts


@pytest.mark.parametrize("stray", STRAY)
@pytest.mark.parametrize("between", ["\n", " "], ids=["below each other", "beside each other"])
def test_no_number_month_or_numeral_in_a_last_cell_is_lost(stray: str, between: str) -> None:
    chance = random.Random(stray)  # noqa: S311 - the same each time
    for _ in range(6):
        lines = ["Plan na 2024 rok", between.join(HEADS), *rows_with(chance, stray, between)]
        found = bring("\n".join(lines), year=2024)
        tasks = [str(task) for task in found.plan.tasks]
        kept = re.findall(r"\w+", "\n".join([*tasks, *remarks(found)]))
        assert set(re.findall(r"\w+", stray)) <= set(kept)
