"""Numbers of thousands of digits, the ends of the calendar, odd file times: an answer or one clear line."""

from __future__ import annotations

import os
from typing import TYPE_CHECKING

import pytest

if TYPE_CHECKING:
    from pathlib import Path

    from conftest import Osl, Result

MANY = "1" * 4301  # one digit more than Python makes a number of
FIRST, LAST = "0001-01-01", "9999-12-31"
NUMBERS = (MANY, "-" + MANY, "0" * 4301, "²", "٣", "10000", "1e400", "")
DAYS = (
    MANY,
    f"{MANY}-01-01",
    f"2023-{MANY}-01",
    f"+{MANY}",
    f"-{MANY}",
    "10000-01-01",
    "0000-01-01",
    "٢٠٢٣-٠١-٠١",
    "",
)
TYPED = (
    ("agenda", "--month"), ("list", "--year"), ("report", "--quarter"), ("new",), ("when", "maj", "--year"),
    ("log", "kampania-medialna", "x", "--people"), ("import", "-", "--year"), ("list", "--audience"),
    ("export", "--format", "csv", "--columns"), ("show",), ("list", "--status"), ("rules",),
    ("validate", "--select"), ("export", "--format", "csv", "--delimiter"),
)  # fmt: skip
DATED = (
    ("agenda", "--from"), ("agenda", "--to"), ("report", "--from"), ("report", "--to"), ("list", "--as-of"),
    ("done", "kampania-medialna", "--on"), ("log", "kampania-medialna", "x", "--on"),
    ("cancel", "kampania-medialna", "--reason", "x", "--on"),
)  # fmt: skip
QUESTIONS = (
    (), ("agenda",), ("agenda", "--month", "next"), ("agenda", "--month", "12"), ("timeline",), ("overdue",),
    ("summary",), ("list",), ("show", "a"), ("validate",), ("report",), ("report", "--quarter", "4"),
    ("agenda", "--format", "json"), ("list", "--format", "csv"), ("report", "--format", "json"),
    ("export", "--format", "html"), ("export", "--format", "csv"), ("export", "--format", "ics"),
    ("export", "--format", "json"), ("start", "a", "--dry-run"), ("move", "a", "maj", "--dry-run"),
    ("new", "2024", "--dry-run"),
)  # fmt: skip
TABLE = b"Zadanie;Termin\nPiknik;maj 2023\n"
PLAN = """year: {year}
title: Plan
audiences:
  ngo: {{name: NGO}}
tasks:
  - id: a
    title: A
    when: {when}
    audiences: [ngo]
{more}"""


def ends_well(told: Result, *codes: int) -> None:
    """One of `codes`, and no fault; the tests let a traceback through."""
    assert told.code in codes, told
    assert "fault in osl" not in told.err


