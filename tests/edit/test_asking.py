"""What a person at a terminal is asked, and what nobody is asked elsewhere."""

from __future__ import annotations

import os
import select
import signal
import sys
import time
from typing import TYPE_CHECKING

import pytest
from conftest import ROOT
from terminal import on_terminal, without_escapes

if TYPE_CHECKING:
    from pathlib import Path

PLAN = """\
year: 2023
title: Plan
audiences:
  ngo: NGO
tasks:
  - id: piknik
    title: Piknik
    audiences: [ngo]
    when: czerwiec 2023
"""

GROUPS = "  ngo: NGO\n  mlodziez: Młodzież szkolna\n  seniorzy: Seniorzy 60+\n"


@pytest.fixture
def plan(tmp_path: Path) -> Path:
    path = tmp_path / "plan.yaml"
    path.write_text(PLAN, encoding="utf-8")
    return path


def at_a_terminal(*words: str, typed: tuple[str, ...]) -> tuple[int, str]:
    """Run osl on a pseudo-terminal where somebody answers; its exit code and what the screen shows."""
    pty = pytest.importorskip("pty")
    child, screen = pty.fork()
    if child == 0:
        signal.signal(signal.SIGINT, signal.SIG_DFL)  # a job in the background is born deaf to it
        os.environ.update({"PYTHONPATH": str(ROOT), "LC_ALL": "C.UTF-8"})
        os.execv(sys.executable, [sys.executable, "-m", "osl", *words])  # noqa: S606 - it is osl
    shown, answers = b"", list(typed)
    while chunk := _read(screen):
        shown += chunk
        if answers and shown.endswith((b"? ", b": ", b") ")) and any(one in chunk for one in (b"?", b":")):
            time.sleep(0.3)  # nobody interrupts between the question and the wait for its answer
            os.write(screen, answers.pop(0).encode())
    os.close(screen)
    return os.waitstatus_to_exitcode(os.waitpid(child, 0)[1]), shown.decode()


def _read(screen: int) -> bytes:
    ready, _, _ = select.select([screen], [], [], 30)
    assert ready, "osl waits for an answer that nobody will give"
    try:
        return os.read(screen, 4096)
    except OSError:  # Linux raises it when the other side is gone
        return b""


def test_cancel_asks_why_until_there_is_an_answer(plan: Path) -> None:
    code, shown = at_a_terminal(
        "cancel", "pik", "--plan", str(plan), "--lang", "en", typed=("\n", "burza: silna\n")
    )
    assert code == 0
    assert shown.count("why is piknik cancelled?") == 2
    assert 'reason: "burza: silna"' in plan.read_text(encoding="utf-8")


def test_done_in_part_asks_why_in_polish(plan: Path) -> None:
    code, shown = at_a_terminal(
        "done", "pik", "--partly", "--plan", str(plan), "--lang", "pl", typed=("deszcz\n",)
    )
    assert (code, "Powód częściowej realizacji zadania piknik:" in shown) == (0, True)
    assert "reason: deszcz" in plan.read_text(encoding="utf-8")


def test_add_asks_for_what_is_missing(plan: Path) -> None:
    words = ("add", "--plan", str(plan), "--lang", "en")
    code, shown = at_a_terminal(*words, typed=("Święto Ziemi\n", "kwiecień 2023\n", "ngo\n"))
    assert code == 0
    assert "  1. ngo: NGO\r\naudience? (numbers" in shown
    assert "  span: from 1 April 2023 to 30 April 2023\r\n" in shown
    assert plan.read_text(encoding="utf-8") == PLAN + (
        "  - id: swieto-ziemi\n    title: Święto Ziemi\n    audiences: [ngo]\n    when: kwiecień 2023\n"
    )


def asked_to_add(plan: Path, *typed: str, lang: str = "en", words: tuple[str, ...] = ()) -> tuple[int, str]:
    plan.write_text(PLAN.replace("  ngo: NGO\n", GROUPS), encoding="utf-8")
    return at_a_terminal("add", *words, "--plan", str(plan), "--lang", lang, typed=typed)


def written(plan: Path) -> str:
    return plan.read_text(encoding="utf-8").removeprefix(PLAN.replace("  ngo: NGO\n", GROUPS))


@pytest.mark.parametrize(
    "answer",
    ["2", "ml", "mlodziez szkolna", "MŁODZIEŻ", " 2 , mlodziez"],
)
def test_a_group_is_chosen_by_number_id_or_name(plan: Path, answer: str) -> None:
    code, _ = asked_to_add(plan, f"{answer}\n", words=("Rajd", "--when", "maj 2023"))
    assert (code, "audiences: [mlodziez]\n" in written(plan)) == (0, True)


