"""Several tasks at once, a log entry with `osl done`, and what recurs or goes on."""

from __future__ import annotations

import shlex
from typing import TYPE_CHECKING

import pytest
from conftest import Result, run
from edit.test_verbs import PICNIC, PlanFile, after, lines, with_picnic

if TYPE_CHECKING:
    from pathlib import Path

DONE = "    status: done\n    closed_on: 2023-06-01\n"


@pytest.fixture
def plan(tmp_path: Path) -> PlanFile:
    return PlanFile(tmp_path / "plan.yaml")


# ---- several at once


@pytest.mark.parametrize(
    ("words", "closed"),
    [
        (("start",), "    status: started\n"),
        (("done",), DONE),
        (("done", "--partly", "--reason", "x"), DONE.replace("done", "partly-done") + "    reason: x\n"),
        (("cancel", "--reason", "x"), DONE.replace("done", "cancelled") + "    reason: x\n"),
    ],
    ids=str,
)
def test_several_tasks_are_changed_in_one_edit(plan: PlanFile, words: tuple[str, ...], closed: str) -> None:
    verb, *options = words
    assert after(plan, verb, "pik", "inne", *options) == (
        lines(PICNIC).replace("    place: park\n", f"    place: park\n{closed}") + closed
    )
    assert plan("undo").code == 0
    assert plan.tasks == lines(PICNIC)
    assert "there is no change by osl to" in plan("undo").err


def test_several_tasks_are_opened_again_in_one_edit(plan: PlanFile) -> None:
    after(plan, "done", "pik", "inne")
    assert plan("reopen", "inne", "piknik").code == 0
    assert plan.tasks == lines(PICNIC)
    assert plan("undo").code == 0
    assert plan.tasks.count("status: done") == 2


def test_each_task_has_its_sentence_and_undo_names_all(plan: PlanFile) -> None:
    after(plan, "start", "pik")
    result = plan("start", "pik", "inne")
    assert result.out.endswith("piknik is already started; nothing changed\ninne: started\n")
    assert plan("undo").out.endswith("undone: osl start piknik inne\n")


@pytest.mark.parametrize(
    ("words", "why"),
    [
        (("pik", "pinkik"), 'there is no task "pinkik"; did you mean piknik?; nothing was changed'),
        (("zzz", "pik"), 'there is no task "zzz"; see them all with: osl list; nothing was changed'),
        (("pik", ""), 'there is no task ""; see them all with: osl list; nothing was changed'),
    ],
)
def test_one_unknown_among_several_changes_none(plan: PlanFile, words: tuple[str, ...], why: str) -> None:
    plan.write(PICNIC)
    for verb in (("start",), ("done",), ("cancel", "--reason", "x"), ("reopen",)):
        assert plan(verb[0], *words, *verb[1:]) == Result(2, "", f"osl: {why}\n")
    assert plan.tasks == lines(PICNIC)


def test_one_that_is_closed_among_those_to_start_changes_none(plan: PlanFile) -> None:
    before = after(plan, "done", "inne")
    assert plan("start", "pik", "inne").err.startswith("osl: inne is closed (done); ")
    assert plan.tasks == before


def test_an_id_typed_twice_is_one_task(plan: PlanFile) -> None:
    result_of_two = after(plan, "done", "pik", "piknik", "pik")
    assert result_of_two == after(plan, "done", "pik")
    assert plan("undo").out.endswith("undone: osl done piknik\n")


def test_a_reason_that_is_missing_is_asked_for_all_that_have_none(plan: PlanFile) -> None:
    after(plan, "cancel", "pik", "--reason", "deszcz")
    assert plan("cancel", "pik", "inne").err == (
        f'osl: option --reason is missing; type: osl cancel piknik inne --reason "TEXT"{plan.typed}\n'
    )


