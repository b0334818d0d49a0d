"""One day of a series: moved, left out and put back with `--of`."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from conftest import Result, run
from edit.test_verbs import PlanFile, lines

if TYPE_CHECKING:
    from pathlib import Path

CLUB = """
    tasks:
      - id: klub
        title: Klub
        audiences: [ngo]
        when: każdy wtorek
"""


@pytest.fixture
def plan(tmp_path: Path) -> PlanFile:
    return PlanFile(tmp_path / "plan.yaml")


def with_exceptions(*exceptions: str, tasks: str = CLUB) -> str:
    """The club's plan with `exceptions`, each as what is between braces."""
    items = "".join(f"          - {{{one}}}\n" for one in exceptions)
    return tasks + (f"        exceptions:\n{items}" if items else "")


def changed(plan: PlanFile, *words: str, before: str = CLUB) -> Result:
    plan.write(before)
    return plan(*words)


def sentence(result: Result) -> str:
    assert result.code == 0, result.err
    return result.out.splitlines()[-1]


# ---- which meeting a day means


@pytest.mark.parametrize(
    "day", ["2023-06-06", "6 czerwca", "6.06", "6 June 2023", "+5", "2023-06-07", "7 czerwca"]
)
def test_a_day_is_that_of_the_series_or_the_one_on_which_the_meeting_is_now(plan: PlanFile, day: str) -> None:
    before = with_exceptions("of: 2023-06-06, to: 2023-06-07")
    result = changed(plan, "move", "klub", "2023-06-08", "--of", day, before=before)
    assert sentence(result) == "klub: the meeting of 6 June 2023 is moved to 8 June 2023"
    assert plan.tasks == lines(with_exceptions("of: 2023-06-06, on: 2023-06-01, to: 2023-06-08"))


def test_of_two_that_fit_the_planned_one_is_meant_and_the_other_is_named(plan: PlanFile) -> None:
    before = with_exceptions("of: 2023-06-06, to: 2023-06-13")
    other = " (another meeting was moved to that day: --of 2023-06-06)"
    result = changed(plan, "cancel", "klub", "--of", "2023-06-13", before=before)
    assert sentence(result) == f"klub: the meeting of 13 June 2023 is cancelled{other}"
    assert plan.tasks == lines(
        with_exceptions("of: 2023-06-06, to: 2023-06-13", "on: 2023-06-01, of: 2023-06-13")
    )
    result = changed(plan, "move", "klub", "2023-06-14", "--of", "2023-06-13", before=before)
    assert sentence(result) == f"klub: the meeting of 13 June 2023 is moved to 14 June 2023{other}"
    result = changed(plan, "reopen", "klub", "--of", "2023-06-13", before=before)
    assert sentence(result) == (f"klub: the meeting of 13 June 2023 is as planned; nothing changed{other}")
    assert plan.tasks == lines(before)


@pytest.mark.parametrize("words", [("cancel",), ("move", "2023-06-16"), ("reopen",)], ids=str)
def test_of_two_that_were_moved_to_a_day_neither_is_meant(plan: PlanFile, words: tuple[str, ...]) -> None:
    before = with_exceptions("of: 2023-06-06, to: 2023-06-15", "of: 2023-06-13, to: 2023-06-15")
    result = changed(plan, words[0], "klub", *words[1:], "--of", "2023-06-15", before=before)
    assert result == Result(
        2, "", "osl: klub has 2 meetings on 15 June 2023: --of 2023-06-06, --of 2023-06-13\n"
    )


