"""What osl writes is the same text to every reader of YAML, of 1.1 and of 1.2."""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING, Any

import pytest
import yaml
from hypothesis import given
from hypothesis import strategies as st
from ruamel.yaml import YAML

from osl.checking.check import check
from osl.edit.transaction import _changed
from osl.edit.verbs.add import Addition
from osl.edit.verbs.close import close
from osl.edit.verbs.log import log
from osl.edit.verbs.move import move
from osl.exchange.exporting.writers.yaml import yaml_of
from osl.plan import Audience, Entry, Plan, Task
from osl.source.yaml_scalar import written

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

    from osl.checking.check import Checked
    from osl.edit.verify import Proposal
    from osl.i18n import Sentence

DAY = date(2023, 6, 1)
BLOCK = """\
year: 2023
title: Plan
audiences:
  ngo: NGO
tasks:
  - id: piknik
    title: Piknik
    audiences: [ngo]
    when: czerwiec 2023
"""
STYLES = {
    "block": BLOCK,
    "double": BLOCK.replace("Piknik", '"Piknik"').replace("czerwiec 2023", '"czerwiec 2023"'),
    "single": BLOCK.replace("Piknik", "'Piknik'").replace("czerwiec 2023", "'czerwiec 2023'"),
    "folded": BLOCK.replace("czerwiec 2023", ">-\n      czerwiec\n      2023"),
    "flow": BLOCK[: BLOCK.index("  - id")]
    + "  - {id: piknik, title: Piknik, audiences: [ngo], when: czerwiec 2023}\n",
}
ODD = [
    "yes", "no", "On", "y", "N", "true", "null", "~", "=", "<<", "0o7", "-0o7", "0x1F", "0b1", "1e3", "+1E3",
    "1_000", "1,000", "_", "-_", "._1", "12:30", "190:20:30.5", ".inf", "-.INF", ".nan", "08", "3.", "2023",
    "2023-05-20", "2023-05-20 10:00:00", "Klucze\t31 osób", "\tx", "x\t", "a\t#b", "gdzie?", "jak? tak",
    "http://x.pl/?a=1&b=2#c", "-?", "- x", "? x", ": x", "# x", "x #y", "x: y", "x:", "--- x", "... x",
    "%TAG", "@x", "`x", "&x", "*x", "!x", "|", ">", "{x}", "[x]",
    "x, y", "x]", "'x'", '"x"', "x\\y", "x\u0085y",
    "x\u2028y", "x\u2029", "\ufeffx", "x\ufeffy", "\u00a0x", "x\u00a0", " x", "x ", "x  y", "x\ny", "x\n",
    "\nx", "x\r\ny", "x\n\n  y", "😀", "\u200bx", "\ufffe", "\U0001fffe",
]  # fmt: skip
characters = st.characters(exclude_categories=("Cs", "Cc"), include_characters="\t\n\x85")
tricky = st.text(
    alphabet="+-._0129eExXoOaBn:,?~=<># \t'\"\\|&*!%@`[]{}\u00a0\u0085\u2028\ufeff😀ż", min_size=1, max_size=6
)
texts = st.sampled_from(ODD) | tricky | st.text(characters, min_size=1, max_size=12)
lines = texts.map(lambda text: " ".join(text.split("\n")).strip()).filter(bool)


def loaded(text: str) -> list[Any]:
    """What libyaml, PyYAML's own loader and a loader of YAML 1.2 make of `text`."""
    modern = YAML(typ="safe", pure=True)
    return [yaml.load(text, yaml.CSafeLoader), yaml.load(text, yaml.SafeLoader), modern.load(text)]


def as_text(value: object) -> str:
    assert type(value) is str
    return value