def test_an_error_in_one_of_several_changes_none(plan: PlanFile) -> None:
    plan.write(PICNIC.replace("when: maj 2023", "when: maj 2023\n        status: [planned]"))
    result = plan("done", "pik", "inne")
    assert (result.code, "status" in result.err, "closed_on" in plan.tasks) == (2, True, False)


TWO_IN_A_LINE = """\
tasks: [{id: a, title: A, audiences: [ngo], when: maj}, {id: b, title: B, audiences: [ngo], when: maj}] # k
"""
JSON = """\
tasks: [{"id": "a", "title": "A", "audiences": ["ngo"], "when": "maj"}, \
{"id": "b", "title": "B #1", "audiences": ["ngo"], "when": "maj"}, \
{"id": "c", "title": "C", "audiences": ["ngo"], "when": "maj", "status": "started"}]
"""
ON_SEVERAL_LINES = """\
tasks: [{id: a, title: A,
 audiences: [ngo], when: maj}, {id: b, # uwaga
  title: B, audiences: [ngo], when: maj}]
unplanned: [{id: c, title: C, audiences: [ngo], when: maj}]
"""


@pytest.mark.parametrize("tasks", [TWO_IN_A_LINE, JSON, ON_SEVERAL_LINES])
def test_tasks_in_the_same_line_are_changed_at_once(plan: PlanFile, tasks: str) -> None:
    names = [name for name in "abc" if f"id: {name}" in tasks or f'"id": "{name}"' in tasks]
    plan.write(tasks)
    for name in names:
        assert plan("cancel", name, "--reason", "deszcz # burza").code == 0
    one_by_one = plan.tasks
    plan.write(tasks)
    assert plan("cancel", *reversed(names), "--reason", "deszcz # burza").code == 0
    assert plan.tasks == one_by_one
    assert plan("undo").code == 0
    assert plan.tasks == tasks


# ---- done, and noted


def test_done_writes_an_entry_of_that_day_in_the_same_edit(plan: PlanFile) -> None:
    found = after(
        plan, "done", "pik", "--on", "1 czerwca", "--people", "120", "--place", "park", "--partner", "OSP",
        "--what", "Piknik: zabawa",
    )  # fmt: skip
    assert found == with_picnic(
        "when: czerwiec 2023", "place: park", "status: done", "closed_on: 2023-06-01",
        "log:", "  - on: 2023-06-01", '    what: "Piknik: zabawa"', "    people: 120", "    place: park",
        "    partners: [OSP]",
    )  # fmt: skip
    assert plan("undo").code == 0
    assert plan.tasks == lines(PICNIC)


@pytest.mark.parametrize(
    ("typed", "entry"),
    [
        (("--people", "0"), ["    people: 0"]),
        (("--place", "park"), ["    place: park"]),
        (("--partner", "a", "--partner", "b"), ["    partners: [a, b]"]),
        (("--what", "x"), ["    what: x"]),
    ],
)
def test_any_of_its_options_makes_an_entry(plan: PlanFile, typed: tuple[str, ...], entry: list[str]) -> None:
    found = after(plan, "done", "pik", *typed)
    assert found == with_picnic(
        "when: czerwiec 2023", "place: park", "status: done", "closed_on: 2023-06-01", "log:",
        "  - on: 2023-06-01", *entry,
    )  # fmt: skip


def test_done_with_an_entry_says_both(plan: PlanFile) -> None:
    plan.write(PICNIC)
    assert plan("done", "pik", "--people", "3").out.endswith("\npiknik: done on 1 June 2023; logged\n")
    assert plan("done", "inne", "--people", "3", lang="pl").out.endswith(
        "\nzadanie inne: zrealizowane 1 czerwca 2023; zapisano wydarzenie\n"
    )


