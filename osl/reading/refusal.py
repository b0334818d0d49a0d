"""Why a plan refuses parts of YAML, and what to write instead."""

from __future__ import annotations

from typing import TYPE_CHECKING

from osl.i18n import say

if TYPE_CHECKING:
    from osl.i18n import Sentence


def refusal(what: str) -> tuple[Sentence, Sentence]:
    """Why a plan refuses an anchor, an alias, a tag or a merge key, and what to do instead."""
    again = say("write the value out here")
    return {
        "alias": (say("an alias (*), a plan says everything where it stands"), again),
        "anchor": (
            say("an anchor (&), a plan says everything where it stands"),
            say("delete the &name"),
        ),
        "tag": (
            say("a tag (!), the text of a plan is read as written"),
            say("delete the tag or quote the text"),
        ),
        "merge": (say('a merge key "<<", a plan says everything where it stands'), again),
    }[what]
