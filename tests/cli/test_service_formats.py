"""`osl validate` for services that show problems in a change: GitLab, JUnit, GitHub, SARIF."""

from __future__ import annotations

import json
from datetime import date
from typing import TYPE_CHECKING, Any
from xml.etree import ElementTree as ET

import pytest
from jsonschema import Draft7Validator

from osl.checking.check import check
from osl.checking.job import report
from osl.render.problems.sarif import sarif

if TYPE_CHECKING:
    from pathlib import Path

    from conftest import Osl

BAD = """\
year: 2023
title: Plan
audiences:
  seniorzy: Seniorzy
tasks:
  - id: bal
    title: Bal  x
    audiences: [senorzy]
    when: maj
"""
# what GitLab itself asks of an entry of a Code Quality report
OF_GITLAB = {
    "type": "array",
    "items": {
        "type": "object",
        "required": ["description", "fingerprint", "severity", "location", "check_name"],
        "properties": {
            "description": {"type": "string"},
            "check_name": {"type": "string"},
            "fingerprint": {"type": "string"},
            "severity": {"enum": ["info", "minor", "major", "critical", "blocker"]},
            "location": {
                "type": "object",
                "required": ["path", "lines"],
                "properties": {
                    "path": {"type": "string", "pattern": "^(?!\\./)[^\\\\]+$"},
                    "lines": {
                        "type": "object",
                        "required": ["begin"],
                        "properties": {"begin": {"type": "integer", "minimum": 1}},
                    },
                },
            },
        },
    },
}