@pytest.mark.parametrize(
    ("when", "of", "nearest"),
    [
        ("każdy wtorek", "2023-06-07", "30 May, 6 June, 13 June, 20 June 2023"),
        ("każdy wtorek", "2023-01-01", "3 January, 10 January 2023"),
        ("każdy wtorek", "2024-01-01", "19 December, 26 December 2023"),
        ("każdy pierwszy wtorek miesiąca", "2023-12-20", "7 November, 5 December 2023"),
    ],
)
def test_for_a_day_without_a_meeting_the_nearest_are_shown(
    plan: PlanFile, when: str, of: str, nearest: str
) -> None:
    before = CLUB.replace("każdy wtorek", when)
    for words in (("cancel", "klub"), ("move", "klub", "2023-06-16"), ("reopen", "klub")):
        result = changed(plan, *words, "--of", of, before=before)
        assert (result.code, result.out) == (2, "")
        assert result.err.endswith(f"; the nearest: {nearest}\n")
        assert plan.tasks == lines(before)


def test_the_nearest_are_where_meetings_are_now(plan: PlanFile) -> None:
    before = with_exceptions("of: 2023-06-06, to: 2023-06-08", "of: 2023-06-13")
    assert changed(plan, "cancel", "klub", "--of", "2023-06-07", before=before).err == (
        "osl: klub has no meeting on 7 June 2023; the nearest: 23 May, 30 May, 8 June, 20 June 2023\n"
    )
    assert changed(plan, "reopen", "klub", "--of", "2023-06-07", before=before).err == (
        "osl: no meeting of klub on 7 June 2023 was moved or cancelled; "
        "the nearest that was: 6 June, 13 June 2023\n"
    )


def test_a_series_without_a_day_in_its_months_is_said_to_have_none(plan: PlanFile) -> None:
    before = CLUB.replace("when: każdy wtorek", "when: maj 2023\n        repeats: FREQ=MONTHLY;BYMONTH=1")
    assert (
        "klub has no meeting at all" in changed(plan, "cancel", "klub", "--of", "1 maja", before=before).err
    )


# ---- what is written


def test_a_second_move_keeps_hours_and_reason_unless_they_are_typed(plan: PlanFile) -> None:
    first = ("move", "klub", "7 czerwca", "--of", "6 czerwca", "--hours", "18–20", "--reason", "remont")
    assert sentence(changed(plan, *first)) == (
        "klub: the meeting of 6 June 2023 is moved to 7 June 2023, 18–20"
    )
    assert plan("move", "klub", "8 czerwca", "--of", "6 czerwca", "--on", "30 maja").code == 0
    kept = "on: 2023-05-30\n        of: 2023-06-06\n        to: 2023-06-08\n"
    assert plan.tasks.endswith(f"- {kept}        hours: 18–20\n        reason: remont\n")
    assert plan("move", "klub", "8 czerwca", "--of", "8 czerwca", "--hours", "19", "--reason", "x").code == 0
    kept = kept.replace("2023-05-30", "2023-06-01")
    assert plan.tasks.endswith(f'- {kept}        hours: "19"\n        reason: x\n')
    for _ in range(3):
        assert plan("undo").code == 0
    assert plan.tasks == lines(CLUB)


@pytest.mark.parametrize(
    ("first", "again"),
    [
        (("move", "klub", "2023-06-07", "--of", "2023-06-06"), "already on 7 June 2023; nothing changed"),
        (("cancel", "klub", "--of", "2023-06-06"), "already cancelled; nothing changed"),
    ],
)
def test_the_same_again_changes_nothing(plan: PlanFile, first: tuple[str, ...], again: str) -> None:
    assert changed(plan, *first).code == 0
    before = plan.tasks
    assert sentence(plan(*first)) == f"klub: the meeting of 6 June 2023 is {again}"
    assert plan.tasks == before
    assert sentence(plan(*first, "--on", "2023-05-30")) != sentence(plan(*first))
    assert plan.tasks == before.replace("2023-06-01", "2023-05-30")
    assert plan(*first, "--reason", "x").code == 0
    assert plan.tasks == before + "        reason: x\n"


