"""Times that people wrote, and times written in their spirit, read as a person would."""

from __future__ import annotations

import re
from datetime import date
from typing import TYPE_CHECKING

import pytest
from when.tables import GATHERED, MORE, OWN, Row, rows

from osl import i18n
from osl.dates.names import month_of
from osl.when.explain import explain
from osl.when.read import as_one_line, read
from osl.when.token_types import TOKEN_TYPES as LETTERS
from osl.when.tokens import tokenize

if TYPE_CHECKING:
    from osl.when.model import Reading, ReadingKind

KINDS: dict[str, set[ReadingKind]] = {
    "date": {"dates"},
    "multi": {"dates"},
    "span": {"span", "continuous"},
    "deadline": {"deadline"},
    "recurring": {"recurring"},
    "vague": {"vague"},
}
# as the manual explains: an end before its start with no second year named is an error
NOT_AS_THE_SAMPLE = {"IX- I"}
MARKS = {LETTERS[kind] for kind in ("COMMA", "MARK", "PLUS", "DASH", "AND", "SLASH")}


def months(text: str) -> tuple[int, ...]:
    found: list[int] = []
    for part in filter(None, text.split(",")):
        first, _, last = part.partition("-")
        found += range(int(first), int(last or first) + 1)
    return tuple(found)


def years(row: Row) -> list[int]:
    return [int(year) for year in row["year_in_text"].split("-")] if row["year_in_text"] else [2023]


def expected_months(row: Row) -> set[int]:
    if not row["first_month"]:
        return set()
    first, last = int(row["first_month"]), int(row["last_month"])
    wraps = set(range(first, 13)) | set(range(1, last + 1))
    return wraps if first > last else set(range(first, last + 1))


TERMS = [(row, year) for row in rows("terms.tsv") for year in years(row)]


@pytest.mark.parametrize(("row", "year"), TERMS, ids=[f"{r['text']}-{y}" for r, y in TERMS])
def test_what_people_wrote_has_the_months_and_the_kind_of_the_sample(row: Row, year: int) -> None:
    reading = read(row["text"], year).reading
    if row["text"] in NOT_AS_THE_SAMPLE:
        assert reading is None
        return
    assert reading is not None
    assert reading.kind in KINDS[row["kind"]]
    assert_from_first_to_last(reading, row, year)
    expected = expected_months(row)
    found = set(reading.months or ())
    if row["kind"] == "multi":
        assert found <= expected
        assert {min(found), max(found)} == {min(expected), max(expected)}
    elif row["first_month"] and int(row["first_month"]) > int(row["last_month"]):
        assert found
        assert found < expected
    else:
        assert found == expected


def day(text: str, year: int) -> date:
    return date.fromisoformat(text if len(text) > 5 else f"{year}-{text}")


@pytest.mark.parametrize("row", OWN, ids=[row["text"] for row in OWN])
def test_what_other_plans_would_say_is_read_too(row: Row) -> None:
    assert_read_and_told_as(row)


# lines of their own are written in one line in the table
FRESH = [{**row, "text": row["text"].replace("⏎", "\n")} for row in rows("fresh_terms.tsv")]


@pytest.mark.parametrize("row", FRESH, ids=[row["text"] for row in FRESH])
def test_what_was_written_down_before_it_was_tried_is_read_too(row: Row) -> None:
    assert_read_and_told_as(row)


def assert_read_and_told_as(row: Row) -> None:
    year = int(row["year"])
    outcome = read(row["text"], year)
    reading = outcome.reading
    assert [issue.rule for issue in outcome.issues] == list(filter(None, (row["slips"] or "").split(",")))
    if row["kind"] == "unread":
        assert reading is None
        return
    assert reading is not None
    assert reading.kind == row["kind"]
    assert (reading.months or ()) == months(row["months"])
    assert_from_first_to_last(reading, row, year)


def test_at_least_a_hundred_and_fifty_of_the_strings_are_our_own() -> None:
    assert len({row["text"] for row in OWN}) >= 150


@pytest.mark.parametrize("row", GATHERED, ids=[f"{row['text']}-{row['year']}" for row in GATHERED])
def test_what_was_gathered_once_the_reader_was_there_is_read_too(row: Row) -> None:
    assert_read_as(row)


@pytest.mark.parametrize("row", MORE, ids=[f"{row['text']}-{row['year']}" for row in MORE])
def test_what_is_written_in_many_ways_is_read_or_left_unread_but_never_wrong(row: Row) -> None:
    assert_read_as(row)


def assert_read_as(row: Row) -> None:
    year = int(row["year"])
    reading = read(row["text"], year).reading
    if row["kind"] == "unread":
        assert reading is None
        return
    assert reading is not None
    assert (reading.kind, reading.months or ()) == (row["kind"], months(row["months"]))
    assert_from_first_to_last(reading, row, year)


def assert_from_first_to_last(reading: Reading, row: Row, year: int) -> None:
    if row["kind"] == "vague":
        assert (reading.first_day, reading.last_day) == (None, None)
    else:
        assert (reading.first_day, reading.last_day) == (day(row["first"], year), day(row["last"], year))


def test_every_row_that_is_read_names_its_first_and_its_last_day() -> None:
    for row in rows("terms.tsv") + OWN + FRESH + GATHERED + MORE:
        dated = row["kind"] not in ("unread", "vague") and row["text"] not in NOT_AS_THE_SAMPLE
        assert (bool(row["first"]), bool(row["last"])) == (dated, dated), row["text"]


@pytest.mark.parametrize("kind", sorted({row["kind"] for row in MORE}))
def test_each_part_of_what_is_read_is_explained(kind: str) -> None:
    i18n.use("en")
    chosen = [row for row in OWN + FRESH + GATHERED + MORE if row["kind"] == kind]
    assert not [row["text"] for row in chosen if not is_explained(row["text"], int(row["year"]))]


def is_explained(text: str, year: int) -> bool:
    """Do the parts leave out nothing but marks, and do they name the first and the last day?"""
    outcome, parts = read(text, year), explain(text, year)
    if outcome.reading is None:
        return not parts
    said = " ".join(str(part.meaning) for part in parts)
    text = as_one_line(text, year)
    ends = [0, *(at for part in parts for at in (part.start, part.end)), len(text)]
    beside = [text[start:end] for start, end in zip(ends[::2], ends[1::2], strict=True)]
    return ends == sorted(ends) and not any(map(cuts_to_words, beside)) and names_ends(said, outcome.reading)


def cuts_to_words(text: str) -> bool:
    return not set(tokenize(text)[0]) <= MARKS


def names_ends(said: str, reading: Reading) -> bool:
    """Only the frequency of what recurs has to be named, and the parts of a list of parts."""
    if reading.first_day is None or reading.last_day is None or reading.kind in ("recurring", "continuous"):
        return bool(said)
    return {str(reading.first_day.day), month_of(reading.last_day.month)} <= set(re.findall(r"\w+", said))
