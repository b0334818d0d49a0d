"""What each verb writes, letter by letter."""

from __future__ import annotations

from textwrap import dedent
from typing import TYPE_CHECKING, Any

import pytest
from conftest import Osl, Result, run

from osl.checking.check import Checked, check

if TYPE_CHECKING:
    from pathlib import Path

HEAD = """\
year: 2023
title: Plan
audiences:
  ngo: NGO
  jst: JST
"""


def lines(text: str) -> str:
    return dedent(text).lstrip("\n")


class PlanFile:
    """A plan on disk, and osl run on it as of 1 June 2023."""

    def __init__(self, path: Path) -> None:
        self.path = path

    def __call__(self, *words: str, lang: str = "en") -> Result:
        return run(*words, "--plan", str(self.path), "--as-of", "2023-06-01", lang=lang)

    @property
    def at(self) -> str:
        """The options of the same plan on the same day, as a message shows them."""
        return f" --as-of 2023-06-01 --plan {self.path}"

    @property
    def typed(self) -> str:
        """The options that a command has here, as a message repeats them."""
        return f" --plan {self.path} --as-of 2023-06-01"

    def write(self, tasks: str, *, head: str = HEAD) -> None:
        self.path.write_bytes((head + lines(tasks)).encode())

    @property
    def tasks(self) -> str:
        return self.path.read_bytes().decode().removeprefix(HEAD)


@pytest.fixture
def plan(tmp_path: Path) -> PlanFile:
    return PlanFile(tmp_path / "plan.yaml")


PICNIC = """
    tasks:
      - id: piknik
        title: Piknik
        audiences: [ngo] # all of them
        when: czerwiec 2023
        place: park

      - id: inne
        title: Inne
        audiences: [ngo]
        when: maj 2023
"""


def after(plan: PlanFile, *words: str, tasks: str = PICNIC) -> str:
    """The tasks after a command that is to succeed."""
    plan.write(tasks)
    result = plan(*words)
    assert (result.code, result.err) == (0, "")
    return plan.tasks


def with_picnic(*changed: str) -> str:
    """The picnic's plan with `changed` in place of its last two lines."""
    text = lines(PICNIC)
    old = "    when: czerwiec 2023\n    place: park\n"
    assert old in text
    return text.replace(old, "".join(f"    {line}\n" for line in changed))


# ---- start, done, cancel, reopen


def test_start_writes_the_status_where_the_format_has_it(plan: PlanFile) -> None:
    assert after(plan, "start", "pik") == with_picnic("when: czerwiec 2023", "place: park", "status: started")


def test_done_is_dated_today_unless_given(plan: PlanFile) -> None:
    assert after(plan, "done", "pik") == with_picnic(
        "when: czerwiec 2023", "place: park", "status: done", "closed_on: 2023-06-01"
    )
    assert after(plan, "done", "inne", "--on", "2023-05-20") == (
        lines(PICNIC) + "    status: done\n    closed_on: 2023-05-20\n"
    )


@pytest.mark.parametrize(
    "words",
    [
        ("start", "pik"),
        ("done", "pik"),
        ("done", "pik", "--partly", "--reason", "padało"),
        ("cancel", "pik", "--reason", "padało"),
        ("move", "pik", "wrzesień 2023"),
        ("log", "pik", "Zebranie"),
    ],
    ids=" ".join,
)
def test_a_change_that_asks_nothing_reads_the_plan_before_and_after_it_only(
    plan: PlanFile, words: tuple[str, ...], monkeypatch: pytest.MonkeyPatch
) -> None:
    plan.write(PICNIC)
    names: list[str] = []

    def counted(name: str, *more: Any, **options: Any) -> Checked:
        names.append(name)
        return check(name, *more, **options)

    for module in ("osl.edit.transaction", "osl.app.load"):
        monkeypatch.setattr(f"{module}.check", counted)
    assert plan(*words).code == 0
    assert len(names) == 2


