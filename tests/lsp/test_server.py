"""The server as a process: what it is sent, what it answers, how it ends."""

from __future__ import annotations

import asyncio
import json
import os
import subprocess
import sys
import time
from typing import TYPE_CHECKING, Any

import pytest
from an_editor import PLAN, URI, Editor, to_offset
from lsprotocol import types
from pygls.lsp.client import LanguageClient

from bench.plans import plan as plan_of_tasks
from osl.checking.check import check
from osl.lsp.frames import Frames
from osl.lsp.line_index import LineIndex

if TYPE_CHECKING:
    from pathlib import Path

INITIALIZE = {
    "jsonrpc": "2.0",
    "id": 1,
    "method": "initialize",
    "params": {"processId": None, "rootUri": None, "capabilities": {}},
}
# as an editor starts it, not as the other tests do
ENVIRONMENT = {name: value for name, value in os.environ.items() if name != "OSL_TRACEBACK"}
COMMAND = [sys.executable, "-m", "osl", "lsp", "--as-of", "2023-08-01", "--lang", "en"]


def framed(body: bytes) -> bytes:
    """`body` with its header."""
    return b"Content-Length: %d\r\n\r\n%s" % (len(body), body)


def message(data: Any) -> bytes:
    return framed(json.dumps(data).encode())


def run(sent: bytes, *words: str) -> subprocess.CompletedProcess[bytes]:
    return subprocess.run(
        [*COMMAND, *words], input=sent, capture_output=True, env=ENVIRONMENT, check=False, timeout=120
    )


def answers(output: bytes) -> list[dict[str, Any]]:
    return [json.loads(body) for body in Frames().feed(output)]


def opening(text: str, uri: str = URI) -> dict[str, Any]:
    document = {"uri": uri, "languageId": "yaml", "version": 1, "text": text}
    return {"jsonrpc": "2.0", "method": "textDocument/didOpen", "params": {"textDocument": document}}


def test_a_client_of_another_make_sees_problems_and_ends_the_server(tmp_path: Path) -> None:
    file = tmp_path / "plans" / "2023.yaml"

    async def talk() -> tuple[list[types.Diagnostic], types.Hover | None, int | None]:
        client, published = LanguageClient("test", "1"), asyncio.Event()
        found: list[types.Diagnostic] = []

        def see(params: types.PublishDiagnosticsParams) -> None:
            found[:] = params.diagnostics
            published.set()

        client.feature(types.TEXT_DOCUMENT_PUBLISH_DIAGNOSTICS)(see)
        await client.start_io(*COMMAND)
        await client.initialize_async(types.InitializeParams(capabilities=types.ClientCapabilities()))
        client.initialized(types.InitializedParams())
        text = PLAN.replace("[all, elders]", "[all, elder]")
        item = types.TextDocumentItem(file.as_uri(), "yaml", 1, text)
        client.text_document_did_open(types.DidOpenTextDocumentParams(item))
        await asyncio.wait_for(published.wait(), 60)
        place = types.Position(10, 12)
        hover = await client.text_document_hover_async(
            types.HoverParams(types.TextDocumentIdentifier(file.as_uri()), place)
        )
        await client.shutdown_async(None)
        client.exit(None)
        server = client._server
        assert isinstance(server, asyncio.subprocess.Process)
        code = await asyncio.wait_for(server.wait(), 60)
        await client.stop()  # type: ignore[no-untyped-call]
        return found, hover, code

    found, hover, code = asyncio.run(talk())
    assert [(one.code, one.source) for one in found] == [("unknown-audience", "osl")]
    assert 'did you mean "elders"?' in found[0].message
    assert found[0].related_information
    assert isinstance(hover, types.Hover)
    assert code == 0


NONSENSE = [
    b"hello\r\n\r\n",
    b"Content-Length: 0\r\n\r\n",
    b"Content-Length: 99999999999999999999\r\n\r\n",
    b"\x00\xff" * 100 + b"\r\n",
    framed(b"{"),
    framed(b"[" * 100_000),
    framed(b"\xff\xfe"),
    message([1, 2]),
    message(None),
    message({"jsonrpc": "2.0", "id": {"a": 1}, "method": "textDocument/hover"}),
    message({"jsonrpc": "2.0", "id": 7, "method": "textDocument/hover"}),
    message({"jsonrpc": "2.0", "id": 8, "method": "textDocument/hover", "params": {"textDocument": 5}}),
    message({"jsonrpc": "2.0", "id": 9, "method": "no/such", "params": {}}),
    message({"jsonrpc": "2.0", "method": "no/such", "params": {}}),
    message({"jsonrpc": "2.0", "id": 10, "result": {"x": 1}}),
    message({"jsonrpc": "1.0", "id": 11, "method": "shutdown "}),
    message({"method": 5}),
    message({"jsonrpc": "2.0", "method": "textDocument/didChange", "params": {"contentChanges": [{}]}}),
    message({"jsonrpc": "2.0", "method": "$/cancelRequest", "params": {"id": 99}}),
    message(opening("x: [" + "[" * 5000, "::: no address [")),
    message(opening("a: \ud800 \u0000 \u2028", "file://[broken")),
    message(
        {"jsonrpc": "2.0", "id": 12, "method": "textDocument/hover",
         "params": {"textDocument": {"uri": URI}, "position": {"line": -5, "character": 10**12}}}
    ),
    message(
        {"jsonrpc": "2.0", "id": 13, "method": "workspace/executeCommand", "params": {"command": "rm"}}
    ),
    message(INITIALIZE),
]  # fmt: skip


