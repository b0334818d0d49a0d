"""Plans of every kind, for properties: whatever the format allows, and texts that try to break out."""

from __future__ import annotations

from typing import Any

from hypothesis import strategies as st
from made_plans import ADDRESSES

from osl.format import ROLES, STATUSES
from osl.plan import Audience, Entry, Link, Move, Override, Plan, Task

# letters, what markup, formulas, YAML and Markdown take for theirs, spaces of all sorts, both directions
ALPHABET = "abcłóŻ 01.,:;|-–—•*_#<>&\"'\\[]{}()=+@%!?`~^$/\n\u00a0\u2028\u202e\u200f\t\ufeff„”"
ids = st.from_regex(r"[a-z0-9]{1,6}(-[a-z0-9]{1,4}){0,2}", fullmatch=True)
dates = st.dates()
months = st.sets(st.integers(1, 12), min_size=1).map(lambda found: tuple(sorted(found)))
RULES = st.sampled_from(["FREQ=MONTHLY;BYDAY=1TU", "FREQ=WEEKLY;INTERVAL=2"])
TIMES = st.sampled_from(
    [
        "maj 2023",
        "20–22 maja",
        "do 31 marca",
        "na bieżąco",
        "wg potrzeb",
        "Lipiec –  sierpień 2023",
        "raz w miesiącu",
    ]
)


def texts(alphabet: str = ALPHABET) -> st.SearchStrategy[str]:
    """Texts that a plan may contain."""
    wild = st.text(
        st.characters(exclude_categories=["Cs", "Cc"], exclude_characters="\ufffe\uffff"), min_size=1
    )
    tame = st.text(st.sampled_from(alphabet), min_size=1, max_size=30)
    return st.one_of(tame, tame, wild).filter(lambda text: not text.isspace())


def maybe(values: st.SearchStrategy[Any]) -> st.SearchStrategy[Any]:
    """A value or none."""
    return st.none() | values


def lists(values: st.SearchStrategy[Any], least: int = 0) -> st.SearchStrategy[Any]:
    """A few values."""
    return st.lists(values, min_size=least, max_size=3).map(tuple)


moves = st.builds(
    Move, on=dates, before=maybe(TIMES), months=maybe(months), repeats=maybe(RULES), reason=maybe(texts())
)
exceptions = st.builds(
    Override, on=maybe(dates), of=dates, to=maybe(dates), hours=maybe(st.just("18–20")), reason=maybe(texts())
)
entries = st.builds(
    Entry, on=dates, what=maybe(texts()), people=maybe(st.integers(0, 999)), place=maybe(texts()),
    partners=lists(texts()),
)  # fmt: skip
links = st.builds(Link, title=texts(), url=st.sampled_from(ADDRESSES))


@st.composite
def tasks(draw: st.DrawFn, id_: str, groups: list[str], *, unplanned: bool = False) -> Task:
    """A task for some of `groups`."""
    shown = draw(maybe(TIMES))
    status: Any = draw(st.sampled_from(STATUSES))
    closed = status in ("done", "partly-done", "cancelled")
    return Task(
        id=id_,
        title=draw(texts()),
        short=draw(maybe(texts())),
        section=draw(maybe(texts())),
        activities=draw(lists(texts())),
        purpose=draw(maybe(texts())),
        method=draw(maybe(texts())),
        role=draw(maybe(st.sampled_from(ROLES))),
        audiences=tuple(draw(st.lists(st.sampled_from(groups), min_size=1, unique=True))),
        addressees=draw(maybe(texts())),
        when=shown,
        months=draw(maybe(months)) if shown else draw(months),
        repeats=draw(maybe(RULES)),
        responsible=draw(maybe(texts())),
        notes=draw(maybe(texts())),
        place=draw(maybe(texts())),
        cost=draw(maybe(texts())),
        partners=draw(lists(texts())),
        tentative=draw(st.booleans()),
        condition=draw(maybe(texts())),
        status=status,
        closed_on=draw(maybe(dates)) if closed else None,
        reason=draw(texts()) if closed else None,
        moves=draw(lists(moves)),
        exceptions=draw(lists(exceptions)),
        links=draw(lists(links)),
        log=draw(lists(entries)),
        unplanned=unplanned,
    )


@st.composite
def plans(draw: st.DrawFn) -> Plan:
    """A whole plan, as `osl.reading` gives it but for the places in its file."""
    groups = draw(
        st.lists(ids.filter(lambda one: not one.startswith("x-")), min_size=1, max_size=4, unique=True)
    )
    known = [Audience(groups[0], draw(texts()))]
    for one in groups[1:]:
        known.append(Audience(one, draw(texts()), draw(maybe(st.sampled_from([a.id for a in known])))))
    names = draw(st.lists(ids, max_size=4, unique=True))
    cut = draw(st.integers(0, len(names)))
    return Plan(
        year=draw(st.integers(1900, 2999)),
        title=draw(texts()),
        organisation=draw(maybe(texts())),
        organiser=draw(maybe(texts())),
        language=draw(st.sampled_from(["pl", "en", "uk"])),
        published=draw(maybe(dates)),
        approved_on=draw(maybe(dates)),
        approved_by=draw(maybe(texts())),
        legal_basis=draw(maybe(texts())),
        version=draw(maybe(texts())),
        introduction=draw(maybe(texts())),
        audiences={one.id: one for one in known},
        tasks=tuple(draw(tasks(name, groups)) for name in names[:cut]),
        unplanned=tuple(draw(tasks(name, groups, unplanned=True)) for name in names[cut:]),
    )
