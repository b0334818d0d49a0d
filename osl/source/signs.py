"""Errors about signs: what begins a text, quotation marks, brackets, escapes."""

from __future__ import annotations

from typing import TYPE_CHECKING

from osl.i18n import say
from osl.source.spot import SHOWN, quoted

if TYPE_CHECKING:
    from osl.source.spot import Spot, Told


def strange_start(spot: Spot) -> Told:
    """A sign that begins no text: a tab before it, @, %, `."""
    if spot.text[spot.at : spot.at + 1] == "\t":
        return spot.told(
            say("a tab before the text, a plan is indented with spaces"), say("replace it with spaces")
        )
    return sign(spot._replace(begun=spot.at))


def sign(spot: Spot) -> Told:
    """A sign with a meaning of its own at the beginning of a text."""
    mark = spot.text[spot.begun : spot.begun + 1]
    message = say('a text cannot begin with "{sign}" unless it stands in quotation marks', sign=mark)
    return spot.told(message, say("write {text}", text=quoted(spot.rest(spot.begun))), at=spot.begun)


def open_quote(spot: Spot) -> Told:
    """A quotation mark that is never closed."""
    quote = spot.text[spot.begun : spot.begun + 1]
    message = say("the quotation mark that is opened here is never closed")
    return spot.told(
        message, say("close it: {text}", text=spot.rest(spot.begun)[:SHOWN] + quote), at=spot.begun
    )


def escape(spot: Spot) -> Told:
    """A backslash in double quotation marks."""
    start = spot.text.rfind("\\", 0, spot.at + 1)
    code = spot.text[start : start + 2]
    message = say('"{code}" means nothing in double quotation marks', code=code)
    return spot.told(message, say('write "\\\\" for a backslash, or use single quotation marks'))


def block_text(spot: Spot) -> Told:
    """Text right after | or >."""
    mark = spot.text[spot.begun : spot.begun + 1]
    message = say('after "{sign}" the text begins on the next line, further in', sign=mark)
    text = quoted(spot.rest(spot.begun))
    return spot.told(
        message, say('or write {text}, if "{sign}" belongs to it', text=text, sign=mark), at=spot.begun
    )


def brackets(spot: Spot) -> Told:
    """Brackets that are not closed, or with something wrong between them."""
    opened = spot.text[spot.begun : spot.begun + 1]
    closing = "]" if opened == "[" else "}"
    if spot.start_of_line(spot.at) != spot.start_of_line(spot.begun) or spot.at >= len(spot.text):
        message = say('"{sign}" is opened here and not closed', sign=opened)
        return spot.told(
            message, say("close it: {text}", text=spot.rest(spot.begun)[:SHOWN] + closing), at=spot.begun
        )
    message = say('expected "," or "{sign}" here', sign=closing)
    return spot.told(message, say("put commas between, and quotation marks around a text that has a colon"))
