"""Nothing makes anyone install a stranger's package, and a missing library is named with what installs it."""

from __future__ import annotations

import sys
import tomllib
from importlib import util
from pathlib import Path
from zipfile import ZipFile

import pytest
from conftest import ROOT, Osl
from install_commands import refused, texts

from osl import i18n
from osl.exchange.extras import DISTRIBUTION, LIBRARIES, install_command, need, typed
from osl.i18n import say
from osl.problem import OslError

PROJECT = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))["project"]
PYTHON = "/opt/my tools/bin/python3"


def test_no_text_names_a_package_to_install_that_is_not_ours_to_name() -> None:
    assert [(name, command) for name, text in texts() for command in refused(text)] == []


def test_what_is_read_covers_pages_man_pages_sources_and_catalogues() -> None:
    assert {Path(name).suffix for name, _text in texts()} >= {".md", ".py", ".po", ".1", ".svg", ".yaml"}


@pytest.mark.parametrize(
    "text",
    [
        "pip install osl",
        "python -m pip install --upgrade osl",
        "pip3.12 install -q 'osl>=0.1'",
        '`pip install "osl[word]"`',
        "`.venv/bin/pip install -q python-docx osl-plan`",
        "pipx install osl-plan",
        "pipx inject osl python-docx",
        "pipx inject osl-plan docx",
        "pipx run osl agenda",
        "uvx osl-plan",
        "uv tool install --python 3.12 osl",
        "uv pip install --python {python} docx",
        "uv add osl",
        "npm install osl",
        "npm i -g osl",
        "npx --yes osl",
        "poetry add osl-plan",
        "brew install osl",
        "the extra osl[calendar] is missing",
        "      - run: python -m pip install osl\n",
    ],
)
def test_a_command_that_names_what_is_not_ours_is_found(text: str) -> None:
    assert len(refused(text)) >= 1


@pytest.mark.parametrize(
    "text",
    [
        '`pip install ".[word]"` in the clone',
        "pipx install --force '.[all]'.",
        "python3 -m venv .venv && .venv/bin/pip install -q . && .venv/bin/osl agenda",
        'pip install -e ".[dev]"',
        '- run: python -m pip install "git+https://example.org/osl.git@v0.1.0"',
        "uv tool install git+https://example.org/osl.git",
        "uvx --from /home/ola/osl osl agenda",
        "pipx run --spec . osl agenda",
        "pip install dist/osl_plan-0.1.0-py3-none-any.whl",
        "pip install -r docs/requirements.txt",
        r"C:\osl\.venv\Scripts\pip install C:\osl",
        "pipx inject osl-plan python-docx",
        "uv pip install --python /opt/uv/bin/python icalendar",
        "{python} -m pip install {library}",
    ],
)  # fmt: skip
def test_a_path_an_address_and_a_library_that_we_declare_may_be_named(text: str) -> None:
    assert refused(text) == []


def test_the_distribution_has_a_name_of_its_own_and_the_command_keeps_its() -> None:
    assert PROJECT["name"] == DISTRIBUTION == "osl-plan"
    assert PROJECT["scripts"] == {"osl": "osl.cli:main"}


def test_each_library_that_may_be_missing_is_one_that_an_extra_declares() -> None:
    extra = PROJECT["optional-dependencies"]
    names = ("word", "html", "calendar", "sheets", "pdf", "pdf-out", "editor")
    declared = {one.partition(">")[0] for name in names for one in extra[name]}
    assert set(LIBRARIES.values()) == declared


