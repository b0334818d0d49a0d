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
    Field("name", "text", N_("name"), N_("name of the group"), needed=True),
    Field("within", "audience", N_("within"), N_("id of the group that this group is part of")),
)

MOVE = _by_name(
    Field("on", "date", N_("moved on"), N_("date of the change"), needed=True),
    Field("from", "words", N_("earlier date"), N_("date phrase before the change"), called="before"),
    Field("months", "months", N_("earlier months"), N_("months before the change")),
    Field("repeats", "rule", N_("earlier recurrence"), N_("recurrence rule before the change")),
    Field("reason", "text", N_("reason"), N_("reason for the change")),
)

EXCEPTION = _by_name(
    Field("on", "date", N_("decided on"), N_("date of the decision")),
    Field("of", "date", N_("day of the series"), N_("day of the series that is changed"), needed=True),
    Field(
        "to",
        "date",
        N_("moved to"),
        N_("day to which the meeting is moved; without it, the meeting is cancelled"),
    ),
    Field("hours", "hours", N_("hours"), N_("hours on that day, if they change: 18–20")),
    Field("reason", "text", N_("reason"), N_("reason for the change")),
)

ENTRY = _by_name(
    Field("on", "date", N_("day"), N_("date of the event"), needed=True),
    Field("what", "text", N_("what was done"), N_("what was done, in a few words")),
    Field("people", "number", N_("people"), N_("number of people who took part, a whole number")),
    Field("place", "text", N_("place"), N_("place of the event")),
    Field("partners", "texts", N_("partners"), N_("partners in the event")),
)

LINK = _by_name(
    Field("title", "text", N_("name"), N_("what the link leads to, such as a poster"), needed=True),
    Field(
        "url", "url", N_("address"),
        N_("an address with https, http or mailto, or the relative path of a file"), needed=True,
    ),
)  # fmt: skip

TASK = _by_name(
    Field("id", "id", N_("id"), N_("id for commands: a-z, 0-9 and single hyphens"), needed=True),
    Field("title", "text", N_("task"), N_("title of the task, as published"), needed=True),
    Field(
        "short", "text", N_("short name"),
        N_("short name for charts, the timeline and calendars, where space is limited"),
    ),
    Field("section", "text", N_("section"), N_("heading under which the task is listed")),
    Field("activities", "texts", N_("activities"), N_("the activities that make up the task")),
    Field("purpose", "text", N_("purpose"), N_("purpose of the task")),
    Field("method", "text", N_("method"), N_("how the task is carried out")),
    Field("role", "role", N_("role"), N_("organiser, co-organiser or partner")),
    Field("audiences", "ids", N_("audiences"), N_("ids of the groups that the task is for"), needed=True),
    Field(
        "addressees", "text", N_("addressees"),
        N_("audience in your own words, published instead of the groups' names"),
    ),
    Field(
        "when", "words", N_("date"),
        N_("date phrase in your own words: May 2023, 20–22 May, by 31 March, as needed"),
        needed=True, instead="months",
    ),
    Field("months", "months", N_("months"), N_("the months as numbers: 5, 1-2 or [3, 9]")),
    Field(
        "repeats", "rule", N_("recurrence"),
        N_("recurrence rule (RFC 5545), for days that words cannot describe"),
    ),
    Field(
        "responsible", "text", N_("responsible"),
        N_("person responsible for the task; not published"), private=True,
    ),
    Field("place", "text", N_("place"), N_("place of the task")),
    Field("cost", "text", N_("cost"), N_("cost of the task")),
    Field("partners", "texts", N_("partners"), N_("partners of the task")),
    Field("tentative", "flag", N_("tentative"), N_("true: the date is tentative")),
    Field("condition", "text", N_("condition"), N_("what the task depends on, such as a grant")),
    Field("notes", "text", N_("notes"), N_("internal notes; not published"), private=True),
    Field(
        "status", "status", N_("status"),
        N_("planned (default), started, done, partly-done or cancelled"),
    ),
    Field("closed_on", "date", N_("closed on"), N_("date on which the task was done or cancelled")),
    Field("reason", "text", N_("reason"), N_("why the task was cancelled or only partly done")),
    Field("moves", "moves", N_("moves"), N_("earlier dates of the task")),
    Field(
        "exceptions", "exceptions", N_("exceptions"),
        N_("single days of a series that are cancelled or moved"),
    ),
    Field(
        "links", "links", N_("links"),
        N_("links to a poster, minutes or photographs, each with its address"),
    ),
    Field("log", "log", N_("log"), N_("log of events, day by day")),
)  # fmt: skip

# the lists of a task whose items have keys of their own
ITEM_FIELDS = {"moves": MOVE, "exceptions": EXCEPTION, "links": LINK, "log": ENTRY}
# the keys of a task that have its date, and those that a closing writes
TIME_KEYS = ("when", "months", "repeats")
CLOSING_KEYS = ("status", "closed_on", "reason")

# the commands that change keys of a task that one value does not change alone; {id} is the task's
CHANGED_BY = {
    "id": "osl edit {id}",
    "when": 'osl move {id} "…"',
    "months": 'osl move {id} "…"',
    "repeats": 'osl move {id} "…"',
    "status": "osl start {id}, osl done {id}, osl cancel {id}, osl reopen {id}",
    "closed_on": "osl done {id} --on …, osl reopen {id}",
    "reason": 'osl cancel {id} --reason "…", osl done {id} --partly --reason "…"',
    "moves": 'osl move {id} "…", osl edit {id}',
    "exceptions": "osl move {id} … --of …, osl cancel {id} --of …, osl reopen {id} --of …",
    "log": 'osl log {id} "…", osl unlog {id}',
}

PLAN = _by_name(
    Field("year", "year", N_("year"), N_("year of the plan, four digits"), needed=True),
    Field("title", "text", N_("title"), N_("title of the plan, as published"), needed=True),
    Field("organisation", "text", N_("organisation"), N_("organisation that carries out the plan")),
    Field(
        "organiser", "text", N_("organiser"),
        N_("person or post that keeps the plan; not published"), private=True,
    ),
    Field("language", "text", N_("language"), N_("language in which the plan is written; default: pl")),
    Field("published", "date", N_("published"), N_("date of publication")),
    Field("approved_on", "date", N_("approved on"), N_("date of approval")),
    Field("approved_by", "text", N_("approved by"), N_("who approved the plan")),
    Field("legal_basis", "text", N_("legal basis"), N_("legal basis of the plan")),
    Field("version", "text", N_("version"), N_("version of the plan")),
    Field(
        "timezone", "zone", N_("time zone"),
        N_("time zone of hours in calendars; default: Europe/Warsaw"),
    ),
    Field(
        "introduction", "text", N_("introduction"),
        N_("text before the table; blank lines separate paragraphs"),
    ),
    Field(
        "audiences", "audiences", N_("audiences"),
        N_("groups that tasks are for: an id, then the name"), needed=True,
    ),
    Field("tasks", "tasks", N_("tasks"), N_("planned tasks"), needed=True),
    Field("unplanned", "unplanned", N_("unplanned"), N_("unplanned tasks that were done")),
)  # fmt: skip
TASK_LISTS = ("tasks", "unplanned")