def test_nonsense_never_ends_the_server_and_is_never_answered_with_a_traceback() -> None:
    asked = {"jsonrpc": "2.0", "id": 99, "method": "textDocument/documentSymbol",
             "params": {"textDocument": {"uri": URI}}}  # fmt: skip
    sent = message(INITIALIZE) + message(opening(PLAN)) + b"".join(NONSENSE) + message(asked)
    done = run(sent)
    assert done.returncode == 0
    assert done.stderr == b""
    assert b"Traceback" not in done.stdout
    assert b"traceback" not in done.stdout
    found = {one.get("id"): one for one in answers(done.stdout)}
    assert {name: found[name]["error"]["code"] for name in (7, 8, 9, 13)} == {
        7: -32602, 8: -32602, 9: -32601, 13: -32602,
    }  # fmt: skip
    assert found[99]["result"]


def test_nothing_is_answered_before_it_is_initialized() -> None:
    done = run(message({"jsonrpc": "2.0", "id": 5, "method": "textDocument/hover", "params": {}}))
    assert answers(done.stdout)[0]["error"]["code"] == -32002
    assert done.returncode == 0


def test_it_ends_with_the_codes_of_the_protocol() -> None:
    shutdown = message({"jsonrpc": "2.0", "id": 2, "method": "shutdown"})
    leave = message({"jsonrpc": "2.0", "method": "exit"})
    assert run(message(INITIALIZE) + shutdown + leave).returncode == 0
    assert run(message(INITIALIZE) + leave).returncode == 1


def test_a_reader_that_has_gone_is_no_error() -> None:
    with subprocess.Popen(
        COMMAND, stdin=subprocess.PIPE, stdout=subprocess.PIPE, stderr=subprocess.PIPE, env=ENVIRONMENT
    ) as server:
        assert server.stdin
        assert server.stdout
        assert server.stderr
        server.stdout.close()
        server.stdin.write(message(INITIALIZE) + message(opening(PLAN)))
        server.stdin.flush()
        assert server.wait(60) == 0
        assert server.stderr.read() == b""


def test_a_missing_library_is_one_line(tmp_path: Path) -> None:
    (tmp_path / "pygls.py").write_text("raise ModuleNotFoundError('pygls')\n", encoding="utf-8")
    environment = {**os.environ, "PYTHONPATH": str(tmp_path)}
    done = subprocess.run(COMMAND, input=b"", capture_output=True, env=environment, check=False)
    assert done.returncode == 2
    assert done.stdout == b""
    assert done.stderr.startswith(b"osl: osl lsp needs the library pygls, which is not installed; install it")
    assert done.stderr.count(b"\n") == 1


def test_a_file_of_sixteen_mebibytes_is_checked_or_refused_without_a_traceback() -> None:
    for size in (16 * 2**20 - 200, 17 * 2**20):
        editor = Editor(PLAN + "x-a: " + "a" * (size - len(PLAN)))
        codes = {one["code"] for one in editor.diagnostics()}
        assert ("too-large" in codes) == (size > 16 * 2**20)
        assert editor.actions("year") == []


@pytest.mark.parametrize("ends", ["\n", "\r\n", "\r"])
@pytest.mark.parametrize("mark", ["", "\ufeff"])
@pytest.mark.parametrize("encoding", ["utf-8", "utf-16", "utf-32"])
def test_places_are_counted_as_the_client_counts(ends: str, mark: str, encoding: str) -> None:
    text = mark + PLAN.replace("Family picnic", '"😀 \u2028żółw  x"').replace("\n", ends)
    editor = Editor(text, capabilities={"general": {"positionEncodings": [encoding]}})
    assert editor.capabilities["positionEncoding"] == encoding
    found = editor.diagnostics()
    assert [one["code"] for one in found] == ["odd-spaces"]
    start, end = found[0]["range"]["start"], found[0]["range"]["end"]
    assert start["line"] == end["line"] == 7
    unit = {"utf-8": 1, "utf-16": 2, "utf-32": 4}[encoding]
    name = "utf-8" if encoding == "utf-8" else f"{encoding}-le"
    assert start["character"] == len("    title: ")
    assert end["character"] == len('    title: "😀 \u2028żółw  x"'.encode(name)) // unit


def test_half_a_character_of_utf_16_belongs_to_the_character() -> None:
    lines = LineIndex("a😀b")
    assert [lines.offset(types.Position(0, at)) for at in range(6)] == [0, 1, 1, 2, 3, 3]
    assert lines.offset(types.Position(9, 9)) == 3
    assert lines.position(99) == types.Position(0, 4)


