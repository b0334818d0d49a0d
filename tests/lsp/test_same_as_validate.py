"""Editors show what `osl validate` reports: the 23 kinds of broken plans, with two real clients."""

from __future__ import annotations

import asyncio
import json
import os
import shutil
import subprocess
import sys
from typing import TYPE_CHECKING, Any

import pytest
from lsprotocol import types
from pygls.lsp.client import LanguageClient

if TYPE_CHECKING:
    from pathlib import Path

HEAD = "year: 2023\ntitle: Plan\naudiences:\n  all: Mieszkańcy\n  ngo: Organizacje\ntasks:\n"
PICNIC = "  - id: picnic\n    title: Piknik 😀 rodzinny\n    audiences: [all]\n    when: maj\n"
OTHER = "  - id: other\n    title: Spotkanie\n    audiences: [ngo]\n    when: czerwiec\n"
PLAN = HEAD + PICNIC + OTHER


def instead(old: str, new: str) -> str:
    assert old in PLAN
    return PLAN.replace(old, new, 1)


def more(*lines: str) -> str:
    return HEAD + PICNIC + "".join(f"    {line}\n" for line in lines) + OTHER


BROKEN = {
    "unknown-key": instead("    title: Piknik", "    titel: Piknik"),
    "missing-reason": more("status: cancelled", "closed_on: 2023-05-06"),
    "bad-date": more("status: done", "closed_on: 2023-02-30"),
    "bad-status": more("status: gotowe"),
    "tab": instead("    when: maj", "\twhen: maj"),
    "second-colon": instead("😀 rodzinny", "😀: rodzinny"),
    "anchor": instead("[all]", "&a [all]").replace("[ngo]", "*a"),
    "duplicate-key": more("title: Drugi"),
    "no-time": instead("    when: maj\n", ""),
    "month-13": instead("when: maj", "months: 13"),
    "list-for-when": instead("when: maj", "when: [maj, lipiec]"),
    "id-in-capitals": instead("id: picnic", "id: Piknik_Rodzinny"),
    "unknown-audience": instead("[all]", "[al]"),
    "duplicate-id": instead("id: other", "id: picnic"),
    "impossible-date": instead("when: maj", "when: 31 czerwca"),
    "unread-when": instead("when: maj", "when: kiedyś tam 😀"),
    "year-mismatch": instead("when: maj", "when: maj 2022"),
    "audience-loop": instead(
        "  ngo: Organizacje", "  ngo: {name: O, within: b}\n  b: {name: B, within: ngo}"
    ),
    "empty-value": more("place:"),
    "bad-rule": more("repeats: FREQ=MONTLY;BYDAY=1TU"),
    "second-document": PLAN + "---\nyear: 2024\n",
    "closed-without-date": more("status: done"),
    "year-in-title": instead("Piknik 😀 rodzinny", "Piknik 😀 2022"),
}
OPTIONS = ("--as-of", "2023-08-01", "--lang", "pl")
ENVIRONMENT = {name: value for name, value in os.environ.items() if name != "OSL_TRACEBACK"}
Found = tuple[str, str, int, int, int, int]


def osl(*words: str) -> list[str]:
    return [sys.executable, "-m", "osl", *words, *OPTIONS]


@pytest.fixture(scope="module")
def folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("all") / "plans"
    folder.mkdir()
    for name, text in BROKEN.items():
        (folder / f"{name}.yaml").write_text(text, encoding="utf-8")
    return folder


@pytest.fixture(scope="module")
def reported(folder: Path) -> dict[str, list[Found]]:
    """What `osl validate --format json` reports, by the names of the files."""
    words = osl("validate", str(folder), "--format", "json", "--ignore", "same-year")
    done = subprocess.run(words, capture_output=True, env=ENVIRONMENT, check=False)
    assert done.returncode == 1
    found: dict[str, list[Found]] = {name: [] for name in BROKEN}
    for one in json.loads(done.stdout)["problems"]:
        place = one["line"], one["column"], one["end_line"], one["end_column"]
        name = os.path.basename(one["file"]).removesuffix(".yaml")  # noqa: PTH119
        found[name].append((one["rule"], one["severity"], *place))
    return found