def test_done_says_what_it_did_in_lines_and_in_words(plan: PlanFile) -> None:
    plan.write(PICNIC)
    assert plan("done", "pik").out == lines(f"""
        {plan.path}, line 10
              when: czerwiec 2023
              place: park
        +     status: done
        +     closed_on: 2023-06-01

            - id: inne
        piknik: done on 1 June 2023
    """)


def test_done_again_changes_nothing_and_says_so(plan: PlanFile) -> None:
    before = after(plan, "done", "pik")
    result = plan("done", "pik")
    assert result == Result(0, "piknik is already done (1 June 2023); nothing changed\n", "")
    assert plan.tasks == before


def test_done_again_on_another_day_replaces_the_date_and_says_so(plan: PlanFile) -> None:
    after(plan, "done", "pik")
    result = plan("done", "pik", "--on", "2023-05-30")
    assert result.out.endswith("piknik: closing date changed from 1 June 2023 to 30 May 2023\n")
    assert "status: done\n    closed_on: 2023-05-30\n" in plan.tasks


def test_done_in_part_tells_why(plan: PlanFile) -> None:
    found = after(plan, "done", "pik", "--partly", "--reason", "padało: mocno")
    assert found == with_picnic(
        "when: czerwiec 2023", "place: park", "status: partly-done", "closed_on: 2023-06-01",
        'reason: "padało: mocno"',
    )  # fmt: skip


def test_done_after_a_cancellation_takes_its_reason_away(plan: PlanFile) -> None:
    after(plan, "cancel", "pik", "--reason", "deszcz")
    assert plan("done", "pik").code == 0
    assert plan.tasks == with_picnic(
        "when: czerwiec 2023", "place: park", "status: done", "closed_on: 2023-06-01"
    )


def test_cancelled_again_for_another_reason_keeps_its_date(plan: PlanFile) -> None:
    after(plan, "cancel", "pik", "--reason", "deszcz", "--on", "2023-05-05")
    result = plan("cancel", "pik", "--reason", "burza")
    assert result.out.endswith("piknik: reason changed; closing date still 5 May 2023\n")
    assert "closed_on: 2023-05-05\n    reason: burza\n" in plan.tasks
    assert "nothing changed" in plan("cancel", "pik").out


def test_cancel_without_a_reason_is_refused_where_nobody_can_be_asked(plan: PlanFile) -> None:
    plan.write(PICNIC)
    assert plan("cancel", "pik") == Result(
        2, "", f'osl: option --reason is missing; type: osl cancel piknik --reason "TEXT"{plan.typed}\n'
    )
    assert plan("done", "pik", "--partly") == Result(
        2,
        "",
        f'osl: option --reason is missing; type: osl done piknik --reason "TEXT" --partly{plan.typed}\n',
    )
    for verb, word in (("log", "WHAT"), ("move", "WHEN")):
        said = f'osl: {word} is missing; type: osl {verb} piknik "{word}"{plan.typed}\n'
        assert plan(verb, "pik") == Result(2, "", said)
    assert plan.tasks == lines(PICNIC)


def test_a_reason_for_what_was_done_in_full_is_refused(plan: PlanFile) -> None:
    plan.write(PICNIC)
    assert "--reason belongs to --partly" in plan("done", "pik", "--reason", "x").err


@pytest.mark.parametrize(
    "words",
    [("done", "pik"), ("cancel", "pik", "--reason", "deszcz"), ("done", "pik", "--partly", "--reason", "x")],
)
def test_reopen_takes_away_what_was_written(plan: PlanFile, words: tuple[str, ...]) -> None:
    after(plan, *words)
    assert plan("reopen", "pik").out.endswith("piknik: reopened\n")
    assert plan.tasks == lines(PICNIC)
    assert plan("reopen", "pik").out == "piknik is open; nothing changed\n"


def test_reopen_leaves_a_status_that_carries_a_comment(plan: PlanFile) -> None:
    found = after(plan, "reopen", "a", tasks="""
        tasks:
          - id: a
            title: A
            audiences: [ngo]
            when: maj 2023
            status: done   # decyzja rady
            closed_on: 2023-05-05
    """)  # fmt: skip
    assert found.endswith("    when: maj 2023\n    status: planned   # decyzja rady\n")