def test_moved_to_its_own_day_a_meeting_is_as_planned_or_has_other_hours(plan: PlanFile) -> None:
    before = with_exceptions("of: 2023-06-06, to: 2023-06-07, hours: 18–20")
    own = ("move", "klub", "2023-06-06", "--of", "2023-06-07")
    assert sentence(changed(plan, *own, before=before)) == (
        "klub: the meeting of 6 June 2023 is on its day again"
    )
    assert plan.tasks == lines(CLUB)
    assert sentence(plan("move", "klub", "2023-06-06", "--of", "2023-06-06")) == (
        "klub: the meeting of 6 June 2023 is as planned; nothing changed"
    )
    assert sentence(changed(plan, *own, "--hours", "17", before=before)) == (
        "klub: the meeting of 6 June 2023 is at 17"
    )
    assert plan.tasks == lines(with_exceptions('of: 2023-06-06, on: 2023-06-01, to: 2023-06-06, hours: "17"'))
    assert sentence(plan("move", "klub", "2023-06-06", "--of", "2023-06-06")).endswith("on its day again")


def test_the_report_of_an_undo_names_the_days_as_typed(plan: PlanFile) -> None:
    assert changed(plan, "move", "klub", "7 czerwca", "--of", "6 czerwca").code == 0
    assert sentence(plan("undo")) == 'undone: osl move klub "7 czerwca" --of "6 czerwca"'


def test_in_polish(plan: PlanFile) -> None:
    def said(*words: str) -> str:
        return plan(*words, lang="pl").out.splitlines()[-1]

    plan.write(CLUB)
    assert said("move", "klub", "7 czerwca", "--of", "6 czerwca") == (
        "zadanie klub: spotkanie z dnia 6 czerwca 2023 przeniesiono na 7 czerwca 2023"
    )
    assert said("cancel", "klub", "--of", "6 czerwca") == (
        "zadanie klub: spotkanie z dnia 6 czerwca 2023 odwołano"
    )
    assert said("reopen", "klub", "--of", "6 czerwca") == (
        "zadanie klub: spotkanie z dnia 6 czerwca 2023 przywrócono"
    )


# ---- what has no effect, or more than one meant

VAIN = "; the number of meetings stays the same, since "


@pytest.mark.parametrize(
    ("when", "of", "more"),
    [
        ("raz w miesiącu", "2 maja", ""),
        ("raz w miesiącu", "30 czerwca", VAIN + "no other has to be held in 1–30 June 2023"),
        ("dwa razy w miesiącu", "30 czerwca", ""),
        (
            "dwa razy w miesiącu",
            "2 marca",
            "; the log already has the meetings of 1–31 March 2023; one more now counts as extra",
        ),
        (
            "raz w miesiącu",
            "2 marca",
            "; the log already has the meetings of 1–31 March 2023; one more now counts as extra",
        ),
        ("raz na kwartał", "2 kwietnia", VAIN + "no other has to be held in 1 April – 30 June 2023"),
        ("raz w tygodniu", "1 stycznia", VAIN + "1 January 2023 is in no whole period of the series"),
        ("raz w tygodniu", "2 stycznia", ""),
        ("nie rzadziej niż raz w miesiącu", "2 maja", ""),
        ("nie częściej niż raz w miesiącu", "2 maja", VAIN + "none has to be held"),
        ("cyklicznie", "2 maja", VAIN + "the frequency is not known"),
        ("każdy wtorek", "2 maja", ""),
    ],
)
def test_who_leaves_out_what_nobody_has_to_hold_is_told(
    plan: PlanFile, when: str, of: str, more: str
) -> None:
    log = "log:\n          - {on: 2023-03-07}\n          - {on: 2023-03-14}\n"
    before = with_exceptions("of: 2023-06-06", tasks=CLUB.replace("każdy wtorek", when) + "        " + log)
    result = changed(plan, "cancel", "klub", "--of", of, before=before)
    assert sentence(result).partition(" is cancelled")[2] == more
    assert plan.tasks.count("of: 2023") == 2


def test_who_changes_a_meeting_that_was_held_or_moves_one_onto_another_is_warned(plan: PlanFile) -> None:
    held = CLUB + "        log: [{on: 2023-05-02}]\n"
    for words in (("cancel", "klub"), ("move", "klub", "2023-05-03")):
        result = changed(plan, *words, "--of", "2023-05-02", before=held)
        assert (result.code, "the log has an entry of 2023-05-02" in result.err) == (0, True)
    result = changed(plan, "move", "klub", "2023-05-16", "--of", "2023-05-09")
    assert (result.code, "two meetings are on 2023-05-16" in result.err) == (0, True)


