"""Filters: which tasks each of them chooses, together and repeated, in every question and document."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING

import pytest
from conftest import process

if TYPE_CHECKING:
    from pathlib import Path

    from conftest import Osl

PLAN = """\
year: 2026
title: Plan pracy
organisation: GOK
audiences:
  ngo: Organizacje
  mieszkancy: Mieszkańcy
  seniorzy: {name: Seniorzy, within: mieszkancy}
tasks:
  - id: piknik
    title: Piknik rodzinny
    section: Integracja
    audiences: [ngo]
    when: 5 maja
    responsible: Anna Kowalska
    place: remiza OSP Kłucze
    partners: [KGW Zalesie, Szkoła]
  - id: klub
    title: Klub seniora
    section: Seniorzy i młodzi
    audiences: [seniorzy]
    when: raz w miesiącu
    responsible: Jan Nowak
    notes: klucz u Łucji
  - id: zebranie
    title: Zebranie
    section: Integracja społeczna
    activities: [Wybór zarządu]
    audiences: [ngo, mieszkancy]
    when: do ustalenia
    place: sala
    status: done
    closed_on: 2026-01-05
    log: [{on: 2026-01-05, what: "Wybrano prezesa", people: 12}]
  - id: kampania
    title: Kampania
    audiences: [mieszkancy]
    when: na bieżąco
    reason: ""
    condition: uzależnione od dotacji
unplanned:
  - id: festyn
    title: Festyn
    section: Integracja
    audiences: [ngo]
    when: 2 maja
    place: Park
