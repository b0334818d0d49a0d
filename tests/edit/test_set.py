"""`osl set`: what it takes, what it refuses and names instead, what undo and Tab offer."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
import yaml

from osl.cli.complete_edits import complete_assignment, complete_logged_day, complete_logged_id

if TYPE_CHECKING:
    from pathlib import Path

    from conftest import Osl

PLAN = """\
year: 2023
title: Plan
audiences: {ngo: NGO, seniorzy: Seniorzy z gminy, sen-2: Klub}
tasks:
  - id: piknik
    title: Piknik
    audiences: [ngo, seniorzy]
    when: maj 2023
    partners: [OSP, osp, Koło Gospodyń]
    links:
      - {title: Plakat, url: a.pdf}
      - {title: Plakat, url: b.pdf}
"""


@pytest.fixture
def plan(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    path = tmp_path / "plans" / "2023.yaml"
    path.parent.mkdir()
    path.write_text(PLAN, encoding="utf-8")
    monkeypatch.chdir(tmp_path)
    return path


@pytest.mark.parametrize(
    ("words", "said"),
    [
        (["people=5"], '"people" is a key of a log entry, not of a task; see: osl log --help'),
        (["plac=x"], 'there is no key "plac"; did you mean place?'),
        (["termin=x"], "did you mean when?"),
        (["miejsce=x"], "did you mean place?"),
        (["zzz=x"], "keys:\n  title, short, section, "),
        (["x-moje+=1"], '"x-moje" has one value; write x-moje=1'),
        (["x-a:b=1"], 'there is no key "x-a:b"'),
        (["x-moje=1", "x-moje=2"], '"x-moje" was given twice'),
        (["place"], '"place" is not an assignment'),
        (["=a"], '"=a" is not an assignment'),
        (["id=a"], "osl edit piknik"),
        (["when=czerwiec"], 'osl move piknik "czerwiec"'),
        (["months=5"], 'osl move piknik "…"'),
        (["repeats=FREQ=DAILY"], 'osl move piknik "…"'),
        (["status=done"], "osl done piknik"),
        (["closed_on=2023-05-01"], "osl done piknik --on …"),
        (["reason=x"], "osl cancel piknik --reason"),
        (["log+=x"], "osl log piknik"),
        (["moves="], "osl move piknik"),
        (["exceptions="], "osl cancel piknik --of …"),
        (["title="], '"title" cannot be left out'),
        (["audiences="], '"audiences" cannot be left out'),
        (["audiences-=ngo,seniorzy"], '"audiences" cannot be left out'),
        (["audiences-=sen-2"], '"sen-2" is not in "audiences": ngo, seniorzy'),
        (["audiences=klub-x"], 'there is no audience "klub-x"'),
        (["place+=a"], '"place" has one value; write place=a'),
        (["partners=a"], 'write partners+="a" to add an item'),
        (["partners+="], '"partners+=" needs a value'),
        (["partners-=LZS"], '"LZS" is not in "partners": OSP, osp, Koło Gospodyń'),
        (["partners-=Osp"], '"Osp" is several in "partners": OSP, osp'),
        (["activities-=a"], '"a" is not in "activities", which is empty'),
        (["links+=https://a.pl"], "is one word"),
        (["links+=Zdjęcia ../a"], '"../a" is not an address'),
        (["links-=plakat"], '"plakat" is several in "links": Plakat a.pdf, Plakat b.pdf'),
        (["place=a", "place=b"], '"place" was given twice'),
        (["tentative=tak"], '"tak" is not one of: true, false'),
        (["role=partnr"], 'did you mean "partner"?'),
        (["place=a\x07"], "contains a control character"),
    ],
)
def test_what_cannot_be_set_is_refused_with_what_to_type_and_nothing_is_written(
    words: list[str], said: str, plan: Path, osl: Osl
) -> None:
    result = osl("set", "pik", "cost=1 zł", *words)
    assert result.code == 2
    assert said in result.err
    assert plan.read_text(encoding="utf-8") == PLAN


@pytest.mark.parametrize(
    ("words", "line"),
    [
        (["audiences=seniorzy,ngo"], "audiences: [seniorzy, ngo]"),
        (["audiences=NGO"], "audiences: [ngo]"),
        (["audiences+=sen-2"], "audiences: [ngo, seniorzy, sen-2]"),
        (["audiences-=senio"], "audiences: [ngo]"),
        (["partners-=kolo gospodyn"], "partners: [OSP, osp]"),
        (["partners-=osp"], "partners: [OSP, Koło Gospodyń]"),
        (["partners=", "partners+=LZS"], "partners: [LZS]"),
        (["links-=b.pdf"], "- {title: Plakat, url: a.pdf}\n"),
        (["links-=Plakat a.pdf"], "links:\n      - {title: Plakat, url: b.pdf}"),
        (["addressees=  wszyscy  "], "addressees: wszyscy\n"),
        (["notes=a=b+=c"], "notes: a=b+=c\n"),
        (["notes=raz\ndwa"], 'notes: "raz\\ndwa"\n'),
        (["short=08"], 'short: "08"\n'),
        (["activities+=- plakaty"], 'activities: ["- plakaty"]\n'),
    ],
)
def test_what_is_set_can_be_taken_back_as_one(words: list[str], line: str, plan: Path, osl: Osl) -> None:
    assert osl("set", "piknik", *words).code == 0
    assert line in plan.read_text(encoding="utf-8")
    assert osl("validate").err == ""
    assert osl("undo").code == 0
    assert plan.read_text(encoding="utf-8") == PLAN


def test_values_that_are_there_already_change_nothing(plan: Path, osl: Osl) -> None:
    result = osl("set", "piknik", "title=Piknik", "partners+=OSP", "links+=Plakat a.pdf", "tentative=false")
    assert (result.code, result.out) == (0, "piknik already has these values; nothing changed\n")
    assert plan.read_text(encoding="utf-8") == PLAN


def test_undo_names_the_command_as_it_was_typed(plan: Path, osl: Osl) -> None:
    assert plan.exists()
    assert osl("set", "pik", "place=nad rzeką", "links+=Zdjęcia https://a.pl/b").code == 0
    said = 'undone: osl set piknik "place=nad rzeką" "links+=Zdjęcia https://a.pl/b"'
    assert said in osl("undo").out


def test_the_reply_names_the_keys(plan: Path, osl: Osl) -> None:
    assert plan.exists()
    assert osl("set", "piknik", "place=park", "cost=5 zł").out.endswith("piknik: set place, cost\n")
    assert osl("set", "piknik", "place=", "cost=6 zł").out.endswith("piknik: set cost; removed place\n")
    assert osl("set", "piknik", "cost=").out.endswith("piknik: removed cost\n")


class Typed:
    """What Typer gives to a function that completes."""

    def __init__(self, **params: str) -> None:
        self.parent = None
        self.params = params


@pytest.mark.parametrize(
    ("begun", "offered"),
    [
        ("pl", ["place="]),
        ("lin", ["links+="]),
        ("when", []),
        ("role=p", ["role=partner"]),
        ("tentative=", ["tentative=true", "tentative=false"]),
        ("audiences=ngo,s", ["audiences=ngo,seniorzy", "audiences=ngo,sen-2"]),
        ("partners-=O", ["partners-=OSP"]),
        ("cost=", []),
    ],
)
def test_keys_and_known_values_are_completed(begun: str, offered: list[str], plan: Path) -> None:
    assert plan.exists()
    assert list(complete_assignment(Typed(), begun)) == offered  # type: ignore[arg-type]


def test_only_what_is_logged_is_offered_to_unlog(plan: Path) -> None:
    other = "  - {id: b, title: B, audiences: [ngo], when: maj}\n"
    text = PLAN + "    log:\n      - {on: 2023-05-02, what: bieg}\n" + other
    plan.write_text(text, encoding="utf-8")
    assert list(complete_logged_id(Typed(), "")) == [("piknik", "Piknik")]  # type: ignore[arg-type]
    logged = complete_logged_day(Typed(id_="pik"), "2023")  # type: ignore[arg-type]
    assert list(logged) == [("2023-05-02", "bieg")]
    assert list(complete_logged_day(Typed(id_="zzz"), "")) == []  # type: ignore[arg-type]


def test_keys_of_ones_own_are_set_and_removed_like_others(osl: Osl, plan: Path) -> None:
    before = plan.read_bytes()
    assert osl("set", "piknik", "x-nr=7", "place=park", "x-uwaga=a: b # c").out.endswith(
        "piknik: set place, x-nr, x-uwaga\n"
    )
    (task,) = yaml.safe_load(plan.read_bytes())["tasks"]
    assert (task["x-nr"], task["x-uwaga"], task["place"]) == ("7", "a: b # c", "park")
    assert "nothing changed" in osl("set", "piknik", "x-nr=7", "x-brak=").out
    assert osl("set", "piknik", "x-nr=", "x-uwaga=").out.endswith("piknik: removed x-nr, x-uwaga\n")
    assert "x-" not in plan.read_text(encoding="utf-8")
    assert [osl("undo").code, osl("undo").code] == [0, 0]
    assert plan.read_bytes() == before


def test_a_list_under_a_key_of_ones_own_is_not_replaced_and_can_be_removed(osl: Osl, plan: Path) -> None:
    plan.write_text(f"{PLAN}    x-lista: [a, b]\n", encoding="utf-8")
    refused = osl("set", "piknik", "x-lista=c")
    assert (refused.code, "contains a list or keys" in refused.err) == (2, True)
    assert osl("set", "piknik", "x-lista=").code == 0
    assert plan.read_text(encoding="utf-8") == PLAN
