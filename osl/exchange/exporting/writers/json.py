"""A plan as JSON, with or without what is private."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from osl.format import PLAN
from osl.questions.json_objects import one_object, plan_head, task_object
from osl.questions.state import standings

if TYPE_CHECKING:
    from datetime import date

    from osl.plan import Plan

APART = ("year", "title", "audiences", "tasks", "unplanned")


def json(plan: Plan, day: date, file: str, *, private: bool) -> str:
    """Return one JSON object: the plan with its states on `day`; `file` is the name of its file."""
    head = {"plan": {**plan_head(plan, file), **_about(plan, private=private)}, "as_of": day.isoformat()}
    tasks = standings(plan, plan.all_tasks(), day)
    return one_object({**head, "month": None}, (task_object(one, private=private) for one in tasks))


def _about(plan: Plan, *, private: bool) -> dict[str, Any]:
    values = {
        name: getattr(plan, name)
        for name, field in PLAN.items()
        if name not in APART and (private or not field.private)
    }
    return {
        name: value if isinstance(value, str) else value.isoformat()
        for name, value in values.items()
        if value
    }
