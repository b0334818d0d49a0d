"""A letter, or a web page in one file (.eml, .mht): the part in it that a person reads."""

from __future__ import annotations

import re

_HEADER = re.compile(
    rb"\s*(?:(?:From|To|Subject|Date|Received|Return-Path|Delivered-To|Message-ID|MIME-Version|Content-[\w-]+"
    rb"|X-[\w-]+|Snapshot-[\w-]+|Reply-To|Cc|Sender|Thread-[\w-]+|DKIM-Signature|ARC-[\w-]+)\s*:[^\n]*\n"
    rb"(?:[ \t][^\n]*\n)*)+\r?\n",
    re.IGNORECASE,
)
_CONTENT = re.compile(rb"^content-type\s*:", re.IGNORECASE | re.MULTILINE)
LONGEST = 65_536  # of what is before the text


def is_mail(data: bytes) -> bool:
    """Return whether `data` begins with the headers of a letter, among them that of its content."""
    found = _HEADER.match(data[:LONGEST])
    return (
        found is not None
        and re.search(rb"^content-type\s*:", found[0], re.IGNORECASE | re.MULTILINE) is not None
    )


def readable_part(data: bytes) -> bytes:
    """Return the page in the letter `data`, or else its text, in UTF-8; `data` if it has neither."""
    from email import message_from_bytes, policy

    letter = message_from_bytes(data, policy=policy.default)
    for kind in ("text/html", "text/plain"):
        for part in letter.walk():
            content = part.get_payload(decode=True) if part.get_content_type() == kind else None
            if isinstance(content, bytes) and content.strip():
                return _in_utf8(content, part.get_content_charset())
    return data


def _in_utf8(content: bytes, charset: str | None) -> bytes:
    from osl.exchange.importing.readers.text import decode

    for name in ("utf-8", charset):
        try:
            return content.decode(name).encode("utf-8") if name else content
        except (LookupError, UnicodeDecodeError):
            pass
    return decode(content).encode("utf-8")
