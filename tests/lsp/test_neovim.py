"""The server in Neovim, without a window."""

from __future__ import annotations

import json
import shutil
import subprocess
import sys
from typing import TYPE_CHECKING

import pytest
from an_editor import PLAN

if TYPE_CHECKING:
    from pathlib import Path

SCRIPT = """
local id = vim.lsp.start_client({ name = "osl", cmd = vim.fn.json_decode(vim.env.OSL_TEST_COMMAND) })
vim.lsp.buf_attach_client(0, id)
vim.wait(60000, function() return #vim.diagnostic.get(0) > 0 end, 50)
local found = {}
for _, one in ipairs(vim.diagnostic.get(0)) do
  table.insert(found, { one.lnum, one.col, one.code or one.user_data.lsp.code })
end
local document = vim.lsp.util.make_text_document_params()
local place = { textDocument = document, position = { line = 10, character = 12 } }
local answers = vim.lsp.buf_request_sync(0, "textDocument/hover", place, 60000)
io.stdout:write(vim.fn.json_encode({ found, answers[id].result.contents.value }))
vim.cmd("qa!")
"""


@pytest.mark.skipif(shutil.which("nvim") is None, reason="no Neovim here")
def test_neovim_shows_problems_and_readings(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    plan, script = tmp_path / "plans" / "2023.yaml", tmp_path / "init.lua"
    plan.parent.mkdir()
    plan.write_text(PLAN.replace("Family picnic", "😀 żółw  x"), encoding="utf-8")
    script.write_text(SCRIPT, encoding="utf-8")
    monkeypatch.setenv("OSL_TEST_COMMAND", json.dumps([sys.executable, "-m", "osl", "lsp", "--lang", "en"]))
    monkeypatch.setenv("XDG_STATE_HOME", str(tmp_path))
    words = ["nvim", "--headless", "--clean", str(plan), "-c", f"luafile {script}"]
    done = subprocess.run(words, capture_output=True, text=True, encoding="utf-8", timeout=120, check=True)
    found, reading = json.loads(done.stdout)
    assert found == [[7, 11, "odd-spaces"]]
    assert reading == "dates: 20–22 May 2023"
