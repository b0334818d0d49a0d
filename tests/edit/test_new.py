"""The draft of a new year's plan, the example, and where they are written."""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING

import pytest
from conftest import Osl, Result
from everything import enough

from osl.checking.check import Checked, check
from osl.edit.rollover import moved
from osl.edit.rollover_review import _is_numbered, on_other_weekdays
from osl.edit.verbs.new import NewYearDraft, draft
from osl.edit.verify import verify
from osl.plan import Plan, Task
from osl.problem import OslError
from osl.render import changes

if TYPE_CHECKING:
    from pathlib import Path

OLD = """\
# plan na 2023
year: 2023 # rok
title: Plan na 2023 rok
published: 2023-01-10
approved_on: 2023-01-05
approved_by: Rada
version: "2"

audiences:
  ngo: NGO

tasks:
  - id: gotowe
    title: II Gminny Tydzień 2023
    audiences: [ngo]
    when: 'maj 2023 r.' # ważne
    status: done
    closed_on: 2023-05-20
    log:
      - on: 2023-05-20
        what: było
  # o pikniku
  - {id: piknik, title: Piknik, audiences: [ngo], when: 20–22.05.2023, status: cancelled, reason: deszcz}
  - id: przestepne
    title: Dzień przestępny
    audiences: [ngo]
    when: 28 lutego 2023
    repeats: FREQ=MONTHLY;UNTIL=20231231
    moves:
      - on: 2023-01-02
        from: luty

unplanned:
  - id: zbiorka
    title: Zbiórka
    audiences: [ngo]
    when: 3 lipca
"""

LEAD = "# yaml-language-server: $schema=.osl.schema.json\n"
NEW = """\
# plan na 2023
year: 2024 # rok
title: Plan na 2024 rok

audiences:
  ngo: NGO

tasks:
  - id: gotowe
    title: II Gminny Tydzień 2023
    audiences: [ngo]
    when: 'maj 2024 r.' # ważne
  # o pikniku
  - {id: piknik, title: Piknik, audiences: [ngo], when: 20–22.05.2024}
  - id: przestepne
    title: Dzień przestępny
    audiences: [ngo]
    when: 28 lutego 2024
    repeats: FREQ=MONTHLY;UNTIL=20241231
"""


