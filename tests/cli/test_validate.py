"""`osl validate` as people, editors and programs meet it."""

from __future__ import annotations

import json
import os
import re
from typing import TYPE_CHECKING, Any

import pytest
from conftest import ROOT, Osl
from jsonschema import Draft4Validator, Draft7Validator

if TYPE_CHECKING:
    from pathlib import Path

GOOD = """\
year: 2023
title: Plan
audiences:
  seniorzy: Seniorzy
tasks:
  - id: bal
    title: Bal
    audiences: [seniorzy]
    when: maj
"""
BAD = GOOD.replace("[seniorzy]", "[senorzy]").replace("Bal", "Bal  x")


def write(file: Path, text: str) -> str:
    file.write_text(text, encoding="utf-8")
    return f"plans/{file.name}"


def test_text_shows_the_line_the_place_and_what_to_type(osl: Osl, plans: Path) -> None:
    found = osl("validate", write(plans / "2023.yaml", BAD))
    assert (found.code, found.err) == (1, "")
    assert found.out == (
        'plans/2023.yaml:7:12: warning[odd-spaces]: 2 spaces after "Bal"\n'
        "  7 |     title: Bal  x\n"
        "    |               ^^\n"
        '  hint: write "Bal x"\n'
        "\n"
        'plans/2023.yaml:8:17: error[unknown-audience]: audience "senorzy" is not declared\n'
        "  8 |     audiences: [senorzy]\n"
        "    |                 ^^^^^^^\n"
        "  4 |   seniorzy: Seniorzy\n"
        '    |   -------- "seniorzy" is declared here\n'
        '  hint: did you mean "seniorzy"?\n'
        "\n"
        "1 error and 1 warning in 1 file\n"
    )


def test_in_polish(osl: Osl, plans: Path) -> None:
    found = osl("validate", write(plans / "2023.yaml", BAD), lang="pl").out
    assert (
        "plans/2023.yaml:8:17: błąd[unknown-audience]: grupa adresatów „senorzy” nie jest zadeklarowana\n"
        in found
    )
    assert found.endswith("1 błąd i 1 ostrzeżenie w 1 pliku\n")


def test_all_is_well(osl: Osl, plans: Path) -> None:
    found = osl("validate", write(plans / "2023.yaml", GOOD))
    assert (found.code, found.err) == (0, "")
    assert found.out == "No problems found: 1 file, 1 task.\n"


def test_short_is_what_an_errorformat_of_vim_reads(osl: Osl, plans: Path) -> None:
    lines = osl("validate", "--format", "short", write(plans / "2023.yaml", BAD)).out.splitlines()
    # errorformat=%f:%l:%c:\ %t%*[^:]:\ %m
    read = [re.fullmatch(r"(.+?):(\d+):(\d+): ([ew])[^:]*: (.+)", line) for line in lines]
    assert [match and match.group(1, 2, 3, 4) for match in read] == [
        ("plans/2023.yaml", "7", "12", "w"),
        ("plans/2023.yaml", "8", "17", "e"),
    ]


def test_json_is_that_of_the_contract(osl: Osl, plans: Path) -> None:
    found = json.loads(osl("validate", "--format", "json", write(plans / "2023.yaml", BAD)).out)
    assert {key: found[key] for key in ("version", "files", "errors", "warnings")} == {
        "version": 1, "files": 1, "errors": 1, "warnings": 1,
    }  # fmt: skip
    problem = found["problems"][1]
    assert problem == {
        "rule": "unknown-audience", "severity": "error", "file": "plans/2023.yaml",
        "line": 8, "column": 17, "end_line": 8, "end_column": 24,
        "message": 'audience "senorzy" is not declared', "hint": 'did you mean "seniorzy"?',
        "related": [{"line": 4, "column": 3, "message": '"seniorzy" is declared here'}],
        "focus": None,
    }  # fmt: skip
    assert found["problems"][0]["focus"] == {"line": 7, "column": 15, "end_line": 7, "end_column": 17}


