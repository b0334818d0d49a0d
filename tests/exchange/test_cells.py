"""Values as the text of cells: nothing is lost, nothing is harmful."""

from __future__ import annotations

from datetime import date
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st
from made_plans import ADDRESSES

from osl import i18n
from osl.exchange.cells import from_cell, to_cell
from osl.exchange.plan_tables import COLUMNS, group_block, plan_block, task_block
from osl.format import ENTRY, LINK, MOVE, PLAN, ROLES, STATUSES, TASK
from osl.plan import Audience, Entry, Link, Move, Plan, Task
from osl.questions.words import state_name
from osl.text.escapes import escape, markdown, neutralise_formula, restore_formula, unescape

texts = st.one_of(
    st.text(st.sampled_from("ab ;,:•\n\t\r\\u0abe3'=-+@|*<&\u202e\u00a0\u2028\x1b"), min_size=1),
    st.text(st.characters(exclude_categories=["Cs"]), min_size=1),
).filter(lambda text: not text.isspace())
dates = st.dates()
months = st.sets(st.integers(1, 12), min_size=1).map(lambda found: tuple(sorted(found)))
lists = st.lists(texts, max_size=4).map(tuple)


def maybe(strategy: st.SearchStrategy[Any]) -> st.SearchStrategy[Any]:
    return st.none() | strategy


moves = st.builds(
    Move, on=dates, before=maybe(texts), months=maybe(months), repeats=maybe(texts), reason=maybe(texts)
)
entries = st.builds(
    Entry,
    on=dates,
    what=maybe(texts),
    people=maybe(st.integers(0, 10**9 - 1)),
    place=maybe(texts),
    partners=lists,
)
links = st.builds(Link, title=texts, url=st.sampled_from(ADDRESSES))
KINDS: dict[str, st.SearchStrategy[Any]] = {
    "text": texts,
    "words": texts,
    "id": texts,
    "rule": texts,
    "date": dates,
    "year": st.integers(1900, 2999),
    "number": st.integers(0, 10**9 - 1),
    "flag": st.booleans(),
    "role": st.sampled_from(ROLES),
    "status": st.sampled_from(STATUSES),
    "texts": lists,
    "ids": st.lists(texts, min_size=1, max_size=4).map(tuple),
    "months": months | st.just(()),
    "links": st.lists(links, max_size=3).map(tuple),
    "url": st.sampled_from(ADDRESSES),
    "moves": st.lists(moves, max_size=3).map(tuple),
    "log": st.lists(entries, max_size=3).map(tuple),
}
FIELDS = [
    field
    for field in (*COLUMNS.values(), *PLAN.values(), *MOVE.values(), *LINK.values(), *ENTRY.values())
    if field.kind in KINDS
]


@given(field=st.sampled_from(FIELDS), language=st.sampled_from(i18n.LANGUAGES), data=st.data())
def test_every_value_comes_back_from_its_cell(field: Any, language: str, data: st.DataObject) -> None:
    value = data.draw(KINDS[field.kind])
    i18n.use(language)
    cell = to_cell(field, value)
    i18n.use("en")
    assert from_cell(field, cell) == (value if cell else None)
    assert cell or value in (False, ())


@given(texts)
def test_no_control_or_bidirectional_character_reaches_a_cell(text: str) -> None:
    assert escape(text) == i18n.visible(escape(text))
    assert "\t" not in escape(text)
    assert unescape(escape(text)) == text


@given(texts)
def test_no_cell_of_a_spreadsheet_begins_a_formula(text: str) -> None:
    assert neutralise_formula(text)[0] not in "=+-@\t\r\n＝＋－＠"
    assert restore_formula(neutralise_formula(text)) == text