""".replace('    reason: ""\n', "")
ALL = ["piknik", "klub", "zebranie", "kampania", "festyn"]


@pytest.fixture
def plan(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    path = tmp_path / "2026.yaml"
    path.write_text(PLAN, encoding="utf-8")
    monkeypatch.setenv("OSL_PLAN", str(path))
    return path


def chosen(osl: Osl, *words: str, question: str = "list") -> list[str]:
    result = osl(question, *words, "--format", "json", "--as-of", "2026-06-01")
    assert result.code == 0, result.err
    return [task["id"] for task in json.loads(result.out)["tasks"]]


@pytest.mark.usefixtures("plan")
@pytest.mark.parametrize(
    ("words", "ids"),
    [
        ("", ALL),
        ("--audience ngo", ["piknik", "zebranie", "festyn"]),
        ("--audience NGO", ["piknik", "zebranie", "festyn"]),
        ("--audience Mieszkańcy,Ngo", ["piknik", "klub", "zebranie", "kampania", "festyn"]),
        ("--audience mieszkancy", ["klub", "zebranie", "kampania"]),
        ("--audience seniorzy,ngo", ["piknik", "klub", "zebranie", "festyn"]),
        ("--status open", ["piknik", "klub", "kampania"]),
        ("--status otwarte --audience ngo", ["piknik"]),
        ("--status niezakończone --audience ngo", ["piknik"]),
        ("--status zrealizowane", ["zebranie", "festyn"]),
        ("--status po-terminie", ["piknik"]),
        ("--status OPEN", ["piknik", "klub", "kampania"]),
        ("--kind Dates", ["piknik", "festyn"]),
        ("--section MŁODZI", ["klub"]),
        ("--status overdue,done", ["piknik", "zebranie", "festyn"]),
        ("--kind dates", ["piknik", "festyn"]),
        ("--kind cyklicznie --kind vague", ["klub", "zebranie"]),
        ("--responsible anna", ["piknik"]),
        ("--responsible kowal --responsible nowak", ["piknik", "klub"]),
        ("--section integracja", ["piknik", "festyn"]),
        ("--section INTEGR", ["piknik", "zebranie", "festyn"]),
        ("--section mlodzi", ["klub"]),
        ("--place klucze", ["piknik"]),
        ("--place sala --place park", ["zebranie", "festyn"]),
        ("--partner szkola", ["piknik"]),
        ("--partner zal", ["piknik"]),
        ("--find lucji", ["klub"]),
        ("--find ZARZĄDU", ["zebranie"]),
        ("--find prezes", ["zebranie"]),
        ("--find dotacj --find festyn", ["kampania", "festyn"]),
        ("--find integracja", ["piknik", "zebranie", "festyn"]),
        ("--find integracja --status open", ["piknik"]),
        ("--find nothing-of-the-kind", []),
        ("--status cancelled", []),
        ("--place klucze --responsible jan", []),
    ],
)
def test_a_filter_takes_any_of_its_values_and_all_filters_together(
    osl: Osl, words: str, ids: list[str]
) -> None:
    assert chosen(osl, *words.split()) == ids


@pytest.mark.usefixtures("plan")
def test_every_question_takes_filters(osl: Osl) -> None:
    assert chosen(osl, "--place", "park", "--month", "5", question="agenda") == ["festyn"]
    assert chosen(osl, "--section", "integracja", question="timeline") == ["piknik", "festyn"]
    assert chosen(osl, "--responsible", "anna", question="overdue") == ["piknik"]
    counts = json.loads(osl("summary", "--audience", "ngo", "--format", "json", "--as-of", "2026-06-01").out)
    assert (counts["tasks"], counts["unplanned"], counts["states"]["done"]) == (2, 1, 1)
    report = json.loads(osl("report", "--place", "sala", "--format", "json", "--as-of", "2026-06-01").out)
    assert [task["id"] for task in report["tasks"]] == ["zebranie"]
    assert osl("--place", "park", "--as-of", "2026-05-10").out.startswith(
        "10–23 May 2026 · Plan pracy · only: park\n"
    )


@pytest.mark.usefixtures("plan")
def test_what_was_chosen_is_in_the_title_and_in_the_document(osl: Osl) -> None:
    screen = osl("list", "--audience", "ngo", "--find", "[b]\x1b[31m").out
    assert screen.startswith("Tasks for 2026 · Plan pracy · only: Organizacje, [b]\\u001b[31m\n")
    page = osl("export", "-f", "html", "--place", "park", "--columns", "title,unplanned").out
    assert "<p>only: park</p>" in page
    assert "Piknik" not in page
    assert "only: szkoła" in osl("report", "-f", "markdown", "--partner", "szkoła").out
    several = ("--status", "done,otwarte", "--audience", "seniorzy,organizacje", "--kind", "span")
    title = osl("list", *several, lang="pl").out.splitlines()[0]
    assert title.endswith(" · tylko: Seniorzy, Organizacje, zrealizowane, niezakończone, okres")
    report = osl("report", "-f", "html", "--status", "not-started", "--status", "done", lang="pl").out
    assert "<p>tylko: nierozpoczęte, zrealizowane</p>" in report
    assert "DTSTART" in (calendar := osl("export", "-f", "ics", "--place", "klucze").out)
    assert "Piknik" in calendar
    assert "Festyn" not in calendar


@pytest.mark.usefixtures("plan")
def test_a_document_is_chosen_by_private_keys_only_if_that_was_asked_for(osl: Osl) -> None:
    for command in ("export", "report"):
        refused = osl(command, "-f", "markdown", "--responsible", "anna")
        assert (refused.code, refused.out) == (2, "")
        assert refused.err == "osl: --responsible chooses by a key that is not published; add --private\n"
        assert "Piknik" in osl(command, "-f", "markdown", "--responsible", "anna", "--private").out
        assert "Klub" not in osl(command, "-f", "markdown", "--find", "lucji").out
        assert "Klub" in osl(command, "-f", "markdown", "--find", "lucji", "--private").out


@pytest.mark.usefixtures("plan")
@pytest.mark.parametrize(
    ("words", "said"),
    [
        (("--responsible", "ana"), 'did you mean "Anna Kowalska"?'),
        (("--section", "xyz"), "it has:\n  Integracja, Seniorzy i młodzi, Integracja społeczna"),
        (("--place", "owska"), 'there is no "owska" in the plan; it has:\n  remiza OSP Kłucze, sala, Park'),
        (("--partner", ""), 'there is no "" in the plan; it has:\n  KGW Zalesie, Szkoła'),
        (("--kind", "cyclic"), "allowed: span, dates, deadline, recurring, continuous, vague"),
        (("--find", " "), "--find needs a word to look for"),
    ],
)  # fmt: skip
def test_a_value_that_the_plan_does_not_have_is_refused(osl: Osl, words: tuple[str, str], said: str) -> None:
    result = osl("list", *words)
    assert (result.code, result.out) == (2, "")
    assert words[0] in result.err
    assert result.err.endswith(f"{said}\n")


def test_of_many_values_ten_are_named(osl: Osl, plan: Path) -> None:
    tasks = "".join(
        f"  - {{id: t{n}, title: T, audiences: [a], when: maj, place: Sala {n}}}\n" for n in range(1, 13)
    )
    plan.write_text(f"year: 2026\ntitle: P\naudiences: {{a: A}}\ntasks:\n{tasks}", encoding="utf-8")
    err = osl("list", "--place", "kino").err
    assert 'there is no "kino" in the plan; it has 12, among them:\n  Sala 1, ' in err
    assert err.endswith("Sala 10\n")


@pytest.mark.usefixtures("plan")
def test_an_empty_answer_says_which_filter_emptied_it(osl: Osl) -> None:
    out = osl("list", "--place", "sala", "--status", "open").out
    assert out.endswith("\n\nNo task matches all of: --status, --place.\n")
    assert osl("timeline", "--find", "nic").out.endswith("\n\nNo task matches --find.\n")


@pytest.mark.usefixtures("plan")
@pytest.mark.parametrize(
    ("words", "named"),
    [
        ("--audience ngo --place sala --status open", "all of: --status, --place"),
        ("--place sala --place remiza --status open --find klub", "all of: --place, --find"),
        ("--kind recurring --audience ngo --responsible jan", "all of: --audience, --kind"),
        ("--status open --status done --find nic --place sala", "--find"),
        ("--section integracja --responsible anna --kind vague", "all of: --kind, --responsible"),
    ],
)
def test_the_fewest_filters_that_leave_nothing_together_are_named(osl: Osl, words: str, named: str) -> None:
    day = ("--as-of", "2026-01-10")
    for command in ("list", "timeline", "summary"):
        assert osl(command, *words.split(), *day).out.endswith(f"\n\nNo task matches {named}.\n")
    for command in ("export --private --format markdown", "report --private --format html"):
        found = osl(*command.split(), *words.split(), *day)
        assert (found.code, found.err) == (0, f"osl: no task matches {named}\n")
        assert "no tasks yet" not in found.out


@pytest.mark.usefixtures("plan")
def test_a_filter_before_a_command_is_not_dropped(osl: Osl) -> None:
    result = osl("--audience", "ngo", "list")
    assert (result.code, result.out) == (2, "")
    assert result.err.startswith("osl: --audience goes after the command: osl list --audience …")


def test_several_plans_are_filtered_each_and_an_unknown_value_is_one_that_none_has(
    osl: Osl, plan: Path
) -> None:
    other = plan.parent / "other.yaml"
    other.write_text(
        PLAN.replace("GOK", "CUS").replace("Park", "Rynek").replace("Plan pracy", "Inny"), encoding="utf-8"
    )
    words = ("summary", str(plan), str(other), "--format", "json")
    found = json.loads(osl(*words, "--place", "rynek").out)
    assert [(one["title"], one["unplanned"]) for one in found["plans"]] == [("Plan pracy", 0), ("Inny", 1)]
    result = osl(*words, "--place", "kino")
    assert (result.code, result.out) == (2, "")
    assert result.err.startswith('osl: --place: there is no "kino" in the plan')
    assert osl(*words, "--status", "xyz").code == 2


@pytest.mark.usefixtures("plan")
@pytest.mark.parametrize(
    ("words", "offered"),
    [
        ("osl list --section Integ", {"Integracja", "Integracja społeczna"}),
        ("osl agenda --responsible ", {"Anna Kowalska", "Jan Nowak"}),
        ("osl export --place s", {"sala"}),
        ("osl report --kind rec", {"recurring"}),
        ("osl timeline --status op", {"open"}),
    ],
)
def test_completion_offers_the_values_that_the_plan_has(plan: Path, words: str, offered: set[str]) -> None:
    env = {"_OSL_COMPLETE": "complete_fish", "_TYPER_COMPLETE_ARGS": words, "OSL_PLAN": str(plan),
           "_TYPER_COMPLETE_FISH_ACTION": "get-args"}  # fmt: skip
    assert {line.split("\t")[0] for line in process(env=env).out.splitlines()} == offered


@pytest.mark.usefixtures("plan")
def test_a_group_whose_id_and_another_whose_name_are_meant_is_not_guessed(osl: Osl, plan: Path) -> None:
    plan.write_text(PLAN.replace("mieszkancy: Mieszkańcy", "mieszkancy: NGO"), encoding="utf-8")
    assert osl("list", "--audience", "Ngo").err.startswith(
        'osl: there is no audience "Ngo"; did you mean ngo?'
    )
    assert chosen(osl, "--audience", "ngo") == ["piknik", "zebranie", "festyn"]


@pytest.mark.usefixtures("plan")
@pytest.mark.parametrize(
    ("typed", "meant"),
    [
        ("list --sort WHEN", "list --sort when"),
        ("list --format CSV", "list --format csv"),
        ("show KLUB", "show klub"),
        ("--lang PL show Klub", "--lang pl show klub"),
        (
            "validate --format Json --select Clash,ODD-SPACES",
            "validate --format json --select clash,odd-spaces",
        ),
        ("rules Odd-Spaces", "rules odd-spaces"),
        ("completion Bash", "completion bash"),
        ("set Klub audiences=NGO,SENIORZY --dry-run", "set klub audiences=ngo,seniorzy --dry-run"),
        ("remove KAMPANIA --yes --dry-run", "remove kampania --yes --dry-run"),
    ],
)
def test_capitals_and_diacritics_make_no_difference_in_what_has_a_name(
    osl: Osl, typed: str, meant: str
) -> None:
    result = osl(*typed.split())
    assert (result.code, result.err) == (0, "")
    assert result.out == osl(*meant.split()).out


@pytest.mark.usefixtures("plan")
def test_removing_without_a_question_takes_a_whole_id_in_capitals(osl: Osl) -> None:
    beginning = osl("remove", "KAMP", "--yes")
    assert beginning.err == 'osl: "KAMP" is the beginning of an id; with --yes write it whole: kampania\n'
    assert osl("remove", "KAMPANIA", "--yes").code == 0
    assert "kampania" not in chosen(osl)


def test_rules_in_the_settings_may_have_capitals(osl: Osl, plan: Path) -> None:
    plan.write_text(PLAN.replace("Piknik rodzinny", "Piknik  rodzinny"), encoding="utf-8")
    plan.with_name("osl.toml").write_text(
        'select = ["Odd-Spaces", "clash"]\nignore = ["ODD-SPACES"]\n', encoding="utf-8"
    )
    assert osl("validate", str(plan), "--strict").code == 0
