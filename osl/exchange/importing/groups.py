"""Lists of addressees as people write them: groups, and the groups that are part of them."""

from __future__ import annotations

import re

from osl.exchange.importing.cell_lists import flat, lead_and_items, tidy
from osl.exchange.importing.people import begins_group, without_for
from osl.text.slug import slug
from osl.values import Value

AMONG = re.compile(
    r"[,;(]?\s*\b(?:w\s+tym(?:\s+(?:m\.\s?in\.|także|również|szczególnie|zwłaszcza))?|w\s+szczególności|zwłaszcza"
    r"|including|in\s+particular|especially)\b:?\s*",
    re.IGNORECASE,
)
# what follows a comma and still qualifies the group before it
_QUALIFIES = re.compile(
    r"(?:w|z|ze|na|do|od|o|po|bez|dla|powyżej|poniżej|oraz\s+ich|np\.?|m\.\s?in\.?|tj\.?|tzn\.?|czyli|któr\w+|mając\w+"
    r"|zagrożon\w+|nieaktywn\w+|prowadząc\w+|zamieszk\w+|posiadając\w+|korzystając\w+|będąc\w+|zamieszkując\w+"
    r"|(?:szczególnie|głównie)|aged|from|who|with|of|in|living|e\.g\.?)(?=\s|$)",
    re.IGNORECASE,
)
_EXAMPLES = re.compile(r"\b(?:np\.|m\.\s?in\.|e\.g\.)", re.IGNORECASE)
_HEAD = re.compile(
    r"(przedstawiciel\w*|reprezentan\w*|człon\w+|lider\w*|representatives of|members of)\s", re.IGNORECASE
)
# how many people there are, which does not name them: "ok. 15 osób", "dzieci / 20", "seniorzy (30 osób)"
_MANY = (
    r"(?:(?:ok|około|do|ponad|maks?|min|about|up to)\.? ?)?"
    r"\d{1,4}(?: ?[-–] ?\d{1,4})? ?(?:osób|osoby|os\b|people)\.?"
)
_HOW_MANY = re.compile(rf"{_MANY}|(?:ok\. ?)?\d{{1,4}}", re.IGNORECASE)
_OF_THEM = re.compile(rf"(?: ?[/(–-] ?| ){_MANY}\)?$| ?/ ?\d{{1,4}}$", re.IGNORECASE)
_ACRONYM = re.compile(r"[A-ZĄĆĘŁŃÓŚŹŻ]{2,6}[a-z]{0,2}")
_GOES_ON = re.compile(r"(?:[,;:(–-]|\b(?:i|oraz|lub|w tym|dla|do|z|and|or|for|including))$", re.IGNORECASE)


class NamedGroups(Value):
    """The groups that one text names: those at large, and those that are part of the first of them."""

    groups: tuple[str, ...]
    among: tuple[str, ...] = ()


def on_one_line(text: str) -> str:
    """Return the lines of a cell as one; a line that begins with people goes on with the list of them."""
    lines = [line for line in map(tidy, text.split("\n")) if line]
    if lead_and_items(text)[1] or not lines:
        return flat(text)
    pieces = lines[:1]
    for line in lines[1:]:
        apart = begins_group(line) and not _GOES_ON.search(pieces[-1])
        pieces.append(f", {line}" if apart else f" {line}")
    return "".join(pieces)


def read_groups(text: str) -> NamedGroups:
    """Return the groups in `text` ("Mieszkańcy, w tym radni, sołtysi")."""
    line = _one_line(text)
    if _HOW_MANY.fullmatch(line):
        return NamedGroups(())
    whole, *rest = AMONG.split(line, maxsplit=1)
    among = rest[0].rstrip(") ") if rest and "(" not in rest[0] else (rest[0] if rest else "")
    groups = _listed(whole)
    return NamedGroups(groups or _listed(among), _listed(among) if groups else ())


def _one_line(text: str) -> str:
    return re.sub(r"\s+", " ", text).strip(" .,;:")


def _listed(text: str) -> tuple[str, ...]:
    parts: list[str] = []
    for part in re.split(r"\s*[,;]\s*(?![^()]{0,300}\))|\s+oraz\s+(?!ich\b)|\s*/\s*(?=\w{4})", text):
        if parts and (_QUALIFIES.match(part) or part[:1].isdigit() or _EXAMPLES.search(parts[-1])):
            parts[-1] += f", {part}"
        elif part.strip(" .-–"):
            parts.append(_OF_THEM.sub("", part.strip(" .-–")))
    return tuple(dict.fromkeys(without_for(one) for one in _with_their_head(_last_and(parts)) if slug(one)))


def _last_and(parts: list[str]) -> list[str]:
    """Return `parts` with the last, "rodzice i nauczyciele", as two; alone it is one group."""
    if len(parts) < 2:
        return parts
    first, _, last = re.sub(r"\s+(?:i|and)\s+", "\n", parts[-1]).partition("\n")
    simple = first.count(" ") <= 1 and len(last) > 3 and "\n" not in last
    return [*parts[:-1], first, last] if simple else parts


def _with_their_head(parts: list[str]) -> list[str]:
    """Return `parts` with their common head: "przedstawiciele JST, NGO" are representatives of both."""
    head = ""
    found = []
    for part in parts:
        if match := _HEAD.match(part):
            head = match[1] if _ACRONYM.fullmatch(part[match.end() :]) else ""
            found.append(part)
        elif head and _ACRONYM.fullmatch(part):
            found.append(f"{head} {part}")
        else:
            head = ""
            found.append(part)
    return found
