"""Every page's example fails by its rule and by nothing else; the same, fixed, passes."""

from __future__ import annotations

import re
from datetime import date

import pytest

from dev.rule_pages import PAGES, rules_page
from osl import i18n
from osl.checking.job import CheckJob, run_job, same_year
from osl.checking.pages import page
from osl.render.problems.text import Style
from osl.render.rules import rule_page
from osl.rules import RULES, module

DAY = date(2023, 6, 30)
SEVERAL = re.compile(r"^# (plans/\S+)\n", re.MULTILINE)


def reported(example: str) -> set[str]:
    """The rules that tell something of an example; it may consist of several files, each after its name."""
    _, *named = SEVERAL.split(example) if SEVERAL.match(example) else ("", "plans/2023.yaml", example)
    reports = [
        run_job(CheckJob(name, DAY, data=text.encode()))
        for name, text in zip(named[::2], named[1::2], strict=True)
    ]
    for report, problem in list(same_year(reports)):
        report.add(problem)
    return {problem.rule for report in reports for problem in report.problems}


def examples(rule: str) -> list[str]:
    """The plan that fails, and the same one fixed."""
    return [text for text, is_example in page(rule).blocks if is_example]


@pytest.mark.parametrize("rule", RULES)
def test_the_example_that_fails_does_so_by_its_rule_alone(rule: str) -> None:
    assert reported(examples(rule)[0]) == {rule}


@pytest.mark.parametrize("rule", RULES)
def test_the_mended_example_passes(rule: str) -> None:
    assert reported(examples(rule)[1]) == set()


@pytest.mark.parametrize("language", i18n.LANGUAGES)
def test_every_page_fits_a_terminal_of_40_columns(language: str) -> None:
    i18n.use(language)
    shown = [
        line for rule in RULES for line in "".join(rule_page(rule, Style(40, in_colour=False))).splitlines()
    ]
    assert [line for line in shown if len(line) > 40] == []


@pytest.mark.parametrize("rule", RULES)
@pytest.mark.parametrize("language", i18n.LANGUAGES)
def test_a_page_says_what_and_why_before_its_two_examples(rule: str, language: str) -> None:
    i18n.use(language)
    found = page(rule)
    assert len(examples(rule)) == 2
    assert len(found.prose) >= 2
    assert found.prose[0].endswith(".")
    assert len(found.prose[0]) <= 70
    if language == "pl":
        assert found.prose[0] != module(rule).__doc__.partition("\n")[0]


@pytest.mark.parametrize("language", sorted(PAGES))
def test_the_manuals_page_of_rules_is_made_of_the_docstrings(language: str) -> None:
    written = PAGES[language].read_text(encoding="utf-8")
    assert written == rules_page(language), "run: python -m dev.rule_pages"