def test_reopen_keeps_the_other_comments_on_lines_of_their_own(plan: PlanFile) -> None:
    found = after(plan, "reopen", "a", tasks="""
        tasks:
          - closed_on: 2023-05-05 # wg protokołu
            id: a
            title: A
            audiences: [ngo]
            when: maj 2023
            status: cancelled
            reason: >- # z pisma
              długi
              powód
            x-nr: 7
    """)  # fmt: skip
    assert found == lines("""
        tasks:
          - # wg protokołu
            id: a
            title: A
            audiences: [ngo]
            when: maj 2023
            # z pisma
            x-nr: 7
    """)


def test_start_opens_nothing_that_is_closed(plan: PlanFile) -> None:
    after(plan, "done", "pik")
    assert plan("start", "pik") == Result(
        2, "", "osl: piknik is closed (done); reopen it first: osl reopen piknik\n"
    )


def test_started_twice_says_so(plan: PlanFile) -> None:
    after(plan, "start", "pik")
    assert plan("start", "pik").out == "piknik is already started; nothing changed\n"


def test_what_was_done_unplanned_is_done_unless_given(plan: PlanFile) -> None:
    text = """
        tasks: []
        unplanned:
          - id: a
            title: A
            audiences: [ngo]
            when: maj 2023
    """
    assert after(plan, "done", "a", tasks=text).endswith("    when: maj 2023\n    closed_on: 2023-06-01\n")
    assert "counts as done" in plan("reopen", "a").out
    assert plan.tasks == lines(text)
    assert "counts as done" in plan("reopen", "a").out


# ---- move


def test_move_notes_the_time_as_it_stood(plan: PlanFile) -> None:
    found = after(plan, "move", "pik", "wrzesień 2023", "--reason", "deszcz")
    assert found == with_picnic(
        "when: wrzesień 2023", "place: park", "moves:", "  - on: 2023-06-01", "    from: czerwiec 2023",
        "    reason: deszcz",
    )  # fmt: skip


def test_move_takes_months_and_repeats_along(plan: PlanFile) -> None:
    found = after(plan, "move", "a", "maj 2023", tasks="""
        tasks:
          - id: a
            title: A
            audiences: [ngo]
            when: spotkania
            months: [3, 9] # tak
            repeats: FREQ=MONTHLY;BYDAY=1TU
            moves:
              - on: 2023-01-02
                from: luty
    """)  # fmt: skip
    assert found == lines("""
        tasks:
          - id: a
            title: A
            audiences: [ngo]
            when: maj 2023
            # tak
            moves:
              - on: 2023-01-02
                from: luty
              - on: 2023-06-01
                from: spotkania
                months: [3, 9]
                repeats: FREQ=MONTHLY;BYDAY=1TU
    """)


def test_months_alone_give_way_to_words(plan: PlanFile) -> None:
    found = after(plan, "move", "a", "maj 2023", tasks="""
        tasks: [{id: a, title: A, audiences: [ngo], months: 3}]
    """)  # fmt: skip
    assert found == (
        "tasks: [{id: a, title: A, audiences: [ngo], when: maj 2023, moves: [{on: 2023-06-01, months: 3}]}]\n"
    )


def test_moved_to_where_it_is_nothing_changes(plan: PlanFile) -> None:
    plan.write(PICNIC)
    result = plan("move", "pik", "czerwiec 2023")
    assert result.out == 'piknik already has the date "czerwiec 2023"; nothing changed\n'


def test_a_time_that_would_be_an_error_is_refused(plan: PlanFile) -> None:
    plan.write(PICNIC)
    result = plan("move", "pik", "31 lutego")
    assert result.code == 2
    assert result.err.startswith('osl: nothing was changed: "31 lutego" is not a day')
    assert plan.tasks == lines(PICNIC)


def test_a_new_warning_is_shown_and_the_change_is_made(plan: PlanFile) -> None:
    plan.write(PICNIC)
    result = plan("move", "pik", "kiedyś tam może")
    assert result.code == 0
    assert result.err.startswith(f"{plan.path}:10:11: warning[unread-when]: ")
    assert "when: kiedyś tam może\n" in plan.tasks


