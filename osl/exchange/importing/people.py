"""What people are called in lists of addressees: the one vocabulary of groups."""

from __future__ import annotations

import re
from functools import cache, lru_cache

from osl.text.fold import fold
from osl.text.slug import slug

# what lists of addressees begin with ($ after a whole word): a group's name and its other cases
_PEOPLE = """
mieszka: mieszkańcy mieszkańców mieszkańcom mieszkańcami
senior: seniorzy seniorów seniorom seniorami
młodzi: młodzież młodzieży młodzieżą
dziec: dzieci dzieciom dziećmi
rodzic: rodzice rodziców rodzicom rodzicami
rodzin: rodziny rodzin rodzinom rodzinami
osob: osoby osób osobom osobami
kobiet: kobiety kobiet kobietom kobietami
mężczy: mężczyźni mężczyzn mężczyznom mężczyznami
dorosł, dorośl: dorośli dorosłych dorosłym dorosłymi
uczni, ucze: uczniowie uczniów uczniom uczniami
student, studenc: studenci studentów studentom studentami
nauczyciel: nauczyciele nauczycieli nauczycielom nauczycielami
opiekun: opiekunowie opiekunów opiekunom opiekunami
radn: radni radnych radnym radnymi
sołty: sołtysi sołtysów sołtysom sołtysami
emery: emeryci emerytów emerytom emerytami
rencist, renciśc: renciści rencistów rencistom rencistami
harcer: harcerze harcerzy harcerzom harcerzami
wolontariusz: wolontariusze wolontariuszy wolontariuszom wolontariuszami
przedsiębior: przedsiębiorcy przedsiębiorców przedsiębiorcom przedsiębiorcami
lider: liderzy liderów liderom liderami
członk: członkowie członków członkom członkami
przedstawiciel: przedstawiciele przedstawicieli przedstawicielom przedstawicielami
organizacj: organizacje organizacji organizacjom organizacjami
grup: grupy grup grupom grupami
koła gosp, koło gosp: koła kół kołom kołami
wszys: wszyscy wszystkich wszystkim wszystkimi
społecznoś: społeczność
ngo$: NGO
kgw$: KGW
osp$: OSP
jst$: JST
wspólnot, każd, instytucj, stowarzysz, podopieczn, odbiorc, uczestni, pracownik, pracownic:
przedszkol, podmiot, społeczni:
partner, użytkowni, samorz, rada$, rady$, najmłods, ogół, lokaln:
resident: residents
everyone, everybody, all$: everyone
child: children
famil: families
parent: parents
pupil: pupils
volunt: volunteers
young, older, elderly, people, councillor, women, men$, adult, youth, teacher, organisation, organization:
member, leader, neighbour, newcomer, new resident, carer, pensioner:
"""
_FOR = re.compile(r"(?:skierowan\w+\s+)?(?:dla|do|wśród|na\s+rzecz|z\s+udziałem|for)\s+(?=\S)", re.IGNORECASE)
# not "wszyscy z rowerem", "mieszkańcy 60+"
_EVERYONE = re.compile(
    r"(?:wszyscy|mieszkańcy|ogół|społeczność|residents|everyone|all)\b"
    r"(?! (?:z|ze|bez|od|do|po|w wieku|powyżej|poniżej|with|over|aged)\b| \d)",
    re.IGNORECASE,
)
_BEGINNING = 100  # letters by which a list of people is known


@cache
def _entries() -> list[tuple[str, list[str]]]:
    """Return the beginnings and the names of each line of the vocabulary."""
    lines = [line.partition(":") for line in _PEOPLE.strip().splitlines()]
    return [(beginnings, names.split()) for beginnings, _, names in lines]


@cache
def _beginnings() -> re.Pattern[str]:
    words = [fold(word) for beginnings, _ in _entries() for word in beginnings.split(", ")]
    return re.compile("|".join(words).replace("$", r"\b"))


@cache
def _groups() -> re.Pattern[str]:
    names = "|".join(names[0] for _, names in _entries() if names)
    return re.compile(rf"(?:{names})\b", re.IGNORECASE)


@cache
def _names() -> dict[str, str]:
    """Return each case of a name, as `slug` has it, and the name."""
    return {slug(form): names[0] for _, names in _entries() if len(names) > 1 for form in names}


def without_for(text: str) -> str:
    """Return `text` without "dla", "for" or the like at its beginning."""
    return text[found.end() :] if (found := _FOR.match(text)) else text


def speaks_of_people(text: str) -> bool:
    """Return whether `text` begins as lists of addressees do."""
    return _begins_with_people(text.lstrip()[:_BEGINNING])


@lru_cache(maxsize=20_000)
def _begins_with_people(text: str) -> bool:
    return bool(_beginnings().match(fold(without_for(text))))


def begins_group(text: str, at: int = 0) -> bool:
    """Return whether the name of a group begins at `at` in `text`, not only what qualifies another."""
    return bool(_groups().match(text, at))


def is_everyone(name: str) -> bool:
    """Return whether `name` is that of all people of a place."""
    return bool(_EVERYONE.match(name))


def group_name(name: str) -> str:
    """Return `name` as a list of groups gives it: "seniorów" alone is "seniorzy"; more than a word stays."""
    known = _names().get(slug(name)) if name.isalpha() else None
    if known is None:
        return name
    return known.capitalize() if name[:1].isupper() else known


def base_form(word: str) -> str:
    """Return a word of a name, as `slug` has it, in the form that is its name, if that is known."""
    known = _names().get(word)
    return slug(known) if known else word
