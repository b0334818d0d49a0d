"""Made plans for properties, and plans that try to do harm."""

from __future__ import annotations

import os
from datetime import date

from hypothesis import Phase, settings
from hypothesis import strategies as st

from osl.format import ROLES
from osl.plan import CLOSED, Audience, Entry, Link, Move, Override, Plan, Status, Task

YEAR = 2023
HARMFUL = (
    "<script>alert(1)</script>", "=1+1", "@SUM(A1)", "a|b", "*x* _y_ `z`", "[a](javascript:b)", "\u202eabc",
    "a\nb", "• a",
    "x\r\ny", "BEGIN:VEVENT", "a;b,c\\n", "{{ 7*7 }}", "&lt;b&gt;", "# h", "- l", "1. x", "a  b",
    "'=1", "\u00a0x", "~~~", "| --- |", "<!-- x", "]]>", '"q"', "\\u202e", "Zażółć „gęślą” jaźń",
)  # fmt: skip
WHENS = (
    "maj 2023", "Styczeń – luty", "do 31 marca", "20–22 maja", "6 oraz 20 lipca", "IX i VI", "na bieżąco",
    "każdy pierwszy wtorek miesiąca", "raz w miesiącu", "wg potrzeb", "cały rok", "I kwartał", "???",
    "co dwa tygodnie we wtorki od marca do czerwca", "grudzień 2022 – styczeń 2023", "30 grudnia",
    "listopad 2022, marzec i maj 2023", "30 grudnia 2022 – 2 stycznia 2023",
    "raz w tygodniu w marcu i wrześniu",
)  # fmt: skip
RULES = (
    "FREQ=MONTHLY;BYDAY=1TU",
    "FREQ=WEEKLY;INTERVAL=2;BYDAY=TU,FR",
    "FREQ=DAILY;COUNT=3",
    "FREQ=MONTHLY;BYMONTHDAY=31",
)


def part(of: int) -> settings:
    """So many times fewer cases than a property tries as a rule, for those that take long.

    A case that fails is shown as it was found: Hypothesis takes up to five minutes to make one small,
    half of all the time that a whole run has. `OSL_SHRINK=1` lets it.
    """
    usual = settings.default or settings()
    quick = () if os.environ.get("OSL_SHRINK") else (Phase.shrink, Phase.explain)
    return settings(
        max_examples=max(usual.max_examples // of, 5),
        phases=[phase for phase in usual.phases if phase not in quick],
    )


words = st.text(st.characters(codec="utf-8", exclude_categories=["Cs", "Cc"]), min_size=1, max_size=20)
texts = st.one_of(st.sampled_from(HARMFUL), words).filter(lambda text: bool(text.strip()))
maybe_text = st.none() | texts
days = st.dates(date(YEAR - 1, 11, 1), date(YEAR + 1, 2, 1))
months = st.sets(st.integers(1, 12), min_size=1).map(lambda found: tuple(sorted(found)))
lists = st.lists(texts, max_size=3).map(tuple)
whens = st.none() | st.sampled_from(WHENS)
entries = st.builds(
    Entry, on=days, what=maybe_text, people=st.none() | st.integers(0, 500), place=maybe_text, partners=lists
)
moves = st.builds(
    Move,
    on=days,
    before=whens,
    months=st.none() | months,
    repeats=st.none() | st.sampled_from(RULES),
    reason=maybe_text,
)


exceptions = st.builds(
    Override,
    on=st.none() | days,
    of=days,
    to=st.none() | st.dates(date(YEAR, 1, 1), date(YEAR + 1, 1, 31)),
    hours=st.sampled_from((None, "18–20", "godz. 9.30 - 24")),
    reason=maybe_text,
)
ADDRESSES = (
    "https://gmina.pl/plakat.pdf", "http://a.pl/?a=1&b=(2)&copy=3|4#*x*_y_",
    "mailto:biuro@gmina.pl?subject=x",
    "plakaty/piknik.pdf", "a/b:c[d](e)&lt;", "https://przykład.pl/zażółć%20gęślą", "HTTPS://a.pl/'x'~~y~~;",
)  # fmt: skip
links = st.builds(Link, title=texts, url=st.sampled_from(ADDRESSES))


STATUSES: tuple[Status, ...] = ("planned", "started", "done", "partly-done", "cancelled")


@st.composite
def tasks(draw: st.DrawFn, number: int, groups: list[str], *, unplanned: bool) -> Task:
    """The `number`-th task of a plan with these groups."""
    status = draw(st.sampled_from(STATUSES))
    closed = status in CLOSED
    when = draw(whens)
    return Task(
        f"t{number}", draw(texts), draw(maybe_text), draw(maybe_text), draw(lists), draw(maybe_text),
        draw(maybe_text), draw(st.none() | st.sampled_from(ROLES)),
        tuple(draw(st.lists(st.sampled_from(groups), min_size=1, max_size=3, unique=True))),
        draw(maybe_text), when, draw(months if when is None else st.none() | months),
        draw(st.none() | st.sampled_from(RULES)), draw(maybe_text), draw(maybe_text), draw(maybe_text),
        draw(maybe_text), draw(lists), draw(st.booleans()), draw(maybe_text), status,
        draw(days) if closed else None, draw(texts) if status in ("partly-done", "cancelled") else None,
        tuple(draw(st.lists(moves, max_size=2))), tuple(draw(st.lists(exceptions, max_size=2))),
        tuple(draw(st.lists(links, max_size=2))),
        tuple(draw(st.lists(entries, max_size=3))), unplanned,
    )  # fmt: skip


@st.composite
def plans(draw: st.DrawFn) -> Plan:
    """A plan with a few tasks, its texts as harmful as they come."""
    groups = ["all", "ngo", "sen"]
    names = {
        "all": Audience("all", draw(texts)),
        "ngo": Audience("ngo", draw(texts), "all"),
        "sen": Audience("sen", draw(texts), draw(st.sampled_from((None, "all", "ngo")))),
    }
    planned = draw(st.integers(1, 4))
    extra = draw(st.integers(0, 2))
    return Plan(
        YEAR, draw(texts), organisation=draw(maybe_text), organiser=draw(maybe_text),
        language=draw(st.sampled_from(("pl", "en", "uk"))), published=draw(st.none() | days),
        approved_on=draw(st.none() | days), approved_by=draw(maybe_text), legal_basis=draw(maybe_text),
        version=draw(maybe_text), introduction=draw(maybe_text), audiences=names,
        tasks=tuple(draw(tasks(n, groups, unplanned=False)) for n in range(planned)),
        unplanned=tuple(draw(tasks(n, groups, unplanned=True)) for n in range(planned, planned + extra)),
    )  # fmt: skip


def plan_of(*made: Task, **about: object) -> Plan:
    """A plan of these tasks, for a group `all` and a group `ngo` within it."""
    groups = {"all": Audience("all", "Mieszkańcy"), "ngo": Audience("ngo", "NGO", "all")}
    planned = tuple(task for task in made if not task.unplanned)
    extra = tuple(task for task in made if task.unplanned)
    known = {"title": "Plan", "organisation": "CUS Klucze", **about}
    return Plan(YEAR, audiences=groups, tasks=planned, unplanned=extra, **known)  # type: ignore[arg-type]