# ---- log


def test_log_writes_a_line_after_the_last(plan: PlanFile) -> None:
    assert after(plan, "log", "pik", "Zebranie", "--people", "12") == with_picnic(
        "when: czerwiec 2023",
        "place: park",
        "log:",
        "  - on: 2023-06-01",
        "    what: Zebranie",
        "    people: 12",
    )
    plan(
        "log", "pik", "Próba", "--on", "2023-06-10", "--place", "Sala", "--partner", "OSP", "--partner", "KGW"
    )
    assert plan.tasks == with_picnic(
        "when: czerwiec 2023", "place: park", "log:", "  - on: 2023-06-01", "    what: Zebranie",
        "    people: 12", "  - on: 2023-06-10", "    what: Próba", "    place: Sala",
        "    partners: [OSP, KGW]",
    )  # fmt: skip


@pytest.mark.parametrize(
    ("before", "expected"),
    [
        ("log: []", "log:\n      - on: 2023-06-01\n        what: x"),
        ("log:  # brak", "log:  # brak\n      - on: 2023-06-01\n        what: x"),
        ("log: [{on: 2023-02-02}]", "log: [{on: 2023-02-02}, {on: 2023-06-01, what: x}]"),
        (
            "log:\n    - {on: 2023-02-02} # a",
            "log:\n    - {on: 2023-02-02} # a\n    - {on: 2023-06-01, what: x}",
        ),
        (
            "log:\n    -   on: 2023-02-02",
            "log:\n    -   on: 2023-02-02\n    -   on: 2023-06-01\n        what: x",
        ),
    ],
)
def test_log_keeps_to_the_style_of_the_list(plan: PlanFile, before: str, expected: str) -> None:
    head = "tasks:\n  - id: a\n    title: A\n    audiences: [ngo]\n    when: maj\n    "
    plan.path.write_text(HEAD + head + before + "\n", encoding="utf-8")
    assert plan("log", "a", "x").code == 0
    assert plan.tasks == head + expected + "\n"


@pytest.mark.parametrize(
    ("typed", "written"),
    [
        ("no", '"no"'), ("08", '"08"'), ("2023-05-01", '"2023-05-01"'), ("12:30", '"12:30"'), ("~", '"~"'),
        ("y", '"y"'), ("1e3", '"1e3"'), ("0o17", '"0o17"'), ("null", '"null"'), ("a: b", '"a: b"'),
        ("# x", '"# x"'), ("Żółw: ąęś", '"Żółw: ąęś"'), ('"tak": nie', "'\"tak\": nie'"),
        ("a\nb: c", '"a\\nb: c"'), ("it's", "it's"), ("Zażółć, gęś (jaźń) – tak", "Zażółć, gęś (jaźń) – tak"),
        ("@x", '"@x"'), ("x #y", '"x #y"'), ("x#y", "x#y"), ("!tag", '"!tag"'), ("&a", '"&a"'),
        ("*a", '"*a"'),
    ],
)  # fmt: skip
def test_texts_are_quoted_only_where_some_reader_needs_it(plan: PlanFile, typed: str, written: str) -> None:
    assert f"what: {written}\n" in after(plan, "log", "pik", typed)


def test_what_is_typed_is_checked(plan: PlanFile) -> None:
    plan.write(PICNIC)
    assert plan("log", "pik", "  ").err == "osl: WHAT is empty, text was expected\n"
    assert "is not a whole number" in plan("log", "pik", "x", "--people", "dwa").err
    assert "is not a day" in plan("log", "pik", "x", "--on", "kiedyś").err
    assert "control character" in plan("log", "pik", "a\x07b").err
    assert "is not text in the encoding" in plan("log", "pik", "a\udcffb").err
    assert plan.tasks == lines(PICNIC)


# ---- add


