"""The differences of two versions of a plan, in words and as JSON."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING

import pytest

if TYPE_CHECKING:
    from pathlib import Path

    from conftest import Osl

HEAD = "year: 2023\ntitle: Plan\naudiences: {ngo: NGO, jst: JST}\n"
PICNIC = "{id: piknik, title: Piknik Rodzinny, audiences: [ngo], when: czerwiec 2023}"
OTHER = "{id: inne, title: Inne, audiences: [jst], when: 20 maja 2023, place: park}"


def plan(*tasks: str, head: str = HEAD, more: str = "") -> str:
    return head + "tasks:\n" + "".join(f"  - {task}\n" for task in tasks) + more


def diff(tmp_path: Path, osl: Osl, old: str, new: str, *words: str, lang: str = "en") -> str:
    for name, text in (("old.yaml", old), ("new.yaml", new)):
        (tmp_path / name).write_text(text, encoding="utf-8")
    result = osl("diff", str(tmp_path / "old.yaml"), str(tmp_path / "new.yaml"), *words, lang=lang)
    assert (result.code, result.err) == (0, "")
    return result.out


def changes(tmp_path: Path, osl: Osl, old: str, new: str, lang: str = "en") -> list[str]:
    return diff(tmp_path, osl, old, new, lang=lang).splitlines()[2:]


def test_the_same_in_another_order_is_the_same(tmp_path: Path, osl: Osl) -> None:
    found = diff(tmp_path, osl, plan(PICNIC, OTHER), plan(OTHER, PICNIC))
    assert found == "Changes in the plan for 2023 · Plan\nNo differences.\n"


@pytest.mark.parametrize(
    ("lang", "title"),
    [
        ("en", "Changes from the plan for 2022 to the plan for 2023 · Plan"),
        ("pl", "Zmiany między planem na 2022 rok a planem na 2023 rok · Plan"),
    ],
)
def test_the_title_has_both_years(tmp_path: Path, osl: Osl, lang: str, title: str) -> None:
    undated = PICNIC.replace("czerwiec 2023", "czerwiec")
    found = diff(tmp_path, osl, plan(undated, head=HEAD.replace("2023", "2022")), plan(undated), lang=lang)
    assert found.splitlines()[0] == title


def test_a_move_is_worded_as_in_a_covering_note(tmp_path: Path, osl: Osl) -> None:
    moves = "moves: [{on: 2023-06-02, from: czerwiec 2023, reason: zapowiadane burze}]"
    new = PICNIC.replace("czerwiec 2023}", f"wrzesień 2023, {moves}}}")
    expected = "- przeniesiono: Piknik Rodzinny z czerwca na wrzesień, powód: zapowiadane burze"
    assert changes(tmp_path, osl, plan(PICNIC), plan(new), "pl") == [expected]
    expected = "- moved: Piknik Rodzinny from June to September, reason: zapowiadane burze"
    assert changes(tmp_path, osl, plan(PICNIC), plan(new)) == [expected]


@pytest.mark.parametrize(
    ("old", "new", "times"),
    [
        ("when: 20 maja", "when: 3 czerwca 2023", "z 20 maja na 3 czerwca"),
        ("when: czerwiec 2023", "when: 2 września 2023", "z czerwca na 2 września"),
        ("when: styczeń – luty", "when: marzec – kwiecień", "z „styczeń – luty” na „marzec – kwiecień”"),
        ("when: do 31 marca", "when: maj", "z „do 31 marca” na maj"),
        ("months: 1-2", "months: 5", "z „styczeń – luty” na maj"),
        ("months: [3, 9]", "months: [1, 2, 3, 5]", "z „marzec, wrzesień” na „styczeń – marzec, maj”"),
        ("when: wg potrzeb", "when: styczeń", "z „wg potrzeb” na styczeń"),
        ("when: maj", "when: grudzień 2023 – styczeń 2024", "z maja na „grudzień 2023 – styczeń 2024”"),
    ],
)
def test_times_are_worded(tmp_path: Path, osl: Osl, old: str, new: str, times: str) -> None:
    task = "{id: a, title: A, audiences: [ngo, jst], TIME}"
    found = changes(tmp_path, osl, plan(task.replace("TIME", old)), plan(task.replace("TIME", new)), "pl")
    assert found == [f"- przeniesiono: A {times}"]


def test_other_words_for_the_same_time_move_nothing(tmp_path: Path, osl: Osl) -> None:
    new = PICNIC.replace("czerwiec 2023", "Czerwiec 2023 r.")
    assert changes(tmp_path, osl, plan(PICNIC), plan(new)) == [
        "- date changed: Piknik Rodzinny: “Czerwiec 2023 r.” instead of “czerwiec 2023”"
    ]


def test_between_plans_of_two_years_only_what_is_planned_is_shown(tmp_path: Path, osl: Osl) -> None:
    done = "status: done, closed_on: 2023-06-04, log: [{on: 2023-06-04}]}"
    extra = "{id: zbiorka, title: Zbiórka, audiences: [ngo], when: maj}"
    old = plan(PICNIC.replace("}", f", {done}"), OTHER, more=f"unplanned: [{extra}]\n")
    new = plan(
        PICNIC.replace("2023", "2024"), OTHER.replace("20 maja 2023", "maj 2024"),
        head=HEAD.replace("2023", "2024"),
    )  # fmt: skip
    assert changes(tmp_path, osl, old, new) == [
        "- moved: Inne from 20 May to May",
        "- year changed: the plan: “2024” instead of “2023”",
    ]


@pytest.mark.parametrize(
    ("lang", "days"),
    [
        (
            "en",
            "- exceptions added: Klub: “6 June → 7 June, 13 June (cancelled), 26 December → 2 January 2024”",
        ),
        (
            "pl",
            (
                "- dopisano (wyjątki): Klub: „6 czerwca → 7 czerwca, 13 czerwca (odwołane), "
                "26 grudnia → 2 stycznia 2024”"
            ),
        ),
    ],
)
def test_days_of_a_series_are_worded(tmp_path: Path, osl: Osl, lang: str, days: str) -> None:
    club = "{id: klub, title: Klub, audiences: [ngo], when: wtorki"
    exceptions = (
        "{on: 2023-05-01, of: 2023-06-06, to: 2023-06-07}, {on: 2023-05-01, of: 2023-06-13}, "
        "{on: 2023-05-01, of: 2023-12-26, to: 2024-01-02}"
    )
    new = plan(f"{club}, exceptions: [{exceptions}]}}")
    assert changes(tmp_path, osl, plan(club + "}"), new, lang) == [days]


def test_values_are_worded(tmp_path: Path, osl: Osl) -> None:
    old = plan(PICNIC[:-1] + ", role: organiser}", head=HEAD + "published: 2023-01-10\n")
    new = plan(
        PICNIC[:-1].replace("ngo", "ngo, jst") + ", role: partner}", head=HEAD + "published: 2023-02-03\n"
    ).replace("jst: JST", "jst: {name: Gmina, within: ngo}")
    assert changes(tmp_path, osl, old, new, "pl") == [
        "- zmieniono (rola): Piknik Rodzinny: „partner” zamiast „organizator”",
        "- zmieniono (grupy adresatów): Piknik Rodzinny: „NGO, Gmina” zamiast „NGO”",
        "- zmieniono (nazwa): Gmina: „Gmina” zamiast „JST”",
        "- dopisano (część grupy): Gmina: „NGO”",
        "- zmieniono (data publikacji): plan: „3 lutego 2023” zamiast „10 stycznia 2023”",
    ]


def test_all_else_is_shown_kind_after_kind(tmp_path: Path, osl: Osl) -> None:
    old = plan(PICNIC, OTHER, "{id: stare, title: Stare, audiences: [ngo], when: maj}")
    new = plan(
        OTHER.replace("Inne", "Nowa nazwa").replace("park", "las").replace("[jst]", "[ngo, jst]"),
        PICNIC[:-1] + ", status: cancelled, closed_on: 2023-06-01, reason: deszcz, log: [{on: 2023-05-05}]}",
        "{id: dodane, title: Dodane, audiences: [ngo], months: 7}",
        head="year: 2023\ntitle: Plan\nversion: '2'\naudiences: {ngo: Stowarzyszenia, jst: JST, kgw: KGW}\n",
        more="unplanned: [{id: zbiorka, title: Zbiórka, audiences: [kgw], when: 3 lipca}]\n",
    )
    assert diff(tmp_path, osl, old, new).splitlines() == [
        "Changes in the plan for 2023 · Plan",
        "11 differences:",
        "- added: Dodane (July)",
        "- unplanned task added: Zbiórka",
        "- removed: Stare",
        "- cancelled: Piknik Rodzinny (1 June), reason: deszcz",
        "- renamed: “Inne” is now “Nowa nazwa”",
        "- audiences changed: Nowa nazwa: “Stowarzyszenia, JST” instead of “JST”",
        "- place changed: Nowa nazwa: “las” instead of “park”",
        "- 1 new log entry: Piknik Rodzinny",
        "- name changed: Stowarzyszenia: “Stowarzyszenia” instead of “NGO”",
        "- audience added: KGW",
        "- version added: the plan: “2”",
    ]
    back = diff(tmp_path, osl, new, old).splitlines()
    assert "- audience removed: KGW" in back
    assert "- planned: Piknik Rodzinny" in back
    assert "- the log was changed: Piknik Rodzinny" in back
    assert "- version removed: the plan: “2”" in back


def test_from_planned_to_unplanned_and_flags(tmp_path: Path, osl: Osl) -> None:
    new = plan(OTHER.replace("}", ", tentative: true}"), more=f"unplanned: [{PICNIC}]\n")
    found = changes(tmp_path, osl, plan(PICNIC, OTHER), new)
    assert found == [
        "- done: Piknik Rodzinny",
        "- tentative added: Inne: “yes”",
        "- now an unplanned task: Piknik Rodzinny",
    ]
    assert "- now a planned task: Piknik Rodzinny" in changes(tmp_path, osl, new, plan(PICNIC, OTHER))


def test_as_json(tmp_path: Path, osl: Osl) -> None:
    new = (
        PICNIC[:-1].replace("czerwiec", "wrzesień")
        + ", status: done, closed_on: 2023-09-02, log: [{on: 2023-09-02}]}"
    )
    found = json.loads(diff(tmp_path, osl, plan(PICNIC, OTHER), plan(new), "--format", "json"))
    assert found["version"] == 1
    assert found["old"] == {
        "file": str(tmp_path / "old.yaml"), "year": 2023, "title": "Plan", "version": None
    }  # fmt: skip
    assert found["changes"] == [
        {
            "kind": "dropped", "id": "inne", "title": "Inne", "key": None,
            "old": {"id": "inne", "title": "Inne", "audiences": ["jst"], "when": "20 maja 2023",
                    "place": "park", "status": "planned"},
            "new": None, "reason": None,
        },
        {
            "kind": "moved", "id": "piknik", "title": "Piknik Rodzinny", "key": "when",
            "old": {"when": "czerwiec 2023"}, "new": {"when": "wrzesień 2023"}, "reason": None,
        },
        {
            "kind": "status", "id": "piknik", "title": "Piknik Rodzinny", "key": "status",
            "old": {"status": "planned"}, "new": {"status": "done", "closed_on": "2023-09-02"},
            "reason": None,
        },
        {
            "kind": "changed", "id": "piknik", "title": "Piknik Rodzinny", "key": "log",
            "old": [], "new": [{"on": "2023-09-02"}], "reason": None,
        },
    ]  # fmt: skip


def test_text_of_a_plan_takes_no_effect_on_the_screen(tmp_path: Path, osl: Osl) -> None:
    found = diff(tmp_path, osl, plan(PICNIC), plan(PICNIC.replace("Rodzinny", '"\u202ex"')))
    assert "\\u202e" in found
    assert "\u202e" not in found