@pytest.mark.parametrize(
    ("text", "cell"),
    [
        ("=1+1", "'=1+1"),
        ("'=1+1", "''=1+1"),
        ("－1", "'－1"),
        ("\n=1", "'\n=1"),
        ("'tis", "'tis"),
        ("a=1", "a=1"),
    ],
)
def test_a_formula_is_disarmed(text: str, cell: str) -> None:
    assert neutralise_formula(text) == cell
    assert restore_formula(cell) == text


def test_markdown_shows_markup_as_text_and_keeps_spaces_and_lines() -> None:
    assert markdown("a|b *c* <b>\n  x ") == r"a\|b \*c\* \<b\><br>&#32;&#32;x&#32;"


def test_words_are_those_of_the_language_and_all_are_understood() -> None:
    i18n.use("pl")
    assert to_cell(TASK["status"], "partly-done") == "częściowo zrealizowane"
    yes = True
    assert to_cell(TASK["tentative"], yes) == "tak"
    i18n.use("en")
    assert to_cell(TASK["status"], "partly-done") == "partly done"
    assert from_cell(TASK["status"], "Częściowo zrealizowane") == "partly-done"
    assert from_cell(TASK["tentative"], "tak") is True


def test_a_log_is_readable() -> None:
    entry = Entry(date(2023, 5, 20), "Piknik; festyn", 80, None, ("OSP", "KGW, koło"))
    assert to_cell(TASK["log"], (entry,)) == (
        r"• day: 2023-05-20; what was done: Piknik\u003b festyn; people: 80; partners: OSP, KGW\u002c koło"
    )


@pytest.mark.parametrize(
    ("name", "text"),
    [
        ("status", "może"), ("months", "13"), ("months", "maj"), ("closed_on", "wczoraj"),
        ("log", "• people: wielu"), ("log", "nothing"), ("tentative", "2"),
    ],
)  # fmt: skip
def test_what_cannot_be_a_value_is_refused(name: str, text: str) -> None:
    with pytest.raises(ValueError, match=r"."):
        from_cell(TASK[name], text)


PLAN_2023 = Plan(
    2023,
    "Plan",
    organiser="Anna",
    audiences={"all": Audience("all", "Wszyscy"), "ngo": Audience("ngo", "NGO", "all")},
    tasks=(
        Task("a", "• Kampania", activities=("akcja", "www"), audiences=("all", "x"), months=(1, 2)),
        Task("b", "Piknik", audiences=("ngo",), addressees="Rodziny", when="maj"),
    ),
)


def test_a_published_table_shows_what_has_no_column_of_its_own() -> None:
    block = task_block(PLAN_2023, PLAN_2023.tasks, ("title", "addressees", "when"))
    assert block.headings == ("TASK", "ADDRESSEES", "DATES")
    assert block.rows == (
        ("\\u2022 Kampania\n• akcja\n• www", "Wszyscy, x", "January – February"),
        ("Piknik", "Rodziny", "maj"),
    )


def test_columns_of_their_own_hold_what_the_plan_says_and_no_more() -> None:
    columns = ("title", "activities", "addressees", "audiences", "when", "months")
    assert task_block(PLAN_2023, PLAN_2023.tasks, columns).rows == (
        ("\\u2022 Kampania", "• akcja\n• www", "", "all, x", "", "1-2"),
        ("Piknik", "", "Rodziny", "ngo", "maj", ""),
    )


def test_the_plan_and_its_groups_are_blocks_too() -> None:
    assert plan_block(PLAN_2023).rows == (("year", "2023"), ("title", "Plan"), ("language", "pl"))
    assert ("organiser", "Anna") in plan_block(PLAN_2023, private=True).rows
    assert group_block(PLAN_2023).rows == (("all", "Wszyscy", ""), ("ngo", "NGO", "all"))


@pytest.mark.parametrize("language", i18n.LANGUAGES)
def test_a_status_is_called_in_a_table_as_it_is_on_a_screen(language: str) -> None:
    i18n.use(language)
    assert [to_cell(TASK["status"], one) for one in STATUSES] == [state_name(one) for one in STATUSES]