def test_add_makes_the_id_and_keeps_the_distance_of_the_list(plan: PlanFile) -> None:
    words = ("add", "Święto Ziemi", "--when", "kwiecień", "--audience", "ngo", "--audience", "js")
    assert after(plan, *words) == lines(PICNIC) + (
        "\n  - id: swieto-ziemi\n    title: Święto Ziemi\n    audiences: [ngo, jst]\n    when: kwiecień\n"
    )


def test_add_never_takes_an_id_twice(plan: PlanFile) -> None:
    after(plan, "add", "Piknik!", "--when", "maj", "--audience", "ngo")
    assert "  - id: piknik-2\n" in plan.tasks
    plan("add", "Żółta Żaba – bardzo długa nazwa zadania, której nikt nie wpisze w całości", "--when", "maj",
         "--audience", "ngo")  # fmt: skip
    assert "  - id: zolta-zaba-bardzo-dluga-nazwa-zadania\n" in plan.tasks
    plan("add", "Κήπος", "--when", "maj", "--audience", "ngo")
    assert "  - id: task\n" in plan.tasks


def test_what_was_not_planned_is_kept_apart(plan: PlanFile) -> None:
    found = after(
        plan, "add", "Spacer", "--when", "10 maja", "--audience", "ngo", "--unplanned", "--on", "2023-05-10"
    )
    assert found == lines(PICNIC) + (
        "unplanned:\n  - id: spacer\n    title: Spacer\n    audiences: [ngo]\n    when: 10 maja\n"
        "    closed_on: 2023-05-10\n"
    )


def test_add_says_what_is_missing_where_nobody_can_be_asked(plan: PlanFile) -> None:
    plan.write(PICNIC)
    assert plan("add").err == (
        f'osl: TITLE is missing; type: osl add "TITLE" --when "WHEN" --audience ID{plan.typed}\n'
    )
    assert plan("add", "Spacer").err == (
        f'osl: option --when is missing; type: osl add Spacer --when "WHEN" --audience ID{plan.typed}\n'
    )
    assert (
        plan("add", "Spacer", "--when", "maj").err
        == "osl: --audience is missing; the plan has:\n  ngo (NGO), jst (JST)\n"
    )
    assert 'there is no audience "nga"; did you mean ngo? (NGO)' in plan(
        "add", "Spacer", "--when", "maj", "--audience", "nga"
    ).err  # fmt: skip
    assert 'there is no audience "zzz"; the plan has:\n  ngo (NGO), jst (JST)' in plan(
        "add", "Spacer", "--when", "maj", "--audience", "zzz"
    ).err  # fmt: skip
    assert "--on belongs to --unplanned" in plan("add", "x", "--on", "2023-05-05").err
    assert plan.tasks == lines(PICNIC)


# ---- what all share


def test_a_dry_run_shows_and_writes_nothing(plan: PlanFile, tmp_path: Path) -> None:
    plan.write(PICNIC)
    result = plan("done", "pik", "--dry-run")
    assert "+     status: done\n" in result.out
    assert result.out.endswith("piknik: done on 1 June 2023 (nothing was written)\n")
    assert plan.tasks == lines(PICNIC)
    assert not (tmp_path / "state").exists()


def test_an_unknown_task_is_refused_with_the_nearest(plan: PlanFile) -> None:
    plan.write(PICNIC)
    assert plan("done", "pinkik").err == 'osl: there is no task "pinkik"; did you mean piknik?\n'


def test_undo_goes_back_step_by_step(plan: PlanFile) -> None:
    plan.write(PICNIC)
    states = [plan.tasks]
    for words in (["start", "pik"], ["done", "pik"], ["log", "inne", "x"], ["move", "pik", "maj 2023"]):
        assert plan(*words).code == 0
        states.append(plan.tasks)
    for state in reversed(states[:-1]):
        assert plan("undo").code == 0
        assert plan.tasks == state
    assert "there is no change by osl to" in plan("undo").err


def test_undo_shows_what_it_takes_back(plan: PlanFile) -> None:
    after(plan, "start", "pik")
    result = plan("undo", "--dry-run")
    assert "-     status: started\n" in result.out
    assert result.out.endswith("undone: osl start piknik (nothing was written)\n")
    assert "started" in plan.tasks