# ---- what is refused


@pytest.mark.parametrize(
    "when", ["6 oraz 20 lipca", "na bieżąco", "maj 2023", "wg potrzeb", "do 31 lipca", "nie wiadomo kiedy"]
)
def test_what_is_no_series_has_no_single_days(plan: PlanFile, when: str) -> None:
    before = CLUB.replace("każdy wtorek", when)
    for words in (("cancel", "klub"), ("move", "klub", "2023-06-16"), ("reopen", "klub")):
        result = changed(plan, *words, "--of", "6 lipca", before=before)
        assert (result.code, result.out) == (2, "")
        whole = {
            "move": 'move klub "WHEN"',
            "cancel": 'cancel klub --reason "TEXT"',
            "reopen": "reopen klub",
        }[words[0]]
        assert result.err == f"osl: klub is not a series; for the whole task type: osl {whole}\n"
        assert plan.tasks == lines(before)


def test_an_exception_that_is_left_of_an_earlier_series_can_be_taken_away(plan: PlanFile) -> None:
    before = with_exceptions("of: 2023-06-06", tasks=CLUB.replace("każdy wtorek", "maj 2023"))
    assert changed(plan, "reopen", "klub", "--of", "2023-06-06", before=before).code == 0
    assert "exceptions" not in plan.tasks


def test_a_meeting_of_a_series_without_known_days_is_left_out_within_its_span(plan: PlanFile) -> None:
    before = CLUB.replace("każdy wtorek", "raz w miesiącu, od marca do maja")
    assert sentence(changed(plan, "cancel", "klub", "--of", "2 maja", before=before)) == (
        "klub: the meeting of 2 May 2023 is cancelled"
    )
    assert sentence(plan("cancel", "klub", "--of", "2 maja")).endswith("already cancelled; nothing changed")
    assert sentence(plan("reopen", "klub", "--of", "2 maja")).endswith("on its day again")
    assert plan.tasks == lines(before)
    assert sentence(plan("reopen", "klub", "--of", "2 maja")).endswith("as planned; nothing changed")
    assert plan("cancel", "klub", "--of", "2 czerwca").err == (
        "osl: klub recurs only in 1 March – 31 May 2023, not on 2 June 2023\n"
    )
    assert plan("move", "klub", "3 maja", "--of", "2 maja").err == (
        "osl: the days of klub are not known, so none can be moved; log a meeting on its day: "
        'osl log klub "WHAT" --on 2023-05-03\n'
    )


@pytest.mark.parametrize(
    ("words", "why"),
    [
        (("move", "klub", "7 czerwca", "--hours", "18"), "--hours belongs to --of"),
        (("move", "klub", "--of", "6 czerwca"), 'DAY is missing; type: osl move klub DAY --of "6 czerwca"'),
        (("move", "klub", "kiedyś", "--of", "6 czerwca"), '"kiedyś" is not a day'),
        (("move", "klub", "7 czerwca", "--of", "kiedyś"), '"kiedyś" is not a day'),
        (("move", "klub", "7 czerwca", "--of", "6 czerwca", "--hours", "26"), 'cannot read hours from "26"'),
        (("move", "klub", "7 czerwca", "--of", "6 czerwca", "--hours", " "), "--hours is empty"),
        (("move", "klub", "7 czerwca", "--of", "6 czerwca", "--reason", ""), "--reason is empty"),
        (
            ("move", "klub", "2024-02-01", "--of", "6 czerwca"),
            "not to 1 February 2024; to leave it out type: osl cancel klub --of 2023-06-06",
        ),
        (("move", "klub", "2022-12-31", "--of", "6 czerwca"), "not to 31 December 2022"),
        (("cancel", "klub", "inne", "--of", "6 czerwca"), "--of is for one task; 2 were named"),
        (("reopen", "klub", "inne", "--of", "6 czerwca"), "--of is for one task; 2 were named"),
        (("cancel", "brak", "--of", "6 czerwca"), 'there is no task "brak"'),
    ],
)
def test_what_is_typed_is_checked(plan: PlanFile, words: tuple[str, ...], why: str) -> None:
    result = changed(plan, *words)
    assert (result.code, result.out, result.err.count("\n")) == (2, "", 1)
    assert why in result.err
    assert plan.tasks == lines(CLUB)


