"""The organiser's desk: which plan lies open, which day it is, in which language one speaks."""

from __future__ import annotations

from typing import TYPE_CHECKING

from osl import i18n
from osl.i18n import say
from osl.problem import OslError

if TYPE_CHECKING:
    from datetime import date
    from pathlib import Path

    import typer

    from osl.cli.opening import Opened
    from osl.source.find import Head


class Desk:
    """The four options of every command, as typed."""

    def __init__(
        self,
        plan: str | None = None,
        year: str | None = None,
        day: str | None = None,
        lang: str | None = None,
    ) -> None:
        self.plan, self.year, self.day, self.lang = plan, year, day, lang
        if self.lang is not None and self.lang not in i18n.LANGUAGES:
            raise OslError(say('"{value}" is not a language osl speaks: pl or en', value=self.lang))

    @property
    def as_of(self) -> date:
        """The day asked about: `--as-of`, else today."""
        from datetime import date

        from osl.cli.parse import day

        return date.today() if self.day is None else day(self.day)

    def year_asked(self) -> int | None:
        """`--year`, if given."""
        from osl.cli.parse import year

        return None if self.year is None else year(self.year)

    def path(self) -> Path:
        """The file of the plan that is meant; raises OslError where there is none."""
        from osl.source.find import find

        return find(self.plan, self.year_asked(), self.as_of.year)

    def heads(self) -> list[Head]:
        """What each plan of the folder says of itself."""
        from osl.source.files import kind_of
        from osl.source.find import head, plans_in, where_to_look

        place = where_to_look(self.plan)
        return [head(path) for path in (plans_in(place) if kind_of(place) == "folder" else [place])]

    def head(self) -> Head:
        """What the plan that is meant says of itself."""
        from osl.source.find import head

        return head(self.path())

    def open(self, *, year: int | None = None) -> Opened:
        """The plan that is meant (that of `year`, if given), read and checked for errors.

        One line on standard error says how many errors it has. Raises OslError where there is no
        plan, where it cannot be opened, or where it is not YAML.
        """
        from osl.cli.opening import open_plan

        desk = self if year is None else Desk(self.plan, str(year), self.day, self.lang)
        return open_plan(desk.path(), self.as_of)


OPTIONS = ("plan", "year", "as_of", "lang")


def desk_of(ctx: typer.Context, later: dict[str, str | None]) -> Desk:
    """The desk set by the options before the command and, where given, those after it."""
    chosen = {
        **(ctx.find_root().obj or {}),
        **{name: value for name, value in later.items() if value is not None},
    }
    return Desk(*(chosen.get(name) for name in OPTIONS))
