"""Which of several plans is meant, and what is printed if that is not plain."""

from __future__ import annotations

import json
import os
from datetime import date
from pathlib import Path
from typing import TYPE_CHECKING

import pytest
from conftest import process

from osl.app.choose import Choice, best, of_year, remarks, year_meant
from osl.app.head import PlanHead, head, version_key
from osl.problem import OslError

if TYPE_CHECKING:
    from conftest import Osl, Result

PLAN = """\
year: {year}
title: Plan {title}
audiences: {{all: All}}
tasks:
  - {{id: a, title: A, audiences: [all], when: maj}}
"""
QUESTIONS = [
    ("agenda",), ("timeline",), ("overdue",), ("summary",), ("list",), ("show", "a"), ("export", "-f", "csv"),
    ("report",), (),
]  # fmt: skip
EDITS = [
    ("start", "a"), ("done", "a"), ("cancel", "a", "--reason", "x"), ("move", "a", "lipiec"),
    ("log", "a", "x"), ("reopen", "a"), ("add", "B", "--when", "maj", "--audience", "all"), ("undo",),
]  # fmt: skip


@pytest.fixture
def here(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    (tmp_path / "plans").mkdir()
    monkeypatch.chdir(tmp_path)
    return tmp_path


def plan(name: str, year: int = 2026, *more: str) -> Path:
    path = Path("plans") / name
    text = PLAN.format(year=year, title=name) + "".join(f"{line}\n" for line in more)
    path.write_text(text, encoding="utf-8")
    return path


def on(osl: Osl, *words: str, day: str = "2026-05-02", lang: str = "en") -> Result:
    return osl(*words, "--as-of", day, lang=lang)


def bytes_of(folder: Path) -> dict[str, bytes]:
    return {path.name: path.read_bytes() for path in (folder / "plans").iterdir()}


# two files of one year


@pytest.mark.usefixtures("here")
@pytest.mark.parametrize("words", QUESTIONS, ids=" ".join)
def test_a_question_names_both_files_if_only_their_names_decide(osl: Osl, words: tuple[str, ...]) -> None:
    shown, other = plan("2026.yaml"), plan("2026-kopia.yaml")
    found = on(osl, *words)
    assert found.code == 0
    assert found.err.count("\n") == 1
    assert str(shown) in found.err
    assert str(other) in found.err
    assert on(osl, *words, "--plan", str(shown)).err == ""


@pytest.mark.parametrize("words", EDITS, ids=" ".join)
@pytest.mark.parametrize("year", [(), ("--year", "2026")])
def test_an_edit_is_refused_if_only_the_names_decide(
    osl: Osl, here: Path, words: tuple[str, ...], year: tuple[str, ...]
) -> None:
    plan("2026.yaml"), plan("2026-kopia.yaml")
    before = bytes_of(here)
    found = on(osl, *words, *year)
    assert (found.code, found.out, found.err.count("\n")) == (2, "", 1)
    assert "2026-kopia.yaml" in found.err
    assert f"--plan {Path('plans/2026.yaml')}" in found.err
    assert bytes_of(here) == before


@pytest.mark.usefixtures("here")
@pytest.mark.parametrize(
    ("one", "other", "chosen"),
    [
        ("version: 1", "version: 2", "other"),
        ("version: 2", "", "one"),
        ('version: "10"', 'version: "9"', "one"),
        ("version: v2", "version: wersja 10", "other"),
        ("version: 2.04.2026", "version: 30.03.2026", "one"),
        ("version: 1.2", "version: 1.10", "other"),
        ("version: " + "9" * 4301, "version: " + "1" + "0" * 4301, "other"),
        ("version: " + "9" * 4301, "version: 5", "one"),
        ('version: "²"', "version: 1", "one"),
    ],
)
def test_a_higher_version_is_chosen_in_silence_whatever_the_names(
    osl: Osl, one: str, other: str, chosen: str
) -> None:
    paths = {"one": plan("2026.yaml", 2026, one), "other": plan("a.yaml", 2026, other)}
    found = on(osl, "list", "--format", "json")
    assert (found.code, found.err) == (0, "")
    assert json.loads(found.out)["plan"]["file"] == str(paths[chosen])
    assert on(osl, "start", "a").code == 0


@pytest.mark.usefixtures("here")
@pytest.mark.parametrize(
    ("one", "other"),
    [("version: 2", "version: 02"), ("version: v2", "version: 2"), ('version: " 2 "', "version: wersja 2"),
     ("version: A", "version: a"), ("", ""), ("version: 2", 'version: "2"')],
)  # fmt: skip
def test_the_same_version_written_in_two_ways_decides_nothing(osl: Osl, one: str, other: str) -> None:
    plan("2026.yaml", 2026, one), plan("x.yaml", 2026, other)
    assert on(osl, "start", "a").code == 2
    assert "x.yaml" in on(osl, "list").err


def test_two_names_of_one_file_are_one_plan(osl: Osl, here: Path) -> None:
    plan("2026.yaml")
    for make in (os.link, os.symlink):
        make(here / "plans" / "2026.yaml", here / "plans" / "link.yaml")
        assert on(osl, "list").err == ""
        assert on(osl, "start", "a", "--dry-run").code == 0
        (here / "plans" / "link.yaml").unlink()


@pytest.mark.usefixtures("here")
def test_other_years_are_no_rivals(osl: Osl) -> None:
    plan("2026.yaml"), plan("2024.yaml", 2024), plan("kopia.yaml", 2024)
    assert on(osl, "start", "a").code == 0
    assert on(osl, "start", "a", "--year", "2024").code == 2


@pytest.mark.usefixtures("here")
def test_of_many_files_five_are_named_and_their_number(osl: Osl) -> None:
    for name in "abcdefgh":
        plan(f"{name}.yaml")
    found = on(osl, "start", "a")
    assert "8 files" in found.err
    assert sum(f"{name}.yaml, " in found.err for name in "abcdefgh") == 5
    assert ", …;" in found.err


# several organisations


def organisations(*names: str) -> None:
    for number, name in enumerate(names):
        plan(f"{number}.yaml", 2026, *([f"organisation: {name}"] if name else []))


@pytest.mark.parametrize("words", [*QUESTIONS, *EDITS], ids=" ".join)
def test_plans_of_several_organisations_are_named_and_none_is_guessed(
    osl: Osl, here: Path, words: tuple[str, ...]
) -> None:
    organisations("Gmina Klucze", "Dom Kultury")
    before = bytes_of(here)
    for lang in ("en", "pl"):
        found = on(osl, *words, lang=lang)
        assert (found.code, found.out, found.err.count("\n")) == (2, "", 1)
        assert "(2)" in found.err
        assert "Dom Kultury; Gmina Klucze" in found.err
        assert f"--plan {Path('plans/1.yaml')}" in found.err
    assert bytes_of(here) == before
    if words != ("undo",):
        assert on(osl, *words, "--plan", str(Path("plans/1.yaml"))).code == 0


def test_a_refusal_speaks_the_language_of_the_plans(here: Path) -> None:
    organisations("Gmina Klucze", "Dom Kultury")
    found = process("list", "--as-of", "2026-05-02", env={"LC_ALL": "C"}, cwd=here)
    assert "należą do różnych jednostek (2)" in found.err


@pytest.mark.usefixtures("here")
def test_of_many_organisations_five_are_named_and_their_number(osl: Osl) -> None:
    organisations(*(f"Jednostka {name}" for name in "ABCDEFG"))
    err = on(osl, "list").err
    assert "(7)" in err
    assert [name in err for name in "ABCDEFG"] == [True] * 5 + [False] * 2


@pytest.mark.usefixtures("here")
@pytest.mark.parametrize(
    "names",
    [
        ("Gmina Klucze", "GMINA  KLUCZE"),
        ("Żółw", "zolw"),
        ("Gmina", '" Gmina "'),
        ("Gmina", ""),
        ("", ""),
        ("Община", "ОБЩИНА"),
    ],
)
def test_one_organisation_in_two_spellings_or_unnamed_is_one(osl: Osl, names: tuple[str, ...]) -> None:
    organisations(*names)
    found = on(osl, "list")
    assert found.code == 0
    assert "only their names differ" in found.err


@pytest.mark.usefixtures("here")
def test_organisations_in_another_alphabet_are_told_apart(osl: Osl) -> None:
    organisations("Община", "Музей")
    assert on(osl, "list").code == 2


@pytest.mark.usefixtures("here")
def test_an_unnamed_plan_goes_with_others_only_in_a_folder_of_one_organisation(osl: Osl) -> None:
    organisations("Gmina", "")
    assert on(osl, "list").code == 0
    plan("old.yaml", 2025, "organisation: Dom Kultury")
    refused = on(osl, "list")
    assert refused.code == 2
    assert "Gmina; 1.yaml" in refused.err
    assert on(osl, "list", "--year", "2025").code == 0


@pytest.mark.usefixtures("here")
def test_organisations_of_other_years_do_not_matter(osl: Osl) -> None:
    plan("a.yaml", 2026, "organisation: A"), plan("b.yaml", 2025, "organisation: B")
    assert on(osl, "list").code == 0


def test_a_new_plan_starts_from_no_guess(osl: Osl, here: Path) -> None:
    organisations("A", "B")
    refused = on(osl, "new", "2027")
    assert (refused.code, f"--from {Path('plans/0.yaml')}" in refused.err) == (2, True)
    plan("0.yaml"), plan("1.yaml")
    refused = on(osl, "new", "2027")
    assert (refused.code, f"--from {Path('plans/1.yaml')}" in refused.err) == (2, True)
    assert not (here / "plans" / "2027.yaml").exists()
    assert on(osl, "new", "2027", "--from", "plans/0.yaml").code == 0


@pytest.mark.usefixtures("here")
def test_validate_and_when_need_no_single_plan(osl: Osl) -> None:
    organisations("A", "B")
    assert json.loads(on(osl, "validate", "--format", "json").out)["files"] == 2
    assert json.loads(on(osl, "validate", "--year", "2026", "--format", "json").out)["files"] == 2
    assert "2026" in on(osl, "when", "maj", day="2024-01-01").out


# the day of an unknown plan


@pytest.mark.usefixtures("here")
@pytest.mark.parametrize("words", [*QUESTIONS, *EDITS[:-1]], ids=" ".join)
@pytest.mark.parametrize("lang", ["en", "pl"])
def test_where_there_is_no_plan_of_the_day_a_line_says_which_one_is_shown(
    osl: Osl, words: tuple[str, ...], lang: str
) -> None:
    plan("2023.yaml", 2023)
    found = on(osl, *words, lang=lang)
    assert found.code == 0
    said = [line for line in found.err.splitlines() if "osl new 2026" in line]
    assert len(said) == 1
    assert "2023" in said[0]
    plan("2026.yaml", 2026)
    assert "osl new" not in on(osl, *words, lang=lang).err


@pytest.mark.usefixtures("here")
@pytest.mark.parametrize("words", QUESTIONS, ids=" ".join)
def test_who_names_the_plan_or_its_year_is_told_nothing(osl: Osl, words: tuple[str, ...]) -> None:
    plan("2023.yaml", 2023)
    assert on(osl, *words, "--year", "2023").err == ""
    assert on(osl, *words, "--plan", "plans/2023.yaml").err == ""
    assert "osl new 2026 --plan plans" in on(osl, *words, "--plan", "plans").err


@pytest.mark.usefixtures("here")
@pytest.mark.parametrize("question", QUESTIONS, ids=" ".join)
def test_the_year_of_the_plan_is_in_what_is_shown(osl: Osl, question: tuple[str, ...]) -> None:
    plan("2023.yaml", 2023)
    out = on(osl, *question, "--year", "2023").out
    assert question[:1] == ("export",) or "2023" in out.splitlines()[0]


STRETCHES = [
    # years with a plan, words, what is shown, what the line names
    ((2023,), "agenda --from 2023-12-01 --to 2024-01-31", 2023, ["2024"]),
    ((2023, 2024), "agenda --from 2023-12-01 --to 2024-01-31", 2023, []),
    ((2023, 2024), "agenda --from 2024-01-01 --to 2024-01-31", 2024, []),
    ((2023, 2024), "agenda --from 2023-03-01", 2023, []),
    ((2023, 2024), "agenda --to 2023-03-01", 2023, []),
    ((2023, 2026), "agenda --from 2024-01-01 --to 2024-02-01", 2026, ["2024", "osl new 2024"]),
    ((2023, 2025), "agenda --from 2024-01-01 --to 2024-02-01", 2025, ["2024", "osl new 2024"]),
    ((2023,), "agenda --from 2021-01-01 --to 2026-02-01", 2023, ["2021, 2022, 2024, 2025, 2026"]),
    ((2023, 2024), "agenda --year 2023 --from 2023-12-01 --to 2024-01-31", 2023, ["2024"]),
    ((2023, 2024), "agenda --year 2023 --from 2024-01-01 --to 2024-01-31", 2023, ["2024"]),
    ((2023, 2024), "agenda --plan plans/2023.yaml --from 2023-12-01 --to 2024-01-31", 2023, ["2024"]),
    ((2023, 2024), "report --from 2024-01-01 --to 2024-03-01", 2024, []),
    ((2023, 2024), "report --from 2023-05-01", 2023, []),
    ((2023, 2026), "report --quarter 1", 2026, []),
    ((2023, 2026), "agenda --month 2", 2026, []),
]  # fmt: skip


@pytest.mark.usefixtures("here")
@pytest.mark.parametrize(("years", "words", "shown", "named"), STRETCHES, ids=[one[1] for one in STRETCHES])
def test_the_days_asked_about_choose_the_plan_and_a_line_names_years_that_were_not_read(
    osl: Osl, years: tuple[int, ...], words: str, shown: int, named: list[str]
) -> None:
    for year in years:
        plan(f"{year}.yaml", year)
    found = on(osl, *words.split(), "--format", "json")
    assert json.loads(found.out)["plan"]["year"] == shown
    assert found.err.count("\n") == bool(named)
    assert all(words in found.err for words in named)


@pytest.mark.usefixtures("here")
def test_a_plan_that_the_variable_names_keeps_other_years_out(
    osl: Osl, monkeypatch: pytest.MonkeyPatch
) -> None:
    plan("2023.yaml", 2023), plan("2024.yaml", 2024)
    monkeypatch.setenv("OSL_PLAN", "plans/2023.yaml")
    assert "2024" in on(osl, "agenda", "--from", "2023-12-01", "--to", "2024-01-31").err
    assert on(osl, "list").err == ""
    refused = on(osl, "list", "--year", "2024")
    assert (refused.code, "--plan plans" in refused.err) == (2, True)
    monkeypatch.setenv("OSL_PLAN", "plans")
    assert on(osl, "list", "--year", "2024").code == 0


def test_an_edit_goes_to_the_plan_of_its_date(osl: Osl, here: Path) -> None:
    plan("2025.yaml", 2025), plan("2026.yaml", 2026)
    assert on(osl, "done", "a", "--on", "2025-12-30").err == ""
    assert "closed_on: 2025-12-30" in (here / "plans" / "2025.yaml").read_text(encoding="utf-8")
    assert on(osl, "done", "a", "--on", "2026-01-03", "--year", "2025").err == ""
    assert "status" not in (here / "plans" / "2026.yaml").read_text(encoding="utf-8")


@pytest.mark.usefixtures("here")
def test_a_refusal_is_one_line_even_where_there_is_no_plan_of_the_day(osl: Osl) -> None:
    plan("2023.yaml", 2023)
    for words in (("show", "nie"), ("start", "nie"), ("done", "a", "--on", "x")):
        found = on(osl, *words)
        assert (found.code, found.out, found.err.count("\n")) == (2, "", 1), words


# a task that an error hides


@pytest.mark.usefixtures("here")
@pytest.mark.parametrize(
    "task",
    [
        "  - &x {id: b, title: B, audiences: [all], when: maj}\n",
        "  - {id: [b], title: B, audiences: [all], when: maj}\n",
        "  - b\n",
    ],
)
@pytest.mark.parametrize("words", [("start", "b"), ("done", "b"), ("show", "b"), ("log", "b", "x")])
def test_where_errors_may_hide_the_task_the_line_says_so(osl: Osl, task: str, words: tuple[str, ...]) -> None:
    path = plan("2026.yaml")
    path.write_text(path.read_text(encoding="utf-8") + task, encoding="utf-8")
    found = on(osl, *words)
    assert (found.code, found.out) == (2, "")
    assert 'there is no task "b"' in found.err
    assert f"osl validate {path}" in found.err.splitlines()[-1]


@pytest.mark.usefixtures("here")
def test_in_a_plan_without_errors_nothing_is_said_of_errors(osl: Osl) -> None:
    plan("2026.yaml")
    assert "validate" not in on(osl, "start", "b").err


# the pure functions


def heads(*years: int | None) -> list[PlanHead]:
    return [PlanHead(Path(f"{number}.yaml"), year) for number, year in enumerate(years)]


@pytest.mark.parametrize(
    ("years", "year", "wanted", "meant"),
    [
        ((2022, 2023), 2022, (2023,), 2022),
        ((2022, 2023), 2030, (2023,), None),
        ((2022, 2023, 2024), None, (2022, 2023), 2022),
        ((2022, 2023, 2024), None, (2030, 2023), 2023),
        ((2022, None, 2024), None, (2030, 2031), 2024),
        ((None,), None, (2030,), None),
        ((), None, (2030,), None),
    ],
)
def test_the_year_that_is_meant(
    years: tuple[int | None, ...], year: int | None, wanted: tuple[int, ...], meant: int | None
) -> None:
    assert year_meant(heads(*years), year, wanted) == meant


def test_the_plan_that_counts_comes_first() -> None:
    some = [PlanHead(Path(f"{n}.yaml"), 2026, version) for n, version in enumerate(("1", None, "3", "2"))]
    assert [one.version for one in of_year(some, 2026)] == ["3", "2", "1", None]
    assert best(some, 2026) == (some[2], ())
    with pytest.raises(OslError, match="different organisations"):
        best([one._replace(organisation=str(n)) for n, one in enumerate(some)], 2026)


def test_versions_are_compared_whatever_is_mixed() -> None:
    rising = [None, "1", "1.2", "1.10", "v2", "2a", "wersja 3", "9" * 4301, "1" + "0" * 4301]
    assert sorted(rising[1::2] + rising[::2], key=version_key) == rising
    assert version_key("Wersja 2") == version_key("2") == version_key("v. 02")
    assert version_key("²") == version_key("2")


@pytest.mark.usefixtures("here")
def test_a_long_number_is_a_version_for_a_file_too() -> None:
    assert head(plan("a.yaml", 2026, "version: " + "7" * 4301)).version == "7" * 4301


def test_many_years_are_said_as_a_stretch() -> None:
    choice = Choice(Path("plans/2023.yaml"), "folder", 2023, (), (2023,))
    said = list(remarks(choice, 2023, (date(2024, 1, 1), date(2999, 1, 1)), date(2023, 1, 1), None))
    assert [str(one) for one in said] == [
        "there is no plan for 2024–2999; this is the plan for 2023 (for a new one: osl new 2024)"
    ]


def test_a_year_without_a_plan_is_not_advised_beside_a_chosen_year() -> None:
    choice = Choice(Path("plans/2023.yaml"), "year", 2023, (), (2023, 2024))
    said = list(remarks(choice, 2023, (date(2024, 12, 30), date(2025, 1, 5)), date(2023, 1, 1), None))
    assert [str(one) for one in said] == [
        "there is no plan for 2025; this is the plan for 2023 (for a new one: osl new 2025)",
        "only the plan for 2023 was read, not one for 2024 (to see that: --year 2024)",
    ]


def test_a_new_plan_is_offered_only_for_a_year_that_can_have_one() -> None:
    choice = Choice(Path("plans/2023.yaml"), "folder", 2023, (), (2023,))
    for year, offer in ((9999, ""), (1800, ""), (2999, " (for a new one: osl new 2999)")):
        said = list(remarks(choice, 2023, (date(year, 1, 1), date(year, 1, 2)), date(2023, 1, 1), None))
        assert [str(one) for one in said] == [
            f"there is no plan for {year}; this is the plan for 2023{offer}"
        ]
