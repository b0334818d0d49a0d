"""A community organiser's year plan in a plain file; the functions below are for scripts.

    import osl

    plan = osl.load("plans/2026.yaml")
    for task in plan.agenda(month=5):
        print(task.when, task.title)

Everything that is not in `__all__` is private. What is public is loaded when it is first used.
"""

__version__ = "0.1.0"

TYPE_CHECKING = False  # type checkers take it for that of `typing`, which would cost time to import
if TYPE_CHECKING:
    from osl.api import (
        Plan,
        PlanError,
        Problem,
        Reading,
        Task,
        load,
        load_all,
        read_time,
        validate,
        validate_text,
    )

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


if not TYPE_CHECKING:  # so that a type checker knows the names above, and no other

    def __getattr__(name: str) -> object:
        """Load a public name when it is first used."""
        if name not in __all__:
            msg = f"module {__name__!r} has no attribute {name!r}"
            raise AttributeError(msg)
        from osl import api

        value = globals()[name] = getattr(api, name)
        return value

    def __dir__() -> list[str]:
        return __all__
