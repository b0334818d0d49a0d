"""The words that Typer itself says, so that the catalogues have them; Typer asks gettext for them."""

from osl.i18n import N_

WORDS = (
    N_("(dynamic)"),
    N_("(deprecated) "),
    N_("default: {default}"),
    N_("required"),
    N_("env var: {var}"),
    N_("[default: {}]"),
    N_("[env var: {}]"),
    N_("[required]"),
    N_("Arguments"),
    N_("Options"),
    N_("Commands"),
    N_("Error"),
    N_("Aborted."),
    N_("Aborted!"),
    N_("Missing command."),
    N_("No such command {name!r}."),
    N_("Try [blue]'{command_path} {help_option}'[/] for help."),
)
