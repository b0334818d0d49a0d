"""An id may be shortened to any beginning that is unique; an unknown one gets the nearest."""

from __future__ import annotations

import pytest

from osl.plan import Plan, Task
from osl.problem import OslError
from osl.questions.ids import task_of, tasks_of


def plan(*ids: str, unplanned: tuple[str, ...] = ()) -> Plan:
    return Plan(
        2023,
        tasks=tuple(Task(id=one) for one in ids),
        unplanned=tuple(Task(id=one, unplanned=True) for one in unplanned),
    )


KLUCZE = plan("kampania-medialna", "kiermasz", "piknik-rodzinny", "piknik", unplanned=("dyzur",))


def refusal(word: str, of: Plan = KLUCZE) -> str:
    with pytest.raises(OslError) as caught:
        task_of(of, word)
    assert caught.value.code == 2
    return str(caught.value)


def test_a_whole_id_is_found_though_another_begins_with_it() -> None:
    assert task_of(KLUCZE, "piknik").id == "piknik"


@pytest.mark.parametrize("word", ["ka", "kampania", "kampania-medialna"])
def test_a_unique_beginning_is_enough(word: str) -> None:
    assert task_of(KLUCZE, word).id == "kampania-medialna"


@pytest.mark.parametrize(
    ("word", "meant"),
    [
        ("PIKNIK", "piknik"),
        ("Piknik Rodzinny", "piknik-rodzinny"),
        ("Dyżur", "dyzur"),
        ("KAMPANIA", "kampania-medialna"),
        ("Kampania  Med", "kampania-medialna"),
    ],
)
def test_capitals_diacritics_and_spaces_make_no_difference(word: str, meant: str) -> None:
    assert task_of(KLUCZE, word).id == meant


def test_a_beginning_that_several_ids_have_but_for_capitals_names_them() -> None:
    assert refusal("Piknik R", plan("piknik-rodzinny", "piknik-rady")) == (
        '"Piknik R" is the beginning of 2 ids: piknik-rodzinny, piknik-rady'
    )


def test_a_sign_in_front_is_not_left_out() -> None:
    assert refusal("-piknik").startswith('there is no task "-piknik"')


def test_tasks_outside_the_plan_have_ids_too() -> None:
    assert task_of(KLUCZE, "d").id == "dyzur"


def test_a_beginning_of_several_names_them() -> None:
    assert refusal("k") == '"k" is the beginning of 2 ids: kampania-medialna, kiermasz'


def test_of_many_only_the_first_five_are_named() -> None:
    many = plan(*(f"zadanie-{n}" for n in range(9)))
    assert refusal("za", many) == (
        '"za" is the beginning of 9 ids: zadanie-0, zadanie-1, zadanie-2, zadanie-3, zadanie-4, …'
    )


@pytest.mark.parametrize(
    ("word", "near"),
    [
        ("kiermas-z", "kiermasz"),
        ("kampnia", "kampania-medialna"),
        ("medialna", "kampania-medialna"),
        ("KIERNASZ", "kiermasz"),
    ],
)
def test_an_unknown_id_gets_the_nearest(word: str, near: str) -> None:
    assert refusal(word) == f'there is no task "{word}"; did you mean {near}?'


@pytest.mark.parametrize(
    ("word", "near"), [("Klub", "jesien"), ("śnieg", "zima"), ("lub", None), (" ", None)]
)
def test_a_word_of_a_title_or_a_short_name_finds_the_task(word: str, near: str | None) -> None:
    named = Plan(
        2026, tasks=(Task("jesien", "Nasz klub seniora"), Task("zima", "Kulig", short="Śnieg i lód"))
    )
    offered = f"did you mean {near}?" if near else "see them all with: osl list"
    assert refusal(word, named).endswith(offered)


@pytest.mark.parametrize("word", ["", "wxyz"])
def test_where_none_is_near_the_list_is_offered(word: str) -> None:
    assert refusal(word) == f'there is no task "{word}"; see them all with: osl list'


def test_a_task_without_an_id_is_never_meant() -> None:
    assert refusal("x", plan("", "")) == 'there is no task "x"; see them all with: osl list'


def test_two_tasks_with_one_id_are_both_shown_and_neither_changed() -> None:
    twice = plan("piknik", "piknik")
    assert tasks_of(twice, "pik") == list(twice.tasks)
    assert refusal("piknik", twice) == ('2 tasks have the id "piknik"; give each its own, see: osl validate')


def test_what_was_typed_is_shown_safely() -> None:
    assert refusal("\x1b[31m") == 'there is no task "\\u001b[31m"; see them all with: osl list'