@pytest.fixture
def plan(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    file = tmp_path / "here" / "plans" / "2023.yaml"
    file.parent.mkdir(parents=True)
    file.write_text(BAD, encoding="utf-8")
    monkeypatch.chdir(file.parent.parent)
    for name in ("GITHUB_WORKSPACE", "CI_PROJECT_DIR"):
        monkeypatch.delenv(name, raising=False)
    return file


def issues(osl: Osl, *files: str) -> list[dict[str, Any]]:
    found: list[dict[str, Any]] = json.loads(osl("validate", "--format", "gitlab", *files).out)
    return found


def test_a_code_quality_report_is_what_gitlab_reads(osl: Osl, plan: Path) -> None:
    assert plan.exists()
    found = issues(osl, "./plans/2023.yaml")
    assert [error.message for error in Draft7Validator(OF_GITLAB).iter_errors(found)] == []
    assert [(one["check_name"], one["severity"]) for one in found] == [
        ("odd-spaces", "minor"), ("unknown-audience", "major"),
    ]  # fmt: skip
    assert found[1]["location"] == {"path": "plans/2023.yaml", "lines": {"begin": 8, "end": 8}}
    assert found[1]["description"] == 'audience "senorzy" is not declared (hint: did you mean "seniorzy"?)'


def test_a_plan_without_problems_is_an_empty_report(osl: Osl, plan: Path) -> None:
    plan.write_text(BAD.replace("senorzy", "seniorzy").replace("Bal  x", "Bal"), encoding="utf-8")
    assert issues(osl, str(plan)) == []


def test_fingerprints_stay_when_lines_move_and_are_unlike_within_a_file(osl: Osl, plan: Path) -> None:
    twice = BAD + BAD.split("tasks:\n")[1].replace("id: bal", "id: bal-2")
    plan.write_text(twice, encoding="utf-8")
    before = [one["fingerprint"] for one in issues(osl, str(plan))]
    assert len(set(before)) == len(before) == 4
    plan.write_text("# a comment\n\n" + twice, encoding="utf-8")
    assert [one["fingerprint"] for one in issues(osl, str(plan))] == before
    plan.write_text(twice.replace("[senorzy]", "[senorzyy]", 1), encoding="utf-8")
    assert len({one["fingerprint"] for one in issues(osl, str(plan))} - set(before)) == 1


def test_junit_has_a_suite_per_file_and_a_case_per_problem(osl: Osl, plan: Path) -> None:
    plan.with_name("2024.yaml").write_text(
        BAD.replace("senorzy", "seniorzy").replace("Bal  x", "Bal").replace("2023", "2024"), encoding="utf-8"
    )
    result = osl("validate", "--format", "junit", "plans/2023.yaml", "plans/2024.yaml", "plans/none.yaml")
    assert result.code == 2
    suites = ET.fromstring(result.out)  # noqa: S314 - our own output
    assert (suites.attrib["tests"], suites.attrib["failures"], suites.attrib["errors"]) == ("4", "2", "1")
    bad, good, none = suites
    assert [case.attrib["name"] for case in bad] == ["odd-spaces", "unknown-audience"]
    failure = bad[1][0]
    assert (failure.tag, failure.attrib["type"], bad[1].attrib["line"]) == ("failure", "error", "8")
    assert failure.text == (
        'plans/2023.yaml:8:17: audience "senorzy" is not declared\nhint: did you mean "seniorzy"?'
    )
    assert [(len(case), case.attrib["file"]) for case in good] == [(0, "plans/2024.yaml")]
    assert [case[0].tag for case in none] == ["error"]


@pytest.mark.parametrize("form", ["junit", "gitlab"])
def test_nothing_in_a_plan_breaks_the_format(osl: Osl, form: str) -> None:
    text = BAD.replace("Bal  x", '"B\\e[31m]]>  <a/>\u202e\\u0001"')
    found = osl("validate", "-", "--format", form, stdin=text.encode())
    assert not {"\x1b", "\u202e", "\x01"} & set(found.out)
    assert ET.fromstring(found.out) if form == "junit" else json.loads(found.out)  # noqa: S314 - our own


@pytest.mark.parametrize("root", ["GITHUB_WORKSPACE", "CI_PROJECT_DIR"])
@pytest.mark.parametrize("form", ["github", "gitlab", "junit", "sarif"])
def test_names_are_relative_to_the_checkout(
    osl: Osl, plan: Path, monkeypatch: pytest.MonkeyPatch, root: str, form: str
) -> None:
    monkeypatch.setenv(root, str(plan.parent.parent))
    monkeypatch.chdir(plan.parent)
    for name in ("2023.yaml", str(plan)):
        out = osl("validate", "--format", form, name).out
        assert "plans/2023.yaml" in out.replace("\\", "/")
        assert str(plan.parent.parent) not in out


def test_the_other_file_of_a_problem_is_relative_too(
    osl: Osl, plan: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    plan.with_name("kopia.yaml").write_text(BAD, encoding="utf-8")
    monkeypatch.setenv("GITHUB_WORKSPACE", str(plan.parent.parent))
    monkeypatch.chdir(plan.parent)
    words = ("--select", "same-year", "2023.yaml", "kopia.yaml")
    log = json.loads(osl("validate", "--format", "sarif", *words).out)
    result = log["runs"][0]["results"][0]
    other = result["relatedLocations"][0]["physicalLocation"]["artifactLocation"]["uri"]
    assert other == "plans/2023.yaml"


def test_what_is_outside_of_the_checkout_keeps_its_name(
    osl: Osl, plan: Path, monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    monkeypatch.setenv("GITHUB_WORKSPACE", str(tmp_path / "elsewhere"))
    assert "file=plans/2023.yaml" in osl("validate", "--format", "github", "plans/2023.yaml").out
    assert "file=-," in osl("validate", "--format", "github", "-", stdin=plan.read_bytes()).out


@pytest.mark.parametrize(
    ("name", "uri"),
    [
        ("plans/2023.yaml", "plans/2023.yaml"),
        ("we\\ird.yaml", "we%5Cird.yaml"),
        ("nowe plany/żłobek #1.yaml", "nowe%20plany/%C5%BC%C5%82obek%20%231.yaml"),
        ("/srv/plany/2023.yaml", "/srv/plany/2023.yaml"),
        ("-", "-"),
    ],
)
def test_any_name_of_a_file_is_an_address_in_sarif(
    name: str, uri: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("os.sep", "/")
    assert _addresses(name) == [uri, uri]


@pytest.mark.parametrize(
    ("name", "uri"),
    [
        ("C:\\Plany gminy\\2023.yaml", "file:///C:/Plany%20gminy/2023.yaml"),
        ("..\\plany\\2023.yaml", "../plany/2023.yaml"),
    ],
)
def test_a_backslash_parts_folders_on_windows(name: str, uri: str, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("os.sep", "\\")
    assert _addresses(name) == [uri, uri]


def _addresses(name: str) -> list[str]:
    checked = report(check(name, BAD.encode(), day=date(2023, 8, 1)))
    results = json.loads("".join(sarif([checked])))["runs"][0]["results"]
    places = [one["locations"][0]["physicalLocation"] for one in results]
    return [one["artifactLocation"]["uri"] for one in places]


def test_a_run_without_problems_is_a_log_too(osl: Osl, plan: Path) -> None:
    plan.write_text(BAD.replace("  x", "").replace("senorzy", "seniorzy"), encoding="utf-8")
    run = json.loads(osl("validate", "--format", "sarif", str(plan)).out)["runs"][0]
    assert (run["results"], run["invocations"][0]["executionSuccessful"]) == ([], True)


def test_rules_in_sarif_have_help_and_results_a_fingerprint(osl: Osl, plan: Path) -> None:
    run = json.loads(osl("validate", "--format", "sarif", str(plan)).out)["runs"][0]
    helps = {rule["id"]: rule["help"] for rule in run["tool"]["driver"]["rules"]}
    assert "```yaml\n" in helps["clash"]["markdown"]
    assert "```" not in helps["clash"]["text"]
    assert all(rule["text"] for rule in helps.values())
    prints = [result["partialFingerprints"]["oslProblem/v1"] for result in run["results"]]
    assert len(set(prints)) == 2