@pytest.fixture
def prefix(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """An environment whose Python is in a folder with a space."""
    monkeypatch.setattr(sys, "prefix", str(tmp_path))
    monkeypatch.setattr(sys, "executable", PYTHON)
    return tmp_path


def test_a_program_without_python_names_no_command_of_python(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(sys, "frozen", True, raising=False)
    monkeypatch.setitem(sys.modules, "typst", None)
    with pytest.raises(OslError) as raised:
        need("typst", say("a PDF"))
    assert str(raised.value.sentence).endswith("typst, which is not part of this program without Python")


@pytest.mark.usefixtures("prefix")
def test_with_pip_the_command_is_that_of_the_python_that_runs() -> None:
    assert install_command("python-docx") == f"{typed(PYTHON)} -m pip install python-docx"


@pytest.mark.usefixtures("prefix")
def test_without_pip_the_command_is_that_of_uv(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(util, "find_spec", lambda _name: None)
    assert install_command("lxml") == f"uv pip install --python {typed(PYTHON)} lxml"


def test_a_tool_of_uv_is_completed_by_uv(prefix: Path) -> None:
    (prefix / "uv-receipt.toml").write_text("[tool]\n", encoding="utf-8")
    assert install_command("icalendar") == f"uv pip install --python {typed(PYTHON)} icalendar"


@pytest.mark.parametrize(
    ("metadata", "name"),
    [
        ('{"main_package": {"package": "osl-plan", "suffix": ""}}', "osl-plan"),
        ('{"main_package": {"package": "osl-plan", "suffix": "-next"}}', "osl-plan-next"),
        ('{"main_package": {"package": "osl-plan"}}', "osl-plan"),
        ('{"main_package": {"package": "x; rm -r ~", "suffix": ""}}', "osl-plan"),
        ('{"main_package": "osl"}', "osl-plan"),
        ("[]", "osl-plan"),
        ("{", "osl-plan"),
        ("", "osl-plan"),
    ],
)
def test_an_environment_of_pipx_is_completed_by_pipx(prefix: Path, metadata: str, name: str) -> None:
    (prefix / "pipx_metadata.json").write_text(metadata, encoding="utf-8")
    assert install_command("python-docx") == f"pipx inject {name} python-docx"


@pytest.mark.parametrize(
    ("system", "path", "shown"),
    [
        ("posix", "/usr/bin/python3", "/usr/bin/python3"),
        ("posix", "/opt/my tools/bin/python3", "'/opt/my tools/bin/python3'"),
        ("posix", "/home/o'neil/$x/python3", "'/home/o'\"'\"'neil/$x/python3'"),
        ("nt", r"C:\osl\.venv\Scripts\python.exe", r"C:\osl\.venv\Scripts\python.exe"),
        ("nt", r"C:\Program Files (x86)\Łódź\python.exe", r'C:\"Program Files (x86)"\Łódź\python.exe'),
        ("nt", r"C:\Users\O'Neil\a&b\python.exe", r"""C:\Users\"O'Neil"\"a&b"\python.exe"""),
    ],
)
def test_a_path_is_shown_as_a_shell_takes_it(system: str, path: str, shown: str) -> None:
    assert typed(path, system) == shown


@pytest.fixture
def without_libraries(monkeypatch: pytest.MonkeyPatch) -> None:
    for module in LIBRARIES:
        monkeypatch.setitem(sys.modules, module, None)


@pytest.mark.usefixtures("without_libraries")
@pytest.mark.parametrize("module", LIBRARIES)
def test_the_sentence_is_whole_in_the_language_of_the_screen(module: str) -> None:
    library = LIBRARIES[module]
    with i18n.speaking("pl"), pytest.raises(OslError) as refusal:
        need(module, say("a Word document"))
    assert str(refusal.value).startswith(f"a Word document needs the library {library}, which is not")
    with i18n.speaking("pl"):
        assert str(refusal.value).startswith(f"dokument Worda: potrzebna jest biblioteka {library}, która")


WORD = "a Word document", "dokument Worda", "python-docx"
CALENDAR = "a calendar file", "plik kalendarza", "icalendar"
PAGE = "a web page", "strona WWW", "lxml"


@pytest.fixture(params=[("en", "pl"), ("pl", "en")], ids="screen={0[0]} plan={0[1]}".format)
def screen(request: pytest.FixtureRequest, folder: Path, monkeypatch: pytest.MonkeyPatch) -> str:
    """The language of the screen, where the plan that is open has the other one."""
    screen, plan = request.param
    (folder / "plan.html").write_text("<table><tr><td>x</td></tr></table>", encoding="utf-8")
    with ZipFile(folder / "plan.docx", "w") as word:
        word.writestr("[Content_Types].xml", "<Types/>")
        word.writestr("word/document.xml", "<document/>")
    text = f"year: 2023\ntitle: Plan\nlanguage: {plan}\naudiences: {{all: All}}\ntasks:\n"
    text += "  - {id: a, title: A, audiences: [all], when: maj}\n"
    (folder / "plan.yaml").write_text(text, encoding="utf-8")
    monkeypatch.setenv("OSL_LANG", screen)
    monkeypatch.setenv("OSL_PLAN", "plan.yaml")
    return str(screen)


@pytest.mark.usefixtures("without_libraries")
@pytest.mark.parametrize(
    ("words", "missing"),
    [
        ("export -o council.docx", WORD),
        ("report -o report.docx", WORD),
        ("import plan.docx", WORD),
        ("export -o plan.ics", CALENDAR),
        ("import plan.html", PAGE),
    ],
)
def test_no_command_mixes_two_languages_where_a_library_is_missing(
    osl: Osl, words: str, missing: tuple[str, str, str], screen: str
) -> None:
    result = osl(*words.split(), lang=None)
    english, polish, library = missing
    begin = f"{english} needs the library" if screen == "en" else f"{polish}: potrzebna jest biblioteka"
    named = f"{words.split()[1]}: " if words.startswith("import") else ""
    assert (result.code, result.out) == (2, "")
    assert result.err.startswith(f"osl: {named}{begin} {library}")
    assert result.err.endswith(f"{install_command(library)}\n")
    assert result.err.count("\n") == 1
