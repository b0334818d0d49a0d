"""The year as a picture: which marks, where, and the same in words and symbols."""

from __future__ import annotations

from datetime import date

import pytest
from made_plans import plan_of

from osl.exchange.exporting.chart import MOST_ROWS, Chart, chart_of, names_of
from osl.exchange.exporting.picture import ChartLine, legend, picture_of, symbol_table
from osl.plan import Entry, Task


def chart(when: str, **keys: object) -> Chart:
    task = Task(**{"id": "a", "title": "Zadanie", "audiences": ("all",), "when": when, **keys})  # type: ignore[arg-type]
    return chart_of(plan_of(task), [task])


def lines(chart: Chart) -> list[ChartLine]:
    return [line for panel in picture_of(chart).panels for line in panel.lines]


def marks(when: str) -> list[tuple[str, str, str]]:
    (row,) = chart(when).rows
    return [(mark.shape, mark.first.isoformat(), mark.last.isoformat()) for mark in row.marks]


@pytest.mark.parametrize(
    ("when", "expected"),
    [
        ("maj – czerwiec", [("span", "2023-05-01", "2023-06-30")]),
        ("do 31 marca", [("deadline", "2023-01-01", "2023-03-31")]),
        (
            "20–22 maja, 3 czerwca",
            [("days", "2023-05-20", "2023-05-22"), ("days", "2023-06-03", "2023-06-03")],
        ),
        ("IX i VI", [("span", "2023-06-01", "2023-06-30"), ("span", "2023-09-01", "2023-09-30")]),
        ("każdy pierwszy wtorek miesiąca", [("recurring", "2023-01-01", "2023-12-31")]),
        (
            "raz w tygodniu w marcu i wrześniu",
            [("recurring", "2023-03-01", "2023-03-31"), ("recurring", "2023-09-01", "2023-09-30")],
        ),
        (
            "listopad 2022, marzec i maj 2023",
            [("span", "2023-03-01", "2023-03-31"), ("span", "2023-05-01", "2023-05-31")],
        ),
        ("na bieżąco", [("continuous", "2023-01-01", "2023-12-31")]),
        ("grudzień 2022 – styczeń 2023", [("span", "2023-01-01", "2023-01-31")]),
        ("wg potrzeb", []),
        ("???", []),
    ],
)
def test_a_time_is_drawn_as_it_is_read(when: str, expected: list[tuple[str, str, str]]) -> None:
    assert marks(when) == expected


def test_events_are_drawn_where_they_are_asked_for() -> None:
    task = Task(
        "a", "A", audiences=("all",), when="???", log=(Entry(date(2023, 5, 3)), Entry(date(2024, 1, 1)))
    )
    plan = plan_of(task)
    assert chart_of(plan, plan.tasks).rows[0].marks == ()
    (row,) = chart_of(plan, plan.tasks, events=True).rows
    assert [(mark.shape, mark.first) for mark in row.marks] == [("event", date(2023, 5, 3))]
    assert lines(chart_of(plan, plan.tasks, events=True))[0].label == "1. A (undated)"


def test_the_picture_is_told_in_words() -> None:
    assert picture_of(chart("do 31 marca")).panels[0].description == (
        "1 task. Tasks in each month: January 1, February 1, March 1, April 0, May 0, June 0, July 0, "
        "August 0, September 0, October 0, November 0, December 0. The table has the same in words."
    )
    assert "1 undated." in picture_of(chart("???")).panels[0].description


def test_a_mark_lies_where_its_days_lie_in_the_year() -> None:
    (line,) = lines(chart("styczeń"))
    assert line.label == "Zadanie"
    assert [(mark.shape, mark.start, mark.width) for mark in line.marks] == [("span", 0.0, 8.49)]


def test_a_month_begins_where_a_bar_that_begins_with_it_does() -> None:
    picture = picture_of(chart("marzec"))
    assert [roman for roman, _ in picture.months][:3] == ["I", "II", "III"]
    assert picture.months[2][1] == picture.panels[0].lines[0].marks[0]


