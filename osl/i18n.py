"""The language of every sentence for people: chosen once, applied by gettext when a sentence is shown."""

from __future__ import annotations

import gettext
import os
import sys
from contextlib import contextmanager
from functools import cache
from typing import TYPE_CHECKING

from osl.values import Value

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

LANGUAGES = ("pl", "en")
DOMAIN = "osl"
_LOCALE_DIR = os.path.join(os.path.dirname(__file__), "locale")  # noqa: PTH118, PTH120 - pathlib is slow

_language = "en"
_chosen = False


@cache
def translation(language: str) -> gettext.NullTranslations:
    """Return the catalogue of `language`; English is the language of the source and needs none."""
    return gettext.translation(DOMAIN, _LOCALE_DIR, [language], fallback=True)


def use(language: str) -> None:
    """Speak `language` (one of LANGUAGES) from now on."""
    global _language, _chosen
    _language, _chosen = language, True


@contextmanager
def speaking(language: str) -> Iterator[None]:
    """Speak `language` for a while: a document's may differ from the screen's."""
    global _language  # noqa: PLW0603 - the one place where the language is kept
    before, _language = _language, language
    try:
        yield
    finally:
        _language = before


def is_chosen() -> bool:
    """Return whether a language was chosen, so that the plan's own does not decide."""
    return _chosen


def use_plan_language(tag: str | None) -> None:
    """Speak the language of a plan (`pl`, `en-GB`) if none was chosen; English if osl does not speak it.

    `tag` is None if no plan can be read; a plan that names none is in Polish by its format.
    """
    if not _chosen:
        use(known(tag or "") or "en")


def bind_libraries() -> None:
    """Let libraries that use the standard gettext find their words in our catalogue."""
    gettext.bindtextdomain(DOMAIN, _LOCALE_DIR)
    gettext.textdomain(DOMAIN)
    os.environ["LANGUAGE"] = _language


def language() -> str:
    """Return the language spoken now: `pl` or `en`."""
    return _language


def _(message: str) -> str:
    """Return `message` in the language spoken now."""
    return translation(_language).gettext(message)


def ngettext(one: str, many: str, n: int) -> str:
    """Return the form for `n` things, in the language spoken now."""
    return translation(_language).ngettext(one, many, n)


def pgettext(context: str, message: str) -> str:
    """Return `message` as translated in `context`, in the language spoken now."""
    return translation(_language).pgettext(context, message)


def N_(message: str) -> str:  # noqa: N802 - gettext's name for «translate later»
    """Return `message` itself, marked for the catalogue; what shows it translates it."""
    return message


NO_VALUES: Mapping[str, object] = {}
_AS_IT_IS = "{text}"


class Sentence(Value):
    """A message that is translated and filled in only when it is shown.

    So a problem can be found before the language is known, and read in several.
    """

    message: str
    values: Mapping[str, object] = NO_VALUES
    plural: str | None = None
    n: int = 0

    @property
    def is_verbatim(self) -> bool:
        """Whether it is text to type, the same in every language."""
        return self.message == _AS_IT_IS

    def __str__(self) -> str:
        text = _(self.message) if self.plural is None else ngettext(self.message, self.plural, self.n)
        return text.format(**{key: _in_one_line(value) for key, value in self.values.items()})


LONGEST = 1000  # characters of a value that a sentence shows: who wrote more knows it by its beginning


def _in_one_line(value: object) -> str:
    text = str(value)
    if len(text) > LONGEST:
        text = text[:LONGEST] + "…"
    return visible(text).replace("\n", "\\n")


def say(message: str, /, **values: object) -> Sentence:
    """Return a sentence with `{name}` places filled by `values`, shown safely."""
    return Sentence(message, values)


def verbatim(text: object) -> Sentence:
    """Return `text`, something to type, as a sentence that is the same in every language, shown safely."""
    return Sentence(_AS_IT_IS, {"text": text})


def say_n(one: str, many: str, n: int, /, **values: object) -> Sentence:
    """Return a sentence whose form follows `n`; `{n}` is filled with it."""
    return Sentence(one, {"n": n, **values}, many, n)


@cache
def _unsafe() -> Mapping[int, str]:
    """Return escapes for Cc but tab and line feed, line separators, and what XML does not allow."""
    codes = (
        *range(0x09), *range(0x0B, 0x20), *range(0x7F, 0xA0), 0x2028, 0x2029, *range(0xD800, 0xE000),
        0xFFFE, 0xFFFF,
    )  # fmt: skip
    return {code: f"\\u{code:04x}" for code in codes}


def visible(text: str) -> str:
    r"""Return `text` with control characters and unseen formatting ones written as escapes (`\u202e`)."""
    if text.isascii() and text.isprintable():
        return text
    from osl.invisible import is_plain, with_escapes

    return text if is_plain(text) else with_escapes(text).translate(_unsafe())


def from_environment() -> str | None:
    """Return the language that `OSL_LANG` or the locale asks for, or None if neither names one of ours.

    POSIX: the first of `LC_ALL`, `LC_MESSAGES`, `LANG` that is set; `LANGUAGE` is ignored, since
    the contract names these three. On Windows and macOS the system's setting comes last.
    """
    for name in ("OSL_LANG", "LC_ALL", "LC_MESSAGES", "LANG"):
        if value := os.environ.get(name):
            return known(value)
    return known(_system_locale())


def known(locale: str) -> str | None:
    """Return which of LANGUAGES a locale or language tag names (`pl_PL.UTF-8`, `en-GB`), or None."""
    tag = locale.replace("-", "_").partition("_")[0].partition(".")[0].lower()
    return {"pl": "pl", "polish": "pl", "en": "en", "english": "en"}.get(tag)


def _system_locale() -> str:
    if sys.platform == "win32":
        import ctypes
        import locale

        return locale.windows_locale.get(ctypes.windll.kernel32.GetUserDefaultUILanguage(), "")
    if sys.platform == "darwin":
        import subprocess

        command = ["/usr/bin/defaults", "read", "-g", "AppleLocale"]
        return subprocess.run(command, capture_output=True, text=True, check=False).stdout.strip()  # noqa: S603
    return ""
