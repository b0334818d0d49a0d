"""The smallest Typer program that loads a plan and prints it as a Rich table."""

from pathlib import Path

import typer
import yaml
from rich.console import Console
from rich.table import Table

app = typer.Typer()


@app.command()
def main(file: str, month: int = 5) -> None:
    """Print the plan's tasks."""
    plan = yaml.load(Path(file).read_text(encoding="utf-8"), Loader=yaml.CSafeLoader)
    table = Table("id", "title", "when", title=f"{plan['title']} {plan['year']}, {month}")
    for task in plan["tasks"]:
        table.add_row(task["id"], task["title"], task["when"])
    Console().print(table)


app()