@pytest.mark.parametrize("answer", ["1, 3", "ngo seniorzy", "NGO; Seniorzy 60+"])
def test_several_groups_are_chosen_at_once(plan: Path, answer: str) -> None:
    code, _ = asked_to_add(plan, f"{answer}\n", words=("Rajd", "--when", "maj 2023"))
    assert (code, "audiences: [ngo, seniorzy]\n" in written(plan)) == (0, True)


@pytest.mark.parametrize(
    ("answer", "message"),
    [
        ("senorzy", 'there is no audience "senorzy"; did you mean seniorzy? (Seniorzy 60+)'),
        ("4", "4 is not a number from 1 to 3"),
        ("0", "0 is not a number from 1 to 3"),
        ("rolnicy", 'there is no audience "rolnicy"; the plan has:'),
    ],
)
def test_a_wrong_group_is_asked_again_and_nothing_typed_is_lost(
    plan: Path, answer: str, message: str
) -> None:
    code, shown = asked_to_add(plan, "Rajd\n", "maj 2023\n", f"{answer}\n", "3\n")
    assert (code, message in shown, shown.count("audience? (numbers")) == (0, True, 2)
    assert "    title: Rajd\n    audiences: [seniorzy]\n    when: maj 2023\n" in written(plan)


@pytest.mark.parametrize("impossible", ["31 czerwca", "20–12 maja", "maj 2019"])
def test_an_impossible_date_is_asked_again_at_once(plan: Path, impossible: str) -> None:
    code, shown = asked_to_add(plan, "Rajd\n", f"{impossible}\n", "30 czerwca\n", "1\n", lang="pl")
    assert (code, shown.count("Termin (np.")) == (0, 2)
    assert "    when: 30 czerwca\n" in written(plan)


def test_words_that_are_not_read_are_kept_only_if_they_are_meant(plan: Path) -> None:
    answers = ("Rajd\n", "abrakadabra\n", "no\n", "kiedyś tam\n", "maybe\n", "y\n", "1\n")
    code, shown = asked_to_add(plan, *answers)
    assert (code, shown.count("keep these words?"), "please answer yes or no" in shown) == (0, 3, True)
    assert "    when: kiedyś tam\n" in written(plan)


def test_another_time_that_is_typed_for_yes_or_no_is_taken(plan: Path) -> None:
    code, shown = asked_to_add(plan, "Rajd\n", "abrakadabra\n", "31 czerwca\n", "30 czerwca\n", "1\n")
    assert (code, shown.count("keep these words?")) == (0, 2)
    assert "    when: 30 czerwca\n" in written(plan)


def test_what_was_typed_wrongly_is_reported_before_anything_is_asked(plan: Path) -> None:
    for words in (("--audience", "senorzy"), ("--when", "31 czerwca"), ("Rajd", "--when", " ")):
        code, shown = asked_to_add(plan, words=words)
        assert (code, "?" in shown.replace("did you mean seniorzy?", "")) == (2, False), shown
    for verb in (("log", "brak"), ("move", "brak"), ("cancel", "brak"), ("done", "brak", "--partly")):
        code, shown = at_a_terminal(*verb, "--plan", str(plan), "--lang", "en", typed=())
        assert (code, shown) == (2, 'osl: there is no task "brak"; see them all with: osl list\r\n')


def test_log_and_move_ask_for_what_is_missing(plan: Path) -> None:
    words = ("--plan", str(plan), "--lang", "en", "--as-of", "2023-06-03")
    code, shown = at_a_terminal("log", "pik", *words, typed=("\n", "- tańce: były\n"))
    assert (code, shown.count("what was done for piknik?")) == (0, 2)
    assert 'what: "- tańce: były"' in plan.read_text(encoding="utf-8")
    code, shown = at_a_terminal("move", "pik", *words, typed=("31 czerwca\n", "2 września 2023\n"))
    assert (code, "is not a day" in shown, "dates: 2 September 2023" in shown) == (0, True, True)
    assert "    when: 2 września 2023\n" in plan.read_text(encoding="utf-8")


@pytest.mark.parametrize("key", ["\x04", "\x03"])
@pytest.mark.parametrize("typed", [(), ("Rajd\n", "maj\n")])
def test_who_breaks_off_an_addition_leaves_the_plan_alone(
    plan: Path, typed: tuple[str, ...], key: str
) -> None:
    code, shown = asked_to_add(plan, *typed, key)
    assert (code, written(plan), "Traceback" in shown) == (130, "", False)
    assert shown.endswith("\r\n")


def test_who_ends_the_input_or_interrupts_changes_nothing(plan: Path) -> None:
    words = ("cancel", "pik", "--plan", str(plan), "--lang", "en")
    for key in ("\x04", "\x03"):
        code, shown = at_a_terminal(*words, typed=(key,))
        assert code == 130
        assert "Traceback" not in shown
    assert plan.read_text(encoding="utf-8") == PLAN


