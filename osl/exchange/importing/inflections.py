"""The names of people in every case, and the one that a list of groups gives them: "seniorów", "seniorzy"."""

from __future__ import annotations

from functools import cache

from osl.text.slug import slug

# the name, then its other forms; what is not here is told by its ending
_FORMS = """
mieszkańcy mieszkańców mieszkańcom mieszkańcami
seniorzy seniorów seniorom seniorami
młodzież młodzieży młodzieżą
dzieci dzieciom dziećmi
rodzice rodziców rodzicom rodzicami
rodziny rodzin rodzinom rodzinami
osoby osób osobom osobami
kobiety kobiet kobietom kobietami
mężczyźni mężczyzn mężczyznom mężczyznami
dorośli dorosłych dorosłym dorosłymi
uczniowie uczniów uczniom uczniami
studenci studentów studentom studentami
nauczyciele nauczycieli nauczycielom nauczycielami
opiekunowie opiekunów opiekunom opiekunami
radni radnych radnym radnymi
sołtysi sołtysów sołtysom sołtysami
emeryci emerytów emerytom emerytami
renciści rencistów rencistom rencistami
harcerze harcerzy harcerzom harcerzami
wolontariusze wolontariuszy wolontariuszom wolontariuszami
przedsiębiorcy przedsiębiorców przedsiębiorcom przedsiębiorcami
liderzy liderów liderom liderami
członkowie członków członkom członkami
przedstawiciele przedstawicieli przedstawicielom przedstawicielami
organizacje organizacji organizacjom organizacjami
grupy grup grupom grupami
koła kół kołom kołami
wszyscy wszystkich wszystkim wszystkimi
"""


@cache
def _names() -> dict[str, str]:
    lines = [line.split() for line in _FORMS.strip().splitlines()]
    return {slug(form): name for name, *forms in lines for form in (name, *forms)}


def group_name(name: str) -> str:
    """`name` as a list of groups gives it: "seniorów" alone is "seniorzy"; more than a word stays."""
    known = _names().get(slug(name)) if name.isalpha() else None
    if known is None:
        return name
    return known.capitalize() if name[:1].isupper() else known


def plain(word: str) -> str:
    """A word of a name, marks folded, in the form that is its name, where it is known."""
    known = _names().get(word)
    return slug(known) if known else word
