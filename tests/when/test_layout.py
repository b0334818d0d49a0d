"""Times laid out as lists: one below the other, behind bullets, with numbers, marks and pictures."""

from __future__ import annotations

from itertools import product

import pytest

from osl.when.explain import explain
from osl.when.read import read

ITEMS = [
    ("maj", "wrzesień"),
    ("maj", "czerwiec"),
    ("maj 2023 r.", "wrzesień 2023 r."),
    ("5 maja", "12 maja"),
    ("5 maja 2023", "12 września 2023"),
    ("5.05.2023", "12.09.2023"),
    ("I kw.", "III kw."),
    ("I kwartał", "II kwartał"),
    ("III", "IX"),
    ("May", "September"),
    ("maj", "wrzesień", "listopad"),
    ("5 maja", "12 czerwca", "19 września", "3 listopada"),
    ("3–5 maja", "12 września"),
    ("maj - czerwiec", "wrzesień"),
    ("początek maja", "wrzesień"),
    ("pierwsza sobota maja", "druga sobota czerwca"),
    ("5 maja godz. 17", "12 maja godz. 18"),
    ("5 maja (piątek)", "12 maja (piątek)"),
]
BULLETS = ["-", "–", "—", "•", "*", "·", "▪", "●", "✓", "➢", "\uf0b7"]


def listed(items: tuple[str, ...]) -> str:
    return ", ".join(items)


@pytest.mark.parametrize("bullet", BULLETS)
@pytest.mark.parametrize("items", ITEMS, ids=listed)
def test_bullets_begin_the_items_of_a_list(items: tuple[str, ...], bullet: str) -> None:
    meant = read(listed(items), 2023)
    assert meant.reading is not None
    for blank, end in product(["", " ", "  "], ["\n", "\r\n", "\n\n", "\n  "]):
        assert read(end.join(f"{bullet}{blank}{item}" for item in items), 2023) == meant


@pytest.mark.parametrize("bullet", BULLETS)
@pytest.mark.parametrize("items", [items for items in ITEMS if " - " not in listed(items)], ids=listed)
def test_a_bullet_that_opens_the_line_comes_again_before_each_item(
    items: tuple[str, ...], bullet: str
) -> None:
    meant = read(listed(items), 2023).reading
    assert read(" ".join(f"{bullet} {item}" for item in items), 2023).reading == meant
    assert read(" ".join(f"{bullet}{item}" for item in items), 2023).reading == meant


@pytest.mark.parametrize("items", ITEMS, ids=listed)
def test_lines_of_their_own_are_a_list(items: tuple[str, ...]) -> None:
    meant = read(listed(items), 2023).reading
    for end in ("\n", "\r\n", "\n\n", "\v", "\u2028", " \n "):
        assert read(end.join(items), 2023).reading == meant
    assert read("Terminy:\n- " + "\n- ".join(items), 2023).reading == meant


@pytest.mark.parametrize("mark", [")", ".)", ". "])
@pytest.mark.parametrize("items", ITEMS, ids=listed)
def test_numbers_in_order_at_the_beginnings_of_items_are_no_days(items: tuple[str, ...], mark: str) -> None:
    meant = read(listed(items), 2023).reading
    numbered = [f"{number}{mark} {item}" for number, item in enumerate(items, 1)]
    for between in ("\n", "\r\n", ", ", "; ", " "):
        assert read(between.join(numbered), 2023).reading == meant


# a range, or words that go on, broken at the end of a line
BROKEN = [
    ("maj –\nwrzesień", "maj – wrzesień"),
    ("maj\n– wrzesień", "maj – wrzesień"),
    ("maj\n–\nwrzesień", "maj – wrzesień"),
    ("10 –\n12 maja", "10–12 maja"),
    ("1.05. -\n30.06.2023", "1.05 - 30.06.2023"),
    ("01.05.2023\n– 30.06.2023", "01.05.2023 – 30.06.2023"),
    ("maj/\nwrzesień", "maj/wrzesień"),
    ("maj/\nczerwiec", "maj/czerwiec"),
    ("od 1 maja\ndo 30 czerwca", "od 1 maja do 30 czerwca"),
    ("maj do\nwrzesień", "maj do wrzesień"),
    ("maj,\nwrzesień", "maj, wrzesień"),
    ("maj i\nwrzesień", "maj i wrzesień"),
    ("maj\noraz wrzesień", "maj oraz wrzesień"),
    ("I –\nIII kw.", "I–III kw."),
    ("maj\n2023", "maj 2023"),
    ("II\nkwartał", "II kwartał"),
    ("pierwszy\nwtorek miesiąca", "pierwszy wtorek miesiąca"),
    ("5 maja\ngodz. 17", "5 maja godz. 17"),
    ("12 maja\n(piątek)", "12 maja (piątek)"),
    ("5, 12\nmaja", "5, 12 maja"),
    ("- maj\n  - wrzesień", "maj, wrzesień"),
    ("wrze-\nsień", "wrzesień"),
    ("paź-\ndziernik 2023", "październik 2023"),
    ("do 15 listo-\n pada", "do 15 listopada"),
    ("raz w mie-\nsiącu", "raz w miesiącu"),
    ("wrze- sień", "wrzesień"),
]