def test_on_a_narrow_terminal_a_change_is_broken_between_words(plan: Path) -> None:
    pytest.importorskip("pty")
    words = ("move", "piknik", "2 września 2023", "--reason", "zapowiadano silne burze")
    code, shown = on_terminal(*words, "--plan", "plan.yaml", "--lang", "pl", width=40, cwd=plan.parent)
    lines = without_escapes(shown).splitlines()
    assert code == 0
    assert lines[-4:] == [
        "+         reason: zapowiadano silne",
        "            burze",
        "zadanie piknik: przeniesiono na",
        "  „2 września 2023”",
    ]


SERIES = PLAN.replace("czerwiec 2023", "na bieżąco")


@pytest.mark.parametrize("lang", ["en", "pl"])
def test_done_of_what_goes_on_asks_whether_all_of_it_is_over(plan: Path, lang: str) -> None:
    plan.write_text(SERIES, encoding="utf-8")
    words = ("done", "pik", "--plan", str(plan), "--as-of", "2023-06-01", "--lang", lang)
    code, shown = at_a_terminal(*words, typed=("nie\n",))
    question = {
        "en": "piknik goes on after 1 June 2023; is all of it over? (yes or no)",
        "pl": "zadanie piknik trwa także po 1 czerwca 2023; czy zakończono całość? (tak lub nie)",
    }
    named = {
        "en": 'nothing was changed; for one meeting type: osl log piknik "WHAT"',
        "pl": 'niczego nie zmieniono; aby zapisać jedno spotkanie, proszę wpisać: osl log piknik "CO"',
    }
    shown = " ".join(shown.split())
    assert (code, question[lang] in shown, named[lang] in shown) == (0, True, True)
    assert plan.read_text(encoding="utf-8") == SERIES
    assert at_a_terminal(*words, typed=("tak\n",))[0] == 0
    assert plan.read_text(encoding="utf-8") == SERIES + "    status: done\n    closed_on: 2023-06-01\n"


@pytest.mark.parametrize(
    ("when", "of", "refused"),
    [
        (
            "wtorki",
            "2023-05-03",
            "piknik has no meeting on 3 May 2023; the nearest: 25 April, 2 May, 9 May, 16 May 2023",
        ),
        ("raz w miesiącu", "2023-05-02", "piknik are not known, so none can be moved"),
        ("maj 2023", "2023-05-02", "piknik is not a series"),
    ],
)
def test_a_new_day_is_asked_only_for_a_meeting_that_can_be_moved(
    plan: Path, when: str, of: str, refused: str
) -> None:
    plan.write_text(PLAN.replace("czerwiec 2023", when), encoding="utf-8")
    words = ("move", "pik", "--of", of, "--plan", str(plan), "--as-of", "2023-06-01", "--lang", "en")
    code, shown = at_a_terminal(*words, typed=())
    assert (code, refused in " ".join(shown.split()), "to which day" in shown) == (2, True, False)


def test_the_new_day_of_a_meeting_is_asked(plan: Path) -> None:
    plan.write_text(PLAN.replace("czerwiec 2023", "wtorki"), encoding="utf-8")
    words = (
        "move",
        "pik",
        "--of",
        "2023-05-02",
        "--plan",
        str(plan),
        "--as-of",
        "2023-06-01",
        "--lang",
        "en",
    )
    code, shown = at_a_terminal(*words, typed=("4 maja\n",))
    assert (code, "new day of the meeting of pik on 2023-05-02?" in shown) == (0, True)
    assert "of: 2023-05-02" in plan.read_text(encoding="utf-8")


def test_the_reason_is_asked_after_the_question_whether_all_is_over(plan: Path) -> None:
    plan.write_text(SERIES, encoding="utf-8")
    words = ("done", "pik", "--partly", "--plan", str(plan), "--as-of", "2023-06-01", "--lang", "en")
    code, shown = at_a_terminal(*words, typed=("n\n",))
    assert (code, "why was piknik" in shown) == (0, False)
    code, shown = at_a_terminal(*words, typed=("y\n", "brak chętnych\n"))
    assert (code, "why was piknik done only in part?" in shown) == (0, True)
    assert plan.read_text(encoding="utf-8").endswith("reason: brak chętnych\n")


def test_a_reason_is_asked_once_for_several_and_kept_where_there_is_one(plan: Path) -> None:
    task = PLAN.partition("tasks:\n")[2]
    closed = "    status: cancelled\n    closed_on: 2023-05-01\n    reason: burza\n"
    others = "".join(task.replace("piknik", name) for name in ("rajd", "spacer"))
    plan.write_text(PLAN + closed + others, encoding="utf-8")
    words = ("cancel", "piknik", "rajd", "spacer", "--plan", str(plan), "--lang", "en")
    code, shown = at_a_terminal(*words, typed=("deszcz\n",))
    assert (code, shown.count("why are rajd, spacer cancelled?")) == (0, 1)
    text = plan.read_text(encoding="utf-8")
    assert (text.count("reason: burza"), text.count("reason: deszcz")) == (1, 2)
