"""The agenda of a day is in the order of its hours."""

from __future__ import annotations

from datetime import date

from made_plans import plan_of

from osl.plan import Task
from osl.questions.agenda import agenda

MAY = date(2023, 5, 1), date(2023, 5, 31)


def test_tasks_of_one_day_are_shown_by_the_hour_those_of_the_whole_day_first() -> None:
    whens = {
        "wieczor": "5 maja godz. 18", "rano": "5 maja 8.30–10.00", "caly": "5 maja", "wczoraj": "4 maja o 20",
        "do-poludnia": "do 5 maja do godz. 12",
    }  # fmt: skip
    plan = plan_of(*(Task(name, name, audiences=("all",), when=when) for name, when in whens.items()))
    ids = [item.standing.task.id for item in agenda(plan, *MAY, MAY[0]).items]
    assert ids == ["wczoraj", "caly", "rano", "do-poludnia", "wieczor"]


def test_meetings_of_one_day_are_shown_by_the_hour_of_their_weekday() -> None:
    late = Task("late", "late", audiences=("all",), when="wtorki 16–18, czwartki 8–10")
    early = Task("early", "early", audiences=("all",), when="wtorki 9–10")
    items = agenda(plan_of(late, early), date(2023, 5, 2), date(2023, 5, 2), MAY[0]).items
    assert [item.standing.task.id for item in items] == ["early", "late"]
