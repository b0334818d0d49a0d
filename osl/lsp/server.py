"""The server: which function answers which message."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from lsprotocol import types
from pygls.lsp.server import LanguageServer

from osl import __version__
from osl.i18n import known, speaking
from osl.lsp.code_actions import KINDS, code_actions, resolved
from osl.lsp.completion import completion
from osl.lsp.diagnostics import diagnostics
from osl.lsp.hover import hover
from osl.lsp.inlay_hints import inlay_hints
from osl.lsp.outline import outline
from osl.lsp.protocol import PlanProtocol
from osl.lsp.rename import prepare_rename, rename

if TYPE_CHECKING:
    from collections.abc import Callable

    from osl.lsp.document import OpenDocument
    from osl.lsp.session import Session

TRIGGERS = ["[", ",", " ", ":", "-"]


ANSWERS: dict[str, tuple[Callable[[Session, OpenDocument, Any], Any], Any]] = {
    types.TEXT_DOCUMENT_HOVER: (hover, None),
    types.TEXT_DOCUMENT_COMPLETION: (completion, types.CompletionOptions(trigger_characters=TRIGGERS)),
    types.TEXT_DOCUMENT_DOCUMENT_SYMBOL: (outline, None),
    types.TEXT_DOCUMENT_INLAY_HINT: (inlay_hints, None),
    types.TEXT_DOCUMENT_CODE_ACTION: (
        code_actions, types.CodeActionOptions(code_action_kinds=KINDS, resolve_provider=True)
    ),
    types.TEXT_DOCUMENT_PREPARE_RENAME: (prepare_rename, None),
    types.TEXT_DOCUMENT_RENAME: (rename, types.RenameOptions(prepare_provider=True)),
}  # fmt: skip


class PlanServer(LanguageServer):
    """A language server for plans; `session` has the documents."""

    protocol: PlanProtocol

    def __init__(self, session: Session) -> None:
        super().__init__("osl", __version__, protocol_cls=PlanProtocol)
        self.session = session
        self._told: str | None = None
        self._listen()

    def report_server_error(self, error: Exception, source: Any) -> None:
        """Show nothing: a request is answered with its error, and a notification can wait for the next."""

    def _listen(self) -> None:
        for method, function in (
            (types.INITIALIZE, self._initialize),
            (types.TEXT_DOCUMENT_DID_OPEN, self._opened),
            (types.TEXT_DOCUMENT_DID_CHANGE, self._changed),
            (types.TEXT_DOCUMENT_DID_CLOSE, self._closed),
            (types.TEXT_DOCUMENT_DID_SAVE, self._settings_changed),
            (types.WORKSPACE_DID_CHANGE_WATCHED_FILES, self._settings_changed),
            (types.WORKSPACE_DID_CHANGE_CONFIGURATION, self._configured),
        ):
            self._hear(method, function)
        for method, (answer, options) in ANSWERS.items():
            self.answer(method, answer, options)
        self._hear(types.CODE_ACTION_RESOLVE, self._resolve)

    def _hear(self, method: str, function: Callable[[Any], Any], options: Any = None) -> None:
        def handle(params):  # type: ignore[no-untyped-def] # noqa: ANN001, ANN202 - pygls looks at types
            return function(params)

        self.feature(method, options)(handle)

    def answer(
        self, method: str, function: Callable[[Session, OpenDocument, Any], Any], options: Any = None
    ) -> None:
        """Let `function` answer `method` for plans that are open, in the language of each."""

        def handle(params: Any) -> Any:
            document = self.session.documents.get(params.text_document.uri)
            if document is None or not document.is_plan:
                return None
            with speaking(self.session.language_of(document)):
                return function(self.session, document, params)

        self._hear(method, handle, options)

    def _resolve(self, action: types.CodeAction) -> types.CodeAction:
        data = action.data if isinstance(action.data, dict) else {}
        document = self.session.documents.get(str(data.get("uri")))
        if document is None:
            return action
        with speaking(self.session.language_of(document)):
            return resolved(self.session, document, action)

    def _initialize(self, params: types.InitializeParams) -> None:
        chosen = self.workspace.position_encoding
        self.session.encoding = str(getattr(chosen, "value", chosen))
        self.session.editor_language = known(params.locale or "")
        self.session.configure(params.initialization_options)
        self.session.resolves = _resolves_edits(params.capabilities)

    def _opened(self, params: types.DidOpenTextDocumentParams) -> None:
        self.session.open(params.text_document.uri, params.text_document.text)

    def _changed(self, params: types.DidChangeTextDocumentParams) -> None:
        if document := self.session.documents.get(params.text_document.uri):
            for change in params.content_changes:
                document.change(change)
            self.session.changed(document.uri)

    def _closed(self, params: types.DidCloseTextDocumentParams) -> None:
        self.session.close(params.text_document.uri)
        self._publish(params.text_document.uri, [])

    def _settings_changed(self, params: object) -> None:  # noqa: ARG002 - the shape of a handler
        self.session.recheck_all()

    def _configured(self, params: types.DidChangeConfigurationParams) -> None:
        self.session.configure(params.settings)

    def check_what_is_due(self) -> None:
        """Check the documents that were changed, and send what was found."""
        for document in self.session.due():
            if document.is_plan:
                self._check(document)
            else:
                self._publish(document.uri, [])

    def _check(self, document: OpenDocument) -> None:
        checked = self.session.checked(document)
        with speaking(self.session.language_of(document)):
            self._publish(document.uri, diagnostics(document, checked))
            self._report_settings(document)

    def _publish(self, uri: str, found: list[types.Diagnostic]) -> None:
        self.text_document_publish_diagnostics(types.PublishDiagnosticsParams(uri, found))

    def _report_settings(self, document: OpenDocument) -> None:
        """Show once what is wrong with the settings beside `document`; the defaults are used meanwhile."""
        error = self.session.settings.of(document.path).error
        told = None if error is None else str(error)
        if told and told != self._told:
            self.window_show_message(types.ShowMessageParams(types.MessageType.Warning, told))
        self._told = told


def _resolves_edits(capabilities: types.ClientCapabilities) -> bool:
    """Return whether the client asks for the edit of an action once it is chosen."""
    actions = capabilities.text_document and capabilities.text_document.code_action
    support = actions and actions.data_support and actions.resolve_support
    return bool(support and "edit" in support.properties)