def test_in_polish(plan: PlanFile) -> None:
    plan.write(PICNIC)
    assert plan("done", "pik", lang="pl").out.endswith("piknik: zrealizowane 1 czerwca 2023\n")
    assert plan("move", "pik", "", lang="pl").err == "osl: TERMIN: brak treści, oczekiwano tekstu\n"
    assert plan("log", "pik", " ", lang="pl").err == "osl: CO: brak treści, oczekiwano tekstu\n"
    assert plan("add", lang="pl").err.startswith('osl: brak argumentu TYTUŁ; proszę wpisać: osl add "TYTUŁ" ')


def test_a_refusal_is_one_line_though_the_plan_has_errors(plan: PlanFile) -> None:
    """What else is wrong with the plan is reported only if a change was made."""
    flawed = PICNIC.replace("audiences: [ngo]\n        when: maj", "audiences: [brak]\n        when: maj")
    plan.write(flawed)
    assert plan("cancel", "pik").err.startswith("osl: option --reason is missing; type: ")
    assert plan("start", "brak").err.count("\n") == 1
    warning = f"osl: the plan has 1 error, so something may be missing here; see: osl validate {plan.path}\n"
    assert plan("start", "pik").err == warning
    assert plan("start", "pik").err == warning


def test_colour_says_the_same_as_the_signs(plan: PlanFile, monkeypatch: pytest.MonkeyPatch) -> None:
    plan.write(PICNIC)
    monkeypatch.setenv("FORCE_COLOR", "1")
    out = plan("done", "pik", "--dry-run").out
    assert "\x1b[32m+     status: done\x1b[0m\n" in out


def test_markup_and_escapes_of_a_plan_take_no_effect(plan: PlanFile, monkeypatch: pytest.MonkeyPatch) -> None:
    plan.write(PICNIC.replace("place: park", 'place: "[red]x[/red]\u202e" # \u202e'))
    monkeypatch.setenv("FORCE_COLOR", "1")
    out = plan("done", "pik", "--dry-run").out
    assert '"[red]x[/red]\\u202e" # \\u202e' in out


# ---- bytes


@pytest.mark.parametrize("bom", [b"", b"\xef\xbb\xbf"])
@pytest.mark.parametrize("end", ["\n", "\r\n"])
@pytest.mark.parametrize("last", [True, False])
def test_line_ends_bom_and_a_missing_last_line_end_stay(
    plan: PlanFile, bom: bytes, end: str, *, last: bool
) -> None:
    text = HEAD + "tasks:\n  - id: a\n    title: A\n    audiences: [ngo]\n    when: maj 2023\n"
    before = bom + (text if last else text.rstrip("\n")).replace("\n", end).encode()
    plan.path.write_bytes(before)
    assert plan("done", "a").code == 0
    added = "    status: done\n    closed_on: 2023-06-01"
    whole = text + added + "\n" if last else text + added
    assert plan.path.read_bytes() == bom + whole.replace("\n", end).encode()
    assert plan("undo").code == 0
    assert plan.path.read_bytes() == before


def test_mixed_line_ends_stay_and_a_new_line_ends_as_the_one_before(plan: PlanFile) -> None:
    head = HEAD.encode() + b"tasks:\r\n"
    task = b"  - id: a\n    title: A\r\n    audiences: [ngo]\n    when: maj 2023\r\n    x-a: 1\n"
    plan.path.write_bytes(head + task)
    assert plan("start", "a").code == 0
    started = task.replace(b"2023\r\n", b"2023\r\n    status: started\r\n")
    assert plan.path.read_bytes() == head + started


def test_keys_lined_up_stay_lined_up(plan: PlanFile) -> None:
    found = after(plan, "done", "a", tasks="""
        tasks:
          - id:        a
            title:     A
            audiences: [ngo]
            when:      maj 2023
    """)  # fmt: skip
    assert found.endswith("    when:      maj 2023\n    status:    done\n    closed_on: 2023-06-01\n")


