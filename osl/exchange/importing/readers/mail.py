"""A letter, or a web page in one file (.eml, .mht): the part in it that a person reads."""

from __future__ import annotations

import re
from codecs import BOM_UTF8
from pathlib import PurePath
from typing import TYPE_CHECKING

from osl.exchange.importing.document import Remark
from osl.i18n import say
from osl.values import Value

if TYPE_CHECKING:
    from collections.abc import Container, Iterator
    from email.message import EmailMessage

_HEADER = re.compile(
    rb"(?:\xef\xbb\xbf)?\s*(?:(?:From|To|Subject|Date|Received|Return-Path|Delivered-To|Message-ID|MIME-Version|Content-[\w-]+"
    rb"|X-[\w-]+|Snapshot-[\w-]+|Reply-To|Cc|Sender|Thread-[\w-]+|DKIM-Signature|ARC-[\w-]+)\s*:[^\n]*\n"
    rb"(?:[ \t][^\n]*\n)*)+\r?\n",
    re.IGNORECASE,
)
_CONTENT = re.compile(rb"^content-type\s*:", re.IGNORECASE | re.MULTILINE)
_ANSWERED = re.compile(r"^(?:\s*(?:re|fwd?|odp|pd)\s*:)+\s*", re.IGNORECASE)
_LONGEST = 65_536  # of what is before the text


def is_mail(data: bytes) -> bool:
    """Return whether `data` begins with the headers of a letter, among them that of its content."""
    found = _HEADER.match(data[:_LONGEST])
    return found is not None and _CONTENT.search(found[0]) is not None


class Letter(Value):
    """The page in a letter, or else its text, in UTF-8; its subject, and the names of the files attached."""

    text: bytes
    subject: str
    attached: tuple[str, ...]

    def left_out(self) -> Iterator[Remark]:
        """Yield a remark for each attached file."""
        for name in self.attached:
            yield Remark(say('the attached file "{name}" was left out; save it and import it', name=name))


def read_letter(data: bytes, extensions: Container[str]) -> Letter:
    """Return the letter in `data`; of what is attached, only files with one of `extensions` (".pdf")."""
    from email import message_from_bytes, policy

    letter: EmailMessage = message_from_bytes(data.removeprefix(BOM_UTF8).lstrip(), policy=policy.default)
    names = (part.get_filename() for part in letter.walk())
    attached = (name for name in names if name and PurePath(name).suffix.lower() in extensions)
    subject = _ANSWERED.sub("", str(letter["Subject"] or ""))
    return Letter(_readable_part(letter) or data, subject, tuple(attached))


def _readable_part(letter: EmailMessage) -> bytes:
    for kind in ("text/html", "text/plain"):
        for part in letter.walk():
            content = part.get_payload(decode=True) if part.get_content_type() == kind else None
            if isinstance(content, bytes) and content.strip():
                return _in_utf8(content, part.get_content_charset())
    return b""


def _in_utf8(content: bytes, charset: str | None) -> bytes:
    from osl.exchange.importing.readers.text import decode

    for name in ("utf-8", charset):
        try:
            return content.decode(name).encode("utf-8") if name else content
        except (LookupError, UnicodeDecodeError):
            pass
    return decode(content).encode("utf-8")
