"""Times that people wrote, and times written in their spirit, read as a person would."""

from __future__ import annotations

import csv
from datetime import date
from pathlib import Path
from typing import TYPE_CHECKING

import pytest

from osl.when.explain import explain
from osl.when.read import read

if TYPE_CHECKING:
    from osl.when.model import Kind

DATA = Path(__file__).parent.parent / "data"
KINDS: dict[str, set[Kind]] = {
    "date": {"dates"},
    "multi": {"dates"},
    "span": {"span", "continuous"},
    "deadline": {"deadline"},
    "recurring": {"recurring"},
    "vague": {"vague"},
}
# the manual says why: an end before its start with no second year named is an error
NOT_AS_THE_SAMPLE = {"IX- I"}
Row = dict[str, str]


def rows(name: str) -> list[Row]:
    with (DATA / name).open(encoding="utf-8", newline="") as file:
        return list(csv.DictReader(file, delimiter="\t", restval=""))


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
OWN = rows("own_terms.tsv")


@pytest.mark.parametrize(("row", "year"), TERMS, ids=[f"{r['text']}-{y}" for r, y in TERMS])
def test_what_people_wrote_has_the_months_and_the_kind_of_the_sample(row: Row, year: int) -> None:
    reading = read(row["text"], year).reading
    if row["text"] in NOT_AS_THE_SAMPLE:
        assert reading is None
        return
    assert reading is not None
    assert reading.kind in KINDS[row["kind"]]
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
    year = int(row["year"])
    outcome = read(row["text"], year)
    reading = outcome.reading
    assert [slip.rule for slip in outcome.slips] == list(filter(None, (row["slips"] or "").split(",")))
    if row["kind"] == "unread":
        assert reading is None
        return
    assert reading is not None
    assert reading.kind == row["kind"]
    assert (reading.months or ()) == months(row["months"] or "")
    if row["first"]:
        assert reading.first_day == day(row["first"], year)
        assert reading.last_day == day(row["last"], year)


def test_at_least_a_hundred_and_fifty_of_the_strings_are_our_own() -> None:
    assert len({row["text"] for row in OWN}) >= 150


GATHERED = rows("gathered_terms.tsv")
MORE = rows("more_terms.tsv")


@pytest.mark.parametrize("row", GATHERED, ids=[f"{row['text']}-{row['year']}" for row in GATHERED])
def test_what_was_gathered_once_the_reader_was_there_is_read_too(row: Row) -> None:
    assert_read_as(row)


@pytest.mark.parametrize("row", MORE, ids=[f"{row['text']}-{row['year']}" for row in MORE])
def test_what_is_written_in_many_ways_is_read_or_left_unread_but_never_wrong(row: Row) -> None:
    assert_read_as(row)


@pytest.mark.parametrize("row", MORE, ids=[f"{row['text']}-{row['year']}" for row in MORE])
def test_each_part_of_what_is_read_is_explained(row: Row) -> None:
    parts = explain(row["text"], int(row["year"]))
    assert bool(parts) == (row["kind"] != "unread")
    assert all(str(part.meaning) for part in parts)


def assert_read_as(row: Row) -> None:
    reading = read(row["text"], int(row["year"])).reading
    if row["kind"] == "unread":
        assert reading is None
        return
    assert reading is not None
    assert (reading.kind, reading.months or ()) == (row["kind"], months(row["months"] or ""))