@pytest.fixture
def here(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    (tmp_path / "here" / "plans").mkdir(parents=True)
    monkeypatch.chdir(tmp_path / "here")
    return tmp_path / "here"


def write(here: Path, text: str = OLD, name: str = "2023.yaml") -> Path:
    path = here / "plans" / name
    path.write_bytes(text.encode())
    return path


def test_the_draft_is_the_old_text_with_the_year_moved_and_the_past_cleared(here: Path, osl: Osl) -> None:
    write(here)
    result = osl("new", "2024", "--as-of", "2023-12-10")
    assert (here / "plans" / "2024.yaml").read_bytes().decode() == LEAD + NEW
    assert (here / "plans" / "2023.yaml").read_bytes().decode() == OLD
    assert result == Result(0, """\
plans/2024.yaml: a draft of 3 tasks, made from plans/2023.yaml

overdue in 2023; close them there:
  przestepne: Dzień przestępny
    osl done przestepne --year 2023

not finished in 2023; keep them or delete them:
  piknik: Piknik

years in titles:
  gotowe: II Gminny Tydzień 2023

numbers in titles, which may go up by one:
  gotowe: II Gminny Tydzień 2023

moved in the course of 2023; should the new date stay?
  przestepne: luty → 28 lutego 2023

dates that now fall on another day of the week:
  piknik: 20–22.05.2024

lines that still name 2023:
  2: # plan na 2023
""", """\
next steps:
  osl validate plans/2024.yaml  (check it)
  osl list --year 2024  (see its tasks)
  osl export --year 2024 -o plan-2024.html  (make a page of it)
""")  # fmt: skip


UNFINISHED = """\
year: 2023
title: Plan
audiences:
  ngo: NGO
tasks:
  - {id: piknik, title: Piknik, audiences: [ngo], when: czerwiec 2023}
  - {id: klub, title: Klub, audiences: [ngo], when: każdy wtorek maja}
  - {id: kiermasz, title: Kiermasz, audiences: [ngo], when: grudzień 2023, status: started}
  - {id: dyzur, title: Dyżur, audiences: [ngo], when: na bieżąco}
  - {id: rada, title: Rada, audiences: [ngo], when: wg potrzeb}
  - {id: rajd, title: Rajd, audiences: [ngo], when: maj 2023, status: cancelled, reason: deszcz}
  - {id: festyn, title: Festyn, audiences: [ngo], when: maj 2023, status: done}
"""


def listed(result: Result) -> str:
    """What `osl new` lists of tasks that are not finished."""
    return result.out.partition("\n\n")[2].partition("\n\ntimes that")[0].partition("\n\ndays that")[0]


def test_what_is_late_is_listed_with_the_command_that_closes_it(here: Path, osl: Osl) -> None:
    write(here, UNFINISHED)
    assert listed(osl("new", "2024", "--as-of", "2023-12-10")) == """\
overdue in 2023; close them there:
  piknik: Piknik
    osl done piknik --year 2023
  klub: Klub
    osl done klub --year 2023

not finished in 2023; keep them or delete them:
  kiermasz: Kiermasz
  dyzur: Dyżur
  rada: Rada
  rajd: Rajd
"""  # fmt: skip


@pytest.mark.parametrize(
    ("words", "reached_by"),
    [
        ((), "--year 2023"),
        (("--plan", "plans"), "--year 2023 --plan plans"),
        (("--from", "plans/2023.yaml"), "--plan plans/2023.yaml"),
        (("--plan", "plans/2023.yaml"), "--plan plans/2023.yaml"),
        (("--plan", "plans/nowy.yaml"), "--plan plans/2023.yaml"),
    ],
    ids=str,
)
def test_the_command_that_closes_what_is_late_can_be_typed(
    here: Path, osl: Osl, words: tuple[str, ...], reached_by: str
) -> None:
    write(here, UNFINISHED)
    out = listed(osl("new", "2024", "--as-of", "2024-01-02", *words))
    commands = [line.strip() for line in out.splitlines() if "osl done" in line]
    names = ("piknik", "klub", "kiermasz", "dyzur")
    assert commands == [f"osl done {name} {reached_by}" for name in names]
    for command in commands:
        assert osl(*command.split()[1:], "--as-of", "2024-01-02").code == 0
    assert "rada: Rada" in out


def test_line_ends_and_bom_come_along(here: Path, osl: Osl) -> None:
    (here / "plans" / "2023.yaml").write_bytes(b"\xef\xbb\xbf" + OLD.replace("\n", "\r\n").encode())
    assert osl("new", "2024").code == 0
    expected = b"\xef\xbb\xbf" + (LEAD + NEW).replace("\n", "\r\n").encode()
    assert (here / "plans" / "2024.yaml").read_bytes() == expected


def test_a_plan_that_is_there_is_not_overwritten(here: Path, osl: Osl) -> None:
    write(here)
    assert osl("new", "2024").code == 0
    assert osl("new", "2024") == Result(2, "", "osl: plans/2024.yaml already exists and is not overwritten\n")
    (here / "plans" / "2024.yaml").rename(here / "plans" / "dwa.yaml")
    assert osl("new", "2024") == Result(2, "", "osl: plans/dwa.yaml is already the plan for 2024\n")


def test_a_dry_run_shows_and_writes_nothing(here: Path, osl: Osl, tmp_path: Path) -> None:
    write(here)
    result = osl("new", "2024", "--dry-run")
    assert "- year: 2023 # rok\n" in result.out
    assert "+ year: 2024 # rok\n" in result.out
    assert "(nothing was written)" in result.out
    assert [path.name for path in (here / "plans").iterdir()] == ["2023.yaml"]
    assert not (tmp_path / "state").exists()


def test_the_latest_plan_before_is_taken_or_the_one_named(here: Path, osl: Osl) -> None:
    write(here, OLD.replace("2023", "2021"), "2021.yaml")
    write(here)
    assert "made from plans/2023.yaml" in osl("new", "2025").out
    assert "made from plans/2021.yaml" in osl("new", "2022").out
    assert "made from plans/2021.yaml" in osl("new", "2026", "--from", "plans/2021.yaml").out
    assert osl("new", "2027", "--from", "brak.yaml").err == "osl: there is no file brak.yaml\n"


def test_the_plan_named_is_the_new_file_or_the_one_to_start_from(here: Path, osl: Osl) -> None:
    old = write(here)
    assert "made from plans/2023.yaml" in osl("new", "2024", "--plan", str(old.relative_to(here))).out
    assert (here / "plans" / "2024.yaml").exists()
    assert osl("new", "2025", "--plan", "inny.yaml", "--from", "plans/2023.yaml").code == 0
    assert (here / "inny.yaml").exists()
    assert osl("new", "2025", "--plan", "inny.yaml").code == 2
    (here / "pusty").mkdir()
    assert osl("new", "2025", "--plan", "pusty").out.startswith("pusty/2025.yaml: an example")


@pytest.mark.parametrize("lang", ["pl", "en"])
def test_with_no_earlier_plan_there_is_an_example_without_a_warning(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, osl: Osl, lang: str
) -> None:
    monkeypatch.chdir(tmp_path)
    assert "# " in osl("new", "2025", "--dry-run", lang=lang).out
    assert not (tmp_path / "plans").exists()
    assert osl("new", "2025", lang=lang).code == 0
    checked = check("2025", (tmp_path / "plans" / "2025.yaml").read_bytes(), day=date(2025, 1, 2))
    assert (checked.plan.year, checked.plan.language, checked.problems.kept) == (2025, lang, [])


def test_a_folder_that_cannot_be_made_is_reported(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, osl: Osl
) -> None:
    monkeypatch.chdir(tmp_path)
    (tmp_path / "plik").write_text("", encoding="utf-8")
    assert osl("new", "2025", "--plan", "plik/x/2025.yaml").err.startswith(
        "osl: plik/x/2025.yaml cannot be written"
    )


def test_what_cannot_be_said_in_the_new_year_is_said_as_its_month(here: Path, osl: Osl) -> None:
    write(here, OLD.replace("2023", "2024").replace("28 lutego", "29 lutego"), "2024.yaml")
    result = osl("new", "2025")
    assert result.code == 0
    assert (
        "dates that could not be moved literally:\n  przestepne: 29 lutego 2024 → luty 2025\n" in result.out
    )
    checked = check("x", (here / "plans" / "2025.yaml").read_bytes(), day=date(2025, 1, 2))
    assert checked.problems.errors == 0


def test_a_rule_that_ends_on_a_leap_day_ends_the_day_before(here: Path, osl: Osl) -> None:
    write(here, OLD.replace("2023", "2024").replace("20241231", "20240229T120000Z"), "2024.yaml")
    assert osl("new", "2025").code == 0
    assert "UNTIL=20250228T120000Z" in (here / "plans" / "2025.yaml").read_text(encoding="utf-8")
    assert osl("new", "2028", "--from", "plans/2024.yaml").code == 0
    assert "UNTIL=20280229T120000Z" in (here / "plans" / "2028.yaml").read_text(encoding="utf-8")


def test_a_draft_of_thousands_of_tasks_is_not_shown_line_by_line(
    here: Path, osl: Osl, monkeypatch: pytest.MonkeyPatch
) -> None:
    most = enough(changes.MOST, 200)
    monkeypatch.setattr(changes, "MOST", most)
    task = "  - {{id: t{n}, title: T, audiences: [ngo], when: maj 2023}}\n"
    head = "year: 2023\ntitle: P\naudiences: {ngo: NGO}\ntasks:\n"
    write(here, head + "".join(task.format(n=n) for n in range(most // 2 + 10)))
    assert osl("new", "2024", "--dry-run").out.startswith("plans/2024.yaml: too many lines to show\n")


MARKED = """\
# plan na 2023
year: 2023
title: Plan
audiences: {ngo: NGO}
x-own: 1 # własny
tasks:
  - id: a # pierwsze
    title: A
    audiences: [ngo]
    when: maj 2023
    status: done # już
    log: # dziennik
      # wpis
      - {on: 2023-05-20, what: było} # wpis
    # koniec
  - {
      id: b, title: B, audiences: [ngo], when: maj 2023,
      status: done, # też
    } # drugie
"""


def as_read(text: str) -> Checked:
    return check("plan", text.encode(), day=date(2023, 6, 1))


def drafted(text: str) -> tuple[Checked, NewYearDraft, str]:
    before = as_read(text)
    new = draft(text, before.plan, 2024, source="2023.yaml", target="2024.yaml")
    return before, new, new.made_in(text)


def test_comments_of_keys_that_a_draft_drops_may_go_and_no_others() -> None:
    before, new, made = drafted(MARKED)
    verify(before, as_read(made), new)
    gone = {line.partition("#")[2] for line in MARKED.splitlines()} - {
        line.partition("#")[2] for line in made.splitlines()
    }
    assert gone == {" już", " dziennik", " wpis", " też"}


@pytest.mark.parametrize(
    ("old", "new", "why"),
    [
        (" # pierwsze", "", "a comment or a key of your own would be lost"),
        ("    # koniec\n", "", "a comment or a key of your own would be lost"),
        (" # drugie", "", "a comment or a key of your own would be lost"),
        ("x-own: 1", "x-own: 2", "a comment or a key of your own would be lost"),
        ("title: B", "title: C", "the plan would then be read incorrectly"),
        ("when: maj 2024\n", "when: czerwiec 2024\n", "the plan would then be read incorrectly"),
        ("when: maj 2024\n", "when: 31 lutego 2024\n", "nothing was changed: "),
    ],
)
def test_a_draft_that_is_not_as_meant_is_refused(old: str, new: str, why: str) -> None:
    before, meant, made = drafted(MARKED)
    assert old in made
    with pytest.raises(OslError, match=why):
        verify(before, as_read(made.replace(old, new, 1)), meant)


def test_a_plan_with_errors_can_be_started_from_if_the_draft_has_no_more_of_them(
    here: Path, osl: Osl
) -> None:
    write(here, OLD.replace("FREQ=MONTHLY", "FREQ=NEVER").replace("[ngo]", "[nikt]", 1))
    result = osl("new", "2024")
    assert result.code == 0
    assert "the plan has 2 errors" in result.err
    assert "repeats: FREQ=NEVER;UNTIL=20231231\n" in (here / "plans" / "2024.yaml").read_text(
        encoding="utf-8"
    )


def test_a_new_plan_is_no_change_that_undo_takes_back(here: Path, osl: Osl) -> None:
    write(here)
    assert osl("new", "2024").code == 0
    assert osl("undo", "--plan", "plans/2024.yaml").err == (
        "osl: there is no change by osl to plans/2024.yaml that could be undone\n"
    )


def test_a_structure_that_is_not_known_is_refused(here: Path, osl: Osl) -> None:
    write(here, OLD.replace("'maj 2023 r.'", "&x 'maj 2023 r.'"))
    result = osl("new", "2024")
    assert (result.code, (here / "plans" / "2024.yaml").exists()) == (2, False)


@pytest.mark.parametrize(
    ("words", "expected"),
    [
        ("maj 2023", "maj 2024"),
        ("Lipiec –     sierpień 2023", "Lipiec –     sierpień 2024"),
        ("grudzień 2022 – styczeń 2023", "grudzień 2023 – styczeń 2024"),
        ("31.01.23", "31.01.24"),
        ("20.05.2023 r.", "20.05.2024 r."),
        ("04-17.01.23", "04-17.01.24"),
        ("11.23", "11.24"),
        ("20–22 maja", "20–22 maja"),
        ("do 31 marca 2023r.", "do 31 marca 2024r."),
        ("wg potrzeb", "wg potrzeb"),
        ("raz w miesiącu", "raz w miesiącu"),
        ("23 maja", "23 maja"),
        ("I kwartał 2023", "I kwartał 2024"),
        ("słowa bez terminu 2023", "słowa bez terminu 2024"),
        ("29 lutego", None),
        ("20.05.2023 sobota godz. 20.23", "20.05.2024 sobota godz. 20.23"),
        ("godz. 17.00–20.23, 20 maja", "godz. 17.00–20.23, 20 maja"),
        ("Wielkanoc 2023", "Wielkanoc 2024"),
        ("Wielkanoc", "Wielkanoc"),
        ("rok szkolny 2022/2023", "rok szkolny 2023/2024"),
        ("2023-05-12 – 2023-05-14", "2024-05-12 – 2024-05-14"),
        ("15.12.22 – 10.01.2023", "15.12.23 – 10.01.2024"),
        ("5 maja '23", "5 maja '24"),
        ("May 12th, 2023", "May 12th, 2024"),
    ],
)
def test_words_of_time_are_moved_where_they_name_the_year(words: str, expected: str | None) -> None:
    assert moved(words, 2023 if expected else 2024, 2024 if expected else 2025) == expected


FEASTS = (
    "Wielkanoc", "Poniedziałek Wielkanocny", "Wielki Piątek", "Wielka Sobota", "Niedziela Palmowa",
    "Środa Popielcowa", "Tłusty Czwartek", "Boże Ciało", "Boże Ciało 2023", "Easter", "Easter Monday",
)  # fmt: skip
WEEKDAYS = (
    "pierwsza sobota czerwca", "ostatni piątek września 2023", "ostatni weekend maja",
    "drugi i czwarty wtorek maja", "każdy pierwszy wtorek miesiąca", "first Saturday of June",
)  # fmt: skip
FIXED = (
    "20–22 maja", "15.05.2023", "15.05.23", "sobota 20 maja 2023", "Boże Narodzenie", "Wigilia", "majówka",
    "Dzień Kobiet", "3 maja i Wielkanoc", "weekend majowy", "May 3", "1 maja, 3 maja",
)  # fmt: skip


def on_other_days(when: str, old: int, new: int) -> bool:
    before, plan = Task(id="a", when=when), Plan(old)
    after = before._replace(when=moved(when, old, new))
    assert plan.reading(before) is not None
    assert after.when is not None
    return on_other_weekdays(plan, before, Plan(new), after)


@pytest.mark.parametrize("when", [*FEASTS, *WEEKDAYS])
def test_what_follows_the_calendar_by_itself_is_on_no_other_weekday(when: str) -> None:
    assert [year for year in range(2024, 2036) if on_other_days(when, 2023, year)] == []


@pytest.mark.parametrize("when", FIXED)
def test_fixed_days_are_on_other_weekdays_unless_the_calendars_agree(when: str) -> None:
    elsewhere = [year for year in range(2024, 2034) if on_other_days(when, 2023, year)]
    assert elsewhere == [2024, 2025, 2026, 2027, 2029, 2030, 2031, 2032, 2033]  # 2028 is as 2023 from March


@pytest.mark.parametrize("title", ["II Piknik", "10. Piknik", "Piknik XV", "5th fair", "25-lecie", "I Bieg"])
def test_a_number_that_counts_the_years_is_named(title: str) -> None:
    assert _is_numbered(title)


@pytest.mark.parametrize(
    "title",
    ["Sprawozdanie za II kwartał", "Dzień Jana Pawła II", "Rocznica II wojny światowej", "II RP", "XX wiek"],
)
def test_a_number_that_is_a_name_is_not(title: str) -> None:
    assert not _is_numbered(title)


def test_the_checklist_of_a_new_year_leaves_feasts_out(here: Path, osl: Osl) -> None:
    task = "  - {{id: {}, title: T, audiences: [ngo], when: {}}}\n".format
    times = (("a", "Wielkanoc"), ("b", "pierwsza sobota czerwca"), ("c", "20 maja"))
    head = "year: 2023\ntitle: P\naudiences: {ngo: NGO}\ntasks:\n"
    write(here, head + "".join(task(*one) for one in times))
    shown = osl("new", "2024").out
    assert shown.endswith("dates that now fall on another day of the week:\n  c: 20 maja\n")
