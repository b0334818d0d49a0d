"""What every public function does: it speaks the language asked for, and raises only PlanError."""

from __future__ import annotations

import os
from contextlib import contextmanager
from datetime import date, datetime
from functools import cache, wraps
from typing import TYPE_CHECKING, ParamSpec, TypeAlias, TypeVar

from osl import i18n
from osl.i18n import Sentence
from osl.problem import OslError

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator, Sequence

    from osl.api.problems import PublicProblem

Params = ParamSpec("Params")
Returned = TypeVar("Returned")
PublicClass = TypeVar("PublicClass", bound=type)
AnyPath: TypeAlias = "str | os.PathLike[str]"
AnyDay: TypeAlias = "date | str | None"


class PlanError(ValueError):
    """There is no plan to read, or a question cannot be answered; `str()` of it is the reason.

    `path` is the file or folder as it was given, None if it is not about one. `problems` are those of the
    file, if it was read.
    """

    def __init__(
        self, reason: str, path: AnyPath | None = None, problems: Sequence[PublicProblem] = ()
    ) -> None:
        super().__init__(reason)
        self.path = path
        self.problems = list(problems)

    def __reduce__(self) -> tuple[object, ...]:
        return type(self), (str(self), self.path, self.problems)


PlanError.__module__ = "osl"


def known_as(name: str) -> Callable[[PublicClass], PublicClass]:
    """Return a decorator of a class that gives it its public name, in help and in errors."""

    def named(kind: PublicClass) -> PublicClass:
        kind.__name__, kind.__qualname__, kind.__module__ = name, name, "osl"
        return kind

    return named


@contextmanager
def boundary(path: AnyPath | None = None) -> Iterator[None]:
    """Speak the language asked for, and turn errors into PlanError; `path` is what they are about."""
    speak()
    try:
        yield
    except OslError as error:
        raise PlanError(_reason(error), path) from None


def public(function: Callable[Params, Returned]) -> Callable[Params, Returned]:
    """Return `function` within `boundary`."""

    @wraps(function)
    def within(*args: Params.args, **kwargs: Params.kwargs) -> Returned:
        with boundary():
            return function(*args, **kwargs)

    return within


def speak() -> None:
    """Speak the language that `OSL_LANG`, or else the locale, asks for; English if they name none of ours."""
    names = ("OSL_LANG", "LC_ALL", "LC_MESSAGES", "LANG")
    i18n.use(_language(*(os.environ.get(name) for name in names)))


@cache
def _language(*_environment: str | None) -> str:
    return i18n.from_environment() or "en"


def _reason(error: OslError) -> str:
    """Return the sentence of `error`; an option of the command line is named as the argument it is here."""
    sentence = error.sentence
    if isinstance(sentence, Sentence) and str(sentence.values.get("option", "")).startswith("--"):
        values = {**sentence.values, "option": str(sentence.values["option"]).removeprefix("--")}
        sentence = sentence._replace(values=values)
    return str(sentence)


def day_of(value: AnyDay, year: int | None = None) -> date:
    """Return the day that a caller means: a date, or text as after `--as-of`; today for None.

    Text that names no year means the day in `year`, else in this year.
    """
    today = date.today()
    if value is None:
        return today
    if isinstance(value, str):
        from osl.app.days import typed_day

        return typed_day(value, today).in_year(year or today.year)
    if not isinstance(value, date):
        msg = f"a day is a date or text, not {value!r}"
        raise TypeError(msg)
    return value.date() if isinstance(value, datetime) else value
