"""What osl itself refuses in the words typed, beside what Typer does."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from typer.exceptions import TyperException

if TYPE_CHECKING:
    from osl.i18n import Sentence


class WrongWordsError(TyperException):
    """Words that make no command. `sentence` says why, `ctx` is Typer's context, whose help is named."""

    def __init__(self, sentence: Sentence, ctx: Any) -> None:
        super().__init__(str(sentence))
        self.sentence = sentence
        self.ctx = ctx
