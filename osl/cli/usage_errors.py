"""Usage errors, osl's own and Typer's, in one line of osl's words."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Any

from typer.exceptions import TyperException

from osl.cli.help import translate
from osl.i18n import say

if TYPE_CHECKING:
    from osl.i18n import Sentence


# options of a command that are typed after a bare `osl`
OF_AGENDA = ("--month", "--week", "--days", "--from", "--to")
_SURPLUS = re.compile(r"Got unexpected extra arguments?(?:\(s\))? \((.*)\)", re.DOTALL)


class CommandLineError(TyperException):
    """A use of the command line that osl refuses itself; the help of Typer's context `ctx` is named."""

    def __init__(self, sentence: Sentence, ctx: Any) -> None:
        super().__init__(str(sentence))
        self.sentence = sentence
        self.ctx = ctx


def sentence_of(error: Any, words: list[str]) -> Sentence:
    """Return one line: what was wrong with the words typed, and the help to read."""
    context = getattr(error, "ctx", None)
    if type(error).__name__ == "NoSuchOption":
        from osl.cli.near_options import as_text

        if typed := as_text(error.option_name, words, context):
            return say('put text that begins with "-" after "--"; type: {command}', command=typed)
    command = context.command_path if context else _command_in(words)
    what = (_command_meant(error, context, words) if context else None) or _what(error, context)
    return say("{what} (see: {command} --help)", what=what, command=command)


def _command_meant(error: Any, context: Any, words: list[str]) -> Sentence | None:
    if type(error).__name__ == "NoSuchOption":
        return _of_agenda(error.option_name, context, words)
    return _in_quotes(error, context, words)


def _of_agenda(option: str, context: Any, words: list[str]) -> Sentence | None:
    """Return what to type if `option` after a bare `osl` is one of `osl agenda`."""
    from osl.text.shell import quoted

    if option not in OF_AGENDA or not hasattr(context.command, "list_commands"):
        return None
    command = " ".join(["osl", "agenda", *map(quoted, words)])
    return say("there is no option {name}; did you mean: {command}", name=option, command=command)


def _in_quotes(error: Any, context: Any, words: list[str]) -> Sentence | None:
    """Return what to type if a text of several words was typed without quotation marks."""
    from osl.cli.near_commands import TEXT_AT, with_arguments

    found = _SURPLUS.match(str(getattr(error, "message", "")))
    name = context.info_name
    if not found or name not in TEXT_AT or name not in words:
        return None
    command = with_arguments(name, words[words.index(name) + 1 :])
    return say('unexpected argument: "{words}"; did you mean: {command}', words=found[1], command=command)


def _command_in(words: list[str]) -> str:
    from osl.cli.commands import COMMANDS

    return " ".join(["osl", *[word for word in words if word in COMMANDS][:1]])


def _what(error: Any, context: Any) -> Sentence | str:
    if isinstance(error, CommandLineError):
        return error.sentence
    kind = type(error).__name__
    if kind == "NoSuchOption":
        return _no_such_option(error.option_name, context)
    if kind == "MissingParameter":
        return say("{name} is missing", name=name_of(error, context))
    if kind == "BadOptionUsage" and "requires" in error.message:
        return say("option {name} needs a value", name=error.option_name)
    if kind == "BadOptionUsage":
        return say("option {name} takes no value", name=error.option_name)
    if kind == "UsageError":
        return _usage(error.message, context)
    return str(error.format_message() if hasattr(error, "format_message") else error)


def name_of(error: Any, context: Any) -> str:
    """Return the parameter of `error` as a person types or sees it in the help."""
    if error.param is None:
        return str(error.param_hint or "")
    if error.param.param_type_name == "argument":
        translate(context.command, context)
        return str(error.param.make_metavar(context))
    return str(error.param.opts[0])


def _no_such_option(option: str, context: Any) -> Sentence:
    from osl.cli.near_options import option_meant

    known = [name for param in context.command.params for name in param.opts] if context else []
    if near := option_meant(option, known):
        return say("there is no option {name}; did you mean {near}?", name=option, near=near)
    return say("there is no option {name}", name=option)


def _usage(message: str, context: Any) -> Sentence | str:
    if found := _SURPLUS.match(message):
        if near := _month_meant(found[1], context):
            return say('unexpected argument: "{words}"; did you mean {near}?', words=found[1], near=near)
        return say('unexpected argument: "{words}"', words=found[1])
    return message


def _month_meant(words: str, context: Any) -> str | None:
    """Return the option for a month that was typed without it, if the command has one."""
    from osl.cli.near_options import month_option

    takes_month = any("--month" in param.opts for param in context.command.params)
    return month_option(words) if takes_month else None
