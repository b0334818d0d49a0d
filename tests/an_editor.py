"""An editor for tests: the server in this process, driven by messages as a client sends them."""

from __future__ import annotations

import json
from datetime import date
from typing import Any

from osl.lsp.frames import Frames
from osl.lsp.server import PlanServer
from osl.lsp.session import Session

DAY = date(2023, 8, 1)
URI = "file:///tmp/district/plans/2023.yaml"
CURSOR = "‸"
PLAN = """\
year: 2023
title: Plan
audiences:
  all: Residents
  elders: {name: "Elders 60+", within: all}
tasks:
  - id: picnic
    title: Family picnic
    section: Events
    audiences: [all, elders]
    when: 20–22 May
  - id: meetings
    title: Meetings of elders
    section: Meetings
    audiences:
      - elders
    when: once a month
unplanned:
  - id: flood
    title: Help after the flood
    audiences: [all]
    months: 7
    closed_on: 2023-07-20
"""


def to_offset(text: str, position: dict[str, int]) -> int:
    """Return the offset of a position in UTF-16, counted by hand."""
    lines = text.replace("\r\n", "\n\n").replace("\r", "\n").split("\n")
    at = sum(len(line) + 1 for line in text.split("\n")[: position["line"]])
    assert len(lines) > position["line"]
    units = 0
    while units < position["character"]:
        units += 2 if text[at] > "\uffff" else 1
        at += 1
    return at


def to_position(text: str, offset: int) -> dict[str, int]:
    """Return the position in UTF-16 of an offset in a text whose lines end in LF."""
    line = text.count("\n", 0, offset)
    before = text[text.rfind("\n", 0, offset) + 1 : offset]
    return {"line": line, "character": len(before.encode("utf-16-le")) // 2}


class Editor:
    """A client with one document open."""

    def __init__(
        self,
        text: str = PLAN,
        uri: str = URI,
        *,
        language: str | None = "en",
        capabilities: dict[str, Any] | None = None,
        **more: Any,
    ) -> None:
        self.uri = uri
        self.received: list[dict[str, Any]] = []
        self.session = Session(lambda: DAY, language)
        self.server = PlanServer(self.session)
        self.server.protocol.set_writer(self)
        self._frames = Frames()
        self._number = 0
        given = {"processId": None, "rootUri": None, "capabilities": capabilities or {}, **more}
        self.capabilities = self.ask("initialize", given)["capabilities"]
        self.tell("initialized", {})
        self.open(text)

    def write(self, data: bytes) -> None:
        """Take what the server writes."""
        self.received += [json.loads(body) for body in self._frames.feed(data)]

    def close(self) -> None:
        """Be a writer."""

    def open(self, text: str) -> None:
        """Open the document with `text`."""
        self.text = text
        document = {"uri": self.uri, "languageId": "yaml", "version": 1, "text": text}
        self.tell("textDocument/didOpen", {"textDocument": document})

    def change(self, *changes: dict[str, Any]) -> None:
        """Change the document."""
        self.tell(
            "textDocument/didChange",
            {"textDocument": {"uri": self.uri, "version": 2}, "contentChanges": list(changes)},
        )

    def tell(self, method: str, params: Any) -> None:
        """Send a notification."""
        self.send({"jsonrpc": "2.0", "method": method, "params": params})

    def send(self, message: Any) -> None:
        """Send a message as it is."""
        self.server.protocol.receive(json.dumps(message).encode())

    def request(self, method: str, params: Any) -> dict[str, Any]:
        """Send a request, and return the whole answer."""
        self._number += 1
        self.send({"jsonrpc": "2.0", "id": self._number, "method": method, "params": params})
        return next(one for one in reversed(self.received) if one.get("id") == self._number)

    def ask(self, method: str, params: Any) -> Any:
        """Send a request, and return its result."""
        answer = self.request(method, params)
        assert "error" not in answer, answer
        return answer["result"]

    def about(self, method: str, **more: Any) -> Any:
        """Ask about the document."""
        return self.ask(f"textDocument/{method}", {"textDocument": {"uri": self.uri}, **more})

    def at(self, method: str, where: str, *, plus: int = 0, **more: Any) -> Any:
        """Ask about the place where the text has `where` for the first time."""
        return self.about(method, position=self.place(where, plus), **more)

    def place(self, where: str, plus: int = 0) -> dict[str, int]:
        """Return the position at which the text has `where`, or `plus` characters behind."""
        return to_position(self.text, self.text.index(where) + plus)

    def diagnostics(self) -> list[dict[str, Any]]:
        """Return the diagnostics of the document as it is now."""
        self.session.recheck_all()
        self.server.check_what_is_due()
        published = [one for one in self.received if one.get("method") == "textDocument/publishDiagnostics"]
        assert published[-1]["params"]["uri"] == self.uri
        found: list[dict[str, Any]] = published[-1]["params"]["diagnostics"]
        return found

    def actions(self, where: str, *only: str) -> list[dict[str, Any]]:
        """Return the code actions where the text has `where`."""
        place = self.place(where, 1)
        context = {"diagnostics": [], **({"only": list(only)} if only else {})}
        found: list[dict[str, Any]] = self.about(
            "codeAction", range={"start": place, "end": place}, context=context
        )
        return found

    def made(self, edit: dict[str, Any]) -> str:
        """Return the text with an edit of the workspace made."""
        assert list(edit["changes"]) == [self.uri]
        text = self.text
        for one in sorted(edit["changes"][self.uri], key=lambda e: -to_offset(text, e["range"]["start"])):
            start, end = (to_offset(self.text, one["range"][side]) for side in ("start", "end"))
            text = text[:start] + one["newText"] + text[end:]
        return text


def with_cursor(text: str) -> tuple[Editor, dict[str, int]]:
    """Return an editor of `text` without its cursor, and the cursor's position."""
    at = text.index(CURSOR)
    editor = Editor(text.replace(CURSOR, ""))
    return editor, to_position(editor.text, at)