@pytest.fixture
def write(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """The file of a plan in an empty folder."""
    (tmp_path / "plans").mkdir()
    monkeypatch.chdir(tmp_path)
    return tmp_path / "plans" / "p.yaml"


def plan(year: str = "2023", when: str = "maj", more: str = "") -> str:
    """A plan of one task."""
    return PLAN.format(year=year, when=when, more=more)


@pytest.mark.usefixtures("folder")
@pytest.mark.parametrize("value", NUMBERS)
@pytest.mark.parametrize("words", TYPED)
def test_an_odd_number_is_refused_wherever_it_is_typed(words: tuple[str, ...], value: str, osl: Osl) -> None:
    if (words[-1], value) == ("--people", "10000"):
        value = "1" * 10  # ten thousand people may come
    typed = (f"{words[-1]}={value}",) if words[-1].startswith("--") else ("--", value)
    told = osl(*words[:-1], *typed, stdin=TABLE) if words[-1].startswith("--") else osl(*words, value)
    ends_well(told, 2)
    assert len(told.err) < 3000


@pytest.mark.usefixtures("folder")
@pytest.mark.parametrize("value", DAYS)
@pytest.mark.parametrize("words", DATED)
def test_an_odd_day_is_refused_wherever_it_is_typed(words: tuple[str, ...], value: str, osl: Osl) -> None:
    ends_well(osl(*words[:-1], f"{words[-1]}={value}"), 2)


@pytest.mark.usefixtures("folder")
@pytest.mark.parametrize("day", [FIRST, "9999-12-30", LAST, "2999-12-31", "1900-01-01"])
def test_an_agenda_reaches_to_the_ends_of_the_calendar(day: str, osl: Osl) -> None:
    for words in (
        ("--from", day, "--to", day),
        ("--from", day, "--to", LAST),
        ("--from", FIRST, "--to", day),
    ):
        ends_well(osl("agenda", *words), 0)
        ends_well(osl("report", *words), 0, 2)  # refused if it touches two years, or days to come
    ends_well(osl("agenda", "--from", day), 0)
    ends_well(osl("agenda", "--to", day), 0)


@pytest.mark.parametrize("year", ["1900", "2999"])
@pytest.mark.parametrize(
    ("when", "more"),
    [
        ("cały rok", ""), ("31 grudnia", ""), ("1 stycznia", ""), ("od grudnia do stycznia", ""),
        ("co tydzień", ""),
        ("zima", ""), ("do 31 grudnia", ""), ("co dwa lata", ""), ("grudzień 9999", ""), ("31.12.2999", ""),
        ("cały rok", "    repeats: FREQ=DAILY;UNTIL=99991231\n"),
        ("cały rok", "    repeats: FREQ=WEEKLY;INTERVAL=999\n"),
        ("maj", f"    status: done\n    closed_on: {LAST}\n    log:\n      - {{on: {FIRST}, what: x}}\n"),
    ],
)  # fmt: skip
def test_plans_of_the_first_and_the_last_year_are_answered(
    year: str, when: str, more: str, write: Path, osl: Osl
) -> None:
    write.write_text(plan(year, when, more), encoding="utf-8")
    for words in QUESTIONS:
        for day in ((), ("--as-of", FIRST), ("--as-of", LAST), ("--as-of", f"{year}-12-31")):
            ends_well(osl(*words, *day), 0, 1, 2)


@pytest.mark.parametrize(
    "changed",
    [
        {"year": MANY}, {"when": MANY}, {"when": f"maj {MANY}"}, {"when": f"{MANY}.05.2023"}, {"when": "²"},
        {"more": f"    months: [{MANY}]\n"}, {"more": "    months: [99999999999]\n"},
        {"more": f"    status: done\n    closed_on: {MANY}-01-01\n"},
        {"more": f"    log:\n      - {{on: 2023-01-01, what: x, people: {MANY}}}\n"},
        {"more": f"    moves:\n      - {{from: '{MANY}', on: 2023-01-01}}\n"},
        *(
            {"when": "cały rok", "more": f"    repeats: FREQ={rule}\n"}
            for rule in (
                f"DAILY;COUNT={MANY}", f"DAILY;INTERVAL={MANY}", f"DAILY;UNTIL={MANY}", "DAILY;COUNT=²",
                f"MONTHLY;BYMONTHDAY={MANY}", f"MONTHLY;BYDAY={MANY}TU", f"YEARLY;BYWEEKNO={MANY}",
                "DAILY;INTERVAL=999999999", "WEEKLY;INTERVAL=99999999", "YEARLY;INTERVAL=99999",
                "YEARLY;BYMONTH=2;BYMONTHDAY=30",
            )
        ),
    ],
)  # fmt: skip
def test_odd_numbers_in_a_plan_are_problems_of_it(changed: dict[str, str], write: Path, osl: Osl) -> None:
    write.write_text(plan(**changed), encoding="utf-8")
    for words in QUESTIONS:
        ends_well(osl(*words), 0, 1, 2)


@pytest.mark.parametrize("value", [MANY, f"{MANY}.01.2023", f"maj {MANY}", LAST, FIRST, "31.12.9999", "²"])
@pytest.mark.parametrize(
    "heading",
    [
        "Zadanie;Termin;Liczba uczestników",
        "Lp.;Zadanie;Termin;Miesiąc",
        "id;title;when;months;repeats;closed_on",
    ],
)
def test_odd_numbers_in_a_table_end_in_a_plan_or_a_refusal(value: str, heading: str, osl: Osl) -> None:
    columns = heading.count(";") + 1
    for at in range(columns):
        row = ["Piknik", "maj 2023", "3", "4", "5", "6"][:columns]
        row[at] = value
        for text in (f"{heading}\n{';'.join(row)}\n", f"Plan na rok {value}\n{heading}\n{';'.join(row)}\n"):
            ends_well(osl("import", "-", stdin=text.encode("utf-8")), 0, 2)


@pytest.mark.usefixtures("folder")
@pytest.mark.parametrize(
    "word", ["osl:no-such-command show", "osl:given-twice --x", "x\nosl:no-such-command y"]
)
def test_no_word_typed_is_taken_for_a_message(word: str, osl: Osl) -> None:
    shown = word.replace("\n", "\\n")
    assert f'there is no command "{shown}"' in osl(word).err


@pytest.mark.usefixtures("folder")
@pytest.mark.parametrize("value", [MANY, "²", "٣", "-1", "x", "99999999999", "0", ""])
@pytest.mark.parametrize("name", ["COLUMNS", "LINES", "TERMINAL_WIDTH"])
def test_an_odd_size_of_the_screen_is_left_aside(
    name: str, value: str, monkeypatch: pytest.MonkeyPatch, osl: Osl
) -> None:
    monkeypatch.setenv(name, value)
    for words in (("--help",), ("list",), ("start", "kampania-medialna", "--dry-run")):
        ends_well(osl(*words), 0)


VARIABLES = (
    "HOME", "TZ", "SHELL", "OSL_PLAN", "OSL_STATE_DIR", "XDG_STATE_HOME", "XDG_CONFIG_HOME", "LANG",
    "LC_ALL", "LC_MESSAGES", "LANGUAGE", "OSL_LANG", "COLUMNS", "LINES", "TERM", "TERMINAL_WIDTH",
    "NO_COLOR", "FORCE_COLOR", "GITHUB_ACTIONS", "TMPDIR", "PATH", "USERPROFILE",
    "LOCALAPPDATA", "OSL_TRACEBACK", "COLORTERM", "PAGER", "EDITOR",
)  # fmt: skip
# empty, long, bytes that are not UTF-8, an escape of a terminal, a folder that is not there
ODD = ("", "9" * 10_000, "\udcff\udcfe/\udc80", "\x1b[8m", "/nowhere/at/all")


@pytest.mark.usefixtures("folder")
@pytest.mark.parametrize("value", ODD, ids=range(len(ODD)))
@pytest.mark.parametrize("name", VARIABLES)
def test_a_variable_may_have_any_value(
    name: str, value: str, osl: Osl, monkeypatch: pytest.MonkeyPatch
) -> None:
    if name == "OSL_STATE_DIR":
        monkeypatch.setenv("HOME", os.getcwd())  # noqa: PTH109
    else:
        monkeypatch.setenv("OSL_STATE_DIR", os.path.abspath("state"))  # noqa: PTH100
    monkeypatch.setenv(name, value)
    for words in (
        ("list",),
        ("done", "piknik-rodzinny"),
        ("undo",),
        ("--help",),
        ("--show-completion", "bash"),
    ):
        result = osl(*words, lang=None)
        ends_well(result, 0, 1, 2)
        assert "\x1b[8m" not in result.out + result.err
