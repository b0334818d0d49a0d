"""`osl lsp`: the language server, for editors."""

from __future__ import annotations

import gc
import os

from osl.app.context import AppContext
from osl.cli.command import command
from osl.i18n import N_, known, verbatim


@command(
    help=N_("Run the language server that editors use."),
    rich_help_panel=N_("Checks"),
)
def app(context: AppContext) -> int:
    """Serve the editor on standard input and output; return the exit code of the protocol."""
    from osl.exchange.extras import need

    need("pygls", verbatim("osl lsp"))
    from osl.lsp.serve import serve_standard_streams
    from osl.lsp.session import Session

    gc.enable()  # a run of hours makes garbage, unlike that of a command
    _ = context.as_of  # refused now, if it is not a day
    session = Session(lambda: context.as_of, context.lang or known(os.environ.get("OSL_LANG", "")))
    return serve_standard_streams(session)