def as_reported(text: str, one: dict[str, Any]) -> Found:
    """Return a diagnostic with lines and columns as people count them."""
    ends = [one["range"][side] for side in ("start", "end")]
    lines = text.split("\n")
    columns = [
        len(lines[end["line"]].encode("utf-16-le")[: 2 * end["character"]].decode("utf-16-le"))
        for end in ends
    ]
    (first, last), (start, end) = ([one["line"] + 1 for one in ends]), columns
    return one["code"], {1: "error", 2: "warning"}[one["severity"]], first, start + 1, last, end + 1


def test_a_client_of_another_make_is_sent_what_validate_reports(
    folder: Path, reported: dict[str, list[Found]]
) -> None:
    async def talk() -> dict[str, list[Found]]:
        client, found, all_there = LanguageClient("test", "1"), {}, asyncio.Event()
        uris = {(folder / f"{name}.yaml").as_uri(): name for name in BROKEN}

        def see(params: types.PublishDiagnosticsParams) -> None:
            found[uris[params.uri]] = params.diagnostics
            if len(found) == len(BROKEN):
                all_there.set()

        client.feature(types.TEXT_DOCUMENT_PUBLISH_DIAGNOSTICS)(see)
        await client.start_io(*osl("lsp"))
        await client.initialize_async(types.InitializeParams(capabilities=types.ClientCapabilities()))
        client.initialized(types.InitializedParams())
        for uri, name in uris.items():
            item = types.TextDocumentItem(uri, "yaml", 1, BROKEN[name])
            client.text_document_did_open(types.DidOpenTextDocumentParams(item))
        await asyncio.wait_for(all_there.wait(), 120)
        await client.shutdown_async(None)
        client.exit(None)
        await client.stop()  # type: ignore[no-untyped-call]
        plain = client.protocol._converter.unstructure
        return {name: [as_reported(BROKEN[name], plain(one)) for one in all_] for name, all_ in found.items()}

    found = asyncio.run(talk())
    assert {name for name, problems in reported.items() if not problems} == set()
    assert found == reported


SCRIPT = """
local cmd, all = vim.fn.json_decode(vim.env.OSL_TEST_COMMAND), {}
local id = vim.lsp.start_client({ name = "osl", cmd = cmd })
for _, file in ipairs(vim.fn.argv()) do
  vim.cmd("edit " .. vim.fn.fnameescape(file))
  vim.lsp.buf_attach_client(0, id)
  vim.wait(60000, function() return #vim.diagnostic.get(0) > 0 end, 10)
  local found = {}
  for _, one in ipairs(vim.diagnostic.get(0)) do table.insert(found, {
    code = one.code or one.user_data.lsp.code, severity = one.severity, line = one.lnum, column = one.col,
    last = one.end_lnum, ending = one.end_col }) end
  all[vim.fn.fnamemodify(file, ":t:r")] = found
end
io.stdout:write(vim.fn.json_encode(all))
vim.cmd("qa!")
"""


@pytest.mark.skipif(shutil.which("nvim") is None, reason="no Neovim here")
def test_neovim_shows_what_validate_reports(
    folder: Path, reported: dict[str, list[Found]], tmp_path: Path
) -> None:
    script = tmp_path / "init.lua"
    script.write_text(SCRIPT, encoding="utf-8")
    environment = {**ENVIRONMENT, "OSL_TEST_COMMAND": json.dumps(osl("lsp")), "XDG_STATE_HOME": str(tmp_path)}
    files = [str(folder / f"{name}.yaml") for name in BROKEN]
    words = ["nvim", "--headless", "--clean", *files, "-c", f"luafile {script}", "-c", "qa!"]
    done = subprocess.run(words, capture_output=True, env=environment, timeout=120, check=True)
    shown = {
        name: sorted((one["code"], one["severity"], one["line"] + 1, one["last"] + 1) for one in found)
        for name, found in json.loads(done.stdout).items()
    }
    severities = {"error": 1, "warning": 2}
    assert shown == {
        name: sorted((one[0], severities[one[1]], one[2], one[4]) for one in found)
        for name, found in reported.items()
    }
    # Neovim counts columns in bytes, from 0
    emoji = json.loads(done.stdout)["year-in-title"][0]
    line = BROKEN["year-in-title"].split("\n")[emoji["line"]].encode()
    assert line[emoji["column"] : emoji["ending"]] == "Piknik 😀 2022".encode()
