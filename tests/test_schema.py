"""The JSON Schema refuses what `osl validate` refuses, as far as a schema can."""

from __future__ import annotations

import json
import re
from datetime import date
from typing import Any, ClassVar

import pytest
import yaml
from conftest import ROOT, Osl
from hypothesis import given
from hypothesis import strategies as st
from jsonschema import Draft202012Validator

from osl import format as form
from osl.checking.check import check
from osl.schema import schema

SCHEMA = schema()
VALIDATOR = Draft202012Validator(SCHEMA)
# what a schema cannot say: what is twice, what another key declares, what date phrases mean
SAYABLE = {
    "missing-key", "unknown-key", "wrong-type", "empty-value", "bad-value", "month-out-of-range",
    "reversed-range", "missing-reason", "not-text",
}  # fmt: skip


class CoreLoader(yaml.SafeLoader):
    """Reads a YAML 1.2 document by the core schema; keys stay as they are written."""

    yaml_implicit_resolvers: ClassVar[dict[str, Any]] = {}  # type: ignore[misc] # PyYAML's own way


for tag, pattern in {
    "null": r"~|null|Null|NULL|",
    "bool": r"true|True|TRUE|false|False|FALSE",
    "int": r"[-+]?[0-9]+",
    "float": r"[-+]?(\.[0-9]+|[0-9]+(\.[0-9]*)?)([eE][-+]?[0-9]+)?",
}.items():
    CoreLoader.add_implicit_resolver(f"tag:yaml.org,2002:{tag}", re.compile(f"(?:{pattern})$"), None)


def _int(loader: CoreLoader, node: yaml.ScalarNode) -> int:
    return int(loader.construct_scalar(node))


def _mapping(loader: CoreLoader, node: yaml.MappingNode) -> dict[str, Any]:
    return {key.value: loader.construct_object(value, deep=True) for key, value in node.value}


CoreLoader.add_constructor("tag:yaml.org,2002:int", _int)
CoreLoader.add_constructor("tag:yaml.org,2002:map", _mapping)


def texts() -> st.SearchStrategy[str]:
    sound = ("Festyn", "2023", "true", "12.5", "no", "2023-02-30", '"a: b"', "'08'", "zażółć gęślą")
    return st.sampled_from((*sound, '""', '" "', '"\\u0007"', "[Festyn]", "{a: b}"))


DATES = (
    "2023-05-20",
    "2024-02-29",
    '"2023-01-31"',
    "2023-02-29",
    "2023-5-20",
    "20.05.2023",
    "2023-13-01",
    "[]",
)
POOLS: dict[str, st.SearchStrategy[str]] = {
    "text": texts(),
    "words": st.sampled_from(("maj", "styczeń – luty", "wg potrzeb", "2023", '""', "[maj]")),
    "audience": st.sampled_from(("a", "b", '""', "[a]")),
    "date": st.sampled_from(DATES),
    "year": st.sampled_from(("2023", '"2023"', "1899", "3000", "23", "rok", "[2023]")),
    "id": st.sampled_from(("festyn", "a-1", "2023", '"a"', "Festyn", "a--b", "a_b", '""', "[a]")),
    "number": st.sampled_from(("0", "35", '"35"', "-1", "1.5", "dużo", "1000000000", "{}")),
    "flag": st.sampled_from(("true", "false", '"true"', "tak", "1", "[true]")),
    "status": st.sampled_from((*form.STATUSES, "doen", '"done"', "1", "[done]")),
    "role": st.sampled_from((*form.ROLES, "host", "true")),
    "hours": st.sampled_from(("18–20", "godz. 9.30 - 24:00", '"18"', '""', "[18]")),
    "rule": st.sampled_from(("FREQ=MONTHLY;BYDAY=1TU", '""', "[a]")),
    "url": st.sampled_from(
        ("'https://a.pl/b?c=d'", "http://a.pl", '"mailto:a@b.pl"', "a/b.pdf", "2023", "/a", "../a", "b:c",
         "javascript:a", "'a\\\\b'", "'https:'", '"a\\u202eb"', "https://", "'a b'", "a//b", "''", "[a]",
         "a/b:c", "ftp://a")
    ),
    "zone": st.sampled_from(
        ("Europe/Warsaw", "UTC", '"Etc/GMT+1"', "europe/warsaw", "+02:00", '""', "2", "[a]")
    ),
    "texts": st.sampled_from(("[]", "[a, 2023]", '[""]', "a", "[[a]]", "{a: b}")),
    "ids": st.sampled_from(("[a]", "[a, b]", "[]", "a", '[""]', "[{a: b}]")),
    "months": st.sampled_from(
        ("5", "05", "1-2", "3 – 9", "[3, 9]", "['1-2', 12]", "[]", "13", "0", "7-3", "maj", "[13]", "{}")
    ),
    "audiences": st.sampled_from(
        ("{a: A, b: B}", "{a: {name: A}, b: {name: B, within: a}}", "{a: A, b: {within: a}}", "{}", "[a, b]",
         "{A: a, a: A, b: B}", '{a: "", b: B}', "{a: A, b: B, x-own: [1]}", "{a: {nme: A}, b: B}")
    ),
}  # fmt: skip


