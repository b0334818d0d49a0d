"""One run of osl: choose the language, hand the words to Typer, return the exit code of the contract."""

from __future__ import annotations

import contextlib
import gc
import os
import sys
from typing import TYPE_CHECKING

from osl import i18n
from osl.app.streams import standard_streams
from osl.problem import ClosedPipeError, OslError, system_words

if TYPE_CHECKING:
    from typer.core import TyperGroup

    from osl.i18n import Sentence

INTERRUPTED = 130
# commands that have no plan, or may have several; the settings of one are not theirs
MAY_NAME_FILES = ("list", "summary")
VALUED = ("--plan", "--year", "--as-of", "--lang")
WITHOUT_PLAN = frozenset(("when", "rules", "schema", "import", "diff", "new", "validate", "lsp"))
# Typer breaks the words beside what a shell is offered at the terminal's width, and shells offer the pieces
UNBROKEN = "10000"


def run(words: list[str]) -> int:
    """Run the command in `words`; errors are one line on standard error, a closed pipe is none."""
    gc.disable()  # one short run makes no cycles worth looking for, and a long plan costs a third more
    with standard_streams():
        code = _exit_code(words)
    gc.freeze()  # Python's own end would look through all that is left, a sixth of an agenda's time
    return code


def _exit_code(words: list[str]) -> int:
    try:
        code = _run(words)
        sys.stdout.flush()
    except KeyboardInterrupt:
        return INTERRUPTED
    except (ClosedPipeError, BrokenPipeError):
        return 0
    except OslError as error:  # the output, when it is flushed
        return _refuse(error.sentence, words, error.code)
    except OSError as error:
        return _refused_by_the_system(error, words)
    except MemoryError:
        return _refuse(i18n.say("not enough memory for this"), words, 2)
    except Exception as error:  # noqa: BLE001 - people get a sentence, never a traceback
        return _own_fault(error, words)
    return code


def _run(words: list[str]) -> int:
    if words in (["--version"], ["-V"]):  # without Typer, which takes most of a short run
        from osl import __version__

        print(f"osl {__version__}")
        return 0
    _settle_widths()
    speak(words)
    if "_OSL_COMPLETE" in os.environ:
        from osl.cli.shell_completion import settle_environment

        os.environ["TERMINAL_WIDTH"] = UNBROKEN
        settle_environment()
    return _run_typer(words)


def _settle_widths() -> None:
    """Drop or shorten sizes of the screen in the environment that Typer and Rich cannot read."""
    for name in ("COLUMNS", "LINES", "TERMINAL_WIDTH"):
        value = os.environ.get(name, "")
        if value and not (value.isascii() and value.isdecimal()):
            del os.environ[name]
        elif len(value) > len(UNBROKEN):
            os.environ[name] = UNBROKEN


def _refused_by_the_system(error: OSError, words: list[str]) -> int:
    if os.environ.get("OSL_TRACEBACK"):
        raise error
    what = error.filename if error.filename is not None else "osl"
    return _refuse(i18n.say("{name}: {why}", name=what, why=system_words(error)), words, 2)


def _own_fault(error: Exception, words: list[str]) -> int:
    if os.environ.get("OSL_TRACEBACK"):
        raise error
    what = f"{type(error).__name__}: {error}"
    sentence = i18n.say(
        "this is a bug in osl ({what}); please report it; OSL_TRACEBACK=1 shows where it occurred",
        what=what,
    )
    return _refuse(sentence, words, 2)


def speak(words: list[str]) -> None:
    """Choose the language before Typer is imported, so that its own words are in it too.

    If nothing asks for one, the plan's own decides when it is read.
    """
    if chosen := _asked(words) or _settled(words) or i18n.from_environment():
        i18n.use(chosen)
    elif {"--help", "-h"} & set(words) or words[:1] == ["help"]:
        i18n.use_plan_language(_language_of_the_plan(words))
    i18n.bind_libraries()


def _asked(words: list[str]) -> str | None:
    found = (_option(words, "--lang") or "").lower()
    return found if found in i18n.LANGUAGES else None


def _settled(words: list[str]) -> str | None:
    """Return the language in the settings of the plan that is asked about, unless `OSL_LANG` names one.

    Wrong settings are reported when the plan is looked for.
    """
    if os.environ.get("OSL_LANG") or _is_without_plan(words):
        return None
    from osl.app.settings import settings_for

    with contextlib.suppress(OslError):
        return settings_for(_option(words, "--plan")).language
    return None


def _is_without_plan(words: list[str]) -> bool:
    """Return whether the command in `words` has no plan, or several that it names."""
    at = 0
    while at < len(words) and words[at].startswith("-"):
        at += 2 if words[at] in VALUED else 1
    command, named = words[at : at + 1], words[at + 1 :]
    if command and command[0] in MAY_NAME_FILES:
        return any(map(os.path.exists, named))
    return not WITHOUT_PLAN.isdisjoint(command)


def _option(words: list[str], name: str) -> str | None:
    """Return the last value of option `name` in `words`, as far as it shows without the command."""
    value = None
    for at, word in enumerate(words):
        if word == "--":
            break
        if word == name and at + 1 < len(words):
            value = words[at + 1]
        elif word.startswith(name + "="):
            value = word.partition("=")[2]
    return value


def _language_of_the_plan(words: list[str]) -> str | None:
    """Return the language of the plan that is meant, None if no plan can be read.

    A year or a day that is refused does not count.
    """
    from osl.app.context import AppContext

    plan, year, day = (_option(words, name) for name in ("--plan", "--year", "--as-of"))
    for options in ((plan, year, day), (plan, None, None)):
        with contextlib.suppress(Exception):
            return AppContext(*options).heads_meant()[0].language
    return None


def _run_typer(words: list[str]) -> int:
    from typer import Abort, Exit
    from typer.exceptions import TyperException

    from osl.cli.missing import missing_argument
    from osl.cli.usage_errors import sentence_of

    try:
        return app().main(words, prog_name="osl", standalone_mode=False) or 0
    except TyperException as error:
        return _refuse(missing_argument(error) or sentence_of(error, words), words, 2)
    except OslError as error:
        return _refuse(error.sentence, words, error.code)
    except Exit as error:
        return error.exit_code
    except Abort:
        return INTERRUPTED
    except SystemExit as end:  # so Typer ends what a shell asks while one types
        from osl.cli.shell_completion import exit_code

        return exit_code(end.code if isinstance(end.code, int) else 0)
    except RecursionError:
        return _refuse(i18n.say("nested too deep to be read"), words, 2)


def _refuse(sentence: Sentence | str, words: list[str], code: int) -> int:
    with contextlib.suppress(ClosedPipeError):
        sys.stdout.flush()
    if not i18n.is_chosen():
        i18n.use_plan_language(i18n.from_environment() or _language_of_the_plan(words))
    sys.stderr.write(f"osl: {sentence}\n")
    return code


def app() -> TyperGroup:
    """Return the group of all commands, in the language in use."""
    from osl.cli.app import build

    return build()
