"""The protocol between editor and server, so that no message of a client can end the server."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING, Any

from lsprotocol import types
from pygls.protocol import LanguageServerProtocol

from osl.i18n import say

if TYPE_CHECKING:
    from lsprotocol.types import ResponseError

PARSE_ERROR, INVALID_REQUEST, INVALID_PARAMS, NOT_INITIALIZED = -32700, -32600, -32602, -32002
INTERNAL_ERROR = -32603
# osl keeps the documents itself: its lines are those of the protocol, also with U+2028 in them
OWN = (types.TEXT_DOCUMENT_DID_OPEN, types.TEXT_DOCUMENT_DID_CHANGE, types.TEXT_DOCUMENT_DID_CLOSE)


class PlanProtocol(LanguageServerProtocol):
    """The protocol of pygls with errors in one line, and answers to what is not a message."""

    def __init__(self, server: Any, converter: Any) -> None:
        super().__init__(server, converter)
        self._begun = False
        for name in OWN:
            self.fm.builtin_features.pop(name)

    def receive(self, body: bytes) -> None:
        """Handle the message in `body`; raise SystemExit with the exit code if it is the last one."""
        try:
            data = json.loads(body)
        except (ValueError, RecursionError):
            self._refuse(None, PARSE_ERROR, "the message is not JSON")
            return
        if not isinstance(data, dict) or not isinstance(data.get("id"), str | int | None):
            self._refuse(
                None, INVALID_REQUEST, "the message is not a JSON object with a text or number as id"
            )
        elif data.get("method") == types.EXIT:
            raise SystemExit(0 if self._shutdown else 1)
        elif isinstance(data.get("method"), str):
            self._dispatch(data)

    def _dispatch(self, data: dict[str, Any]) -> None:
        method = data["method"]
        if refusal := self._not_now(method):
            self._refuse(data.get("id"), *refusal)
            return
        self._begun = self._begun or method == types.INITIALIZE
        try:
            message = self.structure_message({**data, "jsonrpc": self.VERSION})
        except Exception:  # noqa: BLE001 - whatever a library raises for values it does not know
            if method == types.INITIALIZE:
                self._begun = False
            self._refuse(data.get("id"), INVALID_PARAMS, f"the parameters of {method} are not possible")
            return
        self.handle_message(message)

    def _not_now(self, method: str) -> tuple[int, str] | None:
        if not self._begun and method != types.INITIALIZE:
            return NOT_INITIALIZED, "the first message is initialize"
        if self._shutdown or (self._begun and method == types.INITIALIZE):
            return INVALID_REQUEST, f"{method} is not possible at this time"
        return None

    def _refuse(self, msg_id: str | int | None, code: int, message: str) -> None:
        """Answer a request with an error; a notification, which has no id, gets none but for bad JSON."""
        if msg_id is not None or code in (PARSE_ERROR, INVALID_REQUEST):
            error = {"code": code, "message": message}
            self._send_data({"jsonrpc": self.VERSION, "id": msg_id, "error": error})

    def _send_response(self, msg_id: Any, result: Any = None, error: ResponseError | None = None) -> None:
        if error is not None:
            if error.code == INTERNAL_ERROR:
                error.message = str(say("this is a fault in osl itself ({what})", what=error.message))
            error.data = None  # a traceback
        super()._send_response(msg_id, result, error)
