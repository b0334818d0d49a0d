"""What was typed is never dropped in silence: repeated options, and words that are too many."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import pytest
from typer.exceptions import TyperException

from osl.app.context import OPTIONS
from osl.app.parse import several
from osl.cli.app import build
from osl.cli.commands import COMMANDS
from osl.cli.usage_errors import sentence_of

if TYPE_CHECKING:
    from collections.abc import Iterator

    from conftest import Osl

PLAN = """\
year: 2023
title: Plan
audiences: {ngo: NGO, seniorzy: Seniorzy, jst: {name: JST, within: ngo}, szkoly: Szkoły}
tasks:
  - {id: a, title: A, audiences: [ngo], when: maj 2023}
  - {id: b, title: B, audiences: [seniorzy], when: maj 2023, status: done, closed_on: 2023-05-01}
  - {id: c, title: C, audiences: [jst], when: maj 2023, status: started}
  - {id: d, title: D, audiences: [szkoly], when: maj 2023, status: cancelled, reason: deszcz}
"""


def options_of(command: Any) -> Iterator[Any]:
    for param in command.params:
        if param.param_type_name == "option" and not param.is_flag and not param.count:
            yield param


def sides() -> Iterator[tuple[str, Any]]:
    group: Any = build()
    yield "", group
    yield from ((name, group.get_command(None, name)) for name in COMMANDS)


CASES = [(name, param) for name, command in sides() for param in options_of(command)]


def ways(spelling: str) -> Iterator[list[str]]:
    yield [spelling, "x", spelling, "y"]
    yield [spelling, "x", spelling, "x"]
    if spelling.startswith("--"):
        yield [f"{spelling}=x", f"{spelling}=y"]
        yield [f"{spelling}=", spelling, "y"]
    else:
        yield [f"{spelling}x", f"{spelling}y"]


def parsed(name: str, words: list[str]) -> Any:
    """The context of a command of which nothing but the words is looked at."""
    group: Any = build()
    command = group.get_command(None, name) if name else group
    needed = ["2030" for param in command.params if param.param_type_name == "argument" and param.required]
    return command.make_context(name or "osl", [*words, *needed])


@pytest.mark.parametrize(("name", "param"), CASES, ids=[f"{n or 'osl'} {p.opts[0]}" for n, p in CASES])
def test_no_option_of_any_command_drops_a_value_in_silence(name: str, param: Any) -> None:
    for spelling in param.opts:
        for words in ways(spelling):
            if param.multiple:
                assert len(parsed(name, words).params[param.name]) == 2, words
            else:
                with pytest.raises(TyperException) as caught:
                    parsed(name, words)
                assert str(sentence_of(caught.value, [name])).startswith(
                    f"option {max(param.opts, key=len)} may be given only once (see: "
                )


def test_a_long_and_a_short_form_of_one_option_are_one_option(osl: Osl) -> None:
    for words in (("--format", "csv", "-f", "csv"), ("-ocsv", "--output=b.csv")):
        found = osl("export", *words, "--plan", "nowhere")
        assert (found.code, found.out, "may be given only once" in found.err) == (2, "", True)


@pytest.mark.parametrize("name", COMMANDS)
def test_a_word_too_many_is_refused(name: str) -> None:
    group: Any = build()
    command = group.get_command(None, name)
    takes_all = any(param.param_type_name == "argument" and param.nargs == -1 for param in command.params)
    many = [f"w{n}" for n in range(9)]
    if takes_all:
        lists = [value for value in parsed(name, many).params.values() if isinstance(value, tuple)]
        assert any(set(many[1:]) <= set(value) for value in lists)
    else:
        with pytest.raises(TyperException, match="unexpected extra argument"):
            parsed(name, many)


def test_what_every_command_takes_may_stand_on_either_side_and_the_later_side_wins(osl: Osl) -> None:
    group: Any = build()
    assert {param.name for param in group.params} >= set(OPTIONS)
    before = ("--plan", "nowhere", "--year", "1999", "--as-of", "1999-01-01", "--lang", "pl")
    found = osl(*before, "rules", "--plan", "x", "--year", "2001", "--as-of", "2001-01-01", lang="en")
    assert (found.code, found.err) == (0, "")


def test_a_flag_may_be_repeated_for_it_has_no_value_to_lose(osl: Osl) -> None:
    assert osl("validate", "--strict", "--strict", "plans/2023.yaml").code == 0


FILTERS = {
    ("--audience", "seniorzy", "--audience", "szkoly"): "bd",
    ("--audience", "seniorzy,szkoly"): "bd",
    ("--audience", "szkoly , seniorzy", "--audience=ngo"): "abcd",
    ("--audience", "ngo", "--audience", "ngo"): "ac",
    ("--audience", "sen,sz"): "bd",
    ("--status", "planned", "--status", "done"): "ab",
    ("--status", "done,started", "--status", "cancelled"): "bcd",
    ("--status", "done", "--audience", "ngo,seniorzy"): "b",
    ("--status", "done", "--audience", "ngo", "--audience", "szkoly"): "",
}


@pytest.mark.parametrize("words", FILTERS, ids=" ".join)
@pytest.mark.parametrize("question", [("list",), ("agenda", "--month", "5"), ("timeline",)])
def test_a_repeated_filter_means_any_of_its_values(
    words: tuple[str, ...], question: tuple[str, ...], osl: Osl, tmp_path: Any
) -> None:
    import json

    (tmp_path / "p.yaml").write_text(PLAN, encoding="utf-8")
    where = ("--plan", str(tmp_path / "p.yaml"), "--as-of", "2023-05-02", "--format", "json")
    found = osl(*question, *words, *where)
    assert "".join(sorted(task["id"] for task in json.loads(found.out)["tasks"])) == FILTERS[words]


def test_of_a_repeated_filter_each_word_must_be_known(osl: Osl, tmp_path: Any) -> None:
    (tmp_path / "p.yaml").write_text(PLAN, encoding="utf-8")
    for words in (("--audience", "ngo", "--audience", "nic"), ("--status", "done,nic"), ("--audience", ",")):
        found = osl("list", *words, "--plan", str(tmp_path / "p.yaml"), "--as-of", "2023-05-02")
        assert (found.code, found.out) == (2, ""), words
        assert "does not accept" in found.err or "there is no audience" in found.err


@pytest.mark.parametrize(
    ("values", "words"),
    [
        (None, ()),
        ([], ()),
        (["a"], ("a",)),
        (["a,b", "c", "a"], ("a", "b", "c")),
        ([" a , ,b, "], ("a", "b")),
        ([""], ("",)),
        ([",", " "], ("",)),
    ],
)
def test_the_values_of_a_filter_are_taken_apart(values: list[str] | None, words: tuple[str, ...]) -> None:
    assert several(values) == words


def test_columns_that_are_given_again_add_up(osl: Osl, tmp_path: Any) -> None:
    (tmp_path / "p.yaml").write_text(PLAN, encoding="utf-8")
    where = ("--plan", str(tmp_path / "p.yaml"), "--as-of", "2023-05-02")
    once = osl("export", "-f", "csv", "--columns", "title,when", *where)
    assert osl("export", "-f", "csv", "--columns", "title", "--columns", "when", *where) == once
    assert once.out.count(";") == 5
