"""The options that every command has: which plan, which day, which language."""

from __future__ import annotations

import sys
from typing import TYPE_CHECKING

from osl import i18n
from osl.i18n import say
from osl.problem import OslError

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping, Sequence
    from datetime import date
    from pathlib import Path

    from osl.app.choose import Choice
    from osl.app.head import PlanHead
    from osl.app.load import LoadedPlan
    from osl.app.settings import Settings
    from osl.app.typed_command import TypedCommand
    from osl.i18n import Sentence


OPTIONS = ("plan", "year", "as_of", "lang")


class AppContext:
    """The four options of every command, as typed; None for one that was not given."""

    def __init__(
        self,
        plan: str | None = None,
        year: str | None = None,
        day: str | None = None,
        lang: str | None = None,
    ) -> None:
        self.plan, self.year, self.day, self.lang = plan, year, day, lang and lang.lower()
        self.typed: Callable[[], TypedCommand] = _nothing_typed
        self.chosen: Choice | None = None  # how the plan was chosen that was loaded last
        self._settings: Settings | None = None
        self._changed: Path | None = None
        self._remarks: list[Sentence] = []
        if self.lang is not None and self.lang not in i18n.LANGUAGES:
            raise OslError(say('unknown language "{value}"; available: pl, en', value=lang))

    @classmethod
    def of(cls, before: Mapping[str, str | None] | None, after: Mapping[str, str | None]) -> AppContext:
        """Return the options given `before` the command and, if given again, `after` it."""
        earlier = before or {}
        return cls(*(earlier.get(name) if after.get(name) is None else after[name] for name in OPTIONS))

    def with_plan(self, plan: str) -> AppContext:
        """Return a context with another `--plan` and no `--year`; its remarks are printed with these."""
        other = AppContext(plan, None, self.day, self.lang)
        other._remarks = self._remarks
        return other

    def refuse_beside(self, names: Sequence[str], *options: str) -> None:
        """Raise OslError if one of `options` (plan, year) was given although files are named."""
        for option in options:
            if names and getattr(self, option) is not None:
                sentence = say("{option} is not used with a named file ({file})",
                               option=f"--{option}", file=names[0])  # fmt: skip
                raise OslError(sentence)

    @property
    def as_of(self) -> date:
        """The as-of day: `--as-of`, else today."""
        from datetime import date

        from osl.app.days import typed_day

        today = date.today()
        return today if self.day is None else typed_day(self.day, today).in_year(today.year)

    @property
    def settings(self) -> Settings:
        """The settings beside the plan; raises OslError if they are wrong."""
        from osl.app.settings import settings_for

        if self._settings is None:
            self._settings = settings_for(self.plan)
        return self._settings

    def year_asked(self) -> int | None:
        """Return `--year`, None if it was not given; raises OslError if it is not a year."""
        from osl.app.parse import year

        return None if self.year is None else year(self.year)

    def choice(self, *days: date) -> Choice:
        """Return the plan that is meant by a question about `days` (first and last), and how it was chosen.

        Raises OslError if there is none, or if those of several organisations might be meant.
        """
        from osl.app.find import find

        _ = self.settings  # refused if they are wrong, before anything is answered or changed
        return find(self.plan, self.year_asked(), self._wanted(days))

    def path(self) -> Path:
        """Return the file of the plan that is meant; raises OslError if there is none."""
        return self.choice().path

    def heads_meant(self) -> list[PlanHead]:
        """Return the heads of the plans that might be meant, the one that counts first."""
        from osl.app.find import heads_meant

        return heads_meant(self.plan, self.year_asked(), self._wanted(()))

    def _wanted(self, days: Sequence[date]) -> tuple[int, ...]:
        return (*(day.year for day in days[:1]), self.as_of.year)

    def heads(self) -> list[PlanHead]:
        """Return the heads of all plans of the folder."""
        from osl.app.find import plans_in, where_to_look
        from osl.app.head import head
        from osl.source.files import kind_of

        place = where_to_look(self.plan)
        return [head(path) for path in (plans_in(place) if kind_of(place) == "folder" else [place])]

    def load(
        self,
        *days: date,
        across: bool = False,
        implied: bool = False,
        days_in: Callable[[int], Sequence[date]] | None = None,
    ) -> LoadedPlan:
        """Read the plan that is meant by a question about `days`, and check it for errors.

        A line on standard error has their number; remarks on how the plan was chosen are kept for
        `print_remarks`: with `across`, plans of other years of the folder are going to be read too; if the
        days are `implied`, who chose the plan of another year is not told that it lacks them; `days_in`
        returns the days for the plan's year, if some were typed without one. Raises OslError if there is no
        plan, if it cannot be read, or if it is not YAML.
        """
        from osl.app.choose import years_touched
        from osl.app.load import load_plan

        self.chosen = choice = self.choice(*days)
        loaded = load_plan(choice.path, self.as_of)
        year = loaded.plan.year if loaded.plan.has_year else None
        if implied and choice.by != "folder" and year not in years_touched(days):
            days = ()
        if days_in is not None and year is not None and len(years_touched(named := days_in(year))) > 1:
            days = tuple(named)
        self._remark(choice, year, days, across=across)
        return loaded

    def path_to_change(self, *days: date) -> Path:
        """The file of the plan that is to be changed, with a date in `days`; as `load`, but it is not read.

        Raises OslError also if only the name of its file decided. A plan that was named may be
        changed on any day.
        """
        if self._changed is None:
            from osl.app.choose import only_the_name_decides
            from osl.app.head import head

            self.chosen = choice = self.choice(*days)
            if choice.rivals:
                raise OslError(only_the_name_decides(choice))
            about = head(choice.path)
            i18n.use_plan_language(about.language)
            self._remark(choice, about.year, days if choice.by == "folder" else ())
            self._changed = choice.path
        return self._changed

    def settle(self, path: Path) -> None:
        """Let `path_to_change` be `path`, which was chosen between plans of two years."""
        self._changed = path

    def same_plan(self) -> str:
        """Return the options that chose the plan as they are typed, each after a blank."""
        from osl.app.choose import typed

        plan = f" --plan {typed(self.plan)}" if self.plan is not None else ""
        year = f" --year {self.year}" if self.year is not None else ""
        return plan + year

    def same_day(self) -> str:
        """Return `--as-of` as it is typed, after a blank, if it was typed."""
        from osl.app.choose import typed

        return f" --as-of {typed(self.day)}" if self.day is not None else ""

    def options_of(self, year: int) -> str:
        """Return the options by which a command reaches the plan of `year` in the folder that is meant."""
        from osl.app.choose import typed

        return f"--year {year}" + ("" if self.plan is None else f" --plan {typed(self.plan)}")

    def _remark(
        self, choice: Choice, year: int | None, days: Sequence[date], *, across: bool = False
    ) -> None:
        from osl.app.choose import remarks

        if year is not None:
            self._remarks += remarks(choice, year, days, self.as_of, self.plan, across=across)

    def remark(self, sentence: Sentence) -> None:
        """Keep a line for `print_remarks`."""
        self._remarks.append(sentence)

    def print_remarks(self) -> None:
        """Say on standard error what is to be known of how the plan was chosen, once a command succeeded.

        A refusal stays one line, and what is on the screen does not push these lines out of sight.
        """
        if self._remarks:
            sys.stdout.flush()
        for line in self._remarks:
            sys.stderr.write(f"osl: {line}\n")
        self._remarks.clear()


def _nothing_typed() -> TypedCommand:
    """Return the command of a run without a command line."""
    from osl.app.typed_command import TypedCommand

    return TypedCommand()
