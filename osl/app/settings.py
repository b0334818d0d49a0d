"""The settings in `osl.toml` beside a plan: read only if the file exists, every value checked."""

from __future__ import annotations

import os
import re
from pathlib import Path
from typing import TYPE_CHECKING, Any

from osl.i18n import LANGUAGES, say
from osl.problem import OslError, system_words
from osl.values import Value

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Mapping

    from osl.i18n import Sentence

NAME = "osl.toml"
DAYS, MOST_DAYS = 14, 366
DELIMITERS = (";", ",", "tab", "|")
FILES = ("css", "logo", "template")
TWICE = ("Cannot overwrite", "Cannot declare", "Cannot mutate", "Duplicate")
NO_PLACES: Mapping[str, str] = {}


class Settings(Value):
    """The settings of a folder of plans, None or empty for those left out.

    `days` is how far `osl` by itself looks, `columns` are as typed after `--columns`, `select` and
    `ignore` are names of rules. `css`, `logo` and `template` are paths, which may not exist; `places` are
    where in the file its keys are, by key.
    """

    language: str | None = None
    days: int = DAYS
    columns: str | None = None
    delimiter: str | None = None
    css: Path | None = None
    logo: Path | None = None
    template: Path | None = None
    select: tuple[str, ...] = ()
    ignore: tuple[str, ...] = ()
    places: Mapping[str, str] = NO_PLACES

    def file(self, key: str) -> Path | None:
        """Return the file of `css`, `logo` or `template`; raise OslError if it does not exist."""
        path: Path | None = getattr(self, key)
        if path is not None and not path.is_file():
            raise OslError(
                say("{place}: {key}: there is no file {name}", place=self.places[key], key=key, name=path)
            )
        return path


NO_SETTINGS = Settings()


def settings_for(plan: str | None) -> Settings:
    """Return the settings beside the plan that is meant by `--plan`, `OSL_PLAN`, or as the nearest.

    Raises OslError, with the place, for a file that is not TOML, an unknown key or a wrong value.
    """
    folder = _folder(plan or os.environ.get("OSL_PLAN"))
    if folder is None or not os.path.lexists(folder / NAME):
        return NO_SETTINGS
    from osl.app.find import short

    return settings_in(folder if plan else short(folder))


def _folder(named: str | None) -> Path | None:
    """Return the folder of the plans, without looking at them; None if there is none."""
    from osl.app.find import FOLDER

    if named:
        return Path(named) if os.path.isdir(named) else Path(named).parent  # noqa: PTH112 - also of "a\\0b"
    try:
        here = Path.cwd()
    except OSError:
        return None
    folders = (one / FOLDER for one in (here, *here.parents))
    return next((one for one in folders if os.path.isdir(one)), None)  # noqa: PTH112 - a closed folder too


def settings_in(folder: Path) -> Settings:
    """Return the settings of `folder`; raises OslError as `settings_for` does."""
    path = folder / NAME
    try:
        data = path.read_bytes()
    except (FileNotFoundError, NotADirectoryError, ValueError):
        return NO_SETTINGS
    except OSError as error:
        raise OslError(say("{name}: {why}", name=path, why=system_words(error))) from error
    return _Reader(path, data).settings()