@pytest.mark.parametrize(
    ("typed", "day"), [((), "2023-05-20"), (("--on", "2023-05-25"), "2023-05-25")], ids=str
)
def test_for_a_task_that_is_done_already_only_the_entry_is_added(
    plan: PlanFile, typed: tuple[str, ...], day: str
) -> None:
    before = after(plan, "done", "inne", "--on", "2023-05-20")
    result = plan("done", "inne", "--people", "7", *typed)
    assert (result.code, result.err) == (0, "")
    assert plan.tasks == f"{before}    log:\n      - on: {day}\n        people: 7\n"


def test_an_entry_for_what_is_done_in_part_already_may_bring_another_reason(plan: PlanFile) -> None:
    before = after(plan, "done", "inne", "--partly", "--reason", "deszcz")
    log = "    log:\n      - on: 2023-06-01\n        what: x\n"
    assert plan("done", "inne", "--partly", "--what", "x").code == 0
    assert plan.tasks == before + log
    assert plan("undo").code == 0
    assert plan("done", "inne", "--partly", "--reason", "burza", "--what", "x").code == 0
    assert plan.tasks == before.replace("deszcz", "burza") + log


def test_what_was_done_in_part_is_done_in_full_with_an_entry(plan: PlanFile) -> None:
    after(plan, "done", "inne", "--partly", "--reason", "deszcz")
    assert plan("done", "inne", "--people", "7").code == 0
    assert plan.tasks == lines(PICNIC) + DONE + "    log:\n      - on: 2023-06-01\n        people: 7\n"


def test_the_same_words_on_the_same_day_are_written_with_a_warning(plan: PlanFile) -> None:
    after(plan, "log", "pik", "Tańce", "--on", "2023-05-30")
    warned = plan("done", "pik", "--on", "2023-05-30", "--what", "tańce")
    assert (warned.code, "the same words; it was added again" in warned.err) == (0, True)
    assert plan.tasks.count("what:") == 2


def test_an_entry_is_for_one_task(plan: PlanFile) -> None:
    plan.write(PICNIC)
    assert plan("done", "pik", "inne", "--people", "3") == Result(
        2, "", "osl: a log entry is for one task; 2 were named\n"
    )
    assert plan.tasks == lines(PICNIC)
    assert plan("done", "pik", "piknik", "--people", "3").code == 0


@pytest.mark.parametrize("verb", [("done", "pik"), ("log", "pik", "x")], ids=str)
@pytest.mark.parametrize(
    ("typed", "why"),
    [
        ("-3", "a number of people cannot be negative: -3"),
        ("−3", "a number of people cannot be negative: −3"),
        (" -12", "a number of people cannot be negative: -12"),
        ("3.5", '"3.5" is not a whole number (for --people)'),
        ("", '"" is not a whole number (for --people)'),
        ("3 -", '"3 -" is not a whole number (for --people)'),
    ],
)
def test_a_number_of_people_is_whole_and_not_negative(
    plan: PlanFile, verb: tuple[str, ...], typed: str, why: str
) -> None:
    plan.write(PICNIC)
    assert plan(*verb, "--people", typed) == Result(2, "", f"osl: {why}\n")
    assert plan.tasks == lines(PICNIC)


# ---- what recurs or goes on


CLUB = """
    tasks:
      - id: klub
        title: Klub
        audiences: [ngo]
        when: każdy pierwszy wtorek miesiąca
      - id: wolontariat
        title: Wolontariat
        audiences: [ngo]
        when: na bieżąco
      - id: piknik
        title: Piknik
        audiences: [ngo]
        when: maj 2023
"""


@pytest.mark.parametrize("partly", [(), ("--partly", "--reason", "x")], ids=str)
@pytest.mark.parametrize("task", ["klub", "wolontariat"])
def test_done_of_what_goes_on_is_refused_where_nobody_can_be_asked(
    plan: PlanFile, task: str, partly: tuple[str, ...]
) -> None:
    plan.write(CLUB)
    result = plan("done", task, *partly)
    command = f"osl done {task} --whole{' --partly --reason x' if partly else ''}{plan.typed}"
    assert result == Result(
        2,
        "",
        f'osl: {task} goes on after 1 June 2023; for one meeting type: osl log {task} "WHAT"{plan.at}; '
        f"if all of it is over: {command}\n",
    )
    assert plan.tasks == lines(CLUB)


