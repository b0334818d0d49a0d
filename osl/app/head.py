"""The head of a plan's file: the keys by which plans are distinguished."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from osl.plan import DEFAULT_LANGUAGE
from osl.problem import OslError
from osl.source.files import kind_of, read_bytes
from osl.source.text import decode
from osl.text.fold import fold
from osl.values import Value

if TYPE_CHECKING:
    from pathlib import Path

# a plan has at least these at its top
OF_A_PLAN = {"year", "tasks"}
# what people write before the number of a version
BEFORE_A_NUMBER = re.compile(r"\b(?:wersja|version|wer|ver|w|v)\W*(?=[0-9])")
# the key at the top whose list is nearly all of a plan; a line after it that may have another; line ends that
# are none to a regular expression
AT_TASKS = re.compile("^tasks:", re.MULTILINE)
AT_THE_TOP = re.compile(r"^[^\s#-]", re.MULTILINE)
OTHER_LINE_ENDS = re.compile("[\x85\u2028\u2029]|\r(?!\n)")
DAY_FIRST = re.compile(r"([0-9]{1,2})\.([0-9]{1,2})\.([0-9]{4})(?![0-9])")


class PlanHead(Value):
    """The first facts of a plan's file, None for those left out; a file that can be read has a language."""

    path: Path
    year: int | None = None
    version: str | None = None
    organisation: str | None = None
    language: str | None = None

    @property
    def owner(self) -> str:
        """The organisation as it is compared; empty if none is named."""
        return fold(self.organisation or "")


def head(path: Path) -> PlanHead:
    """Return the head of the file at `path`; all is None if it cannot be read.

    A pipe is left alone: it can be read once only.
    """
    if (found := _keys(path)) is None:
        return PlanHead(path)
    year = found.get("year") or ""
    number = int(year) if re.fullmatch("[0-9]{4}", year) else None
    language = found.get("language") or DEFAULT_LANGUAGE
    return PlanHead(path, number, found.get("version"), found.get("organisation"), language)


def looks_like_a_plan(path: Path) -> bool:
    """Return whether the file at `path` has the keys of a plan, whatever its name is."""
    return (_keys(path) or {}).keys() >= OF_A_PLAN


def rank(one: PlanHead) -> tuple[object, bool, str]:
    """The highest version first; then the file that is named for its year."""
    return version_key(one.version), one.path.stem == str(one.year), one.path.name


def version_key(version: str | None) -> list[tuple[int, int, str]]:
    """Return a key by which "2" comes before "10" and "v10", and no version before any.

    Numbers may be of any length; a day such as 2.04.2026 counts by its year first.
    """
    words = BEFORE_A_NUMBER.sub("", fold(version or ""))
    words = DAY_FIRST.sub(r"\3.\2.\1", words)
    return [_part(part) for part in re.findall("[0-9]+|[^0-9]+", words)]


def _part(part: str) -> tuple[int, int, str]:
    if part[0] in "0123456789":
        digits = part.lstrip("0")
        return 1, len(digits), digits  # compared by length: int() refuses 5,000 digits
    return 0, 0, part


def _keys(path: Path) -> dict[str, str | None] | None:
    """Return the keys at the top of the file at `path` with their plain values; None if it cannot be read."""
    try:
        if kind_of(path) == "other":
            return None
        source, _ = decode(str(path), read_bytes(str(path)))
    except OslError:
        return None
    found = _before_tasks(source.text)
    return _top_level(source.text) if found is None else found


def _before_tasks(text: str) -> dict[str, str | None] | None:
    """Return the keys at the top of `text` if none can be after its tasks; a tenth of the work.

    None if that cannot be seen from where its lines begin: then the whole must be read.
    """
    at = AT_TASKS.search(text)
    if at is None or AT_THE_TOP.search(text, at.end()) or OTHER_LINE_ENDS.search(text):
        return None
    from yaml import YAMLError

    try:
        return _top_level(text[: at.start()], strict=True) | {"tasks": None}
    except YAMLError:
        return None


def _top_level(text: str, *, strict: bool = False) -> dict[str, str | None]:
    """Return the keys at the top of `text`, up to a syntax error; raises that error if `strict`."""
    from yaml.events import DocumentStartEvent, MappingStartEvent, ScalarEvent

    from osl.source.nodes import STARTS, events, skip
    from osl.source.recovery import UpToError

    get = events(text) if strict else UpToError(events(text)).get
    get()
    found: dict[str, str | None] = {}
    if get().__class__ is DocumentStartEvent and get().__class__ is MappingStartEvent:
        while (key := get()).__class__ is ScalarEvent:
            value = get()
            found.setdefault(key.value, value.value if value.__class__ is ScalarEvent else None)
            if value.__class__ in STARTS:
                skip(get)
    return found
