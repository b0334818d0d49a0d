"""Every command that changes a plan, in plans written by hand in many ways, and undone."""

from __future__ import annotations

import os
import re
import shlex
from datetime import date
from typing import TYPE_CHECKING

import pytest
from everything import enough
from returned import with_texts

from osl.checking.check import check
from osl.edit.cst import cst_at

if TYPE_CHECKING:
    from pathlib import Path

    from conftest import Osl

BLOCK = """\
# plan pracy 🗓
year: 2023
title: Plan   # roboczy
audiences:
  ngo: NGO
  jst: {name: JST}   # gmina

tasks:
  # najpierw klub 🎉
  - id: klub   # co wtorek
    title: Klub
    audiences: [ngo]   # tylko oni
    when: każdy wtorek, godz. 16–18
    # sala nr 4
    place: świetlica
    exceptions:
      - of: 2023-06-20   # ferie?
        reason: przerwa
    log:   # wydarzenia
      - on: 2023-05-02
        what: Pierwsze
        people: 12
      # drugie było krótkie
      - {on: 2023-05-09, what: Drugie}

  - id: rajd
    title: "Rajd: pieszy"
    section: Turystyka
    activities:
      - marsz
      - ognisko
    audiences:
      - ngo
      - jst
    when: 20 maja 2023
    partners: [OSP, "KGW: Klucze"]
    links:
      - title: Plakat
        url: https://a.pl/x
  # pod rajdem

  - id: stary
    title: Stary festyn
    audiences: [jst]
    when: czerwiec 2023
    status: cancelled   # szkoda
    closed_on: 2023-05-05
    reason: deszcz
    moves:
      - on: 2023-03-01
        from: maj 2023
# koniec
"""
FLOW = """\
year: 2023
title: Plan
audiences: {ngo: NGO, jst: {name: JST}}
tasks:
  - {id: klub, title: Klub, audiences: [ngo], when: "każdy wtorek, godz. 16–18", place: świetlica, exceptions: [{of: 2023-06-20, reason: przerwa}], log: [{on: 2023-05-02, what: Pierwsze, people: 12}, {on: 2023-05-09, what: Drugie}]}
  - { id: rajd, title: "Rajd: pieszy", section: Turystyka, activities: [ marsz, ognisko ],
      audiences: [ngo, jst], when: 20 maja 2023, partners: [OSP, "KGW: Klucze"], links: [{title: Plakat, url: "https://a.pl/x"}] }
  - {
      id: stary, # dawny
      title: Stary festyn,
      audiences: [jst],
      when: czerwiec 2023,
      status: cancelled,
      closed_on: 2023-05-05,
      reason: deszcz,
      moves: [{on: 2023-03-01, from: maj 2023}],
    }
"""  # noqa: E501 - a task on one line
QUOTED = """\
"year": "2023"
'title': 'Plan'
"audiences":
    "ngo": "NGO"
    "jst": {"name": "JST"}
"tasks":
    -   "id": "klub"
        'title': "Klub"
        "audiences": ["ngo"]
        "when": 'każdy wtorek, godz. 16–18'
        "place": "świetlica"
        "exceptions":
            -   "of": "2023-06-20"
                "reason": 'przerwa'
        "log":
            -   "on": "2023-05-02"
                "what": "Pierwsze"
                "people": "12"
            -   "on": 2023-05-09
                "what": |
                    Drugie
                    i ostatnie
    -   "title": >-
            Rajd:
            pieszy
        "id": 'rajd'
        "section": "Turystyka"
        "activities": ["marsz",
                       "ognisko"]
        "audiences": ["ngo", "jst"]
        "when": "20 maja 2023"
        "partners":
        -   "OSP"
        -   "KGW: Klucze"
        "links":
        -   {"title": "Plakat", "url": "https://a.pl/x"}
    -   "id": "stary"
        "title": "Stary festyn"
        "audiences": ["jst"]
        "when": "czerwiec 2023"
        "status": "cancelled"
        "closed_on": "2023-05-05"
        "reason": |
            deszcz

            i grad
        "moves":
            -   {"on": "2023-03-01", "from": "maj 2023"}
"""
STYLES = {
    "block": BLOCK,
    "block, CRLF": BLOCK.replace("\n", "\r\n"),
    "block, BOM": "\ufeff" + BLOCK,
    "block, no line end": BLOCK.removesuffix("\n"),
    "block, no comment at the end, no line end": BLOCK.removesuffix("# koniec\n").rstrip("\n"),
    "block, tabs behind values": re.sub(r"(\w)\n", "\\1\t\n", BLOCK),
    "block, spaces behind values": re.sub(r"(\w)\n", "\\1  \n", BLOCK),
    "block, tabs before comments": re.sub(r"(?<=\S)   #", "\t#", BLOCK),
    "block, hyphens in the first column": re.sub(r"(?m)^  (?=  |- id|# )", "", BLOCK),
    "block, a blank line behind each": BLOCK.replace("\n    ", "\n\n    "),
    "flow": FLOW,
    "flow, CRLF and BOM": "\ufeff" + FLOW.replace("\n", "\r\n"),
    "flow, no line end": FLOW.removesuffix("\n"),
    "quoted, odd indents": QUOTED,
    "quoted, no line end": QUOTED.removesuffix("\n"),
    "quoted, marks": "---\n" + QUOTED + "...\n",
}
COMMANDS = r"""
start rajd
done rajd
done rajd --people 120 --place Las --partner OSP --what "Rajd: 🎉 udany"
done rajd stary --on 2023-05-20
done klub --whole
done klub rajd --whole --partly --reason "brak chętnych: 3"
cancel klub rajd --reason "burza, grad # i wiatr"
reopen stary
move rajd "3 czerwca 2023" --reason "sala zajęta" --on 2023-05-02
move klub "każda środa" --on 2023-05-02
move klub 2023-06-07 --of 2023-06-06 --hours 18–20
move klub 2023-06-21 --of 2023-06-20
cancel klub --of 2023-06-13 --reason "święto: wolne"
reopen klub --of 2023-06-20
log klub "Trzecie – 'ostatnie'" --on 2023-05-16 --people 9 --place Rynek --partner OSP --partner "KGW: Klucze"
log rajd "Próba" --on 2023-05-16
unlog klub
unlog klub 2023-05-02
set rajd title="Rajd \"nocny\"" place=Las section=Sport cost="100 zł" short=Rajd purpose="a: b" tentative=true
set rajd activities+="śpiew, tańce" partners+=GOK links+="Zdjęcia foto/a.jpg" audiences=jst
set rajd activities-=marsz partners-=OSP links-=Plakat section=
set rajd activities= partners= links=
set klub place= role=partner notes="# uwaga" responsible="p. Ewa"
remove rajd --yes
remove klub stary --yes --force
remove klub rajd stary --yes --force
add "Nowe: 🎈 zadanie" --when "maj 2023" --audience ngo
add Nowe --when "każdy czwartek 10–12" --audience ngo --section Turystyka --cost 5 --short N
add "U nas" --when "do 31 maja" --audience ngo --place Las --partner OSP --partner GOK
add "W Turystyce" --when "maj 2023" --audience ngo --section Turystyka --responsible "p. Ewa"
add Nowe --when "maj 2023" --new-audience "Koło Gospodyń" --audience jst
add Nowe --when "maj 2023" --audience ngo --unplanned --on 2023-05-05
""".strip().splitlines()
OPTIONS = ("--as-of", "2023-06-01")