def test_texts_are_quoted_where_the_neighbours_are(plan: PlanFile) -> None:
    found = after(plan, "cancel", "a", "--reason", "deszcz", tasks="""
        tasks:
          - id: a
            title: 'A'
            audiences: [ngo]
            when: 'maj 2023'
    """)  # fmt: skip
    assert found.endswith("    status: cancelled\n    closed_on: 2023-06-01\n    reason: 'deszcz'\n")


@pytest.mark.parametrize(
    ("before", "expected"),
    [
        ("when: maj 2023", "when: czerwiec 2023"),
        ("when: 'maj 2023'  # c", "when: 'czerwiec 2023'  # c"),
        ('when: "maj 2023"', 'when: "czerwiec 2023"'),
        ("when: maj\n      2023 # c", "when: czerwiec 2023 # c"),
        ("when:\n      maj 2023", "when:\n      czerwiec 2023"),
        ("when: >- # c\n      maj\n      2023", "when: >- # c\n      czerwiec 2023"),
        ("when: |\n\n      maj 2023\n", "when: |-\n      czerwiec 2023\n"),
        ("when: |2-\n      maj 2023", "when: |2-\n      czerwiec 2023"),
    ],
)
def test_a_value_is_replaced_in_its_style(plan: PlanFile, before: str, expected: str) -> None:
    head = "tasks:\n  - id: a\n    title: A\n    audiences: [ngo]\n    "
    tail = "\n    x-end: 1\n"
    plan.path.write_text(HEAD + head + before + tail, encoding="utf-8")
    assert plan("move", "a", "czerwiec 2023").code == 0
    assert plan.tasks.startswith(head + expected)


# ---- structures that are not known


VALID = "  - id: a\n    title: A\n    audiences: [ngo]\n    when: maj 2023\n"


@pytest.mark.parametrize(
    ("text", "why"),
    [
        (VALID + "    status: planned\n    status: started\n", 'the key "status" occurs there twice'),
        (VALID + "    status: [planned]\n", '"status" contains a list or keys, expected one value'),
        (VALID.replace("maj", "&x maj"), "anchors, aliases and tags are not edited"),
        ("  - {id: a, title: A, audiences: [ngo], when: maj 2023, status}\n", '"status" has no colon'),
    ],
)
def test_a_structure_that_is_not_known_is_refused_with_what_to_do(
    plan: PlanFile, text: str, why: str
) -> None:
    plan.path.write_text(HEAD + "tasks:\n" + text, encoding="utf-8")
    before = plan.path.read_bytes()
    result = plan("done", "a")
    by_hand = "by hand: status: done; closed_on: 2023-06-01"
    assert result.err.splitlines()[-1] == f"osl: nothing was changed: {why}; {by_hand}"
    assert (result.code, result.out, plan.path.read_bytes()) == (2, "", before)


def test_a_key_that_begins_with_a_question_mark_is_not_taken_away(plan: PlanFile) -> None:
    plan.path.write_text(HEAD + "tasks:\n" + VALID + "    ? status\n    : started\n", encoding="utf-8")
    result = plan("reopen", "a")
    assert (result.code, 'a key that begins with "?"; by hand: delete status' in result.err) == (2, True)


def test_two_tasks_of_one_id_are_refused(plan: PlanFile) -> None:
    task = "  - {id: a, title: A, audiences: [ngo], when: maj 2023}\n"
    plan.path.write_text(HEAD + "tasks:\n" + task * 2, encoding="utf-8")
    assert '2 tasks have the id "a"' in plan("done", "a").err


def test_an_error_elsewhere_does_not_stop_a_change(plan: PlanFile) -> None:
    plan.write(PICNIC.replace("when: maj 2023", "when: 31 lutego"))
    result = plan("done", "pik")
    assert result.code == 0
    assert "the plan has 1 error" in result.err
    assert "status: done" in plan.tasks


def test_a_plan_that_is_not_yaml_is_refused(plan: PlanFile, osl: Osl) -> None:
    plan.path.write_text("a: [", encoding="utf-8")
    assert osl("done", "a", "--plan", str(plan.path)).code == 2
    assert plan.path.read_text(encoding="utf-8") == "a: ["