def test_the_commands_named_have_the_day_that_was_typed(plan: PlanFile) -> None:
    plan.write(CLUB)
    assert plan("done", "klub", "--on", "2023-05-02").err.endswith(
        f'for one meeting type: osl log klub "WHAT" --on 2023-05-02 --plan {plan.path}; '
        f"if all of it is over: osl done klub --whole --on 2023-05-02{plan.typed}\n"
    )


def test_whole_closes_what_goes_on(plan: PlanFile) -> None:
    plan.write(CLUB)
    assert plan("done", "klub", "wolontariat", "piknik", "--whole").code == 0
    assert plan.tasks.count(DONE) == 3
    assert plan("done", "klub").out == "klub is already done (1 June 2023); nothing changed\n"


def test_all_that_goes_on_among_several_is_named(plan: PlanFile) -> None:
    plan.write(CLUB)
    assert plan("done", "piknik", "klub", "wolontariat").err == (
        "osl: klub, wolontariat go on after 1 June 2023; "
        f'for one meeting type: osl log klub "WHAT"{plan.at}; '
        f"if all of it is over: osl done piknik klub wolontariat --whole{plan.typed}\n"
    )
    assert plan.tasks == lines(CLUB)


@pytest.mark.parametrize(
    ("task", "before", "last"),
    [("klub", "2023-12-04", "2023-12-05"), ("wolontariat", "2023-12-30", "2023-12-31")],
)
def test_on_its_last_day_what_goes_on_is_closed_without_a_question(
    plan: PlanFile, task: str, before: str, last: str
) -> None:
    plan.write(CLUB)
    assert plan("done", task, "--on", before).code == 2
    assert plan("done", task, "--on", last).code == 0


def test_an_entry_for_a_series_that_is_done_needs_no_answer(plan: PlanFile) -> None:
    plan.write(CLUB)
    assert plan("done", "klub", "--whole").code == 0
    assert plan("done", "klub", "--people", "5").code == 0
    assert plan("done", "klub", "--people", "5", "--whole").code == 0


def test_whole_is_refused_if_nothing_goes_on(plan: PlanFile) -> None:
    plan.write(CLUB)
    assert plan("done", "piknik", "--whole") == Result(
        2, "", "osl: --whole is for tasks that recur or are continuous, not for piknik\n"
    )
    assert plan.tasks == lines(CLUB)


def test_what_goes_on_may_be_cancelled_at_once(plan: PlanFile) -> None:
    plan.write(CLUB)
    assert plan("cancel", "klub", "--reason", "x").code == 0


# ---- the day of a move


def test_a_move_is_dated(plan: PlanFile) -> None:
    assert after(plan, "move", "pik", "wrzesień 2023", "--on", "30 maja") == with_picnic(
        "when: wrzesień 2023", "place: park", "moves:", "  - on: 2023-05-30", "    from: czerwiec 2023"
    )


def test_the_commands_named_have_all_that_was_typed(plan: PlanFile) -> None:
    plan.write(CLUB)
    found = plan("done", "klub", "--people", "8", "--place", 'dom "Róża"', "--partner", "OSP Zalesie")
    log, done = found.err.split("for one meeting type: ")[1].rstrip("\n").split("; if all of it is over: ")
    rest = """--people 8 --place 'dom "Róża"' --partner "OSP Zalesie\""""
    assert log == f'osl log klub "WHAT" {rest}{plan.at}'
    assert done == f"osl done klub --whole {rest}{plan.typed}"
    assert run(*shlex.split(log)[1:]).code == 0
    assert run(*shlex.split(done)[1:]).code == 0
    assert plan.tasks.count("people: 8") == 2