@pytest.mark.parametrize(("text", "meant"), BROKEN)
def test_what_goes_on_in_the_next_line_is_one_time(text: str, meant: str) -> None:
    assert read(meant, 2023).reading is not None
    assert read(text, 2023) == read(meant, 2023)


@pytest.mark.parametrize(
    "text", ["- maj-wrzesień", "- maj do września", "– od maja do września", "-maj-wrzesień"]
)
def test_a_range_behind_one_bullet_stays_a_range(text: str) -> None:
    reading = read(text, 2023).reading
    assert reading is not None
    assert reading.months == (5, 6, 7, 8, 9)


TWO_WAYS = [
    ("- maj – wrzesień", "maj – wrzesień"),
    ("1. maja\n2. września", "1 maja, 2 września"),
    ("1. 05.2023\n2. 09.2023", None),
]


@pytest.mark.parametrize(("text", "meant"), TWO_WAYS)
def test_what_may_be_laid_out_in_two_ways_is_unread(text: str, meant: str | None) -> None:
    outcome = read(text, 2023)
    (issue,) = outcome.issues
    assert outcome.reading is None
    assert issue.rule == "unread-when"
    if meant:
        assert str(issue.hint) == meant


# days and quarters with their numbers first, which no list begins
NOT_NUMBERED = [
    ("1. kwartał, 2. kwartał", "I, II kwartał"),
    ("1. i 2. maja", "1 i 2 maja"),
    ("1.V\n2.VI", "1.05, 2.06"),
    ("1. maja, 2. czerwca", "1 maja, 2 czerwca"),
    ("1. dekada maja\n2. dekada czerwca", "I dekada maja, II dekada czerwca"),
    ("2. maja\n5. czerwca", "2 maja, 5 czerwca"),
    ("1. 05. 2023", "1.05.2023"),
    ("1. maja", "1 maja"),
]


@pytest.mark.parametrize(("text", "meant"), NOT_NUMBERED)
def test_numbers_that_say_when_are_not_those_of_items(text: str, meant: str) -> None:
    assert read(meant, 2023).reading is not None
    assert read(text, 2023).reading == read(meant, 2023).reading


MARKED = [
    *("maj¹", "maj 1)", "maj1)", "maj [1]", "maj[12]", "maj*", "maj *", "maj **", "maj*)", "maj ¹⁾", "maj¹²"),
    *("1) maj", "(1) maj", "✔ maj", "✔️ maj", "🎉 maj", "maj 🎉", "📅 maj 📅", "👨‍👩‍👧 maj"),
    *("🇵🇱 maj", "👍🏽 maj", "★ maj ★", "⚠️ maj", "\uf0b7 maj", "☎ maj", "🗓️maj"),
]


@pytest.mark.parametrize("text", MARKED)
def test_marks_of_footnotes_and_pictures_say_nothing_of_time(text: str) -> None:
    for month in ("maj", "15 maja", "maj 2023", "15.05.2023", "maj–wrzesień", "maj i wrzesień"):
        assert read(text.replace("maj", month), 2023).reading == read(month, 2023).reading


@pytest.mark.parametrize(
    "text", ["❌ maj", "🚫 maj", "✖ maj", "maj ➡ wrzesień", "maj ⛔", "№ 5 maja", "15° maja"]
)
def test_signs_that_may_change_a_time_leave_it_unread(text: str) -> None:
    assert read(text, 2023).reading is None


@pytest.mark.parametrize("text", [listed(items).replace(", ", "\n- ") for items in ITEMS])
def test_each_part_of_a_list_is_explained_at_its_place(text: str) -> None:
    text = f"- {text}"
    parts = explain(text, 2023)
    assert parts
    assert all(text[part.start] not in "-\n" and text[part.end - 1] != "\n" for part in parts)