def test_a_meeting_may_be_moved_into_the_next_january(plan: PlanFile) -> None:
    assert changed(plan, "move", "klub", "2024-01-03", "--of", "2023-12-26").code == 0


def test_the_day_chooses_the_plan_of_its_year(tmp_path: Path) -> None:
    for year in (2023, 2024):
        text = f"year: {year}\ntitle: Plan\naudiences:\n  ngo: NGO\n" + lines(CLUB)
        (tmp_path / f"{year}.yaml").write_text(text, encoding="utf-8")
    options = ("--plan", str(tmp_path), "--as-of", "2024-01-05", "--lang", "en")
    assert run("cancel", "klub", "--of", "2023-12-26", *options, lang=None).code == 0
    assert "of: 2023-12-26" in (tmp_path / "2023.yaml").read_text(encoding="utf-8")
    assert run("move", "klub", "10 stycznia", "--of", "9 stycznia", *options, lang=None).code == 0
    assert "to: 2024-01-10" in (tmp_path / "2024.yaml").read_text(encoding="utf-8")


# ---- another date phrase


def test_a_new_time_names_the_exceptions_that_it_drops(plan: PlanFile) -> None:
    before = with_exceptions("of: 2023-05-30", "of: 2023-06-06, to: 2023-06-07", "of: 2023-06-13")
    result = changed(plan, "move", "klub", "każda środa", before=before)
    assert sentence(result) == (
        'klub: moved to "każda środa"; exceptions after that day were removed: '
        "6 June 2023 → 7 June 2023, 13 June 2023 (cancelled)"
    )
    assert plan.tasks.count("of: ") == 1
    assert "exceptions" not in plan("move", "klub", "każdy czwartek").out.splitlines()[-1]


@pytest.mark.parametrize("words", [("move", "klub", "każda środa"), ("reopen", "klub", "--of", "2023-06-06")])
def test_comments_of_exceptions_that_begin_a_task_stay_when_the_last_one_goes(
    plan: PlanFile, words: tuple[str, ...]
) -> None:
    head = """
    tasks:
      - exceptions: # uwaga
          # sala zajęta
          - of: 2023-06-06
        id: klub
"""
    assert changed(plan, *words, before=head + CLUB.split("klub\n")[1]).code == 0
    comments = "    tasks:\n      - # uwaga\n        # sala zajęta\n        id: klub\n"
    assert lines("\n" + comments).strip() in plan.tasks


def test_the_last_meeting_as_it_is_now_ends_a_series(plan: PlanFile) -> None:
    before = with_exceptions("of: 2023-12-26", "of: 2023-12-19, to: 2023-12-15")
    assert changed(plan, "done", "klub", "--on", "2023-12-14", before=before).code == 2
    assert plan("done", "klub", "--on", "2023-12-15").code == 0


def test_a_series_that_gets_a_single_day_is_pointed_out(plan: PlanFile) -> None:
    result = changed(plan, "move", "klub", "7 czerwca 2023")
    assert sentence(result) == (
        "klub has only that day now; if one meeting was meant, type: osl undo, then: "
        "osl move klub 2023-06-07 --of DAY"
    )
    assert sentence(plan("move", "klub", "8 czerwca 2023")) == 'klub: moved to "8 czerwca 2023"'
    assert sentence(changed(plan, "move", "klub", "7 i 14 czerwca")) == 'klub: moved to "7 i 14 czerwca"'