class _Reader:
    """The text of a file of settings, and where its keys are."""

    def __init__(self, path: Path, data: bytes) -> None:
        self.path = path
        try:
            self.text = data.decode("utf-8-sig")
        except UnicodeDecodeError:
            raise OslError(say("{name}: this is not text in UTF-8", name=path)) from None

    def settings(self) -> Settings:
        """Return the settings; raise OslError for the first thing that is wrong."""
        found = self._parsed()
        for key in found:
            if key not in READERS:
                raise OslError(self._unknown(key))
        values = {key: READERS[key](self, key, value) for key, value in found.items()}
        return Settings(**values, places={key: self.place(key) for key in values})

    def _parsed(self) -> dict[str, Any]:
        import tomllib

        try:
            return tomllib.loads(self.text)
        except (tomllib.TOMLDecodeError, RecursionError) as error:
            at = re.search(r"line ([0-9]+), column ([0-9]+)", str(error))
            if at and str(error).startswith(TWICE) and (twice := self._twice(int(at[1]))):
                raise OslError(twice) from error
            place = f"{self.path}:{at[1]}:{at[2]}" if at else f"{self.path}:{self.text.count(chr(10)) + 1}"
            raise OslError(
                say(
                    '{place}: this is not TOML; a line is written so: days = 7, or: language = "pl"',
                    place=place,
                )
            ) from error

    def _twice(self, last: int) -> Sentence | None:
        """Return the sentence for the key that ends in line `last` and is above it too, if there is one."""
        begins = re.compile(r"""[ \t]*(?:\[+[ \t]*)?["']?([A-Za-z0-9_-]+)["']?[ \t]*[=.\]]""")
        lines = self.text.split("\n")[:last]
        keys = [(number, found) for number, line in enumerate(lines, 1) if (found := begins.match(line))]
        number, repeated = keys.pop() if keys else (0, None)
        first = next((above for above, one in keys if repeated and one[1] == repeated[1]), None)
        if repeated is None or first is None:
            return None
        place = f"{self.path}:{number}:{repeated.start(1) + 1}"
        return say('{place}: "{key}" is already in line {first}; keep one of the two lines',
                   place=place, key=repeated[1], first=first)  # fmt: skip

    def _unknown(self, key: str) -> Sentence:
        from osl.text.near_miss import nearest

        if near := nearest(key, READERS):
            return say('{place}: there is no setting "{key}"; did you mean {near}?',
                       place=self.place(key), key=key, near=near)  # fmt: skip
        return say('{place}: there is no setting "{key}"; there are: {known}',
                   place=self.place(key), key=key, known=", ".join(READERS))  # fmt: skip

    def place(self, key: str, word: str = "") -> str:
        """Return where `key` is, or `word` in its value: file, line, column."""
        found = re.search(
            rf"""^[ \t]*(?:\[+[ \t]*)?["']?({re.escape(key)})["']?[ \t]*[=.\]]""", self.text, re.MULTILINE
        )
        start = found.start(1) if found else 0
        if word and (at := self.text.find(word, start)) >= 0:
            start = at
        line = self.text.count("\n", 0, start) + 1
        return f"{self.path}:{line}:{start - (self.text.rfind(chr(10), 0, start) + 1) + 1}"

    def wrong(self, key: str, value: object, expected: Sentence | str) -> OslError:
        """Return the error for a wrong value of `key`."""
        word = value if isinstance(value, str) else ""
        return OslError(
            say('{place}: {key}: "{value}" is not possible; expected: {expected}',
                place=self.place(key, word), key=key, value=value, expected=expected)
        )  # fmt: skip


def _one_of(allowed: Iterable[str], unnamed: str | None = None) -> Callable[[_Reader, str, Any], str]:
    """Return the reader of one of `allowed`; `unnamed` is taken too, and not named in the error."""

    def read(reader: _Reader, key: str, value: Any) -> str:
        if value not in (*allowed, unnamed):
            raise reader.wrong(key, value, ", ".join(f'"{one}"' for one in allowed))
        return str(value)

    return read


def _days(reader: _Reader, key: str, value: Any) -> int:
    if type(value) is not int or not 1 <= value <= MOST_DAYS:
        raise reader.wrong(key, value, say("a number from {least} to {most}", least=1, most=MOST_DAYS))
    return value


def _file(reader: _Reader, key: str, value: Any) -> Path:
    if not isinstance(value, str) or not value.strip() or "\0" in value:
        raise reader.wrong(key, value, say("the path of a file, as text"))
    return reader.path.parent / value


def _words(reader: _Reader, key: str, value: Any) -> tuple[str, ...]:
    """Return a list of words; a text may have several, separated by commas."""
    items = value.split(",") if isinstance(value, str) else value
    if not isinstance(items, list) or not all(isinstance(one, str) and one.strip() for one in items):
        raise reader.wrong(key, value, say('a list of words, as in ["a", "b"]'))
    return tuple(one.strip() for one in items)


def _columns(reader: _Reader, key: str, value: Any) -> str:
    from osl.exchange.exporting.columns import columns

    words = _words(reader, key, value)
    for word in words:
        try:
            columns(word, private=True)
        except OslError as error:
            raise OslError(
                say("{place}: {why}", place=reader.place(key, word), why=error.sentence)
            ) from error
    return ",".join(words)


def _rules(reader: _Reader, key: str, value: Any) -> tuple[str, ...]:
    from osl.app.parse import rule_name

    def known(word: str) -> str:
        try:
            return rule_name(word)
        except OslError as error:
            raise OslError(
                say("{place}: {why}", place=reader.place(key, word), why=error.sentence)
            ) from error

    return tuple(map(known, _words(reader, key, value)))


READERS: dict[str, Callable[[_Reader, str, Any], Any]] = {
    "language": _one_of(LANGUAGES),
    "days": _days,
    "columns": _columns,
    "delimiter": _one_of(DELIMITERS, "\t"),
    **dict.fromkeys(FILES, _file),
    "select": _rules,
    "ignore": _rules,
}
