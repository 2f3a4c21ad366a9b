import type { Texts } from '#libs/vocabulary';
import type { FreezeErrorCode } from './freeze.errors.js';

/** What a refused decision about a freeze says, in each language. */
export const FREEZE_TEXTS: Readonly<Record<FreezeErrorCode, Texts>> = {
  FREEZE_NOT_FOUND: {
    en: 'Nothing in this evidence is frozen here any more. Load the list again.',
    nl: 'Door dit bewijs is hier niets meer geblokkeerd. Laad de lijst opnieuw.',
    hu: 'Ehhez a bizonyítékhoz itt már nem tartozik befagyasztás. Töltse be újra a listát.',
    bg: 'По това доказателство тук вече нищо не е замразено. Заредете списъка отново.',
    ro: 'Nimic legat de această dovadă nu mai este blocat aici. Reîncărcați lista.',
  },
  FREEZE_SETTLED: {
    en: 'Two people have decided this already. Two messages for one place wait until enough members have; everything else goes on here.',
    nl: 'Twee mensen hebben hierover al beslist. Bij twee berichten voor één plaats eindigt het zodra genoeg leden dat hebben gedaan; al het andere gaat hier door.',
    hu: 'Erről már két személy döntött. Ha két üzenet került egy helyre, az akkor zárul le, amikor elég tag döntött; minden más itt folytatódik.',
    bg: 'Двама души вече са решили това. Две съобщения за една и съща позиция чакат, докато решат достатъчно членове; всичко друго продължава тук.',
    ro: 'Două persoane au decis deja. Două mesaje pentru același loc așteaptă până când decid destui membri; orice altceva continuă aici.',
  },
  FREEZE_NOT_PROPOSED: {
    en: 'Nobody has proposed to end this yet. Operations proposes, then a prosecutor confirms.',
    nl: 'Nog niemand heeft voorgesteld dit te beëindigen. Beheer doet een voorstel, daarna bevestigt een officier van justitie.',
    hu: 'Még senki sem javasolta a lezárást. Az üzemeltetés javasol, majd egy ügyész megerősít.',
    bg: 'Още никой не е предложил това да приключи. Системната поддръжка предлага, после прокурор потвърждава.',
    ro: 'Nimeni nu a propus încă încheierea. Echipa de operațiuni propune, apoi un procuror confirmă.',
  },
  FREEZE_SAME_PERSON: {
    en: 'You proposed this yourself. Another person confirms it.',
    nl: 'U hebt dit zelf voorgesteld. Iemand anders bevestigt het.',
    hu: 'Ezt Ön javasolta. Más személy erősíti meg.',
    bg: 'Вие сте предложили това. Потвърждава го друг човек.',
    ro: 'Ați propus chiar dumneavoastră. Confirmă o altă persoană.',
  },
  FREEZE_OF_OWN: {
    en: 'This country is the cause, so the others decide. Tell them the cause by phone.',
    nl: 'Dit land is de oorzaak, dus de anderen beslissen. Vertel hun telefonisch wat de oorzaak is.',
    hu: 'Az okozó ez az ország, ezért a többiek döntenek. Közölje velük az okot telefonon.',
    bg: 'Причината е в тази държава, затова решават другите. Кажете им причината по телефона.',
    ro: 'Problema vine din această țară, deci decid ceilalți. Comunicați-le motivul prin telefon.',
  },
  FREEZE_BY_PROGRAM: {
    en: 'A program cannot decide this. Two people have to.',
    nl: 'Een programma kan hierover niet beslissen. Dat moeten twee mensen doen.',
    hu: 'Itt program nem dönt. Két személy dönt.',
    bg: 'Тук програма не решава. Решават двама души.',
    ro: 'Aici nu decide un program. Decid două persoane.',
  },
  FREEZE_CHANGED: {
    en: 'What is frozen is no longer what the proposal was about. Look at it again, and propose again.',
    nl: 'Wat geblokkeerd is, is niet meer waar het voorstel over ging. Bekijk het opnieuw en doe opnieuw een voorstel.',
    hu: 'Már nem az van befagyasztva, amire a javaslat vonatkozott. Nézze meg újra, és tegyen új javaslatot.',
    bg: 'Замразеното вече не е това, за което беше направено предложението. Погледнете отново и предложете отново.',
    ro: 'Ce este blocat nu mai este ce viza propunerea. Verificați și propuneți din nou.',
  },
  KEY_STILL_COUNTS: {
    en: 'The stolen key still counts. Publish the trust list that revokes it, wait until it is in force in each case shown, and confirm then.',
    nl: 'De gestolen sleutel geldt nog. Publiceer de vertrouwenslijst die hem intrekt, wacht tot die in elke getoonde zaak geldt, en bevestig dan.',
    hu: 'Az ellopott kulcs még érvényes. Tegye közzé az azt visszavonó bizalmi listát, várja meg, amíg minden látható ügyben hatályos, és akkor erősítse meg.',
    bg: 'Откраднатият ключ още важи. Публикувайте списъка на доверие, който го отменя, изчакайте да влезе в сила във всяко показано дело и тогава потвърдете.',
    ro: 'Cheia furată încă este valabilă. Publicați lista de încredere care o revocă, așteptați să fie în vigoare în fiecare dosar afișat și confirmați atunci.',
  },
  EVIDENCE_INCOMPLETE: {
    en: 'This gateway holds only one of the two statements. Download the evidence in another country.',
    nl: 'Deze gateway heeft maar een van de twee verklaringen. Download het bewijs bij een ander land.',
    hu: 'Ez az átjáró a két nyilatkozat közül csak az egyiket őrzi. Töltse le a bizonyítékot egy másik országnál.',
    bg: 'Този шлюз пази само едно от двете изявления. Изтеглете доказателството при друга държава.',
    ro: 'Acest punct de acces păstrează doar una dintre cele două declarații. Descărcați dovada în altă țară.',
  },
};
