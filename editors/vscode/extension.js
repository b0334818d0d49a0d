// Starts the language server of osl for YAML files in folders named "plans".
"use strict";

const { workspace } = require("vscode");
const { LanguageClient } = require("vscode-languageclient/node");

let client;

function activate() {
  const settings = workspace.getConfiguration("osl");
  const command = settings.get("path") || "osl";
  client = new LanguageClient(
    "osl",
    "osl",
    { command, args: ["lsp"] },
    {
      documentSelector: [{ language: "yaml", pattern: "**/plans/*.{yaml,yml}" }],
      initializationOptions: { inlayHints: settings.get("inlayHints") },
      synchronize: {
        configurationSection: "osl",
        fileEvents: workspace.createFileSystemWatcher("**/osl.toml"),
      },
    },
  );
  return client.start();
}

function deactivate() {
  return client ? client.stop() : undefined;
}

module.exports = { activate, deactivate };
