"""The documents that an editor has open, when each is checked, and in which language it is answered."""

from __future__ import annotations

import time
from typing import TYPE_CHECKING, Any

from osl.i18n import from_environment, known
from osl.lsp.document import OpenDocument
from osl.lsp.folder_settings import FolderSettings

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator
    from datetime import date

    from osl.checking.check import Checked

SHORTEST, LONGEST = 0.01, 1.0  # seconds between a keystroke and a check


class Session:
    """What the server knows: documents by address, the options of the client.

    `day` returns the as-of day, `language` is the one that was asked for by name.
    """

    def __init__(self, day: Callable[[], date], language: str | None = None) -> None:
        self.day = day
        self.asked_language = language
        self.editor_language: str | None = None
        self.encoding = "utf-16"
        self.inlay_hints = True
        self.resolves = False  # the client asks for the edit of an action when it is chosen
        self.documents: dict[str, OpenDocument] = {}
        self.settings = FolderSettings()
        self._due: dict[str, float] = {}
        self._took: dict[str, float] = {}

    def open(self, uri: str, text: str) -> OpenDocument:
        """Keep the text of a document, to be checked at once."""
        document = self.documents[uri] = OpenDocument(uri, text, self.encoding)
        self._due[uri] = time.monotonic()
        return document

    def close(self, uri: str) -> None:
        """Forget a document."""
        for known_of in (self.documents, self._due, self._took):
            known_of.pop(uri, None)

    def changed(self, uri: str) -> None:
        """Have a document checked once nobody has typed for about as long as its last check took."""
        self._due[uri] = time.monotonic() + min(max(self._took.get(uri, 0), SHORTEST), LONGEST)

    def recheck_all(self) -> None:
        """Have every document checked, since settings may have changed."""
        self._due = dict.fromkeys(self.documents, time.monotonic())

    def wait(self) -> float | None:
        """Return the seconds until a document is to be checked; None if none is."""
        return max(min(self._due.values()) - time.monotonic(), 0) if self._due else None

    def due(self) -> Iterator[OpenDocument]:
        """Yield each document that is to be checked now."""
        for uri in [uri for uri, at in self._due.items() if at <= time.monotonic()]:
            del self._due[uri]
            if uri in self.documents:
                yield self.documents[uri]

    def checked(self, document: OpenDocument) -> Checked:
        """Return `document` checked by the rules that the settings beside it choose."""
        began = time.monotonic()
        document.wanted = self.settings.of(document.path).wanted
        found = document.checked(self.day())
        self._took[document.uri] = time.monotonic() - began
        return found

    def language_of(self, document: OpenDocument) -> str:
        """Return the language for `document`: asked for, of its settings, the editor's, or the plan's own."""
        first = self.asked_language or self.settings.of(document.path).language or self.editor_language
        return first or from_environment() or known(self.checked(document).plan.language) or "en"

    def configure(self, options: Any) -> None:
        """Take over the options of the client: `inlayHints`, by itself or under `osl`."""
        if isinstance(options, dict):
            own = options.get("osl", options)
            chosen = own.get("inlayHints") if isinstance(own, dict) else None
            if isinstance(chosen, dict):
                chosen = chosen.get("enabled", chosen.get("enable"))
            if isinstance(chosen, bool):
                self.inlay_hints = chosen