def test_the_legend_explains_the_shapes_that_occur() -> None:
    assert picture_of(chart("do 31 marca")).legend == (("deadline", "by this day at the latest"),)


def test_many_tasks_are_drawn_as_the_load_of_each_month() -> None:
    made = [Task(f"t{n}", "Zadanie", audiences=("all",), when="maj") for n in range(MOST_ROWS + 1)]
    chart = chart_of(plan_of(*made), made)
    picture = picture_of(chart)
    assert [line.label for line in lines(chart)][4:6] == ["May: 41", "June: 0"]
    assert [mark.width for line in lines(chart) for mark in line.marks][4:6] == [100.0, 0.0]
    assert (picture.months, picture.legend) == ((), ())
    assert symbol_table(chart).block.rows == (("Tasks", *["0"] * 4, "41", *["0"] * 7),)
    assert legend(chart) == "The number of tasks in each month."


def test_a_picture_is_parted_where_no_page_would_hold_it() -> None:
    made = [Task(f"t{n}", f"Zadanie {n}", audiences=("all",), when="maj") for n in range(MOST_ROWS)]
    panels = picture_of(chart_of(plan_of(*made), made)).panels
    assert [len(panel.lines) for panel in panels] == [14, 14, 12]
    assert [panel.title for panel in panels] == [
        "The year 2023, month by month", "The year 2023, continued", "The year 2023, continued"
    ]  # fmt: skip
    assert [bool(panel.description) for panel in panels] == [True, False, False]
    assert [panel.lines[0].top for panel in panels] == [26, 26, 26]
    assert all(panel.lines[-1].top < panel.height < 900 for panel in panels)


@pytest.mark.parametrize(
    ("when", "keys", "label"),
    [
        ("maj", {}, "Zadanie"), ("maj", {"tentative": True}, "Zadanie (tentative)"),
        ("20 maja?", {}, "Zadanie (tentative)"), ("wg potrzeb", {"tentative": True}, "Zadanie (undated)"),
        ("maj", {"tentative": True, "status": "done"}, "Zadanie"),
        ("wg potrzeb", {"status": "cancelled"}, "Zadanie (cancelled)"),
        ("maj", {"title": "Spotkania organizacyjne Rady", "status": "cancelled"},
         "Spotkania organizacyjne Rady (cancelled)"),
    ],
)  # fmt: skip
def test_a_label_says_what_one_must_know_and_fits_a_telephone(
    when: str, keys: dict[str, object], label: str
) -> None:
    assert [line.label for line in lines(chart(when, **keys))] == [label]
    assert symbol_table(chart(when, **keys)).block.rows[0][0] == label


def test_letters_draw_the_year_where_nothing_else_can() -> None:
    table = symbol_table(chart("do 31 marca"))
    assert table.block.headings[:4] == ("2023", "I", "II", "III")
    assert table.block.rows == (("Zadanie", "", "", "▼", *[""] * 9),)
    assert legend(chart("do 31 marca")) == "▼ – by this day at the latest"


@pytest.mark.parametrize(
    ("titles", "names"),
    [
        (["Piknik\nrodzinny\u202e"], ["Piknik rodzinny\\u202e"]),
        (["Partnerstwo przy organizacji „Ferii na sportowo” dla dzieci"] * 2, [
            "Partnerstwo przy organizacji „Ferii na sportowo” dla dzieci"
        ] * 2),
        (["Spotkania organizacyjne ze społecznością lokalną w Sołectwach Gminy Klucze"],
         ["Spotkania organizacyjne ze społecznością lokalną…"]),
        ([f"Spotkania organizacyjne z bardzo wieloma mieszkańcami Gminy w {n} dniu" for n in ("I", "II")],
         ["Spotkania organizacyjne z bardzo wieloma mieszkańcami Gminy w I dniu",
          "Spotkania organizacyjne z bardzo wieloma mieszkańcami Gminy w II…"]),
        (["x" * 90], ["x" * 90]),
    ],
)  # fmt: skip
def test_a_long_title_has_the_words_that_tell_it_from_others(titles: list[str], names: list[str]) -> None:
    assert names_of(titles) == names