def runner(line: str) -> tuple[str, dict[str, str], str]:
    """What the runner of GitHub Actions takes from a line: its own rules for the escapes."""
    match = re.fullmatch(r"::(\w+)(?: (.*?))?::(.*)", line)
    assert match
    pairs = dict(pair.split("=", 1) for pair in (match[2] or "").split(","))

    def undone(text: str, codes: str) -> str:
        for code, character in zip(codes.split(), "\r\n:,", strict=False):
            text = text.replace(code, character)
        return text.replace("%25", "%")

    values = {key: undone(value, "%0D %0A %3A %2C") for key, value in pairs.items()}
    return match[1], values, undone(match[3], "%0D %0A")


def test_github_annotations_come_through_the_runners_own_reading(osl: Osl, plans: Path) -> None:
    name = write(plans / "a,b: 100%.yaml", BAD.replace("senorzy", "50%,a::b"))
    lines = osl("validate", "--format", "github", name).out.splitlines()
    level, values, message = runner(next(line for line in lines if "unknown-audience" in line))
    assert (level, values["file"], values["line"], values["col"]) == ("error", name, "8", "17")
    assert message.startswith('audience "50%" is not declared\nhint: ')


def test_in_github_actions_both_are_printed(osl: Osl, plans: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("GITHUB_ACTIONS", "true")
    name = write(plans / "2023.yaml", BAD)
    both = osl("validate", name).out
    assert "1 error and 1 warning in 1 file\n::warning file=plans/2023.yaml" in both
    assert "::" not in osl("validate", "--format", "text", name).out


def test_sarif_passes_its_published_schema(osl: Osl, plans: Path) -> None:
    schema: Any = json.loads(
        (ROOT / "tests" / "data" / "sarif-schema-2.1.0.json").read_text(encoding="utf-8")
    )
    name = write(plans / "a b.yaml", BAD)
    log = json.loads(osl("validate", "--format", "sarif", name, "plans/none.yaml").out)
    validator = Draft4Validator if "draft-04" in schema["$schema"] else Draft7Validator
    assert [error.message for error in validator(schema).iter_errors(log)] == []
    results = log["runs"][0]["results"]
    assert [result["ruleId"] for result in results] == ["odd-spaces", "unknown-audience"]
    place = results[1]["locations"][0]["physicalLocation"]
    assert place["artifactLocation"]["uri"] == "plans/a%20b.yaml"
    assert place["region"] == {"startLine": 8, "startColumn": 17, "endLine": 8, "endColumn": 24}
    assert not log["runs"][0]["invocations"][0]["executionSuccessful"]


def test_no_file_means_every_plan_of_the_folder_found(osl: Osl, plans: Path) -> None:
    write(plans / "2022.yaml", GOOD.replace("2023", "2022"))
    write(plans / "2023.yaml", GOOD)
    assert osl("validate").out == "No problems found: 2 files, 2 tasks.\n"
    assert osl("validate", "--year", "2022").out.startswith("No problems found: 1 file, ")


def test_standard_input(osl: Osl) -> None:
    assert osl("validate", "-", stdin=GOOD.encode()).code == 0
    found = osl("validate", "-", "--format", "short", stdin=BAD.encode())
    assert (found.code, found.out.splitlines()[0][:9]) == (1, "-:7:12: w")


def test_a_file_that_cannot_be_opened_is_reported_after_the_others(osl: Osl, plans: Path) -> None:
    found = osl("validate", "plans/none.yaml", write(plans / "2023.yaml", BAD))
    assert found.code == 2
    assert "1 error and 1 warning in 1 file\n" in found.out
    assert found.err == "osl: there is no file plans/none.yaml\n"


@pytest.mark.skipif(os.name == "nt", reason="Windows asks for a right of its own to make links")
def test_a_link_that_leads_nowhere_is_reported_too(osl: Osl, plans: Path) -> None:
    write(plans / "2023.yaml", GOOD)
    (plans / "2024.yaml").symlink_to("nowhere.yaml")
    found = osl("validate", "plans")
    assert found.code == 2
    assert found.out.startswith("No problems found: 1 file, ")
    assert found.err == "osl: there is no file plans/2024.yaml\n"


def test_standard_input_named_twice_is_read_once(osl: Osl) -> None:
    assert osl("validate", "-", "-", stdin=GOOD.encode()).out.startswith("No problems found: 1 file, ")


def test_a_choice_of_no_rule_is_refused(osl: Osl, plans: Path) -> None:
    name = write(plans / "2023.yaml", BAD)
    for nothing in ("", " , "):
        found = osl("validate", name, "--select", nothing)
        assert (found.code, found.out) == (2, "")
        assert found.err.startswith('osl: there is no rule ""; the rules:\n  not-text, ')


def test_a_folder_without_plans_is_reported(osl: Osl, plans: Path) -> None:
    found = osl("validate", plans.name)
    assert found.code == 2
    assert found.err == "osl: no plan in the folder plans: it contains no .yaml file\n"


def test_two_plans_of_one_year(osl: Osl, plans: Path) -> None:
    names = write(plans / "2023.yaml", GOOD), write(plans / "kopia.yaml", GOOD)
    found = osl("validate", *names)
    assert found.code == 0
    assert found.out == (
        'plans/kopia.yaml:1:7: warning[same-year]: "plans/2023.yaml" is also a plan for 2023 '
        "of the same organisation\n"
        "  1 | year: 2023\n"
        "    |       ^^^^\n"
        "  plans/2023.yaml:\n"
        "  1 | year: 2023\n"
        "    |       ---- the first one is here\n"
        '  hint: give the newer one a "version" of its own, or delete one\n'
        "\n"
        "1 warning in 2 files\n"
    )
    silenced = write(plans / "kopia.yaml", GOOD.replace("2023\n", "2023 # osl: ignore[same-year]\n", 1))
    assert osl("validate", names[0], silenced).out.startswith("No problems found")
    assert osl("validate", silenced).out.startswith("No problems found")
    assert osl("validate", names[0], names[0]).out.startswith("No problems found: 1 file")


def test_organisations_are_the_same_however_they_are_written(osl: Osl, plans: Path) -> None:
    for other, found in (("GMINA  klucze", 1), ("Gmina Kłucze", 1), ("Gmina Klucze 2", 0)):
        names = [
            write(plans / f"{n}.yaml", GOOD.replace("title:", f"organisation: {name}\ntitle:", 1))
            for n, name in enumerate(("Gmina Klucze", other))
        ]
        assert osl("validate", *names).out.count("[same-year]") == found


def test_choice_of_rules(osl: Osl, plans: Path) -> None:
    name = write(plans / "2023.yaml", BAD)
    assert osl("validate", name, "--ignore", "unknown-audience").code == 0
    assert osl("validate", name, "--ignore", "unknown-audience", "--strict").code == 1
    assert osl("validate", name, "--ignore", "unknown-audience,odd-spaces").out.startswith(
        "No problems found"
    )
    assert "odd-spaces" not in osl("validate", name, "--select", "unknown-audience,clash").out
    refused = osl("validate", name, "--select", "odd-space")
    assert (refused.code, refused.out) == (2, "")
    assert "did you mean odd-spaces?" in refused.err


@pytest.mark.parametrize(
    ("broken", "rule"),
    [
        (GOOD + "  - id: [\n", "yaml-syntax"), (GOOD + "---\nyear: 2024\n", "unsupported-yaml"),
        (GOOD.replace("Bal", "B\x07al"), "not-text"), ("", "empty-value"), ("text\n", "wrong-type"),
    ],
)  # fmt: skip
def test_what_keeps_a_file_from_being_read_is_always_reported(
    osl: Osl, plans: Path, broken: str, rule: str
) -> None:
    name = write(plans / "2023.yaml", broken)
    for options in (("--ignore", rule), ("--select", "clash")):
        found = osl("validate", name, *options)
        assert (found.code, f"error[{rule}]" in found.out) == (1, True), options


@pytest.mark.parametrize(
    ("name", "year"), [("2031.yaml", "2031"), ("plan-2019-v2.yaml", "2019"), ("a.yaml", "2024")]
)
def test_an_empty_file_names_the_command_for_its_year(osl: Osl, plans: Path, name: str, year: str) -> None:
    found = osl("--as-of", "2024-05-01", "validate", write(plans / name, ""))
    assert found.out.count(f"hint: delete it and start a plan with: osl new {year}\n") == 1


def test_what_is_not_selected_leaves_its_ignore_alone(osl: Osl, plans: Path) -> None:
    name = write(plans / "2023.yaml", GOOD.replace("Bal\n", "Bal  x # osl: ignore[odd-spaces]\n"))
    assert osl("validate", name, "--strict").code == 0
    assert osl("validate", name, "--strict", "--select", "clash,unused-ignore").code == 0


def test_a_thousand_of_a_rule_are_printed_and_all_are_counted(osl: Osl) -> None:
    tasks = "".join(f"  - {{id: a{n}, title: t, audiences: [x], when: maj}}\n" for n in range(1500))
    text = (
        GOOD.split("  - id", maxsplit=1)[0]
        + "  - {id: a, title: t, audiences: [seniorzy], when: maj}\n"
        + tasks
    )
    found = osl("validate", "-", stdin=text.encode()).out
    assert found.count("unknown-audience") == 1000
    assert found.endswith("… and 500 more problems like these\n\n1500 errors in 1 file\n")


def test_nothing_in_a_plan_acts_on_the_terminal(osl: Osl) -> None:
    text = GOOD.replace("Bal\n", '"B\\e[31m\u202e\\u202e"\n    \u202ex: "\u200f"\n')
    for form in ("text", "short", "github", "json", "sarif"):
        found = osl("validate", "-", "--format", form, stdin=text.encode()).out
        assert not {"\x1b", "\u202e", "\u200f"} & set(found), form


def test_a_narrow_terminal_shows_the_part_that_matters(
    osl: Osl, plans: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("COLUMNS", "40")
    name = write(
        plans / "2023.yaml", GOOD.replace("Bal\n", "Bal " + "słowo " * 15 + " koniec " + "dalej " * 15 + "\n")
    )
    lines = osl("validate", name).out.splitlines()
    assert all(len(line) <= 40 for line in lines[1:3])
    start = lines[2].index("^")
    assert lines[1][start : start + 2] == "  "
    assert lines[1].startswith("  7 | …")
    assert lines[1].endswith("…")


def test_wide_and_combining_characters_and_tabs_keep_the_mark_in_place(osl: Osl) -> None:
    text = GOOD.replace("Bal\n", "日本e\u0301\t\tx  y\n")
    lines = osl("validate", "-", stdin=text.encode()).out.splitlines()
    from osl.render.width import width

    assert width(lines[1].partition("  y")[0]) == lines[2].index("^")


def test_a_page_and_the_list_of_rules(osl: Osl) -> None:
    assert "unknown-audience     error    Undeclared audience\n" in osl("rules").out
    polish = osl("rules", "clash", lang="pl").out
    assert polish.startswith("ostrzeżenie[clash]\n\nDwa zadania w jednym miejscu")
    refused = osl("rules", "clas")
    assert (refused.code, refused.out) == (2, "")
    assert "did you mean clash?" in refused.err


@pytest.mark.parametrize("lang", ["pl", "en"])
def test_the_page_of_a_rule_shows_the_comment_that_silences_it(osl: Osl, lang: str) -> None:
    from osl.rules import RULES

    for rule in RULES:
        assert osl("rules", rule, lang=lang).out.endswith(f"\n\n    # osl: ignore[{rule}]\n"), rule


def test_the_help_of_list_names_a_pager(osl: Osl) -> None:
    for lang in ("pl", "en"):
        assert "osl list | less -S" in osl("list", "--help", lang=lang).out


@pytest.mark.skipif(os.name == "nt", reason="Windows has no pseudo-terminals")
def test_the_count_is_broken_between_words_in_a_narrow_window(tmp_path: Path) -> None:
    from terminal import on_terminal, without_escapes

    plan = tmp_path / "2023.yaml"
    plan.write_bytes((ROOT / "plans/2023.yaml").read_bytes())
    code, screen = on_terminal("validate", str(plan), "--lang", "pl", width=30)
    assert (code, without_escapes(screen)) == (0, "Nie znaleziono problemów:\n  1 plik, 12 zadań.\n")