@given(texts, st.sampled_from(["", "'", '"']))
def test_a_text_is_read_back_by_every_loader_wherever_it_is_written(text: str, quote: str) -> None:
    block, flow = written(text, quote, flow=False), written(text, quote, flow=True)
    for found in loaded(f"k: {block} # c\nl:\n  - {block}\nf: {{k: {flow}, z: [{flow}, z]}}\n"):
        values = found["k"], found["l"][0], found["f"]["k"], found["f"]["z"][0]
        assert list(map(as_text, values)) == [text] * 4


VERBS: dict[str, Callable[[Checked, str], Proposal | Sentence]] = {
    "log": lambda now, text: log(now.plan.tasks[0], Entry(DAY, text, 31, text, (text, "KGW"))),
    "move": lambda now, text: move(now.plan.tasks[0], now.source.text, text, on=DAY, reason=text),
    "cancel": lambda now, text: close(now.plan.tasks[0], "cancelled", on=None, today=DAY, reason=text),
    "add": lambda now, text: Addition.of(now.plan, text, text, ("ngo",), unplanned=None),
}


def texts_written(verb: str, plan: Any) -> list[object]:
    """What is at the place at which `verb` writes a text."""
    task = plan["tasks"][-1]
    if verb == "log":
        (entry,) = task["log"]
        return [entry["what"], entry["place"], entry["partners"][0]]
    if verb == "move":
        assert task["moves"][0]["from"] == "czerwiec 2023"
        return [task["when"], task["moves"][0]["reason"]]
    return [task["reason"]] if verb == "cancel" else [task["title"], task["when"]]


@pytest.mark.parametrize("verb", VERBS)
@given(style=st.sampled_from(sorted(STYLES)), text=lines)
def test_every_loader_reads_what_a_verb_wrote(tmp_path: Path, verb: str, style: str, text: str) -> None:
    path = tmp_path / "plan.yaml"
    path.write_text(STYLES[style], encoding="utf-8")
    now = check("plan.yaml", path.read_bytes(), day=DAY)
    if check("plan.yaml", yaml_of(a_plan_of(text)).encode(), day=DAY).problems.errors:
        return  # a time that cannot be right is refused
    after = _changed(path, DAY, lambda now: VERBS[verb](now, text))[2].decode()
    assert after != now.source.text
    for plan in loaded(after):
        assert all(as_text(found) == text for found in texts_written(verb, plan))
        assert as_text(plan["tasks"][-1]["id"])


def a_plan_of(text: str) -> Plan:
    task = Task(
        "piknik", text, activities=(text, text), audiences=("ngo",), when=text, notes=text, partners=(text,),
        log=(Entry(DAY, text, place=text, partners=(text,)),),
    )  # fmt: skip
    return Plan(2023, text, introduction=text, audiences={"ngo": Audience("ngo", text)}, tasks=(task,))


@given(
    texts
    | st.lists(lines, min_size=2, max_size=4).map("\n".join)
    | st.lists(lines, min_size=30).map(" ".join)
)
def test_every_loader_reads_the_plan_that_an_import_wrote(text: str) -> None:
    for plan in loaded(yaml_of(a_plan_of(text))):
        (task,) = plan["tasks"]
        (entry,) = task["log"]
        written_to = [
            plan["title"], plan["introduction"], plan["audiences"]["ngo"], task["title"], task["when"],
            task["notes"], *task["activities"], *task["partners"], entry["what"], entry["place"],
            *entry["partners"],
        ]  # fmt: skip
        assert list(map(as_text, written_to)) == [text] * len(written_to)


def test_a_title_that_is_a_number_or_a_word_of_yaml_gives_an_id_that_is_a_text(tmp_path: Path) -> None:
    path = tmp_path / "plan.yaml"
    path.write_text(BLOCK, encoding="utf-8")
    for title in ("No", "1e3", "2023", "0x1F", "null"):
        after = _changed(path, DAY, lambda now: VERBS["add"](now, title))[2].decode()  # noqa: B023 - called here
        assert {as_text(plan["tasks"][-1]["id"]) for plan in loaded(after)} == {title.lower()}
