"""The interface for scripts, as `import osl` gives it: plans, their tasks and problems as typed values."""

from osl.api.boundary import PlanError
from osl.api.loading import load, load_all
from osl.api.plans import PublicPlan as Plan
from osl.api.problems import PublicProblem as Problem
from osl.api.problems import validate, validate_text
from osl.api.tasks import PublicTask as Task
from osl.api.times import read_time
from osl.when.model import Reading

__all__ = [
    "Plan",
    "PlanError",
    "Problem",
    "Reading",
    "Task",
    "load",
    "load_all",
    "read_time",
    "validate",
    "validate_text",
]
