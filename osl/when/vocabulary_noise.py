"""The words beside a date: times of day, seasons, events, and what only a person can decide.

The other half of `osl.when.vocabulary`, written in the same way.
"""

from __future__ import annotations

BESIDE = """\
GODZ: godz godzin(a y ie ę ach ami) g gz hour hours
OCLOCK: o at
EARLYHOUR 6: szóst(a ej ą)
EARLYHOUR 7: siódm(a ej ą)
HOURWORD 8: ósm(a ej ą)
HOURWORD 9: dziewiąt(a ej ą)
HOURWORD 10: dziesiąt(a ej ą)
HOURWORD 11: jedenast(a ej ą)
HOURWORD 12: dwunast(a ej ą)
HOURWORD 13: trzynast(a ej ą)
HOURWORD 14: czternast(a ej ą)
HOURWORD 15: piętnast(a ej ą)
HOURWORD 16: szesnast(a ej ą)
HOURWORD 17: siedemnast(a ej ą)
HOURWORD 18: osiemnast(a ej ą)
HOURWORD 19: dziewiętnast(a ej ą)
HOURWORD 20: dwudziest(a ej ą)
TENTATIVE: ok około wstępn(ie y a e) orientacyjn(ie y) prawdopodobnie planowan(y a e) przybliżeniu
TENTATIVE: może maybe maychange mayvary maymove tentative tentatively approximately about around
TENTATIVE: circa ca planned possibly provisionally provisional approx raczej chyba najlepiej
TENTATIVE: okolic(a y e ach) szacowan(y a e)

SEASON summer: wakacj(e i ach ami) wakacyjn(y ym ych ego e a)
SEASON winter: feri(e i ach ami)
SEASON may: majówk(a i ę ą) majówce
SEASON advent: adwen(t tu cie tem towi) advent
SEASON lent: wielkipost wielkiego(postu) wielkim(postem poście) wielkiemupostowi lent
SUMMER summer: summer
WINTER winter: winter
HOLIDAYS: holidays holiday vacation break
HOLIDAY easter: wielkanoc(~ y ą)
HOLIDAY christmas: christmas xmas
EASTER easter: easter
HOLIDAY 12-24: wigilia wigilię wigilii
HOLIDAY 12-31: sylwest(er ra rze)
HOLIDAY 12-06: mikołajk(i ach)
HOLIDAY 02-14: walentynk(i ach)
HOLIDAY 11-11: niepodległości
KINGS 01-06: króli
GODLY: boż(e ego ym)
DIVINE corpus-christi: ciał(o a u) ciele
DIVINE christmas: narodzeni(e a u em)
FEAST 03-08: kobiet
FEAST 06-01: dziecka
FEAST 05-26: matki
FEAST 06-23: ojca
FEAST 01-21: babci
FEAST 01-22: dziadka
EASTERLY holy: wielk(i a iej ą iego)
EASTERLY fat: tłust(y ego)
EASTERLY pentecost: zielon(e ych ymi)
WHITSUN: świątk(i ach ami) świątek
OFEASTER palm: palmow(a ą ej)
OFEASTER ash: popielcow(a ą ej)
OFEASTER easter: wielkanocn(a ą ej y e ego ym ych)

SEASONAL summer: letni(~ e ego ej m ch)
SEASONAL winter: zimow(y a e ego ej ym ych)
OFMAY may: majow(y ego ym)
LONG: dług(i iego im)
EVENT: zakończeni(u a em) rozpoczęci(u a em) otrzymani(u a) podpisani(u a) uchwaleni(u a) ogłoszeni(u a)
EVENT: uzyskani(u a) rozstrzygnięci(u a) przyznani(u a) zatwierdzeni(u a) upływie wyborze wpłynięci(u a)
EVENT: odbyci(u a) złożeni(u a) zniesieniu zawiadomieni(u a) przyjęci(u a) doręczeni(u a)
EVENT: powiadomieni(u a) podani(u a)
GROUP: klas(~ a y ie ę ach) kl grup(~ a y ie ę ach) gr oddział(~ y)
VAGUE: uzależnion(y a e) określon(y a e)
CONCERNS: dotyczy
VAGUE: wg według zgodnie zależnie zależności zależn(e y a) miarę razie potrzeb(~ a y ą) stosownie
VAGUE: ustal(enia eniu eń eniami enie imy ony one ona onym onych any)
VAGUE: uzgodni(enia eniu eniem enie ony one onym)
VAGUE: harmonogram(~ u em ami ie) kalendarz(a em u) doraźnie okazjonalnie sporadycznie incydentalnie
VAGUE: możliwości wniosek wniosku życzenie życzeń zgłoszeni(u a e em) zgłoszeń niezwłocznie
VAGUE: zaproszeni(e u a) prośb(ę a y) zamówieni(e u a) żądani(e u a) zapotrzebowani(e u a em)
VAGUE: wyznaczon(y ym ych e) najbliższ(ym ej ych) przyszłości podana ile jeśli jeżeli gdy
VAGUE: decyzj(i ą ę) bezzwłocznie wkrótce
VAGUE unbounded: przedświąteczn(y ym ego a) bożonarodzeniow(y ym ego a) karnawał(~ u em owy)
VAGUE unbounded: karnawale adwentow(y ym ego a)
VAGUE: świąteczn(y ym ego a) święt(a ach ami) nieokreślon(y a o e)
VAGUE: tbd tba tbc okazyjnie często rzadko jakiś
VAGUE: subject dependent permitting decided advised determined various vary
VAGUE: needed agreed arranged announced confirmed depending demand request necessary required
VAGUE: potrzebami potrzebie konieczności wskazany późniejszym podany podane
LACK: brak
VAGUE: dowoln(y ym e ie ych a) różn(e y ych ym) nieustalon(y a e) nieznan(y a e) indywidualn(ie y ych a e)
VAGUE: potwierdz(enia eniu enie) przypadk(u ach) okazj(i a e) poinformujemy podamy ogłosimy świąt
SETTLED: ustala ustalają ustali ustalą ustalimy ustalan(y e a ia iu) podawan(y e a) ogłaszan(y e a)

SPRING spring: wiosn(a y ą ę ie) wiosenn(y ym ego a e ej o) spring
SPRING summer: lat(o em) lecie
SPRING autumn: jesień jesieni(ą ~) jesienn(y ym ego a e ej) autumn
SPRING winter: zim(a y ą ę ie)
WORD ending: zakończeni(e a u em) zamknięci(e a u em) closing
SEASONWORD: sezon(~ ie u em)
TERMTIME: term
TERMTIMES: termtime

PREP: z ze dla przy u za nad ku for with wraz
DANGER: bez oprócz prócz poza wyjątk(iem ami) wyłączeniem wyłącznie tylko jedynie except without
DANGER: only anulowan(e y a o) zawieszon(e y a o) przełożon(e y a o) rezygnacj(a i ę) urlop(~ u)
DANGER: przenie(siono sione siony siona ść) przesuni(ęto ęte ęty ęta ęcie) zmian(a ą)
DANGER: zmienion(e y a o) cancelled canceled postponed moved changed closed suspended
BREAK: przerw(a y ę ą ie ami) woln(y e a ego) nieczynn(e y a) zamknięt(e y a)
DANGER: następn(y ego ym ej a e) przyszł(y ego ym ej a e) kolejn(y ego ym ej a e)
DANGER: ubiegł(y ego ym ej a)
DANGER: poprzedn(i iego im iej ia ie) zeszł(y ego ym ej) minion(y ego ym) ani next previous
DANGER: following
EARLIER: wcześniej
DANGER: dopiero prawie ponad bi biweekly bimonthly eve odwołan(e y a o)
DANGER: pomijając wyłączając wykluczając omijając minus odpad(a ają ł ła ło ły) odwołuj(emy e ą)
DANGER: skasowan(o y a e) skreślon(o y a e) wykreślon(o y a e) rezygnuj(e emy ą) zrezygnowano
DANGER: głównie zwłaszcza szczególnie przeważnie zazwyczaj zwykle
DANGER: przeddzień przededniu najwcześniej zamiennie alternatywn(ie y a) dawniej pierwotn(ie y a)
DANGER: było była był rezerwow(y a e ego ym) poprzednio minął minęł(a o y) upłyn(ął ęła ęło) wygas(a ł ło)
MORE: dalej itd itp inne innych etc
DANGER: semestral(ny nie) unless but ale zamiast instead prior ago
NIGHT: noc(~ y ą)
EMIDDAY: noon midday midnight południe
NOON: południ(u em) obiad(em zie) obiedzie msz(y ą) lekcjach
RECALL: odwołania
FURTHER: further
NOTICE: notice
MEASURE: zł złotych pln euro eur tys mln mld km m kg g ha cm mm l osób osoby osobę osobom uczestników
MEASURE: os szt sztuk sztuki egz pkt punktów litrów proc procent procenta etatu etat
NOISE: w we na przez podczas pod się the of on in during począwszy poczynając lecz jednak
"""
