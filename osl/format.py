"""The fields of the plan file, declared once: the reader, the schema and the manual come from here."""

from __future__ import annotations

from osl.i18n import N_
from osl.values import Value

MIN_YEAR, MAX_YEAR = 1900, 2999
ID_PATTERN = "[a-z0-9]+(?:-[a-z0-9]+)*"
ROLES = ("organiser", "co-organiser", "partner")
STATUSES = ("planned", "started", "done", "partly-done", "cancelled")
FLAGS = ("true", "false")
# the shape of the IANA names of time zones: Europe/Warsaw, Etc/GMT+1, America/Port_of_Spain
ZONE_PATTERN = "[A-Z][A-Za-z0-9_+-]*(?:/[A-Z][A-Za-z0-9_+-]*)*"


class Field(Value):
    """A key of the file: its name, the kind of its value, whether it is needed, its description.

    `kind` names a reading function of `osl.reading` and a type of the schema. `instead` is the key
    that may replace this one. `called` is its name in `osl.plan`, if that differs.
    """

    name: str
    kind: str
    title: str
    about: str
    needed: bool = False
    private: bool = False
    instead: str | None = None
    called: str = ""

    @property
    def attribute(self) -> str:
        """The name in `osl.plan`."""
        return self.called or self.name


def _by_name(*fields: Field) -> dict[str, Field]:
    return {field.name: field for field in fields}


AUDIENCE = _by_name(
    Field("name", "text", N_("name"), N_("the group, as people call it"), needed=True),
    Field("within", "audience", N_("within"), N_("the id of the group that this one is part of")),
)

MOVE = _by_name(
    Field("on", "date", N_("moved on"), N_("the day of the change"), needed=True),
    Field("from", "words", N_("earlier time"), N_("the time as it stood before"), called="before"),
    Field("months", "months", N_("earlier months"), N_("the months as they stood before")),
    Field("repeats", "rule", N_("earlier recurrence"), N_("the recurrence rule as it stood before")),
    Field("reason", "text", N_("reason"), N_("why it was moved")),
)

EXCEPTION = _by_name(
    Field("on", "date", N_("decided on"), N_("the day on which this was decided")),
    Field("of", "date", N_("day of the series"), N_("the day on which the series recurs"), needed=True),
    Field("to", "date", N_("moved to"), N_("the day to which it is moved; left out if there is none")),
    Field("hours", "hours", N_("hours"), N_("the hours of a moved day, if they change: 18–20")),
    Field("reason", "text", N_("reason"), N_("why the day is left out or moved")),
)

ENTRY = _by_name(
    Field("on", "date", N_("day"), N_("the day on which it was done"), needed=True),
    Field("what", "text", N_("what was done"), N_("what was done, in a few words")),
    Field("people", "number", N_("people"), N_("how many people took part, a whole number")),
    Field("place", "text", N_("place"), N_("where it took place")),
    Field("partners", "texts", N_("partners"), N_("who helped")),
)

LINK = _by_name(
    Field("title", "text", N_("name"), N_("what is found there, such as a poster"), needed=True),
    Field(
        "url", "url", N_("address"),
        N_("an address with https, http or mailto, or the relative path of a file"), needed=True,
    ),
)  # fmt: skip

TASK = _by_name(
    Field("id", "id", N_("id"), N_("short name for commands: a-z, 0-9 and single hyphens"), needed=True),
    Field("title", "text", N_("task"), N_("the task, as it is published"), needed=True),
    Field(
        "short", "text", N_("short name"),
        N_("what charts, the timeline and calendars call the task: they have little room"),
    ),
    Field("section", "text", N_("section"), N_("the heading that the task stands under")),
    Field("activities", "texts", N_("activities"), N_("the parts of the task")),
    Field("purpose", "text", N_("purpose"), N_("what the task is for")),
    Field("method", "text", N_("method"), N_("how it is done")),
    Field("role", "role", N_("role"), N_("organiser, co-organiser or partner")),
    Field("audiences", "ids", N_("audiences"), N_("ids of the groups that it is for"), needed=True),
    Field(
        "addressees", "text", N_("addressees"),
        N_("whom it is for in your own words, published instead of the groups' names"),
    ),
    Field(
        "when", "words", N_("time"),
        N_("the time in your own words: May 2023, 20–22 May, by 31 March, as needed"),
        needed=True, instead="months",
    ),
    Field("months", "months", N_("months"), N_("the months as numbers: 5, 1-2 or [3, 9]")),
    Field("repeats", "rule", N_("recurrence"), N_("an RFC 5545 rule, where words cannot say the days")),
    Field(
        "responsible", "text", N_("responsible"), N_("who answers for it; not published"), private=True
    ),
    Field("place", "text", N_("place"), N_("where it is")),
    Field("cost", "text", N_("cost"), N_("what it costs")),
    Field("partners", "texts", N_("partners"), N_("who helps")),
    Field("tentative", "flag", N_("tentative"), N_("true: the date is provisional")),
    Field("condition", "text", N_("condition"), N_("what the task depends on, such as a grant")),
    Field("notes", "text", N_("notes"), N_("anything else; not published"), private=True),
    Field(
        "status", "status", N_("status"),
        N_("planned (if left out), started, done, partly-done or cancelled"),
    ),
    Field("closed_on", "date", N_("closed on"), N_("the day on which it was done or cancelled")),
    Field("reason", "text", N_("reason"), N_("why not, or why not in full")),
    Field("moves", "moves", N_("moves"), N_("the earlier times of the task")),
    Field(
        "exceptions", "exceptions", N_("exceptions"),
        N_("single days of a series that are left out or moved"),
    ),
    Field("links", "links", N_("links"), N_("a poster, minutes, photographs, each with its address")),
    Field("log", "log", N_("log"), N_("what was done, day by day")),
)  # fmt: skip

PLAN = _by_name(
    Field("year", "year", N_("year"), N_("the plan's year, four digits"), needed=True),
    Field("title", "text", N_("title"), N_("the plan's title, as it is published"), needed=True),
    Field("organisation", "text", N_("organisation"), N_("who carries out the plan")),
    Field(
        "organiser", "text", N_("organiser"),
        N_("the person or post that keeps it; not published"), private=True,
    ),
    Field("language", "text", N_("language"), N_("the language of the plan's own words, pl if left out")),
    Field("published", "date", N_("published"), N_("the day on which it was published")),
    Field("approved_on", "date", N_("approved on"), N_("the day on which it was approved")),
    Field("approved_by", "text", N_("approved by"), N_("who approved it")),
    Field("legal_basis", "text", N_("legal basis"), N_("the law that it rests on")),
    Field("version", "text", N_("version"), N_("which version of the plan this is")),
    Field(
        "timezone", "zone", N_("time zone"),
        N_("the time zone of its hours in calendars, Europe/Warsaw if left out"),
    ),
    Field(
        "introduction", "text", N_("introduction"),
        N_("the words before the table; blank lines part paragraphs"),
    ),
    Field(
        "audiences", "audiences", N_("audiences"),
        N_("the groups that tasks are for: id, then name"), needed=True,
    ),
    Field("tasks", "tasks", N_("tasks"), N_("what is planned"), needed=True),
    Field("unplanned", "unplanned", N_("unplanned"), N_("what was done though the plan did not foresee it")),
)  # fmt: skip