def others(data: bytes, words: list[str]) -> dict[str, str]:
    """The text of each task that a command does not name."""
    named = set(words[1:]) & {"klub", "rajd", "stary"} if words[0] != "add" else set()
    read = check("plan.yaml", data, day=date(2023, 6, 1))
    assert not read.problems.errors
    text = read.source.text
    return {
        task.id: text[task.at[0] : cst_at(text, *task.at).end]
        for task in read.plan.all_tasks()
        if task.id not in named and task.id in {"klub", "rajd", "stary"}
    }


def fault_of(osl: Osl, path: Path, before: bytes, command: str) -> str:
    """What is wrong after a command and after its undo; nothing if all is right."""
    words, options = shlex.split(command), ("--plan", str(path), *OPTIONS)
    path.write_bytes(before)
    done = osl(*words, *options)
    after = path.read_bytes()
    if done.code or after == before:
        return f"{command}: {done.err or 'nothing changed'}"
    if others(after, words) != others(before, words):
        return f"{command}: another task changed"
    if words[0] != "remove" and not set(comments(before)) <= set(comments(after)):
        return f"{command}: a comment is lost"
    if line_ends(after) != line_ends(before):
        return f"{command}: other line ends"
    undone = osl("undo", *options)
    return "" if path.read_bytes() == before else f"undo of {command}: {undone.err}"


