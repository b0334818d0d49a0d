"""A command as it was typed, and the same with something added, for a message that shows what to type."""

from __future__ import annotations

from typing import TYPE_CHECKING

from osl.text.shell import quoted
from osl.values import Value

if TYPE_CHECKING:
    from collections.abc import Collection, Sequence


class TypedCommand(Value):
    """The words of a run: options before the command, its name, arguments, options with their values."""

    before: tuple[tuple[str, ...], ...] = ()
    name: str = ""
    arguments: tuple[str, ...] = ()
    options: tuple[tuple[str, ...], ...] = ()

    def again(
        self,
        *more: str,
        arguments: Sequence[str] | None = None,
        blank: str = "",
        without: Collection[str] = (),
    ) -> str:
        """Return the command as it is typed with `more` before its options, and with other `arguments`.

        `more` is quoted already, if it has to be; `blank` stands for a text that a person puts there.
        `without` are names of options that are left out, as `--lang` is, which changes nothing else.
        """
        without = (*without, "--lang")
        before = _words(self.before, without)
        options = [*more, *_words(self.options, without)]
        words = self.arguments if arguments is None else arguments
        last = [*map(quoted, words), *([f'"{blank}"'] if blank else [])]
        if any(word.startswith("-") for word in words):
            return " ".join(["osl", *before, self.name, *options, "--", *last])
        return " ".join(["osl", *before, self.name, *last, *options])

    def about(self, ids: Sequence[str], *more: str, typed: int, without: Collection[str] = ()) -> str:
        """Return the command with `ids` in the place of its first arguments, of which `typed` are ids."""
        return self.again(*more, arguments=[*ids, *self.arguments[typed:]], without=without)


def _words(options: Sequence[tuple[str, ...]], without: Collection[str]) -> list[str]:
    return [
        quoted(word) for option in options if option[0].partition("=")[0] not in without for word in option
    ]