@st.composite
def mappings(draw: st.DrawFn, /, fields: dict[str, form.Field], **nested: st.SearchStrategy[str]) -> str:
    """Draw a flow mapping of `fields` as one writes it, with a mistake here and there."""
    pairs = []
    for name, field in fields.items():
        if draw(st.integers(0, 19)) > (0 if field.needed else 13):
            name = draw(st.sampled_from([name] * 20 + [name + "s", "x-" + name]))  # noqa: PLW2901
            pairs.append(f"{name}: {draw(nested[field.kind] if field.kind in nested else POOLS[field.kind])}")
    return "{" + ", ".join({pair.split(":")[0]: pair for pair in pairs}.values()) + "}"


def lists(of: st.SearchStrategy[str]) -> st.SearchStrategy[str]:
    return st.one_of(st.lists(of, max_size=3).map(lambda items: f"[{', '.join(items)}]"), st.just("a"))


# a schema cannot say in which year the day is to which one is moved
EXCEPTION = {**form.EXCEPTION, "to": form.EXCEPTION["to"]._replace(kind="day in the year")}
TASKS = mappings(
    form.TASK,
    moves=lists(mappings(form.MOVE)),
    exceptions=lists(
        mappings(EXCEPTION, **{"day in the year": st.sampled_from([d for d in DATES if "2024" not in d])})
    ),
    links=lists(mappings(form.LINK)),
    log=lists(mappings(form.ENTRY)),
)
PLANS = mappings(form.PLAN, tasks=lists(TASKS), unplanned=lists(TASKS))


def test_the_schema_is_a_schema() -> None:
    Draft202012Validator.check_schema(SCHEMA)


@given(PLANS)
def test_schema_and_validate_judge_alike(text: str) -> None:
    problems = check("plan.yaml", text.encode(), day=date(2023, 6, 30)).problems.kept
    errors = {problem.rule for problem in problems if problem.severity == "error"} & SAYABLE
    found = [error.message for error in VALIDATOR.iter_errors(yaml.load(text, Loader=CoreLoader))]  # noqa: S506
    assert bool(errors) == bool(found), (text, errors, found)


def test_the_plan_of_klucze_passes() -> None:
    text = (ROOT / "plans" / "2023.yaml").read_text(encoding="utf-8")
    assert list(VALIDATOR.iter_errors(yaml.load(text, Loader=CoreLoader))) == []  # noqa: S506


@pytest.mark.parametrize(
    "fields", [form.PLAN, form.TASK, form.AUDIENCE, form.MOVE, form.EXCEPTION, form.LINK, form.ENTRY]
)
def test_every_key_is_explained_in_both_languages(fields: dict[str, form.Field]) -> None:
    described = [
        d["properties"] for d in SCHEMA["$defs"].values() if set(d.get("properties", ())) == set(fields)
    ]
    assert described
    for shape in described[0].values():
        assert " / " in shape["description"]


def test_the_committed_schema_is_what_osl_prints(osl: Osl) -> None:
    printed = osl("schema").out
    assert (ROOT / "docs" / "osl.schema.json").read_text(encoding="utf-8") == printed, (
        "run: python -m dev.schema"
    )
    assert json.loads(printed) == SCHEMA


def patterns(part: Any) -> list[str]:
    """Every regular expression in a part of the schema."""
    if not isinstance(part, dict):
        return [one for item in part for one in patterns(item)] if isinstance(part, list) else []
    own = [part["pattern"]] if isinstance(part.get("pattern"), str) else []
    named = [*part["patternProperties"]] if "patternProperties" in part else []
    return [*own, *named, *(one for value in part.values() for one in patterns(value))]


def test_the_patterns_escape_only_what_a_strict_reader_of_them_lets_one_escape() -> None:
    """ECMAScript with its flag "u", as check-jsonschema has it, refuses to escape a quotation mark."""
    found = patterns(SCHEMA)
    escaped = {one for pattern in found for one in re.findall(r"\\(.)", pattern)}
    assert len(found) > 15
    assert escaped <= {*"^$\\.*+?()[]{}|/-", *"dDwWsSbBu"}
