"""The commands, one per file."""

from __future__ import annotations

# by name: the module here that has it; help shows them in this order
COMMANDS = {
    "agenda": "agenda",
    "timeline": "timeline",
    "overdue": "overdue",
    "summary": "summary",
    "list": "list_tasks",
    "show": "show",
    "validate": "validate",
    "when": "when",
    "rules": "rules",
    "schema": "schema",
    "lsp": "lsp",
    "start": "start",
    "done": "done",
    "cancel": "cancel",
    "reopen": "reopen",
    "move": "move",
    "log": "log",
    "unlog": "unlog",
    "add": "add",
    "set": "set_keys",
    "remove": "remove",
    "edit": "edit",
    "update": "update",
    "undo": "undo",
    "new": "new",
    "diff": "diff",
    "import": "import_table",
    "export": "export",
    "report": "report",
    "completion": "completion",
    "help": "help_on",
}