def test_what_is_typed_is_checked_as_it_is_then() -> None:
    editor = Editor(PLAN.replace("Family", "😀 Family"))
    start = editor.place("Family", len("Family"))
    editor.change(
        {"range": {"start": start, "end": start}, "text": "  😀"},
    )
    assert [one["code"] for one in editor.diagnostics()] == ["odd-spaces"]
    place = {"line": start["line"], "character": start["character"] + 4}
    assert to_offset(editor.text, start) > 0
    editor.change({"range": {"start": start, "end": place}, "text": ""})
    assert editor.diagnostics() == []
    editor.change({"text": "year: 2023\n"})
    assert {one["code"] for one in editor.diagnostics()} == {"missing-key"}


def test_a_document_that_is_closed_has_no_problems() -> None:
    editor = Editor("year: x\n")
    assert editor.diagnostics()
    editor.tell("textDocument/didClose", {"textDocument": {"uri": URI}})
    assert editor.received[-1]["params"] == {"uri": URI, "diagnostics": []}
    assert editor.about("hover", position={"line": 0, "character": 0}) is None


def test_other_yaml_files_are_left_alone() -> None:
    editor = Editor("services:\n  web: [\n", uri="file:///tmp/docker-compose.yml")
    assert editor.diagnostics() == []
    assert Editor("services: [\n", uri="file:///tmp/plans/x.yml").diagnostics() != []
    assert Editor("", uri="untitled:Untitled-1").diagnostics() != []


def test_the_settings_beside_the_plan_choose_the_rules(tmp_path: Path) -> None:
    settings = tmp_path / "osl.toml"
    settings.write_text('ignore = ["odd-spaces"]\n', encoding="utf-8")
    editor = Editor(PLAN.replace("Family", "Family "), uri=(tmp_path / "2023.yaml").as_uri())
    assert editor.diagnostics() == []
    settings.write_text('ignore = ["clash"]\nlanguage = "pl"\n', encoding="utf-8")
    assert [one["code"] for one in editor.diagnostics()] == ["odd-spaces"]


def test_wrong_settings_are_shown_once_and_the_defaults_are_used(tmp_path: Path) -> None:
    (tmp_path / "osl.toml").write_text('ignor = ["odd-spaces"]\n', encoding="utf-8")
    editor = Editor(PLAN.replace("Family", "Family "), uri=(tmp_path / "2023.yaml").as_uri())
    assert [one["code"] for one in editor.diagnostics()] == ["odd-spaces"]
    editor.diagnostics()
    shown = [one for one in editor.received if one.get("method") == "window/showMessage"]
    assert len(shown) == 1
    assert "osl.toml:1:1" in shown[0]["params"]["message"]


def test_the_language_is_the_editors_unless_another_was_asked_for(tmp_path: Path) -> None:
    plan = "year: 2023\n"
    assert "klucz" in Editor(plan, language=None, locale="pl").diagnostics()[0]["message"]
    assert "missing" in Editor(plan, language=None, locale="en-GB").diagnostics()[0]["message"]
    assert "missing" in Editor(plan, language="en", locale="pl").diagnostics()[0]["message"]
    (tmp_path / "osl.toml").write_text('language = "pl"\n', encoding="utf-8")
    uri = (tmp_path / "2023.yaml").as_uri()
    assert "klucz" in Editor(plan, uri, language=None, locale="en").diagnostics()[0]["message"]


def test_the_server_writes_no_file(tmp_path: Path) -> None:
    file = tmp_path / "2023.yaml"
    file.write_text(PLAN, encoding="utf-8")
    editors = [Editor(uri=file.as_uri()), Editor(uri=file.as_uri())]
    for editor in editors:
        assert editor.actions("Family")
    words = [sys.executable, "-m", "osl", "done", "picnic", "--plan", str(file), "--as-of", "2023-08-01"]
    subprocess.run(words, check=True, capture_output=True)
    changed = file.read_text("utf-8")
    assert "closed_on: 2023-08-01" in changed
    for editor in editors:
        assert editor.made(editor.actions("once a month")[0]["edit"]) != changed
    assert file.read_text("utf-8") == changed


@pytest.mark.parametrize("tasks", [12, 1000])
def test_a_keystroke_costs_about_one_check(tasks: int) -> None:
    text = plan_of_tasks(tasks)
    editor = Editor(text)
    editor.diagnostics()
    took, alone = [], []
    for n in range(3):
        began = time.process_time()
        check("plan.yaml", f"{text}# {n}\n".encode(), day=editor.session.day())
        alone.append(time.process_time() - began)
        began = time.process_time()
        end = {"line": 10**6, "character": 0}
        editor.change({"range": {"start": end, "end": end}, "text": f"# {n}\n"})
        editor.diagnostics()
        took.append(time.process_time() - began)
    assert min(took) < 2 * min(alone) + 0.02