def comments(data: bytes) -> list[bytes]:
    return [one.rstrip() for one in re.findall(rb"(?m)(?:^|[ \t])(# [^'\r\n]*)", data)]


def line_ends(data: bytes) -> set[bytes]:
    return set(re.findall(rb"\r?\n", data))


@pytest.mark.parametrize("style", STYLES)
def test_every_command_keeps_what_it_does_not_change_and_is_undone(
    style: str, osl: Osl, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(os, "fsync", lambda _: None)
    path, before = tmp_path / "plan.yaml", STYLES[style].encode()
    faults = [fault for one in COMMANDS[:: enough(1, 3)] if (fault := fault_of(osl, path, before, one))]
    assert faults == []


@pytest.mark.parametrize("style", STYLES)
def test_what_came_back_as_a_table_changes_only_its_tasks_and_is_undone(
    style: str, osl: Osl, tmp_path: Path
) -> None:
    path, page, before = tmp_path / "plan.yaml", tmp_path / "plan.html", STYLES[style].encode()
    path.write_bytes(before)
    options = ("--plan", str(path), *OPTIONS)
    assert osl("export", "--format", "html", "-o", str(page), *options).code == 0
    with_texts(page, {"20 maja 2023": "21 maja 2023", "Stary festyn": "Dawny festyn"})
    done = osl("update", str(page), "--yes", *options)
    assert done.code == 0, done.err
    after = path.read_bytes()
    assert others(after, ["update", "rajd", "stary"]) == others(before, ["update", "rajd", "stary"])
    assert ("21 maja 2023" in after.decode(), "Dawny festyn" in after.decode()) == (True, True)
    assert set(comments(before)) <= set(comments(after))
    assert osl("undo", *options).code == 0
    assert path.read_bytes() == before


@pytest.mark.parametrize(
    "text",
    [
        BLOCK.replace("[ngo]", "&kto [ngo]").replace("audiences: [jst]", "audiences: *kto"),
        BLOCK.replace("place: świetlica", "place: !sala świetlica"),
        BLOCK + "---\nyear: 2024\n",
        BLOCK.replace("    place:", "\tplace:"),
    ],
    ids=["anchor", "tag", "second document", "tab"],
)
def test_what_a_plan_may_not_have_is_kept_by_every_command(text: str, osl: Osl, tmp_path: Path) -> None:
    path = tmp_path / "plan.yaml"
    odd = [line for line in text.splitlines() if line not in BLOCK.splitlines()]
    for command in COMMANDS[::4]:
        path.write_text(text, encoding="utf-8")
        done = osl(*shlex.split(command), "--plan", str(path), *OPTIONS)
        after = path.read_text(encoding="utf-8")
        if done.code:
            assert (done.code, after, "Traceback" in done.err) == (2, text, False), command
        else:
            assert [line for line in odd if line not in after.splitlines()] == [], command
            assert osl("undo", "--plan", str(path)).code == 0
            assert path.read_text(encoding="utf-8") == text, command