@pytest.mark.parametrize(
    ("status", "pl", "en"),
    [
        ("done", "zrealizowane", "done"),
        ("partly-done", "częściowo zrealizowane", "partly done"),
        ("cancelled", "odwołane", "cancelled"),
    ],
)
def test_a_status_is_named_in_the_language_spoken(plan: PlanFile, status: str, pl: str, en: str) -> None:
    closing = f"        status: {status}\n        closed_on: 2023-06-01\n        reason: deszcz\n"
    plan.write(PICNIC.replace("        place: park\n", closing))
    refused = plan("start", "pik", lang="pl")
    assert refused.err == (
        f"osl: zadanie piknik jest zakończone ({pl}); najpierw proszę przywrócić je do realizacji: "
        "osl reopen piknik\n"
    )
    assert f"piknik is closed ({en}); reopen it first: osl reopen piknik\n" in plan("start", "pik").err


def test_polish_sentences_about_a_task_name_it_as_a_task() -> None:
    """So the gender of "zadanie" fits whatever the id is."""
    from dev.catalogues import catalogues, read

    about = [m for m in read(catalogues()[0]) if m.id and str(m.id).startswith(("{id} ", "{id}: "))]
    assert len(about) > 15
    assert [m.string for m in about if not str(m.string).startswith("zadanie {id}")] == []


OPEN = "piknik is still open; if it is finished, type: osl done piknik"


@pytest.mark.parametrize(
    ("when", "as_of", "on", "said"),
    [
        ("1 czerwca 2023", "2023-06-01", (), f"{OPEN}\n"),
        ("maj 2023", "2023-06-01", (), f"{OPEN}\n"),
        ("do 31 maja", "2023-06-03", ("--on", "2023-05-30"), f"{OPEN} --on 2023-05-30\n"),
        ("czerwiec 2023", "2023-06-29", (), ""),
        ("raz w miesiącu", "2024-01-03", ("--on", "2023-05-30"), ""),
        ("na bieżąco", "2023-12-30", (), ""),
        ("na bieżąco", "2024-01-03", ("--on", "2023-05-30"), f"{OPEN} --on 2023-12-31\n"),
        ("na bieżąco", "2023-12-31", ("--on", "2023-12-31"), f"{OPEN}\n"),
        ("wg potrzeb", "2023-06-29", (), ""),
    ],
)
def test_an_entry_for_a_task_whose_time_is_over_names_what_closes_it(
    plan: PlanFile, when: str, as_of: str, on: tuple[str, ...], said: str
) -> None:
    plan.write(PICNIC.replace("when: czerwiec 2023", f"when: {when}"))
    result = run("log", "pik", "było", *on, "--plan", str(plan.path), "--as-of", as_of)
    day = f" --as-of {as_of}" if "--on" not in said else ""
    named = said and f"{said[:-1]}{day} --plan {plan.path}\n"
    assert (result.code, result.out.partition("piknik: logged for ")[2].partition("\n")[2]) == (0, named)


def test_a_closed_task_is_not_called_open(plan: PlanFile) -> None:
    plan.write(PICNIC)
    assert "still open" in plan("log", "inne", "było").out
    plan("done", "inne")
    assert "still open" not in plan("log", "inne", "znowu").out


def test_the_same_words_on_the_same_day_are_written_with_a_warning(plan: PlanFile) -> None:
    plan.write(PICNIC)
    assert plan("log", "pik", "Tańce i śpiewy", "--on", "2023-06-01").err == ""
    assert plan("log", "pik", "tańce i śpiewy", "--on", "2023-05-31").err == ""
    warned = plan("log", "pik", "tańce i śpiewy", "--on", "2023-06-01", "--people", "5")
    assert (warned.code, warned.err) == (
        0,
        "osl: warning: piknik has a log entry of that day with the same words; it was added again\n",
    )
    assert plan.path.read_text(encoding="utf-8").count("what:") == 3
